/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying that two are one; see <ankerpunt/registry/link.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/bundle.h>
#include <ankerpunt/registry/link.h>
#include "link_settle.h"
#include "recording.h"
#include "site.h"
#include "stmt.h"

/* What is said: a link of that kind, of two uids. */
struct saying {
    const char *kind;
    unsigned char keep[record_size], other[record_size];
};

/* The link as a version ---------------------------------------------------------------
 */

static bool own_stamp(struct settling *s, struct stamp_row *row, struct ank_error *err)
{
    int64_t mine;
    struct ank_arena *mem = &s->pair.mem;
    char *nonce = ank_alloc(mem, 8);
    if (!site_mine(s->m->registry, &mine, err))
        return false;
    *row = (struct stamp_row){
        .stamp = {s->m->our_places[mine], 1}, .nonce = nonce, .nonce_size = 8};
    site_nonce((unsigned char *)nonce);
    for (size_t i = 0; i < s->pair.both.seen.count; i++)
        if (s->pair.both.seen.at[i].site == row->stamp.site)
            row->stamp.n = s->pair.both.seen.at[i].n + 1;
    const struct ank_seen this = {&row->stamp, 1};
    row->seen = ank_seen_union(mem, &s->pair.both.seen, &this);
    struct stmt *q = stmt(s->m->registry, "SELECT at, who FROM working");
    if (stmt_next(q)) {
        row->at = stmt_get_word(q, 0, mem);
        row->who = stmt_get_word(q, 1, mem);
    }
    return stmt_done(q, err);
}

static void add_field(struct ank_arena *mem, struct ank_version *version,
                      const char *name, const char *value)
{
    struct ank_said *said = ank_alloc(mem, sizeof *said);
    *said = (struct ank_said){version->stamp, version->seen, value};
    version->fields[version->count++] = (struct ank_version_field){name, said, 1};
}

static struct ank_version version_of(struct settling *s, const struct saying *saying,
                                     const struct stamp_row *stamp)
{
    struct ank_arena *mem = &s->pair.mem;
    const struct shape *shape = shape_named(s->pair.both.shapes, "linked");
    const char *keep = shape_uid_literal(mem, saying->keep),
               *other = shape_uid_literal(mem, saying->other);
    bool first = strcmp(keep, other) < 0;
    struct ank_version version = {
        .table = shape, .stamp = stamp->stamp, .seen = &stamp->seen};
    version.fields = ank_alloc(mem, 4 * sizeof *version.fields);
    add_field(mem, &version, "first", keep); /* by name */
    add_field(mem, &version, "kind", ank_format(mem, "'%s'", saying->kind));
    add_field(mem, &version, "one", first ? keep : other);
    add_field(mem, &version, "two", first ? other : keep);
    const char *values[SHAPE_COLUMNS] = {0};
    for (size_t i = 0; i < shape->count; i++)
        for (size_t j = 0; j < version.count; j++)
            if (strcmp(shape->columns[i].name, version.fields[j].name) == 0)
                values[i] = version.fields[j].said->value;
    shape_record(shape, NULL, values, version.record);
    return version;
}

/* The set with the link in it, instead of what was said of those two before. */
static void put_version(struct settling *s, const struct ank_version *version)
{
    struct ank_version_set *set = &s->pair.both.set;
    struct ank_version_set with = {
        ank_alloc(&s->pair.mem, (set->count + 1) * sizeof *with.version), 0};
    for (size_t i = 0; i < set->count; i++)
        if (memcmp(set->version[i].record, version->record, record_size) != 0)
            with.version[with.count++] = set->version[i];
    with.version[with.count++] = *version;
    ank_versions_sort(&with);
    *set = with;
}

/* NULL: nothing is said anew. */
static bool say(struct settling *s, const struct saying *saying, struct ank_error *err)
{
    struct family_versions *both = &s->pair.both;
    struct stamp_row *stamps =
        ank_alloc(&s->pair.mem, (s->pair.here.stamps + 1) * sizeof *stamps);
    *both = s->pair.here;
    if (!saying)
        return true;
    for (size_t i = 0; i < both->stamps; i++)
        stamps[i] = both->stamp[i];
    struct stamp_row *mine = &stamps[both->stamps];
    if (!own_stamp(s, mine, err))
        return false;
    both->seen = mine->seen;
    both->stamp = stamps;
    both->stamps++;
    const struct stamp_row *kept = ank_alloc(&s->pair.mem, sizeof *kept);
    memcpy((struct stamp_row *)kept, mine, sizeof *kept);
    const struct ank_version version = version_of(s, saying, kept);
    put_version(s, &version);
    return true;
}

/* The command ------------------------------------------------------------------------
 */

/* A box of before bundles is bound to numbers of this file, which become others. */
static bool is_sealed_anew(struct ank_registry *registry, struct ank_error *err)
{
    bool wants;
    return ank_bundle_wants_seal(registry, &wants, err) &&
           (!wants ||
            ank_fail(err, ANK_DENIED,
                     ANK_N("names and texts are still sealed as an older version did "
                           "it; write a note or a name with the passphrase first, then "
                           "link")));
}

static bool settle(struct ank_registry *registry, const struct saying *saying,
                   const int64_t *families, size_t count, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_merge told = {0};
    struct link_group group;
    int64_t mine;
    bool changed;
    struct merging m = {.registry = registry, .mem = &mem, .merge = &told};
    struct settling s = {.m = &m, .group = &group};
    if (!is_sealed_anew(registry, err) ||
        !site_mine(registry, &mine, err)) /* which site it is, is not taken back */
        return false;
    recording_whole(registry);
    registry_guard(registry, false); /* boxes go along closed */
    bool done = link_group_of(&m, families, count, &group, err) &&
                merge_sites(&m, err) && link_strands_place(&m, &group, err) &&
                view_lists_read(registry, &mem, &m.our_lists, err) &&
                settle_read(&s, err) && say(&s, saying, err) &&
                settle_write(&s, &changed, err);
    registry_guard(registry, true);
    ank_arena_free(&s.pair.mem);
    ank_arena_free(&mem);
    return done;
}

/* The uid of the one whose code leads. */
static bool read_uid(struct stmt *q, int64_t id, unsigned char uid[static record_size],
                     struct ank_error *err)
{
    stmt_int(q, 1, id);
    memset(uid, 0, record_size);
    if (stmt_next(q)) {
        size_t size;
        const void *bytes = stmt_get_blob(q, 0, &size);
        if (size == record_size)
            memcpy(uid, bytes, record_size);
        else
            stmt_damaged(q);
    }
    return stmt_done(q, err);
}

bool ank_family_link(struct ank_registry *registry, int64_t keep, int64_t other,
                     struct ank_error *err)
{
    static const char sql[] =
        "SELECT coalesce((SELECT k.uid FROM known_as k WHERE k.family = f.id"
        " AND k.person IS NULL AND k.code = f.code), f.uid) FROM family f"
        " WHERE f.id = ?1";
    struct saying saying = {.kind = "family"};
    if (keep == other)
        return ank_fail(err, ANK_INVALID, ANK_N("that is one family already"));
    return read_uid(stmt(registry, sql), keep, saying.keep, err) &&
           read_uid(stmt(registry, sql), other, saying.other, err) &&
           settle(registry, &saying, (int64_t[]){keep, other}, 2, err);
}

bool ank_person_link(struct ank_registry *registry, const struct ank_persons *persons,
                     struct ank_error *err)
{
    static const char sql[] =
        "SELECT coalesce((SELECT k.uid FROM known_as k WHERE k.person = p.id"
        " AND k.code = p.code), p.uid) FROM person p WHERE p.id = ?1";
    struct saying saying = {.kind = "person"};
    if (persons->keep == persons->other)
        return ank_fail(err, ANK_INVALID, ANK_N("that is one person already"));
    return read_uid(stmt(registry, sql), persons->keep, saying.keep, err) &&
           read_uid(stmt(registry, sql), persons->other, saying.other, err) &&
           settle(registry, &saying, &persons->family, 1, err);
}

bool link_renew(struct ank_registry *registry, int64_t family, struct ank_error *err)
{
    return settle(registry, NULL, &family, 1, err);
}

bool ank_known_as(struct ank_registry *registry, int64_t family, struct ank_arena *mem,
                  struct ank_known *known, struct ank_error *err)
{
    *known = (struct ank_known){0};
    struct stmt *q =
        stmt(registry, "SELECT k.code FROM known_as k JOIN family f ON f.id = k.family"
                       " WHERE k.family = ?1 AND k.person IS NULL"
                       " AND k.code <> f.code ORDER BY k.code");
    stmt_int(q, 1, family);
    while (stmt_next(q)) {
        known->code = ank_grow(mem, known->code, known->count, sizeof *known->code);
        known->code[known->count++] = stmt_get_word(q, 0, mem);
    }
    return stmt_done(q, err);
}
