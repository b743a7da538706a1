/* SPDX-License-Identifier: GPL-3.0-or-later */
/* society_room.h - a released folder while a page for everybody is made of it */
#ifndef SOCIETY_ROOM_H
#define SOCIETY_ROOM_H

#include <ankerpunt/analysis/published_change.h>
#include <ankerpunt/app/society.h>
#include "../verify/verify.h"
#include "report_blocks.h"

/* A project that was released; the last one is all of them together. */
struct society_site {
    const char *code, *name;
};

struct society {
    struct report_draft report; /* language and blocks */
    struct verifying folder;
    struct verify_sheet process, change, rights;
    size_t site_count; /* without the total where there is one project */
    struct society_site *sites;
};

/* society_tell.c: adds the blocks. */
void society_tell(struct society *society);

#endif
