/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paragraph.h - long texts in pieces that a page can hold */
#ifndef PARAGRAPH_H
#define PARAGRAPH_H

#include <ankerpunt/base.h>

/* The next piece of a text, which moves on; NULL at its end. A piece ends where
 * the writer began a new line, else at a blank before it gets too long. */
char *paragraph_next(struct ank_arena *mem, const char **text);

#endif
