/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of one site in sections of the report: those that are told stand in them,
 * the others below, by reason. */
#include <stdlib.h>
#include <string.h>

#include "release_report.h"

const char *report_word(const struct report *report, const char *english)
{
    return ank_words(report->release->lang, english);
}

/* Rows ------------------------------------------------------------------------ */

static void choose(const struct report *report, struct report_rows *chosen, size_t at)
{
    chosen->rows =
        ank_grow(report->mem, chosen->rows, chosen->count, sizeof *chosen->rows);
    chosen->rows[chosen->count++] = at;
}

struct report_rows report_rows(const struct report *report, enum ank_asked_kind kind,
                               const struct ank_wave *wave)
{
    const struct release *release = report->release;
    struct report_rows chosen = {0, NULL};
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_asked *row = &release->asked[i];
        if (row->kind == kind && row->project == report->site &&
            (!wave || strcmp(row->wave->name, wave->name) == 0))
            choose(report, &chosen, i);
    }
    return chosen;
}

static const struct ank_asked *sorted; /* for qsort */

/* As they are asked, list by list. */
static int compare_asked(const void *left, const void *right)
{
    const struct ank_asked *a = &sorted[*(const size_t *)left],
                           *b = &sorted[*(const size_t *)right];
    int order = strcmp(a->instrument->code, b->instrument->code);
    return order ? order : (a->domain > b->domain) - (a->domain < b->domain);
}

void report_sort_rows(const struct report *report, struct report_rows *rows)
{
    sorted = report->release->asked;
    if (rows->count > 1 && report->site < report->release->project_count)
        qsort(rows->rows, rows->count, sizeof *rows->rows, compare_asked);
}

bool report_is_told(const struct report *report, size_t at)
{
    return report->release->shown[at].why == ANK_SHOWN;
}

const struct ank_shown *report_shown(const struct report *report, size_t at)
{
    struct ank_shown *shown = ank_alloc(report->mem, sizeof *shown);
    *shown = report->release->shown[at];
    shown->repeated = release_repeated(report->release, shown);
    return shown;
}

struct ank_release_row *report_add_row(const struct report *report,
                                       struct ank_release_section *section,
                                       const char *label, size_t at)
{
    struct ank_release_row *rows = (struct ank_release_row *)section->rows;
    rows = ank_grow(report->mem, rows, section->row_count, sizeof *rows);
    section->rows = rows;
    rows[section->row_count] = (struct ank_release_row){
        .label = label,
        .shown = report_shown(report, at),
        .change = report->release->changes[at],
    };
    return &rows[section->row_count++];
}

static void add_line(const struct report *report, struct ank_release_section *section,
                     const char *line)
{
    const char **lines = (const char **)section->lines;
    lines = ank_grow(report->mem, lines, section->line_count, sizeof *lines);
    lines[section->line_count++] = line;
    section->lines = lines;
}

void report_hide(const struct report *report, struct report_hidden *hidden, size_t at,
                 const char *label)
{
    const char **names = &hidden->names[report->release->shown[at].why];
    *names = *names ? SAY_IN(report->release, ANK_N("%s, %s"), *names, label) : label;
}

static void add_hidden(const struct report *report, struct ank_release_section *section,
                       const struct report_hidden *hidden)
{
    static const char *const sentences[] = {ANK_N("Not told (%1$s): %2$s.")};
    for (enum ank_withheld why = ANK_SHOWN + 1; why < ANK_WITHHELD; why++)
        if (hidden->names[why])
            add_line(report, section,
                     SAY_IN(report->release, sentences[0],
                            report_word(report, ank_withheld_words(why)),
                            hidden->names[why]));
}

void report_add_section(struct report *report, struct ank_release_section *section,
                        const struct report_hidden *hidden)
{
    if (section->row_count == 0 && section->line_count == 0)
        return;
    if (hidden)
        add_hidden(report, section, hidden);
    report->sections = ank_grow(report->mem, report->sections, report->count,
                                sizeof *report->sections);
    report->sections[report->count++] = *section;
}
