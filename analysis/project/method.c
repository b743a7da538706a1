/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done, from which sources, and what else could have moved the figures. */
#include <gsl/gsl_version.h>
#include <math.h>

#include <ankerpunt/analysis/words.h>

/* How figures were made; papers are named by author and year. */
static const char *const done[] = {
    ANK_N("A family counts once, by its first trajectory here with a first rating, "
          "and in one voice at both moments: the family together, else the person "
          "who rated first. Ratings by a coach alone, ratings that look back, and "
          "families who no longer agree to be measured are left out."),
    ANK_N("A rating belongs to the planned moment its real date is nearest to. A "
          "family is due once that moment's window has closed. What is missing stays "
          "missing: nothing is filled in."),
    ANK_N("A change is the later score less the first one, of families who have "
          "both. The mean change has a 95 % interval of Student's t."),
    ANK_N("Shares have limits by Wilson (1927). The signed-rank test keeps families "
          "without change (Pratt 1959) and is exact up to 1000 changes, as is the "
          "sign-flip test; the middle change is that of Hodges & Lehmann (1963)."),
    ANK_N("Effect sizes divide the mean change by the average spread, with the "
          "interval of Bonett (2008), and by the spread of the changes. The second "
          "interval of the mean is the BCa bootstrap (Efron 1987), computed exactly, "
          "without draws."),
    ANK_N(
        "p-values are adjusted over all domains at a moment by Holm (1979) and by "
        "Benjamini & Hochberg (1995). Intervals are 95 % each. A mean is called better "
        "or harder only when Holm's p is below .05, from 12 families on also that of "
        "the sign-flip test."),
    ANK_N("The trend is a straight line over months of 30.4375 days through all "
          "ratings, in which families differ in level and pace (Laird & Ware 1982), "
          "by restricted maximum likelihood with errors by Kenward & Roger (1997). "
          "It holds when what is missing depends only on ratings that were seen."),
    ANK_N(
        "Beside the families who have both scores stands a model with a mean for each "
        "moment, fitted as the trend: it needs 15 families, 8 with two ratings and two "
        "later moments. Where paces cannot be told apart families differ in level "
        "alone; where levels cannot be either, the mean change stands by itself. What "
        "shares can be with who is missing are Manski's (1990) bounds."),
    ANK_N("What families marked to work on first: of each family the mean over those "
          "domains, counted once, with Student's t and Wilson's limits."),
    ANK_N("Who was rated again and who was not are compared on their first scores by "
          "Welch's t. Whether a form's domains hang together is Cronbach's alpha "
          "with Feldt's (1965) interval; it says nothing about a single rating."),
    ANK_N(
        "Time to a right is by Aalen & Johansen (1978), with refused and lost as other "
        "ends; claims still open stay in, and leaving is taken to tell nothing about "
        "the right. Limits take the family as the unit: those of the curve by what "
        "each family adds to it (Ying & Wei 1994), those of shares by Wilson with a "
        "design effect (Korn & Graubard 1998). The curve if nothing were refused is "
        "Kaplan & Meier's (1958). Rights per year have limits by Garwood (1936), "
        "widened when they cluster in families."),
    ANK_N(
        "A claim belongs to the trajectory in which it began. What was in order before "
        "its start is counted apart and is in no share, rate, curve or value."),
    ANK_N("Shown from: 1 family a mean, 2 an interval, 5 a p and words about all, 6 "
          "exact tests, 10 effect sizes, 15 a trend, 30 the bootstrap."),
    ANK_N(
        "Projects beside each other are never ranked: they work with different "
        "families. Limits show what chance gives a project of that size "
        "(Spiegelhalter 2005), widened only when projects differ more than chance "
        "makes of it; with fewer than 10 projects each is set beside the others "
        "without itself. A mean drawn to the others has an interval over all that the "
        "differences between projects may be (Morris 1983). A project of fewer than "
        "5 pairs is not named."),
};

/* What belongs on every page. */
static const char *const warnings[] = {
    ANK_N("There is no comparison group: these figures prove no cause."),
    ANK_N("Other help, the season, and the wish to please who sits there can move "
          "scores too."),
    ANK_N("Families enrol in a bad spell, and part of an improvement comes by itself."),
};

struct sentences {
    const struct ank_lang *lang;
    struct ank_arena *mem;
    size_t count;
    const char **list;
};

static void add(struct sentences *said, const char *sentence)
{
    said->list = ank_grow(said->mem, said->list, said->count, sizeof(const char *));
    said->list[said->count++] = sentence;
}

static void add_all(struct sentences *said, const char *const *english, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add(said, ank_words(said->lang, english[i]));
}

static double middle_of(const struct ank_scale *scale)
{
    return ank_scale_points(scale, 0) +
           ank_scale_difference(scale, ank_scale_top(scale)) / 2;
}

double ank_by_itself(const struct ank_scale *scale, double first_mean, double r)
{
    double back = middle_of(scale) - first_mean;
    return back * scale->better > 0 ? (1 - r) * back : 0;
}

/* The last moment at which enough families have both ratings. */
static bool is_latest(const struct ank_summary *summary,
                      const struct ank_domain_row *row)
{
    if (row->figures.n < 5)
        return false;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *other = &summary->domains[i];
        if (other->domain == row->domain && other->figures.n >= 5 &&
            other->wave > row->wave)
            return false;
    }
    return true;
}

static void add_by_itself(struct sentences *said, const struct ank_domain_row *row)
{
    static const double correlations[] = {.5, .7, .9};
    const struct ank_scale *scale = &row->instrument->scale;
    double first = row->figures.value[ANK_BASELINE_MEAN];
    char mean[32], middle[32], back[3][32];
    if (ank_by_itself(scale, first, 0) == 0)
        return;
    for (int i = 0; i < 3; i++)
        ank_number_words(said->lang, ank_by_itself(scale, first, correlations[i]), 1,
                         back[i]);
    add(said, ank_say(said->lang, said->mem,
                      ANK_N("%s: families began at %s on average, where the middle "
                            "of the scale is %s. Coming back to that by itself could "
                            "account for up to %s, %s or %s points, when scores then "
                            "and now correlate 0.5, 0.7 or 0.9 (Barnett et al. 2005)."),
                      ank_label_plain(said->lang, said->mem, &row->domain->label),
                      ank_number_words(said->lang, first, 1, mean),
                      ank_number_words(said->lang, middle_of(scale), 1, middle),
                      back[0], back[1], back[2]));
}

/* The last row of a domain, whatever its moment. */
static bool is_last_of(const struct ank_summary *summary, size_t at)
{
    for (size_t i = at + 1; i < summary->domain_count; i++)
        if (summary->domains[i].domain == summary->domains[at].domain)
            return false;
    return true;
}

/* How far one rating of a domain varies by itself, from sittings repeated here. */
static void add_retest(struct sentences *said, const struct ank_domain_row *row)
{
    const struct ank_scale *scale = &row->instrument->scale;
    const struct ank_retest_pairs *pairs = &row->domain->rule.retests;
    struct ank_retest found = ank_retest_of(scale, pairs);
    const char *name = ank_label_plain(said->lang, said->mem, &row->domain->label);
    int decimals = scale->decimals + 2;
    char sem[32], low[32], high[32], sdc[32];
    if (isnan(found.sem)) {
        add(said,
            ank_say(said->lang, said->mem,
                    ANK_N("%s: sittings repeated here within two weeks so far: %zu; "
                          "from 30 on they tell how far one score varies by itself."),
                    name, pairs->count));
        return;
    }
    add(said, ank_say(said->lang, said->mem,
                      ANK_N("%s: sittings repeated here within two weeks: %zu; one "
                            "score varies by itself with a standard error of %s "
                            "points (95 %% interval: %s to %s), and two scores tell a "
                            "change when they differ by more than %s points (de Vet "
                            "et al. 2006)."),
                      name, found.pairs,
                      ank_number_words(said->lang, found.sem, decimals, sem),
                      ank_number_words(said->lang, found.low, decimals, low),
                      ank_number_words(said->lang, found.high, decimals, high),
                      ank_number_words(said->lang, found.sdc, decimals, sdc)));
}

size_t ank_rules_used(const struct ank_summary *summary, const char *words[static 2])
{
    bool used[] = {
        [ANK_NO_RULE] = false, [ANK_RETEST] = false, [ANK_MIN_CHANGE] = false};
    size_t count = 0;
    for (size_t i = 0; i < summary->domain_count; i++)
        used[summary->domains[i].rule.rule] = true;
    for (enum ank_rule rule = ANK_RETEST; rule <= ANK_MIN_CHANGE; rule++)
        if (used[rule])
            words[count++] = ank_rule_words(rule);
    if (count == 0)
        words[count++] = ank_rule_words(ANK_NO_RULE);
    return count;
}

const char *const *ank_method(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_summary *summary)
{
    struct sentences said = {.lang = lang, .mem = mem};
    add_all(&said, warnings, ANK_COUNT(warnings));
    for (size_t i = 0; i < summary->domain_count; i++)
        if (is_latest(summary, &summary->domains[i]))
            add_by_itself(&said, &summary->domains[i]);
    const char *rules[2];
    add_all(&said, rules, ank_rules_used(summary, rules));
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].domain->rule.retests.count > 0 &&
            is_last_of(summary, i))
            add_retest(&said, &summary->domains[i]);
    add_all(&said, done, ANK_COUNT(done));
    add(&said,
        ank_say(lang, mem,
                ANK_N("Made with ankerpunt %s and the GNU Scientific Library %s."),
                ANK_VERSION, gsl_version));
    add(&said, NULL);
    return said.list;
}
