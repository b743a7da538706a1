/* SPDX-License-Identifier: GPL-3.0-or-later */
/* testing.h - cmocka, and the few assertions of our own */
#ifndef TESTING_H
#define TESTING_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka needs the four above first */
#include <cmocka.h>

#include <ankerpunt/base.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* The call succeeded; if not, shows the error's own words. */
#define assert_ok(call, err)                                                           \
    do {                                                                               \
        if (!(call))                                                                   \
            fail_msg("%s: %s", #call, (err).text);                                     \
    } while (0)

/* The call failed, and for this reason. Clears the error for the next one. */
#define assert_fails(call, err, expected)                                              \
    do {                                                                               \
        assert_false(call);                                                            \
        assert_int_equal((err).code, expected);                                        \
        (err) = (struct ank_error){0};                                                 \
    } while (0)

/* Within `tolerance`, relative to the expected value (absolute below 1).
 * cmocka's own assertion casts to float. */
#define assert_near(found, expected, tolerance)                                        \
    do {                                                                               \
        double found_ = (found), expected_ = (expected);                               \
        if (!(fabs(found_ - expected_) <= (tolerance)*fmax(1, fabs(expected_))))       \
            fail_msg("%s is %.17g, not %.17g", #found, found_, expected_);             \
    } while (0)

#endif
