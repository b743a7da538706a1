/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan_show.h - rights in a table: what a look for rights asks, and which wait most */
#ifndef SCAN_SHOW_H
#define SCAN_SHOW_H

#include <ankerpunt/model/right.h>

#include "command.h"

/* The columns of a right, and its row. */
extern const struct table_column scan_columns[];
void scan_show_right(struct session *session, struct table *table,
                     const struct ank_right *right);

/* Which form, and of which project: what the options fill in. */
struct scan_look {
    bool brief, full, ask, list;
    const char *domain;
};
struct scan_project {
    const char *project;
};
extern const struct option_spec scan_options[], scan_project_options[];

/* "rights scan FAMILY", "rights waiting", "rights chosen" and "rights show RIGHT", as a
 * verb runs. */
bool scan_show(struct session *session, const void *settings, char **operands,
               struct ank_error *err);
bool scan_show_waiting(struct session *session, const void *settings, char **operands,
                       struct ank_error *err);
bool scan_show_chosen(struct session *session, const void *settings, char **operands,
                      struct ank_error *err);
bool scan_show_one(struct session *session, const void *settings, char **operands,
                   struct ank_error *err);

#endif
