/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * door.h - who works with the program, for the tests of what it does
 *
 * door_open() and door_close() are the setup and teardown of a test: between them
 * there is a new registry with all that is compiled in, `door` works in it, and a
 * command has begun.
 */
#ifndef DOOR_H
#define DOOR_H

#include <ankerpunt/app/context.h>
#include "registry/fixture.h"

extern struct ank_work_context door; /* English, 2026-03-31 */
extern bool door_stops;              /* goes_on() says no from here on */

int door_open(void **state);
int door_close(void **state);

/* What was noticed since the last time this was asked, a line each; "" is nothing. */
const char *door_notices(void);

/* The call failed for this reason, in a sentence with these words. */
#define assert_refused(call, expected, words)                                          \
    do {                                                                               \
        assert_false(call);                                                            \
        assert_int_equal(err.code, expected);                                          \
        if (!strstr(err.text, words))                                                  \
            fail_msg("not \"%s\" in: %s", words, err.text);                            \
        err = (struct ank_error){0};                                                   \
    } while (0)

/* The same, and the registry has not one row more or less, nor other values. */
#define assert_refused_unchanged(call, expected, words)                                \
    do {                                                                               \
        int64_t before_ = door_changes();                                              \
        assert_refused(call, expected, words);                                         \
        assert_int_equal(door_changes(), before_);                                     \
    } while (0)

/* Only a noticed sentence with these words. */
#define assert_noticed(words)                                                          \
    do {                                                                               \
        const char *noticed_ = door_notices();                                         \
        if (!strstr(noticed_, words) || strchr(noticed_, '\n'))                        \
            fail_msg("not only \"%s\" in: %s", words, noticed_);                       \
    } while (0)

/* A family that said it may be kept how it goes. */
int64_t add_willing(const char *code);

/* How many rows the history has: each change of a row is one. */
int64_t door_changes(void);

#endif
