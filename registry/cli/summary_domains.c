/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of all figures: a row per domain and wave. */
#include <math.h>
#include <string.h>

#include "summary_out.h"

static void table_count(struct table *table, size_t value)
{
    table_integer(table, (int64_t)value);
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
    const char *label = ank_label_plain(session->lang, &session->mem, &row->domain->label);
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

const struct summary_kind summary_domains = {.name = "domains",
                                             .title = ANK_N("Change"),
                                             .make_columns = domain_columns,
                                             .fill = fill_domains};
