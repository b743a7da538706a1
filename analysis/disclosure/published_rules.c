/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presence and reasons, as far as a folder shows them. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include <ankerpunt/text.h>

/* Rows that each project has, whatever its plan. */
static const char *const fixed[] = {
    "started", "referral", "closed", "duration", "contacts", "hours", "budget",
    "signals", "explored", "stage",  "found",    "realised", "time"};

/* Rows in order of project and measure, to find them by. */
struct sorted {
    struct ank_published *published;
    const struct ank_published_row **rows;
    struct ank_arena *mem; /* of names */
};

static int compare(const struct ank_published_row *row, const char *site,
                   const char *measure)
{
    int order = strcmp(row->site, site);
    return order ? order : strcmp(row->measure, measure);
}

static int compare_rows(const void *left, const void *right)
{
    const struct ank_published_row *const *a = left, *const *b = right;
    return compare(*a, (*b)->site, (*b)->measure);
}

static struct sorted sort_rows(struct ank_published *published, struct ank_arena *mem)
{
    size_t count = published->count;
    struct sorted sorted = {published,
                            ank_alloc(mem, (count + 1) * sizeof *sorted.rows), mem};
    for (size_t i = 0; i < count; i++)
        sorted.rows[i] = &published->rows[i];
    if (count > 1)
        qsort(sorted.rows, count, sizeof(const struct ank_published_row *),
              compare_rows);
    return sorted;
}

/* The first row of the project whose measure is this one or comes after it. */
static size_t first_from(const struct sorted *sorted, const char *site,
                         const char *measure)
{
    size_t low = 0, high = sorted->published->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare(sorted->rows[middle], site, measure) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void want(const struct sorted *sorted, const char *site, const char *measure)
{
    struct ank_published *published = sorted->published;
    size_t at = first_from(sorted, site, measure);
    if (at == published->count || compare(sorted->rows[at], site, measure) != 0)
        published->fault(
            published->context,
            &(struct ank_published_finding){ANK_FAULT_ABSENT, site, measure, 0, 0});
}

static bool starts(const char *measure, const char *kind)
{
    return strncmp(measure, kind, strlen(kind)) == 0;
}

/* "6" of "reached/6". */
static const char *moment_of(const struct ank_published_row *row)
{
    return strrchr(row->measure, '/') + 1;
}

/* A row of a kind at every moment at which the project rates, after the start or from
 * it on. `stem` is the measure without its moment. */
static void want_moments(const struct sorted *sorted, const char *site,
                         const char *stem, bool start)
{
    for (size_t i = first_from(sorted, site, "reached/"); i < sorted->published->count;
         i++) {
        const struct ank_published_row *row = sorted->rows[i];
        if (strcmp(row->site, site) != 0 || !starts(row->measure, "reached/"))
            return;
        if (!start && strcmp(moment_of(row), "0") == 0)
            continue;
        want(sorted, site, ank_format(sorted->mem, "%s/%s", stem, moment_of(row)));
    }
}

static void want_of_row(const struct sorted *sorted,
                        const struct ank_published_row *row)
{
    bool change = starts(row->measure, "change/"),
         experience = starts(row->measure, "experience/");
    if (!change && !experience)
        return;
    int stem = (int)(strrchr(row->measure, '/') - row->measure);
    want_moments(sorted, row->site, ank_format(sorted->mem, "%.*s", stem, row->measure),
                 experience);
}

/* Kinds of rights are those of the catalogue, the same for each project. */
static void want_kinds(const struct sorted *sorted, const char *site)
{
    const struct ank_published *published = sorted->published;
    for (size_t i = 0; i < published->count; i++)
        if (starts(published->rows[i].measure, "group/"))
            want(sorted, site, published->rows[i].measure);
}

static void check_presence(struct ank_published *published)
{
    struct ank_arena mem = {0};
    struct sorted sorted = sort_rows(published, &mem);
    for (size_t i = 0; i < published->count; i++) {
        const char *site = sorted.rows[i]->site;
        bool again = i > 0 && strcmp(sorted.rows[i - 1]->site, site) == 0;
        if (strcmp(site, "all") == 0 || again)
            continue;
        for (size_t k = 0; k < ANK_COUNT(fixed); k++)
            want(&sorted, site, fixed[k]);
        want_moments(&sorted, site, "due", false);
        want_kinds(&sorted, site);
    }
    for (size_t i = 0; i < published->count; i++)
        if (strcmp(published->rows[i].site, "all") != 0)
            want_of_row(&sorted, &published->rows[i]);
    ank_arena_free(&mem);
}

static void check_reasons(struct ank_published *published)
{
    bool several = false;
    for (size_t i = 0; i < published->count; i++)
        several |= strcmp(published->rows[i].site, published->rows[0].site) != 0;
    for (size_t i = 0; i < published->count && several; i++) {
        const struct ank_published_row *row = &published->rows[i];
        if (!row->published && row->why != ANK_NEUTRAL)
            published->fault(published->context,
                             &(struct ank_published_finding){
                                 ANK_FAULT_REASON, row->site, row->thing, 0, 0});
    }
}

void ank_published_rules(struct ank_published *published)
{
    check_presence(published);
    check_reasons(published);
}
