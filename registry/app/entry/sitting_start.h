/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sitting_start.h - whether an entry moves the start that was told of a domain */
#ifndef SITTING_START_H
#define SITTING_START_H

#include "sitting_entry.h"

/*
 * To be asked before `score` is put in the part. Where an earlier number would become
 * the start of the domain, for the family or for the voice that rates, that is
 * ANK_EXISTS with both numbers; when starts may move, or intake still goes on today,
 * what moves is noticed (from a file: counted). The start is that of ank_baselines(),
 * as it was when the entry was opened: what one file or one talk says has no order.
 */
ANK_CHECKED bool sitting_start_check(struct sitting_entry *entry,
                                     const struct sitting_part *part, size_t position,
                                     ank_score score, struct ank_error *err);

#endif
