/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The file written anew: what was erased leaves its traces in the file's order, and
 * pages that an older version or another program wrote have no sums yet.
 */
#include <sqlite3.h>

#include "db.h"
#include "pages.h"
#include "stmt.h"

/* What SQLite keeps in memory is forgotten, so that page 1 is looked at again. */
static bool vacuum(struct ank_registry *registry, struct ank_error *err)
{
    bool done = db_exec(registry, "VACUUM", err);
    sqlite3_db_release_memory(registry->db);
    int64_t pages;
    return done &&
           stmt_number(stmt(registry, "SELECT count(*) FROM setting"), &pages, err);
}

/* The first time leaves space for the sums, the second writes them; page 1 gets its
 * own when all others have been seen to hold. */
static bool give_sums(struct ank_registry *registry, struct ank_error *err)
{
    if (!vacuum(registry, err) || !vacuum(registry, err) ||
        !db_exec(registry, "BEGIN IMMEDIATE", err))
        return false;
    bool proved = pages_prove(registry->db);
    bool touched = proved && registry_touch(registry, err);
    return db_exec(registry, touched ? "COMMIT" : "ROLLBACK", err) && touched;
}

/* A file that is written anew in less than a second is not worth a word. */
enum { worth_a_word = 16 << 20 };

const char *registry_renew_warning(struct ank_registry *registry)
{
    struct ank_error ignored = {0};
    int64_t size;
    bool asked =
        !pages_known(registry->db) &&
        stmt_number(stmt(registry, "SELECT page_count * page_size"
                                   " FROM pragma_page_count, pragma_page_size"),
                    &size, &ignored);
    return asked && size > worth_a_word
               ? ANK_N("an older version or another program wrote this registry; the "
                       "whole file is written anew, once, and that may take a while")
               : NULL;
}

/* Not done is not lost: the setting stands, or the sums are still missing, and the
 * next command that writes does it. The guard would take the copying for reading
 * names. */
void registry_renew(struct ank_registry *registry)
{
    struct ank_error failure = {0};
    int64_t pending;
    if (!stmt_number(stmt(registry,
                          "SELECT count(*) FROM setting WHERE name = 'vacuum.pending'"),
                     &pending, &failure))
        return;
    registry_guard(registry, false);
    if (!pages_known(registry->db)) {
        bool given = give_sums(registry, &failure);
        (void)given;
    }
    bool done = !pending ||
                (db_exec(registry, "VACUUM", &failure) &&
                 db_exec(registry, "DELETE FROM setting WHERE name = 'vacuum.pending'",
                         &failure));
    registry_guard(registry, true);
    if (!done)
        registry->warning = ANK_N(
            "what was erased may still leave traces in the file; the next command that "
            "writes removes them");
}
