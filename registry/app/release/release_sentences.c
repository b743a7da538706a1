/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a release says in sentences: the answer, and the method. */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "release.h"

/* The row of that kind to speak of: the total when there is one, else the first
 * project's when it is alone; NULL: nothing to tell. */
static const struct ank_shown *leading(const struct release *release,
                                       enum ank_asked_kind kind)
{
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind == kind && (row->item.total || release->project_count == 1) &&
            release->shown[i].why == ANK_SHOWN)
            return &release->shown[i];
    }
    return NULL;
}

/* Change ------------------------------------------------------------------ */

static bool same_wave(const struct ank_asked *row, const struct ank_wave *wave)
{
    return strcmp(row->wave->name, wave->name) == 0;
}

static bool leads(const struct release *release, size_t at)
{
    return (release->asked[at].item.total || release->project_count == 1) &&
           isfinite(release->shown[at].mean);
}

/* Of how many domains the change is told with an interval, at the wave of that row; -1
 * where not even a mean is told. */
static int told_at(const struct release *release, size_t first)
{
    int intervals = 0, means = 0;
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == ANK_ASKED_CHANGE && leads(release, i) &&
            same_wave(&release->asked[i], release->asked[first].wave)) {
            means++;
            intervals += isfinite(release->shown[i].low);
        }
    return intervals > 0 ? intervals : means > 0 ? 0 : -1;
}

/* The wave that tells most domains with an interval, else with a mean; the latest of
 * those that tell as many. */
static const struct ank_wave *telling_wave(const struct release *release)
{
    const struct ank_wave *wave = NULL;
    int most = 0;
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == ANK_ASKED_CHANGE && told_at(release, i) >= most) {
            most = told_at(release, i);
            wave = release->asked[i].wave;
        }
    return wave;
}

/* +1: the interval lies on the better side of nothing; -1 on the other; 0: neither. */
static int side_of(const struct ank_asked *row, const struct ank_shown *shown)
{
    int better = row->instrument->scale.better;
    if (isnan(shown->low))
        return 0;
    return shown->low > 0 ? better : shown->high < 0 ? -better : 0;
}

/* The domains of which that is told at the wave, by name. */
static const char *domains_with(const struct release *release,
                                const struct ank_wave *wave, int side, size_t *count)
{
    const char *names = NULL;
    *count = 0;
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind != ANK_ASKED_CHANGE || !same_wave(row, wave) ||
            !leads(release, i) || side_of(row, &release->shown[i]) != side)
            continue;
        const char *name = release_row_words(release, row);
        names = names ? SAY_IN(release, ANK_N("%s, %s"), names, name) : name;
        ++*count;
    }
    return names;
}

/* What is unsure is named when it is little; of nothing but that, one sentence. */
static void say_unsure(struct release_list *list, const char *when, const char *names,
                       size_t count, bool alone)
{
    enum { most_named = 6 };
    const struct release *release = list->release;
    if (alone)
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "We cannot tell %s of any domain yet whether it changed, on average."),
                when));
    else if (count > most_named)
        release_say(list,
                    SAY_IN(release,
                           ANK_N("We cannot tell %s about the other %zu domains."),
                           when, count));
    else if (count > 0)
        release_say(
            list, SAY_IN(release, ANK_N("We cannot tell %s about: %s."), when, names));
}

static void say_change(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_wave *wave = telling_wave(release);
    if (!wave) {
        release_say(
            list,
            ank_words(
                release->lang,
                ANK_N("Too few families were rated a second time to tell of change.")));
        return;
    }
    size_t better, harder, unsure;
    const char *when = release_wave_words(release, wave);
    const char *names = domains_with(release, wave, 1, &better);
    if (better > 0)
        release_say(list, SAY_IN(release,
                                 ANK_N("Better than at the start %s, on average: %s."),
                                 when, names));
    names = domains_with(release, wave, -1, &harder);
    if (harder > 0)
        release_say(list, SAY_IN(release,
                                 ANK_N("Harder than at the start %s, on average: %s."),
                                 when, names));
    names = domains_with(release, wave, 0, &unsure);
    say_unsure(list, when, names, unsure, better + harder == 0);
}

/* Rights ------------------------------------------------------------------ */

static void say_rights(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_shown *stage = leading(release, ANK_ASKED_STAGE);
    const struct ank_shown *realised = leading(release, ANK_ASKED_REALISED);
    if (stage && stage->parts[0] >= 0)
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "With about %d families rights were explored; about %d of them have "
                    "at least one in order."),
                stage->n, stage->parts[0]));
    else if (stage && stage->majority == 0)
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "With about %d families rights were explored; half of them or more "
                    "have at least one in order."),
                stage->n));
    else if (stage)
        release_say(list, SAY_IN(release,
                                 ANK_N("With about %d families rights were explored."),
                                 stage->n));
    if (realised && isfinite(realised->mean)) {
        char number[32];
        ank_number_words(release->lang, realised->mean, 1, number);
        release_say(list, SAY_IN(release,
                                 ANK_N("A family has %s rights in order, on average."),
                                 number));
    }
}

static bool anything_told(const struct release *release)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->shown[i].why == ANK_SHOWN)
            return true;
    return false;
}

static void say_started(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_shown *started = leading(release, ANK_ASKED_STARTED);
    char day[12];
    ank_day_words(started && release_repeated(release, started) ? started->cut_off
                                                                : release->cut_off,
                  day);
    if (started)
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "By %s about %d families had started that agree to be counted here."),
                day, started->n));
    else
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "By %s too few families had started that agree to be counted here: "
                    "figures need %zu."),
                day, release->least));
}

size_t release_brief_words(const struct release *release, const char ***sentences)
{
    struct release_list list = {release, NULL, 0};
    bool apart = release->project_count > 1 && !leading(release, ANK_ASKED_STARTED);
    if (apart && anything_told(release))
        release_say(&list,
                    ank_words(release->lang,
                              ANK_N("There is no total over these projects; what each "
                                    "of them tells stands below, by itself.")));
    else {
        say_started(&list);
        say_change(&list);
        say_rights(&list);
    }
    release_say(
        &list,
        ank_words(
            release->lang,
            ANK_N("There is no comparison group: these figures prove no cause.")));
    *sentences = list.sentences;
    return list.count;
}

/* What each project works with: that is no family's. */
static void say_lists(struct release_list *list)
{
    const struct release *release = list->release;
    for (size_t i = 0; i < release->project_count; i++) {
        const struct ank_project *project = release->projects[i];
        const char *lists = NULL, *moments = NULL;
        for (size_t k = 0; k < project->instrument_count; k++) {
            const char *one = SAY_IN(release, ANK_N("%s (%zu questions)"),
                                     ank_label_plain(release->lang, release->work->mem,
                                                     &project->instruments[k]->title),
                                     project->instruments[k]->domain_count);
            lists = lists ? SAY_IN(release, ANK_N("%s, %s"), lists, one) : one;
        }
        for (size_t w = 0; w < project->waves.count; w++) {
            const char *one = release_wave_words(release, &project->waves.wave[w]);
            moments = moments ? SAY_IN(release, ANK_N("%s, %s"), moments, one) : one;
        }
        if (lists)
            release_say(list, SAY_IN(release, ANK_N("%s asks families: %s; %s."),
                                     project->name, lists, moments ? moments : ""));
    }
}

size_t release_method_words(const struct release *release, const char ***sentences)
{
    static const char *const fixed[] = {
        ANK_N(
            "A family counts once, in its own voice, and only when it agrees to be counted in an "
            "anonymous evaluation. What a coach rated alone does not count."),
        ANK_N(
            "Change is later minus start, on the same families. “Clearly” means at least the "
            "change that was agreed beforehand to matter."),
        ANK_N(
            "Families often start in a bad spell: part of a change would have come by itself."),
        ANK_N(
            "Numbers of families are rounded to the nearest 5, each on its own, so sums may not "
            "meet; means have one decimal. Percentages come from the rounded numbers."),
        ANK_N(
            "The interval is Student's 95 % interval, from the rounded figures, and is only told "
            "from 20 families on or twice the least number."),
        ANK_N(
            "The time to a first right counts from the start, for families that started at least a "
            "year before and whose rights were explored; families that left meanwhile are kept in. "
            "What was in order before the start does not count."),
        ANK_N(
            "A figure is told again as it was when too few families came or left since the former "
            "release; it then says of which day it is. A family that took back its word since can "
            "still be in it: leaving it out would point at it."),
        ANK_N(
            "Where a few families left since a former release and enough others came, some more are left "
            "out of the new figure, by lot: a number can be somewhat lower than it is."),
    };
    struct release_list list = {release, NULL, 0};
    char day[12];
    release_say(
        &list,
        SAY_IN(
            release,
            ANK_N(
                "Counted is what was known on %s, the last half-year's end. No figure "
                "stands on fewer than %zu families."),
            ank_day_words(release->cut_off, day), release->least));
    say_lists(&list);
    for (size_t i = 0; i < ANK_COUNT(fixed); i++)
        release_say(&list, ank_words(release->lang, fixed[i]));
    *sentences = list.sentences;
    return list.count;
}
