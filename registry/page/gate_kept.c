/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of what must outlive a crash, one for each registry; see gate.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <sodium.h>

#include <ankerpunt/text.h>

#include "gate.h"

enum { most_kept = 1024, patience = 40, step = 50000000 /* nanoseconds */ };

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
        {"coach", gate->coach, sizeof gate->coach},
        {"project", gate->project, sizeof gate->project},
        {"family", gate->table.family, sizeof gate->table.family},
        {"by", gate->table.by, sizeof gate->table.by},
        {"instrument", gate->table.instrument, sizeof gate->table.instrument},
        {"mode", gate->table.mode, sizeof gate->table.mode},
        {"speaks", gate->table.lang, sizeof gate->table.lang},
        {"proof", gate->table.proof, sizeof gate->table.proof},
        {"boot", gate->boot, sizeof gate->boot},
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
    else if (strcmp(name, "idle") == 0)
        gate->idle = number;
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

/* Who holds the file may only just have made it, and be about to write its key. */
static void wait_for_key(struct gate *gate)
{
    const struct timespec pause = {.tv_nsec = step};
    for (int i = 0; i < patience && strlen(gate->key) != GATE_HEX - 1; i++) {
        nanosleep(&pause, NULL);
        take_kept(gate);
    }
}

/* What was kept of another start of the machine is as good as nothing: where the folder
 * outlives a log-out, its key does not. */
static void settle_key(struct gate *gate, uint16_t own)
{
    char boot[GATE_BOOT];
    gate_boot(boot);
    if (strlen(gate->key) == GATE_HEX - 1 && strcmp(gate->boot, boot) == 0)
        return;
    *gate = (struct gate){.file = gate->file, .port = own};
    strcpy(gate->boot, boot);
    fresh_key(gate);
}

static bool hold(struct gate *gate, bool *held, struct ank_error *err)
{
    gate->file = open(gate->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (gate->file < 0)
        return ank_fail(err, ANK_IO, "%s: %s", gate->path,
                        ank_system_words(err->lang, errno));
    *held = flock(gate->file, LOCK_EX | LOCK_NB) != 0;
    take_kept(gate);
    if (!*held)
        return true;
    wait_for_key(gate);
    return strlen(gate->key) == GATE_HEX - 1 ||
           ank_fail(err, ANK_IO,
                    ANK_N("ankerpunt is being opened by another program just now; try "
                          "again in a moment"));
}

bool gate_open(struct gate *gate, const char *registry, uint16_t port, bool *held,
               struct ank_error *err)
{
    char path[sizeof gate->path];
    uint16_t own;
    *gate = (struct gate){.file = -1};
    if (sodium_init() < 0)
        return ank_fail(err, ANK_STORE, ANK_N("libsodium cannot be used"));
    if (!gate_place(registry, path, &own, err))
        return false;
    strcpy(gate->path, path);
    if (!hold(gate, held, err))
        return false;
    if (!*held)
        settle_key(gate, own);
    strcpy(gate->path, path);
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
        "port %u\nkey %s\nboot %s\nturn %lld\ndark %d\nidle %lld\nlang %s\n"
        "coach %s\nproject %s\nfamily "
        "%s\nby %s\ninstrument %s\nmode %s\nspeaks %s\nday %d\nfaces %d\nchild %d\n"
        "review %d\ndone %d\nproof %s\n",
        gate->port, gate->key, KEPT(gate->boot), (long long)gate->turn, gate->dark,
        (long long)gate->idle, KEPT(gate->lang), KEPT(gate->coach), KEPT(gate->project),
        KEPT(at->family), KEPT(at->by), KEPT(at->instrument), KEPT(at->mode),
        KEPT(at->lang), at->day, at->faces, at->child, at->review, at->done,
        KEPT(at->proof));
#undef KEPT
    return (size < most_kept && pwrite(gate->file, text, (size_t)size, 0) == size &&
            ftruncate(gate->file, size) == 0) ||
           ank_fail(err, ANK_IO, "%s: %s", gate->path,
                    ank_system_words(err->lang, errno));
}

bool gate_stands(const struct gate *gate)
{
    struct stat about;
    return fstat(gate->file, &about) == 0 && about.st_nlink > 0;
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
