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

/* A statement for one use, of a text that is made from the schema; it is not kept.
 * stmt_drop() makes an end of it, as stmt_done() does. */
struct stmt *stmt_once(struct ank_registry *registry, const char *sql);
ANK_CHECKED bool stmt_drop(struct stmt *q, struct ank_error *err);

/* Bind ?1, ?2, ...; text may be NULL and must stay put until stmt_done(). A day
 * of ANK_NO_DAY and a NAN are bound as NULL. A statement that writes refuses a text
 * with a national register number in it (ANK_INVALID): whatever is kept unsealed
 * passes here, so no command and no file can forget. */
void stmt_int(struct stmt *q, int parameter, int64_t value);
void stmt_null(struct stmt *q, int parameter);
void stmt_text(struct stmt *q, int parameter, const char *value);
void stmt_day(struct stmt *q, int parameter, ank_day value);
void stmt_double(struct stmt *q, int parameter, double value);
void stmt_blob(struct stmt *q, int parameter, const void *bytes, size_t size);

/* Binds a text that the program made itself, a row of scores or a hash, in which digits
 * fall as they may; and the code of a family that is erased, whatever it was. */
void stmt_made(struct stmt *q, int parameter, const char *value);

/* Binds what an SQL literal says: NULL, 3, 2.5, 'it''s', X'00'. Anything else is
 * damage. A parameter that the statement does not have is passed over. */
void stmt_literal(struct stmt *q, int parameter, const char *literal);

/* Says that a text holds a national register number, and returns false. */
bool fail_register_number(struct ank_error *err);

/* Steps to the next row; false at the end and after a failure. */
bool stmt_next(struct stmt *q);

/*
 * Columns of the current row, from 0, for what may be NULL: a missing day is
 * ANK_NO_DAY, a missing id 0, a missing number NAN, a missing text or blob NULL.
 * A value of another type, a text that is not clean UTF-8 and a day that is none
 * are damage: the statement fails with ANK_STORE.
 */
bool stmt_get_null(struct stmt *q, int column);
int64_t stmt_get_id(struct stmt *q, int column);
double stmt_get_double(struct stmt *q, int column);
const char *stmt_get_text(struct stmt *q, int column, struct ank_arena *mem);
ank_day stmt_get_day(struct stmt *q, int column);
const void *stmt_get_blob(struct stmt *q, int column, size_t *size);

/* For what the schema says is NOT NULL: a NULL is damage as well, and so is a number
 * outside low to high. What is returned then is 0, "", ANK_NO_DAY or `low`, so that
 * a reader goes on safely until the statement tells. */
int64_t stmt_get_int(struct stmt *q, int column);
int stmt_get_range(struct stmt *q, int column, int low, int high);
const char *stmt_get_word(struct stmt *q, int column, struct ank_arena *mem);
ank_day stmt_get_date(struct stmt *q, int column);

/* What was read cannot be: an id that nothing has. The statement fails. */
void stmt_damaged(struct stmt *q);

/* The row that the last INSERT made, and how many rows the last one changed. */
int64_t stmt_inserted(struct stmt *q);
int stmt_changed(struct stmt *q);

/* Makes the statement ready for its next use and tells how this one went. */
ANK_CHECKED bool stmt_done(struct stmt *q, struct ank_error *err);

/* The same for who looks for damage: that it was met is told, and is no failure. */
ANK_CHECKED bool stmt_done_damaged(struct stmt *q, bool *damaged,
                                   struct ank_error *err);

/* For statements without rows: steps once, then stmt_done(). */
ANK_CHECKED bool stmt_run(struct stmt *q, struct ank_error *err);

/* The one number a query gives; 0 when it gives none. */
ANK_CHECKED bool stmt_number(struct stmt *q, int64_t *number, struct ank_error *err);

#endif
