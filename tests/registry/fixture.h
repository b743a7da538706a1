/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kept.h - a new registry in a folder of its own, for the tests of the store
 *
 * kept_open() and kept_close() are the setup and teardown of a test: between
 * them `registry` is open for writing and a command has begun.
 */
#ifndef KEPT_H
#define KEPT_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/registry.h>
#include "testing.h"

extern struct ank_registry *registry;
extern struct ank_arena mem;
extern struct ank_error err;
extern const struct ank_work work; /* "coach", "test", 2026-03-31T14:05:00Z */

int kept_open(void **state);
int kept_close(void **state);

/* A path in the folder, in the arena; NULL is the registry's own. */
char *kept_path(const char *name);

/* How many files the folder holds. */
int kept_files(void);

/* Ends the command, keeping what it did, and begins another. */
void kept_commit(void);

/* Ends the command without keeping it, closes, and opens with that access; a
 * registry that may be written has a command begun. */
void kept_reopen(unsigned access);

/* What one query of a literal gives. */
int64_t kept_number(const char *sql);
char *kept_text(const char *sql);

/* Every row of every table, as text; but for the history, stamps, and what says how the
 * file itself is. */
char *kept_rows(void);

/* A literal that must succeed, and one that must fail for that reason. */
void kept_run(const char *sql);
void kept_refuses(const char *sql, enum ank_code code, const char *part_of_text);

ank_day day(const char *text);

/* "leven" version 1, 0 to 10 by 1, with domains wonen, geld, rust. */
struct ank_instrument *add_instrument(void);
void add_project(const char *code, struct ank_instrument *instrument);
int64_t add_family(const char *code);
int64_t add_trajectory(int64_t family, const char *project, const char *start,
                       const char *end);
int64_t add_right(const char *code);

/* Rates "leven" together, or by a person, on a day. */
int64_t add_sitting(int64_t family, int64_t instrument, int64_t person, const char *on,
                    const ank_score *scores, size_t count);

#endif
