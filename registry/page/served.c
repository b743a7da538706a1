/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "served.h"

#include <sys/stat.h>
#include <unistd.h>

#include <ankerpunt/app/opening.h>

#include "unsealed.h"

static bool is_there(const struct server *server)
{
    return access(server->wish->registry, F_OK) == 0;
}

bool served_is_gone(const struct server *server, struct ank_error *err)
{
    return !is_there(server) &&
           !ank_fail(
               err, ANK_STORE,
               ANK_N("The registry is not at %s any more. Put it back there, or "
                     "plug in the stick that it is on, and open this page again."),
               server->wish->registry);
}

bool served_begins(const struct server *server)
{
    return is_there(server) ? ank_work_older(server->wish->registry)
                            : !server->registry.known;
}

void served_know(struct server *server)
{
    struct stat status;
    if (stat(server->wish->registry, &status) != 0)
        return;
    server->registry.known = true;
    server->registry.disk = status.st_dev;
    server->registry.file = status.st_ino;
}

/* The family at the table may be nobody's in it, or another with the same code. */
bool served_is_other(struct server *server)
{
    struct ank_error ignored = {0};
    struct stat status;
    if (stat(server->wish->registry, &status) != 0)
        return false;
    bool other = server->registry.known && (server->registry.disk != status.st_dev ||
                                            server->registry.file != status.st_ino);
    served_know(server);
    if (!other)
        return false;
    server->gate.table = (struct gate_table){0};
    server->gate.dark = true;
    unsealed_forget(server);
    return gate_keep(&server->gate, &ignored) || other;
}
