/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A released table as cells, and whether both its files are written as a release writes
 * them: the same rows, once for programs and once for a spreadsheet. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../../io/csv.h"
#include "verify.h"

bool verify_sheet_read(struct verifying *verifying, const char *path,
                       const struct csv_column *columns, struct verify_sheet *sheet,
                       struct ank_error *err)
{
    struct ank_arena *mem = verifying->work->mem;
    struct csv_reader *reader;
    *sheet = (struct verify_sheet){.path = path, .columns = columns};
    while (columns[sheet->width].name)
        sheet->width++;
    const char **cells = ank_alloc(mem, (sheet->width + 1) * sizeof *cells);
    if (!csv_open(&reader, ank_format(mem, "%s/%s", verifying->folder, path), columns,
                  NULL, err))
        return false;
    while (csv_next(reader, cells)) {
        const char **kept = ank_alloc(mem, (sheet->width + 1) * sizeof *kept);
        for (size_t i = 0; i < sheet->width; i++)
            kept[i] = ank_strdup(mem, cells[i] ? cells[i] : "");
        sheet->rows = ank_grow(mem, sheet->rows, sheet->count, sizeof *sheet->rows);
        sheet->rows[sheet->count++] = (struct verify_row){csv_line(reader), kept};
    }
    return csv_close(reader, err);
}

bool verify_package_sheet(struct verifying *verifying,
                          const struct package_table *table, struct verify_sheet *sheet,
                          struct ank_error *err)
{
    struct csv_column *columns =
        ank_alloc(verifying->work->mem, (table->field_count + 1) * sizeof *columns);
    for (size_t i = 0; i < table->field_count; i++)
        columns[i] = (struct csv_column){table->fields[i].name, true};
    columns[table->field_count] = (struct csv_column){NULL, false};
    return verify_sheet_read(verifying, table->path, columns, sheet, err);
}

bool verify_named_sheet(struct verifying *verifying, const char *name,
                        struct verify_sheet *sheet, struct ank_error *err)
{
    const struct package *package = &verifying->package;
    for (size_t i = 0; i < package->table_count; i++)
        if (strcmp(package->tables[i].name, name) == 0)
            return verify_package_sheet(verifying, &package->tables[i], sheet, err);
    *sheet = (struct verify_sheet){.path = name};
    return true;
}

const char *verify_cell(const struct verify_sheet *sheet, size_t row, const char *name)
{
    for (size_t i = 0; i < sheet->width; i++)
        if (strcmp(sheet->columns[i].name, name) == 0)
            return sheet->rows[row].cells[i];
    return "";
}

double verify_number(const struct verify_sheet *sheet, size_t row, const char *name)
{
    const char *text = verify_cell(sheet, row, name);
    char *end;
    double number = strtod(text, &end);
    return *text && !*end && isfinite(number) ? number : NAN;
}

/* Both files --------------------------------------------------------------------- */

static void write_cell(struct csv_writer *csv, const char *type, const char *text)
{
    char *end;
    double number = strtod(text, &end);
    if (strcmp(type, "number") == 0 && *text && !*end && isfinite(number))
        csv_write_number(csv, number);
    else if (strcmp(type, "integer") == 0 && *text == '-')
        csv_write_integer(csv,
                          strtoll(text, NULL, 10)); /* a text would be no formula */
    else
        csv_write_text(csv, text);
}

static char *write_again(const struct verify_sheet *sheet,
                         const struct package_table *table, bool excel, size_t *length)
{
    struct csv_writer csv;
    char *bytes;
    FILE *out = ank_must(open_memstream(&bytes, length));
    csv_writer_begin(&csv, out, excel);
    for (size_t i = 0; i < sheet->width; i++)
        csv_write_text(&csv, sheet->columns[i].name);
    csv_write_row_end(&csv);
    for (size_t row = 0; row < sheet->count; row++) {
        for (size_t i = 0; i < sheet->width; i++)
            write_cell(&csv, table->fields[i].type, sheet->rows[row].cells[i]);
        csv_write_row_end(&csv);
    }
    fclose(out);
    return bytes;
}

static void check_bytes(struct verifying *verifying, const struct verify_sheet *sheet,
                        const struct package_table *table, const char *path, bool excel)
{
    size_t length;
    const struct verify_file *file = verify_file(verifying, path);
    char *bytes = write_again(sheet, table, excel, &length);
    if (!file || file->length != length || memcmp(file->text, bytes, length) != 0)
        verify_fault(
            verifying, path,
            excel ? ANK_N("does not say the same as the table in the folder tables")
                  : ANK_N("is not written as a release writes it"));
    free(bytes);
}

void verify_twins(struct verifying *verifying, const struct verify_sheet *sheet,
                  const struct package_table *table)
{
    check_bytes(verifying, sheet, table, table->path, false);
    check_bytes(verifying, sheet, table,
                ank_format(verifying->work->mem, "tables-excel/%s",
                           strrchr(table->path, '/') + 1),
                true);
}
