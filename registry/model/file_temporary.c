/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names of files that are being written, and what a killed run left of them.
 *
 * The temporary file has no name where the file system can do that, and nothing is
 * left of it when the program is killed. Files of a batch, which are closed meanwhile,
 * and a registry that SQLite opens need a name, .NAME.ank-xxxxxxxx. Who writes such
 * files holds a shared lock on the folder; whoever finds the folder free of it takes
 * what a killed run left.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#include "file.h"

#define MARK ".ank-"
enum { noise_size = 8 };

char *file_temporary_name(const char *folder, const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
    unsigned char noise[noise_size];
    if (getrandom(noise, sizeof noise, 0) != (ssize_t)sizeof noise)
        memset(noise, 0, sizeof noise); /* O_EXCL still protects */
    char ending[noise_size + 1] = {0};
    for (size_t i = 0; i < sizeof noise; i++)
        ending[i] = letters[noise[i] % 32];

    char *made = NULL;
    if (asprintf(&made, "%s/.%s" MARK "%s", folder, name, ending) < 0)
        made = NULL;
    return ank_must(made);
}

/* Also the journal of a registry that was being made. */
static bool is_temporary(const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567",
                      journal[] = "-journal";
    size_t length = strlen(name), ending = sizeof MARK - 1 + noise_size;
    if (length > sizeof journal &&
        strcmp(name + length - strlen(journal), journal) == 0)
        length -= strlen(journal);
    return *name == '.' && length > ending + 1 &&
           strncmp(name + length - ending, MARK, sizeof MARK - 1) == 0 &&
           strspn(name + length - noise_size, letters) == noise_size;
}

/* What a killed run left. The folder is locked: nobody writes there now. */
static void clean_folder(int folder)
{
    struct dirent *entry;
    int copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *open = copy < 0 ? NULL : fdopendir(copy);
    while (open && (entry = readdir(open)))
        if (is_temporary(entry->d_name))
            unlinkat(folder, entry->d_name, 0);
    if (open)
        closedir(open);
    else if (copy >= 0)
        close(copy);
}

int file_lock_folder(const char *path)
{
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return -1;
    if (flock(folder, LOCK_EX | LOCK_NB) == 0)
        clean_folder(folder);
    flock(folder, LOCK_SH);
    return folder;
}
