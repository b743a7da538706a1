/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables for people: columns aligned by their width on a terminal. The first
 * rows are kept to find the widths; a longer table goes on with these.
 */
#include <stdlib.h>
#include <string.h>

#include "table_form.h"

enum { ROWS_KEPT = 1000, GAP = 2 };

struct page {
    struct ank_arena mem; /* of the rows that are kept */
    char **cells;         /* ROWS_KEPT rows of column_count */
    size_t rows;
    size_t *widths;
    bool begun; /* headings are printed, widths are settled */
};

static bool begin(struct table *table, struct ank_error *err)
{
    (void)err;
    struct page *page = table->state = ank_must(calloc(1, sizeof *page));
    page->cells =
        ank_must(calloc(ROWS_KEPT * table->column_count, sizeof *page->cells));
    page->widths = ank_must(calloc(table->column_count, sizeof *page->widths));
    return true;
}

static const char *heading(const struct table *table, size_t column)
{
    return ank_words(table->about.lang, table->columns[column].heading);
}

/* One line stays one line, whatever is in the text. */
static char *on_one_line(struct ank_arena *mem, const char *text)
{
    char *line = ank_strdup(mem, text);
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = ' ';
    return line;
}

static char *cell_words(const struct table *table, const struct table_cell *cell,
                        struct ank_arena *mem)
{
    char number[32], day[12];
    if (cell->missing)
        return ank_strdup(mem, "-");
    switch (cell->kind) {
    case TABLE_WORDS:
        return on_one_line(mem, cell->text);
    case TABLE_CODED:
        return on_one_line(mem, cell->words);
    case TABLE_INTEGER:
        return ank_format(mem, "%lld", (long long)cell->integer);
    case TABLE_NUMBER:
        return ank_strdup(mem, ank_number_words(table->about.lang, cell->number,
                                                cell->decimals, number));
    case TABLE_DAY:
        return ank_strdup(mem, ank_day_words(cell->day, day));
    case TABLE_BOOL:
        return ank_strdup(
            mem, ank_words(table->about.lang, cell->yes ? ANK_N("yes") : ANK_N("no")));
    }
    return NULL;
}

static void print_spaces(FILE *out, size_t count)
{
    while (count-- > 0)
        putc(' ', out);
}

static bool goes_right(const struct table_column *column)
{
    return column->kind == TABLE_INTEGER || column->kind == TABLE_NUMBER ||
           column->kind == TABLE_DAY;
}

/* A line of cells. Blanks are printed when something follows them. */
static void print_cells(const struct table *table, const char *const *cells)
{
    const struct page *page = table->state;
    size_t blanks = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        size_t width = ank_text_width(cells[i]);
        size_t room = width < page->widths[i] ? page->widths[i] - width : 0;
        bool right = goes_right(&table->columns[i]);
        if (right)
            blanks += room;
        if (*cells[i]) {
            print_spaces(table->out, blanks);
            fputs(cells[i], table->out);
            blanks = 0;
        }
        blanks += right ? GAP : room + GAP;
    }
    putc('\n', table->out);
}

static void print_rule(const struct table *table)
{
    const struct page *page = table->state;
    for (size_t i = 0; i < table->column_count; i++) {
        print_spaces(table->out, i > 0 ? GAP : 0);
        for (size_t j = 0; j < page->widths[i]; j++)
            putc('-', table->out);
    }
    putc('\n', table->out);
}

static char **row_at(const struct table *table, size_t row)
{
    const struct page *page = table->state;
    return page->cells + row * table->column_count;
}

static void settle_widths(struct table *table)
{
    struct page *page = table->state;
    for (size_t i = 0; i < table->column_count; i++) {
        page->widths[i] = ank_text_width(heading(table, i));
        for (size_t row = 0; row < page->rows; row++) {
            size_t width = ank_text_width(row_at(table, row)[i]);
            if (width > page->widths[i])
                page->widths[i] = width;
        }
    }
}

static void print_head(struct table *table)
{
    struct page *page = table->state;
    if (table->about.title)
        fprintf(table->out, "%s\n\n", ank_words(table->about.lang, table->about.title));
    const char **headings =
        ank_alloc(&page->mem, table->column_count * sizeof *headings);
    for (size_t i = 0; i < table->column_count; i++)
        headings[i] = heading(table, i);
    print_cells(table, headings);
    print_rule(table);
}

/* Prints the rows that are kept, and lets them go. */
static void print_rows(struct table *table)
{
    struct page *page = table->state;
    if (!page->begun) {
        settle_widths(table);
        print_head(table);
        page->begun = true;
    }
    for (size_t row = 0; row < page->rows; row++)
        print_cells(table, (const char *const *)row_at(table, row));
    page->rows = 0;
    ank_arena_reset(&page->mem);
}

static void cell(struct table *table, const struct table_column *column,
                 const struct table_cell *found)
{
    struct page *page = table->state;
    row_at(table, page->rows)[column - table->columns] =
        cell_words(table, found, &page->mem);
}

static void row_end(struct table *table)
{
    struct page *page = table->state;
    if (++page->rows == ROWS_KEPT)
        print_rows(table);
}

static bool end(struct table *table, bool fine, struct ank_error *err)
{
    (void)err;
    struct page *page = table->state;
    if (fine && page->rows > 0)
        print_rows(table);
    else if (fine && !page->begun)
        fprintf(table->out, "%s\n", ank_words(table->about.lang, "nothing to show"));
    ank_arena_free(&page->mem);
    free(page->cells);
    free(page->widths);
    free(page);
    return fine;
}

const struct table_form table_form_text = {begin, cell, row_end, end};
