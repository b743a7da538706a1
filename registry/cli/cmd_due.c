/* SPDX-License-Identifier: GPL-3.0-or-later */
/* due: which family is due, or late, for which wave. */
#include <ankerpunt/app/agenda.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    int64_t within;
    const char *coach;
    bool all;
};

static const struct option_spec options[] = {
    {OPTION_INTEGER, 0, "within", "DAYS", offsetof(struct settings, within),
     ANK_N("only what is late, was begun, or is planned within so many days")},
    {OPTION_TEXT, 0, "coach", "COACH", offsetof(struct settings, coach),
     ANK_N("only families this coach goes along with today")},
    {OPTION_FLAG, 0, "all", NULL, offsetof(struct settings, all),
     ANK_N("every wave, also done, missed, refused and not yet due")},
    {0},
};

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 3},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 5},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"state", ANK_N("state"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("planned on"), TABLE_DAY, 0, 0},
    {"from", ANK_N("from"), TABLE_DAY, 0, 4},
    {"to", ANK_N("until"), TABLE_DAY, 0, 4},
    {"postponed", ANK_N("put off"), TABLE_BOOL, 0, 2},
    {"answered", ANK_N("answered"), TABLE_INTEGER, 0, 1},
    {"domains", ANK_N("domains"), TABLE_INTEGER, 0, 1},
    {0},
};

/* "late"; of a talk that was begun how far it came. A program reads the same state as
 * in the summary, and how far beside it. */
static const char *state_words(struct session *session, const struct ank_due *due)
{
    if (due->begun)
        return SAY(ANK_N("begun, %zu of %zu"), due->answered, due->domains);
    return ank_code_words(session->work.lang, ank_state_codes,
                          ank_state_name(due->state));
}

static void write_due(struct session *session, struct table *table,
                      const struct ank_due *due)
{
    table_text(table, due->family);
    table_text(table, due->alias);
    table_text(table, due->project);
    table_text(table, due->instrument);
    table_wave(table, session->work.lang, session->work.mem, due->wave);
    table_named(table, ank_state_name(due->state), state_words(session, due));
    table_day(table, due->window.nominal);
    table_day(table, due->window.from);
    table_day(table, due->window.to);
    table_bool(table, due->postponed);
    if (due->begun) {
        table_integer(table, (int64_t)due->answered);
        table_integer(table, (int64_t)due->domains);
    }
    table_row_end(table);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_due_wish wish = {
        .project = operands[0], .coach = s->coach, .ahead = s->within, .all = s->all};
    struct ank_due_list *list;
    const struct ank_due *due;
    struct table *table;
    if (!ank_due_open(&session->work, &wish, &list, err))
        return false;
    bool opened =
        session_table(session, &table, "due", "due", ANK_N("Who is due"), columns, err);
    while (opened && ank_due_next(list, &due))
        write_due(session, table, due);
    bool read = ank_due_close(list, err);
    return table_close(table, err) && read;
}

const struct command cmd_due = {
    .name = "due",
    .group = GROUP_TALK,
    .summary = ANK_N("Who is due or late, and for which wave"),
    .verbs =
        (const struct verb[]){
            {.operands = "[PROJECT]",
             .summary = ANK_N(
                 "List the waves that are due or late, and those that were begun and "
                 "not finished"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .most = 1,
             .example = ANK_N("due zonnedorp --within 30"),
             .run = run},
            {0},
        },
};
