/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cronbach's alpha with Feldt's interval, and domains that pull the other way. */
#include <gsl/gsl_statistics_double.h>
#include <math.h>

#include <ankerpunt/analysis/reliability.h>
#include <ankerpunt/text.h>
#include "../domain/quantile.h"

/* The complete forms over the domains that take part, one column after another. */
struct complete {
    size_t forms, items;
    double *column; /* items x forms */
    size_t *origin; /* which column of the input */
    double *total;  /* one for each form */
};

static bool is_rated(const double *scores, size_t forms, size_t items, size_t k)
{
    for (size_t i = 0; i < forms; i++)
        if (!isnan(scores[i * items + k]))
            return true;
    return false;
}

static bool is_complete(const double *form, const struct ank_item *item, size_t items)
{
    for (size_t k = 0; k < items; k++)
        if (!item[k].why && isnan(form[k]))
            return false;
    return true;
}

static bool is_constant(const double *scores, const size_t *form, size_t forms,
                        size_t items, size_t k)
{
    for (size_t i = 1; i < forms; i++)
        if (scores[form[i] * items + k] != scores[form[0] * items + k])
            return false;
    return true;
}

/* Complete forms are settled before constant domains: leaving such a domain out
 * then changes no one else's place. */
static struct complete sitting_entry(const double *scores, size_t forms, size_t items,
                                     struct ank_item *item, struct ank_arena *mem)
{
    struct complete c = {0};
    for (size_t k = 0; k < items; k++)
        if (!is_rated(scores, forms, items, k))
            item[k].why = ANK_N("nobody rated this domain");
    size_t *form = ank_alloc(mem, (forms + 1) * sizeof *form);
    for (size_t i = 0; i < forms; i++)
        if (is_complete(&scores[i * items], item, items))
            form[c.forms++] = i;

    c.column = ank_alloc(mem, (items * c.forms + 1) * sizeof *c.column);
    c.origin = ank_alloc(mem, (items + 1) * sizeof *c.origin);
    c.total = ank_alloc(mem, (c.forms + 1) * sizeof *c.total);
    for (size_t k = 0; k < items; k++) {
        if (item[k].why || c.forms < 2)
            continue;
        if (is_constant(scores, form, c.forms, items, k)) {
            item[k].why = ANK_N("everybody rated this domain alike");
            continue;
        }
        c.origin[c.items] = k;
        for (size_t i = 0; i < c.forms; i++) {
            double score = scores[form[i] * items + k];
            c.column[c.items * c.forms + i] = score;
            c.total[i] += score;
        }
        c.items++;
    }
    return c;
}

/* Correlation of each domain with the sum of the others. Returns how many are
 * below 0. */
static size_t check_items(const struct complete *c, struct ank_item *item,
                          struct ank_arena *mem)
{
    size_t reversed = 0;
    double *rest = ank_alloc(mem, c->forms * sizeof *rest);
    for (size_t k = 0; k < c->items; k++) {
        const double *own = &c->column[k * c->forms];
        struct ank_item *here = &item[c->origin[k]];
        for (size_t i = 0; i < c->forms; i++)
            rest[i] = c->total[i] - own[i];
        double r = gsl_stats_correlation(own, 1, rest, 1, c->forms);
        here->rest_r = isfinite(r) ? r : (double)NAN;
        here->reversed = r < 0;
        reversed += here->reversed;
    }
    return reversed;
}

static void set_alpha(struct ank_alpha *found, const struct complete *c)
{
    double sum = 0, n = (double)c->forms, k = (double)c->items;
    for (size_t i = 0; i < c->items; i++)
        sum += gsl_stats_variance(&c->column[i * c->forms], 1, c->forms);
    double total = gsl_stats_variance(c->total, 1, c->forms);
    if (!(total > 0)) {
        found->why = ANK_N("the sums of the forms are all equal");
        return;
    }
    double rest = 1 - k / (k - 1) * (1 - sum / total), df2 = (n - 1) * (k - 1);
    found->alpha = 1 - rest;
    found->low = 1 - rest * quantile_f(0.975, n - 1, df2);
    found->high = 1 - rest * quantile_f(0.025, n - 1, df2);
}

static void caution(struct ank_alpha *found, const char *sentence)
{
    found->caution[found->caution_count++] = sentence;
}

/* Its items in `mem`; the columns of complete forms in `scratch`. */
static struct ank_alpha alpha_of(const double *scores, size_t forms, size_t items,
                                 struct ank_arena *mem, struct ank_arena *scratch)
{
    struct ank_alpha found = {
        .alpha = (double)NAN, .low = (double)NAN, .high = (double)NAN};
    found.item = ank_alloc(mem, (items + 1) * sizeof *found.item);
    for (size_t k = 0; k < items; k++)
        found.item[k].rest_r = (double)NAN;
    struct complete c = sitting_entry(scores, forms, items, found.item, scratch);
    found.forms = c.forms;
    found.items = c.items;
    if (c.forms < 2)
        found.why = ANK_N("fewer than 2 forms are complete");
    else if (c.items < 2)
        found.why = ANK_N("fewer than 2 domains differ between families");
    else
        set_alpha(&found, &c);
    if (found.why)
        return found;

    if (c.forms < ANK_ALPHA_FORMS)
        caution(&found, ANK_N("fewer than 30 complete forms"));
    if (check_items(&c, found.item, scratch) > 0)
        caution(&found, ANK_N("a domain runs against the others; is it worded the "
                              "other way round?"));
    if (c.items < items)
        caution(&found, ANK_N("a domain that nobody rated, or everybody alike, is left "
                              "out"));
    return found;
}

struct ank_alpha ank_alpha(const double *scores, size_t forms, size_t items,
                           struct ank_arena *mem)
{
    struct ank_arena scratch = {0};
    struct ank_alpha found = alpha_of(scores, forms, items, mem, &scratch);
    ank_arena_free(&scratch);
    return found;
}
