/* SPDX-License-Identifier: GPL-3.0-or-later */
/* phrase.h - passphrases: as they are kept, good enough, and proposed */
#ifndef ANK_MODEL_PHRASE_H
#define ANK_MODEL_PHRASE_H

#include <ankerpunt/text.h>

/* As it is used, whatever keyboard or editor it came from: NFC, without a mark of byte
 * order in front and the end of its line behind. NULL when it is no readable text. The
 * caller wipes it. */
char *ank_phrase_settled(struct ank_arena *mem, const char *typed);

/* A new one has at least 12 characters, or five words; ANK_INVALID says so. */
ANK_CHECKED bool ank_phrase_check(const char *settled, struct ank_error *err);

enum { ANK_PHRASE_WORDS = 6 };

/* Random bytes for a proposal; false when the system gives none. */
ANK_CHECKED bool ank_phrase_draw(unsigned char random[static ANK_PHRASE_WORDS]);

/* Six words, each drawn by a random byte from 256: 48 bits, which with the cost of one
 * guess is beyond guessing. English where the language has no list. */
char *ank_phrase_proposed(const struct ank_lang *lang, struct ank_arena *mem,
                          const unsigned char random[static ANK_PHRASE_WORDS]);

#endif
