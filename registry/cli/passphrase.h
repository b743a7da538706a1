/* SPDX-License-Identifier: GPL-3.0-or-later */
/* passphrase.h - the registry's passphrase, from a file or the terminal */
#ifndef PASSPHRASE_H
#define PASSPHRASE_H

#include "command.h"
#include "prompt.h"

/* From $ANKERPUNT_PASSPHRASE_FILE, else asked; ANK_DENIED when nobody can be
 * asked. The caller wipes `secret`. */
ANK_CHECKED bool passphrase_get(struct session *session,
                                char secret[static PROMPT_MOST], struct ank_error *err);

#endif
