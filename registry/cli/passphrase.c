/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registry's passphrase; see passphrase.h. */
#include "passphrase.h"

#include <stdlib.h>
#include "command.h"

bool passphrase_get(struct session *session, char secret[static PROMPT_MOST],
                    struct ank_error *err)
{
    const char *file = getenv("ANKERPUNT_PASSPHRASE_FILE");
    if (file && *file)
        return prompt_secret_file(file, secret, err);
    if (!prompt_possible())
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("this wants the passphrase, and nobody can be asked here; "
                  "$ANKERPUNT_PASSPHRASE_FILE names a file with it"));
    return prompt_secret(SAY(ANK_N("Passphrase: ")), secret, err);
}
