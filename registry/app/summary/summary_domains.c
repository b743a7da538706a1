/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of all figures: a row per domain and wave. */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "../../io/table_code.h"
#include "summary_set.h"

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
}

enum { domain_fixed = 9, domain_extra = 17 }; /* columns around the figures */

/* What the figures are called above a column. */
static const char *const headings[ANK_FIGURES] = {
    [ANK_BASELINE_MEAN] = ANK_N("mean at the start"),
    [ANK_MEAN] = ANK_N("mean later"),
    [ANK_MEAN_CHANGE] = ANK_N("mean change"),
    [ANK_SD_CHANGE] = ANK_N("SD of changes"),
    [ANK_CI_LOW] = ANK_N("interval from"),
    [ANK_CI_HIGH] = ANK_N("interval to"),
    [ANK_T] = "t",
    [ANK_DF] = ANK_N("degrees of freedom"),
    [ANK_P] = "p",
    [ANK_P_HOLM] = ANK_N("p (Holm)"),
    [ANK_P_BH] = ANK_N("p (Benjamini-Hochberg)"),
    [ANK_SIGN_FLIP_P] = ANK_N("p (sign flips)"),
    [ANK_MEDIAN_CHANGE] = ANK_N("median change"),
    [ANK_HODGES_LEHMANN] = ANK_N("middle change (Hodges-Lehmann)"),
    [ANK_HL_LOW] = ANK_N("middle change from"),
    [ANK_HL_HIGH] = ANK_N("middle change to"),
    [ANK_WILCOXON_V] = "Wilcoxon V",
    [ANK_WILCOXON_P] = ANK_N("p (Wilcoxon)"),
    [ANK_D_Z] = "d_z",
    [ANK_D_AV] = "d_av",
    [ANK_G_AV] = "g_av",
    [ANK_G_LOW] = ANK_N("g_av from"),
    [ANK_G_HIGH] = ANK_N("g_av to"),
    [ANK_BOOT_LOW] = ANK_N("bootstrap from"),
    [ANK_BOOT_HIGH] = ANK_N("bootstrap to"),
    [ANK_UP] = ANK_N("families up"),
    [ANK_UNCHANGED] = ANK_N("families unchanged"),
    [ANK_DOWN] = ANK_N("families down"),
    [ANK_UP_LOW] = ANK_N("share up from"),
    [ANK_UP_HIGH] = ANK_N("share up to"),
    [ANK_IMPROVED_N] = ANK_N("better than then"),
    [ANK_SAME_N] = ANK_N("about the same"),
    [ANK_WORSE_N] = ANK_N("harder now"),
    [ANK_IMPROVED_LOW] = ANK_N("share forward from"),
    [ANK_IMPROVED_HIGH] = ANK_N("share forward to"),
    [ANK_SAME_LOW] = ANK_N("share about the same from"),
    [ANK_SAME_HIGH] = ANK_N("share about the same to"),
    [ANK_WORSE_LOW] = ANK_N("share harder from"),
    [ANK_WORSE_HIGH] = ANK_N("share harder to"),
    [ANK_THRESHOLD] = ANK_N("counts from (points)"),
    [ANK_FLOOR] = ANK_N("at the lowest score"),
    [ANK_CEILING] = ANK_N("at the highest score"),
};

/* What goes from a narrow screen first are tests and effect sizes, then who went which
 * way, the interval and the means; the mean change stays. */
static int figure_goes(enum ank_figure figure)
{
    switch (figure) {
    case ANK_MEAN_CHANGE:
        return 0;
    case ANK_BASELINE_MEAN:
    case ANK_MEAN:
        return 9;
    case ANK_CI_LOW:
    case ANK_CI_HIGH:
        return 8;
    case ANK_IMPROVED_N:
    case ANK_SAME_N:
    case ANK_WORSE_N:
        return 5;
    default:
        return 1;
    }
}

/* After the figures. */
static const struct table_column last_columns[] = {
    {"words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {"caution", ANK_N("mind"), TABLE_CODED, 0, 4},
    {"ended_before", ANK_N("missing: ended before"), TABLE_INTEGER, 0, 2},
    {"early", ANK_N("rated, not yet due"), TABLE_INTEGER, 0, 2},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 3},
    {"missing_words", ANK_N("with who is missing"), TABLE_WORDS, 0, 5},
    {"model_change", ANK_N("change by the model"), TABLE_NUMBER, 3, 1},
    {"model_se", ANK_N("standard error"), TABLE_NUMBER, 3, 1},
    {"model_df", ANK_N("degrees of freedom"), TABLE_NUMBER, 1, 1},
    {"model_low", ANK_N("model from"), TABLE_NUMBER, 3, 1},
    {"model_high", ANK_N("model to"), TABLE_NUMBER, 3, 1},
    {"model_p", ANK_N("p (model)"), TABLE_NUMBER, 3, 1},
    {"model", ANK_N("model"), TABLE_WORDS, 0, 1},
    {"model_why", ANK_N("why no model"), TABLE_CODED, 0, 1},
    {0},
};

/* The columns of `domains` follow the figures there are. */
static const struct table_column *domain_columns(struct ank_arena *mem)
{
    static const struct table_column first[domain_fixed] = {
        {"project", ANK_N("project"), TABLE_WORDS, 0, 6},
        {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 3},
        {"domain", ANK_N("domain"), TABLE_WORDS, 0, 4},
        {"label", ANK_N("name"), TABLE_WORDS, 0, 0},
        {"theme", ANK_N("theme"), TABLE_WORDS, 0, 2},
        {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
        {"due", ANK_N("families due"), TABLE_INTEGER, 0, 7},
        {"n", ANK_N("n"), TABLE_INTEGER, 0, 0},
        {"missing", ANK_N("missing"), TABLE_INTEGER, 0, 5},
    };
    struct table_column *columns =
        ank_alloc(mem, (domain_fixed + ANK_FIGURES + domain_extra) * sizeof *columns);
    memcpy(columns, first, sizeof first);
    size_t count = domain_fixed;
    for (int i = 0; i < ANK_FIGURES; i++) {
        enum ank_figure figure = (enum ank_figure)i;
        const char *name = ank_figure_name(figure);
        bool whole = ank_figure_is_count(figure);
        columns[count++] = (struct table_column){name, headings[i],
                                                 whole ? TABLE_INTEGER : TABLE_NUMBER,
                                                 whole ? 0 : 3, figure_goes(figure)};
        if (i == ANK_WILCOXON_P)
            columns[count++] = (struct table_column){
                "wilcoxon_method", ANK_N("Wilcoxon: how"), TABLE_WORDS, 0, 1};
        if (i == ANK_IMPROVED_HIGH)
            columns[count++] =
                (struct table_column){"rule", ANK_N("rule"), TABLE_WORDS, 0, 1};
    }
    memcpy(columns + count, last_columns, sizeof last_columns);
    return columns;
}

/* Sentences one after the other; in English when there is no language. */
static const char *join_cautions(struct ank_work_context *work,
                                 const struct ank_figures *figures,
                                 const struct ank_lang *lang)
{
    const char *all = NULL;
    for (size_t i = 0; i < figures->caution_count; i++)
        all = ank_format(work->mem, "%s%s%s", all ? all : "", all ? "; " : "",
                         ank_words(lang, figures->caution[i]));
    return all;
}

/* "p_holm, p_bh: needs at least 10 families with both ratings; ..." */
static const char *join_why(struct ank_work_context *work,
                            const struct ank_figures *figures,
                            const struct ank_lang *lang)
{
    const char *all = NULL, *last = NULL;
    for (int i = 0; i < ANK_FIGURES; i++) {
        const char *why = figures->why[i], *name = ank_figure_name((enum ank_figure)i);
        if (!why)
            continue;
        if (last && strcmp(last, why) == 0)
            all = ank_format(work->mem, "%s, %s", all, name);
        else if (last)
            all = ank_format(work->mem, "%s: %s; %s", all, ank_words(lang, last), name);
        else
            all = name;
        last = why;
    }
    return last ? ank_format(work->mem, "%s: %s", all, ank_words(lang, last)) : NULL;
}

/* What the shares may be with who is missing, and the change by the model. */
static void fill_model(struct table *table, struct ank_work_context *work,
                       const struct ank_domain_row *row)
{
    const struct ank_wave_change *change = &row->modelled;
    const double values[] = {change->change, change->se,   change->df,
                             change->low,    change->high, change->p};
    table_text(table, ank_sentence_of_missing(work->lang, work->mem, row));
    for (size_t v = 0; v < ANK_COUNT(values); v++)
        table_number(table, values[v]);
    table_code(table, work->lang, ank_model_codes,
               change->why ? NULL : ank_mixed_model_name(row->model->model));
    table_coded(table, change->why,
                change->why ? ank_words(work->lang, change->why) : NULL);
}

static void fill_domain(struct table *table, struct ank_work_context *work,
                        const struct ank_domain_row *row)
{
    const struct ank_figures *figures = &row->figures;
    const char *label = ank_label_plain(work->lang, work->mem, &row->domain->label);
    table_text(table, row->instrument->code);
    table_text(table, row->domain->code);
    table_text(table, label);
    table_text(table, row->domain->theme);
    table_wave(table, work->lang, work->mem, row->wave->name);
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
            table_named(table, figures->wilcoxon_method,
                        figures->wilcoxon_method
                            ? ank_words(work->lang, figures->wilcoxon_method)
                            : NULL);
        if (i == ANK_IMPROVED_HIGH)
            table_code(table, work->lang, ank_rule_codes, figures->rule);
    }
    table_text(table, ank_sentence_of(work->lang, work->mem, label,
                                      &row->instrument->scale, &row->rule, figures));
    table_coded(table, join_cautions(work, figures, NULL),
                join_cautions(work, figures, work->lang));
    table_count(table, row->ended_before);
    table_count(table, row->early);
    table_coded(table, join_why(work, figures, NULL),
                join_why(work, figures, work->lang));
    fill_model(table, work, row);
}

static void fill_domains(struct table *table, struct ank_work_context *work,
                         const struct ank_summary *summary)
{
    for (size_t i = 0; i < summary->domain_count; i++) {
        table_text(table, summary->project->code);
        fill_domain(table, work, &summary->domains[i]);
        table_row_end(table);
    }
}

const struct summary_kind summary_domains = {.name = "domains",
                                             .title = ANK_N("Change"),
                                             .make_columns = domain_columns,
                                             .fill = fill_domains};
