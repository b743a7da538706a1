/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects side by side, by theme and wave; see summary_out.h. */
#include <math.h>
#include <string.h>

#include "summary_out.h"

static const struct ank_domain_row *first_of_theme(const struct ank_summary *summary,
                                                   const char *theme, const char *wave)
{
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (strcmp(row->domain->theme, theme) == 0 && strcmp(row->wave->name, wave) == 0)
            return row;
    }
    return NULL;
}

static bool same_scale(const struct ank_scale *a, const struct ank_scale *b)
{
    return a->decimals == b->decimals && a->low == b->low && a->high == b->high &&
           a->better == b->better;
}

/* Adds the rows of one theme at one wave. */
static size_t add_theme(const struct ank_summary *const *summaries, size_t count,
                        const struct ank_domain_row *like, struct ank_arena *mem,
                        struct between_row **rows, size_t row_count)
{
    struct between_row *found = ank_alloc(mem, count * sizeof *found);
    struct ank_project_mean *means = ank_alloc(mem, count * sizeof *means);
    size_t projects = 0;
    for (size_t p = 0; p < count; p++) {
        const struct ank_domain_row *row =
            first_of_theme(summaries[p], like->domain->theme, like->wave->name);
        if (!row || row->figures.n == 0 ||
            !same_scale(&row->instrument->scale, &like->instrument->scale))
            continue;
        means[projects] = (struct ank_project_mean){row->figures.n,
                                                    row->figures.value[ANK_MEAN_CHANGE],
                                                    row->figures.value[ANK_SD_CHANGE]};
        found[projects] = (struct between_row){
            .theme = like->domain->theme,
            .wave = like->wave,
            .project = summaries[p]->project->code,
            .mean = means[projects],
        };
        projects++;
    }
    if (projects < 2)
        return row_count;
    struct ank_between between = ank_between(means, projects, mem);
    for (size_t i = 0; i < projects; i++) {
        found[i].found = between.rows[i];
        *rows = ank_grow(mem, *rows, row_count, sizeof **rows);
        (*rows)[row_count++] = found[i];
    }
    return row_count;
}

static bool seen(const struct between_row *rows, size_t count, const struct ank_domain_row *row)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].theme, row->domain->theme) == 0 &&
            strcmp(rows[i].wave->name, row->wave->name) == 0)
            return true;
    return false;
}

size_t summary_between(const struct ank_summary *const *summaries, size_t count,
                       struct ank_arena *mem, struct between_row **rows)
{
    size_t row_count = 0;
    *rows = NULL;
    for (size_t p = 0; p < count; p++)
        for (size_t i = 0; i < summaries[p]->domain_count; i++) {
            const struct ank_domain_row *row = &summaries[p]->domains[i];
            if (!seen(*rows, row_count, row))
                row_count = add_theme(summaries, count, row, mem, rows, row_count);
        }
    return row_count;
}
