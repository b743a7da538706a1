/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prompt.h - asking on the terminal, something secret too */
#ifndef PROMPT_H
#define PROMPT_H

#include <ankerpunt/base.h>

enum { PROMPT_MOST = 256 };

/* A terminal on standard input and standard error? */
bool prompt_possible(void);

/* How wide and high the terminal is on which is asked; 0 where there is none,
 * and where it does not say so. */
struct prompt_screen {
    size_t columns, rows;
};
struct prompt_screen prompt_screen(void);

/* Writes a question, or what belongs to it, to standard error: on a terminal in rows
 * that fit, broken between words. Returns how many rows it began after the first. */
size_t prompt_say(const char *text);

/* Reads one line without its end; what does not fit is dropped. False at the end of
 * the input, and when a signal came. */
bool prompt_read(int fd, char *line, size_t size);

/* How often a secret is asked before it is refused. */
enum { PROMPT_TRIES = 3 };

/* A new secret: what is asked, what is proposed ("" typed takes it; NULL: nothing), and
 * whether an answer is good enough. */
struct prompt_new {
    const char *question, *again, *proposed;
    bool (*good)(const char *secret, struct ank_error *err);
};

/* Asks without showing what is typed, twice, and a few times until it is good and both
 * are the same; "" when Enter was all and nothing is proposed. The caller wipes
 * `secret`. */
ANK_CHECKED bool prompt_new_secret(const struct prompt_new *asked,
                                   char secret[static PROMPT_MOST],
                                   struct ank_error *err);

/* Asks it once. */
ANK_CHECKED bool prompt_secret(const char *question, char secret[static PROMPT_MOST],
                               struct ank_error *err);

/* Asks what may be seen while it is typed; "" when Enter was all. ANK_INVALID
 * when it does not fit in `size`. */
ANK_CHECKED bool prompt_line(const char *question, char *line, size_t size,
                             struct ank_error *err);

/*
 * Asks for free text, in the arena: Enter ends it, everywhere. What is pasted comes
 * along whole, `between` between its lines. "" when Enter was all; ANK_IO at the end of
 * the input, ANK_INVALID for a line that the terminal may have cut.
 */
ANK_CHECKED bool prompt_text(struct ank_arena *mem, const char *question,
                             const char *between, const char **text,
                             struct ank_error *err);

/* Asks until it is a yes or a no, in any of the languages; Enter, "<" and "q" are a no.
 */
ANK_CHECKED bool prompt_yes(const char *question, bool *yes, struct ank_error *err);

/* On a terminal, asks whether a code that looks like a name is meant; ANK_INVALID when
 * it is not. Where nobody can be asked it stands. */
struct session;
ANK_CHECKED bool prompt_code(struct session *session, const char *code,
                             struct ank_error *err);

/* Reads the first line of a file into `secret`. ANK_DENIED when others can read it. */
ANK_CHECKED bool prompt_secret_file(const char *path, char secret[static PROMPT_MOST],
                                    struct ank_error *err);

#endif
