/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * keeping.h - a passphrase and a copy, as the first start and "Keeping safe" ask them
 *
 * Each begins and ends its own transactions; the registry is open with ANK_IDENTITY.
 */
#ifndef KEEPING_H
#define KEEPING_H

#include "screen.h"

/* A field for a passphrase, which no browser keeps. */
void keeping_ask_secret(struct visit *visit, const char *name, const char *words);

/* A passphrase twice, with what it means and one to propose; the caller's form has a
 * button. */
ANK_CHECKED bool keeping_ask_phrase(struct visit *visit, struct ank_error *err);

/* Sets it. ANK_EXISTS when there is one, ANK_INVALID. */
ANK_CHECKED bool keeping_take_phrase(struct visit *visit, struct ank_error *err);

/* The phrase that was typed twice; NULL: none was. ANK_INVALID when they differ or it
 * is too short. */
ANK_CHECKED bool keeping_phrase(struct visit *visit, const char **phrase,
                                struct ank_error *err);

/* Which stick, or which folder, and the passphrase where there is one. */
ANK_CHECKED bool keeping_ask_copy(struct visit *visit, struct ank_error *err);

/* Makes the copy, and has the next page tell where it is. */
ANK_CHECKED bool keeping_take_copy(struct visit *visit, struct ank_error *err);

#endif
