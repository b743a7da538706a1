/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is in the figures of a project: started, open, due, rated, missing; and what is
 * not there yet on the day of the report. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "records.h"

/* Windows after 3 months: 46 to 135 days; after 6: 136 to 227. */
static const ank_day start = 20454; /* 1 January 2026 */
enum { HOUSING, WORK, DOMAINS };

static const char *const themes[] = {"housing", "work"};
static const int months[] = {0, 3, 6, -1};

static struct ank_arena mem;
static struct ank_panel *panel;
static struct ank_instrument *instrument;
static struct ank_project *project;

static int begin(void **state)
{
    (void)state;
    instrument = records_instrument(&mem, "i", themes, DOMAINS);
    project = records_project(&mem, "p", instrument, months);
    return 0;
}

static int forget(void **state)
{
    (void)state;
    ank_panel_close(panel);
    panel = NULL;
    ank_arena_free(&mem);
    return 0;
}

static void open_panel(ank_day today)
{
    struct ank_summary_options options = {.today = today, .data_date = ANK_NO_DAY};
    ank_panel_close(panel);
    panel = ank_panel_open(project, &options);
}

static struct ank_record *family(size_t number)
{
    return records_family(&mem, ank_format(&mem, "F%02zu", number), "p", start);
}

/* ANK_NOT_ASKED: not on that day. */
static void rate(struct ank_record *record, int day, ank_score housing, ank_score work)
{
    records_sitting(&mem, record, instrument, NULL, start + day,
                    (const ank_score[]){housing, work});
}

static void say(struct ank_trajectory *trajectory, int day, const char *status)
{
    trajectory->statuses =
        ank_grow(&mem, trajectory->statuses, trajectory->status_count,
                 sizeof(struct ank_status_row));
    trajectory->statuses[trajectory->status_count++] =
        (struct ank_status_row){.day = start + day, .status = status};
}

static void agree(struct ank_record *record, const char *purpose, int day, bool given)
{
    record->consents = ank_grow(&mem, record->consents, record->consent_count,
                                sizeof *record->consents);
    record->consents[record->consent_count++] =
        (struct ank_consent){purpose, start + day, given, NULL};
}

static const struct ank_domain_row *row_at(const struct ank_summary *summary,
                                           size_t domain, const char *wave)
{
    for (size_t i = 0; i < summary->domain_count; i++)
        if (summary->domains[i].domain == &instrument->domains[domain] &&
            strcmp(summary->domains[i].wave->name, wave) == 0)
            return &summary->domains[i];
    return NULL;
}

static const struct ank_wave_row *states_at(const struct ank_summary *summary,
                                            size_t wave)
{
    for (size_t i = 0; i < summary->wave_count; i++)
        if (summary->waves[i].wave == &project->waves.wave[wave])
            return &summary->waves[i];
    return NULL;
}

/* Ten families, of whom five rate the one domain again and five the other. */
static void families_are_counted_and_not_the_largest_domain(void **state)
{
    (void)state;
    open_panel(start + 200);
    for (size_t i = 0; i < 10; i++) {
        struct ank_record *record = family(i);
        rate(record, 0, 3, 4);
        rate(record, 90, i < 5 ? 5 : ANK_NOT_ASKED, i < 5 ? ANK_NOT_ASKED : 6);
        ank_panel_add(panel, record);
    }
    const struct ank_summary *summary = ank_panel_summary(panel);
    struct ank_flow_row flow = ank_flow_at(summary, &project->waves.wave[1]);
    assert_int_equal(flow.due, 10);
    assert_int_equal(flow.rated, 10);
    assert_int_equal(row_at(summary, HOUSING, "3")->figures.n, 5);
    assert_int_equal(row_at(summary, HOUSING, "3")->missing, 5);
    assert_string_equal(
        ank_sentence_of_flow(ank_lang_find("en"), &mem, "After 3 months", &flow),
        "After 3 months 10 of the 10 families who were due gave scores again.");
}

/* Seven of twenty before the window closes: pairs, and no denominator. */
static void nobody_is_due_while_the_window_is_open(void **state)
{
    (void)state;
    static const struct {
        int today;
        size_t due, missing, early, left;
        const char *share;
    } cases[] = {{135, 0, 0, 7, 0, "+7"}, {136, 20, 13, 0, 13, "7/20"}};
    for (size_t c = 0; c < COUNT(cases); c++) {
        open_panel(start + cases[c].today);
        for (size_t i = 0; i < 20; i++) {
            struct ank_record *record = family(i);
            rate(record, 0, (ank_score)(3 + i % 4), 4);
            if (i < 7)
                rate(record, 90, (ank_score)(4 + i % 5), 5);
            ank_panel_add(panel, record);
        }
        const struct ank_summary *summary = ank_panel_summary(panel);
        const struct ank_domain_row *row = row_at(summary, HOUSING, "3");
        struct ank_flow_row flow = ank_flow_at(summary, row->wave);
        assert_int_equal(row->figures.n, 7);
        assert_int_equal(row->due, cases[c].due);
        assert_int_equal(row->missing, cases[c].missing);
        assert_int_equal(row->early, cases[c].early);
        assert_int_equal(flow.early, cases[c].early);
        assert_int_equal(summary->attrition[0].attrition.left, cases[c].left);
        assert_string_equal(ank_words_of_due(&mem, row, "/"), cases[c].share);
    }
}

/* Two of five ended on day 60, before the planned day: not due while the window is
 * open, due with the others when it has closed, and told apart. */
static void who_ended_before_is_due_with_the_others(void **state)
{
    (void)state;
    for (int closed = 0; closed < 2; closed++) {
        open_panel(start + 135 + closed);
        for (size_t i = 0; i < 5; i++) {
            struct ank_record *record = family(i);
            if (i < 2)
                record->trajectories[0].end = start + 60;
            rate(record, 0, 3, 4);
            if (i == 4)
                rate(record, 95, 5, 5);
            ank_panel_add(panel, record);
        }
        const struct ank_summary *summary = ank_panel_summary(panel);
        const struct ank_domain_row *row = row_at(summary, HOUSING, "3");
        assert_int_equal(row->due, closed ? 5 : 0);
        assert_int_equal(row->missing, closed ? 4 : 0);
        assert_int_equal(row->ended_before, closed ? 2 : 0);
        assert_int_equal(ank_flow_at(summary, row->wave).ended_before, closed ? 2 : 0);
        assert_int_equal(states_at(summary, 1)->n[ANK_ENDED_BEFORE], 2);
        assert_null(row_at(summary, HOUSING, "6")); /* nobody, not even who left */
    }
}

static void who_has_not_started_is_not_counted(void **state)
{
    (void)state;
    open_panel(start + 60);
    for (size_t i = 0; i < 4; i++) {
        struct ank_record *record = family(i);
        say(&record->trajectories[0], 0, i % 2 ? "not-started" : "referred");
        if (i < 2)
            say(&record->trajectories[0], 30, "intensive");
        if (i == 3)
            say(&record->trajectories[0], 40, "closed");
        ank_panel_add(panel, record);
    }
    struct ank_record *later = family(9);
    later->trajectories[0].start = start + 61;
    ank_panel_add(panel, later);
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_int_equal(summary->started, 2);
    assert_int_equal(states_at(summary, 0)->n[ANK_MISSED], 2);
    assert_string_equal(summary->left_out[0].reason, "support has not begun yet");
    assert_int_equal(summary->left_out[0].n, 2);
}

static void who_came_back_is_open(void **state)
{
    (void)state;
    for (int back = 0; back < 2; back++) {
        open_panel(start + 300);
        struct ank_record *record = family(0);
        record->trajectories = ank_alloc(&mem, 2 * sizeof *record->trajectories);
        record->trajectories[0] = record->trajectories[1] = family(1)->trajectories[0];
        record->trajectories[0].end = start + 100;
        record->trajectories[1].start = start + (back ? 200 : 301);
        record->trajectory_count = 2;
        rate(record, 0, 3, 4);
        ank_panel_add(panel, record);
        const struct ank_summary *summary = ank_panel_summary(panel);
        assert_int_equal(summary->started, 1);
        assert_int_equal(summary->open, back);
        assert_int_equal(summary->closed, !back);
    }
}

/* Scores, closings and rights of after the day of the report. */
static void what_came_later_is_in_no_figure(void **state)
{
    (void)state;
    open_panel(start + 100);
    struct ank_record *record = family(0);
    record->trajectories[0].end = start + 101;
    rate(record, 0, 3, 4);
    rate(record, 101, 9, 9);
    records_step(&mem, record, "r", ANK_KNOWN, start + 10, NULL);
    records_step(&mem, record, "r", ANK_REALISED, start + 101, NULL);
    ank_panel_add(panel, record);
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_int_equal(summary->open, 1);
    assert_int_equal(states_at(summary, 1)->n[ANK_DONE], 0);
    assert_int_equal(states_at(summary, 1)->n[ANK_LATE], 1);
    assert_null(row_at(summary, HOUSING, "3"));
    assert_int_equal(summary->trends[HOUSING].trend.n_scores, 1);
    assert_int_equal(summary->rights.claims, 1);
    assert_int_equal(summary->rights.realised, 0);
}

/* Closed on day 180; followed up after 12 months, in the window from half a year on. */
static void a_follow_up_is_due_with_consent_and_after_its_window(void **state)
{
    (void)state;
    static const struct {
        int said, today; /* said: 1 yes, -1 no, 0 nothing */
        enum ank_state state;
        size_t due;
    } cases[] = {
        {1, 300, ANK_NOT_YET_DUE, 0},
        {1, 400, ANK_DUE, 0},
        {1, 600, ANK_LATE, 0},
        {1, 1000, ANK_MISSED, 1},
        {0, 400, ANK_NOT_YET_DUE, 0},
        {0, 1000, ANK_NOT_YET_DUE, 0},
        {-1, 1000, ANK_STATE_REFUSED, 0},
    };
    struct ank_waves *waves = &project->waves;
    waves->wave = ank_grow(&mem, waves->wave, waves->count, sizeof *waves->wave);
    assert_true(ank_wave_parse("followup-12", &waves->wave[waves->count++]));
    for (size_t c = 0; c < COUNT(cases); c++) {
        open_panel(start + cases[c].today);
        struct ank_record *record = family(0);
        record->trajectories[0].end = start + 180;
        if (cases[c].said != 0)
            agree(record, "followup", 0, true);
        if (cases[c].said < 0)
            agree(record, "followup", 200, false);
        rate(record, 0, 3, 4);
        ank_panel_add(panel, record);
        const struct ank_summary *summary = ank_panel_summary(panel);
        const struct ank_domain_row *row = row_at(summary, HOUSING, "followup-12");
        assert_int_equal(states_at(summary, 3)->n[cases[c].state], 1);
        assert_int_equal(row ? row->due : 0, cases[c].due);
        assert_int_equal(row ? row->missing : 0, cases[c].due);
    }
}

/* 14 families with three moments, 4 that were first rated after three months. */
static void a_trend_hears_families_without_intake(void **state)
{
    (void)state;
    open_panel(start + 300);
    for (size_t i = 0; i < 18; i++) {
        struct ank_record *record = family(i);
        for (size_t k = i < 14 ? 0 : 1; k < 3; k++)
            rate(record, (int)(k * 90), (ank_score)(2 + i % 4 + k + (i * k) % 3), 4);
        ank_panel_add(panel, record);
    }
    const struct ank_summary *summary = ank_panel_summary(panel);
    const struct ank_trend_row *row = &summary->trends[HOUSING];
    assert_int_equal(summary->measured, 14);
    assert_int_equal(row->trend.n_families, 18);
    assert_int_equal(row->trend.n_scores, 50);
    assert_int_equal(row->without_intake, 4);
    assert_string_equal(ank_sentence_of_no_intake(ank_lang_find("en"), &mem, row),
                        "Families in it: 18, of which 4 without a score at intake; "
                        "all their scores count.");
}

/* Without an intake too it is one voice: the family together, else who began; never
 * what a coach rated alone. */
static void one_voice_is_heard_without_intake(void **state)
{
    (void)state;
    open_panel(start + 300);
    struct ank_record *record = family(0);
    records_sitting(&mem, record, instrument, NULL, start + 95,
                    (const ank_score[]){3, 3})
        ->coach_only = true;
    records_sitting(&mem, record, instrument, "ann", start + 120,
                    (const ank_score[]){4, 4});
    records_sitting(&mem, record, instrument, "bob", start + 100,
                    (const ank_score[]){5, 5});
    records_sitting(&mem, record, instrument, "bob", start + 190,
                    (const ank_score[]){6, 6});
    ank_panel_add(panel, record);
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_int_equal(summary->trends[HOUSING].trend.n_scores, 2);
    assert_int_equal(summary->trends[HOUSING].without_intake, 1);
}

/* Twelve forms at the start, one of them half filled in; nobody at six months. */
static void forms_are_those_with_a_number(void **state)
{
    (void)state;
    open_panel(start + 300);
    for (size_t i = 0; i < 12; i++) {
        struct ank_record *record = family(i);
        rate(record, 0, (ank_score)(2 + i % 6),
             i == 0 ? ANK_PARKED : (ank_score)(i % 5));
        ank_panel_add(panel, record);
    }
    const struct ank_summary *summary = ank_panel_summary(panel);
    for (size_t i = 0; i < summary->scale_count; i++) {
        bool intake = strcmp(summary->scales[i].wave->name, "0") == 0;
        assert_int_equal(summary->scales[i].forms, intake ? 12 : 0);
        assert_int_equal(summary->scales[i].alpha.forms, intake ? 11 : 0);
    }
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(families_are_counted_and_not_the_largest_domain,
                                        begin, forget),
        cmocka_unit_test_setup_teardown(nobody_is_due_while_the_window_is_open, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(who_ended_before_is_due_with_the_others, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(who_has_not_started_is_not_counted, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(who_came_back_is_open, begin, forget),
        cmocka_unit_test_setup_teardown(what_came_later_is_in_no_figure, begin, forget),
        cmocka_unit_test_setup_teardown(
            a_follow_up_is_due_with_consent_and_after_its_window, begin, forget),
        cmocka_unit_test_setup_teardown(a_trend_hears_families_without_intake, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(one_voice_is_heard_without_intake, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(forms_are_those_with_a_number, begin, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
