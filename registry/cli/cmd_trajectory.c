/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trajectory: a family pauses, closes, returns. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"

struct settings {
    ank_day date;
    const char *reason, *by, *project;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_WORD, 0, "reason", "closed", PLACE(reason), ANK_N("why, in a word")},
    {OPTION_TEXT, 0, "by", "WHO", PLACE(by), ANK_N("who decided: family, coach, ...")},
    {0},
};

static const struct option_spec open_options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day it starts; today when left out")},
    {OPTION_TEXT, 0, "project", "CODE", PLACE(project),
     ANK_N("where; as before when left out")},
    {0},
};

static ank_day day_of(const struct session *session, const struct settings *s)
{
    return s->date == ANK_NO_DAY ? session->work.today : s->date;
}

static void saved(struct session *session, const char *family, const char *what,
                  ank_day day)
{
    char text[11];
    fprintf(session->out, "%s %s %s saved\n", family, what, ank_day_format(day, text));
}

static bool check_words(struct session *session, const struct settings *s,
                        const struct ank_code_row *reasons, struct ank_error *err)
{
    return (!s->reason ||
            check_word(&session->work, "--reason", s->reason, reasons, err)) &&
           (!s->by || check_word(&session->work, "--by", s->by, NULL, err));
}

static bool open(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_record record;
    struct ank_project project;
    if (!ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err))
        return false;
    const char *where = s->project ? s->project
                        : record.trajectory_count
                            ? record.trajectories[record.trajectory_count - 1].project
                            : NULL;
    if (!where)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--project");
    struct ank_trajectory trajectory = {.start = day_of(session, s),
                                        .end = ANK_NO_DAY,
                                        .children = -1,
                                        .birth_year = -1};
    if (!ank_project_find(session->work.registry, where, session->work.mem, &project,
                          err) ||
        !ank_trajectory_add(session->work.registry, record.id, where, &trajectory, err))
        return ank_fail_in(err, "%s", record.family);
    saved(session, record.family, "open", trajectory.start);
    return true;
}

static bool status(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_record record;
    bool added;
    struct ank_status_row row = {day_of(session, s), operands[1], s->by, s->reason};
    if (!check_word(&session->work, ANK_N("status"), row.status, ank_trajectory_codes,
                    err) ||
        !check_words(session, s, NULL, err) ||
        !ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err))
        return false;
    int at = ank_trajectory_at(&record, row.day);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    if (!ank_trajectory_status(session->work.registry, record.trajectories[at].id, &row,
                               &added, err))
        return false;
    saved(session, record.family, row.status, row.day);
    return true;
}

static bool close(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    ank_day day = day_of(session, s);
    if (!check_words(session, s, ank_closed_codes, err) ||
        !ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err))
        return false;
    if (!ank_trajectory_close(session->work.registry, family.id, day, s->reason, s->by,
                              err))
        return ank_fail_in(err, "%s", family.code);
    saved(session, family.code, "closed", day);
    return true;
}

const struct command cmd_trajectory = {
    .name = "trajectory",
    .summary = ANK_N("Open, pause or close a period of support"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "open",
             .operands = "FAMILY",
             .summary = ANK_N("The family returns: open a new trajectory"),
             .access = ANK_READ | ANK_WRITE,
             .options = open_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = open},
            {.name = "status",
             .operands = "FAMILY STATUS",
             .summary = ANK_N(
                 "Note where the support stands: referred, not-started, intensive, "
                 "less-intensive, on-hold, winding-down, aftercare or reachable"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = status},
            {.name = "close",
             .operands = "FAMILY",
             .summary = ANK_N("Close the trajectory that is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = close},
            {0},
        },
};
