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

bool session_unseal(struct session *session, struct ank_error *err)
{
    bool set;
    char secret[PROMPT_MOST] = "";
    if (!ank_passphrase_is_set(&session->work, &set, err))
        return false;
    if (!set) /* says what to do, and asks nothing */
        return ank_passphrase_use(&session->work, secret, err);
    if (!session_can_unseal())
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("the passphrase is asked on a terminal, or read from the file that "
                  "$ANKERPUNT_PASSPHRASE_FILE names"));
    bool done =
        get(session, secret, err) && ank_passphrase_use(&session->work, secret, err);
    explicit_bzero(secret, sizeof secret);
    return done;
}

bool session_try_unseal(struct session *session, struct ank_error *err)
{
    bool set;
    return ank_passphrase_is_set(&session->work, &set, err) &&
           (!set || !session_can_unseal() || session_unseal(session, err));
}
