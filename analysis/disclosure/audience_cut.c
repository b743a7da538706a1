/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a summary that rest on models, rights and work, for who reads it. */
#include <math.h>
#include <string.h>

#include "audience_parts.h"

static bool tells(const struct ank_summary *copy, size_t n)
{
    return ank_audience_tells(copy->cut.audience, n);
}

static size_t told(const struct ank_summary *copy, size_t n)
{
    return ank_audience_count(copy->cut.audience, n);
}

/* Models ---------------------------------------------------------------------- */

static void cut_trends(const struct ank_summary *summary, struct ank_summary *copy,
                       struct ank_arena *mem)
{
    copy->trends = ank_alloc(mem, (summary->trend_count + 1) * sizeof *copy->trends);
    for (size_t i = 0; i < summary->trend_count; i++) {
        struct ank_trend_row row = summary->trends[i];
        if (!tells(copy, row.trend.n_families) || !tells(copy, row.without_intake)) {
            copy->cut.trends++;
            continue;
        }
        row.trend.n_families = told(copy, row.trend.n_families);
        row.trend.n_scores = told(copy, row.trend.n_scores);
        row.without_intake = told(copy, row.without_intake);
        copy->trends[copy->trend_count++] = row;
    }
}

/* The mean of those who left is theirs: they are as few as any group may be. */
static void cut_attrition(const struct ank_summary *summary, struct ank_summary *copy,
                          struct ank_arena *mem)
{
    copy->attrition =
        ank_alloc(mem, (summary->attrition_count + 1) * sizeof *copy->attrition);
    for (size_t i = 0; i < summary->attrition_count; i++) {
        struct ank_attrition_row row = summary->attrition[i];
        if (!tells(copy, row.attrition.stayed) || !tells(copy, row.attrition.left)) {
            copy->cut.attrition++;
            continue;
        }
        row.attrition.stayed = told(copy, row.attrition.stayed);
        row.attrition.left = told(copy, row.attrition.left);
        copy->attrition[copy->attrition_count++] = row;
    }
}

static void cut_scales(const struct ank_summary *summary, struct ank_summary *copy,
                       struct ank_arena *mem)
{
    copy->scales = ank_alloc(mem, (summary->scale_count + 1) * sizeof *copy->scales);
    for (size_t i = 0; i < summary->scale_count; i++) {
        struct ank_scale_row row = summary->scales[i];
        if (!tells(copy, row.forms) || !tells(copy, row.alpha.forms)) {
            copy->cut.scales++;
            continue;
        }
        row.forms = told(copy, row.forms);
        row.alpha.forms = told(copy, row.alpha.forms);
        copy->scales[copy->scale_count++] = row;
    }
}

/* A share of those who marked something is of few as soon as one side of it is. */
static void cut_priorities(const struct ank_summary *summary, struct ank_summary *copy,
                           struct ank_arena *mem)
{
    copy->priorities =
        ank_alloc(mem, (summary->priority_count + 1) * sizeof *copy->priorities);
    for (size_t i = 0; i < summary->priority_count; i++) {
        struct ank_priority_row row = summary->priorities[i];
        if (!tells(copy, row.marked) || !tells(copy, row.n) ||
            !tells(copy, row.better) || !tells(copy, row.n - row.better)) {
            copy->cut.priorities++;
            continue;
        }
        row.marked = told(copy, row.marked);
        row.n = told(copy, row.n);
        row.better = told(copy, row.better);
        copy->priorities[copy->priority_count++] = row;
    }
}

void audience_cut_models(const struct ank_summary *summary, struct ank_summary *copy,
                         struct ank_arena *mem)
{
    cut_priorities(summary, copy, mem);
    cut_trends(summary, copy, mem);
    cut_attrition(summary, copy, mem);
    cut_scales(summary, copy, mem);
}

/* Rights ------------------------------------------------------------------------ */

/* A stage with few claims goes; when it is the only one, the smallest of the others
 * goes with it, or the total would tell it. */
static void cut_stages(struct ank_summary *copy)
{
    size_t *n = copy->rights.by_stage, hidden = 0, smallest = ANK_STAGES;
    for (size_t i = 0; i < ANK_STAGES; i++) {
        if (!tells(copy, n[i])) {
            n[i] = 0;
            hidden++;
        } else if (n[i] > 0 && (smallest == ANK_STAGES || n[i] < n[smallest]))
            smallest = i;
    }
    if (hidden == 1 && smallest < ANK_STAGES) {
        n[smallest] = 0;
        hidden++;
    }
    for (size_t i = 0; i < ANK_STAGES; i++)
        n[i] = told(copy, n[i]);
    copy->cut.stages = hidden;
}

static void cut_stuck(const struct ank_summary *summary, struct ank_summary *copy,
                      struct ank_arena *mem)
{
    const struct ank_rights_result *rights = &summary->rights;
    copy->rights.stuck_count = 0;
    copy->rights.stuck =
        ank_alloc(mem, (rights->stuck_count + 1) * sizeof *rights->stuck);
    for (size_t i = 0; i < rights->stuck_count; i++) {
        struct ank_stuck_row row = rights->stuck[i];
        if (!tells(copy, row.n)) {
            copy->rights.stuck_left_out++;
            continue;
        }
        row.n = told(copy, row.n);
        copy->rights.stuck[copy->rights.stuck_count++] = row;
    }
    copy->cut.stuck = copy->rights.stuck_left_out;
}

static void cut_groups(const struct ank_summary *summary, struct ank_summary *copy,
                       struct ank_arena *mem)
{
    const struct ank_rights_result *rights = &summary->rights;
    copy->rights.group_count = 0;
    copy->rights.groups =
        ank_alloc(mem, (rights->group_count + 1) * sizeof *rights->groups);
    for (size_t i = 0; i < rights->group_count; i++) {
        struct ank_group_row row = rights->groups[i];
        if (!tells(copy, row.explored) || !tells(copy, row.realised) ||
            !tells(copy, row.explored - row.realised) || isnan(row.low)) {
            copy->cut.groups++;
            continue;
        }
        row.claims = told(copy, row.claims);
        row.explored = told(copy, row.explored);
        row.realised = told(copy, row.realised);
        copy->rights.groups[copy->rights.group_count++] = row;
    }
}

/* A share at so many months stands when enough claims are still followed then; the days
 * on which single claims came in order are for the house alone. */
static void cut_time(struct ank_summary *copy)
{
    struct ank_incidence *time = &copy->rights.cumulative;
    for (size_t i = 0; i < ANK_SHARES; i++) {
        struct ank_incidence_share *share = &time->shares[i];
        if (!share->why && !tells(copy, share->n_risk))
            share->why = ANK_N("too few claims are still followed to tell it here");
        share->n_risk = told(copy, share->n_risk);
    }
    time->n = told(copy, time->n);
    if (copy->cut.audience != ANK_FOR_BOARD)
        return;
    copy->rights.days_left_out = true;
    time->row_count = time->firm_count = 0;
    time->rows = NULL;
    time->median = time->median_low = time->median_high = (double)NAN;
}

static bool tells_rights(const struct ank_summary *copy,
                         const struct ank_rights_result *rights)
{
    return tells(copy, rights->families) && tells(copy, rights->explored) &&
           tells(copy, rights->realised) &&
           tells(copy, rights->explored - rights->realised);
}

void audience_cut_rights(const struct ank_summary *summary, struct ank_summary *copy,
                         struct ank_arena *mem)
{
    const struct ank_rights_result *rights = &summary->rights;
    copy->cut.rights = copy->rights.left_out =
        rights->claims > 0 && !tells_rights(copy, rights);
    if (copy->cut.rights || rights->claims == 0)
        return;
    copy->rights = *rights;
    copy->rights.time = (struct ank_survival){0};
    copy->rights.rate = (struct ank_rate){0};
    copy->rights.already = copy->rights.apart = 0;
    copy->rights.claims = told(copy, rights->claims);
    copy->rights.explored = told(copy, rights->explored);
    copy->rights.realised = told(copy, rights->realised);
    copy->rights.families = told(copy, rights->families);
    if (!tells(copy, rights->valued))
        copy->rights.valued = 0;
    copy->rights.valued = told(copy, copy->rights.valued);
    cut_stages(copy);
    cut_time(copy);
    cut_stuck(summary, copy, mem);
    cut_groups(summary, copy, mem);
}

/* What was done ------------------------------------------------------------------- */

static bool closings_tell(const struct ank_summary *copy,
                          const struct ank_process_counts *process)
{
    for (size_t i = 0; i < process->closing_count; i++)
        if (!tells(copy, process->closings[i].n))
            return false;
    return true;
}

static bool referrals_tell(const struct ank_summary *copy,
                           const struct ank_process_counts *process)
{
    for (size_t i = 0; i < process->referral_count; i++)
        if (!tells(copy, process->referrals[i].n))
            return false;
    return true;
}

static bool tells_process(const struct ank_summary *copy,
                          const struct ank_process_counts *process)
{
    return tells(copy, process->started) && tells(copy, process->running) &&
           tells(copy, process->closed) && tells(copy, process->in_order);
}

/* Within what was foreseen and not: both, or neither. */
static void cut_lengths(const struct ank_process_counts *process,
                        struct ank_summary *copy)
{
    const struct ank_lengths *lengths = &process->lengths;
    if (!tells(copy, lengths->ended))
        return;
    copy->process.lengths = *lengths;
    copy->process.lengths.ended = told(copy, lengths->ended);
    copy->process.lengths.within = told(copy, lengths->within);
    if (!tells(copy, lengths->within) || !tells(copy, lengths->ended - lengths->within))
        copy->process.lengths.foreseen = NAN;
}

/* Reasons and ways are told all together or not at all: with one of them hidden the
 * total would tell it. */
void audience_cut_process(const struct ank_summary *summary, struct ank_summary *copy,
                          struct ank_arena *mem)
{
    const struct ank_process_counts *process = &summary->process;
    copy->cut.process =
        summary->period.from != ANK_NO_DAY && !tells_process(copy, process);
    if (!tells_process(copy, process))
        return;
    copy->process.started = told(copy, process->started);
    copy->process.running = told(copy, process->running);
    copy->process.closed = told(copy, process->closed);
    copy->process.in_order = told(copy, process->in_order);
    copy->process.contact_count = process->contact_count;
    copy->process.contacts = process->contacts;
    copy->process.budget = process->budget;
    copy->process.came = told(copy, process->came);
    for (enum ank_came kind = 0; kind < ANK_CAME_KINDS; kind++)
        copy->process.came_count[kind] =
            ank_came_told(process->came_rows[kind], process->came_count[kind],
                          copy->cut.audience, mem, &copy->process.came_rows[kind]);
    cut_lengths(process, copy);
    if (copy->cut.audience == ANK_FOR_BOARD)
        return;
    if (closings_tell(copy, process)) {
        copy->process.closing_count = process->closing_count;
        copy->process.closings = process->closings;
    }
    if (referrals_tell(copy, process)) {
        copy->process.referral_count = process->referral_count;
        copy->process.referrals = process->referrals;
    }
}

/* What studies found ----------------------------------------------------------------
 */

static const struct ank_domain_row *same_row(const struct ank_summary *copy,
                                             const struct ank_domain_row *row)
{
    for (size_t i = 0; i < copy->domain_count; i++)
        if (copy->domains[i].wave == row->wave &&
            copy->domains[i].instrument == row->instrument &&
            copy->domains[i].domain == row->domain)
            return &copy->domains[i];
    return NULL;
}

void audience_cut_evidence(const struct ank_summary *summary, struct ank_summary *copy)
{
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        struct ank_evidence_row row = summary->evidence[i];
        const struct ank_domain_row *base = row.row ? same_row(copy, row.row) : NULL;
        bool rights = row.families > 0;
        bool told_of = rights ? !copy->cut.rights && tells(copy, row.families) &&
                                    tells(copy, row.in_order) &&
                                    tells(copy, row.families - row.in_order)
                              : !row.row || base;
        row.row = base;
        row.families = told(copy, row.families);
        row.in_order = told(copy, row.in_order);
        if (told_of)
            copy->evidence[i] = row;
        else
            copy->cut.evidence += row.label != NULL;
    }
}
