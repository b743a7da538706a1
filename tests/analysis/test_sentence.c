/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a row: from the interval and what was agreed to matter. */
#include <string.h>

#include <ankerpunt/model/score.h>
#include "pairs.h"

static struct ank_arena mem;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char *const all_families[] = {
    "3 4 3 4 3 4 3 4 3 4 3 4",        /* well above 2 */
    "1 2 0 1 2 1 0 1 2 1 3 2",        /* above 0, not above 2 */
    "-1 -2 0 -1 -2 -1 0 -1 -2 -1 -3", /* below 0 */
    "1 -1 0 1 -1 0 1 -1 0 1 0 0",     /* within 2 */
    "4 -4 3 -3 5 -4 2 0",             /* anything */
    "2 2 2 2 2",
    "0 0 0 0 0",
    "4 3 4",
};

static void words_follow_the_interval(void **state)
{
    (void)state;
    static const enum ank_verdict expected[] = {
        ANK_CLEAR_IMPROVEMENT, ANK_SOME_IMPROVEMENT,
        ANK_DECLINE,           ANK_NO_MEANINGFUL_CHANGE,
        ANK_CANNOT_TELL,       ANK_ALL_ALIKE,
        ANK_ALL_ALIKE,         ANK_TOO_FEW,
    };
    for (size_t i = 0; i < COUNT(expected); i++) {
        struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, all_families[i]);
        struct ank_figures figures;
        ank_figures_of(&pairs, &two_points, &figures);
        assert_int_equal(ank_verdict_of(&ten, &two_points, &figures), expected[i]);
    }
}

/* Nothing agreed to matter: no claim that a change matters, or that none does. */
static void claims_less_when_nothing_was_agreed(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(all_families); i++) {
        struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, all_families[i]);
        struct ank_figures figures;
        ank_figures_of(&pairs, &no_rule, &figures);
        enum ank_verdict verdict = ank_verdict_of(&ten, &no_rule, &figures);
        assert_true(verdict != ANK_CLEAR_IMPROVEMENT);
        assert_true(verdict != ANK_NO_MEANINGFUL_CHANGE);
    }
}

static void lower_can_be_better(void **state)
{
    (void)state;
    struct ank_scale lower = ten;
    lower.better = -1;
    struct ank_pairs pairs = pairs_from_changes(&mem, &lower, 5, all_families[2]);
    struct ank_figures figures;
    ank_figures_of(&pairs, &two_points, &figures);
    assert_int_equal(ank_verdict_of(&lower, &two_points, &figures),
                     ANK_SOME_IMPROVEMENT);
}

static const char *sentence(const char *language, const struct ank_change_rule *rule,
                            const char *domain, const char *changes)
{
    struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, changes);
    struct ank_figures figures;
    ank_figures_of(&pairs, rule, &figures);
    return ank_sentence_of(ank_lang_find(language), &mem, domain, &ten, rule, &figures);
}

static void says_it_in_three_languages(void **state)
{
    (void)state;
    assert_string_equal(
        sentence("en", &two_points, "Housing", all_families[1]),
        "Housing: clearly better for 5 of the 12 families, clearly less good for 0. On "
        "average there is an improvement. The average change is 1.3 points (95 % "
        "interval: "
        "0.8 to 1.9).");
    assert_string_equal(
        sentence("nl", &two_points, "Wonen", all_families[1]),
        "Wonen: duidelijk vooruit bij 5 van de 12 gezinnen, duidelijk moeilijker bij 0. "
        "Gemiddeld is er vooruitgang. De gemiddelde verandering is 1,3 punten "
        "(95%-interval: van 0,8 tot 1,9).");
    assert_string_equal(
        sentence("fr", &two_points, "Logement", all_families[1]),
        "Logement\u00a0: nettement mieux pour 5 des 12 familles, nettement "
        "plus difficile pour 0. En "
        "moyenne, il y a un progrès. Le changement moyen est de 1,3 "
        "points (intervalle à "
        "95\u00a0%\u00a0: de 0,8 à 1,9).");
}

static void says_less_of_few(void **state)
{
    (void)state;
    assert_string_equal(
        sentence("en", &no_rule, "Housing", "4 -3 0"),
        "Housing: a better score for 1 of the 3 families, a less good one "
        "for 1. These are too few families to say more about all of them "
        "together.");
    assert_string_equal(sentence("nl", &two_points, "Wonen", ""),
                        "Wonen: nog geen enkel gezin heeft beide scores.");
    assert_string_equal(
        sentence("en", &two_points, "Housing", "0 0 0 0 0"),
        "Housing: clearly better for 0 of the 5 families, clearly less good "
        "for 0. Every family gave the same score as at the start.");
}

/* Whatever is said in English is said in each language. */
static void every_word_is_translated(void **state)
{
    (void)state;
    for (size_t l = 1; ank_langs[l]; l++)
        for (size_t i = 0; i < COUNT(all_families); i++) {
            struct ank_pairs pairs = pairs_from_changes(&mem, &ten, 5, all_families[i]);
            struct ank_figures figures;
            ank_figures_of(&pairs, &two_points, &figures);
            for (size_t f = 0; f < ANK_FIGURES; f++)
                if (figures.why[f])
                    assert_string_not_equal(figures.why[f],
                                            ank_words(ank_langs[l], figures.why[f]));
            for (size_t c = 0; c < figures.caution_count; c++)
                assert_string_not_equal(figures.caution[c],
                                        ank_words(ank_langs[l], figures.caution[c]));
        }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(words_follow_the_interval, free_all),
        cmocka_unit_test_teardown(claims_less_when_nothing_was_agreed, free_all),
        cmocka_unit_test_teardown(lower_can_be_better, free_all),
        cmocka_unit_test_teardown(says_it_in_three_languages, free_all),
        cmocka_unit_test_teardown(says_less_of_few, free_all),
        cmocka_unit_test_teardown(every_word_is_translated, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
