/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How families were sent on, the phases of their support, groups, and decisions of the
 * team; see report_blocks.h. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/wave.h>
#include "../entry/presets.h"
#include "report_blocks.h"

bool report_course_read(struct report_draft *report, struct ank_error *err)
{
    struct ank_work_context *work = report->work;
    struct report_course *course = &report->course;
    const char *project = report->project->code;
    course->referrals =
        (struct ank_referrals){.project = project, .period = &report->period};
    course->phases = (struct ank_phases){.project = project};
    course->groups =
        (struct ank_group_activities){.project = project, .period = &report->period};
    return ank_referral_list(work->registry, &course->referrals, work->mem, err) &&
           ank_phase_of_project(work->registry, &course->phases, work->mem, err) &&
           ank_group_activity_list(work->registry, &course->groups, work->mem, err) &&
           ank_decision_list(work->registry, project, work->mem, &course->decisions,
                             err);
}

/* Sent on ------------------------------------------------------------------------ */

enum { BECAME = 4 }; /* rows of ank_referred_codes */

/* How many came by one road, and what became of them; the last is nothing yet. */
struct road {
    size_t sent, became[BECAME + 1];
};

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static size_t place_of(const char *became)
{
    size_t i = 0;
    while (i < BECAME && (!became || strcmp(ank_referred_codes[i].code, became) != 0))
        i++;
    return i;
}

/* Of rows that are `of` that road, by `by_partner` who sent them on. */
static struct road count_road(const struct report_draft *report, const char *of,
                              bool by_partner)
{
    struct road road = {0};
    const struct ank_referrals *all = &report->course.referrals;
    for (size_t i = 0; i < all->count; i++) {
        const struct ank_referral *row = &all->rows[i];
        if (!same(by_partner ? row->partner : row->road, of) ||
            (by_partner && !row->partner))
            continue;
        road.sent++;
        road.became[place_of(ank_referral_became(row, report->period.until))]++;
    }
    return road;
}

static void add_road(struct report_table *table, const char *name,
                     const struct road *road)
{
    if (road->sent == 0)
        return;
    report_cell(table, name);
    report_count(table, (int64_t)road->sent);
    for (size_t i = 0; i <= BECAME; i++)
        report_count(table, (int64_t)road->became[i]);
}

static void add_roads(struct report_draft *report, const char *head, bool by_partner)
{
    const char *const heads[] = {head,
                                 ANK_N("in all"),
                                 ANK_N("began"),
                                 ANK_N("elsewhere"),
                                 ANK_N("no wish"),
                                 ANK_N("not reached"),
                                 ANK_N("nothing yet"),
                                 NULL};
    const struct ank_code_row *codes =
        by_partner ? ank_around_codes : ank_referral_codes;
    struct report_table table = report_table(report, heads, 0.28, false);
    for (const struct ank_code_row *row = codes; row->code; row++) {
        struct road road = count_road(report, row->code, by_partner);
        add_road(&table, ank_words(report->lang, row->words), &road);
    }
    struct road unsaid = count_road(report, NULL, false);
    if (!by_partner)
        add_road(&table, ank_words(report->lang, ANK_N("not said")), &unsaid);
    report_table_end(&table);
}

/* Who was sent on and never began is in no figure of change: it is told here alone. */
void report_sent_on(struct report_draft *report)
{
    const struct ank_referrals *all = &report->course.referrals;
    size_t waiting = 0, never = 0;
    bool known = false; /* more than that they came */
    if (report->audience == ANK_FOR_BOARD)
        return;
    for (size_t i = 0; i < all->count; i++) {
        const char *became = ank_referral_became(&all->rows[i], report->period.until);
        known = known || all->rows[i].partner || all->rows[i].outcome;
        waiting += !became;
        never += became && strcmp(became, "started") != 0;
    }
    if (!known && waiting + never == 0)
        return;
    report_text(
        report,
        REPORT_SAY(
            ANK_N("Came or sent in this period: %zu. Support never began: %zu; it "
                  "has not begun yet: %zu. They are in no figure of change."),
            all->count, never, waiting));
    add_roads(report, ANK_N("what became of it, by road"), false);
    add_roads(report, ANK_N("what became of it, by who sent them"), true);
}

/* Phases ------------------------------------------------------------------------- */

/* Periods of support in one phase, and how long those took that went over to another
 * or ended in the period. */
struct phase_counts {
    size_t were, over;
    double *months;
};

/* The day on which a phase was over: the next began, or support ended; ANK_NO_DAY. */
static ank_day over_on(const struct ank_phases *all, size_t i)
{
    const struct ank_phase_of *row = &all->rows[i];
    if (i + 1 < all->count &&
        all->rows[i + 1].phase.trajectory == row->phase.trajectory)
        return all->rows[i + 1].phase.day;
    return row->end;
}

static struct phase_counts count_phase(const struct report_draft *report,
                                       const char *phase)
{
    const struct ank_phases *all = &report->course.phases;
    struct phase_counts counts = {
        .months =
            ank_alloc(report->work->mem, (all->count + 1) * sizeof *counts.months)};
    for (size_t i = 0; i < all->count; i++) {
        const struct ank_phase *row = &all->rows[i].phase;
        ank_day over = over_on(all, i);
        if (strcmp(row->phase, phase) != 0 || row->day > report->period.until ||
            (over != ANK_NO_DAY && over < report->period.from))
            continue;
        counts.were++;
        if (ank_period_holds(&report->period, over))
            counts.months[counts.over++] = (over - row->day) / 30.4375;
    }
    return counts;
}

static int compare_months(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double median(struct phase_counts *counts)
{
    size_t half = counts->over / 2;
    if (counts->over == 0)
        return NAN;
    qsort(counts->months, counts->over, sizeof *counts->months, compare_months);
    return counts->over % 2 ? counts->months[half]
                            : (counts->months[half - 1] + counts->months[half]) / 2;
}

static void add_phase(struct report_table *table, const char *phase)
{
    struct report_draft *report = table->report;
    struct phase_counts counts = count_phase(report, phase);
    if (counts.were == 0)
        return;
    report_cell(table, ank_code_words(report->lang, ank_phase_codes, phase));
    report_count(table, (int64_t)counts.were);
    report_count(table, (int64_t)counts.over);
    report_number(table, median(&counts), 1);
    report_number(table, presets_phase(report->project, phase, report->work->mem), 0);
}

/* A phase that is on no list of ours, once. */
static bool is_first(const struct ank_phases *all, size_t i)
{
    const char *phase = all->rows[i].phase.phase;
    for (size_t j = 0; j < i; j++)
        if (strcmp(all->rows[j].phase.phase, phase) == 0)
            return false;
    return !ank_code_find(ank_phase_codes, phase);
}

void report_phases(struct report_draft *report)
{
    static const char *const heads[] = {
        ANK_N("phase"),           ANK_N("periods of support in it"),
        ANK_N("of which over"),   ANK_N("months, half less"),
        ANK_N("months foreseen"), NULL};
    const struct ank_phases *all = &report->course.phases;
    if (report->audience == ANK_FOR_BOARD)
        return;
    struct report_table table = report_table(report, heads, 0.36, false);
    for (const struct ank_code_row *row = ank_phase_codes; row->code; row++)
        add_phase(&table, row->code);
    for (size_t i = 0; i < all->count; i++)
        if (is_first(all, i))
            add_phase(&table, all->rows[i].phase.phase);
    report_table_end(&table);
}

/* Groups ------------------------------------------------------------------------- */

struct group {
    size_t activities, timed;
    int64_t present, minutes;
};

static struct group count_group(const struct report_draft *report, const char *kind)
{
    struct group group = {0};
    const struct ank_group_activities *all = &report->course.groups;
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->rows[i].kind, kind) == 0) {
            group.activities++;
            group.present += all->rows[i].present;
            group.minutes += all->rows[i].minutes;
            group.timed += all->rows[i].minutes > 0;
        }
    return group;
}

static void add_group(struct report_table *table, const char *kind)
{
    const struct report_draft *report = table->report;
    struct group group = count_group(report, kind);
    if (group.activities == 0)
        return;
    report_cell(table, ank_code_words(report->lang, ank_activity_codes, kind));
    report_count(table, (int64_t)group.activities);
    if (ank_audience_tells(report->audience, (size_t)group.present))
        report_count(table, (int64_t)ank_audience_count(report->audience,
                                                        (size_t)group.present));
    else
        report_cell(table, "–");
    report_number(table, group.timed > 0 ? (double)group.minutes / 60 : (double)NAN, 1);
}

static bool is_first_kind(const struct ank_group_activities *all, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (strcmp(all->rows[j].kind, all->rows[i].kind) == 0)
            return false;
    return !ank_code_find(ank_activity_codes, all->rows[i].kind);
}

/* Nobody of a group is named, and no family counted. */
void report_groups(struct report_draft *report)
{
    static const char *const heads[] = {ANK_N("with groups"), ANK_N("how many"),
                                        ANK_N("present together"), ANK_N("hours"),
                                        NULL};
    const struct ank_group_activities *all = &report->course.groups;
    struct report_table table = report_table(report, heads, 0.46, false);
    for (const struct ank_code_row *row = ank_activity_codes; row->code; row++)
        add_group(&table, row->code);
    for (size_t i = 0; i < all->count; i++)
        if (is_first_kind(all, i))
            add_group(&table, all->rows[i].kind);
    report_table_end(&table);
}

/* Decisions ---------------------------------------------------------------------- */

static const char *day_cell(const struct report_draft *report, ank_day day)
{
    char text[12];
    return day == ANK_NO_DAY ? ""
                             : ank_strdup(report->work->mem, ank_day_words(day, text));
}

/* "done in part, 1/10/2026: half of the families" */
static const char *outcome_cell(const struct report_draft *report,
                                const struct ank_decision *decision)
{
    struct ank_arena *mem = report->work->mem;
    if (!decision->outcome)
        return ank_words(report->lang, ANK_N("not yet"));
    const char *words =
        ank_format(mem, "%s, %s",
                   ank_code_words(report->lang, ank_decided_codes, decision->outcome),
                   day_cell(report, decision->outcome_day));
    return decision->came ? REPORT_SAY(ANK_N("%s: %s"), words, decision->came) : words;
}

/* "an, 1/12/2026"; who does it stays in the house. */
static const char *who_cell(const struct report_draft *report,
                            const struct ank_decision *decision)
{
    const char *due = day_cell(report, decision->due);
    const char *who =
        report->audience == ANK_FOR_BOARD || !decision->who ? "" : decision->who;
    return ank_format(report->work->mem, "%s%s%s", who, *who && *due ? ", " : "", due);
}

/* Decided by the last day, and either nothing came of it yet, or in the period. */
static bool is_told_back(const struct report_draft *report,
                         const struct ank_decision *decision)
{
    return decision->day <= report->period.until &&
           (!decision->outcome || decision->outcome_day >= report->period.from);
}

bool report_kept_decisions(struct report_draft *report)
{
    static const char *const heads[] = {ANK_N("what"), ANK_N("by whom, by when"),
                                        ANK_N("what came of it"), NULL};
    const struct ank_decisions *all = &report->course.decisions;
    struct report_table table = report_table(report, heads, 0.4, true);
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        const struct ank_decision *row = &all->rows[i];
        if (!is_told_back(report, row))
            continue;
        any = true;
        report_cell(&table, row->what);
        report_cell(&table, who_cell(report, row));
        report_cell(&table, outcome_cell(report, row));
    }
    report_table_end(&table);
    return any;
}

void report_new_decisions(struct report_draft *report)
{
    static const char *const heads[] = {ANK_N("what"), ANK_N("by whom, by when"),
                                        ANK_N("question"), NULL};
    const struct ank_decisions *all = &report->course.decisions;
    struct report_table table = report_table(report, heads, 0.4, true);
    for (size_t i = 0; i < all->count; i++) {
        const struct ank_decision *row = &all->rows[i];
        if (row->day <= report->period.until)
            continue;
        report_cell(&table, row->what);
        report_cell(&table, who_cell(report, row));
        report_cell(&table,
                    ank_code_words(report->lang, ank_question_codes, row->question));
    }
    report_table_end(&table);
}
