/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coordinator's summary: nothing crosses or leaves the page, for few and many
 * domains in all languages, and the figures are those of the summary. */
#include "../../forms/summary_parts.h"
#include "drawing.h"

enum { most_domains = 20, waves_there = 4 };

struct made {
    struct ank_arena mem;
    struct ank_project project;
    struct ank_instrument instrument;
    struct ank_instrument *instruments[1];
    struct ank_summary summary;
    struct ank_project_paper paper;
};

/* Scores that differ from family to family and domain to domain. */
static void make_row(struct made *made, size_t domain, size_t wave, size_t n)
{
    ank_score before[64], after[64];
    for (size_t i = 0; i < n; i++) {
        before[i] = (ank_score)((i * 3 + domain) % 6);
        after[i] = (ank_score)(before[i] + (ank_score)((i + domain + wave) % 5));
    }
    struct ank_summary *summary = &made->summary;
    summary->domains =
        ank_grow(&made->mem, summary->domains, summary->domain_count, sizeof *summary->domains);
    struct ank_domain_row *row = &summary->domains[summary->domain_count++];
    *row = (struct ank_domain_row){
        .instrument = &made->instrument,
        .domain = &made->instrument.domains[domain],
        .wave = &made->project.waves.wave[wave],
        .due = n + 3,
        .missing = 3,
    };
    row->rule = ank_change_rule_of(&made->instrument.scale, &row->domain->rule, NAN, 0);
    struct ank_pairs pairs = {n, before, after, &made->instrument.scale};
    ank_figures_of(&pairs, &row->rule, &row->figures);
}

static void make(struct made *made, const char *lang, size_t domains, size_t n,
                 const char *label)
{
    static const char *const brief[] = {"After 6 months 14 of the 17 families gave scores again."};
    *made = (struct made){.project = {.code = "zonnedorp",
                                      .name = "Gezinscoaching Zonnedorp (verzonnen)",
                                      .language = "nl",
                                      .instrument_count = 1,
                                      .instruments = made->instruments},
                          .instrument = {.code = "gezinscoaching",
                                         .scale = {0, 0, 10, 1, 1},
                                         .domain_count = domains}};
    made->instruments[0] = &made->instrument;
    made->project.waves.wave = ank_alloc(&made->mem, waves_there * sizeof(struct ank_wave));
    made->project.waves.count = waves_there;
    static const char *const names[] = {"0", "3", "6", "closing"};
    for (size_t i = 0; i < waves_there; i++)
        assert_true(ank_wave_parse(names[i], &made->project.waves.wave[i]));
    made->instrument.domains = ank_alloc(&made->mem, (domains + 1) * sizeof(struct ank_domain));
    for (size_t i = 0; i < domains; i++)
        made->instrument.domains[i] = (struct ank_domain){
            .code = "wonen", .theme = "housing", .label = {label, label, label},
            .rule = {NAN, NAN, NAN, 2}};
    made->summary = (struct ank_summary){.project = &made->project, .started = n, .measured = n};
    for (size_t w = 1; w < waves_there; w++)
        for (size_t d = 0; d < domains && n > 0; d++)
            make_row(made, d, w, w == 3 ? 1 : n);
    for (int i = 0; i < ANK_STAGES; i++)
        made->summary.rights.by_stage[i] = (size_t)(i * 5 % 14);
    made->summary.rights.claims = n;
    struct ank_spell spells[40];
    for (int i = 0; i < 40; i++)
        spells[i] = (struct ank_spell){10 + i * 7, i % 3 ? ANK_END_REALISED : ANK_END_CENSORED};
    made->summary.rights.time = ank_survival(spells, n > 10 ? 40 : 2, &made->mem);
    made->paper = (struct ank_project_paper){ank_lang_find(lang), &made->summary, 20648, 1, 1,
                                             brief, brief};
}

static void lets_nothing_cross_or_leave_the_page(void **state)
{
    (void)state;
    static const char *const labels[] = {
        "Taal", "Accueil des enfants et temps libre de toute la famille",
        "Arbeidsongeschiktheidsverzekeringsmaatschappij"};
    static const char *const languages[] = {"nl", "fr", "en"};
    static const size_t domains[] = {1, 13, 20}, families[] = {0, 1, 5, 40};
    for (size_t l = 0; l < COUNT(languages); l++)
        for (size_t t = 0; t < COUNT(labels); t++)
            for (size_t d = 0; d < COUNT(domains); d++)
                for (size_t n = 0; n < COUNT(families); n++) {
                    struct made made;
                    struct canvas *canvas;
                    make(&made, languages[l], domains[d], families[n], labels[t]);
                    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
                    summary_draw(canvas, &made.paper);
                    assert_texts_apart(canvas);
                    canvas_drop(canvas);
                    ank_arena_free(&made.mem);
                }
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
    struct canvas *canvas;
    char text[32];
    make(&made, "en", 1, 40, "Home");
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    summary_draw(canvas, &made.paper);
    const struct ank_figures *figures = &made.summary.domains[1].figures;
    assert_true(shows(canvas, "Home"));
    assert_true(shows(canvas, "40 / 43"));
    snprintf(text, sizeof text, "%.0f", figures->value[ANK_IMPROVED_N]);
    assert_true(shows(canvas, text));
    assert_true(shows(canvas, "40 started"));
    assert_false(shows(canvas, "41 started"));
    canvas_drop(canvas);
    ank_arena_free(&made.mem);
}

static void has_axes_with_round_steps(void **state)
{
    (void)state;
    static const struct {
        double low, high, expected_low, expected_high, step;
    } cases[] = {
        {-1.3, 3.2, -2, 4, 1},     {0, 10, 0, 10, 2},   {-0.2, 0.3, -0.2, 0.3, 0.1},
        {-27, 4, -30, 5, 5}, {3, 3, 3, 4, 0.2},   {0, 0.0001, 0, 0.0001, 0.00002},
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
        cmocka_unit_test(lets_nothing_cross_or_leave_the_page),
        cmocka_unit_test(shows_the_figures_it_was_given),
        cmocka_unit_test(has_axes_with_round_steps),
    };
    return cmocka_run_group_tests(tests, open_all, close_fonts) != 0;
}
