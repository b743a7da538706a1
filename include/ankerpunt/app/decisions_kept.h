/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * decisions_kept.h - what a team decides and what comes of it; activities with groups
 */
#ifndef ANK_APP_DECISIONS_KEPT_H
#define ANK_APP_DECISIONS_KEPT_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/support.h>

/* A decision as people say it. What is NULL or ANK_NO_DAY is not said. */
struct ank_decision_entry {
    const char *project, *typed; /* typed: its number, when it is there already */
    const char *question;        /* which question it answers: a word */
    const char *what;            /* a line that everybody may read: no names */
    const char *who;             /* code of a coach, or a role */
    ank_day day, due;            /* day ANK_NO_DAY: today */
    const char *outcome, *came;  /* what came of it, in a word and in words */
    ank_day outcome_day;         /* ANK_NO_DAY with an outcome: today */
};

/* ANK_USAGE without words; ANK_NOT_FOUND for the project; ANK_INVALID for a day to
 * come, or a line that is none. `noted` becomes what is kept. */
ANK_CHECKED bool ank_decision_note(struct ank_work_context *work,
                                   const struct ank_decision_entry *entry,
                                   struct ank_decision *noted, struct ank_error *err);
/* What is said takes the place of what was there. ANK_NOT_FOUND for the number;
 * ANK_USAGE when nothing is said. */
ANK_CHECKED bool ank_decision_change(struct ank_work_context *work,
                                     const struct ank_decision_entry *entry,
                                     struct ank_decision *changed,
                                     struct ank_error *err);
ANK_CHECKED bool ank_decision_delete(struct ank_work_context *work, const char *typed,
                                     struct ank_decision *deleted,
                                     struct ank_error *err);
/* Of a project (NULL: of all); with `open` those of which nothing came yet. */
ANK_CHECKED bool ank_decision_rows(struct ank_work_context *work, const char *project,
                                   bool open, struct ank_decisions *list,
                                   struct ank_error *err);

/* An activity with a group, as people say it. */
struct ank_group_entry {
    const char *project, *kind;
    ank_day day;              /* ANK_NO_DAY: today, and set so */
    int64_t present, minutes; /* ANK_NOT_GIVEN: not said */
    int64_t number;           /* set */
};
/* Notices a kind that is not on the list. ANK_NOT_FOUND for the project; ANK_INVALID
 * for a day to come and for numbers that are none. */
ANK_CHECKED bool ank_group_note(struct ank_work_context *work,
                                struct ank_group_entry *entry, struct ank_error *err);
ANK_CHECKED bool ank_group_delete(struct ank_work_context *work, const char *typed,
                                  int64_t *number, struct ank_error *err);
/* Of a project (NULL: of all), in a period as somebody types it (NULL: ever). */
struct ank_group_rows {
    struct ank_group_activity *rows;
    size_t count;
    int64_t present, minutes; /* together, as far as noted */
};
ANK_CHECKED bool ank_group_list(struct ank_work_context *work, const char *project,
                                const char *period, struct ank_group_rows *list,
                                struct ank_error *err);

#endif
