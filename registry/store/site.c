/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which site this file is: a copy counts for itself from its first command on. */
#include "site.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include "record_sum.h"
#include "stmt.h"

/* Where the file lies; 0 and 0 for one in memory. */
static void find_file(struct ank_registry *registry, int64_t *device, int64_t *inode)
{
    struct stat status;
    const char *path = sqlite3_db_filename(registry->db, "main");
    *device = *inode = 0;
    if (!path || !*path || stat(path, &status) != 0)
        return;
    *device = (int64_t)status.st_dev;
    *inode = (int64_t)status.st_ino;
}

bool site_renew(struct ank_registry *registry, int64_t *site, struct ank_error *err)
{
    unsigned char uid[record_size];
    int64_t device, inode;
    find_file(registry, &device, &inode);
    sqlite3_randomness(sizeof uid, uid);
    if (!stmt_run(stmt(registry, "UPDATE site SET mine = 0 WHERE mine = 1"), err))
        return false;
    struct stmt *q =
        stmt(registry, "INSERT INTO site (uid, name, mine, device, inode) SELECT ?1,"
                       " coalesce((SELECT who FROM working), ''), 1, ?2, ?3");
    stmt_blob(q, 1, uid, sizeof uid);
    stmt_int(q, 2, device);
    stmt_int(q, 3, inode);
    if (!stmt_run(q, err))
        return false;
    *site = stmt_inserted(q);
    return true;
}

bool site_mine(struct ank_registry *registry, int64_t *site, struct ank_error *err)
{
    int64_t device, inode;
    find_file(registry, &device, &inode);
    struct stmt *q = stmt(registry, "SELECT id FROM site WHERE mine = 1 AND device = ?1"
                                    " AND inode = ?2");
    stmt_int(q, 1, device);
    stmt_int(q, 2, inode);
    return stmt_number(q, site, err) && (*site || site_renew(registry, site, err));
}

void site_nonce(unsigned char nonce[static 8])
{
    sqlite3_randomness(8, nonce);
}

bool site_is_file(struct ank_registry *registry, const char *path)
{
    int64_t device, inode;
    struct stat status;
    find_file(registry, &device, &inode);
    return inode && stat(path, &status) == 0 && (int64_t)status.st_dev == device &&
           (int64_t)status.st_ino == inode;
}
