/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and contact, sealed; no other file reads or writes them. */
#include <ankerpunt/registry/identity.h>
#include "box.h"
#include "db.h"
#include "stmt.h"

char *identity_before(struct ank_arena *mem, int64_t family, int64_t person)
{
    return ank_format(mem, "identity %lld %lld", (long long)family, (long long)person);
}

bool ank_identity_get(struct ank_registry *registry, int64_t family, int64_t person,
                      struct ank_arena *mem, const char **text, struct ank_error *err)
{
    *text = NULL;
    size_t size;
    bool done = true;
    struct stmt *q = stmt(registry, "SELECT i.sealed, " IDENTITY_BOUND
                                    ", " IDENTITY_ALSO " FROM identity i"
                                    " JOIN family f ON f.id = i.family"
                                    " LEFT JOIN person p ON p.id = i.person"
                                    " WHERE i.family = ?1 AND i.person = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, person);
    if (stmt_next(q)) {
        const void *box = stmt_get_blob(q, 0, &size);
        struct box_place place = {family, stmt_get_word(q, 1, mem),
                                  identity_before(mem, family, person),
                                  stmt_get_text(q, 2, mem)};
        done = seal_unbox(registry, &place, box, size, mem, text, err);
    }
    return stmt_done(q, err) && done;
}

/* Where the box of a person will belong; 0: of the family as a whole. */
static bool find_place(struct ank_registry *registry, int64_t person,
                       struct ank_arena *mem, struct box_place *place,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT " IDENTITY_BOUND " FROM (SELECT ?2 AS person) i"
                       " JOIN family f ON f.id = ?1 LEFT JOIN person p ON p.id = ?2");
    stmt_int(q, 1, place->family);
    stmt_int(q, 2, person);
    place->bound = stmt_next(q) ? stmt_get_word(q, 0, mem) : "";
    return stmt_done(q, err);
}

static bool clear(struct ank_registry *registry, int64_t family, int64_t person,
                  struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "DELETE FROM identity WHERE family = ?1 AND person = ?2");
    stmt_int(q, 1, family);
    stmt_int(q, 2, person);
    return stmt_run(q, err);
}

bool ank_identity_put(struct ank_registry *registry, int64_t family, int64_t person,
                      const char *text, struct ank_error *err)
{
    struct ank_arena mem = {0};
    const void *box;
    size_t size;
    if (!text)
        return clear(registry, family, person, err);
    struct box_place place = {.family = family};
    bool done = find_place(registry, person, &mem, &place, err) &&
                seal_box(registry, &place, text, &mem, &box, &size, err);
    if (done) {
        struct stmt *q = stmt(
            registry,
            "INSERT INTO identity (family, person, sealed) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (family, person) DO UPDATE SET sealed = excluded.sealed");
        stmt_int(q, 1, family);
        stmt_int(q, 2, person);
        stmt_blob(q, 3, box, size);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
    return done;
}

bool ank_identity_list(struct ank_registry *registry, int64_t family,
                       struct ank_arena *mem, struct ank_identity **list, size_t *count,
                       struct ank_error *err)
{
    *list = NULL;
    *count = 0;
    bool done = true;
    size_t size;
    struct stmt *q = stmt(
        registry, "SELECT i.person, p.code, i.sealed, " IDENTITY_BOUND
                  ", " IDENTITY_ALSO " FROM identity i JOIN family f ON f.id = i.family"
                  " LEFT JOIN person p ON p.id = i.person"
                  " WHERE i.family = ?1 ORDER BY i.person <> 0, p.code");
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        *list = ank_grow(mem, *list, *count, sizeof **list);
        struct ank_identity *row = &(*list)[(*count)++];
        row->person = stmt_get_int(q, 0);
        row->code = stmt_get_text(q, 1, mem);
        const void *box = stmt_get_blob(q, 2, &size);
        struct box_place place = {family, stmt_get_word(q, 3, mem),
                                  identity_before(mem, family, row->person),
                                  stmt_get_text(q, 4, mem)};
        done = seal_unbox(registry, &place, box, size, mem, &row->text, err);
    }
    return stmt_done(q, err) && done;
}
