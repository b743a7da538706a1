/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stayers against leavers: R's t.test(stayers, leavers). */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/attrition.h>
#include "outside.h"
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* First scores by whether the person has a score at the last time. */
static struct ank_attrition found_in(const struct table *data, const char *time,
                                     const char *value, double first, double last)
{
    double *groups[2];
    size_t counts[2] = {0, 0};
    for (int g = 0; g < 2; g++)
        groups[g] = ank_alloc(&mem, (data->rows + 1) * sizeof **groups);
    for (size_t i = 0; i < data->rows; i++) {
        double baseline = table_number(data, i, value);
        if (table_number(data, i, time) != first || isnan(baseline))
            continue;
        int left = 1;
        for (size_t j = 0; j < data->rows; j++)
            if (table_number(data, j, "id") == table_number(data, i, "id") &&
                table_number(data, j, time) == last &&
                !isnan(table_number(data, j, value)))
                left = 0;
        groups[left][counts[left]++] = baseline;
    }
    return ank_attrition(groups[0], counts[0], groups[1], counts[1]);
}

static void agrees(const struct ank_attrition *found, const struct table *ref,
                   const char *subset)
{
    const char *a = "attrition";
    assert_null(found->why_interval);
    assert_int_equal(found->stayed, reference(ref, a, subset, "n_stay"));
    assert_int_equal(found->left, reference(ref, a, subset, "n_drop"));
    assert_near(found->mean_stayed, reference(ref, a, subset, "mean_stay"), 1e-10);
    assert_near(found->mean_left, reference(ref, a, subset, "mean_drop"), 1e-10);
    assert_near(found->t, reference(ref, a, subset, "welch_t"), 1e-10);
    assert_near(found->df, reference(ref, a, subset, "welch_df"), 1e-10);
    assert_near(found->p, reference(ref, a, subset, "welch_p"), 1e-10);
    assert_near(found->low, reference(ref, a, subset, "diff_ci_lo"), 1e-10);
    assert_near(found->high, reference(ref, a, subset, "diff_ci_hi"), 1e-10);
}

static void agrees_on_depression_of_a_hundred(void **state)
{
    (void)state;
    struct table data = table_read(&mem, "btheb.csv");
    struct table ref = table_read(&mem, "btheb.ref.csv");
    struct ank_attrition found = found_in(&data, "month", "bdi", 0, 8);
    agrees(&found, &ref, "8m present vs absent");
}

static void agrees_on_people_out_of_work(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "unemployment.csv"));
    struct table ref = table_read(&mem, outside(&mem, "unemployment.ref.csv"));
    struct ank_attrition found = found_in(&data, "interview", "depression", 1, 3);
    agrees(&found, &ref, "interview 3 present vs absent");
}

static void agrees_when_three_left(void **state)
{
    (void)state;
    struct table data = table_read(&mem, outside(&mem, "claus_2020.csv"));
    struct table ref = table_read(&mem, outside(&mem, "claus_2020.ref.csv"));
    struct ank_attrition found = found_in(&data, "time", "bdi", 1, 4);
    agrees(&found, &ref, "bdi at time 4 present vs absent");
}

static void says_what_is_missing(void **state)
{
    (void)state;
    const double some[] = {3, 5, 8, 4}, same[] = {2, 2, 2, 2};
    const struct {
        const char *what;
        const double *stayed, *left;
        size_t stayed_count, left_count;
        bool difference;
    } cases[] = {
        {"nobody", NULL, NULL, 0, 0, false},
        {"nobody left", some, NULL, 4, 0, false},
        {"nobody stayed", NULL, some, 0, 4, false},
        {"two left", some, some, 4, 2, true},
        {"one stayed", some, some, 1, 4, true},
        {"all equal", same, same, 4, 4, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].what);
        struct ank_attrition found = ank_attrition(
            cases[i].stayed, cases[i].stayed_count, cases[i].left, cases[i].left_count);
        assert_non_null(found.why_interval);
        assert_true(isnan(found.low) && isnan(found.p));
        assert_int_equal(found.why_difference == NULL, cases[i].difference);
        assert_int_equal(isfinite(found.difference), cases[i].difference);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_depression_of_a_hundred, forget),
        cmocka_unit_test_teardown(agrees_on_people_out_of_work, forget),
        cmocka_unit_test_teardown(agrees_when_three_left, forget),
        cmocka_unit_test_teardown(says_what_is_missing, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
