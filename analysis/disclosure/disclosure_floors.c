/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Floors of repeated rows, and the dates of unchanged ones.
 *
 * A repeated row was published when fewer families were enough for a figure; where a
 * release asks for more, less of the row is published. A row that was computed anew and
 * came out as a former release published it carries that release's cut-off day, as a
 * repeated row does: no reader can tell a repeated row from an unchanged one.
 */
#include <math.h>
#include <string.h>

#include "disclosure_steps.h"

/* A published number of families can stand for two more than it says. */
static bool is_certainly_under(int families, size_t least)
{
    return families + 2 < (int)least;
}

static void hide_numbers(struct ank_shown *shown)
{
    shown->n = -1;
    shown->mean = shown->sd = shown->low = shown->high = NAN;
    shown->majority = -1;
    shown->part_count = 0;
}

static bool shows_parts(const struct ank_shown *shown)
{
    for (int i = 0; i < shown->part_count; i++)
        if (shown->parts[i] >= 0)
            return true;
    return false;
}

static void hide_parts(struct ank_shown *shown)
{
    for (int i = 0; i < shown->part_count; i++)
        shown->parts[i] = -1;
    shown->why_parts = ANK_PARTS;
}

/* Under `least` families nothing is published, under twice as many no parts. */
static void raise_threshold(struct ank_shown *shown, size_t least, bool neutral)
{
    if (is_certainly_under(shown->n, least))
        shown->why = neutral ? ANK_NEUTRAL : ANK_BELOW_THRESHOLD;
    if (!is_certainly_under(shown->n, ank_release_twice(least)))
        return;
    if (shows_parts(shown))
        hide_parts(shown);
    if (shown->why != ANK_SHOWN)
        hide_numbers(shown);
}

/* A part under `least` families hides all parts: one alone would follow from the
 * others. */
static void raise_parts(struct ank_shown *shown, size_t least)
{
    for (int i = 0; i < shown->part_count; i++)
        if (shown->parts[i] >= 0 && is_certainly_under(shown->parts[i], least)) {
            hide_parts(shown);
            return;
        }
}

void raise_floors(struct ank_disclosure *disclosure, bool neutral)
{
    for (size_t i = 0; i < disclosure->count; i++) {
        struct ank_shown *shown = &disclosure->shown[i];
        if (!shown->repeated || shown->why != ANK_SHOWN)
            continue;
        raise_threshold(shown, ank_release_least(disclosure->least), neutral);
        raise_parts(shown, ank_release_least(disclosure->least));
    }
}

/* Unchanged rows ---------------------------------------------------------------- */

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || a == b;
}

static bool same_reasons(const struct ank_shown *a, const struct ank_shown *b)
{
    return a->why == b->why && a->why_mean == b->why_mean && a->why_sd == b->why_sd &&
           a->why_parts == b->why_parts;
}

/* All that a row publishes; the day is another matter. */
static bool same_shown(const struct ank_shown *a, const struct ank_shown *b)
{
    bool parts = a->part_count == b->part_count;
    for (int i = 0; parts && i < a->part_count; i++)
        parts = a->parts[i] == b->parts[i];
    return parts && same_reasons(a, b) && a->n == b->n && a->majority == b->majority &&
           same_number(a->mean, b->mean) && same_number(a->sd, b->sd) &&
           same_number(a->low, b->low) && same_number(a->high, b->high);
}

const struct ank_former *ank_former_same(const struct ank_disclosure *disclosure,
                                         const struct ank_release_item *item,
                                         const struct ank_shown *shown)
{
    for (size_t i = disclosure->former_count; i-- > 0;) {
        const struct ank_former *former = &disclosure->formers[i];
        struct ank_set set = {item->n, item->members}, past = disclosed_set(former);
        if (strcmp(former->measure, item->measure) == 0 &&
            strcmp(former->site, item->site) == 0 && past.n == set.n &&
            ank_set_beyond(&past, &set) == 0 && same_shown(&former->shown, shown))
            return former;
    }
    return NULL;
}

bool ank_shown_repeats(const struct ank_shown *shown, ank_day cut_off)
{
    return shown->cut_off != ANK_NO_DAY && shown->cut_off != cut_off;
}

void date_unchanged(struct ank_disclosure *disclosure)
{
    size_t *repeated = &disclosure->safety.repeated;
    for (size_t i = 0; i < disclosure->count; i++) {
        struct ank_shown *shown = &disclosure->shown[i];
        const struct ank_former *former =
            shown->why == ANK_SHOWN && !shown->repeated
                ? ank_former_same(disclosure, &disclosure->items[i], shown)
                : NULL;
        if (former)
            shown->cut_off = former->shown.cut_off;
    }
    *repeated = 0;
    for (size_t i = 0; i < disclosure->count; i++)
        *repeated += ank_shown_repeats(&disclosure->shown[i], disclosure->cut_off);
}
