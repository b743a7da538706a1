/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coaches: who goes along with a family, from when to when. */
#include <ankerpunt/registry/coach.h>
#include "db.h"
#include "stmt.h"

static struct ank_coach read_coach(struct stmt *q, struct ank_arena *mem)
{
    return (struct ank_coach){stmt_get_word(q, 0, mem), stmt_get_word(q, 1, mem),
                              stmt_get_date(q, 2), stmt_get_day(q, 3)};
}

static bool read_all(struct stmt *q, struct ank_arena *mem, struct ank_coach **coaches,
                     size_t *count, struct ank_error *err)
{
    *coaches = NULL;
    *count = 0;
    while (stmt_next(q)) {
        *coaches = ank_grow(mem, *coaches, *count, sizeof **coaches);
        (*coaches)[(*count)++] = read_coach(q, mem);
    }
    return stmt_done(q, err);
}

bool ank_coach_list(struct ank_registry *registry, int64_t family,
                    struct ank_arena *mem, struct ank_coach **coaches, size_t *count,
                    struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT f.code, c.code, c.from_day, c.to_day FROM coach c"
                       " JOIN family f ON f.id = c.family WHERE c.family = ?1"
                       " ORDER BY c.from_day, c.code");
    stmt_int(q, 1, family);
    return read_all(q, mem, coaches, count, err);
}

bool ank_coach_on(struct ank_registry *registry, ank_day day, struct ank_arena *mem,
                  struct ank_coach **coaches, size_t *count, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT f.code, c.code, c.from_day, c.to_day FROM family f"
                       " JOIN coach c ON c.family = f.id WHERE c.from_day <= ?1"
                       " AND coalesce(c.to_day, ?1) >= ?1 ORDER BY f.code, c.code,"
                       " c.from_day");
    stmt_day(q, 1, day);
    return read_all(q, mem, coaches, count, err);
}

bool ank_coach_code(struct ank_registry *registry, const char *typed,
                    struct ank_arena *mem, const char **code, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT code FROM coach WHERE code = ?1"
                                    " COLLATE NOCASE ORDER BY code <> ?1 LIMIT 1");
    stmt_text(q, 1, typed);
    *code = stmt_next(q) ? stmt_get_word(q, 0, mem) : typed;
    return stmt_done(q, err);
}

bool ank_coach_put(struct ank_registry *registry, int64_t family, const char *code,
                   ank_day from, ank_day to, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "INSERT INTO coach (family, code, from_day, to_day)"
                                    " VALUES (?1, ?2, ?3, ?4)"
                                    " ON CONFLICT (family, code, from_day)"
                                    " DO UPDATE SET to_day = excluded.to_day");
    stmt_int(q, 1, family);
    stmt_text(q, 2, code);
    stmt_day(q, 3, from);
    stmt_day(q, 4, to);
    return stmt_run(q, err);
}
