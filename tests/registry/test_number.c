/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: the short way says what printf would, and reads back. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/base.h>
#include "testing.h"

/* The least digits from 15 on that read back, as printf writes them. */
static const char *by_printf(double value, char text[static 32])
{
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, 32, "%.*g", digits, value);
        if (strtod(text, NULL) == value)
            break;
    }
    return text;
}

static void check(double value)
{
    char found[32], expected[32];
    assert_string_equal(ank_double_format(value, found), by_printf(value, expected));
    assert_true(strtod(found, NULL) == value);
}

static void says_what_printf_says(void **state)
{
    (void)state;
    static const double values[] = {
        7,         -7,           0.1,        -0.25,         1.005,   1.96,
        0.001,     -0.001,       0.0001,     1e-7,          0.0005,  999999999,
        1e9,       1000000000.5, 1e15,       1e21,          1.0 / 3, 2.0 / 3,
        0.1 + 0.2, 0.3,          12345.6789, 999999999.999, 1e300,   5e-324,
        -12.3,     100,          1234.5,     0.999,         0.9999,  123456789.123,
    };
    for (size_t i = 0; i < ANK_COUNT(values); i++)
        check(values[i]);
    for (int i = -20000; i <= 20000; i++) {
        check(i / 1000.0);
        check(i * 0.001); /* not always the same double */
        check(i / 7.0);
        check(nextafter(i / 100.0, 1e9));
    }
}

static void knows_no_minus_zero(void **state)
{
    (void)state;
    char text[32];
    assert_string_equal(ank_double_format(-0.0, text), "0");
    assert_string_equal(ank_double_format(NAN, text), "");
    assert_string_equal(ank_double_format(-INFINITY, text), "");
}

static void writes_days(void **state)
{
    (void)state;
    char text[11];
    assert_string_equal(ank_day_format(0, text), "1970-01-01");
    assert_string_equal(ank_day_format(-25567, text), "1900-01-01");
    assert_string_equal(ank_day_format(84005, text), "2199-12-31");
    for (ank_day day = -25567; day <= 84005; day++) {
        ank_day back;
        assert_true(ank_day_parse(ank_day_format(day, text), &back));
        assert_int_equal(back, day);
    }
}

/* 1.500 is fifteen hundred in Belgium and one and a half elsewhere. */
static void reads_amounts_that_mean_one_thing(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t cents; /* -1: refused */
    } cases[] = {
        {"1500", 150000}, {"1500,50", 150050}, {"1500.5", 150050}, {"0", 0},
        {"1.500", -1},    {"2,250", -1},       {"2.000", -1},      {"0.005", -1},
        {"1.500,00", -1}, {"1,005", -1},       {"-3", -1},         {"veel", -1},
        {"12.3450", -1},  {",50", 50},         {"1.5000", 150},    {"1.", -1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_error err = {0};
        int64_t cents = -1;
        bool read = ank_cents_parse(cases[i].text, &cents, &err);
        assert_int_equal(read ? cents : -1, cases[i].cents);
        assert_int_equal(err.code, read ? ANK_OK : ANK_INVALID);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_printf_says),
        cmocka_unit_test(knows_no_minus_zero),
        cmocka_unit_test(writes_days),
        cmocka_unit_test(reads_amounts_that_mean_one_thing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
