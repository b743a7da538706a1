/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families, scores and rights as import reads them; see csv_out.h. */
#include <string.h>

#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/sitting.h>
#include "../entry/entry_check.h"
#include "../work.h"
#include "export_rows.h"

/* What is given to somebody holds only who agreed to that. */
struct given {
    const char *to, *purpose; /* NULL: it is given to nobody */
    int64_t *families;        /* those in it */
    size_t count, left_out;
};

static bool may_be_given(struct ank_work_context *work, const struct ank_record *record,
                         struct given *given)
{
    if (!given->to)
        return true;
    if (!ank_consent_stands(record, given->purpose, work->today, NULL)) {
        given->left_out++;
        return false;
    }
    given->families =
        ank_grow(work->mem, given->families, given->count, sizeof *given->families);
    given->families[given->count++] = record->id;
    return true;
}

/* Scores of who took their own word back stay here. */
static void drop_unwilling(struct ank_record *shown, const struct given *given,
                           ank_day today)
{
    size_t kept = 0;
    for (size_t i = 0; given->to && i < shown->sitting_count; i++)
        if (!ank_consent_withdrawn_by(shown, shown->sittings[i].by, given->purpose,
                                      today))
            shown->sittings[kept++] = shown->sittings[i];
    if (given->to)
        shown->sitting_count = kept;
}

static bool note_given(struct ank_work_context *work, const struct given *given,
                       struct ank_error *err)
{
    for (size_t i = 0; i < given->count; i++)
        if (!ank_share_add(work->registry, given->families[i], work->today, "export",
                           given->to, err))
            return false;
    if (given->left_out > 0)
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they did not agree to share with %s: %zu"),
                given->to, given->left_out));
    return true;
}

/* A spreadsheet has a CSV of its own, whatever the format. */
static bool choose_format(const struct ank_export_wish *wish, enum table_format *format,
                          struct ank_error *err)
{
    char shown[256];
    *format = wish->dialect ? TABLE_EXCEL : wish->format;
    return !wish->dialect || strcmp(wish->dialect, "excel") == 0 ||
           ank_fail(err, ANK_INVALID, ANK_N("--for wants excel, not %s"),
                    ank_shown(wish->dialect, shown));
}

/* One export as it is written. */
struct writing {
    struct ank_work_context *work;
    const struct export_rows *rows;
    struct table *table;
    struct export_marks marks;
    struct given given;
};

static void write_family(struct writing *writing, const struct ank_record *record)
{
    struct ank_record shown = *record;
    if (!may_be_given(writing->work, record, &writing->given))
        return;
    drop_unwilling(&shown, &writing->given, writing->work->today);
    writing->rows->write(writing->table, &shown, &writing->marks);
}

static bool write_families(struct writing *writing, struct ank_error *err)
{
    const struct ank_record *record;
    unsigned consents = writing->given.to ? ANK_RECORD_CONSENTS : 0;
    struct ank_cursor *cursor = ank_cursor_parts(writing->work->registry, NULL, NULL,
                                                 writing->rows->parts | consents);
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
    };
    return choose_format(wish, &format, err) &&
           (!wish->to || ank_check_code("--to", wish->to, err)) &&
           ank_sitting_any_then(work->registry, &writing->marks.then, err) &&
           ank_sitting_any_retest(work->registry, &writing->marks.retest, err) &&
           table_open(&writing->table, format, out, &about,
                      export_columns(wish->kind, &writing->marks, work->mem), err);
}

bool ank_export_write(struct ank_work_context *work, const struct ank_export_wish *wish,
                      FILE *out, struct ank_error *err)
{
    struct writing writing = {
        .work = work, .rows = &export_rows[wish->kind], .given.to = wish->to};
    if (wish->to)
        writing.given.purpose = ank_format(work->mem, "share:%s", wish->to);
    if (!open_table(&writing, wish, out, err))
        return false;
    bool written = write_families(&writing, err);
    return table_close(writing.table, err) && written &&
           note_given(work, &writing.given, err);
}
