/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes with the tables: a code book, the method, and a report on safety. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "release.h"

static const char *word(const struct release *release, const char *english)
{
    return ank_words(release->lang, english);
}

/* The code book ------------------------------------------------------------ */

static void write_columns(const struct release *release, FILE *out,
                          const struct release_table *table)
{
    fprintf(out, "\n## tables/%s.csv\n\n%s.\n\n", table->name,
            word(release, table->words));
    fprintf(out, "| %s | %s | %s |\n|---|---|---|\n", word(release, ANK_N("column")),
            word(release, ANK_N("kind")), word(release, ANK_N("meaning")));
    for (size_t i = 0; table->columns[i].name; i++)
        fprintf(out, "| %s | %s | %s |\n", table->columns[i].name,
                table->columns[i].type, word(release, table->columns[i].words));
}

static void write_parts(const struct release *release, FILE *out)
{
    fprintf(out, "\n## %s\n\n", word(release, ANK_N("Parts")));
    for (enum ank_asked_kind kind = 0; kind < ANK_ASKED_KINDS; kind++)
        for (size_t part = 0; ank_asked_part(kind, part); part++)
            fprintf(out, "- %s: %s = %s\n", ank_asked_name(kind),
                    ank_asked_part(kind, part),
                    word(release, ank_asked_part_words(kind, part)));
}

static void write_reasons(const struct release *release, FILE *out)
{
    fprintf(out, "\n## %s\n\n", word(release, ANK_N("Why something is not told")));
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++)
        fprintf(out, "- %s = %s\n", ank_withheld_name(why),
                word(release, ank_withheld_words(why)));
}

/* What is told apart in words and tables alike. */
static void write_differences(const struct release *release, FILE *out)
{
    static const char *const things[] = {
        ANK_N(
            "Withheld: a star, and why in the column withheld or in withheld.csv. There is a "
            "figure; it is not shown so that it points at nobody."),
        ANK_N(
            "Too few: the reason few. Fewer families than the least number, perhaps none."),
        ANK_N(
            "Cannot tell: the verdict unsure. The figures are there; whether families changed "
            "on average cannot be told from them."),
        ANK_N(
            "Not asked: no row at all. The project does not ask it, or no family can have "
            "come to that moment yet."),
    };
    fprintf(out, "\n## %s\n\n",
            word(release, ANK_N("Four things that are not the same")));
    for (size_t i = 0; i < ANK_COUNT(things); i++)
        fprintf(out, "- %s\n", word(release, things[i]));
}

static void write_verdicts(const struct release *release, FILE *out)
{
    fprintf(out, "\n## %s\n\n", word(release, ANK_N("Verdicts on a mean change")));
    for (enum ank_published_change change = ANK_CHANGE_MEAN_ALONE;
         change < ANK_PUBLISHED_CHANGES; change++)
        fprintf(out, "- %s = %s\n", ank_published_change_name(change),
                word(release, ank_published_change_words(change)));
}

static void write_code_book(const struct release *release,
                            struct release_folder *folder)
{
    FILE *out = release_file(folder, "codebook.md");
    fprintf(
        out, "# %s\n\n%s\n", word(release, ANK_N("Code book")),
        word(
            release,
            ANK_N(
                "The folder tables has plain CSV for programs, tables-excel the same for "
                "a spreadsheet. A star (*) means: hidden. An empty cell does not apply.")));
    for (size_t i = 0; release_tables[i].name; i++)
        write_columns(release, out, &release_tables[i]);
    write_parts(release, out);
    write_verdicts(release, out);
    write_differences(release, out);
    write_reasons(release, out);
    release_write_lists(release, out);
    fclose(out);
}

/* The method, and what it keeps safe ------------------------------------------ */

static void write_list(FILE *out, const char *const *sentences, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "- %s\n", sentences[i]);
}

static void write_method(const struct release *release, struct release_folder *folder)
{
    const char **sentences;
    FILE *out = release_file(folder, "method.md");
    fprintf(out, "# %s\n\n", word(release, ANK_N("How this was made")));
    size_t count = release_method_words(release, &sentences);
    write_list(out, sentences, count);
    fprintf(out, "\n%s\n", release_use_words(release));
    fclose(out);
}

static void write_rules(const struct release *release, FILE *out)
{
    static const char *const rules[] = {
        ANK_N(
            "Numbers of families are rounded to the nearest 5; parts are told from the least number of "
            "families on; when a part must be hidden, another one is hidden with it."),
        ANK_N(
            "What each project tells stands first, as if it were alone. A total over projects is "
            "told from three projects on, none with over 85 %, and only when without any one of "
            "them enough families are left, and not beside one to three projects that are too "
            "small: nobody can subtract what they know."),
        ANK_N(
            "Between this release and all former ones of these projects the families behind a figure "
            "differ by nobody or by enough; no sum or difference of figures stands on fewer."),
        ANK_N(
            "For each hidden number the least and the largest that it can be were computed from "
            "all tables of this and all former releases together, by linear programs: for a reader, "
            "for a coach who knows the own project, for a family. Where they were too near, more was hidden."),
        ANK_N(
            "How many families started, were due, were rated or ended is told each by itself, rounded: "
            "what lies between two of them is not hidden. Nor is what a mean and its spread say of how "
            "many can have gone forward or not."),
        ANK_N("A figure is told again as it was where too few families came or "
              "left: what lies between an old figure and a new one would be "
              "theirs alone. So most rows of a second half-year can be old "
              "ones, each with its day."),
        ANK_N("A coach who had a family before knows that it is counted "
              "elsewhere now; what coaches tell each other is not reckoned "
              "with."),
        ANK_N("Who knows these rules knows that what is hidden beside projects "
              "that are told belongs to a small one. A coach who reckons with "
              "that too can now and then find a number of another project to be "
              "below 8, or to within 1 or 2; a reader or a family cannot."),
    };
    fprintf(out, "\n## %s\n\n", word(release, ANK_N("The rules")));
    for (size_t i = 0; i < ANK_COUNT(rules); i++)
        fprintf(out, "- %s\n", word(release, rules[i]));
}

/* What the proof could not assume, by name; what it was too long for. */
static void write_dropped(const struct release *release, FILE *out)
{
    const struct ank_safety *safety = &release->safety;
    for (size_t i = 0; i < safety->dropped_count; i++)
        fprintf(
            out, "- %s\n",
            SAY_IN(
                release,
                safety->dropped[i].formers
                    ? ANK_N(
                          "%s contradicts former releases: the proof took this release "
                          "alone")
                    : ANK_N(
                          "%s: families went to other parts since a former release, so "
                          "that the proof took only its numbers of families"),
                safety->dropped[i].measure));
    if (safety->left_narrow > 0)
        fprintf(
            out, "- %s\n",
            SAY_IN(
                release,
                ANK_N("hidden numbers that stay nearly known, whatever else is hidden "
                      "(from former releases, or to who is in them): %zu"),
                safety->left_narrow));
    if (safety->unproved > 0)
        fprintf(out, "- %s\n",
                word(release,
                     ANK_N("of so many projects the proof is too long, so that some "
                           "figures of all projects together, or their parts, stay "
                           "back")));
}

/* Of very many numbers the margins themselves depend on how they were sought. */
static void write_narrowest(const struct release *release, FILE *out)
{
    if (!isfinite(release->narrowest))
        return;
    fprintf(
        out, "- %s\n",
        release->at_least
            ? SAY_IN(
                  release,
                  ANK_N("no hidden number can be found to within less than %d (of so "
                        "many only that is proved)"),
                  ANK_NARROWEST)
            : SAY_IN(
                  release,
                  ANK_N(
                      "the narrowest that a hidden number can be found to be: %.0f apart (at "
                      "least %d is asked)"),
                  release->narrowest, ANK_NARROWEST));
}

static void write_found(const struct release *release, FILE *out)
{
    const struct ank_safety *safety = &release->safety;
    fprintf(out, "\n## %s\n\n", word(release, ANK_N("What the proof found")));
    fprintf(
        out, "- %s\n",
        SAY_IN(release,
               ANK_N("rows asked for: %zu, told: %zu, of those repeated from a former "
                     "release: %zu"),
               safety->items, safety->shown, safety->repeated));
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++)
        if (safety->withheld[why] > 0)
            fprintf(out, "- %s\n",
                    SAY_IN(release, ANK_N("rows not told (%s): %zu"),
                           word(release, ank_withheld_words(why)),
                           safety->withheld[why]));
    fprintf(out, "- %s\n",
            SAY_IN(release, ANK_N("hidden numbers: %zu"), release->hidden));
    write_narrowest(release, out);
    write_dropped(release, out);
    fprintf(
        out, "- %s\n",
        SAY_IN(release, ANK_N("families that a figure needs: %zu"), release->least));
}

static void write_safety(const struct release *release, struct release_folder *folder)
{
    FILE *out = release_file(folder, "safety.md");
    fprintf(
        out, "# %s\n\n%s\n", word(release, ANK_N("Why no family can be found in this")),
        word(
            release,
            ANK_N(
                "There is no code, name, date of a family, coach or free text in this folder; "
                "only numbers over groups.")));
    write_rules(release, out);
    write_found(release, out);
    fclose(out);
}

void release_write_texts(const struct release *release, struct release_folder *folder)
{
    write_code_book(release, folder);
    write_method(release, folder);
    write_safety(release, folder);
}
