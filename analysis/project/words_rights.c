/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on rights, and on what is found here and in studies. */
#include <math.h>

#include <ankerpunt/analysis/words.h>

char *ank_sentence_of_rights(const struct ank_lang *lang, struct ank_arena *mem,
                             const struct ank_rights_result *rights)
{
    char share[32], low[32], high[32];
    if (rights->explored == 0)
        return ank_say(lang, mem, ANK_N("No right was explored yet."));
    return ank_say(lang, mem,
                   ANK_N("Of %zu rights explored with families, %zu are realised: %s "
                         "%% (95 %%: %s to %s)."),
                   rights->explored, rights->realised,
                   ank_number_words(lang, 100 * rights->share, 0, share),
                   ank_number_words(lang, 100 * rights->share_low, 0, low),
                   ank_number_words(lang, 100 * rights->share_high, 0, high));
}

char *ank_sentence_of_time(const struct ank_lang *lang, struct ank_arena *mem,
                           const struct ank_rights_result *rights)
{
    char median[32], low[32], high[32];
    const struct ank_survival *time = &rights->time;
    if (time->why)
        return ank_say(lang, mem, ANK_N("How long it takes cannot be told yet."));
    if (isnan(time->median))
        return ank_say(
            lang, mem,
            ANK_N("Less than half of the claims have come to a realised right in the "
                  "time they were followed."));
    ank_number_words(lang, time->median, 0, median);
    if (isnan(time->median_low) || isnan(time->median_high))
        return ank_say(
            lang, mem,
            ANK_N("Half of the claims come to a realised right within %s days; open "
                  "claims count too."),
            median);
    return ank_say(
        lang, mem,
        ANK_N("Half of the claims come to a realised right within %s days (95 %%: %s "
              "to %s); open claims count too."),
        median, ank_number_words(lang, time->median_low, 0, low),
        ank_number_words(lang, time->median_high, 0, high));
}

static size_t stuck_at(const struct ank_rights_result *rights, int stage)
{
    size_t n = 0;
    for (size_t i = 0; i < rights->stuck_count; i++)
        if (rights->stuck[i].stage == stage)
            n += rights->stuck[i].n;
    return n;
}

char *ank_sentence_of_stuck(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_rights_result *rights)
{
    size_t blocked = stuck_at(rights, ANK_BLOCKED);
    size_t refused = stuck_at(rights, ANK_STAGE_REFUSED);
    size_t appealed = stuck_at(rights, ANK_APPEALED);
    if (blocked + refused + appealed == 0)
        return ank_say(lang, mem, ANK_N("No claim is blocked, refused or in appeal."));
    return ank_say(
        lang, mem,
        ANK_N("Of %zu claims, %zu are blocked, %zu refused and %zu in appeal."),
        rights->claims, blocked, refused, appealed);
}

char *ank_sentence_of_evidence(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_evidence_row *row)
{
    const char *label = ank_words(lang, row->label);
    switch (row->found) {
    case ANK_FOUND:
        return ank_say(lang, mem, ANK_N("%s: found in this project."), label);
    case ANK_NOT_FOUND_HERE:
        return ank_say(lang, mem, ANK_N("%s: not found in this project so far."),
                       label);
    default:
        return ank_say(lang, mem, ANK_N("%s: cannot be told yet (%s)."), label,
                       ank_words(lang, row->why));
    }
}
