/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The families of a release; see <ankerpunt/analysis/cohort.h>. */
#include "cohort_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/trend.h>

static const struct {
    const char *name;
    struct {
        const char *name, *words;
    } parts[ANK_MOST_PARTS];
} kinds[ANK_ASKED_KINDS] = {
    [ANK_ASKED_STARTED] = {"started", {{0}}},
    [ANK_ASKED_REFERRAL] = {"referral",
                            {{"partner", ANK_N("through a partner")},
                             {"coach", ANK_N("the coach reached out")},
                             {"family", ANK_N("the family itself")},
                             {"other", ANK_N("otherwise, or not said")}}},
    [ANK_ASKED_DUE] = {"due", {{0}}},
    [ANK_ASKED_REACHED] = {"reached", {{0}}},
    [ANK_ASKED_CLOSED] = {"closed", {{0}}},
    [ANK_ASKED_DURATION] = {"duration", {{0}}},
    [ANK_ASKED_CONTACTS] = {"contacts", {{0}}},
    [ANK_ASKED_HOURS] = {"hours", {{0}}},
    [ANK_ASKED_BUDGET] = {"budget", {{0}}},
    [ANK_ASKED_SIGNALS] = {"signals", {{0}}},
    [ANK_ASKED_CHANGE] = {"change",
                          {{"improved", ANK_N("better than at the start")},
                           {"same", ANK_N("about the same")},
                           {"worse", ANK_N("harder now")}}},
    [ANK_ASKED_EXPERIENCE] = {"experience", {{0}}},
    [ANK_ASKED_EXPLORED] = {"explored", {{0}}},
    [ANK_ASKED_STAGE] = {"stage",
                         {{"in_order", ANK_N("in order")},
                          {"granted", ANK_N("granted")},
                          {"applied", ANK_N("applied for")},
                          {"known", ANK_N("found or known")}}},
    [ANK_ASKED_GROUP] = {"group",
                         {{"in_order", ANK_N("in order")},
                          {"not_yet", ANK_N("not yet")}}},
    [ANK_ASKED_FOUND] = {"found", {{0}}},
    [ANK_ASKED_REALISED] = {"realised", {{0}}},
    [ANK_ASKED_TIME] = {"time",
                        {{"within_3", ANK_N("within 3 months")},
                         {"within_6", ANK_N("3 to 6 months")},
                         {"within_12", ANK_N("6 to 12 months")},
                         {"not_within_12", ANK_N("not within a year")}}},
};

const char *ank_asked_name(enum ank_asked_kind kind)
{
    return kinds[kind].name;
}

const char *ank_asked_part(enum ank_asked_kind kind, size_t part)
{
    return part < ANK_MOST_PARTS ? kinds[kind].parts[part].name : NULL;
}

const char *ank_asked_part_words(enum ank_asked_kind kind, size_t part)
{
    return part < ANK_MOST_PARTS ? kinds[kind].parts[part].words : NULL;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* Fundamental rights by name; what is beyond the last place is not counted. */
static void find_groups(struct ank_cohorts *cohorts)
{
    for (size_t i = 0; i < cohorts->options.right_count; i++) {
        const char *group = cohorts->options.rights[i].group;
        size_t at = 0;
        while (at < cohorts->group_count && strcmp(cohorts->groups[at], group) != 0)
            at++;
        if (at == cohorts->group_count && at < COHORT_GROUPS)
            cohorts->groups[cohorts->group_count++] = group;
    }
    if (cohorts->group_count > 1)
        qsort(cohorts->groups, cohorts->group_count, sizeof(char *), compare_names);
}

struct ank_cohorts *ank_cohorts_open(const struct ank_project *const *projects,
                                     size_t count,
                                     const struct ank_release_options *options)
{
    struct ank_cohorts *cohorts = ank_must(calloc(1, sizeof *cohorts));
    struct ank_summary_options how = {.today = options->cut_off,
                                      .data_date = options->cut_off,
                                      .rights = options->rights,
                                      .right_count = options->right_count};
    cohorts->options = *options;
    cohorts->count = count;
    cohorts->cohorts = ank_alloc(&cohorts->mem, (count + 1) * sizeof *cohorts->cohorts);
    for (size_t i = 0; i < count; i++)
        cohorts->cohorts[i] = (struct cohort){
            .project = projects[i], .panel = ank_panel_open(projects[i], &how)};
    find_groups(cohorts);
    return cohorts;
}

void ank_cohorts_close(struct ank_cohorts *cohorts)
{
    if (!cohorts)
        return;
    for (size_t i = 0; i < cohorts->count; i++)
        ank_panel_close(cohorts->cohorts[i].panel);
    ank_arena_free(&cohorts->mem);
    free(cohorts);
}

/* The place of a token among those seen, or the free one where it belongs. */
static size_t slot_of(const int64_t *seen, size_t capacity, int64_t token)
{
    size_t at = (size_t)((uint64_t)token * 0x9e3779b97f4a7c15u) & (capacity - 1);
    while (seen[at] != 0 && seen[at] != token)
        at = (at + 1) & (capacity - 1);
    return at;
}

/* At most half full; a table of twice the size takes over. */
static void keep_half_free(struct ank_cohorts *cohorts)
{
    if (2 * cohorts->seen_count < cohorts->seen_capacity)
        return;
    size_t capacity = cohorts->seen_capacity ? 2 * cohorts->seen_capacity : 64;
    int64_t *larger = ank_alloc(&cohorts->mem, capacity * sizeof *larger);
    for (size_t i = 0; i < cohorts->seen_capacity; i++)
        if (cohorts->seen[i] != 0)
            larger[slot_of(larger, capacity, cohorts->seen[i])] = cohorts->seen[i];
    cohorts->seen = larger;
    cohorts->seen_capacity = capacity;
}

static bool was_seen(struct ank_cohorts *cohorts, int64_t token)
{
    keep_half_free(cohorts);
    return cohorts->seen[slot_of(cohorts->seen, cohorts->seen_capacity, token)] ==
           token;
}

static void see(struct ank_cohorts *cohorts, int64_t token)
{
    cohorts->seen[slot_of(cohorts->seen, cohorts->seen_capacity, token)] = token;
    cohorts->seen_count++;
}

static unsigned char referral_of(const char *referral)
{
    enum { other = 3 };
    for (size_t i = 0; referral && i < other; i++)
        if (strcmp(referral, ank_asked_part(ANK_ASKED_REFERRAL, i)) == 0)
            return (unsigned char)i;
    return other;
}

static int compare_done(const void *left, const void *right)
{
    const struct ank_process_done *a = left, *b = right;
    int order = strcmp(a->family, b->family);
    return order ? order : (a->start > b->start) - (a->start < b->start);
}

/* From the start to the end or the cut-off day; at least one. */
static double months_of(const struct ank_cohorts *cohorts,
                        const struct ank_trajectory *here)
{
    ank_day last = here->end != ANK_NO_DAY ? here->end : cohorts->options.cut_off;
    double months = (double)(last - here->start + 1) / ANK_DAYS_A_MONTH;
    return months > 1 ? months : 1;
}

/* Contacts and hours a month; the budget to the nearest ten euro, more is nobody's. */
static void add_done(const struct ank_cohorts *cohorts, const char *code,
                     const struct ank_trajectory *here, struct cohort_family *family)
{
    const struct ank_release_options *options = &cohorts->options;
    struct ank_process_done key = {.family = code, .start = here->start};
    const struct ank_process_done *found =
        options->done ? bsearch(&key, options->done, options->done_count, sizeof key,
                                compare_done)
                      : NULL;
    if (!found)
        return;
    double months = months_of(cohorts, here);
    family->contacts = (double)found->contacts / months;
    family->hours = (double)found->minutes / 60 / months;
    family->hundreds = found->cents > 0 ? round((double)found->cents / 1000) / 10 : 0;
    family->signal = found->signal;
}

static int compare_explored(const void *left, const void *right)
{
    const struct ank_explored_day *a = left, *b = right;
    int order = strcmp(a->family, b->family);
    return order ? order : (a->day > b->day) - (a->day < b->day);
}

/* Whether rights were explored from the start to the end or the cut-off day, with
 * anything open or nothing. */
static bool was_explored(const struct ank_cohorts *cohorts, const char *family,
                         const struct ank_trajectory *here)
{
    const struct ank_release_options *options = &cohorts->options;
    struct ank_explored_day key = {family, here->start};
    ank_day last = here->end != ANK_NO_DAY ? here->end : options->cut_off;
    size_t low = 0, high = options->explored_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_explored(&options->explored[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < options->explored_count &&
           strcmp(options->explored[low].family, family) == 0 &&
           options->explored[low].day <= last;
}

bool ank_cohorts_add(struct ank_cohorts *cohorts, size_t project,
                     const struct ank_record *record, int64_t token)
{
    struct ank_arena mem = {0};
    struct ank_record standing;
    struct cohort *cohort = &cohorts->cohorts[project];
    if (was_seen(cohorts, token) ||
        !cohort_record(record, &cohorts->options, &mem, &standing)) {
        ank_arena_free(&mem);
        return false;
    }
    ank_panel_add(cohort->panel, &standing);
    int counted = cohort->panel->counted;
    if (counted >= 0) {
        const struct ank_trajectory *here = &standing.trajectories[counted];
        struct cohort_family family = {.token = token,
                                       .referral = referral_of(here->referral),
                                       .closed = here->end != ANK_NO_DAY,
                                       .explored =
                                           was_explored(cohorts, record->family, here),
                                       .stage = 3};
        if (family.closed)
            family.months = (double)(here->end - here->start) / ANK_DAYS_A_MONTH;
        add_done(cohorts, record->family, here, &family);
        cohort_rights(cohorts, &standing, (size_t)counted, &family);
        cohort->families = ank_grow(&cohorts->mem, cohort->families, cohort->count,
                                    sizeof *cohort->families);
        cohort->families[cohort->count++] = family;
        see(cohorts, token);
    }
    ank_arena_free(&mem);
    return counted >= 0;
}

const struct ank_asked *ank_cohorts_asked(struct ank_cohorts *cohorts, size_t *count)
{
    if (!cohorts->asked) {
        for (size_t i = 0; i < cohorts->count; i++)
            cohort_ask(cohorts, i);
        cohort_totals(cohorts);
    }
    *count = cohorts->asked_count;
    return cohorts->asked;
}
