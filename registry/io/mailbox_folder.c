/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A mailbox that is a folder: a file a bundle, "els.omar.12.anker";
 * "els.omar.20w.anker" has everything; "els.keys" are the keys of who asks to be let
 * in.
 *
 * Names are given once and files never change, so that a service that copies the folder
 * from computer to computer meets no conflict.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/text.h>
#include "mailbox_kind.h"

static bool fail_system(const char *path, struct ank_error *err)
{
    char shown[256];
    int failure = errno;
    return ank_fail(err, ANK_IO, "%s: %s", ank_shown(path, shown),
                    ank_system_words(err->lang, failure));
}

bool mailbox_folder_open(struct mailbox *mailbox, struct ank_error *err)
{
    struct stat status;
    if (stat(mailbox->place, &status) != 0)
        return fail_system(mailbox->place, err);
    errno = ENOTDIR;
    return S_ISDIR(status.st_mode) || fail_system(mailbox->place, err);
}

static char *path_of(const struct mailbox *mailbox, const struct mailbox_item *item,
                     struct ank_arena *mem)
{
    if (!*item->to)
        return ank_format(mem, "%s/%s.keys", mailbox->place, item->from);
    return ank_format(mem, "%s/%s.%s.%" PRId64 "%s.anker", mailbox->place, item->from,
                      item->to, item->n, item->whole ? "w" : "");
}

/* An address up to the next dot, which is passed. */
static bool read_address(const char **name, char address[static MAILBOX_NAME + 1])
{
    size_t length = strcspn(*name, ".");
    if (length == 0 || length > MAILBOX_NAME || (*name)[length] != '.')
        return false;
    memcpy(address, *name, length);
    address[length] = '\0';
    *name += length + 1;
    return ank_code_valid(address);
}

/* What is called otherwise is not ours: a half copy of a service, a .tmp of a put. */
static bool read_name(const char *name, struct mailbox_item *item)
{
    char *end;
    *item = (struct mailbox_item){0};
    if (!read_address(&name, item->from))
        return false;
    if (strcmp(name, "keys") == 0)
        return true;
    if (!read_address(&name, item->to) || *name < '1' || *name > '9')
        return false;
    item->n = strtoll(name, &end, 10);
    item->whole = *end == 'w';
    return item->n < INT64_MAX && strcmp(end + item->whole, ".anker") == 0;
}

static bool folder_list(struct mailbox *mailbox, struct ank_arena *mem,
                        struct mailbox_item **items, size_t *count,
                        struct ank_error *err)
{
    struct mailbox_item item;
    DIR *folder = opendir(mailbox->place);
    if (!folder)
        return fail_system(mailbox->place, err);
    /* errno tells an error of readdir() from the end, and a name of others sets it */
    for (struct dirent *entry; errno = 0, (entry = readdir(folder)) != NULL;) {
        if (!read_name(entry->d_name, &item) ||
            (*item.to && strcmp(item.to, mailbox->me) != 0 &&
             strcmp(item.from, mailbox->me) != 0))
            continue;
        *items = ank_grow(mem, *items, *count, sizeof **items);
        (*items)[(*count)++] = item;
    }
    bool done = errno == 0 || fail_system(mailbox->place, err);
    closedir(folder);
    return done;
}

static bool read_all(int fd, const char *path, unsigned char *bytes, size_t *size,
                     struct ank_error *err)
{
    size_t at = 0;
    ssize_t got = 1;
    while (at < *size && got > 0) {
        got = read(fd, bytes + at, *size - at);
        at += got > 0 ? (size_t)got : 0;
    }
    *size = at;
    return got >= 0 || fail_system(path, err);
}

static bool read_file(const char *path, unsigned char **bytes, size_t *size,
                      struct ank_error *err)
{
    char shown[256];
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    *bytes = NULL;
    if (fd < 0)
        return fail_system(path, err);
    bool fits = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) &&
                status.st_size <= MAILBOX_MOST;
    if (fits) {
        *size = (size_t)status.st_size;
        *bytes = ank_must(malloc(*size + 1));
    }
    bool done = fits ? read_all(fd, path, *bytes, size, err)
                     : ank_fail(err, ANK_STORE,
                                ANK_N("%s is larger than such a file may be; nothing "
                                      "was read"),
                                ank_shown(path, shown));
    close(fd);
    if (!done) {
        free(*bytes);
        *bytes = NULL;
    }
    return done;
}

static bool folder_get(struct mailbox *mailbox, const struct mailbox_item *item,
                       unsigned char **bytes, size_t *size, struct ank_error *err)
{
    struct ank_arena mem = {0};
    bool done = read_file(path_of(mailbox, item, &mem), bytes, size, err);
    ank_arena_free(&mem);
    return done;
}

/* Whether these very bytes lie there. */
static bool is_there(const char *path, const void *bytes, size_t size)
{
    unsigned char *found;
    size_t length;
    struct ank_error ignored = {0};
    if (!read_file(path, &found, &length, &ignored))
        return false;
    bool same = length == size && memcmp(found, bytes, size) == 0;
    free(found);
    return same;
}

/* Others of the team read it, whoever they are on that share; it is sealed. */
static void let_read(const char *path)
{
    mode_t mask = umask(0);
    umask(mask);
    (void)!chmod(path, 0666 & ~mask);
}

static bool folder_put(struct mailbox *mailbox, const struct mailbox_item *item,
                       const void *bytes, size_t size, struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct ank_error first = {.lang = err->lang};
    const char *path = path_of(mailbox, item, &mem);
    bool done = ank_file_put(path, bytes, size, !*item->to, &first);
    if (done)
        let_read(path);
    else
        done = (first.code == ANK_EXISTS && is_there(path, bytes, size)) ||
               ank_fail(err, first.code, "%s", first.text);
    ank_arena_free(&mem);
    return done;
}

static bool drop(struct mailbox *mailbox, const struct mailbox_item *item,
                 struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char *path = path_of(mailbox, item, &mem);
    bool done = unlink(path) == 0 || errno == ENOENT || fail_system(path, err);
    ank_arena_free(&mem);
    return done;
}

static bool is_same_road(const struct mailbox_item *one,
                         const struct mailbox_item *other)
{
    return strcmp(one->from, other->from) == 0 && strcmp(one->to, other->to) == 0;
}

/* Whether a later bundle of the same sender for the same reader has everything; they
 * stand in order. */
static bool is_superfluous(const struct mailbox_item *items, size_t count, size_t i)
{
    for (size_t j = i + 1; j < count && is_same_road(&items[i], &items[j]); j++)
        if (items[j].whole && items[j].n > items[i].n)
            return true;
    return false;
}

/* Of the day that the file was left there, as the folder tells it. */
static bool is_old(struct mailbox *mailbox, const struct mailbox_item *item,
                   ank_day before)
{
    struct ank_arena mem = {0};
    struct stat status;
    bool old = stat(path_of(mailbox, item, &mem), &status) == 0 &&
               (ank_day)(status.st_mtime / 86400) < before;
    ank_arena_free(&mem);
    return old;
}

/* What is another's may be out of reach on a share; then it is left to that one. */
static bool clear(struct mailbox *mailbox, const struct mailbox_item *item,
                  struct ank_error *err)
{
    struct ank_error ignored = {.lang = err->lang};
    bool mine = strcmp(item->from, mailbox->me) == 0;
    return drop(mailbox, item, mine ? err : &ignored) || !mine;
}

static bool may_go(struct mailbox *mailbox, const struct mailbox_item *items,
                   size_t count, size_t i, const struct mailbox_tidying *tidying)
{
    bool mine = strcmp(items[i].from, mailbox->me) == 0;
    return *items[i].to &&
           ((mine && is_superfluous(items, count, i)) ||
            ((mine || tidying->all) && is_old(mailbox, &items[i], tidying->before)));
}

static bool folder_tidy(struct mailbox *mailbox, const struct mailbox_tidying *tidying,
                        struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct mailbox_item *items;
    size_t count;
    bool done = mailbox_list(mailbox, &mem, &items, &count, err);
    for (size_t i = 0; done && i < count; i++)
        if (may_go(mailbox, items, count, i, tidying))
            done = clear(mailbox, &items[i], err);
    ank_arena_free(&mem);
    return done;
}

/* Who is in is in the list that the coordinator signs; a folder has no say in it. */
static bool folder_admit(struct mailbox *mailbox, const char *address,
                         const unsigned char *keys, const unsigned char *signature,
                         struct ank_error *err)
{
    struct mailbox_item item = {.to = ""};
    (void)keys, (void)signature;
    snprintf(item.from, sizeof item.from, "%s", address);
    return drop(mailbox, &item, err);
}

static bool folder_forget(struct mailbox *mailbox, const char *address, bool out,
                          struct ank_error *err)
{
    struct ank_arena mem = {0};
    struct mailbox_item *items = NULL;
    size_t count = 0;
    char *me = mailbox->me;
    (void)out;
    mailbox->me = (char *)(uintptr_t)address;
    bool done = folder_list(mailbox, &mem, &items, &count, err);
    mailbox->me = me;
    for (size_t i = 0; done && i < count; i++)
        if (*items[i].to)
            done = drop(mailbox, &items[i], err);
    ank_arena_free(&mem);
    return done;
}

static void folder_close(struct mailbox *mailbox)
{
    (void)mailbox;
}

const struct mailbox_kind mailbox_folder = {folder_list, folder_get,   folder_put,
                                            folder_tidy, folder_admit, folder_forget,
                                            folder_close};
