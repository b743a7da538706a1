/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which families each coach goes along with today; see agenda.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include "../work.h"

struct load {
    struct ank_work_context *work;
    const char *only; /* the project; NULL: all */
    struct ank_project *projects;
    struct ank_coach *coaches; /* of today, by family */
    struct ank_caseload *rows;
    size_t project_count, coach_count, next_coach, row_count;
};

/* A wave that somebody can still be asked for. */
static bool is_to_come(const struct ank_wave_place *place)
{
    return place->asked && place->window.nominal != ANK_NO_DAY &&
           (place->state == ANK_DUE || place->state == ANK_LATE ||
            place->state == ANK_NOT_YET_DUE);
}

void ank_next_wave(struct ank_work_context *work, const struct ank_record *record,
                   size_t at, const struct ank_project *project,
                   struct ank_caseload *row)
{
    struct ank_arena mem = {0};
    const struct ank_waves *waves = &project->waves;
    struct ank_wave_place *places = ank_alloc(&mem, waves->count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        ank_wave_places(record, at, waves, project->instruments[i], work->today,
                        places);
        for (size_t w = 0; w < waves->count; w++) {
            ank_day planned = places[w].window.nominal;
            if (!is_to_come(&places[w]) || (row->wave && planned >= row->planned))
                continue;
            row->wave = waves->wave[w].name;
            row->planned = planned;
            row->state = places[w].state;
        }
    }
    ank_arena_free(&mem);
}

static void add_row(struct load *load, const struct ank_caseload *row,
                    const struct ank_coach *coach)
{
    load->rows =
        ank_grow(load->work->mem, load->rows, load->row_count, sizeof *load->rows);
    struct ank_caseload *added = &load->rows[load->row_count++];
    *added = *row;
    if (!coach)
        return;
    added->coach = coach->code;
    added->from = coach->from;
    added->to = coach->to;
}

/* Coaches stand by family, as the cursor does: each is met once. Returns how many this
 * family has, from load->next_coach back. */
static size_t pass_coaches(struct load *load, const char *family)
{
    size_t first = load->next_coach;
    while (first < load->coach_count && strcmp(load->coaches[first].family, family) < 0)
        first++;
    size_t last = first;
    while (last < load->coach_count && strcmp(load->coaches[last].family, family) == 0)
        last++;
    load->next_coach = last;
    return last - first;
}

static void add_trajectory(struct load *load, const struct ank_record *record,
                           size_t at, const struct ank_project *project, size_t coaches)
{
    struct ank_caseload row = {
        .family = ank_strdup(load->work->mem, record->family),
        .alias = record->alias ? ank_strdup(load->work->mem, record->alias) : NULL,
        .project = project->code,
        .start = record->trajectories[at].start,
        .from = ANK_NO_DAY,
        .to = ANK_NO_DAY,
        .planned = ANK_NO_DAY};
    ank_next_wave(load->work, record, at, project, &row);
    for (size_t c = load->next_coach - coaches; c < load->next_coach; c++)
        add_row(load, &row, &load->coaches[c]);
    if (coaches == 0)
        add_row(load, &row, NULL);
}

static void add_family(struct load *load, const struct ank_record *record)
{
    size_t coaches = pass_coaches(load, record->family);
    for (size_t t = 0; t < record->trajectory_count; t++)
        for (size_t p = 0; p < load->project_count; p++) {
            const struct ank_trajectory *trajectory = &record->trajectories[t];
            const char *project = load->projects[p].code;
            if (strcmp(trajectory->project, project) == 0 &&
                (!load->only || ank_code_same(load->only, project)) &&
                ank_trajectory_open(trajectory, load->work->today))
                add_trajectory(load, record, t, &load->projects[p], coaches);
        }
}

static int compare_rows(const void *left, const void *right)
{
    const struct ank_caseload *a = left, *b = right;
    if (!a->coach || !b->coach)
        return a->coach ? -1 : b->coach ? 1 : strcmp(a->family, b->family);
    int order = strcmp(a->coach, b->coach);
    return order ? order : strcmp(a->family, b->family);
}

bool ank_caseload_list(struct ank_work_context *work, const char *only,
                       struct ank_caseload **rows, size_t *count, struct ank_error *err)
{
    struct load load = {.work = work, .only = only};
    struct ank_project project;
    const struct ank_record *record;
    if ((only && !ank_project_find(work->registry, only, work->mem, &project, err)) ||
        !ank_project_list(work->registry, work->mem, &load.projects,
                          &load.project_count, err) ||
        !ank_coach_on(work->registry, work->today, work->mem, &load.coaches,
                      &load.coach_count, err))
        return false;
    struct ank_cursor *cursor = ank_cursor_parts(
        work->registry, NULL, only, ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    while (work_goes_on(work, err) && ank_cursor_next(cursor, &record))
        add_family(&load, record);
    if (!ank_cursor_close(cursor, err) || err->code != ANK_OK)
        return false;
    if (load.row_count > 1)
        qsort(load.rows, load.row_count, sizeof *load.rows, compare_rows);
    *rows = load.rows;
    *count = load.row_count;
    return true;
}
