/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Before anything is written: what would be given and what not, and what would make
 * more possible. For the coordinator alone, who knows the true numbers anyway. */
#include <math.h>
#include <string.h>

#include "release.h"

/* The terminal speaks the language of the keyboard. */
static struct release at_keyboard(const struct release *release)
{
    struct release here = *release;
    here.lang = release->work->lang;
    return here;
}

static const char *parts_of(const struct release *release, const struct ank_asked *row,
                            const struct ank_shown *shown)
{
    const char *words = "";
    for (int i = 0; i < shown->part_count; i++) {
        const char *part = release_part_words(release, row, shown, (size_t)i);
        if (shown->parts[i] >= 0)
            words = SAY_IN(release, ANK_N("%s; %s: %d"), words, part, shown->parts[i]);
        else if (shown->majority == i)
            words = SAY_IN(release, ANK_N("%s; half or more: %s"), words, part);
    }
    return words;
}

static const char *figures_of(const struct release *release,
                              const struct ank_asked *row,
                              const struct ank_shown *shown)
{
    char mean[32], low[32], high[32];
    const struct ank_lang *lang = release->lang;
    const char *words = SAY_IN(release, ANK_N("about %d families"), shown->n);
    if (isfinite(shown->mean))
        words = SAY_IN(release, ANK_N("%s, mean %s"), words,
                       ank_number_words(lang, shown->mean, 1, mean));
    if (isfinite(shown->low))
        words = SAY_IN(release, ANK_N("%s (%s to %s)"), words,
                       ank_number_words(lang, shown->low, 1, low),
                       ank_number_words(lang, shown->high, 1, high));
    words =
        ank_format(release->work->mem, "%s%s", words, parts_of(release, row, shown));
    if (release_repeated(release, shown)) {
        char day[12];
        words = SAY_IN(release, ANK_N("%s; as it was told of %s"), words,
                       ank_day_words(shown->cut_off, day));
    }
    return words;
}

static void print_given(const struct release *release, FILE *out)
{
    fprintf(out, "%s\n", ank_words(release->lang, ANK_N("What they would get:")));
    size_t given = 0;
    for (size_t i = 0; i < release->count; i++) {
        if (release->shown[i].why != ANK_SHOWN)
            continue;
        given++;
        fprintf(out, "  %s\n",
                SAY_IN(release, ANK_N("%s: %s"),
                       release_place_words(release, &release->asked[i]),
                       figures_of(release, &release->asked[i], &release->shown[i])));
    }
    if (given == 0)
        fprintf(
            out, "  %s\n",
            ank_words(release->lang, ANK_N("no figures; only the method, and in words "
                                           "what is withheld and why")));
}

static void print_withheld(const struct release *release, FILE *out)
{
    const char **sentences;
    size_t count = release_withheld_words(release, false, &sentences);
    if (count == 0)
        return;
    fprintf(out, "\n%s\n", ank_words(release->lang, ANK_N("What they would not get:")));
    for (size_t i = 0; i < count; i++)
        fprintf(out, "  %s\n", sentences[i]);
}

/* What more is possible ------------------------------------------------------ */

/* Rows of a kind that are withheld and have too few families: the most of them. Beside
 * other projects the reason does not say it; the coordinator may know. */
static size_t largest_few(const struct release *release, enum ank_asked_kind kind)
{
    size_t largest = 0;
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == kind && release->shown[i].why != ANK_SHOWN &&
            release->asked[i].item.n < release->least &&
            release->asked[i].item.n > largest)
            largest = release->asked[i].item.n;
    return largest;
}

static bool any(const struct release *release, enum ank_withheld why)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->shown[i].why == why)
            return true;
    return false;
}

static void advise(const struct release *release, FILE *out, const char *sentence,
                   bool *said)
{
    if (!*said)
        fprintf(out, "\n%s\n",
                ank_words(release->lang, ANK_N("What would make more possible:")));
    *said = true;
    fprintf(out, "  %s\n", sentence);
}

/* More families would pass the threshold. */
static void advise_families(const struct release *release, FILE *out, bool *said)
{
    size_t change = largest_few(release, ANK_ASKED_CHANGE);
    if (change > 0)
        advise(
            release, out,
            SAY_IN(
                release,
                ANK_N("Wait: at the fullest moment that is withheld %zu families gave "
                      "scores again; from %zu on it can be told."),
                change, release->least),
            said);
    if (release->left_out > 0)
        advise(
            release, out,
            SAY_IN(
                release,
                ANK_N(
                    "Ask: families that did not say yes to an anonymous evaluation are not "
                    "counted: %zu (\"consent FAMILY give evaluation\")."),
                release->left_out),
            said);
}

/* Who left can be pointed at by what was told before. */
static void advise_leavers(const struct release *release, FILE *out, bool *said)
{
    if (release->took_back > 0 && release->safety.repeated > 0)
        advise(
            release, out,
            SAY_IN(
                release,
                ANK_N(
                    "Know: families that took back their word: %zu. What is told again as "
                    "it was can still hold them; leaving them out would point at them."),
                release->took_back),
            said);
    if (release->safety.sampled_out > 0)
        advise(
            release, out,
            SAY_IN(
                release,
                ANK_N(
                    "Know: in %zu rows families are left out by lot with the few who left "
                    "since a former release, so that these are not pointed at."),
                release->safety.sampled_out),
            said);
}

/* Time brings families, sites and what came after the last half-year. */
static void advise_time(const struct release *release, FILE *out, bool *said)
{
    char day[12];
    if (any(release, ANK_DIFFERENCING) || release->safety.repeated > 0)
        advise(
            release, out,
            SAY_IN(
                release,
                ANK_N("Wait until %zu families came or left since the former release; "
                      "until then its figures are repeated."),
                release->least),
            said);
    if (release->project_count == 2)
        advise(release, out,
               ank_words(release->lang,
                         ANK_N("A total needs three projects that reach families.")),
               said);
    if (release->cut_off < release->work->today)
        advise(release, out,
               SAY_IN(release,
                      ANK_N("What came after %s counts in the next half-year."),
                      ank_day_words(release->cut_off, day)),
               said);
}

/* Both orders were reckoned; where they differ the coordinator can choose. */
static bool advise_order(const struct release *release, FILE *out, bool *said,
                         struct ank_error *err)
{
    struct release_order now, other;
    if (release->project_count < 3)
        return true;
    if (!release_other_order(release, &now, &other, err))
        return false;
    if (now.own != other.own || now.totals != other.totals)
        advise(
            release, out,
            SAY_IN(
                release,
                release->totals_first
                    ? ANK_N("Choose: without --totals-first the totals told would be "
                            "%zu (now %zu), and the rows of single projects %zu "
                            "(now %zu).")
                    : ANK_N("Choose: with --totals-first the totals told would be "
                            "%zu (now %zu), and the rows of single projects %zu "
                            "(now %zu)."),
                other.totals, now.totals, other.own, now.own),
            said);
    return true;
}

static bool print_more(const struct release *release, FILE *out, struct ank_error *err)
{
    bool said = false;
    if (!advise_order(release, out, &said, err))
        return false;
    advise_families(release, out, &said);
    advise_leavers(release, out, &said);
    advise_time(release, out, &said);
    return true;
}

bool release_explain(const struct release *given, FILE *out, struct ank_error *err)
{
    struct release release = at_keyboard(given);
    char day[12];
    fprintf(out, "%s\n\n",
            SAY_IN(&release,
                   ANK_N("For %s (%s): what was known on %s, of %zu families that "
                         "agree. Nothing was written."),
                   release.whom, release.purpose, ank_day_words(release.cut_off, day),
                   release.family_count));
    print_given(&release, out);
    print_withheld(&release, out);
    return print_more(&release, out, err);
}
