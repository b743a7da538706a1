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

/* Parts ------------------------------------------------------------------------------
 */

/* Members that are one, and what is written of them. */
struct part {
    size_t root;
    const struct link_member *first, *lead; /* by uid; whose code leads */
    int64_t family;                         /* 0: there is none yet */
    struct family_versions versions;
};

static size_t member_at(const struct link_group *group, const unsigned char *uid)
{
    size_t i = 0;
    while (i < group->count && memcmp(group->member[i].uid, uid, record_size) != 0)
        i++;
    return i;
}

/* The links that hold, as members. */
struct holding {
    struct link_union *all;
    bool *follows; /* another's code leads */
};

static struct holding read_links(struct settling *s)
{
    const struct link_group *group = s->group;
    struct holding h = {ank_alloc(&s->pair.mem, group->count * sizeof *h.all),
                        ank_alloc(&s->pair.mem, group->count)};
    memset(h.follows, 0, group->count);
    for (size_t i = 0; i < group->count; i++)
        h.all[i].of = i;
    for (size_t i = 0; i < s->pair.both.set.count; i++) {
        unsigned char one[record_size], two[record_size], first[record_size];
        const struct ank_version *version = &s->pair.both.set.version[i];
        if (!link_is(version, "family") || !link_uid_of(version, "one", one) ||
            !link_uid_of(version, "two", two) || !link_uid_of(version, "first", first))
            continue;
        size_t a = member_at(group, one), b = member_at(group, two);
        if (a == group->count || b == group->count)
            continue;
        h.all[link_root(h.all, b)].of = link_root(h.all, a);
        h.follows[memcmp(first, one, record_size) == 0 ? b : a] = true;
    }
    return h;
}

static struct part part_of(const struct settling *s, const struct holding *h,
                           size_t root)
{
    struct part part = {.root = root};
    for (size_t i = 0; i < s->group->count; i++) {
        if (link_root(h->all, i) != root)
            continue;
        const struct link_member *member = &s->group->member[i];
        part.first = part.first ? part.first : member;
        part.lead = part.lead || h->follows[i] ? part.lead : member;
    }
    part.lead = part.lead ? part.lead : part.first;
    return part;
}

/* The member on which the commands of that place were. */
static size_t owner_of(const struct settling *s, int64_t place)
{
    for (size_t i = 1; i < s->group->count; i++)
        for (size_t j = 0; j < s->m->sites.count; j++)
            if (s->group->member[i].strand[j] == place)
                return i;
    return 0;
}

/* What is written of that part alone. */
static void take_part(struct settling *s, const struct holding *h, struct part *part)
{
    const struct family_versions *all = &s->pair.both;
    struct family_versions *mine = &part->versions;
    struct ank_arena *mem = &s->pair.mem;
    *mine = (struct family_versions){.shapes = all->shapes};
    mine->set.version = ank_alloc(mem, (all->set.count + 1) * sizeof *all->set.version);
    mine->seen.at = ank_alloc(mem, (all->seen.count + 1) * sizeof *all->seen.at);
    mine->stamp = ank_alloc(mem, (all->stamps + 1) * sizeof *all->stamp);
#define IS_MINE(place) (link_root(h->all, owner_of(s, place)) == part->root)
    for (size_t i = 0; i < all->set.count; i++)
        if (IS_MINE(all->set.version[i].stamp.site))
            mine->set.version[mine->set.count++] = all->set.version[i];
    for (size_t i = 0; i < all->seen.count; i++)
        if (IS_MINE(all->seen.at[i].site))
            mine->seen.at[mine->seen.count++] = all->seen.at[i];
    for (size_t i = 0; i < all->stamps; i++)
        if (IS_MINE(all->stamp[i].stamp.site)) {
            mine->stamp[mine->stamps] = all->stamp[i];
            mine->stamp[mine->stamps++].base = false;
        }
#undef IS_MINE
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

/* The families of a part, but for the one that stays. */
static bool move_all(struct settling *s, const struct part *part,
                     const struct holding *h, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < s->group->count; i++) {
        int64_t from = s->group->member[i].ours;
        if (from && from != part->family && link_root(h->all, i) == part->root &&
            !is_met(s->group, i, false))
            done = move_rows(s, from, part->family, err);
    }
    return done;
}

static bool drop_all(struct settling *s, const struct part *part,
                     const struct holding *h, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < s->group->count; i++) {
        int64_t from = s->group->member[i].ours;
        if (!from || from == part->family || link_root(h->all, i) != part->root ||
            is_met(s->group, i, false))
            continue;
        s->families++;
        done = run_of(s, "DELETE FROM family WHERE id = ?1", from, err);
    }
    return done;
}

/* Writing ----------------------------------------------------------------------------
 */

static bool new_family(struct settling *s, struct part *part, struct ank_error *err)
{
    struct stmt *q =
        stmt(s->m->registry,
             "INSERT INTO family (id, uid, code) VALUES (CASE WHEN ?3 > 0 AND NOT"
             " EXISTS (SELECT 1 FROM family WHERE id = ?3) THEN ?3 ELSE " NEW_ID(
                 "family") " END, ?1, ?2)");
    stmt_blob(q, 1, part->first->uid, record_size);
    stmt_text(q, 2, part->lead->code);
    stmt_int(q, 3, part->lead->was);
    if (!stmt_run(q, err))
        return false;
    part->family = stmt_inserted(q);
    s->pair.is_new = true;
    if (s->m->other)
        ank_registry_bulk_row(s->m->registry, part->first->uid, record_size);
    return true;
}

/* Numbers of the file for the places of the group, as that part's own. */
static struct sites sites_of(const struct settling *s, const struct part *part)
{
    const struct link_member *first = &s->group->member[0], *own = part->first;
    struct sites sites = s->m->sites;
    if (own == first)
        return sites;
    sites.id =
        ank_alloc((struct ank_arena *)&s->pair.mem, sites.count * sizeof *sites.id);
    for (size_t i = 0; i < sites.count; i++)
        sites.id[i] = s->m->sites.id[i];
    for (size_t i = 0; i < sites.count; i++) {
        if (first->strand[i] >= 0)
            sites.id[i] = s->m->sites.id[first->strand[i]];
        if (own->strand[i] >= 0)
            sites.id[own->strand[i]] = s->m->sites.id[i];
    }
    return sites;
}

/* The rows as they stand there; of their stamps nothing, for all are written anew. */
static bool read_now(struct settling *s, const struct part *part,
                     struct family_versions *now, struct ank_error *err)
{
    const struct version_source source = {s->m->registry, part->family, NULL,
                                          &s->pair.mem, &s->m->our_lists};
    if (!versions_read(&source, now, err))
        return false;
    now->stamps = 0;
    now->set.count = 0;
    return true;
}

static bool write_versions(struct settling *s, struct part *part,
                           const struct holding *h, bool *changed,
                           struct ank_error *err)
{
    struct view view;
    struct family_versions now;
    const struct sites sites = sites_of(s, part);
    const struct viewing viewing = {s->m->registry, &s->pair.mem, &s->m->our_lists};
    const struct version_target target = {s->m->registry, &s->pair.mem, &sites,
                                          part->family, &now};
    part->versions.family = part->family;
    return db_exec(s->m->registry, "PRAGMA defer_foreign_keys = ON", err) &&
           move_all(s, part, h, err) && read_now(s, part, &now, err) &&
           drop_all(s, part, h, err) &&
           run_of(s, "DELETE FROM stamp WHERE family = ?1", part->family, err) &&
           run_of(s, "DELETE FROM seen WHERE family = ?1", part->family, err) &&
           run_of(s, "DELETE FROM known_as WHERE family = ?1 AND person IS NULL",
                  part->family, err) &&
           view_make(&viewing, &part->versions, &view, err) &&
           versions_write(&target, &part->versions, &view, changed, err);
}

/* The code that leads, and the names by which each of them stays known. */
static bool write_codes(struct settling *s, const struct part *part,
                        const struct holding *h, struct ank_error *err)
{
    size_t count = 0;
    struct stmt *q = stmt(s->m->registry, "UPDATE family SET code = ?2 WHERE id = ?1"
                                          " AND code <> ?2");
    stmt_int(q, 1, part->family);
    stmt_text(q, 2, part->lead->code);
    bool done = !part->lead->code || stmt_run(q, err);
    for (size_t i = 0; i < s->group->count; i++)
        count += link_root(h->all, i) == part->root;
    for (size_t i = 0; done && count > 1 && i < s->group->count; i++) {
        const struct link_member *member = &s->group->member[i];
        if (link_root(h->all, i) != part->root || !member->code)
            continue;
        q = stmt(s->m->registry,
                 "INSERT INTO known_as (uid, family, was, code) VALUES (?1, ?2,"
                 " nullif(?3, 0), ?4)");
        stmt_blob(q, 1, member->uid, record_size);
        stmt_int(q, 2, part->family);
        stmt_int(q, 3, member->was);
        stmt_text(q, 4, member->code);
        done = stmt_run(q, err);
    }
    return done;
}

static bool is_used(const struct part *parts, size_t count, int64_t family)
{
    for (size_t i = 0; i < count; i++)
        if (parts[i].family == family)
            return true;
    return false;
}

/* That of the one whose code leads, else of any: each stays where it was. */
static void find_families(const struct settling *s, const struct holding *h,
                          struct part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int64_t lead = parts[i].lead->ours;
        bool own = count == 1 || parts[i].lead->was == lead;
        if (lead && own && !is_used(parts, i, lead))
            parts[i].family = lead;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; !parts[i].family && j < s->group->count; j++) {
            int64_t ours = s->group->member[j].ours;
            if (ours && link_root(h->all, j) == parts[i].root &&
                !is_used(parts, count, ours))
                parts[i].family = ours;
        }
}

static bool write_part(struct settling *s, struct part *part, const struct holding *h,
                       bool *changed, struct ank_error *err)
{
    bool rows = false;
    bool done = (part->family || new_family(s, part, err)) &&
                write_versions(s, part, h, &rows, err) && write_codes(s, part, h, err);
    *changed = *changed || rows;
    return done;
}

bool settle_write(struct settling *s, bool *changed, struct ank_error *err)
{
    bool done = true;
    size_t count = 0;
    *changed = false;
    for (size_t i = 0; done && i < s->group->count; i++)
        done = name_member(s->m, &s->group->member[i], err);
    const struct holding h = read_links(s);
    struct part *parts = ank_alloc(&s->pair.mem, s->group->count * sizeof *parts);
    for (size_t i = 0; i < s->group->count; i++)
        if (link_root(h.all, i) == i)
            parts[count++] = part_of(s, &h, i);
    find_families(s, &h, parts, count);
    for (size_t i = 0; i < count; i++)
        take_part(s, &h, &parts[i]);
    for (size_t i = 0; done && i < count; i++)
        if (parts[i].family && parts[i].versions.set.count > 0)
            done = write_part(s, &parts[i], &h, changed, err);
    for (size_t i = 0; done && i < count; i++) /* what is new comes last */
        if (!parts[i].family && parts[i].versions.set.count > 0)
            done = write_part(s, &parts[i], &h, changed, err);
    s->parts = count;
    s->lead = parts[0].lead->code;
    s->pair.ours = parts[0].family;
    return done;
}
