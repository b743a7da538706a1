/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The p of many domains, adjusted for being many.
 *
 * Over the m p-values in ascending order, p_(1) <= ... <= p_(m):
 *
 *     Holm (1979)                    max over j <= i of min(1, (m - j + 1) p_(j))
 *     Benjamini & Hochberg (1995)    min over j >= i of min(1, m p_(j) / j)
 */
#include <gsl/gsl_sort.h>
#include <math.h>

#include <ankerpunt/analysis/estimate.h>
#include "figures.h"

/* The positions of the p that are numbers, ascending by p. Returns how many. */
static size_t order_of(const double *p, size_t count, size_t *order,
                       struct ank_arena *mem)
{
    size_t m = 0;
    size_t *position = ank_alloc(mem, count * sizeof *position);
    double *tested = ank_alloc(mem, count * sizeof *tested);
    for (size_t i = 0; i < count; i++)
        if (!isnan(p[i])) {
            position[m] = i;
            tested[m++] = p[i];
        }
    gsl_sort_index(order, tested, 1, m);
    for (size_t i = 0; i < m; i++)
        order[i] = position[order[i]];
    return m;
}

void ank_holm(const double *p, size_t count, double *adjusted)
{
    struct ank_arena mem = {0};
    size_t *order = ank_alloc(&mem, count * sizeof *order);
    size_t m = order_of(p, count, order, &mem);

    double largest = 0;
    for (size_t i = 0; i < count; i++)
        adjusted[i] = p[i];
    for (size_t i = 0; i < m; i++) {
        largest = fmax(largest, fmin(1, (double)(m - i) * adjusted[order[i]]));
        adjusted[order[i]] = largest;
    }
    ank_arena_free(&mem);
}

void ank_benjamini_hochberg(const double *p, size_t count, double *adjusted)
{
    struct ank_arena mem = {0};
    size_t *order = ank_alloc(&mem, count * sizeof *order);
    size_t m = order_of(p, count, order, &mem);

    double smallest = 1;
    for (size_t i = 0; i < count; i++)
        adjusted[i] = p[i];
    for (size_t i = m; i-- > 0;) {
        smallest = fmin(smallest, (double)m / (double)(i + 1) * adjusted[order[i]]);
        adjusted[order[i]] = smallest;
    }
    ank_arena_free(&mem);
}

static void show(struct ank_figures *row, enum ank_figure figure, double adjusted)
{
    if (isnan(adjusted))
        figures_refuse(row, figure,
                       row->n < ANK_WORDS_LEAST ? figures_too_few(ANK_WORDS_LEAST)
                                                : ANK_N("there is no p to adjust"));
    else
        figures_set(row, figure, adjusted);
}

/* Every row with a p counts among the domains tested, and has its own adjusted. */
void ank_figures_adjust(struct ank_figures *const *rows, size_t count)
{
    struct ank_arena mem = {0};
    double *p = ank_alloc(&mem, count * sizeof *p);
    double *adjusted = ank_alloc(&mem, count * sizeof *adjusted);
    for (size_t i = 0; i < count; i++)
        p[i] = rows[i]->n < ANK_EXACT_LEAST ? rows[i]->value[ANK_P]
                                            : rows[i]->value[ANK_SIGN_FLIP_P];
    ank_holm(p, count, adjusted);
    for (size_t i = 0; i < count; i++)
        rows[i]->exact_holm = adjusted[i];

    for (size_t i = 0; i < count; i++)
        p[i] = rows[i]->value[ANK_P];
    ank_holm(p, count, adjusted);
    for (size_t i = 0; i < count; i++)
        show(rows[i], ANK_P_HOLM, adjusted[i]);
    ank_benjamini_hochberg(p, count, adjusted);
    for (size_t i = 0; i < count; i++)
        show(rows[i], ANK_P_BH, adjusted[i]);
    ank_arena_free(&mem);
}
