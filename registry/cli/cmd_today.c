/* SPDX-License-Identifier: GPL-3.0-or-later */
/* today: what waits, on one screen, or as a calendar for a phone. */
#include <ankerpunt/app/sealing.h>
#include <ankerpunt/app/today.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    int64_t within;
    const char *coach, *project;
};

static const struct option_spec options[] = {
    {OPTION_INTEGER, 0, "within", "DAYS", offsetof(struct settings, within),
     ANK_N("what comes within so many days; 7 when left out (rights to renew: at least "
           "30)")},
    {OPTION_TEXT, 0, "coach", "COACH", offsetof(struct settings, coach),
     ANK_N("only families this coach goes along with today")},
    {OPTION_TEXT, 0, "project", "PROJECT", offsetof(struct settings, project),
     ANK_N("only this project")},
    {0},
};

/* On a screen -------------------------------------------------------------- */

static const struct table_column shown[] = {
    {"kind", ANK_N("what waits"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("day"), TABLE_DAY, 0, 0},
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"what", ANK_N("what it is"), TABLE_WORDS, 0, 0},
    {0},
};

static const char *called(const struct ank_today_item *item)
{
    return item->alias ? item->alias : item->family ? item->family : item->project;
}

/* A kind is named once: its rows stand together. */
static bool show_rows(struct session *session, const struct ank_today_list *list,
                      struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "today", "today", NULL, shown, err))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        const struct ank_today_item *item = &list->rows[i];
        bool first = i == 0 || list->rows[i - 1].kind != item->kind;
        const char *kind =
            ank_words(session->work.lang, ank_today_codes[item->kind].words);
        table_text(table, first ? kind : "");
        table_day(table, item->day);
        table_text(table, called(item));
        table_text(table, ank_today_words(&session->work, item));
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool show(struct session *session, const struct ank_today_list *list,
                 struct ank_error *err)
{
    const struct ank_lang *lang = session->work.lang;
    const char *day = ank_work_day(&session->work, session->work.today);
    if (list->count == 0) {
        fputs(SAY(ANK_N("%s: nothing waits. A quiet day for once; enjoy it.\n"), day),
              session->out);
        return true;
    }
    const char *things =
        ank_say_n(lang, &session->mem, "%zu reminder", "%zu reminders", list->count);
    fprintf(session->out, "%s\n\n",
            list->families == 0 ? SAY(ANK_N("%s: %s"), day, things)
                                : SAY(ANK_N("%s: %s, for %s"), day, things,
                                      ank_say_n(lang, &session->mem, "%zu family",
                                                "%zu families", list->families)));
    return show_rows(session, list, err);
}

/* For a program ------------------------------------------------------------ */

static const struct table_column columns[] = {
    {"kind", ANK_N("what waits"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("day"), TABLE_DAY, 0, 0},
    {"late", ANK_N("late"), TABLE_BOOL, 0, 0},
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"person", ANK_N("person"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 0},
    {"postponed", ANK_N("put off"), TABLE_BOOL, 0, 0},
    {"answered", ANK_N("answered"), TABLE_INTEGER, 0, 0},
    {"domains", ANK_N("domains"), TABLE_INTEGER, 0, 0},
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"about", ANK_N("domain or right"), TABLE_WORDS, 0, 0},
    {"stage", ANK_N("stage"), TABLE_WORDS, 0, 0},
    {"reason", ANK_N("reason"), TABLE_WORDS, 0, 0},
    {"years", ANK_N("years kept"), TABLE_INTEGER, 0, 0},
    {"words", ANK_N("what it is"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_number(struct table *table, int64_t number)
{
    if (number > 0)
        table_integer(table, number);
    else
        table_missing(table);
}

static void write_item(struct session *session, struct table *table,
                       const struct ank_today_item *item)
{
    table_text(table, ank_today_codes[item->kind].code);
    table_day(table, item->day);
    table_bool(table, item->late);
    table_text(table, item->family);
    table_text(table, item->alias);
    table_text(table, item->project);
    table_text(table, item->person);
    table_wave(table, session->work.lang, session->work.mem, item->wave);
    table_text(table, item->instrument);
    table_bool(table, item->put_off);
    write_number(table, (int64_t)item->answered);
    write_number(table, (int64_t)item->domains);
    write_number(table, item->number);
    table_text(table, item->about);
    table_text(table, item->stage);
    table_text(table, item->reason);
    write_number(table, item->years);
    table_text(table, ank_today_words(&session->work, item));
    table_row_end(table);
}

static bool write_rows(struct session *session, const struct ank_today_list *list,
                       struct ank_error *err)
{
    struct table *table;
    if (!session_table(session, &table, "today", "today", ANK_N("Today"), columns, err))
        return false;
    for (size_t i = 0; i < list->count; i++)
        write_item(session, table, &list->rows[i]);
    return table_close(table, err);
}

/* The words of steps are shown while the registry is unlocked; nobody is asked. */
static bool open_words(struct session *session, void *settings, char **operands,
                       struct ank_error *err)
{
    bool set, opened;
    (void)settings;
    (void)operands;
    return ank_passphrase_is_set(&session->work, &set, err) &&
           (!set || session->format != TABLE_TEXT || session->own_format ||
            ank_unlocked(&session->work, &opened, err));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    (void)operands;
    const struct ank_today_wish wish = {s->within, s->coach, s->project};
    struct ank_today_list list;
    return ank_today_read(&session->work, &wish, &list, err) &&
           (session->own_format
                ? ank_today_calendar(&session->work, &list, session->out, err)
            : session->format == TABLE_TEXT ? show(session, &list, err)
                                            : write_rows(session, &list, err));
}

const struct command cmd_today = {
    .name = "today",
    .summary = ANK_N("What waits today"),
    .group = GROUP_TALK,
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "List talks, steps, rights, signals and terms that wait; --format ics "
                 "is a calendar for a phone, with aliases alone"),
             .access = ANK_READ | ANK_IDENTITY,
             .ask = open_words,
             .options = options,
             .settings_size = sizeof(struct settings),
             .own_format = "ics",
             .example = ANK_N("today\ntoday --within 14 --format ics"),
             .run = run},
            {0},
        },
};
