/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables for people: columns aligned by their width on a terminal. The first
 * rows are kept to find the widths; a longer table goes on with these. On a screen the
 * table is as wide as that: what matters less goes, and what is left wraps.
 */
#include <stdlib.h>
#include <string.h>

#include "table_fit.h"
#include "table_form.h"

enum { ROWS_KEPT = 1000, GAP = 2, FAIR_WORDS = 24, LEAST_WORD = 14, BROKEN_WORD = 7 };

struct page {
    struct ank_arena mem; /* of the rows that are kept */
    char **cells;         /* ROWS_KEPT rows of column_count */
    size_t rows;
    struct fit_column *fit; /* where each column stands */
    const char **rest;      /* what is still to be printed of the cells of a row */
    bool head;              /* of the headings */
    bool begun;             /* headings are printed, widths are settled */
};

static bool begin(struct table *table, struct ank_error *err)
{
    (void)err;
    size_t count = table->column_count;
    struct page *page = table->state = ank_must(calloc(1, sizeof *page));
    page->cells = ank_must(calloc(ROWS_KEPT * count, sizeof *page->cells));
    page->fit = ank_must(calloc(count, sizeof *page->fit));
    page->rest = ank_must(calloc(count, sizeof(char *)));
    for (size_t i = 0; i < count; i++)
        page->fit[i].empty = true;
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

/* How much of a cell stands on a line: without a screen, and of a number, all of it. */
static size_t line_of(const struct table *table, size_t column, const char *text)
{
    const struct page *page = table->state;
    return table->about.screen && (page->head || !goes_right(&table->columns[column]))
               ? ank_text_line(text, page->fit[column].width)
               : strlen(text);
}

/* The next line of a column's cell, without the space it broke at. */
static char *take_line(const struct table *table, size_t column)
{
    struct page *page = table->state;
    const char *text = page->rest[column];
    size_t length = line_of(table, column, text);
    page->rest[column] = text + length + (text[length] == ' ');
    return ank_must(strndup(text, length));
}

/* A line of cells. Blanks are printed when something follows them. False when nothing
 * is left for another line. */
static bool print_line(const struct table *table)
{
    const struct page *page = table->state;
    size_t blanks = 0;
    bool more = false;
    for (size_t i = 0; i < table->column_count; i++) {
        if (page->fit[i].left_out)
            continue;
        char *text = take_line(table, i);
        size_t width = ank_text_width(text);
        size_t room = width < page->fit[i].width ? page->fit[i].width - width : 0;
        bool right = goes_right(&table->columns[i]);
        if (right)
            blanks += room;
        if (*text) {
            print_spaces(table->out, blanks);
            fputs(text, table->out);
            blanks = 0;
        }
        blanks += right ? GAP : room + GAP;
        more = more || *page->rest[i];
        free(text);
    }
    putc('\n', table->out);
    return more;
}

static void print_cells(const struct table *table, const char *const *cells)
{
    const struct page *page = table->state;
    memcpy(page->rest, cells, table->column_count * sizeof *cells);
    while (print_line(table))
        ;
}

static void print_rule(const struct table *table)
{
    const struct page *page = table->state;
    bool first = true;
    for (size_t i = 0; i < table->column_count; i++) {
        if (page->fit[i].left_out)
            continue;
        print_spaces(table->out, first ? 0 : GAP);
        for (size_t j = 0; j < page->fit[i].width; j++)
            putc('-', table->out);
        first = false;
    }
    putc('\n', table->out);
}

static char **row_at(const struct table *table, size_t row)
{
    const struct page *page = table->state;
    return page->cells + row * table->column_count;
}

static size_t longest_word(const char *text)
{
    size_t longest = 0;
    struct ank_arena mem = {0};
    for (size_t length; *text; text += length + (text[length] == ' ')) {
        length = strcspn(text, " ");
        size_t width = ank_text_width(ank_strndup(&mem, text, length));
        longest = width > longest ? width : longest;
    }
    ank_arena_free(&mem);
    return longest;
}

static size_t more_of(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t less_of(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* What a column asks for: words may wrap, a number stands on one line below a heading
 * that may. */
static void measure(struct table *table, size_t column)
{
    struct page *page = table->state;
    struct fit_column *fit = &page->fit[column];
    const char *head = heading(table, column);
    size_t widest = 0, head_word = longest_word(head), word = head_word;
    for (size_t row = 0; row < page->rows; row++) {
        const char *text = row_at(table, row)[column];
        widest = more_of(widest, ank_text_width(text));
        if (table->about.screen && !goes_right(&table->columns[column]))
            word = more_of(word, longest_word(text));
    }
    bool number = goes_right(&table->columns[column]);
    fit->goes = table->columns[column].goes;
    fit->most = more_of(widest, ank_text_width(head));
    fit->fair = more_of(number ? widest : less_of(widest, FAIR_WORDS), head_word);
    fit->least = number ? fit->fair : less_of(fit->fair, less_of(word, LEAST_WORD));
    fit->broken = number ? widest : less_of(fit->least, BROKEN_WORD);
}

static void settle_widths(struct table *table)
{
    struct page *page = table->state;
    for (size_t i = 0; i < table->column_count; i++)
        measure(table, i);
    fit_columns(page->fit, table->column_count,
                table->about.screen ? table->about.screen : SIZE_MAX, GAP);
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
    page->head = true;
    print_cells(table, headings);
    page->head = false;
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
    size_t at = (size_t)(column - table->columns);
    row_at(table, page->rows)[at] = cell_words(table, found, &page->mem);
    if (!found->missing)
        page->fit[at].empty = false;
}

static void row_end(struct table *table)
{
    struct page *page = table->state;
    if (++page->rows == ROWS_KEPT)
        print_rows(table);
}

/* Which columns with something in them are not on the screen. */
static void tell_left_out(struct table *table)
{
    struct page *page = table->state;
    const struct ank_lang *lang = table->about.lang;
    const char *list = "";
    for (size_t i = 0; i < table->column_count; i++)
        if (page->fit[i].left_out && !page->fit[i].empty)
            list = ank_format(&page->mem, "%s%s%s", list, *list ? ", " : "",
                              heading(table, i));
    if (*list)
        ank_text_fill(
            table->out,
            ank_say(lang, &page->mem,
                    ANK_N("(not shown, for want of room: %s; --wide shows all)"), list),
            0, 0, table->about.screen);
}

static bool end(struct table *table, bool fine, struct ank_error *err)
{
    (void)err;
    struct page *page = table->state;
    if (fine && page->rows > 0)
        print_rows(table);
    else if (fine && !page->begun)
        fprintf(table->out, "%s\n", ank_words(table->about.lang, "nothing to show"));
    if (fine)
        tell_left_out(table);
    ank_arena_free(&page->mem);
    free(page->cells);
    free(page->fit);
    free(page->rest);
    free(page);
    return fine;
}

const struct table_form table_form_text = {begin, cell, row_end, end};
