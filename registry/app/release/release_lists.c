/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lists that families rated, as method and code book tell of them: scale,
 * direction, moments, and by what rule and from where on a family counts as better or
 * harder. A threshold is told when it comes from the list itself; one that was worked
 * out from the scores of families is theirs.
 */
#include <math.h>
#include <string.h>

#include "release.h"

static const char *title_of(const struct release *release,
                            const struct ank_instrument *instrument)
{
    return ank_label_plain(release->lang, release->work->mem, &instrument->title);
}

static const char *domain_name(const struct release *release,
                               const struct ank_domain *domain)
{
    return ank_label_plain(release->lang, release->work->mem, &domain->label);
}

/* The lists of the projects, each once. */
static size_t find_lists(const struct release *release,
                         const struct ank_instrument ***lists)
{
    size_t count = 0;
    *lists = NULL;
    for (size_t p = 0; p < release->project_count; p++)
        for (size_t k = 0; k < release->projects[p]->instrument_count; k++) {
            const struct ank_instrument *one = release->projects[p]->instruments[k];
            size_t at = 0;
            while (at < count && (strcmp((*lists)[at]->code, one->code) != 0 ||
                                  (*lists)[at]->version != one->version))
                at++;
            if (at < count)
                continue;
            *lists = ank_grow(release->work->mem, *lists, count, sizeof **lists);
            (*lists)[count++] = one;
        }
    return count;
}

/* Rules -------------------------------------------------------------------------- */

/* The rule by which a domain of the list is put in parts, and its threshold in points:
 * NAN when it is the families' own, or there is none. */
struct list_rule {
    enum ank_rule rule;
    double threshold;
};

/* The row that asks of it; NULL: its change is not asked. */
static const struct ank_asked *asked_of(const struct release *release,
                                        const struct ank_instrument *list,
                                        const struct ank_domain *domain)
{
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind == ANK_ASKED_CHANGE && !row->item.total &&
            strcmp(row->instrument->code, list->code) == 0 &&
            strcmp(row->domain->code, domain->code) == 0)
            return row;
    }
    return NULL;
}

static struct list_rule rule_of(const struct release *release,
                                const struct ank_instrument *list,
                                const struct ank_domain *domain)
{
    const struct ank_asked *row = asked_of(release, list, domain);
    struct ank_change_rule known =
        ank_change_rule_of(&list->scale, &domain->rule, (double)NAN, 0);
    enum ank_rule used = row ? row->rule : known.rule;
    bool told =
        used != ANK_NO_RULE && known.rule == used && known.source != ANK_ERROR_OWN;
    return (struct list_rule){used, told ? known.threshold : (double)NAN};
}

static bool same_rule(struct list_rule one, struct list_rule other)
{
    return one.rule == other.rule && (one.threshold == other.threshold ||
                                      (isnan(one.threshold) && isnan(other.threshold)));
}

/* The domains that share the rule of this one; NULL: a domain before it does. */
static const char *names_with(const struct release *release,
                              const struct ank_instrument *list, size_t at,
                              size_t *count)
{
    struct list_rule rule = rule_of(release, list, &list->domains[at]);
    const char *names = NULL;
    *count = 0;
    for (size_t i = 0; i < list->domain_count; i++) {
        if (!same_rule(rule, rule_of(release, list, &list->domains[i])))
            continue;
        if (i < at)
            return NULL;
        const char *name = domain_name(release, &list->domains[i]);
        names = names ? SAY_IN(release, ANK_N("%s, %s"), names, name) : name;
        ++*count;
    }
    return names;
}

static const char *threshold_words(const struct release *release, struct list_rule rule)
{
    char number[32];
    ank_number_words(release->lang, rule.threshold,
                     rule.threshold == floor(rule.threshold) ? 0 : 1, number);
    return rule.rule == ANK_RETEST
               ? SAY_IN(release, ANK_N("more than a change of %s"), number)
               : SAY_IN(release, ANK_N("from a change of %s on"), number);
}

static void say_rule(struct release_list *sentences, const char *about,
                     struct list_rule rule)
{
    const struct release *release = sentences->release;
    const char *words = ank_words(release->lang, ank_rule_words(rule.rule));
    release_say(sentences, isnan(rule.threshold)
                               ? SAY_IN(release, ANK_N("%s: %s"), about, words)
                               : SAY_IN(release, ANK_N("%s (%s): %s"), about,
                                        threshold_words(release, rule), words));
}

/* One list ------------------------------------------------------------------------ */

static const char *scale_words(const struct release *release,
                               const struct ank_instrument *list)
{
    const struct ank_scale *scale = &list->scale;
    struct ank_arena *mem = release->work->mem;
    char step[32];
    ank_number_words(release->lang, ank_scale_difference(scale, 1), scale->decimals,
                     step);
    return SAY_IN(release,
                  scale->better > 0 ? ANK_N("%s to %s by %s, higher is better")
                                    : ANK_N("%s to %s by %s, lower is better"),
                  ank_score_words(release->lang, scale, 0, mem),
                  ank_score_words(release->lang, scale, ank_scale_top(scale), mem),
                  step);
}

/* Only how it is at each moment is told of the experience of help. */
static bool is_experience(const struct ank_instrument *list)
{
    for (size_t i = 0; i < list->domain_count; i++)
        if (strcmp(list->domains[i].theme, ANK_EXPERIENCE) != 0)
            return false;
    return true;
}

/* The titles of this list and of the later ones that are like it; NULL: an earlier one
 * is. */
static const char *titles_like(const struct release *release,
                               const struct ank_instrument **lists, size_t count,
                               size_t at,
                               bool (*alike)(const struct release *release,
                                             const struct ank_instrument *one,
                                             const struct ank_instrument *other))
{
    const char *titles = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!alike(release, lists[at], lists[i]))
            continue;
        if (i < at)
            return NULL;
        const char *title = title_of(release, lists[i]);
        titles = titles ? SAY_IN(release, ANK_N("%s, %s"), titles, title) : title;
    }
    return titles;
}

static bool same_scale(const struct release *release, const struct ank_instrument *one,
                       const struct ank_instrument *other)
{
    return strcmp(scale_words(release, one), scale_words(release, other)) == 0;
}

/* The one rule of all questions of a list of which change is told. */
static bool has_one_rule(const struct release *release,
                         const struct ank_instrument *list)
{
    size_t count = 0;
    return !is_experience(list) && names_with(release, list, 0, &count) &&
           count == list->domain_count;
}

static bool same_list_rule(const struct release *release,
                           const struct ank_instrument *one,
                           const struct ank_instrument *other)
{
    return one == other ||
           (has_one_rule(release, one) && has_one_rule(release, other) &&
            same_rule(rule_of(release, one, &one->domains[0]),
                      rule_of(release, other, &other->domains[0])));
}

/* How change is told of a list, or of several alike. */
static void say_rules(struct release_list *sentences, const struct ank_instrument *list,
                      const char *titles)
{
    const struct release *release = sentences->release;
    if (is_experience(list)) {
        release_say(sentences,
                    SAY_IN(release,
                           ANK_N("%s: told as it is at each moment, without change."),
                           titles));
        return;
    }
    for (size_t i = 0; i < list->domain_count; i++) {
        size_t count;
        const char *names = names_with(release, list, i, &count);
        if (names)
            say_rule(sentences,
                     count == list->domain_count
                         ? titles
                         : SAY_IN(release, ANK_N("%s, %s"), titles, names),
                     rule_of(release, list, &list->domains[i]));
    }
}

/* What several lists share is said once. */
void release_say_lists(struct release_list *sentences)
{
    const struct release *release = sentences->release;
    const struct ank_instrument **lists;
    size_t count = find_lists(release, &lists);
    for (size_t i = 0; i < count; i++) {
        const char *titles = titles_like(release, lists, count, i, same_scale);
        if (titles)
            release_say(sentences, SAY_IN(release, ANK_N("%s: %s."), titles,
                                          scale_words(release, lists[i])));
    }
    for (size_t i = 0; i < count; i++) {
        const char *titles = titles_like(release, lists, count, i, same_list_rule);
        if (titles)
            say_rules(sentences, lists[i], titles);
    }
}

/* The code book ----------------------------------------------------------------------
 */

static void write_domain(const struct release *release, FILE *out,
                         const struct ank_instrument *list,
                         const struct ank_domain *domain)
{
    struct list_rule rule = rule_of(release, list, domain);
    bool change = !is_experience(list);
    fprintf(out, "| %s | %s | %s | %s | %s |\n", domain->code,
            domain_name(release, domain), domain->theme,
            !change                    ? ""
            : rule.rule == ANK_RETEST  ? "retest"
            : rule.rule == ANK_NO_RULE ? ""
                                       : "min-change",
            !change || isnan(rule.threshold) ? "" : threshold_words(release, rule));
}

void release_write_lists(const struct release *release, FILE *out)
{
    const struct ank_instrument **lists;
    size_t count = find_lists(release, &lists);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "\n## %s\n\n%s %d: %s\n\n", title_of(release, lists[i]),
                lists[i]->code, lists[i]->version, scale_words(release, lists[i]));
        fprintf(out, "| %s | %s | %s | %s | %s |\n|---|---|---|---|---|\n",
                ank_words(release->lang, ANK_N("code")),
                ank_words(release->lang, ANK_N("question")),
                ank_words(release->lang, ANK_N("theme")),
                ank_words(release->lang, ANK_N("rule")),
                ank_words(release->lang, ANK_N("counts as better or harder")));
        for (size_t k = 0; k < lists[i]->domain_count; k++)
            write_domain(release, out, lists[i], &lists[i]->domains[k]);
    }
}
