/* SPDX-License-Identifier: GPL-3.0-or-later */
/* init_walk.h - what the steps of the first five minutes have in common */
#ifndef INIT_WALK_H
#define INIT_WALK_H

#include <ankerpunt/app/setup.h>
#include "command.h"
#include "prompt.h"

enum { INIT_LINE = 256, INIT_SCREEN = 80 };

/* A walk through the steps. */
struct init_walk {
    struct session *session;
    struct ank_setup done;
    const char *family;       /* that was entered; NULL: none */
    char secret[PROMPT_MOST]; /* the passphrase that was just set; "" for none */
    bool stopped;             /* the input ended, or a signal came */
};

/* Says sentences on standard error, each on as many lines as it needs. */
void init_tell(const char *sentences);

/* Asks, and takes the spaces off. Enter is "", and so is the end of the input, which
 * stops the walk. What it returns lies in `line`. */
const char *init_ask(struct init_walk *walk, const char *question,
                     char line[static INIT_LINE]);

/* Ends what session_begin() began: what a step did stays, whatever comes after. What
 * was wrong is said, and nothing is lost. */
bool init_keep(struct init_walk *walk, bool done, struct ank_error *wrong);

/* The head of a step, "2/4  A passphrase". */
void init_title(struct init_walk *walk, int number, const char *words);

/* init_copy.c: the step of the copy, into the folder of a stick or another one. */
ANK_CHECKED bool init_ask_copy(struct init_walk *walk, struct ank_error *err);

#endif
