/* SPDX-License-Identifier: GPL-3.0-or-later */
/* changes.h - what changed for each family, domain by domain */
#ifndef ANK_APP_CHANGES_H
#define ANK_APP_CHANGES_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* At most one of project and family; neither: every family. Of many families, those
 * who took back consent to be measured are left out. */
struct ank_changes_request {
    const char *project, *family; /* codes; NULL: not asked for */
    const char *table; /* "changes", "trends", "looking_back" or "estimates"; NULL: all
                        * of them as JSON, the changes in any other format */
    enum table_format format;
};

/* Writes them to `out`. ANK_USAGE when both are given; ANK_INVALID when there is no
 * such table; ANK_NOT_FOUND when there is no such project or family. */
ANK_CHECKED bool ank_changes_write(struct ank_work_context *work,
                                   const struct ank_changes_request *request, FILE *out,
                                   struct ank_error *err);

#endif
