/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families and the persons in them, by code; who they are is not here. */
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include "db.h"
#include "recording.h"
#include "stmt.h"

bool ank_family_id(struct ank_registry *registry, const char *code, int64_t *id,
                   struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT " FAMILY_CODED("1"));
    stmt_text(q, 1, code);
    return stmt_number(q, id, err);
}

bool ank_family_places(struct ank_registry *registry, const char *code,
                       struct ank_arena *mem, int64_t *id, struct ank_place **places,
                       size_t *count, struct ank_error *err)
{
    *id = 0;
    *places = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT f.id, t.project, t.start FROM family f"
                       " LEFT JOIN trajectory t ON t.family = f.id"
                       " WHERE f.id = " FAMILY_CODED("1") " ORDER BY t.start");
    stmt_text(q, 1, code);
    while (stmt_next(q)) {
        *id = stmt_get_int(q, 0);
        if (stmt_get_null(q, 1)) /* a family without any */
            continue;
        *places = ank_grow(mem, *places, *count, sizeof **places);
        (*places)[(*count)++] =
            (struct ank_place){stmt_get_int(q, 1), stmt_get_date(q, 2)};
    }
    return stmt_done(q, err);
}

static bool no_family(const char *code, struct ank_error *err)
{
    char shown[256];
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("there is no family %s; \"ankerpunt family list\" shows them"),
        ank_shown(code, shown));
}

bool ank_family_mark(struct ank_registry *registry, const char *code,
                     struct ank_arena *mem, const char **mark, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT hex(uid) FROM family WHERE id = " FAMILY_CODED("1"));
    stmt_text(q, 1, code);
    bool found = stmt_next(q);
    if (found)
        *mark = stmt_get_word(q, 0, mem);
    return stmt_done(q, err) && (found || no_family(code, err));
}

bool ank_family_is_in(struct ank_registry *registry, const char *family,
                      const char *project, bool *there, struct ank_error *err)
{
    int64_t count = 0;
    struct stmt *q =
        stmt(registry, "SELECT count(*) FROM trajectory WHERE family = " FAMILY_CODED(
                           "1") " AND project = " CODED("project", "2"));
    stmt_text(q, 1, family);
    stmt_text(q, 2, project);
    if (!stmt_number(q, &count, err))
        return false;
    *there = count > 0;
    return true;
}

bool ank_family_find_places(struct ank_registry *registry, const char *code,
                            struct ank_arena *mem, int64_t *id,
                            struct ank_place **places, size_t *count,
                            struct ank_error *err)
{
    return ank_family_places(registry, code, mem, id, places, count, err) &&
           (*id || no_family(code, err));
}

const struct ank_place *ank_place_at(const struct ank_place *places, size_t count,
                                     ank_day day)
{
    const struct ank_place *found = count ? places : NULL;
    for (size_t i = 1; i < count; i++)
        if (places[i].start - ANK_BEFORE_INTAKE <= day)
            found = &places[i];
    return found;
}

bool ank_family_code(struct ank_registry *registry, char code[static 8],
                     struct ank_error *err)
{
    static const char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; /* no 0 O 1 I */
    int64_t taken;
    do {
        unsigned char noise[5];
        if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
            return ank_fail(err, ANK_STORE,
                            ANK_N("this machine gives no random numbers"));
        memcpy(code, "G-?????", 8);
        for (size_t i = 0; i < sizeof noise; i++)
            code[2 + i] = letters[noise[i] % 32];
        struct stmt *q =
            stmt(registry, "SELECT count(*) FROM (SELECT code FROM family"
                           " WHERE code = ?1 UNION ALL SELECT code FROM tombstone"
                           " WHERE code = ?1 UNION ALL SELECT code FROM known_as"
                           " WHERE code = ?1)");
        stmt_text(q, 1, code);
        if (!stmt_number(q, &taken, err))
            return false;
    } while (taken);
    return true;
}

static bool refuse_erased(struct ank_registry *registry, const char *code,
                          struct ank_error *err)
{
    int64_t erased;
    struct stmt *q =
        stmt(registry, "SELECT count(*) FROM tombstone WHERE code = ?1 COLLATE NOCASE");
    stmt_text(q, 1, code);
    if (!stmt_number(q, &erased, err))
        return false;
    return !erased ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("family %s was erased for good; give a new code"), code);
}

/* The code of a family that became one with another stays a name of both. */
static bool refuse_known(struct ank_registry *registry, const char *code,
                         struct ank_error *err)
{
    char there[40] = "";
    struct stmt *q = stmt(registry, "SELECT f.code FROM known_as k JOIN family f"
                                    " ON f.id = k.family WHERE k.person IS NULL"
                                    " AND k.code = ?1 COLLATE NOCASE");
    stmt_text(q, 1, code);
    if (stmt_next(q))
        snprintf(there, sizeof there, "%s", stmt_get_word(q, 0, NULL));
    if (!stmt_done(q, err))
        return false;
    return !*there || strcmp(there, code) == 0 ||
           ank_fail(err, ANK_EXISTS,
                    ANK_N("%s: that is family %s, since both were linked; give another "
                          "code"),
                    code, there);
}

/* What is there with exactly that code is for the table's own rule to refuse. */
bool code_is_new(struct stmt *q, const char *code, struct ank_error *err)
{
    char there[40] = "";
    while (stmt_next(q))
        snprintf(there, sizeof there, "%s", stmt_get_word(q, 0, NULL));
    if (!stmt_done(q, err))
        return false;
    return !*there || strcmp(there, code) == 0 ||
           ank_fail(err, ANK_EXISTS,
                    ANK_N("%s: there is %s already, and capitals make no other code"),
                    code, there);
}

bool ank_family_add(struct ank_registry *registry, struct ank_family *family,
                    struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT code FROM family WHERE code = ?1 COLLATE NOCASE");
    stmt_text(q, 1, family->code);
    if (!refuse_erased(registry, family->code, err) ||
        !refuse_known(registry, family->code, err) ||
        !code_is_new(q, family->code, err))
        return false;
    q = stmt(registry, "INSERT INTO family (id, code, alias, language)"
                       " VALUES (" NEW_ID("family") ", ?1, ?2, coalesce(?3, 'nl'))");
    stmt_text(q, 1, family->code);
    stmt_text(q, 2, family->alias);
    stmt_text(q, 3, family->language);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("family %s"), family->code);
    family->id = stmt_inserted(q);
    return true;
}

bool ank_family_find(struct ank_registry *registry, const char *code,
                     struct ank_arena *mem, struct ank_family *family,
                     struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "SELECT id, code, alias, language FROM family WHERE id = " FAMILY_CODED("1"));
    stmt_text(q, 1, code);
    bool found = stmt_next(q);
    if (found)
        *family =
            (struct ank_family){stmt_get_int(q, 0), stmt_get_word(q, 1, mem),
                                stmt_get_text(q, 2, mem), stmt_get_word(q, 3, mem)};
    if (!stmt_done(q, err))
        return false;
    return found || no_family(code, err);
}

bool ank_family_set(struct ank_registry *registry, int64_t family, const char *alias,
                    const char *language, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "UPDATE family SET alias = nullif(coalesce(?2, alias), ''),"
                       " language = coalesce(?3, language) WHERE id = ?1");
    stmt_int(q, 1, family);
    stmt_text(q, 2, alias);
    stmt_text(q, 3, language);
    return stmt_run(q, err);
}

bool ank_person_add(struct ank_registry *registry, int64_t family,
                    struct ank_person *person, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT code FROM person WHERE family = ?1"
                                    " AND code = ?2 COLLATE NOCASE");
    stmt_int(q, 1, family);
    stmt_text(q, 2, person->code);
    if (!code_is_new(q, person->code, err))
        return false;
    q = stmt(registry, "INSERT INTO person (id, family, code, role, born)"
                       " VALUES (" NEW_ID("person") ", ?1, ?2, ?3, nullif(?4, 0))");
    stmt_int(q, 1, family);
    stmt_text(q, 2, person->code);
    stmt_text(q, 3, person->role);
    stmt_int(q, 4, person->born);
    if (!stmt_run(q, err))
        return ank_fail_in(err, ANK_N("person %s"), person->code);
    person->id = stmt_inserted(q);
    return true;
}

bool ank_person_id(struct ank_registry *registry, int64_t family, const char *code,
                   int64_t *id, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT coalesce((SELECT id FROM person WHERE family = ?1"
                       " AND code = ?2 COLLATE NOCASE ORDER BY code <> ?2 LIMIT 1),"
                       " (SELECT person FROM known_as WHERE family = ?1"
                       " AND code = ?2 COLLATE NOCASE AND person NOT NULL LIMIT 1))");
    stmt_int(q, 1, family);
    stmt_text(q, 2, code);
    return stmt_number(q, id, err);
}

bool ank_person_list(struct ank_registry *registry, int64_t family,
                     struct ank_arena *mem, struct ank_person **persons, size_t *count,
                     struct ank_error *err)
{
    *persons = NULL;
    *count = 0;
    struct stmt *q = stmt(registry, "SELECT id, code, role, born FROM person"
                                    " WHERE family = ?1 ORDER BY code");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        *persons = ank_grow(mem, *persons, *count, sizeof **persons);
        (*persons)[(*count)++] =
            (struct ank_person){stmt_get_int(q, 0), stmt_get_word(q, 1, mem),
                                stmt_get_text(q, 2, mem), (int)stmt_get_id(q, 3)};
    }
    return stmt_done(q, err);
}
