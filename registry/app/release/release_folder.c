/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a release while they are made, all in memory. */
#include <stdlib.h>

#include "release.h"

FILE *release_file(struct release_folder *folder, const char *path)
{
    struct release_file **files =
        ank_grow(&folder->mem, folder->files, folder->count, sizeof *folder->files);
    folder->files = files;
    folder->files[folder->count] = ank_alloc(&folder->mem, sizeof **files);
    struct release_file *file = folder->files[folder->count++];
    file->path = path;
    return ank_must(open_memstream(&file->bytes, &file->size));
}

void release_folder_free(struct release_folder *folder)
{
    for (size_t i = 0; i < folder->count; i++)
        free(folder->files[i]->bytes);
    ank_arena_free(&folder->mem);
}
