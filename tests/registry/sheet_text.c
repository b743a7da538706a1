/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets for tests; see sheet_text.h. */
#include "sheet_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/json_read.h"

extern const char *const preset_instruments[], *const preset_rights[],
                                                   *const preset_themes[];

static struct ank_grid_cell cell_of(const char *text, size_t column)
{
    int64_t units;
    struct ank_grid_cell cell = {.column = (uint32_t)column,
                                 .kind = ANK_GRID_TEXT,
                                 .text = text,
                                 .day = ANK_NO_DAY};
    if (*text == '=') {
        cell.formula = true;
        cell.text = ++text;
    }
    if (*text == '\'')
        cell.text = text + 1;
    else if (*text == '@' && ank_day_parse(text + 1, &cell.day))
        cell.kind = ANK_GRID_DAY;
    else if (!strchr(text, ',') && ank_decimal_parse(text, 6, &units)) {
        cell.kind = ANK_GRID_NUMBER;
        cell.number = strtod(text, NULL);
    }
    return cell;
}

static void merge(struct ank_grid *grid, const char *line, struct ank_arena *mem)
{
    char left, right;
    struct ank_grid_range range = {0};
    if (sscanf(line, "#%c%zu:%c%zu", &left, &range.top, &right, &range.bottom) != 4)
        return;
    range.left = (size_t)(left - 'A') + 1;
    range.right = (size_t)(right - 'A') + 1;
    grid->merged =
        ank_grow(mem, grid->merged, grid->merged_count, sizeof *grid->merged);
    grid->merged[grid->merged_count++] = range;
}

struct ank_grid *sheet_text(const char *name, const char *text, struct ank_arena *mem)
{
    struct ank_grid *grid = ank_alloc(mem, sizeof *grid);
    char *rest = ank_strdup(mem, text), *line, *part;
    size_t number = 0;
    grid->name = name;
    while ((line = strsep(&rest, "\n"))) {
        size_t column = 0;
        if (*line == '#') {
            merge(grid, line, mem);
            continue;
        }
        number++;
        if (!*line)
            continue;
        ank_grid_add_row(grid, number, mem);
        while ((part = strsep(&line, "|"))) {
            struct ank_grid_cell cell = cell_of(part, ++column);
            if (*part)
                ank_grid_add_cell(grid, &cell, mem);
        }
    }
    return grid;
}

const struct ank_sheet_known *sheet_known(struct ank_arena *mem)
{
    struct ank_error err = {0};
    struct rights rights;
    struct themes themes;
    struct ank_instrument *instrument = ank_alloc(mem, sizeof *instrument);
    struct ank_instrument **list = ank_alloc(mem, sizeof *list);
    struct ank_sheet_known *known = ank_alloc(mem, sizeof *known);
    const char *text = preset_instruments[0];
    if (!instrument_read("list", text, strlen(text), mem, instrument, &err) ||
        !rights_read("rights", preset_rights[0], strlen(preset_rights[0]), mem, &rights,
                     &err) ||
        !themes_read("themes", preset_themes[0], strlen(preset_themes[0]), mem, &themes,
                     &err)) {
        fprintf(stderr, "%s\n", err.text);
        abort();
    }
    struct ank_theme *named = ank_alloc(mem, (themes.count + 1) * sizeof *named);
    for (size_t i = 0; i < themes.count; i++)
        named[i] = (struct ank_theme){themes.theme[i].code, themes.theme[i].label};
    list[0] = instrument;
    *known = (struct ank_sheet_known){list,         1,           named, themes.count,
                                      rights.right, rights.count};
    return known;
}
