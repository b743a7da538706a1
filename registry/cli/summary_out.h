/* SPDX-License-Identifier: GPL-3.0-or-later */
/* summary_out.h - a project's results, written for programs and for people */
#ifndef SUMMARY_OUT_H
#define SUMMARY_OUT_H

#include <ankerpunt/summary.h>

#include "../io/json.h"
#include "command.h"

/* One theme at one wave in one of several projects. */
struct between_row {
    const char *theme;
    const struct ank_wave *wave;
    const char *project;
    struct ank_project_mean mean;
    struct ank_between_row found;
};

/*
 * Projects side by side, by theme and wave; a theme that fewer than two of them
 * measured is left out. A project's domain for a theme is the first one it has.
 * Means on another scale than the first project's are left out: they cannot be
 * compared.
 */
size_t summary_between(const struct ank_summary *const *summaries, size_t count,
                       struct ank_arena *mem, struct between_row **rows);

/* The whole document: one project, or several with `between`. */
ANK_CHECKED bool summary_json(struct session *session, FILE *out,
                              const struct ank_summary *const *summaries, size_t count,
                              struct ank_error *err);

/* One table by name ("domains", "waves", ...), as CSV or in any other format. */
ANK_CHECKED bool summary_table(struct session *session, FILE *out, const char *name,
                               const struct ank_summary *const *summaries, size_t count,
                               struct ank_error *err);

/* All tables as the sheets of a workbook. */
ANK_CHECKED bool summary_book(struct session *session, FILE *out,
                              const struct ank_summary *const *summaries, size_t count,
                              struct ank_error *err);

/* In words, for the terminal. */
ANK_CHECKED bool summary_words(struct session *session, FILE *out,
                               const struct ank_summary *const *summaries, size_t count,
                               struct ank_error *err);

#endif
