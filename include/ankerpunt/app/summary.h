/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary.h - the results of a project, or of several side by side */
#ifndef ANK_APP_SUMMARY_H
#define ANK_APP_SUMMARY_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>
#include <ankerpunt/model/period.h>

struct ank_summary_request {
    char *const *projects; /* codes, in this order; ends in NULL */
    const char *by;        /* only what this person rated; NULL: everybody */
    const char *table; /* one table, not on paper; NULL: what the kind is made for */
    /* Everything as it was known on the last day (ANK_NO_DAY: today), and what was done
     * from the first day on (ANK_NO_DAY: since the beginning). */
    struct ank_period period;
    ank_day data_date;  /* until when rights are followed; ANK_NO_DAY: the last day */
    const char *reader; /* "team" or "board": the paper leaves out what points at
                         * families; NULL: the coordinator's own */
    bool from_start;    /* the time to a right counts from the trajectory's start */
    struct ank_output_kind kind;
};

/*
 * Writes it to `out`: the coordinator's paper, sentences (text), a document (JSON), a
 * workbook (XLSX), one table (CSV). ANK_NOT_FOUND when there is no such project,
 * ANK_INVALID when one is there twice, there is no such table, or the period ends
 * before it begins or after today, or `reader` is another word; ANK_USAGE when a table
 * is asked of the paper, or a reader of what is no paper.
 */
ANK_CHECKED bool ank_summary_write(struct ank_work_context *work,
                                   const struct ank_summary_request *request, FILE *out,
                                   struct ank_error *err);

#endif
