/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The files of a registry as SQLite sees them: its own, but that every page that is
 * read is held against its sum, every page that is written gets one, and a journal
 * is rolled back into no other file than that for which it was written.
 */
#include <sqlite3.h>
#include <string.h>

#include "journal.h"
#include "pages.h"

static sqlite3_vfs *system_vfs; /* where the files really are */

/* What is known of the pages of an open file. */
enum knowledge {
    UNREAD,
    EMPTY,   /* nothing in the file yet */
    PLAIN,   /* the pages have no sums: written by an older version */
    FOREIGN, /* another program wrote last: some sums may be old */
    PROVED,  /* as FOREIGN, but each page has just been seen to hold its sum */
    KNOWN,
};

struct main_file {
    sqlite3_file base;
    enum knowledge knowledge;
    size_t page_size;
    uint32_t nonce;      /* of the journal that this connection is writing */
    sqlite3_file real[]; /* as large as the system asks */
};

struct journal_file {
    sqlite3_file base;
    struct main_file *of;
    sqlite3_file real[];
};

static sqlite3_file *real_of_main(sqlite3_file *file)
{
    return ((struct main_file *)(void *)file)->real;
}

static sqlite3_file *real_of_journal(sqlite3_file *file)
{
    return ((struct journal_file *)(void *)file)->real;
}

/* Reading ------------------------------------------------------------------- */

/* A file whose head lost the sixteen bytes has a sum all the same. */
static bool lost_reserve(const unsigned char *page, size_t size)
{
    unsigned char whole[page_most];
    memcpy(whole, page, size);
    whole[20] = page_reserve;
    return page_holds(whole, size, 1);
}

/* Each transaction reads page 1 first, when another has written since. */
static int look_at_page_one(struct main_file *file, const unsigned char *page,
                            size_t size)
{
    file->page_size = page_size_of(page);
    file->knowledge = UNREAD;
    if (file->page_size != size)
        return SQLITE_OK; /* SQLite reads it again, by its right size */
    if (page_reserve_of(page) != page_reserve) {
        file->knowledge = PLAIN;
        return lost_reserve(page, size) ? SQLITE_CORRUPT : SQLITE_OK;
    }
    if (page_holds(page, size, 1))
        file->knowledge = KNOWN;
    else if (page_one_foreign(page, size))
        file->knowledge = FOREIGN;
    else
        return SQLITE_CORRUPT;
    return SQLITE_OK;
}

static int main_read(sqlite3_file *base, void *bytes, int amount, sqlite3_int64 offset)
{
    struct main_file *file = (struct main_file *)(void *)base;
    int status = file->real->pMethods->xRead(file->real, bytes, amount, offset);
    size_t size = (size_t)amount;
    if (status == SQLITE_IOERR_SHORT_READ && offset == 0 && file->knowledge == UNREAD) {
        sqlite3_int64 all = 1;
        if (file->real->pMethods->xFileSize(file->real, &all) == SQLITE_OK && all == 0)
            file->knowledge = EMPTY;
    }
    if (status != SQLITE_OK || size < page_least)
        return status;
    if (offset == 0)
        return look_at_page_one(file, bytes, size);
    if (file->knowledge != KNOWN || size != file->page_size)
        return SQLITE_OK;
    return page_holds(bytes, size, (uint32_t)(offset / amount + 1)) ? SQLITE_OK
                                                                    : SQLITE_CORRUPT;
}

/* Writing ------------------------------------------------------------------- */

static void stamp_page_one(struct main_file *file, unsigned char *page, size_t size)
{
    if (page_reserve_of(page) != page_reserve || file->knowledge == UNREAD)
        return;
    if (file->knowledge == FOREIGN || file->knowledge == PLAIN) {
        page_one_clear(page, size); /* not all pages hold their sums */
        return;
    }
    page_one_stamp(page, size, file->nonce);
    file->page_size = size;
    file->knowledge = KNOWN;
}

/* A page out of a journal holds its sum already and goes back as it was. The sum is
 * written into SQLite's own page, so that what it keeps is what is on the disk. */
static int main_write(sqlite3_file *base, const void *bytes, int amount,
                      sqlite3_int64 offset)
{
    struct main_file *file = (struct main_file *)(void *)base;
    unsigned char *page = (unsigned char *)(uintptr_t)bytes;
    size_t size = (size_t)amount;
    bool whole = size >= page_least && offset % amount == 0;
    uint32_t number = whole ? (uint32_t)(offset / amount + 1) : 0;
    if (whole && number == 1 && page_size_of(page) == size &&
        !page_holds(page, size, 1))
        stamp_page_one(file, page, size);
    else if (whole && number > 1 && size == file->page_size &&
             file->knowledge >= FOREIGN)
        page_stamp(page, size, number); /* the same sum, when it holds one */
    return file->real->pMethods->xWrite(file->real, bytes, amount, offset);
}

/* The head of a journal: a magic text, a count, then the nonce. */
static int journal_write(sqlite3_file *base, const void *bytes, int amount,
                         sqlite3_int64 offset)
{
    struct journal_file *file = (struct journal_file *)(void *)base;
    if (offset == 0 && amount >= journal_head)
        file->of->nonce = journal_nonce(bytes);
    return file->real->pMethods->xWrite(file->real, bytes, amount, offset);
}

/* Proving -------------------------------------------------------------------- */

enum { ask_known = 0x616e6b01, ask_prove = 0x616e6b02 };

static int prove(struct main_file *file)
{
    unsigned char page[page_most];
    sqlite3_int64 size = 0, page_size = (sqlite3_int64)file->page_size;
    if (file->knowledge != FOREIGN ||
        file->real->pMethods->xFileSize(file->real, &size) != SQLITE_OK)
        return SQLITE_ERROR;
    for (sqlite3_int64 at = page_size; at < size; at += page_size) {
        int status = file->real->pMethods->xRead(file->real, page, (int)page_size, at);
        if (at / page_size == 0x40000000 / page_size)
            continue; /* SQLite's lock */
        if (status != SQLITE_OK ||
            !page_holds(page, file->page_size, (uint32_t)(at / page_size + 1)))
            return SQLITE_ERROR;
    }
    file->knowledge = PROVED;
    return SQLITE_OK;
}

static int main_control(sqlite3_file *base, int what, void *argument)
{
    struct main_file *file = (struct main_file *)(void *)base;
    if (what == ask_known)
        return file->knowledge == KNOWN || file->knowledge == EMPTY ? SQLITE_OK
                                                                    : SQLITE_ERROR;
    if (what == ask_prove)
        return prove(file);
    return file->real->pMethods->xFileControl(file->real, what, argument);
}

/* What is handed on as it is ---------------------------------------------------- */

#define HAND_ON(kind)                                                                  \
    static int kind##_close(sqlite3_file *f)                                           \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xClose(real_of_##kind(f));                 \
    }                                                                                  \
    static int kind##_truncate(sqlite3_file *f, sqlite3_int64 size)                    \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xTruncate(real_of_##kind(f), size);        \
    }                                                                                  \
    static int kind##_sync(sqlite3_file *f, int flags)                                 \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xSync(real_of_##kind(f), flags);           \
    }                                                                                  \
    static int kind##_size(sqlite3_file *f, sqlite3_int64 *size)                       \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xFileSize(real_of_##kind(f), size);        \
    }                                                                                  \
    static int kind##_lock(sqlite3_file *f, int level)                                 \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xLock(real_of_##kind(f), level);           \
    }                                                                                  \
    static int kind##_unlock(sqlite3_file *f, int level)                               \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xUnlock(real_of_##kind(f), level);         \
    }                                                                                  \
    static int kind##_reserved(sqlite3_file *f, int *locked)                           \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xCheckReservedLock(real_of_##kind(f),      \
                                                               locked);                \
    }                                                                                  \
    static int kind##_sector(sqlite3_file *f)                                          \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xSectorSize(real_of_##kind(f));            \
    }                                                                                  \
    static int kind##_device(sqlite3_file *f)                                          \
    {                                                                                  \
        return real_of_##kind(f)->pMethods->xDeviceCharacteristics(real_of_##kind(f)); \
    }

HAND_ON(main)
HAND_ON(journal)

static int journal_read(sqlite3_file *f, void *bytes, int amount, sqlite3_int64 offset)
{
    return real_of_journal(f)->pMethods->xRead(real_of_journal(f), bytes, amount,
                                               offset);
}

static int journal_control(sqlite3_file *f, int what, void *argument)
{
    return real_of_journal(f)->pMethods->xFileControl(real_of_journal(f), what,
                                                      argument);
}

/* For a file that another program put in its WAL mode, to take it out again. */
static int main_shm_map(sqlite3_file *f, int region, int size, int extend,
                        void volatile **at)
{
    return real_of_main(f)->pMethods->xShmMap(real_of_main(f), region, size, extend,
                                              at);
}

static int main_shm_lock(sqlite3_file *f, int offset, int n, int flags)
{
    return real_of_main(f)->pMethods->xShmLock(real_of_main(f), offset, n, flags);
}

static void main_shm_barrier(sqlite3_file *f)
{
    real_of_main(f)->pMethods->xShmBarrier(real_of_main(f));
}

static int main_shm_unmap(sqlite3_file *f, int delete)
{
    return real_of_main(f)->pMethods->xShmUnmap(real_of_main(f), delete);
}

static const sqlite3_io_methods main_methods = {
    .iVersion = 2, /* no memory maps: every page passes by */
    .xClose = main_close,
    .xRead = main_read,
    .xWrite = main_write,
    .xTruncate = main_truncate,
    .xSync = main_sync,
    .xFileSize = main_size,
    .xLock = main_lock,
    .xUnlock = main_unlock,
    .xCheckReservedLock = main_reserved,
    .xFileControl = main_control,
    .xSectorSize = main_sector,
    .xDeviceCharacteristics = main_device,
    .xShmMap = main_shm_map,
    .xShmLock = main_shm_lock,
    .xShmBarrier = main_shm_barrier,
    .xShmUnmap = main_shm_unmap,
};

static const sqlite3_io_methods journal_methods = {
    .iVersion = 1,
    .xClose = journal_close,
    .xRead = journal_read,
    .xWrite = journal_write,
    .xTruncate = journal_truncate,
    .xSync = journal_sync,
    .xFileSize = journal_size,
    .xLock = journal_lock,
    .xUnlock = journal_unlock,
    .xCheckReservedLock = journal_reserved,
    .xFileControl = journal_control,
    .xSectorSize = journal_sector,
    .xDeviceCharacteristics = journal_device,
};

/* Opening --------------------------------------------------------------------- */

static int open_main(const char *name, sqlite3_file *base, int flags, int *got)
{
    struct main_file *file = (struct main_file *)(void *)base;
    memset(file, 0, sizeof *file);
    int status = system_vfs->xOpen(system_vfs, name, file->real, flags, got);
    if (status == SQLITE_OK)
        file->base.pMethods = &main_methods;
    return status;
}

/* SQLite opens a journal that is there already for writing only to roll it back,
 * with the file locked for itself alone. */
static int open_journal(const char *name, sqlite3_file *base, int flags, int *got)
{
    struct journal_file *file = (struct journal_file *)(void *)base;
    memset(file, 0, sizeof *file);
    file->of = (struct main_file *)(void *)sqlite3_database_file_object(name);
    int status = system_vfs->xOpen(system_vfs, name, file->real, flags, got);
    if (status != SQLITE_OK)
        return status;
    bool hot = (flags & SQLITE_OPEN_READWRITE) && !(flags & SQLITE_OPEN_CREATE);
    if (hot && !journal_is_of(file->real, file->of->real)) {
        file->real->pMethods->xClose(file->real);
        return SQLITE_PERM;
    }
    file->of->nonce = 0;
    file->base.pMethods = &journal_methods;
    return SQLITE_OK;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *got)
{
    (void)vfs;
    file->pMethods = NULL;
    if (flags & SQLITE_OPEN_MAIN_DB)
        return open_main(name, file, flags, got);
    if (flags & SQLITE_OPEN_MAIN_JOURNAL)
        return open_journal(name, file, flags, got);
    return system_vfs->xOpen(system_vfs, name, file, flags, got);
}

const char *pages_vfs(void)
{
    static sqlite3_vfs ours;
    if (!ours.zName) {
        system_vfs = sqlite3_vfs_find(NULL);
        ours = *system_vfs;
        ours.pNext = NULL;
        ours.zName = "ankerpunt";
        ours.szOsFile += (int)sizeof(struct main_file);
        ours.xOpen = open_file;
        sqlite3_vfs_register(&ours, 0);
    }
    return ours.zName;
}

bool pages_known(struct sqlite3 *db)
{
    int status = sqlite3_file_control(db, "main", ask_known, NULL);
    return status == SQLITE_OK || status == SQLITE_NOTFOUND; /* in memory */
}

bool pages_prove(struct sqlite3 *db)
{
    return sqlite3_file_control(db, "main", ask_prove, NULL) == SQLITE_OK;
}
