/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adjusting the p of many domains, and the limits of a share. */
#include <stdlib.h>
#include <string.h>

#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void agrees_with_benjamini_and_hochberg(void **state)
{
    (void)state;
    enum { most = 32 };
    struct table ref = table_read(&mem, "published.ref.csv");
    double p[most], holm[most], bh[most];
    const char *names[most];
    size_t count = 0;
    for (size_t i = 0; i < ref.rows; i++)
        if (strcmp(table_text(&ref, i, "quantity"), "p_holm") == 0) {
            names[count] = table_text(&ref, i, "variable");
            p[count] = strtod(names[count] + strlen("p="), NULL);
            count++;
        }
    assert_int_equal(count, 15);

    ank_holm(p, count, holm);
    ank_benjamini_hochberg(p, count, bh);
    for (size_t i = 0; i < count; i++) {
        assert_close(names[i], holm[i],
                     reference_of(&ref, "multiplicity", "Benjamini & Hochberg 1995",
                                  names[i], "p_holm"),
                     1e-12);
        assert_close(names[i], bh[i],
                     reference_of(&ref, "multiplicity", "Benjamini & Hochberg 1995",
                                  names[i], "p_BH"),
                     1e-12);
    }
}

/* By hand: five p remain; Holm 5 x .01, 4 x .03, then never less; BH .04 x 5 / 4,
 * then never more. */
static void leaves_holes_and_ties_in_place(void **state)
{
    (void)state;
    const double p[] = {0.04, NAN, 0.01, 0.03, 0.04, 0.8};
    const double holm[] = {0.12, NAN, 0.05, 0.12, 0.12, 0.8};
    const double bh[] = {0.05, NAN, 0.05, 0.05, 0.05, 0.8};
    double found[6];
    ank_holm(p, 6, found);
    for (size_t i = 0; i < 6; i++)
        assert_true(isnan(holm[i]) ? isnan(found[i])
                                   : fabs(found[i] - holm[i]) < 1e-15);
    memcpy(found, p, sizeof found);
    ank_benjamini_hochberg(found, 6, found);
    for (size_t i = 0; i < 6; i++)
        assert_true(isnan(bh[i]) ? isnan(found[i]) : fabs(found[i] - bh[i]) < 1e-15);
}

static void adjusts_nothing_at_all(void **state)
{
    (void)state;
    double p[] = {NAN, 0.03}, found[2];
    ank_holm(p, 0, found);
    ank_holm(p, 1, found);
    assert_true(isnan(found[0]));
    ank_benjamini_hochberg(p, 2, found);
    assert_true(found[1] == 0.03);
}

/* Domains of 12, 7 and 3 families: the last one has no p. R:
 * p.adjust(c(t.test(d1)$p.value, t.test(d2)$p.value), "holm"), d1 and d2 as below; "BH"
 * too. */
static void adjusts_wherever_there_is_a_p(void **state)
{
    (void)state;
    struct ank_pairs pairs[] = {
        pairs_from_changes(&mem, &ten, 3, "1 2 3 0 1 -1 2 2 1 0 4 1"),
        pairs_from_changes(&mem, &ten, 3, "1 2 3 0 1 -1 2"),
        pairs_from_changes(&mem, &ten, 3, "1 2 3"),
    };
    struct ank_figures found[3];
    struct ank_figures *rows[] = {&found[0], &found[1], &found[2]};
    for (size_t i = 0; i < 3; i++)
        ank_figures_of(&pairs[i], &two_points, &found[i]);
    assert_non_null(found[0].why[ANK_P_HOLM]);

    ank_figures_adjust(rows, 3);
    assert_null(found[0].why[ANK_P_HOLM]);
    assert_near(found[0].value[ANK_P_HOLM], 0.01251122671790226, 1e-12);
    assert_near(found[1].value[ANK_P_HOLM], 0.06563885128258772, 1e-12);
    assert_near(found[0].value[ANK_P_BH], 0.01251122671790226, 1e-12);
    assert_near(found[1].value[ANK_P_BH], 0.06563885128258772, 1e-12);
    assert_non_null(found[2].why[ANK_P]);
    assert_non_null(found[2].why[ANK_P_HOLM]);
    assert_non_null(found[2].why[ANK_P_BH]);
}

static void agrees_on_wilson_limits(void **state)
{
    (void)state;
    struct table ref = table_read(&mem, "published.ref.csv");
    size_t compared = 0;
    for (size_t i = 0; i < ref.rows; i++) {
        if (strcmp(table_text(&ref, i, "quantity"), "wilson_lo") != 0)
            continue;
        const char *share = table_text(&ref, i, "subset");
        char *slash;
        size_t x = strtoul(share, &slash, 10), n = strtoul(slash + 1, NULL, 10);
        double low, high, mirror_low, mirror_high;
        ank_wilson(x, n, &low, &high);
        ank_wilson(n - x, n, &mirror_low, &mirror_high);
        assert_near(low, table_number(&ref, i, "value"), 1e-12);
        assert_near(high, reference_of(&ref, "proportion", share, NULL, "wilson_hi"),
                    1e-12);
        assert_near(1 - mirror_high, low, 1e-15);
        assert_near(1 - mirror_low, high, 1e-15);
        compared++;
    }
    assert_true(compared >= 9);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(agrees_with_benjamini_and_hochberg, free_all),
        cmocka_unit_test_teardown(leaves_holes_and_ties_in_place, free_all),
        cmocka_unit_test_teardown(adjusts_nothing_at_all, free_all),
        cmocka_unit_test_teardown(adjusts_wherever_there_is_a_p, free_all),
        cmocka_unit_test_teardown(agrees_on_wilson_limits, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
