/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and sums of the proof; see disclosure_proof.h. */
#include "disclosure_proof.h"

#include <math.h>
#include <string.h>

size_t proof_add_cell(struct proof *proof, struct ank_cell cell,
                      struct proof_cell about)
{
    struct ank_arena *mem = &proof->scratch;
    proof->cells = ank_grow(mem, proof->cells, proof->cell_count, sizeof cell);
    proof->about = ank_grow(mem, proof->about, proof->cell_count, sizeof about);
    proof->truth = ank_grow(mem, proof->truth, proof->cell_count, sizeof(double));
    proof->owners = ank_grow(mem, proof->owners, proof->cell_count, sizeof(int));
    proof->cells[proof->cell_count] = cell;
    proof->about[proof->cell_count] = about;
    proof->truth[proof->cell_count] = NAN;
    proof->owners[proof->cell_count] = -1;
    return proof->cell_count++;
}

void proof_add_sum(struct proof *proof, enum ank_relation relation, size_t whole,
                   const size_t *parts, size_t count)
{
    proof->sums =
        ank_grow(&proof->scratch, proof->sums, proof->sum_count, sizeof *proof->sums);
    proof->sums[proof->sum_count++] = (struct ank_sum){whole, count, parts, relation};
}

/* Unknowns --------------------------------------------------------------------- */

static const struct proof_cell about_nothing = {
    .row = SIZE_MAX, .site = -1, .number = NUMBERS};

static size_t add_unknown(struct proof *proof, double low, double high, double truth)
{
    size_t cell = proof_add_cell(proof, (struct ank_cell){.low = low, .high = high},
                                 about_nothing);
    proof->truth[cell] = proof->by_name ? (double)NAN : truth; /* made-up families */
    return cell;
}

/* The part of each family in former releases is not kept. */
static double truth_of(const struct proof_measure *measure,
                       const struct proof_disjoint_set *set, size_t epoch, size_t part)
{
    if (measure->parts == 1 || set->n == 0)
        return (double)set->n;
    return epoch == 0 && set->divided ? (double)set->parts[part] : (double)NAN;
}

/* The parts of a disjoint set in one epoch, and that they are all of it. */
static void add_parts(struct proof *proof, const struct proof_measure *measure,
                      struct proof_disjoint_set *set, size_t epoch, size_t whole)
{
    size_t *cells = ank_alloc(&proof->scratch, (measure->parts + 1) * sizeof *cells);
    for (size_t p = 0; p < measure->parts; p++) {
        cells[p] = add_unknown(proof, 0, INFINITY, truth_of(measure, set, epoch, p));
        if (epoch == 0 && p == 0)
            set->cell = cells[0];
    }
    if (whole != SIZE_MAX)
        proof_add_sum(proof, ANK_EQUAL, whole, cells, measure->parts);
}

/* Whether the coach of a known site had these families before. */
static bool knew_set(const struct proof_disjoint_set *set, const bool *known)
{
    bool knew = false;
    for (size_t i = 0; known && i < set->other_count && !knew; i++)
        knew = known[set->others[i]];
    return knew;
}

static bool knows_set(const struct proof_disjoint_set *set, const bool *known)
{
    return (known && set->site >= 0 && known[set->site]) || knew_set(set, known);
}

/* Of a known site: its numbers of this release's parts are known, of others how many
 * families there are. */
static void know_set(struct proof *proof, const struct proof_measure *measure,
                     const struct proof_disjoint_set *set)
{
    for (size_t p = 0; set->divided && p < measure->parts; p++) {
        struct ank_cell *cell = &proof->cells[set->cell + p];
        cell->low = cell->high = (double)set->parts[p];
    }
}

/* The coach of the site knows these. */
static void note_owner(struct proof *proof, const struct proof_measure *measure,
                       const struct proof_disjoint_set *set, size_t whole)
{
    if (whole != SIZE_MAX)
        proof->owners[whole] = set->other_count > 0 ? ANK_OWNED_BY_MANY : set->site;
    for (size_t p = 0; set->divided && p < measure->parts; p++)
        proof->owners[set->cell + p] = set->site;
}

static bool is_asked(const struct proof *proof, int site)
{
    return !proof->asked || (site >= 0 && proof->asked[site]);
}

static void add_unknowns(struct proof *proof, struct proof_measure *measure,
                         const bool *known)
{
    for (size_t a = 0; a < measure->disjoint_count; a++) {
        struct proof_disjoint_set *set = &measure->disjoint[a];
        if (!is_asked(proof, set->site))
            continue;
        bool fixed = knows_set(set, known);
        size_t whole = SIZE_MAX;
        if (measure->epoch_count > 1 || !set->divided || set->other_count > 0)
            whole =
                add_unknown(proof, fixed ? (double)set->n : 0,
                            fixed ? (double)set->n : (double)INFINITY, (double)set->n);
        for (size_t epoch = 0; epoch < measure->epoch_count; epoch++)
            add_parts(proof, measure, set, epoch, whole);
        note_owner(proof, measure, set, whole);
        if (known && set->site >= 0 && known[set->site])
            know_set(proof, measure, set);
    }
}

/* Which disjoint sets ---------------------------------------------------------------
 */

static size_t epoch_of(const struct proof_measure *measure, int release)
{
    size_t epoch = 0;
    while (epoch + 1 < measure->epoch_count && measure->epochs[epoch] != release)
        epoch++;
    return epoch;
}

static void note_set(struct proof *proof, const struct proof_measure *measure, size_t a,
                     const bool *known, struct proof_row_sets *rows, bool count)
{
    const struct proof_disjoint_set *set = &measure->disjoint[a];
    for (size_t k = 0; k < set->row_count && is_asked(proof, set->site); k++) {
        struct proof_row_sets *row = &rows[measure->memberships[set->rows + k]];
        if (count) {
            row->count++;
            row->site = row->site == -2 || row->site == set->site ? set->site : -1;
            row->known &= knows_set(set, known);
            continue;
        }
        if (!row->disjoint) {
            row->disjoint = ank_alloc(&proof->scratch, row->count * sizeof(size_t));
            row->count = 0;
        }
        row->disjoint[row->count++] = a;
    }
}

/* Whose coach knows that every other site is a small one. */
static bool knows_only_large(const struct proof *proof,
                             const struct disclosed_group *group, const bool *known)
{
    for (size_t i = 0; known && group->only_large && i < proof->site_count; i++)
        if (known[i] && strcmp(proof->sites[i], group->only_large) == 0)
            return true;
    return false;
}

static struct proof_row_sets *find_row_sets(struct proof *proof,
                                            const struct proof_measure *measure,
                                            const bool *known)
{
    struct proof_row_sets *rows =
        ank_alloc(&proof->scratch, (measure->row_count + 1) * sizeof *rows);
    for (size_t r = 0; r < measure->row_count; r++)
        rows[r] = (struct proof_row_sets){
            .row = measure->first + r,
            .site = -2,
            .known = true,
            .small = knows_only_large(proof, measure->group, known),
            .epoch = epoch_of(measure, proof->rows[measure->first + r].release)};
    for (int pass = 0; pass < 2; pass++)
        for (size_t a = 0; a < measure->disjoint_count; a++)
            note_set(proof, measure, a, known, rows, pass == 0);
    return rows;
}

/* Parts told again of the same families: how many more are in each is a number too. */
static void add_differences(struct proof *proof, const struct proof_measure *measure,
                            size_t row)
{
    const struct proof_row *now = &proof->rows[row];
    for (size_t r = 0; r < measure->row_count; r++) {
        const struct proof_row *then = &proof->rows[measure->first + r];
        if (then->families == SIZE_MAX || !now->divided || !then->divided ||
            now->release == then->release || now->shown->why != ANK_SHOWN ||
            then->shown->why != ANK_SHOWN || strcmp(now->site, then->site) != 0 ||
            !proof_same_set(&now->set, &then->set))
            continue;
        for (size_t p = 0; p < measure->parts; p++) {
            size_t *cells = ank_alloc(&proof->scratch, 2 * sizeof *cells);
            cells[0] = then->part[p];
            cells[1] = proof_add_cell(proof,
                                      (struct ank_cell){.low = -INFINITY,
                                                        .high = INFINITY,
                                                        .wanted = true,
                                                        .difference = true},
                                      (struct proof_cell){row, -1, true, NUMBERS});
            proof_add_sum(proof, ANK_EQUAL, now->part[p], cells, 2);
        }
    }
}

/* What knowers know -------------------------------------------------------------- */

/* Whoever knows the number of each told row knows more than anybody: what is hidden for
 * them is hidden for all. */
static void know_told(struct proof *proof, const struct proof_row *row)
{
    struct ank_cell *cell = &proof->cells[row->families];
    if (row->shown->why == ANK_SHOWN && !row->total)
        cell->low = cell->high = (double)row->set.n;
}

/* A family knows that there is one where it is: of the parts, the one it is in. */
static void know_family(struct proof *proof, const struct proof_row *row, int part)
{
    struct ank_cell *cells = proof->cells;
    if (row->set.n > 0)
        cells[row->families].low = fmax(1, cells[row->families].low);
    for (size_t i = 0; row->divided && row->parts && i < row->set.n; i++) {
        struct ank_cell *cell = &cells[row->part[row->parts[i]]];
        if (part == FAMILY_IN_EACH || part == row->parts[i])
            cell->low = fmax(1, cell->low);
    }
}

/* Totals are proved after the sites. One that is hidden says nothing, and what it would
 * be is no secret but by its sites. */
static bool is_left_out(const struct proof *proof, const struct proof_measure *measure,
                        const struct proof_row *row)
{
    if ((row->total && row->shown->why != ANK_SHOWN) || !is_asked(proof, row->site_at))
        return true;
    return row->row ? row->total && !proof->totals : measure->assumed == NO_FORMERS;
}

void proof_set_up_measure(struct proof *proof, struct proof_measure *measure,
                          const struct proof_knower *knower)
{
    add_unknowns(proof, measure, knower->sites);
    struct proof_row_sets *rows = find_row_sets(proof, measure, knower->sites);
    for (size_t r = 0; r < measure->row_count; r++) {
        proof->rows[rows[r].row].families = SIZE_MAX;
        if (!is_left_out(proof, measure, &proof->rows[rows[r].row]))
            proof_add_row(proof, measure, &rows[r]);
    }
    proof_add_rests(proof, measure);
    for (size_t r = 0; r < measure->row_count; r++) {
        const struct proof_row *row = &proof->rows[measure->first + r];
        if (row->families == SIZE_MAX)
            continue;
        if (row->row && measure->epoch_count > 1 && measure->assumed != NO_FORMERS &&
            !measure->group->without.parts_again)
            add_differences(proof, measure, measure->first + r);
        if (row->row && knower->part != NO_FAMILY)
            know_family(proof, row, knower->part);
        if (knower->told)
            know_told(proof, row);
    }
}

void proof_forget(struct proof *proof)
{
    proof->cells = NULL;
    proof->sums = NULL;
    proof->about = NULL;
    proof->truth = NULL;
    proof->owners = NULL;
    proof->cell_count = proof->sum_count = 0;
    ank_arena_free(&proof->scratch);
}

void proof_set_up(struct proof *proof, const struct proof_knower *knower)
{
    proof_forget(proof);
    for (size_t i = 0; i < proof->measure_count; i++)
        proof_set_up_measure(proof, &proof->measures[i], knower);
    proof_relate(proof);
}
