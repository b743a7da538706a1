/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which waves are due, or late, and for whom; see agenda.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../work.h"

struct ank_due_list {
    struct ank_work_context *work;
    struct ank_due_wish wish;
    struct ank_cursor *cursor;
    struct ank_project *projects; /* by code */
    size_t project_count, left_out, unasked;
    int64_t last_unasked; /* family that was counted last */
    struct ank_arena mem; /* of one family */
    struct ank_due *rows; /* of that family */
    size_t count, next;
    struct ank_error stopped;
};

/* Late, or planned soon enough; without a wish for days whatever is due. */
static bool is_near(const struct ank_due_list *list, const struct ank_wave_place *place)
{
    ank_day planned = place->window.nominal;
    if (list->wish.ahead == ANK_NOT_GIVEN)
        return place->state == ANK_DUE || place->state == ANK_LATE;
    return place->state == ANK_LATE ||
           (place->asked && planned != ANK_NO_DAY &&
            (place->state == ANK_DUE || place->state == ANK_NOT_YET_DUE) &&
            planned <= list->work->today + list->wish.ahead);
}

static bool is_asked(const struct ank_due_list *list,
                     const struct ank_wave_place *place, const struct ank_due *due)
{
    bool open = place->asked && (place->state == ANK_DUE || place->state == ANK_LATE ||
                                 place->state == ANK_NOT_YET_DUE);
    return list->wish.all || due->begun || is_near(list, place) ||
           (list->wish.put_off && due->postponed && open);
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

/* One trajectory of the family that is read, on one instrument of its project. */
struct duty {
    const struct ank_record *record;
    size_t at;
    const struct ank_project *project;
    const struct ank_instrument *instrument;
};

static struct ank_wave_asked asked_of(const struct duty *duty, size_t w)
{
    return (struct ank_wave_asked){duty->record, duty->at, &duty->project->waves, w,
                                   duty->instrument};
}

/* How many domains are asked today. */
static size_t asked_now(const struct duty *duty, ank_day today)
{
    const struct ank_instrument *now =
        ank_project_asks(duty->project, duty->instrument->code, today);
    return now ? now->domain_count : duty->instrument->domain_count;
}

static struct ank_due due_of(const struct ank_due_list *list, const struct duty *duty,
                             size_t w, const struct ank_wave_place *place)
{
    const struct ank_trajectory *trajectory = &duty->record->trajectories[duty->at];
    const char *wave = duty->project->waves.wave[w].name;
    struct ank_wave_voice most;
    struct ank_due due = {
        .family = duty->record->family,
        .alias = duty->record->alias,
        .project = trajectory->project,
        .instrument = duty->instrument->code,
        .wave = wave,
        .state = place->state,
        .window = place->window,
        .postponed = was_put_off(trajectory, wave),
    };
    const struct ank_wave_asked asked = asked_of(duty, w);
    due.begun = ank_wave_unfinished(&asked, place, list->work->today, &most);
    due.answered = due.begun ? most.answered : 0;
    due.domains = due.begun ? most.asked : asked_now(duty, list->work->today);
    return due;
}

/* The family has its wave, and somebody who rates apart has not; while its window is
 * open. */
static void add_persons(struct ank_due_list *list, const struct duty *duty, size_t w,
                        const struct ank_due *family)
{
    const struct ank_wave_asked asked = asked_of(duty, w);
    const char *const *persons;
    ank_day today = list->work->today;
    if (!list->wish.persons || family->state != ANK_DONE || today > family->window.to)
        return;
    size_t count = ank_wave_unheard(&asked, today, &list->mem, &persons);
    for (size_t i = 0; i < count; i++) {
        struct ank_due due = *family;
        due.person = persons[i];
        due.begun = false;
        due.state = ank_wave_state(&family->window, ANK_NO_DAY, false, today);
        add_wave(list, &due);
    }
}

/* It is time to ask how they are after closing, and nobody asked whether that may be.
 */
static void count_unasked(struct ank_due_list *list, const struct duty *duty,
                          const struct ank_wave *wave,
                          const struct ank_wave_place *place)
{
    ank_day today = list->work->today;
    if (wave->kind != ANK_FOLLOWUP || place->asked || place->state != ANK_NOT_YET_DUE ||
        place->window.nominal == ANK_NO_DAY || today < place->window.from ||
        today > place->window.to || list->last_unasked == duty->record->id ||
        ank_trajectory_waits(&duty->record->trajectories[duty->at], today))
        return;
    list->unasked++;
    list->last_unasked = duty->record->id;
}

static void add_instrument(struct ank_due_list *list, const struct duty *duty)
{
    const struct ank_waves *waves = &duty->project->waves;
    struct ank_wave_place *places =
        ank_alloc(&list->mem, waves->count * sizeof *places);
    ank_wave_places(duty->record, duty->at, waves, duty->instrument, list->work->today,
                    places);
    for (size_t w = 0; w < waves->count; w++) {
        count_unasked(list, duty, &waves->wave[w], &places[w]);
        struct ank_due due = due_of(list, duty, w, &places[w]);
        if (is_asked(list, &places[w], &due))
            add_wave(list, &due);
        add_persons(list, duty, w, &due);
    }
}

static int compare_project(const void *code, const void *project)
{
    return strcmp(code, ((const struct ank_project *)project)->code);
}

static const struct ank_project *project_of(const struct ank_due_list *list,
                                            const char *code)
{
    return bsearch(code, list->projects, list->project_count, sizeof *list->projects,
                   compare_project);
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
    if (withdrew(list, record))
        return;
    for (size_t t = 0; t < record->trajectory_count; t++) {
        const char *code = record->trajectories[t].project;
        struct duty duty = {.record = record, .at = t};
        if ((only && !ank_code_same(only, code)) ||
            !(duty.project = project_of(list, code)))
            continue;
        for (size_t i = 0; i < duty.project->instrument_count; i++) {
            duty.instrument = duty.project->instruments[i];
            add_instrument(list, &duty);
        }
    }
}

static bool check_wish(struct ank_work_context *work, const struct ank_due_wish *wish,
                       struct ank_error *err)
{
    struct ank_family family;
    return check_days("within", wish->ahead, err) &&
           (!wish->coach || ank_check_code("--coach", wish->coach, err)) &&
           (!wish->family ||
            ank_family_find(work->registry, wish->family, work->mem, &family, err));
}

static bool read_projects(struct ank_due_list *list, struct ank_error *err)
{
    struct ank_work_context *work = list->work;
    if (!list->wish.project)
        return ank_project_list(work->registry, work->mem, &list->projects,
                                &list->project_count, err);
    list->projects = ank_alloc(work->mem, sizeof *list->projects);
    list->project_count = 1;
    return ank_project_find(work->registry, list->wish.project, work->mem,
                            list->projects, err);
}

/* Whose support ended before that day has nothing that waits; 0: everybody is read. */
static ank_day lasting_since(const struct ank_due_list *list)
{
    int reach = 0;
    if (list->wish.all)
        return 0;
    for (size_t i = 0; i < list->project_count; i++) {
        int one = ank_waves_reach(&list->projects[i].waves);
        reach = one > reach ? one : reach;
    }
    return list->work->today - reach;
}

bool ank_due_open(struct ank_work_context *work, const struct ank_due_wish *wish,
                  struct ank_due_list **opened, struct ank_error *err)
{
    struct ank_due_list *list = ank_alloc(work->mem, sizeof *list);
    list->work = work;
    list->wish = *wish;
    if (!check_wish(work, wish, err) || !read_projects(list, err))
        return false;
    list->stopped.lang = err->lang;
    const struct ank_cursor_wish read = {
        .family = wish->family,
        .project = wish->coach || wish->family ? NULL : wish->project,
        .coach = wish->family ? NULL : wish->coach,
        .day = work->today,
        .since = lasting_since(list),
        .parts = ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS,
    };
    list->cursor = ank_cursor_of(work->registry, &read);
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
        if (list->stopped.code != ANK_OK || !work_goes_on(list->work, &list->stopped) ||
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
    if (list->unasked > 0)
        work_notice(
            work,
            SAY(ANK_N("note: left out, for nobody asked them whether they may be asked "
                      "later on how they are (followup): %zu"),
                list->unasked));
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
