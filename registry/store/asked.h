/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * asked.h - which versions of which lists projects ask, and from when
 *
 * Talks of a project that went over to a new version are read on the joined list
 * (<ankerpunt/model/joined_list.h>), so that who compares them need not know of
 * versions. Which domains stand behind those of the newest version does not depend on
 * the project: a joined list is known by the id of that version everywhere.
 */
#ifndef ASKED_H
#define ASKED_H

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/model/project.h>
#include "db.h"

struct asked_row {
    int64_t project;
    const char *project_code;
    const struct ank_instrument *instrument;
    struct ank_span span;
};

/* Of every project, in order of project and place; and the joined lists there are. */
struct asked_lists {
    struct ank_instrument **instruments; /* all there are */
    size_t instrument_count, count, joined_count;
    struct asked_row *rows;
    struct ank_joined_list *joined;
};

/* Reads them, with everything in the arena. */
ANK_CHECKED bool asked_read(struct ank_registry *registry, struct ank_arena *mem,
                            struct asked_lists *lists, struct ank_error *err);

/* The list on which a talk of that project is compared, and where the domains of its
 * version stand there (NULL: at the same places). */
const struct ank_instrument *asked_whole(const struct asked_lists *lists,
                                         const char *project,
                                         const struct ank_instrument *instrument,
                                         const size_t **place);

/* Sets the lists of a project; ANK_STORE for one that is not there. */
void asked_fill(const struct asked_lists *lists, struct ank_project *project,
                struct ank_arena *mem);

/* From that day on the project asks this version and no other of its code; what was
 * planned after that day goes. A list that it asked until that day goes on. */
ANK_CHECKED bool asked_from(struct ank_registry *registry, int64_t project,
                            int64_t instrument, ank_day from, struct ank_error *err);

/* From that day on it asks no list of that code. */
ANK_CHECKED bool asked_until(struct ank_registry *registry, int64_t project,
                             const char *code, ank_day until, struct ank_error *err);

#endif
