/* SPDX-License-Identifier: GPL-3.0-or-later */
/* transform.h - the transform of a sum of n equal parts is a power */
#ifndef TRANSFORM_H
#define TRANSFORM_H

#include <complex.h>
#include <stddef.h>

/* z^n, with an error of some n roundings. */
static inline double complex transform_power(double complex z, size_t n)
{
    double complex result = 1;
    for (; n > 0; n /= 2) {
        if (n % 2 == 1)
            result *= z;
        z *= z;
    }
    return result;
}

#endif
