/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary as JSON; keys and their order are what other programs rely on. */
#include "summary_json.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>

void writing_cautions(struct writing *w, const char *const *caution,
                      size_t caution_count)
{
    json_write_array(w->json, "caution");
    for (size_t i = 0; i < caution_count; i++)
        writing_text(w, NULL, caution[i]);
    json_write_end(w->json);
    json_write_array(w->json, "caution_words");
    for (size_t i = 0; i < caution_count; i++)
        writing_text(w, NULL, ank_words(w->work->lang, caution[i]));
    json_write_end(w->json);
}

void writing_why_begin(struct writing *w)
{
    w->reasons = NULL;
    w->reason_count = 0;
    json_write_object(w->json, "why");
}

void writing_why(struct writing *w, const char *key, const char *reason)
{
    if (!reason)
        return;
    w->reasons =
        ank_grow(w->work->mem, w->reasons, w->reason_count, sizeof *w->reasons);
    w->reasons[w->reason_count++] = (struct writing_reason){key, reason};
    writing_text(w, key, reason);
}

void writing_why_end(struct writing *w)
{
    json_write_end(w->json);
    json_write_object(w->json, "why_words");
    for (size_t i = 0; i < w->reason_count; i++)
        writing_text(w, w->reasons[i].key,
                     ank_words(w->work->lang, w->reasons[i].english));
    json_write_end(w->json);
}

static void write_families(struct writing *w, const struct ank_summary *summary)
{
    json_write_object(w->json, "families");
    writing_count(w, "started", summary->started);
    writing_count(w, "measured_at_baseline", summary->measured);
    writing_count(w, "open", summary->open);
    writing_count(w, "closed", summary->closed);
    json_write_array(w->json, "left_out");
    for (size_t i = 0; i < summary->left_out_count; i++) {
        json_write_object(w->json, NULL);
        writing_coded(w, "reason", summary->left_out[i].reason);
        writing_count(w, "n", summary->left_out[i].n);
        json_write_end(w->json);
    }
    json_write_end(w->json);
    writing_text(w, "words",
                 ank_sentence_of_families(w->work->lang, w->work->mem, summary));
    json_write_end(w->json);
}

static void write_waves(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(w->json, "waves");
    for (size_t i = 0; i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        json_write_object(w->json, NULL);
        writing_text(w, "instrument", row->instrument->code);
        writing_text(w, "wave", row->wave->name);
        for (int state = 0; state < ANK_STATES; state++)
            writing_count(w, ank_state_name((enum ank_state)state), row->n[state]);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_figure(struct writing *w, const struct ank_figures *figures,
                         enum ank_figure figure)
{
    double value = figures->value[figure];
    if (isfinite(value) && ank_figure_is_count(figure))
        json_write_integer(w->json, ank_figure_name(figure), (int64_t)value);
    else
        writing_number(w, ank_figure_name(figure), value);
    if (figure == ANK_WILCOXON_P)
        writing_text(w, "wilcoxon_method", figures->wilcoxon_method);
    if (figure == ANK_IMPROVED_HIGH)
        writing_text(w, "rule", figures->rule);
}

/* What shares would be at the worst and at the best of those who are missing. */
struct bounds {
    enum ank_figure figure;
    const char *least, *most;
};

static const struct bounds bounds_of[] = {
    {ANK_UP, "up_least", "up_most"},
    {ANK_IMPROVED_N, "improved_least", "improved_most"}};

static bool find_bounds(const struct ank_domain_row *row, const struct bounds *share,
                        double *least, double *most)
{
    double x = row->figures.value[share->figure];
    *least = *most = (double)NAN;
    if (isfinite(x))
        ank_missing_bounds((size_t)x, row->figures.n, row->missing, least, most);
    return !isnan(*least);
}

static void write_bounds(struct writing *w, const struct ank_domain_row *row)
{
    double least, most;
    for (size_t i = 0; i < ANK_COUNT(bounds_of); i++) {
        find_bounds(row, &bounds_of[i], &least, &most);
        writing_number(w, bounds_of[i].least, least);
        writing_number(w, bounds_of[i].most, most);
    }
}

static void write_bounds_why(struct writing *w, const struct ank_domain_row *row)
{
    static const char few[] = ANK_N("at most 5 % of the families are missing");
    double least, most;
    for (size_t i = 0; i < ANK_COUNT(bounds_of); i++) {
        if (find_bounds(row, &bounds_of[i], &least, &most))
            continue;
        const char *none = row->figures.why[bounds_of[i].figure];
        writing_why(w, bounds_of[i].least, none ? none : few);
        writing_why(w, bounds_of[i].most, none ? none : few);
    }
}

/* The change by the model of all ratings, and what it stands on. */
static void write_model(struct writing *w, const struct ank_domain_row *row)
{
    const struct ank_wave_change *change = &row->modelled;
    const struct ank_mixed_waves *model = row->model;
    const struct {
        const char *key;
        double value;
    } fields[] = {{"change", change->change}, {"se", change->se},
                  {"df", change->df},         {"low", change->low},
                  {"high", change->high},     {"p", change->p}};
    json_write_object(w->json, "model");
    writing_count(w, "n_families", model ? model->n_families : 0);
    writing_count(w, "n_scores", model ? model->n_scores : 0);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        writing_number(w, fields[i].key, fields[i].value);
    writing_text(w, "method", change->why ? NULL : ank_mixed_model_name(model->model));
    writing_coded(w, "why_slopes", model ? model->why_slopes : NULL);
    writing_coded(w, "caution", model ? model->caution : NULL);
    writing_coded(w, "why", change->why);
    json_write_end(w->json);
    writing_number(w, "min_mean_change", row->rule.min_mean_change);
    writing_number(w, "sem", row->rule.sem);
    writing_text(w, "sem_source", ank_error_source_name(row->rule.source));
    double expected =
        ank_expected_by_chance(&row->instrument->scale, &row->rule, row->figures.n);
    writing_number(w, "expected_by_chance", expected);
    writing_text(w, "words_missing",
                 ank_sentence_of_missing(w->work->lang, w->work->mem, row));
}

static void write_domain(struct writing *w, const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    struct ank_work_context *work = w->work;
    json_write_object(w->json, NULL);
    writing_text(w, "instrument", row->instrument->code);
    writing_text(w, "domain", row->domain->code);
    writing_text(w, "theme", row->domain->theme);
    writing_text(w, "wave", row->wave->name);
    writing_count(w, "due", row->due);
    writing_count(w, "n", figures->n);
    writing_count(w, "missing", row->missing);
    writing_count(w, "ended_before", row->ended_before);
    writing_count(w, "early", row->early);
    for (int i = 0; i < ANK_FIGURES; i++)
        write_figure(w, figures, (enum ank_figure)i);
    writing_text(
        w, "words",
        ank_sentence_of(work->lang, work->mem,
                        ank_label_plain(work->lang, work->mem, &row->domain->label),
                        &row->instrument->scale, &row->rule, figures));
    writing_cautions(w, figures->caution, figures->caution_count);
    writing_why_begin(w);
    for (int i = 0; i < ANK_FIGURES; i++) {
        writing_why(w, ank_figure_name((enum ank_figure)i), figures->why[i]);
        if (i == ANK_WILCOXON_P)
            writing_why(w, "wilcoxon_method", figures->why[i]);
        if (i == ANK_IMPROVED_HIGH && !figures->rule)
            writing_why(w, "rule", row->rule.why);
    }
    write_bounds_why(w, row);
    writing_why_end(w);
    write_bounds(w, row);
    write_model(w, row);
    json_write_end(w->json);
}

static void write_trend(struct writing *w, const struct ank_trend_row *row)
{
    struct ank_work_context *work = w->work;
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
    json_write_object(w->json, NULL);
    writing_text(w, "instrument", row->instrument->code);
    writing_text(w, "domain", row->domain->code);
    writing_count(w, "n_families", trend->n_families);
    writing_count(w, "n_scores", trend->n_scores);
    writing_count(w, "n_without_intake", row->without_intake);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        writing_number(w, fields[i].key, fields[i].value);
    writing_cautions(w, trend->caution, trend->caution_count);
    writing_why_begin(w);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        if (isnan(fields[i].value))
            writing_why(w, fields[i].key, fields[i].why);
    writing_why_end(w);
    writing_text(w, "words",
                 ank_sentence_of_trend(
                     work->lang, work->mem,
                     ank_label_plain(work->lang, work->mem, &row->domain->label),
                     &row->instrument->scale, trend));
    writing_text(w, "words_without_intake",
                 ank_sentence_of_no_intake(work->lang, work->mem, row));
    json_write_end(w->json);
}

static void write_attrition(struct writing *w, const struct ank_attrition_row *row)
{
    struct ank_work_context *work = w->work;
    const struct ank_attrition *found = &row->attrition;
    json_write_object(w->json, NULL);
    writing_text(w, "instrument", row->instrument->code);
    writing_text(w, "domain", row->domain->code);
    writing_text(w, "wave", row->wave->name);
    writing_count(w, "stayed", found->stayed);
    writing_count(w, "left", found->left);
    writing_number(w, "baseline_mean_stayed", found->mean_stayed);
    writing_number(w, "baseline_mean_left", found->mean_left);
    writing_number(w, "difference", found->difference);
    writing_number(w, "ci_low", found->low);
    writing_number(w, "ci_high", found->high);
    writing_number(w, "p", found->p);
    writing_why_begin(w);
    if (found->stayed == 0)
        writing_why(w, "baseline_mean_stayed", found->why_difference);
    if (found->left == 0)
        writing_why(w, "baseline_mean_left", ANK_N("nobody left"));
    writing_why(w, "difference", found->why_difference);
    writing_why(w, "ci_low", found->why_interval);
    writing_why(w, "ci_high", found->why_interval);
    writing_why(w, "p", found->why_interval);
    writing_why_end(w);
    writing_text(w, "words",
                 ank_sentence_of_attrition(
                     work->lang, work->mem,
                     ank_label_plain(work->lang, work->mem, &row->domain->label),
                     found));
    json_write_end(w->json);
}

static void write_scale(struct writing *w, const struct ank_scale_row *row)
{
    const struct ank_alpha *alpha = &row->alpha;
    json_write_object(w->json, NULL);
    writing_text(w, "instrument", row->instrument->code);
    writing_text(w, "wave", row->wave->name);
    writing_count(w, "n", row->forms);
    writing_count(w, "n_complete", alpha->forms);
    writing_number(w, "alpha", alpha->alpha);
    writing_number(w, "alpha_low", alpha->low);
    writing_number(w, "alpha_high", alpha->high);
    writing_cautions(w, alpha->caution, alpha->caution_count);
    writing_why_begin(w);
    writing_why(w, "alpha", alpha->why);
    writing_why(w, "alpha_low", alpha->why);
    writing_why(w, "alpha_high", alpha->why);
    writing_why_end(w);
    json_write_end(w->json);
}

static void write_priority(struct writing *w, const struct ank_priority_row *row)
{
    const struct {
        const char *key;
        double value;
        const char *why;
    } fields[] = {
        {"mean_change", row->mean, row->why},
        {"sd_change", row->sd, row->why_interval},
        {"ci_low", row->low, row->why_interval},
        {"ci_high", row->high, row->why_interval},
        {"share", row->share, row->why},
        {"share_low", row->share_low,
         ANK_N("needs at least 5 families with both ratings")},
        {"share_high", row->share_high,
         ANK_N("needs at least 5 families with both ratings")},
    };
    json_write_object(w->json, NULL);
    writing_text(w, "instrument", row->instrument->code);
    writing_text(w, "wave", row->wave->name);
    writing_count(w, "marked", row->marked);
    writing_count(w, "n", row->n);
    writing_count(w, "better", row->better);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        writing_number(w, fields[i].key, fields[i].value);
    writing_why_begin(w);
    for (size_t i = 0; i < ANK_COUNT(fields); i++)
        if (isnan(fields[i].value))
            writing_why(w, fields[i].key, fields[i].why);
    writing_why_end(w);
    writing_text(w, "words",
                 ank_sentence_of_priorities(w->work->lang, w->work->mem, row));
    json_write_end(w->json);
}

static void write_priorities(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(w->json, "priorities");
    for (size_t i = 0; i < summary->priority_count; i++)
        write_priority(w, &summary->priorities[i]);
    json_write_end(w->json);
}

static void write_answers(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(w->json, "answers");
    for (size_t i = 0; i < summary->answer_count; i++) {
        const struct ank_answer_row *row = &summary->answers[i];
        json_write_object(w->json, NULL);
        json_write_text(w->json, "instrument", row->instrument->code);
        json_write_text(w->json, "domain", row->domain->code);
        json_write_text(w->json, "wave", row->wave->name);
        json_write_integer(w->json, "n", (int64_t)row->n);
        json_write_number(w->json, "mean", row->mean);
        json_write_number(w->json, "ci_low", row->low);
        json_write_number(w->json, "ci_high", row->high);
        json_write_end(w->json);
    }
    json_write_end(w->json);
}

static void write_method(struct writing *w, const struct ank_summary *summary)
{
    json_write_array(w->json, "method");
    for (const char *const *said = ank_method(w->work->lang, w->work->mem, summary);
         *said; said++)
        writing_text(w, NULL, *said);
    json_write_end(w->json);
}

static void write_project(struct writing *w, const struct ank_summary *summary)
{
    writing_text(w, "project", summary->project->code);
    write_period(w, summary);
    write_families(w, summary);
    write_process(w, summary);
    write_waves(w, summary);
    write_flow(w, summary);
    json_write_array(w->json, "domains");
    for (size_t i = 0; i < summary->domain_count; i++)
        write_domain(w, &summary->domains[i]);
    json_write_end(w->json);
    json_write_array(w->json, "trend");
    for (size_t i = 0; i < summary->trend_count; i++)
        write_trend(w, &summary->trends[i]);
    json_write_end(w->json);
    json_write_array(w->json, "attrition");
    for (size_t i = 0; i < summary->attrition_count; i++)
        write_attrition(w, &summary->attrition[i]);
    json_write_end(w->json);
    json_write_array(w->json, "scale");
    for (size_t i = 0; i < summary->scale_count; i++)
        write_scale(w, &summary->scales[i]);
    json_write_end(w->json);
    write_priorities(w, summary);
    write_answers(w, summary);
    write_rights(w, &summary->rights);
    write_evidence(w, summary);
    write_method(w, summary);
}

void summary_json_begin(struct json_writer *json, FILE *out, size_t count,
                        ank_day today)
{
    json_document_begin(json, out, "summary", today);
    if (count > 1)
        json_write_array(json, "projects");
}

/* Sentences go when the project is written. */
void summary_json_add(struct json_writer *json, struct ank_work_context *work,
                      const struct ank_summary *summary, bool among_others)
{
    struct ank_arena mem = {0};
    struct ank_work_context own = *work;
    struct writing w = {.work = &own, .json = json};
    own.mem = &mem;
    if (among_others)
        json_write_object(json, NULL);
    write_project(&w, summary);
    if (among_others)
        json_write_end(json);
    ank_arena_free(&mem);
}

bool summary_json_end(struct json_writer *json, struct ank_work_context *work,
                      const struct summary_set *set, struct ank_error *err)
{
    struct writing w = {.work = work, .json = json};
    if (set->count > 1) {
        json_write_end(json);
        write_between(&w, set);
    }
    return json_document_end(json, err);
}
