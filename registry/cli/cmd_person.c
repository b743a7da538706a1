/* SPDX-License-Identifier: GPL-3.0-or-later */
/* person: who can rate in a family. */
#include <ankerpunt/app/families.h>
#include "command.h"
#include "../io/table_code.h"
#include "prompt.h"

struct settings {
    const char *role;
    int64_t born;
};

static const struct option_spec options[] = {
    {OPTION_CODE, 0, "role", "role", offsetof(struct settings, role),
     ANK_N("what they are in the family")},
    {OPTION_INTEGER, 0, "born", "YEAR", offsetof(struct settings, born),
     ANK_N("year of birth")},
    {0},
};

static bool tell(struct session *session, const struct ank_person_entry *entry,
                 struct ank_error *err)
{
    const char *role =
        entry->role ? ank_code_words(session->work.lang, ank_role_codes, entry->role)
                    : NULL;
    const struct saved kept = {
        .family = entry->family,
        .line = ank_format(session->work.mem, "%s %s", entry->family, entry->code),
        .said = role ? ank_format(session->work.mem, "%s, %s", entry->code, role)
                     : entry->code,
    };
    return session_saved(session, &kept, err);
}

static bool ask_code(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    (void)settings;
    return prompt_code(session, operands[1], err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_person_entry entry = {operands[0], operands[1], s->role, s->born};
    if (!ank_person_enter(&session->work, &entry, err))
        return false;
    return tell(session, &entry, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_person_entry entry = {operands[0], operands[1], s->role, s->born};
    if (!ank_person_change(&session->work, &entry, err))
        return false;
    return tell(session, &entry, err);
}

static bool drop(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_person_entry entry = {.family = operands[0], .code = operands[1]};
    if (!ank_person_forget(&session->work, &entry, err))
        return false;
    const struct saved gone = {
        .family = entry.family,
        .line =
            ank_format(session->work.mem, "%s %s removed", entry.family, entry.code),
        .said = SAY(ANK_N("taken away: %s"), entry.code),
        .gone = true,
    };
    return session_saved(session, &gone, err);
}

static const struct table_column columns[] = {
    {"person", ANK_N("person"), TABLE_WORDS, 0, 0},
    {"role", ANK_N("role"), TABLE_WORDS, 0, 0},
    {"born", ANK_N("born"), TABLE_INTEGER, 0, 0},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_person *persons;
    size_t count;
    struct table *table;
    if (!ank_person_rows(&session->work, operands[0], &persons, &count, err) ||
        !session_table(session, &table, "persons", "persons", ANK_N("Who can rate"),
                       columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, persons[i].code);
        table_code(table, session->work.lang, ank_role_codes, persons[i].role);
        if (persons[i].born)
            table_integer(table, persons[i].born);
        else
            table_missing(table);
        table_row_end(table);
    }
    return table_close(table, err);
}

const struct command cmd_person = {
    .name = "person",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Who can rate in a family"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "FAMILY CODE",
             .summary = ANK_N("Add somebody who can rate"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .ask = ask_code,
             .example = ANK_N("person G-7K3QX add granny --role supporter"),
             .run = add},
            {.name = "set",
             .operands = "FAMILY PERSON",
             .summary = ANK_N("Replace what is noted of somebody"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("person G-7K3QX set mama --role parent --born 1988"),
             .run = set},
            {.name = "remove",
             .operands = "FAMILY PERSON",
             .summary = ANK_N("Remove somebody who never rated, with what they said "
                              "themselves"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("person G-7K3QX remove peter"),
             .run = drop},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List who can rate"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("person G-7K3QX list"),
             .run = list},
            {0},
        },
};
