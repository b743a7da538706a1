/* SPDX-License-Identifier: GPL-3.0-or-later */
/* db.h - the open file behind a registry; private to registry/store */
#ifndef DB_H
#define DB_H

#include <ankerpunt/model/score.h>
#include <ankerpunt/registry.h>
#include <ankerpunt/text.h>

struct ank_instrument;
struct ank_text;
struct sqlite3;
struct stmt;

enum { application_id = 0x616e6b72 }; /* "ankr", in the head of the file */

/* What was prepared, by address of its text; stmt.c. */
struct stmt_table {
    size_t count, capacity;
    struct stmt **slots; /* NULL: free */
};

/* An open registry. */
struct ank_registry {
    struct sqlite3 *db;
    unsigned access;
    const char *warning;
    struct stmt_table statements;
    bool begun; /* a command has begun, and its transaction should be open */
    int lost;   /* SQLite's status when it took the transaction back itself; 0: not */
    int64_t history_before;      /* the last sealed row when the command began */
    struct bulk *bulk;           /* chain.c; NULL outside a bulk import */
    struct seal *seal;           /* seal.c; NULL while nothing sealed can be read */
    struct box_keys *box_keys;   /* box.c; NULL before the first box */
    struct waiting *waiting;     /* sitting.c; NULL when nothing waited yet */
    struct recording *recording; /* recording.c; NULL before the first command */
    struct shapes_kept *shapes;  /* shape.c; NULL before they are asked for */
    const struct shapes *lent; /* of another registry, when this one is a stranger's */
    struct ank_listener listener; /* of long statements; heard NULL: nobody */
    int foreign_calls; /* foreign.c: how long reading it took, in calls of SQLite */
};

/* stmt.c */
void stmt_free_all(struct ank_registry *registry);

/* history.c: writes the row triggers for every table that has a history. */
ANK_CHECKED bool history_triggers(struct ank_registry *registry, struct ank_error *err);

/* The schema's files in order, ending in NULL; a test of upgrading puts a longer
 * list here. */
extern const char *const *schema_files;

/* location.c: whether there is a file that may be one of ours; what to warn of where
 * it lies and of copies beside it, NULL when nothing. */
ANK_CHECKED bool registry_check_file(const char *path, struct ank_error *err);
const char *registry_warning_of(const char *path);
const char *registry_copies_of(const char *path);

/* registry.c: opening, step by step, for what opens files in its own way. */
struct ank_registry *registry_new(unsigned access);
/* `path` NULL: in memory. */
ANK_CHECKED bool registry_open_file(struct ank_registry *registry, const char *path,
                                    struct ank_error *err);
ANK_CHECKED bool registry_recognise(struct ank_registry *registry, const char *path,
                                    int *version, struct ank_error *err);
ANK_CHECKED bool registry_configure(struct ank_registry *registry,
                                    struct ank_error *err);

/* Writes page 1 as it is, in the transaction that is going on. */
ANK_CHECKED bool registry_touch(struct ank_registry *registry, struct ank_error *err);
/* Whether statements are kept from what is sealed, unless opened for it. */
void registry_guard(struct ank_registry *registry, bool on);

/* renew.c: writes the file anew when something was erased from it, or when its pages
 * are not known by their sums. */
void registry_renew(struct ank_registry *registry);

/* What to tell before that, for who waits; NULL when there is nothing to wait for. */
const char *registry_renew_warning(struct ank_registry *registry);

/* create.c: runs the schema files from `version` on, and marks the file as ours. */
ANK_CHECKED bool registry_lay_out(struct ank_registry *registry, int version,
                                  struct ank_error *err);
/* An empty registry of this version in memory: how its tables should be. */
ANK_CHECKED bool registry_model(struct ank_registry **model, struct ank_error *err);

/* chain.c: fills commitment and chain of the rows that the command added. */
ANK_CHECKED bool chain_begin(struct ank_registry *registry, struct ank_error *err);
ANK_CHECKED bool chain_seal(struct ank_registry *registry, struct ank_error *err);
void chain_drop_bulk(struct ank_registry *registry);
/* Writes the row of a bulk that ends before its command; the row triggers speak again.
 */
ANK_CHECKED bool chain_end_bulk(struct ank_registry *registry, struct ank_error *err);
/* In a bulk command of an erasure: tells of all rows that have no values. */
ANK_CHECKED bool chain_bare_rows(struct ank_registry *registry, struct ank_error *err);
#define ANK_ERASE "erase" /* what the history calls that row */

/* seal.c: keeps what is needed to know the passphrase again. */
ANK_CHECKED bool seal_set(struct ank_registry *registry, const char *passphrase,
                          struct ank_error *err);
void seal_close(struct ank_registry *registry); /* wipes the key */

/* seal.c: ANK_DENIED when it is another passphrase. */
ANK_CHECKED bool seal_knows(struct ank_registry *registry, const char *passphrase,
                            struct ank_error *err);

/* check.c: pages and keys alone; ANK_STORE when they are not right. */
ANK_CHECKED bool check_sound(struct ank_registry *registry, struct ank_error *err);

/* The same without comparing indexes with their tables: for a file without sums. */
ANK_CHECKED bool check_quick(struct ank_registry *registry, struct ank_error *err);

/* In a WHERE: that consent counts. A yes that did not know of a no that nobody lifted,
 * given elsewhere, does not. */
#define COUNTS(c)                                                                      \
    "NOT (" c ".given = 1 AND EXISTS (SELECT 1 FROM consent n WHERE n.family = " c     \
    ".family AND n.person = " c ".person AND n.purpose = " c ".purpose"                \
    " AND n.given = 0 AND n.lifted IS NULL AND n.day <= " c ".day))"

/* In a WHERE: that family did not take back its consent to be measured. */
#define MEASURED(family)                                                               \
    "coalesce((SELECT k.given FROM consent k WHERE k.family = " family                 \
    " AND k.person = 0 AND k.purpose = 'measure' AND " COUNTS(                         \
        "k") " ORDER BY k.day DESC LIMIT 1), 1) = 1"

/* In a statement: the id of the row of that table with the code ?n, as it was typed,
 * else in any case; NULL for none. The same rule as ank_code_same(). */
#define CODED(table, n)                                                                \
    "coalesce((SELECT id FROM " table " WHERE code = ?" n "), (SELECT id FROM " table  \
    " WHERE code = ?" n " COLLATE NOCASE LIMIT 1))"

/* Of a row v of history_value the family that it tells of: one that became one with
 * another is told of as what it is now. */
#define HISTORY_FAMILY                                                                 \
    "coalesce((SELECT family FROM known_as WHERE was = v.family), v.family)"

/* In a WHERE over history: that two are one is told, not that each of their rows stands
 * elsewhere since. */
#define HISTORY_TOLD                                                                   \
    " AND (tbl = 'linked' OR command NOT IN ('link', 'undo link', 'merge link'))"

/* link_told.c: who became one, from the values of such a row: "G-7K3QX = Z04". */
const char *link_told(struct ank_registry *registry, struct ank_arena *mem,
                      const char *values, struct ank_error *err);

/* The id of the family that is called ?n, or is known as that since two became one. */
#define FAMILY_CODED(n)                                                                \
    "coalesce(" CODED("family", n) ", (SELECT family FROM known_as WHERE code = ?" n   \
                                   " COLLATE NOCASE AND person IS NULL))"

/* stmt.c: runs fixed SQL that needs no values. */
ANK_CHECKED bool db_exec(struct ank_registry *registry, const char *sql,
                         struct ank_error *err);

/* sitting.c: writes the sittings that wait; forgets them. */
ANK_CHECKED bool sittings_write(struct ank_registry *registry, struct ank_error *err);
void sittings_drop(struct ank_registry *registry);

/* scores.c: as they are kept. `text` is a JSON array. */
void scores_read(const char *text, ank_score *scores, size_t count);
bool scores_valid(const char *text, int64_t top);
char *scores_write(const ank_score *scores, size_t count,
                   char *text); /* 12 bytes a score + 3 */

/* family.c: runs a query for a code in any case; ANK_EXISTS when it finds one that is
 * written otherwise. */
ANK_CHECKED bool code_is_new(struct stmt *q, const char *code, struct ank_error *err);

/* retest.c: the pairs of each domain of an instrument, in its rules. */
bool retests_count(struct ank_registry *registry, struct ank_instrument *instrument,
                   struct ank_error *err);

/* right.c: what a right is called and what is told of it becomes that. */
struct ank_right;
ANK_CHECKED bool right_renew(struct ank_registry *registry,
                             const struct ank_right *right, struct ank_error *err);

/* instrument.c */
struct ank_label;
bool label_same(const struct ank_label *a, const struct ank_label *b);
/* The names of `now`; a language that it does not speak keeps those of before. */
struct ank_label label_over(const struct ank_label *before,
                            const struct ank_label *now);
/* The same but for what it is called. */
bool instrument_same(const struct ank_instrument *a, const struct ank_instrument *b);
struct ank_instrument *instrument_by_id(struct ank_instrument **all, size_t count,
                                        int64_t id);

#endif
