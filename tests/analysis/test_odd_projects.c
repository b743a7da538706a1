/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Projects with next to nothing in them, or all of one kind: every figure is a finite
 * number or has a reason; and what such a project says is found here, or not.
 */
#include "testing.h"

#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/analysis/words.h>
#include "records.h"

static const ank_day start = 20000;
static struct ank_arena mem;
static struct ank_panel *panel;

static int forget(void **state)
{
    (void)state;
    ank_panel_close(panel);
    panel = NULL;
    ank_arena_free(&mem);
    return 0;
}

enum { DOMAINS = 3, WAVES = 4 };

static const char *const themes[DOMAINS] = {"housing", "income", "leisure"};
static const int months[] = {0, 3, 6, 12, -1};

/* What to make of a project. A score is `first`, and `first` + `change` later, moved
 * by what the family's number leaves over by `spread`. */
struct kind {
    const char *name;
    size_t families, waves;
    int first, change, spread;
    ank_score status; /* instead of scores; ANK_NOT_ASKED: none */
    bool withdrawn, coach_only;
};

static const struct kind kinds[] = {
    {"nobody", 0, 4, 3, 1, 1, ANK_NOT_ASKED, false, false},
    {"one family", 1, 4, 3, 1, 1, ANK_NOT_ASKED, false, false},
    {"two families", 2, 4, 3, 1, 2, ANK_NOT_ASKED, false, false},
    {"two alike", 2, 4, 3, 1, 1, ANK_NOT_ASKED, false, false},
    {"all equal", 40, 4, 4, 0, 1, ANK_NOT_ASKED, false, false},
    {"all changed alike", 40, 4, 4, 2, 1, ANK_NOT_ASKED, false, false},
    {"all at the best end", 40, 4, 10, 0, 1, ANK_NOT_ASKED, false, false},
    {"all at the other end", 40, 4, 0, 0, 1, ANK_NOT_ASKED, false, false},
    {"one wave", 40, 1, 3, 1, 3, ANK_NOT_ASKED, false, false},
    {"two waves", 40, 2, 3, 1, 3, ANK_NOT_ASKED, false, false},
    {"everybody withdrew", 40, 4, 3, 1, 3, ANK_NOT_ASKED, true, false},
    {"only the coach", 40, 4, 3, 1, 3, ANK_NOT_ASKED, false, true},
    {"everything parked", 40, 4, 3, 1, 3, ANK_PARKED, false, false},
    {"everything refused", 40, 4, 3, 1, 3, ANK_REFUSED, false, false},
    {"an ordinary one", 40, 4, 3, 2, 4, ANK_NOT_ASKED, false, false},
    {"one that slid back", 40, 4, 7, -3, 4, ANK_NOT_ASKED, false, false},
};

static ank_score score_of(const struct kind *kind, size_t family, size_t wave,
                          size_t domain)
{
    if (kind->status != ANK_NOT_ASKED)
        return kind->status;
    int moved = (int)(family * 7 + wave * 3 + domain) % kind->spread;
    int score = kind->first + (wave > 0 ? kind->change : 0) +
                (kind->change < 0 ? -moved : moved);
    return (ank_score)(score < 0 ? 0 : score > 10 ? 10 : score);
}

static struct ank_record *family_of(const struct kind *kind, size_t number,
                                    const struct ank_instrument *instrument)
{
    static struct ank_consent withdrawn[] = {{"measure", 20001, false, NULL}};
    struct ank_record *record =
        records_family(&mem, ank_format(&mem, "F%zu", number), "p", start);
    if (kind->withdrawn) {
        record->consents = withdrawn;
        record->consent_count = 1;
    }
    for (size_t w = 0; w < kind->waves; w++) {
        ank_score scores[DOMAINS];
        for (size_t d = 0; d < DOMAINS; d++)
            scores[d] = score_of(kind, number, w, d);
        ank_day day = ank_day_add_months(start, months[w]) + (int)(number % 5);
        records_sitting(&mem, record, instrument, NULL, day, scores)->coach_only =
            kind->coach_only;
    }
    return record;
}

static const struct ank_summary *summary_of(const struct kind *kind)
{
    struct ank_instrument *instrument = records_instrument(&mem, "i", themes, DOMAINS);
    struct ank_summary_options options = {.today = start + 2000,
                                          .data_date = ANK_NO_DAY};
    ank_panel_close(panel);
    panel = ank_panel_open(records_project(&mem, "p", instrument, months), &options);
    for (size_t i = 0; i < kind->families; i++)
        ank_panel_add(panel, family_of(kind, i, instrument));
    return ank_panel_summary(panel);
}

/* A number, or a reason. */
#define assert_told(value, why)                                                        \
    do {                                                                               \
        double told_ = (value);                                                        \
        if (isinf(told_) || (isnan(told_) && !(why)))                                  \
            fail_msg("%s: %s is %g without a reason", kind->name, #value, told_);      \
    } while (0)

static void check_rows(const struct kind *kind, const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_figures *figures = &summary->domains[i].figures;
        for (int f = 0; f < ANK_FIGURES; f++) {
            if (f == ANK_THRESHOLD && !figures->rule)
                continue; /* the rule says why */
            assert_told(figures->value[f], figures->why[f]);
        }
    }
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_mixed *trend = &summary->trends[i].trend;
        assert_told(trend->slope, trend->why);
        assert_told(trend->se, trend->why);
        assert_told(trend->low, trend->why);
        assert_told(trend->p, trend->why);
        assert_told(trend->var_slope, trend->why ? trend->why : trend->why_slopes);
    }
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition *found = &summary->attrition[i].attrition;
        assert_told(found->difference, found->why_difference);
        assert_told(found->low, found->why_interval);
        assert_told(found->p, found->why_interval);
    }
    for (size_t i = 0; i < summary->scale_count; i++) {
        const struct ank_alpha *alpha = &summary->scales[i].alpha;
        assert_told(alpha->alpha, alpha->why);
        assert_told(alpha->low, alpha->why);
        assert_told(alpha->high, alpha->why);
    }
    assert_told(summary->rights.time.median, summary->rights.time.why_median);
    assert_told(summary->rights.rate.rate, summary->rights.rate.why);
}

/* No sentence holds what a computer calls no number. */
static void check_sentence(const struct kind *kind, const char *sentence)
{
    static const char *const never[] = {" nan ", " nan.", " nan)", "-nan",
                                        " inf ", " inf.", "-inf",  "(null)"};
    for (size_t i = 0; i < COUNT(never); i++)
        if (strstr(sentence, never[i]))
            fail_msg("%s: \"%s\"", kind->name, sentence);
}

/* Trends are adjusted for being many, and who left at each moment. */
static void check_adjusted(const struct kind *kind, const struct ank_summary *summary)
{
    double p[512], holm[512];
    assert_true(summary->trend_count < 512 && summary->attrition_count < 512);
    for (size_t i = 0; i < summary->trend_count; i++)
        p[i] = summary->trends[i].trend.p;
    ank_holm(p, summary->trend_count, holm);
    for (size_t i = 0; i < summary->trend_count; i++)
        if (!isnan(p[i]) && summary->trends[i].trend.p_holm != holm[i])
            fail_msg("%s: trend %zu has p_holm %g, not %g", kind->name, i,
                     summary->trends[i].trend.p_holm, holm[i]);
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition *found = &summary->attrition[i].attrition;
        assert_true(isnan(found->p) == isnan(found->p_holm));
        assert_true(isnan(found->p) || found->p_holm >= found->p);
    }
}

static void check_words(const struct kind *kind, const struct ank_summary *summary)
{
    check_adjusted(kind, summary);
    check_sentence(kind, ank_sentence_of_families(NULL, &mem, summary));
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        check_sentence(kind, ank_sentence_of(NULL, &mem, "x", &row->instrument->scale,
                                             &row->rule, &row->figures));
    }
    for (size_t i = 0; i < summary->trend_count; i++)
        check_sentence(kind, ank_sentence_of_trend(
                                 NULL, &mem, "x", &summary->trends[i].instrument->scale,
                                 &summary->trends[i].trend));
    for (size_t i = 0; i < summary->attrition_count; i++)
        check_sentence(kind, ank_sentence_of_attrition(
                                 NULL, &mem, "x", &summary->attrition[i].attrition));
    check_sentence(kind, ank_sentence_of_rights(NULL, &mem, &summary->rights));
    check_sentence(kind, ank_sentence_of_time(NULL, &mem, &summary->rights));
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++)
        check_sentence(kind,
                       ank_sentence_of_evidence(NULL, &mem, &summary->evidence[i]));
    for (const char *const *said = ank_method(NULL, &mem, summary); *said; said++)
        check_sentence(kind, *said);
}

static void every_figure_is_a_number_or_has_a_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const struct ank_summary *summary = summary_of(&kinds[i]);
        check_rows(&kinds[i], summary);
        check_words(&kinds[i], summary);
    }
}

static const struct kind *kind_named(const char *name)
{
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    fail_msg("no kind %s", name);
    return NULL;
}

static const struct ank_evidence_row *outcome(const struct ank_summary *summary,
                                              const char *name)
{
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++)
        if (strcmp(summary->evidence[i].outcome, name) == 0)
            return &summary->evidence[i];
    fail_msg("no outcome %s", name);
    return NULL;
}

static void finds_what_studies_looked_for(void **state)
{
    (void)state;
    static const struct {
        const char *kind;
        enum ank_finding housing;
    } cases[] = {
        {"an ordinary one", ANK_FOUND},
        {"one that slid back", ANK_NOT_FOUND_HERE},
        {"all equal", ANK_FOUND_UNKNOWN},
        {"two families", ANK_FOUND_UNKNOWN},
        {"one wave", ANK_FOUND_UNKNOWN},
        {"everybody withdrew", ANK_FOUND_UNKNOWN},
        {"only the coach", ANK_FOUND_UNKNOWN},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct ank_summary *summary = summary_of(kind_named(cases[i].kind));
        const struct ank_evidence_row *row = outcome(summary, "housing");
        if (row->found != cases[i].housing)
            fail_msg("%s: found is %d", cases[i].kind, (int)row->found);
        assert_true((row->why != NULL) == (row->found == ANK_FOUND_UNKNOWN));
        assert_int_equal(outcome(summary, "work")->found,
                         ANK_FOUND_UNKNOWN); /* not rated */
        assert_int_equal(outcome(summary, "rights")->found, ANK_FOUND_UNKNOWN);
        for (size_t e = 0; e < ANK_EVIDENCE_ROWS; e++)
            assert_non_null(
                strstr(summary->evidence[e].benchmark, "share of projects"));
    }
}

/* Nothing found is nothing proved: not when the interval reaches half a point. */
static void not_found_needs_an_interval_below_half_a_point(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const struct ank_summary *summary = summary_of(&kinds[i]);
        for (size_t e = 0; e < ANK_EVIDENCE_ROWS; e++) {
            const struct ank_evidence_row *row = &summary->evidence[e];
            if (row->found == ANK_NOT_FOUND_HERE)
                assert_true(row->row->figures.value[ANK_CI_HIGH] < .5);
            if (row->found == ANK_FOUND && row->row->figures.n >= ANK_WORDS_LEAST)
                assert_true(!(row->row->figures.value[ANK_P_HOLM] >= .05));
        }
    }
}

/* The latest moment with enough families speaks, not the first. */
static void the_latest_moment_speaks(void **state)
{
    (void)state;
    const struct ank_summary *summary = summary_of(kind_named("an ordinary one"));
    assert_string_equal(outcome(summary, "housing")->row->wave->name, "12");
    struct kind short_one = *kind_named("an ordinary one");
    short_one.waves = 3;
    summary = summary_of(&short_one);
    assert_string_equal(outcome(summary, "housing")->row->wave->name, "6");
}

static void rights_have_a_count_and_no_verdict(void **state)
{
    (void)state;
    for (size_t families = 4; families <= 5; families++)
        for (int realised = 0; realised < 2; realised++) {
            struct ank_instrument *instrument =
                records_instrument(&mem, "i", themes, DOMAINS);
            struct ank_summary_options options = {.today = start + 99,
                                                  .data_date = ANK_NO_DAY};
            ank_panel_close(panel);
            panel = ank_panel_open(records_project(&mem, "p", instrument, months),
                                   &options);
            for (size_t i = 0; i < families; i++) {
                struct ank_record *record =
                    records_family(&mem, ank_format(&mem, "F%zu", i), "p", start);
                records_step(&mem, record, "r", ANK_DETECTED, start + 1, NULL);
                if (realised && i == 0)
                    records_step(&mem, record, "r", ANK_REALISED, start + 9, NULL);
                ank_panel_add(panel, record);
            }
            const struct ank_evidence_row *row =
                outcome(ank_panel_summary(panel), "rights");
            assert_int_equal(row->found,
                             families < 5 ? ANK_FOUND_UNKNOWN : ANK_NO_VERDICT);
            assert_non_null(row->why);
            assert_true(row->families == families && row->in_order == (size_t)realised);
        }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_figure_is_a_number_or_has_a_reason, forget),
        cmocka_unit_test_teardown(finds_what_studies_looked_for, forget),
        cmocka_unit_test_teardown(not_found_needs_an_interval_below_half_a_point,
                                  forget),
        cmocka_unit_test_teardown(the_latest_moment_speaks, forget),
        cmocka_unit_test_teardown(rights_have_a_count_and_no_verdict, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
