/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registry's passphrase; see passphrase.h. */
#include "passphrase.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sealing.h>
#include "command.h"

static const char *passphrase_file(void)
{
    const char *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    return file && *file ? file : NULL;
}

const char *passphrase_bundle_file(void)
{
    const char *file = getenv("ANKERPUNT_BUNDLE_PASSPHRASE_FILE");
    return file && *file ? file : NULL;
}

/* Somebody can be asked, or there is a file. */
static bool get(struct session *session, const char *file,
                char secret[static PROMPT_MOST], struct ank_error *err)
{
    return file ? prompt_secret_file(file, secret, err)
                : prompt_secret(SAY(ANK_N("Passphrase: ")), secret, err);
}

bool session_can_unseal(void)
{
    return passphrase_file() || prompt_possible();
}

/* On a terminal a slip is asked again, twice. */
static bool ask_until_right(struct session *session, const char *file,
                            const struct passphrase_use *use, struct ank_error *err)
{
    char secret[PROMPT_MOST] = "";
    int tries = file ? 1 : PROMPT_TRIES;
    for (;;) {
        struct ank_error wrong = {.lang = err->lang};
        bool done = get(session, file, secret, &wrong) &&
                    use->with(session, use->self, secret, &wrong);
        explicit_bzero(secret, sizeof secret);
        if (done)
            return true;
        if (--tries == 0 || wrong.code != ANK_DENIED)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fprintf(stderr, "%s\n", wrong.text);
    }
}

bool passphrase_use(struct session *session, const struct passphrase_use *use,
                    struct ank_error *err)
{
    if (!session_can_unseal())
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("this wants the passphrase, and nobody can be asked here; "
                  "$ANKERPUNT_PASSPHRASE_FILE names a file with it"));
    return ask_until_right(session, passphrase_file(), use, err);
}

bool passphrase_use_file(struct session *session, const char *file,
                         const struct passphrase_use *use, struct ank_error *err)
{
    if (!file && !prompt_possible())
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("this wants the passphrase of the file, and nobody can be "
                  "asked here; $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names a "
                  "file with it"));
    return ask_until_right(session, file, use, err);
}

bool passphrase_new(struct session *session, const char *file, const char *nobody,
                    char secret[static PROMPT_MOST], struct ank_error *err)
{
    const char *proposed;
    if (file)
        return prompt_secret_file(file, secret, err);
    if (!prompt_possible())
        return ank_fail(err, ANK_INVALID, "%s", ank_words(err->lang, nobody));
    if (!ank_passphrase_propose(&session->work, &proposed, err))
        return false;
    fputs(SAY(ANK_N("A proposal; Enter takes it, then type it once: %s\n"), proposed),
          stderr);
    const struct prompt_new asked = {SAY(ANK_N("New passphrase: ")),
                                     SAY(ANK_N("Once more: ")), proposed,
                                     ank_passphrase_good};
    return prompt_new_secret(&asked, secret, err);
}

static bool open_with(struct session *session, void *self, const char *secret,
                      struct ank_error *err)
{
    (void)self;
    return ank_passphrase_use(&session->work, secret, err);
}

bool session_unseal_asked(struct session *session, struct ank_error *err)
{
    bool set;
    if (!ank_passphrase_is_set(&session->work, &set, err))
        return false;
    if (!set) /* says what to do, and asks nothing */
        return ank_passphrase_use(&session->work, "", err);
    if (!session_can_unseal())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("the passphrase is asked on a terminal, or read from the file that "
                  "$ANKERPUNT_PASSPHRASE_FILE names"));
    return ask_until_right(session, passphrase_file(),
                           &(struct passphrase_use){.with = open_with}, err);
}

/* A file that is named goes before what an `unlock` left open. */
bool session_unseal(struct session *session, struct ank_error *err)
{
    bool set, opened = false;
    return ank_passphrase_is_set(&session->work, &set, err) &&
           (!set || passphrase_file() || ank_unlocked(&session->work, &opened, err)) &&
           (opened || session_unseal_asked(session, err));
}

bool session_try_unseal(struct session *session, struct ank_error *err)
{
    bool set, opened = false;
    return ank_passphrase_is_set(&session->work, &set, err) &&
           (!set || passphrase_file() || ank_unlocked(&session->work, &opened, err)) &&
           (!set || opened || !session_can_unseal() ||
            session_unseal_asked(session, err));
}
