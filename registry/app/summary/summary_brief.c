/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer in a few sentences, for the top of the coordinator's PDF. */
#include "summary_brief.h"

#include <math.h>

#include <ankerpunt/model/wave.h>

void brief_say(struct brief *brief, const char *sentence)
{
    brief->sentences =
        ank_grow(brief->mem, brief->sentences, brief->count, sizeof *brief->sentences);
    brief->sentences[brief->count++] = sentence;
}

/* The latest wave at which at least five families were rated; else the latest
 * with any; NULL: nobody yet. */
const struct ank_wave *brief_wave(const struct ank_summary *summary)
{
    const struct ank_wave *any = NULL, *enough = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->figures.n >= 5 && (!enough || row->wave > enough))
            enough = row->wave;
        if (row->figures.n >= 1 && (!any || row->wave > any))
            any = row->wave;
    }
    return enough ? enough : any;
}

const char *brief_when(const struct brief *brief, const struct ank_wave *wave)
{
    if (wave->kind == ANK_CLOSING)
        return ank_words(brief->lang, ANK_N("At closing"));
    if (wave->kind == ANK_FOLLOWUP)
        return ank_say(brief->lang, brief->mem, ANK_N("%d months after closing"),
                       wave->months);
    return ank_say(brief->lang, brief->mem, ANK_N("After %d months"), wave->months);
}

static void say_who(struct brief *brief, const struct ank_summary *summary,
                    const struct ank_wave *wave)
{
    struct ank_flow_row flow = ank_flow_at(summary, wave);
    brief_say(brief, ank_sentence_of_flow(brief->lang, brief->mem,
                                          brief_when(brief, wave), &flow));
}

/* The sentences about domains, in the order in which they are said. */
enum part {
    PART_BETTER,
    PART_HARDER,
    PART_SAME,
    PART_SMALLER,
    PART_UNSURE,
    PART_FEW,
    PART_NOBODY,
    PARTS
};

/* Only what Holm's p holds up is told as better or harder; every verdict has a part. */
static enum part part_of(enum ank_verdict verdict)
{
    switch (verdict) {
    case ANK_BETTER:
    case ANK_ALL_BETTER:
        return PART_BETTER;
    case ANK_HARDER:
    case ANK_ALL_HARDER:
        return PART_HARDER;
    case ANK_ALL_SAME:
        return PART_SAME;
    case ANK_SMALLER_THAN_AGREED:
        return PART_SMALLER;
    case ANK_PERHAPS_BETTER:
    case ANK_PERHAPS_HARDER:
    case ANK_CANNOT_TELL:
        return PART_UNSURE;
    case ANK_TOO_FEW:
        return PART_FEW;
    case ANK_NOBODY:
        return PART_NOBODY;
    }
    return PART_UNSURE;
}

static enum ank_verdict verdict_of(const struct ank_domain_row *row)
{
    return ank_verdict_of(&row->instrument->scale, &row->rule, &row->figures);
}

/* "Money (+1.4 for 14 families)"; without a size only the name. */
static const char *name_in(const struct brief *brief, const struct ank_domain_row *row,
                           enum part part)
{
    const struct ank_scale *scale = &row->instrument->scale;
    const char *name = ank_label_plain(brief->lang, brief->mem, &row->domain->label);
    double change = row->figures.value[ANK_MEAN_CHANGE];
    char size[32];
    if (part != PART_BETTER && part != PART_HARDER)
        return name;
    ank_number_words(brief->lang, change, scale->decimals < 6 ? scale->decimals + 1 : 6,
                     size);
    return ank_say(brief->lang, brief->mem, ANK_N("%s (%s%s for %zu families)"), name,
                   change > 0 ? "+" : "", size, row->figures.n);
}

/* The domains of that part, by name; NULL when there are none. */
static const char *domains_in(const struct brief *brief,
                              const struct ank_summary *summary,
                              const struct ank_wave *wave, enum part part)
{
    const char *names = NULL;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->wave == wave && part_of(verdict_of(row)) == part)
            names = ank_format(brief->mem, "%s%s%s", names ? names : "",
                               names ? " · " : "", name_in(brief, row, part));
    }
    return names;
}

/* What is seen of some domains, and what cannot be told of all the others. */
static void say_change(struct brief *brief, const struct ank_summary *summary,
                       const struct ank_wave *wave)
{
    static const char *const sentences[PARTS] = {
        [PART_BETTER] = ANK_N("Better than at the start, on average: %s."),
        [PART_HARDER] = ANK_N("Harder than at the start, on average: %s."),
        [PART_SAME] = ANK_N("Scores stayed as they were, for every family: %s."),
        [PART_SMALLER] = ANK_N("On average the change is smaller than what was agreed "
                               "to matter: %s."),
        [PART_UNSURE] = ANK_N("We cannot tell yet about: %s."),
        [PART_FEW] = ANK_N("Too few families to say more about: %s."),
        [PART_NOBODY] = ANK_N("Nobody gave scores again for: %s."),
    };
    bool told = false;
    for (enum part part = 0; part < PARTS; part++) {
        const char *names = domains_in(brief, summary, wave, part);
        const char *sentence = sentences[part];
        if (!names)
            continue;
        if (part == PART_UNSURE && told)
            sentence = ANK_N("About the others we cannot tell yet: %s.");
        if (part == PART_FEW && !told)
            brief_say(brief,
                      ank_words(brief->lang,
                                ANK_N("Too few families to say more about all of them "
                                      "together.")));
        else
            brief_say(brief, ank_say(brief->lang, brief->mem, sentence, names));
        told = true;
    }
}

/* Whether families began on the hard side of the scale: in some domain that is told as
 * better, else in half of the domains or more. */
static bool began_low(const struct ank_summary *summary, const struct ank_wave *wave)
{
    size_t low = 0, all = 0;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        double first = row->figures.value[ANK_BASELINE_MEAN];
        if (row->wave != wave || isnan(first))
            continue;
        bool here = ank_by_itself(&row->instrument->scale, first, 0) != 0;
        if (here && ank_verdict_side(verdict_of(row)) > 0)
            return true;
        low += here;
        all++;
    }
    return low > 0 && 2 * low >= all;
}

/* Regression to the mean (Barnett et al. 2005), which Holm's p does not cure. */
static void say_low_start(struct brief *brief, const struct ank_summary *summary,
                          const struct ank_wave *wave)
{
    if (began_low(summary, wave))
        brief_say(brief,
                  ank_words(brief->lang,
                            ANK_N("Families began on the hard side of the scale: part "
                                  "of getting better is to be expected without "
                                  "help.")));
}

static void say_rights(struct brief *brief, const struct ank_rights_result *rights)
{
    if (rights->explored == 0)
        return;
    if (rights->cumulative.shares[0].why)
        brief_say(brief, ank_sentence_of_rights(brief->lang, brief->mem, rights));
    else
        brief_say(brief, ank_sentence_of_shares(brief->lang, brief->mem, rights));
    const char *value = ank_sentence_of_value(brief->lang, brief->mem, rights);
    if (value)
        brief_say(brief, value);
}

void brief_of_project(struct brief *brief, const struct ank_summary *summary)
{
    const struct ank_wave *wave = brief_wave(summary);
    if (wave) {
        say_who(brief, summary, wave);
        say_change(brief, summary, wave);
        say_low_start(brief, summary, wave);
    } else
        brief_say(brief,
                  ank_words(brief->lang, ANK_N("Nobody was rated a second time yet.")));
    say_rights(brief, &summary->rights);
    brief_say(
        brief,
        ank_words(
            brief->lang,
            ANK_N("There is no comparison group: these figures prove no cause.")));
}
