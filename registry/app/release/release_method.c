/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a release was made, sentence by sentence. */
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "release.h"

/* What a project asks, and when; NULL: nothing. */
static const char *words_of_lists(const struct release *release,
                                  const struct ank_project *project)
{
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
    if (!lists)
        return NULL;
    return moments ? SAY_IN(release, ANK_N("%s; %s"), lists, moments) : lists;
}

/* Projects that ask the same at the same moments are one sentence. */
static void say_projects(struct release_list *list, const char *const *asked,
                         size_t first)
{
    const struct release *release = list->release;
    const char *names = release->projects[first]->name;
    size_t count = 1;
    for (size_t i = first + 1; i < release->project_count; i++)
        if (asked[i] && strcmp(asked[i], asked[first]) == 0) {
            names = SAY_IN(release, ANK_N("%s, %s"), names, release->projects[i]->name);
            count++;
        }
    release_say(list, count == 1 ? SAY_IN(release, ANK_N("%s asks families: %s."),
                                          names, asked[first])
                                 : SAY_IN(release, ANK_N("%s ask families: %s."), names,
                                          asked[first]));
}

/* What each project works with: that is no family's. */
static void say_lists(struct release_list *list)
{
    const struct release *release = list->release;
    const char **asked =
        ank_alloc(release->work->mem, (release->project_count + 1) * sizeof *asked);
    for (size_t i = 0; i < release->project_count; i++)
        asked[i] = words_of_lists(release, release->projects[i]);
    for (size_t i = 0; i < release->project_count; i++) {
        bool said = !asked[i];
        for (size_t k = 0; k < i && !said; k++)
            said = asked[k] && strcmp(asked[k], asked[i]) == 0;
        if (!said)
            say_projects(list, asked, i);
    }
}

static const char *const beside_former[] = {
    ANK_N(
        "A figure is told again as it was when too few families came or left since the former "
        "release; it then says of which day it is. A family that took back its word since can "
        "still be in it: leaving it out would point at it."),
    ANK_N(
        "Where a few families left since a former release and enough others came, some more are left "
        "out of the new figure, by lot: a number can be somewhat lower than it is."),
};

/* Without one of an earlier half-year nothing is told again and nobody is left out. */
static bool has_former(const struct release *release)
{
    for (size_t i = 0; i < release->former_count; i++)
        if (release->formers[i].shown.cut_off < release->cut_off)
            return true;
    return false;
}

size_t release_method_words(const struct release *release, const char ***sentences)
{
    static const char *const fixed[] = {
        ANK_N(
            "A family counts once, in its own voice, and only when it agrees to be counted in an "
            "anonymous evaluation. What a coach rated alone does not count."),
        ANK_N(
            "Change is later minus start, on the same families. It is told as better or harder on "
            "average when that holds up over all domains of the moment (Holm), from the rounded "
            "figures."),
        ANK_N(
            "Families often start in a bad spell: part of a change would have come by itself."),
        ANK_N(
            "Numbers of families are rounded to the nearest 5, each on its own, so sums may not "
            "meet; means have one decimal. Percentages come from the rounded numbers."),
        ANK_N(
            "The interval is Student's 95 % interval, from the rounded figures. The spread is only told "
            "where at least 50 sets of answers would give the same mean and spread. Where the answers are "
            "too much alike for that, the interval is that of the largest spread that is never told: wider "
            "than that of the answers."),
        ANK_N(
            "The time to a first right counts from the start, for families that started at least a "
            "year before and whose rights were explored; families that left meanwhile are kept in. "
            "What was in order before the start does not count."),
    };
    struct release_list list = {release, NULL, 0, 0};
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
    release_say_lists(&list);
    for (size_t i = 0; i < ANK_COUNT(fixed); i++)
        release_say(&list, ank_words(release->lang, fixed[i]));
    for (size_t i = 0; i < ANK_COUNT(beside_former) && has_former(release); i++)
        release_say(&list, ank_words(release->lang, beside_former[i]));
    *sentences = list.sentences;
    return list.count;
}
