/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which waves are due, or late, and for whom; see agenda.h. */
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../work.h"

struct ank_due_list {
    struct ank_work_context *work;
    struct ank_due_wish wish;
    struct ank_cursor *cursor;
    struct ank_project *projects;
    struct ank_coach *coaches; /* of today, by family */
    size_t project_count, coach_count, left_out;
    struct ank_arena mem; /* of one family */
    struct ank_due *rows; /* of that family */
    size_t count, next;
    struct ank_error stopped;
};

static bool is_asked(const struct ank_due_list *list,
                     const struct ank_wave_place *place)
{
    if (list->wish.all || place->state == ANK_DUE || place->state == ANK_LATE)
        return true;
    return list->wish.ahead != ANK_NOT_GIVEN && place->asked &&
           place->state == ANK_NOT_YET_DUE && place->window.from != ANK_NO_DAY &&
           place->window.from <= list->work->today + list->wish.ahead;
}

static bool was_put_off(const struct ank_trajectory *trajectory, const char *wave)
{
    for (size_t i = 0; i < trajectory->postponement_count; i++)
        if (strcmp(trajectory->postponements[i].wave, wave) == 0)
            return true;
    return false;
}

static void add_wave(struct ank_due_list *list, const struct ank_due *due)
{
    list->rows = ank_grow(&list->mem, list->rows, list->count, sizeof *list->rows);
    list->rows[list->count++] = *due;
}

static void add_trajectory(struct ank_due_list *list, const struct ank_record *record,
                           size_t at, const struct ank_project *project)
{
    const struct ank_trajectory *trajectory = &record->trajectories[at];
    const struct ank_waves *waves = &project->waves;
    struct ank_wave_place *places =
        ank_alloc(&list->mem, waves->count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_instrument *instrument = project->instruments[i];
        ank_wave_places(record, at, waves, instrument, list->work->today, places);
        for (size_t w = 0; w < waves->count; w++) {
            const char *wave = waves->wave[w].name;
            struct ank_due due = {record->family,
                                  trajectory->project,
                                  instrument->code,
                                  wave,
                                  places[w].state,
                                  places[w].window,
                                  was_put_off(trajectory, wave)};
            if (is_asked(list, &places[w]))
                add_wave(list, &due);
        }
    }
}

static bool has_coach(const struct ank_due_list *list, const char *family)
{
    for (size_t i = 0; i < list->coach_count; i++)
        if (ank_code_same(list->coaches[i].code, list->wish.coach) &&
            strcmp(list->coaches[i].family, family) == 0)
            return true;
    return false;
}

/* Who took back consent to be measured is not asked again. */
static bool withdrew(struct ank_due_list *list, const struct ank_record *record)
{
    bool said;
    bool stands = ank_consent_stands(record, "measure", list->work->today, &said);
    list->left_out += said && !stands;
    return said && !stands;
}

static void add_family(struct ank_due_list *list, const struct ank_record *record)
{
    const char *only = list->wish.project;
    if ((list->wish.coach && !has_coach(list, record->family)) ||
        withdrew(list, record))
        return;
    for (size_t t = 0; t < record->trajectory_count; t++)
        for (size_t p = 0; p < list->project_count; p++)
            if (strcmp(record->trajectories[t].project, list->projects[p].code) == 0 &&
                (!only || ank_code_same(only, list->projects[p].code)))
                add_trajectory(list, record, t, &list->projects[p]);
}

static bool check_wish(struct ank_work_context *work, const struct ank_due_wish *wish,
                       struct ank_error *err)
{
    struct ank_project project;
    return check_days("within", wish->ahead, err) &&
           (!wish->coach || ank_check_code("--coach", wish->coach, err)) &&
           (!wish->project ||
            ank_project_find(work->registry, wish->project, work->mem, &project, err));
}

bool ank_due_open(struct ank_work_context *work, const struct ank_due_wish *wish,
                  struct ank_due_list **opened, struct ank_error *err)
{
    struct ank_due_list *list = ank_alloc(work->mem, sizeof *list);
    list->work = work;
    list->wish = *wish;
    if (!check_wish(work, wish, err) ||
        !ank_project_list(work->registry, work->mem, &list->projects,
                          &list->project_count, err) ||
        !ank_coach_on(work->registry, work->today, work->mem, &list->coaches,
                      &list->coach_count, err))
        return false;
    list->stopped.lang = err->lang;
    list->cursor = ank_cursor_parts(work->registry, NULL, wish->project,
                                    ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    *opened = list;
    return true;
}

bool ank_due_next(struct ank_due_list *list, const struct ank_due **due)
{
    const struct ank_record *record;
    while (list->next == list->count) {
        ank_arena_reset(&list->mem);
        list->rows = NULL;
        list->next = list->count = 0;
        if (!work_goes_on(list->work, &list->stopped) ||
            !ank_cursor_next(list->cursor, &record))
            return false;
        add_family(list, record);
    }
    *due = &list->rows[list->next++];
    return true;
}

/* How many were passed over because they took back consent. */
static void tell_left_out(const struct ank_due_list *list)
{
    struct ank_work_context *work = list->work;
    if (list->left_out > 0)
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they took back consent to be measured: %zu"),
                list->left_out));
}

bool ank_due_close(struct ank_due_list *list, struct ank_error *err)
{
    tell_left_out(list);
    ank_arena_free(&list->mem);
    bool read = ank_cursor_close(list->cursor, err);
    if (read && list->stopped.code != ANK_OK)
        *err = list->stopped;
    return read && list->stopped.code == ANK_OK;
}
