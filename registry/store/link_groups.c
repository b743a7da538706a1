/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which families are one, and the strands of their commands; see link_groups.h. */
#include "link_groups.h"

#include <stdlib.h>
#include <string.h>

#include "site.h"
#include "stmt.h"

/* Who is one ---------------------------------------------------------------------- */

struct uniting {
    struct ank_arena *mem;
    struct link_union *all;
    size_t count;
};

size_t link_root(const struct link_union *all, size_t i)
{
    while (all[i].of != i)
        i = all[i].of;
    return i;
}

static size_t place_of(struct uniting *u, const void *uid)
{
    for (size_t i = 0; i < u->count; i++)
        if (memcmp(u->all[i].uid, uid, record_size) == 0)
            return i;
    u->all = ank_grow(u->mem, u->all, u->count, sizeof *u->all);
    memcpy(u->all[u->count].uid, uid, record_size);
    u->all[u->count].of = u->count;
    return u->count++;
}

static bool unite_all(struct uniting *u, struct ank_registry *registry,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT one, two FROM linked WHERE kind = 'family'");
    while (stmt_next(q)) {
        size_t one_size, two_size;
        const void *one = stmt_get_blob(q, 0, &one_size),
                   *two = stmt_get_blob(q, 1, &two_size);
        if (one_size != record_size || two_size != record_size) {
            stmt_damaged(q);
            continue;
        }
        size_t a = place_of(u, one), b = place_of(u, two);
        u->all[link_root(u->all, a)].of = link_root(u->all, b);
    }
    return stmt_done(q, err);
}

/* Members -------------------------------------------------------------------------- */

/* The family that shows what is written of that uid; 0: none. */
static bool family_of(struct ank_registry *registry, const unsigned char *uid,
                      int64_t *family, struct ank_error *err)
{
    struct stmt *q =
        stmt(registry, "SELECT id FROM family WHERE uid = ?1 UNION ALL SELECT family"
                       " FROM known_as WHERE uid = ?1 AND person IS NULL LIMIT 1");
    stmt_blob(q, 1, uid, record_size);
    return stmt_number(q, family, err);
}

static int compare_members(const void *a, const void *b)
{
    return memcmp(((const struct link_member *)a)->uid,
                  ((const struct link_member *)b)->uid, record_size);
}

static void add_member(struct ank_arena *mem, struct link_group *group,
                       const unsigned char *uid)
{
    group->member = ank_grow(mem, group->member, group->count, sizeof *group->member);
    struct link_member *member = &group->member[group->count++];
    *member = (struct link_member){0};
    memcpy(member->uid, uid, record_size);
}

static bool find_families(struct merging *m, struct link_group *group,
                          struct ank_error *err)
{
    qsort(group->member, group->count, sizeof *group->member, compare_members);
    for (size_t i = 0; i < group->count; i++) {
        struct link_member *member = &group->member[i];
        if (!family_of(m->registry, member->uid, &member->ours, err) ||
            (m->other && !family_of(m->other, member->uid, &member->theirs, err)))
            return false;
    }
    return true;
}

/* Strands -------------------------------------------------------------------------- */

/* Strands of the sites that wrote on a family of ours, for one member. */
static bool add_strands(struct merging *m, const unsigned char *uid, int64_t family,
                        struct ank_error *err)
{
    struct stmt *q = stmt(
        m->registry, "INSERT INTO site (uid, name, strand) SELECT"
                     " record_sum('strand', ?1, s.uid), s.name, 1 FROM site s"
                     " WHERE s.strand = 0 AND (s.mine = 1 OR s.id IN (SELECT site"
                     " FROM seen WHERE family = ?2)) ON CONFLICT (uid) DO NOTHING");
    stmt_blob(q, 1, uid, record_size);
    stmt_int(q, 2, family);
    return stmt_run(q, err);
}

static bool add_their_strands(struct merging *m, const unsigned char *uid,
                              int64_t family, struct ank_error *err)
{
    bool done = true;
    struct stmt *from =
        stmt(m->other, "SELECT s.uid, s.name FROM site s WHERE s.strand = 0 AND s.id IN"
                       " (SELECT site FROM seen WHERE family = ?1)");
    stmt_int(from, 1, family);
    while (done && stmt_next(from)) {
        size_t size;
        const void *site = stmt_get_blob(from, 0, &size);
        struct stmt *q = stmt(m->registry, "INSERT INTO site (uid, name, strand) VALUES"
                                           " (record_sum('strand', ?1, ?2), ?3, 1)"
                                           " ON CONFLICT (uid) DO NOTHING");
        stmt_blob(q, 1, uid, record_size);
        stmt_blob(q, 2, site, size);
        stmt_text(q, 3, stmt_get_word(from, 1, NULL));
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool want_strands(struct merging *m, const struct link_group *group,
                         struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < group->count; i++)
        for (size_t j = 0; done && j < group->count; j++)
            done = add_strands(m, group->member[i].uid, group->member[j].ours, err) &&
                   (!group->member[j].theirs ||
                    add_their_strands(m, group->member[i].uid, group->member[j].theirs,
                                      err));
    return done;
}

static bool place_strands(struct merging *m, struct link_member *member,
                          struct ank_error *err)
{
    member->strand = ank_alloc(m->mem, (m->sites.count + 1) * sizeof *member->strand);
    for (size_t i = 0; i <= m->sites.count; i++)
        member->strand[i] = -1;
    struct stmt *q =
        stmt(m->registry, "SELECT s.id, v.id FROM site s JOIN site v ON v.uid ="
                          " record_sum('strand', ?1, s.uid) WHERE s.strand = 0");
    stmt_blob(q, 1, member->uid, record_size);
    while (stmt_next(q))
        member->strand[m->our_places[stmt_get_int(q, 0)]] =
            m->our_places[stmt_get_int(q, 1)];
    return stmt_done(q, err);
}

bool link_strands_place(struct merging *m, struct link_group *group,
                        struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < group->count; i++)
        done = place_strands(m, &group->member[i], err);
    return done;
}

/* Groups ----------------------------------------------------------------------------
 */

bool link_groups_read(struct merging *m, struct link_groups *groups,
                      struct ank_error *err)
{
    struct uniting u = {.mem = m->mem};
    *groups = (struct link_groups){0};
    bool done =
        unite_all(&u, m->registry, err) && (!m->other || unite_all(&u, m->other, err));
    for (size_t i = 0; done && i < u.count; i++) {
        struct link_group group = {0};
        if (link_root(u.all, i) != i)
            continue;
        for (size_t j = 0; j < u.count; j++)
            if (link_root(u.all, j) == i)
                add_member(m->mem, &group, u.all[j].uid);
        done = find_families(m, &group, err) && want_strands(m, &group, err);
        groups->group =
            ank_grow(m->mem, groups->group, groups->count, sizeof *groups->group);
        groups->group[groups->count++] = group;
    }
    return done;
}

/* All that one family shows: its own uid, and those it is linked with already. */
static bool add_family(struct merging *m, int64_t family, struct link_group *group,
                       struct ank_error *err)
{
    struct stmt *q =
        stmt(m->registry, "SELECT uid FROM family WHERE id = ?1 UNION SELECT uid FROM"
                          " known_as WHERE family = ?1 AND person IS NULL");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        size_t size;
        const void *uid = stmt_get_blob(q, 0, &size);
        if (size == record_size)
            add_member(m->mem, group, uid);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err);
}

bool link_group_of(struct merging *m, const int64_t *families, size_t count,
                   struct link_group *group, struct ank_error *err)
{
    bool done = true;
    *group = (struct link_group){0};
    for (size_t i = 0; done && i < count; i++)
        done = add_family(m, families[i], group, err);
    return done && find_families(m, group, err) && want_strands(m, group, err);
}

/* What a version says ----------------------------------------------------------------
 */

static const char *value_of(const struct ank_version *version, const char *field)
{
    for (size_t i = 0; i < version->count; i++)
        if (strcmp(version->fields[i].name, field) == 0)
            return version->fields[i].said[0].value;
    return NULL;
}

bool link_uid_of(const struct ank_version *version, const char *field,
                 unsigned char uid[static record_size])
{
    return shape_read_uid(value_of(version, field), uid);
}

bool link_is(const struct ank_version *version, const char *kind)
{
    const struct shape *shape = version->table;
    const char *value = value_of(version, "kind");
    size_t length = strlen(kind);
    return strcmp(shape->table, "linked") == 0 && value &&
           strlen(value) == length + 2 && strncmp(value + 1, kind, length) == 0;
}
