/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * report.h - a year told: for who pays, for the own team, for a board
 *
 * Figures are those that summary, caseload and change tell of the same days. Between
 * them are places for words. A report as text is worked on; a later run takes the words
 * from it and puts new figures around them, and the report of the next year takes what
 * was decided.
 */
#ifndef ANK_APP_REPORT_H
#define ANK_APP_REPORT_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* What is told. */
enum ank_report_about {
    ANK_REPORT_YEAR,  /* what became of a year */
    ANK_REPORT_TEAM,  /* a note to learn from, for the team's meeting */
    ANK_REPORT_BOARD, /* one page for a board */
};

/* Of what, and how it is made. */
struct ank_report_request {
    enum ank_report_about about;
    const char *project, *period; /* a code; "2025" or "2025-2026" */
    bool outside;      /* a year: figures of fewer than 10 families are left out */
    const char *words; /* a text made before, with words in its places; NULL: none */
    const char *last;  /* that of the year before, with what was decided; NULL: none */
    bool text;         /* text to work on; else paper */
    enum ank_paper paper;
};

/*
 * Makes it, in the paper's language; the caller frees the bytes. A year that is still
 * running goes up to today. ANK_NOT_FOUND for a project, ANK_INVALID for a period that
 * is none or is still to come, and for a text that is no report; ANK_IO when it cannot
 * be read.
 */
ANK_CHECKED bool ank_report_make(struct ank_work_context *work,
                                 const struct ank_report_request *request,
                                 struct ank_document *made, struct ank_error *err);

#endif
