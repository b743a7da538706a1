/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows over all projects of a release, and the order in which rows stand. */
#include <stdlib.h>
#include <string.h>

#include "cohort_parts.h"

static int compare_measures(const void *left, const void *right)
{
    const struct ank_asked *a = left, *b = right;
    int order = strcmp(a->item.measure, b->item.measure);
    return order ? order : (a->project > b->project) - (a->project < b->project);
}

/* A family of one of the rows. */
struct member {
    int64_t token;
    double value;
    unsigned char part;
};

static int compare_members(const void *left, const void *right)
{
    int64_t a = ((const struct member *)left)->token,
            b = ((const struct member *)right)->token;
    return (a > b) - (a < b);
}

/* "centrum+noord+west", whatever order they were given in. */
static const char *joined_sites(struct ank_cohorts *cohorts)
{
    const char *names = "", *last = "";
    for (size_t k = 0; k < cohorts->count; k++) {
        const char *next = NULL;
        for (size_t i = 0; i < cohorts->count; i++) {
            const char *code = cohorts->cohorts[i].project->code;
            if (strcmp(code, last) > 0 && (!next || strcmp(code, next) < 0))
                next = code;
        }
        if (!next)
            break;
        names = ank_format(&cohorts->mem, "%s%s%s", names, *names ? "+" : "", next);
        last = next;
    }
    return names;
}

/* Families of these rows in one, by number. A part or a value that one row lacks,
 * the total lacks. */
static struct ank_asked total_of(struct ank_cohorts *cohorts,
                                 const struct ank_asked *rows, size_t count,
                                 const char *site)
{
    struct ank_arena *mem = &cohorts->mem;
    struct ank_asked total = rows[0];
    struct ank_release_item *item = &total.item;
    size_t most = 0, n = 0;
    for (size_t i = 0; i < count; i++) {
        most += rows[i].item.n;
        if (rows[i].item.part_count == 0)
            item->part_count = 0;
    }
    struct member *all = ank_alloc(mem, (most + 1) * sizeof *all);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < rows[i].item.n; k++)
            all[n++] = (struct member){rows[i].item.members[k],
                                       item->values ? rows[i].item.values[k] : 0,
                                       item->part_count ? rows[i].item.parts[k] : 0};
    if (n > 1)
        qsort(all, n, sizeof *all, compare_members);
    int64_t *members = ank_alloc(mem, (n + 1) * sizeof *members);
    double *values = ank_alloc(mem, (n + 1) * sizeof *values);
    unsigned char *parts = ank_alloc(mem, n + 1);
    for (size_t i = 0; i < n; i++) {
        members[i] = all[i].token;
        values[i] = all[i].value;
        parts[i] = all[i].part;
    }
    total.project = cohorts->count;
    item->site = site;
    item->total = true;
    item->n = n;
    item->members = members;
    item->values = item->values ? values : NULL;
    item->parts = item->part_count ? parts : NULL;
    return total;
}

/* Process first, then impact; a wave after the other; domains as they are asked. */
static int order_of_wave(const struct ank_wave *wave)
{
    return wave ? 1000 * (int)wave->kind + wave->months : -1;
}

static int compare_kinds(const struct ank_asked *a, const struct ank_asked *b)
{
    int order = (int)a->kind - (int)b->kind;
    return order ? order : order_of_wave(a->wave) - order_of_wave(b->wave);
}

/* Of one project: domains as they are asked. */
static int compare_rows(const void *left, const void *right)
{
    const struct ank_asked *a = left, *b = right;
    int order = compare_kinds(a, b);
    if (order == 0 && a->domain && b->domain) {
        order = strcmp(a->instrument->code, b->instrument->code);
        if (order == 0)
            order = (a->domain > b->domain) - (a->domain < b->domain);
    }
    return order ? order : strcmp(a->item.measure, b->item.measure);
}

/* Of several: by measure, the total after its projects. */
static int compare_joined(const void *left, const void *right)
{
    int order = compare_kinds(left, right);
    return order ? order : compare_measures(left, right);
}

void cohort_totals(struct ank_cohorts *cohorts)
{
    size_t count = cohorts->asked_count;
    const char *site = cohorts->count > 1 ? joined_sites(cohorts) : NULL;
    if (count > 1)
        qsort(cohorts->asked, count, sizeof *cohorts->asked, compare_measures);
    for (size_t from = 0, to; site && from < count; from = to) {
        const char *measure = cohorts->asked[from].item.measure;
        for (to = from;
             to < count && strcmp(cohorts->asked[to].item.measure, measure) == 0;)
            to++;
        if (to - from < 2)
            continue;
        struct ank_asked total =
            total_of(cohorts, &cohorts->asked[from], to - from, site);
        cohorts->asked = ank_grow(&cohorts->mem, cohorts->asked, cohorts->asked_count,
                                  sizeof *cohorts->asked);
        cohorts->asked[cohorts->asked_count++] = total;
    }
    if (cohorts->asked_count > 1)
        qsort(cohorts->asked, cohorts->asked_count, sizeof *cohorts->asked,
              cohorts->count > 1 ? compare_joined : compare_rows);
}
