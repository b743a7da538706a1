/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waiting.h - scores of which two people noted something else, where figures are made
 */
#ifndef WAITING_H
#define WAITING_H

#include <ankerpunt/app/context.h>

/* Tells, as a notice, which scores of a family (a code) or a project may still become
 * another; nothing when there is none. One of both is NULL. */
ANK_CHECKED bool waiting_notice(struct ank_work_context *work, const char *family,
                                const char *project, struct ank_error *err);

/* ANK_INVALID while a score of a family of the project is in dispute. */
ANK_CHECKED bool waiting_refuse(struct ank_work_context *work, const char *project,
                                struct ank_error *err);

/* For paper: how many scores of a family wait among all that do, in a sentence in that
 * language; NULL: none. Codes; of one person alone when `by` is not NULL. */
struct ank_dispute_list;
struct waiting_whose {
    const char *family, *by;
};
const char *waiting_line(const struct ank_dispute_list *all,
                         const struct waiting_whose *whose, const struct ank_lang *lang,
                         struct ank_arena *mem);

#endif
