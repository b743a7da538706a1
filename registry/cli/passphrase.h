/* SPDX-License-Identifier: GPL-3.0-or-later */
/* passphrase.h - the registry's passphrase, from a file or the terminal */
#ifndef PASSPHRASE_H
#define PASSPHRASE_H

#include "command.h"
#include "prompt.h"

/* What is done with a passphrase; ANK_DENIED says that it is the wrong one. */
struct passphrase_use {
    bool (*with)(struct session *session, void *self, const char *secret,
                 struct ank_error *err);
    void *self;
};

/* Does it with what is in $ANKERPUNT_PASSPHRASE_FILE, else asked, PROMPT_TRIES times
 * while it is the wrong one; ANK_DENIED when nobody can be asked. */
ANK_CHECKED bool passphrase_use(struct session *session,
                                const struct passphrase_use *use,
                                struct ank_error *err);

/* The same with the passphrase of a file that came from elsewhere: from `file` (NULL:
 * asked). */
ANK_CHECKED bool passphrase_use_file(struct session *session, const char *file,
                                     const struct passphrase_use *use,
                                     struct ank_error *err);

/* The file that $ANKERPUNT_BUNDLE_PASSPHRASE_FILE names: of a bundle that is made, or
 * of a file that came from elsewhere; NULL: none. */
const char *passphrase_bundle_file(void);

/* A new one: from that file, else asked twice, with one that is proposed. `nobody`
 * (English, marked) says what to do where nobody can be asked. The caller wipes it. */
ANK_CHECKED bool passphrase_new(struct session *session, const char *file,
                                const char *nobody, char secret[static PROMPT_MOST],
                                struct ank_error *err);

/* Opens the seal: with that file, with what `unlock` left open for a while, or asked,
 * three times. Without a passphrase in the registry nothing is asked: ANK_INVALID says
 * what to do. The second wants the passphrase itself, whatever is open. */
ANK_CHECKED bool session_unseal(struct session *session, struct ank_error *err);
ANK_CHECKED bool session_unseal_asked(struct session *session, struct ank_error *err);

/* Whether session_unseal() could be done here. */
bool session_can_unseal(void);

/* session_unseal() where there is a passphrase and somebody can be asked for it; else
 * sealed texts stay sealed, and the rest of what is asked is there. */
ANK_CHECKED bool session_try_unseal(struct session *session, struct ank_error *err);

#endif
