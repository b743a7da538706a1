/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet is read as its map says; see <ankerpunt/model/sheet_read.h>. */
#include "grid_read.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/text.h>

static const char *text_at(const struct grid_reading *reading, size_t column)
{
    return ank_grid_text(ank_grid_of(reading->row, column), reading->reader->mem);
}

static struct ank_sheet_row *add_row(const struct grid_reading *reading,
                                     struct ank_sheet_rows *rows, size_t column)
{
    rows->row =
        ank_grow(reading->reader->mem, rows->row, rows->count, sizeof *rows->row);
    struct ank_sheet_row *row = &rows->row[rows->count++];
    *row = (struct ank_sheet_row){
        .sheet = reading->place, .row = reading->row->number, .column = column};
    row->values[ANK_SHEET_FAMILY] = reading->who;
    return row;
}

static const char *day_text(const struct grid_reading *reading, ank_day day)
{
    char text[11];
    return ank_strdup(reading->reader->mem, ank_day_format(day, text));
}

static void note_row(const struct grid_reading *reading, enum ank_sheet_kind kind,
                     size_t column)
{
    grid_note(reading, &(struct grid_noted){.kind = kind, .column = column});
}

/* Whose the row is. A name or number that is no code of ours is no word to show. */
static bool read_family(struct grid_reading *reading)
{
    const char *text = text_at(reading, reading->family);
    bool coded = reading->sheet->as && strcmp(reading->sheet->as, "code") == 0;
    reading->who = text;
    if (!*text) {
        note_row(reading, ANK_SHEET_NO_FAMILY, reading->family);
        return false;
    }
    if (coded && (!ank_code_valid(text) || ank_register_number(text))) {
        note_row(reading, ANK_SHEET_NO_CODE, reading->family);
        return false;
    }
    reading->reader->reading->keyed |= !coded;
    return true;
}

static void add_family(const struct grid_reading *reading)
{
    struct ank_sheet_rows *families = &reading->reader->reading->families;
    struct ank_sheet_row *row = add_row(reading, families, reading->family);
    row->values[ANK_SHEET_PROJECT] = reading->reader->project;
    row->values[ANK_SHEET_START] =
        reading->began == ANK_NO_DAY ? NULL : day_text(reading, reading->began);
}

static bool is_said(const char *answer, const char *word)
{
    return answer && strcmp(answer, word) == 0;
}

/* A talk says when support began on one of the rows of its family. */
static void keep_start(struct grid_reading *reading)
{
    struct ank_arena *mem = reading->reader->mem;
    reading->starts =
        ank_grow(mem, reading->starts, reading->start_count, sizeof *reading->starts);
    reading->starts[reading->start_count++] =
        (struct grid_start){reading->who, reading->began};
}

static ank_day kept_start(const struct grid_reading *reading)
{
    for (size_t i = reading->start_count; i > 0; i--)
        if (strcmp(reading->starts[i - 1].who, reading->who) == 0)
            return reading->starts[i - 1].day;
    return ANK_NO_DAY;
}

/* When support began, where the sheet says so. */
static bool read_start(struct grid_reading *reading)
{
    const struct ank_map_sheet *sheet = reading->sheet;
    bool empty = !*text_at(reading, reading->start.column);
    reading->began = ANK_NO_DAY;
    if (!sheet->start.column.text)
        return true;
    if (empty && sheet->rows != ANK_MAP_FAMILY) {
        reading->began = kept_start(reading);
        return true; /* else it is here already, or the import says that it is not */
    }
    if (empty) {
        note_row(reading, ANK_SHEET_NO_START, reading->start.column);
        return false;
    }
    if (!grid_day(reading, &reading->start, &sheet->start, &reading->began))
        return false;
    keep_start(reading);
    return true;
}

struct talk {
    const char *date, *by, *mode;
    size_t count; /* of what came in */
};

static void add_score(const struct grid_reading *reading, const char *domain,
                      size_t column, const char *score, struct talk *talk)
{
    struct ank_sheet_reading *read = reading->reader->reading;
    struct ank_sheet_row *row = add_row(reading, &read->scores, column);
    ank_score status = ank_status_find(score);
    row->values[ANK_SHEET_DATE] = talk->date;
    row->values[ANK_SHEET_DOMAIN] = domain;
    row->values[ANK_SHEET_SCORE] = score;
    row->values[ANK_SHEET_INSTRUMENT] = reading->reader->map->instrument;
    row->values[ANK_SHEET_BY] = talk->by;
    row->values[ANK_SHEET_MODE] = talk->mode;
    read->sitting_count += talk->count++ == 0;
    if (status == ANK_NOT_ASKED)
        read->number_count++;
    else
        read->status_count[ANK_PARKED - status]++;
}

static bool is_of(const struct ank_map_column *column, const char *sitting)
{
    return column->score &&
           (!sitting || !column->sitting ? sitting == column->sitting
                                         : strcmp(sitting, column->sitting) == 0);
}

static bool has_scores(const struct grid_reading *reading, const char *sitting)
{
    for (size_t i = 0; i < reading->sheet->column_count; i++)
        if (is_of(&reading->sheet->columns[i], sitting) &&
            *text_at(reading, reading->columns[i]))
            return true;
    return false;
}

/* All scores of one moment; without a date they are looked at all the same, so that
 * what they ask is known, and none comes in. */
static void read_scores(const struct grid_reading *reading, const char *sitting,
                        struct talk *talk)
{
    for (size_t i = 0; i < reading->sheet->column_count; i++) {
        const struct ank_map_column *column = &reading->sheet->columns[i];
        if (!is_of(column, sitting) || !reading->columns[i])
            continue;
        const char *score = grid_score(reading, column->score, reading->columns[i]);
        if (score && talk->date)
            add_score(reading, column->score, reading->columns[i], score, talk);
    }
}

/* The day of a moment: in its column, in the month that was said, or so many months
 * after the start when that was said. */
static bool sitting_day(const struct grid_reading *reading, size_t at, ank_day *day)
{
    enum { LEAVE = -2 };
    const struct ank_map_sitting *sitting = &reading->sheet->sittings[at];
    const struct grid_order *order = &reading->sittings[at];
    bool written = order->column && *text_at(reading, order->column);
    if (written)
        return grid_day(reading, order, &sitting->date, day);
    *day = sitting->month;
    if (*day == ANK_NO_DAY && sitting->months >= 0 && reading->began != ANK_NO_DAY)
        *day = ank_day_add_months(reading->began, sitting->months);
    if (*day == ANK_NO_DAY && sitting->months >= 0) /* counted from nothing */
        note_row(reading, ANK_SHEET_NO_START, reading->start.column);
    else if (*day == ANK_NO_DAY && sitting->months != LEAVE)
        grid_note(reading, &(struct grid_noted){.kind = ANK_SHEET_NO_DAY,
                                                .column = order->column,
                                                .sitting = sitting->id});
    return *day != ANK_NO_DAY;
}

static void read_sittings(struct grid_reading *reading)
{
    for (size_t i = 0; i < reading->sheet->sitting_count; i++) {
        const char *id = reading->sheet->sittings[i].id;
        struct talk talk = {0};
        ank_day day;
        if (!has_scores(reading, id))
            continue;
        bool heard = grid_voice(reading, &talk.by, &talk.mode);
        if (sitting_day(reading, i, &day) && heard)
            talk.date = day_text(reading, day);
        read_scores(reading, id, &talk);
    }
}

/* Rights --------------------------------------------------------------------- */

/* A stage as the lists call it, in any language. */
static const char *stage_of(const struct grid_reading *reading, const char *word)
{
    struct ank_choices found;
    struct ank_arena *mem = reading->reader->mem;
    const char *means = ank_map_word(&reading->sheet->stages, word);
    if (means)
        return ank_map_is_open(means) ? NULL : means;
    struct ank_choices among = ank_code_choices(ank_stage_codes, mem);
    return strcmp(word, "day") != 0 &&
                   ank_choice_find(&among, word, true, mem, &found) == ANK_CHOICE_ONE
               ? found.choice[0].code
               : NULL;
}

/* A word can be asked; a long text is no stage, and never told. */
static void note_step(const struct grid_reading *reading, size_t column,
                      const char *word)
{
    enum { LONGEST_WORD = 20 };
    bool is_word = strlen(word) <= LONGEST_WORD;
    grid_note(reading, &(struct grid_noted){.kind = is_word ? ANK_SHEET_STEP
                                                            : ANK_SHEET_LONG_TEXT,
                                            .column = column,
                                            .word = is_word ? word : NULL});
}

/* When a stage was reached that has no date of its own. */
static bool stage_day(const struct grid_reading *reading, size_t column, ank_day *day)
{
    const struct ank_map_sheet *sheet = reading->sheet;
    const struct ank_map_day map = {.column = sheet->stage_column};
    if (is_said(sheet->stage_day, "today")) {
        *day = reading->reader->today;
        return true;
    }
    if (is_said(sheet->stage_day, "column"))
        return grid_day(reading, &reading->stage_order, &map, day);
    if (is_said(sheet->stage_day, "start")) {
        *day = reading->began;
        if (*day == ANK_NO_DAY)
            note_row(reading, ANK_SHEET_NO_START, reading->start.column);
        return *day != ANK_NO_DAY;
    }
    note_row(reading, ANK_SHEET_STEP_DAY, column);
    return false;
}

static void add_step(const struct grid_reading *reading, const char *right,
                     const char *stage, ank_day day, size_t column)
{
    struct ank_sheet_row *row =
        add_row(reading, &reading->reader->reading->steps, column);
    row->values[ANK_SHEET_RIGHT] = right;
    row->values[ANK_SHEET_STAGE] = stage;
    row->values[ANK_SHEET_STEP_DATE] = day_text(reading, day);
}

static void read_right(const struct grid_reading *reading, const char *right,
                       size_t column)
{
    ank_day day;
    const struct ank_map_day map = {0};
    const struct grid_order order = {.column = column};
    const struct ank_grid_cell *cell = ank_grid_of(reading->row, column);
    const char *text = text_at(reading, column);
    if (!*text)
        return;
    bool dated = cell->kind == ANK_GRID_DAY;
    const char *word = dated ? "day" : text, *stage = stage_of(reading, word);
    if (!stage)
        note_step(reading, column, word);
    else if (strcmp(stage, "leave") != 0 &&
             (dated ? grid_day(reading, &order, &map, &day)
                    : stage_day(reading, column, &day)))
        add_step(reading, right, stage, day, column);
}

static void read_rights(const struct grid_reading *reading)
{
    for (size_t i = 0; i < reading->sheet->column_count; i++)
        if (reading->sheet->columns[i].right && reading->columns[i])
            read_right(reading, reading->sheet->columns[i].right, reading->columns[i]);
}

/* Rows ----------------------------------------------------------------------- */

/* The moment of a row that names it; its day is that of the plan. */
static bool event_day(const struct grid_reading *reading, ank_day *day)
{
    const char *word = text_at(reading, reading->event);
    const char *id = ank_map_word(&reading->sheet->events, word);
    *day = ANK_NO_DAY;
    if (!id || ank_map_is_open(id)) {
        grid_note(reading, &(struct grid_noted){.kind = ANK_SHEET_EVENT,
                                                .column = reading->event,
                                                .word = word});
        return false;
    }
    char *end;
    long months = strtol(id, &end, 10);
    bool planned = end > id && !*end;
    if (planned && reading->began != ANK_NO_DAY)
        *day = ank_day_add_months(reading->began, (int)months);
    else if (strcmp(id, "leave") != 0)
        note_row(reading, planned ? ANK_SHEET_NO_START : ANK_SHEET_DAY_MISSING,
                 planned ? reading->start.column : reading->event);
    return *day != ANK_NO_DAY;
}

static bool row_day(const struct grid_reading *reading, ank_day *day)
{
    const struct ank_map_sheet *sheet = reading->sheet;
    size_t before = reading->reader->reading->group_count;
    if (!reading->date.column && reading->event)
        return event_day(reading, day);
    if (grid_day(reading, &reading->date, &sheet->date, day))
        return true;
    if (before == reading->reader->reading->group_count &&
        !*text_at(reading, reading->date.column))
        note_row(reading, ANK_SHEET_DAY_MISSING, reading->date.column);
    return false;
}

static void read_one_score(const struct grid_reading *reading, struct talk *talk)
{
    struct ank_sheet_match match;
    struct ank_arena *mem = reading->reader->mem;
    const char *text = text_at(reading, reading->domain);
    ank_sheet_match_domain(reading->reader->known, ank_map_fold(text, mem), mem,
                           &match);
    if (match.sure < 0.85 || match.sure - match.second_sure < 0.10) {
        note_row(reading, ANK_SHEET_NO_DOMAIN, reading->domain);
        return;
    }
    const char *score = grid_score(reading, match.code, reading->value);
    if (score && talk->date)
        add_score(reading, match.code, reading->value, score, talk);
}

static void read_one_step(const struct grid_reading *reading, ank_day day)
{
    struct ank_sheet_match match;
    struct ank_arena *mem = reading->reader->mem;
    const char *text = text_at(reading, reading->right),
               *word = text_at(reading, reading->stage),
               *stage = stage_of(reading, word);
    ank_sheet_match_right(reading->reader->known, ank_map_fold(text, mem), mem, &match);
    if (!match.code)
        note_row(reading, ANK_SHEET_NO_RIGHT, reading->right);
    else if (!stage)
        note_step(reading, reading->stage, word);
    else if (strcmp(stage, "leave") != 0)
        add_step(reading, match.code, stage, day, reading->stage);
}

static void read_dated(struct grid_reading *reading)
{
    struct talk talk = {0};
    ank_day day;
    bool scored =
        reading->sheet->rows == ANK_MAP_SCORE ||
        (reading->sheet->rows == ANK_MAP_SITTING && has_scores(reading, NULL));
    bool heard = !scored || grid_voice(reading, &talk.by, &talk.mode);
    bool dated = row_day(reading, &day);
    if (dated && heard)
        talk.date = day_text(reading, day);
    if (is_said(reading->sheet->start_from, "first") && dated)
        reading->began = day;
    if (reading->sheet->rows == ANK_MAP_SITTING)
        read_scores(reading, NULL, &talk);
    if (reading->sheet->rows == ANK_MAP_SCORE)
        read_one_score(reading, &talk);
    if (reading->sheet->rows == ANK_MAP_CLAIM && dated)
        read_one_step(reading, day);
}

/* The first talk of a family with columns for each moment. */
static void begin_at_first(struct grid_reading *reading, size_t from)
{
    const struct ank_sheet_rows *scores = &reading->reader->reading->scores;
    for (size_t i = from; i < scores->count; i++) {
        ank_day day;
        if (ank_day_parse(scores->row[i].values[ANK_SHEET_DATE], &day) &&
            (reading->began == ANK_NO_DAY || day < reading->began))
            reading->began = day;
    }
}

static void read_row(struct grid_reading *reading)
{
    bool started;
    size_t before = reading->reader->reading->scores.count;
    if (!read_family(reading))
        return;
    started = read_start(reading);
    if (reading->sheet->rows == ANK_MAP_FAMILY) {
        read_sittings(reading);
        read_scores(reading, NULL, &(struct talk){0});
        if (is_said(reading->sheet->start_from, "first"))
            begin_at_first(reading, before);
        read_rights(reading);
    } else
        read_dated(reading);
    if (started && reading->began != ANK_NO_DAY)
        add_family(reading);
}

static size_t place_of(const struct grid_reading *reading, const struct ank_map_at *at)
{
    return at->text ? ank_map_place(reading->heads, reading->head_count, at) : 0;
}

static void find_columns(struct grid_reading *reading)
{
    const struct ank_map_sheet *sheet = reading->sheet;
    struct ank_arena *mem = reading->reader->mem;
    const struct ank_map_day stage = {.column = sheet->stage_column};
    reading->family = place_of(reading, &sheet->family);
    reading->by = place_of(reading, &sheet->by);
    reading->mode = place_of(reading, &sheet->mode);
    reading->domain = place_of(reading, &sheet->domain);
    reading->value = place_of(reading, &sheet->value);
    reading->right = place_of(reading, &sheet->right);
    reading->stage = place_of(reading, &sheet->stage);
    reading->event = place_of(reading, &sheet->event);
    reading->start = grid_order_of(reading, &sheet->start);
    reading->date = grid_order_of(reading, &sheet->date);
    reading->stage_order = grid_order_of(reading, &stage);
    reading->columns = ank_alloc(mem, (sheet->column_count + 1) * sizeof(size_t));
    for (size_t i = 0; i < sheet->column_count; i++)
        reading->columns[i] = place_of(reading, &sheet->columns[i].at);
    reading->sittings =
        ank_alloc(mem, (sheet->sitting_count + 1) * sizeof *reading->sittings);
    for (size_t i = 0; i < sheet->sitting_count; i++)
        reading->sittings[i] = grid_order_of(reading, &sheet->sittings[i].date);
}

void ank_sheet_read(const struct ank_sheet_reader *reader, size_t sheet,
                    const struct ank_grid *grid)
{
    struct grid_reading reading = {.reader = reader,
                                   .sheet = &reader->map->sheets[sheet],
                                   .grid = grid,
                                   .place = sheet,
                                   .began = ANK_NO_DAY};
    if ((reading.sheet->use && strcmp(reading.sheet->use, "read") != 0) ||
        !ank_map_table(grid, reading.sheet, &reading.first, &reading.last))
        return;
    reading.head_count =
        ank_map_heads(grid, reading.sheet->header, reading.sheet->header_rows,
                      reader->mem, &reading.heads);
    find_columns(&reading);
    for (size_t i = 0; i < grid->row_count; i++) {
        reading.row = &grid->rows[i];
        if (reading.row->number >= reading.first &&
            reading.row->number <= reading.last && reading.row->count > 0)
            read_row(&reading);
    }
}
