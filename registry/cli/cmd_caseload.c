/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caseload: which families each coach goes along with today; in order of code, for
 * nobody is ranked. */
#include <ankerpunt/app/agenda.h>
#include "command.h"
#include "../io/table_code.h"

static const struct table_column columns[] = {
    {"coach", ANK_N("coach"), TABLE_WORDS, 0, 0},
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 4},
    {"start", ANK_N("start"), TABLE_DAY, 0, 3},
    {"coach_from", ANK_N("with this coach from"), TABLE_DAY, 0, 2},
    {"coach_to", ANK_N("until"), TABLE_DAY, 0, 1},
    {"wave", ANK_N("next wave"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("planned on"), TABLE_DAY, 0, 0},
    {"state", ANK_N("state"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_row(struct session *session, struct table *table,
                      const struct ank_caseload *row)
{
    table_text(table, row->coach);
    table_text(table, row->family);
    table_text(table, row->alias);
    table_text(table, row->project);
    table_day(table, row->start);
    table_day(table, row->from);
    table_day(table, row->to);
    table_wave(table, session->work.lang, session->work.mem, row->wave);
    table_day(table, row->planned);
    table_code(table, session->work.lang, ank_state_codes,
               row->wave ? ank_state_name(row->state) : NULL);
    table_row_end(table);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings;
    struct ank_caseload *rows;
    size_t count;
    struct table *table;
    if (!ank_caseload_list(&session->work, operands[0], &rows, &count, err) ||
        !session_table(session, &table, "caseload", "families",
                       ANK_N("Who goes along with whom"), columns, err))
        return false;
    for (size_t i = 0; i < count; i++)
        write_row(session, table, &rows[i]);
    return table_close(table, err);
}

const struct command cmd_caseload = {
    .name = "caseload",
    .group = GROUP_ALONG,
    .summary = ANK_N("Which families each coach goes along with"),
    .verbs =
        (const struct verb[]){
            {.operands = "[PROJECT]",
             .summary = ANK_N("List the open families by coach, with the next wave"),
             .access = ANK_READ,
             .most = 1,
             .example = ANK_N("caseload zonnedorp"),
             .run = run},
            {0},
        },
};
