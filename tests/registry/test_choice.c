/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people read they may type: a table of words and what they mean. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include "testing.h"

static struct ank_arena mem;
static struct ank_error err;

static int start_again(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    err = (struct ank_error){0};
    return 0;
}

static const struct ank_choice domains[] = {
    {"huisvesting", {"Wonen", "Logement", "Home"}, NULL},
    {"opvang", {"Opvang en vrije tijd", "Garderie et loisirs", "Childcare"}, NULL},
    {"opvoeding", {"Opvoeding", "Éducation des enfants", "Raising the children"}, NULL},
    {"werk", {"Werk", "Travail", "Work"}, NULL},
    {"c-ur", {"Hart\xc2\xadzaken", "Cœur à cœur", "Heart"}, NULL},
};
static const struct ank_choices among = {(struct ank_choice *)domains, COUNT(domains)};

static const char *meant(const char *word)
{
    struct ank_choices found;
    return ank_choice_find(&among, word, false, &mem, &found) == ANK_CHOICE_ONE
               ? found.choice[0].code
               : NULL;
}

static void takes_code_name_and_beginning_in_any_form(void **state)
{
    (void)state;
    static const char *const words[][2] = {
        {"huisvesting", "huisvesting"},
        {"HUISVESTING", "huisvesting"},
        {"huisv", "huisvesting"},
        {"Wonen", "huisvesting"},
        {"wonen", "huisvesting"},
        {"  Wonen ", "huisvesting"},
        {"logement", "huisvesting"},
        {"Log", "huisvesting"},
        {"EDUCATION DES ENFANTS", "opvoeding"},
        {"éduc", "opvoeding"},
        {"e\xcc\x81"
         "duc",
         "opvoeding"}, /* the accent apart */
        {"opvang  en vrije\xc2\xa0tijd", "opvang"},
        {"werk", "werk"},
        {"wor", "werk"},
        {"coeur à coeur", "c-ur"},
        {"c ur", "c-ur"},
        {"hartzaken", "c-ur"},
    };
    for (size_t i = 0; i < COUNT(words); i++) {
        print_message("# %s\n", words[i][0]);
        assert_non_null(meant(words[i][0]));
        assert_string_equal(meant(words[i][0]), words[i][1]);
    }
}

static void a_beginning_of_several_is_none_of_them(void **state)
{
    (void)state;
    struct ank_choices found;
    assert_int_equal(ank_choice_find(&among, "op", false, &mem, &found),
                     ANK_CHOICE_SEVERAL);
    assert_int_equal(found.count, 2);
    const char *word = "op";
    assert_fails(ank_choice_settle(&among, &word, &mem, &err), err, ANK_INVALID);
    assert_string_equal(ank_choice_names(&found, ank_lang_find("nl"), &mem),
                        "opvang (Opvang en vrije tijd), opvoeding");
    assert_int_equal(ank_choice_find(&among, "huisv", true, &mem, &found),
                     ANK_CHOICE_NONE);
    assert_null(meant(""));
    assert_null(meant(" "));
    assert_null(meant("\xff"));
}

static void tells_what_is_near_and_leaves_the_rest(void **state)
{
    (void)state;
    static const char *const near[] = {"huisvestign", "opvange", "wonne", "Travial"};
    for (size_t i = 0; i < COUNT(near); i++) {
        const char *word = near[i];
        print_message("# %s\n", word);
        assert_fails(ank_choice_settle(&among, &word, &mem, &err), err, ANK_NOT_FOUND);
        assert_string_equal(word, near[i]);
    }
    const char *word = "geluk";
    assert_ok(ank_choice_settle(&among, &word, &mem, &err), err);
    assert_string_equal(word, "geluk");
}

static void counts_slips_of_the_finger(void **state)
{
    (void)state;
    assert_true(ank_choice_near("rate", "raet"));
    assert_true(ank_choice_near("summary", "sumary"));
    assert_true(ank_choice_near("summary", "usmmray")); /* two changed about */
    assert_false(ank_choice_near("summary", "smray"));  /* three, of five letters */
    assert_false(ank_choice_near("rate", "date2"));
    assert_false(ank_choice_near("G2", "G1"));
}

/* Each code of each list by what it is called in each language. */
static void every_word_of_every_list_means_its_code(void **state)
{
    (void)state;
    for (const struct ank_code_list *list = ank_code_lists; list->name; list++)
        for (const struct ank_code_row *row = list->codes; row->code; row++)
            for (size_t l = 0; ank_langs[l]; l++) {
                const struct ank_code_wanted wanted = {list->name, list->codes, false};
                const char *word = ank_words(ank_langs[l], row->words);
                if (!ank_code_typed(&wanted, &word, &mem, &err))
                    fail_msg("%s: %s", list->name, err.text);
                assert_string_equal(word, row->code);
            }
}

static void an_open_list_keeps_other_words(void **state)
{
    (void)state;
    struct ank_code_wanted wanted = {"--reason", ank_closed_codes, true};
    const char *word = "verhuizing naar Gent";
    assert_ok(ank_code_typed(&wanted, &word, &mem, &err), err);
    assert_string_equal(word, "verhuizing naar Gent");
    wanted.open = false;
    assert_fails(ank_code_typed(&wanted, &word, &mem, &err), err, ANK_INVALID);
    word = NULL;
    assert_ok(ank_code_typed(&wanted, &word, &mem, &err), err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(takes_code_name_and_beginning_in_any_form, start_again),
        cmocka_unit_test_setup(a_beginning_of_several_is_none_of_them, start_again),
        cmocka_unit_test_setup(tells_what_is_near_and_leaves_the_rest, start_again),
        cmocka_unit_test_setup(counts_slips_of_the_finger, start_again),
        cmocka_unit_test_setup(every_word_of_every_list_means_its_code, start_again),
        cmocka_unit_test_setup_teardown(an_open_list_keeps_other_words, start_again,
                                        start_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
