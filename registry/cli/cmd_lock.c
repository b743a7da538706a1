/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lock: sets or changes the passphrase that seals names and free text. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "fields.h"
#include "prompt.h"

struct settings {
    char secret[PROMPT_MOST]; /* the new one */
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
    const char *file = new_file(first);
    if (file)
        return prompt_secret_file(file, secret, err);
    if (!prompt_possible())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "the new passphrase is asked on a terminal, or read from the file that "
                "$ANKERPUNT_NEW_PASSPHRASE_FILE names"));
    return prompt_new_secret(SAY(ANK_N("New passphrase: ")), SAY(ANK_N("Once more: ")),
                             secret, err) &&
           (*secret ||
            ank_fail(err, ANK_INVALID, ANK_N("no answer; nothing was changed")));
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    struct settings *s = settings;
    bool set;
    return ank_passphrase_is_set(&session->work, &set, err) &&
           (!set || session_unseal(session, err)) &&
           ask_new(session, !set, s->secret, err);
}

static bool run(struct session *session, const void *settings, char **operands,
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
    fprintf(session->out, "%s saved\n", session->registry_path);
    if (!session->quiet)
        fputs(
            SAY(ANK_N(
                "Names and free text open with this passphrase only. Keep it where you alone "
                "find it:\nwhoever forgets it loses the names and texts, never the scores and "
                "rights.\n")),
            session->notices);
    return true;
}

const struct command cmd_lock = {
    .name = "lock",
    .summary = ANK_N("Set or change the passphrase that seals names and free text"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N(
                 "Set a passphrase, or change it: asked on the terminal, or read from "
                 "$ANKERPUNT_PASSPHRASE_FILE and $ANKERPUNT_NEW_PASSPHRASE_FILE"),
             .access = ANK_READ | ANK_WRITE | ANK_IDENTITY,
             .settings_size = sizeof(struct settings),
             .ask = ask,
             .run = run},
            {0},
        },
};
