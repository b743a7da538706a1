/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change.h - the rule applied to one change */
#ifndef CHANGE_H
#define CHANGE_H

#include <ankerpunt/analysis/estimate.h>

/* What a change of so many points, to the better (+1) or not, counts as;
 * ANK_NO_CLASS without a rule. */
enum ank_class change_class(const struct ank_change_rule *rule, double change,
                            int better);

#endif
