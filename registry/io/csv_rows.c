/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cuts CSV into rows; see csv_rows.h. libcsv is fed one line of the file after the
 * other, so that it is known on which line a row begins, and an unclosed quote cannot
 * swallow the file. A line without any quote, as most are, is a row that needs no
 * libcsv: it is cut at its delimiters.
 */
#include "csv_rows.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "csv_header.h"
#include "windows_1252.h"

bool csv_rows_fail_at(struct csv_rows *rows, size_t line)
{
    struct ank_error *err = &rows->failure;
    char shown[256];
    return ank_fail_in(err, "%s:%zu", ank_shown(rows->name, shown), line);
}

static void start_parser(struct csv_rows *rows)
{
    csv_init(rows->parser, rows->lenient ? 0 : CSV_STRICT);
    csv_set_delim(rows->parser, rows->delimiter);
    csv_set_blk_size(rows->parser, 1 << 14); /* not 128 bytes at a time */
}

static bool is_blank(const struct csv_rows *rows, char c)
{
    return (c == ' ' || c == '\t') && c != (char)rows->delimiter;
}

/* Bytes of the no-break space that the text begins with, wide or narrow: spreadsheets
 * part thousands with it, and people copy it from a web page. 0: another letter. */
static size_t no_break(const char *text, size_t length)
{
    if (length >= 2 && memcmp(text, "\xc2\xa0", 2) == 0)
        return 2;
    return length >= 3 && memcmp(text, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
}

/* Bytes of the blank at the end of a text; 0: none stands there. */
static size_t last_blank(const struct csv_rows *rows, const char *text, size_t length)
{
    const char *end = text + length;
    if (is_blank(rows, end[-1]))
        return 1;
    if (length >= 2 && no_break(end - 2, 2))
        return 2;
    return length >= 3 ? no_break(end - 3, 3) : 0;
}

/* The text without blanks at its ends. */
static const char *trim(const struct csv_rows *rows, const char *text, size_t *length)
{
    size_t bytes = 1;
    while (*length > 0 && bytes > 0) {
        bytes = is_blank(rows, *text) ? 1 : no_break(text, *length);
        text += bytes;
        *length -= bytes;
    }
    for (bytes = 1; *length > 0 && bytes > 0; *length -= bytes)
        bytes = last_blank(rows, text, *length);
    return text;
}

static bool all_blank(const char *text, size_t length)
{
    while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
        length--;
    return length == 0;
}

/* libcsv found a cell. */
static void on_cell(void *found, size_t length, void *data)
{
    struct csv_rows *rows = data;
    if (rows->count++ >= rows->most)
        return;
    const char *text = trim(rows, found, &length);
    if (rows->used + length + 1 > rows->cells_room) {
        rows->cells_room = 2 * (rows->used + length + 1);
        rows->cells = ank_must(realloc(rows->cells, rows->cells_room));
    }
    rows->offsets[rows->count - 1] = rows->used;
    if (length > 0) {
        memcpy(rows->cells + rows->used, text, length);
        rows->has_value = true;
    }
    rows->used += length;
    rows->cells[rows->used++] = '\0';
}

/* libcsv found the end of a row. */
static void on_row(int character, void *data)
{
    (void)character;
    struct csv_rows *rows = data;
    rows->row_ended = true;
}

/* Cuts a row of one line without quotes where it lies. */
static void cut_line(struct csv_rows *rows, char *text, size_t length)
{
    char *end = text + length;
    *end = (char)rows->delimiter;
    rows->row = text;
    for (char *cell = text, *next; cell <= end; cell = next + 1) {
        next = memchr(cell, rows->delimiter, (size_t)(end - cell) + 1);
        size_t kept = (size_t)(next - cell);
        const char *first = trim(rows, cell, &kept);
        text[(size_t)(first - text) + kept] = '\0';
        rows->has_value = rows->has_value || kept > 0;
        if (rows->count++ < rows->most)
            rows->offsets[rows->count - 1] = (size_t)(first - text);
    }
    rows->row_ended = true;
}

/* Gives one line to libcsv. What is wrong with it becomes the row's fault. */
static void parse_line(struct csv_rows *rows, char *text, size_t length)
{
    text[length] = '\n';
    size_t used = csv_parse(rows->parser, text, length + 1, on_cell, on_row, rows);
    rows->row = rows->cells;
    if (csv_error(rows->parser) == CSV_ENOMEM)
        ank_must(NULL);
    if (used == length + 1)
        return;

    /* The next line is taken as the beginning of a new row. */
    ank_fail(&rows->fault, ANK_INVALID,
             "a quote stands inside a cell; put the whole cell in quotes and double "
             "the ones inside");
    csv_free(rows->parser);
    start_parser(rows);
    rows->row_ended = true;
}

/* The line in UTF-8, with a byte of room behind it. */
static char *decode(struct csv_rows *rows, const char *text, size_t *length)
{
    size_t needed = WINDOWS_1252_MOST * *length + 1;
    if (needed > rows->decoded_room) {
        rows->decoded_room = 2 * needed;
        rows->decoded = ank_must(realloc(rows->decoded, rows->decoded_room));
    }
    *length = windows_1252_decode(text, *length, rows->decoded);
    return rows->decoded;
}

static void find_unclean(struct csv_rows *rows, const char *text, size_t length)
{
    if (windows_1252_likely(text, length))
        ank_fail(&rows->fault, ANK_INVALID,
                 "this row is Windows-1252 and not UTF-8; save the file as CSV UTF-8");
    else
        ank_fail(&rows->fault, ANK_INVALID,
                 "this row is not UTF-8 or has control characters; save the file as "
                 "CSV UTF-8");
}

static void take_line(struct csv_rows *rows, char *text, size_t length, bool first)
{
    if (rows->windows_1252)
        text = decode(rows, text, &length);
    bool clean = rows->lenient || line_clean(text, length);
    if (!clean)
        find_unclean(rows, text, length);
    if (clean && first && !memchr(text, '"', length))
        cut_line(rows, text, length);
    else
        parse_line(rows, text, length);
}

/* The lines have come to an end: of the file, of a failure, inside a quote? */
static bool stop(struct csv_rows *rows, bool inside_row)
{
    if (lines_failed(&rows->lines, &rows->failure))
        return csv_rows_fail_at(rows, rows->lines.number);
    if (!inside_row)
        return false;
    ank_fail(&rows->failure, ANK_INVALID, "the quote that opens here is never closed");
    return csv_rows_fail_at(rows, rows->line);
}

bool csv_rows_next(struct csv_rows *rows)
{
    rows->used = rows->count = 0;
    rows->row_ended = rows->has_value = false;
    rows->fault.code = ANK_OK;

    size_t bytes = 0, length;
    char *text;
    while (!rows->row_ended) {
        if (!lines_next(&rows->lines, &text, &length))
            return stop(rows, bytes > 0);
        if (bytes == 0) {
            if (all_blank(text, length)) {
                rows->blank++;
                continue;
            }
            rows->line = rows->lines.number;
        }
        bytes += length + 1;
        if (bytes > CSV_LONGEST_ROW) {
            ank_fail(&rows->failure, ANK_INVALID,
                     "this row is longer than %d bytes; is a quote left open?",
                     CSV_LONGEST_ROW);
            return csv_rows_fail_at(rows, rows->line);
        }
        take_line(rows, text, length, bytes == length + 1);
    }
    return true;
}

const char *csv_rows_cell(const struct csv_rows *rows, size_t place)
{
    return rows->row + rows->offsets[place];
}

/* The first line may say what stands between cells, for spreadsheets: sep=; */
static bool told_delimiter(struct csv_rows *rows, const char *delimiters)
{
    const struct lines *lines = &rows->lines;
    const char *text = lines->block + lines->at;
    size_t rest = lines->have - lines->at, quote = rest > 0 && text[0] == '"';
    if (rest < quote + 5 || strncasecmp(text + quote, "sep=", 4) != 0)
        return false;
    char told = text[quote + 4];
    const char *after = text + quote + 5 + quote, *end = text + rest;
    bool alone = after >= end || *after == '\n' || *after == '\r';
    if (!alone || told == '\0' || !strchr(delimiters, told))
        return false;
    rows->delimiter = (unsigned char)told;
    char *line;
    size_t length;
    return lines_next(&rows->lines, &line, &length);
}

bool csv_rows_open(struct csv_rows *rows, FILE *in, const char *name,
                   const struct csv_dialect *dialect, const struct ank_lang *lang)
{
    *rows = (struct csv_rows){.most = dialect->most, .lenient = dialect->lenient};
    rows->name = ank_must(strdup(name));
    rows->parser = ank_must(calloc(1, sizeof *rows->parser));
    rows->offsets = ank_must(calloc(dialect->most, sizeof *rows->offsets));
    rows->failure.lang = rows->fault.lang = lang;
    bool fine = lines_open(&rows->lines, in, CSV_LONGEST_ROW, &rows->failure);
    if (fine && !told_delimiter(rows, dialect->delimiters)) {
        const char *text = rows->lines.block + rows->lines.at;
        size_t length = rows->lines.have - rows->lines.at;
        rows->delimiter = dialect->lenient
                              ? csv_header_likely(text, length, dialect->delimiters)
                              : csv_header_delimiter(text, length);
    }
    start_parser(rows);
    return fine || csv_rows_fail_at(rows, 1);
}

void csv_rows_close(struct csv_rows *rows)
{
    csv_free(rows->parser);
    free(rows->parser);
    lines_close(&rows->lines);
    free(rows->offsets);
    free(rows->cells);
    free(rows->decoded);
    free(rows->name);
}
