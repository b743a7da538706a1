/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release_network.h - by whom and by which road families came, while it is told */
#ifndef RELEASE_NETWORK_H
#define RELEASE_NETWORK_H

#include <ankerpunt/app/network.h>
#include "../report/report_blocks.h"
#include "release.h"

/* What is asked of each project, and of all together. */
enum network_what {
    NETWORK_CAME,    /* by which road */
    NETWORK_PARTNER, /* of those a partner sent: which */
    NETWORK_OUTCOME, /* what became of it */
    NETWORK_WHATS,
};

/* A part of the families: a code with its words, or the others together. */
struct network_part {
    const char *code, *words; /* words: English, marked */
};

struct network {
    struct release release; /* its rows: whats of the first project, of the next, ... */
    struct report_draft report;
    const char *period; /* "2025" */
    size_t part_count[NETWORK_WHATS];
    struct network_part parts[NETWORK_WHATS][ANK_MOST_PARTS];
};

/* release_network_rows.c: reads, counts and decides. Fails as ank_network_page(). */
ANK_CHECKED bool network_prepare(struct network *network, char *const *projects,
                                 struct ank_error *err);

#endif
