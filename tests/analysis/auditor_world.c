/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects made by lot: families come, go and are erased; answers are missing. */
#include "auditor_world.h"

#include <math.h>

enum { NEVER = 99, HALF_YEARS = 3 };

struct world_family {
    int64_t id;
    size_t site;
    int from, until; /* releases: the first with it, the first without */
    bool answered[WORLD_DOMAINS][WORLD_WAVES];
    signed char change[WORLD_DOMAINS][WORLD_WAVES];
    unsigned char referral, reached, rights;
    bool told;
};

static const char *const sites[WORLD_SITES] = {"a", "b", "c", "d", "e", "f"};

/* splitmix64 */
static uint64_t next(struct world *world)
{
    uint64_t z = world->state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

size_t world_lot(struct world *world, size_t end)
{
    return (size_t)(next(world) >> 11) % end;
}

static bool chance(struct world *world, double probability)
{
    return (double)(next(world) >> 11) * 0x1p-53 < probability;
}

/* Near enough to normal: twelve numbers from 0 to 1. */
static double normal(struct world *world)
{
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += (double)(next(world) >> 11) * 0x1p-53;
    return sum;
}

static unsigned char one_of(struct world *world, const double *shares,
                            unsigned char count)
{
    for (unsigned char i = 0; i + 1 < count; i++)
        if (chance(world, shares[i]))
            return i;
    return (unsigned char)(count - 1);
}

static void live(struct world *world, struct world_family *family, double answers,
                 const double *drift)
{
    static const double referral[] = {0.45, 0.5, 0.6}, reached[] = {0.75};
    family->from = chance(world, 0.6) ? 0 : 1 + (int)world_lot(world, HALF_YEARS - 1);
    family->until = NEVER;
    if (chance(world, 0.12)) /* went, or was erased: in no release any more */
        family->until = family->from + 1 + (int)world_lot(world, HALF_YEARS);
    for (size_t d = 0; d < WORLD_DOMAINS; d++)
        for (size_t w = 0; w < WORLD_WAVES; w++) {
            double change = round(drift[d] * (double)(w + 1) + 2 * normal(world));
            family->change[d][w] = (signed char)fmax(-10, fmin(10, change));
            family->answered[d][w] = chance(world, answers);
        }
    family->referral = one_of(world, referral, 4);
    family->reached = one_of(world, reached, 2);
    family->rights = (unsigned char)fmax(0, round(2 + 1.5 * normal(world)));
    family->told = chance(world, 0.9);
}

void world_make(struct world *world, uint64_t seed)
{
    double drift[WORLD_DOMAINS], answers;
    int64_t id = 1;
    *world = (struct world){.state = seed * 0x2545f4914f6cdd1du + 1};
    world->site_count = 1 + world_lot(world, WORLD_SITES);
    world->families =
        ank_alloc(&world->mem, WORLD_SITES * WORLD_FAMILIES * sizeof *world->families);
    answers = 0.7 + 0.3 * (double)world_lot(world, 4) / 3;
    for (size_t d = 0; d < WORLD_DOMAINS; d++)
        drift[d] = 0.8 + 0.7 * normal(world);
    for (size_t s = 0; s < world->site_count; s++) {
        size_t n = 5 + world_lot(world, WORLD_FAMILIES - 5 + 1);
        for (size_t i = 0; i < n; i++) {
            struct world_family *family = &world->families[world->family_count++];
            *family = (struct world_family){.id = id, .site = s};
            id += 1 + (int64_t)world_lot(world, 3);
            live(world, family, answers, drift);
        }
    }
}

/* Items ------------------------------------------------------------------ */

enum { REFERRAL = WORLD_DOMAINS * WORLD_WAVES, REACHED, RIGHTS };

static bool counted(const struct world_family *family, size_t measure, int release)
{
    if (release < family->from || release >= family->until)
        return false;
    if (measure == RIGHTS)
        return family->told;
    if (measure >= REFERRAL)
        return true;
    size_t wave = measure % WORLD_WAVES;
    return family->answered[measure / WORLD_WAVES][wave] &&
           release >= family->from + (int)wave;
}

static const char *name_of(size_t measure, struct ank_arena *mem)
{
    char *name = ank_alloc(mem, 4);
    name[0] = 'm';
    name[1] = (char)('0' + measure / 10);
    name[2] = (char)('0' + measure % 10);
    name[3] = 0;
    return name;
}

static struct ank_release_item blank(size_t measure, size_t most, struct ank_arena *mem)
{
    struct ank_release_item item = {.low = -10, .high = 10, .step = 1, .fold = true};
    item.members = ank_alloc(mem, (most + 1) * sizeof *item.members);
    if (measure == RIGHTS) {
        item.low = 0;
        item.high = INFINITY;
    }
    item.values = measure < REFERRAL || measure == RIGHTS
                      ? ank_alloc(mem, (most + 1) * sizeof *item.values)
                      : NULL;
    item.part_count = measure < REFERRAL    ? 3
                      : measure == REFERRAL ? 4
                      : measure == REACHED  ? 2
                                            : 0;
    item.parts = item.part_count > 0 ? ank_alloc(mem, most + 1) : NULL;
    item.fold = measure < REFERRAL;
    return item;
}

static void put(struct ank_release_item *item, const struct world_family *family,
                size_t measure)
{
    int64_t *members = (int64_t *)item->members;
    double *values = (double *)item->values;
    unsigned char *parts = (unsigned char *)item->parts;
    members[item->n] = family->id;
    if (measure < REFERRAL) {
        int change = family->change[measure / WORLD_WAVES][measure % WORLD_WAVES];
        values[item->n] = change;
        parts[item->n] = change >= 2 ? 0 : change > -2 ? 1 : 2;
    } else if (measure == RIGHTS)
        values[item->n] = family->rights;
    else
        parts[item->n] = measure == REFERRAL ? family->referral : family->reached;
    item->n++;
}

/* The families of the sites that are `chosen`, in order of their number. */
static void fill(const struct world *world, struct ank_release_item *item,
                 size_t measure, int release, const bool *chosen)
{
    for (size_t i = 0; i < world->family_count; i++)
        if (chosen[world->families[i].site] &&
            counted(&world->families[i], measure, release))
            put(item, &world->families[i], measure);
}

static const char *join_codes(const bool *chosen, struct ank_arena *mem)
{
    char *codes = ank_alloc(mem, 2 * WORLD_SITES + 1);
    size_t at = 0;
    for (size_t s = 0; s < WORLD_SITES; s++)
        if (chosen[s]) {
            codes[at++] = sites[s][0];
            codes[at++] = ',';
        }
    codes[at > 0 ? at - 1 : 0] = 0;
    return codes;
}

size_t world_items(struct world *world, int release, struct ank_release_item **items)
{
    bool chosen[WORLD_SITES] = {false};
    size_t count = 0, sites_in = 0, most = world->site_count * WORLD_FAMILIES;
    bool all = chance(world, 0.6), total = chance(world, 0.5);
    for (size_t s = 0; s < world->site_count; s++)
        sites_in += chosen[s] = all || s == 0 || chance(world, 0.7);
    total &= sites_in > 1;
    *items =
        ank_alloc(&world->mem, WORLD_MEASURES * (WORLD_SITES + 1) * sizeof **items);
    for (size_t m = 0; m < WORLD_MEASURES; m++) {
        const char *name = name_of(m, &world->mem);
        for (size_t s = 0; s < world->site_count + total; s++) {
            bool one[WORLD_SITES] = {false}, is_total = s == world->site_count;
            if (!is_total && !chosen[s])
                continue;
            if (!is_total)
                one[s] = true;
            struct ank_release_item item =
                blank(m, is_total ? most : WORLD_FAMILIES, &world->mem);
            fill(world, &item, m, release, is_total ? chosen : one);
            item.measure = name;
            item.total = is_total;
            item.site = is_total ? join_codes(chosen, &world->mem) : sites[s];
            (*items)[count++] = item;
        }
    }
    return count;
}
