/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of who is in the figures, of trends, of the form, and of the method. */
#include <ankerpunt/model/wave.h>
#include <ankerpunt/analysis/words.h>
#include "../../io/table_code.h"
#include "summary_set.h"

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
}

static const char *label_of(struct ank_work_context *work,
                            const struct ank_domain *domain)
{
    return ank_label_plain(work->lang, work->mem, &domain->label);
}

static const struct table_column family_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"what", ANK_N("what"), TABLE_CODED, 0, 0},
    {"n", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {0},
};

static void fill_families(struct table *table, struct ank_work_context *work,
                          const struct ank_summary *summary)
{
    const struct {
        const char *code, *what;
        size_t n;
    } rows[] = {
        {"started", ANK_N("started"), summary->started},
        {"measured_at_baseline", ANK_N("measured at intake"), summary->measured},
        {"open", ANK_N("open"), summary->open},
        {"closed", ANK_N("closed"), summary->closed},
    };
    for (size_t i = 0; i < ANK_COUNT(rows) + summary->left_out_count; i++) {
        size_t out = i - ANK_COUNT(rows);
        bool own = i < ANK_COUNT(rows);
        table_text(table, summary->project->code);
        const char *what = own ? rows[i].what : summary->left_out[out].reason;
        table_coded(table, own ? rows[i].code : what, ank_words(work->lang, what));
        table_count(table, own ? rows[i].n : summary->left_out[out].n);
        table_row_end(table);
    }
}

static const struct table_column wave_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 1},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"done", ANK_N("done"), TABLE_INTEGER, 0, 0},
    {"ended_before", ANK_N("ended before"), TABLE_INTEGER, 0, 0},
    {"refused", ANK_N("did not want to"), TABLE_INTEGER, 0, 0},
    {"not_yet_due", ANK_N("not yet due"), TABLE_INTEGER, 0, 3},
    {"due", ANK_N("due"), TABLE_INTEGER, 0, 0},
    {"late", ANK_N("late"), TABLE_INTEGER, 0, 0},
    {"missed", ANK_N("missed"), TABLE_INTEGER, 0, 0},
    {0},
};

static void fill_waves(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_wave(table, work->lang, work->mem, row->wave->name);
        for (int state = 0; state < ANK_STATES; state++)
            table_count(table, row->n[state]);
        table_row_end(table);
    }
}

static const struct table_column trend_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 5},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 4},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"n_families", ANK_N("families"), TABLE_INTEGER, 0, 0},
    {"n_scores", ANK_N("scores"), TABLE_INTEGER, 0, 6},
    {"intercept", ANK_N("at the start"), TABLE_NUMBER, 2, 7},
    {"slope_per_month", ANK_N("a month"), TABLE_NUMBER, 3, 0},
    {"slope_se", ANK_N("standard error"), TABLE_NUMBER, 3, 3},
    {"slope_df", ANK_N("degrees of freedom"), TABLE_NUMBER, 1, 2},
    {"slope_low", ANK_N("low"), TABLE_NUMBER, 3, 0},
    {"slope_high", ANK_N("high"), TABLE_NUMBER, 3, 0},
    {"p", "p", TABLE_NUMBER, 3, 6},
    {"var_intercept", ANK_N("variance of level"), TABLE_NUMBER, 3, 1},
    {"var_slope", ANK_N("variance of pace"), TABLE_NUMBER, 5, 1},
    {"cov", ANK_N("covariance"), TABLE_NUMBER, 4, 1},
    {"var_residual", ANK_N("variance of one rating"), TABLE_NUMBER, 3, 1},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 5},
    {"words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {"n_without_intake", ANK_N("without intake"), TABLE_INTEGER, 0, 2},
    {0},
};

static void fill_trend(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_trend_row *row = &summary->trends[i];
        const struct ank_mixed *trend = &row->trend;
        const double values[] = {
            trend->intercept, trend->slope, trend->se,          trend->df,
            trend->low,       trend->high,  trend->p,           trend->var_intercept,
            trend->var_slope, trend->cov,   trend->var_residual};
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_label(table, work->lang, work->mem, row->domain->code,
                    &row->domain->label);
        table_count(table, trend->n_families);
        table_count(table, trend->n_scores);
        for (size_t v = 0; v < ANK_COUNT(values); v++)
            table_number(table, values[v]);
        table_coded(table, trend->why,
                    trend->why ? ank_words(work->lang, trend->why) : NULL);
        table_text(table, ank_sentence_of_trend(work->lang, work->mem,
                                                label_of(work, row->domain),
                                                &row->instrument->scale, trend));
        table_count(table, row->without_intake);
        table_row_end(table);
    }
}

static const struct table_column attrition_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 3},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"stayed", ANK_N("stayed"), TABLE_INTEGER, 0, 0},
    {"left", ANK_N("left"), TABLE_INTEGER, 0, 0},
    {"baseline_mean_stayed", ANK_N("start of who stayed"), TABLE_NUMBER, 2, 4},
    {"baseline_mean_left", ANK_N("start of who left"), TABLE_NUMBER, 2, 4},
    {"difference", ANK_N("difference"), TABLE_NUMBER, 2, 0},
    {"ci_low", ANK_N("low"), TABLE_NUMBER, 2, 3},
    {"ci_high", ANK_N("high"), TABLE_NUMBER, 2, 3},
    {"p", "p", TABLE_NUMBER, 3, 1},
    {"words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill_attrition(struct table *table, struct ank_work_context *work,
                           const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_label(table, work->lang, work->mem, row->domain->code,
                    &row->domain->label);
        table_wave(table, work->lang, work->mem, row->wave->name);
        table_count(table, row->attrition.stayed);
        table_count(table, row->attrition.left);
        table_number(table, row->attrition.mean_stayed);
        table_number(table, row->attrition.mean_left);
        table_number(table, row->attrition.difference);
        table_number(table, row->attrition.low);
        table_number(table, row->attrition.high);
        table_number(table, row->attrition.p);
        table_text(table, ank_sentence_of_attrition(work->lang, work->mem,
                                                    label_of(work, row->domain),
                                                    &row->attrition));
        table_row_end(table);
    }
}

static const struct table_column scale_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"n", ANK_N("n"), TABLE_INTEGER, 0, 0},
    {"alpha", ANK_N("alpha"), TABLE_NUMBER, 2, 0},
    {"alpha_low", ANK_N("low"), TABLE_NUMBER, 2, 0},
    {"alpha_high", ANK_N("high"), TABLE_NUMBER, 2, 0},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 3},
    {"n_complete", ANK_N("complete forms"), TABLE_INTEGER, 0, 1},
    {0},
};

static void fill_scale(struct table *table, struct ank_work_context *work,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->scale_count; i++) {
        const struct ank_scale_row *row = &summary->scales[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_wave(table, work->lang, work->mem, row->wave->name);
        table_count(table, row->forms);
        table_number(table, row->alpha.alpha);
        table_number(table, row->alpha.low);
        table_number(table, row->alpha.high);
        table_coded(table, row->alpha.why,
                    row->alpha.why ? ank_words(work->lang, row->alpha.why) : NULL);
        table_count(table, row->alpha.forms);
        table_row_end(table);
    }
}

static const struct table_column priority_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 5},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 4},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"marked", ANK_N("families that marked something"), TABLE_INTEGER, 0, 0},
    {"n", ANK_N("n"), TABLE_INTEGER, 0, 0},
    {"better", ANK_N("better than then"), TABLE_INTEGER, 0, 0},
    {"mean_change", ANK_N("mean change"), TABLE_NUMBER, 3, 0},
    {"sd_change", ANK_N("SD of changes"), TABLE_NUMBER, 3, 1},
    {"ci_low", ANK_N("interval from"), TABLE_NUMBER, 3, 3},
    {"ci_high", ANK_N("interval to"), TABLE_NUMBER, 3, 3},
    {"share", ANK_N("share"), TABLE_NUMBER, 3, 2},
    {"share_low", ANK_N("low"), TABLE_NUMBER, 3, 1},
    {"share_high", ANK_N("high"), TABLE_NUMBER, 3, 1},
    {"words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill_priorities(struct table *table, struct ank_work_context *work,
                            const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->priority_count; i++) {
        const struct ank_priority_row *row = &summary->priorities[i];
        const double values[] = {row->mean,  row->sd,        row->low,       row->high,
                                 row->share, row->share_low, row->share_high};
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_wave(table, work->lang, work->mem, row->wave->name);
        table_count(table, row->marked);
        table_count(table, row->n);
        table_count(table, row->better);
        for (size_t v = 0; v < ANK_COUNT(values); v++)
            table_number(table, values[v]);
        table_text(table, ank_sentence_of_priorities(work->lang, work->mem, row));
        table_row_end(table);
    }
}

static const struct table_column answer_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 3},
    {"label", ANK_N("label"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"n", ANK_N("n"), TABLE_INTEGER, 0, 0},
    {"mean", ANK_N("mean"), TABLE_NUMBER, 2, 0},
    {"low", ANK_N("from"), TABLE_NUMBER, 2, 0},
    {"high", ANK_N("to"), TABLE_NUMBER, 2, 0},
    {0},
};

static void fill_answers(struct table *table, struct ank_work_context *work,
                         const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->answer_count; i++) {
        const struct ank_answer_row *row = &summary->answers[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_text(table, row->domain->code);
        table_text(table, ank_label(work->lang, &row->domain->label));
        table_wave(table, work->lang, work->mem, row->wave->name);
        table_count(table, row->n);
        table_number(table, row->mean);
        table_number(table, row->low);
        table_number(table, row->high);
        table_row_end(table);
    }
}

static const struct table_column method_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 1},
    {"sentence", ANK_N("how it was done, and how to read it"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill_method(struct table *table, struct ank_work_context *work,
                        const struct ank_summary *summary)
{
    for (const char *const *said = ank_method(work->lang, work->mem, summary); *said;
         said++) {
        table_text(table, summary->project->code);
        table_text(table, *said);
        table_row_end(table);
    }
}

const struct summary_kind summary_families = {.name = "families",
                                              .title = ANK_N("Families"),
                                              .columns = family_columns,
                                              .fill = fill_families};
const struct summary_kind summary_waves = {.name = "waves",
                                           .title = ANK_N("Waves"),
                                           .columns = wave_columns,
                                           .fill = fill_waves};
const struct summary_kind summary_trend = {.name = "trend",
                                           .title = ANK_N("Trend"),
                                           .columns = trend_columns,
                                           .fill = fill_trend};
const struct summary_kind summary_attrition = {.name = "attrition",
                                               .title = ANK_N("Who stayed, who left"),
                                               .columns = attrition_columns,
                                               .fill = fill_attrition};
const struct summary_kind summary_scale = {.name = "scale",
                                           .title = ANK_N("Form"),
                                           .columns = scale_columns,
                                           .fill = fill_scale};
const struct summary_kind summary_priorities = {.name = "priorities",
                                                .title = ANK_N("What families marked"),
                                                .columns = priority_columns,
                                                .fill = fill_priorities};
const struct summary_kind summary_answers = {.name = "answers",
                                             .title = ANK_N("Answers each time"),
                                             .columns = answer_columns,
                                             .fill = fill_answers};
const struct summary_kind summary_method = {.name = "method",
                                            .title = ANK_N("Method"),
                                            .columns = method_columns,
                                            .fill = fill_method};
