/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people type them, on Sunday 15 November 2026. */
#include <string.h>

#include <ankerpunt/model/day_rule.h>
#include "testing.h"

static const char *read_as(const char *text, enum ank_day_side side,
                           char day[static 11])
{
    struct ank_error err = {0};
    const struct ank_typed_day typed = {"--date", text,
                                        ank_day_from_civil(2026, 11, 15), side};
    ank_day found;
    return ank_day_typed(&typed, &found, &err) ? ank_day_format(found, day)
           : err.code == ANK_INVALID           ? "refused"
                                               : "wrong code";
}

static void reads_days_in_words(void **state)
{
    (void)state;
    static const char *const days[][3] = {
        /* typed, the last one passed, the first to come */
        {"2026-03-31", "2026-03-31", "2026-03-31"},
        {"31/3/2026", "2026-03-31", "2026-03-31"},
        {"31.3.2026", "2026-03-31", "2026-03-31"},
        {"14-11", "2026-11-14", "2027-11-14"},
        {"15/11", "2026-11-15", "2026-11-15"},
        {"26-11", "2025-11-26", "2026-11-26"},
        {"26.11", "2025-11-26", "2026-11-26"},
        {"1/1", "2026-01-01", "2027-01-01"},
        {"29-2", "2024-02-29", "2028-02-29"},
        {"2 december", "2025-12-02", "2026-12-02"},
        {"2 dec", "2025-12-02", "2026-12-02"},
        {"2 déc.", "2025-12-02", "2026-12-02"},
        {"2 Décembre 2024", "2024-12-02", "2024-12-02"},
        {"2-dec-2024", "2024-12-02", "2024-12-02"},
        {"le 1er avril", "2026-04-01", "2027-04-01"},
        {"1er août", "2026-08-01", "2027-08-01"},
        {"3 mrt", "2026-03-03", "2027-03-03"},
        {"March 3rd, 2026", "2026-03-03", "2026-03-03"},
        {"5 mei", "2026-05-05", "2027-05-05"},
        {"5 mai", "2026-05-05", "2027-05-05"},
        {"4de juli", "2026-07-04", "2027-07-04"},
        {"VANDAAG", "2026-11-15", "2026-11-15"},
        {"gisteren", "2026-11-14", "2026-11-14"},
        {"hier", "2026-11-14", "2026-11-14"},
        {"aujourd\xe2\x80\x99hui", "2026-11-15", "2026-11-15"},
        {"avant-hier", "2026-11-13", "2026-11-13"},
        {"morgen", "2026-11-16", "2026-11-16"},
    };
    char day[11];
    for (size_t i = 0; i < COUNT(days); i++) {
        print_message("# %s\n", days[i][0]);
        assert_string_equal(read_as(days[i][0], ANK_DAY_PASSED, day), days[i][1]);
        assert_string_equal(read_as(days[i][0], ANK_DAY_AHEAD, day), days[i][2]);
    }
}

static void refuses_what_is_no_day(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "soon",
        "2",
        "jui",
        "3 jui",
        "3 ma",
        "31/11/2026",
        "29/2/2026",
        "31.4.2026",
        "2026-02-30",
        "31-11",
        "30 februari",
        "31 april",
        "0-11",
        "1-13",
        "26-11-25",
        "26/11/26",
        "2 dec 26",
        "2026-3-9",
        "20260309",
        "1899-12-31",
        "1 mei 1899",
        "1 mei 22000",
        "1 2 mei",
        "mei",
        "mei 2026",
        "1-2-",
        "1--2",
        "2e",
        "\xff",
        "12 december 2025 en meer",
    };
    char day[11];
    for (size_t i = 0; i < COUNT(wrong); i++) {
        print_message("# %s\n", wrong[i]);
        assert_string_equal(read_as(wrong[i], ANK_DAY_PASSED, day), "refused");
    }
}

static void says_what_is_wrong_with_it(void **state)
{
    (void)state;
    static const char *const said[][2] = {
        {"31/11/2026", "--date: 31/11/2026 does not exist; that month has 30 days"},
        {"2026-02-30", "--date: 2026-02-30 does not exist; that month has 28 days"},
        {"26/11/26", "--date: 26/11/26; write the year with four figures"},
    };
    for (size_t i = 0; i < COUNT(said); i++) {
        struct ank_error err = {0};
        ank_day day;
        const struct ank_typed_day typed = {"--date", said[i][0], 20000,
                                            ANK_DAY_PASSED};
        assert_false(ank_day_typed(&typed, &day, &err));
        assert_string_equal(err.text, said[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_days_in_words),
        cmocka_unit_test(refuses_what_is_no_day),
        cmocka_unit_test(says_what_is_wrong_with_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
