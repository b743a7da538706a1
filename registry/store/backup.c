/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A registry as bytes, taken from the file while nobody writes and opened again
 * in memory; see backup.h. */
#include "backup_parts.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/undo.h>
#include "db.h"
#include "pages.h"
#include "stmt.h"

static unsigned char *copy_bytes(const unsigned char *bytes, size_t size)
{
    unsigned char *copy = ank_must(malloc(size + 1));
    memcpy(copy, bytes, size);
    pages_stamp_image(copy, size);
    return copy;
}

/* In a reading transaction, so that every page is of the same moment. */
static bool copy_pages(struct ank_registry *registry, struct image *image,
                       struct ank_error *err)
{
    int64_t changes;
    if (!db_exec(registry, "BEGIN", err))
        return false;
    bool reading =
        stmt_number(stmt(registry, "SELECT count(*) FROM setting"), &changes, err);
    sqlite3_int64 size = 0;
    unsigned char *bytes =
        reading ? sqlite3_serialize(registry->db, "main", &size, 0) : NULL;
    bool ended = db_exec(registry, "ROLLBACK", err);
    if (bytes) {
        image->size = (size_t)size;
        image->bytes = copy_bytes(bytes, image->size);
    } else if (reading)
        ank_fail(err, ANK_STORE, ANK_N("the registry cannot be read as a whole"));
    sqlite3_free(bytes);
    return bytes && ended;
}

/* Pages and keys; the history has a head of its own to compare. */
static bool check_image(struct ank_registry *opened, struct ank_head *head,
                        struct ank_error *err)
{
    struct ank_break ignored;
    return check_sound(opened, err) &&
           ank_history_verify(opened, NULL, head, &ignored, err);
}

bool image_open(struct ank_registry **registry, const char *name,
                const struct image *image, int *version, struct ank_error *err)
{
    struct ank_head head;
    unsigned char *bytes = ank_must(sqlite3_malloc64(image->size + 1));
    memcpy(bytes, image->bytes, image->size);
    *registry = registry_new(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    bool made = registry_open_file(*registry, NULL, err);
    if (made)
        ank_registry_listen(*registry, &image->listener);
    if (!made)
        sqlite3_free(bytes);
    else if (sqlite3_deserialize((*registry)->db, "main", bytes,
                                 (sqlite3_int64)image->size, (sqlite3_int64)image->size,
                                 SQLITE_DESERIALIZE_FREEONCLOSE |
                                     SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK &&
             registry_recognise(*registry, name, version, err) &&
             registry_configure(*registry, err) && check_image(*registry, &head, err) &&
             (!image->head.chain[0] || strcmp(head.chain, image->head.chain) == 0))
        return true;
    ank_registry_close(*registry);
    *registry = NULL;
    return ank_fail(err, ANK_STORE,
                    ANK_N("%s does not hold what it should; nothing was done"), name);
}

/* What could be taken back was cleared, perhaps: it does not go along. */
static bool forget_undo(struct ank_registry *copy, struct image *image,
                        struct ank_error *err)
{
    int64_t kept = 0;
    if (!stmt_number(stmt(copy, "SELECT count(*) FROM sqlite_schema"
                                " WHERE name = 'undo'"),
                     &kept, err) ||
        (kept && !stmt_number(stmt(copy, "SELECT count(*) FROM undo"), &kept, err)))
        return false;
    if (kept == 0)
        return true;
    if (!ank_undo_forget(copy, err))
        return false;
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(copy->db, "main", &size, 0);
    image_free(image);
    image->size = (size_t)size;
    image->bytes = copy_bytes(ank_must(bytes), image->size);
    sqlite3_free(bytes);
    return true;
}

bool image_take(struct ank_registry *registry, struct image *image,
                struct ank_error *err)
{
    struct ank_break ignored;
    struct ank_registry *copy;
    int version;
    *image = (struct image){.listener = registry->listener};
    if (copy_pages(registry, image, err) &&
        image_open(&copy, "copy", image, &version, err)) {
        bool read = forget_undo(copy, image, err) &&
                    ank_history_verify(copy, NULL, &image->head, &ignored, err);
        ank_registry_close(copy);
        if (read)
            return true;
    }
    image_free(image);
    return false;
}

/* Nothing is written in this transaction: it makes no journal. */
bool live_open(struct ank_registry **registry, const char *path, int *version,
               bool *busy, struct ank_error *err)
{
    *registry = registry_new(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    *busy = false;
    if (registry_check_file(path, err) && registry_open_file(*registry, path, err) &&
        registry_recognise(*registry, path, version, err) &&
        registry_configure(*registry, err) &&
        db_exec(*registry, "BEGIN IMMEDIATE", err))
        return true;
    int status = (*registry)->db ? sqlite3_errcode((*registry)->db) & 0xff : SQLITE_OK;
    *busy = status == SQLITE_BUSY || status == SQLITE_LOCKED;
    ank_registry_close(*registry);
    *registry = NULL;
    return false;
}

/* Days are settings named backup.2026-03-01; those that have rotated out go. */
bool backup_note(struct ank_registry *registry, ank_day today, struct ank_error *err)
{
    struct stmt *q = stmt(registry, "DELETE FROM setting WHERE name GLOB 'backup.*'"
                                    " AND substr(name, 8) < ?1");
    stmt_day(q, 1, today - ANK_BACKUP_DAYS);
    if (!stmt_run(q, err))
        return false;
    q = stmt(registry, "INSERT INTO setting (name, value) VALUES ('backup.' || ?1, 1)"
                       " ON CONFLICT DO NOTHING");
    stmt_day(q, 1, today);
    return stmt_run(q, err);
}

bool ank_backup_days(struct ank_registry *registry, ank_day today,
                     struct ank_arena *mem, ank_day **days, size_t *count,
                     struct ank_error *err)
{
    *days = NULL;
    *count = 0;
    struct stmt *q =
        stmt(registry, "SELECT substr(name, 8) FROM setting"
                       " WHERE name GLOB 'backup.*' AND substr(name, 8) >= ?1"
                       " ORDER BY name");
    stmt_day(q, 1, today - ANK_BACKUP_DAYS);
    while (stmt_next(q)) {
        *days = ank_grow(mem, *days, *count, sizeof **days);
        (*days)[(*count)++] = stmt_get_date(q, 0);
    }
    return stmt_done(q, err);
}

bool ank_registry_sealed(struct ank_registry *registry, bool *sealed,
                         struct ank_error *err)
{
    int64_t count;
    if (!stmt_number(
            stmt(registry, "SELECT count(*) FROM setting WHERE name = 'seal.known'"),
            &count, err))
        return false;
    *sealed = count > 0;
    return true;
}

static bool write_image(struct ank_registry *registry, struct ank_file *file,
                        const char *path, const char *passphrase, struct ank_head *head,
                        struct ank_error *err)
{
    struct image image;
    if (!image_take(registry, &image, err))
        return false;
    *head = image.head;
    bool written = backup_file_write(file, path, &image, passphrase, err);
    image_free(&image);
    return written;
}

bool ank_backup_write(struct ank_registry *registry, const char *path,
                      const char *passphrase, bool force, ank_day today,
                      struct ank_head *head, struct ank_error *err)
{
    struct ank_file *file;
    if ((passphrase && !seal_knows(registry, passphrase, err)) ||
        !ank_file_create(&file, path, force, err))
        return false;
    if (backup_note(registry, today, err) && ank_registry_end(registry, true, err) &&
        write_image(registry, file, path, passphrase, head, err))
        return ank_file_keep(file, err);
    ank_file_drop(file);
    return false;
}
