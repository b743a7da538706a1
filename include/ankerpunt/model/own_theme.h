/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * own_theme.h - a theme in a family's own words, with or without numbers
 *
 * Either a domain that the family adds, rated beside those of a list and on its scale;
 * or a goal, which may be rated from 0 (not yet) to 10 (reached). Its name is words of
 * the family, so that it stands on the family's papers alone: in no figure of a project
 * and in no release. Strings and arrays belong to the arena it was read into.
 */
#ifndef ANK_MODEL_OWN_THEME_H
#define ANK_MODEL_OWN_THEME_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>
#include "instrument.h"
#include "score.h"

enum {
    ANK_OWN_THEME_WORDS = 80, /* characters: a row of a table on the family's sheet */
    ANK_OWN_THEMES = 20       /* that are open at one time */
};

/* What was answered on a day. */
struct ank_own_score {
    ank_day day;
    int64_t person;   /* 0: the family together */
    const char *by;   /* their code; NULL: the family together */
    ank_score answer; /* ANK_NOT_ASKED takes away what was there */
};

struct ank_own_theme {
    int64_t number; /* in the family */
    bool goal;
    ank_day day;                 /* it was named */
    int64_t person;              /* whose words; 0: the family together */
    const char *by;              /* their code */
    int64_t instrument;          /* of a domain: beside which list; 0: a goal */
    const char *instrument_code; /* NULL: a goal */
    struct ank_scale scale;      /* of that list, or 0 to 10 */
    int64_t domain;              /* of a goal: what it is about; 0: not said */
    const char *domain_code;     /* NULL: not said */
    struct ank_label domain_label;
    ank_day reached, ended; /* ANK_NO_DAY: not reached, not let go */
    const char *text;       /* NULL: the seal is closed, or they were lost with it */
    size_t score_count;
    struct ank_own_score *scores; /* by person (the family first), then day */
};

struct ank_own_themes {
    size_t count;
    struct ank_own_theme *theme; /* by number */
};

/* From 0 (not yet) to 10 (reached). */
extern const struct ank_scale ank_goal_scale;

/* Whether it is asked on that day: it was named by then, and neither reached nor let
 * go before. */
bool ank_own_theme_asked(const struct ank_own_theme *theme, ank_day day);

/* What one voice answered on that day; ANK_NOT_ASKED: nothing. */
ank_score ank_own_theme_answer(const struct ank_own_theme *theme, const char *by,
                               ank_day day);

/* The first number and the last of one voice, up to a day: NULL when there is none; the
 * same when there is one alone. */
struct ank_own_course {
    const struct ank_own_score *first, *last;
    size_t count; /* numbers */
};
struct ank_own_course ank_own_theme_course(const struct ank_own_theme *theme,
                                           const char *by, ank_day until);

#endif
