/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences about a project: each from its own fixed rule. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/analysis/words.h>

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const struct ank_scale up = {.low = 0, .high = 10, .step = 1, .better = +1};
static const struct ank_scale down = {.low = 0, .high = 10, .step = 1, .better = -1};

static const struct ank_lang *language(const char *code)
{
    return ank_lang_find(code);
}

static void assert_said(const char *sentence, const char *part)
{
    if (!strstr(sentence, part))
        fail_msg("\"%s\" does not say \"%s\"", sentence, part);
}

static void assert_unsaid(const char *sentence, const char *part)
{
    if (strstr(sentence, part))
        fail_msg("\"%s\" says \"%s\"", sentence, part);
}

static void trends_go_by_their_interval_and_direction(void **state)
{
    (void)state;
    static const struct {
        double low, high;
        const struct ank_scale *scale;
        const char *said;
    } cases[] = {
        {.1, .3, &up, "go forward"},      {-.3, -.1, &up, "go backward"},
        {-.3, -.1, &down, "go forward"},  {.1, .3, &down, "go backward"},
        {-.1, .3, &up, "cannot be told"}, {0, .3, &up, "cannot be told"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_mixed trend = {.slope = (cases[i].low + cases[i].high) / 2,
                                  .low = cases[i].low,
                                  .high = cases[i].high};
        assert_said(ank_sentence_of_trend(NULL, &mem, "Home", cases[i].scale, &trend),
                    cases[i].said);
    }
    struct ank_mixed trend = {.slope = .25, .low = .125, .high = .375, .p_holm = .2};
    assert_said(ank_sentence_of_trend(NULL, &mem, "Home", &up, &trend),
                "perhaps go forward, but among so many domains that can be chance");
    assert_said(ank_sentence_of_trend(NULL, &mem, "Home", &down, &trend),
                "perhaps go backward, but among so many domains that can be chance");
    trend.p_holm = .04;
    assert_string_equal(
        ank_sentence_of_trend(language("nl"), &mem, "Wonen", &up, &trend),
        "Wonen: over alle scores heen gaat het vooruit, 0,25 punten per maand "
        "(95%-interval: 0,12 tot 0,38).");
    trend.why = "a trend needs at least 15 families";
    assert_string_equal(
        ank_sentence_of_trend(NULL, &mem, "Home", &up, &trend),
        "Home: no trend can be told: a trend needs at least 15 families.");
}

static void who_left_is_compared_only_when_it_can_be(void **state)
{
    (void)state;
    struct ank_attrition found = {
        .stayed = 0, .left = 0, .why_interval = "nobody stayed"};
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found),
                "nobody is due yet");
    found.stayed = 9;
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found),
                "all 9 families");
    found.left = 2;
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found), "too few");
    found = (struct ank_attrition){
        .stayed = 9, .left = 5, .difference = 1.5, .low = .5, .high = 2.5};
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found),
                "began 1.5 points higher than the 5 who were not");
    found = (struct ank_attrition){
        .stayed = 9, .left = 5, .difference = -1.5, .low = -2.5, .high = -.5};
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found),
                "began 1.5 points lower than the 5 who were not");
    found.high = .5;
    assert_said(ank_sentence_of_attrition(NULL, &mem, "Home", &found),
                "cannot be told apart");
}

static void projects_are_never_ranked(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "nl", "fr"};
    static const char *const ranks[] = {"best",  "worst",     "better", "rank",
                                        "beste", "slechtste", "beter",  "meilleur",
                                        "pire",  "mieux",     "first"};
    static const double means[] = {-2, 1, 4};
    for (size_t i = 0; i < COUNT(languages); i++)
        for (size_t m = 0; m < COUNT(means); m++) {
            struct ank_project_mean mean = {12, means[m], 2};
            struct ank_between_row row = {
                .named = true, .funnel_low = 0, .funnel_high = 2};
            const char *said = ank_sentence_of_between(language(languages[i]), &mem,
                                                       "Home", "p", &mean, &row);
            for (size_t r = 0; r < COUNT(ranks); r++)
                assert_unsaid(said, ranks[r]);
        }
}

static void chance_is_named_beside_a_project(void **state)
{
    (void)state;
    struct ank_project_mean mean = {12, 1, 2};
    struct ank_between_row row = {.funnel_low = 0, .funnel_high = 2};
    assert_said(ank_sentence_of_between(NULL, &mem, "Home", "p", &mean, &row),
                "chance alone gives a project of that size 0.0 to 2.0");
    mean.mean = 3;
    assert_said(ank_sentence_of_between(NULL, &mem, "Home", "p", &mean, &row),
                "outside");
    row.funnel_low_998 = -1, row.funnel_high_998 = 3.1; /* 1 of 20 lies beyond 95 % */
    assert_said(ank_sentence_of_between(NULL, &mem, "Home", "p", &mean, &row),
                "1 lies there by chance");
    assert_said(ank_sentence_of_between(NULL, &mem, "Home", NULL, &mean, &row),
                "a small project");
    row.why_funnel = "no project has two pairs";
    assert_said(ank_sentence_of_between(NULL, &mem, "Home", "p", &mean, &row),
                "no project has two pairs");
}

static void families_in_and_out(void **state)
{
    (void)state;
    struct ank_left_out out[] = {{"no longer agrees to be measured", 2}};
    struct ank_summary summary = {
        .started = 17, .measured = 15, .open = 10, .closed = 7, .left_out = out};
    assert_string_equal(
        ank_sentence_of_families(language("nl"), &mem, &summary),
        "Gezinnen: 17 gestart, 15 met scores bij de intake, 10 lopend, 7 afgesloten.");
    summary.left_out_count = 1;
    assert_said(ank_sentence_of_families(NULL, &mem, &summary),
                "Not in the figures: 2 (no longer agrees to be measured).");
}

static void found_or_not_is_said_as_such(void **state)
{
    (void)state;
    struct ank_evidence_row row = {.label = "housing", .found = ANK_FOUND};
    assert_string_equal(ank_sentence_of_evidence(language("nl"), &mem, &row),
                        "wonen: gevonden in deze werking.");
    row.found = ANK_NOT_FOUND_HERE;
    assert_said(ank_sentence_of_evidence(NULL, &mem, &row),
                "not found in this project so far");
    row.found = ANK_FOUND_UNKNOWN;
    row.why = "fewer than 5 families have both ratings";
    assert_said(ank_sentence_of_evidence(NULL, &mem, &row), row.why);
    row.found = ANK_NO_VERDICT;
    row.in_order = 1;
    row.families = 10;
    const char *said = ank_sentence_of_evidence(NULL, &mem, &row);
    assert_string_equal(said,
                        "housing: families with a right newly in order: 1 of 10.");
    assert_string_equal(ank_finding_words(language("nl"), &mem, &row),
                        "gezinnen met een recht dat nieuw in orde kwam: 1 van 10");
}

/* (1 - r) (middle - first mean), towards the better side alone. */
static void part_of_a_change_comes_by_itself(void **state)
{
    (void)state;
    assert_near(ank_by_itself(&up, 3, .5), 1, 1e-15);
    assert_near(ank_by_itself(&up, 3, .9), .2, 1e-15);
    assert_near(ank_by_itself(&down, 8, .7), -.9, 1e-15);
    assert_near(ank_by_itself(&up, 7, .5), 0, 0);
    assert_near(ank_by_itself(&down, 3, .5), 0, 0);
}

static const char *all_of(const char *const *sentences)
{
    const char *all = "";
    for (; *sentences; sentences++)
        all = ank_format(&mem, "%s%s\n", all, *sentences);
    return all;
}

static void the_method_names_versions_floors_and_threats(void **state)
{
    (void)state;
    static const struct ank_domain home = {
        .label = {.en = "Home", .nl = "Wo\xc2\xadnen"}};
    static const struct ank_instrument instrument = {
        .scale = {.low = 0, .high = 10, .step = 1, .better = +1}};
    static const struct ank_wave wave = {.name = "3", .months = 3};
    struct ank_domain_row row = {
        .instrument = &instrument, .domain = &home, .wave = &wave};
    row.figures.n = 5;
    row.figures.value[ANK_BASELINE_MEAN] = 3;
    struct ank_summary summary = {.domain_count = 1, .domains = &row};
    const char *said = all_of(ank_method(NULL, &mem, &summary));
    static const char *const parts[] = {ANK_VERSION,
                                        "GNU Scientific Library",
                                        "no comparison group",
                                        "wish to please",
                                        "bad spell",
                                        "Shown from",
                                        "Kenward & Roger",
                                        "never ranked",
                                        "up to 1.0, 0.6 or 0.2 points"};
    for (size_t i = 0; i < COUNT(parts); i++)
        assert_said(said, parts[i]);
    assert_said(all_of(ank_method(language("nl"), &mem, &summary)),
                "Wonen: gezinnen begonnen gemiddeld op 3,0");
    row.figures.n = 4; /* too few to say a number for */
    assert_unsaid(all_of(ank_method(NULL, &mem, &summary)), "Home");
}

/* One, both, or that there is none. */
static void the_method_names_the_rules_that_were_used(void **state)
{
    (void)state;
    static const struct {
        enum ank_rule first, second;
        bool retest, agreed;
    } cases[] = {
        {ANK_NO_RULE, ANK_NO_RULE, false, false},
        {ANK_RETEST, ANK_NO_RULE, true, false},
        {ANK_MIN_CHANGE, ANK_MIN_CHANGE, false, true},
        {ANK_MIN_CHANGE, ANK_RETEST, true, true},
    };
    static const struct ank_instrument instrument = {
        .scale = {.low = 0, .high = 10, .step = 1, .better = +1}};
    static const struct ank_domain home;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_domain_row rows[] = {
            {.instrument = &instrument, .domain = &home, .rule.rule = cases[i].first},
            {.instrument = &instrument, .domain = &home, .rule.rule = cases[i].second}};
        struct ank_summary summary = {.domain_count = 2, .domains = rows};
        const char *said = all_of(ank_method(NULL, &mem, &summary));
        assert_true(cases[i].retest == (strstr(said, "Jacobson & Truax") != NULL));
        assert_true(cases[i].agreed == (strstr(said, "agreed beforehand") != NULL));
        assert_true((i == 0) == (strstr(said, "No single family") != NULL));
    }
}

/* What is said in English is said in the other languages too. */
static void nothing_stays_english(void **state)
{
    (void)state;
    static const char *const languages[] = {"nl", "fr"};
    struct ank_summary summary = {0};
    const char *const *english = ank_method(NULL, &mem, &summary);
    for (size_t i = 0; i < COUNT(languages); i++) {
        const char *const *other = ank_method(language(languages[i]), &mem, &summary);
        for (size_t s = 0; english[s]; s++)
            assert_string_not_equal(other[s], english[s]);
    }
}

/* Of none, one, two and five families, and about what they marked themselves. */
static void priorities_are_said_in_each_language(void **state)
{
    (void)state;
    static const size_t counts[] = {0, 1, 2, 5};
    static const char *const languages[] = {"nl", "fr"};
    static const struct ank_wave later = {.name = "6"};
    static const struct ank_instrument list = {
        .scale = {.low = 0, .high = 10, .step = 1, .better = +1}};
    for (size_t i = 0; i < COUNT(counts); i++) {
        double share = counts[i] >= 5 ? .5 : NAN;
        struct ank_priority_row row = {.instrument = &list,
                                       .wave = &later,
                                       .marked = 5,
                                       .n = counts[i],
                                       .better = counts[i] / 2,
                                       .mean = .5,
                                       .low = share,
                                       .high = share,
                                       .share_low = share,
                                       .share_high = share};
        const char *english = ank_sentence_of_priorities(NULL, &mem, &row);
        for (size_t l = 0; l < COUNT(languages); l++) {
            const char *said =
                ank_sentence_of_priorities(language(languages[l]), &mem, &row);
            assert_string_not_equal(said, english);
            assert_unsaid(said, "families ");
            assert_unsaid(said, "1 gezinnen");
            assert_unsaid(said, "1 familles");
        }
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(trends_go_by_their_interval_and_direction, forget),
        cmocka_unit_test_teardown(who_left_is_compared_only_when_it_can_be, forget),
        cmocka_unit_test_teardown(projects_are_never_ranked, forget),
        cmocka_unit_test_teardown(chance_is_named_beside_a_project, forget),
        cmocka_unit_test_teardown(families_in_and_out, forget),
        cmocka_unit_test_teardown(found_or_not_is_said_as_such, forget),
        cmocka_unit_test(part_of_a_change_comes_by_itself),
        cmocka_unit_test_teardown(the_method_names_versions_floors_and_threats, forget),
        cmocka_unit_test_teardown(nothing_stays_english, forget),
        cmocka_unit_test_teardown(priorities_are_said_in_each_language, forget),
        cmocka_unit_test_teardown(the_method_names_the_rules_that_were_used, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
