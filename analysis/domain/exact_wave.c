/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tail of a sum of any number of scores, from the Fourier transform of the tilted
 * sum.
 *
 * X is the sum less its middle; m scores s that are in the sum or not give it
 *
 *     K(theta) = log E e^(theta X) = sum m log cosh(theta s / 2),
 *
 * and tilted by theta, that is with weights e^(theta X - K), it has the transform
 *
 *     phi(t) = prod (cos(s t / 2) + i h sin(s t / 2))^m,  h = tanh(theta s / 2).
 *
 * For every theta, with x > 0 the sum that was found,
 *
 *     P(X >= x) = e^(K - theta x) sum_{k >= 0} e^(-theta k) P_theta(X = x + k).    (1)
 *
 * Where K'(theta) = x the tilted sum lies around x, so (1) is a sum of numbers of the
 * size of its result, however small P is. Esscher (1932), Skand Akt 15:175; Daniels
 * (1987), Int Stat Rev 55:37. On a window of N sums, t_j = 2 pi j / N, the lattice is
 * inverted without a remainder but what lies outside the window:
 *
 *     P_theta(X = x + k) = 1/N sum_j phi(t_j) e^(-i (x + k) t_j),
 *
 * and summing k = 0 .. N/2 - 1 first leaves, with z_j = e^(-theta - i t_j),
 *
 *     1/N sum_j phi(t_j) e^(-i x t_j) (1 - z_j^(N/2)) / (1 - z_j).               (2)
 *
 * N/2 is such that less than e^-45 lies beyond x + N/2, and as little below x - N/2, by
 * Chernoff's bound. It is at most some ten standard deviations: Hoeffding (1963), J Am
 * Stat Assoc 58:13.
 *
 * Most nodes j add less than e^-45 and are jumped. With c = 1 - h^2
 *
 *     -log |phi(t)| = -1/2 sum m log(1 - c sin^2(s t / 2)) >= S(t),
 *     S(t) = sum (m c / 2) sin^2(s t / 2),
 *
 * and by Cauchy and Schwarz |S'| <= sqrt(S) sqrt(sum m c s^2 / 2) = sqrt(2 K'' S), so
 * that the root of S changes by at most sqrt(K'' / 2) for each unit of t. What is left
 * out, N/2 nodes of e^-45 that (2) weighs by at most 1/j, is below 1e-17 of the sum.
 */
#include "exact_sum.h"

#include <complex.h>
#include <math.h>

#include "transform.h"

/* -log of what adds nothing, and of what a double cannot tell from 0. */
static const double nothing = 45, below_least = 750;

/* A group of equal scores, tilted. */
struct coin {
    int64_t score;
    double count;
    double h, c; /* tanh and the square of sech of theta s / 2 */
};

struct wave {
    size_t coin_count;
    struct coin *coins;
    int64_t twice_x; /* 2 x: the sum from its middle, and from there to the other end */
    double theta, variance;       /* the tilt, and K'' there */
    int64_t half;                 /* N / 2 */
    long double ratio, less, end; /* e^-theta, 1 - e^-theta, e^(-theta N/2) */
};

/* log cosh, for small y as well. */
static long double log_cosh(long double y)
{
    long double root = sinhl(y / 2);
    return log1pl(2 * root * root);
}

static long double cumulant(const struct exact_sum *sum, double theta)
{
    long double K = 0;
    for (size_t g = 0; g < sum->group_count; g++)
        K += (long double)sum->groups[g].count *
             log_cosh((long double)theta * (long double)sum->groups[g].score / 2);
    return K;
}

/* The coins tilted by theta: K'(theta) is returned. */
static double tilt(struct wave *wave, const struct exact_sum *sum, double theta)
{
    double mean = 0;
    wave->theta = theta;
    wave->variance = 0;
    for (size_t g = 0; g < sum->group_count; g++) {
        double s = (double)sum->groups[g].score, m = (double)sum->groups[g].count;
        double sech = 1 / cosh(theta * s / 2), h = tanh(theta * s / 2);
        wave->coins[g] = (struct coin){sum->groups[g].score, m, h, sech * sech};
        mean += m * s / 2 * h;
        wave->variance += m * s * s / 4 * sech * sech;
    }
    return mean;
}

/* Newton from 0, and K' is concave: each step is forward and stops short. At the last
 * sum of all there is no theta, and half a unit before it will do. */
static void find_tilt(struct wave *wave, const struct exact_sum *sum)
{
    double x = (double)(sum->most > 0 ? wave->twice_x : wave->twice_x - 1) / 2;
    double theta = 0, step;
    do {
        step = (x - tilt(wave, sum, theta)) / wave->variance;
        theta += step;
    } while (step > 1e-6 * theta);
    tilt(wave, sum, theta);
}

/* How far from x no more than e^-45 lies further, on either side: by Chernoff's bound
 * for the best of some lambda, of which the first gives Hoeffding's. */
static double reach(const struct wave *wave, const struct exact_sum *sum)
{
    double x = (double)wave->twice_x / 2, squares = 0;
    double K = (double)cumulant(sum, wave->theta), above = HUGE_VAL, below = HUGE_VAL;
    for (size_t g = 0; g < sum->group_count; g++)
        squares +=
            (double)sum->groups[g].count * pow((double)sum->groups[g].score / 2, 2);
    double lambda = sqrt(2 * nothing / squares);
    for (int i = 0; i < 8; i++, lambda *= 2) {
        double up = (double)cumulant(sum, wave->theta + lambda) - K - lambda * x;
        double down = (double)cumulant(sum, wave->theta - lambda) - K + lambda * x;
        above = fmin(above, (up + nothing) / lambda);
        below = fmin(below, (down + nothing) / lambda);
    }
    return fmin(fmax(above, below), (double)sum->total + 1);
}

/* s t_j / 2 = pi s j / N without its half turns, of which `sign` is -1 to the number:
 * the integers leave a rest, between -pi/2 and pi/2. */
struct angle {
    long double rest;
    int sign;
};

static struct angle half_angle(const struct wave *wave, int64_t s, int64_t j)
{
    static const long double pi = 3.14159265358979323846264338327950288L;
    int64_t right = wave->half, rest = s * j % (4 * right); /* `right` is pi/2 */
    int sign = rest > right && rest <= 3 * right ? -1 : 1;
    rest -= rest > 3 * right ? 4 * right : rest > right ? 2 * right : 0;
    return (struct angle){pi * (long double)rest / (long double)(2 * right), sign};
}

/* S at a node. */
static double least_decay(const struct wave *wave, int64_t j)
{
    double S = 0;
    for (size_t g = 0; g < wave->coin_count; g++) {
        const struct coin *coin = &wave->coins[g];
        double sine = sin((double)half_angle(wave, coin->score, j).rest);
        S += coin->count * coin->c / 2 * sine * sine;
    }
    return S;
}

/* How many nodes on may add something again. */
static int64_t nodes_to_jump(const struct wave *wave, double S)
{
    double slope = sqrt(wave->variance / 2) * M_PI / (double)wave->half;
    return S > nothing ? 1 + (int64_t)((sqrt(S) - sqrt(nothing)) / slope) : 1;
}

/* (1 - z^(N/2)) / (1 - z) at a node, with no difference of equals near z = 1. */
static long double complex weight(const struct wave *wave, int64_t j)
{
    long double half = half_angle(wave, 1, j).rest, sine = sinl(half); /* t_j / 2 */
    long double complex rest =
        wave->less + 2 * wave->ratio * sine * (sine + I * cosl(half));
    return (1 - (j % 2 == 0 ? wave->end : -wave->end)) / rest;
}

/* phi(t_j) e^(-i x t_j) to the digits of a long double, for where it is large: by its
 * logarithm, whose errors do not grow with m. */
static long double complex large_phi(const struct wave *wave, int64_t j)
{
    struct angle x = half_angle(wave, wave->twice_x, j);
    long double decay = 0, turned = -x.rest;
    for (size_t g = 0; g < wave->coin_count; g++) {
        const struct coin *coin = &wave->coins[g];
        struct angle half = half_angle(wave, coin->score, j);
        long double sine = sinl(half.rest), cosine = cosl(half.rest);
        decay -= coin->count / 2 * log1pl(-coin->c * sine * sine);
        turned += coin->count * atan2l(half.sign * coin->h * sine, half.sign * cosine);
    }
    return x.sign * expl(-decay) * (cosl(turned) + I * sinl(turned));
}

/* The same below e^-14, which needs six digits less. */
static double complex small_phi(const struct wave *wave, int64_t j)
{
    struct angle x = half_angle(wave, wave->twice_x, j);
    double complex phi = x.sign * (cos((double)x.rest) - I * sin((double)x.rest));
    for (size_t g = 0; g < wave->coin_count; g++) {
        const struct coin *coin = &wave->coins[g];
        struct angle half = half_angle(wave, coin->score, j);
        double rest = (double)half.rest;
        phi *= transform_power(half.sign * (cos(rest) + I * (coin->h * sin(rest))),
                               (size_t)coin->count);
    }
    return phi;
}

/* Formula (2): the terms j and N - j are conjugates. */
static long double inverted(const struct wave *wave)
{
    long double terms = (1 - wave->end) / wave->less; /* j = 0 */
    for (int64_t j = 1; j <= wave->half;) {
        double S = least_decay(wave, j);
        long double twice = j < wave->half ? 2 : 1;
        if (S <= 14)
            terms += twice * creall(large_phi(wave, j) * weight(wave, j));
        else if (S <= nothing)
            terms += twice * creall(small_phi(wave, j) * weight(wave, j));
        j += nodes_to_jump(wave, S);
    }
    return terms / (long double)(2 * wave->half);
}

double exact_by_wave(const struct exact_sum *sum, struct ank_arena *mem)
{
    struct wave wave = {
        .coin_count = sum->group_count,
        .coins = ank_alloc(mem, sum->group_count * sizeof *wave.coins),
        .twice_x = sum->total - 2 * sum->most,
    };
    find_tilt(&wave, sum);
    long double level = cumulant(sum, wave.theta) -
                        (long double)wave.theta * (long double)wave.twice_x / 2;
    if (level < -below_least)
        return 0;
    wave.half = (int64_t)ceil(reach(&wave, sum));
    wave.twice_x %= 4 * wave.half; /* whole turns of every node */
    wave.ratio = expl(-(long double)wave.theta);
    wave.less = -expm1l(-(long double)wave.theta);
    wave.end = expl(-(long double)wave.theta * (long double)wave.half);
    return (double)(2 * expl(level) * inverted(&wave));
}
