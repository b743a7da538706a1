/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary: nothing crosses or leaves the page, for few and many
 * domains in all languages, and the figures are those of the summary. */
#include "made_project.h"

static void check_size(const struct size *size)
{
    for (size_t l = 0; l < COUNT(languages); l++) {
        struct made made;
        struct canvas *canvas;
        make(&made, languages[l], *size);
        canvas = draw(&made);
        assert_texts_apart(canvas);
        size_t pages = pages_of(canvas);
        if (pages > 6)
            fail_msg("%zu pages for %zu instruments, %zu domains, %zu waves, %zu "
                     "families (%s)",
                     pages, size->instruments, size->domains, size->waves,
                     size->families, size->label);
        canvas_drop(canvas);
        ank_arena_free(&made.mem);
    }
}

static void lets_nothing_cross_on_at_most_six_pages(void **state)
{
    (void)state;
    const struct size sizes[] = {
        {1, 1, 2, 0, "Taal"},          {1, 1, 2, 1, "Taal"},
        {1, 1, 4, 5, long_word},       {1, 13, 4, 0, "Taal"},
        {1, 13, 4, 1, "Taal"},         {1, 13, 4, 5, "Taal"},
        {1, 13, 4, 5, long_label},     {1, 13, 4, 40, long_word},
        {1, 20, 4, 1, long_label},     {1, 20, 4, 40, "Taal"},
        {1, 20, 9, 60, "Taal"},        {1, 20, 9, 60, long_label},
        {1, 20, 10, 60, long_word},    {2, 10, 9, 60, long_label},
        {2, 7, 3, 5, "Taal"},          {2, 13, 9, 60, "Taal"},
        {2, 20, 9, 60, "Huisvesting"}, {2, 13, 4, 40, long_label},
    };
    for (size_t i = 0; i < COUNT(sizes); i++)
        check_size(&sizes[i]);
}

static bool shows(struct canvas *canvas, const char *text)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(boxes[i].text, text) == 0)
            return true;
    return false;
}

static void shows_the_figures_it_was_given(void **state)
{
    (void)state;
    struct made made;
    char text[64];
    make(&made, "en", (struct size){1, 1, 4, 40, "Home"});
    struct canvas *canvas = draw(&made);
    const struct ank_figures *figures = &made.summary.domains[1].figures;
    assert_true(shows(canvas, "Home"));
    assert_true(shows(canvas, "40 / 43"));
    snprintf(text, sizeof text, "%.0f", figures->value[ANK_IMPROVED_N]);
    assert_true(shows(canvas, text));
    snprintf(text, sizeof text, "+%.1f (%.1f to %.1f)", figures->value[ANK_MEAN_CHANGE],
             figures->value[ANK_CI_LOW], figures->value[ANK_CI_HIGH]);
    assert_true(shows(canvas, text));
    assert_true(shows(canvas, "40 started"));
    assert_false(shows(canvas, "41 started"));

    const struct ank_mixed *trend = &made.summary.trends[0].trend;
    assert_null(trend->why);
    snprintf(text, sizeof text, "%s%.2f (%.2f to %.2f)", trend->slope > 0 ? "+" : "",
             trend->slope, trend->low, trend->high);
    assert_true(shows(canvas, text));
    assert_true(shows(canvas, "40 / 120"));
    const struct ank_attrition *left = &made.summary.attrition[1].attrition;
    snprintf(text, sizeof text, "%.1f  n 40", left->mean_stayed);
    assert_true(shows(canvas, text));
    assert_true(shows(canvas, "0.81 (0.70 to 0.89)  n\u00a040"));
    assert_true(shows(canvas, "50 % (19 to 81)")); /* 3 of 6, Wilson */
    assert_true(shows(canvas, "25 %"));            /* 1 of 4, of one family */
    assert_true(shows(canvas, "No interpreter at the counter."));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

/* Three families have an interval wider than the scale: nobody gets to read it. */
static void too_few_families_have_no_interval_to_read(void **state)
{
    (void)state;
    struct made made;
    char text[64];
    make(&made, "en", (struct size){1, 1, 3, 3, "Home"});
    struct canvas *canvas = draw(&made);
    const struct ank_figures *figures = &made.summary.domains[0].figures;
    assert_true(figures->n == 3);
    assert_true(!isnan(figures->value[ANK_CI_LOW]));
    snprintf(text, sizeof text, "+%.1f (too few families)",
             figures->value[ANK_MEAN_CHANGE]);
    assert_true(shows(canvas, text));
    assert_true(
        shows(canvas, "without an interval")); /* the legend has what is there */
    assert_false(shows(canvas, "better or harder on average"));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

/* What counts as moved is said in points, with what chance makes of it beside it. */
static void families_that_moved_have_a_word_on_chance(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", (struct size){1, 2, 3, 20, "Home"});
    struct canvas *canvas = draw(&made);
    assert_true(shows(canvas, "2 or more higher"));
    assert_true(shows(canvas, "2 or more lower"));
    assert_false(shows(canvas, "clearly better"));
    assert_true(shows(canvas, "Scores also come and go: for how many families it "
                              "became harder shows how often that may be."));
    canvas_drop(canvas);

    for (size_t i = 0; i < made.summary.domain_count; i++) {
        const struct ank_rule_source known = {.9, i % 2 ? 2 : 4, NAN, NAN, NAN, {0}};
        struct ank_domain_row *row = &made.summary.domains[i];
        row->rule = ank_change_rule_of(&row->instrument->scale, &known, NAN, 0);
    }
    canvas = draw(&made);
    assert_true(shows(canvas, "clearly better")); /* from 2 and from 4 points */
    assert_true(shows(canvas, "By chance alone, each way: up to 5 of 100 families."));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

static void says_why_there_is_no_trend(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", (struct size){1, 3, 4, 5, "Home"});
    struct canvas *canvas = draw(&made);
    assert_true(shows(
        canvas, "No trend can be told yet (domains: 3): a trend needs at least 15 "
                "families."));
    assert_false(shows(canvas, "points a month"));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

/* On a paper for others: nothing stands there in place of what is left out. */
static void classes_that_are_left_out_have_no_column(void **state)
{
    (void)state;
    struct made made;
    make(&made, "en", (struct size){1, 4, 3, 20, "Home"});
    struct canvas *canvas = draw(&made);
    assert_true(shows(canvas, "2 or more higher"));
    canvas_drop(canvas);
    for (size_t i = 0; i < made.summary.domain_count; i++) {
        made.summary.domains[i].figures.value[ANK_IMPROVED_N] = NAN;
        made.summary.domains[i].figures.why[ANK_IMPROVED_N] = "left out here";
    }
    made.summary.cut = (struct ank_summary_cut){.audience = ANK_FOR_TEAM, .classes = 8};
    canvas = draw(&made);
    assert_false(shows(canvas, "2 or more higher"));
    assert_false(shows(canvas, "A line has no classes: left out here."));
    assert_true(shows(canvas, "20 / 23"));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

static size_t times_shown(struct canvas *canvas, const char *text)
{
    size_t count, times = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        times += strcmp(boxes[i].text, text) == 0;
    return times;
}

/* Two lists on one scale share an axis; on two scales each has its own table. */
static void an_axis_has_one_scale(void **state)
{
    (void)state;
    static const char *const tables[] = {"Trend over all ratings",
                                         "Who stayed, who left"};
    struct made made;
    make(&made, "en", (struct size){2, 4, 3, 20, "Home"});
    for (int differ = 0; differ < 2; differ++) {
        if (differ) {
            made.instrument[1].scale.high = 5;
            made.instrument[1].title.en = "Experience";
        }
        struct canvas *canvas = draw(&made);
        for (size_t i = 0; i < COUNT(tables); i++) {
            const char *first =
                ank_format(&made.mem, "%s · Family coaching", tables[i]);
            const char *second = ank_format(&made.mem, "%s · Experience", tables[i]);
            assert_int_equal(times_shown(canvas, tables[i]), !differ);
            assert_int_equal(times_shown(canvas, first), differ);
            assert_int_equal(times_shown(canvas, second), differ);
        }
        canvas_drop(canvas);
    }
    ank_arena_free(&made.mem);
}

static void sets_projects_side_by_side_without_a_ranking(void **state)
{
    (void)state;
    struct ank_arena mem = {0};
    const struct ank_project_mean means[] = {
        {12, 0.4, 2}, {20, 2.5, 2}, {3, 1.1, 2}, {9, -0.6, 2}, {30, 1.9, 2}};
    const char *const names[] = {"Zonnedorp", "Aarden", NULL,
                                 "Coaching de familles au long cours", "Brug"};
    struct ank_between between = ank_between(means, COUNT(means), &mem);
    struct ank_sides_row rows[COUNT(means)];
    for (size_t i = 0; i < COUNT(means); i++)
        rows[i] =
            (struct ank_sides_row){names[i], means[i].n, means[i].mean, between.rows[i],
                                   "A project beside the others."};
    struct ank_sides_theme themes[20];
    for (size_t i = 0; i < COUNT(themes); i++)
        themes[i] =
            (struct ank_sides_theme){"Housing after 6 months", 1, COUNT(rows), rows};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t count = 0; count <= COUNT(themes); count += 10) {
            struct canvas *canvas;
            struct made made;
            make(&made, languages[l], (struct size){1, 3, 3, 6, "Wonen"});
            const struct ank_project_paper *const papers[] = {&made.paper};
            struct ank_sides_paper sides = {.lang = ank_lang_find(languages[l]),
                                            .today = 20648,
                                            .project_count = COUNT(means),
                                            .theme_count = count,
                                            .themes = themes};
            assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
            sheet_summary_draw_book(canvas,
                                    &(struct ank_summary_papers){&sides, papers, 1});
            assert_texts_apart(canvas);
            if (count >
                0) { /* as given: the first stays first though it is not the highest */
                size_t boxes_count, first = 0, second = 0;
                const struct text_box *boxes = canvas_text_boxes(canvas, &boxes_count);
                for (size_t i = boxes_count; i-- > 0;) {
                    first = strcmp(boxes[i].text, "Zonnedorp") == 0 ? i : first;
                    second = strcmp(boxes[i].text, "Aarden") == 0 ? i : second;
                }
                assert_true(first > 0 && first < second);
            }
            canvas_drop(canvas);
            ank_arena_free(&made.mem);
        }
    ank_arena_free(&mem);
}

/* A book begins with the page between projects; the same input gives the same bytes. */
static void makes_a_book_of_several_projects(void **state)
{
    (void)state;
    struct made first, second;
    char *bytes[2];
    size_t size[2];
    make(&first, "nl", (struct size){1, 3, 3, 6, "Wonen"});
    make(&second, "fr", (struct size){1, 3, 3, 6, "Logement"});
    const struct ank_project_paper *const papers[] = {&first.paper, &second.paper};
    struct ank_sides_paper sides = {
        .lang = first.paper.lang, .today = 20648, .project_count = 2};
    for (int i = 0; i < 2; i++)
        assert_ok(ank_summary_sheet((struct ank_fonts *)fonts, ANK_PDF,
                                    &(struct ank_summary_papers){&sides, papers, 2},
                                    &bytes[i], &size[i], &err),
                  err);
    assert_int_equal(size[0], size[1]);
    assert_memory_equal(bytes[0], bytes[1], size[0]);
    free(bytes[0]);
    free(bytes[1]);
    ank_arena_free(&first.mem);
    ank_arena_free(&second.mem);
}

static void has_axes_with_round_steps(void **state)
{
    (void)state;
    static const struct {
        double low, high, expected_low, expected_high, step;
    } cases[] = {
        {-1.3, 3.2, -2, 4, 1}, {0, 10, 0, 10, 2}, {-0.2, 0.3, -0.2, 0.3, 0.1},
        {-27, 4, -30, 5, 5},   {3, 3, 3, 4, 0.2}, {0, 0.0001, 0, 0.0001, 0.00002},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct axis axis = axis_over(cases[i].low, cases[i].high, 7, 100, 200);
        assert_near(axis.low, cases[i].expected_low, 1e-9);
        assert_near(axis.high, cases[i].expected_high, 1e-9);
        assert_near(axis.step, cases[i].step, 1e-9);
        assert_near(axis_place(&axis, axis.low), 100, 1e-9);
        assert_near(axis_tick(&axis, axis_ticks(&axis) - 1), axis.high, 1e-9);
    }
}

static int open_all(void **state)
{
    ank_analysis_start();
    return open_fonts(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_on_at_most_six_pages),
        cmocka_unit_test(shows_the_figures_it_was_given),
        cmocka_unit_test(too_few_families_have_no_interval_to_read),
        cmocka_unit_test(families_that_moved_have_a_word_on_chance),
        cmocka_unit_test(says_why_there_is_no_trend),
        cmocka_unit_test(classes_that_are_left_out_have_no_column),
        cmocka_unit_test(an_axis_has_one_scale),
        cmocka_unit_test(sets_projects_side_by_side_without_a_ranking),
        cmocka_unit_test(makes_a_book_of_several_projects),
        cmocka_unit_test(has_axes_with_round_steps),
    };
    return cmocka_run_group_tests(tests, open_all, close_fonts) != 0;
}
