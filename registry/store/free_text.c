/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free text, sealed: notes, and what the family says in its own words. */
#include <string.h>

#include <ankerpunt/registry/free_text.h>
#include "db.h"
#include "stmt.h"

/* The family's own are bound as before there were any of one person. */
char *text_bound(struct ank_arena *mem, int64_t family, const struct ank_text *text)
{
    char day[11];
    char *bound = ank_format(mem, "free_text %lld %lld %lld %s %s", (long long)text->id,
                             (long long)family, (long long)text->domain,
                             ank_day_format(text->day, day), text->kind);
    return text->person ? ank_format(mem, "%s of %lld", bound, (long long)text->person)
                        : bound;
}

/* Sets the id of what that voice said that day of the domain, or the next one. */
static bool find_place(struct ank_registry *registry, int64_t family,
                       struct ank_text *text, bool *there, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id FROM free_text WHERE family = ?1 AND kind = ?2"
                       " AND day = ?3 AND coalesce(domain, 0) = ?4 AND kind <> 'note'"
                       " AND coalesce(person, 0) = ?5");
    stmt_int(q, 1, family);
    stmt_text(q, 2, text->kind);
    stmt_day(q, 3, text->day);
    stmt_int(q, 4, text->domain);
    stmt_int(q, 5, text->person);
    if (!stmt_number(q, &text->id, err))
        return false;
    *there = text->id != 0;
    return *there ||
           stmt_number(stmt(registry, "SELECT coalesce(max(id), 0) + 1 FROM free_text"),
                       &text->id, err);
}

static bool remove_text(struct ank_registry *registry, int64_t id,
                        struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM free_text WHERE id = ?1");
    stmt_int(q, 1, id);
    return stmt_run(q, err);
}

bool ank_text_put(struct ank_registry *registry, int64_t family, struct ank_text *text,
                  struct ank_error *err)
{
    struct ank_arena mem = {0};
    const void *box;
    size_t size;
    bool there;
    if (!find_place(registry, family, text, &there, err))
        return false;
    if (!*text->text)
        return !there || remove_text(registry, text->id, err);
    bool done = seal_box(registry, text_bound(&mem, family, text), text->text, &mem,
                         &box, &size, err);
    if (done) {
        struct stmt *q =
            stmt(registry,
                 "INSERT INTO free_text (id, family, domain, day, kind, sealed, person)"
                 " VALUES (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, nullif(?7, 0))"
                 " ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed");
        stmt_int(q, 1, text->id);
        stmt_int(q, 2, family);
        stmt_int(q, 3, text->domain);
        stmt_day(q, 4, text->day);
        stmt_text(q, 5, text->kind);
        stmt_blob(q, 6, box, size);
        stmt_int(q, 7, text->person);
        done = stmt_run(q, err);
    }
    ank_arena_free(&mem);
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
                       " coalesce(t.person, 0), p.code FROM free_text t"
                       " LEFT JOIN person p ON p.id = t.person"
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
        done = seal_unbox(registry, text_bound(mem, family, text), box, size, mem,
                          &text->text, err);
    }
    return stmt_done(q, err) && done;
}
