/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * program.h - another program of this machine is started
 *
 * It gets its words as they are, never by way of a shell, and what it would print goes
 * nowhere.
 */
#ifndef ANK_MODEL_PROGRAM_H
#define ANK_MODEL_PROGRAM_H

#include <sys/types.h>

#include <ankerpunt/base.h>

struct ank_program {
    pid_t pid;     /* 0: none runs */
    int in;        /* what it reads; -1: nothing */
    int complaint; /* what it writes to its standard error; -1: it goes nowhere */
};

/* Starts the program that the first word names, on the user's path; the last word is
 * NULL. `piped` gives it `in` and `complaint`, which the caller closes; without, it is
 * a window that outlives us and a Ctrl-C. An errno, ENOENT when there is no such
 * program; 0: it runs. */
int ank_program_start(struct ank_program *program, char *const *words, bool piped);

/* Waits until it ends: whether it says that it did what it was to do. */
bool ank_program_wait(struct ank_program *program);

/* Whether it has ended by now; then `well` is what ank_program_wait() would say, and
 * none runs. */
bool ank_program_ended(struct ank_program *program, bool *well);

#endif
