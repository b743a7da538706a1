/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Complementary suppression of whole sites: what is hidden of them pays for totals.
 *
 * Each site's own results come first, as if it were released alone, and totals where
 * they are safe. Two exceptions: where no site but one has enough families, and that
 * one not twice as many, there is more to tell of all together; and whoever asks for
 * totals first. Then further sites are hidden with the small ones, in every measure of
 * the release: were they drawn anew for each measure, each large site would be told in
 * some, and the small one found by its absence in all.
 */
#include <string.h>

#include "disclosure_steps.h"

enum { LEAST_LARGE = 2 }; /* hidden sites of enough families: neither is found */

/* A site in the measure that most families are in. */
struct site {
    const struct ank_release_item *item;
    bool published; /* by a former release, in some measure */
    bool drawn;
};

struct sites {
    size_t count, least;
    struct site *sites;
};

static size_t families_of(const struct disclosed_group *group)
{
    size_t families = 0;
    for (size_t i = 0; i < group->count; i++)
        families += group->rows[i].item->total ? 0 : group->rows[i].item->n;
    return families;
}

static const struct disclosed_group *widest(const struct disclosed_group *groups,
                                            size_t count)
{
    const struct disclosed_group *widest = &groups[0];
    for (size_t i = 1; i < count; i++)
        if (families_of(&groups[i]) > families_of(widest))
            widest = &groups[i];
    return widest;
}

static bool was_published(const struct disclosed_group *groups, size_t count,
                          const char *site)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < groups[i].former_count; k++)
            if (strcmp(groups[i].formers[k]->site, site) == 0)
                return true;
    return false;
}

static struct sites list_sites(const struct disclosed_group *groups, size_t count,
                               struct ank_arena *mem)
{
    const struct disclosed_group *group = widest(groups, count);
    struct sites sites = {.least = group->least,
                          .sites =
                              ank_alloc(mem, (group->count + 1) * sizeof(struct site))};
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        if (!item->total)
            sites.sites[sites.count++] =
                (struct site){item, was_published(groups, count, item->site), false};
    }
    return sites;
}

static bool is_large(const struct sites *sites, size_t i)
{
    return sites->sites[i].item->n >= sites->least;
}

/* A lot that only somebody with the families' data can compute (FNV-1a). */
static uint64_t lot_of(const struct ank_release_item *item)
{
    uint64_t lot = 14695981039346656037u;
    for (size_t i = 0; i < item->n; i++)
        lot = (lot ^ (uint64_t)item->members[i]) * 1099511628211u;
    return lot ^ lot >> 29;
}

/* The next large site by lot, one that no former release published first: former
 * figures of a published site can still be subtracted from a total. NULL: none. */
static struct site *next_drawn(const struct sites *sites)
{
    struct site *next = NULL;
    for (size_t i = 0; i < sites->count; i++) {
        struct site *site = &sites->sites[i];
        if (!site->drawn && (!next || (next->published && !site->published) ||
                             (next->published == site->published &&
                              lot_of(site->item) < lot_of(next->item))))
            next = site;
    }
    return next;
}

static void draw(struct sites *sites)
{
    size_t small = 0, large = 0, families = 0, largest = 0;
    for (size_t i = 0; i < sites->count; i++)
        if (!is_large(sites, i)) {
            size_t n = sites->sites[i].item->n;
            sites->sites[i].drawn = true;
            small++;
            families += n;
            largest = n > largest ? n : largest;
        }
    while (small > 0 && (large < LEAST_LARGE || families - largest < sites->least)) {
        struct site *site = next_drawn(sites);
        if (!site)
            return;
        site->drawn = true;
        large++;
        families += site->item->n;
        largest = site->item->n > largest ? site->item->n : largest;
    }
}

static const struct site *first_large(const struct sites *sites)
{
    for (size_t i = 0; i < sites->count; i++)
        if (is_large(sites, i))
            return &sites->sites[i];
    return NULL;
}

/* One site alone has enough families, and not twice as many. Whether a total can be
 * told then does not matter: that would tell how few the others are. */
static bool tells_more_together(const struct sites *sites)
{
    size_t large = 0, twice = 0;
    for (size_t i = 0; i < sites->count; i++) {
        large += is_large(sites, i);
        twice += sites->sites[i].item->n >= ank_release_twice(sites->least);
    }
    return large == 1 && twice == 0 && sites->count > 2;
}

/* What a hidden site tells to whoever knows these rules. Where each site comes first, a
 * site that is hidden beside one that is told is small. Where none is told, one of them
 * may be large; only the coach of that one knows that all others are small. */
static void note_what_is_known(struct disclosed_group *groups, size_t count,
                               const struct sites *sites, bool together)
{
    const struct site *large = first_large(sites);
    for (size_t i = 0; i < count; i++) {
        groups[i].hidden_is_small = large && !together && !groups[i].totals_first;
        groups[i].only_large = together ? large->item->site : NULL;
    }
}

void draw_sites(struct disclosed_group *groups, size_t count)
{
    struct ank_arena mem = {0};
    struct sites sites = list_sites(groups, count, &mem);
    const char **drawn = ank_alloc(groups[0].mem, (sites.count + 1) * sizeof(char *));
    size_t drawn_count = 0;
    bool together =
        groups[0].several && !groups[0].totals_first && tells_more_together(&sites);
    if (groups[0].several && (groups[0].totals_first || together))
        draw(&sites);
    note_what_is_known(groups, count, &sites, together);
    for (size_t i = 0; i < sites.count; i++)
        if (sites.sites[i].drawn)
            drawn[drawn_count++] = sites.sites[i].item->site;
    for (size_t i = 0; i < count; i++) {
        groups[i].drawn = drawn;
        groups[i].drawn_count = drawn_count;
    }
    ank_arena_free(&mem);
}

/* What is repeated is known already. */
void suppress_drawn_sites(struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (row->item->total || row->shown->repeated || row->shown->why != ANK_SHOWN)
            continue;
        for (size_t k = 0; k < group->drawn_count; k++)
            if (strcmp(group->drawn[k], row->item->site) == 0)
                disclosed_hide(row, ANK_COMPLEMENTARY);
    }
}
