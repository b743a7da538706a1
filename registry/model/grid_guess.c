/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map of somebody's sheet is proposed; see <ankerpunt/model/sheet_guess.h>. */
#include <string.h>

#include <ankerpunt/model/sheet_guess.h>
#include "grid_exports.h"
#include "grid_roles.h"

/* So many numbers of 1 to 5, none above, and they were given on another scale. */
enum { SCALE_NUMBERS = 20, SCALE_OF_FIVE = 5 };

const struct ank_domain *ank_sheet_domain(const struct ank_sheet_known *known,
                                          const char *code,
                                          const struct ank_instrument **instrument)
{
    for (size_t i = 0; i < known->instrument_count; i++)
        for (size_t d = 0; d < known->instruments[i]->domain_count; d++)
            if (strcmp(known->instruments[i]->domains[d].code, code) == 0) {
                *instrument = known->instruments[i];
                return &known->instruments[i]->domains[d];
            }
    return NULL;
}

struct guessing {
    const struct ank_sheet_known *known;
    struct ank_arena *mem;
    struct ank_sheet_guess *guess;
    struct ank_map_sheet *sheet;
    struct ank_map_at *heads;
    struct grid_column *columns;
    struct grid_taken *taken;
    size_t count;
    bool joined;
};

static void open_sheet(const struct ank_grid *grid, struct guessing *guessing)
{
    struct ank_map_sheet *sheet = guessing->sheet;
    *sheet = (struct ank_map_sheet){.sheet = grid->name,
                                    .use = grid->hidden ? ANK_MAP_ASK : NULL,
                                    .rows = ANK_MAP_SITTING};
    for (size_t i = 0; grid_totals[i]; i++)
        ank_map_say(&sheet->until, grid_totals[i], "end", guessing->mem);
}

/* The group is part of what a column is called: "Na 3 maanden" over "Wonen". */
static void name_columns(struct guessing *guessing)
{
    struct ank_arena *mem = guessing->mem;
    bool survey = grid_is_export(guessing->heads, guessing->count);
    guessing->columns =
        ank_alloc(mem, (guessing->count + 1) * sizeof(struct grid_column));
    for (size_t i = 0; i < guessing->count; i++) {
        struct grid_column *column = &guessing->columns[i];
        struct grid_wave above;
        column->head = &guessing->heads[i];
        if (!column->head->text)
            continue;
        column->folded = survey ? grid_question(column->head->text, mem)
                                : ank_map_fold(column->head->text, mem);
        column->choice = grid_is_choice(guessing->heads, guessing->count, i);
        grid_read_wave(column->folded, mem, &column->wave);
        if (column->head->group && !column->wave.id) {
            const char *rest = column->wave.rest;
            grid_read_wave(ank_map_fold(column->head->group, mem), mem, &above);
            column->wave = above;
            column->wave.rest = rest;
        }
    }
}

/* The moment is one of those of the sheet from now on. */
static struct ank_map_sitting *add_sitting(struct guessing *guessing,
                                           const struct grid_wave *wave)
{
    struct ank_map_sheet *sheet = guessing->sheet;
    struct ank_map_sitting *there = ank_map_sitting(sheet, wave->id);
    if (there)
        return there;
    sheet->sittings = ank_grow(guessing->mem, sheet->sittings, sheet->sitting_count,
                               sizeof *sheet->sittings);
    there = &sheet->sittings[sheet->sitting_count++];
    *there = (struct ank_map_sitting){.id = wave->id,
                                      .wave = wave->asked ? ANK_MAP_ASK : NULL,
                                      .month = ANK_NO_DAY,
                                      .months = -1};
    return there;
}

static void add_column(struct guessing *guessing, size_t at)
{
    static const char *const left[] = {
        [ROLE_OTHER] = "other",       [ROLE_FORMULA] = "formula",
        [ROLE_METADATA] = "metadata", [ROLE_NAME] = "name",
        [ROLE_BIRTH] = "birth",
    };
    struct ank_map_sheet *sheet = guessing->sheet;
    const struct grid_taken *taken = &guessing->taken[at];
    const struct grid_wave *wave = &guessing->columns[at].wave;
    struct ank_map_column column = {.at = guessing->heads[at], .ask = taken->ask};
    if (taken->role == ROLE_SCORE)
        column.score = taken->ask ? NULL : taken->code;
    else if (taken->role == ROLE_RIGHT)
        column.right = taken->ask ? NULL : taken->code;
    else if (taken->role > ROLE_BIRTH || taken->role == ROLE_EMPTY)
        return;
    else
        column.ignore = left[taken->role];
    if (taken->role == ROLE_SCORE && wave->id)
        column.sitting = add_sitting(guessing, wave)->id;
    sheet->columns = ank_grow(guessing->mem, sheet->columns, sheet->column_count,
                              sizeof *sheet->columns);
    sheet->columns[sheet->column_count++] = column;
}

static void add_reason(struct guessing *guessing, size_t at)
{
    struct ank_sheet_guess *guess = guessing->guess;
    const struct grid_taken *taken = &guessing->taken[at];
    guess->reasons = ank_grow(guessing->mem, guess->reasons, guess->reason_count,
                              sizeof *guess->reasons);
    guess->reasons[guess->reason_count++] =
        (struct ank_sheet_reason){guessing->heads[at], taken->why ? taken->why : "word",
                                  taken->why ? taken->sure : 1};
}

/* Moments that no column of scores has are of no use: "start" of a date alone. */
static void place_date(struct guessing *guessing, size_t at)
{
    struct ank_map_sheet *sheet = guessing->sheet;
    const struct grid_column *column = &guessing->columns[at];
    struct ank_map_sitting *sitting = ank_map_sitting(sheet, column->wave.id);
    struct ank_map_day *date = &sheet->date;
    if (guessing->taken[at].role == ROLE_START && !sheet->start.column.text)
        date = &sheet->start;
    else if (sitting)
        date = &sitting->date;
    else if (date->column.text &&
             !(grid_says(column->folded, GRID_DATE) &&
               !grid_says(ank_map_fold(date->column.text, guessing->mem), GRID_DATE)))
        return;
    if (!date->column.text || date == &sheet->date)
        date->column = guessing->heads[at];
}

/* Columns that say what a row is about, each once. */
static void place_others(struct guessing *guessing)
{
    struct ank_map_sheet *sheet = guessing->sheet;
    struct ank_map_at *const places[] = {
        [ROLE_KEY] = &sheet->family,  [ROLE_WHO] = &sheet->by,
        [ROLE_EVENT] = &sheet->event, [ROLE_DOMAIN] = &sheet->domain,
        [ROLE_VALUE] = &sheet->value, [ROLE_RIGHT_NAME] = &sheet->right,
        [ROLE_STAGE] = &sheet->stage,
    };
    for (size_t i = 0; i < guessing->count; i++) {
        enum grid_role role = guessing->taken[i].role;
        if (role == ROLE_START || role == ROLE_DATE)
            place_date(guessing, i);
        else if (role < ANK_COUNT(places) && places[role] && !places[role]->text)
            *places[role] = guessing->heads[i];
    }
}

/* What a row is. */
static enum ank_map_rows rows_of(const struct guessing *guessing)
{
    const struct ank_map_sheet *sheet = guessing->sheet;
    bool scores = false, rights = false;
    for (size_t i = 0; i < sheet->column_count; i++) {
        scores |= sheet->columns[i].score != NULL;
        rights |= sheet->columns[i].right != NULL;
    }
    for (size_t i = 0; i < guessing->count; i++) {
        scores |= guessing->taken[i].role == ROLE_SCORE;
        rights |= guessing->taken[i].role == ROLE_RIGHT;
    }
    if (sheet->sitting_count > 0 || (rights && !scores))
        return ANK_MAP_FAMILY;
    if (!scores && sheet->domain.text && sheet->value.text)
        return ANK_MAP_SCORE;
    if (!scores && sheet->right.text && sheet->stage.text)
        return ANK_MAP_CLAIM;
    return ANK_MAP_SITTING;
}

/* Families by a name or a file number stay outside; whether a number is a code of ours
 * is asked. */
static const char *key_kind(const struct grid_column *column)
{
    size_t valid = 0, digits = 0, names = 0;
    for (size_t i = 0; i < column->word_count; i++) {
        const char *word = column->words[i];
        valid += ank_code_valid(word) && !ank_register_number(word);
        digits += strspn(word, "0123456789") == strlen(word);
        names += ank_code_like_name(word);
    }
    if (valid < column->word_count || names > 0 || grid_says(column->folded, GRID_NAME))
        return "key";
    return digits > 0 || strstr(column->folded, "dossier") ? ANK_MAP_ASK : "code";
}

/* All the numbers together: a column of few numbers says nothing. */
static bool is_other_scale(const struct guessing *guessing)
{
    size_t numbers = 0;
    double least = 0, largest = 0, top = 0;
    for (size_t i = 0; i < guessing->count; i++) {
        const struct grid_column *column = &guessing->columns[i];
        const struct ank_instrument *instrument;
        if (guessing->taken[i].role != ROLE_SCORE || !column->numbers ||
            !ank_sheet_domain(guessing->known, guessing->taken[i].code, &instrument))
            continue;
        least = !numbers || column->least < least ? column->least : least;
        largest = !numbers || column->largest > largest ? column->largest : largest;
        numbers += column->numbers;
        top = ank_scale_points(&instrument->scale, ank_scale_top(&instrument->scale));
    }
    return numbers >= SCALE_NUMBERS && least >= 1 && largest <= SCALE_OF_FIVE &&
           top > SCALE_OF_FIVE;
}

/* What is never guessed. */
static void open_questions(struct guessing *guessing)
{
    struct ank_map_sheet *sheet = guessing->sheet;
    bool scores = sheet->rows == ANK_MAP_SCORE;
    for (size_t i = 0; i < guessing->count; i++) {
        scores |= guessing->taken[i].role == ROLE_SCORE;
        if (sheet->family.text && guessing->taken[i].role == ROLE_KEY && !sheet->as)
            sheet->as = key_kind(&guessing->columns[i]);
    }
    if (scores)
        sheet->who = sheet->by.text ? "column" : ANK_MAP_ASK;
    if (is_other_scale(guessing))
        sheet->scale = ANK_MAP_ASK;
    if (!sheet->start.column.text)
        sheet->start_from =
            scores && !guessing->joined
                ? ANK_MAP_ASK
                : "known"; /* steps begin nothing, nor what belongs to a talk */
}

static bool is_worth_it(const struct guessing *guessing)
{
    const struct ank_map_sheet *sheet = guessing->sheet;
    for (size_t i = 0; i < guessing->count; i++)
        if (guessing->taken[i].role == ROLE_SCORE ||
            guessing->taken[i].role == ROLE_RIGHT)
            return true;
    return sheet->rows == ANK_MAP_SCORE || sheet->rows == ANK_MAP_CLAIM;
}

static void propose(struct guessing *guessing, size_t rows)
{
    struct ank_arena *mem = guessing->mem;
    guessing->taken = ank_alloc(mem, (guessing->count + 1) * sizeof(struct grid_taken));
    const struct grid_taking taking = {guessing->known, guessing->columns,
                                       guessing->count, rows, mem};
    grid_take_roles(&taking, guessing->taken);
    for (size_t i = 0; i < guessing->count; i++) {
        add_column(guessing, i);
        if (guessing->taken[i].role > ROLE_BIRTH)
            add_reason(guessing, i);
    }
    place_others(guessing);
    guessing->sheet->rows = rows_of(guessing);
    open_questions(guessing);
    if (!is_worth_it(guessing)) {
        guessing->guess->why = ANK_SHEET_NO_SCORES;
        guessing->guess->reason_count = 0;
        guessing->sheet->column_count = 0;
        guessing->sheet->use = "leave";
    }
}

void ank_sheet_guess(const struct ank_grid *grid, const struct ank_sheet_known *known,
                     struct ank_arena *mem, struct ank_sheet_guess *guess)
{
    size_t first, last;
    *guess = (struct ank_sheet_guess){.why = ANK_SHEET_NO_TABLE};
    struct guessing guessing = {.known = known,
                                .mem = mem,
                                .guess = guess,
                                .sheet = &guess->sheet,
                                .joined = grid->joined};
    open_sheet(grid, &guessing);
    if (!ank_sheet_header(grid, &guess->sheet.header, &guess->sheet.header_rows)) {
        guess->sheet.use = "leave";
        return;
    }
    if (!ank_map_table(grid, &guess->sheet, &first, &last)) {
        guess->why = ANK_SHEET_EMPTY;
        guess->sheet.use = "leave";
        return;
    }
    guess->why = ANK_SHEET_PROPOSED;
    guessing.count = ank_map_heads(grid, guess->sheet.header, guess->sheet.header_rows,
                                   mem, &guessing.heads);
    name_columns(&guessing);
    const struct grid_table table = {grid, first, last, guessing.count,
                                     guessing.columns};
    grid_count(&table, mem);
    propose(&guessing, last - first + 1);
}
