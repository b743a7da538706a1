/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate_form.h - what the code at the foot of a paper form says to `rate` */
#ifndef RATE_FORM_H
#define RATE_FORM_H

#include <ankerpunt/model/form_code.h>
#include "command.h"
#include "rate_ask.h"

/* Who and what is rated: said on the call, by the form, or by both alike. */
struct rate_form {
    const char *family;
    const char *by, *instrument; /* set them to what was said; NULL: nothing */
    char **pairs;                /* the operands after the family, ending in NULL */
    struct ank_form_code code;   /* instrument NULL: there is no form */
};

/*
 * Reads the code (NULL: none) and finds the family in it, else among the operands.
 * ANK_INVALID for a mistyped code and for one that is of another family, person or
 * list than was said; ANK_USAGE when no family is named at all.
 */
ANK_CHECKED bool rate_form_read(struct session *session, const char *code,
                                char **operands, struct rate_form *form,
                                struct ank_error *err);

/* ANK_INVALID when the project now rates another version of the form's list; tells
 * when the day is of another wave than the form's. */
ANK_CHECKED bool rate_form_check(struct session *session, const struct rate_form *form,
                                 const struct rating *rating, struct ank_error *err);

#endif
