/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What it tells that a total is told. Whoever knows the rules knows that the hidden
 * sites without any one of them have enough families together, or the total would be
 * hidden too. To a coach of few families that says that others have many.
 */
#include <math.h>
#include <string.h>

#include "disclosure_proof.h"

enum { MOST_HIDDEN = 6 }; /* of more, the others have enough without any two */

static bool is_of_release(const struct proof_row *row, const struct proof_row *total)
{
    return row->families != SIZE_MAX && row->release == total->release && !row->total &&
           row->shown->why != ANK_SHOWN && ank_set_beyond(&row->set, &total->set) == 0;
}

/* All hidden sites but one; not told where they have too few after all. */
static void add_rest(struct proof *proof, const struct proof_row *total,
                     const size_t *hidden, size_t count, size_t without)
{
    size_t *parts = ank_alloc(&proof->scratch, (count + 1) * sizeof *parts), n = 0,
           families = 0;
    for (size_t i = 0; i < count; i++) {
        const struct proof_row *row = &proof->rows[hidden[i]];
        if (i == without)
            continue;
        parts[n++] = row->families;
        families += row->set.n;
    }
    if (families < total->least)
        return;
    size_t whole = proof_add_cell(
        proof, (struct ank_cell){.low = (double)total->least, .high = (double)INFINITY},
        (struct proof_cell){.row = SIZE_MAX, .site = -1, .number = NUMBERS});
    proof_add_sum(proof, ANK_EQUAL, whole, parts, n);
}

static void add_rests_of(struct proof *proof, const struct proof_measure *measure,
                         const struct proof_row *total)
{
    size_t *hidden =
               ank_alloc(&proof->scratch, (measure->row_count + 1) * sizeof *hidden),
           count = 0;
    for (size_t r = 0; r < measure->row_count; r++)
        if (is_of_release(&proof->rows[measure->first + r], total))
            hidden[count++] = measure->first + r;
    if (count > MOST_HIDDEN && total->set.n > ank_release_twice(total->least))
        return;
    for (size_t i = 0; i < count && count > 1; i++)
        add_rest(proof, total, hidden, count, i);
}

void proof_add_rests(struct proof *proof, const struct proof_measure *measure)
{
    for (size_t r = 0; r < measure->row_count; r++) {
        const struct proof_row *row = &proof->rows[measure->first + r];
        if (row->total && row->families != SIZE_MAX && row->shown->why == ANK_SHOWN)
            add_rests_of(proof, measure, row);
    }
}
