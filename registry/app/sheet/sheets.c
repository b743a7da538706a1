/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet: the families that were asked for, each with its sheet, or all in a book. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/sheets.h>
#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include "../merge/waiting.h"
#include "../entry/entry_check.h"
#include "../work.h"
#include "family_sheet.h"

struct sheets {
    struct ank_work_context *work;
    const struct ank_sheets_request *request;
    const struct ank_sheet_taker *taker;
    struct family_sheet_source source;
    struct ank_fonts *fonts;
    size_t count; /* in the book */
    size_t begun; /* sheets, of the book too */
    const struct ank_progress **families;
    struct ank_arena mem; /* of the family at hand; of all in a book */
};

static const char *name_of(struct sheets *sheets, const char *family)
{
    const struct ank_sheets_request *request = sheets->request;
    return ank_format(&sheets->mem, "%s%s%s%s%s%s.%s", family, request->by ? "-" : "",
                      request->by ? request->by : "", request->child ? "-child" : "",
                      request->easy ? "-easy" : "", request->large ? "-large" : "",
                      ank_paper_ending(request->paper));
}

/* Draws one sheet or the book, and hands it over. */
static bool hand_over(struct sheets *sheets, const struct ank_progress *const *families,
                      size_t count, const char *name, struct ank_error *err)
{
    const struct ank_sheet_taker *taker = sheets->taker;
    char *bytes;
    size_t size;
    if (count > 1)
        work_progress(sheets->work, ANK_N("putting the book of sheets together"), 0, 0);
    if (!ank_progress_sheet(sheets->fonts, sheets->request->paper, families, count,
                            &bytes, &size, err))
        return false;
    struct ank_sheet sheet = {.family = count == 1 ? families[0]->code : NULL,
                              .name = name,
                              .bytes = bytes,
                              .size = size};
    bool done = taker->take(taker->context, &sheet, err);
    free(bytes);
    return done;
}

static bool add_family(struct sheets *sheets, const struct ank_record *record,
                       struct ank_error *err)
{
    struct ank_work_context *work = sheets->work;
    const struct ank_sheets_request *request = sheets->request;
    work_progress(sheets->work, ANK_N("making sheets"), ++sheets->begun, 0);
    struct ank_progress *progress = ank_alloc(&sheets->mem, sizeof *progress);
    if (!family_sheet_of(&sheets->source, record, &sheets->mem, progress, err) ||
        (request->words && !family_sheet_words_of(&sheets->source, record, &sheets->mem,
                                                  progress, err)) ||
        (request->to && !ank_share_note(work, record, "sheet", request->to,
                                        progress->apart ? NULL : progress->by, err)))
        return false;
    progress->large = request->large;
    progress->child = request->child;
    progress->easy = request->easy;
    if (request->book) {
        sheets->families = ank_grow(&sheets->mem, sheets->families, sheets->count,
                                    sizeof(struct ank_progress *));
        sheets->families[sheets->count++] = progress;
        return true;
    }
    const struct ank_progress *one[] = {progress};
    bool done = hand_over(sheets, one, 1, name_of(sheets, record->family), err);
    ank_arena_reset(&sheets->mem);
    return done;
}

/* In a book the record must outlive the cursor, so it is read into the book's own
 * memory. */
static bool add_by_code(struct sheets *sheets, const char *code, struct ank_error *err)
{
    struct ank_work_context *work = sheets->work;
    struct ank_record *record = ank_alloc(&sheets->mem, sizeof *record);
    return work->goes_on(err) &&
           ank_record_of(work->registry, code, &sheets->mem, record, err) &&
           waiting_notice(work, code, NULL, err) && add_family(sheets, record, err);
}

/* While a cursor reads, nothing is written: what goes in the share log waits. */
static bool add_project(struct sheets *sheets, struct ank_error *err)
{
    struct ank_work_context *work = sheets->work;
    const struct ank_sheets_request *request = sheets->request;
    struct ank_project project;
    const struct ank_record *record;
    char **codes = NULL;
    size_t count = 0;
    if (!ank_project_find(work->registry, request->project, work->mem, &project, err))
        return false;
    struct ank_cursor *cursor = ank_cursor_open(work->registry, NULL, request->project);
    bool done = true;
    while (done && work->goes_on(err) && ank_cursor_next(cursor, &record)) {
        if (!request->book && !request->to) {
            done = add_family(sheets, record, err);
            continue;
        }
        codes = ank_grow(work->mem, codes, count, sizeof *codes);
        codes[count++] = ank_strdup(work->mem, record->family);
    }
    done = ank_cursor_close(cursor, err) && done && err->code == ANK_OK;
    for (size_t i = 0; done && i < count; i++)
        done = add_by_code(sheets, codes[i], err);
    return done;
}

static bool make_all(struct sheets *sheets, struct ank_error *err)
{
    const struct ank_sheets_request *request = sheets->request;
    bool done = !request->project || add_project(sheets, err);
    for (char *const *code = request->families; done && *code; code++)
        done = add_by_code(sheets, *code, err);
    if (!done || !request->book)
        return done;
    return sheets->count > 0
               ? hand_over(sheets, sheets->families, sheets->count, NULL, err)
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
