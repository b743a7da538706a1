/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * complete.h - what may be typed at the end of a line
 *
 * A shell asks while somebody types. What is offered is what the command will take: its
 * row says what stands where, and this registry what there is. So every word that a
 * shell fills in is one that meaning_settle() understands.
 */
#ifndef COMPLETE_H
#define COMPLETE_H

#include "command.h"

struct complete_word {
    const char *word;  /* whole, without quotes: "--mode=alone", "Gezin Zon" */
    const char *about; /* what it stands for, in the reader's language; "": nothing */
};

struct complete_words {
    struct complete_word *word;
    size_t count;
};

/*
 * `words` stand behind the name of the program, without quotes, and end in NULL; the
 * last is the one that is typed, "" when it has not begun. Asks nothing and says
 * nothing: of a registry that cannot be read the commands are known, and their options.
 */
void complete_find(struct session *session, char **words, struct complete_words *found);

/* How a shell takes a line apart and puts a word together. */

/* The words of a line of bash as far as it is typed, ending in NULL; there is one. The
 * last is "" after a space. `open` is the quote that the last began with, 0 for none.
 */
char **complete_split(const char *line, char *open, struct ank_arena *mem);

/* The word as bash writes it behind that quote, or without one. */
char *complete_quote(const char *word, char open, struct ank_arena *mem);

#endif
