/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * missing.h - operands that were left out of the command, asked on a terminal
 *
 * What is asked shows what there is to choose from, each with a number, where that is
 * fewer keys than the whole command again. In a pipe what is missing is refused.
 */
#ifndef MISSING_H
#define MISSING_H

#include "command.h"

/* Whether the words lack an operand that this verb asks for here. */
bool missing_any(const struct verb *verb, char *const *operands);

/* Asks for them, one by one, and sets `operands` to all of them. ANK_INVALID when one
 * is left open. */
ANK_CHECKED bool missing_ask(struct session *session, const struct verb *verb,
                             char ***operands, struct ank_error *err);

#endif
