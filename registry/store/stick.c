/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sticks and outside disks that are in the machine; see stick.h. */
#include <ctype.h>
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/stick.h>

/* Whether the path lies below one of the folders where sticks come. */
static bool is_below(const char *path)
{
    static const char *const roots[] = {"/media/", "/run/media/", "/mnt/"};
    for (size_t i = 0; i < ANK_COUNT(roots); i++)
        if (strncmp(path, roots[i], strlen(roots[i])) == 0)
            return true;
    return false;
}

/* "/mnt/c" of a Linux inside Windows, and what it keeps beside the letters. */
static bool is_of_windows(const struct mntent *mount)
{
    const char *place = mount->mnt_dir;
    if (strncmp(place, "/mnt/wsl", 8) == 0)
        return true;
    bool letter = strncmp(place, "/mnt/", 5) == 0 && isalpha((unsigned char)place[5]) &&
                  !place[6];
    return letter && strchr("cC", place[5]) &&
           (strcmp(mount->mnt_type, "9p") == 0 ||
            strcmp(mount->mnt_type, "drvfs") == 0 ||
            strcmp(mount->mnt_type, "virtiofs") == 0);
}

static bool is_stick(const struct mntent *mount)
{
    return is_below(mount->mnt_dir) && !is_of_windows(mount) &&
           !hasmntopt(mount, MNTOPT_RO);
}

void ank_sticks(const char *mounts, struct ank_arena *mem, const char ***folders,
                size_t *count)
{
    *folders = NULL;
    *count = 0;
    FILE *file = setmntent(mounts, "re");
    if (!file)
        return;
    struct mntent *mount;
    while ((mount = getmntent(file)))
        if (is_stick(mount)) {
            *folders = ank_grow(mem, (void *)*folders, *count, sizeof **folders);
            (*folders)[(*count)++] = ank_strdup(mem, mount->mnt_dir);
        }
    endmntent(file);
}

/* Whether `path` is the folder or lies in it. */
static bool lies_in(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 &&
           (path[length] == '/' || path[length] == '\0');
}

bool ank_stick_is_out(const char *mounts, const char *folder)
{
    FILE *file = is_below(folder) ? setmntent(mounts, "re") : NULL;
    if (!file)
        return false;
    bool in = false;
    struct mntent *mount;
    while (!in && (mount = getmntent(file)))
        in = is_below(mount->mnt_dir) && lies_in(folder, mount->mnt_dir);
    endmntent(file);
    return !in;
}
