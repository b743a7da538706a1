/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axis.h - from values to places along a line */
#ifndef AXIS_H
#define AXIS_H

/* A scale and where it lies on the page. */
struct axis {
    double low, high, step; /* ends and ticks, in values */
    double from, to;        /* where the ends stand on the page */
};

/*
 * An axis that holds low to high with at most `most` steps of 1, 2 or 5 times a
 * power of ten; its ends are whole steps, so that 0 is a tick when it is inside.
 */
struct axis axis_over(double low, double high, int most, double from, double to);

/* Where a value stands on the page; values beyond the ends stand beyond them. */
double axis_place(const struct axis *axis, double value);

/* How many ticks there are, and the k-th. */
int axis_ticks(const struct axis *axis);
double axis_tick(const struct axis *axis, int k);

#endif
