/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init: makes a registry. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/opening.h>
#include "command.h"
#include "init_ask.h"
#include "prompt.h"

struct settings {
    bool no_passphrase;
};

static const struct option_spec options[] = {
    {OPTION_FLAG, 0, "no-passphrase", NULL, offsetof(struct settings, no_passphrase),
     ANK_N("do not ask: only codes, scores and rights will be kept")},
    {0},
};

/* In a pipe nothing is asked; a file can have a passphrase all the same. */
static bool read_passphrase(char secret[static PROMPT_MOST], struct ank_error *err)
{
    const char *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    return !file || !*file || prompt_secret_file(file, secret, err);
}

static bool make(struct session *session, const char *secret, struct ank_error *err)
{
    const struct ank_making making = {session->registry_path, *secret ? secret : NULL};
    return ank_path_vacant(making.path, err) &&
           ank_registry_make(&session->work, &making, err) &&
           session_file(session, NULL, making.path, err);
}

static bool open_made(struct session *session, struct ank_error *err)
{
    const struct ank_opening opening = {session->registry_path,
                                        ANK_READ | ANK_WRITE | ANK_IDENTITY, false};
    return ank_work_open(&session->work, &opening, err);
}

/* The first five minutes; with a registry that is there they go on where they stopped.
 */
static bool walk(struct session *session, struct ank_error *err)
{
    struct ank_error there = {.lang = err->lang}, cannot = there;
    bool asked, made = ank_path_vacant(session->registry_path, &there);
    if (made && !(init_ask_place(session, err) && session_new_registry(session, err) &&
                  make(session, "", err)))
        return false;
    fflush(stdout);
    if (!open_made(session, &cannot))
        return ank_fail(err, made ? cannot.code : there.code, "%s",
                        made ? cannot.text : there.text);
    return init_ask_steps(session, &asked, err) &&
           (asked || made || ank_fail(err, there.code, "%s", there.text));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    char secret[PROMPT_MOST] = "";
    if (prompt_possible() && !s->no_passphrase)
        return walk(session, err);
    bool done = session_new_registry(session, err) &&
                (s->no_passphrase || read_passphrase(secret, err)) &&
                make(session, secret, err);
    explicit_bzero(secret, sizeof secret);
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
