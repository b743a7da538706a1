/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export_given.h - which families are in what is exported, and of what they told */
#ifndef EXPORT_GIVEN_H
#define EXPORT_GIVEN_H

#include "../work.h"

/* What is given to somebody holds only who agreed to that; what is given to nobody
 * too leaves out who took back their word on being measured. */
struct export_given {
    const char *to, *purpose; /* NULL: it is given to nobody */
    bool own_row;      /* rows of the families themselves, not of what they told */
    int64_t *families; /* those in it */
    size_t count, left_out, unmeasured, voices;
};

/* To whom it is given (NULL: nobody). ANK_INVALID when that is no code. */
ANK_CHECKED bool export_given_to(struct ank_work_context *work, const char *to,
                                 struct export_given *given, struct ank_error *err);

/* Whether the family is in it; `shown` is its record without what is kept back. */
bool export_given_shows(struct ank_work_context *work, const struct ank_record *record,
                        struct export_given *given, struct ank_record *shown);

/* When all were asked: notes in the share log who was given, and notices how many are
 * left out. */
ANK_CHECKED bool export_given_note(struct ank_work_context *work,
                                   const struct export_given *given,
                                   struct ank_error *err);

#endif
