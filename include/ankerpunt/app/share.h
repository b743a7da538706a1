/* SPDX-License-Identifier: GPL-3.0-or-later */
/* share.h - what is given to somebody outside, and the family's yes to it */
#ifndef ANK_APP_SHARE_H
#define ANK_APP_SHARE_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/people.h>
#include <ankerpunt/model/record.h>

/*
 * Notes in the share log that something is given to somebody today: the own paper of
 * `share->by`, else (NULL) of the family. ANK_DENIED when the family did not agree to
 * that, or the person whose scores it shows (`by`) took their own word back. "family"
 * is the family itself. The day is not read.
 */
ANK_CHECKED bool ank_share_note(struct ank_work_context *work,
                                const struct ank_record *record,
                                const struct ank_share *share, struct ank_error *err);

/* The same question, and nothing is noted. */
ANK_CHECKED bool ank_share_check(struct ank_work_context *work,
                                 const struct ank_record *record,
                                 const struct ank_share *share, struct ank_error *err);

#endif
