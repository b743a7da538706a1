/* SPDX-License-Identifier: GPL-3.0-or-later */
/* history: who changed what, when, old and new. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"

static const struct table_column columns[] = {
    {"row", ANK_N("row"), TABLE_INTEGER, 0, 1},
    {"at", ANK_N("when (UTC)"), TABLE_WORDS, 0, 0},
    {"who", ANK_N("who"), TABLE_WORDS, 0, 0},
    {"command", ANK_N("command"), TABLE_WORDS, 0, 2},
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"item", ANK_N("which"), TABLE_WORDS, 0, 0},
    {"field", ANK_N("field"), TABLE_WORDS, 0, 0},
    {"old", ANK_N("old"), TABLE_WORDS, 0, 0},
    {"new", ANK_N("new"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_change(struct table *table, const struct ank_history_row *change)
{
    table_integer(table, change->row);
    table_text(table, change->at);
    table_text(table, change->who);
    table_text(table, change->command);
    table_text(table, change->family);
    table_text(table, change->table);
    table_text(table, change->item);
    table_text(table, change->field);
    table_text(table, change->old);
    table_text(table, change->new);
    table_row_end(table);
}

/* As sentences, for people. */
static bool tell(struct session *session, const char *family, struct ank_error *err)
{
    size_t told;
    if (!ank_past_write(&session->work, family, session->out, &told, err))
        return false;
    if (told == 0)
        fprintf(session->out, "%s\n", SAY(ANK_N("nothing to show")));
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    struct ank_past *past;
    struct table *table;
    const struct ank_history_row *change;
    if (session->format == TABLE_TEXT)
        return tell(session, operands[0], err);
    if (!ank_past_open(&session->work, operands[0], &past, err))
        return false;
    if (!session_table(session, &table, "history", "changes", ANK_N("What was changed"),
                       columns, err))
        return false;
    while (ank_past_next(past, &change))
        write_change(table, change);
    bool read = ank_past_close(past, err);
    return table_close(table, err) && read;
}

const struct command cmd_history = {
    .name = "history",
    .group = GROUP_LOOK,
    .summary = ANK_N("Who changed what, and when"),
    .verbs =
        (const struct verb[]){
            {.operands = "[FAMILY]",
             .summary = ANK_N(
                 "Tell when who changed what into what, a line a record; what is "
                 "sealed stays sealed, what was erased is told as erased, and an "
                 "import is one line. --format csv, json and xlsx have the codes, a "
                 "row a value"),
             .access = ANK_READ,
             .most = 1,
             .example = ANK_N("history G-7K3QX"),
             .run = run},
            {0},
        },
};
