/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sentences on families who were due and are missing: what shares can be at the worst
 * and at the best of them (Manski 1990), and what a model makes of all ratings.
 */
#include <math.h>

#include <ankerpunt/analysis/words.h>

/* Families that became better: enough to count when there is a rule, else at all. */
static double better_of(const struct ank_domain_row *row)
{
    return row->figures.value[row->rule.rule == ANK_NO_RULE ? ANK_UP : ANK_IMPROVED_N];
}

char *ank_sentence_of_missing(const struct ank_lang *lang, struct ank_arena *mem,
                              const struct ank_domain_row *row)
{
    double better = better_of(row), least, most;
    size_t n = row->figures.n;
    if (!isfinite(better))
        return NULL;
    ank_missing_bounds((size_t)better, n, row->missing, &least, &most);
    if (isnan(least))
        return NULL;
    return ank_say(lang, mem,
                   ANK_N("%s: better for %zu of %zu with both scores; with those who "
                         "are missing it can be for %zu to %zu of %zu."),
                   ank_label_plain(lang, mem, &row->domain->label), (size_t)better, n,
                   (size_t)better, (size_t)better + row->missing, n + row->missing);
}

/* "Housing: 1.4 (0.6 to 2.2), where families with both scores give 1.6" */
static char *say_modelled(const struct ank_lang *lang, struct ank_arena *mem,
                          const struct ank_domain_row *row)
{
    const struct ank_scale *scale = &row->instrument->scale;
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    double most = ank_scale_difference(scale, ank_scale_top(scale));
    char change[32], low[32], high[32], both[32];
    return ank_say(
        lang, mem,
        ANK_N("%s, by the model: %s points (95 %% interval: %s to %s); families with "
              "both scores: %s."),
        ank_label_plain(lang, mem, &row->domain->label),
        ank_number_words(lang, row->modelled.change, decimals, change),
        ank_number_words(lang, fmax(row->modelled.low, -most), decimals, low),
        ank_number_words(lang, fmin(row->modelled.high, most), decimals, high),
        ank_number_words(lang, row->figures.value[ANK_MEAN_CHANGE], decimals, both));
}

static void add(struct ank_arena *mem, const char ***list, size_t *count,
                const char *sentence)
{
    *list = ank_grow(mem, *list, *count, sizeof **list);
    (*list)[(*count)++] = sentence;
}

/* Of who is missing a model says something; without them it repeats the mean. */
static bool is_modelled(const struct ank_domain_row *row)
{
    return row->model && !row->modelled.why && row->missing > 0 &&
           isfinite(row->figures.value[ANK_MEAN_CHANGE]);
}

/* What the model stands on, when it said something of some domain. */
static void add_basis(const struct ank_lang *lang, struct ank_arena *mem,
                      const char ***list, size_t *count, size_t modelled, bool narrow)
{
    if (modelled > 0)
        add(mem, list, count,
            ank_words(
                lang,
                ANK_N("The model takes all scores there are, also of families who "
                      "were not rated again; it holds when who is missing depends "
                      "only on scores that were seen.")));
    if (narrow)
        add(mem, list, count,
            ank_words(lang,
                      ANK_N("Where paces cannot be told apart, the model takes one "
                            "pace for all families, and its interval may be too "
                            "narrow.")));
    add(mem, list, count, NULL);
}

/* The lines of one kind at a moment: bounds, or the model. */
struct lines {
    char *(*say)(const struct ank_lang *lang, struct ank_arena *mem,
                 const struct ank_domain_row *row);
    bool model;
};

static bool has_line(const struct lines *lines, const struct ank_domain_row *row,
                     const struct ank_wave *wave)
{
    return row->wave == wave && (!lines->model || is_modelled(row));
}

const char *const *ank_sentences_of_missing(const struct ank_lang *lang,
                                            struct ank_arena *mem,
                                            const struct ank_summary *summary,
                                            const struct ank_wave *wave)
{
    static const struct lines kinds[] = {{ank_sentence_of_missing, false},
                                         {say_modelled, true}};
    const char **list = NULL;
    size_t count = 0, modelled = 0;
    bool narrow = false;
    for (size_t k = 0; k < ANK_COUNT(kinds); k++)
        for (size_t i = 0; i < summary->domain_count; i++) {
            const struct ank_domain_row *row = &summary->domains[i];
            const char *said =
                has_line(&kinds[k], row, wave) ? kinds[k].say(lang, mem, row) : NULL;
            if (!said)
                continue;
            add(mem, &list, &count, said);
            modelled += kinds[k].model;
            narrow = narrow || (kinds[k].model && row->model->caution);
        }
    add_basis(lang, mem, &list, &count, modelled, narrow);
    return list;
}

enum { MOST_LISTED = 13 }; /* domains, on paper */

/* "Housing 8 to 13 of 20" */
static char *short_bounds(const struct ank_lang *lang, struct ank_arena *mem,
                          const struct ank_domain_row *row)
{
    if (!ank_sentence_of_missing(lang, mem, row))
        return NULL;
    size_t better = (size_t)better_of(row);
    return ank_say(lang, mem, ANK_N("%s %zu to %zu of %zu"),
                   ank_label_plain(lang, mem, &row->domain->label), better,
                   better + row->missing, row->figures.n + row->missing);
}

/* "Housing 1.4 (0.6 to 2.2)" */
static char *short_modelled(const struct ank_lang *lang, struct ank_arena *mem,
                            const struct ank_domain_row *row)
{
    const struct ank_scale *scale = &row->instrument->scale;
    int decimals = scale->decimals < 6 ? scale->decimals + 1 : 6;
    double most = ank_scale_difference(scale, ank_scale_top(scale));
    char change[32], low[32], high[32];
    return ank_say(
        lang, mem, ANK_N("%s %s (%s to %s)"),
        ank_label_plain(lang, mem, &row->domain->label),
        ank_number_words(lang, row->modelled.change, decimals, change),
        ank_number_words(lang, fmax(row->modelled.low, -most), decimals, low),
        ank_number_words(lang, fmin(row->modelled.high, most), decimals, high));
}

const char *const *ank_paragraphs_of_missing(const struct ank_lang *lang,
                                             struct ank_arena *mem,
                                             const struct ank_summary *summary,
                                             const struct ank_wave *wave)
{
    static const struct lines kinds[] = {{short_bounds, false}, {short_modelled, true}};
    static const char *const before[] = {
        ANK_N("Better, at least and at most, whatever became of who is missing: %s."),
        ANK_N("The change in points by a model (95 %% interval): %s."),
    };
    const char **list = NULL;
    size_t count = 0, modelled = 0;
    bool narrow = false;
    for (size_t k = 0; k < ANK_COUNT(kinds); k++) {
        const char *all = NULL;
        size_t listed = 0;
        for (size_t i = 0; i < summary->domain_count; i++) {
            const struct ank_domain_row *row = &summary->domains[i];
            const char *one =
                has_line(&kinds[k], row, wave) ? kinds[k].say(lang, mem, row) : NULL;
            if (!one)
                continue;
            if (listed++ < MOST_LISTED)
                all = all ? ank_format(mem, "%s · %s", all, one) : one;
            modelled += kinds[k].model;
            narrow = narrow || (kinds[k].model && row->model->caution);
        }
        if (listed > MOST_LISTED)
            all = ank_format(mem, "%s · %s", all,
                             ank_words(lang, ANK_N("the others are in the workbook")));
        if (all)
            add(mem, &list, &count, ank_say(lang, mem, before[k], all));
    }
    add_basis(lang, mem, &list, &count, modelled, narrow);
    return list;
}
