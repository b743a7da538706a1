/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What looks like the code of a family or like a day in its life, and what does not. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/identifier_scan.h>

static void finds_codes_and_days(void **state)
{
    (void)state;
    const struct {
        const char *text, *found;
        enum ank_identifier kind;
    } cases[] = {
        {"family G-7K3QX came", "G-7K3QX", ANK_IDENTIFIER_CODE},
        {"(g-7k3qx)", "g-7k3qx", ANK_IDENTIFIER_CODE},
        {"G-ABCDE", "G-ABCDE", ANK_IDENTIFIER_CODE}, /* letters that are drawn */
        {"on 2025-04-03.", "2025-04-03", ANK_IDENTIFIER_DAY},
        {"3/04/2025", "3/04/2025", ANK_IDENTIFIER_DAY},
        {"since 03.04.2025, so", "03.04.2025", ANK_IDENTIFIER_DAY},
        {"3-4-2025", "3-4-2025", ANK_IDENTIFIER_DAY},
        {"2026-06-30 and 2026-06-29", "2026-06-29", ANK_IDENTIFIER_DAY},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t at = 0, size = 0;
        print_message("# %s\n", cases[i].text);
        assert_int_equal(
            ank_identifier_scan(cases[i].text, strlen(cases[i].text), &at, &size),
            cases[i].kind);
        assert_int_equal(size, strlen(cases[i].found));
        assert_memory_equal(cases[i].text + at, cases[i].found, size);
    }
}

static void passes_over_all_else(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "G-",
        "G-1",
        "E-mails",       /* a word */
        "G-7K3QXY",      /* too long */
        "XG-7K3QX",      /* in a word */
        "2026-06-30",    /* a half-year's end */
        "31/12/2025",    /* the other */
        "2025-13-03",    /* no month */
        "2025-04-03-01", /* a number of another sort */
        "1.2.2025.7",
        "3/04-2025",
        "20250403",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        size_t at = 0, size = 0;
        print_message("# %s\n", texts[i]);
        assert_int_equal(ank_identifier_scan(texts[i], strlen(texts[i]), &at, &size),
                         ANK_IDENTIFIER_NONE);
        assert_int_equal(at, strlen(texts[i]));
    }
}

/* What is read has no NUL at its end. */
static void stops_where_the_text_does(void **state)
{
    (void)state;
    const char text[] = {'G', '-', '7', 'K', '3', 'Q', 'X', '2', '0', '2', '5'};
    size_t at = 0, size;
    assert_int_equal(ank_identifier_scan(text, 6, &at, &size), ANK_IDENTIFIER_NONE);
    at = 0;
    assert_int_equal(ank_identifier_scan(text, 7, &at, &size), ANK_IDENTIFIER_CODE);
}

static void refuses_names_that_could_not_stand_there(void **state)
{
    (void)state;
    struct ank_error err = {0};
    assert_ok(ank_identifier_refuse("--name", "Huis van het Kind", &err), err);
    assert_fails(ank_identifier_refuse("--name", "G-7K3QX", &err), err, ANK_INVALID);
    assert_fails(ank_identifier_refuse("--name", "sinds 1/3/2025", &err), err,
                 ANK_INVALID);
    assert_ok(ank_identifier_refuse_project("allen", &err), err);
    assert_fails(ank_identifier_refuse_project("All", &err), err, ANK_INVALID);
    assert_fails(ank_identifier_refuse_project("G-7K3QX", &err), err, ANK_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_codes_and_days),
        cmocka_unit_test(passes_over_all_else),
        cmocka_unit_test(stops_where_the_text_does),
        cmocka_unit_test(refuses_names_that_could_not_stand_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
