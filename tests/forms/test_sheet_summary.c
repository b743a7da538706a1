/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary: nothing crosses or leaves the page, for few and many
 * domains in all languages, and the figures are those of the summary. */
#include <ankerpunt/model/project.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include "../../forms/summary/sheet_summary_parts.h"
#include "drawing.h"

enum { most_waves = 10, most_instruments = 2 };

struct made {
    struct ank_arena mem;
    struct ank_project project;
    struct ank_instrument instrument[most_instruments];
    struct ank_instrument *instruments[most_instruments];
    struct ank_summary summary;
    struct ank_project_paper paper;
};

/* How large a project is. */
struct size {
    size_t instruments, domains, waves, families;
    const char *label;
};

/* Scores that differ from family to family and domain to domain. */
static void make_row(struct made *made, struct ank_instrument *instrument,
                     size_t domain, size_t wave, size_t n)
{
    ank_score before[64], after[64];
    for (size_t i = 0; i < n; i++) {
        before[i] = (ank_score)((i * 3 + domain) % 6);
        after[i] = (ank_score)(before[i] + (ank_score)((i + domain + wave) % 5));
    }
    struct ank_summary *summary = &made->summary;
    summary->domains = ank_grow(&made->mem, summary->domains, summary->domain_count,
                                sizeof *summary->domains);
    struct ank_domain_row *row = &summary->domains[summary->domain_count++];
    *row = (struct ank_domain_row){
        .instrument = instrument,
        .domain = &instrument->domains[domain],
        .wave = &made->project.waves.wave[wave],
        .due = n + 3,
        .missing = 3,
    };
    row->rule = ank_change_rule_of(&instrument->scale, &row->domain->rule, NAN, 0);
    struct ank_pairs pairs = {n, before, after, &instrument->scale};
    ank_figures_of(&pairs, &row->rule, &row->figures);
}

static void make_trend(struct made *made, struct ank_instrument *instrument,
                       size_t domain, size_t n)
{
    struct ank_summary *summary = &made->summary;
    struct ank_rating ratings[64 * 3];
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < 3; k++)
            ratings[count++] = (struct ank_rating){
                i, (double)(k * 3), (double)((i * 5 + domain + k * (i % 3)) % 9)};
    summary->trends = ank_grow(&made->mem, summary->trends, summary->trend_count,
                               sizeof *summary->trends);
    summary->trends[summary->trend_count++] =
        (struct ank_trend_row){instrument, &instrument->domains[domain],
                               ank_mixed_trend(ratings, count, 2, &made->mem), 0};
}

static void make_attrition(struct made *made, struct ank_instrument *instrument,
                           size_t domain, size_t wave, size_t n)
{
    struct ank_summary *summary = &made->summary;
    double stayed[64], left[4] = {8, 9, 7, 9, NAN, {0}};
    for (size_t i = 0; i < n; i++)
        stayed[i] = (double)((i + domain) % 6);
    summary->attrition = ank_grow(&made->mem, summary->attrition,
                                  summary->attrition_count, sizeof *summary->attrition);
    summary->attrition[summary->attrition_count++] = (struct ank_attrition_row){
        instrument, &instrument->domains[domain], &made->project.waves.wave[wave],
        ank_attrition(stayed, n, left, domain % 2 ? 4 : 1)};
}

static void make_moment(struct made *made, struct ank_instrument *instrument,
                        size_t wave, size_t n)
{
    struct ank_summary *summary = &made->summary;
    summary->waves = ank_grow(&made->mem, summary->waves, summary->wave_count,
                              sizeof *summary->waves);
    summary->waves[summary->wave_count++] = (struct ank_wave_row){
        instrument, &made->project.waves.wave[wave], {n, 2, 1, 4, 3, 5, 1}};
    if (wave > 0) {
        summary->flow = ank_grow(&made->mem, summary->flow, summary->flow_count,
                                 sizeof *summary->flow);
        summary->flow[summary->flow_count++] = (struct ank_flow_row){
            .wave = &made->project.waves.wave[wave], .due = n + 3, .rated = n};
    }
    summary->scales = ank_grow(&made->mem, summary->scales, summary->scale_count,
                               sizeof *summary->scales);
    summary->scales[summary->scale_count++] = (struct ank_scale_row){
        .instrument = instrument,
        .wave = &made->project.waves.wave[wave],
        .alpha = {.forms = n, .items = 3, .alpha = .812, .low = .7, .high = .89}};
}

static void make_rights(struct made *made, size_t n)
{
    static const char *const groups[] = {"income", "health",    "housing",
                                         "energy", "education", "work",
                                         "status", "of our own"};
    struct ank_rights_result *rights = &made->summary.rights;
    for (int i = 0; i < ANK_STAGES; i++)
        rights->by_stage[i] = (size_t)(i * 5 % 14);
    rights->claims = n;
    struct ank_spell spells[40];
    for (int i = 0; i < 40; i++)
        spells[i] =
            (struct ank_spell){10 + i * 7, i % 3 ? ANK_END_REALISED : ANK_END_CENSORED};
    rights->time = ank_survival(spells, n > 10 ? 40 : 2, &made->mem);
    if (n == 0)
        return;
    rights->groups = ank_alloc(&made->mem, COUNT(groups) * sizeof *rights->groups);
    for (size_t i = 0; i < COUNT(groups); i++) {
        struct ank_group_row *group = &rights->groups[rights->group_count++];
        *group = (struct ank_group_row){groups[i], i + 4, i + 3, i, 0, 0, 0, false};
        group->share = (double)i / (double)(i + 3);
        ank_wilson(i, i + 3, &group->low, &group->high);
        if (i == 1) /* of one family: no limits */
            group->low = group->high = NAN;
    }
    rights->stuck = ank_alloc(&made->mem, n * sizeof *rights->stuck);
    for (size_t i = 0; i < n; i++)
        rights->stuck[rights->stuck_count++] = (struct ank_stuck_row){
            "sociale-woning", NULL, ANK_BLOCKED, i % 2 ? "precondition" : NULL, i + 1};
}

static void make_instrument(struct made *made, struct ank_instrument *instrument,
                            const struct size *size)
{
    *instrument = (struct ank_instrument){
        .code = "gezinscoaching",
        .title = {"Gezinscoaching", "Coaching de familles", "Family coaching"},
        .scale = {0, 0, 10, 1, 1},
        .domain_count = size->domains};
    instrument->domains =
        ank_alloc(&made->mem, (size->domains + 1) * sizeof(struct ank_domain));
    for (size_t d = 0; d < size->domains; d++)
        instrument->domains[d] =
            (struct ank_domain){.code = "wonen",
                                .theme = "housing",
                                .label = {size->label, size->label, size->label},
                                .rule = {NAN, NAN, NAN, 2, NAN, {0}}};
    for (size_t w = 0; w < size->waves && size->families > 0; w++) {
        size_t n = w > 0 && w + 1 == size->waves ? 1 : size->families;
        make_moment(made, instrument, w, n);
        for (size_t d = 0; d < size->domains && w > 0; d++) {
            make_row(made, instrument, d, w, n);
            make_attrition(made, instrument, d, w, n);
        }
    }
    for (size_t d = 0; d < size->domains && size->families > 0; d++)
        make_trend(made, instrument, d, size->families);
}

static void make(struct made *made, const char *lang, struct size size)
{
    static const char *const brief[] = {
        "After 6 months 14 of the 17 families gave scores again."};
    static const char *const talk[] = {
        "After 6 months we miss 3 of 17 families. What would make it easier for them?",
        "Social housing does not go through 3 times. Is that a signal to pass on?"};
    static const char *const method[] = {
        "There is no comparison group: these figures prove no cause.",
        "Only families that were rated at both moments are compared; a family counts "
        "once."};
    static const struct ank_paper_signal signals[] = {
        {"The waiting list of the crisis shelter is longer than its stay.",
         "supralocal", "open", 4},
        {"No interpreter at the counter.", NULL, NULL, 1}};
    static const char *const names[most_waves] = {
        "0", "3", "6", "12", "18", "24", "30", "36", "closing", "followup-12"};
    *made = (struct made){.project = {.code = "zonnedorp",
                                      .name = "Gezinscoaching Zonnedorp (verzonnen)",
                                      .language = "nl",
                                      .instrument_count = size.instruments,
                                      .instruments = made->instruments}};
    made->project.waves.wave =
        ank_alloc(&made->mem, most_waves * sizeof(struct ank_wave));
    made->project.waves.count = size.waves;
    for (size_t i = 0; i < size.waves; i++)
        assert_true(ank_wave_parse(names[i], &made->project.waves.wave[i]));
    made->summary = (struct ank_summary){
        .project = &made->project, .started = size.families, .measured = size.families};
    for (size_t i = 0; i < size.instruments; i++) {
        made->instruments[i] = &made->instrument[i];
        make_instrument(made, &made->instrument[i], &size);
    }
    make_rights(made, size.families);
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++)
        made->summary.evidence[i] = (struct ank_evidence_row){
            .outcome = "housing",
            .label = "housing",
            .found = (enum ank_finding)(i % 4),
            .benchmark =
                "About half of the projects studied found this; that is a share of "
                "projects, never of families.",
            .why = i % 4 ? NULL : "fewer than 5 families have both ratings"};
    made->paper = (struct ank_project_paper){
        .lang = ank_lang_find(lang),
        .summary = &made->summary,
        .today = 20648,
        .brief_count = 1,
        .brief = brief,
        .method_count = COUNT(method),
        .method = method,
        .talk_count = size.families > 0 ? COUNT(talk) : 0,
        .talk = talk,
        .signal_count = size.families > 0 ? COUNT(signals) : 0,
        .signals = signals,
    };
}

static const char *const languages[] = {"nl", "fr", "en"};
static const char long_label[] =
    "Accueil des enfants et temps libre de toute la famille";
static const char long_word[] = "Arbeidsongeschiktheidsverzekeringsmaatschappij";

static size_t pages_of(struct canvas *canvas)
{
    size_t count, pages = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        pages = boxes[i].page > pages ? boxes[i].page : pages;
    return pages;
}

static void check_size(const struct size *size)
{
    for (size_t l = 0; l < COUNT(languages); l++) {
        struct made made;
        struct canvas *canvas;
        make(&made, languages[l], *size);
        assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
        sheet_summary_draw(canvas, &made.paper);
        assert_texts_apart(canvas);
        size_t pages = pages_of(canvas);
        if (pages < 2 || pages > 6)
            fail_msg("%zu pages for %zu instruments, %zu domains, %zu waves, %zu "
                     "families (%s)",
                     pages, size->instruments, size->domains, size->waves,
                     size->families, size->label);
        canvas_drop(canvas);
        ank_arena_free(&made.mem);
    }
}

static void lets_nothing_cross_on_two_to_six_pages(void **state)
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

static struct canvas *draw(struct made *made)
{
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_summary_draw(canvas, &made->paper);
    return canvas;
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
            struct ank_sides_paper sides = {.lang = ank_lang_find(languages[l]),
                                            .today = 20648,
                                            .project_count = COUNT(means),
                                            .theme_count = count,
                                            .themes = themes};
            assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
            sheet_summary_draw_sides(canvas, &sides);
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
        cmocka_unit_test(lets_nothing_cross_on_two_to_six_pages),
        cmocka_unit_test(shows_the_figures_it_was_given),
        cmocka_unit_test(too_few_families_have_no_interval_to_read),
        cmocka_unit_test(families_that_moved_have_a_word_on_chance),
        cmocka_unit_test(says_why_there_is_no_trend),
        cmocka_unit_test(sets_projects_side_by_side_without_a_ranking),
        cmocka_unit_test(makes_a_book_of_several_projects),
        cmocka_unit_test(has_axes_with_round_steps),
    };
    return cmocka_run_group_tests(tests, open_all, close_fonts) != 0;
}
