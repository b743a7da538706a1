/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sync: the registries of a team exchange bundles by a folder or a database. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sync.h>
#include "../io/table_code.h"
#include "command.h"
#include "passphrase.h"

/* One for all verbs: what a verb does not know stays as it is. */
struct settings {
    bool dry_run, with_names;
    int64_t erase;
    const char *role, *output, *digits;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec run_options[] = {
    {OPTION_FLAG, 0, "dry-run", NULL, PLACE(dry_run),
     ANK_N("only say what would be fetched and sent")},
    {OPTION_FLAG, 0, "with-names", NULL, PLACE(with_names),
     ANK_N("names and texts can be opened by who goes along with a family now")},
    {OPTION_INTEGER, 0, "erase", "N", PLACE(erase),
     ANK_N("how many families it may erase here, when it is more than a few")},
    {0},
};

static const struct option_spec role_options[] = {
    {OPTION_TEXT, 0, "role", "NAME", PLACE(role),
     ANK_N("what the mailbox calls this registry: its role in the database")},
    {0},
};

static const struct option_spec invite_options[] = {
    {OPTION_TEXT, 0, "role", "NAME", PLACE(role),
     ANK_N("what the mailbox calls that registry: its role in the database")},
    {OPTION_TEXT, 'o', "output", "FILE", PLACE(output), ANK_N("write to this file")},
    {0},
};

static const struct option_spec digit_options[] = {
    {OPTION_TEXT, 0, "digits", "TEXT", PLACE(digits),
     ANK_N("the last four of the digits that the other reads on the telephone")},
    {0},
};

/* The password of a role in a database; a folder has none. */
static bool read_password(char password[static PROMPT_MOST], struct ank_sync_way *way,
                          struct ank_error *err)
{
    const char *file = getenv("ANKERPUNT_HUB_PASSWORD_FILE");
    *way = (struct ank_sync_way){0};
    if (!file || !*file)
        return true;
    way->password = password;
    return prompt_secret_file(file, password, err);
}

/* Typed now, unless an option gave it. */
static bool ask_digits(const struct settings *s, const char *question,
                       char typed[static PROMPT_MOST], struct ank_error *err)
{
    if (s->digits) {
        snprintf(typed, PROMPT_MOST, "%s", s->digits);
        return true;
    }
    if (!prompt_possible())
        return ank_fail(err, ANK_INVALID,
                        ANK_N("nobody can be asked here; --digits gives the last four "
                              "that are read on the telephone"));
    return prompt_line(question, typed, PROMPT_MOST, err);
}

static const char *question_of(struct session *session, const char *who,
                               const struct ank_sync_digits *digits)
{
    return ank_format(
        session->work.mem, "%s\n%s",
        SAY(ANK_N("Let %s read 24 digits on the telephone, and look whether they are "
                  "these: %s"),
            who, ank_sync_digits_words(&session->work, digits, false)),
        SAY(ANK_N("The last four: ")));
}

/* Exchanging ----------------------------------------------------------------------- */

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    (void)operands;
    return !s->with_names || session_unseal(session, err);
}

static void tell(struct session *session, const struct ank_synced *synced)
{
    char shown[256];
    for (size_t i = 0; i < synced->lines.count; i++)
        session_line(session, synced->lines.text[i]);
    if (synced->disputes)
        session_line(session,
                     ank_say_n(session->work.lang, session->work.mem,
                               "%zu thing waits for a choice; \"ankerpunt merge list\" "
                               "shows it",
                               "%zu things wait for a choice; \"ankerpunt merge list\" "
                               "shows them",
                               synced->disputes));
    if (synced->backup && !session->quiet)
        fprintf(session->notices, "%s\n",
                SAY(ANK_N("The registry as it was before is kept beside it: %s"),
                    ank_shown(synced->backup, shown)));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char password[PROMPT_MOST];
    struct ank_synced synced;
    struct ank_syncing syncing = {
        .dry_run = s->dry_run, .with_names = s->with_names, .erase = s->erase};
    (void)operands;
    if (!read_password(password, &syncing.way, err))
        return false;
    bool done = ank_sync_run(&session->work, &syncing, &synced, err);
    explicit_bzero(password, sizeof password);
    tell(session, &synced); /* what came in before it failed, too */
    return done;
}

/* Coming in ------------------------------------------------------------------------ */

static bool init(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char password[PROMPT_MOST];
    struct ank_sync_digits mine;
    struct ank_sync_place place = {.place = operands[0], .role = s->role};
    if (!read_password(password, &place.way, err) ||
        !ank_sync_init(&session->work, &place, &mine, err))
        return false;
    explicit_bzero(password, sizeof password);
    session_line(
        session,
        SAY(ANK_N("This is the registry of the coordinator, %s. Its digits, to "
                  "read on the telephone to who joins: %s"),
            session->work.who, ank_sync_digits_words(&session->work, &mine, true)));
    return true;
}

static bool invite(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    char shown[256];
    const struct settings *s = settings;
    const struct ank_sync_guest guest = {
        .name = operands[0],
        .role = s->role,
        .path = s->output ? s->output
                          : ank_format(session->work.mem, "%s.invitation", operands[0]),
        .force = session->force};
    if (!ank_sync_invite(&session->work, &guest, err))
        return false;
    ank_shown(guest.path, shown);
    return session_saved(session, &(struct saved){.line = shown, .said = shown}, err);
}

static bool join(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char typed[PROMPT_MOST], password[PROMPT_MOST];
    struct ank_sync_way way;
    struct ank_sync_invited invited = {.path = operands[0]};
    if (!read_password(password, &way, err) ||
        !ank_sync_invited(&session->work, &invited, err))
        return false;
    const char *question = question_of(session, invited.coordinator, &invited.hers);
    if (!ask_digits(s, question, typed, err) ||
        !ank_sync_join(&session->work, &invited, typed, &way, err))
        return false;
    explicit_bzero(password, sizeof password);
    session_line(session,
                 SAY(ANK_N("Now read these 24 digits to %s: %s"), invited.coordinator,
                     ank_sync_digits_words(&session->work, &invited.mine, true)));
    session_line(session, SAY(ANK_N("After that, \"ankerpunt sync\" fetches and "
                                    "sends.")));
    return true;
}

static bool confirm(struct session *session, const void *settings, char **operands,
                    struct ank_error *err)
{
    const struct settings *s = settings;
    char typed[PROMPT_MOST], password[PROMPT_MOST];
    struct ank_sync_way way;
    struct ank_sync_asking asking = {.name = operands[0]};
    if (!read_password(password, &way, err) ||
        !ank_sync_asked(&session->work, &asking, &way, err))
        return false;
    asking.force = session->force;
    const char *question = question_of(session, asking.name, &asking.theirs);
    if (!ask_digits(s, question, typed, err) ||
        !ank_sync_confirm(&session->work, &asking, typed, &way, err))
        return false;
    explicit_bzero(password, sizeof password);
    session_line(session, SAY(ANK_N("%s is in the team."), asking.name));
    return true;
}

static bool revoke(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    char password[PROMPT_MOST];
    struct ank_sync_way way;
    (void)settings;
    if (!read_password(password, &way, err) ||
        !ank_sync_revoke(&session->work, operands[0], session->force, &way, err))
        return false;
    explicit_bzero(password, sizeof password);
    session_line(session,
                 SAY(ANK_N("%s is out of the team: nothing is taken from that registry "
                           "or sealed for it any more. What is on the computer stays "
                           "there; the encryption of its disk guards that."),
                     operands[0]));
    return true;
}

/* Looking -------------------------------------------------------------------------- */

static const struct table_column columns[] = {
    {"name", ANK_N("who"), TABLE_WORDS, 0, 0},
    {"role", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"last", ANK_N("last heard of"), TABLE_DAY, 0, 0},
    {"revoked", ANK_N("shut out on"), TABLE_DAY, 0, 0},
    {"digits", ANK_N("digits"), TABLE_WORDS, 0, 0},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    struct table *table;
    struct ank_sync_member *members;
    size_t count;
    (void)settings, (void)operands;
    if (!ank_sync_members(&session->work, &members, &count, err) ||
        !session_table(session, &table, "sync", "members", ANK_N("The team"), columns,
                       err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, members[i].name);
        table_text(table, ank_words(session->work.lang, members[i].coordinator
                                                            ? ANK_N("coordinator")
                                                            : ANK_N("coach")));
        table_day(table, members[i].last);
        table_day(table, members[i].revoked);
        table_text(table, members[i].digits);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool sql(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)settings, (void)operands, (void)err;
    for (const char *const *part = ank_sync_schema(); *part; part++)
        fputs(*part, session->out);
    return true;
}

const struct command cmd_sync = {
    .name = "sync",
    .group = GROUP_KEEP,
    .summary = ANK_N("Exchange with the registries of the team"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Fetch what colleagues sent by the mailbox, take it in as \"merge\" "
                 "does, and send what they do not know yet: the coordinator gets all, "
                 "a coach the families she goes along with. Sealed and signed"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = run_options,
             .settings_size = sizeof(struct settings),
             .own_transactions = true,
             .ask = ask,
             .example = ANK_N("sync --dry-run"),
             .run = run},
            {.name = "init",
             .operands = "DIR",
             .summary =
                 ANK_N("Begin a team as its coordinator; the mailbox is a folder, "
                       "or postgresql://HOST/DATABASE"),
             .access = ANK_READ | ANK_WRITE,
             .options = role_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("sync init ."),
             .run = init},
            {.name = "invite",
             .operands = "NAME",
             .summary =
                 ANK_N("Write an invitation for a colleague; send it as you like, "
                       "there is no secret in it"),
             .access = ANK_READ,
             .options = invite_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("sync invite els"),
             .run = invite},
            {.name = "join",
             .operands = "FILE",
             .summary = ANK_N("Join a team with an invitation, with the coordinator on "
                              "the telephone"),
             .access = ANK_READ | ANK_WRITE,
             .options = digit_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("sync join els.invitation"),
             .run = join},
            {.name = "confirm",
             .operands = "NAME",
             .summary =
                 ANK_N("Let in who joined, with that colleague on the telephone"),
             .access = ANK_READ | ANK_WRITE,
             .options = digit_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .own_transactions = true,
             .example = ANK_N("sync confirm els"),
             .run = confirm},
            {.name = "revoke",
             .operands = "NAME",
             .summary = ANK_N("Shut the registry of a colleague out: a laptop is lost, "
                              "or somebody left"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .own_transactions = true,
             .example = ANK_N("sync revoke els"),
             .run = revoke},
            {.name = "list",
             .summary = ANK_N("Who is in the team, and the digits of each"),
             .access = ANK_READ,
             .example = ANK_N("sync list"),
             .run = list},
            {.name = "sql",
             .summary = ANK_N("Print what the keeper of a PostgreSQL server runs once"),
             .example = ANK_N("sync sql"),
             .run = sql},
            {0},
        },
};
