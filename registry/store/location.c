/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a registry lies, looked at before it is opened: network shares, folders that
 * a program synchronises, copies that such a program made. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include "db.h"

enum { most_entries = 10000 }; /* of a folder that are looked at */

bool registry_check_file(const char *path, struct ank_error *err)
{
    char shown[256];
    struct stat status;
    ank_shown(path, shown);
    if (stat(path, &status) != 0)
        return errno == ENOENT ? ank_fail(err, ANK_STORE,
                                          ANK_N("there is no registry at %s; "
                                                "\"ankerpunt init\" makes one, -r "
                                                "FILE names another"),
                                          shown)
                               : ank_fail(err, ANK_STORE, "%s: %s", shown,
                                          ank_system_words(err->lang, errno));
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        return ank_fail(err, ANK_STORE,
                        ANK_N("%s is not a registry; nothing was opened"), shown);
    return true;
}

static bool starts(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

static bool ends(const char *text, const char *ending)
{
    size_t length = strlen(text), size = strlen(ending);
    return length >= size && strcmp(text + length - size, ending) == 0;
}

static bool any_of(const char *name, const char *const *names,
                   bool (*matches)(const char *, const char *))
{
    for (; *names; names++)
        if (matches(name, *names))
            return true;
    return false;
}

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* Locks lie on network shares. */
static bool on_network(const char *path)
{
    enum {
        nfs = 0x6969,
        smb = 0x517b,
        afs = 0x5346414f,
        ceph = 0x00c36400,
        fuse = 0x65735546
    };
    struct statfs system;
    if (statfs(path, &system) != 0)
        return false;
    unsigned long type = (unsigned long)system.f_type & 0xffffffffu;
    return type == nfs || type == smb || type == afs || type == ceph || type == fuse ||
           type == 0xfe534d42u || type == 0xff534d42u;
}

/* What the programs that synchronise leave in the folder that they keep: Dropbox,
 * Syncthing, Nextcloud and ownCloud, OneDrive, Google Drive, MEGA, Seafile, Resilio,
 * Tresorit. The databases of Nextcloud have a name that was drawn by lot. */
static bool is_mark(const char *name)
{
    static const char *const marks[] = {
        ".dropbox",
        ".dropbox.cache",
        ".stfolder",
        ".stversions",
        ".nextcloudsync.log",
        ".owncloudsync.log",
        ".csync_journal.db",
        ".849C9593-D756-4E56-8D6E-42412F2A707B",
        ".tmp.drivedownload",
        ".tmp.driveupload",
        ".debris",
        ".megaignore",
        ".seafile-data",
        ".SyncID",
        ".tresorit",
        NULL,
    };
    bool database =
        (starts(name, ".sync_") || starts(name, "._sync_")) && ends(name, ".db");
    bool in_icloud = *name == '.' && ends(name, ".icloud");
    return database || in_icloud || any_of(name, marks, same);
}

/* Some leave no mark in the folder, but give it a name of theirs. */
static bool is_folder_name(const char *name)
{
    static const char *const names[] = {
        "Dropbox",      "OneDrive",    "Google Drive", "GoogleDrive",
        "Nextcloud",    "ownCloud",    "pCloudDrive",  "pCloud Drive",
        "iCloud Drive", "iCloudDrive", "CloudStorage", NULL,
    };
    return any_of(name, names, starts);
}

static bool holds(const char *folder, bool (*sought)(const char *name, void *context),
                  void *context)
{
    DIR *open = opendir(folder);
    bool found = false;
    struct dirent *entry;
    for (int i = 0; open && !found && i < most_entries && (entry = readdir(open)); i++)
        found = sought(entry->d_name, context);
    if (open)
        closedir(open);
    return found;
}

static bool mark_sought(const char *name, void *context)
{
    (void)context;
    return is_mark(name);
}

/* The folder of the file, and all above it. */
static bool in_synchronised(char *path)
{
    bool found = false;
    for (char *slash = strrchr(path, '/'); slash && slash > path && !found;
         slash = strrchr(path, '/')) {
        *slash = '\0';
        found =
            holds(path, mark_sought, NULL) || is_folder_name(strrchr(path, '/') + 1);
    }
    return found;
}

/* "site (1).db", "site (Jan's conflicted copy 2026-03-01).db",
 * "site.sync-conflict-20260301-101500-ABCDEFG.db": the same word in four languages. */
static bool is_copy(const char *name, void *context)
{
    const char *own = context, *ending = strrchr(own, '.');
    size_t stem = ending && ending > own ? (size_t)(ending - own) : strlen(own);
    if (strncmp(name, own, stem) != 0 || strcmp(name, own) == 0 ||
        !ends(name, own + stem))
        return false;
    size_t length = strlen(name) - strlen(own);
    const char *added = name + stem;
    if (strlen(name) <= strlen(own))
        return false;
    for (size_t i = 0; i + 6 <= length; i++)
        if (strncasecmp(added + i, "confli", 6) == 0)
            return true;
    size_t digits = length > 3 ? strspn(added + 2, "0123456789") : 0;
    return starts(added, " (") && digits > 0 && digits + 3 == length &&
           added[2 + digits] == ')';
}

const char *registry_copies_of(const char *path)
{
    char *for_folder = ank_must(strdup(path)), *for_name = ank_must(strdup(path));
    bool found = holds(dirname(for_folder), is_copy, basename(for_name));
    free(for_folder);
    free(for_name);
    return found ? ANK_N("a program that synchronises made a copy of this registry "
                         "beside it; what was written in the one is not in the other")
                 : NULL;
}

const char *registry_warning_of(const char *path)
{
    if (on_network(path))
        return ANK_N(
            "this registry is on a network share, where locks cannot be trusted; keep "
            "a file for each coach and bring them together");
    char *real = realpath(path, NULL);
    bool found = real && in_synchronised(real);
    free(real);
    return found
               ? ANK_N("this registry is in a folder that is synchronised with others; "
                       "two people writing at once lose work")
               : NULL;
}
