/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auditor_solver.h - the least and the largest that whole numbers can be
 *
 * The auditor's own way to GLPK, so that a fault in analysis/ does not hide itself. A
 * column is a whole number that is not known; a row says between what a sum of columns
 * lies. Bounds are those of the linear relaxation, taken to whole numbers: what they
 * leave out is impossible.
 */
#ifndef AUDITOR_SOLVER_H
#define AUDITOR_SOLVER_H

#include <ankerpunt/base.h>

struct solver;

struct solver_term {
    int column;
    double factor;
};

/* A column of which the bounds are sought. */
struct solver_target {
    int column;
    double least, largest; /* found; of a wide one perhaps more */
    bool wanted, wide;     /* wide: 5 apart or more, and perhaps 8 or more */
};

/* `whole`: what is wide in the relaxation, but hardly, is solved in whole numbers. */
struct solver *solver_open(bool whole);
void solver_close(struct solver *solver);

/* A new column between these; INFINITY: without an end. Counts from 1. */
int solver_column(struct solver *solver, double low, double high);

/* Narrows a column to what it was and this; sets it to this, whatever it was. */
void solver_narrow(struct solver *solver, int column, double low, double high);
void solver_set(struct solver *solver, int column, double low, double high);
void solver_interval(const struct solver *solver, int column, double *low,
                     double *high);

/* The sum of the terms lies between these. */
void solver_row(struct solver *solver, const struct solver_term *terms, size_t count,
                double low, double high);

/* Finds the bounds of the targets. False: no numbers obey all, or the solver gave up.
 * `*solved` counts the programs. */
bool solver_bounds(struct solver *solver, struct solver_target *targets, size_t count,
                   size_t *solved);

#endif
