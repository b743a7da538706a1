/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Aalen and Johansen's shares that ended as realised, refused and lost. */
#include <gsl/gsl_cdf.h>
#include <math.h>

#include <ankerpunt/text.h>
#include "incidence_influence.h"

/* Sums up to a day. Letters are those of incidence_influence.h. */
struct sums {
    const struct ank_spell *spells;
    size_t *by_day; /* sound spells, by the day they ended */
    size_t at_risk, next;
    double survival; /* of all ends, before the day */
    double f, b, c, d;
    struct influence claims, families;
    struct ank_incidence *found;
};

static size_t events_of(const struct day_count *day)
{
    return day->realised + day->refused + day->lost;
}

static size_t count_rows(const struct day_counts *counts)
{
    size_t rows = 0;
    for (int day = 0; day <= counts->last; day++)
        rows += events_of(&counts->day[day]) > 0;
    return rows;
}

/* Counting instead of sorting: where a day begins is how many ended before it. */
static size_t *sort_by_day(const struct ank_spell *spells, size_t count,
                           const struct day_counts *counts, struct ank_arena *mem)
{
    size_t *sorted = ank_alloc(mem, (counts->total + 1) * sizeof *sorted);
    size_t *from = ank_alloc(mem, ((size_t)counts->last + 2) * sizeof *from);
    for (int day = 1; day <= counts->last; day++)
        from[day] = from[day - 1] + day_counts_ending(counts, day - 1);
    for (size_t i = 0; i < count; i++)
        if (spell_is_sound(&spells[i]))
            sorted[from[spells[i].days]++] = i;
    return sorted;
}

/* Those that end today, after the day's sums have grown. `event` is 1/(n (1 - h)) and
 * `realised` S(t-)/n. */
static void end_spells(struct sums *sums, size_t ending, double event, double realised)
{
    for (size_t last = sums->next + ending; sums->next < last; sums->next++) {
        size_t spell = sums->by_day[sums->next];
        enum ank_ending how = sums->spells[spell].ending;
        double c = (how == ANK_END_CENSORED ? 0 : event) - sums->c;
        double a =
            (how == ANK_END_REALISED ? realised : 0) - sums->b + sums->d + c * sums->f;
        influence_end(&sums->claims, spell, a, -c);
        influence_end(&sums->families, spell, a, -c);
    }
}

/* One by one, or with the family as the unit; whichever is wider. */
static double error_of(const struct sums *sums)
{
    double m = (double)sums->families.count, g = sums->d - sums->b;
    double alone = influence_squares(&sums->claims, sums->f, g);
    double together = influence_squares(&sums->families, sums->f, g);
    return sqrt(m > 1 ? fmax(alone, together * m / (m - 1)) : alone);
}

/* log(-log(1 - F)) -/+ t se / ((1 - F) |log(1 - F)|), for m families. */
static void set_limits(struct ank_incidence_row *row, size_t families, size_t followed)
{
    double f = row->realised;
    row->low = row->high = (double)NAN;
    if (f <= 0) {
        row->low = 0;
        row->high = followed > 0 ? 1 - pow(0.05, 1 / (double)followed) : (double)NAN;
    } else if (f < 1 && families > 1) {
        double t = gsl_cdf_tdist_Pinv(0.975, (double)families - 1);
        double reach = exp(t * row->se / ((1 - f) * fabs(log(1 - f))));
        row->low = 1 - pow(1 - f, 1 / reach);
        row->high = 1 - pow(1 - f, reach);
    }
}

static void add_row(struct sums *sums, int day, const struct day_count *here,
                    size_t followed)
{
    struct ank_incidence *found = sums->found;
    struct ank_incidence_row *row = &found->rows[found->row_count];
    double share = sums->survival / (double)sums->at_risk;
    *row = found->row_count > 0 ? row[-1] : (struct ank_incidence_row){0};
    row->time = day_time(day, true);
    row->n_risk = sums->at_risk;
    row->realised = sums->f;
    row->refused += share * (double)here->refused;
    row->lost += share * (double)here->lost;
    row->se = error_of(sums);
    set_limits(row, sums->families.count, followed);
    found->realised += here->realised;
    found->refused += here->refused;
    found->lost += here->lost;
    found->row_count++;
    found->firm_count += sums->at_risk >= ANK_FIRM_RISK;
}

static void add_day(struct sums *sums, int day, const struct day_count *here)
{
    size_t events = events_of(here), ending = events + here->censored;
    size_t followed = sums->families.at_risk;
    double n = (double)sums->at_risk, s = sums->survival;
    double h = (double)events / n, own = (double)here->realised / n;
    double event = events < sums->at_risk ? 1 / (n * (1 - h)) : 0;
    sums->b += s * own / n;
    sums->d += s * own * sums->c;
    sums->c += h * event;
    sums->f += s * own;
    if (sums->at_risk >= ANK_FIRM_RISK)
        sums->found->firm_until = day;
    end_spells(sums, ending, event, s / n);
    if (events > 0)
        add_row(sums, day, here, followed);
    sums->survival *= (double)(sums->at_risk - events) / n;
    sums->at_risk -= ending;
}

/* Half ---------------------------------------------------------------------- */

static double share_of(const struct ank_incidence_row *row)
{
    return row->realised;
}

static double high_of(const struct ank_incidence_row *row)
{
    return row->realised > 0 ? row->high : 0;
}

static double low_of(const struct ank_incidence_row *row)
{
    return row->low;
}

/* The first time with half or more; on exactly half, halfway to the next row with more,
 * or to the last when there is none. NAN: not reached. */
static double half_time(const struct ank_incidence *found,
                        double (*level)(const struct ank_incidence_row *))
{
    const double tolerance = 1e-8;
    for (size_t i = 0; i < found->row_count; i++) {
        double here = level(&found->rows[i]);
        if (!(here >= 0.5 - tolerance))
            continue;
        if (here > 0.5 + tolerance)
            return found->rows[i].time;
        size_t next = i + 1;
        while (next < found->row_count && level(&found->rows[next]) <= here)
            next++;
        if (next == found->row_count)
            next--;
        return (found->rows[i].time + found->rows[next].time) / 2;
    }
    return (double)NAN;
}

static void find_median(struct ank_incidence *found)
{
    found->median = half_time(found, share_of);
    found->median_low = half_time(found, high_of);
    found->median_high = half_time(found, low_of);
    if (isnan(found->median))
        found->why_median = ANK_N("half is not reached");
}

/* Shares -------------------------------------------------------------------- */

static void find_share(const struct ank_incidence *found,
                       const struct ank_spell *spells, size_t count,
                       struct ank_incidence_share *share)
{
    size_t censored = 0;
    for (size_t i = 0; i < count; i++) {
        if (!spell_is_sound(&spells[i]))
            continue;
        share->n_risk += spells[i].days >= share->days;
        censored +=
            spells[i].days < share->days && spells[i].ending == ANK_END_CENSORED;
    }
    share->realised = share->low = share->high = (double)NAN;
    if (censored > 0 && share->n_risk < ANK_FIRM_RISK) {
        share->why = ANK_N("fewer than 5 claims were followed that long");
        return;
    }
    share->realised = 0;
    for (size_t i = 0; i < found->row_count; i++)
        if (found->rows[i].time <= share->days) {
            share->realised = found->rows[i].realised;
            share->low = found->rows[i].low;
            share->high = found->rows[i].high;
        }
}

/* Few events or families say too little for limits. */
static void drop_limits(struct ank_incidence *found)
{
    if (found->n >= ANK_LIMITS_SPELLS && found->realised >= ANK_LIMITS_EVENTS &&
        found->families >= ANK_LIMITS_FAMILIES)
        return;
    for (size_t i = 0; i < found->row_count; i++)
        if (found->rows[i].realised > 0)
            found->rows[i].low = found->rows[i].high = (double)NAN;
    found->median_low = found->median_high = (double)NAN;
    found->why_limits = ANK_N("limits need at least 15 claims of 5 families, 5 of the "
                              "claims realised");
}

static const struct ank_incidence_share moments[ANK_SHARES] = {
    {.months = 3, .days = 91}, {.months = 6, .days = 183}, {.months = 12, .days = 365}};

static struct ank_incidence nobody(size_t left_out)
{
    struct ank_incidence found = {.left_out = left_out};
    found.why = found.why_median = found.why_limits =
        ANK_N("there is no claim to follow");
    found.median = found.median_low = found.median_high = (double)NAN;
    for (size_t i = 0; i < ANK_SHARES; i++) {
        found.shares[i] = moments[i];
        found.shares[i].why = found.why;
        found.shares[i].realised = found.shares[i].low = found.shares[i].high =
            (double)NAN;
    }
    return found;
}

/* Its rows in `mem`; the sums along the way, which are a number for each claim and
 * family, in `scratch`. */
static struct ank_incidence incidence_of(const struct ank_spell *spells,
                                         const size_t *families, size_t count,
                                         struct ank_arena *mem,
                                         struct ank_arena *scratch)
{
    struct day_counts counts = day_counts_make(spells, count, scratch);
    if (counts.total == 0)
        return nobody(counts.left_out);
    struct ank_incidence found = {.n = counts.total, .left_out = counts.left_out};
    struct sums sums = {
        .spells = spells,
        .by_day = sort_by_day(spells, count, &counts, scratch),
        .at_risk = counts.total,
        .survival = 1,
        .claims = influence_make(spells, NULL, count, scratch),
        .families = influence_make(spells, families, count, scratch),
        .found = &found,
    };
    found.families = sums.families.count;
    found.rows = ank_alloc(mem, (count_rows(&counts) + 1) * sizeof *found.rows);
    for (int day = 0; day <= counts.last; day++)
        if (day_counts_ending(&counts, day) > 0)
            add_day(&sums, day, &counts.day[day]);
    find_median(&found);
    drop_limits(&found);
    for (size_t i = 0; i < ANK_SHARES; i++) {
        found.shares[i] = moments[i];
        find_share(&found, spells, count, &found.shares[i]);
    }
    return found;
}

struct ank_incidence ank_incidence(const struct ank_spell *spells,
                                   const size_t *families, size_t count,
                                   struct ank_arena *mem)
{
    struct ank_arena scratch = {0};
    struct ank_incidence found = incidence_of(spells, families, count, mem, &scratch);
    ank_arena_free(&scratch);
    return found;
}
