/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Aalen and Johansen's shares that ended as realised and as refused. */
#include <ankerpunt/text.h>
#include "survival_days.h"

static size_t count_rows(const struct day_counts *counts)
{
    size_t rows = 0;
    for (int day = 0; day <= counts->last; day++)
        rows += counts->day[day].realised + counts->day[day].refused > 0;
    return rows;
}

struct ank_incidence ank_incidence(const struct ank_spell *spells, size_t count,
                                   struct ank_arena *mem)
{
    struct day_counts counts = day_counts_make(spells, count, mem);
    struct ank_incidence found = {.n = counts.total, .left_out = counts.left_out};
    if (found.n == 0) {
        found.why = ANK_N("there is no claim to follow");
        return found;
    }
    found.rows = ank_alloc(mem, (count_rows(&counts) + 1) * sizeof *found.rows);

    size_t at_risk = counts.total;
    double survival = 1, realised = 0, refused = 0; /* survival of both ends */
    for (int day = 0; day <= counts.last; day++) {
        const struct day_count *here = &counts.day[day];
        size_t events = here->realised + here->refused;
        if (events > 0) {
            double n = (double)at_risk;
            realised += survival * (double)here->realised / n;
            refused += survival * (double)here->refused / n;
            survival *= (double)(at_risk - events) / n;
            found.realised += here->realised;
            found.refused += here->refused;
            found.rows[found.row_count++] =
                (struct ank_incidence_row){day_time(day, true), realised, refused};
        }
        at_risk -= events + here->censored;
    }
    return found;
}
