/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates: every day there is, and none that is not. */
#include "testing.h"

static void reads_days_in_four_notations(void **state)
{
    (void)state;
    static const char *const same[] = {"2026-03-02", "2/3/2026",   "02/03/2026",
                                       "2-3-2026",   "02-03-2026", "2/03/2026",
                                       "02-3-2026",  "2-03-2026",  "02.03.2026"};
    ank_day found;
    char text[11];
    for (size_t i = 0; i < COUNT(same); i++) {
        print_message("# %s\n", same[i]);
        assert_true(ank_day_parse(same[i], &found));
        assert_string_equal(ank_day_format(found, text), "2026-03-02");
    }
    assert_true(ank_day_parse("12-3-2026", &found));
    assert_string_equal(ank_day_format(found, text), "2026-03-12");
    assert_true(ank_day_parse("1-12-2026", &found));
    assert_string_equal(ank_day_format(found, text), "2026-12-01");
}

static void refuses_days_that_do_not_exist(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",           "2026",        "2026-3-2",    "2026-02-29",  "2100-02-29",
        "2026-04-31", "2026-00-10",  "2026-13-01",  "2026-01-00",  "1899-12-31",
        "2200-01-01", "31/4/2026",   "2/3/26",      "2026/03/02",  "2/3-2026",
        "2-3/2026",   "2.3-2026",    " 2026-03-02", "2026-03-02 ", "2026-03-02T00:00",
        "20260302",   "-2026-03-02", "0/1/2026",    "1/0/2026",    "111/1/2026",
        "1/111/2026", "1/1/20266",   "today",       "٢٠٢٦-٠٣-٠٢",  "2026-03-0\xff",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        ank_day found = -7;
        if (ank_day_parse(wrong[i], &found))
            fail_msg("\"%s\" was read as a day", wrong[i]);
        assert_int_equal(found, -7);
    }
}

/* Every day from 1900 to 2199, counted on the fingers. */
static void knows_every_day_of_three_centuries(void **state)
{
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    ank_day expected = -25567; /* 1900-01-01 */
    for (int year = 1900; year < 2200; year++)
        for (int month = 1; month <= 12; month++) {
            bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
            int length = lengths[month - 1] + (month == 2 && leap);
            for (int date = 1; date <= length; date++, expected++) {
                int y, m, d;
                ank_day parsed;
                char text[11];
                assert_int_equal(ank_day_from_civil(year, month, date), expected);
                ank_day_civil(expected, &y, &m, &d);
                assert_true(y == year && m == month && d == date);
                assert_true(ank_day_parse(ank_day_format(expected, text), &parsed));
                assert_int_equal(parsed, expected);
            }
        }
}

static void months_later_is_the_same_date_or_the_last_of_the_month(void **state)
{
    (void)state;
    for (ank_day from = ank_day_from_civil(2019, 12, 1);
         from < ank_day_from_civil(2025, 3, 1); from++)
        for (int months = -30; months <= 30; months++) {
            int year, month, date, to_year, to_month, to_date, next_year, next_month,
                next_date;
            ank_day to = ank_day_add_months(from, months);
            ank_day_civil(from, &year, &month, &date);
            ank_day_civil(to, &to_year, &to_month, &to_date);
            ank_day_civil(to + 1, &next_year, &next_month, &next_date);
            assert_int_equal(to_year * 12 + to_month, year * 12 + month + months);
            assert_true(to_date == date || (to_date < date && next_date == 1));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_days_in_four_notations),
        cmocka_unit_test(refuses_days_that_do_not_exist),
        cmocka_unit_test(knows_every_day_of_three_centuries),
        cmocka_unit_test(months_later_is_the_same_date_or_the_last_of_the_month),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
