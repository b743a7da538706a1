/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done in the period; see <ankerpunt/analysis/process_counts.h>. */
#include <stdlib.h>
#include <string.h>

#include "panel.h"

/* Nothing said stands last. */
static int compare_words(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) : (a == NULL) - (b == NULL);
}

static void add_closing(struct ank_panel *panel,
                        const struct ank_trajectory *trajectory)
{
    struct ank_process_counts *process = &panel->summary.process;
    for (size_t i = 0; i < process->closing_count; i++) {
        struct ank_closing_row *row = &process->closings[i];
        if (compare_words(row->reason, trajectory->closed_reason) == 0 &&
            compare_words(row->by, trajectory->closed_by) == 0) {
            row->n++;
            return;
        }
    }
    process->closings = ank_grow(&panel->mem, process->closings, process->closing_count,
                                 sizeof *process->closings);
    process->closings[process->closing_count++] =
        (struct ank_closing_row){ank_strdup(&panel->mem, trajectory->closed_reason),
                                 ank_strdup(&panel->mem, trajectory->closed_by), 1};
}

static void add_referral(struct ank_panel *panel, const char *referral)
{
    struct ank_process_counts *process = &panel->summary.process;
    for (size_t i = 0; i < process->referral_count; i++)
        if (compare_words(process->referrals[i].referral, referral) == 0) {
            process->referrals[i].n++;
            return;
        }
    process->referrals = ank_grow(&panel->mem, process->referrals,
                                  process->referral_count, sizeof *process->referrals);
    process->referrals[process->referral_count++] =
        (struct ank_referral_row){ank_strdup(&panel->mem, referral), 1};
}

static void add_trajectory(struct ank_panel *panel,
                           const struct ank_trajectory *trajectory)
{
    struct ank_process_counts *process = &panel->summary.process;
    bool started = ank_period_holds(&panel->period, trajectory->start);
    bool closed = ank_period_holds(&panel->period, trajectory->end);
    process->running +=
        trajectory->end == ANK_NO_DAY || trajectory->end >= panel->period.from;
    process->started += started;
    process->closed += closed;
    if (started)
        add_referral(panel, trajectory->referral);
    if (closed)
        add_closing(panel, trajectory);
}

/* The first day on which a right of the family was in order. */
static ank_day day_in_order(const struct ank_record *record,
                            const struct ank_claim *claim)
{
    for (size_t i = 0; i < claim->count; i++)
        if (ank_stage_realised(record->steps[claim->first + i].stage))
            return record->steps[claim->first + i].day;
    return ANK_NO_DAY;
}

static int64_t value_of(const struct ank_record *record, const struct ank_claim *claim)
{
    int64_t cents = -1;
    for (size_t i = 0; i < claim->count; i++)
        if (record->steps[claim->first + i].cents >= 0)
            cents = record->steps[claim->first + i].cents;
    return cents;
}

/* Whether the support that a day belongs to is of this project. */
static bool is_here(const struct ank_panel *panel, const struct ank_record *record,
                    ank_day day)
{
    int at = ank_trajectory_at(record, day);
    return at >= 0 && day >= record->trajectories[at].start &&
           strcmp(record->trajectories[at].project, panel->project->code) == 0;
}

/* A right counts once, on the first day it was in order; claims to one right stand
 * together. */
static void add_in_order(struct ank_panel *panel, const struct ank_record *record)
{
    struct ank_process_counts *process = &panel->summary.process;
    struct ank_arena mem = {0};
    struct ank_claim *claims;
    const char *had = NULL;
    size_t count = ank_claims(record, &mem, &claims);
    for (size_t i = 0; i < count; i++) {
        ank_day day = day_in_order(record, &claims[i]);
        int64_t cents = value_of(record, &claims[i]);
        bool again = had && strcmp(had, claims[i].right) == 0;
        if (day == ANK_NO_DAY || again)
            continue;
        had = claims[i].right;
        if (!ank_period_holds(&panel->period, day) || !is_here(panel, record, day))
            continue;
        process->in_order++;
        process->valued += cents >= 0;
        process->cents += cents >= 0 ? cents : 0;
    }
    ank_arena_free(&mem);
}

void panel_add_process(struct ank_panel *panel, const struct ank_record *record)
{
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record->trajectories[i];
        if (strcmp(trajectory->project, panel->project->code) == 0 &&
            !ank_trajectory_waits(trajectory, panel->period.until))
            add_trajectory(panel, trajectory);
    }
    panel_add_came(panel, record);
    add_in_order(panel, record);
}

static int compare_closings(const void *left, const void *right)
{
    const struct ank_closing_row *a = left, *b = right;
    int order = compare_words(a->reason, b->reason);
    return order ? order : compare_words(a->by, b->by);
}

static int compare_referrals(const void *left, const void *right)
{
    const struct ank_referral_row *a = left, *b = right;
    return compare_words(a->referral, b->referral);
}

/* The order in which families came must not show. */
void panel_count_process(struct ank_panel *panel)
{
    struct ank_process_counts *process = &panel->summary.process;
    process->contacts = panel->options.contacts;
    process->contact_count = panel->options.contact_count;
    process->budget = panel->options.budget;
    panel_count_came(panel);
    if (process->closing_count > 1)
        qsort(process->closings, process->closing_count, sizeof *process->closings,
              compare_closings);
    if (process->referral_count > 1)
        qsort(process->referrals, process->referral_count, sizeof *process->referrals,
              compare_referrals);
}
