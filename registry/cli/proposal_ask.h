/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * proposal_ask.h - a spreadsheet that comes in, talked over on the terminal
 *
 * First what is recognised, then one question after the other, then what would come in
 * and what not. No screen has more than ten lines, and no question an answer that Enter
 * alone gives.
 */
#ifndef PROPOSAL_ASK_H
#define PROPOSAL_ASK_H

#include <ankerpunt/app/import_sheet.h>
#include "command.h"

enum proposal_answer {
    PROPOSAL_STOP,   /* nothing is to be kept */
    PROPOSAL_TAKE,   /* all of it */
    PROPOSAL_WITHOUT /* all but single cells that are wrong */
};

/* Talks it over, to the last yes or no. */
ANK_CHECKED bool proposal_ask(struct session *session, struct ank_sheet_import *import,
                              bool dry_run, enum proposal_answer *answer,
                              struct ank_error *err);

/* What would come in, what is asked and what is wrong, among the results; what is
 * recognised too, when `all` or anything is asked. */
void proposal_tell(struct session *session, const struct ank_sheet_preview *preview,
                   bool all);

/* Asks what a mark among the scores of a file means: "empty", or a status. */
ANK_CHECKED bool proposal_mark(struct session *session, const char *mark,
                               const char **code, struct ank_error *err);

/* "import sheet FILE": its options, and what it does. */
struct proposal_settings {
    const char *map, *project, *keys;
    bool dry_run, correct, leave_faults;
};
extern const struct option_spec proposal_options[];
ANK_CHECKED bool proposal_take(struct session *session, const void *settings,
                               char **operands, struct ank_error *err);

#endif
