/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a family's scores; see show_head.h. */
#include "show_head.h"

#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/trajectory.h>
#include "command.h"
#include "../io/table_code.h"

static bool show_trajectory(struct session *session,
                            const struct ank_trajectory *trajectory,
                            struct ank_error *err)
{
    struct ank_status_row *rows;
    size_t count;
    const struct ank_lang *lang = session->work.lang;
    const char *start = work_day(&session->work, trajectory->start);
    if (!ank_trajectory_statuses(session->work.registry, trajectory->id,
                                 session->work.mem, &rows, &count, err))
        return false;
    fputs(trajectory->end == ANK_NO_DAY
              ? SAY(ANK_N("  %s: started on %s, open\n"), trajectory->project, start)
              : SAY(ANK_N("  %s: started on %s, closed on %s\n"), trajectory->project,
                    start, work_day(&session->work, trajectory->end)),
          session->out);
    for (size_t i = 0; i < count; i++)
        fprintf(session->out, "    %s %s%s%s%s%s\n",
                work_day(&session->work, rows[i].day),
                ank_code_words(lang, ank_trajectory_codes, rows[i].status),
                rows[i].reason ? ", " : "",
                rows[i].reason ? ank_code_words(lang, ank_closed_codes, rows[i].reason)
                               : "",
                rows[i].by ? " · " : "",
                rows[i].by ? ank_code_words(lang, ank_doer_codes, rows[i].by) : "");
    for (size_t i = 0; i < trajectory->postponement_count; i++)
        fputs(SAY(ANK_N("    wave %s: put off until %s\n"),
                  ank_wave_words(lang, session->work.mem,
                                 trajectory->postponements[i].wave),
                  work_day(&session->work, trajectory->postponements[i].until)),
              session->out);
    return true;
}

bool show_head(struct session *session, const struct ank_record *record,
               struct ank_error *err)
{
    struct ank_coach *coaches;
    size_t count;
    fprintf(session->out, "%s%s%s\n", record->family, record->alias ? "  " : "",
            record->alias ? record->alias : "");
    for (size_t i = 0; i < record->trajectory_count; i++)
        if (!show_trajectory(session, &record->trajectories[i], err))
            return false;
    if (!ank_coach_list(session->work.registry, record->id, session->work.mem, &coaches,
                        &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *from = work_day(&session->work, coaches[i].from);
        fputs(coaches[i].to == ANK_NO_DAY
                  ? SAY(ANK_N("  coach %s: from %s\n"), coaches[i].code, from)
                  : SAY(ANK_N("  coach %s: from %s until %s\n"), coaches[i].code, from,
                        work_day(&session->work, coaches[i].to)),
              session->out);
    }
    return true;
}

static bool json_trajectory(struct session *session, struct json_writer *json,
                            const struct ank_trajectory *trajectory,
                            struct ank_error *err)
{
    struct ank_status_row *rows;
    size_t count;
    if (!ank_trajectory_statuses(session->work.registry, trajectory->id,
                                 session->work.mem, &rows, &count, err))
        return false;
    json_write_object(json, NULL);
    json_write_text(json, "project", trajectory->project);
    json_write_day(json, "start", trajectory->start);
    json_write_day(json, "end", trajectory->end);
    json_write_array(json, "statuses");
    for (size_t i = 0; i < count; i++) {
        json_write_object(json, NULL);
        json_write_day(json, "date", rows[i].day);
        json_write_text(json, "status", rows[i].status);
        json_write_text(json, "reason", rows[i].reason);
        json_write_text(json, "by", rows[i].by);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_array(json, "postponed");
    for (size_t i = 0; i < trajectory->postponement_count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "wave", trajectory->postponements[i].wave);
        json_write_day(json, "until", trajectory->postponements[i].until);
        json_write_end(json);
    }
    json_write_end(json);
    json_write_end(json);
    return true;
}

bool show_head_json(struct session *session, struct json_writer *json,
                    const struct ank_record *record, struct ank_error *err)
{
    struct ank_coach *coaches;
    size_t count;
    if (!ank_coach_list(session->work.registry, record->id, session->work.mem, &coaches,
                        &count, err))
        return false;
    json_write_array(json, "trajectories");
    for (size_t i = 0; i < record->trajectory_count; i++)
        if (!json_trajectory(session, json, &record->trajectories[i], err))
            return false;
    json_write_end(json);
    json_write_array(json, "coaches");
    for (size_t i = 0; i < count; i++) {
        json_write_object(json, NULL);
        json_write_text(json, "coach", coaches[i].code);
        json_write_day(json, "from", coaches[i].from);
        json_write_day(json, "to", coaches[i].to);
        json_write_end(json);
    }
    json_write_end(json);
    return true;
}
