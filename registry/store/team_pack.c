/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What there is to tell to one of the team, sealed for that one; see
 * <ankerpunt/registry/team.h>. Which families those are follows from what each of them
 * was told before, and no clock.
 */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "box.h"
#include "bundle_image.h"
#include "envelope.h"
#include "site_keys.h"
#include "stmt.h"
#include "team_parts.h"

enum { pushes_between = 20 }; /* each 20th bundle has everything */

/* One that is put together. */
struct packing {
    struct ank_registry *registry;
    struct ank_pack *pack;
    const char *house; /* as `mate.house` will be */
    int64_t erasures;
    struct ank_team team;
    int64_t *families;
    size_t count;
    struct ank_arena mem;
};

#define GOES_WITH                                                                      \
    "EXISTS (SELECT 1 FROM coach c WHERE c.family = f.id AND c.code = ?1"              \
    " COLLATE NOCASE AND c.from_day <= ?2 AND coalesce(c.to_day, ?2) >= ?2)"
#define TOLD "(SELECT p.seen FROM posted p WHERE p.mate = ?1 AND p.family = f.id)"
#define NEWS "(?3 OR " SEEN_TEXT("f.id") " IS NOT " TOLD ")"

/* What can have something to do with a coach: looked for first, since a coordinator has
 * thousands of families and packs for hundreds. */
#define HERS                                                                           \
    "f.id IN (SELECT c.family FROM coach c WHERE c.code = ?1 COLLATE NOCASE"           \
    " UNION SELECT p.family FROM posted p WHERE p.mate = ?1)"

/* To the coordinator all; to a coach those of hers, and once more those of which
 * somebody else took over. */
static struct stmt *ask_families(struct packing *p)
{
    struct stmt *q =
        p->pack->mate->coordinator
            ? stmt(p->registry, "SELECT f.id FROM family f WHERE ?1 IS NOT ?2 AND " NEWS
                                " ORDER BY f.id")
            : stmt(p->registry,
                   "SELECT f.id FROM family f WHERE " HERS " AND (" GOES_WITH
                   " AND " NEWS " OR (NOT " GOES_WITH " AND " SEEN_TEXT(
                       "f.id") " IS NOT " TOLD
                               " AND EXISTS (SELECT 1 FROM posted p WHERE p.mate = ?1"
                               " AND p.family = f.id AND p.last = 0))) ORDER BY f.id");
    stmt_text(q, 1, p->pack->mate->name);
    stmt_day(q, 2, p->pack->day);
    stmt_int(q, 3, p->pack->whole);
    return q;
}

static bool find_families(struct packing *p, struct ank_error *err)
{
    struct stmt *q = ask_families(p);
    while (stmt_next(q)) {
        p->families = ank_grow(&p->mem, p->families, p->count, sizeof *p->families);
        p->families[p->count++] = stmt_get_int(q, 0);
    }
    p->pack->families = p->count;
    return stmt_done(q, err);
}

/* What the reader is told of beside families: the coordinator of the house, a coach of
 * who is in the team and of the projects to begin families in; both of what was
 * released, since a figure is told once of all of them together. */
#define RELEASED "' r' || (SELECT count(*) FROM \"release\")"
#define HOUSE SEEN_TEXT("0") " || " RELEASED
#define PROJECTS                                                                       \
    "(SELECT count(*) FROM project) || '.' || (SELECT count(*) FROM wave) || " RELEASED

static bool find_house(struct packing *p, struct ank_error *err)
{
    const char *before = "";
    bool all = p->pack->mate->coordinator;
    struct stmt *now = all ? stmt(p->registry, "SELECT " HOUSE)
                           : stmt(p->registry, "SELECT " PROJECTS);
    p->house = stmt_next(now) ? stmt_get_word(now, 0, &p->mem) : "";
    if (!stmt_done(now, err))
        return false;
    if (!all)
        p->house = ank_format(&p->mem, "list %lld projects %s",
                              (long long)p->team.counter, p->house);
    struct stmt *q = stmt(p->registry, "SELECT house FROM mate WHERE name = ?1");
    stmt_text(q, 1, p->pack->mate->name);
    if (stmt_next(q))
        before = stmt_get_word(q, 0, &p->mem);
    p->pack->house = strcmp(before, p->house) != 0;
    return stmt_done(q, err);
}

static bool find_erasures(struct packing *p, struct ank_error *err)
{
    int64_t before;
    struct stmt *q = stmt(p->registry, "SELECT erasures FROM mate WHERE name = ?1");
    stmt_text(q, 1, p->pack->mate->name);
    if (!stmt_number(q, &before, err) ||
        !stmt_number(stmt(p->registry, "SELECT count(*) FROM erased"), &p->erasures,
                     err))
        return false;
    p->pack->erasures =
        p->erasures > before ? (size_t)(p->erasures - before) : (size_t)0;
    return true;
}

/* After an erasure everything goes, so that what is from before can be cleared away;
 * signals go with their families, so that a house that changed takes all along. */
static bool look(struct packing *p, struct ank_error *err)
{
    struct ank_pack *pack = p->pack;
    const struct ank_mate *mate = pack->mate;
    if (!ank_team_read(p->registry, &p->mem, &p->team, err) || !find_house(p, err) ||
        !find_erasures(p, err) || !find_families(p, err))
        return false;
    bool news = pack->whole || mate->whole == 0 || p->count > 0 || pack->erasures > 0 ||
                pack->house;
    pack->n = news ? mate->sent + 1 : 0;
    bool whole = pack->whole || mate->whole == 0 || pack->erasures > 0 ||
                 (pack->house && mate->coordinator) ||
                 pack->n - mate->whole >= pushes_between;
    if (!news || whole == pack->whole)
        return true;
    pack->whole = true;
    p->count = 0;
    return find_families(p, err);
}

/* Families that somebody goes on with who cannot read their texts yet. */
static bool wrap_for(struct packing *p, const struct ank_mate *mate,
                     struct ank_error *err)
{
    bool done = true;
    const unsigned char *names = mate->keys + SITE_NAMES;
    struct stmt *q =
        stmt(p->registry,
             "SELECT f.id FROM family f WHERE " HERS " AND " GOES_WITH
             " AND EXISTS (SELECT 1 FROM box_key b WHERE b.family = f.id) AND NOT"
             " EXISTS (SELECT 1 FROM box_key b WHERE b.family = f.id"
             " AND b.recipient = ?3) ORDER BY f.id");
    stmt_text(q, 1, mate->name);
    stmt_day(q, 2, p->pack->day);
    stmt_blob(q, 3, names, BOX_PUBLIC);
    while (done && stmt_next(q))
        done = box_wrap(p->registry, stmt_get_int(q, 0), names, err);
    return stmt_done(q, err) && done;
}

/* Signals of the house are for the coordinator, who bundles them. */
static bool wrap_names(struct packing *p, struct ank_error *err)
{
    static const unsigned char none[BOX_PUBLIC];
    bool done = ank_team_read(p->registry, &p->mem, &p->team, err);
    for (size_t i = 0; done && p->pack->with_names && i < p->team.count; i++) {
        const struct ank_mate *mate = &p->team.mates[i];
        const unsigned char *names = mate->keys + SITE_NAMES;
        if (!mate->mine && !mate->revoked && memcmp(names, none, BOX_PUBLIC) != 0)
            done = wrap_for(p, mate, err) &&
                   (!mate->coordinator || box_wrap(p->registry, 0, names, err));
    }
    return done;
}

static bool make_image(struct packing *p, unsigned char **content, size_t *size,
                       struct ank_error *err)
{
    struct bundle_choice choice = {.families = p->families,
                                   .count = p->count,
                                   .whole =
                                       p->pack->whole && p->pack->mate->coordinator,
                                   .projects = p->pack->house || p->pack->whole,
                                   .ledger = p->pack->whole || p->pack->house};
    return (!p->team.me->coordinator ||
            team_list_bytes(p->registry, &p->mem, &choice.team, &choice.team_size,
                            err)) &&
           bundle_image(p->registry, &choice, content, size, err);
}

/* For its reader, and for this registry, when it is brought back from a backup. */
static bool seal(struct packing *p, const struct ank_work *work,
                 const unsigned char *content, size_t size, struct ank_error *err)
{
    struct site_keys keys;
    if (!site_keys_make(p->registry, &keys, err))
        return false;
    const struct envelope_reader readers[] = {site_reader(p->pack->mate->keys),
                                              site_reader(keys.public_half)};
    struct envelope_sealing sealing = {
        .secret = keys.sign, .readers = readers, .count = ANK_COUNT(readers)};
    snprintf((char *)sealing.note, ENVELOPE_NOTE, "%d %s %s", p->pack->whole, work->at,
             work->who);
    bool done =
        envelope_seal(&sealing, content, size, &p->pack->bytes, &p->pack->size, err);
    site_keys_wipe(&keys);
    return done;
}

static bool note_families(struct packing *p, struct ank_error *err)
{
    bool done = true;
    for (size_t i = 0; done && i < p->count; i++) {
        struct stmt *q = stmt(
            p->registry,
            "INSERT INTO posted (mate, family, seen, last) SELECT ?1, f.id, " SEEN_TEXT(
                "f.id") ", ?3 = 0 AND NOT " GOES_WITH
                        " FROM family f WHERE f.id = ?4 ON CONFLICT (mate, family)"
                        " DO UPDATE SET seen = excluded.seen, last = excluded.last");
        stmt_text(q, 1, p->pack->mate->name);
        stmt_day(q, 2, p->pack->day);
        stmt_int(q, 3, p->pack->mate->coordinator);
        stmt_int(q, 4, p->families[i]);
        done = stmt_run(q, err);
    }
    return done;
}

static bool note_sent(struct packing *p, struct ank_error *err)
{
    struct stmt *q = stmt(
        p->registry, "UPDATE mate SET sent = ?2, erasures = ?3, house = ?4,"
                     " whole = CASE WHEN ?5 THEN ?2 ELSE whole END WHERE name = ?1");
    stmt_text(q, 1, p->pack->mate->name);
    stmt_int(q, 2, p->pack->n);
    stmt_int(q, 3, p->erasures);
    stmt_made(q, 4, p->house);
    stmt_int(q, 5, p->pack->whole);
    return stmt_run(q, err) && note_families(p, err);
}

bool ank_pack_count(struct ank_registry *registry, struct ank_pack *pack,
                    struct ank_error *err)
{
    struct packing p = {.registry = registry, .pack = pack};
    bool done = look(&p, err);
    ank_arena_free(&p.mem);
    return done;
}

bool ank_pack_make(struct ank_registry *registry, const struct ank_work *work,
                   struct ank_pack *pack, struct ank_error *err)
{
    struct packing p = {.registry = registry, .pack = pack};
    unsigned char *content = NULL;
    size_t size = 0;
    bool done = wrap_names(&p, err) && look(&p, err);
    if (done && pack->n)
        done = make_image(&p, &content, &size, err) &&
               seal(&p, work, content, size, err) && note_sent(&p, err);
    if (content)
        sodium_memzero(content, size);
    free(content);
    ank_arena_free(&p.mem);
    return done;
}
