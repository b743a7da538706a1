/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bootstrap distribution of the mean, without drawing.
 *
 * Changes are whole units, so the sum of n changes drawn with replacement is
 * a lattice variable: its distribution is the n-fold convolution of the
 * observed histogram. The transform of a convolution is the product of the
 * transforms:
 *
 *     P = F^-1( F(histogram)^n )
 *
 * with one fast Fourier transform there and one back, of a length that holds
 * either every sum there can be, or at least 20 standard deviations on each
 * side: what is further away folds back, but weighs less than rounding.
 */
#include "bootstrap.h"

#include <complex.h>
#include <gsl/gsl_fft_halfcomplex.h>
#include <gsl/gsl_fft_real.h>
#include <math.h>

#include "transform.h"

enum { ALWAYS_WHOLE = 1 << 11 };

static size_t length_of(const struct ank_sample *sample)
{
    const struct tally *d = sample->changes;
    double range = d[sample->change_count - 1].units - d[0].units;
    double n = (double)sample->n;
    double sd = sample->n > 1 ? sqrt(n * sample->change.variance) : 0;
    double needed = fmin(n * range + 1, fmax(ALWAYS_WHOLE, 40 * sd));

    size_t length = 2;
    while ((double)length < needed)
        length *= 2;
    return length;
}

/* GSL's half-complex order: real parts from the front, imaginary from the back. */
static void raise_all(double *transform, size_t length, size_t n)
{
    transform[0] = creal(transform_power(transform[0], n));
    transform[length / 2] = creal(transform_power(transform[length / 2], n));
    for (size_t k = 1; k < length / 2; k++) {
        double complex z = transform_power(transform[k] + I * transform[length - k], n);
        transform[k] = creal(z);
        transform[length - k] = cimag(z);
    }
}

struct bootstrap bootstrap_of(const struct ank_sample *sample)
{
    const struct tally *d = sample->changes;
    size_t n = sample->n, length = length_of(sample);
    double *folded = ank_alloc(sample->mem, length * sizeof *folded);
    double *unfolded = ank_alloc(sample->mem, length * sizeof *unfolded);

    int64_t sum = 0; /* of what each change is above the least, d[0] */
    for (size_t i = 0; i < sample->change_count; i++) {
        int64_t above = d[i].units - d[0].units;
        folded[(size_t)above % length] += (double)d[i].count / (double)n;
        sum += above * (int64_t)d[i].count;
    }
    gsl_fft_real_radix2_transform(folded, 1, length);
    raise_all(folded, length, n);
    gsl_fft_halfcomplex_radix2_inverse(folded, 1, length);

    int64_t range = d[sample->change_count - 1].units - d[0].units;
    bool whole = (int64_t)n * range < (int64_t)length;
    int64_t first = whole || sum < (int64_t)length / 2 ? 0 : sum - (int64_t)length / 2;
    for (size_t k = 0; k < length; k++)
        unfolded[k] = fmax(0, folded[((size_t)first + k) % length]);
    return (struct bootstrap){
        .least = first + (int64_t)n * d[0].units,
        .width = length,
        .probability = unfolded,
    };
}
