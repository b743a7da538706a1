/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kaplan and Meier's curve of the time until a right is realised. */
#include <math.h>

#include <ankerpunt/text.h>
#include "survival_days.h"

static const double z975 = 1.959963984540054;

/* S exp(-/+ z sqrt(v) / |ln S|) on the log-log scale. */
static void set_limits(struct ank_survival_row *row, double v)
{
    double s = row->survival;
    row->se = row->low = row->high = (double)NAN;
    if (s >= 1) { /* nothing has happened yet */
        row->se = 0;
        row->low = pow(0.05, 1 / (double)row->n_risk);
        row->high = 1;
    } else if (s > 0) {
        double reach = exp(z975 * sqrt(v) / fabs(log(s)));
        row->se = s * sqrt(v);
        row->low = pow(s, reach);
        row->high = pow(s, 1 / reach);
    }
}

static size_t count_rows(const struct day_counts *counts)
{
    size_t rows = 0;
    for (int day = 0; day <= counts->last; day++)
        rows += day_counts_ending(counts, day) > 0;
    return rows;
}

/* S = prod (1 - d/n), v = sum d / (n (n - d)): Greenwood. */
static void fill_rows(struct ank_survival *curve, const struct day_counts *counts)
{
    size_t at_risk = counts->total;
    double s = 1, v = 0;
    for (int day = 0; day <= counts->last; day++) {
        size_t ending = day_counts_ending(counts, day);
        if (ending == 0)
            continue;
        size_t events = counts->day[day].realised;
        double n = (double)at_risk, d = (double)events;
        s *= (n - d) / n;
        v += events < at_risk ? d / (n * (n - d)) : 0;
        struct ank_survival_row *row = &curve->rows[curve->row_count++];
        *row = (struct ank_survival_row){
            .time = day_time(day, events > 0),
            .n_risk = at_risk,
            .n_event = events,
            .n_censor = ending - events,
            .survival = s,
        };
        set_limits(row, v);
        curve->events += events;
        curve->firm_count += at_risk >= ANK_FIRM_RISK;
        at_risk -= ending;
    }
}

static double survival_of(const struct ank_survival_row *row)
{
    return row->survival;
}

/* Before the first event the bound of one side is no edge of the band. */
static double low_of(const struct ank_survival_row *row)
{
    return row->survival < 1 ? row->low : 1;
}

static double high_of(const struct ank_survival_row *row)
{
    return row->survival < 1 ? row->high : 1;
}

/* The first time at which `level` is .5 or less; on exactly .5, halfway to the
 * next drop, or to the last time when there is none. NAN: not reached. */
static double half_time(const struct ank_survival *curve,
                        double (*level)(const struct ank_survival_row *))
{
    const double tolerance = 1e-8;
    for (size_t i = 0; i < curve->row_count; i++) {
        double here = level(&curve->rows[i]);
        if (!(here <= 0.5 + tolerance))
            continue;
        if (here < 0.5 - tolerance)
            return curve->rows[i].time;
        size_t next = i + 1;
        while (next < curve->row_count && curve->rows[next].n_event == 0)
            next++;
        if (next == curve->row_count)
            next--;
        return (curve->rows[i].time + curve->rows[next].time) / 2;
    }
    return (double)NAN;
}

static void find_median(struct ank_survival *curve)
{
    curve->median = half_time(curve, survival_of);
    curve->median_low = half_time(curve, low_of);
    curve->median_high = half_time(curve, high_of);
    if (isnan(curve->median))
        curve->why_median = ANK_N("not reached: more than half do not have it yet");
}

/* Few events say too little for limits; the exact bound at 1 may stay. */
static void drop_limits(struct ank_survival *curve)
{
    if (curve->n >= ANK_LIMITS_SPELLS && curve->events >= ANK_LIMITS_EVENTS)
        return;
    for (size_t i = 0; i < curve->row_count; i++)
        if (curve->rows[i].survival < 1)
            curve->rows[i].low = curve->rows[i].high = (double)NAN;
    curve->median_low = curve->median_high = (double)NAN;
    curve->why_limits = ANK_N("limits need at least 15 claims, 5 of them realised");
}

struct ank_survival ank_survival(const struct ank_spell *spells, size_t count,
                                 struct ank_arena *mem)
{
    struct ank_arena scratch = {0};
    struct day_counts counts = day_counts_make(spells, count, &scratch);
    struct ank_survival curve = {.n = counts.total, .left_out = counts.left_out};
    curve.median = curve.median_low = curve.median_high = (double)NAN;
    if (curve.n == 0) {
        curve.why = curve.why_median = curve.why_limits =
            ANK_N("there is no claim to follow");
        ank_arena_free(&scratch);
        return curve;
    }
    curve.rows = ank_alloc(mem, count_rows(&counts) * sizeof *curve.rows);
    fill_rows(&curve, &counts);
    ank_arena_free(&scratch);
    find_median(&curve);
    drop_limits(&curve);
    return curve;
}
