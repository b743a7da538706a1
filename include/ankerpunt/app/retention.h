/* SPDX-License-Identifier: GPL-3.0-or-later */
/* retention.h - who is kept longer than agreed */
#ifndef ANK_APP_RETENTION_H
#define ANK_APP_RETENTION_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/people.h>

/* Those of a project, of a coach (codes; NULL: all) or of both; without a notice. */
ANK_CHECKED bool ank_retention_of(struct ank_work_context *work, const char *project,
                                  const char *coach, struct ank_retained_list *families,
                                  struct ank_error *err);

/* Families closed longer than the term of their project, by the day they closed.
 * Notices each project that has no term. */
ANK_CHECKED bool ank_retention_rows(struct ank_work_context *work,
                                    struct ank_retained_list *families,
                                    struct ank_error *err);

#endif
