/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a family came, the phases of its support, and the days to look at it again; see
 * <ankerpunt/app/support_kept.h>. */
#include <string.h>

#include <ankerpunt/app/support_kept.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/referral.h>
#include <ankerpunt/registry/trajectory.h>
#include "entry_check.h"
#include "entry_values.h"

/* Who sent it on ----------------------------------------------------------------- */

/* A trajectory, and whose it is. */
struct found {
    int64_t family;
    struct ank_trajectory trajectory;
};

/* The trajectory that began on that day, else the last one. */
static bool find_trajectory(struct ank_work_context *work, const char *family,
                            ank_day start, struct found *found, struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_parts(work->registry, family, 0, work->mem, &record, err))
        return false;
    found->family = record.id;
    for (size_t i = record.trajectory_count; i-- > 0;)
        if (start == ANK_NO_DAY || record.trajectories[i].start == start) {
            found->trajectory = record.trajectories[i];
            return true;
        }
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
}

static bool find_referral(struct ank_work_context *work, int64_t family,
                          int64_t trajectory, struct ank_referral *referral,
                          struct ank_error *err)
{
    struct ank_referrals all = {0};
    *referral = (struct ank_referral){.day = ANK_NO_DAY, .outcome_day = ANK_NO_DAY};
    if (!ank_referral_of(work->registry, family, &all, work->mem, err))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if (all.rows[i].trajectory == trajectory)
            *referral = all.rows[i];
    referral->trajectory = trajectory;
    return true;
}

/* What was said takes the place of what was there. */
static bool change_referral(struct ank_work_context *work,
                            struct ank_referral_entry *entry,
                            struct ank_referral *referral, struct ank_error *err)
{
    if (!ank_check_choice("--outcome", entry->outcome, ank_referred_codes, err) ||
        !ank_check_choice("--from", entry->partner, ank_around_codes, err) ||
        (entry->day != ANK_NO_DAY && !entry_day(work, &entry->day, err)) ||
        (entry->outcome && !entry_day(work, &entry->outcome_day, err)))
        return false;
    if (entry->partner)
        referral->partner = entry->partner;
    if (entry->day != ANK_NO_DAY)
        referral->day = entry->day;
    if (entry->outcome) {
        referral->outcome = entry->outcome;
        referral->outcome_day = entry->outcome_day;
    }
    return true;
}

/* By which road it came stands with the trajectory. */
static bool put_road(struct ank_work_context *work,
                     const struct ank_referral_entry *entry, int64_t family,
                     struct ank_trajectory *trajectory, struct ank_error *err)
{
    if (!entry->road)
        return true;
    trajectory->referral = entry->road;
    return check_word(work, "--referral", entry->road, ank_referral_codes, err) &&
           ank_trajectory_put(work->registry, family, trajectory, err);
}

/* Support that never began is in no figure, and says so itself. */
static bool note_not_started(struct ank_work_context *work,
                             const struct ank_referral_entry *entry,
                             const struct ank_trajectory *trajectory,
                             struct ank_error *err)
{
    bool added;
    const struct ank_status_row never = {trajectory->start, "not-started", NULL, NULL};
    if (!entry->outcome || strcmp(entry->outcome, "started") == 0 ||
        ank_trajectory_waits(trajectory, work->today))
        return true;
    work_notice(work,
                SAY(ANK_N("noted too, so that no figure counts it: not started")));
    return ank_trajectory_status(work->registry, trajectory->id, &never, &added, err);
}

/* Support that never began stays on the lists until it is closed. */
static void tell_open(struct ank_work_context *work,
                      const struct ank_referral_entry *entry,
                      const struct ank_trajectory *trajectory)
{
    if (entry->outcome && strcmp(entry->outcome, "started") != 0 &&
        trajectory->end == ANK_NO_DAY)
        work_notice(work, SAY(ANK_N("the trajectory is still open; \"trajectory %s "
                                    "close\" closes it"),
                              entry->family));
}

bool ank_referral_note(struct ank_work_context *work, struct ank_referral_entry *entry,
                       struct ank_error *err)
{
    struct found found;
    struct ank_referral referral;
    if (!entry->road && !entry->partner && !entry->outcome && entry->day == ANK_NO_DAY)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to note: give --from, --referral, --date or "
                              "--outcome"));
    if (!find_trajectory(work, entry->family, entry->start, &found, err) ||
        !find_referral(work, found.family, found.trajectory.id, &referral, err) ||
        !change_referral(work, entry, &referral, err) ||
        !put_road(work, entry, found.family, &found.trajectory, err) ||
        !ank_referral_put(work->registry, &referral, err) ||
        !note_not_started(work, entry, &found.trajectory, err))
        return false;
    entry->start = found.trajectory.start;
    tell_open(work, entry, &found.trajectory);
    return true;
}

bool ank_referral_unnote(struct ank_work_context *work,
                         struct ank_referral_entry *entry, struct ank_error *err)
{
    struct found found;
    bool was;
    if (!find_trajectory(work, entry->family, entry->start, &found, err) ||
        !ank_referral_remove(work->registry, found.trajectory.id, &was, err))
        return false;
    entry->start = found.trajectory.start;
    return entry_was_there(was, found.trajectory.start, err);
}

/* Phases ------------------------------------------------------------------------- */

bool ank_phase_note(struct ank_work_context *work, struct ank_phase_entry *entry,
                    struct ank_error *err)
{
    struct ank_record record;
    bool was;
    if (!entry_day(work, &entry->day, err) ||
        (!entry->remove &&
         !check_word(work, ANK_N("phase"), entry->phase, ank_phase_codes, err)) ||
        !ank_record_parts(work->registry, entry->family, 0, work->mem, &record, err))
        return false;
    int at = ank_trajectory_at(&record, entry->day);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    const struct ank_phase phase = {record.trajectories[at].id, entry->day,
                                    entry->phase};
    if (!entry->remove)
        return ank_phase_put(work->registry, &phase, err);
    return ank_phase_remove(work->registry, phase.trajectory, phase.day, &was, err) &&
           entry_was_there(was, entry->day, err);
}

/* Looking again -------------------------------------------------------------------- */

/* The first that is planned and was not held. */
static bool find_planned(struct ank_work_context *work, int64_t family, ank_day *day,
                         struct ank_error *err)
{
    struct ank_support_reviews all;
    if (*day != ANK_NO_DAY)
        return true;
    if (!ank_support_review_list(work->registry, family, work->mem, &all, err))
        return false;
    for (size_t i = all.count; i-- > 0;)
        if (all.rows[i].held == ANK_NO_DAY)
            *day = all.rows[i].day;
    return *day != ANK_NO_DAY ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("no day is planned to look at the support again; give --date"));
}

bool ank_review_day_note(struct ank_work_context *work,
                         struct ank_review_day_entry *entry, struct ank_error *err)
{
    int64_t family;
    bool was;
    if (!entry_family(work, entry->family, &family, err) ||
        (entry->held != ANK_NO_DAY && !entry_day(work, &entry->held, err)) ||
        !find_planned(work, family, &entry->day, err))
        return false;
    const struct ank_support_review review = {.day = entry->day, .held = entry->held};
    if (!entry->remove)
        return ank_support_review_put(work->registry, family, &review, err);
    return ank_support_review_remove(work->registry, family, entry->day, &was, err) &&
           entry_was_there(was, entry->day, err);
}
