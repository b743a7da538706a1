/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alpha and Feldt's interval against R (psych::alpha; qf). */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/reliability.h>
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

enum { ITEMS = 7 };
static const char *const names[ITEMS] = {
    "rating", "complaints", "privileges", "learning", "raises", "critical", "advance"};

static double *attitudes(struct table *data)
{
    *data = table_read(&mem, "attitude.csv");
    double *scores = ank_alloc(&mem, data->rows * ITEMS * sizeof *scores);
    for (size_t i = 0; i < data->rows; i++)
        for (size_t k = 0; k < ITEMS; k++)
            scores[i * ITEMS + k] = table_number(data, i, names[k]);
    return scores;
}

static void agrees_on_attitudes(void **state)
{
    (void)state;
    struct table data, ref = table_read(&mem, "attitude.ref.csv");
    double *scores = attitudes(&data);
    struct ank_alpha found = ank_alpha(scores, data.rows, ITEMS, &mem);
    const char *subset = "30 departments", *all = "7 items";
    assert_null(found.why);
    assert_int_equal(found.forms, 30);
    assert_int_equal(found.caution_count, 0);
    assert_near(found.alpha, reference_of(&ref, "alpha", subset, all, "alpha"), 1e-10);
    assert_near(found.low, reference_of(&ref, "alpha", subset, all, "feldt_lo"), 1e-10);
    assert_near(found.high, reference_of(&ref, "alpha", subset, all, "feldt_hi"),
                1e-10);
    for (size_t k = 0; k < ITEMS; k++)
        assert_near(
            found.item[k].rest_r,
            reference_of(&ref, "alpha", subset, names[k], "corrected_item_total_r"),
            1e-10);
}

/* Doubling all ratings changes nothing; forms with a gap do not count. */
static void uses_complete_forms_alone(void **state)
{
    (void)state;
    struct table data;
    double *scores = attitudes(&data);
    struct ank_alpha before = ank_alpha(scores, data.rows - 3, ITEMS, &mem);
    for (size_t i = 0; i < data.rows * ITEMS; i++)
        scores[i] *= 2;
    for (size_t i = data.rows - 3; i < data.rows; i++)
        scores[i * ITEMS + i % ITEMS] = (double)NAN;
    struct ank_alpha found = ank_alpha(scores, data.rows, ITEMS, &mem);
    assert_int_equal(found.forms, data.rows - 3);
    assert_near(found.alpha, before.alpha, 1e-12);
    assert_int_equal(found.caution_count, 1); /* fewer than 30 */
}

static void names_domains_that_stand_apart(void **state)
{
    (void)state;
    struct table data;
    double *scores = attitudes(&data);
    for (size_t i = 0; i < data.rows; i++) {
        scores[i * ITEMS + 0] = 100 - scores[i * ITEMS + 0]; /* the other way round */
        scores[i * ITEMS + 2] = 5;
        scores[i * ITEMS + 5] = (double)NAN;
    }
    struct ank_alpha found = ank_alpha(scores, data.rows, ITEMS, &mem);
    assert_null(found.why);
    assert_int_equal(found.items, 5);
    assert_true(found.item[0].reversed);
    assert_non_null(found.item[2].why);
    assert_non_null(found.item[5].why);
    assert_int_equal(found.caution_count, 2);
}

/* With many forms the interval is that of a normal log(1 - alpha), nearly. */
static void has_an_interval_for_many_forms(void **state)
{
    (void)state;
    enum { FORMS = 30000, DOMAINS = 14 };
    double *scores = ank_alloc(&mem, FORMS * DOMAINS * sizeof *scores);
    uint32_t seed = 7;
    for (size_t i = 0; i < FORMS; i++) {
        double level = (double)((seed = seed * 1664525 + 1013904223) >> 29);
        for (size_t k = 0; k < DOMAINS; k++)
            scores[i * DOMAINS + k] =
                level + (double)((seed = seed * 1664525 + 1013904223) >> 29);
    }
    struct ank_alpha found = ank_alpha(scores, FORMS, DOMAINS, &mem);
    assert_null(found.why);
    double error = sqrt(2.0 * DOMAINS / ((DOMAINS - 1.0) * (FORMS - 1.0)));
    assert_near(log((1 - found.low) / (1 - found.alpha)) / (1.96 * error), 1, 0.01);
    assert_near(log((1 - found.high) / (1 - found.alpha)) / (1.96 * error), -1, 0.01);
}

static void says_why_there_is_no_alpha(void **state)
{
    (void)state;
    const double none = (double)NAN;
    const struct {
        const char *what;
        size_t forms, items;
        const double *scores;
    } cases[] = {
        {"nobody", 0, 3, NULL},
        {"no domains", 3, 0, (double[]){0}},
        {"one domain", 3, 1, (double[]){1, 2, 3}},
        {"one form", 1, 3, (double[]){1, 2, 3}},
        {"all alike", 3, 2, (double[]){4, 5, 4, 5, 4, 5}},
        {"sums alike", 3, 2, (double[]){1, 3, 2, 2, 3, 1}},
        {"gaps everywhere", 3, 3, (double[]){none, 2, 3, 1, none, 3, 1, 2, none}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].what);
        struct ank_alpha found =
            ank_alpha(cases[i].scores, cases[i].forms, cases[i].items, &mem);
        assert_non_null(found.why);
        assert_true(isnan(found.alpha) && isnan(found.low) && isnan(found.high));
    }
    struct ank_alpha two = ank_alpha((double[]){1, 2, 3, 5}, 2, 2, &mem);
    assert_null(two.why);
    assert_true(isfinite(two.low) && isfinite(two.high));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_on_attitudes, forget),
        cmocka_unit_test_teardown(uses_complete_forms_alone, forget),
        cmocka_unit_test_teardown(names_domains_that_stand_apart, forget),
        cmocka_unit_test_teardown(has_an_interval_for_many_forms, forget),
        cmocka_unit_test_teardown(says_why_there_is_no_alpha, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
