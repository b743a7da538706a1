/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked, in lines that fit the terminal; see prompt.h. */
#include "prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <ankerpunt/text.h>

struct prompt_screen prompt_screen(void)
{
    struct winsize size;
    if (!isatty(STDERR_FILENO) || ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0)
        return (struct prompt_screen){0, 0};
    return (struct prompt_screen){size.ws_col, size.ws_row};
}

/* Columns of the character at the head of the text, and its bytes. */
static size_t width_of(const char *text, size_t *bytes)
{
    uint32_t character;
    char one[8] = "";
    *bytes = ank_text_next(text, &character);
    memcpy(one, text, *bytes < sizeof one ? *bytes : sizeof one - 1);
    return ank_text_width(one);
}

/*
 * How many bytes of the line stand on one row: all of them, or up to where it breaks.
 * That is behind a comma, a semicolon or a wide space when half of the row is filled by
 * then, so that what belongs together stays together; else at a space, or in the middle
 * of a word.
 */
static size_t row_of(const char *line, size_t length, size_t columns)
{
    size_t at = 0, width = 0, bytes, part = 0, space = 0;
    while (at < length) {
        size_t wide = width_of(line + at, &bytes);
        if (width + wide > columns && line[at] != ' ')
            return part ? part : space ? space : at > 0 ? at : bytes;
        width += wide;
        at += bytes;
        if (line[at - bytes] == ' ')
            space = at;
        if (line[at - bytes] == ' ' && at > 1 && strchr(",; ", line[at - 2]) &&
            2 * width > columns)
            part = at;
    }
    return length;
}

/* One line of the text; the spaces where it breaks are left out. */
static size_t write_line(FILE *out, const char *line, size_t length, size_t columns)
{
    size_t rows = 0;
    while (columns > 0) {
        size_t row = row_of(line, length, columns), shown = row;
        if (row == length)
            break;
        while (shown > 0 && line[shown - 1] == ' ')
            shown--;
        fprintf(out, "%.*s\n", (int)shown, line);
        line += row;
        length -= row;
        rows++;
    }
    fwrite(line, 1, length, out);
    return rows;
}

size_t prompt_say(const char *text)
{
    char *shown;
    size_t length, rows = 0, columns = prompt_screen().columns;
    FILE *out = ank_must(open_memstream(&shown, &length));
    while (*text) {
        size_t line = strcspn(text, "\n");
        rows += write_line(out, text, line, columns);
        text += line;
        if (*text == '\n') {
            fputc(*text++, out);
            rows++;
        }
    }
    fclose(out);
    fwrite(shown, 1, length, stderr);
    free(shown);
    return rows;
}
