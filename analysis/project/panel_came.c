/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who came in the period, and how long support took that ended in it; see
 * <ankerpunt/analysis/process_counts.h>. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "panel.h"

enum { MANY_CHILDREN = 4 };

static const double days_a_month = 30.4375;

static bool same(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static void count_one(struct ank_panel *panel, enum ank_came kind, const char *code)
{
    struct ank_process_counts *process = &panel->summary.process;
    struct ank_came_row **rows = &process->came_rows[kind];
    size_t *count = &process->came_count[kind];
    for (size_t i = 0; i < *count; i++)
        if (same((*rows)[i].code, code)) {
            (*rows)[i].n++;
            return;
        }
    *rows = ank_grow(&panel->mem, *rows, *count, sizeof **rows);
    (*rows)[(*count)++] = (struct ank_came_row){ank_strdup(&panel->mem, code), 1};
}

static const char *children_of(const struct ank_trajectory *trajectory)
{
    static const char *const words[] = {"0", "1", "2", "3", "4+"};
    if (trajectory->children < 0)
        return NULL;
    return words[trajectory->children < MANY_CHILDREN ? trajectory->children
                                                      : MANY_CHILDREN];
}

static void add_family(struct ank_panel *panel, const struct ank_record *record,
                       const struct ank_trajectory *trajectory)
{
    panel->summary.process.came++;
    count_one(panel, ANK_CAME_HOUSEHOLD, trajectory->household);
    count_one(panel, ANK_CAME_CHILDREN, children_of(trajectory));
    count_one(panel, ANK_CAME_POSTCODE, trajectory->postcode);
    count_one(panel, ANK_CAME_LANGUAGE, record->language);
}

static void add_length(struct ank_panel *panel, const struct ank_trajectory *trajectory)
{
    panel->lengths = ank_grow(&panel->mem, panel->lengths, panel->length_count,
                              sizeof *panel->lengths);
    panel->lengths[panel->length_count++] =
        (double)(trajectory->end - trajectory->start) / days_a_month;
}

void panel_add_came(struct ank_panel *panel, const struct ank_record *record)
{
    bool came = false;
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record->trajectories[i];
        if (strcmp(trajectory->project, panel->project->code) != 0 ||
            ank_trajectory_waits(trajectory, panel->period.until))
            continue;
        if (!came && ank_period_holds(&panel->period, trajectory->start)) {
            add_family(panel, record, trajectory);
            came = true;
        }
        if (ank_period_holds(&panel->period, trajectory->end))
            add_length(panel, trajectory);
    }
}

/* Nothing said stands last. */
static int compare_codes(const void *left, const void *right)
{
    const struct ank_came_row *a = left, *b = right;
    return a->code && b->code ? strcmp(a->code, b->code)
                              : (a->code == NULL) - (b->code == NULL);
}

static int compare_lengths(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void count_lengths(struct ank_panel *panel)
{
    struct ank_lengths *lengths = &panel->summary.process.lengths;
    double foreseen = panel->options.foreseen_months;
    *lengths = (struct ank_lengths){.foreseen = foreseen > 0 ? foreseen : (double)NAN,
                                    .median = NAN,
                                    .ended = panel->length_count};
    if (panel->length_count == 0)
        return;
    qsort(panel->lengths, panel->length_count, sizeof *panel->lengths, compare_lengths);
    size_t half = panel->length_count / 2;
    lengths->median = panel->length_count % 2
                          ? panel->lengths[half]
                          : (panel->lengths[half - 1] + panel->lengths[half]) / 2;
    for (size_t i = 0; foreseen > 0 && i < panel->length_count; i++)
        lengths->within += panel->lengths[i] <= foreseen;
}

void panel_count_came(struct ank_panel *panel)
{
    struct ank_process_counts *process = &panel->summary.process;
    for (enum ank_came kind = 0; kind < ANK_CAME_KINDS; kind++)
        if (process->came_count[kind] > 1)
            qsort(process->came_rows[kind], process->came_count[kind],
                  sizeof **process->came_rows, compare_codes);
    count_lengths(panel);
}
