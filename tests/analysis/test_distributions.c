/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quantiles that intervals rest on, against 20 digits from mpmath. */
#include <gsl/gsl_cdf.h>
#include <string.h>

#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void quantiles_have_twelve_digits(void **state)
{
    (void)state;
    struct table table = table_read(&mem, "distributions.csv");
    size_t compared = 0;
    for (size_t i = 0; i < table.rows; i++) {
        const char *name = table_text(&table, i, "function");
        double df = table_number(&table, i, "arg1");
        double x = table_number(&table, i, "prob_or_x");
        double found;
        if (strcmp(name, "t_quantile") == 0)
            found = gsl_cdf_tdist_Pinv(x, df);
        else if (strcmp(name, "normal_quantile") == 0)
            found = gsl_cdf_ugaussian_Pinv(x);
        else if (strcmp(name, "normal_cdf") == 0)
            found = gsl_cdf_ugaussian_P(x);
        else
            continue;
        assert_close(name, found, table_number(&table, i, "value"), 1e-12);
        compared++;
    }
    assert_true(compared > 150);
}

/* The half width over the standard error. */
static void the_interval_uses_the_right_quantile(void **state)
{
    (void)state;
    struct ank_pairs pairs =
        pairs_from_changes(&mem, &ten, 5, "1 2 3 0 -1 2 4 1 0 2 1");
    struct ank_figures found;
    ank_figures_of(&pairs, &no_rule, &found);
    const double *value = found.value;
    double error = value[ANK_SD_CHANGE] / sqrt(11);
    assert_close("t.975", (value[ANK_CI_HIGH] - value[ANK_MEAN_CHANGE]) / error,
                 2.22813885198627, 1e-12); /* 10 degrees of freedom */
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(quantiles_have_twelve_digits, free_all),
        cmocka_unit_test_teardown(the_interval_uses_the_right_quantile, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
