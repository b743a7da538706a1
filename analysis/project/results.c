/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a panel to everything a project says; see <ankerpunt/analysis/results.h>. */
#include <math.h>

#include "panel.h"

static void add_left_out(struct ank_panel *panel, const char *reason, size_t n)
{
    struct ank_summary *summary = &panel->summary;
    if (n == 0)
        return;
    summary->left_out = ank_grow(&panel->mem, summary->left_out,
                                 summary->left_out_count, sizeof *summary->left_out);
    summary->left_out[summary->left_out_count++] = (struct ank_left_out){reason, n};
}

static void count_waves(struct ank_panel *panel, const struct panel_sheet *sheet)
{
    struct ank_summary *summary = &panel->summary;
    const struct ank_waves *waves = &panel->project->waves;
    for (size_t w = 0; w < waves->count; w++) {
        summary->waves = ank_grow(&panel->mem, summary->waves, summary->wave_count,
                                  sizeof *summary->waves);
        struct ank_wave_row *row = &summary->waves[summary->wave_count++];
        *row = (struct ank_wave_row){.instrument = sheet->instrument,
                                     .wave = &waves->wave[w]};
        for (size_t r = 0; r < sheet->row_count; r++)
            if (sheet->rows[r].state[w] != ANK_STATES)
                row->n[sheet->rows[r].state[w]]++;
    }
}

/* The pairs of a domain at a wave, and the baselines of who is due without. */
struct gathered {
    size_t due, pairs, early, left, ended_before;
    ank_score *before, *after;
    double *stayed_first, *left_first; /* in points */
};

/* Whether the domain still stood on the list when the window of that wave closed. */
static bool was_asked(const struct panel_sheet *sheet, size_t row, size_t wave,
                      size_t domain)
{
    const struct ank_span *asked = sheet->instrument->domains[domain].asked;
    return !asked || asked->until == ANK_NO_DAY ||
           sheet->rows[row].closes[wave] < asked->until;
}

static struct gathered sitting_entry_pairs(const struct panel_sheet *sheet, size_t wave,
                                           size_t domain, struct ank_arena *mem)
{
    const struct ank_scale *scale = &sheet->instrument->scale;
    struct gathered found = {
        .before = ank_alloc(mem, (sheet->row_count + 1) * sizeof *found.before),
        .after = ank_alloc(mem, (sheet->row_count + 1) * sizeof *found.after),
        .stayed_first =
            ank_alloc(mem, (sheet->row_count + 1) * sizeof *found.stayed_first),
        .left_first = ank_alloc(mem, (sheet->row_count + 1) * sizeof *found.left_first),
    };
    for (size_t r = 0; r < sheet->row_count; r++) {
        ank_score first = panel_cell(sheet, r, 0, domain);
        ank_score later = panel_cell(sheet, r, wave, domain);
        bool due = sheet->rows[r].due[wave] && was_asked(sheet, r, wave, domain);
        if (first < 0)
            continue;
        found.due += due;
        if (later >= 0) {
            found.early += !due;
            found.stayed_first[found.pairs] = ank_scale_points(scale, first);
            found.before[found.pairs] = first;
            found.after[found.pairs++] = later;
        } else if (due) {
            found.left_first[found.left++] = ank_scale_points(scale, first);
            found.ended_before += sheet->rows[r].state[wave] == ANK_ENDED_BEFORE;
        }
    }
    return found;
}

/* n - 1 in the denominator. */
double panel_baseline_sd(const struct panel_sheet *sheet, size_t domain, size_t *n)
{
    double sum = 0, squares = 0;
    *n = 0;
    for (size_t r = 0; r < sheet->row_count; r++) {
        ank_score first = panel_cell(sheet, r, 0, domain);
        if (first < 0)
            continue;
        (*n)++;
        sum += first; /* whole steps: exact */
        squares += (double)first * first;
    }
    if (*n < 2)
        return NAN;
    double count = (double)*n;
    double variance = (squares - sum * sum / count) / (count - 1);
    return sqrt(variance) * ank_scale_difference(&sheet->instrument->scale, 1);
}

static void add_domain(struct ank_panel *panel, const struct panel_sheet *sheet,
                       size_t wave, size_t domain)
{
    struct ank_arena mem = {0};
    struct ank_summary *summary = &panel->summary;
    const struct ank_instrument *instrument = sheet->instrument;
    const struct ank_wave *planned = &panel->project->waves.wave[wave];
    struct gathered found = sitting_entry_pairs(sheet, wave, domain, &mem);
    if (ank_domain_retired(&instrument->domains[domain]) &&
        found.due + found.pairs == 0) {
        ank_arena_free(&mem);
        return;
    }
    size_t baselines;
    double sd = panel_baseline_sd(sheet, domain, &baselines);
    struct ank_domain_row row = {
        .instrument = instrument,
        .domain = &instrument->domains[domain],
        .wave = planned,
        .due = found.due,
        .missing = found.left,
        .ended_before = found.ended_before,
        .early = found.early,
        .rule = ank_change_rule_of(&instrument->scale,
                                   &instrument->domains[domain].rule, sd, baselines),
    };
    struct ank_pairs pairs = {found.pairs, found.before, found.after,
                              &instrument->scale};
    ank_figures_of(&pairs, &row.rule, &row.figures);
    summary->domains[summary->domain_count++] = row;
    summary->attrition[summary->attrition_count++] = (struct ank_attrition_row){
        instrument, row.domain, planned,
        ank_attrition(found.stayed_first, found.pairs, found.left_first, found.left)};
    ank_arena_free(&mem);
}

/* Somebody is due at this wave or was rated at it. */
static bool wave_reached(const struct panel_sheet *sheet, size_t wave)
{
    for (size_t r = 0; r < sheet->row_count; r++)
        if (sheet->rows[r].due[wave] || sheet->rows[r].state[wave] == ANK_DONE)
            return true;
    return false;
}

/* Holm over the trends of all domains. */
static void adjust_trends(struct ank_summary *summary)
{
    struct ank_arena mem = {0};
    double *p = ank_alloc(&mem, (summary->trend_count + 1) * sizeof *p);
    for (size_t i = 0; i < summary->trend_count; i++)
        p[i] = summary->trends[i].trend.p;
    ank_holm(p, summary->trend_count, p);
    for (size_t i = 0; i < summary->trend_count; i++)
        summary->trends[i].trend.p_holm = p[i];
    ank_arena_free(&mem);
}

/* Holm over the domains of one wave, of who stayed against who left. */
static void adjust_attrition(struct ank_summary *summary, const struct ank_wave *wave)
{
    struct ank_arena mem = {0};
    double *p = ank_alloc(&mem, (summary->attrition_count + 1) * sizeof *p);
    for (size_t i = 0; i < summary->attrition_count; i++)
        p[i] = summary->attrition[i].wave == wave ? summary->attrition[i].attrition.p
                                                  : (double)NAN;
    ank_holm(p, summary->attrition_count, p);
    for (size_t i = 0; i < summary->attrition_count; i++)
        if (summary->attrition[i].wave == wave)
            summary->attrition[i].attrition.p_holm = p[i];
    ank_arena_free(&mem);
}

/* Holm and Benjamini-Hochberg over all domains of all instruments at a wave. */
static void adjust(struct ank_panel *panel)
{
    struct ank_arena mem = {0};
    struct ank_summary *summary = &panel->summary;
    struct ank_figures **rows =
        ank_alloc(&mem, (summary->domain_count + 1) * sizeof *rows);
    for (size_t w = 1; w < panel->project->waves.count; w++) {
        size_t count = 0;
        for (size_t i = 0; i < summary->domain_count; i++)
            if (summary->domains[i].wave == &panel->project->waves.wave[w])
                rows[count++] = &summary->domains[i].figures;
        ank_figures_adjust(rows, count);
        adjust_attrition(summary, &panel->project->waves.wave[w]);
    }
    adjust_trends(summary);
    ank_arena_free(&mem);
}

static size_t later_waves(const struct panel_sheet *sheet, size_t waves, size_t domain)
{
    size_t count = 0;
    for (size_t w = 1; w < waves; w++)
        for (size_t r = 0; r < sheet->row_count; r++)
            if (panel_cell(sheet, r, w, domain) >= 0) {
                count++;
                break;
            }
    return count;
}

static void add_trend(struct ank_panel *panel, const struct panel_sheet *sheet,
                      size_t domain)
{
    struct ank_arena mem = {0};
    struct ank_summary *summary = &panel->summary;
    struct ank_rating *ratings =
        ank_alloc(&mem, (sheet->dated_count + 1) * sizeof *ratings);
    size_t count = 0, without_intake = 0, last = SIZE_MAX;
    for (size_t i = 0; i < sheet->dated_count; i++) {
        const struct panel_dated *dated = &sheet->dated[i];
        ank_score score = dated->scores[domain];
        if (score < 0)
            continue;
        without_intake +=
            dated->family != last && panel_cell(sheet, dated->family, 0, domain) < 0;
        last = dated->family;
        ratings[count++] =
            (struct ank_rating){dated->family, dated->months,
                                ank_scale_points(&sheet->instrument->scale, score)};
    }
    if (count == 0 && ank_domain_retired(&sheet->instrument->domains[domain])) {
        ank_arena_free(&mem);
        return;
    }
    summary->trends = ank_grow(&panel->mem, summary->trends, summary->trend_count,
                               sizeof *summary->trends);
    summary->trends[summary->trend_count++] = (struct ank_trend_row){
        sheet->instrument, &sheet->instrument->domains[domain],
        ank_mixed_trend(ratings, count,
                        later_waves(sheet, panel->project->waves.count, domain), &mem),
        without_intake};
    ank_arena_free(&mem);
}

static void add_scale(struct ank_panel *panel, const struct panel_sheet *sheet,
                      size_t wave)
{
    struct ank_arena mem = {0};
    struct ank_summary *summary = &panel->summary;
    size_t items = 0, count = 0, domains = sheet->instrument->domain_count;
    size_t *asked = ank_alloc(&mem, (domains + 1) * sizeof *asked);
    for (size_t d = 0; d < domains; d++)
        if (!ank_domain_retired(&sheet->instrument->domains[d]))
            asked[items++] = d;
    double *forms = ank_alloc(&mem, (sheet->row_count * items + 1) * sizeof *forms);
    for (size_t r = 0; r < sheet->row_count; r++) {
        bool any = false;
        for (size_t d = 0; d < items; d++) {
            ank_score score = panel_cell(sheet, r, wave, asked[d]);
            forms[count * items + d] =
                score < 0 ? NAN : ank_scale_points(&sheet->instrument->scale, score);
            any = any || score >= 0;
        }
        count += any;
    }
    summary->scales = ank_grow(&panel->mem, summary->scales, summary->scale_count,
                               sizeof *summary->scales);
    summary->scales[summary->scale_count++] =
        (struct ank_scale_row){sheet->instrument, &panel->project->waves.wave[wave],
                               count, ank_alpha(forms, count, items, &panel->mem)};
    ank_arena_free(&mem);
}

static void add_sheet(struct ank_panel *panel, const struct panel_sheet *sheet)
{
    size_t waves = panel->project->waves.count,
           domains = sheet->instrument->domain_count,
           first = panel->summary.domain_count;
    count_waves(panel, sheet);
    if (sheet->instrument->each_time) {
        panel_add_answers(panel, sheet);
        return;
    }
    for (size_t w = 0; w < waves; w++) {
        if (!wave_reached(sheet, w))
            continue;
        for (size_t d = 0; w > 0 && d < domains; d++)
            add_domain(panel, sheet, w, d);
        add_scale(panel, sheet, w);
    }
    for (size_t d = 0; d < domains; d++)
        add_trend(panel, sheet, d);
    panel_add_models(panel, sheet, first);
}

/* For a row of each domain at each wave there may be: the rows are large, and an array
 * that grows leaves the smaller ones behind. */
static void make_room(struct ank_panel *panel)
{
    size_t rows = 0;
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        rows += panel->project->instruments[i]->domain_count;
    rows *= panel->project->waves.count;
    panel->summary.domains =
        ank_alloc(&panel->mem, (rows + 1) * sizeof *panel->summary.domains);
    panel->summary.attrition =
        ank_alloc(&panel->mem, (rows + 1) * sizeof *panel->summary.attrition);
}

const struct ank_summary *ank_panel_summary(struct ank_panel *panel)
{
    struct ank_summary *summary = &panel->summary;
    summary->project = panel->project;
    summary->period = panel->period;
    add_left_out(panel, ANK_N("no longer agrees to be measured"), panel->withdrawn);
    add_left_out(panel, ANK_N("support has not begun yet"), panel->waiting);
    add_left_out(panel, ANK_N("not measured at intake"), panel->unmeasured);
    add_left_out(panel, ANK_N("at intake only the coach rated"), panel->coach_only);
    make_room(panel);
    for (size_t i = 0; i < panel->project->instrument_count; i++)
        add_sheet(panel, &panel->sheets[i]);
    panel_count_flow(panel);
    panel_count_priorities(panel);
    panel_count_process(panel);
    adjust(panel);
    panel_count_rights(panel);
    panel_find_evidence(panel);
    ank_arena_free(&panel->kept);
    return summary;
}
