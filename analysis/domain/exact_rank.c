/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantiles of the signed-rank sum without ties: its Fourier transform at a few places;
 * see exact.h. */
#include "exact.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

enum { NODES = 32, COUNTED_RANKS = 20 };

struct rank_wave {
    int64_t most; /* the largest sum, n (n + 1) / 2 */
    double window;
    double phi[NODES + 1];
};

/* phi(t) = prod cos(r t / 2), the transform about the middle. In a window of
 * 20 standard deviations it falls below 1e-18 before the last node. */
static struct rank_wave rank_wave(size_t n, double sd)
{
    struct rank_wave wave = {.most = (int64_t)(n * (n + 1) / 2),
                             .window = ceil(20 * sd)};
    for (int j = 1; j <= NODES; j++) {
        double product = 1;
        for (size_t rank = 1; rank <= n; rank++)
            product *= cos((double)rank * M_PI * j / wave.window);
        wave.phi[j] = product;
    }
    return wave;
}

/* P(W+ <= w): half of what is outside the c sums in the middle,
 * (c + 2 sum_j phi_j sin(c t_j / 2) / sin(t_j / 2)) / window, t_j = 2 pi j / window. */
static double rank_wave_up_to(const struct rank_wave *wave, int64_t w)
{
    double c = (double)(wave->most - 2 * w - 1), middle = c;
    for (int j = 1; j <= NODES; j++) {
        double half = M_PI * j / wave->window;
        middle += 2 * wave->phi[j] * sin(c * half) / sin(half);
    }
    return (1 - middle / wave->window) / 2;
}

static int64_t quantile_by_wave(size_t n, double p)
{
    double size = (double)n, sd = sqrt(size * (size + 1) * (2 * size + 1) / 24);
    struct rank_wave wave = rank_wave(n, sd);
    int64_t w = (int64_t)(size * (size + 1) / 4 + gsl_cdf_ugaussian_Pinv(p) * sd);
    while (rank_wave_up_to(&wave, w) >= p)
        w--;
    while (rank_wave_up_to(&wave, w) < p)
        w++;
    return w;
}

static int64_t quantile_by_count(size_t n, double p, struct ank_arena *mem)
{
    size_t middle = n * (n + 1) / 4, reach = 0;
    double *f = ank_alloc(mem, (middle + 1) * sizeof *f);
    f[0] = 1;
    for (size_t rank = 1; rank <= n; rank++) {
        reach = reach + rank < middle ? reach + rank : middle;
        for (size_t j = reach; j >= rank; j--)
            f[j] += f[j - rank];
    }

    double enough = ldexp(p, (int)n), patterns = f[0];
    size_t w = 0;
    while (patterns < enough && w < middle)
        patterns += f[++w];
    return (int64_t)w;
}

/* The waves and domains of a summary ask for the same few n again and again. */
int64_t exact_signed_rank_quantile(size_t n, double p, struct ank_arena *mem)
{
    static struct {
        size_t n;
        double p;
        int64_t quantile;
    } known[64];
    size_t place = n % ANK_COUNT(known);
    if (known[place].n != n || known[place].p != p) {
        known[place].n = n;
        known[place].p = p;
        known[place].quantile =
            n <= COUNTED_RANKS ? quantile_by_count(n, p, mem) : quantile_by_wave(n, p);
    }
    return known[place].quantile;
}
