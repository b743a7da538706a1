/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The families, scores and steps of a spreadsheet through the imports there are. */
#include <string.h>

#include <ankerpunt/registry/sha256.h>
#include "../../io/json_map.h"
#include "import_taken.h"

enum { FAMILIES, SCORES, STEPS, TABLES };

/* What an import takes in once. Its settings are those that the imports know. */
struct taking {
    struct ank_import_settings settings; /* first: it is found by them */
    struct ank_sheet_import *import;
    struct ank_import_counts *counts; /* of each table */
};

/* The rows of one table, one by one. */
struct table {
    const struct ank_sheet_import *import;
    const struct ank_sheet_rows *rows;
    size_t next;
};

static bool next_row(void *self, const char **values)
{
    enum { MOST_COLUMNS = 16 };
    struct table *table = self;
    if (table->next == table->rows->count)
        return false;
    for (size_t i = 0; i < MOST_COLUMNS; i++)
        values[i] = NULL;
    memcpy(values, table->rows->row[table->next].values,
           sizeof table->rows->row[table->next].values);
    table->next++;
    return true;
}

static const struct ank_sheet_row *row_of(const struct table *table)
{
    return &table->rows->row[table->next - 1];
}

static size_t line_of(const void *self)
{
    return row_of(self)->row;
}

/* In the words of the file: the header above the cell that it came from. */
static const char *column_of(const void *self, const char *name)
{
    const struct table *table = self;
    const struct ank_sheet_row *row = row_of(table);
    const struct ank_map_sheet *sheet = &table->import->map.sheets[row->sheet];
    const struct ank_grid *grid = table->import->placed[row->sheet];
    struct ank_map_at *heads;
    if (strcmp(name, "family") == 0 && sheet->family.text)
        return sheet->family.text;
    if (strcmp(name, "start") == 0 && sheet->start.column.text)
        return sheet->start.column.text;
    size_t count = ank_map_heads(grid, sheet->header, sheet->header_rows,
                                 table->import->mem, &heads);
    return row->column && row->column <= count && heads[row->column - 1].text
               ? import_head((struct ank_sheet_import *)(uintptr_t)table->import,
                             &heads[row->column - 1])
               : name;
}

static bool take_table(const struct taking *taking, int which, struct ank_error *err)
{
    static bool (*const take[])(struct import *, struct ank_error *) = {
        import_family_rows, import_score_rows, import_step_rows};
    struct ank_sheet_import *sheet = taking->import;
    const struct ank_sheet_rows *const rows[] = {
        &sheet->reading.families, &sheet->reading.scores, &sheet->reading.steps};
    struct table table = {sheet, rows[which], 0};
    struct import import = {
        .work = sheet->work,
        .settings = &taking->settings,
        .counts = &taking->counts[which],
        .together = true,
        .source = {
            .self = &table, .next = next_row, .line = line_of, .column = column_of}};
    return rows[which]->count == 0 || take[which](&import, err);
}

/* The sums of the file and its map are in the one row that the history has of it. */
static bool begin_history(const struct taking *taking, struct ank_error *err)
{
    char sum[65];
    struct ank_sheet_import *import = taking->import;
    const char *map = map_write(&import->map, import->mem);
    const char *told = ank_format(import->mem, ", file_sha256=%s, map_sha256=%s",
                                  import->sum, ank_sha256(map, strlen(map), sum));
    if (import->reading.month_only > 0)
        told = ank_format(import->mem, "%s, month_only=%zu", told,
                          import->reading.month_only);
    if (taking->settings.correct) /* row by row; the sums in a row of their own */
        return ank_registry_note(import->work->registry, "import sheet", told + 2, err);
    if (!ank_registry_bulk(import->work->registry, "import sheet", err))
        return false;
    ank_registry_bulk_told(import->work->registry, told);
    return true;
}

static bool take_once(struct ank_work_context *work,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err)
{
    const struct taking *taking =
        (const struct taking *)settings; /* its first member */
    (void)work;
    bool done = begin_history(taking, err);
    *counts = (struct ank_import_counts){0};
    for (int i = FAMILIES; done && i < TABLES; i++) {
        taking->counts[i] = (struct ank_import_counts){0};
        done = take_table(taking, i, err);
        counts->rows += taking->counts[i].rows;
        counts->faults += taking->counts[i].faults;
    }
    return done;
}

bool import_tables(struct ank_sheet_import *import, bool dry,
                   struct ank_import_counts counts[static 3], struct ank_error *err)
{
    struct ank_import_counts all;
    struct taking taking = {
        .settings = import->settings.import, .import = import, .counts = counts};
    taking.settings.dry_run = dry;
    return import_take(import->work, &taking.settings, &all, take_once, err);
}
