/* SPDX-License-Identifier: GPL-3.0-or-later */
/* served.h - the file that is served: not there yet, gone, or another than before */
#ifndef SERVED_H
#define SERVED_H

#include "server.h"

/* Nothing is there now; the words tell where it was. ANK_STORE. */
bool served_is_gone(const struct server *server, struct ank_error *err);

/* The first start is due: there never was one, or it is of an older version. */
bool served_begins(const struct server *server);

/* Another file came in its place since the last time that this was asked: then nobody
 * is at the table any more, and the desk is locked. */
bool served_is_other(struct server *server);

/* The file there now is the one that is served: for who put another in its place. */
void served_know(struct server *server);

#endif
