/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who was erased there is erased here: erasures win. */
#include <ankerpunt/registry/family.h>
#include "merge_parts.h"
#include "stmt.h"

static bool was_erased_by(struct ank_registry *other, const void *sum, size_t size,
                          bool *erased, struct ank_error *err)
{
    int64_t found;
    struct stmt *q = stmt(other, "SELECT EXISTS (SELECT 1 FROM erased WHERE sum = ?1)");
    stmt_blob(q, 1, sum, size);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* Families of ours that the other registry erased. */
struct erased_list {
    struct ank_family *family; /* ids and codes, in the arena */
    size_t count;
};

/* Whether the other erased a family that nobody erased here: most often not, and then
 * none of ours needs to be looked at; but for one that is known by two names, which may
 * have got the second since. */
static bool erased_more(struct ank_registry *registry, struct ank_registry *other,
                        bool *more, struct ank_error *err)
{
    int64_t linked;
    if (!stmt_number(stmt(registry, "SELECT EXISTS (SELECT 1 FROM known_as)"), &linked,
                     err))
        return false;
    bool done = true;
    *more = linked != 0;
    struct stmt *from = stmt(other, "SELECT sum FROM erased");
    while (done && !*more && stmt_next(from)) {
        size_t size;
        bool known;
        const void *sum = stmt_get_blob(from, 0, &size);
        done = was_erased_by(registry, sum, size, &known, err);
        *more = !known;
    }
    return stmt_done(from, err) && done;
}

static bool list_erased(struct ank_registry *registry, struct ank_registry *other,
                        struct ank_arena *mem, struct erased_list *list,
                        struct ank_error *err)
{
    bool more, done = true;
    *list = (struct erased_list){0};
    if (!erased_more(registry, other, &more, err) || !more)
        return err->code == ANK_OK;
    int64_t last = 0; /* that is in the list */
    struct stmt *q =
        stmt(registry, "SELECT f.id, f.code, record_sum('tombstone', u.uid) FROM family"
                       " f JOIN (SELECT id, uid FROM family UNION SELECT family, uid"
                       " FROM known_as WHERE person IS NULL) u ON u.id = f.id"
                       " ORDER BY f.code, f.id");
    while (done && stmt_next(q)) {
        size_t size;
        bool erased;
        const void *sum = stmt_get_blob(q, 2, &size);
        done = was_erased_by(other, sum, size, &erased, err);
        if (!erased || last == stmt_get_int(q, 0))
            continue;
        last = stmt_get_int(q, 0);
        list->family = ank_grow(mem, list->family, list->count, sizeof *list->family);
        list->family[list->count++] = (struct ank_family){
            .id = stmt_get_int(q, 0), .code = stmt_get_word(q, 1, mem)};
    }
    return stmt_done(q, err) && done;
}

bool ank_merge_erases(struct ank_registry *registry, struct ank_registry *other,
                      size_t *count, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct erased_list list;
    bool done = list_erased(registry, other, &mem, &list, err);
    *count = list.count;
    ank_arena_free(&mem);
    return done;
}

static bool add_sums(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from = stmt(m->other, "SELECT sum FROM erased");
    while (done && stmt_next(from)) {
        size_t size;
        const void *sum = stmt_get_blob(from, 0, &size);
        struct stmt *q = stmt(m->registry, "INSERT INTO erased (sum) VALUES (?1)"
                                           " ON CONFLICT DO NOTHING");
        stmt_blob(q, 1, sum, size);
        done = size == record_size && stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

bool merge_erase(struct merging *m, struct ank_error *err)
{
    struct erased_list list;
    if (!list_erased(m->registry, m->other, m->mem, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++) {
        if (!ank_family_erase(m->registry, &list.family[i], err))
            return false;
        merge_tell(m, ANK_MERGE_ERASED, list.family[i].code);
    }
    m->merge->erased = list.count;
    return add_sums(m, err);
}
