/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences, labels, days and numbers in the reader's language. */
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

static void finds_a_language_by_its_code(void **state)
{
    (void)state;
    static const char *const dutch[] = {"nl", "nl_BE", "nl_BE.UTF-8", "nl@euro",
                                        "nl-BE"};
    static const char *const none[] = {"",  "n",     "nld", "de_DE",
                                       "C", "POSIX", "_BE", "NL"};
    for (size_t i = 0; i < COUNT(dutch); i++)
        assert_string_equal(ank_lang_code(ank_lang_find(dutch[i])), "nl");
    for (size_t i = 0; i < COUNT(none); i++)
        assert_null(ank_lang_find(none[i]));
    assert_string_equal(ank_lang_code(NULL), "en");
    assert_string_equal(ank_lang_code(ank_langs[0]), "en");
}

static void every_language_finds_itself(void **state)
{
    (void)state;
    size_t count = 0;
    for (; ank_langs[count]; count++)
        assert_ptr_equal(ank_lang_find(ank_lang_code(ank_langs[count])),
                         ank_langs[count]);
    assert_true(count >= 3);
}

static void has_languages_for_forms_only(void **state)
{
    (void)state;
    const struct ank_label home = {.nl = "Wonen", .en = "Home"},
                           own = {.nl = "Moestuin", .en = "Vegetable garden"};
    size_t count = 0;
    for (; ank_form_langs[count]; count++) {
        const struct ank_lang *lang = ank_form_langs[count];
        const char *code = ank_lang_code(lang);
        assert_ptr_equal(ank_lang_of_form(code), lang);
        assert_null(ank_lang_find(code));
        assert_ptr_equal(ank_lang_of_family(code, ank_langs[1]), ank_langs[1]);
        assert_int_equal(ank_lang_is_rtl(lang),
                         strcmp(code, "ar") == 0 || strcmp(code, "ps") == 0);
        assert_string_not_equal(ank_label(lang, &home), "Home");
        assert_string_equal(ank_label(lang, &own), "Vegetable garden");
        assert_non_null(ank_lang_sentence(lang, 40));
        assert_null(ank_lang_sentence(lang, 400));
    }
    assert_int_equal(count, 8);
    assert_ptr_equal(ank_lang_of_form("fr"), ank_lang_find("fr"));
    assert_ptr_equal(ank_lang_of_family("fr", NULL), ank_lang_find("fr"));
    assert_false(ank_lang_is_rtl(NULL) || ank_lang_is_unread(NULL) ||
                 ank_lang_is_unread(ank_lang_find("nl")));
    assert_null(ank_lang_sentence(NULL, 0));
}

static void speaks_dutch_and_french(void **state)
{
    (void)state;
    assert_string_equal(ank_words(ank_lang_find("nl"), "in order"), "in orde");
    assert_string_not_equal(ank_words(ank_lang_find("fr"), "in order"), "in order");
    assert_string_equal(ank_words(NULL, "in order"), "in order");
}

static void a_sentence_without_translation_stays_english(void **state)
{
    (void)state;
    for (size_t i = 0; ank_langs[i]; i++) {
        assert_string_equal(ank_words(ank_langs[i], "no such sentence"),
                            "no such sentence");
        assert_string_equal(ank_words(ank_langs[i], ""), "");
        assert_string_equal(ank_words(ank_langs[i], "zzzz"), "zzzz");
        assert_string_equal(
            ank_say(ank_langs[i], &mem, "%d untranslated %s", 3, "things"),
            "3 untranslated things");
    }
}

static void an_error_is_told_in_the_readers_language(void **state)
{
    (void)state;
    struct ank_error err = {.lang = ank_lang_find("nl")};
    ank_fail(&err, ANK_INVALID, ANK_N("in order"));
    assert_string_equal(err.text, "in orde");
}

static void a_label_falls_back(void **state)
{
    (void)state;
    const struct ank_lang *nl = ank_lang_find("nl"), *fr = ank_lang_find("fr");
    struct ank_label all = {"huis", "maison", "house"}, dutch = {.nl = "huis"},
                     no_french = {.nl = "huis", .fr = "", .en = "house"}, none = {0};
    assert_string_equal(ank_label(nl, &all), "huis");
    assert_string_equal(ank_label(fr, &all), "maison");
    assert_string_equal(ank_label(NULL, &all), "house");
    assert_string_equal(ank_label(fr, &no_french), "house");
    assert_string_equal(ank_label(fr, &dutch), "huis");
    assert_string_equal(ank_label(NULL, &dutch), "huis");
    assert_string_equal(ank_label(nl, &none), "");
}

static void days_are_written_as_people_do(void **state)
{
    (void)state;
    char text[12];
    assert_string_equal(ank_day_words(ank_day_from_civil(2026, 3, 3), text),
                        "3/03/2026");
    assert_string_equal(ank_day_words(ank_day_from_civil(2199, 12, 31), text),
                        "31/12/2199");
    assert_string_equal(ank_day_words(ank_day_from_civil(1900, 1, 1), text),
                        "1/01/1900");
}

static void numbers_have_a_comma_outside_english(void **state)
{
    (void)state;
    static const struct {
        double value;
        int decimals;
        const char *dutch, *english;
    } cases[] = {
        {7.5, 1, "7,5", "7.5"},
        {7, 0, "7", "7"},
        {-0.04, 1, "0,0", "0.0"},
        {-0.0, 0, "0", "0"},
        {-1.25, 2, "-1,25", "-1.25"},
        {1e6, 0, "1000000", "1000000"},
        {0.005, 6, "0,005000", "0.005000"},
    };
    char text[32];
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_string_equal(ank_number_words(ank_lang_find("nl"), cases[i].value,
                                             cases[i].decimals, text),
                            cases[i].dutch);
        assert_string_equal(ank_number_words(ank_lang_find("fr"), cases[i].value,
                                             cases[i].decimals, text),
                            cases[i].dutch);
        assert_string_equal(
            ank_number_words(NULL, cases[i].value, cases[i].decimals, text),
            cases[i].english);
    }
    assert_true(strlen(ank_number_words(NULL, 1e300, 6, text)) < 32);
}

static void width_counts_columns(void **state)
{
    (void)state;
    assert_int_equal(ank_text_width(""), 0);
    assert_int_equal(ank_text_width("gezin"), 5);
    assert_int_equal(ank_text_width("één"), 3);
    assert_int_equal(ank_text_width("e\xcc\x81"), 1);
    assert_int_equal(ank_text_width("漢字"), 4);
    assert_int_equal(ank_text_width("\xff"
                                    "a"),
                     2);
}

static void a_line_ends_at_a_space(void **state)
{
    (void)state;
    assert_int_equal(ank_text_line("", 5), 0);
    assert_int_equal(ank_text_line("gezin", 5), 5);
    assert_int_equal(ank_text_line("het gezin", 5), 3);
    assert_int_equal(ank_text_line("het gezin", 3), 3);
    assert_int_equal(ank_text_line("kind-en-gezin", 8), 8);
    assert_int_equal(ank_text_line("huisvesting", 4), 4);
    assert_int_equal(ank_text_line("漢字", 1), 3); /* at least one character */
    assert_int_equal(ank_text_line("e\xcc\x81t\xc3\xa9", 1), 3);
    assert_int_equal(ank_text_line("een\ntwee", 9), 3);
}

static void fills_lines_behind_an_indent(void **state)
{
    (void)state;
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    ank_text_fill(out, "de dag waarop het gebeurde", 4, 2, 14);
    ank_text_fill(out, "een lange regel", 0, 0, 0);
    fclose(out);
    assert_string_equal(text, "de dag\n  waarop het\n  gebeurde\neen lange regel\n");
    free(text);
}

/* One form for 1 and one for the rest; French has that of 1 for 0 too. */
static void says_one_and_many(void **state)
{
    (void)state;
    static const struct {
        const char *lang;
        size_t n;
        const char *expected;
    } cases[] = {
        {"en", 0, "after 0 months"}, {"en", 1, "after 1 month"},
        {"en", 5, "after 5 months"}, {"nl", 0, "na 0 maanden"},
        {"nl", 1, "na 1 maand"},     {"nl", 12, "na 12 maanden"},
        {"fr", 0, "après 0 mois"},   {"fr", 1, "après 1 mois"},
        {"fr", 2, "après 2 mois"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(ank_say_n(ank_lang_find(cases[i].lang), &mem,
                                      "after %zu month", "after %zu months",
                                      cases[i].n),
                            cases[i].expected);
    assert_string_equal(
        ank_words_n(ank_lang_find("nl"), "%zu unheard of", "%zu unheard", 1),
        "%zu unheard of");
    assert_string_equal(
        ank_words_n(ank_lang_find("fr"), "%zu unheard of", "%zu unheard", 0),
        "%zu unheard of");
    assert_string_equal(ank_words_n(NULL, "%zu unheard of", "%zu unheard", 0),
                        "%zu unheard");
    ank_arena_free(&mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_one_and_many),
        cmocka_unit_test(finds_a_language_by_its_code),
        cmocka_unit_test(every_language_finds_itself),
        cmocka_unit_test(has_languages_for_forms_only),
        cmocka_unit_test(speaks_dutch_and_french),
        cmocka_unit_test(a_sentence_without_translation_stays_english),
        cmocka_unit_test(an_error_is_told_in_the_readers_language),
        cmocka_unit_test(a_label_falls_back),
        cmocka_unit_test(days_are_written_as_people_do),
        cmocka_unit_test(numbers_have_a_comma_outside_english),
        cmocka_unit_test(width_counts_columns),
        cmocka_unit_test(a_line_ends_at_a_space),
        cmocka_unit_test(fills_lines_behind_an_indent),
    };
    return cmocka_run_group_tests(tests, NULL, free_memory) != 0;
}
