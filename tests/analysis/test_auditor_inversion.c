/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The auditor who knows the rules: all tables there can be go through
 * ank_disclose(), and those of which the same is shown are what a reader who knows
 * every line of the program cannot tell apart. In each such class every hidden
 * number must still be able to be many things: this finds what the order of the
 * rules gives away by itself (Wong et al. 2007, VLDB: the minimality attack).
 */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/disclosure.h>

enum { MOST_CELLS = 12, BATCH = 512, MOST_FAMILIES = 300 };

/* A true table, what is shown of it, and its cells: their number and whether hidden. */
struct table {
    int key[4 + 3 * (ANK_MOST_PARTS + 5)];
    short cell[MOST_CELLS];
    bool hidden[MOST_CELLS];
};

struct tables {
    struct ank_arena mem;
    struct table *table;
    size_t count, cells;
    int most; /* of a cell, among those that were tried; 0: of any */
};

static int64_t families[MOST_FAMILIES];

static void show_key(const struct ank_shown *shown, int *key)
{
    *key++ = (int)shown->why;
    *key++ = shown->n;
    *key++ = (int)shown->why_parts;
    *key++ = shown->part_count;
    *key++ = shown->majority;
    memcpy(key, shown->parts, sizeof shown->parts);
}

static int compare_tables(const void *left, const void *right)
{
    const struct table *a = left, *b = right;
    return memcmp(a->key, b->key, sizeof a->key);
}

/* The least and the largest of each cell in each class. Returns how many are too
 * narrow. */
static size_t narrow_cells(struct tables *all, const char *what)
{
    size_t narrow = 0, classes = 0;
    int narrowest = 1000;
    qsort(all->table, all->count, sizeof *all->table, compare_tables);
    for (size_t from = 0, to; from < all->count; from = to) {
        struct table *first = &all->table[from];
        for (to = from; to < all->count && compare_tables(first, &all->table[to]) == 0;)
            to++;
        classes++;
        for (size_t c = 0; c < all->cells; c++) {
            int least = 1000, largest = -1;
            for (size_t i = from; i < to; i++) {
                least = all->table[i].cell[c] < least ? all->table[i].cell[c] : least;
                largest =
                    all->table[i].cell[c] > largest ? all->table[i].cell[c] : largest;
            }
            if (!first->hidden[c] || largest == all->most)
                continue;
            narrowest = largest - least < narrowest ? largest - least : narrowest;
            if (largest - least >= ANK_NARROWEST && largest >= ANK_SMALL)
                continue;
            if (narrow++ < 20) {
                print_message("# %s: cell %zu is %d to %d; shown:", what, c, least,
                              largest);
                for (size_t k = 0; k < COUNT(first->key); k++)
                    print_message(" %d", first->key[k]);
                print_message("\n");
            }
        }
    }
    print_message("# %s: %zu tables, %zu classes, narrowest %d\n", what, all->count,
                  classes, narrowest);
    return narrow;
}

static void disclose(struct ank_release_item *items, size_t count,
                     struct ank_shown *shown)
{
    struct ank_error err = {0};
    struct ank_arena mem = {0}; /* nothing is left out where nothing went out before */
    struct ank_disclosure disclosure = {
        .items = items, .count = count, .keep = &mem, .shown = shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    ank_arena_free(&mem);
}

/* One group in parts --------------------------------------------------- */

static struct tables all;
static struct ank_release_item items[BATCH];
static char measures[BATCH][8];
static size_t waiting;

static bool part_hidden(const struct ank_shown *shown, size_t part, size_t count)
{
    bool folded = shown->part_count == 2 && count > 2;
    return shown->why != ANK_SHOWN || shown->parts[part] < 0 || (folded && part > 0);
}

/* Cells: the families, each part, and all parts but the first. */
static void keep_partition(const struct ank_release_item *item,
                           const struct ank_shown *shown)
{
    struct table *table;
    all.table = ank_grow(&all.mem, all.table, all.count, sizeof *all.table);
    table = &all.table[all.count++];
    *table = (struct table){0};
    show_key(shown, table->key);
    table->cell[0] = (short)item->n;
    table->hidden[0] = shown->why != ANK_SHOWN;
    for (size_t i = 0; i < item->n; i++)
        table->cell[1 + item->parts[i]]++;
    for (size_t p = 0; p < item->part_count; p++)
        table->hidden[1 + p] = part_hidden(shown, p, item->part_count);
    table->cell[1 + item->part_count] = (short)(item->n - (size_t)table->cell[1]);
    table->hidden[1 + item->part_count] =
        shown->why != ANK_SHOWN || (shown->part_count == 2 && shown->parts[1] < 0);
    all.cells = item->part_count + 2;
}

static void send(void)
{
    static struct ank_shown shown[BATCH];
    disclose(items, waiting, shown);
    for (size_t i = 0; i < waiting; i++)
        keep_partition(&items[i], &shown[i]);
    waiting = 0;
}

static void add(const size_t *sizes, size_t count, bool fold)
{
    static unsigned char parts[BATCH][MOST_FAMILIES];
    size_t n = 0;
    for (size_t p = 0; p < count; p++)
        for (size_t i = 0; i < sizes[p]; i++)
            parts[waiting][n++] = (unsigned char)p;
    snprintf(measures[waiting], sizeof measures[waiting], "%06zu", waiting);
    items[waiting] = (struct ank_release_item){.measure = measures[waiting],
                                               .site = "a",
                                               .n = n,
                                               .members = families,
                                               .part_count = count,
                                               .parts = parts[waiting],
                                               .fold = fold};
    if (++waiting == BATCH)
        send();
}

/* Every way to divide `left` families over the parts from `part` on. */
static void divide(size_t *sizes, size_t part, size_t count, size_t left, bool fold)
{
    if (part + 1 == count) {
        sizes[part] = left;
        add(sizes, count, fold);
        return;
    }
    for (sizes[part] = 0; sizes[part] <= left; sizes[part]++)
        divide(sizes, part + 1, count, left - sizes[part], fold);
}

/* Up to 2 beyond the most, so that the last class is whole. */
static void invert(size_t count, bool fold, size_t most)
{
    size_t sizes[ANK_MOST_PARTS];
    all = (struct tables){.cells = 0};
    for (size_t n = 0; n <= most + 2; n++)
        divide(sizes, 0, count, n, fold);
    send();
    char what[32];
    snprintf(what, sizeof what, "%zu parts%s", count, fold ? ", folded" : "");
    assert_int_equal(narrow_cells(&all, what), 0);
    ank_arena_free(&all.mem);
}

static void two_parts_stay_hidden(void **state)
{
    (void)state;
    invert(2, false, 60);
    invert(2, true, 60);
}

static void three_parts_stay_hidden(void **state)
{
    (void)state;
    invert(3, false, 60);
}

static void three_folded_parts_stay_hidden(void **state)
{
    (void)state;
    invert(3, true, 60);
}

static void four_parts_stay_hidden(void **state)
{
    (void)state;
    invert(4, false, 45);
}

/* Several sites -------------------------------------------------------- */

enum { MOST_SITES = 4, ROWS = MOST_SITES + 1 };

static void release_sites(const size_t *sizes, size_t count, struct ank_shown *shown)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    static int64_t together[MOST_FAMILIES];
    struct ank_release_item rows[ROWS];
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        rows[i] = (struct ank_release_item){.measure = "started",
                                            .site = names[i],
                                            .n = sizes[i],
                                            .members = &together[n]};
        for (size_t k = 0; k < sizes[i]; k++)
            together[n++] = (int64_t)(100 * i + k + 1);
    }
    rows[count] = (struct ank_release_item){.measure = "started",
                                            .site = "all",
                                            .total = true,
                                            .n = n,
                                            .members = together};
    disclose(rows, count + 1, shown);
}

/* What somebody sees of the sites in that order, and the coach of one of them knows of
 * the own; `coach`: MOST_SITES is a reader. */
static void keep_sites(const size_t *sizes, const size_t *order, size_t count,
                       const struct ank_shown *shown, size_t coach)
{
    struct table *table;
    all.table = ank_grow(&all.mem, all.table, all.count, sizeof *all.table);
    table = &all.table[all.count++];
    *table = (struct table){.key = {(int)coach}};
    for (size_t i = 0; i <= count; i++) {
        const struct ank_shown *row = &shown[i < count ? order[i] : count];
        table->key[2 + 2 * i] = (int)row->why;
        table->key[3 + 2 * i] = row->n;
        if (i == count)
            break;
        table->cell[i] = (short)sizes[order[i]];
        table->hidden[i] = row->why != ANK_SHOWN && i != coach;
    }
    if (coach < count)
        table->key[1] = (int)sizes[order[coach]];
    all.cells = count;
}

static void permute(const size_t *sizes, size_t *order, size_t at, size_t count,
                    const struct ank_shown *shown)
{
    if (at == count) {
        keep_sites(sizes, order, count, shown, MOST_SITES);
        keep_sites(sizes, order, count, shown, 0);
        return;
    }
    for (size_t i = at; i < count; i++) {
        size_t kept = order[at];
        order[at] = order[i];
        order[i] = kept;
        permute(sizes, order, at + 1, count, shown);
        order[i] = order[at];
        order[at] = kept;
    }
}

/* Every way to give `most` families or fewer to each site from `site` on; smallest
 * first, since another order of the sites is released alike. */
static void fill_sites(size_t *sizes, size_t site, size_t count, size_t most)
{
    struct ank_shown shown[ROWS];
    size_t order[] = {0, 1, 2, 3};
    if (site == count) {
        release_sites(sizes, count, shown);
        permute(sizes, order, 0, count, shown);
        return;
    }
    for (sizes[site] = site > 0 ? sizes[site - 1] : 0; sizes[site] <= most;
         sizes[site]++)
        fill_sites(sizes, site + 1, count, most);
}

static size_t narrow_sites(size_t count, size_t most, const char *what)
{
    size_t sizes[MOST_SITES];
    all = (struct tables){.most = (int)most};
    fill_sites(sizes, 0, count, most);
    size_t narrow = narrow_cells(&all, what);
    ank_arena_free(&all.mem);
    return narrow;
}

/*
 * Who knows the program knows that a project which is hidden beside one that is told
 * has fewer than ten families; the coach of the only large one, that all others have;
 * every coach, that a told total has ten without any one project.
 *
 * One thing is left, either way round: of 12 families beside two projects of 10
 * together, with a total of 20, the coach knows of each that it has 3 to 7. No rule
 * closes it but one that tells no total of 20 of three such projects at all: were it
 * hidden for 12, a coach of 3 would know 7 to 11 of another, and so on.
 */
static void hidden_sites_stay_hidden(void **state)
{
    (void)state;
    assert_int_equal(narrow_sites(3, 22, "three sites"), 2);
    assert_int_equal(narrow_sites(4, 12, "four sites"), 0);
}

int main(void)
{
    ank_analysis_start();
    for (size_t i = 0; i < COUNT(families); i++)
        families[i] = (int64_t)i + 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_parts_stay_hidden),
        cmocka_unit_test(three_parts_stay_hidden),
        cmocka_unit_test(three_folded_parts_stay_hidden),
        cmocka_unit_test(four_parts_stay_hidden),
        cmocka_unit_test(hidden_sites_stay_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
