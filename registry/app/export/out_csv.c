/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families, scores and rights as import reads them; see csv_out.h. */
#include <string.h>

#include <ankerpunt/app/csv_out.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/sitting.h>
#include "../entry/entry_check.h"
#include "../work.h"
#include "export_rows.h"

/* What is given to somebody holds only who agreed to that; what is given to nobody
 * too leaves out who took back their word on being measured. */
struct given {
    const char *to, *purpose; /* NULL: it is given to nobody */
    int64_t *families;        /* those in it */
    size_t count, left_out, unmeasured, voices;
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

/* A family's own row stays, with its no, where it is given to nobody: the registry that
 * reads it back keeps to it. */
static bool is_measured(const struct ank_work_context *work,
                        const struct ank_record *record, struct given *given,
                        bool own_row)
{
    bool said;
    if (ank_consent_stands(record, "measure", work->today, &said) || !said)
        return true;
    given->unmeasured++;
    return own_row && !given->to;
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

static void notice_unmeasured(struct ank_work_context *work, const struct given *given,
                              bool own_row)
{
    if (given->unmeasured > 0 && (!own_row || given->to))
        work_notice(
            work,
            SAY(ANK_N("note: left out, for they took back consent to be measured: %zu"),
                given->unmeasured));
    if (given->voices > 0)
        work_notice(work, SAY(ANK_N("note: persons whose scores are left out, for they "
                                    "took back their own word: %zu"),
                              given->voices));
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
    bool own_row; /* a row of the family itself, not of what it told */
};

static void write_family(struct writing *writing, const struct ank_record *record)
{
    struct ank_record shown = *record;
    struct given *given = &writing->given;
    ank_day today = writing->work->today;
    if (!is_measured(writing->work, record, given, writing->own_row) ||
        !may_be_given(writing->work, record, given))
        return;
    given->voices += ank_drop_kept_back(&shown, given->purpose, today);
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
           (!wish->to || ank_check_code("--to", wish->to, err)) &&
           ank_sitting_any_then(work->registry, &writing->marks.then, err) &&
           ank_sitting_any_retest(work->registry, &writing->marks.retest, err) &&
           table_open(&writing->table, format, out, &about,
                      export_columns(wish->kind, &writing->marks, work->mem), err);
}

bool ank_export_write(struct ank_work_context *work, const struct ank_export_wish *wish,
                      FILE *out, struct ank_error *err)
{
    struct writing writing = {.work = work,
                              .rows = &export_rows[wish->kind],
                              .given.to = wish->to,
                              .own_row = wish->kind == ANK_EXPORT_FAMILIES};
    if (wish->to)
        writing.given.purpose = ank_format(work->mem, "share:%s", wish->to);
    if (!open_table(&writing, wish, out, err))
        return false;
    bool written = write_families(&writing, err);
    if (!table_close(writing.table, err) || !written ||
        !note_given(work, &writing.given, err))
        return false;
    notice_unmeasured(work, &writing.given, writing.own_row);
    return true;
}
