/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * budget.h - keeping the tailor-made budget of a family
 *
 * A row has a number in its family: 1, 2, ...
 */
#ifndef ANK_REGISTRY_BUDGET_H
#define ANK_REGISTRY_BUDGET_H

#include <ankerpunt/model/period.h>
#include <ankerpunt/model/process.h>
#include <ankerpunt/registry.h>

/* Adds a row (but for codes and balance) and sets its number. */
ANK_CHECKED bool ank_budget_add(struct ank_registry *registry, int64_t family,
                                struct ank_amount *amount, struct ank_error *err);
ANK_CHECKED bool ank_budget_remove(struct ank_registry *registry, int64_t family,
                                   int64_t number, struct ank_error *err);
/* By day, then number. */
ANK_CHECKED bool ank_budget_list(struct ank_registry *registry, int64_t family,
                                 struct ank_arena *mem, struct ank_amount **amounts,
                                 size_t *count, struct ank_error *err);

/* The amounts of a period, of families whose last trajectory to begin by the day of the
 * amount is in that project (a code); without families that took back their consent to
 * be measured. */
ANK_CHECKED bool ank_budget_totals(struct ank_registry *registry, const char *project,
                                   const struct ank_period *period,
                                   struct ank_budget_total *total,
                                   struct ank_error *err);

#endif
