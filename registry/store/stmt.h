/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * stmt.h - talking SQL without an if after every line
 *
 * A statement remembers its first failure, so binding and stepping need no
 * checks of their own; stmt_done() reports it:
 *
 *     struct stmt *q = stmt(registry, "SELECT id FROM family WHERE code = ?1");
 *     stmt_text(q, 1, code);
 *     while (stmt_next(q))
 *         use(stmt_get_int(q, 0));
 *     return stmt_done(q, err);
 *
 * Statements are prepared once, kept by the registry, and never freed by
 * hand. Every use ends in stmt_done() or stmt_run(). What a getter returns
 * with `mem` NULL is SQLite's own, good until the next stmt_next().
 */
#ifndef STMT_H
#define STMT_H

#include <ankerpunt/registry.h>

struct stmt;

/* The statement for this text. `sql` must be a string literal: its address is
 * the key under which the prepared statement is kept. */
struct stmt *stmt(struct ank_registry *registry, const char *sql);

/* Bind ?1, ?2, ...; text may be NULL and must stay put until stmt_done(). A day
 * of ANK_NO_DAY and a NAN are bound as NULL. */
void stmt_int(struct stmt *q, int parameter, int64_t value);
void stmt_null(struct stmt *q, int parameter);
void stmt_text(struct stmt *q, int parameter, const char *value);
void stmt_day(struct stmt *q, int parameter, ank_day value);
void stmt_double(struct stmt *q, int parameter, double value);
void stmt_blob(struct stmt *q, int parameter, const void *bytes, size_t size);

/* Steps to the next row; false at the end and after a failure. */
bool stmt_next(struct stmt *q);

/* Columns of the current row, from 0. A missing day is ANK_NO_DAY, a missing
 * number NAN, a missing text NULL. */
int64_t stmt_get_int(struct stmt *q, int column);
bool stmt_get_null(struct stmt *q, int column);
double stmt_get_double(struct stmt *q, int column);
const char *stmt_get_text(struct stmt *q, int column, struct ank_arena *mem);
ank_day stmt_get_day(struct stmt *q, int column);
const void *stmt_get_blob(struct stmt *q, int column, size_t *size);

/* The row that the last INSERT made, and how many rows the last one changed. */
int64_t stmt_inserted(struct stmt *q);
int stmt_changed(struct stmt *q);

/* Makes the statement ready for its next use and tells how this one went. */
ANK_CHECKED bool stmt_done(struct stmt *q, struct ank_error *err);

/* For statements without rows: steps once, then stmt_done(). */
ANK_CHECKED bool stmt_run(struct stmt *q, struct ank_error *err);

/* The one number a query gives; 0 when it gives none. */
ANK_CHECKED bool stmt_number(struct stmt *q, int64_t *number, struct ank_error *err);

#endif
