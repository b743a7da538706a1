/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years and school years, and which days are in them. */
#include "testing.h"

#include <ankerpunt/model/period.h>

static void reads_years_and_school_years(void **state)
{
    (void)state;
    static const struct {
        const char *text, *from, *until;
    } cases[] = {
        {"2025", "2025-01-01", "2025-12-31"},
        {"2024", "2024-01-01", "2024-12-31"},
        {"2025-2026", "2025-09-01", "2026-08-31"},
        {"schooljaar 2025-2026", "2025-09-01", "2026-08-31"},
        {"School year 2025-2026", "2025-09-01", "2026-08-31"},
        {"année scolaire 2025-2026", "2025-09-01", "2026-08-31"},
        {"jaar 2025", "2025-01-01", "2025-12-31"},
    };
    char text[11];
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_period period;
        assert_true(ank_period_parse(cases[i].text, &period));
        assert_string_equal(ank_day_format(period.from, text), cases[i].from);
        assert_string_equal(ank_day_format(period.until, text), cases[i].until);
    }
}

static void refuses_what_is_no_year(void **state)
{
    (void)state;
    static const char *const cases[] = {"",
                                        "25",
                                        "202",
                                        "20255",
                                        "2025-",
                                        "2025-26",
                                        "2025/2026",
                                        "2025-2027",
                                        "2026-2025",
                                        "2025-2025",
                                        "2025-2026-2027",
                                        "1899",
                                        "2199",
                                        "2o25",
                                        " 2025",
                                        "2025-01-01",
                                        "schooljaar",
                                        "jaar ",
                                        "dit jaar 2025"};
    struct ank_period period;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (ank_period_parse(cases[i], &period))
            fail_msg("\"%s\" is read as a year", cases[i]);
}

static void holds_both_days(void **state)
{
    (void)state;
    struct ank_period period = {10, 20}, always = {ANK_NO_DAY, 20};
    assert_false(ank_period_holds(&period, 9));
    assert_true(ank_period_holds(&period, 10));
    assert_true(ank_period_holds(&period, 20));
    assert_false(ank_period_holds(&period, 21));
    assert_false(ank_period_holds(&period, ANK_NO_DAY));
    assert_true(ank_period_holds(&always, -9000));
    assert_false(ank_period_holds(&always, ANK_NO_DAY));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_years_and_school_years),
        cmocka_unit_test(refuses_what_is_no_year),
        cmocka_unit_test(holds_both_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
