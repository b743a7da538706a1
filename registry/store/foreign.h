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

#endif
