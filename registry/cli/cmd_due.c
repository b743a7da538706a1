/* SPDX-License-Identifier: GPL-3.0-or-later */
/* due: which family is due, or late, for which wave. */
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    int64_t within;
    const char *coach;
    bool all;
};

static const struct option_spec options[] = {
    {OPTION_INTEGER, 0, "within", "DAYS", offsetof(struct settings, within),
     ANK_N("also waves whose window opens within so many days")},
    {OPTION_TEXT, 0, "coach", "CODE", offsetof(struct settings, coach),
     ANK_N("only families this coach goes along with today")},
    {OPTION_FLAG, 0, "all", NULL, offsetof(struct settings, all),
     ANK_N("every wave, also done, missed, refused and not yet due")},
    {0},
};

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0},
    {"state", ANK_N("state"), TABLE_WORDS, 0},
    {"date", ANK_N("planned on"), TABLE_DAY, 0},
    {"from", ANK_N("from"), TABLE_DAY, 0},
    {"to", ANK_N("until"), TABLE_DAY, 0},
    {"postponed", ANK_N("put off"), TABLE_BOOL, 0},
    {0},
};

struct list {
    struct session *session;
    const struct settings *settings;
    struct table *table;
    struct ank_project *projects;
    struct ank_coach *coaches; /* of today, by family */
    size_t project_count, coach_count, withdrew;
    struct ank_arena mem; /* of one family */
};

static bool is_listed(const struct list *list, const struct ank_wave_place *place)
{
    const struct settings *s = list->settings;
    if (s->all || place->state == ANK_DUE || place->state == ANK_LATE)
        return true;
    return s->within != NOT_GIVEN && place->state == ANK_NOT_YET_DUE &&
           place->window.from != ANK_NO_DAY &&
           place->window.from <= list->session->work.today + s->within;
}

static bool was_put_off(const struct ank_trajectory *trajectory, const char *wave)
{
    for (size_t i = 0; i < trajectory->postponement_count; i++)
        if (strcmp(trajectory->postponements[i].wave, wave) == 0)
            return true;
    return false;
}

static void write_row(struct list *list, const struct ank_record *record,
                      const struct ank_trajectory *trajectory,
                      const struct ank_instrument *instrument,
                      const struct ank_wave *wave, const struct ank_wave_place *place)
{
    struct table *table = list->table;
    table_text(table, record->family);
    table_text(table, trajectory->project);
    table_text(table, instrument->code);
    table_wave(table, list->session->work.lang, &list->mem, wave->name);
    table_code(table, list->session->work.lang, ank_state_codes,
               ank_state_name(place->state));
    table_day(table, place->window.nominal);
    table_day(table, place->window.from);
    table_day(table, place->window.to);
    table_bool(table, was_put_off(trajectory, wave->name));
    table_row_end(table);
}

static void write_trajectory(struct list *list, const struct ank_record *record,
                             size_t at, const struct ank_project *project)
{
    const struct ank_waves *waves = &project->waves;
    struct ank_wave_place *places =
        ank_alloc(&list->mem, waves->count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        ank_wave_places(record, at, waves, project->instruments[i],
                        list->session->work.today, places);
        for (size_t w = 0; w < waves->count; w++)
            if (is_listed(list, &places[w]))
                write_row(list, record, &record->trajectories[at],
                          project->instruments[i], &waves->wave[w], &places[w]);
    }
}

static bool has_coach(const struct list *list, const char *family)
{
    for (size_t i = 0; i < list->coach_count; i++)
        if (strcmp(list->coaches[i].code, list->settings->coach) == 0 &&
            strcmp(list->coaches[i].family, family) == 0)
            return true;
    return false;
}

/* Who took back consent to be measured is not asked again. */
static void write_family(struct list *list, const struct ank_record *record,
                         const char *only)
{
    bool said;
    if (list->settings->coach && !has_coach(list, record->family))
        return;
    if (!ank_consent_stands(record, "measure", list->session->work.today, &said) &&
        said) {
        list->withdrew++;
        return;
    }
    for (size_t t = 0; t < record->trajectory_count; t++)
        for (size_t p = 0; p < list->project_count; p++)
            if (strcmp(record->trajectories[t].project, list->projects[p].code) == 0 &&
                (!only || strcmp(only, list->projects[p].code) == 0))
                write_trajectory(list, record, t, &list->projects[p]);
    ank_arena_reset(&list->mem);
}

static bool prepare(struct list *list, const char *only, struct ank_error *err)
{
    struct session *session = list->session;
    const struct settings *s = list->settings;
    struct ank_project project;
    return check_days("within", s->within, err) &&
           (!s->coach || check_code("--coach", s->coach, err)) &&
           (!only || ank_project_find(session->work.registry, only, session->work.mem,
                                      &project, err)) &&
           ank_project_list(session->work.registry, session->work.mem, &list->projects,
                            &list->project_count, err) &&
           ank_coach_on(session->work.registry, session->work.today, session->work.mem,
                        &list->coaches, &list->coach_count, err) &&
           session_table(session, &list->table, "due", "due", ANK_N("Who is due"),
                         columns, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    struct list list = {.session = session, .settings = settings};
    const struct ank_record *record;
    if (!prepare(&list, operands[0], err))
        return false;
    struct ank_cursor *cursor =
        ank_cursor_parts(session->work.registry, NULL, operands[0],
                         ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    while (session_goes_on(err) && ank_cursor_next(cursor, &record))
        write_family(&list, record, operands[0]);
    bool walked = ank_cursor_close(cursor, err) && err->code == ANK_OK;
    ank_arena_free(&list.mem);
    if (list.withdrew > 0 && !session->quiet)
        fprintf(
            session->notices, "%s\n",
            SAY(ANK_N("note: left out, for they took back consent to be measured: %zu"),
                list.withdrew));
    return table_close(list.table, err) && walked;
}

const struct command cmd_due = {
    .name = "due",
    .summary = ANK_N("Who is due or late, and for which wave"),
    .verbs =
        (const struct verb[]){
            {.operands = "[PROJECT]",
             .summary = ANK_N("List the waves that are due or late"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .most = 1,
             .run = run},
            {0},
        },
};
