/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * foreign.h - a file that somebody else made, proved to be ours before it is read
 *
 * Who made it may have meant harm, so that each step rests only on those before it:
 *
 *     size; the envelope of a bundle, the tail and the seal of a backup
 *     the first bytes: SQLite, and no journal of another kind
 *     a connection in memory that can do nothing but read
 *     the mark and the version of the program
 *     every table, index, view and trigger is ours to the letter
 *     the pages hold together, values are of the type of their column
 *     no more rows than such a file can have
 *
 * Codes, control characters and what rules of several tables say are not looked at: who
 * takes rows from it puts them through the tables and the checks of his own registry.
 */
#ifndef FOREIGN_H
#define FOREIGN_H

#include <ankerpunt/registry.h>

/* What it is taken for. */
enum foreign_kind {
    FOREIGN_REGISTRY,
    FOREIGN_BACKUP,
    FOREIGN_BUNDLE, /* tables alone: no index, view or trigger */
};

/*
 * Opens the bytes of a SQLite file of that kind; `name` is how the file is called, for
 * people. The registry that comes out stands in memory, answers SELECT and nothing
 * else, and shows sealed boxes as they are: closed. Its triggers and views never run. A
 * value is at most 1 MiB, and reading that does not end is broken off (ANK_STORE).
 * ANK_STORE when it is not what it should be. The bytes are copied.
 */
ANK_CHECKED bool foreign_image(struct ank_registry **registry, const char *name,
                               const unsigned char *bytes, size_t size,
                               enum foreign_kind kind, struct ank_error *err);

/* Where it lies, and what opens it. */
struct foreign_source {
    const char *path;
    const char *passphrase;    /* of a sealed backup or bundle; NULL: none was given */
    struct ank_registry *mine; /* whose keys open bundles; the same file is refused;
                                * NULL: nobody's */
};

struct foreign {
    enum foreign_kind kind;
    struct ank_registry *registry;
    unsigned char sender[32]; /* of a bundle: the key that signed it */
    const char *note;         /* of a bundle: what the sender says of it, as bundle.c
                               * writes it; in `mem` */
    struct ank_arena mem;
};

/* foreign_file.c: whether opening it wants a passphrase: a sealed backup, and a bundle
 * that is not sealed for this registry. ANK_IO when it cannot be read. */
ANK_CHECKED bool foreign_asks(const struct foreign_source *source, bool *asks,
                              struct ank_error *err);

/*
 * Opens a registry, a backup or a bundle at a path, as above; it is read once, and not
 * touched. ANK_DENIED when the passphrase is missing or wrong; ANK_INVALID for the own
 * file; ANK_STORE when somebody is writing to it, or when it has boxes that an older
 * version sealed, which open nowhere else.
 */
ANK_CHECKED bool foreign_open(struct foreign *foreign,
                              const struct foreign_source *source,
                              struct ank_error *err);
void foreign_close(struct foreign *foreign);

#endif
