/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the published figures say of change; see
 * <ankerpunt/analysis/published_change.h>. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/published_change.h>

static const struct {
    const char *name, *words;
} changes_said[ANK_PUBLISHED_CHANGES] = {
    [ANK_CHANGE_HIDDEN] = {"", NULL},
    [ANK_CHANGE_MEAN_ALONE] = {"mean_only",
                               ANK_N("only the mean is shown, not how sure it is")},
    [ANK_CHANGE_UNSURE] = {"unsure", ANK_N("cannot tell whether it changed")},
    [ANK_CHANGE_BETTER] = {"better", ANK_N("better than at the start, on average")},
    [ANK_CHANGE_HARDER] = {"harder", ANK_N("harder than at the start, on average")},
};

const char *ank_published_change_name(enum ank_published_change change)
{
    return changes_said[change].name;
}

const char *ank_published_change_words(enum ank_published_change change)
{
    return changes_said[change].words;
}

/* Verdicts ------------------------------------------------------------------- */

static bool same_moment(const struct ank_asked *row, const struct ank_asked *other)
{
    return row->kind == other->kind && row->project == other->project && row->wave &&
           strcmp(row->wave->name, other->wave->name) == 0;
}

static enum ank_published_change change_of(const struct ank_asked *row,
                                           const struct ank_shown *shown, double holm)
{
    if (isnan(shown->mean))
        return ANK_CHANGE_HIDDEN;
    if (isnan(shown->low))
        return ANK_CHANGE_MEAN_ALONE;
    if (!(holm < 0.05))
        return ANK_CHANGE_UNSURE;
    return shown->mean * row->instrument->scale.better > 0 ? ANK_CHANGE_BETTER
                                                           : ANK_CHANGE_HARDER;
}

/* Of which the interval is: the spread that is told, or its bound. */
static double spread_of(const struct ank_asked *row, const struct ank_shown *shown)
{
    return isnan(shown->sd) ? ank_spread_bound(shown->n, row->item.step) : shown->sd;
}

/* The rows of the site and moment of `first`, which is the first of them. */
static void settle(const struct ank_asked *asked, const struct ank_shown *shown,
                   size_t count, size_t first, enum ank_published_change *changes,
                   double *p)
{
    for (size_t i = first; i < count; i++) {
        bool tested = asked[i].kind == ANK_ASKED_CHANGE &&
                      same_moment(&asked[i], &asked[first]) && isfinite(shown[i].low);
        p[i] = tested ? ank_student_p(shown[i].mean, spread_of(&asked[i], &shown[i]),
                                      (size_t)shown[i].n)
                      : (double)NAN;
    }
    ank_holm(p + first, count - first, p + first);
    for (size_t i = first; i < count; i++)
        if (asked[i].kind == ANK_ASKED_CHANGE && same_moment(&asked[i], &asked[first]))
            changes[i] = change_of(&asked[i], &shown[i], p[i]);
}

void ank_published_changes(const struct ank_asked *asked, const struct ank_shown *shown,
                           size_t count, enum ank_published_change *changes)
{
    struct ank_arena mem = {0};
    double *p = ank_alloc(&mem, (count + 1) * sizeof *p);
    for (size_t i = 0; i < count; i++)
        changes[i] = ANK_PUBLISHED_CHANGES; /* not settled yet */
    for (size_t i = 0; i < count; i++)
        if (asked[i].kind != ANK_ASKED_CHANGE)
            changes[i] = ANK_CHANGE_HIDDEN;
        else if (changes[i] == ANK_PUBLISHED_CHANGES)
            settle(asked, shown, count, i, changes, p);
    ank_arena_free(&mem);
}

/* The moment that carries most ------------------------------------------------- */

/* What is published at a moment, and the families behind it, summed over domains. */
struct weight {
    struct ank_published_moment moment;
    long with_mean, with_interval;
};

static void weigh(struct weight *weight, const struct ank_shown *shown)
{
    struct ank_published_moment *moment = &weight->moment;
    if (isnan(shown->mean))
        return;
    moment->least =
        moment->means == 0 || shown->n < moment->least ? shown->n : moment->least;
    moment->largest = shown->n > moment->largest ? shown->n : moment->largest;
    moment->means++;
    weight->with_mean += shown->n;
    if (isnan(shown->low))
        return;
    moment->intervals++;
    weight->with_interval += shown->n;
}

static bool carries_more(const struct weight *weight, const struct weight *most)
{
    if (weight->with_interval != most->with_interval)
        return weight->with_interval > most->with_interval;
    return weight->with_mean >= most->with_mean;
}

static bool is_first(const struct ank_asked *asked, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (same_moment(&asked[i], &asked[at]))
            return false;
    return true;
}

struct ank_published_moment ank_published_moment(const struct ank_asked *asked,
                                                 const struct ank_shown *shown,
                                                 size_t count, enum ank_asked_kind kind,
                                                 size_t project)
{
    struct weight most = {{NULL, 0, 0, 0, 0, false}, 0, 0};
    size_t moments = 0;
    for (size_t i = 0; i < count; i++) {
        if (asked[i].kind != kind || asked[i].project != project || !is_first(asked, i))
            continue;
        struct weight here = {{.wave = asked[i].wave}, 0, 0};
        for (size_t k = i; k < count; k++)
            if (same_moment(&asked[k], &asked[i]))
                weigh(&here, &shown[k]);
        if (here.moment.means == 0)
            continue;
        moments++;
        if (carries_more(&here, &most))
            most = here;
    }
    most.moment.alone = moments == 1;
    return most.moment;
}
