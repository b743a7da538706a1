/* SPDX-License-Identifier: GPL-3.0-or-later */
/* release_report.h - the report of a release while it is put together */
#ifndef RELEASE_REPORT_H
#define RELEASE_REPORT_H

#include <ankerpunt/forms.h>
#include "release.h"

struct report {
    const struct release *release;
    struct ank_arena *mem;
    size_t site; /* that is told of: a project; past the last: the total */
    size_t count;
    struct ank_release_section *sections;
};

/* release_sections.c: all sections of a site; release_scores.c: those of a kind of
 * rows with scores, change or experience: at the moment that carries most, and at all
 * moments. */
void report_tell_site(struct report *report, size_t site);
void report_tell_scores(struct report *report, enum ank_asked_kind kind);
void report_tell_moments(struct report *report, enum ank_asked_kind kind);

/* Beside each other, how many families started in each project. */
void report_tell_started(struct report *report);

/* release_report.c --------------------------------------------------------------- */

/* English, in the language of the paper. */
const char *report_word(const struct report *report, const char *english);

struct report_rows {
    size_t count;
    size_t *rows; /* places among those asked */
};

/* The rows of the site that are of that kind, and of that moment (NULL: of any). */
struct report_rows report_rows(const struct report *report, enum ank_asked_kind kind,
                               const struct ank_wave *wave);
/* Scores of one project stand as they are asked, list by list. */
void report_sort_rows(const struct report *report, struct report_rows *rows);

bool report_is_told(const struct report *report, size_t at);
/* What is shown of a row, which knows whether it is repeated. */
const struct ank_shown *report_shown(const struct report *report, size_t at);
struct ank_release_row *report_add_row(const struct report *report,
                                       struct ank_release_section *section,
                                       const char *label, size_t at);

/* Labels of rows that are not told, by reason. */
struct report_hidden {
    const char *names[ANK_WITHHELD];
};
void report_hide(const struct report *report, struct report_hidden *hidden, size_t at,
                 const char *label);

/* Adds the section, and below its rows what is not told (NULL: nothing is hidden). One
 * without a row or a line is left out: the list at the end of the report says why. */
void report_add_section(struct report *report, struct ank_release_section *section,
                        const struct report_hidden *hidden);

#endif
