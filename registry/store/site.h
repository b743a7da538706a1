/* SPDX-License-Identifier: GPL-3.0-or-later */
/* site.h - which registry this file is among those of a team */
#ifndef SITE_H
#define SITE_H

#include "db.h"

/* The number of this site, a new one when this file is not where its last command left
 * it: it was copied, restored, or never written by hand. */
ANK_CHECKED bool site_mine(struct ank_registry *registry, int64_t *site,
                           struct ank_error *err);

/* From now on this file is another site. */
ANK_CHECKED bool site_renew(struct ank_registry *registry, int64_t *site,
                            struct ank_error *err);

/* Eight random bytes, for a stamp. */
void site_nonce(unsigned char nonce[static 8]);

/* Whether this registry is that file. */
bool site_is_file(struct ank_registry *registry, const char *path);

#endif
