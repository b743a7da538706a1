/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who became one, for who reads the history. */
#include <string.h>

#include "db.h"
#include "stmt.h"

/* The code of a family or person by its uid, as the history writes it. */
static const char *code_of(struct ank_registry *registry, struct ank_arena *mem,
                           const char *at, struct ank_error *err)
{
    const char *found = NULL;
    struct stmt *q =
        stmt(registry, "SELECT code FROM known_as WHERE quote(uid) = ?1 UNION ALL"
                       " SELECT code FROM family WHERE quote(uid) = ?1 UNION ALL"
                       " SELECT code FROM person WHERE quote(uid) = ?1 LIMIT 1");
    stmt_made(q, 1, at ? ank_strndup(mem, at, strcspn(at + 2, "'") + 3) : "");
    if (stmt_next(q))
        found = stmt_get_word(q, 0, mem);
    return stmt_done(q, err) ? found : NULL;
}

static const char *uid_in(const char *values, const char *column)
{
    const char *at = values ? strstr(values, column) : NULL;
    return at ? at + strlen(column) - 2 : NULL;
}

const char *link_told(struct ank_registry *registry, struct ank_arena *mem,
                      const char *values, struct ank_error *err)
{
    const char *one = code_of(registry, mem, uid_in(values, "one=X'"), err),
               *two = code_of(registry, mem, uid_in(values, "two=X'"), err),
               *first = code_of(registry, mem, uid_in(values, "first=X'"), err);
    if (!one || !two)
        return one ? one : two ? two : "";
    bool turned = first && strcmp(first, two) == 0;
    return ank_format(mem, "%s = %s", turned ? two : one, turned ? one : two);
}
