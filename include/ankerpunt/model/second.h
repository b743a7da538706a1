/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * second.h - a second process shares the work
 *
 * It begins with all that this one has in memory, writes bytes into memory that both
 * share, and ends. It may touch no registry and no file; what it does not bring, for
 * whatever reason, is left to the first.
 */
#ifndef ANK_MODEL_SECOND_H
#define ANK_MODEL_SECOND_H

#include <stdio.h>
#include <sys/types.h>

#include <ankerpunt/base.h>

struct ank_second {
    pid_t process; /* -1: there is none */
    FILE *bytes;   /* memory that both share, as a file; NULL: there is none */
};

/* Calls `work` with what it is of and the shared memory to write in. There is none
 * where this process has but one processor, or the system makes no other. */
struct ank_second ank_second_begin(void (*work)(const void *of, FILE *to),
                                   const void *of);

/* Waits until it has ended: how many bytes are there to be read, from the first on. */
off_t ank_second_wait(struct ank_second *second);

/* Gives the memory back. */
void ank_second_end(struct ank_second *second);

#endif
