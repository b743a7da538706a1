/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * society.h - a page for everybody, from released figures alone
 *
 * All that is told comes from one folder that was released under a licence, and is
 * first looked at as `release verify` does; no registry is opened. Plain sentences,
 * with places for words.
 */
#ifndef ANK_APP_SOCIETY_H
#define ANK_APP_SOCIETY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* From which folder, and what is made of it. */
struct ank_society_request {
    const char *folder;
    const char *words; /* a text made before, with words in its places; NULL: none */
    bool text;         /* text to work on; else paper */
    enum ank_paper paper;
    FILE *faults; /* hears what is wrong with the folder */
};

/*
 * Makes it, in the reader's language (paper: in the one that was asked for); the caller
 * frees the bytes. ANK_IO when the folder is not there; ANK_INVALID when it does not
 * hold; ANK_DENIED when it was not released for everybody.
 */
ANK_CHECKED bool ank_society_page(struct ank_work_context *work,
                                  const struct ank_society_request *request,
                                  struct ank_document *made, struct ank_error *err);

#endif
