/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects made by lot, and their releases; see auditor_projects.h. */
#include "auditor_projects.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "records.h"

/* splitmix64 */
static uint64_t next(struct projects *projects)
{
    uint64_t z = projects->lots += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

size_t projects_lot(struct projects *projects, size_t end)
{
    return (size_t)(next(projects) >> 11) % end;
}

bool projects_chance(struct projects *projects, double probability)
{
    return (double)(next(projects) >> 11) * 0x1p-53 < probability;
}

/* Projects ------------------------------------------------------------------------ */

static struct ank_project *make_project(struct projects *projects, const char *code,
                                        struct ank_instrument *instrument)
{
    static const int all[] = {0, 6, 12, -1}, few[] = {0, 6, -1};
    struct ank_project *made = records_project(&projects->mem, code, instrument,
                                               projects->plan->small ? few : all);
    struct ank_waves *waves = &made->waves;
    if (projects->plan->small)
        return made;
    waves->wave =
        ank_grow(&projects->mem, waves->wave, waves->count, sizeof *waves->wave);
    (void)ank_wave_parse("closing", &waves->wave[waves->count++]);
    ank_waves_settle(waves, &projects->mem);
    return made;
}

/* Two lists that share some themes. */
static void make_projects(struct projects *projects)
{
    static const char *const codes[] = {"a", "b", "c", "d", "e", "f"};
    static const char *const themes[2][6] = {
        {"housing", "income", "health", "work", "school", "mobility"},
        {"housing", "income", "social-network", "leisure", "health", "work"}};
    struct ank_instrument *lists[2];
    for (size_t i = 0; i < 2; i++)
        lists[i] = records_instrument(&projects->mem, i ? "list-b" : "list-a",
                                      themes[i], projects->plan->domains);
    projects->project_count = 3 + projects_lot(projects, MOST_PROJECTS - 2);
    for (size_t p = 0; p < projects->project_count; p++)
        projects->projects[p] =
            make_project(projects, codes[p], lists[projects_chance(projects, 0.25)]);
}

/* When, of which projects, asking for how many families. */
static void plan_folders(struct projects *projects)
{
    static const size_t raised[FOLDERS] = {ANK_RELEASE_LEAST, 13, 18};
    static const int days[FOLDERS][3] = {{2026, 6, 30}, {2026, 12, 31}, {2027, 6, 30}};
    bool raises = projects_chance(projects, 0.2);
    int half_year = 0;
    for (int f = 0; f < FOLDERS; f++) {
        struct folder *folder = &projects->folders[f];
        bool all = projects_chance(projects, 0.5);
        const int *day = days[half_year];
        folder->cut_off = ank_day_from_civil(day[0], day[1], day[2]);
        folder->today = folder->cut_off + 20 + 30 * f;
        folder->least = raises ? raised[f] : ANK_RELEASE_LEAST;
        folder->totals_first = projects->plan->seed % 3 == 0;
        for (size_t p = 0; p < projects->project_count; p++)
            if (all || projects_chance(projects, 0.75))
                folder->projects[folder->project_count++] = p;
        if (folder->project_count == 0)
            folder->projects[folder->project_count++] = 0;
        half_year += !projects_chance(projects, 0.2); /* two in one half-year */
    }
}

/* Releases ------------------------------------------------------------------------ */

static int compare_done(const void *left, const void *right)
{
    return strcmp(((const struct ank_process_done *)left)->family,
                  ((const struct ank_process_done *)right)->family);
}

static struct ank_release_options options_of(struct projects *projects, int f)
{
    const struct folder *folder = &projects->folders[f];
    struct ank_process_done *done =
        ank_alloc(&projects->mem, (projects->family_count + 1) * sizeof *done);
    size_t count = 0;
    for (size_t i = 0; i < projects->family_count; i++)
        if (family_done(projects, i, f).contacts > 0)
            done[count++] = family_done(projects, i, f);
    if (count > 1)
        qsort(done, count, sizeof *done, compare_done);
    return (struct ank_release_options){.today = folder->today,
                                        .cut_off = folder->cut_off,
                                        .least = folder->least,
                                        .rights = auditor_rights,
                                        .right_count = AUDITOR_RIGHTS,
                                        .done = done,
                                        .done_count = count};
}

/* Who is counted, project by project. */
static void count_families(struct projects *projects, int f)
{
    struct folder *folder = &projects->folders[f];
    const struct ank_project *chosen[MOST_PROJECTS];
    struct ank_release_options options = options_of(projects, f);
    for (size_t p = 0; p < folder->project_count; p++)
        chosen[p] = projects->projects[folder->projects[p]];
    folder->cohorts = ank_cohorts_open(chosen, folder->project_count, &options);
    for (size_t p = 0; p < folder->project_count; p++)
        for (size_t i = 0; i < projects->family_count; i++) {
            struct ank_record *record =
                family_project(projects, i, f) == folder->projects[p]
                    ? family_record(projects, i, f)
                    : NULL;
            if (record)
                (void)ank_cohorts_add(folder->cohorts, p, record,
                                      (int64_t)(i * 7919 % 100003) + 1);
        }
}

/* The ledger keeps what is neither repeated nor came out as before. */
static void keep(struct projects *projects, int f,
                 const struct ank_disclosure *disclosure)
{
    for (size_t i = 0; i < disclosure->count; i++) {
        const struct ank_release_item *item = &disclosure->items[i];
        const struct ank_shown *shown = &disclosure->shown[i];
        if (shown->repeated || ank_former_same(disclosure, item, shown))
            continue;
        projects->formers = ank_grow(&projects->mem, projects->formers,
                                     projects->former_count, sizeof *projects->formers);
        struct ank_former *former = &projects->formers[projects->former_count++];
        *former = (struct ank_former){
            f,      item->measure,    item->site, item->n, item->members,
            *shown, disclosure->least};
        former->shown.cut_off = projects->folders[f].cut_off;
    }
}

/* The row of a former folder that this one repeats. */
static const struct folder_row *repeated_row(const struct projects *projects,
                                             const struct folder_row *row)
{
    for (size_t i = projects->row_count; i-- > 0;) {
        const struct folder_row *past = &projects->rows[i];
        if (past->folder < row->folder && past->as_of == row->as_of &&
            !past->shown.repeated && past->shown.why == ANK_SHOWN &&
            strcmp(past->item.measure, row->item.measure) == 0 &&
            strcmp(past->item.site, row->item.site) == 0)
            return past;
    }
    fprintf(stderr, "%s %s repeats what never went out\n", row->item.measure,
            row->item.site);
    abort();
}

static void lay_open(struct projects *projects, int f,
                     const struct ank_disclosure *disclosure,
                     const struct ank_asked *asked)
{
    const struct folder *folder = &projects->folders[f];
    for (size_t i = 0; i < disclosure->count; i++) {
        struct folder_row row = {.folder = f,
                                 .asked = &asked[i],
                                 .shown = disclosure->shown[i],
                                 .as_of = folder->cut_off,
                                 .least = disclosure->least,
                                 .item = disclosure->items[i]};
        if (ank_shown_repeats(&row.shown, folder->cut_off))
            row.as_of = row.shown.cut_off;
        if (row.shown.repeated) {
            const struct folder_row *past = repeated_row(projects, &row);
            row.item = past->item;
            row.least = past->least;
        }
        projects->rows = ank_grow(&projects->mem, projects->rows, projects->row_count,
                                  sizeof *projects->rows);
        projects->rows[projects->row_count++] = row;
    }
}

/* Whether the table is told of: of small sets of projects what all others hang on, and
 * either what was done or what came of it. */
static bool is_told_of(const struct projects *projects, enum ank_asked_kind kind)
{
    switch (kind) {
    case ANK_ASKED_STARTED:
    case ANK_ASKED_REACHED:
    case ANK_ASKED_CHANGE:
        return true;
    case ANK_ASKED_EXPLORED:
    case ANK_ASKED_STAGE:
    case ANK_ASKED_GROUP:
    case ANK_ASKED_REALISED:
        return !projects->plan->small || !projects->process;
    case ANK_ASKED_REFERRAL:
    case ANK_ASKED_DUE:
    case ANK_ASKED_CLOSED:
    case ANK_ASKED_DURATION:
        return !projects->plan->small || projects->process;
    default:
        return !projects->plan->small;
    }
}

static void release(struct projects *projects, int f)
{
    struct ank_error err = {0};
    size_t count;
    count_families(projects, f);
    const struct ank_asked *every =
        ank_cohorts_asked(projects->folders[f].cohorts, &count);
    struct ank_asked *asked = ank_alloc(&projects->mem, (count + 1) * sizeof *asked);
    size_t all = count;
    count = 0;
    for (size_t i = 0; i < all; i++)
        if (is_told_of(projects, every[i].kind))
            asked[count++] = every[i];
    struct ank_release_item *items =
        ank_alloc(&projects->mem, (count + 1) * sizeof *items);
    for (size_t i = 0; i < count; i++)
        items[i] = asked[i].item;
    struct ank_disclosure disclosure = {
        .items = items,
        .count = count,
        .formers = projects->formers,
        .former_count = projects->former_count,
        .least = projects->folders[f].least,
        .cut_off = projects->folders[f].cut_off,
        .totals_first = projects->folders[f].totals_first,
        .without = projects->plan->rules,
        .work_limit = projects->plan->work_limit,
        .keep = &projects->mem,
        .shown = ank_alloc(&projects->mem, (count + 1) * sizeof(struct ank_shown))};
    if (!projects->plan->undecided && !ank_disclose(&disclosure, &err)) {
        projects->refused = true;
        return;
    }
    disclosure.least = ank_release_least(disclosure.least);
    lay_open(projects, f, &disclosure, asked);
    if (!projects->plan->undecided)
        keep(projects, f, &disclosure);
}

void projects_release(struct projects *projects, const struct projects_plan *plan)
{
    *projects =
        (struct projects){.plan = plan, .lots = plan->seed * 0x2545f4914f6cdd1du + 1};
    make_projects(projects);
    plan_folders(projects);
    projects->process = projects_chance(projects, 0.5);
    projects->lots ^= plan->people * 0x9e3779b97f4a7c15u;
    families_make(projects);
    for (int f = 0; f < FOLDERS; f++)
        release(projects, f);
}

void projects_free(struct projects *projects)
{
    for (int f = 0; f < FOLDERS; f++)
        ank_cohorts_close(projects->folders[f].cohorts);
    ank_arena_free(&projects->mem);
}
