/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows that one project asks for: everybody of whom something is known, in
 * order of their numbers. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cohort.h"

/* One row while families are put in it. */
struct row {
    struct ank_asked asked;
    size_t n;
    int64_t *members;
    double *values;
    unsigned char *parts;
};

struct asking {
    struct ank_cohorts *cohorts;
    size_t project;
    const struct cohort *cohort;
    size_t *order; /* families by token */
};

static struct row begin(const struct asking *asking, enum ank_asked_kind kind, bool values,
                        bool parts)
{
    struct ank_arena *mem = &asking->cohorts->mem;
    size_t most = asking->cohort->count + 1;
    return (struct row){
        .asked = {.kind = kind, .project = asking->project,
                  .item = {.site = asking->cohort->project->code}},
        .members = ank_alloc(mem, most * sizeof(int64_t)),
        .values = values ? ank_alloc(mem, most * sizeof(double)) : NULL,
        .parts = parts ? ank_alloc(mem, most) : NULL,
    };
}

static void put(struct row *row, int64_t token, double value, size_t part)
{
    row->members[row->n] = token;
    if (row->values)
        row->values[row->n] = value;
    if (row->parts)
        row->parts[row->n] = (unsigned char)part;
    row->n++;
}

static void end(const struct asking *asking, struct row *row, const char *measure)
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

static const struct cohort_family *family_at(const struct asking *asking, size_t i)
{
    return &asking->cohort->families[asking->order[i]];
}

/* Process and rights ------------------------------------------------------ */

/* A family with a right of that kind, or of any rare one (group_count): in order when
 * one of them is. */
static bool has_right(const struct ank_cohorts *cohorts, const struct cohort_family *family,
                      size_t group, size_t *part)
{
    bool any = false, in_order = false;
    for (size_t i = 0; i < cohorts->group_count; i++)
        if (i == group || (group == cohorts->group_count && cohorts->rare[i])) {
            any = any || family->group[i] != 0;
            in_order = in_order || family->group[i] == 1;
        }
    *part = !in_order;
    return any;
}

/* Whether the family is in a row of this kind, and as what. */
static bool place_of(const struct asking *asking, const struct cohort_family *family,
                     enum ank_asked_kind kind, size_t group, double *value, size_t *part)
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
    case ANK_ASKED_EXPLORED:
    case ANK_ASKED_STAGE:
        *part = family->stage;
        return family->explored;
    case ANK_ASKED_GROUP:
        return has_right(asking->cohorts, family, group, part);
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

static void ask_facts(const struct asking *asking, enum ank_asked_kind kind, size_t group)
{
    bool values = kind == ANK_ASKED_DURATION || kind == ANK_ASKED_REALISED ||
                  kind == ANK_ASKED_CONTACTS;
    bool parts = ank_asked_part(kind, 0) != NULL;
    struct row row = begin(asking, kind, values, parts);
    for (size_t i = 0; i < asking->cohort->count; i++) {
        double value;
        size_t part;
        if (place_of(asking, family_at(asking, i), kind, group, &value, &part))
            put(&row, family_at(asking, i)->token, value, part);
    }
    row.asked.item.high = INFINITY;
    row.asked.item.step = kind == ANK_ASKED_CONTACTS ? 0.1 : 1;
    row.asked.item.evolves = kind == ANK_ASKED_STAGE || kind == ANK_ASKED_GROUP ||
                             kind == ANK_ASKED_REALISED || kind == ANK_ASKED_CONTACTS;
    if (kind == ANK_ASKED_GROUP)
        row.asked.group = group < asking->cohorts->group_count ? asking->cohorts->groups[group]
                                                               : ANK_OTHER_RIGHTS;
    end(asking, &row,
        kind == ANK_ASKED_GROUP
            ? ank_format(&asking->cohorts->mem, "%s/%s", ank_asked_name(kind), row.asked.group)
            : ank_asked_name(kind));
}

/* Scores --------------------------------------------------------------- */

/* Who were due at a wave, or who of them were rated. */
static void ask_wave(const struct asking *asking, enum ank_asked_kind kind, size_t wave)
{
    const struct panel_sheet *sheet = &asking->cohort->panel->sheets[0];
    const struct ank_wave *planned = &asking->cohort->project->waves.wave[wave];
    struct row row = begin(asking, kind, false, false);
    row.asked.wave = planned;
    for (size_t i = 0; i < asking->cohort->count; i++) {
        const struct panel_row *of = &sheet->rows[asking->order[i]];
        if (of->due[wave] && (kind == ANK_ASKED_DUE || of->state[wave] == ANK_DONE))
            put(&row, family_at(asking, i)->token, 0, 0);
    }
    end(asking, &row,
        ank_format(&asking->cohorts->mem, "%s/%s", ank_asked_name(kind), planned->name));
}

static bool is_experience(const struct ank_instrument *instrument)
{
    for (size_t d = 0; d < instrument->domain_count; d++)
        if (strcmp(instrument->domains[d].theme, ANK_EXPERIENCE) != 0)
            return false;
    return true;
}

/* A statement goes by its code; a second list of the project that has it too adds its own. */
static const char *name_of_statement(const struct asking *asking,
                                     const struct ank_instrument *instrument,
                                     const struct ank_domain *here)
{
    const struct ank_project *project = asking->cohort->project;
    for (size_t i = 0; i < project->instrument_count && project->instruments[i] != instrument; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++)
            if (strcmp(project->instruments[i]->domains[d].code, here->code) == 0 &&
                strcmp(project->instruments[i]->domains[d].theme, ANK_EXPERIENCE) == 0)
                return ank_format(&asking->cohorts->mem, "%s.%s", here->code, instrument->code);
    return here->code;
}

/* What is the same in other projects and years: the first domain of a theme goes by
 * the theme alone, on the usual scale; all others say which they are. */
static const char *name_of(const struct asking *asking, const struct ank_instrument *instrument,
                           size_t domain)
{
    const struct ank_project *project = asking->cohort->project;
    const struct ank_domain *here = &instrument->domains[domain];
    const struct ank_scale *scale = &instrument->scale;
    struct ank_arena *mem = &asking->cohorts->mem;
    if (strcmp(here->theme, ANK_EXPERIENCE) == 0)
        return name_of_statement(asking, instrument, here);
    bool usual = scale->decimals == 0 && scale->low == 0 && scale->high == 10 && scale->better > 0;
    for (size_t i = 0; i < project->instrument_count; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++) {
            const struct ank_domain *other = &project->instruments[i]->domains[d];
            if (other == here)
                return usual ? here->theme
                             : ank_format(mem, "%s.%s", here->theme, instrument->code);
            if (strcmp(other->theme, here->theme) == 0)
                return ank_format(mem, "%s.%s.%s", here->theme, instrument->code, here->code);
        }
    return here->code;
}

static struct row begin_domain(const struct asking *asking, enum ank_asked_kind kind,
                               const struct ank_instrument *instrument, size_t wave,
                               size_t domain, bool parts)
{
    struct row row = begin(asking, kind, true, parts);
    row.asked.wave = &asking->cohort->project->waves.wave[wave];
    row.asked.instrument = instrument;
    row.asked.domain = &instrument->domains[domain];
    row.asked.item.step = ank_scale_difference(&instrument->scale, 1);
    row.asked.item.fold = true;
    return row;
}

static void end_domain(const struct asking *asking, struct row *row, size_t domain)
{
    end(asking, row,
        ank_format(&asking->cohorts->mem, "%s/%s/%s", ank_asked_name(row->asked.kind),
                   name_of(asking, row->asked.instrument, domain), row->asked.wave->name));
}

static void ask_change(const struct asking *asking, const struct panel_sheet *sheet, size_t wave,
                       size_t domain)
{
    const struct ank_instrument *instrument = sheet->instrument;
    const struct ank_scale *scale = &instrument->scale;
    size_t baselines;
    double sd = panel_baseline_sd(sheet, domain, &baselines);
    struct ank_change_rule rule =
        ank_change_rule_of(scale, &instrument->domains[domain].rule, sd, baselines);
    struct row row = begin_domain(asking, ANK_ASKED_CHANGE, instrument, wave, domain,
                                  rule.rule != ANK_NO_RULE);
    for (size_t i = 0; i < asking->cohort->count; i++) {
        size_t at = asking->order[i];
        ank_score before = panel_cell(sheet, at, 0, domain);
        ank_score after = panel_cell(sheet, at, wave, domain);
        if (before < 0 || after < 0 || !sheet->rows[at].due[wave])
            continue;
        struct ank_change change = ank_change_of(scale, &rule, before, after);
        put(&row, family_at(asking, i)->token, change.change,
            change.class == ANK_IMPROVED ? 0 : change.class == ANK_SAME ? 1 : 2);
    }
    double range = ank_scale_difference(scale, ank_scale_top(scale));
    row.asked.item.low = -range;
    row.asked.item.high = range;
    end_domain(asking, &row, domain);
}

static void ask_level(const struct asking *asking, const struct panel_sheet *sheet, size_t wave,
                      size_t domain)
{
    const struct ank_scale *scale = &sheet->instrument->scale;
    struct row row =
        begin_domain(asking, ANK_ASKED_EXPERIENCE, sheet->instrument, wave, domain, false);
    for (size_t i = 0; i < asking->cohort->count; i++) {
        ank_score score = panel_cell(sheet, asking->order[i], wave, domain);
        if (score >= 0)
            put(&row, family_at(asking, i)->token, ank_scale_points(scale, score), 0);
    }
    row.asked.item.low = ank_scale_points(scale, 0);
    row.asked.item.high = ank_scale_points(scale, ank_scale_top(scale));
    end_domain(asking, &row, domain);
}

bool cohort_came(const struct ank_cohorts *cohorts, const struct ank_wave *wave)
{
    char measure[80];
    snprintf(measure, sizeof measure, "%s/%s", ank_asked_name(ANK_ASKED_REACHED), wave->name);
    if (cohort_was_asked(cohorts, measure))
        return true;
    for (size_t c = 0; c < cohorts->count; c++) {
        const struct cohort *cohort = &cohorts->cohorts[c];
        const struct ank_waves *waves = &cohort->project->waves;
        for (size_t w = 0; w < waves->count; w++)
            for (size_t i = 0; strcmp(waves->wave[w].name, wave->name) == 0 && i < cohort->count &&
                               cohort->project->instrument_count > 0;
                 i++)
                if (cohort->panel->sheets[0].rows[i].due[w])
                    return true;
    }
    return false;
}

static void ask_scores(const struct asking *asking, const struct panel_sheet *sheet)
{
    bool experience = is_experience(sheet->instrument);
    const struct ank_waves *waves = &asking->cohort->project->waves;
    for (size_t wave = 0; wave < waves->count; wave++)
        for (size_t d = 0; cohort_came(asking->cohorts, &waves->wave[wave]) &&
                           d < sheet->instrument->domain_count;
             d++)
            if (experience)
                ask_level(asking, sheet, wave, d);
            else if (wave > 0)
                ask_change(asking, sheet, wave, d);
}

/* A project ----------------------------------------------------------------- */

static const struct cohort_family *ordering; /* for qsort */

static int compare_tokens(const void *left, const void *right)
{
    int64_t a = ordering[*(const size_t *)left].token, b = ordering[*(const size_t *)right].token;
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

static bool keeps_contacts(const struct ank_cohorts *cohorts, const struct cohort *cohort)
{
    const struct ank_release_options *options = &cohorts->options;
    const char *measure = ank_asked_name(ANK_ASKED_CONTACTS);
    for (size_t i = 0; i < cohort->count; i++)
        if (cohort->families[i].contacts > 0)
            return true;
    for (size_t i = 0; i < options->former_count; i++)
        if (strcmp(options->formers[i].measure, measure) == 0 &&
            strcmp(options->formers[i].site, cohort->project->code) == 0)
            return true;
    return false;
}

void cohort_ask(struct ank_cohorts *cohorts, size_t project)
{
    static const enum ank_asked_kind facts[] = {
        ANK_ASKED_STARTED,  ANK_ASKED_REFERRAL, ANK_ASKED_CLOSED,   ANK_ASKED_DURATION,
        ANK_ASKED_EXPLORED, ANK_ASKED_STAGE,    ANK_ASKED_REALISED, ANK_ASKED_TIME};
    const struct cohort *cohort = &cohorts->cohorts[project];
    struct asking asking = {cohorts, project, cohort, order_of(&cohorts->mem, cohort)};
    for (size_t i = 0; i < ANK_COUNT(facts); i++)
        ask_facts(&asking, facts[i], 0);
    if (keeps_contacts(cohorts, cohort))
        ask_facts(&asking, ANK_ASKED_CONTACTS, 0);
    for (size_t group = 0; group <= cohorts->group_count; group++)
        if (group == cohorts->group_count || !cohorts->rare[group])
            ask_facts(&asking, ANK_ASKED_GROUP, group);
    for (size_t wave = 0; wave < cohort->project->waves.count; wave++)
        if (cohort->project->instrument_count > 0 &&
            cohort_came(cohorts, &cohort->project->waves.wave[wave])) {
            if (wave > 0) /* at the start it is all who started */
                ask_wave(&asking, ANK_ASKED_DUE, wave);
            ask_wave(&asking, ANK_ASKED_REACHED, wave);
        }
    for (size_t i = 0; i < cohort->project->instrument_count; i++)
        ask_scores(&asking, &cohort->panel->sheets[i]);
}
