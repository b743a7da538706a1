/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer in a few sentences, for the top of the coordinator's paper. */
#include <math.h>

#include <ankerpunt/analysis/brief.h>
#include <ankerpunt/model/wave.h>

void ank_brief_say(struct ank_brief *brief, const char *sentence)
{
    brief->sentences =
        ank_grow(brief->mem, brief->sentences, brief->count, sizeof *brief->sentences);
    brief->sentences[brief->count++] = sentence;
}

/* The most families rated at that wave on one domain. */
static size_t most_rated(const struct ank_summary *summary, const struct ank_wave *wave)
{
    size_t most = 0;
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].wave == wave && summary->domains[i].figures.n > most)
            most = summary->domains[i].figures.n;
    return most;
}

const struct ank_wave *ank_brief_wave(const struct ank_summary *summary)
{
    const struct ank_wave *best = NULL;
    size_t most = 0;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_wave *wave = summary->domains[i].wave;
        size_t n = most_rated(summary, wave);
        size_t enough = n < ANK_WORDS_LEAST ? n : ANK_WORDS_LEAST;
        if (enough > most || (enough == most && most > 0 && wave > best)) {
            best = wave;
            most = enough;
        }
    }
    return best;
}

const char *ank_brief_when(const struct ank_brief *brief, const struct ank_wave *wave)
{
    if (wave->kind == ANK_CLOSING)
        return ank_words(brief->lang, ANK_N("At closing"));
    if (wave->kind == ANK_FOLLOWUP)
        return ank_say(brief->lang, brief->mem, ANK_N("%d months after closing"),
                       wave->months);
    return ank_say(brief->lang, brief->mem, ANK_N("After %d months"), wave->months);
}

static void say_who(struct ank_brief *brief, const struct ank_summary *summary,
                    const struct ank_wave *wave)
{
    struct ank_flow_row flow = ank_flow_at(summary, wave);
    ank_brief_say(brief, ank_sentence_of_flow(brief->lang, brief->mem,
                                              ank_brief_when(brief, wave), &flow));
}

/* Only what Holm's p holds up is told as better or harder; every verdict has a part. */
static enum ank_brief_part part_of(enum ank_verdict verdict)
{
    switch (verdict) {
    case ANK_BETTER:
    case ANK_ALL_BETTER:
        return ANK_PART_BETTER;
    case ANK_HARDER:
    case ANK_ALL_HARDER:
        return ANK_PART_HARDER;
    case ANK_ALL_SAME:
        return ANK_PART_SAME;
    case ANK_SMALLER_THAN_AGREED:
        return ANK_PART_SMALLER;
    case ANK_PERHAPS_BETTER:
    case ANK_PERHAPS_HARDER:
    case ANK_CANNOT_TELL:
        return ANK_PART_UNSURE;
    case ANK_TOO_FEW:
        return ANK_PART_FEW;
    case ANK_NOBODY:
        return ANK_PART_NOBODY;
    }
    return ANK_PART_UNSURE;
}

static enum ank_verdict verdict_of(const struct ank_domain_row *row)
{
    return ank_verdict_of(&row->instrument->scale, &row->rule, &row->figures);
}

enum ank_brief_part ank_brief_part_of(const struct ank_domain_row *row)
{
    return part_of(verdict_of(row));
}

size_t ank_brief_part_count(const struct ank_summary *summary,
                            const struct ank_wave *wave, enum ank_brief_part part)
{
    size_t count = 0;
    for (size_t i = 0; i < summary->domain_count; i++)
        count += summary->domains[i].wave == wave &&
                 ank_brief_part_of(&summary->domains[i]) == part;
    return count;
}

/* "Money (+1.4 for 14 families)"; without a size only the name. */
static const char *name_in(const struct ank_brief *brief,
                           const struct ank_domain_row *row, enum ank_brief_part part)
{
    const struct ank_scale *scale = &row->instrument->scale;
    const char *name = ank_label_plain(brief->lang, brief->mem, &row->domain->label);
    double change = row->figures.value[ANK_MEAN_CHANGE];
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    double low, high;
    char size[32], from[32], to[32];
    if (part != ANK_PART_BETTER && part != ANK_PART_HARDER)
        return name;
    ank_number_words(brief->lang, change, decimals, size);
    if (ank_interval_shown(scale, &row->figures, &low, &high))
        return ank_say(brief->lang, brief->mem,
                       ANK_N("%s (%s%s for %zu families, 95 %% interval %s to %s)"),
                       name, change > 0 ? "+" : "", size, row->figures.n,
                       ank_number_words(brief->lang, low, decimals, from),
                       ank_number_words(brief->lang, high, decimals, to));
    return ank_say(brief->lang, brief->mem, ANK_N("%s (%s%s for %zu families)"), name,
                   change > 0 ? "+" : "", size, row->figures.n);
}

/* The domains of that part, by name; NULL when there are none. */
static const char *domains_in(const struct ank_brief *brief,
                              const struct ank_summary *summary,
                              const struct ank_wave *wave, enum ank_brief_part part)
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

const char *ank_brief_part_sentence(const struct ank_brief *brief,
                                    const struct ank_summary *summary,
                                    const struct ank_wave *wave,
                                    enum ank_brief_part part)
{
    static const char *const sentences[ANK_BRIEF_PARTS] = {
        [ANK_PART_BETTER] = ANK_N("Better than at the start, on average: %s."),
        [ANK_PART_HARDER] = ANK_N("Harder than at the start, on average: %s."),
        [ANK_PART_SAME] = ANK_N("Scores stayed as they were, for every family: %s."),
        [ANK_PART_SMALLER] = ANK_N("On average the change is smaller than what was "
                                   "agreed to matter: %s."),
        [ANK_PART_UNSURE] = ANK_N("We cannot tell yet about: %s."),
        [ANK_PART_FEW] = ANK_N("Too few families to say more about: %s."),
        [ANK_PART_NOBODY] = ANK_N("Nobody gave scores again for: %s."),
    };
    const char *names = domains_in(brief, summary, wave, part);
    bool told = false;
    for (enum ank_brief_part before = 0; before < part; before++)
        told = told || ank_brief_part_count(summary, wave, before) > 0;
    if (!names)
        return NULL;
    if (part == ANK_PART_FEW && !told)
        return ank_words(brief->lang, ANK_N("Too few families to say more about all of "
                                            "them together."));
    return ank_say(brief->lang, brief->mem,
                   part == ANK_PART_UNSURE && told
                       ? ANK_N("About the others we cannot tell yet: %s.")
                       : sentences[part],
                   names);
}

/* What is seen of some domains, and what cannot be told of all the others. */
static void say_change(struct ank_brief *brief, const struct ank_summary *summary,
                       const struct ank_wave *wave)
{
    for (enum ank_brief_part part = 0; part < ANK_BRIEF_PARTS; part++) {
        const char *sentence = ank_brief_part_sentence(brief, summary, wave, part);
        if (sentence)
            ank_brief_say(brief, sentence);
    }
}

/* Whether families began on the hard side of the scale: in some domain that is told as
 * better, else in half of the domains or more; of a few families nothing is told that
 * it could explain. */
static bool began_low(const struct ank_summary *summary, const struct ank_wave *wave)
{
    size_t low = 0, all = 0;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        double first = row->figures.value[ANK_BASELINE_MEAN];
        if (row->wave != wave || isnan(first) || row->figures.n < ANK_WORDS_LEAST)
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
static void say_low_start(struct ank_brief *brief, const struct ank_summary *summary,
                          const struct ank_wave *wave)
{
    if (began_low(summary, wave))
        ank_brief_say(
            brief, ank_words(brief->lang,
                             ANK_N("Families began on the hard side of the scale: part "
                                   "of getting better is to be expected without "
                                   "help.")));
}

void ank_brief_rights(struct ank_brief *brief, const struct ank_rights_result *rights)
{
    if (rights->explored == 0)
        return;
    if (rights->cumulative.shares[0].why)
        ank_brief_say(brief, ank_sentence_of_rights(brief->lang, brief->mem, rights));
    else
        ank_brief_say(brief, ank_sentence_of_shares(brief->lang, brief->mem, rights));
}

static void say_value(struct ank_brief *brief, const struct ank_rights_result *rights)
{
    if (rights->explored == 0)
        return;
    const char *value = ank_sentence_of_value(brief->lang, brief->mem, rights);
    if (value)
        ank_brief_say(brief, value);
}

const char *ank_brief_nobody(const struct ank_brief *brief,
                             const struct ank_summary *summary)
{
    return ank_words(brief->lang, summary->cut.domains > 0 || summary->cut.whole
                                      ? ANK_N("Too few families to tell their change "
                                              "here.")
                                      : ANK_N("Nobody was rated a second time yet."));
}

void ank_brief_of_project(struct ank_brief *brief, const struct ank_summary *summary)
{
    const struct ank_wave *wave = ank_brief_wave(summary);
    if (wave) {
        say_who(brief, summary, wave);
        say_change(brief, summary, wave);
        say_low_start(brief, summary, wave);
    } else
        ank_brief_say(brief, ank_brief_nobody(brief, summary));
    ank_brief_rights(brief, &summary->rights);
    say_value(brief, &summary->rights);
    ank_brief_say(
        brief,
        ank_words(
            brief->lang,
            ANK_N("There is no comparison group: these figures prove no cause.")));
}
