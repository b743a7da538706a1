/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * network.h - what a network of services hears of projects: which obstacles families
 * run into, and by whom and by which road they come
 *
 * Neither names a family, and no number stands for fewer families than a release tells
 * of.
 */
#ifndef ANK_APP_NETWORK_H
#define ANK_APP_NETWORK_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

struct ank_network_request {
    char *const *projects; /* codes, in this order; ends in NULL */
    const char *period;    /* "2025" or "2025-2026" */
    const char *words;     /* a text made before, with words in its places; NULL */
    const char *whom,
        *purpose; /* of figures that go out; NULL: they are only looked at */
    bool text;    /* text to work on; else `kind` */
    struct ank_output_kind kind; /* paper, or a table as CSV or JSON */
};

/*
 * The signals of that period for who can change something, by level: what it is about,
 * what would solve it, who is asked, with room for the answer; then those of before,
 * and what became of them. Only lines that were written for everybody to read; how many
 * families run into one is told from 10 on, to the nearest 5, of those that agree to be
 * counted. A notice tells what looks like a name. The caller frees the bytes.
 * ANK_NOT_FOUND for a project; ANK_INVALID for a period, for a text that is no report,
 * and for a line with the code or alias of a family or a day in it; ANK_IO when the
 * text cannot be read.
 */
ANK_CHECKED bool ank_signal_bundle(struct ank_work_context *work,
                                   const struct ank_network_request *request,
                                   struct ank_document *made, struct ank_error *err);

/*
 * By whom and by which road families came in that period, and what became of it: of
 * each project, and of all together. These are figures that go out of the house, so the
 * rules of a release decide (release_folder.h): families that agree to `evaluation`,
 * counts to the nearest 5, nothing of fewer than 10, and what is told is proved against
 * all that was told before. With `whom` and `purpose` it is written in the ledger and
 * the share log; without them it is only looked at. A year that is still running is
 * told up to the last half-year. ANK_INVALID when a page of a period that partly
 * overlaps went out, from which differences could be taken; else as ank_signal_bundle()
 * and ank_release_write().
 */
ANK_CHECKED bool ank_network_page(struct ank_work_context *work,
                                  const struct ank_network_request *request,
                                  struct ank_document *made, struct ank_error *err);

#endif
