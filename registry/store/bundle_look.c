/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a bundle, and what of it stays closed here; see
 * <ankerpunt/registry/bundle.h>. */
#include <string.h>

#include <ankerpunt/registry/bundle.h>
#include "bundle_image.h"
#include "db.h"
#include "foreign.h"
#include "site_keys.h"
#include "stmt.h"

bool ank_bundle_asks(struct ank_registry *registry, const char *path, bool *asks,
                     struct ank_error *err)
{
    struct foreign_source source = {.path = path, .mine = registry};
    return foreign_asks(&source, asks, err);
}

/* How this registry calls who signed it. */
static bool find_sender(struct ank_registry *registry, const struct foreign *foreign,
                        struct ank_arena *mem, struct ank_bundle_seen *seen,
                        struct ank_error *err)
{
    struct stmt *q = stmt(registry, "SELECT name FROM site"
                                    " WHERE substr(keys, 1, 32) = ?1 LIMIT 1");
    stmt_blob(q, 1, foreign->sender, sizeof foreign->sender);
    if (stmt_next(q))
        seen->from = stmt_get_word(q, 0, mem);
    return stmt_done(q, err);
}

/* As bundle.c writes it; what cannot be read is told as nothing. */
static void read_note(const char *note, struct ank_arena *mem,
                      struct ank_bundle_seen *seen)
{
    char at[32] = "", who[64] = "", shown[256];
    int whole = 0;
    bool read = note && sscanf(note, "%d %31s %63s", &whole, at, who) == 3;
    seen->whole = read && whole == 1;
    seen->at = ank_strdup(mem, ank_shown(at, shown));
    seen->who = ank_strdup(mem, ank_shown(who, shown));
}

static bool list_families(struct ank_registry *bundle, struct ank_arena *mem,
                          struct ank_bundle_seen *seen, struct ank_error *err)
{
    char shown[256];
    struct stmt *q = stmt(bundle, "SELECT code FROM family ORDER BY code");
    while (stmt_next(q)) {
        seen->families =
            ank_grow(mem, seen->families, seen->family_count, sizeof *seen->families);
        seen->families[seen->family_count++] =
            ank_strdup(mem, ank_shown(stmt_get_word(q, 0, NULL), shown));
    }
    return stmt_done(q, err);
}

static bool count_all(struct ank_registry *bundle, struct ank_bundle_seen *seen,
                      struct ank_error *err)
{
    return stmt_number(stmt(bundle, "SELECT count(*) FROM sitting"), &seen->talks,
                       err) &&
           stmt_number(stmt(bundle, "SELECT count(*) FROM claim_step"), &seen->rights,
                       err) &&
           stmt_number(stmt(bundle, "SELECT (SELECT count(*) FROM identity)"
                                    " + (SELECT count(*) FROM free_text)"
                                    " + (SELECT count(*) FROM small_step_text)"
                                    " + (SELECT count(*) FROM own_theme_text)"
                                    " + (SELECT count(*) FROM signal_text)"
                                    " + (SELECT count(sealed) FROM arrangement)"),
                       &seen->texts, err) &&
           stmt_number(stmt(bundle, "SELECT count(*) FROM erased"), &seen->erased, err);
}

/* Wrapped for this registry, or for who has the passphrase. */
static bool look_for_names(struct ank_registry *registry, struct ank_registry *bundle,
                           struct ank_bundle_seen *seen, struct ank_error *err)
{
    unsigned char mine[BOX_PUBLIC];
    bool there;
    int64_t count;
    if (!box_public(registry, mine, &there, err))
        return false;
    struct stmt *q = stmt(bundle, "SELECT (SELECT count(*) FROM setting"
                                  " WHERE name = '" BUNDLE_CARRIER "')"
                                  " + (SELECT count(*) FROM box_key"
                                  " WHERE recipient = ?1)");
    stmt_blob(q, 1, mine, sizeof mine);
    if (!stmt_number(q, &count, err))
        return false;
    seen->names = there && count > 0;
    return true;
}

bool ank_bundle_look(struct ank_registry *registry, struct ank_bundle_seen *seen,
                     struct ank_arena *mem, struct ank_error *err)
{
    char shown[256];
    struct foreign foreign;
    struct foreign_source source = {seen->path, seen->passphrase, registry};
    if (!foreign_open(&foreign, &source, err))
        return false;
    bool done = foreign.kind == FOREIGN_BUNDLE ||
                ank_fail(err, ANK_INVALID, ANK_N("%s is no bundle"),
                         ank_shown(seen->path, shown));
    read_note(foreign.note, mem, seen);
    done = done && find_sender(registry, &foreign, mem, seen, err) &&
           list_families(foreign.registry, mem, seen, err) &&
           count_all(foreign.registry, seen, err) &&
           look_for_names(registry, foreign.registry, seen, err);
    foreign_close(&foreign);
    return done;
}

bool ank_bundle_wants_seal(struct ank_registry *registry, bool *wants,
                           struct ank_error *err)
{
    int64_t before;
    struct stmt *q =
        stmt(registry, "SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'seal.known')"
                       " AND NOT EXISTS (SELECT 1 FROM setting"
                       " WHERE name = 'seal.boxes')");
    if (!stmt_number(q, &before, err))
        return false;
    *wants = before != 0;
    return true;
}

/* Boxes whose key is known, and wrapped for others alone. */
#define CLOSED(table, family)                                                          \
    "(SELECT count(*) FROM " table " b WHERE b.family = " family                       \
    " AND EXISTS (SELECT 1 FROM box_key k WHERE k.family = b.family"                   \
    " AND k.key = substr(b.sealed, 1, 8))"                                             \
    " AND NOT EXISTS (SELECT 1 FROM box_key k WHERE k.family = b.family"               \
    " AND k.key = substr(b.sealed, 1, 8) AND k.recipient IS"                           \
    " (SELECT value FROM setting WHERE name = 'seal.name_public')))"

static bool count_closed(struct ank_registry *registry, int64_t family,
                         struct ank_closed *closed, struct ank_error *err)
{
    struct stmt *q = stmt(
        registry,
        "SELECT " CLOSED("identity", "?1") ", " CLOSED("free_text", "?1") " + " CLOSED(
            "small_step_text", "?1") " + " CLOSED("own_theme_text",
                                                  "?1") " + " CLOSED("arrangement",
                                                                     "?1"));
    stmt_int(q, 1, family);
    if (stmt_next(q)) {
        closed->names = stmt_get_int(q, 0);
        closed->texts = stmt_get_int(q, 1);
    }
    return stmt_done(q, err);
}

bool ank_boxes_closed(struct ank_registry *registry, int64_t family,
                      struct ank_arena *mem, struct ank_closed *closed,
                      struct ank_error *err)
{
    *closed = (struct ank_closed){0};
    registry_guard(registry, false); /* only whose keys they are of is looked at */
    bool done = count_closed(registry, family, closed, err);
    registry_guard(registry, true);
    if (!done || closed->names + closed->texts == 0)
        return done;
    struct stmt *q =
        stmt(registry, "SELECT group_concat(name, ', ') FROM (SELECT DISTINCT s.name"
                       " FROM box_key k JOIN site s ON substr(s.keys, 65) = k.recipient"
                       " WHERE k.family = ?1 AND s.name <> '' ORDER BY s.name)");
    stmt_int(q, 1, family);
    if (stmt_next(q))
        closed->whose = stmt_get_text(q, 0, mem);
    return stmt_done(q, err);
}

bool ank_bundle_readers(struct ank_registry *registry, struct ank_arena *mem,
                        struct ank_readers *readers, struct ank_error *err)
{
    *readers = (struct ank_readers){0};
    struct stmt *q =
        stmt(registry, "SELECT DISTINCT name FROM site WHERE keys NOT NULL AND mine = 0"
                       " AND revoked IS NULL AND name <> '' ORDER BY name");
    while (stmt_next(q)) {
        readers->name =
            ank_grow(mem, readers->name, readers->count, sizeof *readers->name);
        readers->name[readers->count++] = stmt_get_word(q, 0, mem);
    }
    return stmt_done(q, err);
}
