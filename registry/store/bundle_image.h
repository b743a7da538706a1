/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bundle_image.h - some families of a registry, and what they refer to, as bytes */
#ifndef BUNDLE_IMAGE_H
#define BUNDLE_IMAGE_H

#include <ankerpunt/registry.h>

/* In the table `setting` of a bundle. */
#define BUNDLE_CARRIER "bundle.carrier"

/* Which families; and whether all that belongs to no family goes along. */
struct bundle_choice {
    const int64_t *families;
    size_t count;
    bool whole;
    bool ledger;   /* of releases: who gets families may release them as well */
    bool projects; /* all, also those in which none of the families is */
    const unsigned char *team; /* the list of the team, signed; NULL: none goes along */
    size_t team_size;
    const unsigned char *carrier; /* 32 bytes: the secret that opens its keys of boxes,
                                   * for who has the passphrase; NULL: none */
};

/*
 * A SQLite image with the tables of this version, and nothing but those: rows of the
 * families, what they refer to, who was erased (by sum), and the public side of sites.
 * A whole one has signals, the ledger of releases and the chain of the history besides,
 * as hashes alone. Boxes go along as they are, closed. The bytes are the caller's to
 * wipe and free().
 */
ANK_CHECKED bool bundle_image(struct ank_registry *registry,
                              const struct bundle_choice *choice, unsigned char **bytes,
                              size_t *size, struct ank_error *err);

/* Whether rows of that table can go along. */
bool bundle_image_holds(const char *table);

#endif
