/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project in a period: what was done in it, pairs and who was due in it, and nothing
 * of after its last day. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "records.h"

/* Windows after 3 months: 46 to 135 days; after 6: 136 to 226. */
static const ank_day start = 20454; /* 1 January 2026 */

static const char *const themes[] = {"housing"};
static const int months[] = {0, 3, 6, -1};

static struct ank_arena mem;
static struct ank_panel *panel;
static struct ank_instrument *instrument;
static struct ank_project *project;
static struct ank_period period;

static int begin(void **state)
{
    (void)state;
    instrument = records_instrument(&mem, "i", themes, 1);
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

static void open_panel(int from, int until)
{
    period = (struct ank_period){start + from, start + until};
    struct ank_summary_options options = {
        .today = start + 1000, .period = &period, .data_date = ANK_NO_DAY};
    ank_panel_close(panel);
    panel = ank_panel_open(project, &options);
}

static struct ank_record *family(size_t number, int first, int last)
{
    struct ank_record *record =
        records_family(&mem, ank_format(&mem, "F%02zu", number), "p", start + first);
    if (last > 0)
        record->trajectories[0].end = start + last;
    return record;
}

static void rate(struct ank_record *record, int day, ank_score score)
{
    records_sitting(&mem, record, instrument, NULL, start + day, &score);
}

static const struct ank_domain_row *row_at(const struct ank_summary *summary,
                                           const char *wave)
{
    for (size_t i = 0; i < summary->domain_count; i++)
        if (strcmp(summary->domains[i].wave->name, wave) == 0)
            return &summary->domains[i];
    return NULL;
}

/* Days 100 to 199: who came before it and stayed, who ended before it, who came and
 * left in it, who ends and who comes later. */
static void counts_who_came_and_went(void **state)
{
    (void)state;
    static const struct {
        int first, last;
    } cases[] = {{0, 0}, {0, 99}, {100, 150}, {150, 199}, {50, 200}, {200, 0}};
    open_panel(100, 199);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_record *record = family(i, cases[i].first, cases[i].last);
        record->trajectories[0].referral = i % 2 ? NULL : "partner";
        record->trajectories[0].closed_reason = cases[i].last ? "completed" : NULL;
        record->trajectories[0].closed_by = i == 2 ? "family" : NULL;
        rate(record, cases[i].first, 3);
        ank_panel_add(panel, record);
    }
    const struct ank_summary *summary = ank_panel_summary(panel);
    const struct ank_process_counts *process = &summary->process;
    assert_int_equal(summary->started, 2);
    assert_int_equal(summary->measured, 2);
    assert_int_equal(summary->open, 2);
    assert_int_equal(summary->closed, 2);
    assert_int_equal(process->started, 2);
    assert_int_equal(process->running, 4);
    assert_int_equal(process->closed, 2);
    assert_int_equal(process->closing_count, 2);
    assert_string_equal(process->closings[0].by, "family");
    assert_null(process->closings[1].by);
    assert_int_equal(process->referral_count, 2);
    assert_string_equal(process->referrals[0].referral, "partner");
    assert_null(process->referrals[1].referral);
}

/* A return in the period: one family, two periods of support. */
static void a_return_begins_twice_and_is_one_family(void **state)
{
    (void)state;
    open_panel(0, 400);
    struct ank_record *record = family(0, 0, 100);
    struct ank_trajectory *both = ank_alloc(&mem, 2 * sizeof *both);
    both[0] = both[1] = record->trajectories[0];
    both[1].start = start + 300;
    both[1].end = ANK_NO_DAY;
    record->trajectories = both;
    record->trajectory_count = 2;
    rate(record, 0, 3);
    ank_panel_add(panel, record);
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_int_equal(summary->started, 1);
    assert_int_equal(summary->open, 1);
    assert_int_equal(summary->closed, 0);
    assert_int_equal(summary->process.started, 2);
    assert_int_equal(summary->process.closed, 1);
    assert_int_equal(summary->process.came, 1);
}

static size_t came_with(const struct ank_process_counts *process, enum ank_came kind,
                        const char *code)
{
    for (size_t i = 0; i < process->came_count[kind]; i++) {
        const char *found = process->came_rows[kind][i].code;
        if (found && code ? strcmp(found, code) == 0 : found == code)
            return process->came_rows[kind][i].n;
    }
    return 0;
}

/* Two who began in the period, one before it. */
static void counts_what_is_known_of_who_came(void **state)
{
    (void)state;
    static const int children[] = {0, 7, 2}, first[] = {100, 120, 50};
    open_panel(100, 199);
    for (size_t i = 0; i < COUNT(children); i++) {
        struct ank_record *record = family(i, first[i], 0);
        record->language = i == 0 ? "ar" : "nl";
        record->trajectories[0].children = children[i];
        record->trajectories[0].household = i == 0 ? "single-parent" : NULL;
        record->trajectories[0].postcode = "9300";
        rate(record, first[i], 3);
        ank_panel_add(panel, record);
    }
    const struct ank_process_counts *process = &ank_panel_summary(panel)->process;
    assert_int_equal(process->came, 2);
    assert_int_equal(came_with(process, ANK_CAME_HOUSEHOLD, "single-parent"), 1);
    assert_int_equal(came_with(process, ANK_CAME_HOUSEHOLD, NULL), 1);
    assert_int_equal(came_with(process, ANK_CAME_CHILDREN, "0"), 1);
    assert_int_equal(came_with(process, ANK_CAME_CHILDREN, "4+"), 1);
    assert_int_equal(came_with(process, ANK_CAME_CHILDREN, "2"), 0);
    assert_int_equal(came_with(process, ANK_CAME_POSTCODE, "9300"), 2);
    assert_int_equal(came_with(process, ANK_CAME_LANGUAGE, "ar"), 1);
    assert_string_equal(process->came_rows[ANK_CAME_LANGUAGE][0].code, "ar");
}

/* 60, 90 and 200 days beside three months; the second is within it by a day. */
static void sets_lengths_beside_what_was_foreseen(void **state)
{
    (void)state;
    static const int last[] = {160, 190, 300};
    period = (struct ank_period){start + 100, start + 400};
    struct ank_summary_options options = {.today = start + 1000,
                                          .period = &period,
                                          .data_date = ANK_NO_DAY,
                                          .foreseen_months = 3};
    panel = ank_panel_open(project, &options);
    for (size_t i = 0; i < COUNT(last); i++)
        ank_panel_add(panel, family(i, 100, last[i]));
    const struct ank_lengths *lengths = &ank_panel_summary(panel)->process.lengths;
    assert_int_equal(lengths->ended, 3);
    assert_int_equal(lengths->within, 2);
    assert_true(lengths->foreseen == 3);
    assert_true(lengths->median == 90 / 30.4375);
}

/* Rated on days 0, 90 and 180: the window of 3 months closes on day 135. */
static void a_pair_is_of_the_period_of_its_later_sitting(void **state)
{
    (void)state;
    static const struct {
        int from, until;
        size_t n3, due3, n6, due6;
    } cases[] = {
        {0, 999, 1, 1, 1, 1},   /* all of it */
        {0, 120, 1, 0, 0, 0},   /* rated early: the window is still open */
        {100, 170, 0, 0, 0, 0}, /* rated before it: not due in it, nor missing */
        {140, 400, 0, 0, 1, 1}, /* the second moment alone, from its own start */
        {230, 400, 0, 0, 0, 0}, /* all windows closed before it */
    };
    for (size_t c = 0; c < COUNT(cases); c++) {
        open_panel(cases[c].from, cases[c].until);
        struct ank_record *record = family(0, 0, 0);
        rate(record, 0, 3);
        rate(record, 90, 5);
        rate(record, 180, 8);
        ank_panel_add(panel, record);
        const struct ank_summary *summary = ank_panel_summary(panel);
        const struct ank_domain_row *three = row_at(summary, "3"),
                                    *six = row_at(summary, "6");
        assert_int_equal(three ? three->figures.n : 0, cases[c].n3);
        assert_int_equal(three ? three->due : 0, cases[c].due3);
        assert_int_equal(three ? three->missing : 0, 0);
        assert_int_equal(six ? six->figures.n : 0, cases[c].n6);
        assert_int_equal(six ? six->due : 0, cases[c].due6);
        assert_int_equal(six ? six->missing : 0, 0);
        if (cases[c].n6)
            assert_true(six->figures.value[ANK_MEAN_CHANGE] == 5);
    }
}

/* The other side of it: nobody was rated, and the window closes in the period. */
static void who_was_missed_is_missed_in_one_period(void **state)
{
    (void)state;
    static const struct {
        int from, until;
        size_t missing;
    } cases[] = {{0, 135, 0}, {0, 136, 1}, {135, 400, 1}, {136, 400, 0}};
    for (size_t c = 0; c < COUNT(cases); c++) {
        open_panel(cases[c].from, cases[c].until);
        struct ank_record *record = family(0, 0, 0);
        rate(record, 0, 3);
        ank_panel_add(panel, record);
        const struct ank_domain_row *row = row_at(ank_panel_summary(panel), "3");
        assert_int_equal(row ? row->missing : 0, cases[c].missing);
    }
}

/* Each right once, on the first day it was in order; what it is worth a year. */
static void counts_rights_that_came_in_order(void **state)
{
    (void)state;
    open_panel(100, 199);
    struct ank_record *record = family(0, 0, 0);
    records_step(&mem, record, "had", ANK_REALISED, start + 50, NULL);
    records_step(&mem, record, "had", ANK_KEPT, start + 120, NULL);
    records_step(&mem, record, "new", ANK_APPLIED, start + 60, NULL);
    records_step(&mem, record, "new", ANK_REALISED, start + 100, NULL);
    record->steps[record->step_count - 1].cents = 12050;
    records_step(&mem, record, "plain", ANK_REALISED, start + 199, NULL);
    records_step(&mem, record, "soon", ANK_REALISED, start + 200, NULL);
    ank_panel_add(panel, record);
    const struct ank_process_counts *process = &ank_panel_summary(panel)->process;
    assert_int_equal(process->in_order, 2);
    assert_int_equal(process->valued, 1);
    assert_int_equal(process->cents, 12050);
}

/* Claims of days 10 to 250, by the steps they had; the rate counts the days of the
 * period alone. */
static void a_claim_counts_by_its_steps(void **state)
{
    (void)state;
    static const struct {
        int from, until;
        size_t claims, realised;
        double rate;
    } cases[] = {
        {0, 364, 2, 2, 2 * 365.25 / 364},
        {0, 99, 1, 0, 0},
        {100, 199, 2, 1, 365.25 / 99},
        {200, 299, 1, 1, 365.25 / 99},
        {300, 364, 0, 0, 0},
    };
    for (size_t c = 0; c < COUNT(cases); c++) {
        open_panel(cases[c].from, cases[c].until);
        struct ank_record *record = family(0, 0, 0);
        records_step(&mem, record, "a", ANK_KNOWN, start + 10, NULL);
        records_step(&mem, record, "a", ANK_REALISED, start + 150, NULL);
        records_step(&mem, record, "b", ANK_KNOWN, start + 120, NULL);
        records_step(&mem, record, "b", ANK_REALISED, start + 250, NULL);
        ank_panel_add(panel, record);
        const struct ank_rights_result *rights = &ank_panel_summary(panel)->rights;
        assert_int_equal(rights->claims, cases[c].claims);
        assert_int_equal(rights->realised, cases[c].realised);
        assert_near(rights->rate.rate, cases[c].rate, 1e-9);
        assert_int_equal(rights->families, cases[c].claims > 0);
    }
}

static void says_both_days_and_what_was_done(void **state)
{
    (void)state;
    static const struct ank_contact_kind kinds[] = {{"home", 3, 2, 90},
                                                    {"phone", 1, 0, 0}};
    static const char *const expected[] = {
        "Support in this period: begun 1, under way for a day or longer 1, ended 1.",
        "How families that began came: not said: 1.",
        "How support ended: completed (decided by: the family): 1.",
        "Contacts: at home: 3 (1.5 hours, with a length: 2); by phone: 1.",
        "Tailor-made budget: granted 100.00 euro, spent 40.50 euro."};
    const struct ank_lang *english = ank_lang_find("en");
    period = (struct ank_period){start, start + 364};
    struct ank_summary_options options = {.today = start + 1000,
                                          .period = &period,
                                          .data_date = ANK_NO_DAY,
                                          .contacts = kinds,
                                          .contact_count = COUNT(kinds),
                                          .budget = {10000, 5050, 1000}};
    panel = ank_panel_open(project, &options);
    struct ank_record *record = family(0, 0, 9);
    record->trajectories[0].closed_reason = "completed";
    record->trajectories[0].closed_by = "family";
    ank_panel_add(panel, record);
    const struct ank_summary *summary = ank_panel_summary(panel);
    const char *const *said = ank_sentences_of_process(english, &mem, summary);
    for (size_t i = 0; i < COUNT(expected); i++)
        assert_string_equal(said[i], expected[i]);
    assert_null(said[COUNT(expected)]);
    assert_string_equal(
        ank_sentence_of_period(english, &mem, &summary->period),
        "From 1/01/2026 to 31/12/2026, as it was known on that last day");
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(counts_who_came_and_went, begin, forget),
        cmocka_unit_test_setup_teardown(counts_what_is_known_of_who_came, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(sets_lengths_beside_what_was_foreseen, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(a_return_begins_twice_and_is_one_family, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(a_pair_is_of_the_period_of_its_later_sitting,
                                        begin, forget),
        cmocka_unit_test_setup_teardown(who_was_missed_is_missed_in_one_period, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(counts_rights_that_came_in_order, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(a_claim_counts_by_its_steps, begin, forget),
        cmocka_unit_test_setup_teardown(says_both_days_and_what_was_done, begin,
                                        forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
