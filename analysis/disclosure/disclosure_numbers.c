/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers of a row as cells of the proof, and what is published of them; see
 * disclosure_proof.h. */
#include "disclosure_proof.h"

#include <math.h>
#include <string.h>

/* What rows say ------------------------------------------------------------------ */

/* A number that was rounded to the nearest 5, of at least `least`. */
static void unround(int shown, double least, double *low, double *high)
{
    *low = fmax(least, shown - 2);
    *high = shown + 2;
}

static bool parts_are_told(const struct ank_shown *shown)
{
    for (int p = 0; p < shown->part_count; p++)
        if (shown->parts[p] >= 0)
            return true;
    return false;
}

/* The first part is told against all others together. */
static bool is_folded(const struct proof_row *row)
{
    return row->shown->why == ANK_SHOWN && row->shown->part_count == 2 &&
           row->part_count > 2;
}

bool proof_hides(const struct proof_row *row, int number)
{
    const struct ank_shown *shown = row->shown;
    bool told = shown->why == ANK_SHOWN;
    int part = number - NUMBER_PART;
    if (number == NUMBER_FAMILIES)
        return !told;
    if (row->part_count < 2)
        return false;
    if (number == NUMBER_FOLD)
        return is_folded(row) && shown->parts[1] < 0;
    return part < (int)row->part_count &&
           (!told || (is_folded(row) && part > 0) || shown->parts[part] < 0);
}

/* How many families the row has, for all a reader knows. */
static void families_of(const struct proof_row *row, bool neutral, double *low,
                        double *high)
{
    const struct ank_shown *shown = row->shown;
    *low = 0;
    *high = INFINITY;
    if ((shown->why == ANK_BELOW_THRESHOLD && !neutral) || row->small)
        *high = (double)row->least - 1;
    if (shown->why != ANK_SHOWN)
        return;
    unround(shown->n, (double)row->least, low, high);
    if (parts_are_told(shown))
        *low = fmax(*low, (double)ank_release_twice(row->least));
}

/* One part, when the row has `low` to `high` families. */
static void part_of(const struct ank_shown *shown, int part, size_t least, double *low,
                    double *high)
{
    double families_low = *low, families_high = *high;
    *low = 0;
    if (shown->parts[part] >= 0)
        unround(shown->parts[part], (double)least, low, high);
    else if (shown->majority == part)
        *low = ceil(families_low / 2);
    else if (shown->majority >= 0)
        *high = floor(families_high / 2);
}

/* Numbers of rows ---------------------------------------------------------------- */

/* A number of a row: families in the parts from `from` to before `to`. */
struct number {
    size_t from, to;
    double low, high;
    bool hidden;
    int kind; /* NUMBER_FAMILIES ... */
};

/* What a total is made of is secret, not that it is large. */
static double enough_of(const struct proof *proof, size_t row)
{
    return proof->rows[row].total ? (double)proof->rows[row].least : 0;
}

/* The only cell of a number is the number. */
static size_t take_cell(struct proof *proof, size_t cell, const struct number *number,
                        struct proof_cell about, bool wanted)
{
    struct ank_cell *here = &proof->cells[cell];
    double enough = enough_of(proof, about.row);
    here->low = fmax(here->low, number->low);
    here->high = fmin(here->high, number->high);
    if (wanted) {
        here->enough = here->wanted ? fmin(here->enough, enough) : enough;
        here->wanted = true;
        proof->about[cell] = about;
    }
    return cell;
}

static size_t add_number(struct proof *proof, const struct proof_measure *measure,
                         const struct proof_row_sets *of, struct number number)
{
    size_t parts = number.to - number.from, count = 0;
    size_t *cells = ank_alloc(&proof->scratch, (of->count * parts + 1) * sizeof *cells);
    struct proof_cell about = {of->row, of->site, parts < measure->parts, number.kind};
    bool wanted = number.hidden && !of->known;
    for (size_t i = 0; i < of->count; i++)
        for (size_t p = number.from; p < number.to; p++)
            cells[count++] = measure->disjoint[of->disjoint[i]].cell +
                             of->epoch * measure->parts + p;
    if (count == 1)
        return take_cell(proof, cells[0], &number, about, wanted);
    struct ank_cell cell = {.low = number.low,
                            .high = number.high,
                            .wanted = wanted,
                            .enough = enough_of(proof, of->row)};
    if (count == 0 && number.hidden) { /* that there is nobody is not known */
        cell.wanted = true;
        size_t nobody = proof_add_cell(proof, cell, about);
        proof->truth[nobody] = 0;
        return nobody;
    }
    size_t whole = proof_add_cell(proof, cell, about);
    proof_add_sum(proof, ANK_EQUAL, whole, cells, count);
    return whole;
}

/* The same families were told of in another release: how many they are is no secret. */
static bool told_elsewhere(const struct proof *proof,
                           const struct proof_measure *measure,
                           const struct proof_row *row)
{
    for (size_t r = 0; r < measure->row_count; r++) {
        const struct proof_row *other = &proof->rows[measure->first + r];
        if (other->shown->why == ANK_SHOWN && proof_same_set(&other->set, &row->set))
            return true;
    }
    return false;
}

static bool is_secret(const struct proof *proof, const struct proof_measure *measure,
                      const struct proof_row *row)
{
    return row->shown->why != ANK_SHOWN && !told_elsewhere(proof, measure, row);
}

/* The first part, and all others together: their cell. */
static size_t add_fold(struct proof *proof, const struct proof_measure *measure,
                       const struct proof_row_sets *of, double low, double high)
{
    const struct proof_row *row = &proof->rows[of->row];
    double least = low, most = high;
    part_of(row->shown, 1, row->least, &least, &most);
    return add_number(proof, measure, of,
                      (struct number){1, measure->parts, least, most,
                                      proof_hides(row, NUMBER_FOLD), NUMBER_FOLD});
}

/* The part with half or more has no fewer families than all others together; `fold`: of
 * the last parts, SIZE_MAX where each is told by itself. */
static void add_majority(struct proof *proof, const struct proof_measure *measure,
                         const struct proof_row *row, size_t fold)
{
    size_t most = (size_t)row->shown->majority, count = 0;
    size_t *others = ank_alloc(&proof->scratch, (measure->parts + 1) * sizeof *others);
    if (fold != SIZE_MAX) {
        others[count++] = most == 0 ? fold : row->part[0];
        proof_add_sum(proof, ANK_AT_LEAST, most == 0 ? row->part[0] : fold, others,
                      count);
        return;
    }
    for (size_t p = 0; p < measure->parts; p++)
        if (p != most)
            others[count++] = row->part[p];
    proof_add_sum(proof, ANK_AT_LEAST, row->part[most], others, count);
}

void proof_add_row(struct proof *proof, const struct proof_measure *measure,
                   const struct proof_row_sets *of)
{
    struct proof_row *row = &proof->rows[of->row];
    const struct ank_shown *shown = row->shown;
    bool told = shown->why == ANK_SHOWN,
         asked = row->row || measure->assumed == SAME_PARTS;
    bool folded = is_folded(row);
    double low, high;
    families_of(row, row->neutral && !of->small, &low, &high);
    row->families =
        add_number(proof, measure, of,
                   (struct number){0, measure->parts, low, high,
                                   is_secret(proof, measure, row), NUMBER_FAMILIES});
    proof->cells[row->families].marked |= row->total;
    row->divided = measure->parts > 1 && asked;
    for (size_t p = 0; row->divided && p < measure->parts; p++) {
        bool here = told && !(folded && p > 0);
        double least = here ? low : 0, most = high;
        if (here)
            part_of(shown, (int)p, row->least, &least, &most);
        row->part[p] =
            add_number(proof, measure, of,
                       (struct number){p, p + 1, least, most,
                                       proof_hides(row, NUMBER_PART + (int)p),
                                       NUMBER_PART + (int)p});
        proof->cells[row->part[p]].marked |= row->total;
    }
    size_t fold =
        folded && row->divided ? add_fold(proof, measure, of, low, high) : SIZE_MAX;
    if (told && row->divided && shown->majority >= 0)
        add_majority(proof, measure, row, fold);
}
