/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes in of a spreadsheet, what is wrong and what is left out, in words. */
#include <string.h>

#include <ankerpunt/model/sheet_ask.h>
#include <ankerpunt/registry.h>
#include "import_taken.h"

const char *import_head(struct ank_sheet_import *import, const struct ank_map_at *at)
{
    return !at->text   ? "..."
           : at->group ? ank_format(import->mem, "%s: %s", at->group, at->text)
                       : at->text;
}

const char *import_called_in(struct ank_sheet_import *import, const char *code)
{
    const struct ank_instrument *instrument;
    const struct ank_domain *domain =
        ank_sheet_domain(&import->known, code, &instrument);
    if (domain)
        return ank_label_plain(import->work->lang, import->mem, &domain->label);
    for (size_t i = 0; i < import->known.right_count; i++)
        if (strcmp(import->known.rights[i].code, code) == 0)
            return ank_label_plain(import->work->lang, import->mem,
                                   &import->known.rights[i].label);
    return code;
}

struct ank_sheet_cells import_cells(struct ank_sheet_import *import,
                                    const struct ank_sheet_group *group)
{
    struct ank_sheet_cells cells = {
        .count = group->cells,
        .columns = group->at.text ? import_head(import, &group->at) : NULL,
        .value = group->word};
    for (size_t i = 0; i < group->examples; i++)
        cells.examples[i] = group->example[i].column
                                ? ank_grid_address(group->example[i].column,
                                                   group->example[i].row, import->mem)
                                : ank_say(import->work->lang, import->mem,
                                          ANK_N("row %zu"), group->example[i].row);
    return cells;
}

static const struct {
    const char *name, *sentence;
} faults[ANK_SHEET_KINDS] = {
    [ANK_SHEET_OFF_SCALE] = {"off-scale", ANK_N("no point of the scale")},
    [ANK_SHEET_LONG_TEXT] = {"text", ANK_N("a long text, which is not shown here")},
    [ANK_SHEET_ERROR] = {"error", ANK_N("a formula that failed")},
    [ANK_SHEET_NOT_A_DAY] = {"date", ANK_N("no date; write it like 31/3/2026")},
    [ANK_SHEET_TWO_ORDERS] = {"date-order",
                              ANK_N("other dates in this column have the day first; "
                                    "write all of them alike")},
    [ANK_SHEET_DAY_MISSING] = {"no-date", ANK_N("scores without the date of the talk")},
    [ANK_SHEET_NO_FAMILY] = {"no-family", ANK_N("the row says not whose it is")},
    [ANK_SHEET_NO_CODE] = {"no-code",
                           ANK_N("no code of a family; use 1 to 32 letters, digits, - "
                                 "or _")},
    [ANK_SHEET_NO_START] = {"no-start",
                            ANK_N("no start of the support: fill it in in the sheet")},
    [ANK_SHEET_TWICE] = {"twice",
                         ANK_N("rows of one family or talk that say different things; "
                               "keep one of them")},
    [ANK_SHEET_NO_VOICE] = {"no-voice", ANK_N("nothing says who gave these scores")},
    [ANK_SHEET_NO_DOMAIN] = {"no-domain", ANK_N("no side of life that is known here")},
    [ANK_SHEET_NO_RIGHT] = {"no-right", ANK_N("no right that is known here")},
};

static void list_faults(struct ank_sheet_import *import)
{
    struct ank_sheet_preview *preview = &import->preview;
    const struct ank_sheet_reading *reading = &import->reading;
    preview->faults =
        ank_alloc(import->mem, (reading->group_count + import->refusals.count + 1) *
                                   sizeof *preview->faults);
    for (size_t i = 0; i < reading->group_count; i++) {
        const struct ank_sheet_group *group = &reading->groups[i];
        if (group->kind < ANK_SHEET_ASKED)
            continue;
        preview->faults[preview->fault_count++] = (struct ank_sheet_fault){
            .kind = faults[group->kind].name,
            .sentence = ank_words(import->work->lang, faults[group->kind].sentence),
            .cells = import_cells(import, group),
            .stops = ank_sheet_stops(group->kind)};
    }
    for (size_t i = 0; i < import->refusals.count; i++)
        preview->faults[preview->fault_count++] =
            (struct ank_sheet_fault){.kind = "refused",
                                     .sentence = import->refusals.text[i],
                                     .cells = {.count = 1},
                                     .stops = true};
}

/* Columns ------------------------------------------------------------------- */

static const struct ank_sheet_reason *reason_of(const struct ank_sheet_import *import,
                                                size_t sheet,
                                                const struct ank_map_at *at)
{
    static const struct ank_sheet_reason of_map = {.why = "map", .sure = 1};
    if (import->mapped)
        return &of_map;
    const struct ank_sheet_guess *guess = &import->guesses[sheet];
    for (size_t i = 0; i < guess->reason_count; i++)
        if (ank_map_same(&guess->reasons[i].at, at))
            return &guess->reasons[i];
    return &of_map;
}

static void add_column(struct ank_sheet_import *import, size_t sheet,
                       const struct ank_map_at *at, const char *as, const char *words)
{
    struct ank_sheet_preview *preview = &import->preview;
    if (!at->text)
        return;
    const struct ank_sheet_reason *reason = reason_of(import, sheet, at);
    preview->proposed = ank_grow(import->mem, preview->proposed,
                                 preview->proposed_count, sizeof *preview->proposed);
    preview->proposed[preview->proposed_count++] =
        (struct ank_sheet_column){.column = import_head(import, at),
                                  .as = as,
                                  .words = words,
                                  .why = reason->why,
                                  .sure = reason->sure};
}

/* The moment of a column in words: what it was said to be. */
static const char *moment_words(struct ank_sheet_import *import,
                                const struct ank_map_sheet *sheet, const char *id)
{
    const struct ank_map_sitting *sitting = ank_map_sitting(sheet, id);
    const char *wave = sitting && sitting->wave && !ank_map_is_open(sitting->wave)
                           ? sitting->wave
                           : id;
    return ank_wave_words(import->work->lang, import->mem, wave);
}

static void add_score(struct ank_sheet_import *import, size_t place,
                      const struct ank_map_column *column)
{
    const struct ank_map_sheet *sheet = &import->map.sheets[place];
    const char *code = column->score ? column->score : column->right;
    const char *called = import_called_in(import, code);
    add_column(
        import, place, &column->at,
        ank_format(import->mem, "%s %s%s%s", column->score ? "score" : "right", code,
                   column->sitting ? " " : "", column->sitting ? column->sitting : ""),
        column->sitting ? ank_format(import->mem, "%s, %s", called,
                                     moment_words(import, sheet, column->sitting))
                        : called);
}

static const struct {
    const char *code, *words;
} left_words[] = {
    {"name", ANK_N("a name")},
    {"birth", ANK_N("a birthday")},
    {"formula", ANK_N("a formula")},
    {"metadata", ANK_N("added by the program it comes from")},
    {"other", ANK_N("something else")},
};

static void add_left(struct ank_sheet_import *import,
                     const struct ank_map_column *column)
{
    struct ank_sheet_preview *preview = &import->preview;
    const char *words = column->ignore;
    for (size_t i = 0; i < ANK_COUNT(left_words); i++)
        if (strcmp(left_words[i].code, column->ignore) == 0)
            words = ank_words(import->work->lang, left_words[i].words);
    preview->left = ank_grow(import->mem, preview->left, preview->left_count,
                             sizeof *preview->left);
    preview->left[preview->left_count++] =
        (struct ank_sheet_column){.column = import_head(import, &column->at),
                                  .as = "ignore",
                                  .words = words,
                                  .why = column->ignore};
}

static void list_columns(struct ank_sheet_import *import, size_t place)
{
    const struct ank_map_sheet *sheet = &import->map.sheets[place];
    const struct ank_lang *lang = import->work->lang;
    const struct {
        const struct ank_map_at *at;
        const char *as, *words;
    } places[] = {
        {&sheet->family, "family", ANK_N("the family")},
        {&sheet->start.column, "start", ANK_N("when support began")},
        {&sheet->date.column, "date", ANK_N("the day of the talk")},
        {&sheet->by, "by", ANK_N("who gave the scores")},
        {&sheet->mode, "mode", ANK_N("how they were given")},
        {&sheet->event, "event", ANK_N("which moment it was")},
        {&sheet->domain, "domain", ANK_N("the side of life")},
        {&sheet->value, "score", ANK_N("the score")},
        {&sheet->right, "right", ANK_N("the right")},
        {&sheet->stage, "stage", ANK_N("the step")},
    };
    for (size_t i = 0; i < sheet->column_count; i++)
        if (sheet->columns[i].ignore)
            add_left(import, &sheet->columns[i]);
        else if (!sheet->columns[i].ask)
            add_score(import, place, &sheet->columns[i]);
    for (size_t i = 0; i < ANK_COUNT(places); i++)
        add_column(import, place, places[i].at, places[i].as,
                   ank_words(lang, places[i].words));
    for (size_t i = 0; i < sheet->sitting_count; i++)
        add_column(import, place, &sheet->sittings[i].date.column,
                   ank_format(import->mem, "date %s", sheet->sittings[i].id),
                   ank_format(import->mem, "%s, %s",
                              ank_words(lang, ANK_N("the day of the talk")),
                              moment_words(import, sheet, sheet->sittings[i].id)));
}

/* Columns that are the same thing at several moments: the first two words of what they
 * are for programs are alike. */
static bool is_alike(const struct ank_sheet_column *a, const struct ank_sheet_column *b)
{
    size_t one = strcspn(a->as, " "), other = strcspn(b->as, " ");
    one += a->as[one] ? 1 + strcspn(a->as + one + 1, " ") : 0;
    other += b->as[other] ? 1 + strcspn(b->as + other + 1, " ") : 0;
    return one == other && strncmp(a->as, b->as, one) == 0;
}

static bool is_told(const struct ank_sheet_preview *preview, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (is_alike(&preview->proposed[i], &preview->proposed[at]))
            return true;
    return false;
}

/* "Wonen T0, Wonen 3m": what they are without its moment. */
static struct ank_sheet_column together(struct ank_sheet_import *import, size_t at)
{
    const struct ank_sheet_preview *preview = &import->preview;
    struct ank_sheet_column told = preview->proposed[at];
    const char *first = told.column;
    size_t alike = 1;
    for (size_t i = at + 1; i < preview->proposed_count; i++) {
        const struct ank_sheet_column *other = &preview->proposed[i];
        if (!is_alike(&preview->proposed[at], other) ||
            strcmp(other->column, first) == 0)
            continue;
        told.column = ank_format(import->mem, "%s, %s", told.column, other->column);
        alike++;
    }
    const char *comma = strrchr(told.words, ',');
    if (alike > 1 && comma)
        told.words = ank_strndup(import->mem, told.words, (size_t)(comma - told.words));
    return told;
}

static void list_told(struct ank_sheet_import *import)
{
    struct ank_sheet_preview *preview = &import->preview;
    preview->told =
        ank_alloc(import->mem, (preview->proposed_count + 1) * sizeof *preview->told);
    for (size_t i = 0; i < preview->proposed_count; i++)
        if (!is_told(preview, i))
            preview->told[preview->told_count++] = together(import, i);
}

/* Sheets -------------------------------------------------------------------- */

static const char *why_not(const struct ank_sheet_import *import, size_t place)
{
    static const char *const whys[] = {
        [ANK_SHEET_NO_TABLE] = ANK_N("no table with a header was seen in it"),
        [ANK_SHEET_EMPTY] = ANK_N("nothing is filled in yet"),
        [ANK_SHEET_NO_SCORES] = ANK_N("no scores or rights were seen in it")};
    const char *use = import->map.sheets[place].use;
    size_t first, last;
    const char *why = import->mapped ? NULL : whys[import->guesses[place].why];
    if (import->placed[place] &&
        !ank_map_table(import->placed[place], &import->map.sheets[place], &first,
                       &last))
        why = whys[ANK_SHEET_EMPTY];
    if (!import->placed[place])
        why = ANK_N("it is not in this file");
    if (!why && use && strcmp(use, "leave") == 0)
        why = ANK_N("it is left out");
    return why ? ank_words(import->work->lang, why) : NULL;
}

static void list_sheets(struct ank_sheet_import *import)
{
    struct ank_sheet_preview *preview = &import->preview;
    preview->sheet_count = import->map.sheet_count;
    preview->sheets =
        ank_alloc(import->mem, (preview->sheet_count + 1) * sizeof *preview->sheets);
    for (size_t i = 0; i < preview->sheet_count; i++) {
        const struct ank_map_sheet *sheet = &import->map.sheets[i];
        const struct ank_grid *grid = import->placed[i];
        struct ank_sheet_seen *seen = &preview->sheets[i];
        *seen = (struct ank_sheet_seen){.name = grid ? grid->name : sheet->sheet,
                                        .header = sheet->header,
                                        .hidden = grid && grid->hidden,
                                        .why = why_not(import, i)};
        if (!seen->why && ank_map_table(grid, sheet, &seen->first, &seen->last)) {
            for (size_t r = 0; r < grid->row_count; r++)
                seen->rows += grid->rows[r].number >= seen->first &&
                              grid->rows[r].number <= seen->last && grid->rows[r].count;
            list_columns(import, i);
        }
    }
}

static void add_note(struct ank_sheet_import *import, const char *sentence)
{
    struct ank_texts *notes = &import->preview.notes;
    notes->text = ank_grow(import->mem, notes->text, notes->count, sizeof *notes->text);
    notes->text[notes->count++] = sentence;
}

static void list_notes(struct ank_sheet_import *import)
{
    struct ank_work_context *work = import->work;
    const struct ank_sheet_reading *reading = &import->reading;
    if (import->windows_1252)
        add_note(import,
                 ank_words(work->lang, ANK_N("The file is no UTF-8 and was read "
                                             "as Windows-1252; look at words "
                                             "with accents.")));
    if (reading->day_first > 0)
        add_note(import, SAY(ANK_N("Dates that read in two ways are read with the day "
                                   "first: %zu"),
                             reading->day_first));
    if (reading->month_only > 0)
        add_note(import, SAY(ANK_N("Days that are the 15th of their month: %zu"),
                             reading->month_only));
    if (reading->keyed)
        add_note(import,
                 SAY(ANK_N("Families get a random code here; who they are stands "
                           "in %s alone, which you keep."),
                     import->keys_path));
}

void import_preview(struct ank_sheet_import *import)
{
    const struct ank_sheet_reading *reading = &import->reading;
    import->preview = (struct ank_sheet_preview){.sha256 = import->sum,
                                                 .sittings = reading->sitting_count,
                                                 .scores = reading->number_count,
                                                 .steps = reading->steps.count};
    for (size_t i = 0; i < ANK_COUNT(reading->status_count); i++)
        import->preview.statuses[i] = reading->status_count[i];
    list_sheets(import);
    list_told(import);
    import_questions(import);
    list_faults(import);
    for (size_t i = 0; i < import->preview.fault_count; i++)
        import->preview.stops |= import->preview.faults[i].stops;
    list_notes(import);
}
