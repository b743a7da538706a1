/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repeats of a survey, joined to their talk; see <ankerpunt/model/sheet_join.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/sheet_join.h>

/* How a row points to another, folded: what stands in `points` is what stands in `is`
 * there. */
static const struct {
    const char *points, *is;
} pointers[] = {
    {"parent index", "index"},
    {"submission id", "id"},
};

/* The table of a sheet. */
struct table {
    struct ank_grid *grid;
    size_t header, rows, count;
    struct ank_map_at *heads;
};

static bool find_table(struct ank_grid *grid, struct ank_arena *mem,
                       struct table *table)
{
    *table = (struct table){.grid = grid};
    if (!ank_sheet_header(grid, &table->header, &table->rows))
        return false;
    table->count = ank_map_heads(grid, table->header, table->rows, mem, &table->heads);
    return true;
}

/* The column of that name, folded; 0 when there is none. */
static size_t column_called(const struct table *table, const char *folded)
{
    struct ank_arena mem = {0};
    size_t found = 0;
    for (size_t i = 0; !found && i < table->count; i++)
        if (table->heads[i].text &&
            strcmp(ank_map_fold(table->heads[i].text, &mem), folded) == 0)
            found = i + 1;
    ank_arena_free(&mem);
    return found;
}

/* Names of sheets are cut at 31 letters, those in cells are not. */
static bool is_called(const struct ank_grid *grid, const char *name)
{
    size_t length = strlen(grid->name);
    return length > 0 && strncmp(grid->name, name, length) == 0 &&
           (length == strlen(name) || length >= 31);
}

static const char *named_parent(const struct table *table, struct ank_arena *mem)
{
    size_t column = column_called(table, "parent table name");
    const char *name = "";
    for (size_t i = 0; column && !*name && i < table->grid->row_count; i++)
        if (table->grid->rows[i].number > table->header)
            name = ank_grid_text(ank_grid_of(&table->grid->rows[i], column), mem);
    return name;
}

/* Where a row of the parent is, by what it is pointed to with. */
struct pointed {
    const char *key;
    const struct ank_grid_row *row;
};

static int by_key(const void *a, const void *b)
{
    return strcmp(((const struct pointed *)a)->key, ((const struct pointed *)b)->key);
}

/* Two sheets, and the columns that tie them. */
struct joining {
    struct table child, parent;
    size_t points, is;
    struct pointed *rows;
    size_t row_count;
    struct ank_arena *mem;
};

/* The first of the sheets before it that it can point to, or that it names. */
static bool find_parent(struct joining *joining, struct ank_grid *grids, size_t before)
{
    const char *name = named_parent(&joining->child, joining->mem);
    for (size_t way = 0; way < ANK_COUNT(pointers); way++) {
        joining->points = column_called(&joining->child, pointers[way].points);
        for (size_t i = 0; joining->points && i < before; i++) {
            if (*name && !is_called(&grids[i], name) && way == 0)
                continue;
            if (!find_table(&grids[i], joining->mem, &joining->parent))
                continue;
            joining->is = column_called(&joining->parent, pointers[way].is);
            if (joining->is)
                return true;
        }
    }
    return false;
}

static void sort_parent(struct joining *joining)
{
    const struct table *parent = &joining->parent;
    joining->rows =
        ank_alloc(joining->mem, (parent->grid->row_count + 1) * sizeof *joining->rows);
    for (size_t i = 0; i < parent->grid->row_count; i++) {
        const struct ank_grid_row *row = &parent->grid->rows[i];
        const char *key = ank_grid_text(ank_grid_of(row, joining->is), joining->mem);
        if (row->number > parent->header && *key)
            joining->rows[joining->row_count++] = (struct pointed){key, row};
    }
    qsort(joining->rows, joining->row_count, sizeof *joining->rows, by_key);
}

static void add_cell(struct ank_grid_row *row, struct ank_grid_cell cell, size_t column,
                     struct ank_arena *mem)
{
    if (cell.kind == ANK_GRID_EMPTY)
        return;
    cell.column = (uint32_t)column;
    row->cells = ank_grow(mem, row->cells, row->count, sizeof *row->cells);
    row->cells[row->count++] = cell;
}

/* One column of the parent, as the one at `to`. */
static void join_column(struct joining *joining, const struct ank_map_at *at, size_t to)
{
    struct ank_grid *grid = joining->child.grid;
    size_t from = ank_map_place(joining->parent.heads, joining->parent.count, at);
    for (size_t i = 0; i < grid->row_count; i++) {
        struct ank_grid_row *row = &grid->rows[i];
        struct ank_arena *mem = joining->mem;
        const struct pointed wanted = {
            ank_grid_text(ank_grid_of(row, joining->points), mem), NULL};
        const struct pointed *found =
            row->number > joining->child.header
                ? bsearch(&wanted, joining->rows, joining->row_count, sizeof wanted,
                          by_key)
                : NULL;
        if (row->number == joining->child.header)
            add_cell(row,
                     (struct ank_grid_cell){.kind = ANK_GRID_TEXT, .text = at->text},
                     to, mem);
        else if (found)
            add_cell(row, *ank_grid_of(found->row, from), to, mem);
    }
}

static void join(struct joining *joining, const struct ank_sheet_known *known)
{
    struct ank_sheet_guess guess;
    ank_sheet_guess(joining->parent.grid, known, joining->mem, &guess);
    const struct ank_map_at *const wanted[] = {
        &guess.sheet.family, &guess.sheet.date.column, &guess.sheet.start.column};
    size_t width = ank_grid_width(joining->child.grid);
    sort_parent(joining);
    joining->child.grid->joined = guess.sheet.family.text != NULL;
    for (size_t i = 0; i < ANK_COUNT(wanted); i++)
        if (wanted[i]->text)
            join_column(joining, wanted[i], ++width);
}

void ank_sheet_join(struct ank_grid *grids, size_t count,
                    const struct ank_sheet_known *known, struct ank_arena *mem)
{
    for (size_t i = 1; i < count; i++) {
        struct joining joining = {.mem = mem};
        if (find_table(&grids[i], mem, &joining.child) &&
            find_parent(&joining, grids, i))
            join(&joining, known);
    }
}
