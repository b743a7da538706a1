/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the code at the foot of a paper form says of a rating. */
#include "rating_found.h"

#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/cursor.h>

/* What the form says must be what was said, if anything was. */
static bool agree(const char *form, const char **said, struct ank_error *err)
{
    char shown[256];
    if (form && *said && !ank_code_same(form, *said))
        return ank_fail(err, ANK_INVALID, ANK_N("the form is of %s, not of %s"), form,
                        ank_shown(*said, shown));
    if (form)
        *said = form;
    return true;
}

bool rating_form_read(struct ank_work_context *work, struct ank_rating *rating,
                      struct ank_form_code *code, struct ank_error *err)
{
    *code = (struct ank_form_code){0};
    if (rating->form && (!ank_form_code_read(rating->form, work->mem, code, err) ||
                         !agree(code->family, &rating->family, err) ||
                         !agree(code->person, &rating->by, err) ||
                         !agree(code->instrument, &rating->instrument, err)))
        return false;
    if (rating->day == ANK_NO_DAY)
        rating->day = work->today;
    return rating->family ||
           ank_fail(err, ANK_USAGE, ANK_N("which family? Give its code, or --form"));
}

bool ank_rating_settle(struct ank_work_context *work, struct ank_rating *rating,
                       struct ank_error *err)
{
    struct ank_form_code code;
    return rating_form_read(work, rating, &code, err);
}

static bool check_version(const struct ank_form_code *code,
                          const struct ank_project *project, ank_day day,
                          struct ank_error *err)
{
    const struct ank_instrument *now = ank_project_asks(project, code->instrument, day);
    return !now || now->version == code->version ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("the form has version %d of %s, project %s rates version %d; "
                          "give the "
                          "scores without --form after a look at both lists"),
                    code->version, code->instrument, project->code, now->version);
}

/* The form was for one moment and the talk was at another: told, not refused. */
static bool notice_wave(struct ank_work_context *work, const struct rating_found *found,
                        const struct ank_project *project, struct ank_error *err)
{
    struct ank_record record;
    ank_day day = found->said.day;
    const char *form = found->form.wave;
    if (!form)
        return true;
    if (!ank_record_parts(work->registry, found->said.family, 0, work->mem, &record,
                          err))
        return false;
    int at = ank_trajectory_at(&record, day);
    int wave =
        at < 0 ? -1 : ank_wave_of(&project->waves, &record.trajectories[at], day);
    const char *name = wave < 0 ? NULL : project->waves.wave[wave].name;
    if (!name)
        work_notice(
            work,
            SAY(ANK_N("note: the form is for wave %s, and that day is in no wave"),
                form));
    else if (strcmp(name, form) != 0)
        work_notice(
            work,
            SAY(ANK_N("note: the form is for wave %s, and that day is in wave %s"),
                form, name));
    return true;
}

bool rating_form_check(struct ank_work_context *work, const struct rating_found *found,
                       struct ank_error *err)
{
    const struct ank_project *project = found->entry.project;
    return !found->form.instrument || !project ||
           (check_version(&found->form, project, found->said.day, err) &&
            notice_wave(work, found, project, err));
}
