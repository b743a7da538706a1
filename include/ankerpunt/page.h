/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * page.h - the local page: a registry in the browser of the person who has it
 *
 * Only on this machine, only for the user who starts it, nothing kept in the browser.
 */
#ifndef ANK_PAGE_H
#define ANK_PAGE_H

#include <stdio.h>

#include <ankerpunt/base.h>

struct ank_page_wish {
    const char *registry; /* the file; may be missing: then the page makes it */
    const struct ank_lang *lang;
    ank_day today;      /* ANK_NO_DAY: the clock's, each time */
    const char *who;    /* for the history */
    const char *moment; /* as in struct ank_work_context */
    bool network_ok;
    uint16_t port;    /* 0: the one that belongs to the registry */
    bool browser;     /* a window is opened; else the link is written to `out` */
    bool own_window;  /* without the browser's bars, where one can do that */
    int64_t idle;     /* seconds after which the desk locks */
    int64_t patience; /* seconds for a request to come in, and to wait after guesses */
    FILE *out;

    /* False when it is to stop. Asked after each request, and at least once a second.
     */
    bool (*goes_on)(struct ank_error *err);
};

/*
 * Serves the page until it is to stop, and then ends every session. When it is open
 * already, it only opens another window on that one. Where nothing opens a window, a
 * sentence and the link are written to `out`. ANK_IO when no port is free or
 * there is no folder for its key; ANK_STORE for a registry that cannot be used.
 */
ANK_CHECKED bool ank_page_serve(const struct ank_page_wish *wish,
                                struct ank_error *err);

#endif
