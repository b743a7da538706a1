/* SPDX-License-Identifier: GPL-3.0-or-later */
/* journal.h - whether a rollback journal belongs to the file beside which it stands */
#ifndef JOURNAL_H
#define JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

struct sqlite3_file;

enum { journal_head = 28 }; /* bytes of a journal's head that mean something */

/* The random number that SQLite draws for each journal. */
uint32_t journal_nonce(const unsigned char *head);

/* Whether rolling this journal back gives this file as it was; both are open, and
 * nobody writes. True as well for what SQLite will not roll back at all. */
bool journal_is_of(struct sqlite3_file *journal, struct sqlite3_file *file);

#endif
