/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the gate's file is, and which port belongs to a registry; see gate.h. */
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include <ankerpunt/text.h>

#include "gate.h"

enum { first_port = 20000, ports = 10000, most_folder = 200 };

void gate_boot(char boot[static GATE_BOOT])
{
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    if (!file || fscanf(file, "%40s", boot) != 1)
        *boot = '\0';
    if (file)
        fclose(file);
}

/* One that is not made yet is known by its folder. */
static const char *whole_path(const char *registry, struct ank_arena *mem)
{
    char *full = realpath(registry, NULL);
    if (!full) {
        char *folder = realpath(dirname(ank_strdup(mem, registry)), NULL);
        const char *name = basename(ank_strdup(mem, registry));
        const char *path = folder ? ank_format(mem, "%s/%s", folder, name) : registry;
        free(folder);
        return path;
    }
    const char *path = ank_strdup(mem, full);
    free(full);
    return path;
}

/* The same registry has the same port each time, below those that the system gives
 * away: a page that is still open finds us again. */
static uint16_t port_of(const char *registry, char name[static 17])
{
    struct ank_arena mem = {0};
    unsigned char hash[crypto_generichash_BYTES_MIN];
    const char *path = whole_path(registry, &mem);
    crypto_generichash(hash, sizeof hash, (const unsigned char *)path, strlen(path),
                       NULL, 0);
    ank_arena_free(&mem);
    sodium_bin2hex(name, 17, hash, 8);
    return (uint16_t)(first_port + (hash[0] << 8 | hash[1]) % ports);
}

static bool is_own(const char *folder)
{
    struct stat about;
    return stat(folder, &about) == 0 && S_ISDIR(about.st_mode) &&
           about.st_uid == getuid() && !(about.st_mode & 077);
}

/* Of this login, and gone after it. */
static bool of_login(char folder[static most_folder])
{
    const char *given = getenv("XDG_RUNTIME_DIR");
    if (given && *given == '/' &&
        snprintf(folder, most_folder, "%s", given) < most_folder && is_own(folder))
        return true;
    snprintf(folder, most_folder, "/run/user/%u", (unsigned)getuid());
    return is_own(folder);
}

/* A system that knows no logins has only what the user keeps. */
static bool of_user(char folder[static most_folder])
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    bool given = state && *state == '/';
    struct ank_error ignored = {0};
    if (!given && !(home && *home == '/'))
        return false;
    return snprintf(folder, most_folder, "%s%s/ankerpunt", given ? state : home,
                    given ? "" : "/.local/state") < most_folder &&
           ank_folder_make(folder, &ignored) && is_own(folder);
}

bool gate_place(const char *registry, char path[static GATE_PATH], uint16_t *port,
                struct ank_error *err)
{
    char folder[most_folder], name[17];
    *port = port_of(registry, name);
    if (!of_login(folder) && !of_user(folder))
        return ank_fail(
            err, ANK_IO,
            ANK_N("there is no folder of this login for the page's key; log "
                  "in as yourself, or set XDG_RUNTIME_DIR to a folder that "
                  "only you can read"));
    snprintf(path, GATE_PATH, "%s/ankerpunt-%s", folder, name);
    return true;
}
