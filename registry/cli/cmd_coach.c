/* SPDX-License-Identifier: GPL-3.0-or-later */
/* coach: who goes along with a family, alone, in tandem, or handing over. */
#include <string.h>

#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/family.h>
#include "command.h"

struct settings {
    ank_day from, to;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "from", "DATE", offsetof(struct settings, from),
     ANK_N("the first day; today when left out")},
    {OPTION_DAY, 0, "to", "DATE", offsetof(struct settings, to),
     ANK_N("the last day; for as long as it lasts when left out")},
    {0},
};

/* This coach's time with the family that began on `from`, or that still lasts when
 * no day was said. */
static const struct ank_coach *find_time(const struct ank_coach *coaches, size_t count,
                                         const char *code, ank_day from)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(coaches[i].code, code) == 0 &&
            (from == ANK_NO_DAY ? coaches[i].to == ANK_NO_DAY
                                : coaches[i].from == from))
            return &coaches[i];
    return NULL;
}

static ank_day last_day(ank_day to)
{
    return to == ANK_NO_DAY ? INT32_MAX : to;
}

/* Coaches may overlap; one coach does not overlap with themselves. */
static bool check_alone(const struct ank_coach *coaches, size_t count,
                        const struct ank_coach *put, struct ank_error *err)
{
    char from[11];
    for (size_t i = 0; i < count; i++)
        if (strcmp(coaches[i].code, put->code) == 0 && coaches[i].from != put->from &&
            coaches[i].from <= last_day(put->to) &&
            put->from <= last_day(coaches[i].to))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s is this family's coach from %s already; end that first, with "
                      "--from %s --to DATE"),
                put->code, ank_day_format(coaches[i].from, from), from);
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char from[11], to[11];
    struct ank_family family;
    struct ank_coach *coaches;
    size_t count;
    if (!check_code("coach", operands[1], err) ||
        !ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_coach_list(session->work.registry, family.id, session->work.mem, &coaches,
                        &count, err))
        return false;
    const struct ank_coach *there = find_time(coaches, count, operands[1], s->from);
    if (!there && s->from == ANK_NO_DAY && s->to != ANK_NO_DAY)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is not this family's coach now; say since when, with --from"),
            operands[1]);
    struct ank_coach put = {family.code, operands[1], session->work.today, s->to};
    if (there || s->from != ANK_NO_DAY)
        put.from = there ? there->from : s->from;
    if (there && s->to == ANK_NO_DAY)
        put.to = there->to;
    if (last_day(put.to) < put.from)
        return ank_fail(err, ANK_INVALID, ANK_N("--to is before %s, when it began"),
                        ank_day_format(put.from, from));
    if (!check_alone(coaches, count, &put, err) ||
        !ank_coach_put(session->work.registry, family.id, put.code, put.from, put.to,
                       err))
        return false;
    fprintf(session->out, "%s %s %s%s%s saved\n", family.code, put.code,
            ank_day_format(put.from, from), put.to == ANK_NO_DAY ? "" : "..",
            put.to == ANK_NO_DAY ? "" : ank_day_format(put.to, to));
    return true;
}

const struct command cmd_coach = {
    .name = "coach",
    .summary = ANK_N("Who goes along with a family"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY CODE",
             .summary = ANK_N(
                 "Note who goes along with the family, from when to when; there may be "
                 "several"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = run},
            {0},
        },
};
