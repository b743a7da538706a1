/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes CSV a cell at a time, in two dialects; see csv.h. */
#include "csv.h"

#include <string.h>

/* A row is made in the writer and handed to the stream as a whole: a call to
 * the stream for every cell would cost more than the cell. */
static void hand_over(struct csv_writer *writer)
{
    fwrite(writer->row, 1, writer->used, writer->out);
    writer->used = 0;
}

static void add(struct csv_writer *writer, const char *bytes, size_t count)
{
    if (count > sizeof writer->row - writer->used)
        hand_over(writer);
    if (count > sizeof writer->row) {
        fwrite(bytes, 1, count, writer->out);
        return;
    }
    memcpy(writer->row + writer->used, bytes, count);
    writer->used += count;
}

static void add_text(struct csv_writer *writer, const char *text)
{
    add(writer, text, strlen(text));
}

static void add_byte(struct csv_writer *writer, char byte)
{
    if (writer->used == sizeof writer->row)
        hand_over(writer);
    writer->row[writer->used++] = byte;
}

void csv_writer_begin(struct csv_writer *writer, FILE *out, bool excel)
{
    writer->out = out;
    writer->excel = excel;
    writer->inside = false;
    writer->used = 0;
    for (size_t i = 0; i < ANK_COUNT(writer->days); i++)
        writer->days[i].day = ANK_NO_DAY;
    if (excel)
        add_text(writer, "\xef\xbb\xbf"); /* or Excel takes it for Windows-1252 */
}

static void begin_cell(struct csv_writer *writer)
{
    if (writer->inside)
        add_byte(writer, writer->excel ? ';' : ',');
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

/* The length of a text that can stand as it is, by its bytes alone: all lie above
 * the comma (no blanks, no quotes), and the first begins no formula. 0 when it
 * takes a closer look. Codes, words and dates, most of all cells, pass. */
static size_t plain_length(const char *text)
{
    const unsigned char *c = (const unsigned char *)text;
    if (*c == '-' || *c == '=' || *c == '@' || *c == 0xef)
        return 0;
    while (*c > ',' && *c != ';')
        c++;
    return *c ? 0 : (size_t)((const char *)c - text);
}

void csv_write_text(struct csv_writer *writer, const char *text)
{
    begin_cell(writer);
    if (!text)
        return;
    size_t plain = plain_length(text);
    if (plain > 0) {
        add(writer, text, plain);
        return;
    }
    bool quotes = needs_quotes(text);
    if (quotes)
        add_byte(writer, '"');
    if (csv_starts_formula(text))
        add_byte(writer, '\'');
    for (const char *c = text; *c; c++) {
        if (quotes && *c == '"')
            add_byte(writer, '"');
        add_byte(writer, *c);
    }
    if (quotes)
        add_byte(writer, '"');
}

void csv_write_integer(struct csv_writer *writer, int64_t value)
{
    char text[32];
    snprintf(text, sizeof text, "%lld", (long long)value);
    begin_cell(writer);
    add_text(writer, text);
}

void csv_write_number(struct csv_writer *writer, double value)
{
    char text[32];
    ank_double_format(value, text);
    char *point = writer->excel ? strchr(text, '.') : NULL;
    if (point)
        *point = ',';
    begin_cell(writer);
    add_text(writer, text);
}

void csv_write_day(struct csv_writer *writer, ank_day day)
{
    begin_cell(writer);
    if (day == ANK_NO_DAY)
        return;
    size_t at = (uint32_t)day % ANK_COUNT(writer->days);
    if (writer->days[at].day != day)
        ank_day_format(writer->days[at].day = day, writer->days[at].text);
    add(writer, writer->days[at].text, 10);
}

void csv_write_row_end(struct csv_writer *writer)
{
    if (writer->excel)
        add_byte(writer, '\r');
    add_byte(writer, '\n');
    writer->inside = false;
    hand_over(writer);
}
