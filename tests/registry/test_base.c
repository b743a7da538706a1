/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arenas, errors, numbers, codes and text from outside. */
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "testing.h"

static struct ank_arena mem;

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static void arena_gives_zeroed_memory_fit_for_any_type(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 7, 16, 100, 16 * 1024, 16 * 1024 + 1, 100000};
    struct ank_arena own = {0};
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < COUNT(sizes); i++) {
            unsigned char *bytes = ank_alloc(&own, sizes[i]);
            assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
            for (size_t j = 0; j < sizes[i]; j++)
                assert_int_equal(bytes[j], 0);
            memset(bytes, 0xff, sizes[i]);
        }
        ank_arena_reset(&own);
    }
    ank_arena_free(&own);
    assert_null(own.blocks);
}

static void arena_keeps_an_array_that_grows(void **state)
{
    (void)state;
    int *numbers = NULL;
    for (size_t n = 0; n < 5000; n++) {
        numbers = ank_grow(&mem, numbers, n, sizeof *numbers);
        numbers[n] = (int)n * 3;
    }
    for (size_t n = 0; n < 5000; n++)
        assert_int_equal(numbers[n], (int)n * 3);
}

static void arena_owns_what_another_one_owned(void **state)
{
    (void)state;
    struct ank_arena from = {0}, into = {0};
    char *first = ank_strdup(&into, "first"), *second = ank_strndup(&from, "second", 3);
    ank_arena_join(&into, &from);
    assert_null(from.blocks);
    assert_string_equal(first, "first");
    assert_string_equal(second, "sec");
    assert_string_equal(ank_format(&into, "%s-%d", first, 7), "first-7");
    assert_null(ank_strdup(&into, NULL));
    ank_arena_free(&into);
}

static void the_first_error_wins(void **state)
{
    (void)state;
    struct ank_error err = {0};
    assert_false(ank_fail(&err, ANK_INVALID, "the %s", "cause"));
    assert_false(ank_fail(&err, ANK_IO, "a consequence"));
    assert_int_equal(err.code, ANK_INVALID);
    assert_false(ank_fail_in(&err, "line %d", 7));
    assert_string_equal(err.text, "line 7: the cause");
}

static void several_faults_are_a_line_each(void **state)
{
    (void)state;
    struct ank_error err = {0}, none = {0}, more = {0};
    ank_fail(&more, ANK_NOT_FOUND, "another");
    assert_true(ank_fail_also(&err, &none));
    ank_fail(&err, ANK_INVALID, "one");
    assert_false(ank_fail_also(&err, &more));
    assert_false(ank_fail_also(&err, &none));
    assert_false(ank_fail_in(&err, "here"));
    assert_int_equal(err.code, ANK_INVALID);
    assert_string_equal(err.text, "here: one\nhere: another");
}

static void an_error_that_is_too_long_is_cut(void **state)
{
    (void)state;
    char much[2000];
    memset(much, 'x', sizeof much - 1);
    much[sizeof much - 1] = '\0';
    struct ank_error err = {0};
    ank_fail(&err, ANK_INVALID, "%s", much);
    ank_fail_in(&err, "%s", much);
    assert_int_equal(strlen(err.text), sizeof err.text - 1);
}

static void reads_decimals_exactly(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int decimals;
        int64_t units;
    } cases[] = {
        {"7", 0, 7},
        {"7", 2, 700},
        {"7.5", 1, 75},
        {"7,5", 1, 75},
        {"7.50", 1, 75},
        {"-0.05", 2, -5},
        {"+3", 0, 3},
        {".5", 1, 5},
        {"007", 0, 7},
        {"-0", 0, 0},
        {"0.29", 2, 29},
        {"1.15", 2, 115},
        {"7.0000000", 0, 7},
        {"1,000", 3, 1000},
        {"1000000000000", 0, 1000000000000},
        {"1000000", 6, 1000000000000},
        {"-1000000000000", 0, -1000000000000},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t units = -99;
        print_message("# %s\n", cases[i].text);
        assert_true(ank_decimal_parse(cases[i].text, cases[i].decimals, &units));
        assert_int_equal(units, cases[i].units);
    }
}

static void refuses_what_is_no_decimal(void **state)
{
    (void)state;
    static const char *const hostile[] = {
        "",
        " ",
        "-",
        "+",
        ".",
        ",",
        "7.",
        "7,",
        " 7",
        "7 ",
        "7\n",
        "7.5.",
        "7,5.1",
        "1e3",
        "0x10",
        "inf",
        "nan",
        "--7",
        "+-7",
        "7-",
        "1.000,5",
        "1'000",
        "7\t",
        "\xef\xbc\x97",
        "7.51",
        "7.05",
        "½",
        "1000000000001",
        "-1000000000001",
        "9999999999999",
        "99999999999999999999999999999999",
        "18446744073709551617",
    };
    for (size_t i = 0; i < COUNT(hostile); i++) {
        int64_t units = -99;
        if (ank_decimal_parse(hostile[i], 1, &units))
            fail_msg("\"%s\" was read as %ld", hostile[i], (long)units);
        assert_int_equal(units, -99);
    }
}

/* At the edge of what is read, with as many decimals as a scale can have. */
static void refuses_a_number_that_overflows_with_its_decimals(void **state)
{
    (void)state;
    int64_t units = -99;
    for (int decimals = 0; decimals <= 6; decimals++) {
        assert_false(ank_decimal_parse("9999999999999", decimals, &units));
        assert_false(ank_decimal_parse("-9999999999999", decimals, &units));
    }
}

static void doubles_read_back_the_same(void **state)
{
    (void)state;
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {0.1, "0.1"},
        {7.5, "7.5"},
        {1.0 / 3, "0.3333333333333333"},
        {100, "100"},
        {-2.5, "-2.5"},
        {NAN, ""},
        {INFINITY, ""},
        {-INFINITY, ""},
        {0.1 + 0.2, "0.30000000000000004"},
    };
    char text[32];
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(ank_double_format(cases[i].value, text), cases[i].text);

    unsigned seed = 1;
    for (int i = 0; i < 100000; i++) {
        double value = (rand_r(&seed) - RAND_MAX / 2.0) * exp(rand_r(&seed) % 80 - 40);
        if (strtod(ank_double_format(value, text), NULL) != value)
            fail_msg("%.17g became %s", value, text);
    }
    assert_true(strtod(ank_double_format(DBL_MAX, text), NULL) == DBL_MAX);
    assert_true(strtod(ank_double_format(-DBL_MIN, text), NULL) == -DBL_MIN);
}

static void codes_are_plain(void **state)
{
    (void)state;
    static const char *const good[] = {"G-7K3QX", "a", "9", "K_017",
                                       "abcdefghijklmnopqrstuvwxyz012345"};
    static const char *const bad[] = {"",
                                      "-a",
                                      "_a",
                                      "a b",
                                      "a/b",
                                      "é",
                                      "a.b",
                                      "=1",
                                      "../x",
                                      "a\n",
                                      "abcdefghijklmnopqrstuvwxyz0123456",
                                      "a;",
                                      "a'"};
    for (size_t i = 0; i < COUNT(good); i++)
        assert_true(ank_code_valid(good[i]));
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(ank_code_valid(bad[i]));
    assert_true(ank_code_same("G-7K3QX", "g-7k3qx"));
    assert_true(ank_code_same("share:OCMW", "share:ocmw"));
    assert_false(ank_code_same("mama", "mama2"));
    assert_false(ank_code_same("mama2", "mama"));
    assert_false(ank_code_same("a-b", "a_b"));
    assert_true(ank_name_valid("kind-en-gezin2"));
    assert_false(ank_name_valid("Kind"));
    assert_false(ank_name_valid("2kind"));
    assert_false(ank_name_valid("kind_gezin"));
    assert_false(ank_name_valid(""));
}

static void what_is_shown_cannot_move_a_terminal(void **state)
{
    (void)state;
    static const struct {
        const char *text, *shown;
    } cases[] = {
        {"Gezin Zon", "Gezin Zon"},
        {"é漢", "é漢"},
        {"", "\"\""},
        {"a\033[2Jb", "a\\u001b[2Jb"},
        {"a\r\nb\t", "a\\u000d\\u000ab\\u0009"},
        {"\xff\xc3", "\\xff\\xc3"},
        {"\xc2\x9b", "\\u009b"},
        {"\xe2\x80\xae"
         "moc",
         "\\u202emoc"},
        {"\xe2\x80\x8b", "\\u200b"},
        {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
    };
    char shown[256];
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(ank_shown(cases[i].text, shown), cases[i].shown);
}

static void what_is_shown_is_at_most_sixty_characters(void **state)
{
    (void)state;
    static const char *const units[] = {"x",    "é",    "漢",      "😀",
                                        "\033", "\xff", "\xf0\x9f"};
    for (size_t i = 0; i < COUNT(units); i++) {
        char text[1000] = "", shown[256];
        for (int n = 0; n < 61; n++)
            strcat(text, units[i]);
        ank_shown(text, shown);
        assert_true(strlen(shown) < sizeof shown);
        assert_string_equal(shown + strlen(shown) - 3, "...");
        assert_true(ank_text_clean(shown, strlen(shown)));
    }
}

static void text_is_kept_composed_or_not_at_all(void **state)
{
    (void)state;
    assert_string_equal(ank_text_nfc(&mem, "e\xcc\x81"), "é");
    assert_string_equal(ank_text_nfc(&mem, "één\tgezin\n"), "één\tgezin\n");
    assert_null(ank_text_nfc(&mem, "\xff"));
    assert_null(ank_text_nfc(&mem, "a\033b"));
    assert_null(ank_text_nfc(&mem, "\xc2\x85"));
    assert_null(ank_text_nfc(&mem, "\xc0\xaf")); /* an overlong slash */
    assert_false(ank_text_clean("a\0b", 3));
    assert_false(ank_text_clean("\xc3", 1));
    assert_true(ank_text_clean("", 0));
}

static void knows_a_name_given_as_a_code(void **state)
{
    (void)state;
    static const char *const names[] = {"Janssens", "jan", "Marie-Claire", "AN_DE_WIT",
                                        "Zoe"};
    static const char *const codes[] = {"G-7K3QX", "F1",   "mama", "Papa", "zoon",
                                        "mama2",   "jan2", "GZT",  "ab"};
    for (size_t i = 0; i < COUNT(names); i++)
        assert_true(ank_code_like_name(names[i]));
    for (size_t i = 0; i < COUNT(codes); i++)
        assert_false(ank_code_like_name(codes[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_a_name_given_as_a_code),
        cmocka_unit_test(arena_gives_zeroed_memory_fit_for_any_type),
        cmocka_unit_test(arena_keeps_an_array_that_grows),
        cmocka_unit_test(arena_owns_what_another_one_owned),
        cmocka_unit_test(the_first_error_wins),
        cmocka_unit_test(several_faults_are_a_line_each),
        cmocka_unit_test(an_error_that_is_too_long_is_cut),
        cmocka_unit_test(reads_decimals_exactly),
        cmocka_unit_test(refuses_what_is_no_decimal),
        cmocka_unit_test(refuses_a_number_that_overflows_with_its_decimals),
        cmocka_unit_test(doubles_read_back_the_same),
        cmocka_unit_test(codes_are_plain),
        cmocka_unit_test(what_is_shown_cannot_move_a_terminal),
        cmocka_unit_test(what_is_shown_is_at_most_sixty_characters),
        cmocka_unit_test(text_is_kept_composed_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, free_memory) != 0;
}
