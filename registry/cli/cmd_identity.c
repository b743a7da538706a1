/* SPDX-License-Identifier: GPL-3.0-or-later */
/* identity: names and contact of a family and its persons, sealed. */
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "fields.h"

struct settings {
    const char *person;
    const char *said[ANK_IDENTITY_FIELDS]; /* filled in by ask() */
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "person", "PERSON", offsetof(struct settings, person),
     ANK_N("of this person; the family as a whole when left out")},
    {0},
};

/* Of whom it is. */
static struct ank_identity_whom whom_of(const struct settings *s, char **operands)
{
    return (struct ank_identity_whom){operands[0], s->person};
}

static bool open_for(struct session *session, void *settings, char **operands,
                     struct ank_error *err)
{
    struct ank_identity_whom whom = whom_of(settings, operands);
    return ank_identity_whom(&session->work, &whom, err) &&
           session_unseal(session, err);
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    return open_for(session, settings, operands, err) &&
           (prompt_possible() || fields_typed(session, ank_identity_fields,
                                              ANK_IDENTITY_FIELDS, s->said, err));
}

static bool tell(struct session *session, const struct ank_identity_whom *whom,
                 bool gone, struct ank_error *err)
{
    const char *person = whom->person ? whom->person : "";
    const char *said = ank_words(session->work.lang,
                                 gone ? ANK_N("name and contact data are taken away")
                                      : ANK_N("name and contact data"));
    const struct saved kept = {
        .family = whom->family,
        .line = ank_format(session->work.mem, "%s %s%s%s", whom->family, person,
                           *person ? " " : "", gone ? "cleared" : "identity"),
        .said = *person ? ank_format(session->work.mem, "%s, %s", person, said) : said,
        .gone = gone,
    };
    return session_saved(session, &kept, err);
}

static bool keep(struct session *session, const struct ank_identity_whom *whom,
                 const char *const said[static ANK_IDENTITY_FIELDS],
                 struct ank_error *err)
{
    return session_begin(session, err) &&
           session_end(session, ank_identity_keep(&session->work, whom, said, err),
                       err);
}

static bool keep_one(struct session *session, void *self, size_t at, const char *value,
                     struct ank_error *err)
{
    const char *said[ANK_IDENTITY_FIELDS] = {NULL};
    said[at] = value;
    return keep(session, self, said, err);
}

static bool ask_all(struct session *session, struct ank_identity_whom *whom,
                    struct ank_error *err)
{
    struct ank_identity_row *rows;
    const char *there[ANK_IDENTITY_FIELDS] = {NULL};
    const char *about;
    size_t count, kept;
    if (!ank_identity_rows(&session->work, whom, &rows, &count, err) ||
        !fields_about(session, whom->family, whom->person ? whom->person : "", &about,
                      err))
        return false;
    if (count > 0 && !rows[0].person == !whom->person)
        memcpy(there, rows[0].values, sizeof there);
    const struct fields_dialog dialog = {
        .about = about,
        .field = ank_identity_fields,
        .count = ANK_IDENTITY_FIELDS,
        .there = there,
        .keep = keep_one,
        .self = whom,
    };
    return fields_dialog(session, &dialog, &kept, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_identity_whom whom = whom_of(s, operands);
    if (!(prompt_possible() ? ask_all(session, &whom, err)
                            : keep(session, &whom, s->said, err)))
        return false;
    return tell(session, &whom, false, err);
}

static bool clear(struct session *session, const void *settings, char **operands,
                  struct ank_error *err)
{
    const struct settings *s = settings;
    struct ank_identity_whom whom = whom_of(s, operands);
    if (!ank_identity_clear(&session->work, &whom, err))
        return false;
    return tell(session, &whom, true, err);
}

static const struct table_column columns[] = {
    {"person", ANK_N("person"), TABLE_WORDS, 0, 0},
    {"field", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"value", ANK_N("words"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_fields(struct session *session, struct table *table,
                         const struct ank_identity_row *row)
{
    for (size_t f = 0; f < ANK_IDENTITY_FIELDS; f++) {
        const struct ank_field *field = &ank_identity_fields[f];
        if (!row->values[f])
            continue;
        table_text(table, row->person);
        table_named(table, field->key, ank_words(session->work.lang, field->question));
        table_text(table, row->values[f]);
        table_row_end(table);
    }
}

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    struct ank_identity_whom whom = whom_of(settings, operands);
    struct ank_identity_row *rows;
    size_t count;
    struct table *table;
    if (!ank_identity_rows(&session->work, &whom, &rows, &count, err) ||
        !session_table(session, &table, "identity", "fields",
                       ANK_N("Names and contact"), columns, err))
        return false;
    for (size_t i = 0; i < count; i++)
        write_fields(session, table, &rows[i]);
    return table_close(table, err);
}

const struct command cmd_identity = {
    .name = "identity",
    .group = GROUP_BEGIN,
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
             .example = ANK_N("identity G-7K3QX show"),
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
             .own_transactions = true,
             .ask = ask,
             .example = ANK_N("identity G-7K3QX set --person mama"),
             .run = set},
            {.name = "clear",
             .operands = "FAMILY",
             .summary = ANK_N(
                 "Remove names and contact; after the next command that is for good"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("identity G-7K3QX clear --person mama"),
             .run = clear},
            {0},
        },
};
