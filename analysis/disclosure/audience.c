/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be passed on of a project's results: see audience.h. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/disclosure.h>
#include "audience_parts.h"

bool ank_audience_parse(const char *word, enum ank_audience *audience)
{
    if (strcmp(word, "team") == 0)
        *audience = ANK_FOR_TEAM;
    else if (strcmp(word, "board") == 0)
        *audience = ANK_FOR_BOARD;
    else
        return false;
    return true;
}

size_t ank_audience_least(enum ank_audience audience)
{
    static const size_t least[] = {[ANK_FOR_COORDINATOR] = 1,
                                   [ANK_FOR_TEAM] = 3,
                                   [ANK_FOR_BOARD] = ANK_RELEASE_LEAST};
    return least[audience];
}

bool ank_audience_tells(enum ank_audience audience, size_t n)
{
    return n == 0 || n >= ank_audience_least(audience);
}

size_t ank_audience_count(enum ank_audience audience, size_t n)
{
    return audience == ANK_FOR_BOARD ? (size_t)ank_round_count(n) : n;
}

/* Domains ------------------------------------------------------------------- */

/* Every family changed as much: the mean tells each one's answer. */
static bool all_alike(const struct ank_domain_row *row)
{
    double spread = row->figures.value[ANK_SD_CHANGE];
    return row->figures.n > 0 && !(spread > 0);
}

static void leave_figure(struct ank_figures *figures, enum ank_figure figure)
{
    if (!figures->why[figure])
        figures->why[figure] = ANK_N("too few families in one of them to tell it here");
    figures->value[figure] = (double)NAN;
}

/* The figures of single families: how many went which way, and by class. */
static void leave_classes(struct ank_figures *figures)
{
    for (enum ank_figure figure = ANK_UP; figure <= ANK_WORSE_HIGH; figure++)
        leave_figure(figures, figure);
    leave_figure(figures, ANK_FLOOR);
    leave_figure(figures, ANK_CEILING);
}

/* A model is also of families that are told of nowhere else: the coordinator reads it.
 */
static void leave_model(struct ank_domain_row *row)
{
    double none = (double)NAN;
    row->model = NULL;
    row->modelled = (struct ank_wave_change){
        none, none, none, none, none, none, ANK_N("the model is for the coordinator")};
}

static void round_classes(enum ank_audience audience, struct ank_figures *figures)
{
    for (enum ank_figure figure = ANK_UP; figure <= ANK_WORSE_N; figure++)
        if (ank_figure_is_count(figure) && !isnan(figures->value[figure]))
            figures->value[figure] =
                (double)ank_audience_count(audience, (size_t)figures->value[figure]);
}

static bool tells_classes(enum ank_audience audience, const struct ank_figures *figures)
{
    static const enum ank_figure counts[] = {
        ANK_UP, ANK_UNCHANGED, ANK_DOWN, ANK_IMPROVED_N, ANK_SAME_N, ANK_WORSE_N};
    for (size_t i = 0; i < ANK_COUNT(counts); i++) {
        double n = figures->value[counts[i]];
        if (!isnan(n) && !ank_audience_tells(audience, (size_t)n))
            return false;
        if (!isnan(n) && audience == ANK_FOR_BOARD && n < 1)
            return false; /* that nobody is in it is told of every family */
    }
    return true;
}

/* As it is told; who was rated early counts as due, so that no two counts differ by
 * few. */
static void round_row(enum ank_audience audience, struct ank_domain_row *row)
{
    size_t due = row->due + row->early;
    if (audience != ANK_FOR_BOARD)
        return;
    row->figures.n = ank_audience_count(audience, row->figures.n);
    row->due = ank_audience_count(audience, due);
    row->missing = row->due > row->figures.n ? row->due - row->figures.n : 0;
    row->early = row->ended_before = 0;
}

static void cut_domains(const struct ank_summary *summary, struct ank_summary *copy,
                        struct ank_arena *mem)
{
    enum ank_audience audience = copy->cut.audience;
    copy->domains = ank_alloc(mem, (summary->domain_count + 1) * sizeof *copy->domains);
    for (size_t i = 0; i < summary->domain_count; i++) {
        struct ank_domain_row row = summary->domains[i];
        if (!ank_audience_tells(audience, row.figures.n) || all_alike(&row)) {
            copy->cut.domains++;
            continue;
        }
        if (!isnan(row.figures.value[ANK_UP]) &&
            !tells_classes(audience, &row.figures)) {
            copy->cut.classes++;
            leave_classes(&row.figures);
        }
        leave_model(&row);
        round_classes(audience, &row.figures);
        round_row(audience, &row);
        copy->domains[copy->domain_count++] = row;
    }
}

/* Who is in it --------------------------------------------------------------- */

/* For a board only how many of a large group gave scores; the team sees who is
 * missing, in number. */
static void cut_flow(const struct ank_summary *summary, struct ank_summary *copy,
                     struct ank_arena *mem)
{
    enum ank_audience audience = copy->cut.audience;
    copy->flow = ank_alloc(mem, (summary->flow_count + 1) * sizeof *copy->flow);
    for (size_t i = 0; i < summary->flow_count; i++) {
        struct ank_flow_row row = summary->flow[i];
        if (audience == ANK_FOR_BOARD) {
            size_t rated = row.rated + row.early;
            bool told = ank_audience_tells(audience, rated);
            row = (struct ank_flow_row){
                .wave = row.wave,
                .rounded = true,
                .rated = told ? ank_audience_count(audience, rated) : 0};
        }
        copy->flow[copy->flow_count++] = row;
    }
}

static void cut_moments(const struct ank_summary *summary, struct ank_summary *copy,
                        struct ank_arena *mem)
{
    enum ank_audience audience = copy->cut.audience;
    copy->waves = ank_alloc(mem, (summary->wave_count + 1) * sizeof *copy->waves);
    for (size_t i = 0; i < summary->wave_count; i++) {
        struct ank_wave_row row = summary->waves[i];
        bool told = true;
        for (size_t k = 0; k < ANK_STATES; k++) {
            told = told && ank_audience_tells(audience, row.n[k]);
            row.n[k] = ank_audience_count(audience, row.n[k]);
        }
        if (told)
            copy->waves[copy->wave_count++] = row;
        else
            copy->cut.moments++;
    }
}

static void cut_left_out(const struct ank_summary *summary, struct ank_summary *copy,
                         struct ank_arena *mem)
{
    enum ank_audience audience = copy->cut.audience;
    copy->left_out =
        ank_alloc(mem, (summary->left_out_count + 1) * sizeof *copy->left_out);
    for (size_t i = 0; i < summary->left_out_count; i++) {
        struct ank_left_out row = summary->left_out[i];
        if (!ank_audience_tells(audience, row.n))
            continue;
        row.n = ank_audience_count(audience, row.n);
        copy->left_out[copy->left_out_count++] = row;
    }
}

/* All parts ------------------------------------------------------------------- */

/* Open and closed both, or neither: the one tells the other. */
static void count_families(const struct ank_summary *summary, struct ank_summary *copy)
{
    enum ank_audience audience = copy->cut.audience;
    copy->started = ank_audience_count(audience, summary->started);
    copy->measured = ank_audience_count(audience, summary->measured);
    copy->cut.states = !ank_audience_tells(audience, summary->open) ||
                       !ank_audience_tells(audience, summary->closed);
    if (copy->cut.states)
        return;
    copy->open = ank_audience_count(audience, summary->open);
    copy->closed = ank_audience_count(audience, summary->closed);
}

const struct ank_summary *ank_summary_for(const struct ank_summary *summary,
                                          enum ank_audience audience,
                                          struct ank_arena *mem)
{
    if (audience == ANK_FOR_COORDINATOR)
        return summary;
    struct ank_summary *copy = ank_alloc(mem, sizeof *copy);
    *copy = (struct ank_summary){.project = summary->project,
                                 .period = summary->period,
                                 .cut = {.audience = audience}};
    copy->cut.whole = summary->started == 0 ||
                      !ank_audience_tells(audience, summary->started) ||
                      !ank_audience_tells(audience, summary->measured);
    if (copy->cut.whole)
        return copy;
    count_families(summary, copy);
    cut_left_out(summary, copy, mem);
    cut_flow(summary, copy, mem);
    cut_moments(summary, copy, mem);
    cut_domains(summary, copy, mem);
    audience_cut_models(summary, copy, mem);
    audience_cut_rights(summary, copy, mem);
    audience_cut_process(summary, copy, mem);
    audience_cut_evidence(summary, copy);
    return copy;
}

/* Who came ------------------------------------------------------------------------ */

/* From the largest on; of the same size by code, nothing said last. */
static int compare_came(const void *left, const void *right)
{
    const struct ank_came_row *a = left, *b = right;
    if (a->n != b->n)
        return a->n < b->n ? 1 : -1;
    return a->code && b->code ? strcmp(a->code, b->code)
                              : (a->code == NULL) - (b->code == NULL);
}

/* How many of the rows, from the largest on, stand by themselves: the others are nobody
 * or enough together. */
static size_t count_apart(const struct ank_came_row *rows, size_t count, size_t least)
{
    size_t apart = count, together = 0;
    while (apart > 0 &&
           (rows[apart - 1].n < least || (together > 0 && together < least)))
        together += rows[--apart].n;
    return together > 0 && together < least ? 0 : apart;
}

size_t ank_came_told(const struct ank_came_row *rows, size_t count,
                     enum ank_audience audience, struct ank_arena *mem,
                     struct ank_came_row **told)
{
    struct ank_came_row *all = *told = ank_alloc(mem, (count + 1) * sizeof *all);
    size_t least = ank_audience_least(audience), together = 0;
    for (size_t i = 0; i < count; i++)
        all[i] = rows[i];
    if (audience == ANK_FOR_COORDINATOR || count == 0)
        return count;
    qsort(all, count, sizeof *all, compare_came);
    size_t apart = count_apart(all, count, least);
    for (size_t i = apart; i < count; i++)
        together += all[i].n;
    for (size_t i = 0; i < apart; i++)
        all[i].n = ank_audience_count(audience, all[i].n);
    if (together < least)
        return apart;
    all[apart] =
        (struct ank_came_row){ANK_CAME_OTHER, ank_audience_count(audience, together)};
    return apart + 1;
}
