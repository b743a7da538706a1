/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_paper.h - the coordinator's PDF of projects */
#ifndef SUMMARY_PAPER_H
#define SUMMARY_PAPER_H

#include <ankerpunt/forms.h>
#include "summary_out.h"

/* Writes the file, in the language that was asked for, else that of each project;
 * several projects make a book. */
ANK_CHECKED bool summary_paper(struct session *session, const char *path,
                               enum ank_paper kind, const struct summary_set *set,
                               struct ank_error *err);

#endif
