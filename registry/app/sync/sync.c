/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fetch, take in, send; see <ankerpunt/app/sync.h>.
 *
 * The number of a bundle is kept before the bundle goes: one that does not arrive is
 * missed by its number, and the next has everything.
 */
#include <stdlib.h>
#include <string.h>

#include "../work.h"
#include "sync_parts.h"

/* Sending ------------------------------------------------------------------------ */

static bool make(struct sync *sync, struct ank_pack *pack, struct ank_error *err)
{
    char clock[32];
    struct ank_work_context *work = sync->work;
    struct ank_work noted = work_noted(work, clock);
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_pack_make(work->registry, &noted, pack, err);
    return ank_work_end(work, done, err);
}

static bool put(struct sync *sync, const struct ank_pack *pack, struct ank_error *err)
{
    struct mailbox_item item = {.n = pack->n, .whole = pack->whole};
    strncpy(item.from, sync->team.me->address, MAILBOX_NAME);
    strncpy(item.to, pack->mate->address, MAILBOX_NAME);
    return mailbox_put(sync->mailbox, &item, pack->bytes, pack->size, err);
}

static bool send_to(struct sync *sync, const struct ank_mate *mate,
                    struct ank_error *err)
{
    struct ank_pack pack = {
        .mate = mate, .day = sync->work->today, .with_names = sync->wish->with_names};
    bool done = sync->wish->dry_run
                    ? ank_pack_count(sync->work->registry, &pack, err)
                    : make(sync, &pack, err) && (!pack.n || put(sync, &pack, err));
    free(pack.bytes);
    if (done && pack.n) {
        sync->sent++;
        sync->families += pack.families;
        sync_name(sync, &sync->to, mate->name);
    }
    return done;
}

static bool send_all(struct sync *sync, struct ank_error *err)
{
    /* the list of the team may have come in meanwhile */
    if (!sync_team(sync->work, &sync->team, err))
        return false;
    const struct ank_team *team = &sync->team;
    for (size_t i = 0; i < team->count; i++) {
        const struct ank_mate *mate = &team->mates[i];
        work_progress(sync->work, ANK_N("sending bundles"), i, team->count);
        if (!mate->mine && !mate->revoked &&
            (team->me->coordinator || mate->coordinator) && !send_to(sync, mate, err))
            return false;
    }
    return true;
}

/* Only what would come --------------------------------------------------------------
 */

static void count_waiting(struct sync *sync)
{
    const struct ank_team *team = &sync->team;
    for (size_t i = 0; i < sync->count; i++) {
        const struct mailbox_item *item = &sync->items[i];
        const struct ank_mate *from = ank_team_at(team, item->from);
        if (from && !from->mine && !from->revoked && item->n > from->got &&
            strcmp(item->to, team->me->address) == 0) {
            sync->fetched++;
            if (!sync->from || !strstr(sync->from, from->name))
                sync_name(sync, &sync->from, from->name);
        }
    }
}

/* Who is there in another way than the team knows it: it was copied. */
static bool keys_are_ours(struct sync *sync, struct ank_error *err)
{
    unsigned char keys[ANK_TEAM_KEYS];
    if (!ank_work_begin(sync->work, err))
        return false;
    bool done = ank_team_own_keys(sync->work->registry, keys, err);
    return ank_work_end(sync->work, done && !sync->wish->dry_run, err) ||
           (done && sync->wish->dry_run && err->code == ANK_OK);
}

/* Nothing lies there for longer than was said at an erasure. */
static bool tidy(struct sync *sync, struct ank_error *err)
{
    const struct mailbox_tidying tidying = {sync->work->today - SYNC_RETENTION,
                                            sync->team.me->coordinator};
    return mailbox_tidy(sync->mailbox, &tidying, err);
}

static bool exchange(struct sync *sync, struct ank_error *err)
{
    if (!mailbox_list(sync->mailbox, sync->work->mem, &sync->items, &sync->count, err))
        return false;
    if (sync->wish->dry_run)
        count_waiting(sync);
    else if (!sync_pull(sync, err))
        return false;
    return send_all(sync, err) && (sync->wish->dry_run || tidy(sync, err)) &&
           sync_tell(sync, err);
}

bool ank_sync_run(struct ank_work_context *work, const struct ank_syncing *syncing,
                  struct ank_synced *synced, struct ank_error *err)
{
    struct sync sync = {.work = work, .wish = syncing, .synced = synced};
    *synced = (struct ank_synced){0};
    if (!sync_team(work, &sync.team, err) || !keys_are_ours(&sync, err) ||
        !sync_reach(&sync.team, &syncing->way, &sync.mailbox, err))
        return false;
    bool done = exchange(&sync, err);
    mailbox_close(sync.mailbox);
    return done;
}
