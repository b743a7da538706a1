/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every other list that was rated, such as how the family experiences the support: a
 * table for each under its own title, with its own days and its own scale with its
 * words. Numbers of two scales never stand in one table.
 */
#include "sheet_progress_parts.h"

/* Blocks of a list are numbered from its own thousand thousand. */
static const size_t blocks_of_list = 1000000;

const struct sheet_progress_sheet *
sheet_progress_of_block(const struct sheet_progress_sheet *sheet, size_t *index)
{
    size_t list = *index / blocks_of_list;
    *index %= blocks_of_list;
    return list > 0 ? &sheet->lists[list - 1] : sheet;
}

/* The sheet as it is for one list. */
static void open_list(const struct sheet_progress_sheet *sheet, size_t at)
{
    struct sheet_progress_sheet *own = &sheet->lists[at];
    struct sheet_progress_sizes *sizes = ank_alloc(sheet->mem, sizeof *sizes);
    *own = *sheet;
    *sizes = sheet->family->large ? sheet_progress_large : sheet_progress_normal;
    own->family = sheet->family->lists[at];
    own->sizes = sizes;
    own->first_index = (at + 1) * blocks_of_list;
    own->paragraph_count = 0;
    own->paragraphs = NULL;
    sheet_progress_fit_numbers(own, sizes);
}

void sheet_progress_add_lists(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    const struct ank_progress *family = sheet->family;
    sheet->lists =
        ank_alloc(sheet->mem, (family->list_count + 1) * sizeof *sheet->lists);
    for (size_t i = 0; i < family->list_count; i++) {
        open_list(sheet, i);
        struct sheet_progress_sheet *own = &sheet->lists[i];
        const char *ends = sheet_progress_ends(own->family, own->mem);
        sheet_progress_add_table(layout, own);
        if (!*ends)
            continue;
        layout->blocks[layout->count - 1].keep = true;
        sheet_progress_add_text(layout, own, ends, own->sizes->small,
                                own->sizes->small_leading);
    }
}
