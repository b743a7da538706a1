/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/blank_forms.h>
#include <ankerpunt/app/dossiers.h>
#include <ankerpunt/app/families.h>
#include <ankerpunt/app/letter.h>
#include <ankerpunt/app/report.h>
#include <ankerpunt/app/sheets.h>
#include <ankerpunt/app/summary.h>

static const char *const kinds[DOCUMENT_KINDS] = {
    "sheet", "form",  "dossier", "summary", "year",        "outside",
    "team",  "board", "letter",  "rights",  "rights-short"};

const char *document_address(struct visit *visit, const struct document *document)
{
    const char *name =
        ank_format(&visit->mem, "%s %s %s %d %d %d", kinds[document->kind],
                   document->of, document->by ? document->by : "-", document->child,
                   document->large, document->pdf);
    return screen_address(visit, "/document", name);
}

bool document_read(struct visit *visit, const char *named, struct document *document)
{
    char kind[16], of[64], by[64];
    int child, large, pdf;
    *document = (struct document){.kind = DOCUMENT_KINDS};
    if (sscanf(named, "%15s %63s %63s %d %d %d", kind, of, by, &child, &large, &pdf) !=
        6)
        return false;
    for (int k = 0; k < DOCUMENT_KINDS; k++)
        if (strcmp(kind, kinds[k]) == 0)
            document->kind = (enum document_kind)k;
    document->of = ank_strdup(&visit->mem, of);
    document->by = strcmp(by, "-") == 0 ? NULL : ank_strdup(&visit->mem, by);
    document->child = child;
    document->large = large;
    document->pdf = pdf;
    return document->kind < DOCUMENT_KINDS;
}

static void answer(struct visit *visit, const struct document *document,
                   const char *bytes, size_t size, const char *name)
{
    char *copy = ank_must(malloc(size + 1));
    memcpy(copy, bytes, size);
    copy[size] = '\0';
    visit->answer = (struct answer){
        .type = document->pdf ? "application/pdf" : "text/html; charset=utf-8",
        .file = document->pdf ? ank_strdup(&visit->mem, name) : NULL,
        .bytes = copy,
        .size = size,
        .styled = true};
}

struct taken {
    struct visit *visit;
    const struct document *document;
};

static bool take_sheet(void *context, const struct ank_sheet *sheet,
                       struct ank_error *err)
{
    const struct taken *taken = context;
    (void)err;
    answer(taken->visit, taken->document, sheet->bytes, sheet->size,
           sheet->name ? sheet->name : "ankerpunt.pdf");
    return true;
}

static bool make_sheet(struct visit *visit, const struct document *document,
                       const char *to, struct ank_error *err)
{
    char *families[] = {ank_strdup(&visit->mem, document->of), NULL};
    struct taken taken = {visit, document};
    const struct ank_sheet_taker taker = {take_sheet, &taken};
    const struct ank_sheets_request request = {
        .families = families,
        .by = document->by,
        .to = to,
        .paper = document->pdf ? ANK_PDF : ANK_HTML,
        .large = document->large,
        .child = document->child,
    };
    return ank_sheets_check(&request, err) &&
           ank_sheets_make(&visit->work, &request, &taker, err);
}

static bool make_form(struct visit *visit, const struct document *document,
                      struct ank_error *err)
{
    struct ank_record record;
    struct ank_forms made;
    if (!ank_family_record(&visit->work, document->of, &record, err))
        return false;
    if (record.trajectory_count == 0)
        return ank_fail(err, ANK_NOT_FOUND, ANK_N("%s is in no project yet"),
                        document->of);
    bool rights = document->kind != DOCUMENT_FORM;
    const struct ank_forms_request request = {
        .project = record.trajectories[record.trajectory_count - 1].project,
        .family = document->of,
        .person = rights ? NULL : document->by,
        .rights = rights,
        .brief = document->kind == DOCUMENT_RIGHTS_SHORT,
        .easy = rights && (document->child || document->large),
        .paper = document->pdf ? ANK_PDF : ANK_HTML,
    };
    if (!ank_forms_make(&visit->work, &request, &made, err))
        return false;
    answer(visit, document, made.bytes, made.size, made.name);
    free(made.bytes);
    return true;
}

/* What writes to a stream. */
static bool make_written(struct visit *visit, const struct document *document,
                         const char *to, struct ank_error *err)
{
    char *bytes, *projects[] = {ank_strdup(&visit->mem, document->of), NULL};
    size_t size;
    const struct ank_output_kind kind = {.is_paper = true,
                                         .paper = document->pdf ? ANK_PDF : ANK_HTML};
    const struct ank_dossier_request dossier = {
        .family = document->of, .person = document->by, .to = to, .kind = kind};
    const struct ank_summary_request summary = {
        .projects = projects,
        .period = {.from = ANK_NO_DAY, .until = ANK_NO_DAY},
        .data_date = ANK_NO_DAY,
        .kind = kind};
    FILE *out = ank_must(open_memstream(&bytes, &size));
    bool done = document->kind == DOCUMENT_DOSSIER
                    ? ank_dossier_write(&visit->work, &dossier, out, err)
                    : ank_summary_write(&visit->work, &summary, out, err);
    fclose(out);
    if (done)
        answer(
            visit, document, bytes, size,
            ank_format(&visit->mem, "%s-%s.pdf", document->of, kinds[document->kind]));
    free(bytes);
    return done;
}

static bool make_report(struct visit *visit, const struct document *document,
                        struct ank_error *err)
{
    struct ank_document made;
    const struct ank_report_request request = {
        .about = document->kind == DOCUMENT_TEAM    ? ANK_REPORT_TEAM
                 : document->kind == DOCUMENT_BOARD ? ANK_REPORT_BOARD
                                                    : ANK_REPORT_YEAR,
        .outside = document->kind == DOCUMENT_OUTSIDE,
        .project = document->of,
        .period = document->by ? document->by : "",
        .paper = document->pdf ? ANK_PDF : ANK_HTML,
    };
    if (!ank_report_make(&visit->work, &request, &made, err))
        return false;
    answer(visit, document, made.bytes, made.size,
           ank_format(&visit->mem, "%s-%s-%s.pdf", document->of, kinds[document->kind],
                      request.period));
    free(made.bytes);
    return true;
}

/* Nothing is chosen where it comes from an address. */
static bool make_letter(struct visit *visit, const struct document *document,
                        const char *to, struct ank_error *err)
{
    struct ank_document made;
    struct ank_letter_request request = {
        .family = document->of, .to = to, .by = document->by, .paper = ANK_PDF};
    if (document->chosen)
        request.chosen = *document->chosen;
    if (!ank_letter_make(&visit->work, &request, &made, err))
        return false;
    answer(visit, document, made.bytes, made.size,
           ank_format(&visit->mem, "letter-%s.pdf", to));
    free(made.bytes);
    return true;
}

bool document_answer(struct visit *visit, const struct document *document,
                     const char *to, struct ank_error *err)
{
    switch (document->kind) {
    case DOCUMENT_SHEET:
        return make_sheet(visit, document, to, err);
    case DOCUMENT_FORM:
    case DOCUMENT_RIGHTS:
    case DOCUMENT_RIGHTS_SHORT:
        return make_form(visit, document, err);
    case DOCUMENT_DOSSIER:
    case DOCUMENT_SUMMARY:
        return make_written(visit, document, to, err);
    case DOCUMENT_YEAR:
    case DOCUMENT_OUTSIDE:
    case DOCUMENT_TEAM:
    case DOCUMENT_BOARD:
        return make_report(visit, document, err);
    case DOCUMENT_LETTER:
        return make_letter(visit, document, to, err);
    case DOCUMENT_KINDS:
        break;
    }
    return ank_fail(err, ANK_NOT_FOUND, ANK_N("There is nothing at this address."));
}

void document_frame(struct visit *visit, struct document document)
{
    struct markup *page = visit->page;
    document.pdf = true;
    const char *pdf = document_address(visit, &document);
    document.pdf = false;
    const char *shown = document_address(visit, &document);
    markup_open(page, "p", .class = "actions");
    markup_element(page, "button", .type = "button", .class = "print", .hidden = true,
                   .text = WORDS(ANK_N("Print")));
    markup_element(page, "a", .href = pdf, .class = "button",
                   .text = WORDS(ANK_N("Keep as PDF")));
    markup_element(page, "a", .href = shown, .target = "_blank",
                   .text = WORDS(ANK_N("Open in a window of its own")));
    markup_close(page, 1);
    markup_element(page, "iframe", .src = shown, .class = "paper",
                   .label = WORDS(ANK_N("The paper")));
}
