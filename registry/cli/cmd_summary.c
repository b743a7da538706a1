/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary: what a project, or several, say. */
#include <string.h>

#include <ankerpunt/app/summary.h>
#include "command.h"
#include "output_kind.h"

struct settings {
    const char *by, *table, *output, *origin, *period, *reader;
    ank_day from, until, data_date;
    int64_t seed, resamples;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by), ANK_N("only what this person rated")},
    {OPTION_DAY, 0, "from", "DATE", PLACE(from),
     ANK_N("what was done from this day on; since the beginning when left out")},
    {OPTION_DAY, 0, "until", "DATE", PLACE(until),
     ANK_N("everything as it was known on this day; today when left out")},
    {OPTION_TEXT, 0, "period", "YEAR", PLACE(period),
     ANK_N("a year or school year instead of both days: 2025, 2025-2026")},
    {OPTION_TEXT, 0, "table", "NAME", PLACE(table),
     ANK_N(
         "one table: domains, families, waves, trend, priorities, answers, attrition, scale, rights, time_to_realised, "
         "stuck, by_right, between, evidence, flow, process, method")},
    {OPTION_TEXT, 0, "for", "team|board|excel", PLACE(reader),
     ANK_N("a paper to pass on: leaves out what points at families; or a table for a "
           "spreadsheet: semicolons, decimal comma, BOM")},
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

/* A year that is still running goes up to today. */
static bool read_period(const struct session *session, const struct settings *s,
                        struct ank_period *period, struct ank_error *err)
{
    char shown[256];
    *period = (struct ank_period){s->from, s->until};
    if (!s->period)
        return true;
    if (s->from != ANK_NO_DAY || s->until != ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--period is both days; leave --from and --until out"));
    if (!ank_period_parse(s->period, period))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--period wants a year such as 2025, or a school year "
                              "such as 2025-2026, not %s"),
                        ank_shown(s->period, shown));
    ank_period_clamp(period, session->work.today);
    return true;
}

/* A table as export writes it for a spreadsheet in Belgium. */
static bool is_for_spreadsheet(const struct settings *s)
{
    return s->reader && strcmp(s->reader, "excel") == 0;
}

static bool check_settings(struct session *session, const struct settings *s,
                           struct ank_output_kind *kind, struct ank_error *err)
{
    static const char *const kinds[] = {"text", "pdf",  "html", "svg",
                                        "xlsx", "json", "csv",  NULL};
    static const char *const csv[] = {"csv", NULL};
    char shown[256];
    if (s->origin && strcmp(s->origin, "start") != 0 &&
        strcmp(s->origin, "detected") != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("--origin wants start or detected, not %s"),
                        ank_shown(s->origin, shown));
    return kind_by_format(session, s->output, is_for_spreadsheet(s) ? csv : kinds, kind,
                          err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct output output;
    struct ank_summary_request request = {
        .projects = operands,
        .by = s->by,
        .table = s->table,
        .reader = is_for_spreadsheet(s) ? NULL : s->reader,
        .data_date = s->data_date,
        .from_start = s->origin && strcmp(s->origin, "start") == 0,
    };
    if (!read_period(session, s, &request.period, err) ||
        !check_settings(session, s, &request.kind, err))
        return false;
    request.kind.format = is_for_spreadsheet(s) ? TABLE_EXCEL : session->format;
    output_open(&output, session, s->output);
    bool done = ank_summary_write(&session->work, &request, output.stream, err);
    if (!output_close(&output, session, done, err))
        return false;
    for (; request.kind.is_paper && *operands; operands++)
        if (!session_file(session, *operands, s->output, err))
            return false;
    return true;
}

const struct command cmd_summary = {
    .name = "summary",
    .group = GROUP_PAPER,
    .summary = ANK_N("What a project says: change, rights, who is in it"),
    .verbs =
        (const struct verb[]){
            {.operands = "PROJECT...",
             .summary = ANK_N("Results of a project; of several, also side by side"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .example = ANK_N("summary zonnedorp -o zonnedorp.pdf"),
             .run = run},
            {0},
        },
};
