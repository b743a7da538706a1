/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came from one of the team is opened and taken in; see
 * <ankerpunt/registry/team.h>. */
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/merge.h>
#include "backup_parts.h"
#include "envelope.h"
#include "foreign.h"
#include "site_keys.h"
#include "stmt.h"
#include "team_parts.h"

struct ank_unpacked {
    struct ank_registry *registry;
    struct ank_mate from; /* its name in `mem` */
    struct ank_arena mem;
};

static bool open_envelope(struct ank_registry *registry,
                          const struct ank_parcel *parcel,
                          struct envelope_opening *opening, struct ank_error *err)
{
    struct site_keys keys;
    if (!site_keys_find(registry, &keys, err))
        return false;
    *opening = (struct envelope_opening){.name = parcel->name,
                                         .me = site_reader(keys.public_half),
                                         .secret = keys.there ? keys.opening : NULL};
    bool done = envelope_open(opening, parcel->bytes, parcel->size, err);
    site_keys_wipe(&keys);
    if (!done || memcmp(opening->sender, parcel->from->keys, ENVELOPE_KEY) == 0)
        return done;
    sodium_memzero(opening->content, opening->size);
    free(opening->content);
    return ank_fail(err, ANK_DENIED, ANK_N("%s is not signed by the registry of %s"),
                    parcel->name, parcel->from->name);
}

bool ank_unpack(struct ank_registry *registry, const struct ank_parcel *parcel,
                struct ank_unpacked **unpacked, struct ank_error *err)
{
    struct envelope_opening opening;
    *unpacked = NULL;
    if (!open_envelope(registry, parcel, &opening, err))
        return false;
    struct ank_unpacked *opened = ank_must(calloc(1, sizeof *opened));
    opened->from = *parcel->from;
    opened->from.name = ank_strdup(&opened->mem, parcel->from->name);
    bool done = foreign_image(&opened->registry, parcel->name, opening.content,
                              opening.size, FOREIGN_BUNDLE, err);
    sodium_memzero(opening.content, opening.size);
    free(opening.content);
    if (done)
        *unpacked = opened;
    else
        ank_unpacked_close(opened);
    return done;
}

void ank_unpacked_close(struct ank_unpacked *unpacked)
{
    if (!unpacked)
        return;
    ank_registry_close(unpacked->registry);
    ank_arena_free(&unpacked->mem);
    free(unpacked);
}

bool ank_unpacked_erases(struct ank_registry *registry, struct ank_unpacked *unpacked,
                         size_t *count, struct ank_error *err)
{
    return ank_merge_erases(registry, unpacked->registry, count, err);
}

/* Only hers is believed, and she sends it with each bundle. */
static bool take_list(struct ank_registry *registry, struct ank_unpacked *unpacked,
                      struct ank_error *err)
{
    const unsigned char *bytes;
    size_t size;
    return !unpacked->from.coordinator || unpacked->from.mine ||
           (team_list_bytes(unpacked->registry, &unpacked->mem, &bytes, &size, err) &&
            team_list_take(registry, unpacked->from.keys,
                           bytes ? bytes : (const void *)"", size, err));
}

/* What is seen of a family, by names that hold everywhere. */
#define SEEN_ANYWHERE                                                                  \
    "(coalesce((SELECT group_concat(w, ' ') FROM (SELECT hex(x.uid) || ':' || s.n"     \
    " AS w FROM seen s JOIN site x ON x.id = s.site WHERE s.family = f.id"             \
    " ORDER BY x.uid)), '') || " WRAPS_TEXT("f.id") ")"

/* The sender need not be told of what it knows itself. */
static bool note_family(struct ank_registry *registry, const char *mate,
                        struct stmt *theirs, struct ank_error *err)
{
    size_t size;
    const void *uid = stmt_get_blob(theirs, 0, &size);
    struct stmt *q = stmt(
        registry, "INSERT INTO posted (mate, family, seen) SELECT ?1, f.id, " SEEN_TEXT(
                      "f.id") " FROM family f WHERE f.uid = ?2 AND " SEEN_ANYWHERE
                              " = ?3 ON CONFLICT (mate, family)"
                              " DO UPDATE SET seen = excluded.seen");
    stmt_text(q, 1, mate);
    stmt_blob(q, 2, uid, size);
    stmt_made(q, 3, stmt_get_word(theirs, 1, NULL));
    return stmt_run(q, err);
}

static bool note_families(struct ank_registry *registry, struct ank_unpacked *unpacked,
                          struct ank_error *err)
{
    bool done = true;
    struct stmt *theirs =
        stmt(unpacked->registry, "SELECT f.uid, " SEEN_ANYWHERE " FROM family f");
    while (done && stmt_next(theirs))
        done = note_family(registry, unpacked->from.name, theirs, err);
    return stmt_done(theirs, err) && done;
}

static bool note_got(struct ank_registry *registry, struct ank_unpacked *unpacked,
                     int64_t n, ank_day day, struct ank_error *err)
{
    int64_t theirs;
    if (!stmt_number(stmt(unpacked->registry, "SELECT count(*) FROM erased"), &theirs,
                     err))
        return false;
    struct stmt *q = stmt(
        registry, "UPDATE mate SET got = ?2, got_on = ?3, erasures = CASE WHEN ?4 ="
                  " (SELECT count(*) FROM erased) THEN ?4 ELSE erasures END"
                  " WHERE name = ?1");
    stmt_text(q, 1, unpacked->from.name);
    stmt_int(q, 2, n);
    stmt_day(q, 3, day);
    stmt_int(q, 4, theirs);
    return stmt_run(q, err);
}

bool ank_unpacked_take(struct ank_registry *registry, struct ank_unpacked *unpacked,
                       const struct ank_taking *taking, struct ank_error *err)
{
    return take_list(registry, unpacked, err) &&
           ank_merge_take(registry, unpacked->registry, taking->mem, taking->merge,
                          err) &&
           (taking->n == 0 ||
            (note_families(registry, unpacked, err) &&
             note_got(registry, unpacked, taking->n, taking->day, err)));
}

bool ank_sync_back_up(struct ank_registry *registry, struct ank_arena *mem,
                      const char **backup, struct ank_error *err)
{
    const char *name =
        ank_format(mem, "%s.before-sync", sqlite3_db_filename(registry->db, "main"));
    (void)!unlink(name); /* what cannot go keeps its place, and the next gets another */
    return backup_beside(registry, name, mem, backup, err);
}
