/* SPDX-License-Identifier: GPL-3.0-or-later */
/* blank_forms.h - forms to fill in by hand, and cards for on the floor */
#ifndef ANK_APP_BLANK_FORMS_H
#define ANK_APP_BLANK_FORMS_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* Codes; NULL: not asked for. */
struct ank_forms_request {
    const char *project;
    const char *family, *person; /* for this family, for this person of it */
    const char *instrument;      /* only this list of domains */
    const char *language;        /* also one that only forms speak; NULL: the paper's,
                                  * else the family's, else the project's */
    const char *beside; /* a second language, in small letters: its code, or "none";
                         * NULL: the reader's, when no language was asked for */
    bool due;           /* for every family that `due` tells, in one book */
    bool cards; /* a page for each step of the scale, for nobody in particular */
    bool easy;  /* pictograms and faces, for who reads little, where a list has faces */
    bool child; /* the same, as a child says it */
    bool workbook; /* no paper but an .xlsx, for who works with a spreadsheet: for
                    * nobody    in particular */
    bool rights; /* no domains but rights, to look for together: those that are open for
                  * the family, or all for nobody in particular */
    bool brief;  /* of them the short form */
    const char *wave; /* of a workbook: only for this moment, by its name; NULL: any */
    enum ank_paper paper;
};

/* What was made. */
struct ank_forms {
    const char *name; /* "form-G-7K3QX-mama.pdf", "cards-zonnedorp.pdf",
                       * "form-zonnedorp.xlsx"; in work->mem */
    char *bytes;      /* malloc'ed; the caller frees them */
    size_t size;
};

/* Whether these go together (else ANK_USAGE) and are codes and a language (else
 * ANK_INVALID). */
ANK_CHECKED bool ank_forms_check(const struct ank_forms_request *request,
                                 struct ank_error *err);

/*
 * Makes them. A form is for the wave that is due, late or begun now, else the next.
 * ANK_DENIED for who took back consent to be measured; of many, these are left out,
 * with a notice of how many. ANK_NOT_FOUND for a project, family or person that is not
 * there, an instrument or a wave that the project does not use, and when nobody is due;
 * ANK_INVALID for a project that rates nothing.
 */
ANK_CHECKED bool ank_forms_make(struct ank_work_context *work,
                                const struct ank_forms_request *request,
                                struct ank_forms *made, struct ank_error *err);

#endif
