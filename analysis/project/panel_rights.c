/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the claims of a project's families. */
#include <math.h>
#include <string.h>

#include "panel.h"

/* The first `detected` or `known` step; ANK_NO_DAY: none. */
static ank_day origin_of(const struct ank_step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (steps[i].stage == ANK_DETECTED || steps[i].stage == ANK_KNOWN)
            return steps[i].day;
    return ANK_NO_DAY;
}

/* How the record from the origin ended: the first of realised, refused or lost,
 * the end of the trajectory, and the data date. On one day realised comes first. */
static struct ank_spell spell_of(const struct ank_step *steps, size_t count,
                                 ank_day origin, ank_day last)
{
    for (size_t i = 0; i < count && steps[i].day <= last; i++) {
        if (steps[i].day < origin)
            continue;
        if (ank_stage_realised(steps[i].stage))
            return (struct ank_spell){steps[i].day - origin, ANK_END_REALISED};
        if (steps[i].stage == ANK_STAGE_REFUSED)
            return (struct ank_spell){steps[i].day - origin, ANK_END_REFUSED};
        if (steps[i].stage == ANK_LOST)
            return (struct ank_spell){steps[i].day - origin, ANK_END_LOST};
    }
    return (struct ank_spell){last - origin, ANK_END_CENSORED};
}

static void add_spell(struct ank_panel *panel, const struct ank_step *steps,
                      size_t count, const struct ank_trajectory *trajectory,
                      ank_day last)
{
    ank_day origin =
        panel->options.from_start ? trajectory->start : origin_of(steps, count);
    if (origin == ANK_NO_DAY) {
        panel->summary.rights.no_origin++;
        return;
    }
    if (origin > last)
        return;
    panel->spells = ank_grow(&panel->kept, panel->spells, panel->spell_count,
                             sizeof *panel->spells);
    panel->spell_families = ank_grow(&panel->kept, panel->spell_families,
                                     panel->spell_count, sizeof *panel->spell_families);
    panel->spell_families[panel->spell_count] = panel->spell_family_count;
    panel->spells[panel->spell_count++] = spell_of(steps, count, origin, last);
}

/* Whether the first day on which it was in order lies between these two. */
static bool realised_between(const struct ank_step *steps, size_t count, ank_day first,
                             ank_day last)
{
    for (size_t i = 0; i < count && steps[i].day <= last; i++)
        if (ank_stage_realised(steps[i].stage))
            return steps[i].day >= first;
    return false;
}

/* A claim counts in the periods in which it had a step. */
static bool stepped(const struct ank_panel *panel, const struct ank_step *steps,
                    size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ank_period_holds(&panel->period, steps[i].day))
            return true;
    return false;
}

/* Families and rights are explored in pairs: several claims to one right are one pair.
 * How far the pair is that the last claim belonged to, and what it is worth a year. */
struct pair {
    const char *right;
    bool realised;
    int64_t cents; /* -1: not said */
};

static int64_t value_of(const struct ank_step *steps, size_t count, int64_t before)
{
    for (size_t i = 0; i < count; i++)
        if (steps[i].cents >= 0)
            before = steps[i].cents;
    return before;
}

/* Counts what a pair is worth, or with `back` takes it out again. */
static void add_value(struct ank_rights_result *rights, const struct pair *pair,
                      bool back)
{
    if (!pair->realised || pair->cents < 0)
        return;
    rights->valued = back ? rights->valued - 1 : rights->valued + 1;
    rights->cents += back ? -pair->cents : pair->cents;
}

static void add_claim(struct ank_panel *panel, const struct ank_claim *claim,
                      const struct ank_step *steps, size_t count, struct pair *pair)
{
    struct ank_rights_result *rights = &panel->summary.rights;
    bool new_pair = !pair->right || strcmp(pair->right, claim->right) != 0;
    struct pair before = new_pair ? (struct pair){NULL, false, -1} : *pair;
    *pair =
        (struct pair){claim->right, ank_steps_in_order(before.realised, steps, count),
                      value_of(steps, count, before.cents)};
    rights->claims++;
    rights->by_stage[steps[count - 1].stage]++;
    add_value(rights, &before, true);
    add_value(rights, pair, false);
    panel_add_group(panel, claim->right, new_pair, before.realised, pair->realised);
}

/* What a family had before it came, each right once, and claims of another time. */
static void add_apart(struct ank_panel *panel, const struct ank_claim *claim,
                      enum ank_claim_place place, const char **had)
{
    if (place == ANK_CLAIM_APART)
        panel->summary.rights.apart++;
    else if (!*had || strcmp(*had, claim->right) != 0)
        panel->summary.rights.already++;
    if (place == ANK_CLAIM_HAD)
        *had = claim->right;
}

static void add_exposure(struct ank_panel *panel, struct ank_exposure exposure)
{
    if (exposure.days < 0)
        return;
    panel->exposures = ank_grow(&panel->kept, panel->exposures, panel->exposure_count,
                                sizeof *panel->exposures);
    panel->exposures[panel->exposure_count++] = exposure;
}

void panel_add_rights(struct ank_panel *panel, const struct ank_record *record,
                      size_t trajectory)
{
    const struct ank_trajectory *here = &record->trajectories[trajectory];
    ank_day data = panel->options.data_date;
    ank_day last = here->end != ANK_NO_DAY && here->end < data ? here->end : data;
    ank_day first = here->start > panel->period.from ? here->start : panel->period.from;
    struct ank_exposure exposure = {.days = last - first};
    struct ank_arena mem = {0};
    struct ank_claim *claims;
    struct pair pair = {NULL, false, -1};
    const char *had = NULL;
    size_t count = ank_claims(record, &mem, &claims), spells = panel->spell_count;

    for (size_t i = 0; i < count; i++) {
        const struct ank_step *steps = &record->steps[claims[i].first];
        size_t known = ank_claim_known(record, &claims[i], data);
        enum ank_claim_place place = ank_claim_place(record, claims, i, trajectory);
        if (known == 0 || place == ANK_CLAIM_ELSEWHERE)
            continue;
        if (ank_claim_state(record, claims, count, i, data) == ANK_CLAIM_STUCK)
            panel_add_stuck(panel, &steps[known - 1]);
        if (place != ANK_CLAIM_HERE) {
            if (last >= panel->period.from)
                add_apart(panel, &claims[i], place, &had);
            continue;
        }
        add_spell(panel, steps, known, here, last);
        if (!stepped(panel, steps, known))
            continue;
        add_claim(panel, &claims[i], steps, known, &pair);
        exposure.events += realised_between(steps, known, first, last);
    }
    panel->spell_family_count += panel->spell_count > spells;
    panel->summary.rights.families += pair.right != NULL;
    panel->summary.rights.in_order += ank_period_holds(
        &panel->period, ank_first_in_order(record, claims, count, trajectory, data));
    panel_end_family(panel);
    add_exposure(panel, exposure);
    ank_arena_free(&mem);
}

void panel_count_rights(struct ank_panel *panel)
{
    struct ank_rights_result *rights = &panel->summary.rights;
    const struct ank_family_share *all = &panel->tally.all;
    rights->explored = all->n;
    rights->realised = all->successes;
    rights->share = rights->share_low = rights->share_high = NAN;
    if (rights->explored > 0) {
        rights->share = (double)rights->realised / (double)rights->explored;
        ank_wilson_families(all, &rights->share_low, &rights->share_high);
    }
    rights->time = ank_survival(panel->spells, panel->spell_count, &panel->mem);
    rights->cumulative = ank_incidence(panel->spells, panel->spell_families,
                                       panel->spell_count, &panel->mem);
    rights->rate = ank_rate(panel->exposures, panel->exposure_count);
    panel_count_groups(panel);
}
