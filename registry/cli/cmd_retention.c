/* SPDX-License-Identifier: GPL-3.0-or-later */
/* retention: families closed longer than their project keeps them. */
#include <ankerpunt/app/retention.h>
#include "command.h"

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"closed", ANK_N("closed on"), TABLE_DAY, 0, 0},
    {"years", ANK_N("years kept"), TABLE_INTEGER, 0, 1},
    {"until", ANK_N("kept until"), TABLE_DAY, 0, 0},
    {0},
};

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    (void)operands;
    struct ank_retained_list families;
    struct table *table;
    if (!ank_retention_rows(&session->work, &families, err) ||
        !session_table(session, &table, "retention", "families",
                       ANK_N("Kept longer than agreed"), columns, err))
        return false;
    for (size_t i = 0; i < families.count; i++) {
        table_text(table, families.rows[i].family);
        table_text(table, families.rows[i].alias);
        table_text(table, families.rows[i].project);
        table_day(table, families.rows[i].closed);
        table_integer(table, families.rows[i].years);
        table_day(table, families.rows[i].until);
        table_row_end(table);
    }
    if (families.count > 0 && !session->quiet)
        fputs(SAY(ANK_N("\"ankerpunt erase FAMILY\" erases a family for good; "
                        "\"dossier FAMILY\" first gives them what is kept\n")),
              session->notices);
    return table_close(table, err);
}

const struct command cmd_retention = {
    .name = "retention",
    .group = GROUP_KEEP,
    .summary = ANK_N("Who is kept longer than agreed"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "List families closed for more years than their project keeps them "
                 "(\"project set --keep-years\"), to be erased"),
             .access = ANK_READ,
             .example = ANK_N("retention"),
             .run = run},
            {0},
        },
};
