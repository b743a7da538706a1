/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.h - a file that is being written, between file.c and file_batch.c */
#ifndef FILE_H
#define FILE_H

#include <ankerpunt/base.h>

struct ank_file {
    int fd;
    bool force;
    int failure; /* errno of the first failed write */
    int lock;    /* the folder, while there is a name in it; -1 */
    char *path, *folder;
    char *temporary; /* NULL: it has no name */
};

/* That this cannot be written: `number` is an errno. */
bool file_fail(struct ank_error *err, const char *path, int number);

/* Whether a file may be put there; with `force` over another. */
bool file_refuse_existing(const char *path, bool force, struct ank_error *err);

/* Not yet open; and what it holds given back, but for its file. */
struct ank_file *file_new(const char *path, bool force);
void file_free(struct ank_file *file);

/* file_temporary.c: DIR/.name.ank-XXXXXXXX, to be freed. */
char *file_temporary_name(const char *folder, const char *name);

/* Locks the folder with all others who write there, after cleaning it when there are
 * none; -1 where that cannot be, and then nothing is cleaned. */
int file_lock_folder(const char *path);

/* Opens it under a temporary name. `locked`: the folder is held already, by another
 * file of the same batch. */
bool file_open_named(struct ank_file *file, bool locked, struct ank_error *err);

/* From its temporary name to its own; an errno, 0 when it went well. */
int file_move(const struct ank_file *file);

/* That names in this folder are on the disk; an errno, 0 when they are. */
int file_sync_folder(const char *folder);

#endif
