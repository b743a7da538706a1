/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook to fill in: its columns, what may stand in them and what they mean. */
#include "blank_book.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/form_book.h>
#include <ankerpunt/registry/instrument.h>
#include "../../io/xlsx_form.h"
#include "../work.h"

enum { NARROW = 11, MIDDLE = 13, WIDE = 16, OWN_COLUMNS = 5 };

/* What is made of it, in the words of one language. */
struct blank_columns {
    struct ank_work_context *work;
    const struct blank_book *book;
    struct ank_theme *themes;
    size_t theme_count, count;
    struct xlsx_form_column *columns;
    struct xlsx_form_list modes, scores;
};

#define TELL(...) ank_say(all->book->lang, all->work->mem, __VA_ARGS__)

/* The words of a list of codes, after what is in it already. */
static void add_words(struct blank_columns *all, struct xlsx_form_list *list,
                      struct xlsx_form_choice *choices,
                      const struct ank_code_row *codes)
{
    for (; codes->code; codes++)
        choices[list->count++] = (struct xlsx_form_choice){
            .words = ank_words(all->book->lang, codes->words)};
    list->choices = choices;
}

/* Every step of the scale, then the words for what is no number. */
static void list_scores(struct blank_columns *all)
{
    const struct ank_scale *scale = &all->book->instrument->scale;
    size_t words = 0, steps = (size_t)ank_scale_top(scale) + 1;
    while (ank_score_codes[words].code)
        words++;
    struct xlsx_form_choice *choices =
        ank_alloc(all->work->mem, (steps + words) * sizeof *choices);
    for (; all->scores.count < steps; all->scores.count++)
        choices[all->scores.count].number =
            ank_scale_points(scale, (ank_score)all->scores.count);
    add_words(all, &all->scores, choices, ank_score_codes);
}

static void list_modes(struct blank_columns *all)
{
    size_t words = 0;
    while (ank_mode_codes[words].code)
        words++;
    add_words(all, &all->modes,
              ank_alloc(all->work->mem, words * sizeof(struct xlsx_form_choice)),
              ank_mode_codes);
}

/* "0: heel moeilijk · 5: gaat wel · 10: heel goed" */
static const char *say_anchors(struct blank_columns *all)
{
    const struct ank_instrument *list = all->book->instrument;
    const char *words = "";
    char number[32];
    for (size_t i = 0; i < list->anchor_count; i++) {
        const struct ank_anchor *anchor = &list->anchors[i];
        words = ank_format(
            all->work->mem, "%s%s%s: %s", words, *words ? " · " : "",
            ank_number_words(all->book->lang,
                             ank_scale_points(&list->scale, anchor->at),
                             list->scale.decimals, number),
            ank_label_plain(all->book->lang, all->work->mem, &anchor->label));
    }
    return words;
}

/* "Home (housing)\n0: very hard · ...\nChoose a number ...": the name it has in common
 * with other lists stands there when it says more. */
static const char *explain_domain(struct blank_columns *all,
                                  const struct ank_domain *domain)
{
    struct ank_arena *mem = all->work->mem;
    const struct ank_lang *lang = all->book->lang;
    const struct ank_label *theme =
        ank_theme_label(all->themes, all->theme_count, domain->theme);
    const char *label = ank_label_plain(lang, mem, &domain->label);
    const char *common = theme ? ank_label_plain(lang, mem, theme) : label;
    bool same = strcmp(ank_text_fold(mem, common), ank_text_fold(mem, label)) == 0;
    const char *anchors = say_anchors(all);
    return ank_format(
        mem, "%s%s%s%s\n%s%s%s", label, same ? "" : " (", same ? "" : common,
        same ? "" : ")", anchors, *anchors ? "\n" : "",
        TELL(ANK_N("Choose a number or a word. Leave empty what was not asked.")));
}

static void add(struct blank_columns *all, struct xlsx_form_column column)
{
    all->columns[all->count++] = column;
}

/* Whose talk it was, when and how. */
static void add_own(struct blank_columns *all)
{
    add(all, (struct xlsx_form_column){
                 .key = ANK_FORM_BOOK_FAMILY,
                 .heading = TELL(ANK_N("Family (code)")),
                 .note = TELL(ANK_N("The code of the family, never a name. One row is "
                                    "one talk; a family may stand on several rows.")),
                 .width = WIDE});
    add(all, (struct xlsx_form_column){
                 .key = ANK_FORM_BOOK_START,
                 .heading = TELL(ANK_N("Start of support (new family)")),
                 .note = TELL(ANK_N("Only for a family that is not in the registry "
                                    "yet: the day on which support began.")),
                 .kind = XLSX_FORM_DAY,
                 .width = WIDE});
    add(all, (struct xlsx_form_column){
                 .key = ANK_FORM_BOOK_DATE,
                 .heading = TELL(ANK_N("Day of the talk")),
                 .note = TELL(ANK_N("The day on which the family gave these scores, "
                                    "not the day on which they are typed.")),
                 .kind = XLSX_FORM_DAY,
                 .width = MIDDLE});
    add(all, (struct xlsx_form_column){
                 .key = ANK_FORM_BOOK_BY,
                 .heading = TELL(ANK_N("Who (code)")),
                 .note = TELL(ANK_N("Empty: the family together. One person: a code, "
                                    "such as mama or P-2, never a name.")),
                 .width = NARROW});
    add(all, (struct xlsx_form_column){
                 .key = ANK_FORM_BOOK_MODE,
                 .heading = TELL(ANK_N("How")),
                 .note = TELL(ANK_N("How the scores were given. What the coach alone "
                                    "filled in is kept apart from the figures.")),
                 .kind = XLSX_FORM_CHOICE,
                 .list = &all->modes,
                 .width = WIDE});
}

static void add_domains(struct blank_columns *all)
{
    const struct ank_instrument *list = all->book->instrument;
    for (size_t d = 0; d < list->domain_count; d++)
        add(all, (struct xlsx_form_column){
                     .key = list->domains[d].code,
                     .heading = ank_label_plain(all->book->lang, all->work->mem,
                                                &list->domains[d].label),
                     .note = explain_domain(all, &list->domains[d]),
                     .kind = XLSX_FORM_CHOICE,
                     .list = &all->scores,
                     .width = MIDDLE});
}

/* "Zonnedorp · Gezinscoaching · na 3 maanden. Eén rij is ..." */
static const char *say_title(struct blank_columns *all)
{
    const struct blank_book *book = all->book;
    struct ank_arena *mem = all->work->mem;
    const struct ank_project *project = book->project;
    return ank_format(
        mem, "%s · %s%s%s. %s", project->name ? project->name : project->code,
        ank_label_plain(book->lang, mem, &book->instrument->title),
        book->wave ? " · " : "",
        book->wave ? ank_wave_when(book->lang, mem, book->wave) : "",
        TELL(
            ANK_N("One row for each talk. Point at a heading to read what it means.")));
}

static bool write_book(struct blank_columns *all, FILE *out, struct ank_error *err)
{
    const struct blank_book *book = all->book;
    const struct ank_form_book itself = {
        book->instrument->code, book->instrument->version,
        book->wave ? book->wave->name : NULL, ank_lang_code(book->lang),
        book->project->code};
    const struct xlsx_form form = {
        .sheet = TELL(ANK_N("To fill in")),
        .lists = TELL(ANK_N("Lists")),
        .title = say_title(all),
        .name = ANK_FORM_BOOK_NAME,
        .stands_for = ank_form_book_write(&itself, all->work->mem),
        .no_day = TELL(ANK_N("Write a day such as 31/3/2026, today or earlier.")),
        .no_choice = TELL(ANK_N("Choose from the list, or leave the cell empty.")),
        .generated = all->work->today,
        .column_count = all->count,
        .columns = all->columns,
    };
    return xlsx_form_write(out, &form, err);
}

bool blank_book_make(struct ank_work_context *work, const struct blank_book *book,
                     struct ank_forms *made, struct ank_error *err)
{
    struct blank_columns all = {
        .work = work,
        .book = book,
        .columns = ank_alloc(work->mem, (OWN_COLUMNS + book->instrument->domain_count) *
                                            sizeof *all.columns)};
    if (!ank_theme_list(work->registry, work->mem, &all.themes, &all.theme_count, err))
        return false;
    list_modes(&all);
    list_scores(&all);
    add_own(&all);
    add_domains(&all);
    FILE *out = ank_must(open_memstream(&made->bytes, &made->size));
    bool done = write_book(&all, out, err);
    if (fclose(out) != 0 && done)
        done =
            ank_fail(err, ANK_IO, "the output could not be written; is the disk full?");
    if (!done) {
        free(made->bytes);
        made->bytes = NULL;
    }
    return done;
}
