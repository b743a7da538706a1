/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a family came and how its support goes, in sentences for who works with it; see
 * <ankerpunt/app/support_kept.h>. */
#include <math.h>
#include <string.h>

#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include "../entry/presets.h"
#include "../work.h"

/* What is told, of the trajectory of today. */
struct telling {
    struct ank_work_context *work;
    struct ank_texts *lines;
    struct ank_support kept;
    const struct ank_trajectory *now;
    struct ank_project project;
};

static void add(struct telling *telling, const char *line)
{
    struct ank_texts *lines = telling->lines;
    lines->text =
        ank_grow(telling->work->mem, lines->text, lines->count, sizeof *lines->text);
    lines->text[lines->count++] = line;
}

static void tell_referral(struct telling *telling)
{
    struct ank_work_context *work = telling->work;
    for (size_t i = 0; i < telling->kept.referral_count; i++) {
        const struct ank_referral *row = &telling->kept.referrals[i];
        const char *who = ank_code_words(work->lang, ank_around_codes, row->partner);
        if (row->trajectory != telling->now->id || (!who && !row->outcome))
            continue;
        if (who)
            add(telling, row->day == ANK_NO_DAY
                             ? SAY(ANK_N("sent on by: %s"), who)
                             : SAY(ANK_N("sent on by: %s, on %s"), who,
                                   ank_work_day(work, row->day)));
        if (row->outcome && strcmp(row->outcome, "started") != 0)
            add(telling,
                SAY(ANK_N("%s on %s"),
                    ank_code_words(work->lang, ank_referred_codes, row->outcome),
                    ank_work_day(work, row->outcome_day)));
    }
}

/* The last one that began by today. */
static void tell_phase(struct telling *telling)
{
    struct ank_work_context *work = telling->work;
    const struct ank_phase *last = NULL;
    for (size_t i = 0; i < telling->kept.phases.count; i++) {
        const struct ank_phase *row = &telling->kept.phases.rows[i];
        if (row->trajectory == telling->now->id && row->day <= work->today)
            last = row;
    }
    if (!last)
        return;
    const char *words = ank_code_words(work->lang, ank_phase_codes, last->phase),
               *since = ank_work_day(work, last->day);
    double months = presets_phase(&telling->project, last->phase, work->mem);
    add(telling,
        months >= 1
            ? SAY(ANK_N("phase: %s, since %s, foreseen to %s"), words, since,
                  ank_work_day(work, ank_day_add_months(last->day, (int)months)))
            : SAY(ANK_N("phase: %s, since %s"), words, since));
}

/* No family is late: a plan is. */
static void tell_foreseen(struct telling *telling)
{
    struct ank_work_context *work = telling->work;
    double months = presets_foreseen(&telling->project, work->mem);
    if (!(months >= 1) || telling->now->end != ANK_NO_DAY ||
        ank_trajectory_waits(telling->now, work->today))
        return;
    ank_day end = ank_day_add_months(telling->now->start, (int)months);
    const char *day = ank_work_day(work, end);
    add(telling,
        end < work->today
            ? SAY(ANK_N("support was foreseen to %s at most; it may take longer"), day)
            : SAY(ANK_N("support is foreseen to %s at most"), day));
}

static void tell_review(struct telling *telling)
{
    struct ank_work_context *work = telling->work;
    for (size_t i = 0; i < telling->kept.reviews.count; i++)
        if (telling->kept.reviews.rows[i].held == ANK_NO_DAY)
            add(telling, SAY(ANK_N("looking at the support again together: %s"),
                             ank_work_day(work, telling->kept.reviews.rows[i].day)));
}

/* "trusted person: relative, about Housing, to 30/06/2027: Tante Rosa" */
static bool tell_around(struct telling *telling, bool words, struct ank_error *err)
{
    struct ank_work_context *work = telling->work;
    for (size_t i = 0; i < telling->kept.around.count; i++) {
        const struct ank_arrangement *row = &telling->kept.around.rows[i];
        const char *scope,
            *what = ank_code_words(work->lang, ank_arrangement_codes, row->kind);
        if (!ank_arrangement_holds(row, work->today))
            continue;
        if (!ank_scope_words(work, row->scope, &scope, err))
            return false;
        if (row->role)
            what = SAY(ANK_N("%s: %s"), what,
                       ank_code_words(work->lang, ank_around_codes, row->role));
        if (row->scope)
            what = SAY(ANK_N("%s, about %s"), what, scope);
        if (row->until != ANK_NO_DAY)
            what = SAY(ANK_N("%s, to %s"), what, ank_work_day(work, row->until));
        add(telling, words && row->text ? SAY(ANK_N("%s: %s"), what, row->text) : what);
    }
    return true;
}

static bool read_course(struct telling *telling, const char *family,
                        struct ank_record *record, struct ank_error *err)
{
    struct ank_work_context *work = telling->work;
    *telling->lines = (struct ank_texts){0};
    if (!ank_record_parts(work->registry, family, 0, work->mem, record, err) ||
        !ank_support_read(work, family, &telling->kept, err))
        return false;
    int at = ank_trajectory_at(record, work->today);
    if (at < 0)
        return true;
    telling->now = &record->trajectories[at];
    return ank_project_find(work->registry, telling->now->project, work->mem,
                            &telling->project, err);
}

static void tell_course(struct telling *telling)
{
    if (telling->now) {
        tell_referral(telling);
        tell_phase(telling);
        tell_foreseen(telling);
    }
    tell_review(telling);
}

bool ank_course_lines(struct ank_work_context *work, const char *family,
                      struct ank_texts *lines, struct ank_error *err)
{
    struct ank_record record;
    struct telling telling = {.work = work, .lines = lines};
    if (!read_course(&telling, family, &record, err))
        return false;
    tell_course(&telling);
    return true;
}

bool ank_support_lines(struct ank_work_context *work, const char *family, bool words,
                       struct ank_texts *lines, struct ank_error *err)
{
    struct ank_record record;
    struct telling telling = {.work = work, .lines = lines};
    if (!read_course(&telling, family, &record, err))
        return false;
    tell_course(&telling);
    return tell_around(&telling, words, err);
}
