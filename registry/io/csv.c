/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads CSV whose columns the caller knows, a row at a time; see csv.h. */
#include "csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "csv_header.h"
#include "csv_rows.h"

struct csv_reader {
    FILE *own; /* closed with the reader; NULL: the caller's stream */
    struct csv_rows rows;
    size_t wanted;  /* how many columns the caller knows */
    size_t *places; /* for each of them: its place in the file + 1; 0: not there */
    size_t header;  /* cells in the header */
    size_t nameless[CSV_MOST_COLUMNS]; /* places of columns that have no name */
    size_t nameless_count;
    size_t count; /* rows given */
    bool over;    /* the end, or a failure that leaves no way on */
};

/* The header ----------------------------------------------------------- */

static bool check_header(struct csv_reader *reader, const struct csv_column *columns,
                         const char *const *ignored)
{
    struct ank_error *err = &reader->rows.failure;
    if (reader->rows.fault.code)
        return ank_fail(err, ANK_INVALID, "%s", reader->rows.fault.text);
    size_t count = reader->rows.count;
    if (count > CSV_MOST_COLUMNS)
        return ank_fail(err, ANK_INVALID, "there are %zu columns, more than %d", count,
                        CSV_MOST_COLUMNS);

    const char *names[CSV_MOST_COLUMNS];
    for (size_t i = 0; i < count; i++) {
        names[i] = csv_rows_cell(&reader->rows, i);
        if (!*names[i])
            reader->nameless[reader->nameless_count++] = i;
    }
    return csv_header_match(names, count, columns, ignored, reader->places, err);
}

static bool read_header(struct csv_reader *reader, const struct csv_column *columns,
                        const char *const *ignored)
{
    if (!csv_rows_next(&reader->rows)) {
        char shown[256];
        return ank_fail(&reader->rows.failure, ANK_INVALID,
                        "%s is empty; its first line must name the columns",
                        ank_shown(reader->rows.name, shown));
    }
    reader->header = reader->rows.count;
    return check_header(reader, columns, ignored) ||
           csv_rows_fail_at(&reader->rows, reader->rows.line);
}

/* Open, next, close ---------------------------------------------------- */

bool csv_open_stream(struct csv_reader **opened, FILE *in, const char *name,
                     const struct csv_column *columns, const char *const *ignored,
                     struct ank_error *err)
{
    struct csv_reader *reader = ank_must(calloc(1, sizeof *reader));
    *opened = NULL;
    while (columns[reader->wanted].name)
        reader->wanted++;
    reader->places = ank_must(calloc(reader->wanted + 1, sizeof *reader->places));

    const struct csv_dialect dialect = {",;", CSV_MOST_COLUMNS, false};
    bool fine = csv_rows_open(&reader->rows, in, name, &dialect, err->lang) &&
                read_header(reader, columns, ignored);
    if (!fine)
        return csv_close(reader, err);
    reader->rows.lines.longest = CSV_LONGEST_LINE;
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
    for (size_t i = 0; i < reader->nameless_count && !reader->rows.fault.code; i++)
        if (*csv_rows_cell(&reader->rows, reader->nameless[i]))
            ank_fail(&reader->rows.fault, ANK_INVALID,
                     "column %zu has no name; name it or take it out",
                     reader->nameless[i] + 1);
}

static void check_row(struct csv_reader *reader)
{
    if (!reader->rows.fault.code && reader->rows.count != reader->header)
        ank_fail(&reader->rows.fault, ANK_INVALID,
                 "this row has %zu cells and the header %zu; put quotes around a value "
                 "that holds a , or a ;",
                 reader->rows.count, reader->header);
    check_nameless(reader);
    if (reader->rows.fault.code && !reader->rows.failure.code) {
        ank_fail(&reader->rows.failure, ANK_INVALID, "%s", reader->rows.fault.text);
        csv_rows_fail_at(&reader->rows, reader->rows.line);
    }
}

bool csv_next(struct csv_reader *reader, const char **values)
{
    do {
        reader->over = reader->over || !csv_rows_next(&reader->rows);
        if (reader->over)
            return false;
    } while (!reader->rows.fault.code && !reader->rows.has_value);

    if (++reader->count > CSV_MOST_ROWS) {
        reader->over = true;
        ank_fail(&reader->rows.failure, ANK_INVALID,
                 "there are more than %d rows; split the file", CSV_MOST_ROWS);
        return csv_rows_fail_at(&reader->rows, reader->rows.line);
    }
    check_row(reader);
    for (size_t i = 0; i < reader->wanted; i++)
        values[i] = reader->rows.fault.code || !reader->places[i]
                        ? NULL
                        : csv_rows_cell(&reader->rows, reader->places[i] - 1);
    return true;
}

size_t csv_line(const struct csv_reader *reader)
{
    return reader->rows.line;
}

const char *csv_fault(const struct csv_reader *reader)
{
    return reader->rows.fault.code ? reader->rows.fault.text : NULL;
}

bool csv_close(struct csv_reader *reader, struct ank_error *err)
{
    if (!reader)
        return true;
    bool fine = reader->rows.failure.code == ANK_OK;
    if (!fine && err->code == ANK_OK)
        *err = reader->rows.failure;
    csv_rows_close(&reader->rows);
    if (reader->own)
        fclose(reader->own);
    free(reader->places);
    free(reader);
    return fine;
}
