/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes CSV a cell at a time, in two dialects; see csv.h. */
#include "csv.h"

#include <math.h>
#include <string.h>

void csv_writer_begin(struct csv_writer *writer, FILE *out, bool excel)
{
    *writer = (struct csv_writer){.out = out, .excel = excel};
    if (excel)
        fputs("\xef\xbb\xbf", out); /* or Excel takes it for Windows-1252 */
}

static void begin_cell(struct csv_writer *writer)
{
    if (writer->inside)
        putc(writer->excel ? ';' : ',', writer->out);
    writer->inside = true;
}

bool csv_starts_formula(const char *text)
{
    /* The last four are the full-width forms of the first four. */
    static const char *const starts[] = {
        "=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20",
    };
    for (size_t i = 0; i < ANK_COUNT(starts); i++)
        if (strncmp(text, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

/* Blanks at the ends are quoted too: a reader may take them away otherwise. */
static bool needs_quotes(const char *text)
{
    size_t length = strlen(text);
    return length > 0 &&
           (strpbrk(text, ",;\"\r\n") || text[0] == ' ' || text[length - 1] == ' ');
}

void csv_write_text(struct csv_writer *writer, const char *text)
{
    begin_cell(writer);
    if (!text)
        return;
    const char *guard = csv_starts_formula(text) ? "'" : "";
    if (!needs_quotes(text)) {
        fprintf(writer->out, "%s%s", guard, text);
        return;
    }
    fprintf(writer->out, "\"%s", guard);
    for (const char *c = text; *c; c++) {
        if (*c == '"')
            putc('"', writer->out);
        putc(*c, writer->out);
    }
    putc('"', writer->out);
}

void csv_write_integer(struct csv_writer *writer, int64_t value)
{
    begin_cell(writer);
    fprintf(writer->out, "%lld", (long long)value);
}

void csv_write_number(struct csv_writer *writer, double value)
{
    char text[32];
    ank_double_format(value, text);
    char *point = strchr(text, '.');
    if (point && writer->excel)
        *point = ',';
    begin_cell(writer);
    fputs(text, writer->out);
}

void csv_write_day(struct csv_writer *writer, ank_day day)
{
    char text[11] = "";
    begin_cell(writer);
    fputs(day == ANK_NO_DAY ? text : ank_day_format(day, text), writer->out);
}

void csv_write_row_end(struct csv_writer *writer)
{
    fputs(writer->excel ? "\r\n" : "\n", writer->out);
    writer->inside = false;
}
