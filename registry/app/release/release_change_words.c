/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a release says of change. Better and harder are what Holm's p holds up over all
 * domains of the moment, reckoned from the rounded figures, so that it tells no more
 * than they do. Withheld, too few, cannot tell and nobody are sentences of their own.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "release.h"

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

/* What can be said of a domain from what is shown. */
enum told { TOLD_BETTER, TOLD_HARDER, TOLD_UNSURE, TOLD_MEAN_ALONE, TOLDS };

static enum told told_of(const struct ank_asked *row, const struct ank_shown *shown,
                         double holm)
{
    if (isnan(shown->low))
        return TOLD_MEAN_ALONE;
    if (!(holm < 0.05))
        return TOLD_UNSURE;
    return shown->mean * row->instrument->scale.better > 0 ? TOLD_BETTER : TOLD_HARDER;
}

/* A row of the wave that can be spoken of. */
static bool is_told(const struct release *release, size_t at,
                    const struct ank_wave *wave)
{
    const struct ank_asked *row = &release->asked[at];
    return row->kind == ANK_ASKED_CHANGE && same_wave(row, wave) && leads(release, at);
}

/* p of each row of the wave that has an interval, adjusted over them; else NAN. */
static double *holm_at(const struct release *release, const struct ank_wave *wave)
{
    double *p = ank_alloc(release->work->mem, (release->count + 1) * sizeof *p);
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_shown *shown = &release->shown[i];
        p[i] = is_told(release, i, wave) && isfinite(shown->low)
                   ? ank_student_p(shown->mean, shown->sd, (size_t)shown->n)
                   : (double)NAN;
    }
    ank_holm(p, release->count, p);
    return p;
}

/* The domains of which that is told at the wave, by name. */
static const char *domains_with(const struct release *release,
                                const struct ank_wave *wave, const double *holm,
                                enum told told, size_t *count)
{
    const char *names = NULL;
    *count = 0;
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (!is_told(release, i, wave) ||
            told_of(row, &release->shown[i], holm[i]) != told)
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

/* Why of no domain a change is told here. Beside several projects "too few" would tell
 * of one of them: it is only said when nothing else hides a row. */
static const char *why_none(const struct release *release)
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
    if (elsewhere)
        return ANK_N("How families changed is told of projects by themselves, below; "
                     "over all projects together it is not shown.");
    return few ? ANK_N("Too few families were rated a second time to tell of change.")
               : ANK_N(
                     "How families changed is not shown, so that it points at nobody; "
                     "the reasons stand below.");
}

void release_say_change(struct release_list *list)
{
    static const char *const sentences[] = {
        [TOLD_BETTER] = ANK_N("Better than at the start %s, on average: %s."),
        [TOLD_HARDER] = ANK_N("Harder than at the start %s, on average: %s."),
    };
    const struct release *release = list->release;
    const struct ank_wave *wave = telling_wave(release);
    if (!wave) {
        release_say(list, ank_words(release->lang, why_none(release)));
        return;
    }
    const char *when = release_wave_words(release, wave), *names;
    const double *holm = holm_at(release, wave);
    size_t count, named = 0;
    for (enum told told = TOLD_BETTER; told <= TOLD_HARDER; told++) {
        names = domains_with(release, wave, holm, told, &count);
        if (count > 0)
            release_say(list, SAY_IN(release, sentences[told], when, names));
        named += count;
    }
    names = domains_with(release, wave, holm, TOLD_UNSURE, &count);
    say_unsure(list, when, names, count, named == 0 && count > 0);
    names = domains_with(release, wave, holm, TOLD_MEAN_ALONE, &count);
    if (count > 0)
        release_say(list, SAY_IN(release,
                                 ANK_N("Only the mean is shown %s, not how sure it is: "
                                       "%s."),
                                 when, names));
}
