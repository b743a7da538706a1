/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shares: what was given to whom. */
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/letter.h>
#include "command.h"
#include "../io/table_code.h"

static const struct table_column columns[] = {
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"to", ANK_N("given to"), TABLE_WORDS, 0, 0},
    {"held", ANK_N("what it held"), TABLE_WORDS, 0, 1},
    {0},
};

/* A program gets what was chosen, people what that is about. */
static bool write_held(struct table *table, struct session *session, const char *held,
                       struct ank_error *err)
{
    const char *words;
    if (!ank_letter_held(&session->work, held, &words, err))
        return false;
    const struct ank_label label = {words, words, words};
    table_label(table, session->work.lang, session->work.mem, held,
                words ? &label : NULL);
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    struct ank_share *shares;
    size_t count;
    struct table *table;
    if (!ank_share_rows(&session->work, operands[0], &shares, &count, err) ||
        !session_table(session, &table, "shares", "shares",
                       ANK_N("What was given to whom"), columns, err))
        return false;
    bool done = true;
    for (size_t i = 0; done && i < count; i++) {
        table_day(table, shares[i].day);
        table_code(table, session->work.lang, ank_share_codes, shares[i].what);
        table_code(table, session->work.lang, ank_recipient_codes, shares[i].whom);
        done = write_held(table, session, shares[i].held, err);
        table_row_end(table);
    }
    return table_close(table, err) && done;
}

const struct command cmd_shares = {
    .name = "shares",
    .group = GROUP_OUT,
    .summary = ANK_N("What was given to whom"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N("List what was given of this family, when and to whom"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("shares G-7K3QX"),
             .run = run},
            {0},
        },
};
