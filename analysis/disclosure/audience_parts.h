/* SPDX-License-Identifier: GPL-3.0-or-later */
/* audience_parts.h - the parts of a summary that are cut for who reads it */
#ifndef AUDIENCE_PARTS_H
#define AUDIENCE_PARTS_H

#include <ankerpunt/analysis/audience.h>

/* Each fills its part of `copy`, whose domains are there already, with what may be told
 * of `summary` to copy->cut.audience, and counts the rest in copy->cut. */

/* What families marked, trends, who stayed and left, how domains hang together. */
void audience_cut_models(const struct ank_summary *summary, struct ank_summary *copy,
                         struct ank_arena *mem);

void audience_cut_rights(const struct ank_summary *summary, struct ank_summary *copy,
                         struct ank_arena *mem);

/* Nothing of what was done when some count of it may not be told. */
void audience_cut_process(const struct ank_summary *summary, struct ank_summary *copy,
                          struct ank_arena *mem);

/* Rows that rest on a domain of the copy, and of rights when these are told. */
void audience_cut_evidence(const struct ank_summary *summary, struct ank_summary *copy);

#endif
