/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rates against R's epitools::pois.exact, and against what Garwood's limits are:
 * where the Poisson tails hold .025. The search of pois.exact stops early
 * (0.02529 for one event, where -ln .975 is 0.02532), hence the tolerance.
 */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/survival.h>
#include "reference.h"

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const double a_year = 365.25;

/* P(X <= most) for a Poisson count. */
static double poisson_below(size_t most, double mean)
{
    double sum = 0;
    for (size_t k = 0; k <= most; k++)
        sum += exp((double)k * log(mean) - mean - lgamma((double)k + 1));
    return sum;
}

/* Garwood's table is for one unit of time: here four years of one family. */
static void agrees_with_garwood(void **state)
{
    (void)state;
    struct table ref = table_read(&mem, "published.ref.csv");
    const size_t counts[] = {0, 1, 2, 3, 4, 5, 10, 20, 50, 100};
    for (size_t i = 0; i < COUNT(counts); i++) {
        struct ank_exposure one = {1461, counts[i]}; /* four years */
        struct ank_rate found = ank_rate(&one, 1);
        const char *subset = ank_format(&mem, "x=%zu", counts[i]);
        const char *analysis = "poisson exact (Garwood)";
        assert_null(found.why);
        assert_near(found.years, 4, 1e-12);
        assert_near(4 * found.low, reference(&ref, analysis, subset, "lo"), 1e-4);
        assert_near(4 * found.high, reference(&ref, analysis, subset, "hi"), 1e-4);
        assert_near(poisson_below(counts[i], 4 * found.high), 0.025, 1e-12);
        if (counts[i] > 0)
            assert_near(1 - poisson_below(counts[i] - 1, 4 * found.low), 0.025, 1e-12);
    }
}

static void agrees_on_remission_and_survival(void **state)
{
    (void)state;
    const char *sets[][3] = {{"sixmp", "weeks", "relapse"}, {"lung", "time", "status"}};
    for (size_t i = 0; i < COUNT(sets); i++) {
        struct table data = table_read(&mem, ank_format(&mem, "%s.csv", sets[i][0]));
        struct table ref = table_read(&mem, ank_format(&mem, "%s.ref.csv", sets[i][0]));
        struct ank_exposure *each = ank_alloc(&mem, data.rows * sizeof *each);
        for (size_t j = 0; j < data.rows; j++)
            each[j] = (struct ank_exposure){(int)table_number(&data, j, sets[i][1]),
                                            (size_t)table_number(&data, j, sets[i][2])};
        struct ank_rate found = ank_rate(each, data.rows);
        assert_null(found.caution);
        assert_near(found.years * a_year,
                    reference_of(&ref, "km", "all", "all", "person_time"), 1e-12);
        assert_near(found.rate / a_year,
                    reference_of(&ref, "rate", "all", "all", "rate"), 1e-12);
        assert_near(found.low / a_year,
                    reference_of(&ref, "rate", "all", "all", "rate_lo"), 1e-6);
        assert_near(found.high / a_year,
                    reference_of(&ref, "rate", "all", "all", "rate_hi"), 1e-6);
    }
}

/* Ten families of four years, of which two got all forty rights: R = 1 and R T =
 * 4 for each, so sum (k - R T)^2 = 2 x 256 + 8 x 16 = 640. t(.975; 9) from R. */
static void widens_when_rights_come_in_bunches(void **state)
{
    (void)state;
    struct ank_exposure families[10];
    for (size_t i = 0; i < 10; i++)
        families[i] = (struct ank_exposure){1461, i < 2 ? 20 : 0};
    struct ank_rate found = ank_rate(families, 10);
    assert_near(found.rate, 1, 1e-12);
    assert_non_null(found.caution);
    assert_near(found.dispersion, 640.0 / 4 / 9, 1e-12);
    double reach = 2.2621571628540993 * sqrt(10.0 / 9 * 640) / 40;
    assert_near(found.high, 1 + reach, 1e-9);
    assert_near(found.low, fmax(1 - reach, 0), 1e-9);
}

static void says_why_there_is_no_rate(void **state)
{
    (void)state;
    const struct ank_exposure never[] = {{0, 0}, {-4, 2}};
    struct ank_rate found = ank_rate(NULL, 0);
    assert_non_null(found.why);
    assert_true(isnan(found.rate) && isnan(found.high));
    found = ank_rate(never, 2);
    assert_non_null(found.why);
}

static void knows_the_ends(void **state)
{
    (void)state;
    const struct ank_exposure none[] = {{365, 0}, {366, 0}};
    struct ank_rate found = ank_rate(none, 2);
    assert_near(found.low, 0, 0);
    assert_near(found.high * found.years, -log(0.025), 1e-12);
    assert_true(isnan(found.dispersion));

    const struct ank_exposure at_once = {0, 1}; /* half a day */
    found = ank_rate(&at_once, 1);
    assert_near(found.years, 0.5 / a_year, 1e-12);
    assert_near(found.low * found.years, -log(0.975), 1e-12);
    assert_near(found.high * found.years, 5.571643390938895,
                1e-12); /* e^-x (1 + x) = .025 */

    const struct ank_exposure many = {365250, 500000};
    found = ank_rate(&many, 1);
    assert_near(found.low, 500 - 1.96 * sqrt(500.0 / 1000), 1e-4);
    assert_near(found.high, 500 + 1.96 * sqrt(500.0 / 1000), 1e-4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_garwood, forget),
        cmocka_unit_test_teardown(agrees_on_remission_and_survival, forget),
        cmocka_unit_test_teardown(widens_when_rights_come_in_bunches, forget),
        cmocka_unit_test_teardown(says_why_there_is_no_rate, forget),
        cmocka_unit_test_teardown(knows_the_ends, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
