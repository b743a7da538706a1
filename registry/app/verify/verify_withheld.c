/* SPDX-License-Identifier: GPL-3.0-or-later */
/* withheld.csv beside the tables: it has every row that is not told, no other, and for
 * reasons that there are. */
#include <stdlib.h>
#include <string.h>

#include "../../io/csv.h"
#include "verify.h"

static const char file_name[] = "withheld.csv";

static int compare_keys(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

void verify_note_withheld(struct verifying *verifying, const struct verify_sheet *sheet,
                          const struct package_table *table)
{
    struct ank_arena *mem = verifying->work->mem;
    for (size_t i = 0; i < sheet->count; i++) {
        if (!*verify_cell(sheet, i, "withheld"))
            continue;
        verifying->withheld =
            ank_grow(mem, verifying->withheld, verifying->withheld_count,
                     sizeof *verifying->withheld);
        verifying->withheld[verifying->withheld_count++] = ank_format(
            mem, "%s, %s, %s, %s, %s", table->name, verify_cell(sheet, i, "project"),
            verify_thing(sheet, i), verify_cell(sheet, i, "wave"),
            verify_cell(sheet, i, "withheld"));
    }
}

static void check_reasons(struct verifying *verifying, const struct verify_sheet *sheet)
{
    struct ank_arena *mem = verifying->work->mem;
    for (size_t i = 0; i < sheet->count; i++)
        if (!verify_reason_known(verify_cell(sheet, i, "reason")))
            verify_fault(verifying,
                         ank_format(mem, "%s:%zu", file_name, sheet->rows[i].line),
                         ANK_N("withheld: %s is no reason that there is"),
                         verify_cell(sheet, i, "reason"));
}

/* The same, and each once. */
static void compare(struct verifying *verifying, const char **listed, size_t count)
{
    const char **there = verifying->withheld;
    size_t there_count = verifying->withheld_count, i = 0, j = 0;
    if (count > 1)
        qsort(listed, count, sizeof *listed, compare_keys);
    if (there_count > 1)
        qsort(there, there_count, sizeof *there, compare_keys);
    while (i < count || j < there_count) {
        int order = i == count         ? 1
                    : j == there_count ? -1
                                       : strcmp(listed[i], there[j]);
        if (order < 0)
            verify_fault(verifying, file_name, ANK_N("%s: no table has this row"),
                         listed[i]);
        if (order > 0)
            verify_fault(verifying, file_name,
                         ANK_N("%s: this row of a table is not there"), there[j]);
        i += order <= 0;
        j += order >= 0;
    }
}

bool verify_withheld(struct verifying *verifying, struct ank_error *err)
{
    static const struct csv_column columns[] = {
        {"table", true}, {"project", true}, {"row", true},   {"wave", true},
        {"field", true}, {"reason", true},  {"words", true}, {NULL, false}};
    struct ank_arena *mem = verifying->work->mem;
    struct verify_sheet sheet;
    const char **listed = NULL;
    size_t count = 0;
    if (!verify_sheet_read(verifying, file_name, columns, &sheet, err))
        return false;
    check_reasons(verifying, &sheet);
    for (size_t i = 0; i < sheet.count; i++) {
        if (strcmp(verify_cell(&sheet, i, "field"), "row") != 0)
            continue;
        listed = ank_grow(mem, listed, count, sizeof *listed);
        listed[count++] = ank_format(
            mem, "%s, %s, %s, %s, %s", verify_cell(&sheet, i, "table"),
            verify_cell(&sheet, i, "project"), verify_cell(&sheet, i, "row"),
            verify_cell(&sheet, i, "wave"), verify_cell(&sheet, i, "reason"));
    }
    compare(verifying, listed, count);
    return true;
}
