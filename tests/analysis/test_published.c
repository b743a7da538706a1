/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an outsider can set up from the rows of a folder alone. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/published.h>

static struct ank_arena mem;
static struct ank_error err;

static int free_all(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    mem = (struct ank_arena){0};
    err = (struct ank_error){0};
    return 0;
}

struct seen {
    size_t narrow, contradictions, absent, reasons;
    double least, largest;
};

static void see(void *context, const struct ank_published_finding *finding)
{
    struct seen *seen = context;
    assert_non_null(finding->thing);
    seen->contradictions += finding->fault == ANK_FAULT_CONTRADICTS;
    seen->absent += finding->fault == ANK_FAULT_ABSENT;
    seen->reasons += finding->fault == ANK_FAULT_REASON;
    if (finding->fault != ANK_FAULT_KNOWN)
        return;
    seen->narrow++;
    seen->least = finding->least;
    seen->largest = finding->largest;
}

static struct ank_published_row row_of(const char *site, int families)
{
    return (struct ank_published_row){.site = site,
                                      .measure = "started",
                                      .thing = "started",
                                      .why = families < 0 ? ANK_NEUTRAL : ANK_SHOWN,
                                      .families = families < 0 ? (double)NAN : families,
                                      .majority = -1,
                                      .published = families >= 0,
                                      .as_of = "2026-Q2"};
}

static struct seen audit(struct ank_published_row *rows, size_t count,
                         struct ank_published *published)
{
    struct seen seen = {0};
    *published = (struct ank_published){
        .rows = rows, .count = count, .narrowest = NAN, .fault = see, .context = &seen};
    assert_ok(ank_published_audit(published, &err), err);
    return seen;
}

/* 20 of families in parts 10, *, 5 - which is fewer than there may be. */
static void finds_a_part_that_follows(void **state)
{
    (void)state;
    struct ank_published published;
    struct ank_published_row row = row_of("a", 30);
    row.part_count = 3;
    row.parts[0] = 15;
    row.parts[1] = 10;
    row.parts[2] = NAN; /* 28 - 17 - 12 < 0 to 32 - 13 - 10 = 9 */
    struct seen seen = audit(&row, 1, &published);
    assert_int_equal(seen.narrow, 0);
    assert_int_equal(published.hidden, 1);
    assert_near(published.narrowest, 9, 1e-9);
    row.parts[1] = 15; /* 0 to 32 - 13 - 13 = 6: certainly under 8 */
    seen = audit(&row, 1, &published);
    assert_int_equal(seen.narrow, 1);
    assert_near(seen.largest, 6, 1e-9);
}

static void finds_what_contradicts_itself(void **state)
{
    (void)state;
    struct ank_published published;
    struct ank_published_row rows[] = {row_of("a", 20), row_of("b", 20),
                                       row_of("c", 20), row_of("all", 60)};
    assert_int_equal(audit(rows, 4, &published).contradictions, 0);
    rows[3].families = 80;
    assert_int_equal(audit(rows, 4, &published).contradictions, 1);
    rows[0].as_of = "2025-Q4"; /* other families: nothing has to add up */
    assert_int_equal(audit(rows, 4, &published).contradictions, 0);
}

static struct ank_published_row of_measure(const char *measure, const char *site,
                                           int families)
{
    struct ank_published_row row = row_of(site, families);
    row.measure = row.thing = measure;
    return row;
}

/* 33 to 37 with some right, 10 to 12 each of two kinds: at least nine of the third,
 * and fewer than ten, for each table by itself says no more than that. */
static void reads_tables_together(void **state)
{
    (void)state;
    struct ank_published published;
    struct ank_published_row rows[] = {
        of_measure("stage", "a", 35), of_measure("group/income", "a", 10),
        of_measure("group/housing", "a", 10), of_measure("group/energy", "a", -1)};
    rows[3].why = ANK_BELOW_THRESHOLD;
    for (size_t i = 0; i < 4; i++)
        if (strcmp(rows[i].measure, "group/energy") == 0)
            rows[i].why = ANK_BELOW_THRESHOLD;
    struct seen seen = audit(rows, 4, &published);
    assert_int_equal(seen.narrow, 1);
    assert_near(seen.least, 9, 1e-9);
    assert_near(seen.largest, 9, 1e-9);
}

/* Who was rated is among who was due: a hidden number between two that are told. */
static void reads_which_table_is_in_which(void **state)
{
    (void)state;
    struct ank_published published;
    struct ank_published_row rows[] = {of_measure("due/6", "a", 15),
                                       of_measure("reached/6", "a", -1),
                                       of_measure("change/housing/6", "a", 15)};
    struct seen seen = audit(rows, 3, &published);
    assert_int_equal(seen.narrow, 1); /* 13 to 17 */
    assert_near(seen.least, 13, 1e-9);
    assert_near(seen.largest, 17, 1e-9);
}

/* A project without a row on closing, and one that says why it tells nothing. */
static void wants_every_row_and_one_reason(void **state)
{
    (void)state;
    static const char *const measures[] = {"started",
                                           "referral",
                                           "closed",
                                           "duration",
                                           "contacts",
                                           "hours",
                                           "budget",
                                           "signals",
                                           "explored",
                                           "stage",
                                           "found",
                                           "realised",
                                           "time",
                                           "due/6",
                                           "reached/0",
                                           "reached/6",
                                           "change/housing/6",
                                           "group/income",
                                           "experience/ease/0",
                                           "experience/ease/6"};
    enum { MEASURES = COUNT(measures) };
    struct ank_published_row rows[2 * MEASURES];
    struct seen seen = {0};
    struct ank_published published = {
        .rows = rows, .count = 2 * MEASURES, .fault = see, .context = &seen};
    for (size_t i = 0; i < MEASURES; i++) {
        rows[i] = of_measure(measures[i], "a", -1);
        rows[MEASURES + i] = of_measure(measures[i], "b", -1);
    }
    ank_published_rules(&published);
    assert_int_equal(seen.absent + seen.reasons, 0);
    for (size_t i = 0; i < MEASURES; i++) {
        struct ank_published_row kept = rows[i];
        bool first = strcmp(measures[i], "reached/0") == 0;
        rows[i].measure = "none";
        seen = (struct seen){0};
        ank_published_rules(&published);
        print_message("# %s\n", measures[i]);
        assert_int_equal(seen.absent > 0,
                         !first && strcmp(measures[i], "reached/6") != 0 &&
                             strcmp(measures[i], "change/housing/6") != 0);
        rows[i] = kept;
    }
    rows[3].why = ANK_BELOW_THRESHOLD;
    seen = (struct seen){0};
    ank_published_rules(&published);
    assert_int_equal(seen.reasons, 1);
}

/* Each by itself can be; only part by part the sites are too many. */
static void finds_parts_that_do_not_add_up(void **state)
{
    (void)state;
    struct ank_published published;
    struct ank_published_row rows[] = {row_of("a", 40), row_of("b", 40),
                                       row_of("all", 80)};
    for (size_t i = 0; i < 3; i++) {
        rows[i].part_count = 2;
        rows[i].parts[0] = rows[i].parts[1] = i < 2 ? 20 : 40;
    }
    assert_int_equal(audit(rows, 3, &published).contradictions, 0);
    rows[2].parts[0] = 20;
    rows[2].parts[1] = 60;
    assert_int_equal(audit(rows, 3, &published).contradictions, 1);
}

/* Improved 20, not improved 20 or hidden: same and worse together. */
static void reads_folded_rows(void **state)
{
    (void)state;
    const unsigned char parts[40] = {0};
    struct ank_release_item item = {.measure = "change/home/6",
                                    .site = "a",
                                    .n = 40,
                                    .part_count = 3,
                                    .parts = parts};
    struct ank_shown shown = {.n = 40,
                              .cut_off = ANK_NO_DAY,
                              .mean = NAN,
                              .majority = 1,
                              .part_count = 2,
                              .parts = {20, 20, -1, -1, -1, -1, -1, -1}};
    struct ank_published_row row = ank_published_row(&item, &shown, 20100, &mem);
    assert_true(row.folded && row.published);
    assert_int_equal(row.part_count, 4);
    assert_int_equal(row.majority, 3);
    assert_near(row.parts[3], 20, 0);
    assert_true(isnan(row.parts[1]) && isnan(row.parts[2]));
    assert_string_equal(row.as_of, "20100");
    shown.cut_off = 20000;
    assert_string_equal(ank_published_row(&item, &shown, 20100, &mem).as_of, "20000");
    item.total = true;
    assert_string_equal(ank_published_row(&item, &shown, 20100, &mem).site, "all");
    shown.why = ANK_COMPLEMENTARY;
    row = ank_published_row(&item, &shown, 20100, &mem);
    assert_true(!row.published && isnan(row.families));
}

static void refuses_when_the_solver_gives_up(void **state)
{
    (void)state;
    struct ank_published_row rows[] = {row_of("a", 30), row_of("b", 30),
                                       row_of("all", 60)};
    for (size_t i = 0; i < 3; i++) {
        rows[i].part_count = 3;
        rows[i].parts[0] = i < 2 ? 10 : 20;
        rows[i].parts[1] = rows[i].parts[2] = NAN;
    }
    struct seen seen = {0};
    struct ank_published published = {.rows = rows,
                                      .count = 3,
                                      .narrowest = NAN,
                                      .fault = see,
                                      .context = &seen,
                                      .step_limit = 1};
    assert_false(ank_published_audit(&published, &err));
    assert_int_equal(err.code, ANK_INVALID);
    assert_non_null(strstr(err.text, "the solver gave up"));
    assert_int_equal(seen.contradictions, 0); /* nothing is known, that neither */
}

/* t(24; 0.975) = 2.0639 (R: qt(0.975, 24)): 2.0639 * 1.2 / 5 = 0.4953. */
static void an_interval_is_that_of_its_figures(void **state)
{
    (void)state;
    const struct {
        struct ank_published_mean of;
        enum ank_interval found;
    } cases[] = {
        {{25, 1.0, 1.2, 0.5, 1.5}, ANK_INTERVAL_FITS},
        {{25, 1.0, 1.2, 0.6, 1.5}, ANK_INTERVAL_DIFFERS},
        {{25, 1.0, 1.2, 0.5, 1.4}, ANK_INTERVAL_DIFFERS},
        {{25, 1.6, 1.2, 0.5, 1.5}, ANK_INTERVAL_OUTSIDE},
        {{25, 1.0, NAN, NAN, NAN}, ANK_INTERVAL_FITS},
        {{25, 1.0, NAN, 0.5, 1.5}, ANK_INTERVAL_FITS},
        {{25, 1.0, NAN, 0.5, 1.9}, ANK_INTERVAL_DIFFERS},
        {{25, 1.6, NAN, 0.5, 1.5}, ANK_INTERVAL_OUTSIDE},
        {{25, 1.0, 1.2, NAN, NAN}, ANK_INTERVAL_ALONE},
        {{25, NAN, 1.2, 0.5, 1.5}, ANK_INTERVAL_ALONE},
        {{25, 1.0, NAN, 0.5, NAN}, ANK_INTERVAL_ALONE},
        {{NAN, NAN, NAN, NAN, NAN}, ANK_INTERVAL_FITS},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# case %zu\n", i);
        assert_int_equal(ank_published_interval(&cases[i].of), cases[i].found);
    }
}

/* The same interval read back; a spread that is told stays as it is. */
static void a_spread_is_told_or_that_of_its_interval(void **state)
{
    (void)state;
    const struct ank_published_mean told = {25, 1.0, 1.2, 0.5, 1.5},
                                    behind = {25, 1.0, NAN, 0.5047, 1.4953},
                                    none = {25, 1.0, NAN, NAN, NAN};
    assert_near(ank_published_spread(&told), 1.2, 1e-12);
    assert_near(ank_published_spread(&behind), 1.2, 1e-3);
    assert_true(isnan(ank_published_spread(&none)));
}

static void numbers_of_families_are_rounded_and_enough(void **state)
{
    (void)state;
    assert_true(ank_published_is_rounded(25) && !ank_published_is_rounded(23));
    assert_true(ank_published_is_enough(10, 10) && ank_published_is_enough(10, 12));
    assert_false(ank_published_is_enough(10, 13));
    assert_near(ank_published_percent(15, 45), 30, 0);
    assert_near(ank_published_percent(50, 45), 100, 0);
}

/* 6 of 16 with 4 missing is between 6/20 and 10/20; one in twenty missing is told
 * without bounds. */
static void bounds_a_share_by_those_who_are_missing(void **state)
{
    (void)state;
    double least, most;
    ank_missing_bounds(6, 16, 4, &least, &most);
    assert_near(least, 0.3, 1e-15);
    assert_near(most, 0.5, 1e-15);
    ank_missing_bounds(6, 19, 1, &least, &most);
    assert_true(isnan(least) && isnan(most));
    ank_missing_bounds(6, 18, 1, &least, &most);
    assert_near(most, 7.0 / 19, 1e-15);
    ank_missing_bounds(0, 0, 5, &least, &most);
    assert_true(isnan(least) && isnan(most));
}

/* One right a family is Wilson's own; ten families that have all or nothing tell as
 * much as ten rights. */
static void takes_the_family_as_the_unit_of_a_share(void **state)
{
    (void)state;
    struct ank_family_share single = {0}, alike = {0};
    double low, high, alone_low, alone_high;
    for (size_t i = 0; i < 10; i++) {
        ank_family_share_add(&single, i < 4, 1);
        ank_family_share_add(&alike, i < 4 ? 5 : 0, 5);
    }
    ank_wilson(4, 10, &alone_low, &alone_high);
    ank_wilson_families(&single, &low, &high);
    assert_near(low, alone_low, 0);
    assert_near(high, alone_high, 0);
    ank_wilson_families(&alike, &low, &high);
    assert_true(low < alone_low && high > alone_high && low > 0.1 && high < 0.8);
    struct ank_family_share one = {0};
    ank_family_share_add(&one, 3, 5);
    ank_wilson_families(&one, &low, &high);
    assert_true(isnan(low) && isnan(high));
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(finds_a_part_that_follows, free_all),
        cmocka_unit_test_teardown(finds_what_contradicts_itself, free_all),
        cmocka_unit_test_teardown(finds_parts_that_do_not_add_up, free_all),
        cmocka_unit_test_teardown(reads_tables_together, free_all),
        cmocka_unit_test_teardown(reads_which_table_is_in_which, free_all),
        cmocka_unit_test_teardown(wants_every_row_and_one_reason, free_all),
        cmocka_unit_test_teardown(reads_folded_rows, free_all),
        cmocka_unit_test_teardown(refuses_when_the_solver_gives_up, free_all),
        cmocka_unit_test(an_interval_is_that_of_its_figures),
        cmocka_unit_test(a_spread_is_told_or_that_of_its_interval),
        cmocka_unit_test(numbers_of_families_are_rounded_and_enough),
        cmocka_unit_test(bounds_a_share_by_those_who_are_missing),
        cmocka_unit_test(takes_the_family_as_the_unit_of_a_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
