/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * small_project.h - a project of three families, for the tests of what is told
 *
 *     zonnedorp, "leven" from 0 to 10 after 0, 6 and 12 months, trajectories from 1
 * September 2025 G-AAAA2  wonen 3 then 7, geld 5 then 5, rust 6 then 4 (1 September, 1
 * March) G-BBBB3  wonen 2 then 8; only wonen G-CCCC4  wonen 4; never again
 */
#ifndef SMALL_PROJECT_H
#define SMALL_PROJECT_H

#include <stdio.h>

#include "door.h"

/* Setup and teardown: door_open(), and the project in it. */
int small_project_open(void **state);

/* A family with its first sitting, and a second one when `later` is no NULL. */
int64_t add_measured(const char *code, const ank_score *first, const ank_score *later);

int64_t add_measured_in(const char *project, const char *code, const ank_score *first,
                        const ank_score *later);

/* A project that rates "leven" at the start, after 6 and after 12 months. */
void add_planned_project(const char *code);

/* A word of the family on a purpose, on the day of the door; `by` may be NULL. */
void say_consent(int64_t family, const char *purpose, const char *by, bool given);

/* The id of a family. */
int64_t family_id(const char *code);

/* Codes with a space between, as a list that ends in NULL. */
char **codes(const char *words);

/* What a call writes: bytes_open() is its stream, bytes_close() the text, in the
 * arena. */
FILE *bytes_open(void);
const char *bytes_close(size_t *size);

#endif
