/* SPDX-License-Identifier: GPL-3.0-or-later */
/* csv_out.h - families, scores and rights, written as import reads them */
#ifndef ANK_APP_CSV_OUT_H
#define ANK_APP_CSV_OUT_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

enum ank_export_kind { ANK_EXPORT_FAMILIES, ANK_EXPORT_SCORES, ANK_EXPORT_RIGHTS };

struct ank_export_wish {
    enum ank_export_kind kind;
    enum table_format format;
    const char *dialect; /* "excel": for a spreadsheet in Belgium; NULL: for programs */
    const char *to;      /* whom it is given to; NULL: nobody */
};

/*
 * Writes a row for each trajectory, score or step, family by family. What is given to
 * somebody holds only families that agreed to share with them, no scores of a person
 * who took their own word back, and stands in the share log; how many are left out
 * comes as a notice. ANK_INVALID for another dialect, or a `to` that is no code.
 */
ANK_CHECKED bool ank_export_write(struct ank_work_context *work,
                                  const struct ank_export_wish *wish, FILE *out,
                                  struct ank_error *err);

#endif
