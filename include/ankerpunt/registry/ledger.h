/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ledger.h - keeping what went outside
 *
 * Families stand in the ledger of releases under random numbers, which go when a
 * family is erased; the sets they were in keep their size.
 */
#ifndef ANK_REGISTRY_LEDGER_H
#define ANK_REGISTRY_LEDGER_H

#include <ankerpunt/registry.h>

/* The number by which releases know a family. */
struct ank_ledger_token {
    int64_t family, token;
};

/* Of all families, by family; above 0, random, and the same each time. */
ANK_CHECKED bool ank_ledger_tokens(struct ank_registry *registry, struct ank_arena *mem,
                                   struct ank_ledger_token **tokens, size_t *count,
                                   struct ank_error *err);

/* A release that was made, and what it was asked with. */
struct ank_ledger_release {
    ank_day day, cut_off;
    const char *projects, *whom, *purpose;
    size_t least;
};

/* A row, shown or not; `shown` is written and read by whoever releases. */
struct ank_ledger_row {
    int64_t release;
    ank_day cut_off;
    size_t least; /* families that a figure of that release needed */
    const char *measure, *site, *shown;
    size_t n;
    const int64_t *members; /* tokens, ascending */
};

/* Whether families came from a file and no release is known: those of them that were
 * made elsewhere did not come along. */
ANK_CHECKED bool ank_ledger_unknown(struct ank_registry *registry, bool *unknown,
                                    struct ank_error *err);

/* All rows there ever were, by release. */
ANK_CHECKED bool ank_ledger_list(struct ank_registry *registry, struct ank_arena *mem,
                                 struct ank_ledger_row **rows, size_t *count,
                                 struct ank_error *err);

/* All releases, by day. */
ANK_CHECKED bool ank_ledger_releases(struct ank_registry *registry,
                                     struct ank_arena *mem,
                                     struct ank_ledger_release **releases,
                                     size_t *count, struct ank_error *err);

/* Writes a release down; of rows only what is new. Belongs in a bulk command. */
ANK_CHECKED bool ank_ledger_add(struct ank_registry *registry,
                                const struct ank_ledger_release *release,
                                const struct ank_ledger_row *rows, size_t count,
                                struct ank_error *err);

#endif
