/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every other list that was rated, such as how the family experiences the support: a
 * table for each under its own title, with its own days and its own scale with its
 * words. Numbers of two scales never stand in one table. Who rated it besides stands in
 * a second table, as on the first list.
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

/* The sheet as it is for one list. What a child's own sheet shows is a child's, and
 * with its sizes. */
static void open_list(const struct sheet_progress_sheet *sheet, size_t at)
{
    struct sheet_progress_sheet *own = &sheet->lists[at];
    struct sheet_progress_sizes *sizes = ank_alloc(sheet->mem, sizeof *sizes);
    *own = *sheet;
    struct ank_progress *list = ank_alloc(sheet->mem, sizeof *list);
    *list = *sheet->family->lists[at];
    list->child = sheet->family->child;
    list->large = sheet->family->large;
    *sizes = list->child   ? *sheet->sizes
             : list->large ? sheet_progress_large
                           : sheet_progress_normal;
    own->family = list;
    own->sizes = sizes;
    own->first_index = (at + 1) * blocks_of_list;
    own->paragraph_count = own->box_count = own->talk_count = own->band_count = 0;
    own->paragraphs = NULL;
    own->boxes = NULL;
    own->talks = NULL;
    if (!list->child)
        sheet_progress_fit_numbers(own, sizes);
}

void sheet_progress_open_lists(struct sheet_progress_sheet *sheet)
{
    size_t count = sheet->family->list_count;
    sheet->lists = ank_alloc(sheet->mem, (count + 1) * sizeof *sheet->lists);
    for (size_t i = 0; i < count; i++)
        open_list(sheet, i);
}

static void add_ends(struct layout *layout, struct sheet_progress_sheet *own)
{
    const char *ends = sheet_progress_ends(own->family, own->mem);
    if (!*ends)
        return;
    layout->blocks[layout->count - 1].keep = true;
    sheet_progress_add_text(layout, own, ends, own->sizes->small,
                            own->sizes->small_leading);
}

/* A short list is read at a glance: it stands on one page. */
enum { SHORT_LIST = 12 }; /* blocks */

static void keep_together(struct layout *layout, size_t from)
{
    if (layout->count - from > SHORT_LIST)
        return;
    for (size_t i = from; i + 1 < layout->count; i++)
        layout->blocks[i].keep = true;
}

void sheet_progress_add_lists(struct layout *layout, struct sheet_progress_sheet *sheet)
{
    sheet_progress_open_lists(sheet);
    for (size_t i = 0; i < sheet->family->list_count; i++) {
        struct sheet_progress_sheet *own = &sheet->lists[i];
        bool apart = own->family->apart;
        size_t from = layout->count;
        if (!apart)
            sheet_progress_add_table(layout, own);
        else
            sheet_progress_add_talks(layout, own);
        sheet_progress_add_turned(layout, own);
        add_ends(layout, own);
        keep_together(layout, from);
        if (!apart && own->family->voice_count > 0)
            sheet_progress_add_talks(layout, own);
    }
}
