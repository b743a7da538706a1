/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of a sync, in sentences. */
#include <ankerpunt/registry/dispute.h>
#include "../merge/merging_words.h"
#include "../work.h"
#include "sync_parts.h"

void sync_line(struct sync *sync, const char *line)
{
    struct ank_texts *lines = &sync->synced->lines;
    lines->text =
        ank_grow(sync->work->mem, lines->text, lines->count, sizeof *lines->text);
    lines->text[lines->count++] = line;
}

void sync_name(struct sync *sync, const char **names, const char *name)
{
    *names = *names ? ank_format(sync->work->mem, "%s, %s", *names, name) : name;
}

/* "3 bundles fetched (els, omar, jan): 2 families came in." */
static void tell_fetched(struct sync *sync)
{
    struct ank_work_context *work = sync->work;
    bool dry = sync->wish->dry_run;
    const char *bundles = dry ? ank_say_n(work->lang, work->mem, "%zu bundle waits",
                                          "%zu bundles wait", sync->fetched)
                              : ank_say_n(work->lang, work->mem, "%zu bundle fetched",
                                          "%zu bundles fetched", sync->fetched);
    if (sync->fetched && dry)
        sync_line(sync, ank_format(work->mem, "%s (%s).", bundles, sync->from));
    else if (sync->fetched)
        sync_line(sync, ank_format(work->mem, "%s (%s): %s.", bundles, sync->from,
                                   merge_summary_words(work, &sync->merged)));
}

static void tell_sent(struct sync *sync)
{
    struct ank_work_context *work = sync->work;
    bool dry = sync->wish->dry_run;
    const char *bundles = dry ? ank_say_n(work->lang, work->mem, "%zu bundle to send",
                                          "%zu bundles to send", sync->sent)
                              : ank_say_n(work->lang, work->mem, "%zu bundle sent",
                                          "%zu bundles sent", sync->sent);
    const char *families =
        ank_say_n(work->lang, work->mem, "%zu family", "%zu families", sync->families);
    if (sync->sent)
        sync_line(sync,
                  ank_format(work->mem, "%s (%s): %s.", bundles, sync->to,
                             sync->families ? families
                                            : SAY(ANK_N("news without families"))));
}

/* "Nothing from nadia since 12/10/2026 (7 weeks)." */
static void tell_silence(struct sync *sync)
{
    struct ank_work_context *work = sync->work;
    for (size_t i = 0; i < sync->team.count; i++) {
        const struct ank_mate *mate = &sync->team.mates[i];
        if (mate->mine || mate->revoked ||
            (!sync->team.me->coordinator && !mate->coordinator))
            continue;
        if (mate->got_on == ANK_NO_DAY)
            sync_line(sync, SAY(ANK_N("Nothing came from %s yet."), mate->name));
        else if (work->today - mate->got_on > SYNC_SILENCE)
            sync_line(sync, SAY(ANK_N("Nothing from %s since %s (%d weeks)."),
                                mate->name, ank_work_day(work, mate->got_on),
                                (int)((work->today - mate->got_on) / 7)));
    }
}

bool sync_tell(struct sync *sync, struct ank_error *err)
{
    struct ank_dispute_list disputes;
    struct ank_work_context *work = sync->work;
    tell_fetched(sync);
    tell_sent(sync);
    if (!sync->fetched && !sync->sent)
        sync_line(sync, SAY(ANK_N("There is nothing new to fetch or to send.")));
    tell_silence(sync);
    if (!ank_dispute_list(work->registry, 0, work->mem, &disputes, err))
        return false;
    sync->synced->disputes = disputes.count;
    return true;
}
