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

/* Under sanitizers a program is some six times as slow. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

/* Of a long row of like cases: each in a plain build, each `nth` under sanitizers,
 * where what is looked for is a wrong access and not a wrong answer. */
static inline size_t stride(size_t nth)
{
    return SANITIZED ? nth : 1;
}

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
