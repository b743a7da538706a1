/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be told about few families: rule by rule, by hand. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis.h>
#include <ankerpunt/disclosure.h>

static struct ank_arena mem;
static struct ank_error err;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    err = (struct ank_error){0};
    return 0;
}

/* Families from..from+n-1, divided into parts of these sizes. */
static struct ank_release_item item(const char *measure, const char *site, int64_t from, size_t n,
                            const size_t *sizes, size_t part_count)
{
    int64_t *members = ank_alloc(&mem, (n + 1) * sizeof *members);
    unsigned char *parts = ank_alloc(&mem, n + 1);
    size_t at = 0;
    for (size_t i = 0; i < n; i++)
        members[i] = from + (int64_t)i;
    for (size_t p = 0; p < part_count; p++)
        for (size_t i = 0; i < sizes[p]; i++)
            parts[at++] = (unsigned char)p;
    return (struct ank_release_item){.measure = measure, .site = site, .n = n, .members = members,
                             .part_count = part_count, .parts = part_count ? parts : NULL,
                             .low = -10, .high = 10, .step = 1};
}

static struct ank_safety decide(struct ank_release_item *items, size_t count,
                                const struct ank_former *formers, size_t former_count,
                                struct ank_shown *shown)
{
    struct ank_safety safety;
    assert_ok(ank_disclose(items, count, formers, former_count, 10, &mem, shown, &safety, &err), err);
    return safety;
}

static void shows_nothing_of_a_few(void **state)
{
    (void)state;
    struct ank_release_item items[] = {item("started", "a", 1, 9, NULL, 0), item("reached", "a", 1, 10, NULL, 0)};
    struct ank_shown shown[2];
    struct ank_safety safety = decide(items, 2, NULL, 0, shown);
    assert_int_equal(shown[0].why, ANK_FEW);
    assert_int_equal(shown[0].n, -1);
    assert_int_equal(shown[1].why, ANK_SHOWN);
    assert_int_equal(shown[1].n, 10);
    assert_int_equal(safety.withheld[ANK_FEW], 1);
}

/* Three outcomes; the first is "better" when they are folded. */
static void divides_only_what_is_large_enough(void **state)
{
    (void)state;
    const struct {
        size_t better, same, worse;
        int part_count, parts[3], mostly;
        enum ank_withheld why;
    } cases[] = {
        {12, 10, 11, 3, {10, 10, 10}, -1, ANK_SHOWN}, /* all of 10 and more */
        {18, 10, 3, 2, {20, 15, -1}, -1, ANK_SHOWN},  /* folded: 18 against 13 */
        {20, 4, 1, 2, {-1, -1, -1}, 0, ANK_SHOWN},    /* 5 others: half or more */
        {4, 10, 11, 2, {-1, -1, -1}, 1, ANK_SHOWN},
        {8, 4, 2, 2, {-1, -1, -1}, 0, ANK_SHOWN}, /* 14 families: no numbers */
        {6, 2, 3, 2, {-1, -1, -1}, -1, ANK_PARTS}, /* 11: nothing */
        {190, 10, 10, 3, {-1, -1, -1}, 0, ANK_SHOWN}, /* nine tenths are alike */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const size_t sizes[] = {cases[i].better, cases[i].same, cases[i].worse};
        struct ank_release_item one = item("change", "a", 1, sizes[0] + sizes[1] + sizes[2], sizes, 3);
        struct ank_shown shown;
        one.fold = true;
        decide(&one, 1, NULL, 0, &shown);
        print_message("# %zu %zu %zu\n", sizes[0], sizes[1], sizes[2]);
        assert_int_equal(shown.why_parts, cases[i].why);
        assert_int_equal(shown.part_count, cases[i].part_count);
        assert_int_equal(shown.mostly, cases[i].mostly);
        for (int p = 0; p < 3; p++)
            assert_int_equal(shown.parts[p], cases[i].parts[p]);
    }
}

static void never_hides_one_part_alone(void **state)
{
    (void)state;
    const size_t sizes[] = {40, 12, 15, 4};
    struct ank_release_item one = item("referral", "a", 1, 71, sizes, 4);
    struct ank_shown shown;
    decide(&one, 1, NULL, 0, &shown);
    assert_int_equal(shown.parts[0], -1); /* the next after the 4, around the end */
    assert_int_equal(shown.parts[1], 10);
    assert_int_equal(shown.parts[2], 15);
    assert_int_equal(shown.parts[3], -1);
}

/* 24 changes: R mean 2, sd 1.5036, from which nothing but rounded figures go on:
 * 2 -/+ qt(.975, 24) * 1.5 / sqrt(25) = 1.38, 2.62. */
static void reckons_intervals_from_what_is_shown(void **state)
{
    (void)state;
    double values[24], alike[24], end[24];
    for (size_t i = 0; i < 24; i++) {
        values[i] = (double[]){0, 1, 2, 2, 3, 4, 2, 2, 0, 4, 3, 1}[i % 12];
        alike[i] = 2;
        end[i] = i < 2 ? 7 : 10;
    }
    struct ank_release_item items[] = {item("a", "a", 1, 24, NULL, 0), item("b", "a", 1, 24, NULL, 0),
                               item("c", "a", 1, 24, NULL, 0), item("d", "a", 1, 19, NULL, 0)};
    struct ank_shown shown[4];
    items[0].values = values, items[1].values = alike, items[2].values = end, items[3].values = values;
    items[2].low = 0;
    decide(items, 4, NULL, 0, shown);
    assert_near(shown[0].mean, 2.0, 1e-12);
    assert_near(shown[0].sd, 1.3, 1e-12);
    assert_near(shown[0].low, 1.5, 1e-12);
    assert_near(shown[0].high, 2.5, 1e-12);
    assert_int_equal(shown[1].why_sd, ANK_ALIKE);
    assert_int_equal(shown[1].why_mean, ANK_ALIKE);
    assert_true(isnan(shown[1].mean));
    assert_true(isnan(shown[1].sd) && isnan(shown[1].low));
    assert_int_equal(shown[2].why_mean, ANK_END);
    assert_true(isnan(shown[2].mean));
    assert_true(isfinite(shown[3].mean));
    assert_int_equal(shown[3].why_sd, ANK_FEW);
}

static struct ank_release_item total_of(const struct ank_release_item *sites, size_t count)
{
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        n += sites[i].n;
    struct ank_release_item total = item(sites[0].measure, "all", sites[0].members[0], n, NULL, 0);
    total.total = true;
    return total;
}

static struct ank_release_item joined(const struct ank_release_item *sites, size_t count)
{
    struct ank_release_item total = total_of(sites, count);
    int64_t *members = (int64_t *)total.members;
    for (size_t i = 0, n = 0; i < count; i++)
        for (size_t k = 0; k < sites[i].n; k++)
            members[n++] = sites[i].members[k];
    return total;
}

/* How many sites are shown beside the total; a small one never is. */
static void lets_no_site_subtract_itself(void **state)
{
    (void)state;
    const struct {
        size_t sites[5], sites_shown;
        enum ank_withheld total;
    } cases[] = {
        {{20, 15, 12, 30, 25}, 5, ANK_SHOWN},
        {{20, 15, 12, 30, 0}, 2, ANK_SHOWN}, /* two go along, whether it has any or not */
        {{20, 15, 12, 30, 9}, 2, ANK_SHOWN},
        {{20, 15, 5, 4, 9}, 0, ANK_SHOWN},
        {{200, 12, 10, 0, 9}, 3, ANK_ONE_SITE},
        {{20, 4, 3, 1, 1}, 1, ANK_REST},  /* 9 without the 20 */
        {{20, 9, 9, 9, 9}, 1, ANK_REST},  /* the 20 would know that each has nine */
        {{9, 9, 9, 9, 9}, 0, ANK_REST},
        {{10, 10, 2, 0, 0}, 2, ANK_REST}, /* who has none would know the others */
        {{7, 8, 6, 9, 2}, 0, ANK_SHOWN},
    };
    for (size_t c = 0; c < COUNT(cases); c++) {
        struct ank_release_item items[6];
        struct ank_shown shown[6];
        int64_t from = 1;
        size_t sites = 0;
        for (size_t i = 0; i < 5; i++) {
            items[i] = item("started", (const char *[]){"a", "b", "c", "d", "e"}[i], from,
                            cases[c].sites[i], NULL, 0);
            from += (int64_t)cases[c].sites[i];
        }
        items[5] = total_of(items, 5);
        decide(items, 6, NULL, 0, shown);
        print_message("# case %zu\n", c);
        for (size_t i = 0; i < 5; i++) {
            sites += shown[i].why == ANK_SHOWN;
            assert_true(shown[i].why != ANK_SHOWN || items[i].n >= 10);
            assert_true(shown[5].why != ANK_SHOWN || shown[i].why == ANK_SHOWN ||
                        shown[i].why == ANK_REST); /* few are not told from others */
        }
        assert_int_equal(shown[5].why, cases[c].total);
        assert_int_equal(sites, cases[c].sites_shown);
    }
}

static struct ank_former former(int release, const struct ank_release_item *of, const struct ank_shown *shown)
{
    struct ank_former past = {release, of->measure, of->site, of->n, of->members, *shown, 0, false};
    past.shown.cut_off = 20000;
    return past;
}

static void repeats_what_moved_too_little(void **state)
{
    (void)state;
    const struct {
        int64_t from;
        size_t n;
        bool frozen;
        size_t left_out;
    } cases[] = {
        {1, 30, true, 0},   /* the same */
        {1, 31, true, 0},   /* one came */
        {2, 29, true, 0},   /* one went */
        {1, 39, true, 0},   /* nine came */
        {1, 40, false, 0},  /* ten came */
        {11, 30, false, 0}, /* ten came and ten went */
        {2, 41, false, 9},  /* twelve came and one went: nine go along, and 32 stay */
        {2, 38, true, 0},   /* nine came and one went */
        {3, 38, false, 8},  /* ten came and two went: eight go along, and 30 stay */
        {12, 28, true, 0},  /* nine came, eleven went */
        {22, 9, false, 0},   /* 21 went: nothing to repeat, and too few */
    };
    struct ank_release_item first = item("change", "a", 1, 30, NULL, 0);
    struct ank_shown before;
    decide(&first, 1, NULL, 0, &before);
    struct ank_former past = former(1, &first, &before);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_release_item now = item("change", "a", cases[i].from, cases[i].n, NULL, 0);
        struct ank_shown shown;
        decide(&now, 1, &past, 1, &shown);
        print_message("# case %zu\n", i);
        assert_int_equal(shown.frozen, cases[i].frozen);
        assert_int_equal(shown.n, cases[i].n < 10    ? -1
                                  : cases[i].frozen ? 30
                                                    : ank_round_count(now.n));
        assert_int_equal(cases[i].n - now.n, cases[i].left_out);
        assert_int_equal(shown.cut_off, cases[i].frozen ? 20000 : ANK_NO_DAY);
    }
}

/* Nobody or enough, both ways. */
static void assert_apart(const struct ank_release_item *now, const struct ank_former *past)
{
    const struct ank_set a = {now->n, now->members}, b = {past->n, past->members};
    size_t came = ank_set_beyond(&a, &b), left = ank_set_beyond(&b, &a);
    assert_true((came == 0 || came >= 10) && (left == 0 || left >= 10));
}

/* Families leave one by one while others come: the figures stay new, whoever was left out
 * by lot stays out, and no two releases are a few families apart. */
static void leaves_out_by_lot(void **state)
{
    (void)state;
    struct ank_release_item rows[4];
    struct ank_former past[4];
    struct ank_shown shown;
    for (size_t i = 0; i < 4; i++) {
        size_t agree = i == 0 ? 30 : 40 + 20 * i - i;
        rows[i] = item("started", "a", 1 + (int64_t)i, agree, NULL, 0);
        decide(&rows[i], 1, past, i, &shown);
        assert_false(shown.frozen);
        print_message("# release %zu: %zu families of %zu\n", i, rows[i].n, agree);
        assert_in_range(rows[i].n, agree - 9 * i, i == 0 ? agree : agree - 8);
        for (size_t k = 0; k < i; k++)
            assert_apart(&rows[i], &past[k]);
        past[i] = former((int)i + 1, &rows[i], &shown);
    }
}

/* One family of a left; fifteen came to a and to c. */
static void leaves_out_of_totals(void **state)
{
    (void)state;
    struct ank_release_item before[] = {item("started", "a", 1, 30, NULL, 0),
                                        item("started", "b", 101, 30, NULL, 0),
                                        item("started", "c", 201, 30, NULL, 0), {0}};
    struct ank_release_item after[] = {item("started", "a", 2, 44, NULL, 0),
                                       item("started", "b", 101, 30, NULL, 0),
                                       item("started", "c", 201, 45, NULL, 0), {0}};
    struct ank_shown first[4], second[4];
    struct ank_former past[4];
    before[3] = joined(before, 3);
    after[3] = joined(after, 3);
    decide(before, 4, NULL, 0, first);
    for (size_t i = 0; i < 4; i++)
        past[i] = former(1, &before[i], &first[i]);
    decide(after, 4, past, 4, second);
    assert_int_equal(after[0].n, 35);
    assert_int_equal(after[3].n, 110);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(second[i].why, ANK_SHOWN);
        assert_apart(&after[i], &past[i]);
    }
    assert_int_equal(second[0].n, 35);
    assert_int_equal(second[3].n, 110);
}

/* Three projects and their total went out; the smallest, of 10, lost one family. Nothing
 * is hidden for it now: what went out is told again. */
static void repeats_all_that_went_out_together(void **state)
{
    (void)state;
    struct ank_release_item before[] = {item("started", "a", 1, 10, NULL, 0),
                                        item("started", "b", 11, 20, NULL, 0),
                                        item("started", "c", 31, 25, NULL, 0), {0}};
    struct ank_release_item after[4];
    struct ank_shown first[4], second[4];
    struct ank_former past[4];
    before[3] = total_of(before, 3);
    memcpy(after, before, sizeof after);
    after[0] = item("started", "a", 2, 9, NULL, 0);
    after[3] = total_of(after, 3);
    decide(before, 4, NULL, 0, first);
    for (size_t i = 0; i < 4; i++)
        past[i] = former(1, &before[i], &first[i]);
    decide(after, 4, past, 4, second);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(first[i].why, ANK_SHOWN);
        assert_int_equal(second[i].why, ANK_SHOWN);
        assert_int_equal(second[i].n, first[i].n);
    }
}

/* Told again of the same day: ten came to a and three to b since. What is told of all three
 * adds up as it did. */
static void stands_still_on_one_day(void **state)
{
    (void)state;
    struct ank_release_item before[] = {item("started", "a", 1, 30, NULL, 0),
                                        item("started", "b", 101, 30, NULL, 0),
                                        item("started", "c", 201, 30, NULL, 0), {0}};
    struct ank_shown first[4], second[4];
    struct ank_former past[4];
    before[3] = joined(before, 3);
    decide(before, 4, NULL, 0, first);
    for (int day = 0; day < 2; day++) { /* another day, and the same */
        struct ank_release_item after[] = {item("started", "a", 1, 40, NULL, 0),
                                           item("started", "b", 101, 33, NULL, 0),
                                           item("started", "c", 201, 30, NULL, 0), {0}};
        for (size_t i = 0; i < 4; i++) {
            past[i] = former(1, &before[i], &first[i]);
            past[i].again = day == 1;
        }
        after[3] = joined(after, 3);
        decide(after, 4, past, 4, second);
        assert_int_equal(second[0].n, day ? 30 : 40);
        assert_int_equal(second[1].n, 30);
        for (size_t i = 0; day && i < 4; i++)
            assert_int_equal(second[i].n, first[i].n);
    }
}

/* All went out together; c went out again of that day, by itself and with fifteen more.
 * Told again, 30 + 30 + 45 are not 90. */
static void tells_no_sum_that_contradicts(void **state)
{
    (void)state;
    struct ank_release_item first[] = {item("started", "a", 1, 30, NULL, 0),
                                       item("started", "b", 101, 30, NULL, 0),
                                       item("started", "c", 201, 30, NULL, 0), {0}};
    struct ank_release_item alone = item("started", "c", 201, 45, NULL, 0);
    struct ank_release_item now[4];
    struct ank_shown shown[5];
    struct ank_former past[5];
    first[3] = joined(first, 3);
    memcpy(now, first, sizeof now);
    now[2] = item("started", "c", 201, 45, NULL, 0);
    decide(first, 4, NULL, 0, shown);
    for (size_t i = 0; i < 4; i++)
        past[i] = former(1, &first[i], &shown[i]);
    decide(now, 4, past, 4, shown);
    assert_int_equal(shown[3].n, 90); /* c is of another day */
    decide(&alone, 1, past, 4, &shown[4]);
    past[4] = former(2, &alone, &shown[4]);
    decide(now, 4, past, 5, shown);
    assert_int_equal(shown[2].n, 45);
    assert_int_equal(shown[3].why, ANK_MOVED);
}

/* By hand: 8 to 12 round to 10, 13 to 17 to 15, 18 to 22 to 20, 23 to 27 to 25. */
static void asks_for_more_where_rounding_changes(void **state)
{
    (void)state;
    const struct {
        size_t asked, least, twice;
    } cases[] = {{0, 10, 20}, {10, 10, 20}, {11, 13, 28}, {13, 13, 28}, {14, 18, 38}, {23, 23, 48}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_int_equal(ank_release_least(cases[i].asked), cases[i].least);
        assert_int_equal(ank_release_twice(cases[i].least), cases[i].twice);
        assert_true(i < 2 || ank_round_count(cases[i].least) > ank_round_count(cases[i].least - 1));
    }
}

/* Nobody came or went, but one family's answer was corrected by 6: 0.2 of the mean. */
static void repeats_before_a_correction(void **state)
{
    (void)state;
    double values[30];
    for (size_t i = 0; i < 30; i++)
        values[i] = (double)(i % 5);
    struct ank_release_item one = item("change", "a", 1, 30, NULL, 0);
    struct ank_shown before, shown;
    one.values = values;
    decide(&one, 1, NULL, 0, &before);
    struct ank_former past = former(1, &one, &before);
    values[3] += 6;
    decide(&one, 1, &past, 1, &shown);
    assert_true(shown.frozen);
    assert_near(shown.mean, before.mean, 0);
    one.evolves = true; /* then it is news */
    decide(&one, 1, &past, 1, &shown);
    assert_false(shown.frozen);
    assert_near(shown.mean, before.mean + 0.2, 1e-9);
    values[3] -= 6;
    decide(&one, 1, &past, 1, &shown);
    assert_true(shown.frozen);
}

/* Two sites went out alone; now a total of three, the third with four families more
 * than nobody: total less sites is those four. */
static void combines_with_what_went_out_before(void **state)
{
    (void)state;
    struct ank_release_item items[4];
    struct ank_shown shown[4], before[2];
    items[0] = item("change", "a", 1, 20, NULL, 0);
    items[1] = item("change", "b", 21, 20, NULL, 0);
    decide(items, 2, NULL, 0, before);
    struct ank_former past[] = {former(1, &items[0], &before[0]), former(1, &items[1], &before[1])};
    items[2] = item("change", "c", 41, 4, NULL, 0);
    items[3] = total_of(items, 3);
    decide(items, 4, past, 2, shown);
    assert_int_equal(shown[3].why, ANK_REST);
    assert_int_equal(shown[0].why, ANK_SHOWN);
}

/* By hand: w = a + b + c, 18 <= w <= 22, 8 <= a <= 12, 0 <= b, c: b between 0 and 14;
 * and b + c = 12 exactly leaves 0 to 12. */
static void bounds_cells_by_their_sums(void **state)
{
    (void)state;
    struct ank_cell cells[] = {{.low = 18, .high = 22}, {.low = 8, .high = 12},
                               {.high = INFINITY, .wanted = true}, {.high = INFINITY, .wanted = true},
                               {.low = 12, .high = 12}};
    const size_t parts[] = {1, 2, 3}, pair[] = {2, 3};
    const struct ank_sum sums[] = {{0, 3, parts}, {4, 2, pair}};
    assert_true(ank_bounds(cells, 5, sums, 1));
    assert_near(cells[2].least, 0, 1e-9);
    assert_near(cells[2].largest, 14, 1e-9);
    assert_true(ank_bounds(cells, 5, sums, 2));
    assert_near(cells[3].largest, 12, 1e-9);
    cells[4].low = cells[4].high = 15; /* more than 22 - 8 */
    assert_false(ank_bounds(cells, 5, sums, 2));
}

static void finds_differences_of_few(void **state)
{
    (void)state;
    struct ank_release_item all = item("m", "a", 1, 60, NULL, 0);
    const int64_t *m = all.members;
    const struct {
        size_t count;
        struct ank_set sets[4];
        struct ank_set without;
        bool few;
    } cases[] = {
        {1, {{30, m}}, {0, NULL}, false},
        {2, {{30, m}, {31, m}}, {0, NULL}, true},
        {2, {{30, m}, {40, m}}, {0, NULL}, false},
        {3, {{50, m}, {20, m}, {20, m + 20}}, {0, NULL}, false}, /* leaves 10 */
        {3, {{45, m}, {20, m}, {20, m + 20}}, {0, NULL}, true},  /* leaves 5 */
        {3, {{55, m}, {20, m}, {20, m + 20}}, {9, m + 40}, true}, /* 15, less 9 */
        {4, {{20, m}, {20, m + 15}, {40, m}, {15, m + 20}}, {0, NULL}, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# case %zu\n", i);
        assert_int_equal(ank_sets_differ_by_few(cases[i].sets, cases[i].count,
                                                cases[i].without.n ? &cases[i].without : NULL, 10),
                         cases[i].few);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(shows_nothing_of_a_few, free_all),
        cmocka_unit_test_teardown(divides_only_what_is_large_enough, free_all),
        cmocka_unit_test_teardown(never_hides_one_part_alone, free_all),
        cmocka_unit_test_teardown(reckons_intervals_from_what_is_shown, free_all),
        cmocka_unit_test_teardown(lets_no_site_subtract_itself, free_all),
        cmocka_unit_test_teardown(repeats_what_moved_too_little, free_all),
        cmocka_unit_test_teardown(leaves_out_by_lot, free_all),
        cmocka_unit_test_teardown(leaves_out_of_totals, free_all),
        cmocka_unit_test_teardown(repeats_all_that_went_out_together, free_all),
        cmocka_unit_test_teardown(stands_still_on_one_day, free_all),
        cmocka_unit_test_teardown(tells_no_sum_that_contradicts, free_all),
        cmocka_unit_test_teardown(asks_for_more_where_rounding_changes, free_all),
        cmocka_unit_test_teardown(repeats_before_a_correction, free_all),
        cmocka_unit_test_teardown(combines_with_what_went_out_before, free_all),
        cmocka_unit_test_teardown(bounds_cells_by_their_sums, free_all),
        cmocka_unit_test_teardown(finds_differences_of_few, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
