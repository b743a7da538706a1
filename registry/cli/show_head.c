/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a family's scores; see show_head.h. */
#include "show_head.h"

#include "command.h"
#include "../io/table_code.h"

static void show_status(struct session *session, const struct ank_status_row *row)
{
    const struct ank_lang *lang = session->work.lang;
    fprintf(session->out, "    %s %s%s%s%s%s\n", ank_work_day(&session->work, row->day),
            ank_code_words(lang, ank_trajectory_codes, row->status),
            row->reason ? ", " : "",
            row->reason ? ank_code_words(lang, ank_closed_codes, row->reason) : "",
            row->by ? " · " : "",
            row->by ? ank_code_words(lang, ank_doer_codes, row->by) : "");
}

static void show_trajectory(struct session *session,
                            const struct ank_trajectory *trajectory,
                            const struct ank_story_statuses *went)
{
    const char *start = ank_work_day(&session->work, trajectory->start);
    fputs(trajectory->end == ANK_NO_DAY
              ? SAY(ANK_N("  %s: started on %s, open\n"), trajectory->project, start)
              : SAY(ANK_N("  %s: started on %s, closed on %s\n"), trajectory->project,
                    start, ank_work_day(&session->work, trajectory->end)),
          session->out);
    for (size_t i = 0; i < went->count; i++)
        show_status(session, &went->row[i]);
    for (size_t i = 0; i < trajectory->postponement_count; i++) {
        const struct ank_postponement *postponed = &trajectory->postponements[i];
        fputs(
            SAY(ANK_N("    wave %s: put off until %s\n"),
                ank_wave_words(session->work.lang, session->work.mem, postponed->wave),
                ank_work_day(&session->work, postponed->until)),
            session->out);
    }
    for (size_t i = 0; i < trajectory->enough_count; i++)
        fputs(SAY(ANK_N("    wave %s: enough as it is, said on %s\n"),
                  ank_wave_words(session->work.lang, session->work.mem,
                                 trajectory->enough[i].wave),
                  ank_work_day(&session->work, trajectory->enough[i].day)),
              session->out);
}

static void show_coach(struct session *session, const struct ank_coach *coach)
{
    const char *from = ank_work_day(&session->work, coach->from);
    fputs(coach->to == ANK_NO_DAY
              ? SAY(ANK_N("  coach %s: from %s\n"), coach->code, from)
              : SAY(ANK_N("  coach %s: from %s until %s\n"), coach->code, from,
                    ank_work_day(&session->work, coach->to)),
          session->out);
}

void show_head(struct session *session, const struct ank_story *story)
{
    const struct ank_record *record = &story->record;
    fprintf(session->out, "%s%s%s%s%s\n", record->family, record->alias ? "  " : "",
            record->alias ? record->alias : "", *story->names ? " · " : "",
            story->names);
    for (size_t i = 0; i < record->trajectory_count; i++)
        show_trajectory(session, &record->trajectories[i], &story->statuses[i]);
    for (size_t i = 0; i < story->coach_count; i++)
        show_coach(session, &story->coaches[i]);
}
