/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every code has words, in every language, and no list has a code twice. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include "testing.h"

static struct ank_arena mem;

static int free_memory(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

/* A sentence without a translation comes back as it went in. */
static void assert_translated(const char *code, const char *words)
{
    for (size_t i = 1; words && ank_langs[i]; i++)
        if (ank_words(ank_langs[i], words) == words)
            fail_msg("%s: \"%s\" is not there in %s", code, words,
                     ank_lang_code(ank_langs[i]));
}

static void every_code_has_words_in_every_language(void **state)
{
    (void)state;
    size_t rows = 0;
    for (const struct ank_code_list *list = ank_code_lists; list->name; list++)
        for (const struct ank_code_row *row = list->codes; row->code; row++, rows++) {
            if (!row->words || !*row->words)
                fail_msg("%s: %s has no words", list->name, row->code);
            assert_translated(row->code, row->words);
            assert_translated(row->code, row->family);
            assert_translated(row->code, row->own);
        }
    assert_true(rows > 100);
}

static void no_list_has_a_code_twice(void **state)
{
    (void)state;
    for (const struct ank_code_list *list = ank_code_lists; list->name; list++)
        for (const struct ank_code_row *row = list->codes; row->code; row++)
            assert_ptr_equal(ank_code_find(list->codes, row->code), row);
}

static void rows_stand_in_the_order_of_what_they_name(void **state)
{
    (void)state;
    size_t count = 0;
    while (ank_stage_codes[count].code)
        count++;
    assert_int_equal(count, ANK_STAGES);
    assert_string_equal(ank_stage_codes[ANK_CLAIMS_ALONE].code, "claims-alone");
    assert_string_equal(ank_stage_codes[ANK_BLOCKED].code, "blocked");
    for (count = 0; ank_state_codes[count].code;)
        count++;
    assert_int_equal(count, ANK_STATES);
    assert_string_equal(ank_state_codes[ANK_ENDED_BEFORE].code, "ended_before");
    assert_string_equal(ank_state_codes[ANK_MISSED].code, "missed");
    assert_string_equal(ank_status_name(ANK_REFUSED), "refused");
    assert_int_equal(ank_status_find("na"), ANK_NA);
}

static void each_reader_has_their_own_words(void **state)
{
    (void)state;
    const struct ank_lang *en = ank_lang_find("en"), *nl = ank_lang_find("nl");
    assert_string_equal(ank_code_words(en, ank_doer_codes, "family"), "the family");
    assert_string_equal(ank_code_to_family(en, ank_doer_codes, "family"), "you");
    assert_string_equal(ank_code_of_family(en, ank_doer_codes, "family"),
                        "we ourselves");
    assert_string_equal(ank_code_to_family(en, ank_doer_codes, "partner"), "a partner");
    assert_string_equal(ank_code_of_family(en, ank_doer_codes, "partner"), "a partner");
    assert_string_equal(ank_code_to_family(nl, ank_household_codes, "single-parent"),
                        ank_words(nl, "single parent"));
}

static void what_is_on_no_list_stands_as_it_is(void **state)
{
    (void)state;
    assert_string_equal(ank_code_words(NULL, ank_mode_codes, "by-pigeon"), "by-pigeon");
    assert_string_equal(ank_code_to_family(NULL, ank_mode_codes, "Alone"), "Alone");
    assert_string_equal(ank_code_of_family(NULL, ank_mode_codes, ""), "");
    assert_null(ank_code_words(NULL, ank_mode_codes, NULL));
    assert_null(ank_code_to_family(NULL, ank_mode_codes, NULL));
    assert_null(ank_code_of_family(NULL, ank_mode_codes, NULL));
    assert_null(ank_code_find(ank_mode_codes, NULL));
}

static void names_the_codes_of_a_list(void **state)
{
    (void)state;
    assert_string_equal(ank_code_names(ank_level_codes, "|", &mem),
                        "organisation|local|supralocal");
    assert_string_equal(ank_code_names(ank_recipient_codes, ", ", &mem),
                        "family, passphrase");
    assert_string_equal(ank_code_names((struct ank_code_row[]){{0}}, ", ", &mem), "");
}

static void a_score_has_the_decimals_of_its_scale(void **state)
{
    (void)state;
    const struct ank_lang *nl = ank_lang_find("nl"), *en = ank_lang_find("en");
    static const struct ank_scale quarters = {2, 0, 500, 25, 1},
                                  whole = {0, 0, 10, 1, 1};
    assert_string_equal(ank_score_words(nl, &quarters, 3, &mem), "0,75");
    assert_string_equal(ank_score_words(en, &quarters, 3, &mem), "0.75");
    assert_string_equal(ank_score_words(nl, &whole, 0, &mem), "0");
    assert_string_equal(ank_score_words(nl, &whole, 10, &mem), "10");
    assert_string_equal(ank_score_words(en, &whole, ANK_NA, &mem), "n/a");
    assert_string_equal(ank_score_words(nl, &whole, ANK_NOT_ASKED, &mem), ".");
}

static void a_wave_has_a_name_and_a_when(void **state)
{
    (void)state;
    static const struct {
        const char *code, *name, *when;
    } waves[] = {
        {"0", "intake", "at the start"},
        {"1", "1 month", "after 1 month"},
        {"12", "12 months", "after 12 months"},
        {"closing", "closing", "at closing"},
        {"followup-1", "1 month after closing", "1 month after closing"},
        {"followup-60", "60 months after closing", "60 months after closing"},
    };
    const struct ank_lang *en = ank_lang_find("en");
    for (size_t i = 0; i < COUNT(waves); i++) {
        struct ank_wave wave;
        assert_true(ank_wave_parse(waves[i].code, &wave));
        assert_string_equal(ank_wave_words(en, &mem, waves[i].code), waves[i].name);
        assert_string_equal(ank_wave_when(en, &mem, &wave), waves[i].when);
    }
    assert_string_equal(ank_wave_words(en, &mem, "some day"), "some day");
    assert_null(ank_wave_words(en, &mem, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_has_words_in_every_language),
        cmocka_unit_test(no_list_has_a_code_twice),
        cmocka_unit_test(rows_stand_in_the_order_of_what_they_name),
        cmocka_unit_test(each_reader_has_their_own_words),
        cmocka_unit_test(what_is_on_no_list_stands_as_it_is),
        cmocka_unit_test(names_the_codes_of_a_list),
        cmocka_unit_test(a_score_has_the_decimals_of_its_scale),
        cmocka_unit_test(a_wave_has_a_name_and_a_when),
    };
    return cmocka_run_group_tests_name("code", tests, NULL, free_memory);
}
