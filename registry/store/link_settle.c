/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families that are one, read as one and written as one; see link_settle.h. */
#include "link_settle.h"

#include <stdlib.h>
#include <string.h>

#include "recording.h"
#include "stmt.h"

/* Reading ---------------------------------------------------------------------------
 */

/* The place of a stamp of family `of` among those of the whole group. */
static int64_t place_in_group(const struct settling *s, const struct link_member *of,
                              int64_t place)
{
    const struct link_member *first = &s->group->member[0];
    for (size_t i = 0; i < s->m->sites.count; i++)
        if (first->strand[i] == place)
            return (int64_t)i;
    return of != first && of->strand[place] >= 0 ? of->strand[place] : place;
}

static bool member_of_family(struct settling *s, struct ank_registry *registry,
                             int64_t family, const struct link_member **member,
                             struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT uid FROM family WHERE id = ?1");
    *member = NULL;
    stmt_int(q, 1, family);
    if (stmt_next(q)) {
        size_t size;
        const void *uid = stmt_get_blob(q, 0, &size);
        for (size_t i = 0; size == record_size && i < s->group->count; i++)
            if (memcmp(s->group->member[i].uid, uid, record_size) == 0)
                *member = &s->group->member[i];
    }
    return stmt_done(q, err) &&
           (*member || ank_fail(err, ANK_STORE,
                                ANK_N("the registry is damaged; take a "
                                      "backup back, or ask for help")));
}

static int compare_stamp_rows(const void *a, const void *b)
{
    return ank_stamp_compare(((const struct stamp_row *)a)->stamp,
                             ((const struct stamp_row *)b)->stamp);
}

static void add_versions(struct settling *s, struct family_versions *all,
                         const struct family_versions *more)
{
    struct ank_arena *mem = &s->pair.mem;
    struct ank_version_set set = {
        ank_alloc(mem, (all->set.count + more->set.count + 1) * sizeof *set.version),
        all->set.count + more->set.count};
    struct stamp_row *stamp =
        ank_alloc(mem, (all->stamps + more->stamps + 1) * sizeof *stamp);
    for (size_t i = 0; i < set.count; i++)
        set.version[i] = i < all->set.count ? all->set.version[i]
                                            : more->set.version[i - all->set.count];
    for (size_t i = 0; i < all->stamps + more->stamps; i++)
        stamp[i] = i < all->stamps ? all->stamp[i] : more->stamp[i - all->stamps];
    all->stamps += more->stamps;
    all->stamp = stamp;
    all->set = set;
    all->seen = ank_seen_union(mem, &all->seen, &more->seen);
    all->shapes = more->shapes;
    ank_versions_sort(&all->set);
    if (all->stamps)
        qsort(all->stamp, all->stamps, sizeof *all->stamp, compare_stamp_rows);
}

/* Whose versions are read, and how the places of its sites are known. */
struct side {
    struct ank_registry *registry;
    const int64_t *places;
    size_t most;
    const struct view_lists *lists;
};

static bool read_family(struct settling *s, const struct side *side, int64_t family,
                        struct family_versions *all, struct ank_error *err)
{
    const struct link_member *of;
    struct family_versions versions;
    int64_t *places = ank_alloc(&s->pair.mem, (side->most + 1) * sizeof *places);
    if (!member_of_family(s, side->registry, family, &of, err))
        return false;
    for (size_t i = 0; i <= side->most; i++)
        places[i] = place_in_group(s, of, side->places[i]);
    const struct version_source source = {side->registry, family, places, &s->pair.mem,
                                          side->lists};
    if (!versions_read(&source, &versions, err))
        return false;
    add_versions(s, all, &versions);
    return true;
}

/* Whether that family was met at an earlier member. */
static bool is_met(const struct link_group *group, size_t at, bool theirs)
{
    int64_t family = theirs ? group->member[at].theirs : group->member[at].ours;
    for (size_t i = 0; i < at; i++)
        if ((theirs ? group->member[i].theirs : group->member[i].ours) == family)
            return true;
    return false;
}

bool settle_read(struct settling *s, struct ank_error *err)
{
    struct merging *m = s->m;
    const struct side ours = {m->registry, m->our_places, m->our_most, &m->our_lists},
                      theirs = {m->other, m->their_places, m->their_most,
                                &m->their_lists};
    for (size_t i = 0; i < s->group->count; i++) {
        const struct link_member *member = &s->group->member[i];
        if (member->ours && !is_met(s->group, i, false) &&
            !read_family(s, &ours, member->ours, &s->pair.here, err))
            return false;
        if (member->theirs && !is_met(s->group, i, true) &&
            !read_family(s, &theirs, member->theirs, &s->pair.there, err))
            return false;
    }
    return true;
}

/* Who leads
 * ---------------------------------------------------------------------------- */

static size_t member_at(const struct link_group *group, const unsigned char *uid)
{
    size_t i = 0;
    while (i < group->count && memcmp(group->member[i].uid, uid, record_size) != 0)
        i++;
    return i;
}

/* The first whose code does not give way to that of another. */
static const struct link_member *find_lead(struct settling *s)
{
    const struct link_group *group = s->group;
    bool *follows = ank_alloc(&s->pair.mem, group->count);
    memset(follows, 0, group->count);
    for (size_t i = 0; i < s->pair.both.set.count; i++) {
        unsigned char one[record_size], two[record_size], first[record_size];
        const struct ank_version *version = &s->pair.both.set.version[i];
        if (!link_is(version, "family") || !link_uid_of(version, "one", one) ||
            !link_uid_of(version, "two", two) || !link_uid_of(version, "first", first))
            continue;
        size_t at = member_at(group, memcmp(first, one, record_size) == 0 ? two : one);
        if (at < group->count)
            follows[at] = true;
    }
    for (size_t i = 0; i < group->count; i++)
        if (!follows[i])
            return &group->member[i];
    return &group->member[0];
}

/* Codes ------------------------------------------------------------------------------
 */

static bool code_there(struct merging *m, const struct link_member *member,
                       const char **code, struct ank_error *err)
{
    struct stmt *q = stmt(m->other, "SELECT code FROM known_as WHERE uid = ?1 UNION ALL"
                                    " SELECT code FROM family WHERE uid = ?1 LIMIT 1");
    stmt_blob(q, 1, member->uid, record_size);
    *code = stmt_next(q) ? stmt_get_word(q, 0, m->mem) : NULL;
    return stmt_done(q, err) &&
           (!*code || ank_code_valid(*code) ||
            ank_fail(err, ANK_STORE,
                     ANK_N("the other registry has a family whose code cannot "
                           "be; nothing was taken in")));
}

static bool code_here(struct merging *m, struct link_member *member,
                      struct ank_error *err)
{
    struct stmt *q =
        stmt(m->registry, "SELECT code, was FROM known_as WHERE uid = ?1 UNION ALL"
                          " SELECT code, id FROM family WHERE uid = ?1 LIMIT 1");
    stmt_blob(q, 1, member->uid, record_size);
    if (stmt_next(q)) {
        member->code = stmt_get_word(q, 0, m->mem);
        member->was = stmt_get_id(q, 1);
    }
    return stmt_done(q, err);
}

static bool name_member(struct merging *m, struct link_member *member,
                        struct ank_error *err)
{
    const char *who = "", *code = NULL;
    if (!code_here(m, member, err) || member->code || !m->other)
        return err->code == ANK_OK;
    if (!code_there(m, member, &code, err) || !code)
        return err->code == ANK_OK;
    if (!merge_who_began(m, member->theirs, &who, err) ||
        !merge_find_code(m, code, who, &member->code, err))
        return false;
    if (strcmp(code, member->code) != 0)
        merge_tell(m, ANK_MERGE_CODE_TAKEN, member->code)->what = code;
    return true;
}

/* Moving -----------------------------------------------------------------------------
 */

/* What is known by a number of its own keeps it, as far as there is place for it; the
 * rest is written anew. */
static bool move_rows(struct settling *s, int64_t from, int64_t to,
                      struct ank_error *err)
{
    static const char *const moves[] = {
        "UPDATE OR IGNORE person SET family = ?2 WHERE family = ?1",
        "UPDATE OR IGNORE trajectory SET family = ?2 WHERE family = ?1",
        "UPDATE OR IGNORE sitting SET family = ?2 WHERE family = ?1",
        "UPDATE OR IGNORE free_text SET family = ?2 WHERE family = ?1",
        "UPDATE OR IGNORE box_key SET family = ?2 WHERE family = ?1",
        "UPDATE share SET family = ?2 WHERE family = ?1",
        "UPDATE known_as SET family = ?2 WHERE family = ?1 AND person NOT NULL",
    };
    bool done = true;
    for (size_t i = 0; done && i < ANK_COUNT(moves); i++) {
        struct stmt *q = stmt(s->m->registry, moves[i]);
        stmt_int(q, 1, from);
        stmt_int(q, 2, to);
        done = stmt_run(q, err);
    }
    return done;
}

static bool run_of(struct settling *s, const char *sql, int64_t family,
                   struct ank_error *err)
{
    struct stmt *q = stmt(s->m->registry, sql);
    stmt_int(q, 1, family);
    return stmt_run(q, err);
}

/* The families of ours but for the one that stays: their rows are moved, or they go. */
static bool for_others(struct settling *s, bool move, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < s->group->count; i++) {
        int64_t from = s->group->member[i].ours;
        if (!from || from == s->pair.ours || is_met(s->group, i, false))
            continue;
        done = move ? move_rows(s, from, s->pair.ours, err)
                    : run_of(s, "DELETE FROM family WHERE id = ?1", from, err);
    }
    return done;
}

/* Writing ----------------------------------------------------------------------------
 */

static bool new_family(struct settling *s, const struct link_member *lead,
                       struct ank_error *err)
{
    struct stmt *q = stmt(s->m->registry, "INSERT INTO family (id, uid, code) VALUES"
                                          " (" NEW_ID("family") ", ?1, ?2)");
    stmt_blob(q, 1, s->group->member[0].uid, record_size);
    stmt_text(q, 2, lead->code);
    if (!stmt_run(q, err))
        return false;
    s->pair.ours = stmt_inserted(q);
    s->pair.is_new = true;
    ank_registry_bulk_row(s->m->registry, s->group->member[0].uid, record_size);
    return true;
}

/* The rows as they stand there; of their stamps nothing, for all are written anew. */
static bool read_now(struct settling *s, struct family_versions *now,
                     struct ank_error *err)
{
    const struct version_source source = {s->m->registry, s->pair.ours, NULL,
                                          &s->pair.mem, &s->m->our_lists};
    if (!versions_read(&source, now, err))
        return false;
    now->stamps = 0;
    now->set.count = 0;
    return true;
}

/* The family that stays may have had another uid. */
static bool claim_uid(struct settling *s, struct family_versions *now,
                      struct ank_error *err)
{
    const unsigned char *uid = s->group->member[0].uid;
    struct stmt *q = stmt(s->m->registry, "UPDATE family SET uid = ?2 WHERE id = ?1"
                                          " AND uid <> ?2");
    stmt_int(q, 1, s->pair.ours);
    stmt_blob(q, 2, uid, record_size);
    for (size_t i = 0; i < now->rows; i++)
        if (now->row[i].shape->owner == OF_ITSELF)
            memcpy(now->row[i].record, uid, record_size);
    return stmt_run(q, err);
}

/* Each record says who wrote it: there may be several that were the first to write. */
static void forget_base(struct settling *s)
{
    for (size_t i = 0; i < s->pair.both.stamps; i++)
        s->pair.both.stamp[i].base = false;
}

static bool write_versions(struct settling *s, bool *changed, struct ank_error *err)
{
    struct view view;
    struct family_versions now;
    const struct viewing viewing = {s->m->registry, &s->pair.mem, &s->m->our_lists};
    const struct version_target target = {s->m->registry, &s->pair.mem, &s->m->sites,
                                          s->pair.ours, &now};
    s->pair.both.family = s->pair.ours;
    forget_base(s);
    return db_exec(s->m->registry, "PRAGMA defer_foreign_keys = ON", err) &&
           for_others(s, true, err) && read_now(s, &now, err) &&
           for_others(s, false, err) && claim_uid(s, &now, err) &&
           run_of(s, "DELETE FROM stamp WHERE family = ?1", s->pair.ours, err) &&
           run_of(s, "DELETE FROM seen WHERE family = ?1", s->pair.ours, err) &&
           run_of(s, "DELETE FROM known_as WHERE family = ?1 AND person IS NULL",
                  s->pair.ours, err) &&
           view_make(&viewing, &s->pair.both, &view, err) &&
           versions_write(&target, &s->pair.both, &view, changed, err);
}

/* The code that leads, and the names by which each of them stays known. */
static bool write_codes(struct settling *s, const struct link_member *lead,
                        struct ank_error *err)
{
    struct stmt *q = stmt(s->m->registry, "UPDATE family SET code = ?2 WHERE id = ?1"
                                          " AND code <> ?2");
    stmt_int(q, 1, s->pair.ours);
    stmt_text(q, 2, lead->code);
    bool done = !lead->code || stmt_run(q, err);
    for (size_t i = 0; done && s->group->count > 1 && i < s->group->count; i++) {
        const struct link_member *member = &s->group->member[i];
        if (!member->code)
            continue;
        q = stmt(s->m->registry,
                 "INSERT INTO known_as (uid, family, was, code) VALUES (?1, ?2,"
                 " nullif(?3, 0), ?4)");
        stmt_blob(q, 1, member->uid, record_size);
        stmt_int(q, 2, s->pair.ours);
        stmt_int(q, 3, member->was);
        stmt_text(q, 4, member->code);
        done = stmt_run(q, err);
    }
    return done;
}

/* That of the one whose code leads, else any of ours. */
static void find_family(struct settling *s, const struct link_member *lead)
{
    s->pair.ours = lead->ours;
    for (size_t i = 0; !s->pair.ours && i < s->group->count; i++)
        s->pair.ours = s->group->member[i].ours;
}

bool settle_write(struct settling *s, bool *changed, struct ank_error *err)
{
    bool done = true;
    *changed = false;
    for (size_t i = 0; done && i < s->group->count; i++)
        done = name_member(s->m, &s->group->member[i], err);
    const struct link_member *lead = find_lead(s);
    s->lead = lead->code ? lead->code : "";
    find_family(s, lead);
    return done && (s->pair.ours || new_family(s, lead, err)) &&
           write_versions(s, changed, err) && write_codes(s, lead, err);
}
