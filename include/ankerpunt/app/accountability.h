/* SPDX-License-Identifier: GPL-3.0-or-later */
/* accountability.h - the texts with which an organisation accounts for what it keeps */
#ifndef ANK_APP_ACCOUNTABILITY_H
#define ANK_APP_ACCOUNTABILITY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>

struct ank_account_request {
    const char *project; /* code; NULL: all of them */
    bool risks;          /* the draft of the assessment; else the record */
    bool markdown;       /* else plain text */
};

/* Writes it in the language of the paper, else the reader's. Wants ANK_IDENTITY, to see
 * whether there is a passphrase. ANK_NOT_FOUND when there is no such project. */
ANK_CHECKED bool ank_account_write(struct ank_work_context *work,
                                   const struct ank_account_request *request, FILE *out,
                                   struct ank_error *err);

#endif
