/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores that wait for a choice, told where figures are made of them. */
#include "waiting.h"

#include <string.h>

#include <ankerpunt/registry/family.h>
#include "../work.h"
#include "merging_words.h"

struct waiting {
    const struct ank_dispute *first;
    size_t count;
};

static bool is_score(const struct ank_dispute *dispute)
{
    return dispute->kind == ANK_DISPUTE_VALUE && strcmp(dispute->table, "sitting") == 0;
}

static bool find(struct ank_work_context *work, const char *family, const char *project,
                 struct waiting *waiting, struct ank_error *err)
{
    struct ank_dispute_list list;
    int64_t id = 0;
    *waiting = (struct waiting){0};
    if ((family && !ank_family_id(work->registry, family, &id, err)) ||
        !ank_dispute_list(work->registry, id, work->mem, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++) {
        bool there = true;
        if (!is_score(&list.row[i]))
            continue;
        if (project &&
            !ank_family_is_in(work->registry, list.row[i].family, project, &there, err))
            return false;
        if (there && waiting->count++ == 0)
            waiting->first = &list.row[i];
    }
    return true;
}

bool waiting_notice(struct ank_work_context *work, const char *family,
                    const char *project, struct ank_error *err)
{
    struct waiting waiting;
    const char *subject;
    if (!find(work, family, project, &waiting, err))
        return false;
    if (waiting.count == 0)
        return true;
    if (!merge_subject_words(work, waiting.first, &subject, err))
        return false;
    const char *waits =
        ank_say_n(work->lang, work->mem, "%zu difference waits for a choice",
                  "%zu differences wait for a choice", waiting.count);
    work_notice(work, SAY(ANK_N("note: %s (%s): figures can still change; \"ankerpunt "
                                "merge list\" shows more"),
                          waits, subject));
    return true;
}

bool waiting_refuse(struct ank_work_context *work, const char *project,
                    struct ank_error *err)
{
    struct waiting waiting;
    const char *subject;
    if (!find(work, NULL, project, &waiting, err))
        return false;
    return waiting.count == 0 ||
           (merge_subject_words(work, waiting.first, &subject, err) &&
            ank_fail(err, ANK_INVALID,
                     ANK_N("two people noted something else and nobody chose yet (%s); "
                           "\"ankerpunt merge list\" shows it, then release"),
                     subject));
}

static bool is_of(const struct ank_dispute *dispute, const struct waiting_whose *whose)
{
    return is_score(dispute) && strcmp(dispute->family, whose->family) == 0 &&
           (!whose->by || (dispute->what && strcmp(dispute->what, whose->by) == 0));
}

const char *waiting_line(const struct ank_dispute_list *all,
                         const struct waiting_whose *whose, const struct ank_lang *lang,
                         struct ank_arena *mem)
{
    size_t count = 0;
    for (size_t i = 0; i < all->count; i++)
        count += is_of(&all->row[i], whose);
    return count == 0
               ? NULL
               : ank_say_n(lang, mem,
                           "Of %zu score here two people noted something else: it can "
                           "still change. We look together which is right.",
                           "Of %zu scores here two people noted something else: they "
                           "can still change. We look together which is right.",
                           count);
}
