/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last command is taken back; see <ankerpunt/app/undo.h>. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <ankerpunt/app/undo.h>
#include <ankerpunt/registry/undo.h>
#include "../work.h"

/* "14:05" by the clock of who reads; NULL for a day without an hour. */
static const char *hour_words(struct ank_work_context *work, const char *at)
{
    struct tm utc = {0}, here;
    const char *end = strptime(at, "%Y-%m-%dT%H:%M:%SZ", &utc);
    if (!end || (utc.tm_hour == 0 && utc.tm_min == 0 && utc.tm_sec == 0))
        return NULL;
    time_t moment = timegm(&utc);
    localtime_r(&moment, &here);
    return ank_format(work->mem, "%02d:%02d", here.tm_hour, here.tm_min);
}

/* "rate of 14:05 (els)" */
static const char *command_words(struct ank_work_context *work, const char *command,
                                 const char *at, const char *who)
{
    const char *hour = hour_words(work, at);
    return hour ? SAY(ANK_N("%s of %s (%s)"), command, hour, who)
                : ank_format(work->mem, "%s (%s)", command, who);
}

static bool refuse_lasting(struct ank_work_context *work, const struct ank_undo *undo,
                           struct ank_error *err)
{
    const char *what = command_words(work, undo->command, undo->at, undo->who);
    if (!undo->stays)
        return true;
    if (undo->backup && strcmp(undo->command, "merge") == 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s cannot be taken back; %s is the registry as it was "
                              "before, and \"ankerpunt restore\" brings it back"),
                        what, undo->backup);
    if (undo->backup)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s was too large to take back; %s is the registry as it "
                              "was before, and \"ankerpunt restore\" brings it back"),
                        what, undo->backup);
    return ank_fail(err, ANK_INVALID, ANK_N("%s cannot be taken back"), what);
}

static bool refuse_later(struct ank_work_context *work, const struct ank_undo *undo,
                         struct ank_error *err)
{
    struct ank_undo_since since;
    if (!ank_undo_find_since(work->registry, undo, work->mem, &since, err))
        return false;
    return !since.command ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("something was written after %s: %s; nothing was taken back"),
                    command_words(work, undo->command, undo->at, undo->who),
                    command_words(work, since.command, since.at, since.who));
}

/* The last command, when it can be taken back. */
static bool find(struct ank_work_context *work, struct ank_undo *undo,
                 struct ank_error *err)
{
    if (!ank_undo_find(work->registry, work->mem, undo, err))
        return false;
    if (undo->n == 0 || undo->day != work->today)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("there is nothing to take back; what was written on another day is "
                  "put right record by record"));
    return refuse_lasting(work, undo, err) && refuse_later(work, undo, err);
}

bool ank_undo_look(struct ank_work_context *work, struct ank_undoing *undoing,
                   struct ank_error *err)
{
    struct ank_undo undo;
    struct ank_undo_rows rows;
    *undoing = (struct ank_undoing){0};
    if (!find(work, &undo, err) ||
        !ank_undo_rows(work->registry, &undo, work->mem, &rows, err))
        return false;
    undoing->count = rows.count;
    undoing->what = command_words(work, undo.command, undo.at, undo.who);
    undoing->back = undo.back;
    undoing->seen = undo.last;
    undoing->lines = ank_alloc(work->mem, (undoing->count + 1) * sizeof(const char *));
    for (size_t i = 0; i < undoing->count; i++)
        undoing->lines[i] = ank_written_words(work->lang, work->mem, &rows.row[i]);
    return true;
}

bool ank_undo_take(struct ank_work_context *work, const struct ank_undoing *undoing,
                   struct ank_error *err)
{
    struct ank_undo undo;
    if (!find(work, &undo, err))
        return false;
    if (undo.last != undoing->seen)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("something was written after %s: %s; nothing was taken "
                              "back"),
                        undoing->what,
                        command_words(work, undo.command, undo.at, undo.who));
    return ank_undo_apply(work->registry, &undo, err);
}

bool ank_undo_drop(struct ank_work_context *work, struct ank_error *err)
{
    return ank_undo_forget(work->registry, err);
}
