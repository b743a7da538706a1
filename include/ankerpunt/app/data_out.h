/* SPDX-License-Identifier: GPL-3.0-or-later */
/* data_out.h - families, scores and rights for a statistics program */
#ifndef ANK_APP_DATA_OUT_H
#define ANK_APP_DATA_OUT_H

#include <ankerpunt/app/csv_out.h>

/* What is asked for. */
struct ank_data_wish {
    enum ank_export_kind kind;
    bool stata;       /* Stata instead of SPSS */
    const char *path; /* "out/scores.sav"; NULL: under its own name, here */
    const char *to;   /* whom it is given to; NULL: nobody */
};

/* Files that belong together, with the paths they are to have. */
enum { ANK_DATA_FILES = 3 };
struct ank_data_files {
    size_t count;
    struct ank_data_file {
        const char *path;
        char *bytes;
        size_t size;
    } file[ANK_DATA_FILES];
};

/*
 * Makes a file of rows as `export` has them, a codebook beside it, and of scores two
 * files: a row for each talk, and one for each family and voice with a column for each
 * side of life at each planned moment. Who is in it is the rule of ank_export_write(),
 * and who was given is noted likewise. The same registry and day give the same bytes.
 * ANK_INVALID for a path with another ending, a `to` that is no code, and codes that
 * cannot be told apart as names of variables.
 */
ANK_CHECKED bool ank_data_make(struct ank_work_context *work,
                               const struct ank_data_wish *wish,
                               struct ank_data_files *files, struct ank_error *err);

/* Gives back the bytes. */
void ank_data_free(struct ank_data_files *files);

#endif
