/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheets.h - progress sheets for families to keep */
#ifndef ANK_APP_SHEETS_H
#define ANK_APP_SHEETS_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

struct ank_sheets_request {
    const char *project;   /* every family of it; NULL: only those of `families` */
    char *const *families; /* codes, ending in NULL */
    const char *by;        /* the sheet of this person; NULL: of who speaks for all */
    const char *voices; /* "mama,papa": only these side by side; NULL: who said yes */
    const char *to;     /* whom they are given to; NULL: not noted */
    enum ank_paper paper;
    bool words;        /* what the family said in its own words; the seal is open */
    bool large, child; /* large letters; faces and few words */
    bool easy;         /* for who reads little: pictograms, faces, the next steps */
    bool suggest;      /* beside what is hard, rights that may help and were not looked
                        * at yet */
    bool book;         /* all in one file */
};

/* One file, until the next. */
struct ank_sheet {
    const char *family; /* NULL: a book of several */
    const char *name;   /* "G-7K3QX-dochter-child.pdf": those of a family can lie in one
                         * folder; NULL: a book, which has none of its own */
    const char *bytes;
    size_t size;
};

/* Takes each file as soon as it is made. */
struct ank_sheet_taker {
    bool (*take)(void *context, const struct ank_sheet *sheet, struct ank_error *err);
    void *context;
};

/* Whom they are for and what is said of them: ANK_USAGE for nobody, ANK_INVALID for a
 * `by` or `to` that is no code. */
ANK_CHECKED bool ank_sheets_check(const struct ank_sheets_request *request,
                                  struct ank_error *err);

/*
 * Makes them. With `to` each is noted in the share log: ANK_DENIED when the family, or
 * the person whose scores it shows, did not agree to that. ANK_NOT_FOUND for a family
 * or project that is not there, a person who gave no scores, and a book of nobody.
 */
ANK_CHECKED bool ank_sheets_make(struct ank_work_context *work,
                                 const struct ank_sheets_request *request,
                                 const struct ank_sheet_taker *taker,
                                 struct ank_error *err);

#endif
