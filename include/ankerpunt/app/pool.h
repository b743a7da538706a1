/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * pool.h - released folders of several organisations side by side
 *
 * All that is told comes from the folders, each of which is first looked at as `release
 * verify` does: a network learns together and nobody hands on a family. Organisations
 * stand in the order they were given; nothing is sorted by how it went.
 */
#ifndef ANK_APP_POOL_H
#define ANK_APP_POOL_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* Which folders, and what is made of them. */
struct ank_pool_request {
    size_t count;
    char *const *folders;
    bool text;                   /* text to work on; else `kind` */
    struct ank_output_kind kind; /* paper, or a table as CSV or JSON */
    FILE *faults;                /* hears what is wrong with a folder */
};

/*
 * Makes it, in the reader's language (paper: in the one that was asked for); the caller
 * frees the bytes. Needs no registry. ANK_IO when a folder is not there; ANK_INVALID
 * when it does not hold, and when two of them tell of the same project, whose families
 * would count twice.
 */
ANK_CHECKED bool ank_pool_report(struct ank_work_context *work,
                                 const struct ank_pool_request *request,
                                 struct ank_document *made, struct ank_error *err);

#endif
