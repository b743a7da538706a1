/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be told beside what went out before, by hand. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include "disclosing.h"

static void repeats_what_moved_too_little(void **state)
{
    (void)state;
    const struct {
        int64_t from;
        size_t n;
        bool repeated;
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
        {22, 9, false, 0},  /* 21 went: nothing to repeat, and too few */
    };
    struct ank_release_item first = item("change", "a", 1, 30, NULL, 0);
    struct ank_shown before;
    decide(&first, 1, NULL, 0, &before);
    struct ank_former past = former(1, &first, &before);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_release_item now =
            item("change", "a", cases[i].from, cases[i].n, NULL, 0);
        struct ank_shown shown;
        decide(&now, 1, &past, 1, &shown);
        print_message("# case %zu\n", i);
        assert_int_equal(shown.repeated, cases[i].repeated);
        assert_int_equal(shown.n, cases[i].n < 10     ? -1
                                  : cases[i].repeated ? 30
                                                      : ank_round_count(now.n));
        assert_int_equal(cases[i].n - now.n, cases[i].left_out);
        assert_int_equal(shown.cut_off, cases[i].repeated ? 20000 : ANK_NO_DAY);
    }
}

/* Nobody or enough, both ways. */
static void assert_apart(const struct ank_release_item *now,
                         const struct ank_former *past)
{
    const struct ank_set a = {now->n, now->members}, b = {past->n, past->members};
    size_t came = ank_set_beyond(&a, &b), left = ank_set_beyond(&b, &a);
    assert_true((came == 0 || came >= 10) && (left == 0 || left >= 10));
}

/* Families leave one by one while others come: the figures stay new, whoever was left
 * out by lot stays out, and no two releases are a few families apart. */
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
        assert_false(shown.repeated);
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
                                        item("started", "c", 201, 30, NULL, 0),
                                        {0}};
    struct ank_release_item after[] = {item("started", "a", 2, 44, NULL, 0),
                                       item("started", "b", 101, 30, NULL, 0),
                                       item("started", "c", 201, 45, NULL, 0),
                                       {0}};
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

/* Three projects and their total went out; the smallest, of 10, lost one family.
 * Nothing is hidden for it now: what went out is told again. */
static void repeats_all_that_went_out_together(void **state)
{
    (void)state;
    struct ank_release_item before[] = {item("started", "a", 1, 10, NULL, 0),
                                        item("started", "b", 11, 20, NULL, 0),
                                        item("started", "c", 31, 25, NULL, 0),
                                        {0}};
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

/* Told again of the same day: ten came to a and three to b since. What is told of all
 * three adds up as it did. */
static void stands_still_on_one_day(void **state)
{
    (void)state;
    struct ank_release_item before[] = {item("started", "a", 1, 30, NULL, 0),
                                        item("started", "b", 101, 30, NULL, 0),
                                        item("started", "c", 201, 30, NULL, 0),
                                        {0}};
    struct ank_shown first[4], second[4];
    struct ank_former past[4];
    before[3] = joined(before, 3);
    decide(before, 4, NULL, 0, first);
    for (int day = 0; day < 2; day++) { /* another day, and the same */
        struct ank_release_item after[] = {item("started", "a", 1, 40, NULL, 0),
                                           item("started", "b", 101, 33, NULL, 0),
                                           item("started", "c", 201, 30, NULL, 0),
                                           {0}};
        for (size_t i = 0; i < 4; i++) {
            past[i] = former(1, &before[i], &first[i]);
        }
        after[3] = joined(after, 3);
        cut_off = day ? 20000 : 20100;
        decide(after, 4, past, 4, second);
        cut_off = 20100;
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
                                       item("started", "c", 201, 30, NULL, 0),
                                       {0}};
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
    assert_int_equal(shown[3].why, ANK_NEUTRAL);
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
    assert_true(shown.repeated);
    assert_near(shown.mean, before.mean, 0);
    one.evolves = true; /* then it is news */
    decide(&one, 1, &past, 1, &shown);
    assert_false(shown.repeated);
    assert_near(shown.mean, before.mean + 0.2, 1e-9);
    values[3] -= 6;
    decide(&one, 1, &past, 1, &shown);
    assert_true(shown.repeated);
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
    struct ank_former past[] = {former(1, &items[0], &before[0]),
                                former(1, &items[1], &before[1])};
    items[2] = item("change", "c", 41, 4, NULL, 0);
    items[3] = total_of(items, 3);
    decide(items, 4, past, 2, shown);
    assert_int_equal(shown[3].why, ANK_NEUTRAL);
    assert_int_equal(shown[0].why, ANK_SHOWN);
}

/* A reason that says how few families a project has would be laid beside the total of
 * the release in which it was among others. */
static void tells_no_reason_of_who_was_among_others(void **state)
{
    (void)state;
    struct ank_release_item joint[] = {item("started", "a", 1, 7, NULL, 0),
                                       item("started", "b", 101, 9, NULL, 0),
                                       item("started", "c", 201, 10, NULL, 0),
                                       {0}};
    struct ank_release_item alone = item("due/6", "a", 1, 5, NULL, 0),
                            other = item("due/6", "d", 301, 5, NULL, 0);
    struct ank_shown first[4], shown;
    struct ank_former past[4];
    joint[3] = joined(joint, 3);
    decide(joint, 4, NULL, 0, first);
    for (size_t i = 0; i < 4; i++)
        past[i] = former(1, &joint[i], &first[i]);
    decide(&alone, 1, past, 4, &shown);
    assert_int_equal(shown.why, ANK_NEUTRAL);
    decide(&other, 1, past, 4, &shown);
    assert_int_equal(shown.why, ANK_BELOW_THRESHOLD);
}

/* Sixty families: the first part has one more, and is told as 10 again, which is 10 to
 * 12; who reads both knows to within four by how many it grew. */
static void tells_no_small_change_of_parts(void **state)
{
    (void)state;
    for (int left_out = 0; left_out < 2; left_out++) {
        struct ank_release_item before =
            item("stage", "a", 1, 60, (const size_t[]){10, 20, 30}, 3);
        struct ank_release_item now =
            item("stage", "a", 1, 60, (const size_t[]){11, 29, 20}, 3);
        struct ank_shown first, again;
        before.evolves = now.evolves = true;
        decide(&before, 1, NULL, 0, &first);
        assert_int_equal(first.parts[0], 10);
        struct ank_former past = former(1, &before, &first);
        struct ank_disclosure disclosure = {.items = &now,
                                            .count = 1,
                                            .formers = &past,
                                            .former_count = 1,
                                            .least = 10,
                                            .cut_off = cut_off,
                                            .without.parts_again = left_out == 1,
                                            .keep = &mem,
                                            .shown = &again};
        assert_ok(ank_disclose(&disclosure, &err), err);
        print_message("# %d: parts %d %d %d\n", left_out, again.parts[0],
                      again.parts[1], again.parts[2]);
        assert_int_equal(again.n, 60);
        assert_int_equal(again.parts[0], left_out ? 10 : -1);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(repeats_what_moved_too_little, free_all),
        cmocka_unit_test_teardown(leaves_out_by_lot, free_all),
        cmocka_unit_test_teardown(leaves_out_of_totals, free_all),
        cmocka_unit_test_teardown(repeats_all_that_went_out_together, free_all),
        cmocka_unit_test_teardown(stands_still_on_one_day, free_all),
        cmocka_unit_test_teardown(tells_no_sum_that_contradicts, free_all),
        cmocka_unit_test_teardown(repeats_before_a_correction, free_all),
        cmocka_unit_test_teardown(combines_with_what_went_out_before, free_all),
        cmocka_unit_test_teardown(tells_no_reason_of_who_was_among_others, free_all),
        cmocka_unit_test_teardown(tells_no_small_change_of_parts, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
