/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caseload: which families each coach goes along with today; in order of code, for
 * nobody is ranked. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/table_code.h"

static const struct table_column columns[] = {
    {"coach", ANK_N("coach"), TABLE_WORDS, 0},
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0},
    {"coach_from", ANK_N("with this coach from"), TABLE_DAY, 0},
    {"coach_to", ANK_N("until"), TABLE_DAY, 0},
    {"wave", ANK_N("next wave"), TABLE_WORDS, 0},
    {"date", ANK_N("planned on"), TABLE_DAY, 0},
    {"state", ANK_N("state"), TABLE_WORDS, 0},
    {0},
};

struct row {
    const char *coach, *family, *project; /* coach NULL: nobody */
    ank_day start, from, to;
    const char *wave; /* NULL: none is to come */
    ank_day planned;
    enum ank_state state;
};

struct load {
    struct session *session;
    struct ank_project *projects;
    struct ank_coach *coaches; /* of today, by family */
    struct row *rows;
    size_t project_count, coach_count, next_coach, row_count;
};

static bool is_open(const struct ank_trajectory *trajectory, ank_day today)
{
    return trajectory->start <= today &&
           (trajectory->end == ANK_NO_DAY || trajectory->end > today);
}

/* The first wave that is due, late or still to come, on any instrument. */
static void find_next_wave(const struct load *load, const struct ank_record *record,
                           size_t at, const struct ank_project *project,
                           struct row *row)
{
    struct ank_arena mem = {0};
    const struct ank_waves *waves = &project->waves;
    struct ank_wave_place *places = ank_alloc(&mem, waves->count * sizeof *places);
    for (size_t i = 0; i < project->instrument_count; i++) {
        ank_wave_places(record, at, waves, project->instruments[i],
                        load->session->work.today, places);
        for (size_t w = 0; w < waves->count; w++) {
            enum ank_state state = places[w].state;
            bool open =
                state == ANK_DUE || state == ANK_LATE || state == ANK_NOT_YET_DUE;
            ank_day planned = places[w].window.nominal;
            if (!open || planned == ANK_NO_DAY ||
                (row->wave && planned >= row->planned))
                continue;
            row->wave = waves->wave[w].name;
            row->planned = planned;
            row->state = state;
        }
    }
    ank_arena_free(&mem);
}

static void add_row(struct load *load, const struct row *row,
                    const struct ank_coach *coach)
{
    load->rows = ank_grow(load->session->work.mem, load->rows, load->row_count,
                          sizeof *load->rows);
    struct row *added = &load->rows[load->row_count++];
    *added = *row;
    if (!coach)
        return;
    added->coach = coach->code;
    added->from = coach->from;
    added->to = coach->to;
}

/* Coaches stand by family, as the cursor does: each is met once. */
static void add_family(struct load *load, const struct ank_record *record,
                       const char *only)
{
    size_t first = load->next_coach;
    while (first < load->coach_count &&
           strcmp(load->coaches[first].family, record->family) < 0)
        first++;
    size_t last = first;
    while (last < load->coach_count &&
           strcmp(load->coaches[last].family, record->family) == 0)
        last++;
    load->next_coach = last;
    for (size_t t = 0; t < record->trajectory_count; t++)
        for (size_t p = 0; p < load->project_count; p++) {
            const struct ank_trajectory *trajectory = &record->trajectories[t];
            const struct ank_project *project = &load->projects[p];
            if (strcmp(trajectory->project, project->code) != 0 ||
                (only && strcmp(only, project->code) != 0) ||
                !is_open(trajectory, load->session->work.today))
                continue;
            struct row row = {.family =
                                  ank_strdup(load->session->work.mem, record->family),
                              .project = project->code,
                              .start = trajectory->start,
                              .from = ANK_NO_DAY,
                              .to = ANK_NO_DAY,
                              .planned = ANK_NO_DAY};
            find_next_wave(load, record, t, project, &row);
            for (size_t c = first; c < last; c++)
                add_row(load, &row, &load->coaches[c]);
            if (first == last)
                add_row(load, &row, NULL);
        }
}

/* By coach, families without one at the end; then by family. */
static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (!a->coach || !b->coach)
        return a->coach ? -1 : b->coach ? 1 : strcmp(a->family, b->family);
    int order = strcmp(a->coach, b->coach);
    return order ? order : strcmp(a->family, b->family);
}

static bool write_rows(const struct load *load, struct ank_error *err)
{
    struct table *table;
    const struct ank_lang *lang = load->session->work.lang;
    if (!session_table(load->session, &table, "caseload", "families",
                       ANK_N("Who goes along with whom"), columns, err))
        return false;
    for (size_t i = 0; i < load->row_count; i++) {
        const struct row *row = &load->rows[i];
        table_text(table, row->coach);
        table_text(table, row->family);
        table_text(table, row->project);
        table_day(table, row->start);
        table_day(table, row->from);
        table_day(table, row->to);
        table_wave(table, lang, load->session->work.mem, row->wave);
        table_day(table, row->planned);
        table_code(table, lang, ank_state_codes,
                   row->wave ? ank_state_name(row->state) : NULL);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    struct load load = {.session = session};
    struct ank_project project;
    const struct ank_record *record;
    if ((operands[0] && !ank_project_find(session->work.registry, operands[0],
                                          session->work.mem, &project, err)) ||
        !ank_project_list(session->work.registry, session->work.mem, &load.projects,
                          &load.project_count, err) ||
        !ank_coach_on(session->work.registry, session->work.today, session->work.mem,
                      &load.coaches, &load.coach_count, err))
        return false;
    struct ank_cursor *cursor = ank_cursor_parts(session->work.registry, NULL,
                                                 operands[0], ANK_RECORD_SITTINGS);
    while (session_goes_on(err) && ank_cursor_next(cursor, &record))
        add_family(&load, record, operands[0]);
    if (!ank_cursor_close(cursor, err) || err->code != ANK_OK)
        return false;
    if (load.row_count > 1)
        qsort(load.rows, load.row_count, sizeof *load.rows, compare_rows);
    return write_rows(&load, err);
}

const struct command cmd_caseload = {
    .name = "caseload",
    .summary = ANK_N("Which families each coach goes along with"),
    .verbs =
        (const struct verb[]){
            {.operands = "[PROJECT]",
             .summary = ANK_N("List the open families by coach, with the next wave"),
             .access = ANK_READ,
             .most = 1,
             .run = run},
            {0},
        },
};
