/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of estimates with whiskers, one for each domain: of the trend and of who
 * left. */
#include <math.h>
#include <string.h>

#include "sheet_summary_parts.h"

static void set_axis(struct sheet_summary_estimates *estimates)
{
    double low = 0, high = 0;
    for (size_t i = 0; i < estimates->count; i++) {
        const struct sheet_summary_estimate *one = &estimates->list[i];
        if (!isnan(one->value)) {
            low = fmin(low, one->value);
            high = fmax(high, one->value);
        }
        if (!isnan(one->low)) {
            low = fmin(low, one->low);
            high = fmax(high, one->high);
        }
    }
    estimates->axis = axis_over(low, high, 4, LEFT + SUMMARY_CHART_AT + 6,
                                LEFT + SUMMARY_CHART_AT + SUMMARY_CHART_WIDTH - 6);
}

void sheet_summary_draw_estimate(struct canvas *canvas,
                                 const struct sheet_summary_table *table, size_t row,
                                 struct box cell)
{
    const struct sheet_summary_estimates *estimates = table->state;
    const struct sheet_summary_estimate *one = &estimates->list[row];
    sheet_summary_draw_rules(canvas, &estimates->axis, cell.y, cell.height);
    sheet_summary_draw_whisker(canvas, &estimates->axis, one->value, one->low,
                               one->high, one->sure, cell.y + cell.height / 2);
}

static bool same_scale(const struct ank_scale *a, const struct ank_scale *b)
{
    return a->low == b->low && a->high == b->high && a->step == b->step &&
           a->decimals == b->decimals && a->better == b->better;
}

size_t sheet_summary_on_one_axis(const struct ank_instrument *const *lists,
                                 size_t count)
{
    size_t first = 1;
    bool same = true;
    for (size_t i = 1; i < count; i++)
        same = same && same_scale(&lists[0]->scale, &lists[i]->scale);
    while (first < count && (same || lists[first] == lists[0]))
        first++;
    return first;
}

const char *sheet_summary_of_colour(void)
{
    return ANK_N("In colour: what also holds beside all the other domains.");
}

static void draw_axis(struct canvas *canvas, const struct sheet_summary_table *table,
                      double top)
{
    const struct sheet_summary_estimates *estimates = table->state;
    sheet_summary_draw_ticks(canvas, table->sheet->paper->lang, &estimates->axis,
                             top + 9);
}

/* Another instrument has a domain of that name. */
static bool is_shared(const struct sheet_summary_sheet *sheet,
                      const struct ank_instrument *instrument, const char *label)
{
    const struct ank_project *project = sheet->paper->summary->project;
    for (size_t i = 0; i < project->instrument_count; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++)
            if (project->instruments[i] != instrument &&
                strcmp(sheet_summary_label(sheet, &project->instruments[i]->domains[d]),
                       label) == 0)
                return true;
    return false;
}

const char *sheet_summary_row_label(const struct sheet_summary_sheet *sheet,
                                    const struct ank_instrument *instrument,
                                    const struct ank_domain *domain)
{
    const char *label = sheet_summary_label(sheet, domain);
    const char *title = ank_label(sheet->paper->lang, &instrument->title);
    return is_shared(sheet, instrument, label)
               ? ank_format(sheet->mem, "%s (%s)", label,
                            *title ? title : instrument->code)
               : label;
}

static struct sheet_summary_column *
keep_columns(struct sheet_summary_sheet *sheet,
             const struct sheet_summary_column *columns, size_t count)
{
    struct sheet_summary_column *kept = ank_alloc(sheet->mem, count * sizeof *columns);
    memcpy(kept, columns, count * sizeof *columns);
    return kept;
}

struct sheet_summary_table
sheet_summary_estimates_table(struct sheet_summary_sheet *sheet, const char *title,
                              const char *note,
                              const struct sheet_summary_column *columns, size_t count,
                              struct sheet_summary_estimates *estimates)
{
    bool tight = sheet->tight > 0 || estimates->count > 14;
    set_axis(estimates);
    return (struct sheet_summary_table){
        .title = title,
        .note = note,
        .column_count = count,
        .columns = keep_columns(sheet, columns, count),
        .size = tight ? 7.5 : 8.5,
        .leading = tight ? 8.5 : 9.5,
        .least = tight ? 12 : 15,
        .foot = 13,
        .draw_foot = draw_axis,
        .state = estimates,
    };
}
