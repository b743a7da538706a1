/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What persons that are one were called: it stays a name for them. */
#include <string.h>

#include "stmt.h"
#include "version_write.h"

static const char *code_in(const struct ank_version *version)
{
    for (size_t i = 0; i < version->count; i++)
        if (strcmp(version->fields[i].name, "code") == 0)
            return version->fields[i].said[0].value;
    return NULL;
}

static bool put_name(const struct version_target *target, const struct view_row *row,
                     const struct ank_version *version, struct ank_error *err)
{
    const char *code = code_in(version);
    if (!code)
        return true;
    struct stmt *q =
        stmt(target->registry,
             "INSERT INTO known_as (uid, family, person, code) SELECT ?1, ?2, id, ?3"
             " FROM person WHERE uid = ?4 AND family = ?2 ON CONFLICT (uid) DO UPDATE"
             " SET person = excluded.person");
    stmt_blob(q, 1, version->record, record_size);
    stmt_int(q, 2, target->family);
    stmt_literal(q, 3, code);
    stmt_blob(q, 4, row->record, record_size);
    return stmt_run(q, err);
}

/* Of persons whom nobody calls one any more. */
static bool drop_names(const struct version_target *target, struct ank_error *err)
{
    struct stmt *q =
        stmt(target->registry, "DELETE FROM known_as WHERE family = ?1"
                               " AND person NOT NULL AND uid NOT IN"
                               " (SELECT one FROM linked WHERE family = ?1"
                               " UNION SELECT two FROM linked WHERE family = ?1)");
    stmt_int(q, 1, target->family);
    return stmt_run(q, err);
}

bool versions_known(const struct version_target *target, const struct view *view,
                    struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < view->count; i++) {
        const struct view_row *row = &view->row[i];
        if (strcmp(row->shape->table, "person") != 0 || row->waits || row->count < 2)
            continue;
        for (size_t j = 0; done && j < row->count; j++)
            done = put_name(target, row, row->versions[j], err);
    }
    return done && drop_names(target, err);
}
