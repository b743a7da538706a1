/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * undo.h - the last command is taken back, or put back
 *
 * A door looks first, tells what would be taken back, asks, and takes back what was
 * looked at: when something was written in between, nothing is.
 */
#ifndef ANK_APP_UNDO_H
#define ANK_APP_UNDO_H

#include <ankerpunt/app/context.h>

/* What would be taken back, in the reader's language. */
struct ank_undoing {
    const char *what;   /* "rate of 14:05 (els)" */
    const char **lines; /* "Gezin Zon: 13 scores of 14/01/2026" */
    size_t count;
    bool back;    /* it was taken back: it would be put back */
    int64_t seen; /* the last row of the history then */
};

/*
 * Wants ANK_IDENTITY. ANK_NOT_FOUND when nothing was written today; ANK_INVALID when
 * the last command stays (an erasure, a passphrase, an import that was too large; its
 * backup is named), or when something was written since, with what.
 */
ANK_CHECKED bool ank_undo_look(struct ank_work_context *work,
                               struct ank_undoing *undoing, struct ank_error *err);

/* Takes back what was looked at, between a begin and an end. ANK_INVALID when it is not
 * the last any more. */
ANK_CHECKED bool ank_undo_take(struct ank_work_context *work,
                               const struct ank_undoing *undoing,
                               struct ank_error *err);

/* Forgets what could be taken back, between a begin and an end. */
ANK_CHECKED bool ank_undo_drop(struct ank_work_context *work, struct ank_error *err);

#endif
