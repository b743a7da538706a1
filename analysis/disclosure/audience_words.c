/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left out for who reads a summary, as one sentence. */
#include <ankerpunt/text.h>

#include "audience_parts.h"

struct left {
    const char *words;
    size_t n;
};

/* "domains 3, moments 2" of what is left out; NULL: nothing. */
static const char *list_of(const struct ank_lang *lang, struct ank_arena *mem,
                           const struct ank_summary_cut *cut)
{
    const struct left all[] = {
        {ANK_N("domains: %zu"), cut->domains},
        {ANK_N("families by class: %zu"), cut->classes},
        {ANK_N("moments: %zu"), cut->moments},
        {ANK_N("trends: %zu"), cut->trends},
        {ANK_N("who left: %zu"), cut->attrition},
        {ANK_N("alphas: %zu"), cut->scales},
        {ANK_N("stages of rights: %zu"), cut->stages},
        {ANK_N("what is stuck: %zu"), cut->stuck},
        {ANK_N("fundamental rights: %zu"), cut->groups},
        {ANK_N("beside studies: %zu"), cut->evidence},
        {ANK_N("signals: %zu"), cut->signals},
        {ANK_N("what families marked: %zu"), cut->priorities},
    };
    const char *list = NULL;
    for (size_t i = 0; i < ANK_COUNT(all); i++)
        if (all[i].n > 0) {
            const char *item = ank_say(lang, mem, all[i].words, all[i].n);
            list = list ? ank_format(mem, "%s, %s", list, item) : item;
        }
    if (cut->states)
        list = ank_format(mem, "%s%s%s", list ? list : "", list ? ", " : "",
                          ank_words(lang, ANK_N("who is open or closed")));
    if (cut->process)
        list = ank_format(mem, "%s%s%s", list ? list : "", list ? ", " : "",
                          ank_words(lang, ANK_N("what was done: all")));
    if (cut->rights)
        list = ank_format(mem, "%s%s%s", list ? list : "", list ? ", " : "",
                          ank_words(lang, ANK_N("rights: all")));
    return list;
}

const char *ank_sentence_of_cut(const struct ank_lang *lang, struct ank_arena *mem,
                                const struct ank_summary_cut *cut)
{
    size_t least = ank_audience_least(cut->audience);
    const char *list = list_of(lang, mem, cut);
    if (cut->audience == ANK_FOR_COORDINATOR)
        return NULL;
    bool team = cut->audience == ANK_FOR_TEAM;
    const char *whom =
        ank_words(lang, team ? ANK_N("For the team.")
                             : ANK_N("For the board; counts are to the nearest 5."));
    if (cut->whole)
        return ank_format(mem, "%s %s", whom,
                          ank_say(lang, mem,
                                  ANK_N("Nothing is told here of fewer than %zu "
                                        "families."),
                                  least));
    if (!list)
        return ank_format(mem, "%s %s", whom,
                          ank_say(lang, mem,
                                  ANK_N("Nothing in it stood on fewer than %zu "
                                        "families."),
                                  least));
    return ank_format(mem, "%s %s", whom,
                      ank_say(lang, mem,
                              ANK_N("Left out, because it stands on fewer than %zu "
                                    "families or would point at some (%s)."),
                              least, list));
}

const char *ank_cut_of_many(enum ank_audience audience)
{
    return audience == ANK_FOR_BOARD
               ? ANK_N("For the board; counts are to the nearest 5. Left out: the "
                       "projects side by side, and what stands on fewer than 10 "
                       "families; each project says what.")
               : ANK_N("For the team. Left out: what stands on fewer than 3 families; "
                       "each project says what.");
}
