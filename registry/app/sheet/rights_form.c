/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form for a look for rights: which rights stand on it, and in which words. */
#include "rights_form.h"

#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/forms.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/cursor.h>
#include "../work.h"

/* The language that was asked for, else the family's, else the project's. */
static bool settle_language(struct ank_work_context *work,
                            const struct ank_forms_request *request,
                            const struct ank_project *project,
                            const struct ank_lang **lang, struct ank_error *err)
{
    struct ank_record record;
    *lang = request->language ? ank_lang_find(request->language)
                              : work_paper_lang(work, project);
    if (!*lang)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a form for rights speaks nl, fr or en, and not %s"),
                        request->language);
    if (!request->family || request->language || work->paper_lang)
        return true;
    if (!ank_record_parts(work->registry, request->family, 0, work->mem, &record, err))
        return false;
    if (record.language && ank_lang_find(record.language))
        *lang = ank_lang_find(record.language);
    return true;
}

static void fill_rows(const struct ank_work_context *work, const struct ank_scan *scan,
                      struct ank_rights_form *form)
{
    struct ank_rights_row *rows =
        ank_alloc(work->mem, (scan->count + 1) * sizeof *rows);
    for (size_t i = 0; i < scan->count; i++)
        rows[i] = (struct ank_rights_row){
            .label = ank_label(work->lang, &scan->right[i].label),
            .side = scan->side[i],
            .theme = ank_right_side(&scan->right[i], work->mem),
            .office =
                ank_code_words(work->lang, ank_office_codes, scan->right[i].office),
        };
    form->rows = rows;
    form->row_count = scan->count;
}

bool rights_form_make(struct ank_work_context *work,
                      const struct ank_forms_request *request,
                      const struct ank_project *project, struct ank_forms *made,
                      struct ank_error *err)
{
    struct ank_work_context paper = *work; /* speaks as the paper does */
    struct ank_fonts *fonts;
    struct ank_scan scan;
    const struct ank_scan_wish wish = {.family = request->family,
                                       .brief = request->brief};
    if (!settle_language(work, request, project, &paper.lang, err) ||
        !ank_scan_read(&paper, &wish, &scan, err))
        return false;
    struct ank_rights_form form = {.lang = paper.lang,
                                   .family = request->family,
                                   .today = work->today,
                                   .easy = request->easy,
                                   .brief = request->brief};
    if (scan.count == 0)
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("every right of this form has an answer of %s; there is "
                              "nothing to ask"),
                        request->family);
    fill_rows(&paper, &scan, &form);
    if (!ank_fonts_open(&fonts, err))
        return false;
    bool done = ank_rights_form_sheet(fonts, request->paper, &form, &made->bytes,
                                      &made->size, err);
    ank_fonts_close(fonts);
    return done;
}
