/* SPDX-License-Identifier: GPL-3.0-or-later */
/* explored: rights were looked for, also when nothing was open. */
#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/app/typed.h>
#include "command.h"

struct settings {
    ank_day date;
    bool remove;
    struct ank_texts not_for, look_into, later;
};

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it happened; today when left out")},
    {OPTION_TEXTS, 0, "not-for", "RIGHT", offsetof(struct settings, not_for),
     ANK_N(
         "a right that is not for them: a look for rights leaves it out; may be given "
         "more than once (with --remove: it may be for them after all)")},
    {OPTION_TEXTS, 0, "look-into", "RIGHT", offsetof(struct settings, look_into),
     ANK_N("a right that they will look into together with you; may be given more than "
           "once")},
    {OPTION_TEXTS, 0, "later", "RIGHT", offsetof(struct settings, later),
     ANK_N("a right for later: it is asked again another day; may be given more than "
           "once")},
    {OPTION_FLAG, 0, "remove", NULL, offsetof(struct settings, remove),
     ANK_N("it was noted by mistake: remove it")},
    {0},
};

/* What was said of a right, or that it was not said after all. */
static bool note_right(struct session *session, const struct settings *s,
                       struct ank_scan_reply *reply, struct ank_error *err)
{
    const struct ank_typed_beside beside = {.family = reply->family, .day = s->date};
    if (s->remove) {
        reply->was = reply->said;
        reply->said = NULL;
    }
    return ank_typed_settle(&session->work, ANK_TYPED_RIGHT, &beside, &reply->right,
                            err) &&
           ank_scan_note(&session->work, reply, err);
}

static bool note_rights(struct session *session, const struct settings *s,
                        const char *family, struct ank_error *err)
{
    const struct {
        const struct ank_texts *rights;
        const char *said;
    } answers[] = {
        {&s->not_for, "not-for"}, {&s->look_into, "explore"}, {&s->later, "later"}};
    for (size_t i = 0; i < ANK_COUNT(answers); i++)
        for (size_t r = 0; r < answers[i].rights->count; r++) {
            struct ank_scan_reply reply = {.family = family,
                                           .right = answers[i].rights->text[r],
                                           .said = answers[i].said,
                                           .day = s->date};
            if (!note_right(session, s, &reply, err))
                return false;
        }
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char text[11];
    ank_day day = s->date;
    size_t said = s->not_for.count + s->look_into.count + s->later.count;
    if (!note_rights(session, s, operands[0], err))
        return false;
    if (said > 0 && s->remove)
        return session_saved(
            session,
            &(struct saved){.family = operands[0],
                            .line = ank_format(session->work.mem, "%s %zu rights again",
                                               operands[0], said),
                            .said = s->not_for.count == said
                                        ? SAY(ANK_N("they may be for them after all"))
                                        : SAY(ANK_N("what was said of it is taken "
                                                    "away"))},
            err);
    if (!(s->remove ? ank_explored_unnote : ank_explored_note)(&session->work,
                                                               operands[0], &day, err))
        return false;
    const char *on = ank_work_day(&session->work, day);
    const struct saved kept = {
        .family = operands[0],
        .line = ank_format(session->work.mem, "%s explored %s%s", operands[0],
                           ank_day_format(day, text), s->remove ? " removed" : ""),
        .said = s->remove
                    ? SAY(ANK_N("that rights were looked for on %s is taken away"), on)
                    : SAY(ANK_N("rights looked for on %s"), on),
        .gone = s->remove,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_explored = {
    .name = "explored",
    .group = GROUP_RIGHTS,
    .summary = ANK_N("Note that rights were explored with a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary =
                 ANK_N("Note that rights were explored, also when nothing is open"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("explored G-7K3QX --date 2026-11-12"),
             .run = run},
            {0},
        },
};
