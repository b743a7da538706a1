/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of squares of what each family adds to a cumulative incidence. */
#include <math.h>

#include "incidence_influence.h"

/* Adds a unit to the sums, or with sign -1 takes it out. */
static void add(struct influence *of, const struct influence_unit *unit, double sign)
{
    of->aa += sign * unit->a * unit->a;
    of->bb += sign * unit->b * unit->b;
    of->mm += sign * unit->followed * unit->followed;
    of->ab += sign * unit->a * unit->b;
    of->am += sign * unit->a * unit->followed;
    of->bm += sign * unit->b * unit->followed;
}

static struct influence_unit *unit_at(struct influence *of, size_t spell)
{
    return &of->units[of->unit_of ? of->unit_of[spell] : spell];
}

struct influence influence_make(const struct ank_spell *spells, const size_t *unit_of,
                                size_t count, struct ank_arena *mem)
{
    struct influence of = {.unit_of = unit_of};
    of.units = ank_alloc(mem, (count + 1) * sizeof *of.units);
    for (size_t i = 0; i < count; i++)
        if (spell_is_sound(&spells[i]))
            unit_at(&of, i)->followed++;
    for (size_t i = 0; i < count; i++)
        if (of.units[i].followed > 0) {
            of.count++;
            add(&of, &of.units[i], 1);
        }
    of.at_risk = of.count;
    return of;
}

void influence_end(struct influence *of, size_t spell, double a, double b)
{
    struct influence_unit *unit = unit_at(of, spell);
    add(of, unit, -1);
    unit->a += a;
    unit->b += b;
    unit->followed--;
    of->at_risk -= unit->followed == 0;
    add(of, unit, 1);
}

double influence_squares(const struct influence *of, double f, double g)
{
    double squares = of->aa + f * f * of->bb + g * g * of->mm +
                     2 * (f * of->ab + g * of->am + f * g * of->bm);
    return fmax(squares, 0);
}
