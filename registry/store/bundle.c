/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bundles are put together, and looked into; see <ankerpunt/registry/bundle.h>. */
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/bundle.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/family.h>
#include "bundle_image.h"
#include "db.h"
#include "foreign.h"
#include "site_keys.h"
#include "stmt.h"
#include "subset.h"

#define BUNDLE_BEARER "passphrase" /* whoever knows it may open it */

/* A bundle that is being made. */
struct bundling {
    struct ank_registry *registry;
    const struct ank_bundle_wish *wish;
    struct ank_arena mem;
    int64_t *families;
    size_t count;
    unsigned char (*keys)[SITE_PUBLIC]; /* of the readers */
    size_t readers;
    unsigned char carrier[crypto_box_SECRETKEYBYTES];
    unsigned char *content, *sealed;
    size_t content_size, sealed_size;
};

/* Families ----------------------------------------------------------------------- */

static void add_family(struct bundling *b, int64_t family)
{
    b->families = ank_grow(&b->mem, b->families, b->count, sizeof *b->families);
    b->families[b->count++] = family;
}

/* One that is named twice goes along once. */
static bool add_named(struct bundling *b, const char *code, struct ank_error *err)
{
    struct ank_family family;
    bool there = false;
    if (!ank_family_find(b->registry, code, &b->mem, &family, err))
        return false;
    for (size_t i = 0; i < b->count; i++)
        there = there || b->families[i] == family.id;
    if (!there)
        add_family(b, family.id);
    return true;
}

#define THEIR_IDS(families) "SELECT f.id FROM " families " ORDER BY f.id"

static bool find_families(struct bundling *b, struct ank_error *err)
{
    static const char *const texts[SUBSETS] = SUBSET_TEXTS(THEIR_IDS);
    const struct ank_bundle_wish *wish = b->wish;
    const struct subset whose = {
        .project = wish->project, .coach = wish->coach, .day = wish->day};
    for (char *const *code = wish->families; code && *code; code++)
        if (!add_named(b, *code, err))
            return false;
    if (wish->families && *wish->families)
        return true;
    struct stmt *q = stmt(b->registry, texts[subset_kind(&whose)]);
    subset_bind(q, &whose);
    while (stmt_next(q))
        add_family(b, stmt_get_int(q, 0));
    return stmt_done(q, err) &&
           (b->count > 0 || wish->all ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("no family belongs to that; nothing was written")));
}

/* Readers ------------------------------------------------------------------------ */

/* Every registry of that name: the laptop of before may still be at work. */
static bool add_readers(struct bundling *b, const char *name, struct ank_error *err)
{
    char shown[256];
    size_t size, before = b->readers;
    struct stmt *q =
        stmt(b->registry, "SELECT keys FROM site WHERE name = ?1 COLLATE NOCASE"
                          " AND mine = 0 AND revoked IS NULL AND keys NOT NULL");
    stmt_text(q, 1, name);
    while (stmt_next(q)) {
        const void *keys = stmt_get_blob(q, 0, &size);
        if (size != SITE_PUBLIC) {
            stmt_damaged(q);
            break;
        }
        b->keys = ank_grow(&b->mem, b->keys, b->readers, sizeof *b->keys);
        memcpy(b->keys[b->readers++], keys, SITE_PUBLIC);
    }
    return stmt_done(q, err) &&
           (b->readers > before ||
            ank_fail(err, ANK_NOT_FOUND,
                     ANK_N("no registry of %s is known here with its keys; take in a "
                           "bundle from there first, or give --passphrase"),
                     ank_shown(name, shown)));
}

static bool find_readers(struct bundling *b, struct ank_error *err)
{
    for (size_t i = 0; i < b->wish->reader_count; i++)
        if (!add_readers(b, b->wish->readers[i], err))
            return false;
    return true;
}

/* Names -------------------------------------------------------------------------- */

static bool wrap_all(struct bundling *b, const unsigned char *reader,
                     struct ank_error *err)
{
    bool done = !b->wish->all || box_wrap(b->registry, 0, reader, err);
    for (size_t i = 0; done && i < b->count; i++)
        done = box_wrap(b->registry, b->families[i], reader, err);
    return done;
}

static bool wrap_for_readers(struct bundling *b, struct ank_error *err)
{
    static const unsigned char none[BOX_PUBLIC];
    for (size_t i = 0; i < b->readers; i++) {
        const unsigned char *names = b->keys[i] + SITE_NAMES;
        if (memcmp(names, none, BOX_PUBLIC) == 0)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("a registry that it is for has no passphrase yet, and "
                      "can keep no names; leave --with-names out"));
        if (!wrap_all(b, names, err))
            return false;
    }
    return true;
}

/* Who has the passphrase finds a key in the bundle that opens the keys of its boxes. */
static bool wrap_for_carrier(struct bundling *b, unsigned char *carried,
                             struct ank_error *err)
{
    if (!b->wish->passphrase)
        return true;
    crypto_box_keypair(carried, b->carrier);
    return wrap_all(b, carried, err);
}

static bool drop_carried(struct bundling *b, const unsigned char *carried,
                         struct ank_error *err)
{
    struct stmt *q = stmt(b->registry, "DELETE FROM box_key WHERE recipient = ?1");
    stmt_blob(q, 1, carried, BOX_PUBLIC);
    return stmt_run(q, err);
}

static bool seal_is_open(struct bundling *b, struct ank_error *err)
{
    bool wants;
    if (!ank_bundle_wants_seal(b->registry, &wants, err))
        return false;
    return (!wants && !b->wish->with_names) || b->registry->seal ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("names and texts are sealed, and go along only when they are "
                          "open here: give the passphrase"));
}

/* Putting together ---------------------------------------------------------------- */

static bool make_image(struct bundling *b, struct ank_error *err)
{
    unsigned char carried[BOX_PUBLIC] = {0};
    bool names = b->wish->with_names;
    if (names && (!wrap_for_readers(b, err) || !wrap_for_carrier(b, carried, err)))
        return false;
    struct bundle_choice choice = {
        .families = b->families,
        .count = b->count,
        .whole = b->wish->all,
        .ledger = !b->wish->families || !*b->wish->families,
        .carrier = names && b->wish->passphrase ? b->carrier : NULL,
    };
    return bundle_image(b->registry, &choice, &b->content, &b->content_size, err) &&
           drop_carried(b, carried, err);
}

/* "1 2026-03-31T14:05:00Z els": whole or a part, when, and who made it. */
static void write_note(const struct bundling *b, const struct ank_work *work,
                       unsigned char note[static ENVELOPE_NOTE])
{
    snprintf((char *)note, ENVELOPE_NOTE, "%d %s %s", b->wish->all, work->at,
             work->who);
}

static bool seal(struct bundling *b, const struct ank_work *work, struct ank_error *err)
{
    struct site_keys keys;
    struct envelope_reader *readers =
        ank_alloc(&b->mem, (b->readers + 1) * sizeof *readers);
    for (size_t i = 0; i < b->readers; i++)
        readers[i] = site_reader(b->keys[i]);
    if (!site_keys_find(b->registry, &keys, err))
        return false;
    struct envelope_sealing sealing = {.secret = keys.sign,
                                       .readers = readers,
                                       .count = b->readers,
                                       .passphrase = b->wish->passphrase};
    write_note(b, work, sealing.note);
    bool done = envelope_seal(&sealing, b->content, b->content_size, &b->sealed,
                              &b->sealed_size, err);
    site_keys_wipe(&keys);
    return done;
}

static bool put_together(struct bundling *b, const struct ank_work *work,
                         struct ank_error *err)
{
    struct site_keys keys;
    bool done = site_keys_make(b->registry, &keys, err) && find_families(b, err) &&
                find_readers(b, err) && seal_is_open(b, err) && make_image(b, err) &&
                seal(b, work, err);
    site_keys_wipe(&keys);
    sodium_memzero(b->carrier, sizeof b->carrier);
    if (b->content)
        sodium_memzero(b->content, b->content_size);
    free(b->content);
    return done;
}

/* Whether there is anything to open that nobody was given the key of. */
static bool find_closed(struct bundling *b, bool *closed, struct ank_error *err)
{
    bool done = true;
    *closed = false;
    for (size_t i = 0; done && !b->wish->with_names && !*closed && i < b->count; i++) {
        int64_t boxes;
        struct stmt *q =
            stmt(b->registry, "SELECT (SELECT count(*) FROM identity WHERE family = ?1)"
                              " + (SELECT count(*) FROM free_text WHERE family = ?1)"
                              " + (SELECT count(*) FROM small_step_text"
                              " WHERE family = ?1)"
                              " + (SELECT count(*) FROM own_theme_text"
                              " WHERE family = ?1)"
                              " + (SELECT count(sealed) FROM arrangement"
                              " WHERE family = ?1)");
        stmt_int(q, 1, b->families[i]);
        done = stmt_number(q, &boxes, err);
        *closed = boxes > 0;
    }
    return done;
}

/* "els, omar", or nobody by name. */
static const char *readers_of(struct bundling *b)
{
    const char *names = NULL;
    for (size_t i = 0; i < b->wish->reader_count; i++)
        names = names ? ank_format(&b->mem, "%s, %s", names, b->wish->readers[i])
                      : b->wish->readers[i];
    return names ? names : BUNDLE_BEARER;
}

/* What was given to whom, of each family; and that a bundle was made. */
static bool note(struct bundling *b, const struct ank_work *work, struct ank_error *err)
{
    bool done = true;
    const char *whom = readers_of(b);
    for (size_t i = 0; done && i < b->count; i++)
        done = ank_share_add(b->registry, b->families[i], work->today, "bundle", whom,
                             err);
    return done &&
           ank_registry_note(
               b->registry, "bundle",
               ank_format(&b->mem, "families=%zu, whom='%s'", b->count, whom), err);
}

bool ank_bundle_write(struct ank_registry *registry, const struct ank_bundle_wish *wish,
                      const struct ank_work *work, struct ank_bundle_made *made,
                      struct ank_error *err)
{
    struct bundling b = {.registry = registry, .wish = wish};
    struct ank_file *file = NULL;
    bool done = ank_file_create(&file, wish->path, wish->force, err) &&
                put_together(&b, work, err) && find_closed(&b, &made->closed, err) &&
                note(&b, work, err) && ank_registry_end(registry, true, err);
    made->families = b.count;
    made->bytes = b.sealed_size;
    ank_arena_free(&b.mem);
    if (done)
        ank_file_write(file, b.sealed, b.sealed_size);
    free(b.sealed);
    if (done)
        return ank_file_keep(file, err);
    ank_file_drop(file);
    return false;
}
