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

/* Somebody can be asked, or there is a file. */
static bool get(struct session *session, char secret[static PROMPT_MOST],
                struct ank_error *err)
{
    return passphrase_file() ? prompt_secret_file(passphrase_file(), secret, err)
                             : prompt_secret(SAY(ANK_N("Passphrase: ")), secret, err);
}

bool passphrase_get(struct session *session, char secret[static PROMPT_MOST],
                    struct ank_error *err)
{
    if (!session_can_unseal())
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("this wants the passphrase, and nobody can be asked here; "
                  "$ANKERPUNT_PASSPHRASE_FILE names a file with it"));
    return get(session, secret, err);
}

bool session_can_unseal(void)
{
    return passphrase_file() || prompt_possible();
}

/* On a terminal a slip is asked again, twice. */
static bool unseal_asking(struct session *session, struct ank_error *err)
{
    char secret[PROMPT_MOST] = "";
    int tries = passphrase_file() ? 1 : PROMPT_TRIES;
    for (;;) {
        struct ank_error wrong = {.lang = err->lang};
        bool done = get(session, secret, &wrong) &&
                    ank_passphrase_use(&session->work, secret, &wrong);
        explicit_bzero(secret, sizeof secret);
        if (done)
            return true;
        if (--tries == 0 || wrong.code != ANK_DENIED)
            return ank_fail(err, wrong.code, "%s", wrong.text);
        fprintf(stderr, "%s\n", wrong.text);
    }
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
    return unseal_asking(session, err);
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
