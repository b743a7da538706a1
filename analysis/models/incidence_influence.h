/* SPDX-License-Identifier: GPL-3.0-or-later */
/* incidence_influence.h - how much each family adds to a cumulative incidence */
#ifndef INCIDENCE_INFLUENCE_H
#define INCIDENCE_INFLUENCE_H

#include "survival_days.h"

/*
 * What one spell, or all of a family, adds to F(t) when it weighs a little more. With
 * the hazards h = e/n of any end and h_k = d/n of being realised on a
 * day s, and sums over the days up to t,
 *
 *     B(t) = sum S(s-) h_k / n        C(t) = sum h / (n (1 - h))
 *     D(t) = sum S(s-) h_k C(s-)
 *
 * a spell that is still followed at t adds g = D(t) - B(t); one that ended at T adds
 * a + b F(t), where c = [ended by an event] / (n (1 - h)) - C(T), b = -c, and
 * a = [realised] S(T-) / n - B(T) + D(T) + c F(T).
 */
struct influence_unit {
    double a, b;
    double followed; /* spells still followed, m */
};

/* Sums over units of products of a, b and m, kept while spells end one by one. */
struct influence {
    const size_t *unit_of; /* of each spell; NULL: each its own */
    struct influence_unit *units;
    size_t count, at_risk; /* units with a spell; those still followed */
    double aa, bb, mm, ab, am, bm;
};

/* All spells are followed. The units belong to the arena. */
struct influence influence_make(const struct ank_spell *spells, const size_t *unit_of,
                                size_t count, struct ank_arena *mem);

/* The spell ended, with this a and b. */
void influence_end(struct influence *of, size_t spell, double a, double b);

/* The sum over units of (a + b F + g m)^2. */
double influence_squares(const struct influence *of, double f, double g);

#endif
