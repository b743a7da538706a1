/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init: makes a registry. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/opening.h>
#include <ankerpunt/app/sealing.h>
#include "command.h"
#include "prompt.h"

struct settings {
    bool no_passphrase;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "no-passphrase", NULL, offsetof(struct settings, no_passphrase),
     ANK_N("do not ask: only codes, scores and rights will be kept")},
    {0},
};

static bool ask_passphrase(struct session *session, char secret[static PROMPT_MOST],
                           struct ank_error *err)
{
    const char *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    if (file && *file)
        return prompt_secret_file(file, secret, err);
    if (!prompt_possible())
        return true;
    fputs(
        SAY(ANK_N(
            "A passphrase seals names and notes, so that only who knows it can read them.\n"
            "Whoever forgets it loses the names and notes, never the scores and rights.\n"
            "Enter: none for now; then only codes, scores and rights can be kept.\n")),
        stderr);
    const char *proposed;
    if (!ank_passphrase_propose(&session->work, &proposed, err))
        return false;
    fputs(SAY(ANK_N("For example: %s\n"), proposed), stderr);
    const struct prompt_new asked = {SAY(ANK_N("Passphrase: ")),
                                     SAY(ANK_N("Once more: ")), NULL,
                                     ank_passphrase_good};
    return prompt_new_secret(&asked, secret, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    char secret[PROMPT_MOST] = "";
    if (!session_new_registry(session, err))
        return false;
    struct ank_making making = {.path = session->registry_path};
    if (!ank_path_vacant(making.path, err) || /* before anything is asked */
        (!s->no_passphrase && !ask_passphrase(session, secret, err)))
        return false;
    making.passphrase = *secret ? secret : NULL;
    bool done = ank_registry_make(&session->work, &making, err);
    explicit_bzero(secret, sizeof secret);
    if (done)
        return session_file(session, NULL, session->registry_path, err);
    return done;
}

const struct command cmd_init = {
    .name = "init",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Make a registry"),
    .verbs =
        (const struct verb[]){
            {.summary =
                 ANK_N("Make a registry; one that is there is never overwritten"),
             .options = options,
             .settings_size = sizeof(struct settings),
             .example = ANK_N("init"),
             .run = run},
            {0},
        },
};
