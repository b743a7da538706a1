/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_auditor.c - the auditor of tests/analysis at full size
 *
 *     bench_auditor [FIRST [COUNT [DOMAINS [whole]]]]   attacks so many worlds, 500
 *     bench_auditor show SEED [DOMAINS]                 lays one world open
 *     bench_auditor small SEED [DOMAINS]                ... with as few families as
 * will do
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/estimate.h>

#include "../analysis/auditor_run.h"

static void tell_case(void *context, const struct joint_case *found)
{
    const struct projects_plan *plan = context;
    printf("seed %zu, ", (size_t)plan->seed);
    audit_print_case(found, stdout);
}

static void tell_other(void *context, enum other_finding finding,
                       const struct folder_row *row)
{
    const struct projects_plan *plan = context;
    printf("seed %zu, %s: %s of %s in folder %d\n", (size_t)plan->seed,
           other_name(finding), row->item.measure, row->item.site, row->folder + 1);
}

static struct audit_tally telling(struct projects_plan *plan)
{
    return (struct audit_tally){.joint = {.tell = tell_case, .context = plan},
                                .other = {.tell = tell_other, .context = plan}};
}

/* Whether something of that kind is found: "coach small", "answers". */
static bool is_found(const struct projects_plan *plan, const char *kind)
{
    struct audit_tally tally = {.worlds = 0};
    bool is = false,
         joint = strchr(kind, ' ') != NULL && strcmp(kind, "one family") != 0;
    audit_world(plan, joint, &tally);
    for (int k = 0; k < KNOWERS; k++)
        for (int f = 0; f < JOINT_FINDINGS; f++) {
            const char *who = knower_name((enum knower)k);
            size_t length = strlen(who);
            is |= tally.joint.found[k][f] > 0 && strncmp(kind, who, length) == 0 &&
                  strcmp(&kind[length + 1], joint_name((enum joint_finding)f)) == 0;
        }
    for (int f = 0; f < OTHER_FINDINGS; f++)
        is |= tally.other.found[f] > 0 &&
              strcmp(kind, other_name((enum other_finding)f)) == 0;
    return is;
}

static size_t count_families(const struct projects_plan *plan)
{
    struct projects projects;
    projects_release(&projects, plan);
    size_t count = projects.family_count;
    projects_free(&projects);
    return count;
}

/* Families are left out, many at a time and then one by one, while it is still found.
 */
static void make_small(struct projects_plan *plan, const char *kind)
{
    size_t families = count_families(plan);
    for (size_t step = 16; step > 0; step /= 4)
        for (size_t from = 0; from < families; from += step) {
            struct projects_plan fewer = *plan;
            size_t left = 0;
            for (size_t i = from; i < from + step && i < families; i++) {
                left += !fewer.without[i];
                fewer.without[i] = true;
            }
            if (left > 0 && is_found(&fewer, kind))
                *plan = fewer;
        }
}

static int lay_open(struct projects_plan *plan, const char *kind)
{
    struct audit_tally tally = telling(plan);
    struct projects projects;
    if (kind)
        make_small(plan, kind);
    projects_release(&projects, plan);
    audit_print_folders(&projects, stdout);
    projects_free(&projects);
    audit_world(plan, true, &tally);
    audit_print(&tally, "", stdout);
    return 0;
}

static size_t number(int argc, char **argv, int at, size_t usual)
{
    return argc > at ? strtoul(argv[at], NULL, 10) : usual;
}

int main(int argc, char **argv)
{
    struct projects_plan plan = {.domains = number(argc, argv, 3, 3),
                                 .most = MOST_PROJECT_FAMILIES};
    ank_analysis_start();
    bool small = argc > 4 && strcmp(argv[1], "small") == 0;
    if (small || (argc > 2 && strcmp(argv[1], "show") == 0)) {
        plan.seed = number(argc, argv, 2, 1);
        return lay_open(&plan, small ? argv[4] : NULL);
    }
    size_t first = number(argc, argv, 1, 1), count = number(argc, argv, 2, 500);
    struct audit_tally tally = telling(&plan);
    tally.joint.whole = argc > 4;
    for (plan.seed = first; plan.seed < first + count; plan.seed++)
        audit_world(&plan, true, &tally);
    audit_print(&tally, "", stdout);
    return audit_disclosures(&tally) + audit_faults(&tally) > 0;
}
