/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init_ask.h - the first five minutes of a registry, asked on the terminal */
#ifndef INIT_ASK_H
#define INIT_ASK_H

#include "command.h"

/* Where the registry is to be, when nobody named it: Enter takes the place that is
 * proposed. It becomes session->registry_path. */
ANK_CHECKED bool init_ask_place(struct session *session, struct ank_error *err);

/*
 * Goes through the steps that are still to be done in the registry that is open (it
 * wants ANK_READ | ANK_WRITE | ANK_IDENTITY): a project, a passphrase, the first
 * family, a copy on a stick. Enter leaves a step for later; the end of the input or a
 * signal leaves all that follow, and is no failure, for what was kept stays. `asked` is
 * whether there was anything to do.
 */
ANK_CHECKED bool init_ask_steps(struct session *session, bool *asked,
                                struct ank_error *err);

#endif
