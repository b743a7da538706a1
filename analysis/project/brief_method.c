/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the figures on the coordinator's PDF were made, and how far they reach. */
#include <ankerpunt/analysis/brief.h>

void ank_brief_method(struct ank_brief *method, const struct ank_summary *summary)
{
    static const char *const sentences[] = {
        ANK_N(
            "There is no comparison group: these figures prove no cause. Other help, the season, "
            "and the wish to please who sits there can move scores too."),
        ANK_N(
            "Families often start in a bad spell: part of a change would have come by itself."),
        ANK_N(
            "Only families that were rated at both moments are compared; a family counts once, in "
            "its own voice. What a coach rated alone does not count. What is missing stays "
            "missing: nothing is filled in."),
        ANK_N(
            "Due are families whose moment has passed or who were rated; those who had ended "
            "before count as due."),
        ANK_N(
            "The interval is Student's 95 % interval of the mean change. Below 5 families no test is "
            "shown, below 2 no interval. With many domains, 1 interval in 20 misses by chance."),
        ANK_N(
            "The trend is a straight line over months through all ratings, in which families "
            "differ in level and pace (Laird and Ware; errors by Kenward and Roger). It needs 15 "
            "families, and holds when what is missing depends only on ratings that were seen."),
        ANK_N(
            "Who was rated again and who was not are compared on their first scores (Welch). No "
            "difference found is no proof that there is none."),
        ANK_N(
            "The time to a right counts from when it was detected or known, with open claims kept "
            "in, and refused and lost claims as other ends (Aalen and Johansen). The curve stops "
            "when fewer than 5 claims are left. Claims of a family are alike, so limits take the "
            "family as the unit. What was in order before the start is in no figure."),
        ANK_N(
            "Alpha (Cronbach; limits by Feldt) says how far the domains of a form hang together. "
            "Domains of life need not."),
        ANK_N(
            "What studies found are shares of projects, never of families: only found or not "
            "found can be set beside them."),
    };
    const char *rules[2];
    size_t rule_count = ank_rules_used(summary, rules);
    for (size_t i = 0; i < rule_count; i++)
        ank_brief_say(method, ank_words(method->lang, rules[i]));
    for (size_t i = 0; i < ANK_COUNT(sentences); i++)
        ank_brief_say(method, ank_words(method->lang, sentences[i]));
    ank_brief_say(
        method,
        ank_say(method->lang, method->mem,
                ANK_N("Every figure, with its reasons and sources: ankerpunt summary "
                      "%s, as .xlsx or .json; the method in full: --table method."),
                summary->project->code));
}
