/* SPDX-License-Identifier: GPL-3.0-or-later */
/* story_room.h - a story while it is made */
#ifndef STORY_ROOM_H
#define STORY_ROOM_H

#include <ankerpunt/app/story.h>
#include <ankerpunt/model/record.h>
#include "report_blocks.h"

/* A place of a story, and what stands above it; both marked English. */
struct story_place {
    const char *name, *heading, *english;
};

struct story {
    struct report_draft report; /* language, words and blocks */
    const struct ank_story_request *request;
    struct ank_record record;
    const struct story_place *places; /* up to one without a name */
    const char *mark;                 /* of the text: "ab12cd34ef56" */
};

/* story_check.c: ANK_INVALID when something in the words points at somebody; words that
 * may be names are noticed. */
ANK_CHECKED bool story_check(struct story *story, struct ank_error *err);

#endif
