/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * themes.h - themes in a family's own words: a domain of its own, a goal
 *
 * They are numbered in the family: 1, 2, ... An own domain stands beside a list of the
 * project and is rated on its scale; a goal may be rated from 0 (not yet) to 10
 * (reached). No figure of a project and no release has them.
 */
#ifndef ANK_APP_THEMES_H
#define ANK_APP_THEMES_H

#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/model/own_theme.h>

struct ank_own_theme_entry {
    const char *family;     /* code */
    bool goal;              /* else a domain */
    const char *by;         /* code of whose words; NULL: the family together */
    const char *instrument; /* beside which list; NULL: the project's first */
    const char *domain;     /* of a goal: what it is about; NULL: not said */
    ank_day day;            /* ANK_NO_DAY is today, and set so */
    const char *text;       /* one line */
    int64_t number;         /* set */
};

/* What can be wrong before there are words; `text` is not looked at. ANK_NOT_FOUND;
 * ANK_INVALID for a day to come, a family in no project that day, and for more than
 * ANK_OWN_THEMES; ANK_USAGE for a domain that is no goal and is about another. */
ANK_CHECKED bool ank_own_theme_check(struct ank_work_context *work,
                                     struct ank_own_theme_entry *entry,
                                     struct ank_error *err);

/* The words as they are kept: one line of at most ANK_OWN_THEME_WORDS. ANK_INVALID. */
ANK_CHECKED bool ank_own_theme_line(struct ank_work_context *work, const char *typed,
                                    const char **text, struct ank_error *err);

/* Keeps the theme, its words sealed (ANK_IDENTITY, the seal open); with `number` set,
 * other words for the one that is there. Fails as the two above. */
ANK_CHECKED bool ank_own_theme_note(struct ank_work_context *work,
                                    struct ank_own_theme_entry *entry,
                                    struct ank_error *err);

/* Those that are asked today; with `all` also what was reached or let go. Words are
 * there when the seal is open. */
ANK_CHECKED bool ank_own_theme_rows(struct ank_work_context *work, const char *family,
                                    bool all, struct ank_own_themes *list,
                                    struct ank_error *err);

/* What becomes of one; ANK_NOT_FOUND. Only a goal is reached. */
ANK_CHECKED bool ank_own_theme_reached(struct ank_work_context *work,
                                       struct ank_numbered *theme,
                                       struct ank_error *err);
ANK_CHECKED bool ank_own_theme_let_go(struct ank_work_context *work,
                                      struct ank_numbered *theme,
                                      struct ank_error *err);
ANK_CHECKED bool ank_own_theme_reopen(struct ank_work_context *work,
                                      struct ank_numbered *theme,
                                      struct ank_error *err);
ANK_CHECKED bool ank_own_theme_delete(struct ank_work_context *work,
                                      struct ank_numbered *theme,
                                      struct ank_error *err);

/* Whose answers they are, on which day. */
struct ank_own_rating {
    const char *family; /* code */
    const char *by;     /* code; NULL: the family together */
    ank_day day;        /* ANK_NO_DAY is today, and set so */
    bool correct;       /* what is there already may be replaced */
};

/* The number of a theme and its answer, as they are typed: "2", "7" or "parked". */
struct ank_own_answer {
    const char *theme, *score; /* score "": not asked, in a correction */
};

/* Notes all answers (they end in {0}). ANK_NOT_FOUND for a theme; ANK_INVALID for one
 * that is not asked that day, a score that is not on its scale, and after a no to
 * `measure`; ANK_EXISTS for another answer than is there. */
ANK_CHECKED bool ank_own_theme_rate(struct ank_work_context *work,
                                    struct ank_own_rating *rating,
                                    const struct ank_own_answer *answers, size_t *count,
                                    struct ank_error *err);

#endif
