/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the hidden numbers of a folder can be, for a reader who has nothing else: the
 * proof over all its tables, with one made-up family for each row.
 *
 * A made-up family stands for whoever is in a row; that a total has those of its sites
 * is all that is known of them. Relations between tables hold where their names say so,
 * and no number that is told contradicts them.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include <ankerpunt/text.h>
#include "disclosure_audit.h"

/* Rows as the proof has them. */
struct folder {
    struct ank_published *published;
    struct ank_arena mem;
    struct ank_safety safety;
    size_t group_count;
    struct disclosed_group *groups;
    struct disclosed *rows;
};

static bool is_total(const struct ank_published_row *row)
{
    return strcmp(row->site, "all") == 0;
}

static int compare_rows(const void *left, const void *right)
{
    const struct ank_published_row *a = left, *b = right;
    int order = strcmp(a->measure, b->measure);
    return order ? order : strcmp(a->site, b->site);
}

/* Days in order: a row that is not told is of the last one. */
static ank_day day_of(const struct ank_published *published, const char *as_of)
{
    ank_day day = 0;
    for (size_t i = 0; i < published->count && *as_of; i++)
        if (strcmp(published->rows[i].as_of, as_of) > 0)
            return day - 1;
    return day;
}

/* Published sites and their total add up, when all are of one day. */
static bool are_together(const struct ank_published_row *rows, size_t count)
{
    const char *as_of = NULL;
    bool together = true;
    for (size_t i = 0; i < count; i++) {
        together = together &&
                   (!rows[i].published || !as_of || strcmp(as_of, rows[i].as_of) == 0);
        as_of = rows[i].published ? rows[i].as_of : as_of;
    }
    return together;
}

static struct ank_shown *shown_of(struct folder *folder,
                                  const struct ank_published_row *row)
{
    struct ank_shown *shown = ank_alloc(&folder->mem, sizeof *shown);
    *shown = (struct ank_shown){.why = row->published          ? ANK_SHOWN
                                       : row->why == ANK_SHOWN ? ANK_NEUTRAL
                                                               : row->why,
                                .n = row->published ? (int)row->families : -1,
                                .majority = row->majority,
                                .part_count = (int)row->part_count};
    for (size_t p = 0; p < ANK_MOST_PARTS; p++)
        shown->parts[p] =
            p < row->part_count && !isnan(row->parts[p]) ? (int)row->parts[p] : -1;
    if (!row->folded)
        return shown;
    shown->part_count = 2;
    shown->parts[1] = shown->parts[3];
    shown->parts[2] = shown->parts[3] = -1;
    shown->majority = row->majority == 3 ? 1 : row->majority;
    return shown;
}

static size_t parts_of(const struct ank_published_row *row)
{
    return row->folded ? 3 : row->part_count;
}

/* The families that stand for a row: of a total those of its sites. */
static size_t put_families(struct folder *folder, const struct ank_published_row *rows,
                           size_t count, size_t at, int64_t *members)
{
    size_t n = 0;
    int64_t first = rows - folder->published->rows + 1;
    bool sum = is_total(&rows[at]) && are_together(rows, count);
    for (size_t i = 0; i < count; i++)
        if (sum ? i != at : i == at)
            members[n++] = first + (int64_t)i;
    return n;
}

static void add_group(struct folder *folder, size_t from, size_t to)
{
    struct ank_published *published = folder->published;
    struct disclosed_group *group = &folder->groups[folder->group_count++];
    const struct ank_published_row *rows = &published->rows[from];
    size_t count = to - from, parts = 0;
    for (size_t i = 0; i < count; i++)
        parts = parts_of(&rows[i]) > parts ? parts_of(&rows[i]) : parts;
    *group = (struct disclosed_group){.count = count,
                                      .rows = &folder->rows[from],
                                      .least = ANK_RELEASE_LEAST,
                                      .step_limit = published->step_limit,
                                      .safety = &folder->safety};
    for (size_t i = 0; i < count; i++) {
        struct ank_release_item *item = ank_alloc(&folder->mem, sizeof *item);
        int64_t *members = ank_alloc(&folder->mem, (count + 1) * sizeof *members);
        *item = (struct ank_release_item){
            .measure = rows[i].measure,
            .site = rows[i].site,
            .total = is_total(&rows[i]),
            .n = put_families(folder, rows, count, i, members),
            .members = members,
            .part_count = parts};
        folder->rows[from + i] =
            (struct disclosed){.item = item,
                               .shown = shown_of(folder, &rows[i]),
                               .set = {item->n, members},
                               .day = day_of(published, rows[i].as_of)};
    }
}

static void make_groups(struct folder *folder)
{
    struct ank_published *published = folder->published;
    struct ank_arena *mem = &folder->mem;
    size_t count = published->count;
    if (count > 1)
        qsort(published->rows, count, sizeof *published->rows, compare_rows);
    folder->groups = ank_alloc(mem, (count + 1) * sizeof *folder->groups);
    folder->rows = ank_alloc(mem, (count + 1) * sizeof *folder->rows);
    for (size_t from = 0, to; from < count; from = to) {
        const char *measure = published->rows[from].measure;
        for (to = from;
             to < count && strcmp(published->rows[to].measure, measure) == 0;)
            to++;
        add_group(folder, from, to);
    }
}

/* Solving -------------------------------------------------------------------------- */

static bool are_many(const struct proof *proof)
{
    enum { FEW = 250 };
    size_t wanted = 0;
    for (size_t i = 0; i < proof->cell_count; i++)
        wanted += proof->cells[i].wanted;
    return wanted > FEW;
}

static struct ank_linear_program program_of(const struct folder *folder,
                                            const struct proof *proof)
{
    return (struct ank_linear_program){.cells = proof->cells,
                                       .cell_count = proof->cell_count,
                                       .sums = proof->sums,
                                       .sum_count = proof->sum_count,
                                       .step_limit = folder->published->step_limit,
                                       .all = true};
}

/* By the short cuts of a release's proof, and programs of what these leave open. */
static enum ank_solution solve_many(const struct folder *folder, struct proof *proof)
{
    struct audit audit = {.proof = *proof,
                          .safety = folder->groups[0].safety,
                          .step_limit = folder->published->step_limit};
    struct open_cells open = {.count = 0};
    struct ank_arena mem = {0};
    audit_seek(&audit, NO_FAMILY, false, &open);
    *proof = audit.proof;
    bool *hidden = ank_alloc(&mem, (proof->cell_count + 1) * sizeof *hidden);
    for (size_t i = 0; i < proof->cell_count; i++)
        hidden[i] = proof->cells[i].wanted;
    audit_want_open(proof, &open, -1);
    struct ank_linear_program program = program_of(folder, proof);
    enum ank_solution solution = ank_bounds_wide(&program);
    for (size_t i = 0; i < proof->cell_count; i++) {
        struct ank_cell *cell = &proof->cells[i];
        if (hidden[i] && !cell->wanted) { /* seen to be as wide */
            cell->least = 0;
            cell->largest = ANK_NARROWEST + ANK_SMALL;
        }
        cell->wanted = hidden[i];
    }
    ank_arena_free(&open.mem);
    ank_arena_free(&mem);
    return solution;
}

/* Of few numbers the true bounds; of many whether they are wide, in which case they may
 * be wider than is found. */
static enum ank_solution solve(const struct folder *folder, struct proof *proof)
{
    struct ank_linear_program program = program_of(folder, proof);
    return are_many(proof) ? solve_many(folder, proof) : ank_bounds(&program);
}

/* Of one measure, whether there are numbers at all. */
static enum ank_solution solve_measure(const struct folder *folder,
                                       const struct proof *proof)
{
    struct ank_linear_program program = program_of(folder, proof);
    for (size_t i = 0; i < proof->cell_count; i++)
        proof->cells[i].wanted = false;
    return ank_bounds_wide(&program);
}

static void report(const struct folder *folder,
                   const struct ank_published_finding *what)
{
    folder->published->fault(folder->published->context, what);
}

/* Of one that is only found to be wide that is all that does not depend on the order in
 * which it was sought. */
static double width_of(const struct ank_cell *cell, bool many)
{
    return many && ank_cell_is_wide(cell) ? ANK_NARROWEST : cell->largest - cell->least;
}

static void judge(const struct folder *folder, const struct proof *proof)
{
    struct ank_published *published = folder->published;
    bool many = are_many(proof);
    for (size_t i = 0; i < proof->cell_count; i++) {
        const struct ank_cell *cell = &proof->cells[i];
        if (!cell->wanted)
            continue;
        double width = width_of(cell, many);
        const struct disclosed *row = proof->rows[proof->about[i].row].row;
        const struct ank_published_row *of = &published->rows[row - folder->rows];
        published->hidden++;
        if (!(published->narrowest <= width) && isfinite(width)) {
            published->narrowest = width;
            published->at_least = many && ank_cell_is_wide(cell);
        }
        if (!ank_cell_is_safe(cell))
            report(folder,
                   &(struct ank_published_finding){ANK_FAULT_KNOWN, of->site, of->thing,
                                                   cell->least, cell->largest});
    }
}

/* Each measure by itself: which of them contradict themselves. */
static enum ank_solution find_contradictions(const struct folder *folder,
                                             struct proof *proof, size_t *found)
{
    enum ank_solution solution = ANK_SOLVED;
    for (size_t i = 0; i < proof->measure_count && solution != ANK_UNSOLVED; i++) {
        proof_forget(proof);
        proof_set_up_measure(proof, &proof->measures[i],
                             &(struct proof_knower){.sites = NULL, .part = NO_FAMILY});
        solution = solve_measure(folder, proof);
        if (solution != ANK_INFEASIBLE)
            continue;
        const struct disclosed *row = proof->rows[proof->measures[i].first].row;
        const struct ank_published_row *of =
            &folder->published->rows[row - folder->rows];
        (*found)++;
        report(folder, &(struct ank_published_finding){ANK_FAULT_CONTRADICTS, of->site,
                                                       of->thing, NAN, NAN});
    }
    return solution == ANK_UNSOLVED ? ANK_UNSOLVED : ANK_SOLVED;
}

/* Where families were sampled out of one table and not of another, a relation between
 * them may not hold: then the tables are looked at without relations. */
static enum ank_solution look(const struct folder *folder, struct proof *proof)
{
    const struct proof_knower reader = {.sites = NULL, .part = NO_FAMILY};
    size_t contradictions = 0;
    proof_set_up(proof, &reader);
    enum ank_solution solution = solve(folder, proof);
    if (solution != ANK_INFEASIBLE) {
        if (solution == ANK_SOLVED)
            judge(folder, proof);
        return solution;
    }
    solution = find_contradictions(folder, proof, &contradictions);
    if (solution != ANK_SOLVED || contradictions > 0)
        return solution;
    proof->relation_count = 0;
    proof_set_up(proof, &reader);
    solution = solve(folder, proof);
    if (solution == ANK_SOLVED)
        judge(folder, proof);
    return solution;
}

bool ank_published_audit(struct ank_published *published, struct ank_error *err)
{
    struct folder folder = {.published = published};
    struct proof proof = {.by_name = true, .totals = true};
    make_groups(&folder);
    proof_open(&proof, folder.groups, folder.group_count);
    enum ank_solution solution = look(&folder, &proof);
    proof_close(&proof);
    ank_arena_free(&folder.mem);
    return solution != ANK_UNSOLVED ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("what hidden numbers can be could not be computed, the solver "
                     "gave up: do not hand these figures on"));
}
