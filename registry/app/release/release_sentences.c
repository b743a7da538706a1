/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answer of a release in sentences: of all of it, and of each site by itself. */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "release.h"

/* The row of the site that is of that kind; NULL: nothing is told of it. */
static const struct ank_shown *row_of(const struct release *release, size_t site,
                                      enum ank_asked_kind kind)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == kind && release->asked[i].project == site &&
            release->shown[i].why == ANK_SHOWN)
            return &release->shown[i];
    return NULL;
}

/* What all families of the row have together, from what is told: it tells no more. */
static double together(const struct ank_shown *shown)
{
    return shown->mean * shown->n;
}

/* Rights and budget --------------------------------------------------------- */

static void say_rights(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_shown *stage = row_of(release, list->site, ANK_ASKED_STAGE);
    const struct ank_shown *realised = row_of(release, list->site, ANK_ASKED_REALISED);
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
        int all = ank_round_count((size_t)lround(together(realised)));
        release_say(list, all > 0 ? SAY_IN(release,
                                           ANK_N("A family has %s rights in order, on "
                                                 "average: about %d together."),
                                           number, all)
                                  : SAY_IN(release,
                                           ANK_N("A family has %s rights in order, on "
                                                 "average."),
                                           number));
    }
}

/* Of the budget the mean is in hundreds of euro. */
static void say_budget(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_shown *budget = row_of(release, list->site, ANK_ASKED_BUDGET);
    char each[32], all[32];
    if (!budget || isnan(budget->mean))
        return;
    ank_number_words(release->lang, 100 * budget->mean, 0, each);
    ank_number_words(release->lang, 100 * round(together(budget)), 0, all);
    release_say(
        list,
        SAY_IN(release,
               ANK_N("Of the tailor-made budget %s euro was spent for a family, on "
                     "average: about %s euro together."),
               each, all));
}

/* Why it is not told how many started: too few, or so that it points at nobody. */
static enum ank_withheld why_not_started(const struct release *release, size_t site)
{
    for (size_t i = 0; i < release->count; i++)
        if (release->asked[i].kind == ANK_ASKED_STARTED &&
            release->asked[i].project == site)
            return release->shown[i].why;
    return ANK_SHOWN;
}

static void say_started(struct release_list *list)
{
    const struct release *release = list->release;
    const struct ank_shown *started = row_of(release, list->site, ANK_ASKED_STARTED);
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
    else if (why_not_started(release, list->site) == ANK_BELOW_THRESHOLD)
        release_say(
            list,
            SAY_IN(
                release,
                ANK_N(
                    "By %s too few families had started that agree to be counted here: "
                    "figures need %zu."),
                day, release->least));
    else
        release_say(list, SAY_IN(release,
                                 ANK_N("How many families had started by %s is not "
                                       "shown, so that it points at nobody."),
                                 day));
}

size_t release_site_brief(const struct release *release, size_t site,
                          const char ***sentences)
{
    struct release_list list = {release, NULL, 0, site};
    say_started(&list);
    release_say_change(&list);
    say_rights(&list);
    say_budget(&list);
    *sentences = list.sentences;
    return list.count;
}

/* Several projects ----------------------------------------------------------- */

/* Projects of which something is told by itself, or nothing; by name while they are
 * few. */
static size_t count_projects(const struct release *release, bool told)
{
    size_t count = 0;
    for (size_t i = 0; i < release->project_count; i++)
        count += release_site_is_told(release, i) == told;
    return count;
}

static const char *project_names(const struct release *release, bool told)
{
    const char *names = NULL;
    for (size_t i = 0; i < release->project_count; i++)
        if (release_site_is_told(release, i) == told)
            names = names ? SAY_IN(release, ANK_N("%s, %s"), names,
                                   release->projects[i]->name)
                          : release->projects[i]->name;
    return names;
}

static void say_projects(struct release_list *list)
{
    enum { most_named = 6 };
    const struct release *release = list->release;
    size_t apart = count_projects(release, true),
           silent = count_projects(release, false);
    bool together = release_site_is_told(release, release->project_count);
    if (apart > 0 && together)
        release_say(list, ank_words(release->lang,
                                    ANK_N("What each project tells by itself stands "
                                          "first, then all of them together.")));
    else if (apart > 0)
        release_say(list, ank_words(release->lang,
                                    ANK_N("There is no total over these projects; what "
                                          "each of them tells stands below, by "
                                          "itself.")));
    if (silent > most_named)
        release_say(list,
                    SAY_IN(release,
                           ANK_N("Projects of which nothing is told by itself, so "
                                 "that it points at nobody: %zu of %zu."),
                           silent, release->project_count));
    else if (silent > 0)
        release_say(list,
                    SAY_IN(release,
                           ANK_N("Nothing is told by itself, so that it points at "
                                 "nobody, of: %s."),
                           project_names(release, false)));
}

size_t release_front_words(const struct release *release, const char ***sentences)
{
    struct release_list list = {release, NULL, 0, 0};
    for (; list.site < release->project_count; list.site++)
        if (release_site_is_told(release, list.site))
            release_say_change_shortly(&list);
    *sentences = list.sentences;
    return list.count;
}

size_t release_brief_words(const struct release *release, const char ***sentences)
{
    size_t total = release->project_count > 1 ? release->project_count : 0;
    struct release_list list = {release, NULL, 0, total};
    if (total > 0)
        say_projects(&list);
    if (total == 0 || release_site_is_told(release, total) ||
        count_projects(release, true) == 0) {
        say_started(&list);
        release_say_change(&list);
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
