/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary: what a project, or several, say. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "output_kind.h"
#include "../app/summary/summary_out.h"
#include "../app/summary/summary_paper.h"

struct settings {
    const char *by, *table, *output, *origin;
    ank_day data_date;
    int64_t seed, resamples;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by), ANK_N("only what this person rated")},
    {OPTION_TEXT, 0, "table", "NAME", PLACE(table),
     ANK_N(
         "one table: domains, families, waves, trend, attrition, scale, rights, time_to_realised, "
         "stuck, by_right, between, evidence, method")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output),
     ANK_N(
         "write to this file: .pdf, .html and .svg are the coordinator's paper; .xlsx, .json, "
         ".csv, .txt; standard output when left out")},
    {OPTION_DAY, 0, "data-date", "DATE", PLACE(data_date),
     ANK_N("until when rights are followed; today when left out")},
    {OPTION_TEXT, 0, "origin", "start", PLACE(origin),
     ANK_N("count the time to a right from the start of the trajectory")},
    {OPTION_INTEGER, 0, "seed", "N", PLACE(seed),
     ANK_N("for statistics that draw; the mean does not")},
    {OPTION_INTEGER, 0, "resamples", "N", PLACE(resamples),
     ANK_N("for statistics that draw; the mean does not")},
    {0},
};

static bool cursor_project(struct session *session, struct ank_panel *panel,
                           const char *project, struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_cursor *cursor = ank_cursor_open(session->work.registry, NULL, project);
    while (session_goes_on(err) && ank_cursor_next(cursor, &record))
        ank_panel_add(panel, record);
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

static bool write_paper(struct session *session, const char *path, enum ank_paper kind,
                        const struct summary_set *set, struct ank_error *err)
{
    char *bytes;
    size_t size;
    if (!summary_paper(&session->work, kind, set, &bytes, &size, err))
        return false;
    bool done = ank_file_put(path, bytes, size, session->force, err);
    free(bytes);
    for (size_t i = 0; done && i < set->count; i++)
        fprintf(session->out, "%s %s saved\n", set->summaries[i]->project->code, path);
    return done;
}

static bool write(struct session *session, const struct settings *s,
                  const struct kind *kind, const struct summary_set *set,
                  struct ank_error *err)
{
    struct output output;
    if (kind->is_paper)
        return write_paper(session, s->output, kind->paper, set, err);
    output_open(&output, session, s->output);
    bool done = true;
    if (s->table && strcmp(s->table, "method") == 0 && session->format == TABLE_TEXT)
        summary_method_words(&session->work, output.stream, set);
    else if (s->table)
        done = summary_table(&session->work, session->format, output.stream, s->table,
                             set, err);
    else if (session->format == TABLE_JSON)
        done = summary_json(&session->work, output.stream, set, err);
    else if (session->format == TABLE_XLSX)
        done = summary_book(&session->work, output.stream, set, err);
    else if (session->format == TABLE_TEXT)
        done = summary_words(&session->work, output.stream, set, err);
    else
        done = summary_table(&session->work, session->format, output.stream, "domains",
                             set, err);
    return output_close(&output, session, done, err);
}

static bool check_settings(struct session *session, const struct settings *s,
                           struct kind *kind, struct ank_error *err)
{
    static const char *const kinds[] = {"text", "pdf",  "html", "svg",
                                        "xlsx", "json", "csv",  NULL};
    char shown[256];
    if (s->origin && strcmp(s->origin, "start") != 0 &&
        strcmp(s->origin, "detected") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--origin wants start or detected, not %s"),
                        ank_shown(s->origin, shown));
    if (!kind_by_format(session, s->output, kinds, kind, err))
        return false;
    return !kind->is_paper || !s->table ||
           ank_fail(err, ANK_USAGE,
                    ANK_N("the paper has its own tables; leave --table out"));
}

/* The summary of one project; its panel is closed by the caller. */
static bool summarise(struct session *session, const struct ank_project *project,
                      const struct ank_summary_options *how, struct ank_panel **panel,
                      const struct ank_summary **summary, struct ank_error *err)
{
    *panel = ank_panel_open(project, how);
    if (!cursor_project(session, *panel, project->code, err))
        return false;
    *summary = ank_panel_summary(*panel);
    return true;
}

/* The catalogue for the panels, and the names of themes. */
static bool read_names(struct session *session, struct ank_summary_options *how,
                       struct summary_set *set, struct ank_error *err)
{
    struct ank_right *rights;
    struct ank_theme *themes;
    if (!ank_right_list(session->work.registry, session->work.mem, &rights,
                        &how->right_count, err) ||
        !ank_theme_list(session->work.registry, session->work.mem, &themes,
                        &set->theme_count, err))
        return false;
    how->rights = rights;
    set->themes = themes;
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    const struct ank_project **projects;
    size_t count;
    struct kind kind;
    if (!check_settings(session, s, &kind, err) ||
        !work_projects(&session->work, operands, &projects, &count, err))
        return false;
    struct ank_panel **panels = ank_alloc(session->work.mem, count * sizeof *panels);
    const struct ank_summary **summaries =
        ank_alloc(session->work.mem, count * sizeof(struct ank_summary *));
    struct summary_set set = {.summaries = summaries, .count = count};
    struct ank_summary_options how = {
        .today = session->work.today,
        .data_date = s->data_date,
        .by = s->by,
        .from_start = s->origin && strcmp(s->origin, "start") == 0,
    };
    bool done = read_names(session, &how, &set, err);
    for (size_t i = 0; done && i < count; i++)
        done = summarise(session, projects[i], &how, &panels[i], &summaries[i], err);
    done = done && write(session, s, &kind, &set, err);
    for (size_t i = 0; i < count; i++)
        ank_panel_close(panels[i]);
    return done;
}

const struct command cmd_summary = {
    .name = "summary",
    .summary = ANK_N("What a project says: change, rights, who is in it"),
    .verbs =
        (const struct verb[]){
            {.operands = "PROJECT...",
             .summary = ANK_N("Results of a project; of several, also side by side"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .run = run},
            {0},
        },
};
