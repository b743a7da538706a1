/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passphrases: settled, long enough, and proposed. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/model/phrase.h>

static struct ank_arena mem;
static struct ank_error err;

static void is_the_same_from_every_keyboard_and_editor(void **state)
{
    (void)state;
    static const char *const typed[] = {"R\u00e9n\u00e9e", "Re\u0301ne\u0301e",
                                        "\ufeffR\u00e9n\u00e9e\r\n",
                                        "R\u00e9n\u00e9e\n"};
    for (size_t i = 0; i < COUNT(typed); i++)
        assert_string_equal(ank_phrase_settled(&mem, typed[i]), "R\u00e9n\u00e9e");
    assert_string_equal(ank_phrase_settled(&mem, " a b "), " a b ");
    assert_null(ank_phrase_settled(&mem, "\xff"));
}

static void has_twelve_characters_or_five_words(void **state)
{
    (void)state;
    static const char *const good[] = {
        "zonnebloem12", "ik en jij we zijn",
        ("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
         "\u00e9\u00e9\u00e9"),
        "a b c d e"};
    static const char *const poor[] = {
        "",
        "a",
        "zonnebloem1",
        "a b c d",
        ("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
         "\u00e9\u00e9"),
        "a  b  c"};
    for (size_t i = 0; i < COUNT(good); i++)
        assert_ok(ank_phrase_check(good[i], &err), err);
    for (size_t i = 0; i < COUNT(poor); i++)
        assert_fails(ank_phrase_check(poor[i], &err), err, ANK_INVALID);
}

/* 256 words a language, all different: a byte draws one, and each byte another. */
static void proposes_one_of_many(void **state)
{
    (void)state;
    for (size_t l = 0; ank_langs[l]; l++) {
        const char *seen[256];
        for (unsigned n = 0; n < 256; n++) {
            unsigned char same[ANK_PHRASE_WORDS];
            memset(same, (int)n, sizeof same);
            seen[n] = ank_phrase_proposed(ank_langs[l], &mem, same);
            assert_ok(ank_phrase_check(seen[n], &err), err);
            for (unsigned before = 0; before < n; before++)
                assert_string_not_equal(seen[n], seen[before]);
        }
    }
    assert_string_equal(ank_phrase_proposed(ank_lang_find("nl"), &mem,
                                            (unsigned char[]){0, 1, 2, 3, 4, 5}),
                        "anker appel avond baard bakker balkon");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_the_same_from_every_keyboard_and_editor),
        cmocka_unit_test(has_twelve_characters_or_five_words),
        cmocka_unit_test(proposes_one_of_many),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ank_arena_free(&mem);
    return failed != 0;
}
