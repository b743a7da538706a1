/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * meaning.h - what the words of a call mean
 *
 * The row of a verb says what each operand and each value names (FAMILY, PROJECT,
 * DOMAIN=SCORE, ...). Before the verb runs each becomes the code that it means, so no
 * command has to know what else it may be called.
 */
#ifndef MEANING_H
#define MEANING_H

#include <ankerpunt/app/typed.h>
#include "command.h"

/* What a name in a row stands for ("FAMILY", "DOMAIN=SCORE", "PERSON,..."); false for
 * what is no thing of a registry. */
bool meaning_kind(const char *name, enum ank_typed_kind *kind);

/* What the row says of the operand at that place, "" when it says nothing of it. The
 * first of "[FAMILY] [DOMAIN=SCORE...]" may be left out. */
const char *meaning_operand(const struct verb *verb, char *const *operands, size_t at,
                            struct ank_arena *mem);

/* Operands and values become codes; all that cannot is added to `faults`. The registry
 * is open. */
void meaning_settle(struct session *session, const struct verb *verb, void *settings,
                    char **operands, struct ank_error *faults);

/* Only what others are said beside: operands and values that name a family, a project
 * or a list become codes, and `beside` says which. What cannot is left out. */
void meaning_beside(struct session *session, const struct verb *verb, void *settings,
                    char **operands, struct ank_typed_beside *beside);

/* The same as meaning_settle() for pairs DOMAIN=SCORE alone, when it is known only
 * later whose they are. */
ANK_CHECKED bool meaning_pairs(struct session *session,
                               const struct ank_typed_beside *beside, char **pairs,
                               struct ank_error *err);

/* Each of several words with commas between becomes its code, as ank_typed_settle()
 * makes it. */
ANK_CHECKED bool meaning_list(struct session *session, enum ank_typed_kind kind,
                              const struct ank_typed_beside *beside, const char **words,
                              struct ank_error *err);

#endif
