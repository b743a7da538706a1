/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the family added in its own words, on its sheet: own domains as a list beside
 * the others, goals as another, each with its scale; and what was never rated in words
 * alone. Whose sheet it is sees what it said and rated itself, and of others what may
 * stand there (model/whose.h).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/model/own_theme.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/own_theme.h>
#include "family_sheet.h"

/* What is on the sheet of one family. */
struct own {
    const struct family_sheet_source *source;
    const struct ank_record *record;
    struct ank_progress *progress;
    struct ank_arena *mem;
    struct ank_own_themes themes;
};

static bool is_read(const struct own *own, const struct ank_own_theme *theme)
{
    const struct ank_progress *progress = own->progress;
    const struct ank_reader reader = {.person = progress->by,
                                      .alone = own->source->by != NULL,
                                      .outside = own->source->shared};
    bool past = (theme->ended != ANK_NO_DAY && theme->ended <= progress->today) ||
                (theme->reached != ANK_NO_DAY && theme->reached < progress->start);
    return theme->day <= progress->today && !past &&
           ank_may_stand(own->record, theme->by, &reader, progress->today);
}

/* Its words, else its number. */
static const char *label_of(const struct own *own, const struct ank_own_theme *theme)
{
    const struct ank_lang *lang = own->progress->lang;
    if (theme->text)
        return theme->text;
    return ank_say(lang, own->mem,
                   theme->goal ? ANK_N("own goal %lld") : ANK_N("own theme %lld"),
                   (long long)theme->number);
}

/* Who speaks of them: whose sheet it is, else the family together. */
static const char *voice_of(const struct own *own, const struct ank_own_theme *theme)
{
    const char *by = own->progress->by;
    struct ank_own_course course =
        ank_own_theme_course(theme, by, own->progress->today);
    return course.first || own->source->by ? by : NULL;
}

/* The days on which any of them was rated, in order. */
static int compare_days(const void *left, const void *right)
{
    ank_day a = *(const ank_day *)left, b = *(const ank_day *)right;
    return (a > b) - (a < b);
}

static size_t days_of(const struct own *own, const struct ank_own_theme *const *themes,
                      size_t count, ank_day **days)
{
    size_t all = 0, kept = 0;
    *days = NULL;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < themes[i]->score_count; k++) {
            const struct ank_own_score *score = &themes[i]->scores[k];
            if (!ank_same_voice(score->by, voice_of(own, themes[i])) ||
                score->day > own->progress->today)
                continue;
            *days = ank_grow(own->mem, *days, all, sizeof **days);
            (*days)[all++] = score->day;
        }
    if (all > 0)
        qsort(*days, all, sizeof **days, compare_days);
    for (size_t i = 0; i < all; i++)
        if (kept == 0 || (*days)[kept - 1] != (*days)[i])
            (*days)[kept++] = (*days)[i];
    return kept;
}

/* Themes as domains of a list, with its scale and its words. */
static struct ank_instrument *as_list(const struct own *own,
                                      const struct ank_instrument *beside,
                                      const struct ank_own_theme *const *themes,
                                      size_t count)
{
    struct ank_instrument *list = ank_alloc(own->mem, sizeof *list);
    *list = *beside;
    list->span_count = 0;
    list->domain_count = count;
    list->domains = ank_alloc(own->mem, (count + 1) * sizeof *list->domains);
    for (size_t i = 0; i < count; i++) {
        const char *label = label_of(own, themes[i]);
        list->domains[i] = (struct ank_domain){.code = "own",
                                               .label = {label, label, label},
                                               .rule = {.retest_reliability = NAN,
                                                        .retest_sd = NAN,
                                                        .internal_consistency = NAN,
                                                        .min_change = NAN,
                                                        .min_mean_change = NAN}};
        if (!themes[i]->goal && beside->domain_count > 0)
            list->domains[i].rule.min_change = beside->domains[0].rule.min_change;
    }
    return list;
}

/* The voice as if it were of a list of the project. */
static struct ank_voice *as_voice(const struct own *own,
                                  const struct ank_instrument *list,
                                  const struct ank_own_theme *const *themes,
                                  const ank_day *days, size_t count)
{
    struct ank_voice *voice = ank_alloc(own->mem, sizeof *voice);
    struct ank_sitting *sittings = ank_alloc(own->mem, count * sizeof *sittings);
    *voice =
        (struct ank_voice){.instrument = list, .by = own->progress->by, .count = count};
    voice->sittings = ank_alloc(own->mem, count * sizeof *voice->sittings);
    for (size_t i = 0; i < count; i++) {
        ank_score *scores =
            ank_alloc(own->mem, (list->domain_count + 1) * sizeof *scores);
        for (size_t d = 0; d < list->domain_count; d++)
            scores[d] =
                ank_own_theme_answer(themes[d], voice_of(own, themes[d]), days[i]);
        sittings[i] = (struct ank_sitting){
            .instrument = list, .by = voice->by, .day = days[i], .scores = scores};
        voice->sittings[i] = &sittings[i];
    }
    return voice;
}

/* The first number of each is its start: it began when the family named it. */
static struct family_sheet_shown *as_shown(const struct own *own,
                                           const struct ank_voice *voice)
{
    struct family_sheet_shown *shown = ank_alloc(own->mem, sizeof *shown);
    *shown = (struct family_sheet_shown){.voice = voice};
    for (size_t d = 0; d < voice->instrument->domain_count; d++)
        for (size_t i = voice->count; i-- > 0;)
            if (voice->sittings[i]->scores[d] >= 0)
                shown->starts[d] = voice->sittings[i];
    return shown;
}

static bool add_list(struct own *own, const struct ank_instrument *beside,
                     const struct ank_own_theme *const *themes, size_t count,
                     struct ank_error *err)
{
    ank_day *days;
    struct ank_progress *progress = own->progress;
    size_t talks = days_of(own, themes, count, &days);
    if (talks == 0)
        return true;
    const struct ank_instrument *made = as_list(own, beside, themes, count);
    const struct ank_voice *voice = as_voice(own, made, themes, days, talks);
    struct ank_progress *list = ank_alloc(own->mem, sizeof *list);
    *list = (struct ank_progress){
        .lang = progress->lang,
        .code = progress->code,
        .name = progress->name,
        .start = progress->start,
        .today = progress->today,
        .list = ank_words(progress->lang, themes[0]->goal ? ANK_N("Our own goals")
                                                          : ANK_N("In our own words"))};
    size_t *domains = ank_alloc(own->mem, (count + 1) * sizeof *domains);
    if (!family_sheet_rows(own->source->registry, as_shown(own, voice), domains,
                           own->mem, list, err))
        return false;
    const struct ank_progress **lists =
        ank_alloc(own->mem, (progress->list_count + 1) * sizeof *lists);
    for (size_t i = 0; i < progress->list_count; i++)
        lists[i] = progress->lists[i];
    lists[progress->list_count++] = list;
    progress->lists = lists;
    return true;
}

/* From not yet to reached. */
static const struct ank_instrument *goal_list(const struct own *own)
{
    const struct ank_lang *lang = own->progress->lang;
    struct ank_instrument *list = ank_alloc(own->mem, sizeof *list);
    struct ank_anchor *anchors = ank_alloc(own->mem, 2 * sizeof *anchors);
    const char *low = ank_words(lang, ANK_N("not yet")),
               *high = ank_words(lang, ANK_N("reached"));
    anchors[0] = (struct ank_anchor){0, {low, low, low}};
    anchors[1] =
        (struct ank_anchor){ank_scale_top(&ank_goal_scale), {high, high, high}};
    *list = (struct ank_instrument){.code = "goals",
                                    .version = 1,
                                    .scale = ank_goal_scale,
                                    .anchors = anchors,
                                    .anchor_count = 2};
    return list;
}

/* Lists there are, by code and version. */
struct lists {
    struct ank_instrument **list;
    size_t count;
};

/* The newest version of the list beside which a theme stands, on its scale; count: it
 * is a goal. */
static size_t home_of(const struct lists *lists, const struct ank_own_theme *theme)
{
    size_t home = lists->count;
    for (size_t i = 0; !theme->goal && i < lists->count; i++)
        if (strcmp(lists->list[i]->code, theme->instrument_code) == 0 &&
            ank_scale_same(&lists->list[i]->scale, &theme->scale))
            home = i;
    return home;
}

static size_t themes_at(const struct own *own, const struct lists *lists, size_t at,
                        const struct ank_own_theme **themes)
{
    size_t count = 0;
    for (size_t i = 0; i < own->themes.count; i++)
        if (home_of(lists, &own->themes.theme[i]) == at &&
            is_read(own, &own->themes.theme[i]))
            themes[count++] = &own->themes.theme[i];
    return count;
}

/* The goals come last. */
static bool add_lists(struct own *own, struct ank_error *err)
{
    struct lists lists;
    bool done = true;
    const struct ank_own_theme **themes =
        ank_alloc(own->mem, own->themes.count * sizeof(struct ank_own_theme *));
    if (!ank_instrument_list(own->source->registry, own->mem, &lists.list, &lists.count,
                             err))
        return false;
    for (size_t i = 0; done && i <= lists.count; i++) {
        size_t found = themes_at(own, &lists, i, themes);
        if (found > 0)
            done = add_list(own, i < lists.count ? lists.list[i] : goal_list(own),
                            themes, found, err);
    }
    return done;
}

/* Its words, and whether it is reached: what no number tells. */
static struct ank_progress_words words_of(const struct own *own,
                                          const struct ank_own_theme *theme)
{
    char day[12];
    const struct ank_lang *lang = own->progress->lang;
    const char *text = label_of(own, theme);
    if (theme->reached != ANK_NO_DAY && theme->reached <= own->progress->today)
        text = ank_say(lang, own->mem, ANK_N("%s: reached on %s"), text,
                       ank_day_words(theme->reached, day));
    return (struct ank_progress_words){
        theme->domain ? ank_label(lang, &theme->domain_label)
                      : ank_words(lang, theme->goal ? ANK_N("Goal") : ANK_N("Theme")),
        text};
}

bool family_sheet_own(const struct family_sheet_source *source,
                      const struct ank_record *record, struct ank_arena *mem,
                      struct ank_progress *progress, struct ank_error *err)
{
    struct own own = {source, record, progress, mem, {0}};
    if (!ank_own_theme_list(source->registry, record->id, mem, &own.themes, err))
        return false;
    if (own.themes.count == 0)
        return true;
    struct ank_progress_words *words =
        ank_alloc(mem, (own.themes.count + 1) * sizeof *words);
    for (size_t i = 0; i < own.themes.count; i++) {
        const struct ank_own_theme *theme = &own.themes.theme[i];
        struct ank_own_course course =
            ank_own_theme_course(theme, voice_of(&own, theme), progress->today);
        if (is_read(&own, theme) && (theme->goal || !course.first))
            words[progress->goal_count++] = words_of(&own, theme);
    }
    progress->goals = words;
    return add_lists(&own, err);
}
