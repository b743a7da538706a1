/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose process a connection comes from, as the kernel lists it (proc(5), net/tcp). */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "gate.h"

/* There a process of root's hands on what Windows' browser asks; who is root can read
 * the registry anyway. */
static bool is_windows_below(void)
{
    struct utsname about;
    return uname(&about) == 0 && strstr(about.release, "icrosoft");
}

bool gate_peer_is_me(uint32_t address, uint16_t port)
{
    char line[256];
    FILE *sockets = fopen("/proc/net/tcp", "re");
    bool mine = false;
    while (sockets && !mine && fgets(line, sizeof line, sockets)) {
        unsigned of, at, uid;
        mine = sscanf(line, " %*d: %8X:%4X %*8X:%*4X %*X %*X:%*X %*X:%*X %*X %u", &of,
                      &at, &uid) == 3 &&
               of == address && at == port &&
               (uid == getuid() || (uid == 0 && is_windows_below()));
    }
    if (sockets)
        fclose(sockets);
    return mine;
}
