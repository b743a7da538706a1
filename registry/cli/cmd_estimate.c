/* SPDX-License-Identifier: GPL-3.0-or-later */
/* estimate: what the coach expects to have changed, before the new scores are shown. */
#include <string.h>

#include <ankerpunt/app/estimate_entry.h>
#include "command.h"

struct settings {
    ank_day date;
    const char *instrument;
    bool correct;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day of the new sitting; today when left out")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(instrument),
     ANK_N("which list of domains")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted; the old value stays in the history")},
    {0},
};

/* "wonen=+1" */
static bool read_expected(struct session *session, const char *text,
                          struct ank_expected *expected, struct ank_error *err)
{
    char shown[256];
    char *copy = ank_strdup(&session->mem, text), *equals = strchr(copy, '=');
    if (!equals)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is no estimate; write DOMAIN=CHANGE such as huisvesting=+1"),
            ank_shown(text, shown));
    *equals = '\0';
    *expected = (struct ank_expected){copy, equals + 1};
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_expected *expected = NULL;
    size_t count = 0;
    for (; operands[count + 1]; count++) {
        expected = ank_grow(&session->mem, expected, count, sizeof *expected);
        if (!read_expected(session, operands[count + 1], &expected[count], err))
            return false;
    }
    expected = ank_grow(&session->mem, expected, count, sizeof *expected);
    expected[count] = (struct ank_expected){0};
    struct ank_estimate_entry entry = {.family = operands[0],
                                       .instrument = s->instrument,
                                       .day = s->date,
                                       .correct = s->correct,
                                       .expected = expected};
    if (!ank_estimate_note(&session->work, &entry, err))
        return false;
    const char *what = ank_say_n(session->work.lang, session->work.mem, "%zu estimate",
                                 "%zu estimates", count);
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %zu estimates %s", entry.family,
                           count, ank_day_format(entry.day, day)),
        .said = ank_format(session->work.mem, "%s, %s", what,
                           ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_estimate = {
    .name = "estimate",
    .group = GROUP_TALK,
    .summary = ANK_N("Note what the coach expects, before the new scores are shown"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY DOMAIN=CHANGE...",
             .summary = ANK_N(
                 "Note expected changes since the sitting before, such as huisvesting=+1 "
                 "financieel=-2; for the coach and the team alone"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .example = ANK_N("estimate G-7K3QX huisvesting=+1 financieel=-1"),
             .run = run},
            {0},
        },
};
