/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV file of any program as a sheet; see spreadsheet_reading.h. */
#include <string.h>

#include "csv.h"
#include "csv_rows.h"
#include "spreadsheet_reading.h"

/* Whether a line is UTF-8, also one with control characters, which are dropped. */
static bool is_utf_8(char *line, size_t length)
{
    if (line_clean(line, length))
        return true;
    length = spreadsheet_plain(line, length);
    return ank_text_clean(line, length);
}

/* Looks through the whole file: a single letter decides how all are read. */
static void look_at_letters(struct spreadsheet_reading *reading, FILE *in,
                            bool *windows_1252)
{
    struct lines lines;
    char *line;
    size_t length;
    *windows_1252 = false;
    if (lines_open(&lines, in, CSV_LONGEST_ROW, reading->err))
        while (!*windows_1252 && lines_next(&lines, &line, &length)) {
            if (memchr(line, '\0', length))
                ank_fail(reading->err, ANK_INVALID,
                         "this is UTF-16 or no text at all; save it as CSV UTF-8");
            *windows_1252 = !is_utf_8(line, length);
        }
    lines_close(&lines);
    if (fseeko(in, 0, SEEK_SET) != 0)
        ank_fail(reading->err, ANK_IO, "it cannot be read twice; save it in a folder");
}

/* What went wrong in a row that was read well: too many cells. */
static void tell_where(struct spreadsheet_reading *reading, const struct csv_rows *rows)
{
    char shown[256];
    if (reading->err->code && !reading->enough && !rows->failure.code)
        ank_fail_in(reading->err, "%s:%zu", ank_shown(rows->name, shown), rows->line);
    else if (rows->failure.code && !reading->err->code)
        *reading->err = rows->failure;
}

/* "Gezinnen" of /home/an/Gezinnen.csv. */
static const char *sheet_name(struct ank_arena *mem, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t length = strlen(name);
    if (length > 4 && strcasecmp(name + length - 4, ".csv") == 0)
        length -= 4;
    return ank_strndup(mem, name, length);
}

static bool give_row(struct spreadsheet_reading *reading, const struct csv_rows *rows,
                     size_t number)
{
    if (number > SPREADSHEET_LAST_ROW)
        return ank_fail(reading->err, ANK_INVALID,
                        "there are more than %d rows; split the file",
                        SPREADSHEET_LAST_ROW);
    if (rows->count > SPREADSHEET_LAST_COLUMN)
        return ank_fail(reading->err, ANK_INVALID,
                        "row %zu has more than %d cells; is it the right file?", number,
                        SPREADSHEET_LAST_COLUMN);
    for (size_t i = 0; i < rows->count; i++) {
        const char *text = csv_rows_cell(rows, i);
        struct spreadsheet_cell cell = {.column = i + 1, .kind = CELL_TEXT};
        if (*text)
            spreadsheet_cell(reading, cell, text, strlen(text));
    }
    spreadsheet_row_end(reading, number, 1, false);
    return spreadsheet_goes_on(reading);
}

static void read_rows(struct spreadsheet_reading *reading, struct csv_rows *rows)
{
    size_t given = 0;
    while (spreadsheet_goes_on(reading) && csv_rows_next(rows))
        if (!give_row(reading, rows, ++given + rows->blank))
            break;
    tell_where(reading, rows);
}

void spreadsheet_read_csv(struct spreadsheet_reading *reading, FILE *in,
                          const char *name)
{
    const struct csv_dialect dialect = {";,\t|", SPREADSHEET_LAST_COLUMN, true};
    struct spreadsheet_about about = {.form = SPREADSHEET_CSV};
    char shown[256];
    look_at_letters(reading, in, &about.windows_1252);
    if (!spreadsheet_goes_on(reading)) {
        ank_fail_in(reading->err, "%s", ank_shown(name, shown));
        return;
    }
    struct csv_rows rows;
    bool fine = csv_rows_open(&rows, in, name, &dialect, reading->err->lang);
    rows.windows_1252 = about.windows_1252;
    about.delimiter = (char)rows.delimiter;
    if (!fine)
        *reading->err = rows.failure;
    spreadsheet_opened(reading, &about);
    if (spreadsheet_sheet_begin(reading, sheet_name(&reading->mem, name), SHEET_SHOWN,
                                SHEET_CELLS)) {
        read_rows(reading, &rows);
        spreadsheet_sheet_end(reading);
    }
    csv_rows_close(&rows);
}
