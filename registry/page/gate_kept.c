/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of what must outlive a crash, one for each registry; see gate.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sodium.h>

#include <ankerpunt/text.h>

#include "gate.h"

enum { first_port = 20000, ports = 10000, most_kept = 1024 };

/* The same registry has the same port each time, below those that the system gives
 * away: a page that is still open finds us again. */
static uint16_t port_of(const char *registry, char name[static 17])
{
    unsigned char hash[crypto_generichash_BYTES_MIN];
    char *full = realpath(registry, NULL);
    const char *path = full ? full : registry;
    crypto_generichash(hash, sizeof hash, (const unsigned char *)path, strlen(path),
                       NULL, 0);
    free(full);
    sodium_bin2hex(name, 17, hash, 8);
    return (uint16_t)(first_port + (hash[0] << 8 | hash[1]) % ports);
}

/* The user's own, of this login; never the common folder for temporary files. */
static bool find_folder(char folder[static 200], struct ank_error *err)
{
    const char *given = getenv("XDG_RUNTIME_DIR");
    struct stat about;
    if (!given || !*given)
        snprintf(folder, 200, "/run/user/%u", (unsigned)getuid());
    else if (strlen(given) < 200)
        strcpy(folder, given);
    else
        *folder = '\0';
    return (stat(folder, &about) == 0 && S_ISDIR(about.st_mode) &&
            about.st_uid == getuid() && !(about.st_mode & 077)) ||
           ank_fail(err, ANK_IO,
                    ANK_N("there is no folder of this login for the page's key; log in "
                          "as yourself, or set XDG_RUNTIME_DIR to a folder that only "
                          "you can read"));
}

static void fresh_key(struct gate *gate)
{
    unsigned char key[32];
    randombytes_buf(key, sizeof key);
    sodium_bin2hex(gate->key, sizeof gate->key, key, sizeof key);
    sodium_memzero(key, sizeof key);
}

/* "name value" lines; a value has no blanks, and "-" is none. */
static void take_line(struct gate *gate, const char *line)
{
    struct {
        const char *name;
        char *text;
        size_t size;
    } texts[] = {
        {"key", gate->key, sizeof gate->key},
        {"lang", gate->lang, sizeof gate->lang},
        {"family", gate->table.family, sizeof gate->table.family},
        {"by", gate->table.by, sizeof gate->table.by},
        {"instrument", gate->table.instrument, sizeof gate->table.instrument},
        {"mode", gate->table.mode, sizeof gate->table.mode},
        {"speaks", gate->table.lang, sizeof gate->table.lang},
        {"proof", gate->table.proof, sizeof gate->table.proof},
    };
    char name[16], value[128];
    if (sscanf(line, "%15s %127s", name, value) != 2)
        return;
    for (size_t i = 0; i < ANK_COUNT(texts); i++)
        if (strcmp(name, texts[i].name) == 0 && strlen(value) < texts[i].size)
            strcpy(texts[i].text, strcmp(value, "-") == 0 ? "" : value);
    long long number = strtoll(value, NULL, 10);
    if (strcmp(name, "port") == 0)
        gate->port = (uint16_t)number;
    else if (strcmp(name, "turn") == 0)
        gate->turn = number;
    else if (strcmp(name, "day") == 0)
        gate->table.day = (ank_day)number;
    else if (strcmp(name, "dark") == 0)
        gate->dark = number;
    else if (strcmp(name, "faces") == 0)
        gate->table.faces = number;
    else if (strcmp(name, "done") == 0)
        gate->table.done = number;
    else if (strcmp(name, "child") == 0)
        gate->table.child = number;
    else if (strcmp(name, "review") == 0)
        gate->table.review = (int)number;
}

static void take_kept(struct gate *gate)
{
    char text[most_kept] = "", *rest;
    if (pread(gate->file, text, sizeof text - 1, 0) <= 0)
        return;
    for (char *line = strtok_r(text, "\n", &rest); line;
         line = strtok_r(NULL, "\n", &rest))
        take_line(gate, line);
}

bool gate_open(struct gate *gate, const char *registry, uint16_t port, bool *held,
               struct ank_error *err)
{
    char folder[200], name[17];
    *gate = (struct gate){.file = -1};
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("libsodium cannot be used"));
    if (!find_folder(folder, err))
        return false;
    uint16_t own = port_of(registry, name);
    snprintf(gate->path, sizeof gate->path, "%s/ankerpunt-%s", folder, name);
    gate->file = open(gate->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (gate->file < 0)
        return ank_fail(err, ANK_IO, "%s: %s", gate->path,
                        ank_system_words(err->lang, errno));
    *held = flock(gate->file, LOCK_EX | LOCK_NB) != 0;
    take_kept(gate);
    if (strlen(gate->key) != GATE_HEX - 1) {
        fresh_key(gate);
        gate->table = (struct gate_table){0};
        gate->port = own;
    }
    if (port && !*held)
        gate->port = port;
    gate_names(gate);
    return true;
}

bool gate_keep(struct gate *gate, struct ank_error *err)
{
    char text[most_kept];
    const struct gate_table *at = &gate->table;
#define KEPT(text) (*(text) ? (text) : "-")
    int size = snprintf(
        text, sizeof text,
        "port %u\nkey %s\nturn %lld\ndark %d\nlang %s\nfamily %s\nby %s\ninstrument "
        "%s\nmode %s\nspeaks %s\nday %d\nfaces %d\nchild %d\nreview %d\ndone %d\nproof "
        "%s\n",
        gate->port, gate->key, (long long)gate->turn, gate->dark, KEPT(gate->lang),
        KEPT(at->family), KEPT(at->by), KEPT(at->instrument), KEPT(at->mode),
        KEPT(at->lang), at->day, at->faces, at->child, at->review, at->done,
        KEPT(at->proof));
#undef KEPT
    return (size < most_kept && pwrite(gate->file, text, (size_t)size, 0) == size &&
            ftruncate(gate->file, size) == 0) ||
           ank_fail(err, ANK_IO, "%s: %s", gate->path,
                    ank_system_words(err->lang, errno));
}

void gate_leave(struct gate *gate)
{
    if (gate->file >= 0)
        close(gate->file);
    sodium_memzero(gate, sizeof *gate);
    gate->file = -1;
}

void gate_close(struct gate *gate)
{
    unlink(gate->path);
    gate_leave(gate);
}
