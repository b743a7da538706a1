/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families by what people call them; see <ankerpunt/registry/family.h>. */
#include <string.h>

#include <ankerpunt/model/choice.h>
#include <ankerpunt/registry/family.h>
#include "db.h"
#include "stmt.h"

/* A slip in a shorter code makes that of another family. */
enum { shortest_near = 5 };

/* Greater than whatever follows a beginning. */
#define LAST "char(0x10ffff)"

/* As in the index of the schema: what its capitals alone do not make comparable. */
#define OTHERWISE "(alias GLOB '*[^ -~]*' OR alias GLOB '*  *' OR alias GLOB ' *')"

/* How an alias answers to a word, the surest last. */
enum way { NOT, INSIDE, AT_HEAD, WHOLE };

struct called {
    struct ank_families *found;
    struct ank_arena *mem;
    enum way way; /* in which those answer that were found */
};

static void add(struct ank_families *found, struct stmt *q, struct ank_arena *mem)
{
    found->family = ank_grow(mem, found->family, found->count, sizeof *found->family);
    found->family[found->count++] =
        (struct ank_family){stmt_get_int(q, 0), stmt_get_word(q, 1, mem),
                            stmt_get_text(q, 2, mem), stmt_get_word(q, 3, mem)};
}

static enum way way_of(const char *alias, const char *folded)
{
    struct ank_arena turn = {0};
    const char *name = ank_text_fold(&turn, alias ? alias : ""); /* damaged */
    size_t length = strlen(folded);
    enum way way = strcmp(name, folded) == 0            ? WHOLE
                   : strncmp(name, folded, length) == 0 ? AT_HEAD
                                                        : NOT;
    for (const char *word = name; way == NOT && (word = strchr(word, ' '));)
        way = strncmp(++word, folded, length) == 0 ? INSIDE : NOT;
    ank_arena_free(&turn);
    return way;
}

/* A surer answer puts the others aside. */
static bool take_all(struct called *called, struct stmt *q, const char *folded,
                     struct ank_error *err)
{
    while (stmt_next(q)) {
        enum way way = way_of(stmt_get_text(q, 2, NULL), folded);
        if (way > called->way) {
            called->found->count = 0;
            called->way = way;
        }
        if (way != NOT && way == called->way &&
            called->found->count < called->found->most)
            add(called->found, q, called->mem);
    }
    return stmt_done(q, err);
}

static bool take_plain(struct ank_registry *registry, struct called *called,
                       const char *folded, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id, code, alias, language FROM family"
                       " WHERE alias COLLATE NOCASE >= ?1"
                       " AND alias COLLATE NOCASE < ?1 || " LAST " AND NOT " OTHERWISE
                       " ORDER BY alias COLLATE NOCASE, code LIMIT ?2");
    stmt_text(q, 1, folded);
    stmt_int(q, 2, (int64_t)called->found->most);
    return take_all(called, q, folded, err);
}

static bool take_other(struct ank_registry *registry, struct called *called,
                       const char *folded, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id, code, alias, language FROM family WHERE " OTHERWISE
                       " ORDER BY alias, code");
    return take_all(called, q, folded, err);
}

/* What LIKE takes for any letter stands for itself. */
static const char *as_it_is(const char *word, struct ank_arena *mem)
{
    char *kept = ank_alloc(mem, 2 * strlen(word) + 1), *to = kept;
    for (; *word; *to++ = *word++)
        if (strchr("%_\\", *word))
            *to++ = '\\';
    return kept;
}

/* The index is walked once, and no row of the table read but those that answer. */
static bool take_inside(struct ank_registry *registry, struct called *called,
                        const char *folded, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id, code, alias, language FROM family"
                       " WHERE alias IS NOT NULL"
                       " AND alias LIKE ?1 ESCAPE '\\'"
                       " AND NOT " OTHERWISE " ORDER BY alias COLLATE NOCASE LIMIT ?2");
    stmt_text(q, 1, ank_format(called->mem, "%% %s%%", as_it_is(folded, called->mem)));
    stmt_int(q, 2, (int64_t)called->found->most);
    return take_all(called, q, folded, err);
}

bool ank_family_called(struct ank_registry *registry, const char *word,
                       struct ank_families *found, struct ank_arena *mem,
                       struct ank_error *err)
{
    struct called called = {.found = found, .mem = mem};
    const char *folded = ank_text_fold(mem, word);
    found->count = 0;
    return !*folded ||
           (take_plain(registry, &called, folded, err) &&
            take_other(registry, &called, folded, err) &&
            (called.way > INSIDE || take_inside(registry, &called, folded, err)));
}

bool ank_family_any(struct ank_registry *registry, bool *any, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT 1 FROM family LIMIT 1");
    *any = stmt_next(q);
    return stmt_done(q, err);
}

bool ank_family_more(struct ank_registry *registry, size_t most, bool *more,
                     struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT count(*) FROM (SELECT 1 FROM trajectory"
                                    " WHERE ended IS NULL LIMIT ?1)");
    stmt_int(q, 1, (int64_t)most + 1);
    *more = stmt_next(q) && stmt_get_int(q, 0) > (int64_t)most;
    return stmt_done(q, err);
}

bool ank_family_coded(struct ank_registry *registry, const char *beginning,
                      struct ank_families *found, struct ank_arena *mem,
                      struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT id, code, alias, language FROM family"
                                    " WHERE code COLLATE NOCASE >= ?1"
                                    " AND code COLLATE NOCASE < ?1 || " LAST
                                    " ORDER BY code COLLATE NOCASE LIMIT ?2");
    stmt_text(q, 1, beginning);
    stmt_int(q, 2, (int64_t)found->most);
    found->count = 0;
    while (stmt_next(q))
        add(found, q, mem);
    return stmt_done(q, err);
}

static bool is_near(const char *name, const char *folded, struct ank_arena *turn)
{
    ank_arena_reset(turn);
    const char *rest = ank_text_fold(turn, name ? name : "");
    bool near = ank_choice_near(rest, folded);
    while (!near && (rest = strchr(rest, ' '))) /* from a later word on */
        near = ank_choice_near(++rest, folded);
    return near;
}

bool ank_family_near(struct ank_registry *registry, const char *word,
                     struct ank_families *found, struct ank_arena *mem,
                     struct ank_error *err)
{
    struct ank_arena turn = {0};
    const char *folded = ank_text_fold(mem, word);
    found->count = 0;
    if (strlen(folded) < shortest_near)
        return true;
    struct stmt *q = stmt(registry, "SELECT id, code, alias, language FROM family");
    while (stmt_next(q) && found->count < found->most)
        if (is_near(stmt_get_word(q, 1, NULL), folded, &turn) ||
            is_near(stmt_get_text(q, 2, NULL), folded, &turn))
            add(found, q, mem);
    ank_arena_free(&turn);
    return stmt_done(q, err);
}
