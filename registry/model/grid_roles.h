/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid_roles.h - what each column of a table is taken for */
#ifndef GRID_ROLES_H
#define GRID_ROLES_H

#include "grid_columns.h"

enum grid_role {
    ROLE_OTHER, /* nothing that is kept: left out */
    ROLE_EMPTY, /* no name, or nothing in it */
    ROLE_FORMULA,
    ROLE_METADATA,
    ROLE_NAME,
    ROLE_BIRTH,
    ROLE_KEY,
    ROLE_START,
    ROLE_DATE,
    ROLE_WHO,
    ROLE_EVENT,
    ROLE_DOMAIN, /* of rows that are a score or a step: what they are about */
    ROLE_VALUE,
    ROLE_RIGHT_NAME,
    ROLE_STAGE,
    ROLE_SCORE, /* a side of life */
    ROLE_RIGHT,
};

struct grid_taken {
    enum grid_role role;
    const char *code, *ask, *why; /* of a score or a right; ask: open */
    double sure;
};

/* What all of them are, by their headers and what stands in them. */
struct grid_taking {
    const struct ank_sheet_known *known;
    const struct grid_column *columns;
    size_t count, rows; /* of the table */
    struct ank_arena *mem;
};
void grid_take_roles(const struct grid_taking *taking, struct grid_taken *taken);

#endif
