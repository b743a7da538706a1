/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rating_found.h - whose sitting it is, found in the registry */
#ifndef RATING_FOUND_H
#define RATING_FOUND_H

#include <ankerpunt/app/rating.h>
#include <ankerpunt/model/form_code.h>
#include "sitting_entry.h"

struct rating_found {
    struct ank_rating said;     /* settled */
    struct ank_form_code form;  /* instrument NULL: there is none */
    struct ank_sitting_key key; /* but for the instrument */
    struct sitting_entry entry; /* opened, and begun with that key */
};

/* Refuses and notices what ank_rating_note() does before it looks at the answers. */
ANK_CHECKED bool rating_find(struct ank_work_context *work,
                             const struct ank_rating *rating,
                             struct rating_found *found, struct ank_error *err);

/* Settles the rating; `code` is what the form says, its instrument NULL when there is
 * no form. */
ANK_CHECKED bool rating_form_read(struct ank_work_context *work,
                                  struct ank_rating *rating, struct ank_form_code *code,
                                  struct ank_error *err);

/* ANK_INVALID when the project now rates another version of the form's list; notices
 * when the day is of another wave than the form's. */
ANK_CHECKED bool rating_form_check(struct ank_work_context *work,
                                   const struct rating_found *found,
                                   struct ank_error *err);

#endif
