/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor's look at single figures: every set of whole answers is tried, largest
 * answer first, until enough were found that fit.
 */
#include "auditor_answers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "auditor.h"

enum { ENOUGH = 50, MOST_ROWS = 64, MOST_STEPS = 200000 };

static const double slack = 1e-9, half_a_decimal = 0.05;

const char *other_name(enum other_finding finding)
{
    static const char *const names[] = {"under 10", "answers",    "sum",    "few",
                                        "moved",    "one family", "reason", "presence"};
    return names[finding];
}

static void tell(struct other_found *found, enum other_finding finding,
                 const struct folder_row *row)
{
    found->found[finding]++;
    if (found->tell)
        found->tell(found->context, finding, row);
}

/* Sets of answers --------------------------------------------------------------------
 */

struct lattice_search {
    const struct answer_lattice *of;
    double low, high; /* what the sum of all can be */
    size_t found, enough, steps;
};

/* n answers of at most `top`: the least and the largest sum of squares with that sum.
 */
static double least_squares(double n, double sum)
{
    double each = floor(sum / n), more = sum - each * n;
    return (n - more) * each * each + more * (each + 1) * (each + 1);
}

static double most_squares(double top, double sum)
{
    double full = top > 0 ? floor(sum / top) : 0, rest = sum - full * top;
    return full * top * top + rest * rest;
}

/* Which squares go with that sum. */
static void squares_between(const struct lattice_search *search, double sum,
                            double *low, double *high)
{
    const struct answer_lattice *of = search->of;
    double all = (double)(of->n + of->known), total = sum + of->sum;
    *low = 0;
    *high = INFINITY;
    if (isnan(of->sd_high))
        return;
    *low = pow(fmax(0, of->sd_low), 2) * (all - 1) + total * total / all - of->squares -
           slack;
    *high = pow(of->sd_high, 2) * (all - 1) + total * total / all - of->squares + slack;
}

/* n more answers of at most `top` that add up to exactly that. */
static void place(struct lattice_search *search, size_t n, double top, double sum,
                  const double squares[2])
{
    if (search->found >= search->enough || search->steps++ > MOST_STEPS)
        return;
    if (sum < 0 || sum > top * (double)n || squares[1] < 0)
        return;
    if (n == 0) {
        search->found += squares[0] <= 0;
        return;
    }
    if (least_squares((double)n, sum) > squares[1] ||
        most_squares(top, sum) < squares[0])
        return;
    for (double value = fmin(top, sum); value * (double)n >= sum - slack; value--) {
        double left[2] = {squares[0] - value * value, squares[1] - value * value};
        place(search, n - 1, value, sum - value, left);
        if (value == 0)
            break;
    }
}

size_t count_answers(const struct answer_lattice *lattice, size_t enough)
{
    double all = (double)(lattice->n + lattice->known), squares[2];
    struct lattice_search search = {
        .of = lattice,
        .low = ceil(all * (lattice->mean - lattice->half) - lattice->sum - slack),
        .high = floor(all * (lattice->mean + lattice->half) - lattice->sum + slack),
        .enough = enough};
    for (double sum = fmax(0, search.low); sum <= search.high; sum++) {
        squares_between(&search, sum, &squares[0], &squares[1]);
        double top = fmin(lattice->range, fmin(sum, sqrt(fmax(0, squares[1]))));
        place(&search, lattice->n, floor(top), sum, squares);
    }
    return search.steps > MOST_STEPS ? enough : search.found;
}

/* Figures -----------------------------------------------------------------------------
 */

/* Answers are whole; months and contacts a month are not. */
static bool is_whole(const struct folder_row *row)
{
    return row->asked->kind == ANK_ASKED_CHANGE ||
           row->asked->kind == ANK_ASKED_REALISED ||
           row->asked->kind == ANK_ASKED_EXPERIENCE;
}

static bool has_mean(const struct folder_row *row)
{
    return row->shown.why == ANK_SHOWN && !row->shown.repeated && row->item.values &&
           isfinite(row->shown.mean);
}

/* What somebody who knows how many families there are, and perhaps those of a site,
 * takes the spread to be. */
struct believed {
    const struct folder_row *site; /* NULL: none */
    double sd_low, sd_high;
};

static size_t sets_for(const struct folder_row *row, const struct believed *believed)
{
    const struct ank_release_item *item = &row->item;
    const struct folder_row *site = believed->site;
    struct answer_lattice lattice = {.n = item->n,
                                     .range = item->high - item->low,
                                     .mean = row->shown.mean - item->low,
                                     .half = half_a_decimal,
                                     .sd_low = believed->sd_low,
                                     .sd_high = believed->sd_high};
    for (size_t i = 0; site && i < site->item.n; i++) {
        double answer = site->item.values[i] - item->low;
        lattice.sum += answer;
        lattice.squares += answer * answer;
        lattice.known++;
        lattice.n--;
    }
    return count_answers(&lattice, ENOUGH);
}

static const struct folder_row *site_of(const struct projects *projects,
                                        const struct folder_row *total, size_t at)
{
    const struct folder_row *row = &projects->rows[at];
    return row->folder == total->folder && !row->item.total && !row->shown.repeated &&
                   row->item.n > 0 && row->item.n < total->item.n &&
                   strcmp(row->item.measure, total->item.measure) == 0
               ? row
               : NULL;
}

/* Who reads that no spread is told, for it would tell answers, may try those of which
 * that is true: above the one that is never told, and of too few sets. */
static size_t sets_of_silence(const struct folder_row *row)
{
    double never = audit_never_told(row->shown.n);
    double most = isfinite(row->item.high) ? row->item.high - row->item.low : 10;
    struct believed believed = {NULL, 0, never + half_a_decimal};
    size_t fits = sets_for(row, &believed), sets = fits < ENOUGH ? fits : 0;
    for (double sd = never + 0.1; sd <= most && sets < ENOUGH; sd += 0.1) {
        believed = (struct believed){NULL, sd - half_a_decimal, sd + half_a_decimal};
        fits = sets_for(row, &believed);
        sets += fits < ENOUGH ? fits : 0;
    }
    return sets;
}

static void attack_mean_of(const struct projects *projects,
                           const struct folder_row *row, struct other_found *found)
{
    struct believed believed = {NULL, 0, (double)NAN};
    bool spread =
        audit_spread(&row->shown, half_a_decimal, &believed.sd_low, &believed.sd_high);
    size_t sets = sets_for(row, &believed);
    found->spreads += spread;
    found->impossible += sets == 0;
    if (!spread && row->shown.why_sd == ANK_ANSWERS)
        sets = sets_of_silence(row);
    for (size_t i = 0; i < projects->row_count && row->item.total && sets >= ENOUGH;
         i++) {
        believed.site = site_of(projects, row, i);
        if (spread && believed.site)
            sets = sets_for(row, &believed);
    }
    if (sets < ENOUGH)
        tell(found, OTHER_ANSWERS, row);
}

/* A number that stands for fewer than may be told. */
static void attack_numbers_of(const struct folder_row *row, struct other_found *found)
{
    bool small = row->shown.why == ANK_SHOWN && row->shown.n < ANK_RELEASE_LEAST;
    for (int p = 0; p < row->shown.part_count && row->shown.why == ANK_SHOWN; p++)
        small |= row->shown.parts[p] >= 0 && row->shown.parts[p] < ANK_RELEASE_LEAST;
    if (small)
        tell(found, OTHER_SMALL, row);
}

/* Dominance: the published mean is mostly what one family has. */
static void attack_sum_of(const struct folder_row *row, struct other_found *found)
{
    double sum = 0, largest = 0;
    for (size_t i = 0; i < row->item.n; i++) {
        sum += row->item.values[i];
        largest = fmax(largest, row->item.values[i]);
    }
    if (2 * largest > sum || row->item.n <= ANK_RELEASE_LEAST)
        tell(found, OTHER_SUM, row);
}

static void attack_figures(const struct projects *projects, struct other_found *found)
{
    for (size_t i = 0; i < projects->row_count; i++) {
        const struct folder_row *row = &projects->rows[i];
        attack_numbers_of(row, found);
        if (!has_mean(row))
            continue;
        found->means++;
        if (isinf(row->item.high))
            attack_sum_of(row, found);
        if (is_whole(row))
            attack_mean_of(projects, row, found);
    }
}

/* Sets and single families: the auditor of one measure -------------------------------
 */

static void attack_measure(const struct projects *projects, const char *measure,
                           struct other_found *found)
{
    struct audit_row rows[MOST_ROWS];
    struct audit audit = {.rows = rows};
    struct audit_found sums = {.cells = 0};
    const struct folder_row *first = NULL;
    for (size_t i = 0; i < projects->row_count && audit.count < MOST_ROWS; i++) {
        const struct folder_row *row = &projects->rows[i];
        if (strcmp(row->item.measure, measure) != 0)
            continue;
        first = row;
        rows[audit.count++] =
            (struct audit_row){row->folder, row->item, row->shown, row->least};
    }
    attack_sets(&audit, &sums);
    if (is_whole(first))
        attack_means(&audit, &sums);
    for (size_t p = 0; p < projects->project_count; p++) {
        audit.site = projects->projects[p]->code;
        attack_sets(&audit, &sums);
    }
    const struct {
        enum audit_finding from;
        enum other_finding to;
    } kinds[] = {
        {AUDIT_FEW, OTHER_FEW}, {AUDIT_MOVED, OTHER_MOVED}, {AUDIT_ONE, OTHER_ONE}};
    for (size_t k = 0; k < ANK_COUNT(kinds); k++)
        for (size_t i = 0; i < sums.found[kinds[k].from]; i++)
            tell(found, kinds[k].to, first);
}

static void attack_measures(const struct projects *projects, struct other_found *found)
{
    for (size_t i = 0; i < projects->row_count; i++) {
        bool again = false;
        for (size_t k = 0; k < i && !again; k++)
            again = strcmp(projects->rows[k].item.measure,
                           projects->rows[i].item.measure) == 0;
        if (!again)
            attack_measure(projects, projects->rows[i].item.measure, found);
    }
}

/* Rows and reasons ----------------------------------------------------------------- */

/* Beside several projects a hidden row says no more than that it is hidden. */
static void attack_reasons(const struct projects *projects, struct other_found *found)
{
    for (int f = 0; f < FOLDERS; f++) {
        enum ank_withheld reason = ANK_SHOWN;
        for (size_t i = 0;
             i < projects->row_count && projects->folders[f].project_count > 1; i++) {
            const struct folder_row *row = &projects->rows[i];
            if (row->folder != f || row->shown.why == ANK_SHOWN)
                continue;
            if (reason != ANK_SHOWN && row->shown.why != reason) {
                tell(found, OTHER_REASON, row);
                break;
            }
            reason = row->shown.why;
        }
    }
}

void attack_others(const struct projects *projects, struct other_found *found)
{
    attack_figures(projects, found);
    attack_measures(projects, found);
    attack_reasons(projects, found);
}

static bool has_row(const struct projects *projects, const struct folder_row *row)
{
    for (size_t i = 0; i < projects->row_count; i++)
        if (projects->rows[i].folder == row->folder &&
            strcmp(projects->rows[i].item.measure, row->item.measure) == 0 &&
            strcmp(projects->rows[i].item.site, row->item.site) == 0)
            return true;
    return false;
}

void compare_presence(const struct projects *projects, const struct projects *other,
                      struct other_found *found)
{
    for (size_t i = 0; i < projects->row_count; i++)
        if (!has_row(other, &projects->rows[i]))
            tell(found, OTHER_PRESENCE, &projects->rows[i]);
    for (size_t i = 0; i < other->row_count; i++)
        if (!has_row(projects, &other->rows[i]))
            tell(found, OTHER_PRESENCE, &other->rows[i]);
}
