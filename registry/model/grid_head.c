/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the header of a sheet is; see <ankerpunt/model/sheet_guess.h>.
 *
 *     score(row) = 0.4 share of texts + 0.4 width / widest
 *                + 0.1 columns with content below + 0.1 texts that differ - 0.002 row
 *
 * of rows with at least 60 % texts: a header is full of words, as wide as the table,
 * above values, and says a name once. Nearer to the top is likelier.
 */
#include <string.h>

#include <ankerpunt/model/sheet_guess.h>

/* People write a title and a date above; deeper down there are only values. */
enum { HEADER_ROWS = 25, ROWS_BELOW = 20 };
static const double least_texts = 0.6, text_weight = 0.4, width_weight = 0.4,
                    below_weight = 0.1, differ_weight = 0.1, row_weight = 0.002;

struct sight {
    size_t texts, differ, below;
};

static bool has_content_below(const struct ank_grid *grid, size_t at, size_t column)
{
    for (size_t i = at + 1; i < grid->row_count && i <= at + ROWS_BELOW; i++)
        if (ank_grid_of(&grid->rows[i], column)->kind != ANK_GRID_EMPTY)
            return true;
    return false;
}

static struct sight look(const struct ank_grid *grid, size_t at)
{
    struct sight sight = {0};
    struct ank_arena mem = {0};
    const struct ank_grid_row *row = &grid->rows[at];
    for (size_t i = 0; i < row->count; i++) {
        const struct ank_grid_cell *cell = &row->cells[i];
        size_t same = 0;
        double number;
        sight.texts += cell->kind == ANK_GRID_TEXT && !ank_grid_number(cell, &number);
        sight.below += has_content_below(grid, at, cell->column);
        for (; same < i; same++)
            if (strcmp(ank_grid_text(&row->cells[same], &mem),
                       ank_grid_text(cell, &mem)) == 0)
                break;
        sight.differ += same == i;
        ank_arena_reset(&mem);
    }
    ank_arena_free(&mem);
    return sight;
}

static double judge(const struct ank_grid *grid, size_t at, size_t widest)
{
    const struct ank_grid_row *row = &grid->rows[at];
    double count = (double)row->count;
    struct sight sight = look(grid, at);
    double texts = (double)sight.texts / count;
    if (texts < least_texts || row->count < 2)
        return 0;
    return text_weight * texts + width_weight * count / (double)widest +
           below_weight * (double)sight.below / count +
           differ_weight * (double)sight.differ / count -
           row_weight * (double)row->number;
}

/* Whether groups stand in the row above: a merged cell that covers several columns, and
 * more than one text; a title is alone. */
static bool has_groups(const struct ank_grid *grid, size_t header)
{
    bool covers = false;
    const struct ank_grid_row *above = ank_grid_row(grid, header - 1),
                              *row = ank_grid_row(grid, header);
    if (!above || above->count < 2)
        return false;
    for (size_t i = 0; i < grid->merged_count; i++)
        covers |= grid->merged[i].top == header - 1 &&
                  grid->merged[i].right > grid->merged[i].left;
    return covers || look(grid, (size_t)(row - grid->rows)).differ < row->count;
}

bool ank_sheet_header(const struct ank_grid *grid, size_t *header, size_t *rows)
{
    size_t widest = 0;
    double best = 0;
    *header = 0;
    for (size_t i = 0; i < grid->row_count; i++)
        if (grid->rows[i].count > widest)
            widest = grid->rows[i].count;
    for (size_t i = 0; i < grid->row_count && grid->rows[i].number <= HEADER_ROWS;
         i++) {
        double score = grid->rows[i].count ? judge(grid, i, widest) : 0;
        if (score > best) {
            best = score;
            *header = grid->rows[i].number;
        }
    }
    *rows = *header > 1 && has_groups(grid, *header) ? 2 : 1;
    return *header > 0;
}
