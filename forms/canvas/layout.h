/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * layout.h - blocks from top to bottom, over as many pages as they need
 *
 * A sheet measures its blocks first and draws them when it is known on which
 * page each one stands; so a page can say "page 1 of 2".
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "canvas.h"

/* A part of a sheet that stays on one page; draw() gets its own index and top. */
struct layout_block {
    double height;
    bool keep; /* never the last of a page: a heading */
    void (*draw)(struct canvas *canvas, const void *sheet, size_t index, double top);
    size_t index; /* for draw: which row, which right */
};

/* Blocks in the order in which they fill pages. */
struct layout {
    struct ank_arena mem;
    double top, bottom; /* of the part of a page that blocks may use */
    const void *sheet;
    /* What each page has apart from its blocks; page counts from 1. */
    void (*frame)(struct canvas *canvas, const void *sheet, size_t page, size_t pages);
    /* What must be closed before a page ends; may be NULL. */
    void (*leave)(struct canvas *canvas, const void *sheet);
    /* What stands again above a block that begins a page, such as the heads of
     * columns: draws it and returns its height; `canvas` NULL only measures. May
     * be NULL. */
    double (*again)(struct canvas *canvas, const void *sheet,
                    const struct layout_block *block, double top);
    size_t turn; /* the block that begins a page even where there is room; 0: none */
    size_t turn_count, *turns; /* other blocks that do, in their order */
    size_t before, all;        /* pages of the book that stand before this part, and in
                                * all; `all` 0: this is no part of a book */
    size_t count;
    struct layout_block *blocks;
};

/* Puts a block after the others. */
void layout_add(struct layout *layout, struct layout_block block);

/* Puts a block before that one, which moves on. Before the block that begins a page
 * it takes its place. */
void layout_insert(struct layout *layout, size_t before, struct layout_block block);

/* The next block that is added begins a page. */
void layout_turn(struct layout *layout);

/* The room that is left under the last block, and on how many pages it stands. */
double layout_room(const struct layout *layout);
size_t layout_pages(const struct layout *layout);

/* How far down the blocks of the emptiest page come, as a share of a page that is used
 * down to `bottom`; 1 without blocks. */
double layout_emptiest(const struct layout *layout, double bottom);

/* Draws everything, starting new pages, and frees what the layout holds. A part of a
 * book counts its pages from those before it. */
void layout_draw(struct layout *layout, struct canvas *canvas);

#endif
