/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blank_book.h - a workbook to fill in, for an office that works with a spreadsheet */
#ifndef BLANK_BOOK_H
#define BLANK_BOOK_H

#include <ankerpunt/app/blank_forms.h>
#include <ankerpunt/model/project.h>

/* What a workbook is for. */
struct blank_book {
    const struct ank_project *project;
    const struct ank_instrument *instrument;
    const struct ank_wave *wave; /* NULL: the day of each talk says which */
    const struct ank_lang *lang; /* of its words */
};

/* Its bytes, which the caller frees. */
ANK_CHECKED bool blank_book_make(struct ank_work_context *work,
                                 const struct blank_book *book, struct ank_forms *made,
                                 struct ank_error *err);

#endif
