/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The auditor's unknown numbers, and what the row of each says of it. */
#include "auditor_joint.h"

#include <math.h>
#include <string.h>

#include "auditor_solver.h"

struct family_set families_in(const struct folder_row *row, unsigned parts,
                              struct ank_arena *mem)
{
    const struct ank_release_item *item = &row->item;
    struct family_set set = {.members =
                                 ank_alloc(mem, (item->n + 1) * sizeof(int64_t))};
    for (size_t i = 0; i < item->n; i++)
        if (parts == ALL_PARTS || parts >> item->parts[i] & 1)
            set.members[set.n++] = item->members[i];
    return set;
}

bool set_within(const struct family_set *few, const struct family_set *many)
{
    size_t k = 0;
    for (size_t i = 0; i < few->n; i++) {
        while (k < many->n && many->members[k] < few->members[i])
            k++;
        if (k == many->n || many->members[k] != few->members[i])
            return false;
    }
    return true;
}

bool same_families(const struct ank_release_item *a, const struct ank_release_item *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->members, b->members,
                                                a->n * sizeof *a->members) == 0);
}

/* The same families in the same parts. */
static bool same_cell(const struct folder_row *a, const struct folder_row *b)
{
    return strcmp(a->item.measure, b->item.measure) == 0 &&
           strcmp(a->item.site, b->item.site) == 0 &&
           same_families(&a->item, &b->item) &&
           a->item.part_count == b->item.part_count &&
           (a->item.part_count == 0 || a->item.n == 0 ||
            memcmp(a->item.parts, b->item.parts, a->item.n) == 0);
}

static bool is_shown(const struct folder_row *row)
{
    return row->shown.why == ANK_SHOWN;
}

/* What a row says ------------------------------------------------------------------ */

struct between {
    double low, high;
};

/* What rounds to the number, and is not less than may be shown. */
static struct between unrounded(const struct joint_system *system,
                                const struct folder_row *row, int shown)
{
    const struct ank_rules_left_out *without = &system->projects->plan->rules;
    if (without->rounding)
        return (struct between){shown, shown};
    double least = without->threshold ? 0 : (double)row->least;
    return (struct between){fmax(least, shown - 2), shown + 2};
}

static bool parts_told(const struct ank_shown *shown)
{
    for (int p = 0; p < shown->part_count; p++)
        if (shown->parts[p] >= 0)
            return true;
    return false;
}

/* Who knows the program knows that each project comes first, unless totals are asked
 * for, or just one project is large, and not twice as large: a project that is hidden
 * beside one that is told is small then. */
static bool hidden_is_small(const struct joint_system *system,
                            const struct folder_row *row)
{
    const struct projects *projects = system->projects;
    const struct folder *folder = &projects->folders[row->folder];
    size_t large = 0, twice = 0, least = ank_release_least(folder->least);
    for (size_t i = 0; i < projects->row_count; i++) {
        const struct folder_row *other = &projects->rows[i];
        if (other->folder != row->folder || other->item.total ||
            other->asked->kind != ANK_ASKED_STARTED)
            continue;
        large += other->item.n >= least;
        twice += other->item.n >= ank_release_twice(least);
    }
    bool together = large == 1 && twice == 0 && folder->project_count > 2;
    return large > 0 && !together && !folder->totals_first && !row->item.total &&
           row->item.n < least;
}

/* Reasons are numbers: whoever reads "few" knows that there are fewer than K. */
static struct between families_told(const struct joint_system *system,
                                    const struct folder_row *row)
{
    const struct ank_rules_left_out *without = &system->projects->plan->rules;
    const struct folder *folder = &system->projects->folders[row->folder];
    struct between told = {0, INFINITY};
    if (!is_shown(row)) {
        if (row->shown.why == ANK_BELOW_THRESHOLD ||
            (system->projects->plan->insight && hidden_is_small(system, row)))
            told.high = (double)ank_release_least(folder->least) - 1;
        return told;
    }
    told = unrounded(system, row, row->shown.n);
    if (parts_told(&row->shown) && !without->twice && !without->threshold)
        told.low = fmax(told.low, (double)ank_release_twice(row->least));
    return told;
}

/* A row of three parts may tell two: the first, and all others together. */
static bool is_folded(const struct folder_row *row)
{
    return row->shown.part_count == 2 && row->item.part_count > 2;
}

static void tell_part(struct joint_system *system, struct joint_cell *cell,
                      const struct folder_row *row, int part)
{
    const struct ank_shown *shown = &row->shown;
    if (is_folded(row) && part > 0)
        return;
    if (shown->parts[part] >= 0) {
        struct between told = unrounded(system, row, shown->parts[part]);
        solver_narrow(system->solver, cell->parts[part], told.low, told.high);
        cell->shown_part[part] = true;
    }
}

/* 2 x part - all >= 0 for the part with half or more; the others the other way. */
static void tell_majority(struct joint_system *system, const struct joint_cell *cell,
                          const struct folder_row *row)
{
    struct solver_term terms[ANK_MOST_PARTS + 1] = {{cell->column, -1}};
    size_t count = 1, parts = row->item.part_count;
    for (size_t p = 0; p < parts; p++) {
        bool rest = is_folded(row) && row->shown.majority == 1;
        if (rest ? p > 0 : (int)p == row->shown.majority)
            terms[count++] = (struct solver_term){cell->parts[p], 2};
    }
    solver_row(system->solver, terms, count, 0, INFINITY);
}

/* The last parts of a folded row together. */
static void tell_rest(struct joint_system *system, const struct joint_cell *cell,
                      const struct folder_row *row)
{
    struct solver_term terms[ANK_MOST_PARTS];
    size_t count = 0;
    if (row->shown.parts[1] < 0)
        return;
    struct between told = unrounded(system, row, row->shown.parts[1]);
    for (size_t p = 1; p < row->item.part_count; p++)
        terms[count++] = (struct solver_term){cell->parts[p], 1};
    solver_row(system->solver, terms, count, told.low, told.high);
}

static void tell_row(struct joint_system *system, struct joint_cell *cell,
                     const struct folder_row *row)
{
    struct between told = families_told(system, row);
    solver_narrow(system->solver, cell->column, told.low, told.high);
    cell->folders |= 1u << row->folder;
    if (!is_shown(row))
        return;
    cell->shown = true;
    if (row->shown.part_count == 0)
        return;
    for (size_t p = 0; p < row->item.part_count; p++)
        tell_part(system, cell, row, (int)p);
    if (row->shown.majority >= 0)
        tell_majority(system, cell, row);
    if (is_folded(row))
        tell_rest(system, cell, row);
}

/* Cells ---------------------------------------------------------------------------- */

static struct joint_cell *cell_of(struct joint_system *system,
                                  const struct folder_row *row)
{
    struct solver_term terms[ANK_MOST_PARTS + 1];
    for (size_t i = 0; i < system->cell_count; i++)
        if (same_cell(system->cells[i].row, row) &&
            joint_may_be_equal(system, system->cells[i].row, row))
            return &system->cells[i];
    struct joint_cell *cell = &system->cells[system->cell_count++];
    *cell = (struct joint_cell){.row = row,
                                .column = solver_column(system->solver, 0, INFINITY)};
    terms[0] = (struct solver_term){cell->column, -1};
    for (size_t p = 0; p < row->item.part_count; p++) {
        cell->parts[p] = solver_column(system->solver, 0, INFINITY);
        terms[p + 1] = (struct solver_term){cell->parts[p], 1};
    }
    if (row->item.part_count > 0)
        solver_row(system->solver, terms, row->item.part_count + 1, 0, 0);
    return cell;
}

/* The same families are shown in another table of the site: how many they are is no
 * secret. */
static void share_numbers(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++)
        for (size_t k = 0; k < system->cell_count && !system->cells[i].shown; k++) {
            const struct folder_row *a = system->cells[i].row,
                                    *b = system->cells[k].row;
            system->cells[i].shown = system->cells[k].shown &&
                                     strcmp(a->item.site, b->item.site) == 0 &&
                                     same_families(&a->item, &b->item);
        }
}

void joint_cells(struct joint_system *system)
{
    const struct projects *projects = system->projects;
    system->cells =
        ank_alloc(&system->mem, (projects->row_count + 1) * sizeof *system->cells);
    for (size_t i = 0; i < projects->row_count; i++)
        tell_row(system, cell_of(system, &projects->rows[i]), &projects->rows[i]);
    share_numbers(system);
}
