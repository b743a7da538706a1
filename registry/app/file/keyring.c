/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The key of what is sealed, kept by the kernel for this login and for a while: in the
 * user's session keyring, which no other user and no other login can read, and from
 * which it goes by itself when its time is over. Three calls of the kernel; a system
 * that has none, such as some containers, is told so.
 */
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/keyctl.h>

#include <ankerpunt/app/sealing.h>
#include <ankerpunt/registry/seal.h>

static const char type[] = "user";
enum { only_the_possessor = 0x3f000000, most_minutes = 12 * 60 };

static bool describe(struct ank_work_context *work, char description[static 64],
                     struct ank_error *err)
{
    char name[ANK_SEAL_NAME];
    if (!ank_seal_name(work->registry, name, err))
        return false;
    snprintf(description, 64, "ankerpunt:%s", name);
    return true;
}

/* The kernel's number of the key; below zero when there is none. */
static long find(const char *description)
{
    return syscall(SYS_keyctl, KEYCTL_SEARCH, KEY_SPEC_USER_SESSION_KEYRING, type,
                   description, 0);
}

/* What is found may have run out; then it is as if there were none. */
static bool read_key(long id, unsigned char key[static ANK_SEAL_KEY])
{
    return id >= 0 &&
           syscall(SYS_keyctl, KEYCTL_READ, id, key, ANK_SEAL_KEY, 0) == ANK_SEAL_KEY;
}

bool ank_unlocked(struct ank_work_context *work, bool *opened, struct ank_error *err)
{
    char description[64];
    unsigned char key[ANK_SEAL_KEY];
    *opened = false;
    if (!describe(work, description, err))
        return false;
    bool done = !read_key(find(description), key) ||
                ank_seal_open_key(work->registry, key, opened, err);
    explicit_bzero(key, sizeof key);
    return done;
}

/* A key that could not be given its time does not stay. */
static bool keep(const char *description, const unsigned char key[static ANK_SEAL_KEY],
                 unsigned seconds)
{
    long id = syscall(SYS_add_key, type, description, key, ANK_SEAL_KEY,
                      KEY_SPEC_USER_SESSION_KEYRING);
    if (id < 0)
        return false;
    if (syscall(SYS_keyctl, KEYCTL_SETPERM, id, only_the_possessor) == 0 &&
        syscall(SYS_keyctl, KEYCTL_SET_TIMEOUT, id, seconds) == 0)
        return true;
    syscall(SYS_keyctl, KEYCTL_INVALIDATE, id);
    return false;
}

bool ank_unlock(struct ank_work_context *work, unsigned minutes, struct ank_error *err)
{
    char description[64];
    unsigned char key[ANK_SEAL_KEY];
    if (!describe(work, description, err))
        return false;
    ank_seal_key(work->registry, key);
    bool kept = keep(description, key, 60 * minutes);
    explicit_bzero(key, sizeof key);
    return kept ||
           ank_fail(err, ANK_DENIED,
                    ANK_N("this system keeps no key for a login (no keyring), so that "
                          "each command asks for the passphrase; nothing was opened"));
}

static_assert((int)ANK_UNLOCK_KEY == (int)ANK_SEAL_KEY, "the same key");

void ank_unlock_key(struct ank_work_context *work,
                    unsigned char key[static ANK_UNLOCK_KEY])
{
    ank_seal_key(work->registry, key);
}

bool ank_unlock_with(struct ank_work_context *work,
                     const unsigned char key[static ANK_UNLOCK_KEY], bool *opened,
                     struct ank_error *err)
{
    return ank_seal_open_key(work->registry, key, opened, err);
}

/* "60m", "2h", or minutes alone. */
static bool read_span(const char *span, int64_t *minutes)
{
    char number[8] = "";
    size_t digits = strspn(span, "0123456789");
    const char *unit = span + digits;
    if (digits == 0 || digits >= sizeof number)
        return false;
    memcpy(number, span, digits);
    bool hours = strcmp(unit, "h") == 0;
    if (!ank_decimal_parse(number, 0, minutes) ||
        (!hours && *unit && strcmp(unit, "m") != 0))
        return false;
    *minutes *= hours ? 60 : 1;
    return *minutes >= 1 && *minutes <= most_minutes;
}

bool ank_unlock_span(const char *span, int64_t *minutes, struct ank_error *err)
{
    char shown[256];
    return read_span(span, minutes) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("--for wants minutes or hours, at most 12 hours, as 60m or "
                          "2h; not %s"),
                    ank_shown(span, shown));
}

bool ank_lock(struct ank_work_context *work, bool *was_open, struct ank_error *err)
{
    char description[64];
    if (!describe(work, description, err))
        return false;
    long id = find(description);
    *was_open = id >= 0 && syscall(SYS_keyctl, KEYCTL_INVALIDATE, id) == 0;
    return true;
}
