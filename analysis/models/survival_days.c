/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spells counted by the day they end. */
#include "survival_days.h"

bool spell_is_sound(const struct ank_spell *spell)
{
    return spell->days >= 0 && spell->days <= ANK_MOST_DAYS;
}

struct day_counts day_counts_make(const struct ank_spell *spells, size_t count,
                                  struct ank_arena *mem)
{
    struct day_counts counts = {.last = -1};
    for (size_t i = 0; i < count; i++)
        if (spell_is_sound(&spells[i]) && spells[i].days > counts.last)
            counts.last = spells[i].days;

    counts.day = ank_alloc(mem, ((size_t)counts.last + 2) * sizeof *counts.day);
    for (size_t i = 0; i < count; i++) {
        if (!spell_is_sound(&spells[i])) {
            counts.left_out++;
            continue;
        }
        struct day_count *day = &counts.day[spells[i].days];
        counts.total++;
        if (spells[i].ending == ANK_END_REALISED)
            day->realised++;
        else if (spells[i].ending == ANK_END_REFUSED)
            day->refused++;
        else if (spells[i].ending == ANK_END_LOST)
            day->lost++;
        else
            day->censored++;
    }
    return counts;
}

size_t day_counts_ending(const struct day_counts *counts, int day)
{
    const struct day_count *of = &counts->day[day];
    return of->realised + of->refused + of->lost + of->censored;
}

double day_time(int day, bool event)
{
    return day == 0 && event ? 0.5 : day;
}
