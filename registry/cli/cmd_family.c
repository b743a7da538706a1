/* SPDX-License-Identifier: GPL-3.0-or-later */
/* family: enters, lists, shows and renames families. */
#include <ankerpunt/app/families.h>
#include "command.h"
#include "../io/table_code.h"
#include "prompt.h"

struct settings {
    const char *code, *alias, *language, *consent;
    ank_day start;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "code", "CODE", PLACE(code),
     ANK_N("its code; a random one when left out")},
    {OPTION_DAY, 0, "start", "DATE", PLACE(start),
     ANK_N("the day the support started; today when left out")},
    {OPTION_TEXT, 0, "alias", "TEXT", PLACE(alias),
     ANK_N("a name that says nothing to outsiders: \"Gezin Zon\"")},
    {OPTION_TEXT, 0, "language", "LANG", PLACE(language),
     ANK_N("language of their paper: nl, fr, en; ar, bg, es, ps, ro, so, tr, uk for "
           "forms")},
    {OPTION_TEXT, 0, "consent", "PURPOSE,...", PLACE(consent),
     ANK_N("what they agree to: start, measure, evaluation, followup, share:WHO")},
    {0},
};

static const struct option_spec set_options[] = {
    {OPTION_TEXT, 0, "alias", "TEXT", PLACE(alias),
     ANK_N("a name that says nothing to outsiders; \"\" takes it away")},
    {OPTION_TEXT, 0, "language", "LANG", PLACE(language),
     ANK_N("language of their paper: nl, fr, en; ar, bg, es, ps, ro, so, tr, uk for "
           "forms")},
    {0},
};

static bool ask_code(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    return !s->code || prompt_code(session, s->code, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_family_entry entry = {operands[0], s->code,    s->alias,
                                     s->language, s->consent, s->start};
    if (!ank_family_enter(&session->work, &entry, err))
        return false;
    const char *since = ank_work_day(&session->work, entry.start);
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s %s", entry.code,
                           ank_day_format(entry.start, day)),
        .said = entry.alias ? SAY(ANK_N("%s (%s), with us since %s"), entry.alias,
                                  entry.code, since)
                            : SAY(ANK_N("%s, with us since %s"), entry.code, since),
    };
    return session_saved(session, &kept, err);
}

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 2},
    {"language", ANK_N("language"), TABLE_WORDS, 0, 1},
    {"start", ANK_N("start"), TABLE_DAY, 0, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0, 3},
    {"sittings", ANK_N("sittings"), TABLE_INTEGER, 0, 0},
    {"last", ANK_N("last sitting"), TABLE_DAY, 0, 0},
    {0},
};

static void write_family(struct table *table, const struct ank_family_row *row)
{
    table_text(table, row->family);
    table_text(table, row->alias);
    table_text(table, row->project);
    table_text(table, row->language);
    table_day(table, row->start);
    table_day(table, row->end);
    table_integer(table, (int64_t)row->sittings);
    table_day(table, row->last);
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_family_list *families;
    const struct ank_family_row *row;
    struct table *table;
    if (!ank_family_list_open(&session->work, operands[0], &families, err))
        return false;
    bool opened = session_table(session, &table, "families", "families",
                                ANK_N("Families"), columns, err);
    while (opened && ank_family_list_next(families, &row))
        write_family(table, row);
    bool read = ank_family_list_close(families, err);
    return table_close(table, err) && read;
}

static const struct table_column trajectory_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0, 0},
    {"language", ANK_N("language"), TABLE_WORDS, 0, 2},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0, 0},
    {"closed_reason", ANK_N("why it closed"), TABLE_WORDS, 0, 0},
    {"household", ANK_N("household"), TABLE_WORDS, 0, 3},
    {"children", ANK_N("children"), TABLE_INTEGER, 0, 4},
    {"referral", ANK_N("came through"), TABLE_WORDS, 0, 1},
    {0},
};

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_record record;
    struct table *table;
    if (!ank_family_record(&session->work, operands[0], &record, err) ||
        !session_table(session, &table, "family", "trajectories", ANK_N("Family"),
                       trajectory_columns, err))
        return false;
    for (size_t i = 0; i < record.trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record.trajectories[i];
        table_text(table, record.family);
        table_text(table, record.alias);
        table_text(table, record.language);
        table_text(table, trajectory->project);
        table_day(table, trajectory->start);
        table_day(table, trajectory->end);
        table_code(table, session->work.lang, ank_closed_codes,
                   trajectory->closed_reason);
        table_code(table, session->work.lang, ank_household_codes,
                   trajectory->household);
        if (trajectory->children < 0)
            table_missing(table);
        else
            table_integer(table, trajectory->children);
        table_code(table, session->work.lang, ank_referral_codes, trajectory->referral);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    if (!ank_family_change(&session->work, operands[0], s->alias, s->language, err))
        return false;
    const struct saved kept = {
        .family = operands[0],
        .line = operands[0],
        .said = SAY(ANK_N("what was changed")),
    };
    return session_saved(session, &kept, err);
}

const struct command cmd_family = {
    .name = "family",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Enter, list, show or change families"),
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "PROJECT",
             .summary = ANK_N("Enter a family that starts; prints its code"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = ask_code,
             .example = ANK_N(
                 "family add zonnedorp --alias \"Family Moon\" --start 2026-11-02 --consent start,measure"),
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List the families"),
             .access = ANK_READ,
             .most = 1,
             .example = ANK_N("family list zonnedorp"),
             .run = list},
            {.name = "show",
             .operands = "FAMILY",
             .summary = ANK_N("Show a family and its trajectories"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("family show G-7K3QX"),
             .run = show},
            {.name = "set",
             .operands = "FAMILY",
             .summary = ANK_N("Change a family's alias or language"),
             .access = ANK_READ | ANK_WRITE,
             .options = set_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("family set G-7K3QX --language fr"),
             .run = set},
            {0},
        },
};
