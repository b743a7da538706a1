/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is repeated when more is asked, what came out as before, and a solver that gives
 * up: by hand. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include "disclosing.h"

/* 45 families in three parts with a mean went out when 10 would do. */
static struct ank_former went_out(const struct ank_release_item *of)
{
    struct ank_shown shown = {.n = 45,
                              .mean = 1.2,
                              .sd = 0.8,
                              .low = 1,
                              .high = 1.4,
                              .majority = -1,
                              .part_count = 3,
                              .parts = {20, 15, 10}};
    for (int i = 3; i < ANK_MOST_PARTS; i++)
        shown.parts[i] = -1;
    return former(1, of, &shown);
}

static struct ank_shown repeated_with(size_t least, int n)
{
    const size_t sizes[] = {20, 15, 10};
    struct ank_release_item now = item("change", "a", 1, 45, sizes, 3);
    struct ank_former past = went_out(&now);
    struct ank_shown shown;
    past.shown.n = n;
    struct ank_disclosure disclosure = {.items = &now,
                                        .count = 1,
                                        .formers = &past,
                                        .former_count = 1,
                                        .least = least,
                                        .cut_off = 20100,
                                        .keep = &mem,
                                        .shown = &shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    assert_true(shown.repeated);
    assert_int_equal(disclosure.safety.repeated, 1);
    return shown;
}

/* A number can stand for two more: 45 is not certainly under 46. */
static void repeats_less_when_more_is_asked(void **state)
{
    (void)state;
    const struct {
        size_t least; /* asked; 13, 18, 23 ... are those there are */
        int n;
        bool row, parts;
    } cases[] = {
        {10, 45, true, true},   {13, 45, true, false}, /* a part of 10 */
        {12, 45, true, false},  {18, 45, true, false},
        {23, 45, true, false},  {43, 45, true, false},
        {48, 45, false, false}, {18, 15, false, false}, /* 17 at most */
        {13, 25, true, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_shown shown = repeated_with(cases[i].least, cases[i].n);
        print_message("# case %zu\n", i);
        assert_int_equal(shown.why == ANK_SHOWN, cases[i].row);
        assert_int_equal(shown.n, cases[i].row ? cases[i].n : -1);
        assert_int_equal(isfinite(shown.mean), cases[i].row);
        assert_int_equal(isfinite(shown.sd), cases[i].row);
        assert_int_equal(isfinite(shown.low), cases[i].row);
        assert_int_equal(isfinite(shown.high), cases[i].row);
        for (int p = 0; p < 3; p++)
            assert_int_equal(shown.parts[p] >= 0, cases[i].parts);
        assert_int_equal(shown.why_parts, cases[i].parts ? ANK_SHOWN : ANK_PARTS);
    }
}

/* "Half or more" says nothing of how many there are. */
static void repeats_half_or_more_all_the_same(void **state)
{
    (void)state;
    struct ank_release_item now = item("change", "a", 1, 25, NULL, 0);
    struct ank_shown shown = {.n = 25,
                              .mean = NAN,
                              .sd = NAN,
                              .low = NAN,
                              .high = NAN,
                              .majority = 1,
                              .part_count = 2,
                              .parts = {-1, -1, -1, -1, -1, -1, -1, -1}};
    struct ank_former past = former(1, &now, &shown);
    struct ank_disclosure disclosure = {.items = &now,
                                        .count = 1,
                                        .formers = &past,
                                        .former_count = 1,
                                        .least = 18,
                                        .cut_off = 20100,
                                        .keep = &mem,
                                        .shown = &shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    assert_int_equal(shown.majority, 1);
    assert_int_equal(shown.why_parts, ANK_SHOWN);
}

/* A measure that evolves went to other figures and came back: the latest release is no
 * longer right, the one before is, and its day is told. */
static void dates_what_came_out_as_before(void **state)
{
    (void)state;
    const size_t first[] = {25, 20}, second[] = {15, 30};
    struct ank_release_item then = item("stage", "a", 1, 45, first, 2),
                            later = item("stage", "a", 1, 45, second, 2),
                            now = item("stage", "a", 1, 45, first, 2);
    struct ank_shown shown;
    struct ank_former past[2];
    then.evolves = later.evolves = now.evolves = true;
    decide(&then, 1, NULL, 0, &shown);
    past[0] = former(1, &then, &shown);
    decide(&later, 1, past, 1, &shown);
    assert_false(shown.repeated);
    assert_int_equal(shown.cut_off, ANK_NO_DAY);
    past[1] = former(2, &later, &shown);
    past[1].shown.cut_off = 20050;
    struct ank_safety safety = decide(&now, 1, past, 2, &shown);
    assert_int_equal(shown.parts[0], 25);
    assert_false(shown.repeated);
    assert_int_equal(shown.cut_off, 20000);
    assert_true(ank_shown_repeats(&shown, cut_off));
    assert_false(ank_shown_repeats(&shown, 20000));
    assert_int_equal(safety.repeated, 1);
}

/* The same in every figure, and of the same families of the same cell. */
static void knows_a_row_again_by_all_of_it(void **state)
{
    (void)state;
    struct ank_release_item one = item("change", "a", 1, 45, NULL, 0), other = one;
    struct ank_former past[2] = {went_out(&one), went_out(&one)};
    struct ank_disclosure disclosure = {.formers = past, .former_count = 2};
    struct ank_shown shown = past[0].shown;
    shown.cut_off = ANK_NO_DAY;
    assert_ptr_equal(ank_former_same(&disclosure, &one, &shown), &past[1]);
    past[1].shown.parts[2] = 15;
    assert_ptr_equal(ank_former_same(&disclosure, &one, &shown), &past[0]);
    other.site = "b";
    assert_null(ank_former_same(&disclosure, &other, &shown));
    other = item("change", "a", 2, 45, NULL, 0);
    assert_null(ank_former_same(&disclosure, &other, &shown));
    other = item("change", "a", 1, 44, NULL, 0);
    assert_null(ank_former_same(&disclosure, &other, &shown));
    for (int i = 0; i < 6; i++) {
        struct ank_shown differs = shown;
        double *const numbers[] = {&differs.mean, &differs.sd, &differs.low,
                                   &differs.high};
        if (i < 4)
            *numbers[i] += 0.1;
        differs.why_parts = i == 4 ? ANK_BOUNDS : ANK_SHOWN;
        differs.n += i == 5 ? 5 : 0;
        assert_null(ank_former_same(&disclosure, &one, &differs));
    }
}

/* The solver ----------------------------------------------------------------- */

/* Three sites and their total, in parts. */
static struct ank_disclosure three_sites(struct ank_release_item *items,
                                         struct ank_shown *shown)
{
    const size_t sizes[] = {12, 9, 6};
    unsigned char *parts = ank_alloc(&mem, 81);
    items[0] = item("change", "a", 1, 27, sizes, 3);
    items[1] = item("change", "b", 28, 27, sizes, 3);
    items[2] = item("change", "c", 55, 27, sizes, 3);
    items[3] = joined(items, 3);
    items[3].part_count = 3;
    items[3].parts = parts;
    for (size_t i = 0; i < 81; i++)
        parts[i] = items[i / 27].parts[i % 27];
    return (struct ank_disclosure){.items = items,
                                   .count = 4,
                                   .least = 10,
                                   .cut_off = 20100,
                                   .keep = &mem,
                                   .shown = shown};
}

/* Of families that were told of before the parts are not kept: a program seeks some. */
static void refuses_when_the_solver_gives_up(void **state)
{
    (void)state;
    struct ank_release_item items[4];
    struct ank_shown shown[4], before;
    struct ank_disclosure disclosure = three_sites(items, shown);
    struct ank_release_item then = items[0];
    decide(&then, 1, NULL, 0, &before);
    struct ank_former past = former(1, &then, &before);
    disclosure.formers = &past;
    disclosure.former_count = 1;
    assert_ok(ank_disclose(&disclosure, &err), err);
    assert_true(disclosure.safety.bounds > 0);
    assert_int_equal(disclosure.safety.dropped_count, 0);
    disclosure.step_limit = 1;
    assert_false(ank_disclose(&disclosure, &err));
    assert_int_equal(err.code, ANK_INVALID);
    assert_non_null(strstr(err.text, "the solver gave up"));
    err = (struct ank_error){0};
}

/* 30 families were in the second part; of the same families and 20 more only 10 are
 * there now, and no numbers obey both. Not the solver fails, but what was assumed. */
static void says_what_could_not_be_assumed(void **state)
{
    (void)state;
    const size_t before[] = {5, 30, 5}, after[] = {40, 12, 8};
    struct ank_release_item then = item("stage", "a", 1, 40, before, 3),
                            now = item("stage", "a", 1, 60, after, 3);
    struct ank_shown shown;
    decide(&then, 1, NULL, 0, &shown);
    assert_int_equal(shown.parts[1], 30);
    struct ank_former past = former(1, &then, &shown);
    struct ank_safety safety = decide(&now, 1, &past, 1, &shown);
    assert_int_equal(shown.parts[1], 10);
    assert_int_equal(safety.dropped_count, 1);
    assert_string_equal(safety.dropped[0].measure, "stage");
    assert_false(safety.dropped[0].formers);
}

static size_t asked_to_go_on;

static bool stops_at_once(struct ank_error *why)
{
    asked_to_go_on++;
    return ank_fail(why, ANK_STORE, "interrupted");
}

/* Who works may stop in the middle of the proof. */
static void stops_when_it_is_asked_to(void **state)
{
    (void)state;
    struct ank_release_item items[] = {item("started", "a", 1, 7, NULL, 0),
                                       item("started", "b", 101, 20, NULL, 0)};
    struct ank_shown shown[2];
    struct ank_error stopped = {.code = ANK_OK};
    struct ank_disclosure disclosure = {.items = items,
                                        .count = 2,
                                        .cut_off = cut_off,
                                        .goes_on = stops_at_once,
                                        .keep = &mem,
                                        .shown = shown};
    assert_false(ank_disclose(&disclosure, &stopped));
    assert_int_equal(stopped.code, ANK_STORE);
    assert_true(asked_to_go_on > 0);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(repeats_less_when_more_is_asked, free_all),
        cmocka_unit_test_teardown(repeats_half_or_more_all_the_same, free_all),
        cmocka_unit_test_teardown(dates_what_came_out_as_before, free_all),
        cmocka_unit_test_teardown(knows_a_row_again_by_all_of_it, free_all),
        cmocka_unit_test_teardown(refuses_when_the_solver_gives_up, free_all),
        cmocka_unit_test_teardown(says_what_could_not_be_assumed, free_all),
        cmocka_unit_test_teardown(stops_when_it_is_asked_to, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
