/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sampling out: when fewer than `least` families left a cell and `least` or more came,
 * further families are drawn by lot and left out with the leavers, until `least` are
 * gone. The figures are then new, and no difference of two releases points at the
 * leavers. Without sampling out the former figures are repeated for as long as too few
 * families have left.
 *
 * A family has the same lot in every row and release: a family that was sampled out
 * stays out, and neighbouring rows sample out the same families as far as they can.
 */
#include <stdlib.h>
#include <string.h>

#include "disclosure_steps.h"

struct sampling {
    struct disclosed_group *group;
    struct ank_arena *mem;
    size_t count;
    int64_t *out; /* families sampled out of sites, ascending: the total goes without */
};

/* splitmix64 of the random token under which the ledger keeps the family. */
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

/* a without b; or, with `in`, what a and b share. */
static struct ank_set members_of(struct ank_arena *mem, const struct ank_set *a,
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

/* Samples `wanted` families out of `set`, drawn from the families that the former row
 * shares. False: the two share fewer. */
static bool draw(struct sampling *sampling, struct ank_set *set,
                 const struct ank_former *former, size_t wanted)
{
    struct ank_set past = disclosed_set(former);
    struct ank_set here = members_of(sampling->mem, set, &past, true);
    if (here.n < wanted)
        return false;
    int64_t *drawn = (int64_t *)here.members;
    qsort(drawn, here.n, sizeof *drawn, compare_lots);
    qsort(drawn, wanted, sizeof *drawn, compare_families);
    struct ank_set out = {wanted, drawn};
    *set = members_of(sampling->mem, set, &out, false);
    return true;
}

/* Samples out of `set` until of each former row of the cell no family is gone, or
 * `least` are. False: a former row has too few families for that. */
static bool draw_enough(struct sampling *sampling, const struct disclosed *row,
                        struct ank_set *set)
{
    size_t least = sampling->group->least;
    bool drawn = true;
    while (drawn) {
        drawn = false;
        for (size_t i = 0; i < sampling->group->former_count; i++) {
            const struct ank_former *former = sampling->group->formers[i];
            struct ank_set past = disclosed_set(former);
            size_t gone = is_cell(former, row) ? ank_set_beyond(&past, set) : 0;
            if (gone == 0 || gone >= least)
                continue;
            if (!draw(sampling, set, former, least - gone))
                return false;
            drawn = true;
        }
    }
    return true;
}

/* Whether the sampled set is worth publishing: since each former row of the cell no
 * family came or `least` did, since the latest `least` did, and the set is no smaller
 * than the latest former row. */
static bool is_worth(const struct sampling *sampling, const struct disclosed *row,
                     const struct ank_set *set)
{
    const struct disclosed_group *group = sampling->group;
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

/* Restricts the item to these families. */
static void restrict_to(struct sampling *sampling, struct disclosed *row,
                        const struct ank_set *set)
{
    struct ank_release_item *item = row->item;
    double *values =
        item->values ? ank_alloc(sampling->mem, (set->n + 1) * sizeof *values) : NULL;
    unsigned char *parts = item->parts ? ank_alloc(sampling->mem, set->n + 1) : NULL;
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
    sampling->group->safety->sampled_out++;
}

static void note_sampled_out(struct sampling *sampling, const struct ank_set *before,
                             const struct ank_set *after)
{
    struct ank_set out = members_of(sampling->mem, before, after, false);
    for (size_t i = 0; i < out.n; i++) {
        sampling->out = ank_grow(sampling->mem, sampling->out, sampling->count,
                                 sizeof *sampling->out);
        sampling->out[sampling->count++] = out.members[i];
    }
    if (sampling->count > 1)
        qsort(sampling->out, sampling->count, sizeof *sampling->out, compare_families);
}

/* Samples out of one site. The families drawn are noted even when the site repeats its
 * former row: the total goes without them as well, so that total less site is never a
 * difference of few families. */
static void sample_out_of_site(struct sampling *sampling, struct disclosed *row)
{
    struct ank_set set = row->set;
    if (!draw_enough(sampling, row, &set) || set.n == row->set.n)
        return;
    note_sampled_out(sampling, &row->set, &set);
    if (is_worth(sampling, row, &set))
        restrict_to(sampling, row, &set);
}

/* The total goes without the families that its sites sampled out, and no others: the
 * figures of a site that still counts such a family would point at it. */
static void sample_out_of_total(struct sampling *sampling, struct disclosed *row)
{
    struct ank_set out = {sampling->count, sampling->out};
    struct ank_set set = members_of(sampling->mem, &row->set, &out, false), more = set;
    if (set.n < row->set.n && draw_enough(sampling, row, &more) && more.n == set.n &&
        is_worth(sampling, row, &set))
        restrict_to(sampling, row, &set);
}

void sample_out_leavers(struct disclosed_group *group)
{
    struct sampling sampling = {.group = group, .mem = group->mem};
    for (size_t i = 0; i < group->count && group->former_count > 0; i++)
        if (!group->rows[i].item->total)
            sample_out_of_site(&sampling, &group->rows[i]);
    for (size_t i = 0; i < group->count && group->former_count > 0; i++)
        if (group->rows[i].item->total)
            sample_out_of_total(&sampling, &group->rows[i]);
}
