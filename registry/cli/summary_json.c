/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary as JSON; keys and their order are what other programs rely on. */
#include <math.h>
#include <string.h>

#include "summary_out.h"

struct writing {
    struct session *session;
    struct json_writer json;
};

static void text(struct writing *w, const char *key, const char *value)
{
    json_write_text(&w->json, key, value);
}

static void number(struct writing *w, const char *key, double value)
{
    json_write_number(&w->json, key, value);
}

static void count(struct writing *w, const char *key, size_t value)
{
    json_write_integer(&w->json, key, (int64_t)value);
}

/* A reason for a field without a value; none is written when there is one. */
static void why(struct writing *w, const char *key, const char *reason)
{
    if (reason)
        text(w, key, ank_words(w->session->lang, reason));
}

static void cautions(struct writing *w, const char *const *caution, size_t caution_count)
{
    json_write_array(&w->json, "caution");
    for (size_t i = 0; i < caution_count; i++)
        text(w, NULL, ank_words(w->session->lang, caution[i]));
    json_write_end(&w->json);
}

static void write_families(struct writing *w, const struct ank_summary *summary)
{
    json_write_object(&w->json, "families");
    count(w, "started", summary->started);
    count(w, "measured_at_baseline", summary->measured);
    count(w, "open", summary->open);
    count(w, "closed", summary->closed);
    json_write_array(&w->json, "left_out");
    for (size_t i = 0; i < summary->left_out_count; i++) {
        json_write_object(&w->json, NULL);
        text(w, "reason", ank_words(w->session->lang, summary->left_out[i].reason));
        count(w, "n", summary->left_out[i].n);
        json_write_end(&w->json);
    }
    json_write_end(&w->json);
    json_write_end(&w->json);
}

static void write_waves(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(&w->json, "waves");
    for (size_t i = 0; i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        json_write_object(&w->json, NULL);
        text(w, "instrument", row->instrument->code);
        text(w, "wave", row->wave->name);
        for (int state = 0; state < ANK_STATES; state++)
            count(w, ank_state_name((enum ank_state)state), row->n[state]);
        json_write_end(&w->json);
    }
    json_write_end(&w->json);
}

static void write_figure(struct writing *w, const struct ank_figures *figures,
                         enum ank_figure figure)
{
    double value = figures->value[figure];
    if (isfinite(value) && ank_figure_is_count(figure))
        json_write_integer(&w->json, ank_figure_name(figure), (int64_t)value);
    else
        number(w, ank_figure_name(figure), value);
    if (figure == ANK_WILCOXON_P)
        text(w, "wilcoxon_method", figures->wilcoxon_method);
    if (figure == ANK_IMPROVED_HIGH)
        text(w, "rule", figures->rule);
}

static void write_domain(struct writing *w, const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    struct session *session = w->session;
    json_write_object(&w->json, NULL);
    text(w, "instrument", row->instrument->code);
    text(w, "domain", row->domain->code);
    text(w, "theme", row->domain->theme);
    text(w, "wave", row->wave->name);
    count(w, "due", row->due);
    count(w, "n", figures->n);
    count(w, "missing", row->missing);
    for (int i = 0; i < ANK_FIGURES; i++)
        write_figure(w, figures, (enum ank_figure)i);
    text(w, "words",
         ank_sentence_of(session->lang, &session->mem,
                         ank_label(session->lang, &row->domain->label),
                         &row->instrument->scale, &row->rule, figures));
    cautions(w, figures->caution, figures->caution_count);
    json_write_object(&w->json, "why");
    for (int i = 0; i < ANK_FIGURES; i++) {
        why(w, ank_figure_name((enum ank_figure)i), figures->why[i]);
        if (i == ANK_WILCOXON_P)
            why(w, "wilcoxon_method", figures->why[i]);
        if (i == ANK_IMPROVED_HIGH && !figures->rule)
            why(w, "rule", row->rule.why);
    }
    json_write_end(&w->json);
    json_write_end(&w->json);
}

static void write_trend(struct writing *w, const struct ank_trend_row *row)
{
    const struct ank_mixed *trend = &row->trend;
    const struct {
        const char *key;
        double value;
        const char *why;
    } fields[] = {
        {"intercept", trend->intercept, trend->why},
        {"slope_per_month", trend->slope, trend->why},
        {"slope_se", trend->se, trend->why},
        {"slope_df", trend->df, trend->why},
        {"slope_low", trend->low, trend->why},
        {"slope_high", trend->high, trend->why},
        {"p", trend->p, trend->why},
        {"var_intercept", trend->var_intercept, trend->why},
        {"var_slope", trend->var_slope, trend->why ? trend->why : trend->why_slopes},
        {"cov", trend->cov, trend->why ? trend->why : trend->why_slopes},
        {"var_residual", trend->var_residual, trend->why},
    };
    json_write_object(&w->json, NULL);
    text(w, "instrument", row->instrument->code);
    text(w, "domain", row->domain->code);
    count(w, "n_families", trend->n_families);
    count(w, "n_scores", trend->n_scores);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        number(w, fields[i].key, fields[i].value);
    cautions(w, trend->caution, trend->caution_count);
    json_write_object(&w->json, "why");
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        if (isnan(fields[i].value))
            why(w, fields[i].key, fields[i].why);
    json_write_end(&w->json);
    json_write_end(&w->json);
}

static void write_attrition(struct writing *w, const struct ank_attrition_row *row)
{
    const struct ank_attrition *found = &row->attrition;
    json_write_object(&w->json, NULL);
    text(w, "instrument", row->instrument->code);
    text(w, "domain", row->domain->code);
    text(w, "wave", row->wave->name);
    count(w, "stayed", found->stayed);
    count(w, "left", found->left);
    number(w, "baseline_mean_stayed", found->mean_stayed);
    number(w, "baseline_mean_left", found->mean_left);
    number(w, "difference", found->difference);
    number(w, "ci_low", found->low);
    number(w, "ci_high", found->high);
    number(w, "p", found->p);
    json_write_object(&w->json, "why");
    why(w, "difference", found->why_difference);
    why(w, "ci_low", found->why_interval);
    why(w, "ci_high", found->why_interval);
    why(w, "p", found->why_interval);
    json_write_end(&w->json);
    json_write_end(&w->json);
}

static void write_scale(struct writing *w, const struct ank_scale_row *row)
{
    const struct ank_alpha *alpha = &row->alpha;
    json_write_object(&w->json, NULL);
    text(w, "instrument", row->instrument->code);
    text(w, "wave", row->wave->name);
    count(w, "n", alpha->forms);
    number(w, "alpha", alpha->alpha);
    number(w, "alpha_low", alpha->low);
    number(w, "alpha_high", alpha->high);
    cautions(w, alpha->caution, alpha->caution_count);
    json_write_object(&w->json, "why");
    why(w, "alpha", alpha->why);
    why(w, "alpha_low", alpha->why);
    why(w, "alpha_high", alpha->why);
    json_write_end(&w->json);
    json_write_end(&w->json);
}

static void write_time(struct writing *w, const struct ank_survival *time)
{
    json_write_array(&w->json, "time_to_realised");
    for (size_t i = 0; i < time->row_count; i++) {
        const struct ank_survival_row *row = &time->rows[i];
        json_write_object(&w->json, NULL);
        number(w, "time", row->time);
        count(w, "n_risk", row->n_risk);
        count(w, "n_event", row->n_event);
        count(w, "n_censor", row->n_censor);
        number(w, "survival", row->survival);
        number(w, "se", row->se);
        number(w, "low", row->low);
        number(w, "high", row->high);
        json_write_end(&w->json);
    }
    json_write_end(&w->json);
}

/* Competing ends are told apart as soon as anything was refused. */
static void write_cumulative(struct writing *w, const struct ank_incidence *incidence)
{
    json_write_array(&w->json, "cumulative");
    for (size_t i = 0; incidence->refused > 0 && i < incidence->row_count; i++) {
        json_write_object(&w->json, NULL);
        number(w, "time", incidence->rows[i].time);
        number(w, "realised", incidence->rows[i].realised);
        number(w, "refused", incidence->rows[i].refused);
        json_write_end(&w->json);
    }
    json_write_end(&w->json);
}

static void write_rights_why(struct writing *w, const struct ank_rights_result *rights)
{
    static const char none[] = ANK_N("no right was explored yet");
    const struct ank_survival *time = &rights->time;
    const char *median = time->why_median ? time->why_median : time->why;
    json_write_object(&w->json, "why");
    if (isnan(rights->share)) {
        why(w, "share_realised", none);
        why(w, "share_low", none);
        why(w, "share_high", none);
    }
    if (isnan(time->median))
        why(w, "median_days", median);
    if (isnan(time->median_low))
        why(w, "median_low", time->why_limits ? time->why_limits : median);
    if (isnan(time->median_high))
        why(w, "median_high", time->why_limits ? time->why_limits : median);
    why(w, "per_family_year", rights->rate.why);
    json_write_end(&w->json);
}

static void write_rights(struct writing *w, const struct ank_rights_result *rights)
{
    json_write_object(&w->json, "rights");
    count(w, "claims", rights->claims);
    count(w, "no_origin", rights->no_origin);
    json_write_object(&w->json, "by_stage");
    for (int stage = 0; stage < ANK_STAGES; stage++)
        count(w, ank_stage_name(stage), rights->by_stage[stage]);
    json_write_end(&w->json);
    count(w, "explored", rights->explored);
    count(w, "realised", rights->realised);
    number(w, "share_realised", rights->share);
    number(w, "share_low", rights->share_low);
    number(w, "share_high", rights->share_high);
    write_time(w, &rights->time);
    write_cumulative(w, &rights->cumulative);
    number(w, "median_days", rights->time.median);
    number(w, "median_low", rights->time.median_low);
    number(w, "median_high", rights->time.median_high);
    number(w, "per_family_year", rights->rate.rate);
    number(w, "rate_low", rights->rate.low);
    number(w, "rate_high", rights->rate.high);
    cautions(w, &rights->rate.caution, rights->rate.caution ? 1 : 0);
    write_rights_why(w, rights);
    json_write_end(&w->json);
}

static void write_project(struct writing *w, const struct ank_summary *summary)
{
    text(w, "project", summary->project->code);
    write_families(w, summary);
    write_waves(w, summary);
    json_write_array(&w->json, "domains");
    for (size_t i = 0; i < summary->domain_count; i++)
        write_domain(w, &summary->domains[i]);
    json_write_end(&w->json);
    json_write_array(&w->json, "trend");
    for (size_t i = 0; i < summary->trend_count; i++)
        write_trend(w, &summary->trends[i]);
    json_write_end(&w->json);
    json_write_array(&w->json, "attrition");
    for (size_t i = 0; i < summary->attrition_count; i++)
        write_attrition(w, &summary->attrition[i]);
    json_write_end(&w->json);
    json_write_array(&w->json, "scale");
    for (size_t i = 0; i < summary->scale_count; i++)
        write_scale(w, &summary->scales[i]);
    json_write_end(&w->json);
    write_rights(w, &summary->rights);
}

static void write_between(struct writing *w, const struct ank_summary *const *summaries,
                          size_t project_count)
{
    struct between_row *rows;
    size_t row_count =
        summary_between(summaries, project_count, &w->session->mem, &rows);
    json_write_array(&w->json, "between");
    for (size_t i = 0; i < row_count; i++) {
        const struct ank_between_row *found = &rows[i].found;
        json_write_object(&w->json, NULL);
        text(w, "theme", rows[i].theme);
        text(w, "wave", rows[i].wave->name);
        text(w, "project", rows[i].project);
        count(w, "n", rows[i].mean.n);
        number(w, "mean_change", rows[i].mean.mean);
        number(w, "shrunken", found->shrunken);
        number(w, "low", found->low);
        number(w, "high", found->high);
        number(w, "funnel_low", found->funnel_low);
        number(w, "funnel_high", found->funnel_high);
        json_write_object(&w->json, "why");
        why(w, "shrunken", found->why_shrunken);
        why(w, "funnel_low", found->why_funnel);
        json_write_end(&w->json);
        json_write_end(&w->json);
    }
    json_write_end(&w->json);
}

bool summary_json(struct session *session, FILE *out,
                  const struct ank_summary *const *summaries, size_t project_count,
                  struct ank_error *err)
{
    struct writing w = {.session = session};
    json_document_begin(&w.json, out, "summary", session->today);
    if (project_count == 1)
        write_project(&w, summaries[0]);
    else {
        json_write_array(&w.json, "projects");
        for (size_t i = 0; i < project_count; i++) {
            json_write_object(&w.json, NULL);
            write_project(&w, summaries[i]);
            json_write_end(&w.json);
        }
        json_write_end(&w.json);
        write_between(&w, summaries, project_count);
    }
    return json_document_end(&w.json, err);
}
