/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * reference.h - data and expected values from tests/data/reference
 *
 *     struct table ref = table_read(&mem, "sleep.ref.csv");
 *     assert_near(t, reference(&ref, "paired", "drug1 to drug2", "t"), 1e-10);
 *
 * What is missing in the data (NA) is NAN. A file or column that is not there
 * fails the test.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "testing.h"

struct table {
    size_t rows, columns; /* rows without the header */
    const char **cells;   /* (rows + 1) x columns, the header first */
};

/* Reads a CSV file of $ANK_TEST_DATA/reference into the arena. */
struct table table_read(struct ank_arena *mem, const char *name);

const char *table_text(const struct table *table, size_t row, const char *column);
double table_number(const struct table *table, size_t row, const char *column);

/* A quantity of a .ref.csv; NAN when it is not defined there. */
double reference(const struct table *table, const char *analysis, const char *subset,
                 const char *quantity);

/* The same where one analysis has several variables. */
double reference_of(const struct table *table, const char *analysis, const char *subset,
                    const char *variable, const char *quantity);

#endif
