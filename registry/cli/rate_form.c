/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the code of a paper form says to `rate`; see rate_form.h. */
#include "rate_form.h"

#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"

/* "huisvesting=6" or "huisvesting!": no code of a family looks like that. */
static bool is_pair(const char *operand)
{
    size_t length = strlen(operand);
    return strchr(operand, '=') || (length > 1 && operand[length - 1] == '!');
}

/* What the form says must be what was said, if anything was. */
static bool agree(const char *form, const char **said, struct ank_error *err)
{
    char shown[256];
    if (form && *said && strcmp(form, *said) != 0)
        return ank_fail(err, ANK_INVALID, ANK_N("the form is of %s, not of %s"), form,
                        ank_shown(*said, shown));
    if (form)
        *said = form;
    return true;
}

bool rate_form_read(struct session *session, const char *code, char **operands,
                    struct rate_form *form, struct ank_error *err)
{
    bool named = operands[0] && !is_pair(operands[0]);
    form->family = named ? operands[0] : NULL;
    form->pairs = operands + named;
    if (code && (!ank_form_code_read(code, session->work.mem, &form->code, err) ||
                 !agree(form->code.family, &form->family, err) ||
                 !agree(form->code.person, &form->by, err) ||
                 !agree(form->code.instrument, &form->instrument, err)))
        return false;
    return form->family ||
           ank_fail(err, ANK_USAGE, ANK_N("which family? Give its code, or --form"));
}

static const struct ank_instrument *rated_by(const struct ank_project *project,
                                             const char *code)
{
    for (size_t i = 0; i < project->instrument_count; i++)
        if (strcmp(project->instruments[i]->code, code) == 0)
            return project->instruments[i];
    return NULL;
}

static bool check_version(const struct ank_form_code *code,
                          const struct ank_project *project, struct ank_error *err)
{
    const struct ank_instrument *now = rated_by(project, code->instrument);
    return !now || now->version == code->version ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("the form has version %d of %s, project %s rates version %d; "
                          "give the "
                          "scores without --form after a look at both lists"),
                    code->version, code->instrument, project->code, now->version);
}

/* The form was for one moment and the talk was at another: told, not refused. */
static bool tell_wave(struct session *session, const struct rate_form *form,
                      const struct ank_project *project, ank_day day,
                      struct ank_error *err)
{
    struct ank_record record;
    if (!form->code.wave || session->quiet)
        return true;
    if (!ank_record_parts(session->work.registry, form->family, 0, session->work.mem,
                          &record, err))
        return false;
    int at = ank_trajectory_at(&record, day);
    int wave =
        at < 0 ? -1 : ank_wave_of(&project->waves, &record.trajectories[at], day);
    const char *name = wave < 0 ? NULL : project->waves.wave[wave].name;
    if (!name)
        fputs(SAY(ANK_N("note: the form is for wave %s, and that day is in no wave\n"),
                  form->code.wave),
              session->notices);
    else if (strcmp(name, form->code.wave) != 0)
        fputs(SAY(ANK_N("note: the form is for wave %s, and that day is in wave %s\n"),
                  form->code.wave, name),
              session->notices);
    return true;
}

bool rate_form_check(struct session *session, const struct rate_form *form,
                     const struct rating *rating, struct ank_error *err)
{
    struct ank_project *projects;
    size_t count;
    if (!form->code.instrument)
        return true;
    if (!ank_project_list(session->work.registry, session->work.mem, &projects, &count,
                          err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (projects[i].id == rating->project)
            return check_version(&form->code, &projects[i], err) &&
                   tell_wave(session, form, &projects[i], rating->key.day, err);
    return true;
}
