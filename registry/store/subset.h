/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * subset.h - whose rows a query reads; private to registry/store
 *
 * A query over families is written once, as a macro of the families it begins with, and
 * prepared for each of these four:
 *
 *     static const char *const texts[SUBSETS] = SUBSET_TEXTS(QUERY);
 *     struct stmt *q = stmt(registry, texts[subset_kind(&subset)]);
 *     subset_bind(q, &subset);
 *
 * ?1 and ?2 are taken by the subset, and ?3 where it is narrowed to who is
 * supported since a day (SUBSET_LASTING_TEXTS).
 */
#ifndef SUBSET_H
#define SUBSET_H

#include "db.h"
#include "stmt.h"

enum subset_kind { SUBSET_ALL, SUBSET_FAMILY, SUBSET_PROJECT, SUBSET_COACH, SUBSETS };

/* The families as `f`. A CROSS JOIN after it keeps SQLite to that order. */
#define SUBSET_FROM_ALL "(SELECT id, code, alias, language FROM family) f"
#define SUBSET_FROM_FAMILY                                                             \
    "(SELECT id, code, alias, language FROM family WHERE id = " FAMILY_CODED("1") ") f"
#define SUBSET_FROM_PROJECT                                                            \
    "(SELECT id, code, alias, language FROM family WHERE id IN (SELECT t.family"       \
    " FROM trajectory t WHERE t.project = " CODED("project", "1") ")) f"
#define SUBSET_FROM_COACH                                                              \
    "(SELECT id, code, alias, language FROM family WHERE id IN (SELECT c.family"       \
    " FROM coach c WHERE c.code = ?1 COLLATE NOCASE AND c.from_day <= ?2"              \
    " AND coalesce(c.to_day, ?2) >= ?2)) f"

#define SUBSET_TEXTS(query)                                                            \
    {                                                                                  \
        [SUBSET_ALL] = query(SUBSET_FROM_ALL),                                         \
        [SUBSET_FAMILY] = query(SUBSET_FROM_FAMILY),                                   \
        [SUBSET_PROJECT] = query(SUBSET_FROM_PROJECT),                                 \
        [SUBSET_COACH] = query(SUBSET_FROM_COACH),                                     \
    }

/* The same families, but for those whose support ended before ?3 and who put off
 * nothing until then or later: in the project, where one is asked for. Of many they are
 * found at once; of a few each is looked up. */
#define SUBSET_LASTING_WHERE(here)                                                      \
    "(SELECT id, code, alias, language FROM family WHERE id IN"                         \
    " (SELECT l.family FROM trajectory l WHERE (l.ended IS NULL OR l.ended >= ?3)" here \
    " UNION ALL SELECT l.family FROM postponement w"                                    \
    " JOIN trajectory l ON l.id = w.trajectory WHERE w.until >= ?3" here ")) f"
#define SUBSET_LASTING(families)                                                       \
    "(SELECT f.id, f.code, f.alias, f.language FROM " families                         \
    " WHERE EXISTS (SELECT 1 FROM trajectory l WHERE l.family = f.id"                  \
    " AND (l.ended IS NULL OR l.ended >= ?3 OR EXISTS (SELECT 1 FROM postponement w"   \
    " WHERE w.trajectory = l.id AND w.until >= ?3)))) f"

#define SUBSET_LASTING_TEXTS(query)                                                    \
    {                                                                                  \
        [SUBSET_ALL] = query(SUBSET_LASTING_WHERE("")),                                \
        [SUBSET_FAMILY] = query(SUBSET_LASTING(SUBSET_FROM_FAMILY)),                   \
        [SUBSET_PROJECT] =                                                             \
            query(SUBSET_LASTING_WHERE(" AND l.project = " CODED("project", "1"))),    \
        [SUBSET_COACH] = query(SUBSET_LASTING(SUBSET_FROM_COACH)),                     \
    }

/* At most one of the codes is given; none: everybody. */
struct subset {
    const char *family, *project, *coach;
    ank_day day;   /* of the coach */
    ank_day since; /* ?3 of SUBSET_LASTING_TEXTS; 0 with SUBSET_TEXTS */
};

enum subset_kind subset_kind(const struct subset *subset);

/* Binds ?1, ?2 of a coach and ?3 of who was supported since. */
void subset_bind(struct stmt *q, const struct subset *subset);

#endif
