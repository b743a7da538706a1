/* SPDX-License-Identifier: GPL-3.0-or-later */
/* identity: names and contact of a family and its persons, sealed. */
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/person.h>
#include "command.h"
#include "fields.h"
#include "../app/entry/identity_entry.h"

struct settings {
    const char *person;
    const char *said[IDENTITY_FIELDS]; /* filled in by ask() */
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "person", "CODE", offsetof(struct settings, person),
     ANK_N("of this person; the family as a whole when left out")},
    {0},
};

/* Whose it is, before anything is asked. */
static bool find_whom(struct session *session, const struct settings *s,
                      const char *code, struct ank_family *family, int64_t *person,
                      struct ank_error *err)
{
    char shown[256];
    *person = 0;
    if (!ank_family_find(session->work.registry, code, session->work.mem, family, err))
        return false;
    if (!s->person)
        return true;
    return ank_person_id(session->work.registry, family->id, s->person, person, err) &&
           (*person ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("there is no person %s in this family; \"ankerpunt person "
                           "FAMILY add %s --role ...\" adds them"),
                     ank_shown(s->person, shown), shown));
}

static bool open_for(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct ank_family family;
    int64_t person;
    return find_whom(session, settings, operands[0], &family, &person, err) &&
           session_unseal(session, err);
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    return open_for(session, settings, operands, err) &&
           fields_ask(session, identity_fields, IDENTITY_FIELDS, s->said, err);
}

static void tell_saved(struct session *session, const struct settings *s,
                       const char *code, const char *what)
{
    fprintf(session->out, "%s %s%s%s saved\n", code, s->person ? s->person : "",
            s->person ? " " : "", what);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    int64_t person;
    const char *text, *values[IDENTITY_FIELDS];
    bool any = false;
    if (!find_whom(session, s, operands[0], &family, &person, err) ||
        !ank_identity_get(session->work.registry, family.id, person, session->work.mem,
                          &text, err) ||
        !identity_read(text, session->work.mem, values, err))
        return false;
    for (size_t i = 0; i < IDENTITY_FIELDS; i++) {
        if (s->said[i])
            values[i] = *s->said[i] ? s->said[i] : NULL;
        any = any || values[i];
    }
    text = any ? identity_write(values, session->work.mem) : NULL;
    if (!ank_identity_put(session->work.registry, family.id, person, text, err))
        return false;
    tell_saved(session, s, family.code, "identity");
    return true;
}

static bool clear(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    int64_t person;
    if (!find_whom(session, s, operands[0], &family, &person, err) ||
        !ank_identity_put(session->work.registry, family.id, person, NULL, err))
        return false;
    tell_saved(session, s, family.code, "cleared");
    return true;
}

static const struct table_column columns[] = {
    {"person", ANK_N("person"), TABLE_WORDS, 0},
    {"field", ANK_N("what"), TABLE_WORDS, 0},
    {"value", ANK_N("words"), TABLE_WORDS, 0},
    {0},
};

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_family family;
    int64_t person;
    struct ank_identity *list;
    size_t count;
    struct table *table;
    bool done = true;
    if (!find_whom(session, s, operands[0], &family, &person, err) ||
        !ank_identity_list(session->work.registry, family.id, session->work.mem, &list,
                           &count, err) ||
        !session_table(session, &table, "identity", "fields",
                       ANK_N("Names and contact"), columns, err))
        return false;
    for (size_t i = 0; done && i < count; i++) {
        const char *values[IDENTITY_FIELDS];
        if (s->person && list[i].person != person)
            continue;
        done = identity_read(list[i].text, session->work.mem, values, err);
        for (size_t f = 0; done && f < IDENTITY_FIELDS; f++) {
            if (!values[f])
                continue;
            table_text(table, list[i].code);
            table_text(table,
                       session->format == TABLE_TEXT
                           ? ank_words(session->work.lang, identity_fields[f].question)
                           : identity_fields[f].key);
            table_text(table, values[f]);
            table_row_end(table);
        }
    }
    return table_close(table, err) && done;
}

const struct command cmd_identity = {
    .name = "identity",
    .summary = ANK_N("Names and contact, sealed"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "show",
             .operands = "FAMILY",
             .summary = ANK_N("Show names and contact"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = open_for,
             .run = show},
            {.name = "set",
             .operands = "FAMILY",
             .summary = ANK_N(
                 "Keep names and contact: asked on the terminal, else read from standard "
                 "input as lines \"name: ...\", address, phone, email, contact. Never a "
                 "national register number"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = ask,
             .run = set},
            {.name = "clear",
             .operands = "FAMILY",
             .summary = ANK_N("Remove names and contact for good"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = clear},
            {0},
        },
};
