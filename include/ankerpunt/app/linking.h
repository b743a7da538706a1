/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * linking.h - two codes are one family, two persons of a family are one person
 *
 * Nothing is lost: what both wrote stands under the first code, the other one stays a
 * name for it. Where they say something else of one thing, somebody chooses.
 */
#ifndef ANK_APP_LINKING_H
#define ANK_APP_LINKING_H

#include <ankerpunt/app/context.h>

/* Codes: of a family that leads and another; or of two persons of that family. */
struct ank_linking {
    const char *family, *other; /* other NULL: persons are linked */
    const char *keep, *person;  /* the person that leads, and the other one */
};

/* What is known of each of the two, a line each, to be sure before it is said.
 * ANK_NOT_FOUND; ANK_INVALID when they are one already. */
ANK_CHECKED bool ank_linking_look(struct ank_work_context *work,
                                  const struct ank_linking *linking,
                                  struct ank_texts *lines, struct ank_error *err);

/* Says so, between a begin and an end; `lines` tell what it is called now, and what
 * waits for a choice. */
ANK_CHECKED bool ank_linking_take(struct ank_work_context *work,
                                  const struct ank_linking *linking,
                                  struct ank_texts *lines, struct ank_error *err);

/* What a family is also called, or "": "also called Z04", for who shows it. */
ANK_CHECKED bool ank_linking_names(struct ank_work_context *work, const char *family,
                                   const char **words, struct ank_error *err);

#endif
