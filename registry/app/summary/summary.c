/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary: the panels of the projects that were asked for, and what is made of them. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/audience.h>
#include <ankerpunt/app/summary.h>
#include <ankerpunt/registry/budget.h>
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/right.h>
#include "../merge/waiting.h"
#include "../entry/presets.h"
#include "summary_paper.h"

bool summary_names(struct ank_work_context *work, struct ank_summary_options *how,
                   struct summary_set *set, struct ank_error *err)
{
    struct ank_right *rights;
    struct ank_theme *themes;
    if (!ank_right_list(work->registry, work->mem, &rights, &how->right_count, err) ||
        !ank_theme_list(work->registry, work->mem, &themes, &set->theme_count, err))
        return false;
    how->rights = rights;
    set->themes = themes;
    return true;
}

static bool write_paper(struct ank_work_context *work, enum ank_paper paper,
                        const struct summary_set *set, FILE *out, struct ank_error *err)
{
    char *bytes;
    size_t size;
    if (!summary_paper(work, paper, set, &bytes, &size, err))
        return false;
    fwrite(bytes, 1, size, out);
    free(bytes);
    return true;
}

static bool write_set(struct ank_work_context *work,
                      const struct ank_summary_request *request,
                      const struct summary_set *set, FILE *out, struct ank_error *err)
{
    const char *table = request->table;
    enum table_format format = request->kind.format;
    if (request->kind.is_paper)
        return write_paper(work, request->kind.paper, set, out, err);
    if (table && strcmp(table, "method") == 0 && format == TABLE_TEXT) {
        summary_method_words(work, out, set);
        return true;
    }
    if (table)
        return summary_table(work, format, out, table, set, err);
    if (format == TABLE_XLSX)
        return summary_book(work, out, set, err);
    if (format == TABLE_TEXT)
        return summary_words(work, out, set, err);
    return summary_table(work, format, out, "domains", set, err);
}

static bool check_period(struct ank_work_context *work,
                         const struct ank_summary_request *request,
                         struct ank_period *period, struct ank_error *err)
{
    char day[12];
    *period = request->period;
    if (period->until == ANK_NO_DAY)
        period->until = work->today;
    if (period->until > work->today)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "the last day of the period, %s, is still to come; give a day up to today"),
            ank_day_words(period->until, day));
    return period->from <= period->until ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "the period begins on %s, after its last day; give a day before that"),
               ank_day_words(period->from, day));
}

/* What was done with the families of the project. */
static bool read_process(struct ank_work_context *work,
                         const struct ank_project *project,
                         struct ank_summary_options *how, struct ank_error *err)
{
    struct ank_contact_kind *kinds;
    if (!ank_contact_kinds(work->registry, project->code, how->period, work->mem,
                           &kinds, &how->contact_count, err))
        return false;
    how->contacts = kinds;
    how->foreseen_months = presets_foreseen(project, work->mem);
    return ank_budget_totals(work->registry, project->code, how->period, &how->budget,
                             err);
}

bool summary_panel(struct ank_work_context *work, const struct ank_project *project,
                   struct ank_summary_options *how, struct ank_panel **panel,
                   struct ank_error *err)
{
    if (!read_process(work, project, how, err))
        return false;
    *panel = ank_panel_open(project, how);
    return work_fill_panel(work, *panel, project->code, err);
}

/* Only the paper is cut: in tables and documents for programs every figure stays. */
static bool check_audience(const struct ank_summary_request *request,
                           enum ank_audience *audience, struct ank_error *err)
{
    char shown[256];
    if (!request->reader)
        return true;
    if (!ank_audience_parse(request->reader, audience))
        return ank_fail(err, ANK_INVALID, ANK_N("--for wants team or board, not %s"),
                        ank_shown(request->reader, shown));
    return request->kind.is_paper ||
           ank_fail(
               err, ANK_USAGE,
               ANK_N("--for is of the paper: give -o with a name that ends in .pdf "
                     "or .html, or leave --for out"));
}

/* Which projects are read, and how. */
struct reading {
    struct ank_work_context *work;
    const struct ank_project **projects;
    struct ank_summary_options *how;
};

/* The panel of the project at that place, summed up for the audience of the set. */
static bool read_project(const struct reading *reading, size_t at,
                         const struct summary_set *set, struct ank_panel **panel,
                         const struct ank_summary **summary, struct ank_error *err)
{
    struct ank_work_context *work = reading->work;
    work_progress(work, ANK_N("counting projects"), at + 1, set->count);
    *panel = NULL;
    if (!summary_panel(work, reading->projects[at], reading->how, panel, err))
        return false;
    *summary = ank_summary_for(ank_panel_summary(*panel), set->audience, work->mem);
    return true;
}

/* A document for programs holds no project longer than it takes to write it: of
 * hundreds only what stands beside the others stays. */
static bool write_document(const struct reading *reading, struct summary_set *set,
                           FILE *out, struct ank_error *err)
{
    struct ank_work_context *work = reading->work;
    struct json_writer json;
    struct summary_side *sides = ank_alloc(work->mem, (set->count + 1) * sizeof *sides);
    bool done = true;
    set->sides = sides;
    summary_json_begin(&json, out, set->count, work->today);
    for (size_t i = 0; done && i < set->count; i++) {
        struct ank_panel *panel;
        const struct ank_summary *summary;
        done = read_project(reading, i, set, &panel, &summary, err);
        if (done) {
            summary_json_add(&json, work, summary, set->count > 1);
            sides[i] = summary_side_of(summary, work->mem);
        }
        ank_panel_close(panel);
    }
    return done && summary_json_end(&json, work, set, err);
}

/* Tables and papers go over all projects more than once. */
static bool write_together(const struct reading *reading,
                           const struct ank_summary_request *request,
                           struct summary_set *set, FILE *out, struct ank_error *err)
{
    struct ank_work_context *work = reading->work;
    size_t count = set->count;
    struct ank_panel **panels = ank_alloc(work->mem, (count + 1) * sizeof *panels);
    const struct ank_summary **summaries =
        ank_alloc(work->mem, (count + 1) * sizeof(struct ank_summary *));
    struct summary_side *sides = ank_alloc(work->mem, (count + 1) * sizeof *sides);
    bool done = true;
    set->summaries = summaries;
    set->sides = sides;
    for (size_t i = 0; done && i < count; i++) {
        done = read_project(reading, i, set, &panels[i], &summaries[i], err);
        if (done)
            sides[i] = summary_side_of(summaries[i], work->mem);
    }
    done = done && write_set(work, request, set, out, err);
    for (size_t i = 0; i < count; i++)
        ank_panel_close(panels[i]);
    return done;
}

bool ank_summary_write(struct ank_work_context *work,
                       const struct ank_summary_request *request, FILE *out,
                       struct ank_error *err)
{
    const struct ank_project **projects;
    size_t count;
    if (request->kind.is_paper && request->table)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("the paper has its own tables; leave --table out"));
    enum ank_audience audience = ANK_FOR_COORDINATOR;
    if (!check_audience(request, &audience, err))
        return false;
    struct ank_period period;
    if (!check_period(work, request, &period, err) ||
        !work_projects(work, request->projects, &projects, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (!waiting_notice(work, NULL, projects[i]->code, err))
            return false;
    struct summary_set set = {.audience = audience, .count = count};
    struct ank_summary_options how = {.today = work->today,
                                      .period = &period,
                                      .data_date = request->data_date,
                                      .by = request->by,
                                      .from_start = request->from_start};
    if (!summary_names(work, &how, &set, err))
        return false;
    bool is_json = !request->kind.is_paper && !request->table &&
                   request->kind.format == TABLE_JSON;
    const struct reading reading = {work, projects, &how};
    return is_json ? write_document(&reading, &set, out, err)
                   : write_together(&reading, request, &set, out, err);
}
