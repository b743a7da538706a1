/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * import_faults.h - what is wrong with a file that comes in, told by kind
 *
 * Faults of one kind are the same sentence about the same column, but for the value
 * that was read. However many there are, what is kept of them stays small.
 */
#ifndef IMPORT_FAULTS_H
#define IMPORT_FAULTS_H

#include "../work.h"

enum { IMPORT_MOST_KINDS = 20, IMPORT_ROWS_NAMED = 8 };

struct import_fault_kind {
    char *key;      /* column and sentence, without the value */
    char *sentence; /* of the first, whole */
    size_t times;
    struct {
        size_t line;
        char *value; /* as it may be shown; NULL: of no cell */
    } rows[IMPORT_ROWS_NAMED];
};

/* {0} to begin with; gone after import_faults_tell(). */
struct import_faults {
    struct ank_arena mem;
    size_t count, kind_count;
    bool more; /* kinds that found no place */
    struct import_fault_kind kinds[IMPORT_MOST_KINDS];
};

/* One fault. */
struct import_fault {
    size_t line;
    const char *column, *value; /* NULL: it is of the whole row */
    const char *sentence;
};

/* Notes one. */
void import_faults_note(struct import_faults *faults, const struct import_fault *fault);

/* Tells them, a sentence for each kind, in the order in which they came first: of one
 * fault "FILE:LINE: column: what", of several with how many and on which rows. */
void import_faults_tell(struct import_faults *faults, struct ank_work_context *work,
                        const char *path,
                        void (*tell)(struct ank_work_context *, const char *));

#endif
