/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What another registry knows comes in, family by family; see
 * <ankerpunt/registry/merge.h>.
 *
 * Erasures come first, since they win; then the lists that rows refer to, the house,
 * the families, what was given to whom, and the ledger of releases.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/merge.h>
#include "backup_parts.h"
#include "link_groups.h"
#include "merge_keys.h"
#include "merge_lists.h"
#include "merge_parts.h"
#include "recording.h"
#include "site.h"
#include "stmt.h"

/* Sites --------------------------------------------------------------------------- */

static bool add_sites(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from =
        stmt(m->other, "SELECT uid, name, strand FROM site ORDER BY id");
    while (done && stmt_next(from)) {
        size_t size;
        const void *uid = stmt_get_blob(from, 0, &size);
        struct stmt *q =
            stmt(m->registry, "INSERT INTO site (uid, name, strand) VALUES (?1, ?2, ?3)"
                              " ON CONFLICT (uid) DO NOTHING");
        stmt_blob(q, 1, uid, size);
        stmt_text(q, 2, stmt_get_word(from, 1, NULL));
        stmt_int(q, 3, stmt_get_range(from, 2, 0, 1));
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool place_of(const struct sites *sites, const unsigned char *uid,
                     int64_t *place)
{
    for (size_t i = 0; i < sites->count; i++)
        if (memcmp(sites->uid[i], uid, record_size) == 0) {
            *place = (int64_t)i;
            return true;
        }
    return false;
}

/* For each number of a site in that registry its place among ours. */
static bool read_places(struct merging *m, struct ank_registry *registry,
                        int64_t **places, size_t *numbers, struct ank_error *err)
{
    struct sites theirs;
    int64_t most = 0;
    if (!sites_read(registry, m->mem, &theirs, err))
        return false;
    for (size_t i = 0; i < theirs.count; i++)
        most = theirs.id[i] > most ? theirs.id[i] : most;
    if (most > 100000) /* more sites than any team has: not a registry of ours */
        return ank_fail(err, ANK_STORE,
                        ANK_N("the other registry names more sites than there can be"));
    *numbers = (size_t)most;
    *places = ank_alloc(m->mem, (size_t)(most + 1) * sizeof **places);
    for (size_t i = 0; i < theirs.count; i++)
        if (!place_of(&m->sites, theirs.uid[i], &(*places)[theirs.id[i]]))
            return ank_fail(err, ANK_STORE,
                            ANK_N("the registry is damaged; take a "
                                  "backup back, or ask for help"));
    return true;
}

bool merge_sites(struct merging *m, struct ank_error *err)
{
    return sites_read(m->registry, m->mem, &m->sites, err) &&
           read_places(m, m->registry, &m->our_places, &m->our_most, err) &&
           (!m->other ||
            read_places(m, m->other, &m->their_places, &m->their_most, err));
}

static bool know_sites(struct merging *m, struct ank_error *err)
{
    int64_t mine;
    m->groups = ank_alloc(m->mem, sizeof *m->groups);
    bool done = site_mine(m->registry, &mine, err) && add_sites(m, err) &&
                merge_site_keys(m->registry, m->other, &m->merge->news, err) &&
                link_groups_read(m, m->groups, err) && merge_sites(m, err);
    for (size_t i = 0; done && i < m->groups->count; i++)
        done = link_strands_place(m, &m->groups->group[i], err);
    return done;
}

/* Families ------------------------------------------------------------------------ */

bool merge_find_code(struct merging *m, const char *code, const char *who,
                     const char **free_code, struct ank_error *err)
{
    char name[13];
    size_t length = 0;
    for (; *who && length < sizeof name - 1; who++)
        if ((*who >= 'a' && *who <= 'z') || (*who >= 'A' && *who <= 'Z') ||
            (*who >= '0' && *who <= '9'))
            name[length++] = *who;
    name[length] = '\0';
    *free_code = code;
    for (int i = 2;; i++) {
        int64_t taken;
        struct stmt *q = stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM family"
                                           " WHERE code = ?1 COLLATE NOCASE) OR EXISTS"
                                           " (SELECT 1 FROM known_as WHERE code = ?1"
                                           " COLLATE NOCASE AND person IS NULL)"
                                           " OR EXISTS"
                                           " (SELECT 1 FROM tombstone WHERE code = ?1"
                                           " COLLATE NOCASE)");
        stmt_made(q, 1, *free_code);
        if (!stmt_number(q, &taken, err))
            return false;
        if (!taken)
            return true;
        *free_code = i == 2 && length ? ank_format(m->mem, "%.18s-%s", code, name)
                                      : ank_format(m->mem, "%.18s-%s%d", code, name, i);
    }
}

bool merge_who_began(struct merging *m, int64_t family, const char **who,
                     struct ank_error *err)
{
    struct stmt *q = stmt(m->other, "SELECT who FROM stamp WHERE family = ?1"
                                    " ORDER BY at, site, n LIMIT 1");
    stmt_int(q, 1, family);
    *who = stmt_next(q) ? stmt_get_word(q, 0, m->mem) : "";
    return stmt_done(q, err);
}

static bool add_family(struct merging *m, struct pair *pair, const void *uid,
                       const char *code, struct ank_error *err)
{
    const char *free_code, *who;
    if (!merge_who_began(m, pair->theirs, &who, err) ||
        !merge_find_code(m, code, who, &free_code, err) || !merge_silent(m, true, err))
        return false;
    struct stmt *q = stmt(m->registry, "INSERT INTO family (id, uid, code) VALUES"
                                       " (" NEW_ID("family") ", ?1, ?2)");
    stmt_blob(q, 1, uid, record_size);
    stmt_text(q, 2, free_code);
    if (!stmt_run(q, err))
        return false;
    pair->ours = stmt_inserted(q);
    pair->is_new = true;
    ank_registry_bulk_row(m->registry, uid, record_size);
    if (strcmp(code, free_code) != 0)
        merge_tell(m, ANK_MERGE_CODE_TAKEN, free_code)->what = ank_strdup(m->mem, code);
    return true;
}

static bool family_here(struct merging *m, const void *uid, int64_t *family,
                        bool *erased, struct ank_error *err)
{
    int64_t found = 0;
    struct stmt *q = stmt(m->registry, "SELECT id FROM family WHERE uid = ?1");
    stmt_blob(q, 1, uid, record_size);
    if (!stmt_number(q, family, err))
        return false;
    q = stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM erased WHERE sum ="
                          " record_sum('tombstone', ?1))");
    stmt_blob(q, 1, uid, record_size);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* A code that was erased before erasures had sums may be this very family. */
static bool may_be_erased(struct merging *m, const char *code, bool *erased,
                          struct ank_error *err)
{
    int64_t found;
    struct stmt *q =
        stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM tombstone WHERE code = ?1"
                          " COLLATE NOCASE)");
    stmt_made(q, 1, code);
    bool done = stmt_number(q, &found, err);
    *erased = found != 0;
    return done;
}

/* Also of a family of which nothing else is new: names may be given later. */
static bool take_keys(struct merging *m, const struct pair *pair, struct ank_error *err)
{
    return merge_box_keys(m->registry, m->other,
                          &(struct merge_family){pair->theirs, pair->ours},
                          &m->merge->news, err);
}

static bool take_family(struct merging *m, struct pair *pair, const void *uid,
                        const char *code, struct ank_error *err)
{
    bool erased, changed;
    if (!family_here(m, uid, &pair->ours, &erased, err))
        return false;
    if (erased)
        return true;
    if (!pair->ours) {
        if (!may_be_erased(m, code, &erased, err))
            return false;
        if (erased) {
            merge_tell(m, ANK_MERGE_ERASED_HERE, code)->what = ank_strdup(m->mem, code);
            return true;
        }
        if (!add_family(m, pair, uid, code, err))
            return false;
    }
    if (!merge_pair(m, pair, &changed, err) || !take_keys(m, pair, err) ||
        !merge_known_persons(m, pair->theirs, pair->ours, err))
        return false;
    m->merge->added += pair->is_new;
    m->merge->changed += !pair->is_new && changed;
    m->merge->same += !pair->is_new && !changed;
    return true;
}

/* The group in which that family is there; NULL: it is one by itself. */
static struct link_group *group_of(const struct merging *m, int64_t theirs)
{
    for (size_t i = 0; i < m->groups->count; i++)
        for (size_t j = 0; j < m->groups->group[i].count; j++)
            if (m->groups->group[i].member[j].theirs == theirs)
                return &m->groups->group[i];
    return NULL;
}

static bool take_or_link(struct merging *m, struct pair *pair, const void *uid,
                         const char *code, struct ank_error *err)
{
    struct link_group *group = group_of(m, pair->theirs);
    return group ? merge_linked(m, group, err) : take_family(m, pair, uid, code, err);
}

/* Whether the wanted one is known as that there, since two became one. */
static bool is_called(struct merging *m, int64_t theirs, bool *done,
                      struct ank_error *err)
{
    int64_t called;
    struct stmt *q =
        stmt(m->other, "SELECT EXISTS (SELECT 1 FROM known_as WHERE family = ?1"
                       " AND person IS NULL AND code = ?2)");
    stmt_int(q, 1, theirs);
    stmt_text(q, 2, m->merge->only);
    *done = stmt_number(q, &called, err) && *done;
    return called != 0;
}

static bool take_families(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *q = stmt(m->other, "SELECT id, uid, code FROM family ORDER BY code");
    while (done && stmt_next(q)) {
        size_t size;
        struct pair pair = {.theirs = stmt_get_int(q, 0)};
        const void *uid = stmt_get_blob(q, 1, &size);
        const char *code = stmt_get_word(q, 2, NULL);
        if (m->merge->only && strcmp(m->merge->only, code) != 0 &&
            !is_called(m, pair.theirs, &done, err))
            continue;
        done = size == record_size && ank_code_valid(code)
                   ? take_or_link(m, &pair, uid, code, err)
                   : ank_fail(err, ANK_STORE,
                              ANK_N("the other registry has a family whose code cannot "
                                    "be; nothing was taken in"));
    }
    return stmt_done(q, err) && done;
}

/* What was given to whom is never changed: what is missing is added. */
static bool take_shares(struct merging *m, struct ank_error *err)
{
    bool done = true;
    struct stmt *from =
        stmt(m->other,
             "SELECT s.uid, f.uid, s.day, s.what, s.whom, p.uid, s.held FROM share s"
             " JOIN family f ON f.id = s.family"
             " LEFT JOIN person p ON p.id = s.person ORDER BY s.id");
    while (done && stmt_next(from)) {
        size_t size, family_size, person_size;
        const void *uid = stmt_get_blob(from, 0, &size),
                   *family = stmt_get_blob(from, 1, &family_size),
                   *person = stmt_get_blob(from, 5, &person_size);
        struct stmt *q = stmt(
            m->registry,
            "INSERT INTO share (uid, family, day, what, whom, person, held)"
            " SELECT ?1, f.id, ?3, ?4, ?5, coalesce((SELECT id FROM person WHERE uid ="
            " ?6), (SELECT person FROM known_as WHERE uid = ?6)), ?7 FROM family f"
            " WHERE (f.uid = ?2 OR f.id = (SELECT family FROM known_as"
            " WHERE uid = ?2)) AND NOT EXISTS"
            " (SELECT 1 FROM share s WHERE s.family = f.id AND s.uid = ?1)");
        stmt_blob(q, 1, uid, size);
        stmt_blob(q, 2, family, family_size);
        stmt_day(q, 3, stmt_get_date(from, 2));
        stmt_text(q, 4, stmt_get_word(from, 3, NULL));
        stmt_text(q, 5, stmt_get_word(from, 4, NULL));
        stmt_blob(q, 6, person, person_size);
        stmt_text(q, 7, stmt_get_text(from, 6, NULL));
        done = stmt_run(q, err);
    }
    return stmt_done(from, err) && done;
}

static bool take_lists(struct merging *m, struct ank_error *err)
{
    if (!merge_silent(m, true, err) || !merge_lists(m->registry, m->other, err) ||
        !view_lists_read(m->registry, m->mem, &m->our_lists, err) ||
        !view_lists_read(m->other, m->mem, &m->their_lists, err))
        return false;
    for (size_t i = 0; i < m->their_lists.count; i++) {
        const char *theirs = m->their_lists.instrument[i];
        bool here = false;
        for (size_t j = 0; j < m->our_lists.count; j++)
            here = here || strcmp(theirs, m->our_lists.instrument[j]) == 0;
        if (!here)
            merge_tell(m, ANK_MERGE_LIST_DIFFERS, "")->what =
                ank_strndup(m->mem, theirs + 1, strcspn(theirs, "#") - 1);
    }
    return true;
}

bool ank_merge_take(struct ank_registry *registry, struct ank_registry *other,
                    struct ank_arena *mem, struct ank_merge *merge,
                    struct ank_error *err)
{
    struct merging m = {
        .registry = registry, .other = other, .mem = mem, .merge = merge};
    const struct shapes *shapes;
    *merge = (struct ank_merge){.only = merge->only};
    if (!shapes_of(registry, &shapes, err))
        return false;
    shapes_lend(other, shapes);
    recording_silence(registry);
    registry_guard(registry, false); /* boxes come along closed */
    bool done = know_sites(&m, err) && merge_erase(&m, err) &&
                ank_registry_bulk(registry, "merge", err) && take_lists(&m, err) &&
                merge_house(&m, err) && take_keys(&m, &(struct pair){0}, err) &&
                take_families(&m, err) && take_shares(&m, err) &&
                merge_silent(&m, true, err) &&
                ledger_merge_within(registry, other, mem, &merge->releases, err);
    registry_guard(registry, true);
    return done;
}
