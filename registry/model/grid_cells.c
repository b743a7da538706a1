/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, scores and voices in the cells of a sheet; see grid_read.h. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/text.h>
#include "grid_columns.h"
#include "grid_days.h"
#include "grid_read.h"

/* A longer text in a column of scores may tell of people: it is never shown. */
enum { LONGEST_WORD = 20 };
/* Years of two digits, and the day of a month without one, as they are answered. */
static const char leave[] = "leave";

static const char *text_at(const struct grid_reading *reading, size_t column)
{
    return ank_grid_text(ank_grid_of(reading->row, column), reading->reader->mem);
}

/* Days ---------------------------------------------------------------------- */

static bool reads(const struct grid_date *date, bool month_first)
{
    ank_day day;
    struct grid_date full = *date;
    full.year = date->short_year ? 2000 + date->year : date->year;
    return grid_date_day(&full, month_first, &day);
}

/* Day before month is our rule; where no cell contradicts it, it is said. Dates that
 * read in the other order alone make it a question, or a fault beside dates that read
 * in ours alone. */
struct grid_order grid_order_of(const struct grid_reading *reading,
                                const struct ank_map_day *day)
{
    struct grid_order order = {
        .column = ank_map_place(reading->heads, reading->head_count, &day->column)};
    size_t ours = 0, theirs = 0, both = 0;
    for (size_t i = 0; order.column && i < reading->grid->row_count; i++) {
        const struct ank_grid_row *row = &reading->grid->rows[i];
        const struct ank_grid_cell *cell = ank_grid_of(row, order.column);
        struct grid_date date;
        if (row->number < reading->first || row->number > reading->last ||
            cell->kind != ANK_GRID_TEXT ||
            !grid_date_read(ank_grid_text(cell, reading->reader->mem), &date) ||
            date.named)
            continue;
        bool day_first = reads(&date, false), month_first = reads(&date, true);
        ours += day_first && !month_first;
        theirs += month_first && !day_first;
        both += day_first && month_first;
    }
    order.mixed = ours > 0 && theirs > 0;
    order.month_first = day->order && strcmp(day->order, "m/d/y") == 0;
    order.open =
        theirs > 0 && ours == 0 && (!day->order || ank_map_is_open(day->order));
    if (!day->order && theirs == 0)
        reading->reader->reading->day_first += both;
    return order;
}

/* The answer to a question about a column of days; NULL when it is to be asked. */
static const char *answered(const char *answer)
{
    return ank_map_is_open(answer) ? NULL : answer;
}

static bool note_day(const struct grid_reading *reading, enum ank_sheet_kind kind,
                     size_t column, const char *text)
{
    grid_note(reading,
              &(struct grid_noted){
                  .kind = kind, .column = column, .word = text, .apart = true});
    return false;
}

/* Fills in what the text leaves out, as it was answered. */
static bool complete(const struct grid_reading *reading, size_t column,
                     const struct ank_map_day *map, struct grid_date *date)
{
    const char *years = answered(map->years), *month = answered(map->month);
    if (date->short_year) {
        if (!years)
            return note_day(reading, ANK_SHEET_YEARS, column, NULL);
        if (strcmp(years, leave) == 0)
            return false;
        date->year += strcmp(years, "19") == 0 ? 1900 : 2000;
    }
    if (date->first)
        return true;
    if (!month)
        return note_day(reading, ANK_SHEET_MONTH, column, NULL);
    if (strcmp(month, leave) == 0)
        return false;
    date->first = 15;
    reading->reader->reading->month_only++;
    return true;
}

bool grid_day(const struct grid_reading *reading, const struct grid_order *order,
              const struct ank_map_day *map, ank_day *day)
{
    struct grid_date date;
    const struct ank_grid_cell *cell = ank_grid_of(reading->row, order->column);
    const char *text = text_at(reading, order->column);
    *day = cell->day;
    if (!order->column || cell->kind == ANK_GRID_EMPTY || !*text)
        return false;
    if (cell->kind == ANK_GRID_DAY)
        return true;
    if (cell->kind != ANK_GRID_TEXT || !grid_date_read(text, &date))
        return note_day(reading, ANK_SHEET_NOT_A_DAY, order->column,
                        strlen(text) <= LONGEST_WORD ? text : NULL);
    if (order->open && !date.named)
        return note_day(reading, ANK_SHEET_ORDER, order->column, NULL);
    if (order->mixed && !date.named && !reads(&date, order->month_first))
        return note_day(reading, ANK_SHEET_TWO_ORDERS, order->column, text);
    if (!complete(reading, order->column, map, &date))
        return false;
    return grid_date_day(&date, order->month_first, day) ||
           note_day(reading, ANK_SHEET_NOT_A_DAY, order->column, text);
}

/* Scores -------------------------------------------------------------------- */

static const char *note_score(const struct grid_reading *reading,
                              enum ank_sheet_kind kind, size_t column, const char *word)
{
    grid_note(reading,
              &(struct grid_noted){.kind = kind, .column = column, .word = word});
    return NULL;
}

/* What was said that a word means: a status, or one end of a range. */
static const char *said(const char *means, const char *word, struct ank_arena *mem)
{
    double low, high;
    char number[32];
    if (strcmp(means, "empty") == 0 || strcmp(means, leave) == 0)
        return NULL;
    bool lowest = strcmp(means, "low") == 0;
    if ((lowest || strcmp(means, "high") == 0) && grid_is_range(word, &low, &high))
        return ank_strdup(mem, ank_double_format(lowest ? low : high, number));
    return means;
}

/* Excel makes the 7th of August of "7-8". */
static const char *undone_day(const struct ank_grid_cell *cell, struct ank_arena *mem)
{
    int year, month, date;
    ank_day_civil(cell->day, &year, &month, &date);
    return ank_format(mem, "%d-%d", date, month);
}

static const char *on_scale(const struct grid_reading *reading, const char *domain,
                            size_t column, const char *text)
{
    ank_score score;
    const struct ank_instrument *instrument;
    bool fits = ank_sheet_domain(reading->reader->known, domain, &instrument) &&
                ank_scale_read(&instrument->scale, text, &score);
    return fits ? text : note_score(reading, ANK_SHEET_OFF_SCALE, column, text);
}

const char *grid_score(const struct grid_reading *reading, const char *domain,
                       size_t column)
{
    struct ank_arena *mem = reading->reader->mem;
    const struct ank_map_sheet *sheet = reading->sheet;
    const struct ank_grid_cell *cell = ank_grid_of(reading->row, column);
    double number, high;
    const char *text =
        cell->kind == ANK_GRID_DAY ? undone_day(cell, mem) : text_at(reading, column);
    if (!*text)
        return NULL;
    if (cell->kind == ANK_GRID_ERROR)
        return note_score(reading, ANK_SHEET_ERROR, column, text);
    const char *means = answered(ank_map_word(&sheet->values, text));
    if (means) {
        const char *score = said(means, text, mem);
        return !score || ank_status_find(score) != ANK_NOT_ASKED
                   ? score
                   : on_scale(reading, domain, column, score);
    }
    if (ank_grid_number(cell, &number))
        return sheet->scale && strcmp(sheet->scale, leave) == 0
                   ? NULL
                   : on_scale(reading, domain, column, text);
    if (cell->kind == ANK_GRID_DAY || grid_is_range(text, &number, &high))
        return note_score(reading, ANK_SHEET_RANGE, column, text);
    const char *status = grid_status(ank_text_fold(mem, text));
    if (status)
        return status;
    return strlen(text) > LONGEST_WORD
               ? note_score(reading, ANK_SHEET_LONG_TEXT, column, NULL)
               : note_score(reading, ANK_SHEET_WORD, column, text);
}

/* Voices -------------------------------------------------------------------- */

/* As a workbook of ours has it: a person's code, and a mode in any words. */
static bool given_voice(const struct grid_reading *reading, const char **by,
                        const char **mode)
{
    struct ank_choices found;
    struct ank_arena *mem = reading->reader->mem;
    const char *word = text_at(reading, reading->mode);
    struct ank_choices among = ank_code_choices(ank_mode_codes, mem);
    *by = text_at(reading, reading->by);
    if (*word && ank_choice_find(&among, word, true, mem, &found) == ANK_CHOICE_ONE)
        word = found.choice[0].code;
    *mode = word;
    return true;
}

bool grid_voice(const struct grid_reading *reading, const char **by, const char **mode)
{
    const char *who = answered(reading->sheet->who), *word = NULL;
    *by = *mode = NULL;
    if (!who)
        return true; /* it is asked of the whole sheet */
    if (strcmp(who, "given") == 0)
        return given_voice(reading, by, mode);
    if (strcmp(who, "column") == 0) {
        word = text_at(reading, reading->by);
        who = *word ? answered(ank_map_word(&reading->sheet->voices, word)) : NULL;
        if (!who) {
            bool is_word = *word && strlen(word) <= LONGEST_WORD;
            const struct grid_noted noted = {.kind = is_word ? ANK_SHEET_VOICE
                                                             : ANK_SHEET_NO_VOICE,
                                             .column = reading->by,
                                             .word = is_word ? word : NULL};
            grid_note(reading, &noted);
            return false;
        }
    }
    if (strcmp(who, leave) == 0)
        return false;
    if (strcmp(who, "person") == 0)
        *by = word;
    else if (strcmp(who, "parent") == 0)
        *by = "ouder";
    else
        *mode = who;
    return true;
}
