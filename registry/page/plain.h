/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * plain.h - a sentence of the registry, as somebody who sees a page can use it
 *
 * The sentences of <ankerpunt/app/...> also serve the keyboard, and tell there which
 * command or option helps. On a page neither can be typed: the part of a sentence that
 * names one is left out, as long as anything is left to say.
 */
#ifndef PLAIN_H
#define PLAIN_H

#include <ankerpunt/base.h>

/* In the arena; of one sentence, in any language. */
const char *plain_words(struct ank_arena *mem, const char *sentence);

#endif
