/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What to talk about in the team: questions that follow from the figures by fixed
 * rules. What went well comes first. They ask about obstacles and circumstances,
 * never about who did well or badly, and put nothing in an order of merit.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/analysis/brief.h>

enum { most_questions = 5, most_harder = 2, least_stuck = 2, least_waiting = 3 };

static const char *name_of(const struct ank_brief *talk,
                           const struct ank_domain *domain)
{
    return ank_label_plain(talk->lang, talk->mem, &domain->label);
}

/* +1: better on the whole, -1: harder; 0: that cannot be said. */
static int side_of(const struct ank_domain_row *row)
{
    return ank_verdict_side(
        ank_verdict_of(&row->instrument->scale, &row->rule, &row->figures));
}

/* Of the domains that are better on the whole, the one with most families forward. */
static void ask_what_helped(struct ank_brief *talk, const struct ank_summary *summary,
                            const struct ank_wave *wave)
{
    const struct ank_domain_row *best = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        double n = row->figures.value[ANK_UP];
        if (row->wave == wave && side_of(row) > 0 && !isnan(n) &&
            (!best || n > best->figures.value[ANK_UP]))
            best = row;
    }
    if (best)
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%s: a better score for %.0f of %zu families. What helped, "
                          "and where else could that help?"),
                    name_of(talk, best->domain), best->figures.value[ANK_UP],
                    best->figures.n));
}

/* Only what is harder on the whole: with many domains some always are for a few. */
static void ask_what_is_harder(struct ank_brief *talk,
                               const struct ank_summary *summary,
                               const struct ank_wave *wave)
{
    size_t asked = 0;
    for (size_t i = 0; i < summary->domain_count && asked < most_harder; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave != wave || side_of(row) >= 0)
            continue;
        asked++;
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%s is harder on average, for %zu families. What do they "
                          "run into?"),
                    name_of(talk, row->domain), row->figures.n));
    }
}

static void ask_who_is_missing(struct ank_brief *talk,
                               const struct ank_summary *summary,
                               const struct ank_wave *wave)
{
    struct ank_flow_row flow = ank_flow_at(summary, wave);
    if (flow.due > flow.rated)
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%s we miss %zu of %zu families. What would make it easier "
                          "for them to take part?"),
                    ank_brief_when(talk, wave), flow.due - flow.rated, flow.due));
}

/* Those who left began elsewhere: whom do the figures not show? */
static void ask_who_left(struct ank_brief *talk, const struct ank_summary *summary,
                         const struct ank_wave *wave)
{
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        if (row->wave != wave || !(row->attrition.p_holm < 0.05))
            continue;
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%s: families we did not see again began elsewhere than the "
                          "others. Whom do these figures not show?"),
                    name_of(talk, row->domain)));
        return;
    }
}

static size_t stuck_of(const struct ank_rights_result *rights, const char *right)
{
    size_t n = 0;
    for (size_t i = 0; i < rights->stuck_count; i++)
        if (strcmp(rights->stuck[i].right, right) == 0)
            n += rights->stuck[i].n;
    return n;
}

/* The same right again and again may be a fault of the system. */
static void ask_what_is_stuck(struct ank_brief *talk,
                              const struct ank_rights_result *rights)
{
    const struct ank_stuck_row *most = NULL;
    size_t n = 0;
    for (size_t i = 0; i < rights->stuck_count; i++)
        if (stuck_of(rights, rights->stuck[i].right) > n) {
            most = &rights->stuck[i];
            n = stuck_of(rights, most->right);
        }
    if (n >= least_stuck)
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%s does not go through %zu times. Is that a signal to pass "
                          "on?"),
                    most->label ? ank_label_plain(talk->lang, talk->mem, most->label)
                                : most->right,
                    n));
}

static void ask_what_waits(struct ank_brief *talk,
                           const struct ank_rights_result *rights)
{
    size_t waiting = rights->by_stage[ANK_DETECTED] + rights->by_stage[ANK_KNOWN];
    if (waiting >= least_waiting)
        ank_brief_say(
            talk,
            ank_say(talk->lang, talk->mem,
                    ANK_N("%zu rights were noticed or are known, but not applied for "
                          "yet. What is needed for the next step?"),
                    waiting));
}

void ank_brief_talk(struct ank_brief *talk, const struct ank_summary *summary)
{
    const struct ank_wave *wave = ank_brief_wave(summary);
    if (summary->cut.audience == ANK_FOR_BOARD) /* it is for who works there */
        return;
    if (wave) {
        ask_what_helped(talk, summary, wave);
        ask_what_is_harder(talk, summary, wave);
        ask_who_is_missing(talk, summary, wave);
    }
    ask_what_is_stuck(talk, &summary->rights);
    ask_what_waits(talk, &summary->rights);
    if (wave)
        ask_who_left(talk, summary, wave);
    if (talk->count > most_questions)
        talk->count = most_questions;
}
