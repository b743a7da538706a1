/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window.h - a window of the browser on the page, opened by what this machine has */
#ifndef WINDOW_H
#define WINDOW_H

#include <ankerpunt/model/program.h>
#include <ankerpunt/page.h>

#include "gate.h"

/* One that is being opened. Begins as {0}. */
struct window {
    struct ank_program opener; /* runs, or has ended */
    size_t next;               /* opener to try when this one fails */
    bool settled;              /* a window was opened, or the link was printed */
};

/* Opens one by a fresh link; prints the link where a window
 * is not wanted, or where nothing opens one. Only printing fails: ANK_IO. */
ANK_CHECKED bool window_open(struct window *window, const struct gate *gate,
                             const struct ank_page_wish *wish, struct ank_error *err);

/* Hears how it went, and tries the next opener; asked now and then. */
ANK_CHECKED bool window_look(struct window *window, const struct gate *gate,
                             const struct ank_page_wish *wish, struct ank_error *err);

/* Tells who waits at a terminal that one opens, and how the page is ended; an icon has
 * nobody to tell. ANK_IO. */
ANK_CHECKED bool window_tell(const struct window *window,
                             const struct ank_page_wish *wish, struct ank_error *err);

#endif
