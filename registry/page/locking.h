/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * locking.h - the desk locks, what was being typed waits, and the right word opens it
 *
 * server_may_try(), server_tried() and server_light() of server.h stand with it.
 */
#ifndef LOCKING_H
#define LOCKING_H

#include "server.h"

/* Where somebody has to go before that screen; NULL: nowhere else. Locks a desk on
 * which nothing was done for too long. */
const char *locking_elsewhere(struct server *server, const struct screen *screen);

/* What was being typed when the desk was locked waits for who comes back; and the form
 * that waited becomes the visit's request, when this is its page. */
void locking_set_aside(struct server *server, struct request *request);
void locking_take_up(struct visit *visit, struct request *again);

#endif
