/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_paper.h - the coordinator's PDF of projects */
#ifndef SUMMARY_PAPER_H
#define SUMMARY_PAPER_H

#include <ankerpunt/forms.h>
#include "summary_set.h"

/* The bytes of the file (malloc'ed), in the language that was asked for, else that of
 * each project; several projects make a book. */
ANK_CHECKED bool summary_paper(struct ank_work_context *work, enum ank_paper kind,
                               const struct summary_set *set, char **bytes,
                               size_t *size, struct ank_error *err);

#endif
