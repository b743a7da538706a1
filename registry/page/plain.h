/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * plain.h - what went wrong, in words for who sees no command line
 *
 * A complaint says what is wrong, and often which command or option mends it. On the
 * page the latter is no help: the same is said without it, and where the page has a
 * place for what the command does, with that.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include <ankerpunt/text.h>

/* In the arena. A sentence that is nothing but a command's option keeps its words,
 * without the dashes. */
const char *plain_words(const struct ank_lang *lang, struct ank_arena *mem,
                        const char *sentence);

/* A text of many lines: what stands between brackets and is a command goes. */
char *plain_text(struct ank_arena *mem, const char *text);

#endif
