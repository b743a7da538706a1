/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families, scores and rights as import reads them; see csv_out.h. */
#include <string.h>

#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/sitting.h>
#include "../work.h"
#include "export_limits.h"
#include "export_given.h"
#include "export_rows.h"

/* A spreadsheet has a CSV of its own, whatever the format. */
static bool choose_format(const struct ank_export_wish *wish, enum table_format *format,
                          struct ank_error *err)
{
    char shown[256];
    *format = wish->dialect ? TABLE_EXCEL : wish->format;
    return !wish->dialect || strcmp(wish->dialect, "excel") == 0 ||
           ank_fail(err, ANK_INVALID, ANK_N("--for wants excel, spss or stata, not %s"),
                    ank_shown(wish->dialect, shown));
}

/* One export as it is written. */
struct writing {
    struct ank_work_context *work;
    const struct export_rows *rows;
    struct table *table;
    struct export_marks marks;
    struct export_given given;
};

static void write_family(struct writing *writing, const struct ank_record *record)
{
    struct ank_record shown;
    if (export_given_shows(writing->work, record, &writing->given, &shown))
        writing->rows->write(writing->table, &shown, &writing->marks);
}

static bool write_families(struct writing *writing, struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_cursor *cursor =
        ank_cursor_parts(writing->work->registry, NULL, NULL,
                         writing->rows->parts | ANK_RECORD_CONSENTS);
    while (work_goes_on(writing->work, err) && ank_cursor_next(cursor, &record))
        write_family(writing, record);
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

static bool open_table(struct writing *writing, const struct ank_export_wish *wish,
                       FILE *out, struct ank_error *err)
{
    enum table_format format;
    struct ank_work_context *work = writing->work;
    const char *document = writing->rows->document;
    struct table_about about = {
        .document = document,
        .array = document,
        .notice = ANK_N("DO NOT SHARE: personal data"),
        .lang = work->lang,
        .generated = work->today,
        .screen = work->screen,
    };
    return choose_format(wish, &format, err) &&
           ank_sitting_any_then(work->registry, &writing->marks.then, err) &&
           ank_sitting_any_retest(work->registry, &writing->marks.retest, err) &&
           ank_sitting_any_faces(work->registry, &writing->marks.faces, err) &&
           table_open(&writing->table, format, out, &about,
                      export_columns(wish->kind, &writing->marks, work->mem), err);
}

bool ank_export_write(struct ank_work_context *work, const struct ank_export_wish *wish,
                      FILE *out, struct ank_error *err)
{
    struct writing writing = {.work = work,
                              .rows = &export_rows[wish->kind],
                              .given.own_row = wish->kind == ANK_EXPORT_FAMILIES};
    if (!export_given_to(work, wish->to, &writing.given, err) ||
        !open_table(&writing, wish, out, err))
        return false;
    bool written = write_families(&writing, err);
    if (!wish->to)
        export_limits_tell(work, wish->kind);
    return table_close(writing.table, err) && written &&
           export_given_note(work, &writing.given, err);
}
