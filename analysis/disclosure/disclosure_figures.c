/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of one row as they may be shown: its number and its parts. */
#include "disclosure_steps.h"

static const double nearly_all = 0.9;

static int count_shown(const struct disclosed_group *group, size_t n)
{
    return group->without.rounding ? (int)n : ank_round_count(n);
}

/* Whether a row is large enough for parts. A total is when it would be so
 * without any one of its sites, which can take itself out. */
static enum ank_withheld why_not_large(const struct disclosed_group *group,
                                       const struct ank_release_item *item)
{
    size_t twice = ank_release_twice(group->least);
    if (group->without.twice)
        return ANK_SHOWN;
    if (item->n < twice)
        return ANK_BELOW_THRESHOLD;
    for (size_t i = 0; i < group->count && item->total; i++)
        if (!group->rows[i].item->total && item->n - group->rows[i].item->n < twice)
            return ANK_COMPLEMENTARY;
    return ANK_SHOWN;
}

/* Parts ---------------------------------------------------------------- */

static void count_parts(const struct ank_release_item *item,
                        size_t counts[static ANK_MOST_PARTS])
{
    for (size_t i = 0; i < ANK_MOST_PARTS; i++)
        counts[i] = 0;
    for (size_t i = 0; i < item->n; i++)
        counts[item->parts[i]]++;
}

/* The first against all others. */
static void fold(size_t counts[static ANK_MOST_PARTS], struct ank_shown *shown)
{
    for (int i = 2; i < shown->part_count; i++)
        counts[1] += counts[i];
    shown->part_count = 2;
}

static int largest_of(const size_t *counts, int count)
{
    int largest = 0;
    for (int i = 1; i < count; i++)
        if (counts[i] > counts[largest])
            largest = i;
    return largest;
}

/* Which part goes along with those that are hidden: the next in the list after the last
 * of them. Not the smallest: that would tell that it is no larger than any other, which
 * near the ends of what is possible gives away how many all of them are. -1: all are.
 */
static int next_part(const bool *show, int count)
{
    int last = count - 1;
    while (last > 0 && show[last])
        last--;
    for (int i = 1; i <= count; i++)
        if (show[(last + i) % count])
            return (last + i) % count;
    return -1;
}

/* Whether one of the hidden parts may, for all a reader knows, have only gone along. */
static bool one_may_be_large(const bool *show, int count)
{
    bool other[ANK_MOST_PARTS];
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < count; k++)
            other[k] = show[k] || k == i;
        if (!show[i] && next_part(other, count) == i)
            return true;
    }
    return false;
}

/* The hidden parts are all under `least`, and so many families together that none can
 * be much less. */
static bool all_nearly_least(const size_t *counts, int count, const bool *show,
                             size_t least)
{
    int most = (int)least - 1, hidden = 0;
    size_t n = 0;
    for (int i = 0; i < count; i++)
        n += counts[i];
    int families = ank_round_count(n) - 2;
    for (int i = 0; i < count; i++) {
        hidden += !show[i];
        families -= show[i] ? ank_round_count(counts[i]) + 2 : 0;
    }
    return families - (hidden - 1) * most > most - ANK_NARROWEST;
}

/* Which parts may be shown as numbers: those of `least` and more, unless what is
 * hidden then would be one part, too few families, or known too well. Returns how many.
 */
static int choose_parts(const size_t *counts, int count, size_t least, bool *show)
{
    int shown = 0;
    size_t rest = 0;
    for (int i = 0; i < count; i++) {
        show[i] = counts[i] >= least;
        shown += show[i];
        rest += show[i] ? 0 : counts[i];
    }
    while (shown > 0 && shown < count &&
           (count - shown == 1 || rest < least ||
            (!one_may_be_large(show, count) &&
             all_nearly_least(counts, count, show, least)))) {
        int next = next_part(show, count);
        show[next] = false;
        rest += counts[next];
        shown--;
    }
    return shown;
}

/* No part is shown. When all could be just under `least`, and hardly less, whoever
 * reads that none is half or more would know them; so neither is told. */
static bool tells_by_silence(const struct ank_shown *shown, size_t least)
{
    int most = (int)least - 1, families = shown->n - 2;
    return families <= shown->part_count * most &&
           families - (shown->part_count - 1) * most > most - ANK_NARROWEST;
}

/* A group under 2 `least` families: no numbers. "Half or more" is told when the other
 * part could still be ANK_SMALL for all that is known to a reader; where the other part
 * is several together, to a family in one of them. */
static void show_half(const struct ank_release_item *item, const size_t *counts,
                      struct ank_shown *shown)
{
    int own = (size_t)shown->part_count < item->part_count;
    if (shown->part_count == 2 && (shown->n + 2) / 2 - own >= ANK_SMALL)
        shown->majority = counts[0] >= counts[1] ? 0 : 1;
    else
        shown->why_parts = ANK_PARTS;
}

static void show_parts(const struct disclosed_group *group,
                       const struct ank_release_item *item, struct ank_shown *shown,
                       enum ank_withheld why_not)
{
    size_t least = group->without.threshold ? 1 : group->least;
    size_t counts[ANK_MOST_PARTS];
    bool show[ANK_MOST_PARTS];
    count_parts(item, counts);
    shown->part_count = (int)item->part_count;
    if (why_not != ANK_SHOWN) {
        if (item->fold)
            fold(counts, shown);
        show_half(item, counts, shown);
        return;
    }
    int numbers = choose_parts(counts, shown->part_count, least, show);
    if (item->fold && numbers < shown->part_count) {
        fold(counts, shown);
        numbers = choose_parts(counts, 2, least, show);
    }
    int largest = largest_of(counts, shown->part_count);
    bool one_for_all = (double)counts[largest] >= nearly_all * (double)item->n;
    if (numbers > 0 && !one_for_all) {
        for (int i = 0; i < shown->part_count; i++)
            shown->parts[i] = show[i] ? count_shown(group, counts[i]) : -1;
    } else if (2 * counts[largest] >= item->n && !tells_by_silence(shown, least))
        shown->majority = largest;
    else
        shown->why_parts = ANK_PARTS;
}

void disclosed_figures(const struct disclosed_group *group, struct disclosed *row)
{
    const struct ank_release_item *item = row->item;
    enum ank_withheld why_not = why_not_large(group, item);
    row->shown->n = count_shown(group, item->n);
    if (item->values)
        disclosed_mean(group, item, row->shown);
    if (item->part_count > 0)
        show_parts(group, item, row->shown, why_not);
}

void disclosed_all_figures(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].shown->why == ANK_SHOWN && !group->rows[i].shown->repeated)
            disclosed_figures(group, &group->rows[i]);
}
