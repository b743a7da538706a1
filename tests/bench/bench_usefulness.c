/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench_usefulness.c - how much of change is told of projects of some sizes
 *
 *     bench_usefulness [WORLDS]
 *
 * A line for each kind of release: of the rows of change (13 domains on 0-10; of
 * several projects their totals) the share that is told with a mean, with an interval,
 * and with a number of families in some part. Of each family 70 to 100 % of the answers
 * are there.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <ankerpunt/analysis/disclosure.h>

enum { DOMAINS = 13, MOST_SITES = 3, MOST_FAMILIES = 60 };

struct world {
    struct ank_arena mem;
    uint64_t lots;
    size_t sites, families; /* families at each site */
};

struct told {
    size_t rows, means, intervals, parts;
};

/* splitmix64 */
static double uniform(struct world *world)
{
    uint64_t z = world->lots += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return (double)((z ^ z >> 31) >> 11) * 0x1p-53;
}

/* Near enough to normal: twelve numbers from 0 to 1. */
static double normal(struct world *world)
{
    double sum = -6;
    for (int i = 0; i < 12; i++)
        sum += uniform(world);
    return sum;
}

/* Families of one site who answered, or of all sites. */
static struct ank_release_item item_of(struct world *world, size_t most)
{
    return (struct ank_release_item){
        .members = ank_alloc(&world->mem, most * sizeof(int64_t)),
        .values = ank_alloc(&world->mem, most * sizeof(double)),
        .parts = ank_alloc(&world->mem, most),
        .part_count = 3,
        .fold = true,
        .low = -10,
        .high = 10,
        .step = 1};
}

static void put(struct ank_release_item *item, int64_t family, double change)
{
    ((int64_t *)item->members)[item->n] = family;
    ((double *)item->values)[item->n] = change;
    ((unsigned char *)item->parts)[item->n++] = change >= 2 ? 0 : change > -2 ? 1 : 2;
}

static size_t make_domain(struct world *world, size_t domain, double answers,
                          struct ank_release_item *items)
{
    static const char *const sites[MOST_SITES] = {"a", "b", "c"};
    const char *measure = ank_format(&world->mem, "change/d%02zu/6", domain);
    double drift = 0.8 + 0.7 * normal(world);
    struct ank_release_item total = item_of(world, MOST_SITES * MOST_FAMILIES);
    for (size_t s = 0; s < world->sites; s++) {
        items[s] = item_of(world, MOST_FAMILIES);
        items[s].measure = measure;
        items[s].site = sites[s];
        for (size_t i = 0; i < world->families; i++) {
            double change = round(drift + 2 * normal(world));
            int64_t family = (int64_t)(1 + s * MOST_FAMILIES + i);
            if (uniform(world) >= answers)
                continue;
            put(&items[s], family, fmax(-10, fmin(10, change)));
            put(&total, family, fmax(-10, fmin(10, change)));
        }
    }
    total.measure = measure;
    total.site = "a+b+c";
    total.total = true;
    items[world->sites] = total;
    return world->sites > 1 ? world->sites + 1 : 1;
}

static void count_told(const struct ank_shown *shown, struct told *told)
{
    bool part = false;
    for (int p = 0; p < shown->part_count; p++)
        part |= shown->why == ANK_SHOWN && shown->parts[p] >= 0;
    told->rows++;
    told->means += shown->why == ANK_SHOWN && isfinite(shown->mean);
    told->intervals += shown->why == ANK_SHOWN && isfinite(shown->low);
    told->parts += part;
}

static bool release(struct world *world, struct told *told)
{
    struct ank_release_item items[DOMAINS * (MOST_SITES + 1)];
    struct ank_shown shown[DOMAINS * (MOST_SITES + 1)];
    struct ank_error err = {0};
    size_t count = 0;
    double answers = 0.7 + 0.3 * uniform(world);
    for (size_t d = 0; d < DOMAINS; d++)
        count += make_domain(world, d, answers, &items[count]);
    struct ank_disclosure disclosure = {.items = items,
                                        .count = count,
                                        .cut_off = 20000,
                                        .keep = &world->mem,
                                        .shown = shown};
    if (!ank_disclose(&disclosure, &err)) {
        fprintf(stderr, "%s\n", err.text);
        return false;
    }
    for (size_t i = 0; i < count; i++)
        if (world->sites == 1 || items[i].total)
            count_told(&shown[i], told);
    return true;
}

static double percent(size_t some, size_t all)
{
    return all > 0 ? 100 * (double)some / (double)all : 0;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *what;
        size_t sites, families;
    } kinds[] = {{"one project of 14", 1, 14},
                 {"one project of 30", 1, 30},
                 {"one project of 60", 1, 60},
                 {"three projects of 20, totals", 3, 20},
                 {"three projects of 8, totals", 3, 8}};
    size_t worlds = argc > 1 ? strtoul(argv[1], NULL, 10) : 100;
    printf("%-30s %6s %9s %6s %14s\n", "told, % of rows of change", "mean", "interval",
           "part", "of means");
    for (size_t k = 0; k < ANK_COUNT(kinds); k++) {
        struct told told = {0};
        for (size_t i = 1; i <= worlds; i++) {
            struct world world = {.lots = i * 0x2545f4914f6cdd1du,
                                  .sites = kinds[k].sites,
                                  .families = kinds[k].families};
            if (!release(&world, &told))
                return 1;
            ank_arena_free(&world.mem);
        }
        printf("%-30s %6.0f %9.0f %6.0f %9.0f %% int.\n", kinds[k].what,
               percent(told.means, told.rows), percent(told.intervals, told.rows),
               percent(told.parts, told.rows), percent(told.intervals, told.means));
    }
    return 0;
}
