/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_parts.h - the parts of the coordinator's summary, for sheet_summary.c */
#ifndef SUMMARY_PARTS_H
#define SUMMARY_PARTS_H

#include <ankerpunt/forms.h>

#include "axis.h"
#include "canvas.h"
#include "layout.h"
#include "marks.h"

static const double LEFT = 52, WIDTH = 503;

static const struct style TITLE = {FACE_REPORT_BOLD, 22, INK_NAVY, ALIGN_LEFT};
static const struct style HEADING = {FACE_REPORT_BOLD, 13, INK_NAVY, ALIGN_LEFT};
static const struct style BODY = {FACE_REPORT, 10, INK_TEXT, ALIGN_LEFT};
static const struct style SMALL = {FACE_REPORT, 8.5, INK_GREY, ALIGN_LEFT};

/* One wave on the paper: its domains, the most changed first. */
struct summary_wave {
    const struct ank_wave *wave;
    const struct ank_instrument *instrument;
    size_t count;
    const struct ank_domain_row **rows;
    struct axis axis;
    size_t most_pairs; /* the width of the widest bar of classes */
};

/* A project's paper while it is drawn. Blocks know their wave and row by one
 * number: wave * 1000 + row. */
struct summary_sheet {
    const struct ank_project_paper *paper;
    struct canvas *canvas; /* for measuring */
    struct ank_arena *mem;
    size_t wave_count;
    struct summary_wave *waves;
};

enum { SUMMARY_ROWS = 1000 };

/* The whole paper, beginning on a new page. */
void summary_draw(struct canvas *canvas, const struct ank_project_paper *paper);

/* summary_change.c */
void summary_find_waves(struct summary_sheet *sheet);
/* The waves from `from` up to, not with, `to`. */
void summary_add_change(struct layout *layout, const struct summary_sheet *sheet, size_t from,
                        size_t to);

/* summary_rights.c */
void summary_add_rights(struct layout *layout, const struct summary_sheet *sheet);

#endif
