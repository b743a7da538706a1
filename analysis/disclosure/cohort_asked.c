/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that one project asks for: everybody of whom something is known, in
 * order of their numbers. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "cohort_parts.h"

/* Rows ------------------------------------------------------------------------- */

struct row row_begin(const struct asking *asking, enum ank_asked_kind kind, bool values,
                     bool parts)
{
    struct ank_arena *mem = &asking->cohorts->mem;
    size_t most = asking->cohort->count + 1;
    return (struct row){
        .asked = {.kind = kind,
                  .project = asking->project,
                  .item = {.site = asking->cohort->project->code}},
        .members = ank_alloc(mem, most * sizeof(int64_t)),
        .values = values ? ank_alloc(mem, most * sizeof(double)) : NULL,
        .parts = parts ? ank_alloc(mem, most) : NULL,
    };
}

void row_put(struct row *row, int64_t token, double value, size_t part)
{
    row->members[row->n] = token;
    if (row->values)
        row->values[row->n] = value;
    if (row->parts)
        row->parts[row->n] = (unsigned char)part;
    row->n++;
}

void row_end(const struct asking *asking, struct row *row, const char *measure)
{
    struct ank_cohorts *cohorts = asking->cohorts;
    struct ank_release_item *item = &row->asked.item;
    item->measure = measure;
    item->n = row->n;
    item->members = row->members;
    item->values = row->values;
    item->parts = row->parts;
    while (row->parts && ank_asked_part(row->asked.kind, item->part_count))
        item->part_count++;
    cohorts->asked = ank_grow(&cohorts->mem, cohorts->asked, cohorts->asked_count,
                              sizeof *cohorts->asked);
    cohorts->asked[cohorts->asked_count++] = row->asked;
}

const struct cohort_family *asking_family(const struct asking *asking, size_t i)
{
    return &asking->cohort->families[asking->order[i]];
}

/* Process and rights ------------------------------------------------------ */

/* Whether the family is in a row of this kind, and as what. */
static bool is_in_row(const struct cohort_family *family, enum ank_asked_kind kind,
                      size_t group, double *value, size_t *part)
{
    *value = 0;
    *part = 0;
    switch (kind) {
    case ANK_ASKED_REFERRAL:
        *part = family->referral;
        return true;
    case ANK_ASKED_CLOSED:
    case ANK_ASKED_DURATION:
        *value = family->months;
        return family->closed;
    case ANK_ASKED_CONTACTS:
        *value = family->contacts;
        return true;
    case ANK_ASKED_HOURS:
        *value = family->hours;
        return true;
    case ANK_ASKED_BUDGET:
        *value = family->hundreds;
        return true;
    case ANK_ASKED_SIGNALS:
        return family->signal;
    case ANK_ASKED_EXPLORED:
        return family->explored;
    case ANK_ASKED_STAGE:
        *part = family->stage;
        return family->claimed;
    case ANK_ASKED_GROUP:
        *part = family->group[group] != 1;
        return family->group[group] != 0;
    case ANK_ASKED_FOUND:
        *value = family->found;
        return family->explored;
    case ANK_ASKED_REALISED:
        *value = family->rights;
        return family->explored;
    case ANK_ASKED_TIME:
        *part = family->time;
        return family->time != COHORT_NO_TIME;
    default:
        return true;
    }
}

/* Kinds of which the mean is asked; a fine step stands for one without steps. */
static bool has_values(enum ank_asked_kind kind, double *step)
{
    bool fine = kind == ANK_ASKED_CONTACTS || kind == ANK_ASKED_HOURS ||
                kind == ANK_ASKED_BUDGET;
    *step = fine ? 0.1 : 1;
    return fine || kind == ANK_ASKED_DURATION || kind == ANK_ASKED_FOUND ||
           kind == ANK_ASKED_REALISED;
}

/* What goes on while a family is in support; how it came and ended does not. */
static bool evolves(enum ank_asked_kind kind)
{
    double step;
    return kind == ANK_ASKED_STAGE || kind == ANK_ASKED_GROUP ||
           (has_values(kind, &step) && kind != ANK_ASKED_DURATION);
}

static void ask_facts(const struct asking *asking, enum ank_asked_kind kind,
                      size_t group)
{
    double step;
    bool values = has_values(kind, &step);
    bool parts = ank_asked_part(kind, 0) != NULL;
    struct row row = row_begin(asking, kind, values, parts);
    for (size_t i = 0; i < asking->cohort->count; i++) {
        double value;
        size_t part;
        if (is_in_row(asking_family(asking, i), kind, group, &value, &part))
            row_put(&row, asking_family(asking, i)->token, value, part);
    }
    row.asked.item.high = INFINITY;
    row.asked.item.step = step;
    row.asked.item.evolves = evolves(kind);
    if (kind == ANK_ASKED_GROUP)
        row.asked.group = asking->cohorts->groups[group];
    row_end(asking, &row,
            kind == ANK_ASKED_GROUP ? ank_format(&asking->cohorts->mem, "%s/%s",
                                                 ank_asked_name(kind), row.asked.group)
                                    : ank_asked_name(kind));
}

/* A project ----------------------------------------------------------------- */

static const struct cohort_family *ordering; /* for qsort */

static int compare_tokens(const void *left, const void *right)
{
    int64_t a = ordering[*(const size_t *)left].token,
            b = ordering[*(const size_t *)right].token;
    return (a > b) - (a < b);
}

static size_t *order_of(struct ank_arena *mem, const struct cohort *cohort)
{
    size_t *order = ank_alloc(mem, (cohort->count + 1) * sizeof *order);
    for (size_t i = 0; i < cohort->count; i++)
        order[i] = i;
    ordering = cohort->families;
    if (cohort->count > 1)
        qsort(order, cohort->count, sizeof *order, compare_tokens);
    return order;
}

void cohort_ask(struct ank_cohorts *cohorts, size_t project)
{
    static const enum ank_asked_kind facts[] = {
        ANK_ASKED_STARTED,  ANK_ASKED_REFERRAL, ANK_ASKED_CLOSED, ANK_ASKED_DURATION,
        ANK_ASKED_CONTACTS, ANK_ASKED_HOURS,    ANK_ASKED_BUDGET, ANK_ASKED_SIGNALS,
        ANK_ASKED_EXPLORED, ANK_ASKED_STAGE,    ANK_ASKED_FOUND,  ANK_ASKED_REALISED,
        ANK_ASKED_TIME};
    const struct cohort *cohort = &cohorts->cohorts[project];
    struct asking asking = {cohorts, project, cohort, order_of(&cohorts->mem, cohort)};
    for (size_t i = 0; i < ANK_COUNT(facts); i++)
        ask_facts(&asking, facts[i], 0);
    for (size_t group = 0; group < cohorts->group_count; group++)
        ask_facts(&asking, ANK_ASKED_GROUP, group);
    ask_waves(&asking);
    ask_lists(&asking);
}
