/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bootstrap distribution of the mean, against going through every resample. */
#include <ankerpunt/model/score.h>
#include "../../analysis/domain/bootstrap.h"
#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static double probability_of(const struct bootstrap *boot, int64_t sum)
{
    int64_t at = sum - boot->least;
    return at < 0 || at >= (int64_t)boot->width ? 0 : boot->probability[at];
}

/* All 6^6 resamples of six changes. */
static void agrees_with_every_resample(void **state)
{
    (void)state;
    static const int d[6] = {-3, 0, 0, 1, 2, 5};
    double counted[49] = {0}; /* sums from -18 to 30 */
    for (int resample = 0; resample < 46656; resample++) {
        int sum = 0;
        for (int i = 0, rest = resample; i < 6; i++, rest /= 6)
            sum += d[rest % 6];
        counted[sum + 18]++;
    }
    struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, "5 0 -3 1 0 2");
    struct ank_sample sample = sample_of(&pairs, &no_rule, &mem);
    struct bootstrap boot = bootstrap_of(&sample);
    for (int sum = -18; sum <= 30; sum++)
        assert_true(fabs(probability_of(&boot, sum) - counted[sum + 18] / 46656) <
                    1e-15);
}

/* Two values: the number of ones is binomial. */
static void agrees_with_the_binomial(void **state)
{
    (void)state;
    struct ank_pairs pairs =
        pairs_from_changes(&mem, &ten, 5, "1 0 0 0 1 1 0 0 0 0 0 0");
    struct ank_sample sample = sample_of(&pairs, &no_rule, &mem);
    struct bootstrap boot = bootstrap_of(&sample);
    for (int k = 0; k <= 12; k++) {
        double choose = tgamma(13) / tgamma(k + 1) / tgamma(13 - k);
        double expected = choose * pow(0.25, k) * pow(0.75, 12 - k);
        assert_true(fabs(probability_of(&boot, k) - expected) < 1e-15);
    }
}

/* Many families on a long scale: the window holds what weighs. */
static void a_window_keeps_mean_and_variance(void **state)
{
    (void)state;
    enum { n = 3000 };
    static const struct ank_scale hundred = {
        .low = 0, .high = 100, .step = 1, .better = 1};
    static ank_score before[n], after[n];
    for (size_t i = 0; i < n; i++) {
        before[i] = 20;
        after[i] = (ank_score)(20 + i * i % 7 + (i % 100 == 0 ? 70 : 0));
    }
    struct ank_pairs pairs = {n, before, after, &hundred};
    struct ank_sample sample = sample_of(&pairs, &no_rule, &mem);
    struct bootstrap boot = bootstrap_of(&sample);
    assert_true(boot.width < n * 70);

    double total = 0, mean = 0, variance = 0;
    for (size_t k = 0; k < boot.width; k++) {
        total += boot.probability[k];
        mean += boot.probability[k] * (double)(boot.least + (int64_t)k);
    }
    for (size_t k = 0; k < boot.width; k++)
        variance +=
            boot.probability[k] * pow((double)(boot.least + (int64_t)k) - mean, 2);
    assert_near(total, 1, 1e-12);
    assert_near(mean, sample.change.mean * n, 1e-12);
    assert_near(variance, sample.change.variance * (n - 1), 1e-10);
}

static void a_single_value_has_one_mean(void **state)
{
    (void)state;
    struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, "2 2 2");
    struct ank_sample sample = sample_of(&pairs, &no_rule, &mem);
    struct bootstrap boot = bootstrap_of(&sample);
    assert_near(probability_of(&boot, 3), 1, 1e-15); /* a unit is two steps */
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_every_resample, free_all),
        cmocka_unit_test_teardown(agrees_with_the_binomial, free_all),
        cmocka_unit_test_teardown(a_window_keeps_mean_and_variance, free_all),
        cmocka_unit_test_teardown(a_single_value_has_one_mean, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
