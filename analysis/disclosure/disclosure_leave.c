/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * When a few families left and enough came: others are left out with those who left, by
 * lot, until `least` are gone. So the figures can be new, and nobody is pointed at. The
 * alternative is to repeat the former figures for as long as too few have left.
 *
 * A family draws the same lot in every row and release, so whoever was left out stays
 * out, and rows beside each other leave out the same ones as far as they can.
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_steps.h"

struct leaving {
    struct disclosed_group *group;
    struct ank_arena *mem;
    size_t count;
    int64_t *out; /* left out of the total too, ascending */
};

/* splitmix64: of the number that the ledger knows the family by, which is random. */
static uint64_t lot_of(int64_t family)
{
    uint64_t z = (uint64_t)family + 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static int compare_lots(const void *left, const void *right)
{
    uint64_t a = lot_of(*(const int64_t *)left), b = lot_of(*(const int64_t *)right);
    return (a > b) - (a < b);
}

static int compare_families(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static bool holds(const struct ank_set *set, int64_t family)
{
    return set->n > 0 && bsearch(&family, set->members, set->n, sizeof family,
                                 compare_families) != NULL;
}

/* Those of a that are in b, or that are not. */
static struct ank_set those(struct ank_arena *mem, const struct ank_set *a,
                            const struct ank_set *b, bool in)
{
    int64_t *members = ank_alloc(mem, (a->n + 1) * sizeof *members);
    size_t n = 0;
    for (size_t i = 0; i < a->n; i++)
        if (holds(b, a->members[i]) == in)
            members[n++] = a->members[i];
    return (struct ank_set){n, members};
}

static bool is_cell(const struct ank_former *former, const struct disclosed *row)
{
    return strcmp(former->site, row->item->site) == 0;
}

/* Leaves out of `set` whom the lot falls on, of those the former row has as well.
 * False: there are not enough of them. */
static bool draw(struct leaving *leaving, struct ank_set *set,
                 const struct ank_former *former, size_t wanted)
{
    struct ank_set past = disclosed_set(former);
    struct ank_set here = those(leaving->mem, set, &past, true);
    if (here.n < wanted)
        return false;
    int64_t *drawn = (int64_t *)here.members;
    qsort(drawn, here.n, sizeof *drawn, compare_lots);
    qsort(drawn, wanted, sizeof *drawn, compare_families);
    struct ank_set out = {wanted, drawn};
    *set = those(leaving->mem, set, &out, false);
    return true;
}

/* Of each former row of the cell nobody or enough are gone then. */
static bool draw_enough(struct leaving *leaving, const struct disclosed *row,
                        struct ank_set *set)
{
    size_t least = leaving->group->least;
    bool drawn = true;
    while (drawn) {
        drawn = false;
        for (size_t i = 0; i < leaving->group->former_count; i++) {
            const struct ank_former *former = leaving->group->formers[i];
            struct ank_set past = disclosed_set(former);
            size_t gone = is_cell(former, row) ? ank_set_beyond(&past, set) : 0;
            if (gone == 0 || gone >= least)
                continue;
            if (!draw(leaving, set, former, least - gone))
                return false;
            drawn = true;
        }
    }
    return true;
}

/* Enough came since each former row, or nobody; enough since the latest; and there are
 * no fewer than there were. */
static bool is_worth(const struct leaving *leaving, const struct disclosed *row,
                     const struct ank_set *set)
{
    const struct disclosed_group *group = leaving->group;
    bool worth = false;
    for (size_t i = 0; i < group->former_count; i++) {
        const struct ank_former *former = group->formers[i];
        struct ank_set past = disclosed_set(former);
        if (!is_cell(former, row))
            continue;
        size_t came = ank_set_beyond(set, &past);
        if (came > 0 && came < group->least)
            return false;
        worth =
            came >= group->least && set->n >= former->n; /* the latest is the last */
    }
    return worth;
}

/* The item with these families alone. */
static void thin(struct leaving *leaving, struct disclosed *row,
                 const struct ank_set *set)
{
    struct ank_release_item *item = row->item;
    double *values =
        item->values ? ank_alloc(leaving->mem, (set->n + 1) * sizeof *values) : NULL;
    unsigned char *parts = item->parts ? ank_alloc(leaving->mem, set->n + 1) : NULL;
    for (size_t i = 0, k = 0; i < set->n; i++, k++) {
        while (item->members[k] != set->members[i])
            k++;
        if (values)
            values[i] = item->values[k];
        if (parts)
            parts[i] = item->parts[k];
    }
    item->n = set->n;
    item->members = set->members;
    item->values = values;
    item->parts = parts;
    row->set = *set;
    leaving->group->safety->thinned++;
}

static void note_out(struct leaving *leaving, const struct ank_set *before,
                     const struct ank_set *after)
{
    struct ank_set out = those(leaving->mem, before, after, false);
    for (size_t i = 0; i < out.n; i++) {
        leaving->out =
            ank_grow(leaving->mem, leaving->out, leaving->count, sizeof *leaving->out);
        leaving->out[leaving->count++] = out.members[i];
    }
    if (leaving->count > 1)
        qsort(leaving->out, leaving->count, sizeof *leaving->out, compare_families);
}

/* Whether the row is repeated or not, the total goes without the same families: then
 * the difference of the two is none of few. */
static void leave_site(struct leaving *leaving, struct disclosed *row)
{
    struct ank_set set = row->set;
    if (!draw_enough(leaving, row, &set) || set.n == row->set.n)
        return;
    note_out(leaving, &row->set, &set);
    if (is_worth(leaving, row, &set))
        thin(leaving, row, &set);
}

/* No others than the sites leave out: whom one of them still shows would be told by it.
 */
static void leave_total(struct leaving *leaving, struct disclosed *row)
{
    struct ank_set out = {leaving->count, leaving->out};
    struct ank_set set = those(leaving->mem, &row->set, &out, false), more = set;
    if (set.n < row->set.n && draw_enough(leaving, row, &more) && more.n == set.n &&
        is_worth(leaving, row, &set))
        thin(leaving, row, &set);
}

void disclosed_leave(struct disclosed_group *group, struct ank_arena *mem)
{
    struct leaving leaving = {.group = group, .mem = mem};
    for (size_t i = 0; i < group->count && group->former_count > 0; i++)
        if (!group->rows[i].item->total)
            leave_site(&leaving, &group->rows[i]);
    for (size_t i = 0; i < group->count && group->former_count > 0; i++)
        if (group->rows[i].item->total)
            leave_total(&leaving, &group->rows[i]);
}
