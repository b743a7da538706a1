/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change on what families marked themselves, and what stands apart from all change.
 */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "records.h"

static const ank_day start = 20454; /* 1 January 2026 */
static const char *const themes[] = {"housing", "income", "language"};
static const int months[] = {0, 3, -1};
static const bool two[] = {true, true, false}, none[] = {false, false, false};

static struct ank_arena mem;
static struct ank_panel *panel;
static struct ank_instrument *instrument;

static int begin(void **state)
{
    (void)state;
    const struct ank_summary_options options = {.today = start + 400,
                                                .data_date = ANK_NO_DAY};
    instrument = records_instrument(&mem, "i", themes, 3);
    panel = ank_panel_open(records_project(&mem, "p", instrument, months), &options);
    return 0;
}

static int forget(void **state)
{
    (void)state;
    ank_panel_close(panel);
    ank_arena_free(&mem);
    return 0;
}

/* Family i: housing goes i %% 3 up, income i %% 4 - 1, language 4 down; marked are the
 * first two, or nothing. */
static struct ank_record *family(ank_score i, const bool *marked)
{
    const ank_score before[] = {(ank_score)(i % 4 + 2), 4, 5},
                    after[] = {(ank_score)(i % 4 + i % 3 + 2), (ank_score)(3 + i % 4),
                               1};
    struct ank_record *record =
        records_family(&mem, ank_format(&mem, "F%d", i), "p", start);
    records_sitting(&mem, record, instrument, NULL, start + 5, before)->priority =
        marked;
    records_sitting(&mem, record, instrument, NULL, start + 91, after);
    return record;
}

/* R: i <- 1:7; d <- (i %% 3 + i %% 4 - 1) / 2; t.test(d); prop.test(6, 7, correct = F)
 */
static void own_domains_are_counted_by_family(void **state)
{
    (void)state;
    for (ank_score i = 1; i <= 7; i++)
        ank_panel_add(panel, family(i, two));
    ank_panel_add(panel, family(8, none));
    ank_panel_add(panel, family(9, NULL));
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_int_equal(summary->priority_count, 1);
    const struct ank_priority_row *row = &summary->priorities[0];
    assert_int_equal(row->marked, 7);
    assert_int_equal(row->n, 7);
    assert_int_equal(row->better, 6);
    assert_near(row->mean, 0.8571428571428571, 1e-14);
    assert_near(row->sd, 0.5563486402641868, 1e-14);
    assert_near(row->low, 0.3426061826120007, 1e-12);
    assert_near(row->high, 1.3716795316737134, 1e-12);
    assert_near(row->share_low, 0.4868721707256811, 1e-12);
    assert_near(row->share_high, 0.9743203756552564, 1e-12);
    const char *said = ank_sentence_of_priorities(NULL, &mem, row);
    assert_non_null(strstr(said, "better for 6 of 7 families (49 to 97 %)"));
}

static void few_families_are_too_few(void **state)
{
    (void)state;
    ank_panel_add(panel, family(1, two));
    const struct ank_summary *summary = ank_panel_summary(panel);
    const struct ank_priority_row *row = &summary->priorities[0];
    assert_near(row->mean, 0.5, 1e-14);
    assert_true(isnan(row->low) && isnan(row->share_low));
    assert_non_null(row->why_interval);
    assert_non_null(strstr(ank_sentence_of_priorities(NULL, &mem, row), "too few"));
}

static void nothing_marked_says_nothing(void **state)
{
    (void)state;
    for (ank_score i = 1; i <= 7; i++)
        ank_panel_add(panel, family(i, none));
    assert_int_equal(ank_panel_summary(panel)->priority_count, 0);
}

/* A sitting that only repeats another is no start, no pair and no rating of a trend. */
static void a_retest_is_in_no_figure(void **state)
{
    (void)state;
    static const ank_score high[] = {10, 10, 10};
    for (ank_score i = 1; i <= 7; i++) {
        struct ank_record *record = family(i, NULL);
        records_sitting(&mem, record, instrument, NULL, start + 100, high)->retest =
            true;
        ank_panel_add(panel, record);
    }
    const struct ank_summary *summary = ank_panel_summary(panel);
    assert_near(summary->domains[2].figures.value[ANK_MEAN], 1, 1e-12);
    assert_int_equal(summary->trends[0].trend.n_scores, 14);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(own_domains_are_counted_by_family, begin,
                                        forget),
        cmocka_unit_test_setup_teardown(few_families_are_too_few, begin, forget),
        cmocka_unit_test_setup_teardown(nothing_marked_says_nothing, begin, forget),
        cmocka_unit_test_setup_teardown(a_retest_is_in_no_figure, begin, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
