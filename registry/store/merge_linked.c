/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families that somebody said are one, of two registries. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include "link_settle.h"
#include "merge_keys.h"
#include "stmt.h"

/* Erasures ---------------------------------------------------------------------------
 */

static bool was_erased(struct merging *m, const struct link_group *group, bool *erased,
                       struct ank_error *err)
{
    *erased = false;
    for (size_t i = 0; i < group->count; i++) {
        int64_t found;
        struct stmt *q = stmt(m->registry, "SELECT EXISTS (SELECT 1 FROM erased"
                                           " WHERE sum = record_sum('tombstone', ?1))");
        stmt_blob(q, 1, group->member[i].uid, record_size);
        if (!stmt_number(q, &found, err))
            return false;
        *erased = *erased || found;
    }
    return true;
}

static bool put_sums(struct merging *m, const struct link_group *group,
                     struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < group->count; i++) {
        struct stmt *q =
            stmt(m->registry, "INSERT INTO erased (sum) VALUES (record_sum('tombstone',"
                              " ?1)) ON CONFLICT DO NOTHING");
        stmt_blob(q, 1, group->member[i].uid, record_size);
        done = stmt_run(q, err);
    }
    return done;
}

/* Who was erased under one of its codes is erased under all of them. */
static bool erase_ours(struct merging *m, const struct link_group *group,
                       struct ank_error *err)
{
    bool done = put_sums(m, group, err);
    for (size_t i = 0; done && i < group->count; i++) {
        struct ank_family family = {.id = group->member[i].ours};
        struct stmt *q = stmt(m->registry, "SELECT code FROM family WHERE id = ?1");
        stmt_int(q, 1, family.id);
        if (stmt_next(q))
            family.code = stmt_get_word(q, 0, m->mem);
        done = stmt_done(q, err);
        if (!done || !family.code)
            continue;
        done = ank_family_erase(m->registry, &family, err) &&
               ank_registry_bulk(m->registry, "merge", err);
        merge_tell(m, ANK_MERGE_ERASED, family.code);
        m->merge->erased++;
    }
    return done;
}

/* Taking in --------------------------------------------------------------------------
 */

static bool call_it(struct merging *m, const char *command, struct ank_error *err)
{
    struct stmt *q = stmt(m->registry, "UPDATE working SET command = ?1");
    stmt_text(q, 1, command);
    return stmt_run(q, err);
}

/* A family made of two: the history tells so at once. */
static bool is_shaped_anew(const struct settling *s)
{
    const struct link_group *group = s->group;
    for (size_t i = 1; i < group->count; i++)
        if (group->member[i].ours != group->member[0].ours)
            return true;
    return false;
}

static void tell_links(struct settling *s, bool anew)
{
    if (!anew || s->pair.is_new)
        return;
    for (size_t i = 0; i < s->group->count; i++) {
        const char *code = s->group->member[i].code;
        if (code && strcmp(code, s->lead) != 0)
            merge_tell(s->m, ANK_MERGE_LINKED, s->lead)->what = code;
    }
}

static bool take_keys(struct settling *s, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < s->group->count; i++) {
        const struct link_member *member = &s->group->member[i];
        int64_t ours = s->pair.ours;
        struct stmt *q =
            stmt(s->m->registry, "SELECT id FROM family WHERE uid = ?1 UNION ALL SELECT"
                                 " family FROM known_as WHERE uid = ?1 LIMIT 1");
        stmt_blob(q, 1, member->uid, record_size);
        done = stmt_number(q, &ours, err) &&
               (!member->theirs || !ours ||
                (merge_box_keys(s->m->registry, s->m->other,
                                &(struct merge_family){member->theirs, ours},
                                &s->m->merge->news, err) &&
                 merge_known_persons(s->m, member->theirs, ours, err)));
    }
    return done;
}

static bool has_version(const struct ank_version_set *set,
                        const struct ank_version *version)
{
    for (size_t i = 0; i < set->count; i++)
        if (memcmp(set->version[i].record, version->record, record_size) == 0 &&
            ank_stamp_compare(set->version[i].stamp, version->stamp) == 0)
            return true;
    return false;
}

/* What others heard is not unsaid: two families that somebody goes on with as one stay
 * one, also for who took the link back. */
static void keep_links(struct settling *s, const struct ank_version_set *from)
{
    struct ank_version_set *set = &s->pair.both.set;
    struct ank_version_set with = {
        ank_alloc(&s->pair.mem, (set->count + from->count + 1) * sizeof *with.version),
        set->count};
    for (size_t i = 0; i < set->count; i++)
        with.version[i] = set->version[i];
    for (size_t i = 0; i < from->count; i++)
        if (link_is(&from->version[i], "family") &&
            !has_version(&with, &from->version[i]))
            with.version[with.count++] = from->version[i];
    ank_versions_sort(&with);
    *set = with;
}

static void unite(struct settling *s)
{
    struct pair *pair = &s->pair;
    pair->both = (struct family_versions){
        .shapes = pair->here.shapes ? pair->here.shapes : pair->there.shapes};
    pair->both.seen = ank_seen_union(&pair->mem, &pair->here.seen, &pair->there.seen);
    pair->both.set = ank_versions_merge(&pair->mem, &pair->here.set, &pair->here.seen,
                                        &pair->there.set, &pair->there.seen);
    keep_links(s, &pair->here.set);
    keep_links(s, &pair->there.set);
    pair_unite_stamps(pair);
}

static bool write_all(struct settling *s, bool *changed, struct ank_error *err)
{
    struct merging *m = s->m;
    bool anew = is_shaped_anew(s), comes = s->pair.here.stamps == 0;
    bool done = merge_silent(m, comes, err) &&
                (!anew || call_it(m, "merge link", err)) &&
                settle_write(s, changed, err) && call_it(m, "merge", err);
    if (!done)
        return false;
    tell_links(s, anew);
    if (!comes)
        pair_tell_kept(m, &s->pair, s->lead);
    m->merge->added += comes;
    m->merge->changed += !comes && (*changed || anew);
    m->merge->same += !comes && !*changed && !anew;
    return pair_tell_consents(m, &s->pair, s->lead, err) && take_keys(s, err);
}

static bool take(struct settling *s, struct ank_error *err)
{
    bool changed;
    if (!settle_read(s, err))
        return false;
    if (pair_two_files(&s->pair)) {
        merge_tell(s->m, ANK_MERGE_TWO_FILES, "");
        return true;
    }
    bool known = s->pair.here.stamps > 0 &&
                 ank_seen_all(&s->pair.here.seen, &s->pair.there.seen);
    s->m->merge->news = s->m->merge->news || !known;
    unite(s);
    if (known && !is_shaped_anew(s)) {
        s->m->merge->same++;
        return take_keys(s, err);
    }
    return write_all(s, &changed, err);
}

bool merge_linked(struct merging *m, struct link_group *group, struct ank_error *err)
{
    bool erased;
    if (group->taken)
        return true;
    group->taken = true;
    if (!was_erased(m, group, &erased, err))
        return false;
    if (erased)
        return erase_ours(m, group, err);
    struct settling s = {.m = m, .group = group};
    bool done = take(&s, err);
    ank_arena_free(&s.pair.mem);
    return done;
}
