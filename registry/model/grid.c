/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet of a spreadsheet in memory; see <ankerpunt/model/grid.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/grid.h>

void ank_grid_add_row(struct ank_grid *grid, size_t number, struct ank_arena *mem)
{
    grid->rows = ank_grow(mem, grid->rows, grid->row_count, sizeof *grid->rows);
    grid->rows[grid->row_count++] = (struct ank_grid_row){.number = number};
}

void ank_grid_add_cell(struct ank_grid *grid, const struct ank_grid_cell *cell,
                       struct ank_arena *mem)
{
    struct ank_grid_row *row = &grid->rows[grid->row_count - 1];
    row->cells = ank_grow(mem, row->cells, row->count, sizeof *row->cells);
    row->cells[row->count++] = *cell;
}

static int by_number(const void *key, const void *element)
{
    size_t number = *(const size_t *)key;
    const struct ank_grid_row *row = element;
    return number < row->number ? -1 : number > row->number;
}

const struct ank_grid_row *ank_grid_row(const struct ank_grid *grid, size_t number)
{
    return grid->row_count == 0 ? NULL
                                : bsearch(&number, grid->rows, grid->row_count,
                                          sizeof *grid->rows, by_number);
}

static int by_column(const void *key, const void *element)
{
    size_t column = *(const size_t *)key;
    const struct ank_grid_cell *cell = element;
    return column < cell->column ? -1 : column > cell->column;
}

const struct ank_grid_cell *ank_grid_of(const struct ank_grid_row *row, size_t column)
{
    static const struct ank_grid_cell empty = {.day = ANK_NO_DAY};
    const struct ank_grid_cell *found =
        row && row->count
            ? bsearch(&column, row->cells, row->count, sizeof *row->cells, by_column)
            : NULL;
    return found ? found : &empty;
}

const struct ank_grid_cell *ank_grid_at(const struct ank_grid *grid, size_t row,
                                        size_t column)
{
    return ank_grid_of(ank_grid_row(grid, row), column);
}

size_t ank_grid_width(const struct ank_grid *grid)
{
    size_t width = 0;
    for (size_t i = 0; i < grid->row_count; i++) {
        const struct ank_grid_row *row = &grid->rows[i];
        if (row->count && row->cells[row->count - 1].column > width)
            width = row->cells[row->count - 1].column;
    }
    return width;
}

/* Bytes of a blank at the head of the text: a space, a tab, a line end, a no-break
 * space, a mark of byte order. */
static size_t blank_at(const char *text)
{
    static const char *const wide[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xef\xbb\xbf"};
    if (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r')
        return 1;
    for (size_t i = 0; i < ANK_COUNT(wide); i++)
        if (strncmp(text, wide[i], strlen(wide[i])) == 0)
            return strlen(wide[i]);
    return 0;
}

/* On one line, without blanks around it. */
static const char *trimmed(const char *text, struct ank_arena *mem)
{
    const char *end = text;
    for (size_t blank; (blank = blank_at(text)) > 0;)
        text += blank;
    for (const char *p = text; *p;) {
        size_t blank = blank_at(p);
        p += blank ? blank : 1;
        if (!blank)
            end = p;
    }
    if (end < text)
        return "";
    if (!*end && !strpbrk(text, "\n\r\t"))
        return text;
    char *line = ank_strndup(mem, text, (size_t)(end - text));
    for (char *c = line; (c = strpbrk(c, "\n\r\t"));)
        *c = ' ';
    return line;
}

const char *ank_grid_text(const struct ank_grid_cell *cell, struct ank_arena *mem)
{
    char written[32];
    switch (cell->kind) {
    case ANK_GRID_TEXT:
    case ANK_GRID_ERROR:
        return trimmed(cell->text, mem);
    case ANK_GRID_NUMBER:
        return ank_strdup(mem, ank_double_format(cell->number, written));
    case ANK_GRID_DAY:
        return ank_strdup(mem, ank_day_format(cell->day, written));
    default:
        return "";
    }
}

bool ank_grid_number(const struct ank_grid_cell *cell, double *number)
{
    enum { DECIMALS = 6 };
    int64_t units;
    struct ank_arena mem = {0};
    *number = cell->number;
    if (cell->kind != ANK_GRID_TEXT)
        return cell->kind == ANK_GRID_NUMBER;
    bool is = ank_decimal_parse(ank_grid_text(cell, &mem), DECIMALS, &units);
    *number = is ? (double)units / 1e6 : 0;
    ank_arena_free(&mem);
    return is;
}

const char *ank_grid_address(size_t column, size_t row, struct ank_arena *mem)
{
    char letters[8];
    size_t at = sizeof letters - 1;
    letters[at] = '\0';
    for (; column > 0 && at > 0; column = (column - 1) / 26)
        letters[--at] = (char)('A' + (column - 1) % 26);
    return ank_format(mem, "%s%zu", letters + at, row);
}
