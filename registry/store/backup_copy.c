/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A copy of the registry beside it, page by page.
 *
 * The pages are those of one moment: a reading transaction holds them. The copy is
 * opened and looked through, under the name that it has meanwhile, and gets its own
 * only when all of it is on the disk and each page there holds its sum.
 */
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/undo.h>
#include "backup_parts.h"
#include "db.h"
#include "pages.h"
#include "stmt.h"

/* SQLite's lock: the page that holds this byte is never written. */
enum { lock_byte = 0x40000000 };

static bool write_pages(struct ank_registry *registry, struct ank_file *file,
                        int64_t page_size)
{
    unsigned char page[page_most];
    sqlite3_file *from;
    sqlite3_int64 size;
    if (sqlite3_file_control(registry->db, "main", SQLITE_FCNTL_FILE_POINTER, &from) !=
            SQLITE_OK ||
        from->pMethods->xFileSize(from, &size) != SQLITE_OK)
        return false;
    for (sqlite3_int64 at = 0; at < size; at += page_size) {
        if (at / page_size == lock_byte / page_size)
            memset(page, 0, sizeof page);
        else if (from->pMethods->xRead(from, page, (int)page_size, at) != SQLITE_OK)
            return false;
        ank_file_write(file, page, (size_t)page_size);
    }
    sodium_memzero(page, sizeof page);
    return true;
}

static bool copy_pages(struct ank_registry *registry, struct ank_file *file,
                       const char *path, struct ank_error *err)
{
    int64_t page_size, settings;
    struct ank_error full = {0};
    if (!db_exec(registry, "BEGIN", err))
        return false;
    bool held =
        stmt_number(stmt(registry, "SELECT count(*) FROM setting"), &settings, err) &&
        stmt_number(stmt(registry, "PRAGMA page_size"), &page_size, err);
    bool read = held && write_pages(registry, file, page_size);
    if (held && !read)
        ank_fail(err, ANK_STORE, ANK_N("the registry cannot be read as a whole"));
    bool ended = db_exec(registry, "ROLLBACK", err);
    return read && ended && (ank_file_sync(file, &full) || backup_fail(path, err));
}

/* What could be taken back was cleared, perhaps: it does not go along. */
static bool forget_undo(struct ank_registry *copy, struct ank_error *err)
{
    int64_t kept = 0;
    return stmt_number(stmt(copy, "SELECT count(*) FROM sqlite_schema"
                                  " WHERE name = 'undo'"),
                       &kept, err) &&
           (kept == 0 || ank_undo_forget(copy, err));
}

/* Nobody else knows of the copy: what would take back a broken writing of it is kept
 * in memory. Whose pages all hold their sums is as it was written; another is looked
 * through by SQLite. */
static bool look_through(struct ank_registry *copy, const char *name,
                         struct ank_head *head, struct ank_error *err)
{
    int version;
    struct ank_break ignored;
    return registry_open_file(copy, name, err) &&
           registry_recognise(copy, name, &version, err) &&
           registry_configure(copy, err) &&
           db_exec(copy, "PRAGMA journal_mode = MEMORY", err) &&
           forget_undo(copy, err) &&
           (pages_known(copy->db) || check_sound(copy, err)) &&
           ank_history_verify(copy, NULL, head, &ignored, err);
}

static bool fail_copy(struct ank_error *err)
{
    return ank_fail(err, ANK_STORE,
                    ANK_N("%s does not hold what it should; nothing was done"), "copy");
}

static bool check_copy(const struct ank_registry *registry, const char *name,
                       bool *known, struct ank_head *head, struct ank_error *err)
{
    struct ank_registry *copy = registry_new(ANK_READ | ANK_WRITE | ANK_IDENTITY);
    copy->listener = registry->listener;
    bool sound = look_through(copy, name, head, err);
    *known = sound && pages_known(copy->db);
    ank_registry_close(copy);
    return sound || fail_copy(err);
}

/* What is on the disk. */
struct written_file {
    size_t size;
    unsigned char sum[crypto_hash_sha256_BYTES];
    bool holds; /* each page holds its sum */
};

/* The pages in those bytes, which are whole ones. */
static bool pages_hold(const unsigned char *bytes, size_t size, size_t page_size,
                       size_t before)
{
    bool hold = page_size > 0 && size % page_size == 0;
    for (size_t at = 0; hold && at < size; at += page_size)
        hold = (before + at) / page_size == lock_byte / page_size ||
               page_holds(bytes + at, page_size,
                          (uint32_t)((before + at) / page_size + 1));
    return hold;
}

static bool read_written(const char *name, struct written_file *written)
{
    unsigned char bytes[page_most];
    size_t got, page_size = 0;
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    *written = (struct written_file){.holds = true};
    FILE *file = fopen(name, "re");
    while (file && (got = fread(bytes, 1, sizeof bytes, file)) > 0) {
        page_size = written->size ? page_size : page_size_of(bytes);
        written->holds &= pages_hold(bytes, got, page_size, written->size);
        crypto_hash_sha256_update(&state, bytes, got);
        written->size += got;
    }
    crypto_hash_sha256_final(&state, written->sum);
    bool read = file && !ferror(file);
    if (file)
        fclose(file);
    return read;
}

static bool write_copy(struct ank_registry *registry, struct ank_file *file,
                       const char *name, const char *path, struct ank_error *err)
{
    bool known;
    struct ank_head head;
    struct written_file written;
    struct ank_error full = {0};
    if (!copy_pages(registry, file, path, err) ||
        !check_copy(registry, name, &known, &head, err))
        return false;
    if (!read_written(name, &written))
        return backup_fail(path, err);
    if (known && !written.holds)
        return fail_copy(err);
    backup_tail_write(file, written.size, written.sum, &head);
    return ank_file_sync(file, &full) || backup_fail(path, err);
}

bool backup_copy(struct ank_registry *registry, const char *path, struct ank_error *err)
{
    const char *name;
    struct ank_file *file;
    if (!ank_file_create_named(&file, &name, path, err))
        return false;
    if (write_copy(registry, file, name, path, err))
        return ank_file_keep(file, err);
    ank_file_drop(file);
    return false;
}
