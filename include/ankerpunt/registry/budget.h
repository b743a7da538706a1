/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * budget.h - keeping the tailor-made budget of a family
 *
 * A row has a number in its family: 1, 2, ...
 */
#ifndef ANK_REGISTRY_BUDGET_H
#define ANK_REGISTRY_BUDGET_H

#include <ankerpunt/registry.h>

/* A row of the tailor-made budget. */
struct ank_amount {
    int64_t number;
    ank_day day;
    const char *kind;      /* grant, spend, back: what was spent came back */
    int64_t cents;         /* above zero */
    int64_t domain, right; /* what for; 0: not said. Of the two at most one */
    const char *domain_code, *right_code;
    int64_t balance; /* what is left after this row; below zero when overspent */
};

/* Adds a row (but for codes and balance) and sets its number. */
ANK_CHECKED bool ank_budget_add(struct ank_registry *registry, int64_t family,
                                struct ank_amount *amount, struct ank_error *err);
ANK_CHECKED bool ank_budget_remove(struct ank_registry *registry, int64_t family,
                                   int64_t number, struct ank_error *err);
/* By day, then number. */
ANK_CHECKED bool ank_budget_list(struct ank_registry *registry, int64_t family,
                                 struct ank_arena *mem, struct ank_amount **amounts,
                                 size_t *count, struct ank_error *err);

#endif
