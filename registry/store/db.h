/* SPDX-License-Identifier: GPL-3.0-or-later */
/* db.h - the open file behind a registry; private to registry/store */
#ifndef DB_H
#define DB_H

#include <ankerpunt/registry.h>

struct sqlite3;
struct stmt;

enum { statement_slots = 256 }; /* a power of two, well above what is prepared */

struct ank_registry {
    struct sqlite3 *db;
    unsigned access;
    const char *warning;
    struct stmt *statements[statement_slots]; /* by address of their text */
    int64_t history_before; /* the last sealed row when the command began */
    struct bulk *bulk;      /* chain.c; NULL outside a bulk import */
    struct waiting *waiting; /* sitting.c; NULL when nothing waited yet */
};

/* stmt.c */
void stmt_free_all(struct ank_registry *registry);

/* history.c: writes the row triggers for every table that has a history. */
ANK_CHECKED bool history_triggers(struct ank_registry *registry, struct ank_error *err);

/* chain.c: fills commitment and chain of the rows that the command added. */
ANK_CHECKED bool chain_begin(struct ank_registry *registry, struct ank_error *err);
ANK_CHECKED bool chain_seal(struct ank_registry *registry, struct ank_error *err);
void chain_drop_bulk(struct ank_registry *registry);

/* seal.c: keeps what is needed to know the passphrase again. */
ANK_CHECKED bool seal_set(struct ank_registry *registry, const char *passphrase,
                          struct ank_error *err);

/* registry.c: runs fixed SQL that needs no values. */
ANK_CHECKED bool db_exec(struct ank_registry *registry, const char *sql,
                         struct ank_error *err);

/* sitting.c: writes the sittings that wait; forgets them. */
ANK_CHECKED bool sittings_write(struct ank_registry *registry, struct ank_error *err);
void sittings_drop(struct ank_registry *registry);

/* sitting.c: scores as they are kept. `text` is a JSON array. */
void scores_read(const char *text, ank_score *scores, size_t count);
bool scores_valid(const char *text, int64_t top);
char *scores_write(const ank_score *scores, size_t count, char *text); /* 12 bytes a score + 3 */

/* instrument.c */
struct ank_instrument *instrument_by_id(struct ank_instrument **all, size_t count, int64_t id);

#endif
