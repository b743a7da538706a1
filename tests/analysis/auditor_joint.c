/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The auditor who reads all tables together; see auditor_joint.h. */
#include "auditor_joint.h"

#include <math.h>
#include <string.h>

#include "auditor_solver.h"

enum { NARROW = 5, SMALL = 8 };

static const double slack = 1e-6;

const char *knower_name(enum knower knower)
{
    static const char *const names[] = {"reader", "coach", "family"};
    return names[knower];
}

const char *joint_name(enum joint_finding finding)
{
    static const char *const names[] = {"exact", "narrow", "small", "parts"};
    return names[finding];
}

/* Targets ------------------------------------------------------------------------- */

static void add_target(struct joint_system *system, int column,
                       const struct folder_row *row, int part, double truth)
{
    size_t at = system->target_count++;
    system->targets =
        ank_grow(&system->mem, system->targets, at, sizeof *system->targets);
    system->cases = ank_grow(&system->mem, system->cases, at, sizeof *system->cases);
    system->targets[at] = (struct solver_target){.column = column, .wanted = true};
    system->cases[at] = (struct joint_case){.row = row, .part = part, .truth = truth};
}

static double part_truth(const struct folder_row *row, int part)
{
    double n = 0;
    for (size_t i = 0; i < row->item.n; i++)
        n += row->item.parts[i] == part;
    return n;
}

/* Numbers that are hidden everywhere, of rows and of parts. */
static void hidden_numbers(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++) {
        const struct joint_cell *cell = &system->cells[i];
        const struct folder_row *row = cell->row;
        if (!cell->shown)
            add_target(system, cell->column, row, -1, (double)row->item.n);
        for (size_t p = 0; p < row->item.part_count; p++)
            if (!cell->shown_part[p])
                add_target(system, cell->parts[p], row, (int)p,
                           part_truth(row, (int)p));
    }
}

/* The same families in other parts than before: how many more are in each. */
static void changed_parts(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++)
        for (size_t k = 0; k < system->cell_count; k++) {
            const struct joint_cell *a = &system->cells[i], *b = &system->cells[k];
            const struct folder_row *before = a->row, *after = b->row;
            struct family_set was = families_in(before, ALL_PARTS, &system->mem);
            struct family_set is = families_in(after, ALL_PARTS, &system->mem);
            if (i == k || before->folder >= after->folder || !a->shown || !b->shown ||
                before->item.part_count == 0 || was.n != is.n ||
                before->item.part_count != after->item.part_count ||
                strcmp(before->item.measure, after->item.measure) != 0 ||
                strcmp(before->item.site, after->item.site) != 0 ||
                !set_within(&was, &is))
                continue;
            for (int p = 0; p < (int)before->item.part_count; p++) {
                int column = solver_column(system->solver, -INFINITY, INFINITY);
                struct solver_term terms[] = {
                    {column, 1}, {a->parts[p], 1}, {b->parts[p], -1}};
                solver_row(system->solver, terms, 3, 0, 0);
                add_target(system, column, after, ANK_MOST_PARTS + p,
                           part_truth(after, p) - part_truth(before, p));
            }
        }
}

/* What the knower knows ------------------------------------------------------------ */

struct knowing {
    enum knower knower;
    const char *site;
    int64_t families[MOST_PROJECTS]; /* 0: none */
    double *low, *high;              /* of each cell's columns, to put back */
};

static bool has_family(const struct folder_row *row, int64_t family,
                       unsigned char *part)
{
    for (size_t i = 0; i < row->item.n; i++)
        if (row->item.members[i] == family) {
            *part = row->item.parts ? row->item.parts[i] : 0;
            return true;
        }
    return false;
}

/* A coach knows the own site's numbers, a family that it is one of those counted. */
static void know_cell(struct joint_system *system, const struct knowing *knowing,
                      const struct joint_cell *cell)
{
    const struct folder_row *row = cell->row;
    unsigned char part = 0;
    bool own = strcmp(row->item.site, knowing->site) == 0;
    if (knowing->knower == COACH && own) {
        solver_set(system->solver, cell->column, (double)row->item.n,
                   (double)row->item.n);
        for (size_t p = 0; p < row->item.part_count; p++) {
            double n = part_truth(row, (int)p);
            solver_set(system->solver, cell->parts[p], n, n);
        }
    }
    for (size_t f = 0; f < MOST_PROJECTS && knowing->knower == FAMILY; f++) {
        if (knowing->families[f] == 0 || !has_family(row, knowing->families[f], &part))
            continue;
        solver_narrow(system->solver, cell->column, 1, INFINITY);
        if (row->item.part_count > 0)
            solver_narrow(system->solver, cell->parts[part], 1, INFINITY);
    }
}

/* Each column of the cells, or the intervals put back. */
static void swap_intervals(struct joint_system *system, struct knowing *knowing,
                           bool back)
{
    size_t at = 0;
    for (size_t i = 0; i < system->cell_count; i++)
        for (size_t p = 0; p <= system->cells[i].row->item.part_count; p++, at++) {
            int column =
                p == 0 ? system->cells[i].column : system->cells[i].parts[p - 1];
            if (back)
                solver_set(system->solver, column, knowing->low[at], knowing->high[at]);
            else
                solver_interval(system->solver, column, &knowing->low[at],
                                &knowing->high[at]);
        }
}

/* Judging -------------------------------------------------------------------------- */

static void report(const struct joint_found *found, struct joint_case *this,
                   enum joint_finding finding)
{
    this->finding = finding;
    if (found->tell)
        found->tell(found->context, this);
}

/* A number of 10 and more that is known to within 4 is known no better than one that is
 * shown to the nearest 5; that counts apart. So does a total that has as many, which is
 * a told one without the coach's own project: that there are 10 is why it is told. */
static bool is_large(const struct solver_target *target, const struct joint_case *this)
{
    bool rest = this->row->item.total && this->part < 0 &&
                this->truth > ANK_RELEASE_LEAST - slack &&
                target->largest - target->least > NARROW - 1 - slack;
    return rest || target->least > ANK_RELEASE_LEAST - slack;
}

static void judge(struct joint_found *found, const struct solver_target *target,
                  struct joint_case *this)
{
    size_t *kinds = found->found[this->knower];
    double width = target->largest - target->least;
    bool narrow = width < NARROW - slack;
    this->least = target->least;
    this->largest = target->largest;
    found->cells[this->knower]++;
    if (this->truth < target->least - slack || this->truth > target->largest + slack) {
        if (!target->wide) {
            found->impossible++;
            report(found, this, JOINT_FINDINGS);
        }
        return;
    }
    if (this->part >= ANK_MOST_PARTS) {
        kinds[JOINT_PARTS] += narrow;
        if (narrow)
            report(found, this, JOINT_PARTS);
        return;
    }
    if (target->wide)
        return;
    bool large = is_large(target, this);
    enum joint_finding finding = width < slack                     ? JOINT_EXACT
                                 : target->largest < SMALL - slack ? JOINT_SMALL
                                                                   : JOINT_NARROW;
    found->large += large;
    if (large)
        return;
    kinds[finding]++;
    report(found, this, finding);
}

static bool is_known(const struct knowing *knowing, const struct joint_case *this)
{
    return knowing->knower == COACH && strcmp(this->row->item.site, knowing->site) == 0;
}

static void attack_as(struct joint_system *system, struct knowing *knowing,
                      struct joint_found *found)
{
    swap_intervals(system, knowing, false);
    for (size_t i = 0; i < system->cell_count && knowing->knower != READER; i++)
        know_cell(system, knowing, &system->cells[i]);
    for (size_t i = 0; i < system->target_count; i++)
        system->targets[i].wanted = !is_known(knowing, &system->cases[i]);
    bool solved = solver_bounds(system->solver, system->targets, system->target_count,
                                &found->programs);
    found->impossible += !solved;
    for (size_t i = 0; i < system->target_count && solved; i++) {
        system->cases[i].knower = knowing->knower;
        system->cases[i].site = knowing->site;
        if (system->targets[i].wanted)
            judge(found, &system->targets[i], &system->cases[i]);
    }
    swap_intervals(system, knowing, true);
}

/* The family of a site that is in most of what is hidden. */
static int64_t exposed_family(const struct joint_system *system, const char *site)
{
    int64_t best = 0;
    size_t most = 0;
    for (size_t c = 0; c < system->cell_count; c++) {
        const struct ank_release_item *item = &system->cells[c].row->item;
        for (size_t i = 0; i < item->n && strcmp(item->site, site) == 0; i++) {
            size_t in = 0;
            unsigned char part;
            for (size_t k = 0; k < system->cell_count; k++)
                in += !system->cells[k].shown &&
                      has_family(system->cells[k].row, item->members[i], &part);
            if (in > most) {
                most = in;
                best = item->members[i];
            }
        }
    }
    return best;
}

static size_t findings_of(const struct joint_found *found, enum knower knower)
{
    size_t all = found->impossible;
    for (int f = 0; f < JOINT_FINDINGS; f++)
        all += found->found[knower][f];
    return all;
}

/* A family of each project: together they know at least what each knows, so that each
 * is asked alone only where together they find something. */
static void attack_as_families(struct joint_system *system, struct knowing *knowing,
                               struct joint_found *found)
{
    const struct projects *projects = system->projects;
    int64_t families[MOST_PROJECTS] = {0};
    struct joint_found together = {.whole = found->whole};
    knowing->knower = FAMILY;
    knowing->site = "";
    for (size_t p = 0; p < projects->project_count; p++)
        families[p] = knowing->families[p] =
            exposed_family(system, projects->projects[p]->code);
    attack_as(system, knowing, &together);
    found->cells[FAMILY] += together.cells[FAMILY];
    found->programs += together.programs;
    if (findings_of(&together, FAMILY) == 0)
        return;
    for (size_t p = 0; p < projects->project_count; p++) {
        memset(knowing->families, 0, sizeof knowing->families);
        knowing->families[0] = families[p];
        knowing->site = projects->projects[p]->code;
        if (families[p] != 0)
            attack_as(system, knowing, found);
    }
}

void attack_joint(struct projects *projects, struct joint_found *found)
{
    struct joint_system system = {.projects = projects,
                                  .solver = solver_open(found->whole)};
    joint_cells(&system);
    joint_relations(&system);
    hidden_numbers(&system);
    changed_parts(&system);
    size_t columns = system.cell_count * (ANK_MOST_PARTS + 1) + 1;
    struct knowing knowing = {.knower = READER, .site = ""};
    knowing.low = ank_alloc(&system.mem, columns * sizeof *knowing.low);
    knowing.high = ank_alloc(&system.mem, columns * sizeof *knowing.high);
    attack_as(&system, &knowing, found);
    for (size_t p = 0; p < projects->project_count; p++) {
        knowing.site = projects->projects[p]->code;
        knowing.knower = COACH;
        attack_as(&system, &knowing, found);
    }
    attack_as_families(&system, &knowing, found);
    solver_close(system.solver);
    ank_arena_free(&system.mem);
}
