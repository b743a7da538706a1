/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bringing a backup back.
 *
 * Everything is checked in memory before the registry that is there is touched.
 * The registry is locked for writing while the new file takes its name, so that
 * nobody writes into what is put aside.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/family.h>
#include "backup_parts.h"
#include "db.h"
#include "stmt.h"

bool path_is_there(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

static bool list_tombstones(struct ank_registry *live, struct ank_arena *mem,
                            const char ***codes, size_t *count, struct ank_error *err)
{
    struct stmt *q = stmt(live, "SELECT code FROM tombstone ORDER BY code");
    while (stmt_next(q)) {
        *codes = ank_grow(mem, *codes, *count, sizeof **codes);
        (*codes)[(*count)++] = stmt_get_word(q, 0, mem);
    }
    return stmt_done(q, err);
}

/* Erases a family from the copy, as a command of its own, so that the history tells of
 * the erasure. */
static bool add_tombstone(struct ank_registry *copy, const char *code,
                          const struct ank_work *work, bool *was_there,
                          struct ank_error *err)
{
    struct ank_family family = {.code = code};
    if (!ank_family_id(copy, code, &family.id, err) ||
        !ank_registry_begin(copy, work, err))
        return false;
    *was_there = family.id != 0;
    struct stmt *q = stmt(copy, "INSERT INTO tombstone (code) VALUES (?1)"
                                " ON CONFLICT DO NOTHING");
    stmt_made(q, 1, code);
    bool done =
        stmt_run(q, err) && (!family.id || ank_family_erase(copy, &family, err));
    return ank_registry_end(copy, done, err) && done;
}

/* Erases from the copy whom the registry that is there has erased. */
static bool erase_again(struct ank_registry *copy, struct ank_registry *live,
                        const struct ank_work *work, struct ank_arena *mem,
                        struct ank_restored *restored, struct ank_error *err)
{
    const char **codes = NULL;
    size_t count = 0;
    if (!list_tombstones(live, mem, &codes, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool was_there;
        if (!add_tombstone(copy, codes[i], work, &was_there, err))
            return false;
        if (!was_there)
            continue;
        restored->erased = ank_grow(mem, restored->erased, restored->erased_count,
                                    sizeof *restored->erased);
        restored->erased[restored->erased_count++] = codes[i];
    }
    return true;
}

/* The copies that are about, and the one that is put aside now. */
static bool note_copies(struct ank_registry *copy, struct ank_registry *live,
                        const struct ank_work *work, struct ank_arena *mem,
                        struct ank_error *err)
{
    ank_day *days = NULL;
    size_t count = 0;
    bool done = !live || ank_backup_days(live, work->today, mem, &days, &count, err);
    for (size_t i = 0; done && i < count; i++)
        done = backup_note(copy, days[i], err);
    return done && backup_note(copy, work->today, err);
}

/* PATH.before-restore-2026-03-31, or with -2, -3 behind it. */
static const char *aside_name(const char *path, ank_day today, struct ank_arena *mem)
{
    char day[11];
    const char *name =
        ank_format(mem, "%s.before-restore-%s", path, ank_day_format(today, day));
    const char *free_name = name;
    for (int i = 2; path_is_there(free_name); i++)
        free_name = ank_format(mem, "%s-%d", name, i);
    return free_name;
}

/* A journal without its registry would be played back into the next one. */
static bool move_journal(const char *path, const char *aside, struct ank_arena *mem,
                         struct ank_error *err)
{
    const char *journal = ank_format(mem, "%s-journal", path);
    char shown[256];
    return !path_is_there(journal) ||
           rename(journal, ank_format(mem, "%s-journal", aside)) == 0 ||
           ank_fail(err, ANK_STORE, "%s: %s", ank_shown(journal, shown),
                    ank_system_words(err->lang, errno));
}

/* The name is never without a registry: the old file gets a second name, then
 * the new one takes its first. */
static bool replace(const char *path, const struct image *image,
                    const struct ank_work *work, struct ank_arena *mem,
                    struct ank_restored *restored, struct ank_error *err)
{
    const char *aside = aside_name(path, work->today, mem);
    struct ank_file *file;
    if (!ank_file_create_over(&file, path, err))
        return false;
    ank_file_write(file, image->bytes, image->size);
    bool kept = ank_file_sync(file, err) && ank_file_set_aside(path, aside, err);
    if (kept)
        restored->aside = aside;
    if (kept && (!restored->unread || move_journal(path, aside, mem, err)))
        return ank_file_keep(file, err);
    ank_file_drop(file);
    return false;
}

/* The registry that is there, locked for writing; NULL when it cannot be read. */
static bool lock_live(const char *path, bool force, struct ank_registry **live,
                      struct ank_error *err)
{
    char shown[256];
    struct stat status;
    bool busy;
    int version;
    struct ank_error unread = {.lang = err->lang};
    ank_shown(path, shown);
    if (!force)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("there is something at %s already; --force keeps it aside and puts "
                  "the backup in its place"),
            shown);
    if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return ank_fail(err, ANK_STORE, ANK_N("%s is not a file; give another name"),
                        shown);
    if (!live_open(live, path, &version, &busy, &unread) && busy)
        return ank_fail(err, ANK_STORE, "%s", unread.text);
    return true;
}

static bool put_new(const char *path, const struct image *image, struct ank_arena *mem,
                    struct ank_error *err)
{
    char shown[256];
    if (path_is_there(ank_format(mem, "%s-journal", path)))
        return ank_fail(
            err, ANK_STORE,
            ANK_N("a journal of another registry stands beside %s; move it away first"),
            ank_shown(path, shown));
    return ank_file_put(path, image->bytes, image->size, false, err);
}

/* Brings the releases that were sent since the backup into the copy. A backup of a
 * version without a ledger of releases is upgraded for that. */
static bool keep_releases(struct ank_registry *copy, struct ank_registry *live,
                          const struct ank_work *work, int version,
                          struct ank_restored *restored, struct ank_error *err)
{
    bool wait;
    if (!releases_wait(copy, live, &wait, err))
        return false;
    if (wait && restored->older) {
        restored->older = false;
        restored->upgraded = true;
        if (!upgrade_steps(copy, version, work, err) || !registry_configure(copy, err))
            return false;
    }
    return !wait || ledger_merge(copy, live, work, &restored->releases_merged, err);
}

/* A backup that was opened, and who brings it back. */
struct bringing {
    struct ank_registry *copy;
    int version;
    const struct ank_restoring *restoring;
    const struct ank_work *work;
    struct ank_arena *mem;
};

static bool put_image(const struct bringing *bringing, struct ank_restored *restored,
                      struct ank_error *err)
{
    struct ank_registry *copy = bringing->copy;
    const struct ank_work *work = bringing->work;
    struct ank_arena *mem = bringing->mem;
    const char *path = bringing->restoring->path;
    struct image image = {0};
    struct ank_registry *live = NULL;
    bool was_there = path_is_there(path);
    if (was_there && !lock_live(path, bringing->restoring->force, &live, err))
        return false;
    restored->unread = was_there && !live;
    bool done =
        (!live || erase_again(copy, live, work, mem, restored, err)) &&
        (!live || keep_releases(copy, live, work, bringing->version, restored, err)) &&
        (!was_there || note_copies(copy, live, work, mem, err)) &&
        image_take(copy, &image, err);
    if (done) {
        restored->head = image.head;
        done = was_there ? replace(path, &image, work, mem, restored, err)
                         : put_new(path, &image, mem, err);
    }
    image_free(&image);
    if (live)
        done = ank_registry_end(live, false, err) && done;
    ank_registry_close(live);
    return done;
}

bool ank_backup_restore(const struct ank_restoring *restoring,
                        const struct ank_work *work, struct ank_arena *mem,
                        struct ank_restored *restored, struct ank_error *err)
{
    struct bringing bringing = {.restoring = restoring, .work = work, .mem = mem};
    struct image image;
    char shown[256];
    *restored = (struct ank_restored){0};
    if (!backup_file_read(restoring->backup, restoring->passphrase, &image, err))
        return false;
    image.listener = work->listener;
    bool opened = image_open(&bringing.copy, ank_shown(restoring->backup, shown),
                             &image, &bringing.version, err);
    image_free(&image);
    if (!opened)
        return false;
    restored->older = schema_files[bringing.version] != NULL;
    bool done = put_image(&bringing, restored, err);
    ank_registry_close(bringing.copy);
    return done;
}
