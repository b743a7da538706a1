/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shares: what was given to whom. */
#include <ankerpunt/app/families.h>
#include "command.h"
#include "../io/table_code.h"

static const struct table_column columns[] = {
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"to", ANK_N("given to"), TABLE_WORDS, 0, 0},
    {0},
};

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
    for (size_t i = 0; i < count; i++) {
        table_day(table, shares[i].day);
        table_code(table, session->work.lang, ank_share_codes, shares[i].what);
        table_code(table, session->work.lang, ank_recipient_codes, shares[i].whom);
        table_row_end(table);
    }
    return table_close(table, err);
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
