/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free text, sealed: notes, and what the family says in its own words. */
#include <string.h>

#include <ankerpunt/registry/free_text.h>
#include "box.h"
#include "db.h"
#include "stmt.h"

enum { uid_size = 16 };

/* The family's own are bound as before there were any of one person. */
char *text_before(struct ank_arena *mem, int64_t family, const struct ank_text *text)
{
    char day[11];
    char *bound = ank_format(mem, "free_text %lld %lld %lld %s %s", (long long)text->id,
                             (long long)family, (long long)text->domain,
                             ank_day_format(text->day, day), text->kind);
    return text->person ? ank_format(mem, "%s of %lld", bound, (long long)text->person)
                        : bound;
}

/* A text and where it goes. */
struct putting {
    int64_t family;
    struct ank_text *text;
    bool there; /* it takes the place of one */
    unsigned char uid[uid_size];
    struct box_place place;
    struct ank_arena mem;
};

/* Finds what that voice said that day of the domain; else the next id, and a new uid.
 */
static bool find_place(struct ank_registry *registry, struct putting *putting,
                       struct ank_error *err)
{
    size_t size = 0;
    struct ank_text *text = putting->text;
    struct stmt *q = stmt(
        registry,
        "SELECT id, uid, 1 FROM free_text WHERE family = ?1 AND kind = ?2"
        " AND day = ?3 AND coalesce(domain, 0) = ?4 AND kind <> 'note'"
        " AND coalesce(person, 0) = ?5 UNION ALL"
        " SELECT (SELECT coalesce(max(id), 0) + 1 FROM free_text), randomblob(16), 0"
        " ORDER BY 3 DESC LIMIT 1");
    stmt_int(q, 1, putting->family);
    stmt_text(q, 2, text->kind);
    stmt_day(q, 3, text->day);
    stmt_int(q, 4, text->domain);
    stmt_int(q, 5, text->person);
    if (stmt_next(q)) {
        text->id = stmt_get_int(q, 0);
        const void *uid = stmt_get_blob(q, 1, &size);
        if (size == uid_size)
            memcpy(putting->uid, uid, uid_size);
        else
            stmt_damaged(q);
        putting->there = stmt_get_int(q, 2) != 0;
    }
    return stmt_done(q, err);
}

/* Where its box will belong. */
static bool bind_place(struct ank_registry *registry, struct putting *putting,
                       struct ank_error *err)
{
    const struct ank_text *text = putting->text;
    struct stmt *q =
        stmt(registry,
             "SELECT " TEXT_BOUND " FROM (SELECT ?1 AS uid, ?2 AS day, ?3 AS kind) t"
             " LEFT JOIN domain d ON d.id = ?4 LEFT JOIN person p ON p.id = ?5");
    stmt_blob(q, 1, putting->uid, uid_size);
    stmt_day(q, 2, text->day);
    stmt_text(q, 3, text->kind);
    stmt_int(q, 4, text->domain);
    stmt_int(q, 5, text->person);
    putting->place.family = putting->family;
    putting->place.bound = stmt_next(q) ? stmt_get_word(q, 0, &putting->mem) : "";
    return stmt_done(q, err);
}

static bool remove_text(struct ank_registry *registry, int64_t id,
                        struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM free_text WHERE id = ?1");
    stmt_int(q, 1, id);
    return stmt_run(q, err);
}

static bool put_box(struct ank_registry *registry, struct putting *putting,
                    struct ank_error *err)
{
    const void *box;
    size_t size;
    const struct ank_text *text = putting->text;
    if (!seal_box(registry, &putting->place, text->text, &putting->mem, &box, &size,
                  err))
        return false;
    struct stmt *q = stmt(
        registry,
        "INSERT INTO free_text (id, family, domain, day, kind, sealed, person, uid)"
        " VALUES (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, nullif(?7, 0), ?8)"
        " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed");
    stmt_int(q, 1, text->id);
    stmt_int(q, 2, putting->family);
    stmt_int(q, 3, text->domain);
    stmt_day(q, 4, text->day);
    stmt_text(q, 5, text->kind);
    stmt_blob(q, 6, box, size);
    stmt_int(q, 7, text->person);
    stmt_blob(q, 8, putting->uid, uid_size);
    return stmt_run(q, err);
}

bool ank_text_put(struct ank_registry *registry, int64_t family, struct ank_text *text,
                  struct ank_error *err)
{
    struct putting putting = {.family = family, .text = text};
    bool done = find_place(registry, &putting, err);
    if (done && !*text->text)
        done = !putting.there || remove_text(registry, text->id, err);
    else
        done = done && bind_place(registry, &putting, err) &&
               put_box(registry, &putting, err);
    ank_arena_free(&putting.mem);
    return done;
}

bool ank_note_remove(struct ank_registry *registry, int64_t family, ank_day day,
                     size_t *count, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry,
             "DELETE FROM free_text WHERE family = ?1 AND day = ?2 AND kind = 'note'");
    stmt_int(q, 1, family);
    stmt_day(q, 2, day);
    if (!stmt_run(q, err))
        return false;
    *count = (size_t)stmt_changed(q);
    return true;
}

bool ank_text_list(struct ank_registry *registry, int64_t family, struct ank_arena *mem,
                   struct ank_text **texts, size_t *count, struct ank_error *err)
{
    *texts = NULL;
    *count = 0;
    bool done = true;
    size_t size;
    struct stmt *q =
        stmt(registry, "SELECT t.id, coalesce(t.domain, 0), t.day, t.kind, t.sealed,"
                       " coalesce(t.person, 0), p.code, " TEXT_BOUND ", " TEXT_ALSO
                       " FROM free_text t LEFT JOIN person p ON p.id = t.person"
                       " LEFT JOIN domain d ON d.id = t.domain"
                       " WHERE t.family = ?1 ORDER BY t.day, t.id");
    stmt_int(q, 1, family);
    while (done && stmt_next(q)) {
        *texts = ank_grow(mem, *texts, *count, sizeof **texts);
        struct ank_text *text = &(*texts)[(*count)++];
        *text = (struct ank_text){.id = stmt_get_int(q, 0),
                                  .domain = stmt_get_int(q, 1),
                                  .day = stmt_get_date(q, 2),
                                  .kind = stmt_get_word(q, 3, mem),
                                  .person = stmt_get_int(q, 5),
                                  .by = stmt_get_text(q, 6, mem)};
        const void *box = stmt_get_blob(q, 4, &size);
        struct box_place place = {family, stmt_get_word(q, 7, mem),
                                  text_before(mem, family, text),
                                  stmt_get_text(q, 8, mem)};
        done = seal_unbox(registry, &place, box, size, mem, &text->text, err);
    }
    return stmt_done(q, err) && done;
}
