/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a row: from the interval of its mean, Holm, and the rule of a class. */
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

static const struct {
    const char *changes;
    enum ank_verdict verdict;
} cases[] = {
    {"", ANK_NOBODY},
    {"3", ANK_TOO_FEW},
    {"4 3 4 5", ANK_TOO_FEW},
    {"0 0 0 0 0", ANK_ALL_SAME},
    {"2 2 2 2 2 2 2 2 2 2", ANK_ALL_BETTER},
    {"-1 -1 -1 -1 -1 -1 -1 -1 -1 -1", ANK_ALL_HARDER},
    {"2 2 2 2 2", ANK_PERHAPS_BETTER}, /* as few as chance can bring about */
    {"-2 -2 -2 -2 -2", ANK_PERHAPS_HARDER},
    {"1 2 0 1 2 1 0 1 2 1 3 2", ANK_BETTER}, /* below what counts for one family */
    {"-1 -2 0 -1 -2 -1 0 -1 -2 -1 -3", ANK_HARDER},
    {"5 4 5 4 5", ANK_BETTER}, /* p .0001, Holm .0001: five can be enough */
    {"-5 -4 -5 -4 -5", ANK_HARDER},
    {"2 1 0 -1 1 2 0 1 -1 2 1 1", ANK_PERHAPS_BETTER}, /* p .03, Holm .09 */
    {"1 -1 0 1 -1 0 1 -1 0 1 0 0", ANK_CANNOT_TELL},   /* within 2 points */
    {"4 -4 3 -3 5 -4 2 0", ANK_CANNOT_TELL},
};

/* Two points for one family; a mean only has `agreed`. */
static struct ank_change_rule agreed_mean(double agreed)
{
    struct ank_change_rule rule = two_points;
    rule.min_mean_change = agreed;
    return rule;
}

/* The figures of those changes as one of `domains` at a wave, of which the others have
 * no change at all. */
static struct ank_figures figures_among(const struct ank_scale *scale,
                                        const struct ank_change_rule *rule,
                                        const char *changes, size_t domains)
{
    enum { most = 20 };
    struct ank_figures all[most], *rows[most];
    struct ank_pairs pairs = pairs_from_changes(&mem, scale, 5, changes);
    struct ank_pairs idle =
        pairs_from_changes(&mem, scale, 5, "1 -1 1 -1 1 -1 1 -1 1 -1 0 0");
    for (size_t i = 0; i < domains; i++) {
        ank_figures_of(i ? &idle : &pairs, rule, &all[i]);
        rows[i] = &all[i];
    }
    ank_figures_adjust(rows, domains);
    return all[0];
}

static void words_of_a_mean_follow_interval_and_holm(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_figures figures =
            figures_among(&ten, &two_points, cases[i].changes, 3);
        if (ank_verdict_of(&ten, &two_points, &figures) != cases[i].verdict)
            fail_msg("\"%s\": %d", cases[i].changes,
                     ank_verdict_of(&ten, &two_points, &figures));
    }
}

/* The same changes among more domains: what is looked at often is found by chance. */
static void more_domains_hold_less_up(void **state)
{
    (void)state;
    static const char changes[] = "2 1 0 0 1 2 0 1 -1 2 1 0"; /* p .0104 */
    struct ank_figures alone = figures_among(&ten, &two_points, changes, 1);
    struct ank_figures among = figures_among(&ten, &two_points, changes, 14);
    assert_int_equal(ank_verdict_of(&ten, &two_points, &alone), ANK_BETTER);
    assert_int_equal(ank_verdict_of(&ten, &two_points, &among), ANK_PERHAPS_BETTER);
}

/* What counts for one family is never used on a mean. */
static void what_counts_for_one_family_changes_no_verdict(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_figures figures = figures_among(&ten, &no_rule, cases[i].changes, 3);
        assert_int_equal(ank_verdict_of(&ten, &no_rule, &figures), cases[i].verdict);
    }
}

static void smaller_is_said_only_when_agreed(void **state)
{
    (void)state;
    static const char changes[] = "1 -1 0 1 -1 0 1 -1 0 1 0 0"; /* .08 -/+ .41 */
    struct ank_change_rule half = agreed_mean(.5), third = agreed_mean(.33);
    struct ank_figures figures = figures_among(&ten, &half, changes, 3);
    assert_int_equal(ank_verdict_of(&ten, &half, &figures), ANK_SMALLER_THAN_AGREED);
    assert_int_equal(ank_verdict_of(&ten, &third, &figures), ANK_CANNOT_TELL);
}

static void lower_can_be_better(void **state)
{
    (void)state;
    struct ank_scale lower = ten;
    lower.better = -1;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_figures up = figures_among(&ten, &two_points, cases[i].changes, 3);
        struct ank_figures down =
            figures_among(&lower, &two_points, cases[i].changes, 3);
        assert_int_equal(ank_verdict_side(ank_verdict_of(&ten, &two_points, &up)),
                         -ank_verdict_side(ank_verdict_of(&lower, &two_points, &down)));
    }
}

static void every_verdict_has_its_sentence(void **state)
{
    (void)state;
    for (size_t l = 0; ank_langs[l]; l++)
        for (int v = 0; v < ANK_VERDICTS; v++) {
            const char *english = ank_verdict_words((enum ank_verdict)v);
            assert_non_null(english);
            const char *said = ank_words(ank_langs[l], english);
            if (l > 0)
                assert_string_not_equal(said, english);
            for (int w = 0; w < v; w++)
                assert_string_not_equal(
                    said,
                    ank_words(ank_langs[l], ank_verdict_words((enum ank_verdict)w)));
        }
}

static const char *sentence(const char *language, const struct ank_change_rule *rule,
                            const char *domain, const char *changes)
{
    struct ank_figures figures = figures_among(&ten, rule, changes, 3);
    return ank_sentence_of(ank_lang_find(language), &mem, domain, &ten, rule, &figures);
}

static void says_it_in_three_languages(void **state)
{
    (void)state;
    static const char better[] = "1 2 0 1 2 1 0 1 2 1 3 2";
    assert_string_equal(
        sentence("en", &two_points, "Housing", better),
        "Housing: 2 or more higher: 5 of 12, 2 or more lower: 0 of 12. On average it is "
        "better than at the start. The average change is 1.3 points (95 % interval: "
        "0.8 to 1.9).");
    assert_string_equal(
        sentence("nl", &two_points, "Wonen", better),
        "Wonen: 2 of meer hoger: 5 van 12, 2 of meer lager: 0 van 12. Gemiddeld is het "
        "beter dan bij de start. Gemiddelde verandering in punten: 1,3 "
        "(95%-interval: van 0,8 tot 1,9).");
    assert_string_equal(
        sentence("fr", &two_points, "Logement", better),
        "Logement\u00a0: plus haut de 2 ou plus\u00a0: 5 sur 12, plus bas de 2 ou "
        "plus\u00a0: 0 sur 12. En moyenne, c\u2019est mieux qu\u2019au début. "
        "Changement moyen en points\u00a0: 1,3 (intervalle à 95\u00a0%\u00a0: de 0,8 "
        "à 1,9).");
}

/* Numbers never govern a word: the same sentence is right for one and for sixty. */
static void reads_well_for_any_number(void **state)
{
    (void)state;
    static const struct {
        const char *changes, *said;
    } sizes[] = {
        {"", "Wonen: nog geen enkel gezin heeft beide scores."},
        {"2", "Wonen: 2 of meer hoger: 1 van 1, 2 of meer lager: 0 van 1. Dit zijn te "
              "weinig gezinnen om er samen meer over te zeggen."},
        {"2 -3",
         "Wonen: 2 of meer hoger: 1 van 2, 2 of meer lager: 1 van 2. Dit zijn te "
         "weinig gezinnen om er samen meer over te zeggen."},
        {"2 2 2 2 2", "Wonen: 2 of meer hoger: 5 van 5, 2 of meer lager: 0 van 5. "
                      "Misschien is het gemiddeld beter; het kan ook toeval zijn. "
                      "Gemiddelde verandering in punten: 2,0."},
        {"0 0 0 0 0 0 0", "Wonen: 2 of meer hoger: 0 van 7, 2 of meer lager: 0 van 7. "
                          "Elk gezin gaf dezelfde score als bij de start."},
        {"2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 "
         "2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2",
         "Wonen: 2 of meer hoger: 60 van 60, 2 of meer lager: 0 van 60. Bij elk gezin "
         "werd het beter, met evenveel punten. Gemiddelde verandering in punten: "
         "2,0."},
    };
    for (size_t i = 0; i < COUNT(sizes); i++)
        assert_string_equal(sentence("nl", &two_points, "Wonen", sizes[i].changes),
                            sizes[i].said);
}

/* Without a rule for one family any point counts as moved. */
static void counts_any_change_without_a_rule(void **state)
{
    (void)state;
    assert_string_equal(sentence("en", &no_rule, "Housing", "4 -3 0"),
                        "Housing: higher: 1 of 3, lower: 1 of 3. These are too few "
                        "families to say more about all of them together.");
    struct ank_scale lower = ten;
    lower.better = -1;
    struct ank_figures figures = figures_among(&lower, &two_points, "4 -3 0 -2", 3);
    assert_string_equal(
        ank_sentence_of(NULL, &mem, "Stress", &lower, &two_points, &figures),
        "Stress: 2 or more lower: 2 of 4, 2 or more higher: 1 of 4. These are too few "
        "families to say more about all of them together.");
}

/* SEM 1: a reliable change is more than 2.77, so 3 points; rounded differences of
 * spread sqrt(2) reach that by chance with 1 - Phi(2.5 / sqrt(2)) = .0385. */
static void chance_is_told_where_one_ratings_error_is_known(void **state)
{
    (void)state;
    struct ank_rule_source source = {.9, sqrt(10), NAN, NAN, NAN, {0}};
    struct ank_change_rule rule = ank_change_rule_of(&ten, &source, NAN, 0);
    assert_near(ank_least_change(&ten, &rule), 3, 0);
    assert_near(ank_expected_by_chance(&ten, &rule, 20), 20 * .038549936, 1e-7);
    assert_true(isnan(ank_expected_by_chance(&ten, &two_points, 20)));
    assert_true(isnan(ank_least_change(&ten, &no_rule)));
    assert_string_equal(
        sentence("en", &rule, "Housing", "4 -3 0 2 3 1 0 0 2 1 -1 0 0"),
        "Housing: 3 or more higher: 2 of 13, 3 or more lower: 1 of 13. By chance alone, "
        "each way: about 0.5. Whether the average is changing cannot be told yet. The "
        "average change is 0.7 points (95 % interval: -0.4 to 1.8).");
}

/* Two families: +4 and -3 give -44 to 45; five: what the scale cannot hold. */
static void no_interval_leaves_the_scale(void **state)
{
    (void)state;
    static const struct ank_scale five = {.low = 1, .high = 5, .step = 1, .better = +1};
    static const ank_score before[] = {0, 4, 0, 4, 2}, after[] = {4, 0, 4, 0, 2};
    struct ank_pairs pairs = {5, before, after, &five};
    double low, high;
    struct ank_figures figures = figures_among(&ten, &no_rule, "4 -3", 1);
    assert_true(figures.value[ANK_CI_HIGH] > 40);
    assert_false(ank_interval_shown(&ten, &figures, &low, &high));
    assert_true(isnan(low) && isnan(high));
    ank_figures_of(&pairs, &no_rule, &figures);
    assert_true(figures.value[ANK_CI_HIGH] > 4);
    assert_true(ank_interval_shown(&five, &figures, &low, &high));
    assert_near(low, -4, 0);
    assert_near(high, 4, 0);
}

/* "Clearly" belongs to what one rating cannot do by itself. */
static void classes_say_no_more_than_their_rule(void **state)
{
    (void)state;
    static const enum ank_rule rules[] = {ANK_RETEST, ANK_MIN_CHANGE};
    static const char *const words[][3] = {
        {"clearly", "duidelijk", "nettement"},
        {"than then", "dan toen", "qu\u2019au début"}};
    static const char *const languages[] = {"en", "nl", "fr"};
    for (size_t r = 0; r < COUNT(rules); r++)
        for (size_t l = 0; l < COUNT(languages); l++) {
            const struct ank_lang *lang = ank_lang_find(languages[l]);
            for (enum ank_class class = ANK_IMPROVED; class <= ANK_WORSE; class ++) {
                const char *said = ank_words(lang, ank_class_words(class, rules[r]));
                bool clearly = strstr(said, words[0][l]) != NULL;
                assert_true(clearly == (r == 0 && class == ANK_IMPROVED));
            }
            assert_non_null(strstr(
                ank_words(lang, ank_class_words(ANK_IMPROVED, rules[r])), words[r][l]));
        }
    assert_null(ank_class_words(ANK_NO_CLASS, ANK_NO_RULE));
}

/* Whatever is said in English is said in each language. */
static void every_word_is_translated(void **state)
{
    (void)state;
    for (size_t l = 1; ank_langs[l]; l++)
        for (size_t i = 0; i < COUNT(cases); i++) {
            struct ank_figures figures =
                figures_among(&ten, &two_points, cases[i].changes, 1);
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
        cmocka_unit_test_teardown(words_of_a_mean_follow_interval_and_holm, free_all),
        cmocka_unit_test_teardown(more_domains_hold_less_up, free_all),
        cmocka_unit_test_teardown(what_counts_for_one_family_changes_no_verdict,
                                  free_all),
        cmocka_unit_test_teardown(smaller_is_said_only_when_agreed, free_all),
        cmocka_unit_test_teardown(lower_can_be_better, free_all),
        cmocka_unit_test_teardown(every_verdict_has_its_sentence, free_all),
        cmocka_unit_test_teardown(says_it_in_three_languages, free_all),
        cmocka_unit_test_teardown(reads_well_for_any_number, free_all),
        cmocka_unit_test_teardown(counts_any_change_without_a_rule, free_all),
        cmocka_unit_test_teardown(chance_is_told_where_one_ratings_error_is_known,
                                  free_all),
        cmocka_unit_test_teardown(no_interval_leaves_the_scale, free_all),
        cmocka_unit_test_teardown(classes_say_no_more_than_their_rule, free_all),
        cmocka_unit_test_teardown(every_word_is_translated, free_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
