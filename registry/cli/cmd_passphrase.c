/* SPDX-License-Identifier: GPL-3.0-or-later */
/* passphrase: sets, changes and takes away what seals names and free text. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "passphrase.h"

struct settings {
    char secret[PROMPT_MOST]; /* the new one */
    bool lose;
    int64_t families;
};

/* The new passphrase comes from a file of its own; the first one also from the
 * file that will be used to open it. */
static const char *new_file(bool first)
{
    const char *file = getenv("ANKERPUNT_NEW_PASSPHRASE_FILE");
    if ((!file || !*file) && first)
        file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    return file && *file ? file : NULL;
}

static bool ask_new(struct session *session, bool first,
                    char secret[static PROMPT_MOST], struct ank_error *err)
{
    return passphrase_new(
        session, new_file(first),
        ANK_N("the new passphrase is asked on a terminal, or read from "
              "the file that $ANKERPUNT_NEW_PASSPHRASE_FILE names"),
        secret, err);
}

static bool ask_set(struct session *session, void *settings, char **operands,
                    struct ank_error *err)
{
    (void)operands;
    struct settings *s = settings;
    bool set;
    if (!ank_passphrase_is_set(&session->work, &set, err))
        return false;
    if (set)
        return ank_fail(err, ANK_EXISTS,
                        ANK_N("this registry has a passphrase already; \"ankerpunt "
                              "passphrase change\" changes it"));
    return ask_new(session, true, s->secret, err);
}

static bool ask_change(struct session *session, void *settings, char **operands,
                       struct ank_error *err)
{
    (void)operands;
    struct settings *s = settings;
    return session_unseal_asked(session, err) &&
           ask_new(session, false, s->secret, err);
}

static bool keep(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)operands;
    char secret[PROMPT_MOST];
    memcpy(secret, ((const struct settings *)settings)->secret, sizeof secret);
    explicit_bzero((void *)(uintptr_t)settings, sizeof secret);
    bool done = ank_passphrase_change(&session->work, secret, err);
    explicit_bzero(secret, sizeof secret);
    if (!done)
        return false;
    if (!session_file(session, NULL, session->registry_path, err))
        return false;
    if (!session->quiet)
        fputs(
            SAY(ANK_N(
                "Names and free text open with this passphrase only. Keep it where you alone "
                "find it:\nwhoever forgets it loses the names and texts, never the scores and "
                "rights.\n")),
            session->notices);
    return true;
}

/* Giving up all names is no slip of the hand: their number is typed. */
static bool ask_number(struct session *session, struct settings *s,
                       struct ank_error *err)
{
    char typed[24], *end;
    size_t families;
    if (!ank_passphrase_holds(&session->work, &families, err))
        return false;
    if (!prompt_possible())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("names and texts of families are lost for good (%zu), and "
                  "nobody can be asked here; give --families with that "
                  "number"),
            families);
    const char *question =
        SAY(ANK_N("All names and texts are removed for good, of this many families: "
                  "%zu. Type that number to go on: "),
            families);
    if (!prompt_line(question, typed, sizeof typed, err))
        return false;
    s->families = strtoll(typed, &end, 10);
    if (end == typed || *end)
        s->families = -1;
    return true;
}

/* Whoever forgot it cannot be asked for it. */
static bool ask_remove(struct session *session, void *settings, char **operands,
                       struct ank_error *err)
{
    (void)operands;
    struct settings *s = settings;
    if (!ank_passphrase_removable(&session->work, err))
        return false;
    if (!s->lose)
        return session_unseal_asked(session, err);
    return s->families != NOT_GIVEN || ask_number(session, s, err);
}

static bool take_away(struct session *session, const void *settings, char **operands,
                      struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    if (!ank_passphrase_remove(&session->work, s->lose ? s->families : NOT_GIVEN, err))
        return false;
    if (!session_file(session, NULL, session->registry_path, err))
        return false;
    return true;
}

static const struct option_spec remove_options[] = {
    {OPTION_FLAG, 0, "lose-names", NULL, offsetof(struct settings, lose),
     ANK_N("the passphrase is forgotten: remove all names and texts for good")},
    {OPTION_INTEGER, 0, "families", "NUMBER", offsetof(struct settings, families),
     ANK_N("of how many families they are, where nobody can be asked")},
    {0},
};

const struct command cmd_passphrase = {
    .name = "passphrase",
    .group = GROUP_KEEP,
    .summary = ANK_N("The passphrase that seals names and free text"),
    .verbs =
        (const struct verb[]){
            {.name = "set",
             .summary = ANK_N(
                 "Set one of at least 12 characters or five words: asked on the terminal, "
                 "which proposes one, or read from $ANKERPUNT_PASSPHRASE_FILE"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .settings_size = sizeof(struct settings),
             .ask = ask_set,
             .example = ANK_N("passphrase set"),
             .run = keep},
            {.name = "change",
             .summary = ANK_N(
                 "Set another one: asked, or read from $ANKERPUNT_NEW_PASSPHRASE_FILE; "
                 "the old one comes from $ANKERPUNT_PASSPHRASE_FILE"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .settings_size = sizeof(struct settings),
             .ask = ask_change,
             .example = ANK_N("passphrase change"),
             .run = keep},
            {.name = "remove",
             .summary = ANK_N(
                 "Take the passphrase away; refused while names or texts are sealed. A "
                 "forgotten passphrase is the end of the names, never of the scores"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .options = remove_options,
             .settings_size = sizeof(struct settings),
             .ask = ask_remove,
             .example = ANK_N("passphrase remove"),
             .run = take_away},
            {0},
        },
};
