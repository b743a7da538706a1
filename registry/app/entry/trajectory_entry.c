/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family returns, pauses, ends; see <ankerpunt/app/trajectory_entry.h>. */
#include <ankerpunt/app/trajectory_entry.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include "entry_check.h"
#include "entry_values.h"
#include "starts_told.h"

static bool check_words(struct ank_work_context *work,
                        const struct ank_trajectory_entry *entry,
                        const struct ank_code_row *reasons, struct ank_error *err)
{
    return (!entry->reason ||
            check_word(work, "--reason", entry->reason, reasons, err)) &&
           (!entry->by || check_word(work, "--by", entry->by, NULL, err));
}

/* Where it was before; NULL when it was nowhere. */
static const char *last_project(const struct ank_record *record)
{
    size_t count = record->trajectory_count;
    return count ? record->trajectories[count - 1].project : NULL;
}

bool ank_trajectory_start(struct ank_work_context *work,
                          struct ank_trajectory_entry *entry, struct ank_error *err)
{
    struct ank_record record;
    struct ank_project project;
    if (entry->day == ANK_NO_DAY) /* a start may be planned */
        entry->day = work->today;
    if (!ank_record_parts(work->registry, entry->family, 0, work->mem, &record, err))
        return false;
    const char *where = entry->project ? entry->project : last_project(&record);
    if (!where)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--project");
    struct ank_trajectory trajectory = {
        .start = entry->day, .end = ANK_NO_DAY, .children = -1, .birth_year = -1};
    return (ank_project_find(work->registry, where, work->mem, &project, err) &&
            ank_trajectory_add(work->registry, record.id, where, &trajectory, err)) ||
           ank_fail_in(err, "%s", record.family);
}

bool ank_trajectory_note(struct ank_work_context *work,
                         struct ank_trajectory_entry *entry, struct ank_error *err)
{
    struct ank_record record;
    bool added;
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_status_row row = {entry->day, entry->status, entry->by, entry->reason};
    if (!check_word(work, ANK_N("status"), entry->status, ank_trajectory_codes, err) ||
        !check_words(work, entry, NULL, err) ||
        !ank_record_parts(work->registry, entry->family, 0, work->mem, &record, err))
        return false;
    int at = ank_trajectory_at(&record, entry->day);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    return ank_trajectory_status(work->registry, record.trajectories[at].id, &row,
                                 &added, err);
}

/* At closing it is asked whether one may ask later on how they are. */
static bool ask_followup(struct ank_work_context *work, const char *family,
                         struct ank_error *err)
{
    struct ank_record record;
    struct ank_project project;
    bool said, later = false;
    if (!ank_record_parts(work->registry, family, ANK_RECORD_CONSENTS, work->mem,
                          &record, err) ||
        !ank_project_find(work->registry, last_project(&record), work->mem, &project,
                          err))
        return false;
    for (size_t i = 0; i < project.waves.count; i++)
        later = later || project.waves.wave[i].kind == ANK_FOLLOWUP;
    (void)ank_consent_stands(&record, "followup", work->today, &said);
    if (later && !said)
        work_notice(work, SAY(ANK_N("ask whether you may ask later on how they are: "
                                    "\"consent %s give followup\" notes a yes, "
                                    "\"withdraw\" a no"),
                              family));
    return true;
}

bool ank_trajectory_end(struct ank_work_context *work,
                        struct ank_trajectory_entry *entry, struct ank_error *err)
{
    int64_t family;
    if (!entry_day(work, &entry->day, err) ||
        !check_words(work, entry, ank_closed_codes, err) ||
        !entry_family(work, entry->family, &family, err))
        return false;
    return (ank_trajectory_close(work->registry, family, entry->day, entry->reason,
                                 entry->by, err) &&
            ask_followup(work, entry->family, err)) ||
           ank_fail_in(err, "%s", entry->family);
}

/* The one that covers the day, else the last. */
static bool find_trajectory(struct ank_work_context *work,
                            const struct ank_trajectory_entry *entry,
                            const struct ank_trajectory **trajectory,
                            struct ank_error *err)
{
    struct ank_record *record = ank_alloc(work->mem, sizeof *record);
    if (!ank_record_parts(work->registry, entry->family, 0, work->mem, record, err))
        return false;
    int at = entry->day == ANK_NO_DAY ? (int)record->trajectory_count - 1
                                      : ank_trajectory_at(record, entry->day);
    if (at < 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no trajectory is open; \"trajectory FAMILY open\" opens one"));
    *trajectory = &record->trajectories[at];
    return true;
}

bool ank_trajectory_unnote(struct ank_work_context *work,
                           struct ank_trajectory_entry *entry, struct ank_error *err)
{
    const struct ank_trajectory *trajectory;
    bool was;
    if (!entry_day(work, &entry->day, err) ||
        !find_trajectory(work, entry, &trajectory, err))
        return false;
    const struct ank_status_row row = {entry->day, entry->status, NULL, NULL};
    return ank_trajectory_status_remove(work->registry, trajectory->id, &row, &was,
                                        err) &&
           entry_was_there(was, entry->day, err);
}

bool ank_trajectory_unend(struct ank_work_context *work,
                          struct ank_trajectory_entry *entry, struct ank_error *err)
{
    const struct ank_trajectory *trajectory;
    entry->day = ANK_NO_DAY;
    if (!find_trajectory(work, entry, &trajectory, err))
        return false;
    entry->day = trajectory->end;
    return trajectory->end == ANK_NO_DAY
               ? ank_fail(err, ANK_INVALID,
                          ANK_N("%s: the trajectory is open; nothing was changed"),
                          entry->family)
               : ank_trajectory_reopen(work->registry, trajectory->id, err);
}

bool ank_trajectory_rebegin(struct ank_work_context *work,
                            struct ank_trajectory_entry *entry, ank_day start,
                            struct ank_error *err)
{
    const struct ank_trajectory *trajectory;
    struct starts_told before;
    if (!find_trajectory(work, entry, &trajectory, err) ||
        !starts_read(work, entry->family, &before, err))
        return false;
    entry->day = trajectory->start;
    return ank_trajectory_begin(work->registry, trajectory->id, start, err) &&
           starts_compare(work, entry->family, &before, err);
}
