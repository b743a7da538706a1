/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days can be meant: what happened lies today or earlier. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/model/day_rule.h>

static ank_day day(int year, int month, int date)
{
    return ank_day_from_civil(year, month, date);
}

static void what_happened_lies_today_or_earlier(void **state)
{
    (void)state;
    struct ank_error err = {0};
    ank_day today = day(2026, 11, 15);
    assert_ok(ank_day_happened(today, today, &err), err);
    assert_ok(ank_day_happened(day(1999, 3, 2), today, &err), err);
    bool taken = ank_day_happened(today + 1, today, &err);
    assert_non_null(strstr(err.text, "16/11/2026 is still to come"));
    assert_fails(taken, err, ANK_INVALID);
}

static void over_five_years_back_is_long_ago(void **state)
{
    (void)state;
    const struct {
        ank_day day, today;
        enum ank_day_standing expected;
    } cases[] = {
        {day(2026, 11, 16), day(2026, 11, 15), ANK_DAY_TO_COME},
        {day(2026, 11, 15), day(2026, 11, 15), ANK_DAY_LIKELY},
        {day(2021, 11, 15), day(2026, 11, 15), ANK_DAY_LIKELY},
        {day(2021, 11, 14), day(2026, 11, 15), ANK_DAY_LONG_AGO},
        {day(2019, 2, 28), day(2024, 2, 29), ANK_DAY_LIKELY}, /* a leap day */
        {day(2019, 2, 27), day(2024, 2, 29), ANK_DAY_LONG_AGO},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(ank_day_standing(cases[i].day, cases[i].today),
                         cases[i].expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_happened_lies_today_or_earlier),
        cmocka_unit_test(over_five_years_back_is_long_ago),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
