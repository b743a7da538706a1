/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * history.h - who changed what, when; and whether the history holds
 */
#ifndef ANK_REGISTRY_HISTORY_H
#define ANK_REGISTRY_HISTORY_H

#include <ankerpunt/model/registry_file.h>
#include <ankerpunt/registry.h>

/* Reads the history row by row; `family` is the id of one, 0 for all. */
struct ank_history *ank_history_open(struct ank_registry *registry, int64_t family);
/* The same from that row on, of everybody. */
struct ank_history *ank_history_since(struct ank_registry *registry, int64_t row);
bool ank_history_next(struct ank_history *changes,
                      const struct ank_history_row **change);
ANK_CHECKED bool ank_history_close(struct ank_history *changes, struct ank_error *err);

/* The first row where the history does not hold, and why. */
struct ank_break {
    int64_t row;
    const char *why; /* English, goes after "row 12 of the history"; NULL: it holds */
};

/*
 * Computes the history's chain again from its rows. `known` (may be NULL) is a
 * head that was printed earlier: it must be met on the way.
 */
ANK_CHECKED bool ank_history_verify(struct ank_registry *registry,
                                    const struct ank_head *known, struct ank_head *head,
                                    struct ank_break *found, struct ank_error *err);

/* The same for a registry that may be damaged: a row that cannot be read is a break,
 * where ank_history_verify() fails. */
ANK_CHECKED bool ank_history_inspect(struct ank_registry *registry,
                                     const struct ank_head *known,
                                     struct ank_head *head, struct ank_break *found,
                                     struct ank_error *err);

#endif
