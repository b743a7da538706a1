/* SPDX-License-Identifier: GPL-3.0-or-later */
/* manual.h - what the files that write the man page share */
#ifndef MANUAL_H
#define MANUAL_H

#include "command.h"

/* Text as it is, several lines too: nothing in it is taken for roff. */
void manual_say(FILE *out, const char *text);
/* A heading, in the reader's language. */
void manual_head(FILE *out, const struct ank_lang *lang, const char *title);
/* A word as it is typed, and a sentence on it, without its full stop. */
void manual_term(FILE *out, const struct ank_lang *lang, const char *term,
                 const char *sentence);

/* Examples, exit status, environment, files. */
void manual_end(FILE *out, const struct ank_lang *lang);

#endif
