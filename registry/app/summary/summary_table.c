/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A summary as tables: one by name, or all as the sheets of a workbook. */
#include <string.h>

#include "summary_set.h"

/* In the order of the workbook. */
static const struct summary_kind *const kinds[] = {
    &summary_domains,    &summary_families, &summary_waves,     &summary_trend,
    &summary_priorities, &summary_answers,  &summary_attrition, &summary_scale,
    &summary_rights,     &summary_time,     &summary_stuck,     &summary_by_right,
    &summary_sides,      &summary_evidence, &summary_flow,      &summary_process,
    &summary_method,     &summary_curve};

/* The first sheet. */
static const struct summary_kind charts_kind = {.name = "charts",
                                                .title = ANK_N("Charts")};

static const struct table_column *columns_of(struct ank_work_context *work,
                                             const struct summary_kind *kind)
{
    return kind->columns ? kind->columns : kind->make_columns(work->mem);
}

static struct table_about about_of(struct ank_work_context *work,
                                   const struct summary_kind *kind)
{
    return (struct table_about){
        .document = "summary",
        .array = kind->name,
        .title = kind->title,
        .notice = ANK_N("DO NOT SHARE: working sheet of the coordinator"),
        .lang = work->lang,
        .generated = work->today,
        .screen = work->screen,
    };
}

static void fill(struct table *table, struct ank_work_context *work,
                 const struct summary_kind *kind, const struct summary_set *set)
{
    if (kind->fill_all)
        kind->fill_all(table, work, set);
    else
        for (size_t i = 0; i < set->count; i++)
            kind->fill(table, work, set->summaries[i]);
}

/* "domains, families and waves" of all there are. */
static const char *all_names(struct ank_work_context *work)
{
    const char *names = kinds[0]->name;
    for (size_t i = 1; i < ANK_COUNT(kinds); i++)
        if (!kinds[i]->book_only)
            names = ank_format(work->mem, "%s, %s", names, kinds[i]->name);
    return names;
}

bool summary_table(struct ank_work_context *work, enum table_format format, FILE *out,
                   const char *name, const struct summary_set *set,
                   struct ank_error *err)
{
    char shown[256];
    size_t which = 0;
    while (which < ANK_COUNT(kinds) &&
           (kinds[which]->book_only || strcmp(kinds[which]->name, name) != 0))
        which++;
    if (which == ANK_COUNT(kinds))
        return ank_fail(err, ANK_INVALID, ANK_N("there is no table %s; there are %s"),
                        ank_shown(name, shown), all_names(work));
    struct table *table;
    struct table_about about = about_of(work, kinds[which]);
    if (!table_open(&table, format, out, &about, columns_of(work, kinds[which]), err))
        return false;
    fill(table, work, kinds[which], set);
    return table_close(table, err);
}

bool summary_book(struct ank_work_context *work, FILE *out,
                  const struct summary_set *set, struct ank_error *err)
{
    struct book *book;
    if (!book_open(&book, out, work->today, err))
        return false;
    struct table_about charts = about_of(work, &charts_kind);
    bool done = book_charts(book, &charts, err);
    for (size_t i = 0; done && i < ANK_COUNT(kinds); i++) {
        struct table *table;
        struct table_about about = about_of(work, kinds[i]);
        if (kinds[i]->fill_all && set->count < 2)
            continue;
        done = book_table(book, &table, &about, columns_of(work, kinds[i]), err);
        if (done)
            fill(table, work, kinds[i], set);
        done = done && table_close(table, err);
    }
    if (done)
        summary_charts(work, book, set);
    return book_close(book, err) && done;
}
