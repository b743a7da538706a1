/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * story.h - what a family lets others read of its road, in its own words
 *
 * A story is a text that a family and its coach write together: for colleagues who look
 * at a case, or what changed most (most significant change, Davies and Dart 2005). It
 * is kept nowhere; what is kept is the family's yes to exactly that text for that
 * reader, by the text's mark (a checksum), as a consent of purpose "story:MARK-WHO",
 * and to whom it was given. It holds no figure of the registry, and never lies in a
 * folder of figures.
 */
#ifndef ANK_APP_STORY_H
#define ANK_APP_STORY_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* What is asked for. */
struct ank_story_request {
    const char *family;
    bool peers;        /* a text to begin with for colleagues; else what changed most */
    const char *words; /* the text, with words in its places; NULL: an empty one */
    const char *to;    /* whom it is given to; NULL: a paper to sign, or text */
    const char *path;  /* where it will lie; NULL: on standard output */
    bool text;         /* text to work on; else paper */
    enum ank_paper paper;
};

/*
 * Makes it, in the reader's language (paper: in the one that was asked for); the caller
 * frees the bytes. Names are looked for where the seal is open. ANK_INVALID for a text
 * that points at somebody (a code, an alias, a name, a day, a register number) or says
 * nothing; ANK_DENIED when the family did not sign this text, somebody of it took their
 * word back, or the file would lie among released figures.
 */
ANK_CHECKED bool ank_story_make(struct ank_work_context *work,
                                const struct ank_story_request *request,
                                struct ank_document *made, struct ank_error *err);

#endif
