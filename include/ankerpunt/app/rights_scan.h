/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights_scan.h - a look for rights with a family: what is to be asked, in a short and
 * a full form; and which rights wait most */
#ifndef ANK_APP_RIGHTS_SCAN_H
#define ANK_APP_RIGHTS_SCAN_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/right_scan.h>

/* Which look for rights. */
struct ank_scan_wish {
    const char
        *family; /* its code; NULL: nobody in particular, of whom nothing is known */
    bool brief;  /* the short form */
    const char *theme; /* only rights that serve this side of life; NULL: all */
};

/* What is asked of one family: the rights of the form to which it has no step, that
 * were not said to be not for it, and that it did not choose to look into; what it left
 * for later is asked again on another day. By the rule of
 * <ankerpunt/model/right_scan.h>. In the arena. */
struct ank_scan {
    struct ank_right *right;
    const char **side; /* of each, the side of life it serves, in the reader's words */
    size_t count;
    size_t answered; /* of the form: there is a step, or something was said of it */
};

/* ANK_NOT_FOUND for the family. */
ANK_CHECKED bool ank_scan_read(struct ank_work_context *work,
                               const struct ank_scan_wish *wish, struct ank_scan *scan,
                               struct ank_error *err);

/* The theme of a domain, by its code in whichever list has it; ANK_NOT_FOUND when none
 * has, or has it without a theme. */
ANK_CHECKED bool ank_domain_theme(struct ank_work_context *work, const char *domain,
                                  const char **theme, struct ank_error *err);

/* A right of the catalogue and how often it came up. */
struct ank_right_waiting {
    struct ank_right right;
    size_t families, waiting; /* as in struct ank_right_tally */
};

/* Rights that a family has a step to or will look into, those first that most know, may
 * be entitled to or will look into, and did not apply for. `project` NULL: all.
 * ANK_NOT_FOUND. */
ANK_CHECKED bool ank_rights_waiting(struct ank_work_context *work, const char *project,
                                    struct ank_right_waiting **rows, size_t *count,
                                    struct ank_error *err);

#endif
