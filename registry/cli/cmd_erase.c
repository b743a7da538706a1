/* SPDX-License-Identifier: GPL-3.0-or-later */
/* erase: forgets a family for good, and tells what is still outside. */
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/sync.h>
#include "command.h"
#include "../io/table_code.h"
#include "prompt.h"

struct settings {
    bool yes;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "yes", NULL, offsetof(struct settings, yes),
     ANK_N("do not ask for the code")},
    {0},
};

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"whom", ANK_N("given to"), TABLE_WORDS, 0, 0},
    {"day", ANK_N("day"), TABLE_DAY, 0, 0},
    {"until", ANK_N("until"), TABLE_DAY, 0, 0},
    {0},
};

/* The code, as it is typed now; `typed` is where it is kept. */
static bool ask(struct session *session, const char *code, char *typed,
                struct ank_error *err)
{
    if (!prompt_possible())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("nothing was erased: this cannot be undone, and nobody can be asked "
                  "here; give --yes"));
    const char *question = SAY(
        ANK_N("Everything of %s is erased for good. Type the code to go on: "), code);
    return prompt_line(question, typed, PROMPT_MOST, err);
}

static bool show_outside(struct session *session,
                         const struct ank_outside_list *outside, struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "erase", "outside",
                       ANK_N("What is still outside this file"), columns, err))
        return false;
    for (size_t i = 0; i < outside->count; i++) {
        const struct ank_outside *row = &outside->rows[i];
        table_text(table, outside->family);
        table_code(table, session->work.lang, ank_share_codes, row->what);
        table_code(table, session->work.lang, ank_recipient_codes, row->whom);
        table_day(table, row->day);
        table_day(table, row->until);
        table_row_end(table);
    }
    return table_close(table, err);
}

/* What to do about it, for people. */
static void tell_outside(struct session *session,
                         const struct ank_outside_list *outside)
{
    if (outside->given > 0)
        fputs(SAY(ANK_N("Ask back or destroy what was given away.\n")), session->out);
    if (outside->backups_until != ANK_NO_DAY)
        fputs(
            SAY(ANK_N("Old backups hold this family until %s: destroy them by then.\n"),
                ank_work_day(&session->work, outside->backups_until)),
            session->out);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char typed[PROMPT_MOST];
    const char *mailbox;
    struct ank_outside_list outside;
    bool text = session->format == TABLE_TEXT;
    if (!ank_family_outside(&session->work, operands[0], &outside, err) ||
        !ank_sync_holds(&session->work, operands[0], &mailbox, err) ||
        (!s->yes && !ask(session, outside.family, typed, err)) ||
        !ank_family_forget(&session->work, operands[0], s->yes ? outside.family : typed,
                           err) ||
        ((!text || outside.count > 0) && !show_outside(session, &outside, err)))
        return false;
    if (!text)
        return true;
    tell_outside(session, &outside);
    if (mailbox)
        session_line(session, mailbox);
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s %s", outside.family,
                           ank_words(session->work.lang, ANK_N("erased for good,"))),
        .said = SAY(ANK_N("%s is erased for good"), outside.family),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_erase = {
    .name = "erase",
    .group = GROUP_KEEP,
    .summary = ANK_N("Forget a family for good"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Erase everything of a family, also from the history; its code stays, so "
                 "that it comes back by no import or backup. Tells what was given to "
                 "whom, and until when old backups hold it"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("erase G-7K3QX --yes"),
             .run = run},
            {0},
        },
};
