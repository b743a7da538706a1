/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells gathered to rows, and given to the taker; see spreadsheet_reading.h. */
#include "spreadsheet_reading.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_RANGES = 100000 }; /* merged, hidden: nobody's sheet has as many */

bool spreadsheet_goes_on(const struct spreadsheet_reading *reading)
{
    return !reading->enough && reading->err->code == ANK_OK;
}

/* What the taker said. */
static void heed(struct spreadsheet_reading *reading, bool more)
{
    reading->enough = reading->enough || !more;
}

bool spreadsheet_damaged(struct spreadsheet_reading *reading)
{
    return ank_fail(reading->err, ANK_INVALID,
                    "this file is damaged; open it in a spreadsheet program, look "
                    "whether all is there, and save it as .xlsx");
}

static bool too_many(struct spreadsheet_reading *reading)
{
    return ank_fail(reading->err, ANK_INVALID,
                    "there are more than %d cells; keep the sheet with the scores and "
                    "save that alone",
                    SPREADSHEET_MOST_CELLS);
}

/* Text ------------------------------------------------------------------ */

bool spreadsheet_text_add(struct spreadsheet_reading *reading,
                          struct spreadsheet_text *text, const char *bytes,
                          size_t length, size_t most)
{
    size_t needed = text->length + length + 1;
    if (needed > most + 1)
        return ank_fail(reading->err, ANK_INVALID,
                        "there is more text than %zu bytes in one place; is it the "
                        "right file?",
                        most);
    if (needed > text->room) {
        text->room = needed > 2 * text->room ? needed + 64 : 2 * text->room;
        text->bytes = ank_must(realloc(text->bytes, text->room));
    }
    if (length > 0)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
    return true;
}

void spreadsheet_text_clear(struct spreadsheet_text *text)
{
    text->length = 0;
    if (text->bytes)
        text->bytes[0] = '\0';
}

void spreadsheet_text_free(struct spreadsheet_text *text)
{
    free(text->bytes);
    *text = (struct spreadsheet_text){0};
}

static bool is_control(unsigned char byte)
{
    return (byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7f;
}

/* The C1 controls are two bytes long, 0xc2 and 0x80 to 0x9f. */
size_t spreadsheet_plain(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length; from++) {
        unsigned char byte = (unsigned char)text[from];
        unsigned char next = (unsigned char)text[from + 1]; /* the NUL at the end */
        if (byte == 0xc2 && next >= 0x80 && next <= 0x9f)
            from++;
        else if (byte == '\r' && next != '\n' && next != '\0')
            text[to++] = '\n';
        else if (!is_control(byte))
            text[to++] = text[from];
    }
    text[to] = '\0';
    return to;
}

/* Sheets ---------------------------------------------------------------- */

void spreadsheet_opened(struct spreadsheet_reading *reading,
                        const struct spreadsheet_about *about)
{
    if (reading->taker->opened && spreadsheet_goes_on(reading))
        heed(reading, reading->taker->opened(reading->taker->self, about));
}

/* A form for a phone is a workbook too, with its questions on one sheet and the
 * answers to choose from on another. */
static bool refuse_form(struct spreadsheet_reading *reading, const char *name)
{
    reading->form_questions |= strcasecmp(name, "survey") == 0;
    reading->form_answers |= strcasecmp(name, "choices") == 0;
    if (!reading->form_questions || !reading->form_answers)
        return false;
    ank_fail(reading->err, ANK_INVALID,
             "this is a form, with its questions on the sheet survey, and holds no "
             "answers; export the answers from the program that collected them, as "
             ".xlsx or CSV");
    return true;
}

bool spreadsheet_sheet_begin(struct spreadsheet_reading *reading, const char *name,
                             enum sheet_shown shown, enum sheet_holds holds)
{
    if (!spreadsheet_goes_on(reading) || refuse_form(reading, name))
        return false;
    if (reading->sheet.number == SPREADSHEET_MOST_SHEETS)
        return ank_fail(reading->err, ANK_INVALID,
                        "there are more than %d sheets; keep the one with the scores",
                        SPREADSHEET_MOST_SHEETS);
    reading->sheet = (struct spreadsheet_sheet){.number = reading->sheet.number + 1,
                                                .name = name,
                                                .shown = shown,
                                                .holds = holds};
    reading->last_row = reading->count = 0;
    reading->merged_count = reading->hidden_count = 0;
    bool passed = false;
    if (reading->taker->sheet)
        heed(reading,
             reading->taker->sheet(reading->taker->self, &reading->sheet, &passed));
    return !passed && spreadsheet_goes_on(reading);
}

void spreadsheet_sheet_end(struct spreadsheet_reading *reading)
{
    struct spreadsheet_end end = {.sheet = &reading->sheet,
                                  .merged_count = reading->merged_count,
                                  .hidden_count = reading->hidden_count,
                                  .merged = reading->merged,
                                  .hidden = reading->hidden};
    if (reading->taker->ended && spreadsheet_goes_on(reading))
        heed(reading, reading->taker->ended(reading->taker->self, &end));
}

/* The text of "a ""quoted"" text"; what has no quotes stays as it is. */
static char *unquoted(struct ank_arena *mem, const char *text)
{
    size_t length = strlen(text), to = 0;
    char *plain = ank_strdup(mem, text);
    if (length < 2 || text[0] != '"' || text[length - 1] != '"')
        return plain;
    for (size_t from = 1; from + 1 < length; from++) {
        plain[to++] = text[from];
        from += text[from] == '"' && text[from + 1] == '"' && from + 2 < length;
    }
    plain[to] = '\0';
    return plain;
}

void spreadsheet_named(struct spreadsheet_reading *reading, const char *name,
                       const char *stands_for)
{
    struct ank_arena mem = {0};
    if (reading->taker->named && spreadsheet_goes_on(reading))
        heed(reading, reading->taker->named(reading->taker->self, name,
                                            unquoted(&mem, stands_for)));
    ank_arena_free(&mem);
}

/* Cells and rows -------------------------------------------------------- */

static bool room_for_cell(struct spreadsheet_reading *reading, size_t column)
{
    if (column == 0 || column > SPREADSHEET_LAST_COLUMN ||
        (reading->count > 0 && column <= reading->row[reading->count - 1].column))
        return spreadsheet_damaged(reading);
    if (++reading->cells > SPREADSHEET_MOST_CELLS)
        return too_many(reading);
    if (reading->count == reading->room) {
        reading->room = reading->room ? 2 * reading->room : 64;
        reading->row =
            ank_must(realloc(reading->row, reading->room * sizeof *reading->row));
        reading->starts =
            ank_must(realloc(reading->starts, reading->room * sizeof *reading->starts));
    }
    return true;
}

/* The text goes behind those of the row. Whether anything was left of it. */
static bool keep_text(struct spreadsheet_reading *reading, const char *text,
                      size_t length)
{
    struct spreadsheet_text *texts = &reading->texts;
    size_t start = texts->length;
    size_t most = start + SPREADSHEET_LONGEST_CELL;
    if (most > SPREADSHEET_MOST_TEXT)
        most = SPREADSHEET_MOST_TEXT;
    if (!spreadsheet_text_add(reading, texts, text, length, most))
        return false;
    texts->length = start + spreadsheet_plain(texts->bytes + start, length);
    bool any = texts->length > start;
    return any && spreadsheet_text_add(reading, texts, "", 1, SPREADSHEET_MOST_TEXT);
}

void spreadsheet_cell(struct spreadsheet_reading *reading, struct spreadsheet_cell cell,
                      const char *text, size_t length)
{
    if (!spreadsheet_goes_on(reading))
        return;
    bool worded = cell.kind == CELL_TEXT || cell.kind == CELL_ERROR;
    size_t start = reading->texts.length;
    if (worded && !keep_text(reading, text, length)) {
        if (!cell.formula)
            return;
        cell.kind = CELL_EMPTY;
    }
    if (cell.kind == CELL_EMPTY || worded)
        cell.number = (double)NAN;
    if (cell.kind != CELL_DAY && cell.kind != CELL_MOMENT)
        cell.day = ANK_NO_DAY;
    if (!room_for_cell(reading, cell.column))
        return;
    reading->starts[reading->count] = start;
    reading->row[reading->count++] = cell;
}

/* Gives the row at hand once. */
static bool give(struct spreadsheet_reading *reading, size_t number, bool hidden)
{
    if (number <= reading->last_row || number > SPREADSHEET_LAST_ROW)
        return spreadsheet_damaged(reading);
    reading->last_row = number;
    const struct spreadsheet_row row = {number, hidden, reading->count, reading->row};
    if (reading->taker->row)
        heed(reading, reading->taker->row(reading->taker->self, &row));
    return spreadsheet_goes_on(reading);
}

void spreadsheet_row_end(struct spreadsheet_reading *reading, size_t number,
                         size_t times, bool hidden)
{
    for (size_t i = 0; i < reading->count; i++) {
        struct spreadsheet_cell *cell = &reading->row[i];
        bool worded = cell->kind == CELL_TEXT || cell->kind == CELL_ERROR;
        cell->text = worded ? reading->texts.bytes + reading->starts[i] : NULL;
    }
    for (size_t i = 0; i < times && reading->count > 0; i++) {
        if (!spreadsheet_goes_on(reading) || !give(reading, number + i, hidden))
            break;
        if (i + 1 < times)
            reading->cells += reading->count;
        if (reading->cells > SPREADSHEET_MOST_CELLS)
            too_many(reading);
    }
    reading->count = 0;
    spreadsheet_text_clear(&reading->texts);
}

/* What is known of a whole sheet ---------------------------------------- */

/* Room for one more of `size` bytes; NULL when there are too many. */
static void *one_more(struct spreadsheet_reading *reading, void *list, size_t count,
                      size_t *room, size_t size)
{
    if (count >= MOST_RANGES) {
        spreadsheet_damaged(reading);
        return list;
    }
    if (count < *room)
        return list;
    *room = *room ? 2 * *room : 16;
    return ank_must(realloc(list, *room * size));
}

void spreadsheet_merged(struct spreadsheet_reading *reading,
                        struct spreadsheet_range range)
{
    if (!spreadsheet_goes_on(reading) || range.top == 0 || range.left == 0 ||
        range.bottom < range.top || range.right < range.left)
        return;
    reading->merged = one_more(reading, reading->merged, reading->merged_count,
                               &reading->merged_room, sizeof *reading->merged);
    if (spreadsheet_goes_on(reading))
        reading->merged[reading->merged_count++] = range;
}

void spreadsheet_hidden(struct spreadsheet_reading *reading,
                        struct spreadsheet_span columns)
{
    if (!spreadsheet_goes_on(reading) || columns.first == 0 ||
        columns.last < columns.first)
        return;
    reading->hidden = one_more(reading, reading->hidden, reading->hidden_count,
                               &reading->hidden_room, sizeof *reading->hidden);
    if (spreadsheet_goes_on(reading))
        reading->hidden[reading->hidden_count++] = columns;
}
