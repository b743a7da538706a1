/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of the workbook, from the cells of its sheets. */
#include <string.h>

#include "summary_set.h"

static const char *named(struct ank_work_context *work, const struct summary_set *set,
                         const struct ank_summary *summary, const char *title)
{
    return set->count < 2
               ? title
               : ank_format(work->mem, "%s: %s", summary->project->name, title);
}

/* Draws `chart` with the words that follow from its title. */
static void draw(struct ank_work_context *work, struct book *book,
                 struct book_chart chart, const struct summary_kind *kind)
{
    chart.table = kind->name;
    chart.alt = SAY(ANK_N("%s. The figures stand in the cells of the sheet “%s”."),
                    chart.title, ank_words(work->lang, kind->title));
    book_chart(book, &chart);
}

/* Of one project: a run of rows of one instrument at one wave. */
static void chart_wave(struct ank_work_context *work, struct book *book,
                       const struct summary_set *set, const struct ank_summary *summary,
                       const struct ank_domain_row *row, size_t first, size_t count)
{
    const char *when = summary_wave_words(work, row->wave);
    if (summary->project->instrument_count > 1)
        when = ank_format(work->mem, "%s (%s)", when, row->instrument->code);
    draw(work, book,
         (struct book_chart){
             .kind = BOOK_INTERVALS,
             .title = named(work, set, summary,
                            SAY(ANK_N("Mean change %s, with 95 %% interval"), when)),
             .across = SAY(ANK_N("domain")),
             .up = SAY(ANK_N("points")),
             .first = first,
             .count = count,
             .labels = "label",
             .series_count = 3,
             .series = {"mean_change", "ci_low", "ci_high"},
             .begins = true,
         },
         &summary_domains);
    draw(work, book,
         (struct book_chart){
             .kind = BOOK_STACKED,
             .title = named(work, set, summary,
                            SAY(ANK_N("Families by class of change %s"), when)),
             .across = SAY(ANK_N("domain")),
             .up = SAY(ANK_N("number of families")),
             .first = first,
             .count = count,
             .labels = "label",
             .series_count = 3,
             .series = {"improved", "same", "worse"},
         },
         &summary_domains);
}

/* Waves at which somebody was rated; returns how many rows the project has. */
static size_t chart_waves(struct ank_work_context *work, struct book *book,
                          const struct summary_set *set,
                          const struct ank_summary *summary, size_t first)
{
    size_t end;
    for (size_t i = 0; i < summary->domain_count; i = end) {
        const struct ank_domain_row *row = &summary->domains[i];
        bool rated = false;
        for (end = i;
             end < summary->domain_count && summary->domains[end].wave == row->wave &&
             summary->domains[end].instrument == row->instrument;
             end++)
            rated |= summary->domains[end].figures.n > 0;
        if (rated)
            chart_wave(work, book, set, summary, row, first + i, end - i);
    }
    return summary->domain_count;
}

static void chart_rights(struct ank_work_context *work, struct book *book,
                         const struct summary_set *set,
                         const struct ank_summary *summary, size_t rights, size_t curve,
                         size_t curve_count)
{
    draw(work, book,
         (struct book_chart){
             .kind = BOOK_BARS,
             .title =
                 named(work, set, summary, SAY(ANK_N("Claims by their latest stage"))),
             .across = SAY(ANK_N("stage")),
             .up = SAY(ANK_N("claims")),
             .first = rights + SUMMARY_STAGES_FROM,
             .count = ANK_STAGES,
             .labels = "what",
             .series_count = 1,
             .series = {"value"},
             .begins = true,
         },
         &summary_rights);
    if (curve_count > 0)
        draw(work, book,
             (struct book_chart){
                 .kind = BOOK_STEPS,
                 .title = named(work, set, summary,
                                SAY(ANK_N("Share of claims realised, by days"))),
                 .across = SAY(ANK_N("days")),
                 .up = SAY(ANK_N("share")),
                 .first = curve,
                 .count = curve_count,
                 .labels = "time",
                 .series_count = 3,
                 .series = {"realised", "low", "high"},
             },
             &summary_curve);
}

void summary_charts(struct ank_work_context *work, struct book *book,
                    const struct summary_set *set)
{
    size_t domains = 0, curve = 0;
    for (size_t i = 0; i < set->count; i++) {
        const struct ank_summary *summary = set->summaries[i];
        size_t steps = summary_curve_rows(summary);
        domains += chart_waves(work, book, set, summary, domains);
        if (summary->rights.claims > 0)
            chart_rights(work, book, set, summary, i * SUMMARY_RIGHT_ROWS, curve,
                         steps);
        curve += steps;
    }
}
