/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences on who is in the figures, trends, who left, and projects beside each other.
 */
#include <math.h>

#include <ankerpunt/analysis/words.h>

/* Decimals of a mean in points: one more than a score has. */
static int decimals_of(const struct ank_scale *scale)
{
    return scale->decimals < 6 ? scale->decimals + 1 : 6;
}

char *ank_sentence_of_families(const struct ank_lang *lang, struct ank_arena *mem,
                               const struct ank_summary *summary)
{
    char *said =
        summary->cut.states
            ? ank_say(lang, mem,
                      ANK_N("Families: %zu started, %zu measured at intake."),
                      summary->started, summary->measured)
            : ank_say(lang, mem,
                      ANK_N("Families: %zu started, %zu measured at intake, %zu open, "
                            "%zu closed."),
                      summary->started, summary->measured, summary->open,
                      summary->closed);
    for (size_t i = 0; i < summary->left_out_count; i++) {
        const struct ank_left_out *out = &summary->left_out[i];
        said = ank_format(mem, "%s %s", said,
                          ank_say(lang, mem, ANK_N("Not in the figures: %zu (%s)."),
                                  out->n, ank_words(lang, out->reason)));
    }
    return said;
}

/* +1: the interval lies on the better side of 0, -1: on the other, 0: neither. */
static int side_of(double low, double high, int better)
{
    return low > 0 ? better : high < 0 ? -better : 0;
}

char *ank_sentence_of_trend(const struct ank_lang *lang, struct ank_arena *mem,
                            const char *domain, const struct ank_scale *scale,
                            const struct ank_mixed *trend)
{
    char slope[32], low[32], high[32];
    if (trend->why)
        return ank_say(lang, mem, ANK_N("%s: no trend can be told: %s."), domain,
                       ank_words(lang, trend->why));
    int decimals = decimals_of(scale) + 1;
    ank_number_words(lang, trend->slope, decimals, slope);
    ank_number_words(lang, trend->low, decimals, low);
    ank_number_words(lang, trend->high, decimals, high);
    int side = side_of(trend->low, trend->high, scale->better);
    if (side != 0 && !(trend->p_holm < 0.05))
        return ank_say(
            lang, mem,
            side > 0
                ? ANK_N("%s: over all ratings things perhaps go forward, but among "
                        "so many domains that can be chance: %s points a month (95 "
                        "%% interval: %s to %s).")
                : ANK_N("%s: over all ratings things perhaps go backward, but "
                        "among so many domains that can be chance: %s points a "
                        "month (95 %% interval: %s to %s)."),
            domain, slope, low, high);
    switch (side) {
    case -1:
        return ank_say(
            lang, mem,
            ANK_N("%s: over all ratings things go backward, by %s points a month (95 "
                  "%% interval: %s to %s)."),
            domain, slope, low, high);
    case +1:
        return ank_say(
            lang, mem,
            ANK_N("%s: over all ratings things go forward, by %s points a month (95 "
                  "%% interval: %s to %s)."),
            domain, slope, low, high);
    default:
        return ank_say(
            lang, mem,
            ANK_N("%s: which way all ratings go cannot be told yet: %s points a "
                  "month (95 %% interval: %s to %s)."),
            domain, slope, low, high);
    }
}

char *ank_sentence_of_no_intake(const struct ank_lang *lang, struct ank_arena *mem,
                                const struct ank_trend_row *row)
{
    return row->without_intake == 0
               ? NULL
               : ank_say(lang, mem,
                         ANK_N("Families in it: %zu, of which %zu without a score at "
                               "intake; all their scores count."),
                         row->trend.n_families, row->without_intake);
}

char *ank_words_of_due(struct ank_arena *mem, const struct ank_domain_row *row,
                       const char *of)
{
    size_t rated = row->due - row->missing;
    if (row->early == 0)
        return ank_format(mem, "%zu%s%zu", rated, of, row->due);
    return row->due == 0
               ? ank_format(mem, "+%zu", row->early)
               : ank_format(mem, "%zu%s%zu +%zu", rated, of, row->due, row->early);
}

char *ank_sentence_of_flow(const struct ank_lang *lang, struct ank_arena *mem,
                           const char *when, const struct ank_flow_row *flow)
{
    if (flow->rounded)
        return flow->rated == 0
                   ? ank_say(lang, mem,
                             ANK_N("%s few families gave scores again, or none."), when)
                   : ank_say(lang, mem,
                             ANK_N("%s about %zu families gave scores again."), when,
                             flow->rated);
    if (flow->due == 0)
        return ank_say(lang, mem,
                       ANK_N("%s nobody was due yet: that moment is still open. "
                             "Families that gave scores again already: %zu."),
                       when, flow->early);
    if (flow->due == 1 && flow->early == 0)
        return ank_say(lang, mem,
                       flow->rated
                           ? ANK_N("%s the only family who was due gave scores again.")
                           : ANK_N("%s the only family who was due gave no scores."),
                       when);
    char *said = ank_say(
        lang, mem, ANK_N("%s %zu of the %zu families who were due gave scores again."),
        when, flow->rated, flow->due);
    return flow->early == 0
               ? said
               : ank_format(mem, "%s %s", said,
                            ank_say(lang, mem,
                                    ANK_N("Families that did so early, while the "
                                          "moment is still open for them: %zu."),
                                    flow->early));
}

char *ank_sentence_of_attrition(const struct ank_lang *lang, struct ank_arena *mem,
                                const char *domain,
                                const struct ank_attrition *attrition)
{
    char difference[32];
    size_t stayed = attrition->stayed, left = attrition->left;
    if (stayed + left == 0)
        return ank_say(lang, mem, ANK_N("%s: nobody is due yet."), domain);
    if (left == 0)
        return ank_say(lang, mem,
                       ANK_N("%s: all %zu families who were due were rated again."),
                       domain, stayed);
    if (attrition->why_interval)
        return ank_say(
            lang, mem,
            ANK_N("%s: %zu families were rated again and %zu were not; too few, or "
                  "too much alike, to compare where they began."),
            domain, stayed, left);
    ank_number_words(lang, fabs(attrition->difference), 1, difference);
    if (ank_attrition_side(attrition) > 0)
        return ank_say(
            lang, mem,
            ANK_N("%s: the %zu families who were rated again began %s points higher "
                  "than the %zu who were not; their change may not hold for all."),
            domain, stayed, difference, left);
    if (ank_attrition_side(attrition) < 0)
        return ank_say(
            lang, mem,
            ANK_N("%s: the %zu families who were rated again began %s points lower "
                  "than the %zu who were not; their change may not hold for all."),
            domain, stayed, difference, left);
    return ank_say(
        lang, mem,
        ANK_N("%s: the %zu families who were rated again and the %zu who were not "
              "cannot be told apart by where they began."),
        domain, stayed, left);
}

char *ank_sentence_of_between(const struct ank_lang *lang, struct ank_arena *mem,
                              const char *theme, const char *project,
                              const struct ank_project_mean *mean,
                              const struct ank_between_row *row)
{
    char found[32], low[32], high[32];
    const char *name = project ? project : ank_words(lang, ANK_N("a small project"));
    ank_number_words(lang, mean->mean, 1, found);
    if (row->why_funnel)
        return ank_say(lang, mem,
                       ANK_N("%s, %s: on average %s points for %zu families; it "
                             "cannot be set beside the others: %s."),
                       theme, name, found, mean->n, ank_words(lang, row->why_funnel));
    ank_number_words(lang, row->funnel_low, 1, low);
    ank_number_words(lang, row->funnel_high, 1, high);
    if (mean->mean >= row->funnel_low && mean->mean <= row->funnel_high)
        return ank_say(
            lang, mem,
            ANK_N("%s, %s: on average %s points for %zu families; chance alone gives "
                  "a project of that size %s to %s."),
            theme, name, found, mean->n, low, high);
    if (mean->mean >= row->funnel_low_998 && mean->mean <= row->funnel_high_998)
        return ank_say(
            lang, mem,
            ANK_N(
                "%s, %s: on average %s points for %zu families, at the edge of the %s "
                "to %s that chance alone gives a project of that size; of 20 projects "
                "1 lies there by chance."),
            theme, name, found, mean->n, low, high);
    return ank_say(
        lang, mem,
        ANK_N("%s, %s: on average %s points for %zu families, outside the %s to %s "
              "that chance alone gives a project of that size; families may differ "
              "between projects."),
        theme, name, found, mean->n, low, high);
}
