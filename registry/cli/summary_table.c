/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary as tables: one by name, or all as the sheets of a workbook. */
#include <math.h>
#include <string.h>

#include "summary_out.h"

/* Fills the rows of one project into a table. */
typedef void fill_rows(struct table *table, struct session *session,
                       const struct ank_summary *summary);

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
}

static const struct table_column family_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0},
    {"n", ANK_N("families"), TABLE_INTEGER, 0},
    {0},
};

static void fill_families(struct table *table, struct session *session,
                          const struct ank_summary *summary)
{
    const struct {
        const char *what;
        size_t n;
    } rows[] = {
        {ANK_N("started"), summary->started},
        {ANK_N("measured at intake"), summary->measured},
        {ANK_N("open"), summary->open},
        {ANK_N("closed"), summary->closed},
    };
    for (size_t i = 0; i < ANK_COUNT(rows) + summary->left_out_count; i++) {
        size_t out = i - ANK_COUNT(rows);
        bool own = i < ANK_COUNT(rows);
        table_text(table, summary->project->code);
        table_text(table,
                   ank_words(session->lang, own ? rows[i].what : summary->left_out[out].reason));
        table_count(table, own ? rows[i].n : summary->left_out[out].n);
        table_row_end(table);
    }
}

static const struct table_column wave_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0},
    {"done", ANK_N("done"), TABLE_INTEGER, 0},
    {"ended_before", ANK_N("ended before"), TABLE_INTEGER, 0},
    {"refused", ANK_N("refused"), TABLE_INTEGER, 0},
    {"not_yet_due", ANK_N("not yet due"), TABLE_INTEGER, 0},
    {"due", ANK_N("due"), TABLE_INTEGER, 0},
    {"late", ANK_N("late"), TABLE_INTEGER, 0},
    {"missed", ANK_N("missed"), TABLE_INTEGER, 0},
    {0},
};

static void fill_waves(struct table *table, struct session *session,
                       const struct ank_summary *summary)
{
    (void)session;
    for (size_t i = 0; i < summary->wave_count; i++) {
        const struct ank_wave_row *row = &summary->waves[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_text(table, row->wave->name);
        for (int state = 0; state < ANK_STATES; state++)
            table_count(table, row->n[state]);
        table_row_end(table);
    }
}

enum { domain_fixed = 9, domain_extra = 5 }; /* columns around the figures */

/* The columns of `domains` follow the figures there are. */
static const struct table_column *domain_columns(struct ank_arena *mem)
{
    static const struct table_column first[domain_fixed] = {
        {"project", ANK_N("project"), TABLE_WORDS, 0},
        {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
        {"domain", ANK_N("domain"), TABLE_WORDS, 0},
        {"label", ANK_N("name"), TABLE_WORDS, 0},
        {"theme", ANK_N("theme"), TABLE_WORDS, 0},
        {"wave", ANK_N("wave"), TABLE_WORDS, 0},
        {"due", ANK_N("due"), TABLE_INTEGER, 0},
        {"n", ANK_N("n"), TABLE_INTEGER, 0},
        {"missing", ANK_N("missing"), TABLE_INTEGER, 0},
    };
    struct table_column *columns =
        ank_alloc(mem, (domain_fixed + ANK_FIGURES + domain_extra) * sizeof *columns);
    memcpy(columns, first, sizeof first);
    size_t count = domain_fixed;
    for (int i = 0; i < ANK_FIGURES; i++) {
        const char *name = ank_figure_name((enum ank_figure)i);
        bool whole = ank_figure_is_count((enum ank_figure)i);
        columns[count++] =
            (struct table_column){name, name, whole ? TABLE_INTEGER : TABLE_NUMBER, whole ? 0 : 3};
        if (i == ANK_WILCOXON_P)
            columns[count++] = (struct table_column){"wilcoxon_method", "wilcoxon_method",
                                                     TABLE_WORDS, 0};
        if (i == ANK_IMPROVED_HIGH)
            columns[count++] = (struct table_column){"rule", ANK_N("rule"), TABLE_WORDS, 0};
    }
    columns[count++] = (struct table_column){"words", ANK_N("in words"), TABLE_WORDS, 0};
    columns[count] = (struct table_column){"caution", ANK_N("mind"), TABLE_WORDS, 0};
    return columns;
}

static const char *join_cautions(struct session *session, const struct ank_figures *figures)
{
    const char *all = NULL;
    for (size_t i = 0; i < figures->caution_count; i++)
        all = ank_format(&session->mem, "%s%s%s", all ? all : "", all ? "; " : "",
                         ank_words(session->lang, figures->caution[i]));
    return all;
}

static void fill_domain(struct table *table, struct session *session,
                        const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    const char *label = ank_label(session->lang, &row->domain->label);
    table_text(table, row->instrument->code);
    table_text(table, row->domain->code);
    table_text(table, label);
    table_text(table, row->domain->theme);
    table_text(table, row->wave->name);
    table_count(table, row->due);
    table_count(table, figures->n);
    table_count(table, row->missing);
    for (int i = 0; i < ANK_FIGURES; i++) {
        double value = figures->value[i];
        if (isfinite(value) && ank_figure_is_count((enum ank_figure)i))
            table_integer(table, (int64_t)value);
        else
            table_number(table, value);
        if (i == ANK_WILCOXON_P)
            table_text(table, figures->wilcoxon_method);
        if (i == ANK_IMPROVED_HIGH)
            table_text(table, figures->rule);
    }
    table_text(table, ank_sentence_of(session->lang, &session->mem, label,
                                      &row->instrument->scale, &row->rule, figures));
    table_text(table, join_cautions(session, figures));
}

static void fill_domains(struct table *table, struct session *session,
                         const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->domain_count; i++) {
        table_text(table, summary->project->code);
        fill_domain(table, session, &summary->domains[i]);
        table_row_end(table);
    }
}

static const struct table_column trend_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"n_families", ANK_N("families"), TABLE_INTEGER, 0},
    {"n_scores", ANK_N("scores"), TABLE_INTEGER, 0},
    {"intercept", ANK_N("at the start"), TABLE_NUMBER, 2},
    {"slope_per_month", ANK_N("a month"), TABLE_NUMBER, 3},
    {"slope_se", "slope_se", TABLE_NUMBER, 3},
    {"slope_df", "slope_df", TABLE_NUMBER, 1},
    {"slope_low", ANK_N("low"), TABLE_NUMBER, 3},
    {"slope_high", ANK_N("high"), TABLE_NUMBER, 3},
    {"p", "p", TABLE_NUMBER, 3},
    {"var_intercept", "var_intercept", TABLE_NUMBER, 3},
    {"var_slope", "var_slope", TABLE_NUMBER, 5},
    {"cov", "cov", TABLE_NUMBER, 4},
    {"var_residual", "var_residual", TABLE_NUMBER, 3},
    {"why", ANK_N("why not"), TABLE_WORDS, 0},
    {0},
};

static void fill_trend(struct table *table, struct session *session,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->trend_count; i++) {
        const struct ank_trend_row *row = &summary->trends[i];
        const struct ank_mixed *trend = &row->trend;
        const double values[] = {trend->intercept, trend->slope, trend->se,
                                 trend->df, trend->low, trend->high, trend->p,
                                 trend->var_intercept, trend->var_slope, trend->cov,
                                 trend->var_residual};
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_text(table, row->domain->code);
        table_count(table, trend->n_families);
        table_count(table, trend->n_scores);
        for (size_t v = 0; v < ANK_COUNT(values); v++)
            table_number(table, values[v]);
        table_text(table, trend->why ? ank_words(session->lang, trend->why) : NULL);
        table_row_end(table);
    }
}

static const struct table_column attrition_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0},
    {"stayed", ANK_N("stayed"), TABLE_INTEGER, 0},
    {"left", ANK_N("left"), TABLE_INTEGER, 0},
    {"baseline_mean_stayed", ANK_N("start of who stayed"), TABLE_NUMBER, 2},
    {"baseline_mean_left", ANK_N("start of who left"), TABLE_NUMBER, 2},
    {"difference", ANK_N("difference"), TABLE_NUMBER, 2},
    {"ci_low", ANK_N("low"), TABLE_NUMBER, 2},
    {"ci_high", ANK_N("high"), TABLE_NUMBER, 2},
    {"p", "p", TABLE_NUMBER, 3},
    {0},
};

static void fill_attrition(struct table *table, struct session *session,
                           const struct ank_summary *summary)
{
    (void)session;
    for (size_t i = 0; i < summary->attrition_count; i++) {
        const struct ank_attrition_row *row = &summary->attrition[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_text(table, row->domain->code);
        table_text(table, row->wave->name);
        table_count(table, row->attrition.stayed);
        table_count(table, row->attrition.left);
        table_number(table, row->attrition.mean_stayed);
        table_number(table, row->attrition.mean_left);
        table_number(table, row->attrition.difference);
        table_number(table, row->attrition.low);
        table_number(table, row->attrition.high);
        table_number(table, row->attrition.p);
        table_row_end(table);
    }
}

static const struct table_column scale_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0},
    {"n", ANK_N("n"), TABLE_INTEGER, 0},
    {"alpha", "alpha", TABLE_NUMBER, 2},
    {"alpha_low", ANK_N("low"), TABLE_NUMBER, 2},
    {"alpha_high", ANK_N("high"), TABLE_NUMBER, 2},
    {"why", ANK_N("why not"), TABLE_WORDS, 0},
    {0},
};

static void fill_scale(struct table *table, struct session *session,
                       const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->scale_count; i++) {
        const struct ank_scale_row *row = &summary->scales[i];
        table_text(table, summary->project->code);
        table_text(table, row->instrument->code);
        table_text(table, row->wave->name);
        table_count(table, row->alpha.forms);
        table_number(table, row->alpha.alpha);
        table_number(table, row->alpha.low);
        table_number(table, row->alpha.high);
        table_text(table, row->alpha.why ? ank_words(session->lang, row->alpha.why) : NULL);
        table_row_end(table);
    }
}

static const struct table_column right_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0},
    {"value", ANK_N("value"), TABLE_NUMBER, 2},
    {"low", ANK_N("low"), TABLE_NUMBER, 2},
    {"high", ANK_N("high"), TABLE_NUMBER, 2},
    {0},
};

static void right_row(struct table *table, struct session *session,
                      const struct ank_summary *summary, const char *what, double value,
                      double low, double high)
{
    table_text(table, summary->project->code);
    table_text(table, ank_words(session->lang, what));
    table_number(table, value);
    table_number(table, low);
    table_number(table, high);
    table_row_end(table);
}

static void fill_rights(struct table *table, struct session *session,
                        const struct ank_summary *summary)
{
    const struct ank_rights_result *rights = &summary->rights;
    right_row(table, session, summary, ANK_N("claims"), (double)rights->claims, NAN, NAN);
    for (int stage = 0; stage < ANK_STAGES; stage++)
        right_row(table, session, summary, ank_stage_words(stage),
                  (double)rights->by_stage[stage], NAN, NAN);
    right_row(table, session, summary, ANK_N("rights explored"), (double)rights->explored, NAN,
              NAN);
    right_row(table, session, summary, ANK_N("rights realised"), (double)rights->realised, NAN,
              NAN);
    right_row(table, session, summary, ANK_N("share realised of explored"), rights->share,
              rights->share_low, rights->share_high);
    right_row(table, session, summary, ANK_N("half within, days"), rights->time.median,
              rights->time.median_low, rights->time.median_high);
    right_row(table, session, summary, ANK_N("realised per family and year"), rights->rate.rate,
              rights->rate.low, rights->rate.high);
}

static const struct table_column time_columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"time", ANK_N("days"), TABLE_NUMBER, 1},
    {"n_risk", ANK_N("at risk"), TABLE_INTEGER, 0},
    {"n_event", ANK_N("realised"), TABLE_INTEGER, 0},
    {"n_censor", ANK_N("followed no further"), TABLE_INTEGER, 0},
    {"survival", ANK_N("share not yet realised"), TABLE_NUMBER, 3},
    {"se", "se", TABLE_NUMBER, 3},
    {"low", ANK_N("low"), TABLE_NUMBER, 3},
    {"high", ANK_N("high"), TABLE_NUMBER, 3},
    {0},
};

static void fill_time(struct table *table, struct session *session,
                      const struct ank_summary *summary)
{
    (void)session;
    const struct ank_survival *time = &summary->rights.time;
    for (size_t i = 0; i < time->row_count; i++) {
        table_text(table, summary->project->code);
        table_number(table, time->rows[i].time);
        table_count(table, time->rows[i].n_risk);
        table_count(table, time->rows[i].n_event);
        table_count(table, time->rows[i].n_censor);
        table_number(table, time->rows[i].survival);
        table_number(table, time->rows[i].se);
        table_number(table, time->rows[i].low);
        table_number(table, time->rows[i].high);
        table_row_end(table);
    }
}

static const struct {
    const char *name, *title;
    const struct table_column *columns; /* NULL: domain_columns() */
    fill_rows *fill;
} tables[] = {
    {"domains", ANK_N("Change"), NULL, fill_domains},
    {"families", ANK_N("Families"), family_columns, fill_families},
    {"waves", ANK_N("Waves"), wave_columns, fill_waves},
    {"trend", ANK_N("Trend"), trend_columns, fill_trend},
    {"attrition", ANK_N("Who stayed, who left"), attrition_columns, fill_attrition},
    {"scale", ANK_N("Form"), scale_columns, fill_scale},
    {"rights", ANK_N("Rights"), right_columns, fill_rights},
    {"time_to_realised", ANK_N("Time to a right"), time_columns, fill_time},
};

static const struct table_column *columns_of(struct session *session, size_t which)
{
    return tables[which].columns ? tables[which].columns : domain_columns(&session->mem);
}

static struct table_about about_of(struct session *session, size_t which)
{
    return (struct table_about){
        .document = "summary",
        .array = tables[which].name,
        .title = tables[which].title,
        .notice = ANK_N("DO NOT SHARE: working sheet of the coordinator"),
        .lang = session->lang,
        .generated = session->today,
    };
}

bool summary_table(struct session *session, FILE *out, const char *name,
                   const struct ank_summary *const *summaries, size_t count,
                   struct ank_error *err)
{
    char shown[256];
    size_t which = 0;
    while (which < ANK_COUNT(tables) && strcmp(tables[which].name, name) != 0)
        which++;
    if (which == ANK_COUNT(tables))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("there is no table %s; there are domains, families, waves, trend, "
                              "attrition, scale, rights and time_to_realised"),
                        ank_shown(name, shown));
    struct table *table;
    struct table_about about = about_of(session, which);
    if (!table_open(&table, session->format, out, &about, columns_of(session, which), err))
        return false;
    for (size_t i = 0; i < count; i++)
        tables[which].fill(table, session, summaries[i]);
    return table_close(table, err);
}

bool summary_book(struct session *session, FILE *out,
                  const struct ank_summary *const *summaries, size_t count,
                  struct ank_error *err)
{
    struct book *book;
    if (!book_open(&book, out, session->today, err))
        return false;
    bool done = true;
    for (size_t which = 0; done && which < ANK_COUNT(tables); which++) {
        struct table *table;
        struct table_about about = about_of(session, which);
        done = book_table(book, &table, &about, columns_of(session, which), err);
        for (size_t i = 0; done && i < count; i++)
            tables[which].fill(table, session, summaries[i]);
        done = done && table_close(table, err);
    }
    return book_close(book, err) && done;
}
