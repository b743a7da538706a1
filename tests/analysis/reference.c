/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the data sets and expected values that the tests of analysis compare with. */
#include "reference.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *whole_file(struct ank_arena *mem, const char *name)
{
    const char *folder = getenv("ANK_TEST_DATA");
    char *path =
        ank_format(mem, "%s/reference/%s", folder ? folder : "tests/data", name);
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("cannot read %s", path);
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    char *text = ank_alloc(mem, size + 1);
    assert_int_equal(fread(text, 1, size, file), size);
    fclose(file);
    return text;
}

/* Ends the field at *at with a NUL, unquoted in place, and moves behind it.
 * `last` tells whether it ended its line. */
static char *next_field(char **at, bool *last)
{
    char *from = *at, *to = *at, *field = *at;
    bool quoted = false;
    for (; *from && (quoted || (*from != ',' && *from != '\n')); from++) {
        if (*from == '"')
            quoted = !quoted;
        else if (*from != '\r')
            *to++ = *from;
    }
    *last = *from != ',';
    *at = *from ? from + 1 : from;
    *to = '\0';
    return field;
}

struct table table_read(struct ank_arena *mem, const char *name)
{
    struct table table = {0};
    char *at = whole_file(mem, name);
    size_t count = 0;
    while (*at) {
        bool last;
        table.cells = ank_grow(mem, table.cells, count, sizeof *table.cells);
        table.cells[count++] = next_field(&at, &last);
        if (last && table.columns == 0)
            table.columns = count;
    }
    assert_true(table.columns > 0);
    table.rows = count / table.columns - 1;
    return table;
}

const char *table_text(const struct table *table, size_t row, const char *column)
{
    for (size_t i = 0; i < table->columns; i++)
        if (strcmp(table->cells[i], column) == 0)
            return table->cells[(row + 1) * table->columns + i];
    fail_msg("there is no column %s", column);
    return NULL;
}

static double number(const char *text)
{
    return strcmp(text, "NA") == 0 || !*text ? (double)NAN : strtod(text, NULL);
}

double table_number(const struct table *table, size_t row, const char *column)
{
    return number(table_text(table, row, column));
}

static bool is(const struct table *table, size_t row, const char *column,
               const char *text)
{
    return !text || strcmp(table_text(table, row, column), text) == 0;
}

double reference_of(const struct table *table, const char *analysis, const char *subset,
                    const char *variable, const char *quantity)
{
    for (size_t i = 0; i < table->rows; i++)
        if (is(table, i, "analysis", analysis) && is(table, i, "subset", subset) &&
            is(table, i, "variable", variable) && is(table, i, "quantity", quantity))
            return table_number(table, i, "value");
    return (double)NAN;
}

double reference(const struct table *table, const char *analysis, const char *subset,
                 const char *quantity)
{
    return reference_of(table, analysis, subset, NULL, quantity);
}
