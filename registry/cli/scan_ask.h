/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * scan_ask.h - a look for rights on the terminal, right by right
 *
 * Each answer is kept before the next right is asked, so that one can stop and go on
 * another day: what has an answer is not asked again, but for what is for later, which
 * comes back on another day. Questions go to standard error, answers come from standard
 * input, a line each.
 */
#ifndef SCAN_ASK_H
#define SCAN_ASK_H

#include <ankerpunt/app/rights_scan.h>
#include "command.h"

/* Asks what is open of `scan`, and keeps every answer; `count` is how many. */
ANK_CHECKED bool scan_ask(struct session *session, const char *family,
                          const struct ank_scan *scan, bool brief, size_t *count,
                          struct ank_error *err);

#endif
