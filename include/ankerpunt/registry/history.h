/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * history.h - who changed what, when; and whether the history holds
 */
#ifndef ANK_REGISTRY_HISTORY_H
#define ANK_REGISTRY_HISTORY_H

#include <ankerpunt/registry.h>

/* One field that changed. Strings are good until the next ank_history_next(). */
struct ank_history_row {
    int64_t row; /* of the history, from 1 */
    const char *at, *who, *command;
    const char *family;       /* its code; NULL: nobody's, or erased */
    const char *table, *item; /* "sitting", "2026-03-01" */
    const char *field;     /* a column, or a domain of a sitting; NULL: none to tell */
    const char *old, *new; /* NULL: nothing; "sealed" stands for what is sealed */
    bool erased;           /* the values are gone, and with them item and field */
};

/* Walks along the history by row; `family` is the id of one, 0 for all. */
struct ank_history *ank_history_open(struct ank_registry *registry, int64_t family);
bool ank_history_next(struct ank_history *changes,
                      const struct ank_history_row **change);
ANK_CHECKED bool ank_history_close(struct ank_history *changes, struct ank_error *err);

/* The last row of the history, and its chain in hex. Row 0: there is none. */
struct ank_head {
    int64_t row;
    char chain[65];
};

/* The first row where the history does not hold, and why; row 0: it holds. */
struct ank_break {
    int64_t row;
    const char *why; /* English, goes after "row 12 of the history" */
};

/*
 * Computes the history's chain again from its rows. `known` (may be NULL) is a
 * head that was printed earlier: it must be met on the way.
 */
ANK_CHECKED bool ank_history_verify(struct ank_registry *registry,
                                    const struct ank_head *known, struct ank_head *head,
                                    struct ank_break *found, struct ank_error *err);

#endif
