/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sheet_proposal FILE... - what is proposed for each sheet of a spreadsheet
 *
 * "= FILE", and for each of its sheets a line "sheet NAME:" with why nothing is
 * proposed, or how its rows, family, start, date and speaker are known; then a line for
 * each column that is a score or a right, or is asked, or holds a name.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/sheet_join.h>
#include "io/spreadsheet.h"
#include "sheet_text.h"

struct loaded {
    struct ank_grid *grids;
    size_t count;
    struct ank_arena mem;
};

static bool on_sheet(void *self, const struct spreadsheet_sheet *sheet, bool *passed)
{
    struct loaded *loaded = self;
    *passed = sheet->holds != SHEET_CELLS;
    if (*passed)
        return true;
    loaded->grids =
        ank_grow(&loaded->mem, loaded->grids, loaded->count, sizeof *loaded->grids);
    loaded->grids[loaded->count++] =
        (struct ank_grid){.name = ank_strdup(&loaded->mem, sheet->name)};
    return true;
}

static bool on_row(void *self, const struct spreadsheet_row *row)
{
    static const uint8_t kinds[] = {
        [CELL_TEXT] = ANK_GRID_TEXT,       [CELL_NUMBER] = ANK_GRID_NUMBER,
        [CELL_DAY] = ANK_GRID_DAY,         [CELL_MOMENT] = ANK_GRID_DAY,
        [CELL_DURATION] = ANK_GRID_NUMBER, [CELL_BOOLEAN] = ANK_GRID_NUMBER,
        [CELL_ERROR] = ANK_GRID_ERROR};
    struct loaded *loaded = self;
    struct ank_grid *grid = &loaded->grids[loaded->count - 1];
    ank_grid_add_row(grid, row->number, &loaded->mem);
    for (size_t i = 0; i < row->count; i++) {
        const struct spreadsheet_cell *cell = &row->cells[i];
        const struct ank_grid_cell kept = {.text = ank_strdup(&loaded->mem, cell->text),
                                           .number = cell->number,
                                           .day = cell->day,
                                           .column = (uint32_t)cell->column,
                                           .kind = kinds[cell->kind],
                                           .formula = cell->formula};
        if (kept.kind != ANK_GRID_EMPTY)
            ank_grid_add_cell(grid, &kept, &loaded->mem);
    }
    return true;
}

static bool on_ended(void *self, const struct spreadsheet_end *end)
{
    struct loaded *loaded = self;
    struct ank_grid *grid = &loaded->grids[loaded->count - 1];
    for (size_t i = 0; i < end->merged_count; i++) {
        grid->merged = ank_grow(&loaded->mem, grid->merged, grid->merged_count,
                                sizeof *grid->merged);
        grid->merged[grid->merged_count++] =
            (struct ank_grid_range){end->merged[i].top, end->merged[i].left,
                                    end->merged[i].bottom, end->merged[i].right};
    }
    return true;
}

static const char *name_of(const struct ank_map_at *at)
{
    return at->text ? at->text : "-";
}

static void tell_columns(const struct ank_map_sheet *sheet)
{
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        const char *is = column->score   ? column->score
                         : column->right ? column->right
                                         : column->ask;
        const char *sitting = column->sitting ? column->sitting : "";
        if (is)
            printf("%s%s: %s%s %s\n", name_of(&column->at),
                   column->at.nth > 1 ? "#" : "", column->ask ? "ask " : "", is,
                   sitting);
        else if (column->ignore && strcmp(column->ignore, "name") == 0)
            printf("%s: name\n", name_of(&column->at));
    }
}

static void tell(const struct ank_grid *grid, struct ank_arena *mem)
{
    static const char *const whys[] = {"", "no table", "nothing filled in",
                                       "no scores"};
    struct ank_sheet_guess guess;
    const struct ank_map_sheet *sheet = &guess.sheet;
    ank_sheet_guess(grid, sheet_known(mem), mem, &guess);
    printf("sheet %s: ", grid->name);
    if (guess.why != ANK_SHEET_PROPOSED) {
        puts(whys[guess.why]);
        return;
    }
    printf("header %zu, a row is a %s; family %s, start %s, date %s, by %s%s%s\n",
           sheet->header, ank_map_rows_names[sheet->rows], name_of(&sheet->family),
           name_of(&sheet->start.column), name_of(&sheet->date.column),
           name_of(&sheet->by), sheet->event.text ? ", event " : "",
           sheet->event.text ? sheet->event.text : "");
    tell_columns(sheet);
}

static void propose(const char *path)
{
    struct loaded loaded = {.grids = NULL};
    struct ank_error err = {0};
    const struct spreadsheet_taker taker = {
        .self = &loaded, .sheet = on_sheet, .row = on_row, .ended = on_ended};
    printf("= %s\n", path);
    if (!spreadsheet_read(path, &taker, &err))
        printf("refused\n");
    else {
        ank_sheet_join(loaded.grids, loaded.count, sheet_known(&loaded.mem),
                       &loaded.mem);
        for (size_t i = 0; i < loaded.count; i++)
            tell(&loaded.grids[i], &loaded.mem);
    }
    ank_arena_free(&loaded.mem);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        propose(argv[i]);
    return 0;
}
