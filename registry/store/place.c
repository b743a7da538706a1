/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at where a registry lies, before it is opened. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include "db.h"

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

/* Locks lie on network shares, and synchronising folders make copies. */
const char *registry_warning_of(const char *path)
{
    enum {
        nfs = 0x6969,
        smb = 0x517b,
        afs = 0x5346414f,
        ceph = 0x00c36400,
        fuse = 0x65735546
    };
    static const char *const folders[] = {"/Dropbox/",   "/OneDrive",  "/Google Drive",
                                          "/Nextcloud/", "/ownCloud/", "/pCloudDrive"};
    struct statfs system;
    if (statfs(path, &system) == 0) {
        unsigned long type = (unsigned long)system.f_type & 0xffffffffu;
        if (type == nfs || type == smb || type == afs || type == ceph || type == fuse ||
            type == 0xfe534d42u || type == 0xff534d42u)
            return ANK_N(
                "this registry is on a network share, where locks cannot be trusted; keep "
                "a file for each coach and bring them together");
    }
    char *real = realpath(path, NULL);
    const char *found = NULL;
    for (size_t i = 0; real && !found && i < ANK_COUNT(folders); i++)
        if (strstr(real, folders[i]))
            found = ANK_N(
                "this registry is in a folder that is synchronised with others; two "
                "people writing at once lose work");
    free(real);
    return found;
}
