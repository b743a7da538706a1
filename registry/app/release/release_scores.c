/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change and experience in the report of a release: a chart at the moment that carries
 * most, and the means of all moments beside each other. */
#include <math.h>
#include <string.h>

#include "release_report.h"

static bool same_scale(const struct ank_asked *a, const struct ank_asked *b)
{
    const struct ank_scale *one = &a->instrument->scale, *other = &b->instrument->scale;
    return one->low == other->low && one->high == other->high &&
           one->decimals == other->decimals && one->better == other->better;
}

static const struct ank_asked *asked_of(const struct report *report, size_t at)
{
    return &report->release->asked[at];
}

static const char *note_of(const struct report *report, const struct ank_asked *row)
{
    if (row->kind != ANK_ASKED_CHANGE)
        return NULL;
    return SAY_IN(report->release,
                  ANK_N("Mean of later minus start, in points (%s), with its 95 %% "
                        "interval where enough families were rated."),
                  row->instrument->scale.better > 0
                      ? report_word(report, ANK_N("higher is better"))
                      : report_word(report, ANK_N("lower is better")));
}

/* The chart ---------------------------------------------------------------------- */

/* A level stands on its whole scale; change as far as it goes. */
static void set_axis(struct ank_release_section *section, const struct ank_asked *row)
{
    double reach = 1;
    if (section->kind == ANK_RELEASE_LEVELS) {
        section->low = row->item.low;
        section->high = row->item.high;
        return;
    }
    for (size_t i = 0; i < section->row_count; i++) {
        const struct ank_shown *shown = section->rows[i].shown;
        const double seen[] = {shown->mean, shown->low, shown->high};
        for (size_t k = 0; k < ANK_COUNT(seen); k++)
            if (isfinite(seen[k]))
                reach = fmax(reach, ceil(fabs(seen[k])));
    }
    section->low = -reach;
    section->high = reach;
}

static void set_classes(const struct report *report,
                        struct ank_release_section *section)
{
    const char **parts = ank_alloc(report->mem, ANK_MOST_PARTS * sizeof *parts);
    for (; ank_asked_part(ANK_ASKED_CHANGE, section->part_count); section->part_count++)
        parts[section->part_count] = report_word(
            report, ank_asked_part_words(ANK_ASKED_CHANGE, section->part_count));
    section->parts = parts;
    section->others = report_word(report, ANK_N("about the same or harder"));
}

static struct ank_release_section begin_chart(const struct report *report,
                                              const struct ank_asked *row)
{
    bool change = row->kind == ANK_ASKED_CHANGE;
    const char *when = release_wave_words(report->release, row->wave);
    struct ank_release_section section = {
        .kind = change ? ANK_RELEASE_CHANGE : ANK_RELEASE_LEVELS,
        .heading = change ? SAY_IN(report->release, ANK_N("Change %s, by domain"), when)
                          : SAY_IN(report->release,
                                   ANK_N("How families experience it, %s"), when),
        .note = note_of(report, row),
        .better = row->instrument->scale.better,
    };
    if (change)
        set_classes(report, &section);
    return section;
}

/* The rows from `from` on that are on its scale. */
static void tell_chart(struct report *report, const struct report_rows *rows,
                       size_t from)
{
    const struct ank_asked *first = asked_of(report, rows->rows[from]);
    struct ank_release_section section = begin_chart(report, first);
    struct report_hidden hidden = {{NULL}};
    for (size_t i = from; i < rows->count; i++) {
        size_t at = rows->rows[i];
        const struct ank_asked *row = asked_of(report, at);
        const char *label = release_row_words(report->release, row);
        if (!same_scale(first, row))
            continue;
        if (report_is_told(report, at))
            report_add_row(report, &section, label, at);
        else
            report_hide(report, &hidden, at, label);
    }
    set_axis(&section, first);
    report_add_section(report, &section, &hidden);
}

static bool is_first_on_scale(const struct report *report,
                              const struct report_rows *rows, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (same_scale(asked_of(report, rows->rows[i]),
                       asked_of(report, rows->rows[at])))
            return false;
    return true;
}

/* Moments beside each other -------------------------------------------------------- */

enum { MOST_MOMENTS = 8 }; /* beside each other */

struct moments {
    size_t count;
    const struct ank_wave *waves[MOST_MOMENTS];
};

static bool knows(const struct moments *moments, const struct ank_wave *wave)
{
    for (size_t i = 0; i < moments->count; i++)
        if (strcmp(moments->waves[i]->name, wave->name) == 0)
            return true;
    return false;
}

/* Moments of which some mean is told, in their order; of many the last. */
static struct moments moments_of(const struct report *report,
                                 const struct report_rows *rows)
{
    struct moments moments = {0, {NULL}};
    for (size_t i = 0; i < rows->count; i++) {
        size_t at = rows->rows[i];
        if (isnan(report->release->shown[at].mean) ||
            knows(&moments, asked_of(report, at)->wave))
            continue;
        if (moments.count == MOST_MOMENTS)
            memmove(moments.waves, moments.waves + 1,
                    --moments.count * sizeof *moments.waves);
        moments.waves[moments.count++] = asked_of(report, at)->wave;
    }
    return moments;
}

/* "change/housing" of "change/housing/6". */
static bool same_domain(const struct ank_asked *a, const struct ank_asked *b)
{
    const char *one = strrchr(a->item.measure, '/'),
               *other = strrchr(b->item.measure, '/');
    size_t length = (size_t)(one - a->item.measure);
    return length == (size_t)(other - b->item.measure) &&
           strncmp(a->item.measure, b->item.measure, length) == 0;
}

static const struct ank_release_cell *cells_of(const struct report *report,
                                               const struct report_rows *rows,
                                               const struct moments *moments,
                                               const struct ank_asked *domain)
{
    struct ank_release_cell *cells =
        ank_alloc(report->mem, (moments->count + 1) * sizeof *cells);
    for (size_t i = 0; i < rows->count; i++) {
        size_t at = rows->rows[i];
        for (size_t k = 0; k < moments->count; k++)
            if (same_domain(asked_of(report, at), domain) &&
                strcmp(asked_of(report, at)->wave->name, moments->waves[k]->name) == 0)
                cells[k] = (struct ank_release_cell){report_shown(report, at),
                                                     report->release->changes[at]};
    }
    return cells;
}

static struct ank_release_section begin_moments(const struct report *report,
                                                enum ank_asked_kind kind,
                                                const struct moments *moments)
{
    const char **names = ank_alloc(report->mem, (moments->count + 1) * sizeof *names);
    for (size_t i = 0; i < moments->count; i++)
        names[i] = release_wave_words(report->release, moments->waves[i]);
    bool change = kind == ANK_ASKED_CHANGE;
    return (struct ank_release_section){
        .kind = ANK_RELEASE_MOMENTS,
        .heading = report_word(report, change ? ANK_N("Mean change at each moment")
                                              : ANK_N("Experience at each moment")),
        .note = report_word(
            report,
            change
                ? ANK_N("↑ better on average; ↓ harder on average; without an arrow: "
                        "we cannot tell yet; in brackets: not shown how sure it is; "
                        "a dash: not told. At each moment the families can be others.")
                : ANK_N("Means; a dash: not told. At each moment the families can be "
                        "others.")),
        .moment_count = moments->count,
        .moments = names,
    };
}

static void tell_moments(struct report *report, enum ank_asked_kind kind)
{
    struct report_rows rows = report_rows(report, kind, NULL);
    struct moments moments = moments_of(report, &rows);
    struct ank_release_section section = begin_moments(report, kind, &moments);
    struct report_hidden hidden = {{NULL}};
    report_sort_rows(report, &rows);
    for (size_t i = 0; i < rows.count; i++) {
        const struct ank_asked *row = asked_of(report, rows.rows[i]);
        bool known = false;
        for (size_t k = 0; k < i && !known; k++)
            known = same_domain(asked_of(report, rows.rows[k]), row);
        if (!known)
            report_add_row(report, &section, release_row_words(report->release, row),
                           rows.rows[i])
                ->cells = cells_of(report, &rows, &moments, row);
    }
    report_add_section(report, &section, &hidden);
}

/* Experience stands at the moment of change, where something of it is told then. */
static struct ank_published_moment moment_of(const struct report *report,
                                             enum ank_asked_kind kind)
{
    const struct release *release = report->release;
    struct ank_published_moment own = ank_published_moment(
        release->asked, release->shown, release->count, kind, report->site);
    struct ank_published_moment change = ank_published_moment(
        release->asked, release->shown, release->count, ANK_ASKED_CHANGE, report->site);
    if (!own.wave || !change.wave)
        return own;
    struct report_rows rows = report_rows(report, kind, change.wave);
    for (size_t i = 0; i < rows.count; i++)
        if (isfinite(release->shown[rows.rows[i]].mean))
            own.wave = change.wave;
    return own;
}

void report_tell_scores(struct report *report, enum ank_asked_kind kind)
{
    struct ank_published_moment moment = moment_of(report, kind);
    if (!moment.wave)
        return;
    struct report_rows rows = report_rows(report, kind, moment.wave);
    report_sort_rows(report, &rows);
    for (size_t i = 0; i < rows.count; i++)
        if (is_first_on_scale(report, &rows, i))
            tell_chart(report, &rows, i);
}

void report_tell_moments(struct report *report, enum ank_asked_kind kind)
{
    struct ank_published_moment moment = moment_of(report, kind);
    if (moment.wave && !moment.alone)
        tell_moments(report, kind);
}
