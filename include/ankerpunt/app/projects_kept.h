/* SPDX-License-Identifier: GPL-3.0-or-later */
/* projects_kept.h - projects are set up and changed; lists of domains are taken in */
#ifndef ANK_APP_PROJECTS_KEPT_H
#define ANK_APP_PROJECTS_KEPT_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/project.h>

/* Projects ------------------------------------------------------------------ */

/* What somebody says of a project; NULL is nothing said. */
struct ank_project_entry {
    const char *code;
    const char
        *name; /* on paper: no family's code, no day; of a new one else its code */
    const char *preset;     /* of a new one: gezinscoaching when nothing is said */
    const char *waves;      /* months after the start, and others: "3,6,closing" */
    const char *windows;    /* days in which a sitting counts: "0:-30..45,3:46..136" */
    const char *language;   /* of its paper: nl, fr, en */
    const char *keep_years; /* how long what was closed is kept: 1 to 99 */
    const char *foreseen_months;  /* how long support takes at most: 1 to 120 */
    struct ank_texts instruments; /* codes: of a new one instead of the preset's, else
                                   * beside what it has */
    struct ank_texts without;     /* codes of lists that are taken off */
    ank_day from;  /* of those of a project that is there: the day on which their newest
                    * version takes over, or comes back, or goes; ANK_NO_DAY: not said */
    ank_day start; /* of a new one; ANK_NO_DAY: not said */
};

/* Sets one up; `added` becomes what stands. ANK_EXISTS; ANK_NOT_FOUND for preset and
 * instruments; ANK_INVALID for any value that is none. */
ANK_CHECKED bool ank_project_enter(struct ank_work_context *work,
                                   const struct ank_project_entry *entry,
                                   struct ank_project *added, struct ank_error *err);

/*
 * Changes what is said: name, language, years that it keeps, instruments, waves (those
 * that stay keep their window), then windows. A list that the project has in an older
 * version is taken over from `from` on; its talks keep the version with which they were
 * filled in, and are compared over what is the same. What is new and what is not asked
 * any more is noticed. ANK_USAGE when nothing is said; ANK_NOT_FOUND; ANK_INVALID, also
 * for a version on another scale, with which nothing could be compared.
 */
ANK_CHECKED bool ank_project_change(struct ank_work_context *work,
                                    const struct ank_project_entry *entry,
                                    struct ank_project *changed, struct ank_error *err);

/* The one of that code (ANK_NOT_FOUND), or all by code when it is NULL. */
ANK_CHECKED bool ank_project_rows(struct ank_work_context *work, const char *code,
                                  struct ank_project **projects, size_t *count,
                                  struct ank_error *err);

/* Instruments --------------------------------------------------------------- */

/* All versions, by code and version. */
ANK_CHECKED bool ank_instrument_rows(struct ank_work_context *work,
                                     struct ank_instrument ***instruments,
                                     size_t *count, struct ank_error *err);

/* How far one rating of a domain varies by itself, from sittings repeated here. */
struct ank_retest_seen {
    size_t pairs;
    double sem, low, high, sdc; /* in points; NAN: too few pairs */
    const char *source;         /* "own", "published"; NULL: nothing is known */
};

/* The last version of one, and the label of each domain's theme (NULL: not on the
 * list).
 */
struct ank_instrument_seen {
    struct ank_instrument *instrument;
    const struct ank_label **themes; /* one for each domain */
    struct ank_retest_seen *retests; /* one for each domain */
};
ANK_CHECKED bool ank_instrument_read(struct ank_work_context *work, const char *code,
                                     struct ank_instrument_seen *seen,
                                     struct ank_error *err);

/* Takes one in from a file ("-": standard input); `added` tells what was not there to
 * the letter. Themes on no list are kept, and told of. ANK_INVALID; ANK_IO; ANK_EXISTS
 * for another list of that code and version. */
ANK_CHECKED bool ank_instrument_import(struct ank_work_context *work, const char *path,
                                       struct ank_instrument *instrument,
                                       struct ank_instrument_added *added,
                                       struct ank_error *err);

/* Writes the last version as ank_instrument_import() reads it. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_instrument_export(struct ank_work_context *work, const char *code,
                                       FILE *out, struct ank_error *err);

#endif
