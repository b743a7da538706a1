/* SPDX-License-Identifier: GPL-3.0-or-later */
/* around: what was agreed, whom a family trusts, who stands around it. */
#include <ankerpunt/app/support_kept.h>
#include "command.h"
#include "../io/table_code.h"
#include "fields.h"
#include "prompt.h"

struct settings {
    struct ank_arrangement_entry entry; /* its text is filled in by ask_words() */
    bool brief, no_texts;
    ank_day date;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_CODE, 0, "role", "around", PLACE(entry.role),
     ANK_N("who it is with, in a word; never a name")},
    {OPTION_TEXTS, 0, "theme", "THEME", PLACE(entry.themes),
     ANK_N("what it is about, such as housing; may be given more than once; "
           "everything when left out")},
    {OPTION_TEXT, 0, "person", "PERSON", PLACE(entry.person),
     ANK_N("of whom in the family it is; of the family when left out")},
    {OPTION_DAY, 0, "from", "DATE", PLACE(entry.day),
     ANK_N("from which day; today when left out")},
    {OPTION_AHEAD, 0, "to", "DATE", PLACE(entry.until), ANK_N("the last day of it")},
    {OPTION_FLAG, 0, "on-sheet", NULL, PLACE(entry.shown),
     ANK_N("the family wants it on its own sheet")},
    {OPTION_FLAG, 0, "brief", NULL, PLACE(brief),
     ANK_N("the role says it all: no name or words are asked")},
    {0},
};

static const struct option_spec list_options[] = {
    {OPTION_FLAG, 0, "no-texts", NULL, PLACE(no_texts),
     ANK_N("do not ask for the passphrase; the words stay sealed")},
    {0},
};

static const struct option_spec end_options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the last day of it; today when left out")},
    {0},
};

/* Everything that can be wrong is told before the words are asked. */
static bool ask_words(struct session *session, void *settings, char **operands,
                      const char *question, struct ank_error *err)
{
    struct settings *s = settings;
    const char *about;
    s->entry.family = operands[0];
    if (!ank_arrangement_check(&session->work, &s->entry, s->brief, err))
        return false;
    if (s->brief)
        return true;
    return fields_about(session, operands[0], "", &about, err) &&
           session_unseal(session, err) &&
           text_ask(session, operands[1], SAY(question, about), &s->entry.text, err);
}

static bool ask_agreement(struct session *session, void *settings, char **operands,
                          struct ank_error *err)
{
    return ask_words(session, settings, operands,
                     ANK_N("%s · What was agreed, with whom: "), err);
}

static bool ask_trusted(struct session *session, void *settings, char **operands,
                        struct ank_error *err)
{
    return ask_words(session, settings, operands,
                     ANK_N("%s · Who is trusted, and how to reach them: "), err);
}

static bool ask_circle(struct session *session, void *settings, char **operands,
                       struct ank_error *err)
{
    return ask_words(session, settings, operands,
                     ANK_N("%s · Who stands around the family: "), err);
}

static bool add(struct session *session, const void *settings, char **operands,
                const char *kind, struct ank_error *err)
{
    char day[11];
    struct ank_arrangement_entry entry = ((const struct settings *)settings)->entry;
    entry.family = operands[0];
    entry.kind = kind;
    if (!ank_arrangement_note(&session->work, &entry, err))
        return false;
    const struct saved kept = {
        .family = entry.family,
        .line =
            ank_format(session->work.mem, "%s around %lld %s %s", entry.family,
                       (long long)entry.number, kind, ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("%s, number %lld, from %s"),
                    ank_code_words(session->work.lang, ank_arrangement_codes, kind),
                    (long long)entry.number, ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

static bool agreement(struct session *session, const void *settings, char **operands,
                      struct ank_error *err)
{
    return add(session, settings, operands, "agreement", err);
}

static bool trusted(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    return add(session, settings, operands, "trusted", err);
}

static bool circle(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    return add(session, settings, operands, "circle", err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"kind", ANK_N("kind"), TABLE_WORDS, 0, 0},
    {"role", ANK_N("who"), TABLE_WORDS, 0, 1},
    {"words", ANK_N("name or words"), TABLE_WORDS, 0, 0},
    {"themes", ANK_N("about"), TABLE_WORDS, 0, 2},
    {"person", ANK_N("of whom"), TABLE_WORDS, 0, 4},
    {"from", ANK_N("from"), TABLE_DAY, 0, 3},
    {"to", ANK_N("to"), TABLE_DAY, 0, 0},
    {"on_sheet", ANK_N("on the sheet"), TABLE_BOOL, 0, 5},
    {0},
};

static bool write_row(struct table *table, struct session *session,
                      const struct ank_arrangement *row, struct ank_error *err)
{
    const struct ank_lang *lang = session->work.lang;
    const char *scope = row->scope;
    if (session->format == TABLE_TEXT &&
        !ank_scope_words(&session->work, row->scope, &scope, err))
        return false;
    table_integer(table, row->number);
    table_code(table, lang, ank_arrangement_codes, row->kind);
    table_code(table, lang, ank_around_codes, row->role);
    table_text(table, row->text);
    table_text(table, scope);
    table_text(table, row->by);
    table_day(table, row->day);
    table_day(table, row->until);
    table_bool(table, row->shown);
    table_row_end(table);
    return true;
}

/* Without a passphrase at hand the rows are there, without their words. */
static bool ask_passphrase(struct session *session, void *settings, char **operands,
                           struct ank_error *err)
{
    struct ank_support support;
    return ank_support_read(&session->work, operands[0], &support, err) &&
           (((const struct settings *)settings)->no_texts ||
            session_try_unseal(session, err));
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    bool done = true;
    struct ank_support support;
    struct table *table;
    if (!ank_support_read(&session->work, operands[0], &support, err) ||
        !session_table(session, &table, "around", "around", ANK_N("Around the family"),
                       columns, err))
        return false;
    for (size_t i = 0; done && i < support.around.count; i++)
        done = write_row(table, session, &support.around.rows[i], err);
    return table_close(table, err) && done;
}

static bool end(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_numbered which = {operands[0], operands[1], s->date, 0};
    if (!ank_arrangement_stop(&session->work, &which, err))
        return false;
    const struct saved kept = {
        .family = which.family,
        .line = ank_format(session->work.mem, "%s around %lld ends %s", which.family,
                           (long long)which.number, ank_day_format(which.day, day)),
        .said = SAY(ANK_N("number %lld, to %s"), (long long)which.number,
                    ank_work_day(&session->work, which.day)),
    };
    return session_saved(session, &kept, err);
}

static bool remove_row(struct session *session, const void *settings, char **operands,
                       struct ank_error *err)
{
    (void)settings;
    struct ank_numbered which = {.family = operands[0], .typed = operands[1]};
    if (!ank_arrangement_delete(&session->work, &which, err))
        return false;
    const struct saved kept = {
        .family = which.family,
        .line = ank_format(session->work.mem, "%s around %lld removed", which.family,
                           (long long)which.number),
        .said = SAY(ANK_N("number %lld is taken away"), (long long)which.number),
        .gone = true,
    };
    return session_saved(session, &kept, err);
}

#define KEEPS                                                                          \
    .operands = "FAMILY [FILE|-]", .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,      \
    .options = add_options, .settings_size = sizeof(struct settings), .least = 1,      \
    .most = 2

const struct command cmd_around = {
    .name = "around",
    .group = GROUP_ALONG,
    .summary = ANK_N("What was agreed, whom a family trusts, who stands around it"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "agreement",
             .summary =
                 ANK_N("Note what was agreed with somebody, about what and until "
                       "when; the words are sealed"),
             KEEPS,
             .ask = ask_agreement,
             .example = ANK_N("around G-7K3QX agreement --role school --theme school "
                              "--brief"),
             .run = agreement},
            {.name = "trusted",
             .summary =
                 ANK_N("Note somebody the family trusts, who may hear about some "
                       "things, from and to a day; the name is sealed"),
             KEEPS,
             .ask = ask_trusted,
             .example = ANK_N("around G-7K3QX trusted --role relative --theme housing "
                              "--brief"),
             .run = trusted},
            {.name = "circle",
             .summary = ANK_N("Note who stands around the family, when it wishes so; "
                              "the name is sealed"),
             KEEPS,
             .ask = ask_circle,
             .example =
                 ANK_N("around G-7K3QX circle --role neighbour --on-sheet --brief"),
             .run = circle},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List what was agreed and who is around the family"),
             .access = ANK_READ | ANK_IDENTITY,
             .options = list_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .ask = ask_passphrase,
             .example = ANK_N("around G-7K3QX list"),
             .run = list},
            {.name = "end",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("It ends on a day"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = end_options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .example = ANK_N("around G-7K3QX end 1"),
             .run = end},
            {.name = "remove",
             .operands = "FAMILY NUMBER",
             .summary = ANK_N("Remove one that was a mistake, with its words"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .least = 2,
             .most = 2,
             .example = ANK_N("around G-7K3QX remove 1"),
             .run = remove_row},
            {0},
        },
};
