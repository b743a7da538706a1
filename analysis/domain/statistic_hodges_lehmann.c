/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The median of the N = n (n + 1) / 2 Walsh averages (d_i + d_j) / 2, i <= j,
 * unchanged families included. Its 95 % limits are the averages at positions q
 * and N + 1 - q, with q the smallest w for which P(W+ <= w) >= 0.025.
 *
 * Averages are counted, not listed: c_u c_v of them are (u + v) / 2, and
 * c_u (c_u + 1) / 2 are u, when c_u families changed by u.
 */
#include "exact.h"
#include "figures.h"
#include "sample.h"

static const struct ank_fill fills[] = {
    {ANK_HODGES_LEHMANN, 6}, {ANK_HL_LOW, 6}, {ANK_HL_HIGH, 6}, {ANK_FIGURES, 0}};

/* count[k] averages are first + k / 2. */
struct walsh {
    int first;
    uint64_t total;
    uint64_t *count;
};

static struct walsh walsh_of(const struct ank_sample *sample)
{
    const struct tally *d = sample->changes;
    size_t last = sample->change_count - 1;
    uint64_t n = sample->n;
    struct walsh walsh = {.first = d[0].units, .total = n * (n + 1) / 2};
    size_t width = 2 * (size_t)(d[last].units - d[0].units) + 1;
    walsh.count = ank_alloc(sample->mem, width * sizeof *walsh.count);

    for (size_t u = 0; u <= last; u++) {
        walsh.count[2 * (d[u].units - walsh.first)] +=
            (uint64_t)d[u].count * (d[u].count + 1) / 2;
        for (size_t v = u + 1; v <= last; v++)
            walsh.count[d[u].units + d[v].units - 2 * walsh.first] +=
                (uint64_t)d[u].count * d[v].count;
    }
    return walsh;
}

/* Twice the average at `position` (from 1) in ascending order. */
static int64_t twice_at(const struct walsh *walsh, uint64_t position)
{
    size_t k = 0;
    for (uint64_t passed = walsh->count[0]; passed < position;)
        passed += walsh->count[++k];
    return 2 * (int64_t)walsh->first + (int64_t)k;
}

static void compute(const struct ank_sample *sample, struct ank_figures *figures)
{
    struct walsh walsh = walsh_of(sample);
    uint64_t N = walsh.total;
    uint64_t q = (uint64_t)exact_signed_rank_quantile(sample->n, 0.025, sample->mem);
    if (q < 1) /* five or fewer: the whole range */
        q = 1;

    int64_t middle = twice_at(&walsh, (N + 1) / 2) + twice_at(&walsh, N / 2 + 1);
    figures_set(figures, ANK_HODGES_LEHMANN,
                sample_change_points(sample, (double)middle / 4));
    figures_set(figures, ANK_HL_LOW,
                sample_change_points(sample, (double)twice_at(&walsh, q) / 2));
    figures_set(figures, ANK_HL_HIGH,
                sample_change_points(sample, (double)twice_at(&walsh, N + 1 - q) / 2));
}

const struct ank_statistic statistic_hodges_lehmann = {
    .name = "hodges-lehmann",
    .label = ANK_N("Hodges-Lehmann estimate"),
    .source = "Hodges & Lehmann (1963), Ann Math Stat 34:598",
    .fills = fills,
    .min_n = 1,
    .compute = compute,
};
