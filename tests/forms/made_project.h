/* SPDX-License-Identifier: GPL-3.0-or-later */
/* made_project.h - the coordinator's paper of a made-up project of any size */
#ifndef MADE_PROJECT_H
#define MADE_PROJECT_H

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
    double stayed[64], left[4] = {8, 9, 7, 9};
    for (size_t i = 0; i < n; i++)
        stayed[i] = (double)((i + domain) % 6);
    summary->attrition = ank_grow(&made->mem, summary->attrition,
                                  summary->attrition_count, sizeof *summary->attrition);
    summary->attrition[summary->attrition_count++] = (struct ank_attrition_row){
        instrument, &instrument->domains[domain], &made->project.waves.wave[wave],
        ank_attrition(stayed, n, left, domain % 2 ? 4 : 3)};
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

static inline void make(struct made *made, const char *lang, struct size size)
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

/* Its paper alone, drawn as it is drawn in a file. */
static inline struct canvas *draw(struct made *made)
{
    struct canvas *canvas;
    const struct ank_project_paper *const papers[] = {&made->paper};
    const struct ank_summary_papers book = {.projects = papers, .count = 1};
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_summary_draw_book(canvas, &book);
    return canvas;
}

static inline size_t pages_of(struct canvas *canvas)
{
    size_t count, pages = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        pages = boxes[i].page > pages ? boxes[i].page : pages;
    return pages;
}

#endif
