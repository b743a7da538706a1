/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on rights, and on what is found here and in studies. */
#include <math.h>

#include <ankerpunt/analysis/words.h>

char *ank_sentence_of_rights(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_rights_result *rights)
{
    char share[32], low[32], high[32];
    if (rights->left_out)
        return ank_say(lang, mem,
                       ANK_N("Rights stand on too few families to tell here."));
    if (rights->explored == 0)
        return ank_say(lang, mem, ANK_N("No right was explored yet."));
    if (isnan(rights->share_low) || isnan(rights->share_high))
        return ank_say(
            lang, mem,
            ANK_N("Of %zu rights explored with families, %zu are realised so far."),
            rights->explored, rights->realised);
    return ank_say(lang, mem,
                   ANK_N("Of %zu rights explored with families, %zu are realised so "
                         "far: %s %% (95 %%: %s to %s)."),
                   rights->explored, rights->realised,
                   ank_number_words(lang, 100 * rights->share, 0, share),
                   ank_number_words(lang, 100 * rights->share_low, 0, low),
                   ank_number_words(lang, 100 * rights->share_high, 0, high));
}

/* "30 % within 3 months (95 %: 20 to 41; then still followed: 25)" */
static char *words_of_share(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_incidence_share *share)
{
    char realised[32], low[32], high[32];
    ank_number_words(lang, 100 * share->realised, 0, realised);
    if (isnan(share->low) || isnan(share->high))
        return ank_say(lang, mem,
                       ANK_N("%s %% within %d months (then still followed: %zu)"),
                       realised, share->months, share->n_risk);
    return ank_say(lang, mem,
                   ANK_N("%s %% within %d months (95 %%: %s to %s; then still "
                         "followed: %zu)"),
                   realised, share->months,
                   ank_number_words(lang, 100 * share->low, 0, low),
                   ank_number_words(lang, 100 * share->high, 0, high), share->n_risk);
}

char *ank_sentence_of_shares(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_rights_result *rights)
{
    const char *list = NULL;
    for (size_t i = 0; i < ANK_SHARES; i++) {
        const struct ank_incidence_share *share = &rights->cumulative.shares[i];
        if (share->why)
            continue;
        const char *words = words_of_share(lang, mem, share);
        list = list ? ank_format(mem, "%s, %s", list, words) : words;
    }
    return list ? ank_say(lang, mem, ANK_N("Claims that came to a realised right: %s."),
                          list)
                : ank_say(lang, mem, ANK_N("How long it takes cannot be told yet."));
}

char *ank_sentence_of_time(const struct ank_lang *lang, struct ank_arena *mem,
                           const struct ank_rights_result *rights)
{
    char median[32], low[32], high[32];
    const struct ank_incidence *time = &rights->cumulative;
    if (time->why)
        return ank_say(lang, mem, ANK_N("How long it takes cannot be told yet."));
    if (isnan(time->median))
        return ank_say(
            lang, mem,
            ANK_N("Half is not reached: less than half of the claims came to a "
                  "realised right in the time they were followed."));
    ank_number_words(lang, time->median, 0, median);
    if (isnan(time->median_low) || isnan(time->median_high))
        return ank_say(
            lang, mem,
            ANK_N("Half of the claims come to a realised right within %s days; open "
                  "and refused claims count too."),
            median);
    return ank_say(
        lang, mem,
        ANK_N("Half of the claims come to a realised right within %s days (95 %%: %s "
              "to %s); open and refused claims count too."),
        median, ank_number_words(lang, time->median_low, 0, low),
        ank_number_words(lang, time->median_high, 0, high));
}

char *ank_sentence_of_value(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_rights_result *rights)
{
    char euro[32];
    if (rights->valued == 0)
        return NULL;
    ank_number_words(lang, (double)rights->cents / 100, rights->cents % 100 ? 2 : 0,
                     euro);
    return ank_say(
        lang, mem,
        ANK_N("What the realised rights are worth: %s euro a year (amount known: "
              "%zu of %zu)."),
        euro, rights->valued, rights->realised);
}

static char *sentence_of_already(const struct ank_lang *lang, struct ank_arena *mem,
                                 const struct ank_rights_result *rights)
{
    if (rights->already == 0)
        return NULL;
    return ank_say(lang, mem, ANK_N("In order before the start, so in no share: %zu."),
                   rights->already);
}

static char *sentence_of_apart(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_rights_result *rights)
{
    if (rights->apart == 0)
        return NULL;
    return ank_say(lang, mem,
                   ANK_N("Claims that began earlier or after the end, so in no "
                         "share: %zu."),
                   rights->apart);
}

/* Those that are stuck at this stage; at any for -1. */
static size_t stuck_at(const struct ank_rights_result *rights, int stage)
{
    size_t n = 0;
    for (size_t i = 0; i < rights->stuck_count; i++)
        if (stage < 0 || rights->stuck[i].stage == stage)
            n += rights->stuck[i].n;
    return n;
}

char *ank_sentence_of_stuck(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_rights_result *rights)
{
    size_t blocked = stuck_at(rights, ANK_BLOCKED);
    size_t refused = stuck_at(rights, ANK_STAGE_REFUSED);
    size_t appealed = stuck_at(rights, ANK_APPEALED);
    size_t still = stuck_at(rights, -1) - blocked - refused - appealed;
    if (rights->stuck_left_out > 0)
        return ank_say(lang, mem,
                       ANK_N("What is stuck is told here in part or not at all: it "
                             "stands on too few claims."));
    if (blocked + refused + appealed + still == 0)
        return ank_say(
            lang, mem,
            ANK_N("No claim is blocked, refused, in appeal or without a step "
                  "for %d days."),
            ANK_CLAIM_STILL_DAYS);
    return ank_say(
        lang, mem,
        ANK_N("Claims that are blocked: %zu; refused: %zu; in appeal: %zu; without a "
              "step for %d days: %zu."),
        blocked, refused, appealed, ANK_CLAIM_STILL_DAYS, still);
}

const char *const *ank_sentences_of_rights(const struct ank_lang *lang,
                                           struct ank_arena *mem,
                                           const struct ank_rights_result *rights)
{
    bool any = rights->claims > 0, stuck = any || rights->apart + rights->already > 0;
    const char *const sentences[] = {
        any ? ank_sentence_of_shares(lang, mem, rights) : NULL,
        any && !rights->cumulative.why && !rights->days_left_out
            ? ank_sentence_of_time(lang, mem, rights)
            : NULL,
        ank_sentence_of_rights(lang, mem, rights),
        ank_sentence_of_value(lang, mem, rights),
        stuck ? ank_sentence_of_stuck(lang, mem, rights) : NULL,
        sentence_of_already(lang, mem, rights),
        sentence_of_apart(lang, mem, rights),
    };
    const char **said = ank_alloc(mem, (ANK_COUNT(sentences) + 1) * sizeof *said);
    size_t count = 0;
    for (size_t i = 0; i < ANK_COUNT(sentences); i++)
        if (sentences[i])
            said[count++] = sentences[i];
    return said;
    /* Those that are stuck at this stage; at any for -1. */
}

const char *ank_finding_words(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_evidence_row *row)
{
    switch (row->found) {
    case ANK_FOUND:
        return ank_words(lang, ANK_N("found in this project"));
    case ANK_NOT_FOUND_HERE:
        return ank_words(lang, ANK_N("not found in this project so far"));
    case ANK_FOUND_UNKNOWN:
        return ank_say(lang, mem, ANK_N("cannot be told yet: %s"),
                       ank_words(lang, row->why));
    case ANK_NO_VERDICT:
        return ank_say(lang, mem,
                       ANK_N("families with a right newly in order: %zu of %zu"),
                       row->in_order, row->families);
    }
    return NULL;
}

char *ank_sentence_of_evidence(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_evidence_row *row)
{
    const char *found = ank_finding_words(lang, mem, row);
    return ank_format(
        mem, "%s.",
        ank_say(lang, mem, ANK_N("%s: %s"), ank_words(lang, row->label), found));
}
