/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sittings: one row each; new ones may wait to be written together. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/sitting.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

static void bind_key(struct stmt *q, int first, const struct ank_sitting_key *key)
{
    stmt_int(q, first, key->family);
    stmt_day(q, first + 1, key->day);
    stmt_int(q, first + 2, key->instrument);
    stmt_int(q, first + 3, key->person);
    stmt_int(q, first + 4, key->then);
    stmt_int(q, first + 5, key->retest);
}

static const char *known_mode(const char *mode)
{
    const struct ank_code_row *known = ank_code_find(ank_mode_codes, mode);
    return known ? known->code : NULL;
}

#define COLUMNS                                                                        \
    "family, day, instrument, person, looking_back, retest, mode, scores, entered, faces"
#define PARAMETERS "?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, nullif(?, 0)"
#define INSERT "INSERT INTO sitting (" COLUMNS ") VALUES "
#define ONE_ROW "(" PARAMETERS ")"
#define FOUR_ROWS ONE_ROW ", " ONE_ROW ", " ONE_ROW ", " ONE_ROW

enum { ROW_PARAMETERS = 10, MOST_WAITING = 16 };

/* What is written of a new one. */
struct written {
    struct ank_sitting_key key;
    const char *mode, *scores;
    ank_day entered;
    bool faces;
};

static void bind_row(struct stmt *q, int first, const struct written *row)
{
    bind_key(q, first, &row->key);
    stmt_text(q, first + 6, row->mode);
    stmt_made(q, first + 7, row->scores);
    stmt_day(q, first + 8, row->entered);
    stmt_int(q, first + 9, row->faces);
}

/* New sittings that wait to be written together: SQLite keeps what it needs to undo
 * a statement, and does so once for all rows of it. */
struct waiting {
    size_t count;
    struct written row[MOST_WAITING];
    struct ank_arena mem; /* of the scores */
};

bool sittings_write(struct ank_registry *registry, struct ank_error *err)
{
    struct waiting *waiting = registry->waiting;
    bool done = true;
    if (!waiting || waiting->count == 0)
        return true;
    if (waiting->count == MOST_WAITING) {
        struct stmt *q = stmt(registry, INSERT FOUR_ROWS ", " FOUR_ROWS ", " FOUR_ROWS
                                                         ", " FOUR_ROWS);
        for (int i = 0; i < MOST_WAITING; i++)
            bind_row(q, 1 + i * ROW_PARAMETERS, &waiting->row[i]);
        done = stmt_run(q, err);
    } else
        for (size_t i = 0; done && i < waiting->count; i++) {
            struct stmt *q = stmt(registry, INSERT ONE_ROW);
            bind_row(q, 1, &waiting->row[i]);
            done = stmt_run(q, err);
        }
    waiting->count = 0;
    ank_arena_reset(&waiting->mem);
    return done;
}

void sittings_drop(struct ank_registry *registry)
{
    if (registry->waiting)
        ank_arena_free(&registry->waiting->mem);
    free(registry->waiting);
    registry->waiting = NULL;
}

/* Who asks for a family's sittings finds those that wait too. */
static bool write_waiting_of(struct ank_registry *registry, int64_t family,
                             struct ank_error *err)
{
    const struct waiting *waiting = registry->waiting;
    for (size_t i = 0; waiting && i < waiting->count; i++)
        if (waiting->row[i].key.family == family)
            return sittings_write(registry, err);
    return true;
}

bool ank_sitting_put_later(struct ank_registry *registry,
                           const struct ank_sitting_key *key,
                           const struct ank_sitting_row *row, ank_day entered,
                           struct ank_error *err)
{
    char scores[ANK_MOST_DOMAINS * 12 + 3];
    if (!registry->waiting)
        registry->waiting = ank_must(calloc(1, sizeof *registry->waiting));
    struct waiting *waiting = registry->waiting;
    scores_write(row->scores, row->count, scores);
    waiting->row[waiting->count++] =
        (struct written){.key = *key,
                         .mode = known_mode(row->mode),
                         .scores = ank_strdup(&waiting->mem, scores),
                         .entered = entered,
                         .faces = row->faces};
    return waiting->count < MOST_WAITING || sittings_write(registry, err);
}

bool ank_sitting_find(struct ank_registry *registry, const struct ank_sitting_key *key,
                      struct ank_sitting_row *row, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id, mode, scores, coalesce(faces, 0) FROM sitting"
                       " WHERE family = ?1 AND day = ?2 AND instrument = ?3"
                       " AND coalesce(person, 0) = ?4 AND looking_back = ?5"
                       " AND retest = ?6");
    if (!write_waiting_of(registry, key->family, err))
        return false;
    bind_key(q, 1, key);
    row->id = 0;
    row->mode = NULL;
    row->faces = false;
    if (stmt_next(q)) {
        row->faces = stmt_get_int(q, 3) != 0;
        row->id = stmt_get_int(q, 0);
        row->mode = known_mode(stmt_get_text(q, 1, NULL));
        scores_read(stmt_get_word(q, 2, NULL), row->scores, row->count);
    } else
        for (size_t i = 0; i < row->count; i++)
            row->scores[i] = ANK_NOT_ASKED;
    return stmt_done(q, err);
}

bool ank_sitting_last(struct ank_registry *registry, int64_t family, ank_day *day,
                      struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT max(day) FROM sitting WHERE family = ?1");
    if (!write_waiting_of(registry, family, err))
        return false;
    stmt_int(q, 1, family);
    *day = stmt_next(q) ? stmt_get_day(q, 0) : ANK_NO_DAY;
    return stmt_done(q, err);
}

bool ank_sitting_newest(struct ank_registry *registry, int64_t *id,
                        struct ank_error *err)
{
    return stmt_number(stmt(registry, "SELECT coalesce(max(id), 0) FROM sitting"), id,
                       err);
}

static bool insert(struct ank_registry *registry, const struct written *row,
                   int64_t *id, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO sitting (id, " COLUMNS
                                    ") VALUES (" NEW_ID("sitting") ", " PARAMETERS ")");
    bind_row(q, 1, row);
    if (!stmt_run(q, err))
        return false;
    *id = stmt_inserted(q);
    return true;
}

bool ank_sitting_put(struct ank_registry *registry, const struct ank_sitting_key *key,
                     struct ank_sitting_row *row, ank_day entered,
                     struct ank_error *err)
{
    char scores[ANK_MOST_DOMAINS * 12 + 3];
    scores_write(row->scores, row->count, scores);
    if (row->id == 0)
        return insert(registry,
                      &(struct written){*key, row->mode, scores, entered, row->faces},
                      &row->id, err);

    struct stmt *q = stmt(registry, "UPDATE sitting SET mode = ?2, scores = ?3,"
                                    " faces = nullif(?4, 0) WHERE id = ?1");
    stmt_int(q, 1, row->id);
    stmt_text(q, 2, row->mode);
    stmt_made(q, 3, scores);
    stmt_int(q, 4, row->faces);
    return stmt_run(q, err);
}

bool ank_sitting_any_then(struct ank_registry *registry, bool *any,
                          struct ank_error *err)
{
    int64_t found;
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM sitting WHERE looking_back = 1)");
    if (!stmt_number(q, &found, err))
        return false;
    *any = found != 0;
    return true;
}

bool ank_priority_put(struct ank_registry *registry, int64_t sitting, int64_t domain,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "INSERT INTO priority (sitting, domain) VALUES (?1, ?2)"
                       " ON CONFLICT DO NOTHING");
    stmt_int(q, 1, sitting);
    stmt_int(q, 2, domain);
    return stmt_run(q, err);
}

bool ank_priority_drop(struct ank_registry *registry, int64_t sitting, int64_t domain,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM priority WHERE sitting = ?1 AND domain = ?2");
    stmt_int(q, 1, sitting);
    stmt_int(q, 2, domain);
    return stmt_run(q, err);
}

bool ank_priority_list(struct ank_registry *registry, int64_t sitting,
                       struct ank_arena *mem, int64_t **domains, size_t *count,
                       struct ank_error *err)
{
    *domains = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, "SELECT domain FROM priority WHERE sitting = ?1");
    stmt_int(q, 1, sitting);
    while (stmt_next(q)) {
        *domains = ank_grow(mem, *domains, *count, sizeof **domains);
        (*domains)[(*count)++] = stmt_get_int(q, 0);
    }
    return stmt_done(q, err);
}
