/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet: the families that were asked for, each with its sheet, or all in a book. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sheets.h>
#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/dispute.h>
#include <ankerpunt/registry/project.h>
#include "../merge/waiting.h"
#include "../entry/entry_check.h"
#include "../work.h"
#include "family_sheet.h"
#include "sheets_drawn.h"

enum { AT_ONCE = 16 }; /* sheets that are drawn together */

struct sheets {
    struct ank_work_context *work;
    const struct ank_sheets_request *request;
    const struct ank_sheet_taker *taker;
    struct family_sheet_source source;
    struct ank_fonts *fonts;
    size_t count; /* in the book */
    size_t begun; /* sheets, of the book too */
    const struct ank_progress **families;
    struct ank_dispute_list waits; /* what waits for a choice, of everybody */
    size_t ready_count;            /* families whose sheets are to be drawn */
    struct sheet_drawn ready[AT_ONCE];
    struct ank_arena mem; /* of those; of all in a book */
};

static const char *name_of(struct sheets *sheets, const char *family)
{
    const struct ank_sheets_request *request = sheets->request;
    return ank_format(&sheets->mem, "%s%s%s%s%s%s.%s", family, request->by ? "-" : "",
                      request->by ? request->by : "", request->child ? "-child" : "",
                      request->easy ? "-easy" : "", request->large ? "-large" : "",
                      ank_paper_ending(request->paper));
}

static bool hand_over(struct sheets *sheets, const struct ank_sheet *sheet,
                      struct ank_error *err)
{
    return sheets->taker->take(sheets->taker->context, sheet, err);
}

/* All of the book in one file. */
static bool draw_book(struct sheets *sheets, struct ank_error *err)
{
    struct ank_sheet book = {.family =
                                 sheets->count == 1 ? sheets->families[0]->code : NULL};
    char *bytes;
    if (sheets->count > 1)
        work_progress(sheets->work, ANK_N("putting the book of sheets together"), 0, 0);
    if (!ank_progress_sheet(sheets->fonts, sheets->request->paper, sheets->families,
                            sheets->count, &bytes, &book.size, err))
        return false;
    book.bytes = bytes;
    bool done = hand_over(sheets, &book, err);
    free(bytes);
    return done;
}

/* Draws those that are ready, and hands them over one by one. */
static bool draw_ready(struct sheets *sheets, struct ank_error *err)
{
    struct sheets_drawn drawn = {sheets->fonts, sheets->request->paper,
                                 sheets->request->words, sheets->ready_count,
                                 sheets->ready};
    bool done = sheets_draw(&drawn, err);
    for (size_t i = 0; i < drawn.count; i++) {
        const struct sheet_drawn *one = &drawn.sheets[i];
        const struct ank_sheet sheet = {one->progress->code, one->name, one->bytes,
                                        one->size};
        if (done)
            work_progress(sheets->work, ANK_N("making sheets"), ++sheets->begun, 0);
        done = done && hand_over(sheets, &sheet, err);
        free(one->bytes);
    }
    sheets->ready_count = 0;
    ank_arena_reset(&sheets->mem);
    return done;
}

static bool add_to_book(struct sheets *sheets, const struct ank_progress *progress)
{
    sheets->families = ank_grow(&sheets->mem, sheets->families, sheets->count,
                                sizeof(struct ank_progress *));
    sheets->families[sheets->count++] = progress;
    work_progress(sheets->work, ANK_N("making sheets"), ++sheets->begun, 0);
    return true;
}

static bool add_family(struct sheets *sheets, const struct ank_record *record,
                       struct ank_error *err)
{
    struct ank_work_context *work = sheets->work;
    const struct ank_sheets_request *request = sheets->request;
    struct ank_progress *progress = ank_alloc(&sheets->mem, sizeof *progress);
    if (!family_sheet_of(&sheets->source, record, &sheets->mem, progress, err) ||
        (request->words && !family_sheet_words_of(&sheets->source, record, &sheets->mem,
                                                  progress, err)) ||
        (request->to &&
         !ank_share_note(
             work, record,
             &(struct ank_share){.what = "sheet",
                                 .whom = request->to,
                                 .by = progress->apart ? NULL : progress->by},
             err)))
        return false;
    const struct waiting_whose whose = {record->family, request->by};
    progress->waits =
        waiting_line(&sheets->waits, &whose, progress->lang, &sheets->mem);
    progress->large = request->large;
    progress->child = request->child;
    progress->easy = request->easy;
    if (request->book)
        return add_to_book(sheets, progress);
    sheets->ready[sheets->ready_count++] = (struct sheet_drawn){
        .progress = progress, .name = name_of(sheets, record->family)};
    return sheets->ready_count < AT_ONCE || draw_ready(sheets, err);
}

/* The record lives until its sheet is drawn. */
static bool add_by_code(struct sheets *sheets, const char *code, struct ank_error *err)
{
    struct ank_work_context *work = sheets->work;
    struct ank_record *record = ank_alloc(&sheets->mem, sizeof *record);
    return work->goes_on(err) &&
           ank_record_of(work->registry, code, &sheets->mem, record, err) &&
           waiting_notice(work, code, NULL, err) && add_family(sheets, record, err);
}

/* The same of the family at which a cursor stands. */
static bool add_at(struct sheets *sheets, struct ank_cursor *cursor,
                   const struct ank_record *at, struct ank_error *err)
{
    struct ank_record *record = ank_alloc(&sheets->mem, sizeof *record);
    *record = *at;
    ank_cursor_keep(cursor, &sheets->mem);
    return add_family(sheets, record, err);
}

/* Lists that the cursor read are on the sheets, so that these are drawn before it is
 * closed. */
static bool add_while_reading(struct sheets *sheets, struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_work_context *work = sheets->work;
    struct ank_cursor *cursor =
        ank_cursor_open(work->registry, NULL, sheets->request->project);
    bool done = true;
    while (done && work->goes_on(err) && ank_cursor_next(cursor, &record))
        done = add_at(sheets, cursor, record, err);
    done = done && err->code == ANK_OK && draw_ready(sheets, err);
    return ank_cursor_close(cursor, err) && done;
}

/* While a cursor reads, nothing is written: what goes in the share log waits. A book's
 * records outlive the cursor. */
static bool add_one_by_one(struct sheets *sheets, struct ank_error *err)
{
    const struct ank_record *record;
    struct ank_work_context *work = sheets->work;
    char **codes = NULL;
    size_t count = 0;
    struct ank_cursor *cursor =
        ank_cursor_parts(work->registry, NULL, sheets->request->project, 0);
    while (work->goes_on(err) && ank_cursor_next(cursor, &record)) {
        codes = ank_grow(work->mem, codes, count, sizeof *codes);
        codes[count++] = ank_strdup(work->mem, record->family);
    }
    bool done = ank_cursor_close(cursor, err) && err->code == ANK_OK;
    for (size_t i = 0; done && i < count; i++)
        done = add_by_code(sheets, codes[i], err);
    return done;
}

static bool add_project(struct sheets *sheets, struct ank_error *err)
{
    struct ank_project project;
    const struct ank_sheets_request *request = sheets->request;
    if (!ank_project_find(sheets->work->registry, request->project, sheets->work->mem,
                          &project, err))
        return false;
    if (request->book || request->to)
        return add_one_by_one(sheets, err);
    return waiting_notice(sheets->work, NULL, project.code, err) &&
           add_while_reading(sheets, err);
}

static bool make_all(struct sheets *sheets, struct ank_error *err)
{
    const struct ank_sheets_request *request = sheets->request;
    struct ank_work_context *work = sheets->work;
    bool done = ank_dispute_list(work->registry, 0, work->mem, &sheets->waits, err) &&
                (!request->project || add_project(sheets, err));
    for (char *const *code = request->families; done && *code; code++)
        done = add_by_code(sheets, *code, err);
    if (!done || !request->book)
        return done && draw_ready(sheets, err);
    return sheets->count > 0
               ? draw_book(sheets, err)
               : ank_fail(err, ANK_NOT_FOUND,
                          ANK_N("there is no family to make a sheet for; \"ankerpunt "
                                "family list\" shows who is there"));
}

bool ank_sheets_check(const struct ank_sheets_request *request, struct ank_error *err)
{
    if (!request->project && !*request->families)
        return ank_fail(err, ANK_USAGE, ANK_N("for whom? Give families, or --project"));
    if (request->by && request->voices)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("--by is the sheet of one person, --voices of several; "
                              "give one of the two"));
    return (!request->to || ank_check_code("--to", request->to, err)) &&
           (!request->by || ank_check_code("--by", request->by, err));
}

/* "mama,papa" as a list that ends in NULL; NULL for nobody in particular. */
static char *const *names_of(const char *list, struct ank_arena *mem)
{
    size_t count = 0, most = 2;
    for (const char *p = list; p && *p; p++)
        most += *p == ',';
    char **names = list ? ank_alloc(mem, most * sizeof *names) : NULL;
    while (list && *list) {
        size_t length = strcspn(list, ",");
        if (length > 0)
            names[count++] = ank_strndup(mem, list, length);
        list += length + (list[length] == ',');
    }
    if (count == 0)
        return NULL;
    names[count] = NULL;
    return names;
}

bool ank_sheets_make(struct ank_work_context *work,
                     const struct ank_sheets_request *request,
                     const struct ank_sheet_taker *taker, struct ank_error *err)
{
    struct sheets sheets = {.work = work,
                            .request = request,
                            .taker = taker,
                            .source = {.registry = work->registry,
                                       .lang = work->paper_lang,
                                       .coach = work->lang,
                                       .today = work->today,
                                       .by = request->by}};
    if (!ank_sheets_check(request, err))
        return false;
    sheets.source.suggest = request->suggest;
    sheets.source.each = request->project != NULL;
    sheets.source.voices = names_of(request->voices, work->mem);
    if (request->to && strcmp(request->to, "family") != 0)
        sheets.source.shared = ank_format(work->mem, "share:%s", request->to);
    if (!family_sheet_open(&sheets.source, work->mem, err) ||
        !ank_fonts_open(&sheets.fonts, err))
        return false;
    bool done = make_all(&sheets, err);
    ank_fonts_close(sheets.fonts);
    ank_arena_free(&sheets.mem);
    return done;
}
