/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * unsealed.h - names and texts are open for a while, or their passphrase is asked
 *
 * The key lies in the kernel's keyring, as after "ankerpunt unlock"; where the system
 * has none, this run keeps it in memory and forgets it with the lock.
 */
#ifndef UNSEALED_H
#define UNSEALED_H

#include "screen.h"

/* Opens the seal when it was opened before and has not run out. A registry without a
 * passphrase has nothing to open: then texts cannot be kept, and `open` is false. */
ANK_CHECKED bool unsealed_try(struct visit *visit, bool *open, struct ank_error *err);

/* Asks for the passphrase, in a form of its own on the screen at `path`; says what to
 * do where there is none yet. */
ANK_CHECKED bool unsealed_ask(struct visit *visit, const char *path,
                              struct ank_error *err);

/* Whether that form was sent, and what comes of it: open for an hour. ANK_DENIED for a
 * wrong passphrase. */
bool unsealed_pressed(const struct visit *visit);
ANK_CHECKED bool unsealed_take(struct visit *visit, struct ank_error *err);

/* The key that this run keeps is forgotten: the desk is locked. */
struct server;
void unsealed_forget(struct server *server);

/* Fails: something is to be kept that wants the passphrase first. */
bool unsealed_wanted(struct ank_error *err);

#endif
