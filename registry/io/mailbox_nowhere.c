/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program was built without what speaks with PostgreSQL. */
#include <ankerpunt/text.h>
#include "mailbox_kind.h"

bool mailbox_postgres_open(struct mailbox *mailbox, const char *password,
                           struct ank_error *err)
{
    (void)mailbox, (void)password;
    return ank_fail(err, ANK_INVALID,
                    ANK_N("this program was built without PostgreSQL (libpq); a team "
                          "meets in a folder, or with another build"));
}

static void close_nothing(struct mailbox *mailbox)
{
    (void)mailbox;
}

const struct mailbox_kind mailbox_postgres = {.close = close_nothing};
