/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pool_room.h - released folders while they are laid side by side */
#ifndef POOL_ROOM_H
#define POOL_ROOM_H

#include <ankerpunt/analysis/projects.h>
#include <ankerpunt/app/pool.h>
#include "../verify/verify.h"

/* A question of a list, as the code book of a folder tells of it. */
struct pool_question {
    const char *list, *version, *code, *theme;
    double low, high, step; /* of the scale */
    int better;             /* 1: higher is better; -1: lower; 0: not understood */
    const char *rule;       /* "retest", "min-change"; "": none */
    double threshold;       /* NAN: not told */
};

/* What one organisation released. */
struct pool_folder {
    const char *path, *name; /* as the folder calls itself */
    const char *as_of;       /* "2026-Q2" */
    size_t project_count;
    const char **projects; /* codes */
    struct verify_sheet change;
    size_t question_count;
    struct pool_question *questions;
};

/* One organisation, in one domain at one moment. */
struct pool_row {
    const struct pool_folder *folder;
    double families, mean, low, high; /* as released; NAN: not told */
    double sd;
    const char *verdict, *as_of;
    const char *left; /* why it is not compared, marked English; NULL: it is */
    struct ank_between_row found;
};

/* One domain at one moment. Of projects, not of totals, is counted what is said. */
struct pool_moment {
    const char *theme, *label, *wave;
    int better; /* as in pool_question, of those that are compared */
    size_t count, compared;
    struct pool_row *rows;
    struct ank_between between; /* of those that are compared */
    double next_low, next_high; /* NAN: not told */
    size_t improved, harder, unsure;
};

struct pool {
    struct ank_work_context *work;
    const struct ank_lang *lang;
    size_t folder_count, moment_count, silent; /* silent: moments nobody tells of */
    struct pool_folder *folders;
    struct pool_moment *moments;
};

/* pool_read.c: verifies and reads; as ank_pool_report(). */
ANK_CHECKED bool pool_read(struct pool *pool, const struct ank_pool_request *request,
                           struct ank_error *err);

/* pool_questions.c: from the code book, in whatever language it was written. */
void pool_questions(struct ank_arena *mem, const char *code_book,
                    struct pool_folder *folder);
/* Why what two folders ask of a theme cannot be compared, marked English; NULL: it can.
 */
const char *pool_other(const struct pool_folder *one, const struct pool_folder *other,
                       const char *theme);

/* pool_compare.c: sets all moments. */
void pool_compare(struct pool *pool);
/* Domains that have a common name have it in the language of the reader; one that an
 * organisation named itself stays as the first folder says it. */
ANK_CHECKED bool pool_label(struct pool *pool, struct ank_error *err);

/* pool_tell.c, pool_table.c: what is made of it. */
ANK_CHECKED bool pool_tell(const struct pool *pool,
                           const struct ank_pool_request *request,
                           struct ank_document *made, struct ank_error *err);
ANK_CHECKED bool pool_table(const struct pool *pool,
                            const struct ank_pool_request *request,
                            struct ank_document *made, struct ank_error *err);

#endif
