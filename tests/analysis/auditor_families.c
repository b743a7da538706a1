/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families made by lot: what happens to each, and its record at each release. */
#include "auditor_projects.h"

#include <math.h>

#include <ankerpunt/model/score.h>
#include "records.h"

enum { MOST_DOMAINS = 6, MOMENTS = 4, NEVER = 99 };

/* After so many months; the last is at closing. */
static const int months[MOMENTS] = {0, 6, 12, -1};

const struct ank_right auditor_rights[AUDITOR_RIGHTS] = {
    {.code = "groeipakket", .group = "income"},
    {.code = "huurpremie", .group = "housing"},
    {.code = "huursubsidie", .group = "housing"},
    {.code = "leefloon", .group = "income"},
    {.code = "pro-deo", .group = "justice"},
    {.code = "sociale-toeslag", .group = "income"},
    {.code = "zorgbudget", .group = "health"}};

struct family_facts {
    size_t project, next_project;
    ank_day start, end; /* ANK_NO_DAY: goes on */
    bool agrees;
    int erased, withdrawn, moved, corrected; /* from which folder on; NEVER */
    ank_score scores[MOMENTS][MOST_DOMAINS]; /* below 0: not answered */
    bool rated[MOMENTS];
    size_t corrected_domain;
    ank_score corrected_score;
    size_t referral;
    ank_day detected[AUDITOR_RIGHTS], in_order[AUDITOR_RIGHTS]; /* ANK_NO_DAY: not */
    int64_t contacts;
};

/* What is usual in a project. */
struct habits {
    double answers, rated, closes, explores, in_order, drift[MOST_DOMAINS], spread;
    bool contacts;
};

static double normal(struct projects *projects)
{
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += (double)projects_lot(projects, 1000) / 1000;
    return sum;
}

static struct habits habits_of(struct projects *projects)
{
    struct habits habits = {
        .answers = 0.6 + 0.1 * (double)projects_lot(projects, 5),
        .rated = 0.5 + 0.1 * (double)projects_lot(projects, 6),
        .closes = 0.05 + 0.1 * (double)projects_lot(projects, 6),
        .explores = 0.3 + 0.1 * (double)projects_lot(projects, 8),
        .in_order = 0.1 + 0.2 * (double)projects_lot(projects, 5),
        .spread = 0.4 + 0.4 * (double)projects_lot(projects, 4),
        .contacts = projects_chance(projects, 0.5),
    };
    for (size_t d = 0; d < MOST_DOMAINS; d++)
        habits.drift[d] = normal(projects);
    return habits;
}

static void answer(struct projects *projects, struct family_facts *family,
                   const struct habits *habits)
{
    for (size_t m = 0; m < MOMENTS; m++)
        family->rated[m] = m == 0 || projects_chance(projects, habits->rated);
    for (size_t d = 0; d < MOST_DOMAINS; d++) {
        double level = 4 + 2 * normal(projects);
        for (size_t m = 0; m < MOMENTS; m++) {
            double score = level;
            if (m > 0)
                score += habits->drift[d] * (m > 1 ? 1.5 : 1) +
                         habits->spread * normal(projects);
            family->scores[m][d] =
                projects_chance(projects, m > 0 ? habits->answers : 0.95)
                    ? (ank_score)fmax(0, fmin(10, round(score)))
                    : ANK_UNKNOWN;
        }
    }
}

static void explore(struct projects *projects, struct family_facts *family,
                    const struct habits *habits)
{
    bool explores = projects_chance(projects, habits->explores);
    bool heavy = projects_chance(projects, 0.05);
    for (size_t i = 0; i < AUDITOR_RIGHTS; i++) {
        double wanted = i == 4 ? 0.08 : 0.35; /* one kind is rare */
        family->detected[i] = family->in_order[i] = ANK_NO_DAY;
        if (!explores || !projects_chance(projects, heavy ? 1 : wanted))
            continue;
        family->detected[i] = family->start + 5 + (ank_day)projects_lot(projects, 90);
        if (projects_chance(projects, heavy ? 1 : habits->in_order))
            family->in_order[i] =
                family->detected[i] + 10 + (ank_day)projects_lot(projects, 400);
    }
}

static int later(struct projects *projects, double probability)
{
    return projects_chance(projects, probability)
               ? 1 + (int)projects_lot(projects, FOLDERS - 1)
               : NEVER;
}

static void live(struct projects *projects, struct family_facts *family,
                 const struct habits *habits)
{
    ank_day first = projects->folders[0].cut_off;
    family->start = first - 500 + (ank_day)projects_lot(projects, 800);
    if (projects_chance(projects, 0.6))
        family->start = first - 500 + (ank_day)projects_lot(projects, 300);
    family->end = ANK_NO_DAY;
    if (projects_chance(projects, habits->closes))
        family->end = family->start + 100 + (ank_day)projects_lot(projects, 500);
    family->agrees = projects_chance(projects, 0.93);
    family->erased = later(projects, 0.05);
    family->withdrawn = later(projects, 0.04);
    family->moved = later(projects, 0.03);
    family->next_project = projects_lot(projects, projects->project_count);
    family->corrected = later(projects, 0.06);
    family->corrected_domain = projects_lot(projects, MOST_DOMAINS);
    family->corrected_score = (ank_score)projects_lot(projects, 11);
    family->referral = projects_lot(projects, 4);
    family->contacts = habits->contacts
                           ? (int64_t)(projects_lot(projects, 12) *
                                       (projects_chance(projects, 0.05) ? 20u : 1u))
                           : 0;
    answer(projects, family, habits);
    explore(projects, family, habits);
}

/* Most projects are small. */
static size_t size_of_project(struct projects *projects)
{
    size_t most = projects->plan->most;
    size_t n = projects_chance(projects, 0.4)   ? 5 + projects_lot(projects, 9)
               : projects_chance(projects, 0.6) ? 12 + projects_lot(projects, 15)
                                                : 20 + projects_lot(projects, 41);
    return n < most ? n : most;
}

void families_make(struct projects *projects)
{
    size_t size = MOST_PROJECTS * MOST_PROJECT_FAMILIES;
    projects->families = ank_alloc(&projects->mem, size * sizeof *projects->families);
    for (size_t p = 0; p < projects->project_count; p++) {
        struct habits habits = habits_of(projects);
        size_t n = size_of_project(projects);
        for (size_t i = 0; i < n; i++) {
            struct family_facts *family = &projects->families[projects->family_count++];
            family->project = p;
            live(projects, family, &habits);
        }
    }
}

/* Records ------------------------------------------------------------------------ */

size_t family_project(const struct projects *projects, size_t family, int folder)
{
    const struct family_facts *facts = &projects->families[family];
    return folder >= facts->moved ? facts->next_project : facts->project;
}

static ank_day day_of_moment(const struct family_facts *family, size_t moment)
{
    if (months[moment] < 0)
        return family->end == ANK_NO_DAY ? ANK_NO_DAY : family->end - 1;
    return family->start + 3 + (ank_day)(30.4375 * months[moment]);
}

static void add_sitting(struct projects *projects, struct ank_record *record,
                        const struct family_facts *family, size_t moment, int folder)
{
    const struct ank_project *project =
        projects->projects[folder >= family->moved ? family->next_project
                                                   : family->project];
    ank_score scores[MOST_DOMAINS];
    for (size_t d = 0; d < MOST_DOMAINS; d++)
        scores[d] = family->scores[moment][d];
    if (folder >= family->corrected && moment == 1)
        scores[family->corrected_domain] = family->corrected_score;
    records_sitting(&projects->mem, record, project->instruments[0], NULL,
                    day_of_moment(family, moment), scores);
}

/* By day; who ended is rated no more, and at closing only where nothing is near. */
static void add_sittings(struct projects *projects, struct ank_record *record,
                         const struct family_facts *family, int folder)
{
    ank_day last = ANK_NO_DAY;
    for (size_t m = 0; m + 1 < MOMENTS; m++) {
        ank_day day = day_of_moment(family, m);
        if (!family->rated[m] || (family->end != ANK_NO_DAY && day > family->end))
            continue;
        add_sitting(projects, record, family, m, folder);
        last = day;
    }
    ank_day closing = day_of_moment(family, MOMENTS - 1);
    if (family->rated[MOMENTS - 1] && closing != ANK_NO_DAY && closing > last)
        add_sitting(projects, record, family, MOMENTS - 1, folder);
}

static void add_consents(struct projects *projects, struct ank_record *record,
                         const struct family_facts *family, int folder)
{
    record->consents = ank_alloc(&projects->mem, 2 * sizeof *record->consents);
    if (family->agrees)
        record->consents[record->consent_count++] =
            (struct ank_consent){"evaluation", family->start, true, NULL};
    if (folder >= family->withdrawn)
        record->consents[record->consent_count++] = (struct ank_consent){
            "evaluation", projects->folders[family->withdrawn].today, false, NULL};
}

struct ank_record *family_record(struct projects *projects, size_t at, int folder)
{
    static const char *const referrals[] = {"partner", "coach", "family", ""};
    const struct family_facts *family = &projects->families[at];
    size_t project = family_project(projects, at, folder);
    if (folder >= family->erased || projects->plan->without[at])
        return NULL;
    struct ank_record *record =
        records_family(&projects->mem, ank_format(&projects->mem, "F-%zu", at),
                       projects->projects[project]->code, family->start);
    record->trajectories[0].end = family->end;
    record->trajectories[0].referral = referrals[family->referral];
    add_sittings(projects, record, family, folder);
    for (size_t i = 0; i < AUDITOR_RIGHTS; i++) {
        const char *code = auditor_rights[i].code;
        if (family->detected[i] != ANK_NO_DAY)
            records_step(&projects->mem, record, code, ANK_DETECTED,
                         family->detected[i], NULL);
        if (family->in_order[i] != ANK_NO_DAY)
            records_step(&projects->mem, record, code, ANK_REALISED,
                         family->in_order[i], NULL);
    }
    add_consents(projects, record, family, folder);
    return record;
}

struct ank_process_done family_done(struct projects *projects, size_t at, int folder)
{
    const struct family_facts *family = &projects->families[at];
    return (struct ank_process_done){.family = ank_format(&projects->mem, "F-%zu", at),
                                     .start = family->start,
                                     .contacts = family->contacts * (folder + 1),
                                     .minutes = family->contacts * (folder + 1) *
                                                (20 + (int64_t)(at % 4) * 15),
                                     .cents = family->contacts % 3 * 4500,
                                     .signal = at % 3 == 0};
}
