/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows, atoms and sums of the proof; see disclosure_proof.h. */
#include "disclosure_proof.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Rows ------------------------------------------------------------------- */

static bool same_set(const struct ank_set *a, const struct ank_set *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->members, b->members, a->n * sizeof *a->members) == 0);
}

static void add_row(struct proof *proof, struct disclosed *row, const struct ank_shown *shown,
                    struct ank_set set, bool total)
{
    proof->rows = ank_grow(&proof->mem, proof->rows, proof->row_count, sizeof *proof->rows);
    proof->rows[proof->row_count++] = (struct proof_row){row, shown, set, total};
}

/* Its index; a new one when it was not there. */
static int site_of(struct proof *proof, const char *code)
{
    for (size_t i = 0; i < proof->site_count; i++)
        if (strcmp(proof->sites[i], code) == 0)
            return (int)i;
    proof->sites = ank_grow(&proof->mem, proof->sites, proof->site_count, sizeof *proof->sites);
    proof->sites[proof->site_count] = code;
    return (int)proof->site_count++;
}

/* Repeated rows went out more than once. */
static bool known_former(const struct disclosed_group *group, size_t at)
{
    const struct ank_former *former = group->formers[at];
    struct ank_set set = {former->n, former->members};
    for (size_t i = 0; i < at; i++) {
        struct ank_set other = {group->formers[i]->n, group->formers[i]->members};
        if (strcmp(former->site, group->formers[i]->site) == 0 &&
            former->shown.cut_off == group->formers[i]->shown.cut_off && same_set(&set, &other))
            return true;
    }
    return false;
}

static void find_rows(struct proof *proof, bool formers)
{
    struct disclosed_group *group = proof->group;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (!row->item->total)
            site_of(proof, row->item->site);
        if (!row->shown->frozen)
            add_row(proof, row, row->shown, row->set, row->item->total);
    }
    for (size_t i = 0; formers && i < group->former_count; i++) {
        const struct ank_former *former = group->formers[i];
        if (!known_former(group, i))
            add_row(proof, NULL, &former->shown, (struct ank_set){former->n, former->members},
                    disclosed_former_total(group, former));
    }
}

static void find_unseen(struct proof *proof)
{
    const struct disclosed_group *group = proof->group;
    for (size_t i = 0; i < group->unseen_count; i++) {
        const struct ank_former *former = group->unseen[i];
        add_row(proof, NULL, &former->shown, (struct ank_set){former->n, former->members},
                disclosed_former_total(group, former));
    }
}

/* Atoms ------------------------------------------------------------------ */

/* A family in a row; or its part and site (row: MOST). */
struct place {
    int64_t family;
    uint32_t row;
    int site;
    int part;
};

struct family {
    const struct place *places; /* one a row */
    size_t count;
    int site, part;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static int compare_families(const void *left, const void *right)
{
    const struct family *a = left, *b = right;
    if (a->site != b->site)
        return a->site < b->site ? -1 : 1;
    if ((a->part < 0) != (b->part < 0))
        return a->part < 0 ? -1 : 1;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (size_t i = 0; i < a->count; i++)
        if (a->places[i].row != b->places[i].row)
            return a->places[i].row < b->places[i].row ? -1 : 1;
    return 0;
}

static const uint32_t no_row = UINT32_MAX;

/* That a site has no families at all is hidden as well: it gets one that is none. */
static const int64_t no_family = INT64_MIN;

static size_t add_phantoms(struct proof *proof, struct place *places, size_t count)
{
    for (size_t r = 0; r < proof->row_count; r++) {
        const struct proof_row *row = &proof->rows[r];
        if (!row->row || row->total || row->set.n > 0)
            continue;
        int64_t family = no_family + (int64_t)r;
        places[count++] = (struct place){family, (uint32_t)r, -1, -1};
        places[count++] = (struct place){family, no_row, site_of(proof, row->row->item->site), -1};
        for (size_t k = 0; k < proof->row_count; k++)
            if (proof->rows[k].row && proof->rows[k].total)
                places[count++] = (struct place){family, (uint32_t)k, -1, -1};
    }
    return count;
}

/* All that is known of families: the rows they are in, their site and part. */
static size_t list_places(struct proof *proof, struct place **places)
{
    const struct disclosed_group *group = proof->group;
    size_t most = 1, count = 0;
    for (size_t r = 0; r < proof->row_count; r++)
        most += 3 + proof->rows[r].set.n;
    for (size_t i = 0; i < group->count; i++)
        most += group->rows[i].item->n;
    for (size_t i = 0; i < group->former_count; i++)
        most += group->formers[i]->n;
    for (size_t i = 0; i < group->unseen_count; i++)
        most += group->unseen[i]->n;
    *places = ank_alloc(&proof->mem, most * sizeof **places);
    for (size_t r = 0; r < proof->row_count; r++)
        for (size_t i = 0; i < proof->rows[r].set.n; i++)
            (*places)[count++] =
                (struct place){proof->rows[r].set.members[i], (uint32_t)r, -1, -1};
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        int site = item->total ? -1 : site_of(proof, item->site);
        for (size_t k = 0; k < item->n; k++)
            (*places)[count++] = (struct place){item->members[k], no_row, site,
                                                item->parts ? item->parts[k] : 0};
    }
    for (size_t i = 0; i < group->former_count + group->unseen_count; i++) {
        const struct ank_former *former = i < group->former_count
                                              ? group->formers[i]
                                              : group->unseen[i - group->former_count];
        if (disclosed_former_total(group, former))
            continue;
        int site = site_of(proof, former->site);
        for (size_t k = 0; k < former->n; k++)
            (*places)[count++] = (struct place){former->members[k], no_row, site, -1};
    }
    count = add_phantoms(proof, *places, count);
    qsort(*places, count, sizeof **places, compare_places);
    return count;
}

static size_t list_families(struct place *places, size_t count, struct family *families)
{
    size_t found = 0;
    for (size_t from = 0, to; from < count; from = to) {
        struct family family = {.places = &places[from], .site = -1, .part = -1};
        for (to = from; to < count && places[to].family == places[from].family; to++) {
            family.count += places[to].row != no_row;
            family.site = places[to].site > family.site ? places[to].site : family.site;
            family.part = places[to].part > family.part ? places[to].part : family.part;
        }
        if (family.count > 0)
            families[found++] = family;
    }
    return found;
}

static void find_atoms(struct proof *proof)
{
    struct place *places;
    size_t count = list_places(proof, &places);
    struct family *families = ank_alloc(&proof->mem, (count + 1) * sizeof *families);
    size_t family_count = list_families(places, count, families);
    if (family_count > 0)
        qsort(families, family_count, sizeof *families, compare_families);
    proof->atoms = ank_alloc(&proof->mem, (family_count + 1) * sizeof *proof->atoms);
    proof->places = ank_alloc(&proof->mem, (count + 1) * sizeof *proof->places);
    for (size_t i = 0; i < family_count; i++) {
        const struct family *family = &families[i];
        if (i == 0 || compare_families(&families[i - 1], family) != 0) {
            proof->atoms[proof->atom_count++] = (struct proof_atom){
                .rows = proof->place_count, .row_count = family->count, .site = family->site,
                .divided = family->part >= 0};
            for (size_t k = 0; k < family->count; k++)
                proof->places[proof->place_count++] = family->places[k].row;
        }
        struct proof_atom *atom = &proof->atoms[proof->atom_count - 1];
        atom->n += family->places[0].family >= no_family + (int64_t)proof->row_count;
        if (family->part >= 0)
            atom->parts[family->part]++;
    }
}

void proof_open(struct proof *proof, struct disclosed_group *group, bool formers)
{
    *proof = (struct proof){.group = group, .parts = 1, .former_parts = true};
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].item->part_count > proof->parts)
            proof->parts = group->rows[i].item->part_count;
    find_rows(proof, formers);
    if (formers)
        find_unseen(proof);
    find_atoms(proof);
}

/* Cells and sums --------------------------------------------------------- */

static size_t add_cell(struct proof *proof, double low, double high, size_t row, bool wanted)
{
    proof->cells[proof->cell_count] =
        (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    proof->hidden[proof->cell_count] = (struct proof_hidden){.row = row, .site = -1};
    return proof->cell_count++;
}

static void add_sum(struct proof *proof, size_t whole, const size_t *cells, size_t count)
{
    proof->sums[proof->sum_count++] = (struct ank_sum){whole, count, cells};
}

/* Unknowns; of known sites they are known, or when families are gone their number. */
static void add_unknowns(struct proof *proof, const bool *known)
{
    for (size_t a = 0; a < proof->atom_count; a++) {
        struct proof_atom *atom = &proof->atoms[a];
        bool fixed = known && atom->site >= 0 && known[atom->site];
        size_t *cells = ank_alloc(&proof->mem, proof->parts * sizeof *cells);
        atom->cell = proof->cell_count;
        for (size_t p = 0; p < proof->parts; p++) {
            double n = (double)atom->parts[p];
            bool exact = fixed && atom->divided;
            cells[p] = add_cell(proof, exact ? n : 0, exact ? n : INFINITY, 0, false);
        }
        if (fixed && !atom->divided)
            add_sum(proof, add_cell(proof, (double)atom->n, (double)atom->n, 0, false), cells,
                    proof->parts);
    }
}

/* A number that was rounded to the nearest 5, of at least `least`. */
static void unround(int shown, double least, double *low, double *high)
{
    *low = fmax(least, shown - 2);
    *high = shown + 2;
}

/* How many families the row has, for all a reader knows. Beside a total few are not told
 * from a site that goes along. */
static void families_of(const struct proof *proof, const struct proof_row *row, bool total,
                        double *low, double *high)
{
    double least = (double)proof->group->least;
    const struct ank_shown *shown = row->shown;
    *low = 0;
    *high = INFINITY;
    if (shown->why != ANK_SHOWN) {
        if (shown->why == ANK_FEW && !total)
            *high = least - 1;
        return;
    }
    unround(shown->n, least, low, high);
    bool large = isfinite(shown->sd) || shown->why_sd == ANK_ALIKE;
    for (size_t p = 0; p < proof->parts; p++)
        large |= shown->parts[p] >= 0;
    if (large)
        *low = fmax(*low, 2 * least);
    else if (shown->why_sd == ANK_FEW)
        *high = fmin(*high, 2 * least - 1);
}

/* One part, when the row has `low` to `high` families. */
static void part_of(const struct ank_shown *shown, int part, size_t least, double *low,
                    double *high)
{
    double families_low = *low, families_high = *high;
    *low = 0;
    if (shown->parts[part] >= 0)
        unround(shown->parts[part], (double)least, low, high);
    else if (shown->mostly == part)
        *low = ceil(families_low / 2);
    else if (shown->mostly >= 0)
        *high = floor(families_high / 2);
}

/* The cells of a row, in the parts from `from` to before `to`. */
struct row_cells {
    size_t *atoms, count;
    int site;
    bool fixed;
};

static void add_number(struct proof *proof, size_t r, const struct row_cells *of, size_t from,
                       size_t to, double low, double high, bool hidden)
{
    size_t count = 0, *cells = ank_alloc(&proof->mem, (of->count * (to - from) + 1) * sizeof *cells);
    for (size_t i = 0; i < of->count; i++)
        for (size_t p = from; p < to; p++)
            cells[count++] = proof->atoms[of->atoms[i]].cell + p;
    size_t whole = add_cell(proof, low, high, r, hidden && !of->fixed);
    proof->hidden[whole].site = of->site;
    proof->hidden[whole].part = to - from < proof->parts;
    add_sum(proof, whole, cells, count);
}

/* The same families were shown in another release: how many they are is no secret. */
static bool shown_elsewhere(const struct proof *proof, const struct proof_row *row)
{
    for (size_t r = 0; r < proof->row_count; r++)
        if (proof->rows[r].shown->why == ANK_SHOWN && same_set(&proof->rows[r].set, &row->set))
            return true;
    return false;
}

static void add_numbers(struct proof *proof, size_t r, const struct row_cells *of, bool total)
{
    const struct proof_row *row = &proof->rows[r];
    const struct ank_shown *shown = row->shown;
    bool told = shown->why == ANK_SHOWN, asked = row->row || proof->former_parts;
    bool folded = told && shown->part_count == 2 && proof->parts > 2;
    double low, high, least, most;
    families_of(proof, row, total, &low, &high);
    add_number(proof, r, of, 0, proof->parts, low, high,
               !told && !row->total && !shown_elsewhere(proof, row));
    for (size_t p = 0; proof->parts > 1 && asked && p < proof->parts; p++) {
        bool here = told && !(folded && p > 0);
        least = here ? low : 0;
        most = high;
        if (here)
            part_of(shown, (int)p, proof->group->least, &least, &most);
        add_number(proof, r, of, p, p + 1, least, most, !here || shown->parts[p] < 0);
    }
    if (folded && asked) {
        least = low;
        most = high;
        part_of(shown, 1, proof->group->least, &least, &most);
        add_number(proof, r, of, 1, proof->parts, least, most, shown->parts[1] < 0);
    }
}

/* Which atoms each row has. */
static struct row_cells *find_row_cells(struct proof *proof, const bool *known)
{
    struct row_cells *of = ank_alloc(&proof->mem, (proof->row_count + 1) * sizeof *of);
    for (size_t r = 0; r < proof->row_count; r++)
        of[r] = (struct row_cells){.site = -2, .fixed = true};
    for (int pass = 0; pass < 2; pass++)
        for (size_t a = 0; a < proof->atom_count; a++) {
            const struct proof_atom *atom = &proof->atoms[a];
            for (size_t k = 0; k < atom->row_count; k++) {
                struct row_cells *row = &of[proof->places[atom->rows + k]];
                if (pass == 0) {
                    row->count++;
                    row->site = row->site == -2 || row->site == atom->site ? atom->site : -1;
                    row->fixed &= known && atom->site >= 0 && known[atom->site];
                    continue;
                }
                if (!row->atoms) {
                    row->atoms = ank_alloc(&proof->mem, row->count * sizeof *row->atoms);
                    row->count = 0;
                }
                row->atoms[row->count++] = a;
            }
        }
    return of;
}

void proof_set_up(struct proof *proof, const bool *known)
{
    size_t most = proof->atom_count * (proof->parts + 1) + proof->row_count * (proof->parts + 2) + 1;
    bool total = disclosed_any_total(proof->group);
    proof->cell_count = proof->sum_count = 0;
    proof->cells = ank_alloc(&proof->mem, most * sizeof *proof->cells);
    proof->hidden = ank_alloc(&proof->mem, most * sizeof *proof->hidden);
    proof->sums = ank_alloc(&proof->mem, most * sizeof *proof->sums);
    add_unknowns(proof, known);
    struct row_cells *of = find_row_cells(proof, known);
    for (size_t r = 0; r < proof->row_count; r++)
        add_numbers(proof, r, &of[r], total);
}
