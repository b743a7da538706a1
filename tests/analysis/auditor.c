/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor's linear programs. Families that are in the same sets, over all releases,
 * are an atom; an unknown is how many of an atom are in a part. Every published number
 * is a sum of unknowns within what rounds to it.
 */
#include "auditor.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SETS = 64 };

const char *audit_name(enum audit_finding finding)
{
    static const char *const names[] = {"exact", "narrow", "small",      "few",
                                        "moved", "scores", "one family", "spread"};
    return names[finding];
}

/* A family: the rows it is in, and its part. */
struct member {
    int64_t family;
    uint64_t rows;
    unsigned char part;
    bool own, nobody;
};

struct atom {
    uint64_t rows;
    size_t n, parts[ANK_MOST_PARTS];
    bool own; /* the insider's: known */
    size_t cell;
};

struct attack {
    const struct audit *audit;
    struct ank_arena mem;
    struct member *members;
    struct atom *atoms;
    struct ank_cell *cells;
    struct ank_sum *sums;
    double *truth; /* of each cell */
    size_t member_count, atom_count, cell_count, sum_count, parts, *buffer;
};

/* What is repeated was seen before. */
static bool new_row(const struct audit_row *row)
{
    return !row->shown.repeated;
}

static bool is_shown(const struct audit_row *row)
{
    return row->shown.why == ANK_SHOWN;
}

static int compare_members(const void *left, const void *right)
{
    const struct member *a = left, *b = right;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return 0;
}

static int compare_atoms(const void *left, const void *right)
{
    const struct atom *a = left, *b = right;
    if (a->rows != b->rows)
        return a->rows < b->rows ? -1 : 1;
    return a->own - b->own;
}

static bool of_insider(const struct audit *audit, const struct audit_row *row)
{
    return audit->site && !row->item.total && strcmp(audit->site, row->item.site) == 0;
}

/* That a site that is not shown has no families is not known: it gets one that is none.
 */
static size_t add_nobody(const struct audit *audit, struct member *members,
                         size_t count)
{
    for (size_t r = 0; r < audit->count; r++) {
        const struct audit_row *row = &audit->rows[r];
        if (row->item.n > 0 || is_shown(row) || row->item.total)
            continue;
        struct member nobody = {.family = INT64_MIN + (int64_t)r,
                                .rows = (uint64_t)1 << r,
                                .own = of_insider(audit, row),
                                .nobody = true};
        for (size_t t = 0; t < audit->count; t++)
            if (audit->rows[t].item.total && audit->rows[t].release == row->release)
                nobody.rows |= new_row(&audit->rows[t]) ? (uint64_t)1 << t : 0;
        members[count++] = nobody;
    }
    return count;
}

/* Every family once. The insider's are those that were at the site in any release. */
static void find_members(struct attack *attack)
{
    const struct audit *audit = attack->audit;
    size_t places = 0, kept = 0;
    for (size_t r = 0; r < audit->count; r++)
        places += audit->rows[r].item.n;
    attack->members =
        ank_alloc(&attack->mem, (places + audit->count + 1) * sizeof *attack->members);
    places = 0;
    for (size_t r = 0; r < audit->count; r++) {
        const struct audit_row *row = &audit->rows[r];
        for (size_t i = 0; i < row->item.n; i++)
            attack->members[places++] = (struct member){
                row->item.members[i], new_row(row) ? (uint64_t)1 << r : 0,
                row->item.parts ? row->item.parts[i] : 0, of_insider(audit, row),
                false};
    }
    places = add_nobody(audit, attack->members, places);
    qsort(attack->members, places, sizeof *attack->members, compare_members);
    for (size_t i = 0; i < places; i++) {
        struct member *last = kept > 0 ? &attack->members[kept - 1] : NULL;
        if (!last || last->family != attack->members[i].family) {
            attack->members[kept++] = attack->members[i];
            continue;
        }
        last->rows |= attack->members[i].rows;
        last->own |= attack->members[i].own;
    }
    attack->member_count = kept;
}

static void find_atoms(struct attack *attack)
{
    struct atom *atoms =
        ank_alloc(&attack->mem, (attack->member_count + 1) * sizeof *atoms);
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < attack->member_count; i++) {
        const struct member *member = &attack->members[i];
        if (member->rows == 0)
            continue;
        atoms[count] = (struct atom){
            .rows = member->rows, .n = !member->nobody, .own = member->own};
        atoms[count++].parts[member->part] = !member->nobody;
    }
    if (count > 0)
        qsort(atoms, count, sizeof *atoms, compare_atoms);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || compare_atoms(&atoms[kept - 1], &atoms[i]) != 0) {
            atoms[kept++] = atoms[i];
            continue;
        }
        atoms[kept - 1].n += atoms[i].n;
        for (size_t p = 0; p < attack->parts; p++)
            atoms[kept - 1].parts[p] += atoms[i].parts[p];
    }
    attack->atoms = atoms;
    attack->atom_count = kept;
}

static size_t add_cell(struct attack *attack, double low, double high, double truth,
                       bool wanted)
{
    attack->cells[attack->cell_count] =
        (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    attack->truth[attack->cell_count] = truth;
    return attack->cell_count++;
}

/* The unknowns; an insider's own are known. */
static void add_unknowns(struct attack *attack)
{
    for (size_t a = 0; a < attack->atom_count; a++) {
        struct atom *atom = &attack->atoms[a];
        atom->cell = attack->cell_count;
        for (size_t p = 0; p < attack->parts; p++) {
            double n = (double)atom->parts[p];
            add_cell(attack, atom->own ? n : 0, atom->own ? n : INFINITY, n, false);
        }
    }
}

/* A number of families of row `r`, in the parts from `from` to before `to`. */
static void add_number(struct attack *attack, size_t r, size_t from, size_t to,
                       double low, double high, bool wanted)
{
    size_t count = 0,
           *cells = ank_alloc(&attack->mem,
                              (attack->atom_count * (to - from) + 1) * sizeof *cells);
    double truth = 0;
    bool unknown = false;
    for (size_t a = 0; a < attack->atom_count; a++) {
        const struct atom *atom = &attack->atoms[a];
        for (size_t p = from; atom->rows >> r & 1 && p < to; p++) {
            cells[count++] = atom->cell + p;
            truth += (double)atom->parts[p];
            unknown |= !atom->own;
        }
    }
    size_t whole = add_cell(attack, low, high, truth, wanted && unknown);
    attack->sums[attack->sum_count++] =
        (struct ank_sum){whole, count, cells, ANK_EQUAL};
}

/* What rounds to the number that is shown, and is not less than may be shown. */
static void unround(const struct audit *audit, int shown, double *low, double *high)
{
    *low = audit->naive ? shown : fmax(ANK_RELEASE_LEAST, shown - 2);
    *high = audit->naive ? shown : shown + 2;
}

static size_t least_of(const struct audit_row *row)
{
    return row->least > 0 ? row->least : ANK_RELEASE_LEAST;
}

/* The rules tell more of the families of a row than its rounded number. */
static void families_of(const struct audit *audit, const struct audit_row *row,
                        double *low, double *high)
{
    const struct ank_shown *shown = &row->shown;
    const double twice = (double)ank_release_twice(least_of(row));
    *low = 0;
    *high = INFINITY;
    if (!is_shown(row)) {
        if (shown->why == ANK_BELOW_THRESHOLD)
            *high = audit->naive ? 4 : (double)least_of(row) - 1;
        return;
    }
    unround(audit, shown->n, low, high);
    if (audit->naive)
        return;
    bool large = false;
    for (size_t p = 0; p < row->item.part_count; p++)
        large |= shown->parts[p] >= 0;
    if (large)
        *low = fmax(*low, twice);
}

/* One part of those shown; `known`: whether a number of it was told. */
static bool part_of(const struct audit *audit, const struct ank_shown *shown, int part,
                    double *low, double *high)
{
    double least = *low, most = *high;
    *low = 0;
    if (shown->parts[part] >= 0) {
        unround(audit, shown->parts[part], low, high);
        return true;
    }
    if (audit->naive)
        *high = 4;
    else if (shown->majority == part)
        *low = ceil(least / 2);
    else if (shown->majority >= 0)
        *high = floor(most / 2);
    return false;
}

/* The same families were shown in another release: how many they are is no secret. */
static bool shown_elsewhere(const struct audit *audit,
                            const struct ank_release_item *item)
{
    for (size_t r = 0; r < audit->count; r++) {
        const struct audit_row *row = &audit->rows[r];
        if (new_row(row) && is_shown(row) && row->item.n == item->n && item->n > 0 &&
            memcmp(row->item.members, item->members, item->n * sizeof *item->members) ==
                0)
            return true;
    }
    return false;
}

static void add_row(struct attack *attack, size_t r)
{
    const struct audit *audit = attack->audit;
    const struct audit_row *row = &audit->rows[r];
    size_t parts = attack->parts, all = row->item.part_count;
    bool folded = row->shown.part_count == 2 && all > 2;
    double low, high, least, most;
    families_of(audit, row, &low, &high);
    add_number(attack, r, 0, parts, low, high,
               !is_shown(row) && !row->item.total &&
                   !shown_elsewhere(audit, &row->item));
    for (size_t p = 0; p < all; p++) {
        bool told = false;
        least = is_shown(row) ? low : 0;
        most = high;
        if (is_shown(row) && !(folded && p > 0))
            told = part_of(audit, &row->shown, (int)p, &least, &most);
        else
            least = 0;
        if (audit->naive && !is_shown(row))
            continue;
        add_number(attack, r, p, p + 1, least, most, !told);
    }
    if (folded && is_shown(row)) {
        least = low;
        most = high;
        bool told = part_of(audit, &row->shown, 1, &least, &most);
        add_number(attack, r, 1, all, least, most, !told);
    }
}

/* A number of 10 families and more that is known to within 4 is known no better than
 * one that is shown to the nearest 5; it counts apart. */
static void judge(const struct attack *attack, bool exact, struct audit_found *found)
{
    for (size_t i = 0; i < attack->cell_count; i++) {
        const struct ank_cell *cell = &attack->cells[i];
        if (!cell->wanted)
            continue;
        double width = cell->largest - cell->least;
        found->cells++;
        if (!exact && ank_cell_is_wide(cell))
            continue;
        found->impossible += attack->truth[i] < cell->least - 1e-6 ||
                             attack->truth[i] > cell->largest + 1e-6;
        bool one = floor(cell->largest + 1e-6) <= ceil(cell->least - 1e-6);
        bool narrow =
            width<ANK_NARROWEST - 1e-6, large = cell->least> ANK_RELEASE_LEAST - 1e-6;
        found->found[AUDIT_EXACT] += one && !large;
        found->large_exact += one && large;
        found->found[AUDIT_NARROW] += narrow && !large;
        found->large += narrow && large;
        found->found[AUDIT_SMALL] += cell->largest < ANK_SMALL - 1e-6;
    }
}

static bool find_bounds(struct attack *attack, bool exact, struct audit_found *found)
{
    struct ank_linear_program program = {.cells = attack->cells,
                                         .cell_count = attack->cell_count,
                                         .sums = attack->sums,
                                         .sum_count = attack->sum_count};
    bool solved =
        (exact ? ank_bounds(&program) : ank_bounds_wide(&program)) == ANK_SOLVED;
    found->programs += program.solved;
    return solved;
}

/* For a reader the bounds of every cell; for insiders, who are many, of those that no
 * witness shows to be wide. */
void attack_bounds(const struct audit *audit, struct audit_found *found)
{
    bool exact = !audit->site || audit->naive;
    struct attack attack = {.audit = audit, .parts = 1};
    bool wanted = false;
    if (audit->count == 0 || audit->count > MOST_SETS)
        return;
    if (audit->rows[0].item.part_count > 0)
        attack.parts = audit->rows[0].item.part_count;
    find_members(&attack);
    find_atoms(&attack);
    size_t most = attack.atom_count * attack.parts + audit->count * (attack.parts + 2);
    attack.cells = ank_alloc(&attack.mem, most * sizeof *attack.cells);
    attack.truth = ank_alloc(&attack.mem, most * sizeof *attack.truth);
    attack.sums = ank_alloc(&attack.mem, most * sizeof *attack.sums);
    add_unknowns(&attack);
    for (size_t r = 0; r < audit->count; r++)
        if (new_row(&audit->rows[r]))
            add_row(&attack, r);
    for (size_t i = 0; i < attack.cell_count; i++)
        wanted |= attack.cells[i].wanted;
    if (wanted && find_bounds(&attack, exact, found))
        judge(&attack, exact, found);
    else if (wanted)
        found->impossible++;
    ank_arena_free(&attack.mem);
}
