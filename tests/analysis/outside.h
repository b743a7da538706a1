/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * outside.h - public data that may be used but not passed on
 *
 * Such a set is read from the folder named by $ANK_REFERENCE; without it the
 * test is skipped.
 */
#ifndef OUTSIDE_H
#define OUTSIDE_H

#include <stdlib.h>
#include <unistd.h>

#include "testing.h"

/* The path of that file, or the end of the test. */
static inline const char *outside(struct ank_arena *mem, const char *name)
{
    const char *folder = getenv("ANK_REFERENCE");
    const char *path = ank_format(mem, "%s/%s", folder ? folder : "", name);
    if (!folder || access(path, R_OK) != 0) {
        print_message("# skipped: %s is not in the folder $ANK_REFERENCE\n", name);
        ank_arena_free(mem);
        skip();
    }
    return path;
}

#endif
