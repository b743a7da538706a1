/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose rows a query reads; see subset.h. */
#include "subset.h"

enum subset_kind subset_kind(const struct subset *subset)
{
    return subset->family    ? SUBSET_FAMILY
           : subset->project ? SUBSET_PROJECT
           : subset->coach   ? SUBSET_COACH
                             : SUBSET_ALL;
}

void subset_bind(struct stmt *q, const struct subset *subset)
{
    enum subset_kind kind = subset_kind(subset);
    const char *const codes[SUBSETS] = {
        [SUBSET_FAMILY] = subset->family,
        [SUBSET_PROJECT] = subset->project,
        [SUBSET_COACH] = subset->coach,
    };
    if (codes[kind])
        stmt_text(q, 1, codes[kind]);
    if (kind == SUBSET_COACH)
        stmt_day(q, 2, subset->day);
    if (subset->since)
        stmt_day(q, 3, subset->since);
}
