/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paper.h - the canvas of the kind that is asked for */
#ifndef PAPER_H
#define PAPER_H

#include <ankerpunt/forms.h>
#include "canvas.h"

/* Opens the canvas for that kind of paper. On failure *canvas is NULL. */
ANK_CHECKED bool paper_open(struct canvas **canvas, enum ank_paper paper,
                            struct ank_fonts *fonts, const struct canvas_about *about,
                            struct ank_error *err);

#endif
