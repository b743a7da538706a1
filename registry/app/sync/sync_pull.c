/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What came in the mailbox is taken in.
 *
 * A sender counts its bundles for each reader. The next one is taken, or a later one
 * that has everything; what is missing or half copied is waited for, since a bundle
 * tells only what changed since the one before.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/undo.h>
#include "../merge/merging_words.h"
#include "../work.h"
#include "sync_parts.h"

static bool is_between(const struct mailbox_item *item, const struct ank_mate *from,
                       const struct ank_mate *to)
{
    return strcmp(item->from, from->address) == 0 && strcmp(item->to, to->address) == 0;
}

/* The highest number that lies there; 0: none. */
static int64_t last_between(const struct sync *sync, const struct ank_mate *from,
                            const struct ank_mate *to)
{
    int64_t last = 0;
    for (size_t i = 0; i < sync->count; i++)
        if (is_between(&sync->items[i], from, to) && sync->items[i].n > last)
            last = sync->items[i].n;
    return last;
}

/* The last one after `got` that has everything, else the one after it; NULL. */
static const struct mailbox_item *next_of(const struct sync *sync,
                                          const struct ank_mate *from, int64_t got)
{
    const struct mailbox_item *next = NULL;
    for (size_t i = 0; i < sync->count; i++) {
        const struct mailbox_item *item = &sync->items[i];
        if (is_between(item, from, sync->team.me) && item->n > got &&
            (item->whole || (item->n == got + 1 && !next)))
            next = item;
    }
    return next;
}

static void wait_for(struct sync *sync, const struct ank_mate *from, int64_t n,
                     const char *why)
{
    struct ank_work_context *work = sync->work;
    sync_line(sync, why ? SAY(ANK_N("Bundle %lld of %s waits for a next sync: %s"),
                              (long long)n, from->name, why)
                        : SAY(ANK_N("Bundle %lld of %s is not there yet; what came "
                                    "after it waits for it."),
                              (long long)n, from->name));
}

/* Taking one in ------------------------------------------------------------------ */

static bool allow_erasures(struct sync *sync, struct ank_unpacked *unpacked,
                           const struct ank_mate *from, struct ank_error *err)
{
    size_t count;
    int64_t allowed = sync->wish->erase;
    return ank_unpacked_erases(sync->work->registry, unpacked, &count, err) &&
           (count <= ANK_MERGE_ERASES || allowed == (int64_t)count ||
            ank_fail(err, ANK_INVALID,
                     ANK_N("the bundle of %s erases %zu families here. Is that right? "
                           "It was not taken in; \"ankerpunt sync --erase %zu\" does"),
                     from->name, count, count));
}

static void add_up(struct sync *sync, const struct ank_merge *merge)
{
    struct ank_merge *all = &sync->merged;
    all->added += merge->added;
    all->changed += merge->changed;
    all->erased += merge->erased;
    all->releases += merge->releases;
    all->house = all->house || merge->house;
    for (size_t i = 0; i < merge->count; i++)
        sync_line(sync, merge_told_words(sync->work, &merge->row[i]));
}

static bool back_up_once(struct sync *sync, struct ank_error *err)
{
    return sync->synced->backup ||
           ank_sync_back_up(sync->work->registry, sync->work->mem,
                            &sync->synced->backup, err);
}

static bool take(struct sync *sync, struct ank_unpacked *unpacked, int64_t n,
                 struct ank_error *err)
{
    struct ank_merge merge = {0};
    struct ank_work_context *work = sync->work;
    if (!back_up_once(sync, err) || !ank_work_begin(work, err))
        return false;
    const struct ank_taking taking = {n, work->today, work->mem, &merge};
    bool done = ank_unpacked_take(work->registry, unpacked, &taking, err) &&
                ank_undo_not(work->registry, sync->synced->backup, err);
    if (!ank_work_end(work, done, err))
        return false;
    add_up(sync, &merge);
    return true;
}

/* What came through whole and is of who it says; else it waits, with a line. `n` 0: of
 * this registry itself. */
static bool take_item(struct sync *sync, const struct mailbox_item *item,
                      const struct ank_mate *from, bool *taken, struct ank_error *err)
{
    unsigned char *bytes = NULL;
    size_t size = 0;
    struct ank_unpacked *unpacked = NULL;
    struct ank_error cause = {.lang = err->lang};
    struct ank_parcel parcel = {
        .name = ank_format(sync->work->mem, "%s.%lld", from->name, (long long)item->n),
        .from = from};
    *taken = mailbox_get(sync->mailbox, item, &bytes, &size, &cause);
    parcel.bytes = bytes;
    parcel.size = size;
    *taken = *taken && ank_unpack(sync->work->registry, &parcel, &unpacked, &cause);
    free(bytes);
    if (!*taken) {
        wait_for(sync, from, item->n, cause.text);
        return true;
    }
    bool done = allow_erasures(sync, unpacked, from, err) &&
                take(sync, unpacked, from->mine ? 0 : item->n, err);
    ank_unpacked_close(unpacked);
    return done;
}

/* One of the team ---------------------------------------------------------------- */

static bool reread(struct sync *sync, const struct ank_mate *from, int64_t last,
                   struct ank_error *err)
{
    struct ank_work_context *work = sync->work;
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_team_reread(work->registry, from->name, last, err);
    return ank_work_end(work, done, err);
}

static bool pull_from(struct sync *sync, const struct ank_mate *from,
                      struct ank_error *err)
{
    int64_t got = from->got, last = last_between(sync, from, sync->team.me);
    const struct mailbox_item *item;
    bool taken = true;
    if (last < got && !reread(sync, from, last, err))
        return false;
    got = last < got ? last : got;
    while (taken && (item = next_of(sync, from, got)) != NULL) {
        if (!work_goes_on(sync->work, err) || !take_item(sync, item, from, &taken, err))
            return false;
        if (taken) {
            got = item->n;
            if (sync->fetched++ == 0 || !sync->from || !strstr(sync->from, from->name))
                sync_name(sync, &sync->from, from->name);
        }
    }
    if (taken && last > got)
        wait_for(sync, from, got + 1, NULL);
    return true;
}

/* What this registry sent and does not know of: it was brought back from a backup in a
 * way that did not show. It takes its own word in, and goes on as another site. */
static bool take_own(struct sync *sync, const struct ank_mate *to,
                     struct ank_error *err)
{
    bool taken;
    struct ank_work_context *work = sync->work;
    for (size_t i = 0; i < sync->count; i++)
        if (is_between(&sync->items[i], sync->team.me, to) &&
            sync->items[i].n > to->sent &&
            !take_item(sync, &sync->items[i], sync->team.me, &taken, err))
            return false;
    sync_line(sync, SAY(ANK_N("This registry is older than what it sent; what it sent "
                              "to %s is taken in again."),
                        to->name));
    return true;
}

static bool compare_own(struct sync *sync, const struct ank_mate *to,
                        struct ank_error *err)
{
    struct ank_work_context *work = sync->work;
    int64_t last = last_between(sync, sync->team.me, to);
    if (last == to->sent)
        return true;
    if ((last > to->sent && !take_own(sync, to, err)) || !ank_work_begin(work, err))
        return false;
    bool done = ank_team_fell_back(work->registry, to->name, last, err);
    return ank_work_end(work, done, err);
}

bool sync_pull(struct sync *sync, struct ank_error *err)
{
    const struct ank_team *team = &sync->team;
    for (size_t i = 0; i < team->count; i++) {
        const struct ank_mate *mate = &team->mates[i];
        work_progress(sync->work, ANK_N("taking bundles in"), i, team->count);
        if (mate->mine || (!team->me->coordinator && !mate->coordinator))
            continue;
        if ((!mate->revoked && !pull_from(sync, mate, err)) ||
            (!mate->revoked && !compare_own(sync, mate, err)))
            return false;
    }
    return true;
}
