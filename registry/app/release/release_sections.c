/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sections of the report of a release that tell of one site: a project by itself,
 * or all of them together. Charts hold the rows that are told; below them stands, by
 * reason, which are not.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "release_report.h"

static void set_parts(const struct report *report, struct ank_release_section *section,
                      enum ank_asked_kind kind)
{
    const char **parts = ank_alloc(report->mem, ANK_MOST_PARTS * sizeof *parts);
    for (; ank_asked_part(kind, section->part_count); section->part_count++)
        parts[section->part_count] =
            report_word(report, ank_asked_part_words(kind, section->part_count));
    section->parts = parts;
}

/* Families -------------------------------------------------------------------- */

/* Who was due at the moment of who was rated; NULL: nobody is, as at the start. */
static const struct ank_shown *due_of(const struct report *report, size_t reached)
{
    struct report_rows due =
        report_rows(report, ANK_ASKED_DUE, report->release->asked[reached].wave);
    return due.count > 0 && report_is_told(report, due.rows[0])
               ? report_shown(report, due.rows[0])
               : NULL;
}

static void add_families(const struct report *report,
                         struct ank_release_section *section,
                         struct report_hidden *hidden, enum ank_asked_kind kind,
                         const char *label)
{
    struct report_rows chosen = report_rows(report, kind, NULL);
    for (size_t i = 0; i < chosen.count; i++) {
        size_t at = chosen.rows[i];
        const struct ank_wave *wave = report->release->asked[at].wave;
        const char *words = wave ? release_wave_words(report->release, wave) : label;
        const struct ank_shown *due =
            kind == ANK_ASKED_REACHED ? due_of(report, at) : NULL;
        if (report_is_told(report, at) || due)
            report_add_row(report, section, words, at)->of = due;
        else
            report_hide(report, hidden, at, words);
    }
}

static void tell_families(struct report *report)
{
    struct report_hidden hidden = {{NULL}};
    struct ank_release_section section = {
        .kind = ANK_RELEASE_COUNTS,
        .heading = report_word(report, ANK_N("Who is in these figures")),
        .note = report_word(
            report, ANK_N("Families. At each moment: who gave scores (dark), of those "
                          "whose turn it was (pale)."))};
    add_families(report, &section, &hidden, ANK_ASKED_STARTED,
                 report_word(report, ANK_N("started")));
    add_families(report, &section, &hidden, ANK_ASKED_REACHED, NULL);
    add_families(report, &section, &hidden, ANK_ASKED_CLOSED,
                 report_word(report, ANK_N("support ended")));
    add_families(report, &section, &hidden, ANK_ASKED_EXPLORED,
                 report_word(report, ANK_N("rights explored")));
    add_families(report, &section, &hidden, ANK_ASKED_SIGNALS,
                 report_word(report, ANK_N("run into a signal")));
    report_add_section(report, &section, &hidden);
}

void report_tell_started(struct report *report)
{
    struct report_hidden hidden = {{NULL}};
    struct ank_release_section section = {
        .kind = ANK_RELEASE_COUNTS,
        .heading = report_word(report, ANK_N("Families that started"))};
    for (size_t i = 0; i < report->release->count; i++) {
        const struct ank_asked *row = &report->release->asked[i];
        const char *name = release_site_words(report->release, row);
        if (row->kind != ANK_ASKED_STARTED)
            continue;
        if (report_is_told(report, i))
            report_add_row(report, &section, name, i);
        else
            report_hide(report, &hidden, i, name);
    }
    if (section.row_count > 1)
        report_add_section(report, &section, &hidden);
}

/* A group of families in parts, or several beside each other. */
static void tell_divided(struct report *report, enum ank_asked_kind kind,
                         const char *heading, const char *note)
{
    struct report_hidden hidden = {{NULL}};
    struct ank_release_section section = {
        .kind = ANK_RELEASE_COUNTS, .heading = heading, .note = note};
    struct report_rows chosen = report_rows(report, kind, NULL);
    set_parts(report, &section, kind);
    for (size_t i = 0; i < chosen.count; i++) {
        size_t at = chosen.rows[i];
        const struct ank_asked *row = &report->release->asked[at];
        const char *label = row->group ? release_row_words(report->release, row)
                                       : report_word(report, ANK_N("families"));
        if (report_is_told(report, at))
            report_add_row(report, &section, label, at);
        else
            report_hide(report, &hidden, at, label);
    }
    report_add_section(report, &section, &hidden);
}

/* Means for each family --------------------------------------------------------- */

/* What each mean is called, and its unit; so many of it when it is told in whole. */
static const struct mean_words {
    enum ank_asked_kind kind;
    const char *label, *unit;
    int times;
} means[] = {
    {ANK_ASKED_FOUND, ANK_N("rights found"), ANK_N("rights"), 0},
    {ANK_ASKED_REALISED, ANK_N("rights in order"), ANK_N("rights"), 0},
    {ANK_ASKED_CONTACTS, ANK_N("contacts"), ANK_N("a month"), 0},
    {ANK_ASKED_HOURS, ANK_N("contact with a length"), ANK_N("hours a month"), 0},
    {ANK_ASKED_BUDGET, ANK_N("tailor-made budget spent"), ANK_N("euro"), 100},
    {ANK_ASKED_DURATION, ANK_N("from start to closing"), ANK_N("months"), 0},
};

/* Of which nearly nothing is kept: one line for all. */
static void add_none(const struct report *report, struct ank_release_section *section,
                     const char *names)
{
    const char **lines = ank_alloc(report->mem, sizeof *lines);
    if (!names)
        return;
    lines[0] = SAY_IN(report->release, ANK_N("Nearly none noted: %s."), names);
    section->lines = lines;
    section->line_count = 1;
}

static void tell_means(struct report *report)
{
    const char *none = NULL;
    struct report_hidden hidden = {{NULL}};
    struct ank_release_section section = {
        .kind = ANK_RELEASE_MEANS,
        .heading = report_word(report, ANK_N("For each family, on average"))};
    for (size_t k = 0; k < ANK_COUNT(means); k++) {
        struct report_rows chosen = report_rows(report, means[k].kind, NULL);
        for (size_t i = 0; i < chosen.count; i++) {
            size_t at = chosen.rows[i];
            const char *label = report_word(report, means[k].label);
            if (report->release->shown[at].why_mean == ANK_END)
                none = none ? SAY_IN(report->release, ANK_N("%s, %s"), none, label)
                            : label;
            else if (report_is_told(report, at)) {
                struct ank_release_row *row =
                    report_add_row(report, &section, label, at);
                row->unit = report_word(report, means[k].unit);
                row->times = means[k].times;
            } else
                report_hide(report, &hidden, at, label);
        }
    }
    add_none(report, &section, none);
    report_add_section(report, &section, &hidden);
}

/* All of it --------------------------------------------------------------------- */

void report_tell_site(struct report *report, size_t site)
{
    report->site = site;
    report_tell_scores(report, ANK_ASKED_CHANGE);
    tell_families(report);
    tell_means(report);
    tell_divided(report, ANK_ASKED_REFERRAL,
                 report_word(report, ANK_N("How families came")), NULL);
    report_tell_moments(report, ANK_ASKED_CHANGE);
    report_tell_scores(report, ANK_ASKED_EXPERIENCE);
    report_tell_moments(report, ANK_ASKED_EXPERIENCE);
    tell_divided(
        report, ANK_ASKED_STAGE,
        report_word(report, ANK_N("How far the furthest right came")),
        report_word(report, ANK_N("Of the families whose rights were explored.")));
    tell_divided(
        report, ANK_ASKED_TIME,
        report_word(report, ANK_N("Until a first right was in order")),
        report_word(report, ANK_N("From the start; of the families that started a "
                                  "year ago or more and whose rights were "
                                  "explored.")));
    tell_divided(
        report, ANK_ASKED_GROUP, report_word(report, ANK_N("Rights by kind")),
        report_word(report, ANK_N("Families with a right of that kind that was "
                                  "explored: is one in order?")));
}
