/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map held against a new file; see <ankerpunt/model/sheet_fit.h>. */
#include <string.h>

#include <ankerpunt/model/sheet_fit.h>

struct heads {
    struct ank_map_at *at;
    size_t count;
};

static bool is_there(const struct heads *heads, const struct ank_map_at *at)
{
    return !at->text || ank_map_place(heads->at, heads->count, at) > 0;
}

static size_t count_found(const struct ank_map_sheet *sheet, const struct heads *heads)
{
    size_t found = 0;
    for (size_t i = 0; i < sheet->column_count; i++)
        found += is_there(heads, &sheet->columns[i].at);
    return found;
}

/* Rows may have been put above the header since. */
static void find_header(struct ank_map_sheet *sheet, const struct ank_grid *grid,
                        const struct ank_sheet_guess *guess, struct ank_arena *mem,
                        struct heads *heads)
{
    heads->count =
        ank_map_heads(grid, sheet->header, sheet->header_rows, mem, &heads->at);
    if (is_there(heads, &sheet->family) || !guess->sheet.header)
        return;
    sheet->header = guess->sheet.header;
    sheet->header_rows = guess->sheet.header_rows;
    heads->count =
        ank_map_heads(grid, sheet->header, sheet->header_rows, mem, &heads->at);
}

static bool is_named(const struct ank_map_sheet *sheet, const struct ank_map_at *at)
{
    const struct ank_map_at *const places[] = {
        &sheet->family, &sheet->start.column, &sheet->date.column, &sheet->by,
        &sheet->mode,   &sheet->domain,       &sheet->value,       &sheet->right,
        &sheet->stage,  &sheet->event,        &sheet->stage_column};
    for (size_t i = 0; i < ANK_COUNT(places); i++)
        if (ank_map_same(places[i], at))
            return true;
    for (size_t i = 0; i < sheet->sitting_count; i++)
        if (ank_map_same(&sheet->sittings[i].date.column, at))
            return true;
    for (size_t i = 0; i < sheet->column_count; i++)
        if (ank_map_same(&sheet->columns[i].at, at))
            return true;
    return false;
}

static bool has_content(const struct ank_grid *grid, const struct ank_map_sheet *sheet,
                        size_t column)
{
    size_t first, last;
    if (!ank_map_table(grid, sheet, &first, &last))
        return false;
    for (size_t i = 0; i < grid->row_count; i++)
        if (grid->rows[i].number >= first && grid->rows[i].number <= last &&
            ank_grid_of(&grid->rows[i], column)->kind != ANK_GRID_EMPTY)
            return true;
    return false;
}

/* Columns of the map that the file has no longer: they leave it, and what they were is
 * what a new one may be. */
static void drop_missing(struct ank_map_sheet *sheet, const struct heads *heads,
                         struct ank_map_sheet *missing)
{
    size_t kept = 0;
    for (size_t i = 0; i < sheet->column_count; i++) {
        const struct ank_map_column *column = &sheet->columns[i];
        if (is_there(heads, &column->at))
            sheet->columns[kept++] = *column;
        else if (!column->ignore)
            missing->columns[missing->column_count++] = *column;
    }
    sheet->column_count = kept;
}

/* What a new column is asked to be: what the sheet alone says, else what is missing. */
static struct ank_map_column new_column(const struct ank_map_at *at,
                                        const struct ank_sheet_guess *guess,
                                        const struct ank_map_sheet *missing,
                                        struct ank_arena *mem)
{
    enum { MOST_ASKED = 6 };
    struct ank_map_column column = {.at = *at};
    for (size_t i = 0; i < guess->sheet.column_count; i++) {
        const struct ank_map_column *seen = &guess->sheet.columns[i];
        if (!ank_map_same(&seen->at, at))
            continue;
        column.ignore = seen->ignore;
        column.ask = seen->score ? seen->score : seen->right ? seen->right : seen->ask;
        column.sitting = seen->sitting;
    }
    bool other = !column.ignore || strcmp(column.ignore, "other") == 0;
    for (size_t i = 0; !column.ask && other && i < missing->column_count; i++) {
        const struct ank_map_column *gone = &missing->columns[i];
        const char *code = gone->score ? gone->score : gone->right;
        if (!code || i >= MOST_ASKED)
            continue;
        column.ask = column.ask ? ank_format(mem, "%s %s", column.ask, code) : code;
        column.sitting = gone->sitting;
        break;
    }
    if (column.ask)
        column.ignore = NULL;
    else if (!column.ignore)
        column.ignore = "other";
    return column;
}

bool ank_map_fit(struct ank_map_sheet *sheet, const struct ank_grid *grid,
                 const struct ank_sheet_guess *guess, struct ank_arena *mem)
{
    struct heads heads;
    struct ank_map_sheet missing = {0};
    find_header(sheet, grid, guess, mem, &heads);
    if (!sheet->family.text || !is_there(&heads, &sheet->family) ||
        2 * count_found(sheet, &heads) < sheet->column_count)
        return false;
    missing.columns =
        ank_alloc(mem, (sheet->column_count + 1) * sizeof *missing.columns);
    drop_missing(sheet, &heads, &missing);
    for (size_t i = 0; i < heads.count; i++) {
        if (!heads.at[i].text || is_named(sheet, &heads.at[i]) ||
            !has_content(grid, sheet, i + 1))
            continue;
        struct ank_map_column *grown =
            ank_alloc(mem, (sheet->column_count + 1) * sizeof *grown);
        memcpy(grown, sheet->columns, sheet->column_count * sizeof *grown);
        grown[sheet->column_count++] = new_column(&heads.at[i], guess, &missing, mem);
        sheet->columns = grown;
    }
    return true;
}
