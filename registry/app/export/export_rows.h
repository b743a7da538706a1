/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export_rows.h - the columns of each kind of export, and its rows of one family */
#ifndef EXPORT_ROWS_H
#define EXPORT_ROWS_H

#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/model/record.h>
#include "../../io/table.h"

/* Which marks of sittings scores have a column for: those that some sitting has. */
struct export_marks {
    bool then, retest, faces;
};

struct export_rows {
    const char *document; /* and the key of its rows */
    const struct table_column *columns;
    unsigned parts; /* of a record that it is written from */
    void (*write)(struct table *table, const struct ank_record *record,
                  const struct export_marks *marks);
};

/* By enum ank_export_kind. */
extern const struct export_rows export_rows[];

/* Its columns, in the arena, without marks that nothing has. */
const struct table_column *export_columns(enum ank_export_kind kind,
                                          const struct export_marks *marks,
                                          struct ank_arena *mem);

#endif
