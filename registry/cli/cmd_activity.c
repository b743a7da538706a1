/* SPDX-License-Identifier: GPL-3.0-or-later */
/* activity: what a project did with a group; who was there is counted, not named. */
#include <ankerpunt/app/decisions_kept.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    struct ank_group_entry entry;
    const char *period;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_WORD, 0, "kind", "activity", PLACE(entry.kind), ANK_N("what was done")},
    {OPTION_INTEGER, 0, "present", "N", PLACE(entry.present),
     ANK_N("how many people were there")},
    {OPTION_INTEGER, 0, "minutes", "N", PLACE(entry.minutes),
     ANK_N("how long it took")},
    {OPTION_PAST, 0, "date", "DATE", PLACE(entry.day),
     ANK_N("the day it happened; today when left out")},
    {0},
};

static const struct option_spec list_options[] = {
    {OPTION_TEXT, 0, "period", "2025|2025-2026", PLACE(period),
     ANK_N("a year, or a school year")},
    {0},
};

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    char day[11];
    struct ank_group_entry entry = ((const struct settings *)settings)->entry;
    entry.project = operands[0];
    if (!ank_group_note(&session->work, &entry, err))
        return false;
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s activity %lld %s %s", entry.project,
                           (long long)entry.number, entry.kind,
                           ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("%s · activity %lld: %s, %s"), entry.project,
                    (long long)entry.number,
                    ank_code_words(session->work.lang, ank_activity_codes, entry.kind),
                    ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"kind", ANK_N("kind"), TABLE_WORDS, 0, 0},
    {"present", ANK_N("present"), TABLE_INTEGER, 0, 0},
    {"minutes", ANK_N("minutes"), TABLE_INTEGER, 0, 0},
    {0},
};

static void write_number(struct table *table, int64_t number)
{
    if (number)
        table_integer(table, number);
    else
        table_missing(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_group_rows all;
    struct table *table;
    if (!ank_group_list(&session->work, operands[0], s->period, &all, err) ||
        !session_table(session, &table, "activities", "activities",
                       ANK_N("Activities with groups"), columns, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        table_integer(table, all.rows[i].number);
        table_text(table, all.rows[i].project);
        table_day(table, all.rows[i].day);
        table_code(table, session->work.lang, ank_activity_codes, all.rows[i].kind);
        write_number(table, all.rows[i].present);
        write_number(table, all.rows[i].minutes);
        table_row_end(table);
    }
    if (!table_close(table, err))
        return false;
    if (session->format == TABLE_TEXT && all.count > 0) {
        fputc('\n', session->out);
        session_line(session,
                     SAY(ANK_N("Activities: %zu. Present together %lld, for "
                               "%lld minutes, as far as noted."),
                         all.count, (long long)all.present, (long long)all.minutes));
    }
    return true;
}

static bool remove_activity(struct session *session, const void *settings,
                            char **operands, struct ank_error *err)
{
    (void)settings;
    int64_t number;
    if (!ank_group_delete(&session->work, operands[0], &number, err))
        return false;
    const struct saved kept = {
        .line =
            ank_format(session->work.mem, "activity %lld removed", (long long)number),
        .said = SAY(ANK_N("activity %lld is taken away"), (long long)number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_activity = {
    .name = "activity",
    .group = GROUP_ALONG,
    .summary = ANK_N("Activities with groups: how many were there, and how long"),
    .verb_place = 0,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "PROJECT",
             .summary = ANK_N("Note an activity with a group; nobody is named"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("activity add zonnedorp --kind outing --present 14 "
                              "--minutes 180"),
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List activities with groups by day"),
             .access = ANK_READ,
             .options = list_options,
             .settings_size = sizeof(struct settings),
             .least = 0,
             .most = 1,
             .example = ANK_N("activity list zonnedorp --period 2026"),
             .run = list},
            {.name = "remove",
             .operands = "NUMBER",
             .summary = ANK_N("Remove an activity that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .example = ANK_N("activity remove 1"),
             .run = remove_activity},
            {0},
        },
};
