/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for temporary files; see room.h. */
#include "room.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const char *room_folder(void)
{
    const char *folder = getenv("TMPDIR");
    return folder && *folder ? folder : "/tmp";
}

bool room_fail(struct ank_error *err)
{
    char shown[256];
    return ank_fail(
        err, ANK_IO,
        "there is no room in %s; make some, or set TMPDIR to another folder",
        ank_shown(room_folder(), shown));
}

bool room_check(size_t bytes, struct ank_error *err)
{
    struct ank_arena mem = {0};
    char *path = ank_format(&mem, "%s/ankerpunt-XXXXXX", room_folder());
    int fd = mkostemp(path, O_CLOEXEC);
    bool fits = fd >= 0 && posix_fallocate(fd, 0, (off_t)bytes) == 0;
    if (fd >= 0) {
        unlink(path);
        close(fd);
    }
    ank_arena_free(&mem);
    return fits || room_fail(err);
}
