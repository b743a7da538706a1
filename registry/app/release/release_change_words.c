/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a release says of the change of a site: at which moment and why at that one,
 * what is better and harder, and of the rest that it cannot tell. Withheld, too few,
 * cannot tell and nobody are sentences of their own. */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "release.h"

enum { most_named = 6 }; /* of what is not said to be better or harder */

/* The rows of a site at one moment, and what is said of them. */
struct told {
    const struct release *release;
    size_t site;
    struct ank_published_moment moment;
};

static bool is_here(const struct told *told, size_t at)
{
    const struct ank_asked *row = &told->release->asked[at];
    return row->kind == ANK_ASKED_CHANGE && row->project == told->site &&
           strcmp(row->wave->name, told->moment.wave->name) == 0;
}

/* "Money (+1.2)" */
static const char *sized_name(const struct told *told, size_t at)
{
    const struct release *release = told->release;
    const double mean = release->shown[at].mean;
    char number[32];
    ank_number_words(release->lang, mean, 1, number);
    return ank_format(release->work->mem, "%s (%s%s)",
                      release_row_words(release, &release->asked[at]),
                      mean > 0 ? "+" : "", number);
}

/* The domains of which that is said, by name; where it holds up with its size. */
static const char *domains_with(const struct told *told,
                                enum ank_published_change change, size_t *count)
{
    const struct release *release = told->release;
    const char *names = NULL;
    *count = 0;
    for (size_t i = 0; i < release->count; i++) {
        if (!is_here(told, i) || told->release->changes[i] != change)
            continue;
        const char *name = change == ANK_CHANGE_UNSURE
                               ? release_row_words(release, &release->asked[i])
                               : sized_name(told, i);
        names = names ? SAY_IN(release, ANK_N("%s, %s"), names, name) : name;
        ++*count;
    }
    return names;
}

/* Which moment this is about, and why: it is chosen by the families behind it. */
static void say_moment(struct release_list *list, const struct told *told)
{
    const struct release *release = list->release;
    const struct ank_published_moment *moment = &told->moment;
    const char *when = release_wave_words(release, moment->wave);
    bool range = moment->least < moment->largest;
    if (moment->alone && range)
        release_say(list, SAY_IN(release,
                                 ANK_N("Change is only told %s, of about %d to %d "
                                       "families for each domain."),
                                 when, moment->least, moment->largest));
    else if (moment->alone)
        release_say(list, SAY_IN(release,
                                 ANK_N("Change is only told %s, of about %d families "
                                       "for each domain."),
                                 when, moment->least));
    else if (range)
        release_say(
            list,
            SAY_IN(release,
                   ANK_N("This is about the change %s: that moment has most families "
                         "behind it, about %d to %d for each domain. The other moments "
                         "stand below."),
                   when, moment->least, moment->largest));
    else
        release_say(
            list,
            SAY_IN(release,
                   ANK_N("This is about the change %s: that moment has most families "
                         "behind it, about %d for each domain. The other moments stand "
                         "below."),
                   when, moment->least));
}

/* What is unsure is named when it is little; of nothing but that, one sentence. */
static void say_unsure(struct release_list *list, const char *when, const char *names,
                       size_t count, bool alone)
{
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

/* Why of no domain a change is told here. Beside several projects "too few" would tell
 * of one of them: it is only said when nothing else hides a row. */
static const char *why_none(const struct release *release, size_t site)
{
    bool asked = false, elsewhere = false, few = true;
    for (size_t i = 0; i < release->count; i++) {
        if (release->asked[i].kind != ANK_ASKED_CHANGE)
            continue;
        asked = true;
        elsewhere = elsewhere || isfinite(release->shown[i].mean);
        few = few && release->shown[i].why == ANK_BELOW_THRESHOLD;
    }
    if (!asked)
        return ANK_N("No family has come to a second moment yet.");
    if (elsewhere && site == release->project_count)
        return ANK_N("How families changed is told of projects by themselves, not "
                     "over all of them together.");
    return few ? ANK_N("Too few families were rated a second time to tell of change.")
               : ANK_N(
                     "How families changed is not shown, so that it points at nobody; "
                     "the reasons stand below.");
}

static void say_domains(struct release_list *list, const struct told *told)
{
    static const char *const sentences[ANK_PUBLISHED_CHANGES] = {
        [ANK_CHANGE_BETTER] = ANK_N("Better than at the start %s, on average: %s."),
        [ANK_CHANGE_HARDER] = ANK_N("Harder than at the start %s, on average: %s."),
    };
    const struct release *release = list->release;
    const char *when = release_wave_words(release, told->moment.wave), *names;
    size_t count, named = 0;
    for (enum ank_published_change change = ANK_CHANGE_BETTER;
         change <= ANK_CHANGE_HARDER; change++) {
        names = domains_with(told, change, &count);
        if (count > 0)
            release_say(list, SAY_IN(release, sentences[change], when, names));
        named += count;
    }
    names = domains_with(told, ANK_CHANGE_UNSURE, &count);
    say_unsure(list, when, names, count, named == 0 && count > 0);
    names = domains_with(told, ANK_CHANGE_MEAN_ALONE, &count);
    if (count > most_named)
        release_say(list, SAY_IN(release,
                                 ANK_N("Domains of which only the mean is shown %s, "
                                       "not how sure it is: %zu."),
                                 when, count));
    else if (count > 0)
        release_say(list, SAY_IN(release,
                                 ANK_N("Only the mean is shown %s, not how sure it is: "
                                       "%s."),
                                 when, names));
}

static struct told find_told(const struct release_list *list)
{
    const struct release *release = list->release;
    return (struct told){release, list->site,
                         ank_published_moment(release->asked, release->shown,
                                              release->count, ANK_ASKED_CHANGE,
                                              list->site)};
}

void release_say_change(struct release_list *list)
{
    struct told told = find_told(list);
    if (!told.moment.wave) {
        release_say(
            list, ank_words(list->release->lang, why_none(list->release, list->site)));
        return;
    }
    say_moment(list, &told);
    say_domains(list, &told);
}

/* "North, after 6 months: better: Money (+1.2); cannot tell: 10 domains." */
void release_say_change_shortly(struct release_list *list)
{
    static const struct {
        enum ank_published_change change;
        const char *words;
    } parts[] = {{ANK_CHANGE_BETTER, ANK_N("better on average: %s")},
                 {ANK_CHANGE_HARDER, ANK_N("harder on average: %s")}},
      counts[] = {
          {ANK_CHANGE_UNSURE, ANK_N("domains of which we cannot tell yet: %zu")},
          {ANK_CHANGE_MEAN_ALONE, ANK_N("domains with only a mean: %zu")}};
    const struct release *release = list->release;
    const char *name = release_site_name(release, list->site), *all = NULL;
    struct told told = find_told(list);
    size_t count;
    if (!told.moment.wave) {
        release_say(list, SAY_IN(release, ANK_N("%s: change is not told."), name));
        return;
    }
    for (size_t i = 0; i < ANK_COUNT(parts); i++) {
        const char *names = domains_with(&told, parts[i].change, &count);
        const char *part = names ? SAY_IN(release, parts[i].words, names) : all;
        all = names && all ? SAY_IN(release, ANK_N("%s; %s"), all, part) : part;
    }
    for (size_t i = 0; i < ANK_COUNT(counts); i++) {
        domains_with(&told, counts[i].change, &count);
        const char *part = count ? SAY_IN(release, counts[i].words, count) : all;
        all = count && all ? SAY_IN(release, ANK_N("%s; %s"), all, part) : part;
    }
    release_say(list, SAY_IN(release, ANK_N("%s, %s: %s."), name,
                             release_wave_words(release, told.moment.wave), all));
}
