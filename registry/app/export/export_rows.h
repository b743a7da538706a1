/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export_rows.h - the columns of each kind of export, and its rows of one family */
#ifndef EXPORT_ROWS_H
#define EXPORT_ROWS_H

#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/model/record.h>
#include "../../io/table.h"

struct export_rows {
    const char *document; /* and the key of its rows */
    const struct table_column *columns;
    unsigned parts; /* of a record that it is written from */
    /* `then`: scores have the column for then-tests. */
    void (*write)(struct table *table, const struct ank_record *record, bool then);
};

/* By enum ank_export_kind. */
extern const struct export_rows export_rows[];

/* Its columns, in the arena where they differ from the row's: scores without a
 * then-test in the registry have no column for it. */
const struct table_column *export_columns(enum ank_export_kind kind, bool then,
                                          struct ank_arena *mem);

#endif
