/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rights_scan.h - a look for rights with a family: what is to be asked, in a short and
 * a full form; and which rights wait most */
#ifndef ANK_APP_RIGHTS_SCAN_H
#define ANK_APP_RIGHTS_SCAN_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/right_scan.h>

/* What is asked of one family: the rights of the form to which it has no step and that
 * were not said to be not for it, by the rule of <ankerpunt/model/right_scan.h>. In the
 * arena. */
struct ank_scan {
    struct ank_right *right;
    size_t count;
    size_t answered; /* of the form: there is a step, or it is not for them */
};

/* ANK_NOT_FOUND for the family. */
ANK_CHECKED bool ank_scan_read(struct ank_work_context *work, const char *family,
                               bool short_form, struct ank_scan *scan,
                               struct ank_error *err);

/* A right of the catalogue and how often it came up. */
struct ank_right_waiting {
    struct ank_right right;
    size_t families, waiting; /* as in struct ank_right_tally */
};

/* Rights that a family has a step to, those first that most know or may be entitled to
 * and did not apply for. `project` NULL: all. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_rights_waiting(struct ank_work_context *work, const char *project,
                                    struct ank_right_waiting **rows, size_t *count,
                                    struct ank_error *err);

#endif
