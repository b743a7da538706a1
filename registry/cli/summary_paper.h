/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_paper.h - the coordinator's PDF of a project */
#ifndef SUMMARY_PAPER_H
#define SUMMARY_PAPER_H

#include <ankerpunt/summary.h>

#include "command.h"

/* Writes FILE.pdf (or .svg), in the language that was asked for, else the
 * project's. */
ANK_CHECKED bool summary_paper(struct session *session, const char *path,
                               const struct ank_summary *summary, struct ank_error *err);

#endif
