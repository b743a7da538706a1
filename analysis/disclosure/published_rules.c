/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Presence and reasons, as far as a folder shows them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/published.h>
#include <ankerpunt/text.h>

/* Rows that each project has, whatever its plan. */
static const char *const fixed[] = {
    "started", "referral", "closed", "duration", "contacts", "hours", "budget",
    "signals", "explored", "stage",  "found",    "realised", "time"};

static bool has(const struct ank_published *published, const char *site,
                const char *measure)
{
    for (size_t i = 0; i < published->count; i++)
        if (strcmp(published->rows[i].site, site) == 0 &&
            strcmp(published->rows[i].measure, measure) == 0)
            return true;
    return false;
}

static void want(struct ank_published *published, const char *site, const char *measure)
{
    if (!has(published, site, measure))
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
static void want_moments(struct ank_published *published, const char *site,
                         const char *stem, bool start)
{
    char measure[200];
    for (size_t i = 0; i < published->count; i++) {
        const struct ank_published_row *row = &published->rows[i];
        if (strcmp(row->site, site) != 0 || !starts(row->measure, "reached/") ||
            (!start && strcmp(moment_of(row), "0") == 0))
            continue;
        snprintf(measure, sizeof measure, "%s/%s", stem, moment_of(row));
        want(published, site, measure);
    }
}

static void want_of_row(struct ank_published *published,
                        const struct ank_published_row *row)
{
    bool change = starts(row->measure, "change/"),
         experience = starts(row->measure, "experience/");
    char stem[200];
    if (!change && !experience)
        return;
    snprintf(stem, sizeof stem, "%.*s",
             (int)(strrchr(row->measure, '/') - row->measure), row->measure);
    want_moments(published, row->site, stem, experience);
}

/* Kinds of rights are those of the catalogue, the same for each project. */
static void want_kinds(struct ank_published *published, const char *site)
{
    for (size_t i = 0; i < published->count; i++)
        if (starts(published->rows[i].measure, "group/"))
            want(published, site, published->rows[i].measure);
}

/* The first row of a project stands for the project. */
static bool is_first(const struct ank_published *published, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(published->rows[i].site, published->rows[at].site) == 0)
            return false;
    return true;
}

static void check_presence(struct ank_published *published)
{
    for (size_t i = 0; i < published->count; i++) {
        const char *site = published->rows[i].site;
        if (strcmp(site, "all") == 0 || !is_first(published, i))
            continue;
        for (size_t k = 0; k < ANK_COUNT(fixed); k++)
            want(published, site, fixed[k]);
        want_moments(published, site, "due", false);
        want_kinds(published, site);
    }
    for (size_t i = 0; i < published->count; i++)
        if (strcmp(published->rows[i].site, "all") != 0)
            want_of_row(published, &published->rows[i]);
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
