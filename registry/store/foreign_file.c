/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of file a stranger gave, and what is in it; see foreign.h. */
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_parts.h"
#include "db.h"
#include "envelope.h"
#include "foreign.h"
#include "site_keys.h"
#include "stmt.h"

enum { magic_size = 16 };

/* Bytes of a file. */
struct contents {
    unsigned char *bytes;
    size_t size;
};

static void drop(struct contents *contents)
{
    if (contents->bytes)
        explicit_bzero(contents->bytes, contents->size);
    free(contents->bytes);
    *contents = (struct contents){0};
}

static bool fail_system(const char *path, struct ank_error *err)
{
    char shown[256];
    int failure = errno;
    return ank_fail(err, ANK_IO, "%s: %s", ank_shown(path, shown),
                    ank_system_words(err->lang, failure));
}

/* The lock that SQLite takes to read: who writes the file waits for it, or has it. */
static bool lock(int fd, const char *path, struct ank_error *err)
{
    char shown[256];
    struct flock range = {
        .l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = 0x40000002, .l_len = 510};
    return fcntl(fd, F_SETLK, &range) == 0 ||
           ank_fail(err, ANK_STORE,
                    ANK_N("%s: another program is using it; try again when it is done"),
                    ank_shown(path, shown));
}

static bool read_bytes(int fd, const char *path, struct contents *contents,
                       struct ank_error *err)
{
    size_t at = 0;
    ssize_t got = 1;
    contents->bytes = ank_must(malloc(contents->size + 1));
    while (at < contents->size && got > 0) {
        got = read(fd, contents->bytes + at, contents->size - at);
        at += got > 0 ? (size_t)got : 0;
    }
    contents->size = at; /* what became shorter is found out by what reads it */
    return got >= 0 || fail_system(path, err);
}

/* `most` bytes at most: a larger file is not looked at. */
static bool read_file(const char *path, size_t most, struct contents *contents,
                      struct ank_error *err)
{
    char shown[256];
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    *contents = (struct contents){0};
    if (fd < 0)
        return fail_system(path, err);
    bool done = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
                (uint64_t)status.st_size <= most;
    if (!done)
        ank_fail(err, ANK_STORE,
                 ANK_N("%s is larger than such a file may be; nothing was read"),
                 ank_shown(path, shown));
    contents->size = done ? (size_t)status.st_size : 0;
    done = done && lock(fd, path, err) && read_bytes(fd, path, contents, err);
    close(fd);
    if (!done)
        drop(contents);
    return done;
}

/* Closing a file that SQLite has open would give up its locks. */
static bool is_mine(struct ank_registry *mine, const char *path)
{
    struct stat here, there;
    const char *own = mine ? sqlite3_db_filename(mine->db, "main") : NULL;
    return own && *own && stat(own, &here) == 0 && stat(path, &there) == 0 &&
           here.st_dev == there.st_dev && here.st_ino == there.st_ino;
}

static bool read_source(const struct foreign_source *source, struct contents *contents,
                        struct ank_error *err)
{
    char shown[256];
    *contents = (struct contents){0};
    if (is_mine(source->mine, source->path))
        return ank_fail(err, ANK_INVALID, ANK_N("%s is this registry itself"),
                        ank_shown(source->path, shown));
    return read_file(source->path, 1 << 30, contents, err);
}

/* Bundles ------------------------------------------------------------------------ */

static bool find_keys(const struct foreign_source *source, struct site_keys *keys,
                      struct ank_error *err)
{
    *keys = (struct site_keys){0};
    return !source->mine || site_keys_find(source->mine, keys, err);
}

/* Who signed it is who it comes from: nobody sends in another's name. */
static bool is_of_sender(struct foreign *foreign, const char *path,
                         struct ank_error *err)
{
    char shown[256];
    int64_t same;
    struct stmt *q = stmt(foreign->registry, "SELECT count(*) FROM site WHERE mine = 1"
                                             " AND substr(keys, 1, 32) = ?1");
    stmt_blob(q, 1, foreign->sender, sizeof foreign->sender);
    return stmt_number(q, &same, err) &&
           (same == 1 ||
            ank_fail(err, ANK_STORE,
                     ANK_N("%s was not signed by who it says that it comes from; "
                           "nothing was read, ask who sent it"),
                     ank_shown(path, shown)));
}

static bool open_bundle(struct foreign *foreign, const struct foreign_source *source,
                        const struct contents *contents, struct ank_error *err)
{
    struct site_keys keys;
    if (!find_keys(source, &keys, err))
        return false;
    struct envelope_opening opening = {.name = source->path,
                                       .me = site_reader(keys.public_half),
                                       .secret = keys.there ? keys.opening : NULL,
                                       .passphrase = source->passphrase};
    bool done = envelope_open(&opening, contents->bytes, contents->size, err);
    site_keys_wipe(&keys);
    if (!done)
        return false;
    memcpy(foreign->sender, opening.sender, sizeof foreign->sender);
    foreign->note = ank_strndup(&foreign->mem, (const char *)opening.note,
                                strnlen((const char *)opening.note, ENVELOPE_NOTE));
    done = foreign_image(&foreign->registry, source->path, opening.content,
                         opening.size, FOREIGN_BUNDLE, err);
    explicit_bzero(opening.content, opening.size);
    free(opening.content);
    return done && is_of_sender(foreign, source->path, err);
}

static bool bundle_asks(const struct foreign_source *source,
                        const struct contents *contents, bool *asks,
                        struct ank_error *err)
{
    struct site_keys keys;
    struct envelope_outside outside;
    if (!find_keys(source, &keys, err))
        return false;
    struct envelope_reader me = site_reader(keys.public_half);
    *asks =
        envelope_look(contents->bytes, contents->size, &outside) && outside.passphrase;
    for (size_t i = 0; *asks && keys.there && i < outside.readers; i++)
        *asks = memcmp(envelope_reader_id(&outside, i), me.id, ENVELOPE_ID) != 0;
    site_keys_wipe(&keys);
    return true;
}

/* Registries and backups --------------------------------------------------------- */

/* A journal that was left behind holds what the file should be. */
static bool has_journal(const char *path)
{
    struct ank_arena mem = {0};
    bool there = path_is_there(ank_format(&mem, "%s-journal", path));
    ank_arena_free(&mem);
    return there;
}

/* A backup that is not sealed is a registry with a tail behind it. */
static bool open_plain(struct foreign *foreign, const struct foreign_source *source,
                       const struct contents *contents, struct ank_error *err)
{
    char shown[256];
    struct image image;
    struct ank_error no_tail = {.lang = err->lang};
    if (backup_file_read(source->path, NULL, &image, &no_tail)) {
        bool done = foreign_image(&foreign->registry, source->path, image.bytes,
                                  image.size, FOREIGN_BACKUP, err);
        image_free(&image);
        foreign->kind = FOREIGN_BACKUP;
        return done;
    }
    if (has_journal(source->path))
        return ank_fail(err, ANK_STORE,
                        ANK_N("%s was left half-way by a command; open it once with "
                              "ankerpunt where it is used"),
                        ank_shown(source->path, shown));
    foreign->kind = FOREIGN_REGISTRY;
    return foreign_image(&foreign->registry, source->path, contents->bytes,
                         contents->size, FOREIGN_REGISTRY, err);
}

static bool open_sealed(struct foreign *foreign, const struct foreign_source *source,
                        struct ank_error *err)
{
    struct image image;
    if (!backup_file_read(source->path, source->passphrase, &image, err))
        return false;
    foreign->kind = FOREIGN_BACKUP;
    bool done = foreign_image(&foreign->registry, source->path, image.bytes, image.size,
                              FOREIGN_BACKUP, err);
    image_free(&image);
    return done;
}

/* Boxes that are bound by the numbers of that file would open nowhere else. */
static bool boxes_can_go(struct foreign *foreign, const char *path,
                         struct ank_error *err)
{
    char shown[256];
    int64_t before;
    struct stmt *q =
        stmt(foreign->registry,
             "SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'seal.known')"
             " AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'seal.boxes')"
             " AND (EXISTS (SELECT 1 FROM identity) OR EXISTS (SELECT 1 FROM free_text)"
             " OR EXISTS (SELECT 1 FROM small_step_text)"
             " OR EXISTS (SELECT 1 FROM signal_text)"
             " OR EXISTS (SELECT 1 FROM arrangement WHERE sealed NOT NULL))");
    return stmt_number(q, &before, err) &&
           (!before ||
            ank_fail(
                err, ANK_STORE,
                ANK_N("%s has names or texts that an older version sealed; write a "
                      "note in it once with its passphrase, and take it then"),
                ank_shown(path, shown)));
}

static bool begins(const struct contents *contents, const char *magic)
{
    return contents->size >= magic_size &&
           memcmp(contents->bytes, magic, magic_size) == 0;
}

bool foreign_asks(const struct foreign_source *source, bool *asks,
                  struct ank_error *err)
{
    struct contents contents;
    bool done = read_source(source, &contents, err);
    *asks = done && begins(&contents, "ankerpunt sealed");
    if (done && envelope_is(contents.bytes, contents.size))
        done = bundle_asks(source, &contents, asks, err);
    drop(&contents);
    return done;
}

bool foreign_open(struct foreign *foreign, const struct foreign_source *source,
                  struct ank_error *err)
{
    struct contents contents;
    *foreign = (struct foreign){.kind = FOREIGN_BUNDLE};
    if (!read_source(source, &contents, err))
        return false;
    bool done = envelope_is(contents.bytes, contents.size)
                    ? open_bundle(foreign, source, &contents, err)
                : begins(&contents, "ankerpunt sealed")
                    ? open_sealed(foreign, source, err)
                    : open_plain(foreign, source, &contents, err);
    drop(&contents);
    done = done && boxes_can_go(foreign, source->path, err);
    if (!done)
        foreign_close(foreign);
    return done;
}

void foreign_close(struct foreign *foreign)
{
    ank_registry_close(foreign->registry);
    ank_arena_free(&foreign->mem);
    *foreign = (struct foreign){0};
}
