/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons were called before somebody said that they are one. */
#include "merge_parts.h"
#include "stmt.h"

bool merge_known_persons(struct merging *m, int64_t theirs, int64_t ours,
                         struct ank_error *err)
{
    bool done = true;
    struct stmt *from =
        stmt(m->other, "SELECT k.uid, k.code, p.uid FROM known_as k JOIN person p"
                       " ON p.id = k.person WHERE k.family = ?1");
    stmt_int(from, 1, theirs);
    while (done && stmt_next(from)) {
        size_t size, person_size;
        const void *uid = stmt_get_blob(from, 0, &size),
                   *person = stmt_get_blob(from, 2, &person_size);
        struct stmt *q =
            stmt(m->registry,
                 "INSERT INTO known_as (uid, family, person, code) SELECT ?1, ?2, id,"
                 " ?3 FROM person WHERE uid = ?4 AND family = ?2"
                 " ON CONFLICT (uid) DO NOTHING");
        stmt_blob(q, 1, uid, size);
        stmt_int(q, 2, ours);
        stmt_text(q, 3, stmt_get_word(from, 1, NULL));
        stmt_blob(q, 4, person, person_size);
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}
