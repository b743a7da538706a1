/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads CSV a row at a time; see csv.h. libcsv is fed one line of the file
 * after the other, so that it is known on which line a row begins, and an
 * unclosed quote cannot swallow the file. A line without any quote, as most are,
 * is a row that needs no libcsv: it is cut at its delimiters.
 */
#include "csv.h"

#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "csv_header.h"
#include "lines.h"

struct csv_reader {
    char *name; /* of the file, for messages */
    FILE *own;  /* closed with the reader; NULL: the caller's stream */
    struct lines lines;
    struct csv_parser parser;
    unsigned char delimiter;

    size_t wanted;  /* how many columns the caller knows */
    size_t *places; /* for each of them: its place in the file + 1; 0: not there */
    size_t header;  /* cells in the header */
    size_t nameless[CSV_MOST_COLUMNS]; /* places of columns that have no name */
    size_t nameless_count;

    /* The row at hand: where each cell begins, ended by NUL, in the line itself
     * or, when libcsv took it apart, in `cells`. */
    const char *row;
    size_t offsets[CSV_MOST_COLUMNS];
    char *cells;
    size_t used, room;
    size_t count; /* may go beyond CSV_MOST_COLUMNS; the rest is not kept */
    size_t line, rows;
    bool row_ended, has_value;
    bool over; /* the end, or a failure that leaves no way on */

    struct ank_error fault;   /* of this row */
    struct ank_error failure; /* the first of all */
};

/* Records where and why it all goes wrong; reading stops. */
static bool fail_at(struct csv_reader *reader, size_t line)
{
    struct ank_error *err = &reader->failure;
    char shown[256];
    return ank_fail_in(err, "%s:%zu", ank_shown(reader->name, shown), line);
}

static void start_parser(struct csv_reader *reader)
{
    csv_init(&reader->parser, CSV_STRICT);
    csv_set_delim(&reader->parser, reader->delimiter);
    csv_set_blk_size(&reader->parser, 1 << 14); /* not 128 bytes at a time */
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool all_blank(const char *text, size_t length)
{
    while (length > 0 && is_blank(text[length - 1]))
        length--;
    return length == 0;
}

/* libcsv found a cell. */
static void on_cell(void *found, size_t length, void *data)
{
    struct csv_reader *reader = data;
    const char *text = found;
    if (reader->count++ >= CSV_MOST_COLUMNS)
        return;
    for (; length > 0 && is_blank(text[0]); length--)
        text++;
    while (length > 0 && is_blank(text[length - 1]))
        length--;

    if (reader->used + length + 1 > reader->room) {
        reader->room = 2 * (reader->used + length + 1);
        reader->cells = ank_must(realloc(reader->cells, reader->room));
    }
    reader->offsets[reader->count - 1] = reader->used;
    if (length > 0) {
        memcpy(reader->cells + reader->used, text, length);
        reader->has_value = true;
    }
    reader->used += length;
    reader->cells[reader->used++] = '\0';
}

/* libcsv found the end of a row. */
static void on_row(int character, void *data)
{
    (void)character;
    struct csv_reader *reader = data;
    reader->row_ended = true;
}

/* Cuts a row of one line without quotes where it lies. */
static void cut_line(struct csv_reader *reader, char *text, size_t length)
{
    char *end = text + length;
    *end = (char)reader->delimiter;
    reader->row = text;
    for (char *cell = text, *next; cell <= end; cell = next + 1) {
        next = memchr(cell, reader->delimiter, (size_t)(end - cell) + 1);
        char *last = next;
        while (is_blank(*cell))
            cell++;
        while (last > cell && is_blank(last[-1]))
            last--;
        *last = '\0';
        reader->has_value = reader->has_value || last > cell;
        if (reader->count++ < CSV_MOST_COLUMNS)
            reader->offsets[reader->count - 1] = (size_t)(cell - text);
    }
    reader->row_ended = true;
}

/* Gives one line to libcsv. What is wrong with it becomes the row's fault. */
static void parse_line(struct csv_reader *reader, char *text, size_t length)
{
    text[length] = '\n';
    size_t used = csv_parse(&reader->parser, text, length + 1, on_cell, on_row, reader);
    reader->row = reader->cells;
    if (csv_error(&reader->parser) == CSV_ENOMEM)
        ank_must(NULL);
    if (used == length + 1)
        return;

    /* The next line is taken as the beginning of a new row. */
    ank_fail(&reader->fault, ANK_INVALID,
             "a quote stands inside a cell; put the whole cell in quotes and double "
             "the ones inside");
    csv_free(&reader->parser);
    start_parser(reader);
    reader->row_ended = true;
}

static void take_line(struct csv_reader *reader, char *text, size_t length, bool first)
{
    bool clean = line_clean(text, length);
    if (!clean)
        ank_fail(&reader->fault, ANK_INVALID,
                 "this row is not UTF-8 or has control characters; save the file as "
                 "CSV UTF-8");
    if (clean && first && !memchr(text, '"', length))
        cut_line(reader, text, length);
    else
        parse_line(reader, text, length);
}

/* The lines have come to an end: of the file, of a failure, inside a quote? */
static bool stop(struct csv_reader *reader, bool inside_row)
{
    if (lines_failed(&reader->lines, &reader->failure))
        return fail_at(reader, reader->lines.number);
    if (!inside_row)
        return false;
    ank_fail(&reader->failure, ANK_INVALID,
             "the quote that opens here is never closed");
    return fail_at(reader, reader->line);
}

static bool read_row(struct csv_reader *reader)
{
    reader->used = reader->count = 0;
    reader->row_ended = reader->has_value = false;
    reader->fault.code = ANK_OK;

    size_t bytes = 0, length;
    char *text;
    while (!reader->row_ended) {
        if (!lines_next(&reader->lines, &text, &length))
            return stop(reader, bytes > 0);
        if (bytes == 0) {
            if (all_blank(text, length))
                continue;
            reader->line = reader->lines.number;
        }
        bytes += length + 1;
        if (bytes > CSV_LONGEST_ROW) {
            ank_fail(&reader->failure, ANK_INVALID,
                     "this row is longer than %d bytes; is a quote left open?",
                     CSV_LONGEST_ROW);
            return fail_at(reader, reader->line);
        }
        take_line(reader, text, length, bytes == length + 1);
    }
    return true;
}

/* The header ----------------------------------------------------------- */

static bool check_header(struct csv_reader *reader, const struct csv_column *columns,
                         const char *const *ignored)
{
    struct ank_error *err = &reader->failure;
    if (reader->fault.code)
        return ank_fail(err, ANK_INVALID, "%s", reader->fault.text);
    if (reader->count > CSV_MOST_COLUMNS)
        return ank_fail(err, ANK_INVALID, "there are %zu columns, more than %d",
                        reader->count, CSV_MOST_COLUMNS);

    const char *names[CSV_MOST_COLUMNS];
    for (size_t i = 0; i < reader->count; i++) {
        names[i] = reader->row + reader->offsets[i];
        if (!*names[i])
            reader->nameless[reader->nameless_count++] = i;
    }
    return csv_header_match(names, reader->count, columns, ignored, reader->places,
                            err);
}

static bool read_header(struct csv_reader *reader, const struct csv_column *columns,
                        const char *const *ignored)
{
    const struct lines *lines = &reader->lines;
    reader->delimiter =
        csv_header_delimiter(lines->block + lines->at, lines->have - lines->at);
    start_parser(reader);
    if (!read_row(reader)) {
        char shown[256];
        return ank_fail(&reader->failure, ANK_INVALID,
                        "%s is empty; its first line must name the columns",
                        ank_shown(reader->name, shown));
    }
    reader->header = reader->count;
    return check_header(reader, columns, ignored) || fail_at(reader, reader->line);
}

/* Open, next, close ---------------------------------------------------- */

bool csv_open_stream(struct csv_reader **opened, FILE *in, const char *name,
                     const struct csv_column *columns, const char *const *ignored,
                     struct ank_error *err)
{
    struct csv_reader *reader = ank_must(calloc(1, sizeof *reader));
    *opened = NULL;
    reader->name = ank_must(strdup(name));
    reader->failure.lang = reader->fault.lang = err->lang;
    while (columns[reader->wanted].name)
        reader->wanted++;
    reader->places = ank_must(calloc(reader->wanted + 1, sizeof *reader->places));

    bool fine = lines_open(&reader->lines, in, CSV_LONGEST_ROW, &reader->failure);
    fine = fine ? read_header(reader, columns, ignored) : fail_at(reader, 1);
    if (!fine)
        return csv_close(reader, err);
    reader->lines.longest = CSV_LONGEST_LINE;
    *opened = reader;
    return true;
}

bool csv_open(struct csv_reader **reader, const char *path,
              const struct csv_column *columns, const char *const *ignored,
              struct ank_error *err)
{
    *reader = NULL;
    if (strcmp(path, "-") == 0)
        return csv_open_stream(reader, stdin, path, columns, ignored, err);

    char shown[256];
    FILE *in = fopen(path, "re");
    if (!in)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s", ank_shown(path, shown),
                        ank_system_words(err->lang, errno));
    if (!csv_open_stream(reader, in, path, columns, ignored, err)) {
        fclose(in);
        return false;
    }
    (*reader)->own = in;
    return true;
}

/* Nobody can say what a value is that stands under no name. */
static void check_nameless(struct csv_reader *reader)
{
    for (size_t i = 0; i < reader->nameless_count && !reader->fault.code; i++)
        if (reader->row[reader->offsets[reader->nameless[i]]])
            ank_fail(&reader->fault, ANK_INVALID,
                     "column %zu has no name; name it or take it out",
                     reader->nameless[i] + 1);
}

static void check_row(struct csv_reader *reader)
{
    if (!reader->fault.code && reader->count != reader->header)
        ank_fail(&reader->fault, ANK_INVALID,
                 "this row has %zu cells and the header %zu; put quotes around a value "
                 "that holds a , or a ;",
                 reader->count, reader->header);
    check_nameless(reader);
    if (reader->fault.code && !reader->failure.code) {
        ank_fail(&reader->failure, ANK_INVALID, "%s", reader->fault.text);
        fail_at(reader, reader->line);
    }
}

bool csv_next(struct csv_reader *reader, const char **values)
{
    do {
        reader->over = reader->over || !read_row(reader);
        if (reader->over)
            return false;
    } while (!reader->fault.code && !reader->has_value);

    if (++reader->rows > CSV_MOST_ROWS) {
        reader->over = true;
        ank_fail(&reader->failure, ANK_INVALID,
                 "there are more than %d rows; split the file", CSV_MOST_ROWS);
        return fail_at(reader, reader->line);
    }
    check_row(reader);
    for (size_t i = 0; i < reader->wanted; i++)
        values[i] = reader->fault.code || !reader->places[i]
                        ? NULL
                        : reader->row + reader->offsets[reader->places[i] - 1];
    return true;
}

size_t csv_line(const struct csv_reader *reader)
{
    return reader->line;
}

const char *csv_fault(const struct csv_reader *reader)
{
    return reader->fault.code ? reader->fault.text : NULL;
}

bool csv_close(struct csv_reader *reader, struct ank_error *err)
{
    if (!reader)
        return true;
    bool fine = reader->failure.code == ANK_OK;
    if (!fine && err->code == ANK_OK)
        *err = reader->failure;
    csv_free(&reader->parser);
    lines_close(&reader->lines);
    if (reader->own)
        fclose(reader->own);
    free(reader->cells);
    free(reader->places);
    free(reader->name);
    free(reader);
    return fine;
}
