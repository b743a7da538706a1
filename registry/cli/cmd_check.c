/* SPDX-License-Identifier: GPL-3.0-or-later */
/* check: whether the registry is sound, and the head of its history. */
#include <ankerpunt/app/safekeeping.h>
#include "command.h"

struct settings {
    bool head;
    const char *known;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "head", NULL, offsetof(struct settings, head),
     ANK_N(
         "print the head of the history: its last row, and a number that follows from all rows; "
         "note it on paper")},
    {OPTION_TEXT, 0, "known", "ROW:HEAD", offsetof(struct settings, known),
     ANK_N("a head noted earlier: is it still in this history?")},
    {0},
};

static const struct table_column fault_columns[] = {
    {"where", ANK_N("where"), TABLE_WORDS, 0, 0},
    {"fault", ANK_N("fault"), TABLE_WORDS, 0, 0},
    {0},
};

static const struct table_column head_columns[] = {
    {"row", ANK_N("row"), TABLE_INTEGER, 0, 0},
    {"head", ANK_N("head of the history"), TABLE_WORDS, 0, 0},
    {0},
};

static bool show_faults(struct session *session, const struct ank_inspected *found,
                        struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "check", "faults",
                       ANK_N("What is not as it should be"), fault_columns, err))
        return false;
    for (size_t i = 0; i < found->count; i++) {
        table_text(table, found->faults[i].where);
        table_text(table, found->faults[i].what);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool show_head(struct session *session, const struct ank_head *head,
                      struct ank_error *err)
{
    struct table *table;
    if (session->format == TABLE_TEXT)
        return fprintf(session->out, "%lld:%s\n", (long long)head->row, head->chain) >
                   0 ||
               ank_fail(err, ANK_IO, ANK_N("standard output could not be written"));
    if (!session_table(session, &table, "check", "head", NULL, head_columns, err))
        return false;
    table_integer(table, head->row);
    table_text(table, head->chain);
    table_row_end(table);
    return table_close(table, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct ank_inspected found;
    char shown[256];
    if (!ank_registry_inspect(&session->work, s->known, &found, err))
        return false;
    if (found.count > 0)
        return show_faults(session, &found, err) && ank_inspected_sound(&found, err);
    if (s->head)
        return show_head(session, &found.head, err);
    if (session->format != TABLE_TEXT)
        return show_faults(session, &found, err);
    fputs(SAY(ANK_N("%s is sound: pages, keys, rules and %lld rows of history\n"),
              ank_shown(session->registry_path, shown), (long long)found.head.row),
          session->out);
    return true;
}

const struct command cmd_check = {
    .name = "check",
    .group = GROUP_KEEP,
    .summary = ANK_N("Whether the registry is sound"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Check pages, keys, rules and the history, whose rows are chained: one "
                 "that was changed, removed, added or moved is found. Who rewrites "
                 "the whole file is found only by a head that was noted elsewhere"),
             .access = ANK_READ | ANK_DAMAGED,
             .options = options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("check"),
             .run = run},
            {0},
        },
};
