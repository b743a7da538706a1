/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks over pages; see layout.h. */
#include "layout.h"

#include <math.h>

void layout_add(struct layout *layout, struct layout_block block)
{
    layout->blocks =
        ank_grow(&layout->mem, layout->blocks, layout->count, sizeof *layout->blocks);
    layout->blocks[layout->count++] = block;
}

void layout_insert(struct layout *layout, size_t before, struct layout_block block)
{
    layout_add(layout, block);
    for (size_t i = layout->count - 1; i > before; i--)
        layout->blocks[i] = layout->blocks[i - 1];
    layout->blocks[before] = block;
    if (before < layout->turn)
        layout->turn++;
    for (size_t i = 0; i < layout->turn_count; i++)
        layout->turns[i] += before < layout->turns[i];
}

void layout_turn(struct layout *layout)
{
    layout->turns = ank_grow(&layout->mem, layout->turns, layout->turn_count,
                             sizeof *layout->turns);
    layout->turns[layout->turn_count++] = layout->count;
}

static bool is_turn(const struct layout *layout, size_t at)
{
    for (size_t i = 0; i < layout->turn_count; i++)
        if (layout->turns[i] == at)
            return true;
    return at == 0 || at == layout->turn;
}

/* How high a block is with everything that must stay with it; what does not fit
 * on a page by itself cannot all stay, and is split where the page ends. */
static double kept_height(const struct layout *layout, size_t at)
{
    double height = layout->blocks[at].height, most = layout->bottom - layout->top;
    while (layout->blocks[at].keep && at + 1 < layout->count &&
           height + layout->blocks[at + 1].height <= most)
        height += layout->blocks[++at].height;
    return height;
}

static double again(const struct layout *layout, struct canvas *canvas, size_t at)
{
    if (at == 0 || !layout->again)
        return 0;
    return layout->again(canvas, layout->sheet, &layout->blocks[at], layout->top);
}

/* Walks the blocks; true when this one begins a page. Sets where it stands. */
static bool place(const struct layout *layout, size_t at, double *next)
{
    bool kept = at > 0 && layout->blocks[at - 1].keep; /* the one before decided */
    double height = kept ? layout->blocks[at].height : kept_height(layout, at);
    bool turns = is_turn(layout, at) || *next + height > layout->bottom + 0.01;
    if (turns)
        *next = layout->top + again(layout, NULL, at);
    return turns;
}

static size_t count_pages(const struct layout *layout, double *end)
{
    size_t pages = 0;
    double next = layout->top;
    for (size_t i = 0; i < layout->count; i++) {
        pages += place(layout, i, &next);
        next += layout->blocks[i].height;
    }
    *end = next;
    return pages;
}

double layout_room(const struct layout *layout)
{
    double end;
    count_pages(layout, &end);
    return layout->bottom - (is_turn(layout, layout->count) ? layout->top : end);
}

size_t layout_pages(const struct layout *layout)
{
    double end;
    return count_pages(layout, &end);
}

double layout_emptiest(const struct layout *layout, double bottom)
{
    double next = layout->top, least = bottom;
    for (size_t i = 0; i < layout->count; i++) {
        double end = next;
        if (place(layout, i, &next) && i > 0)
            least = fmin(least, end);
        next += layout->blocks[i].height;
    }
    if (layout->count > 0)
        least = fmin(least, next);
    return (least - layout->top) / (bottom - layout->top);
}

void layout_draw(struct layout *layout, struct canvas *canvas)
{
    double next = layout->top, end;
    size_t pages = count_pages(layout, &end), page = 0;
    for (size_t i = 0; i < layout->count; i++) {
        const struct layout_block *block = &layout->blocks[i];
        if (place(layout, i, &next)) {
            if (page > 0 && layout->leave)
                layout->leave(canvas, layout->sheet);
            canvas_page(canvas);
            layout->frame(canvas, layout->sheet, layout->before + ++page,
                          layout->all ? layout->all : pages);
            again(layout, canvas, i);
        }
        if (block->draw)
            block->draw(canvas, layout->sheet, block->index, next);
        next += block->height;
    }
    ank_arena_free(&layout->mem);
}
