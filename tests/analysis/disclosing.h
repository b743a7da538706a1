/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * disclosing.h - rows of releases by hand, for the tests of what may be told
 *
 * All of it lives in `mem`, which free_all() empties after each test.
 */
#ifndef DISCLOSING_H
#define DISCLOSING_H

#include <ankerpunt/analysis/disclosure.h>

extern struct ank_arena mem;
extern struct ank_error err;
extern ank_day cut_off; /* of what decide() decides on: 20100 */

int free_all(void **state);

/* Families from..from+n-1, divided into parts of these sizes. */
struct ank_release_item item(const char *measure, const char *site, int64_t from,
                             size_t n, const size_t *sizes, size_t part_count);

/* A total of as many families as the sites have, from the first one's on; or of theirs.
 */
struct ank_release_item total_of(const struct ank_release_item *sites, size_t count);
struct ank_release_item joined(const struct ank_release_item *sites, size_t count);

/* The row as the ledger has it, of day 20000. */
struct ank_former former(int release, const struct ank_release_item *of,
                         const struct ank_shown *shown);

struct ank_safety decide(struct ank_release_item *items, size_t count,
                         const struct ank_former *formers, size_t former_count,
                         struct ank_shown *shown);

#endif
