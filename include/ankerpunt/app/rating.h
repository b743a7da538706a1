/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rating.h - a sitting is rated: scores of one voice on one day
 *
 * Either all at once, or domain by domain with each answer kept before the next is
 * asked. The rules are the same: what was open is filled in, the same again changes
 * nothing, and another number or status is a conflict unless it is a correction.
 */
#ifndef ANK_APP_RATING_H
#define ANK_APP_RATING_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/score.h>

/* Whose sitting it is, as people say it. */
struct ank_rating {
    const char *family;     /* code; NULL: the form names it */
    const char *by;         /* code of a person; NULL: the family together */
    const char *instrument; /* code; NULL: of the family's project */
    const char *mode;       /* alone, together, space, paper, coach; NULL: not said */
    const char *form;       /* the code at the foot of a paper form; NULL: none */
    ank_day day;            /* ANK_NO_DAY: today */
    bool then;              /* looking back at the start */
    bool retest;            /* repeats the sitting of the two weeks before */
    bool faces;             /* only faces are shown, no numbers */
    bool correct;           /* what is there already may be replaced */
};

/*
 * Takes from the form what was not said, and today where there is no day. ANK_INVALID
 * for a mistyped form and for one that is of another family, person or list than was
 * said; ANK_USAGE when no family is named at all. The functions below do so too.
 */
ANK_CHECKED bool ank_rating_settle(struct ank_work_context *work,
                                   struct ank_rating *rating, struct ank_error *err);

/* The answer to one domain (its code): a number of the scale or the name of a status,
 * as it was typed, a mark that it is a priority, or both. */
struct ank_answer {
    const char *domain;
    const char *score; /* NULL: only a priority; "": not asked, in a correction */
    bool priority;
};

/*
 * Notes all answers (they end in {0}) and tells how many scores there were. ANK_INVALID
 * for a domain that is named twice or is in two lists, a score that is not on the
 * scale, a mode that is none, a priority without a sitting, or a form of another
 * version of the list; ANK_NOT_FOUND for a family, person, instrument or domain;
 * ANK_EXISTS for a conflict. A day to come is ANK_INVALID. Notices a day before the
 * start, a form of another wave and an obliged list that is not complete.
 */
ANK_CHECKED bool ank_rating_note(struct ank_work_context *work,
                                 const struct ank_rating *rating,
                                 const struct ank_answer *answers, size_t *scores,
                                 struct ank_error *err);

/* What becomes of a whole talk that stands in the wrong place: it goes, or one or more
 * of the others. */
struct ank_rating_mending {
    bool remove;
    ank_day move_to;     /* another day; ANK_NO_DAY: no */
    const char *give_to; /* another family; NULL: no */
    const char *voice;   /* another person of the family; "together": it as a whole */
};

/*
 * Puts right the sittings of that voice on that day, of one instrument alone when it is
 * named; `family` is whose they are then. ANK_NOT_FOUND when there is none, for a
 * family and a person; ANK_EXISTS when there is one already where they would stand;
 * ANK_INVALID when the other family's project does not use the instrument, and for a
 * day to come. Notices the starts that became another number.
 */
ANK_CHECKED bool ank_rating_mend(struct ank_work_context *work,
                                 const struct ank_rating *rating,
                                 const struct ank_rating_mending *mending,
                                 const char **family, struct ank_error *err);

/* A sitting that is asked domain by domain. Arrays have an element for each domain of
 * the instrument. */
struct ank_questions {
    const char *family, *by; /* codes; by: NULL when it is the family together */
    ank_day day;
    const struct ank_instrument *instrument;
    const struct ank_lang *lang; /* the family's: for labels */
    ank_score *answered;         /* as far as known here; ANK_NOT_ASKED: open */
    bool *priority;
    const ank_score *previous; /* the last number of the same voice before that day */
    size_t kept;               /* answers, since they were opened */
    struct rating_questions *own;
};

/* A talk that was begun on a day before and can be gone on with
 * (<ankerpunt/model/unfinished.h>). */
struct ank_rating_begun {
    ank_day day;         /* ANK_NO_DAY: there is none */
    size_t answered, of; /* domains of the list */
};

/* Looks for the one that this rating would go on with, were it of that day. Refuses as
 * ank_questions_open(), notices nothing. */
ANK_CHECKED bool ank_rating_begun(struct ank_work_context *work,
                                  const struct ank_rating *rating,
                                  struct ank_rating_begun *begun,
                                  struct ank_error *err);

/* Starts or takes up again such a sitting; refuses and notices as ank_rating_note().
 * ANK_INVALID too when no list is named and the family is in no project that day.
 * Nothing is written yet. */
ANK_CHECKED bool ank_questions_open(struct ank_work_context *work,
                                    const struct ank_rating *rating,
                                    struct ank_questions **questions,
                                    struct ank_error *err);

/* The first open domain from there on; domain_count when none is. */
size_t ank_questions_next(const struct ank_questions *questions, size_t from);

/* Reads a number of the scale or the name of a status. ANK_INVALID. */
ANK_CHECKED bool ank_questions_read(const struct ank_questions *questions,
                                    const char *text, ank_score *score,
                                    struct ank_error *err);

/* The domain that somebody names: by its number in the list, its code or its label, or
 * a beginning that only one of them has. ANK_NOT_FOUND; ANK_INVALID when several have
 * it.
 */
ANK_CHECKED bool ank_questions_domain(const struct ank_questions *questions,
                                      const char *typed, size_t *at,
                                      struct ank_error *err);

/* The number, or the status in words of the language of who works; in the arena. */
const char *ank_questions_words(const struct ank_questions *questions, ank_score score);

/*
 * Keeps the answer to a domain, between a begin and an end of its own. When another
 * program noted something else meanwhile, or something else was answered before, that
 * is ANK_EXISTS, unless `replace` (who answers has seen what was there) or the rating
 * is a correction.
 */
ANK_CHECKED bool ank_questions_answer(struct ank_questions *questions, size_t at,
                                      ank_score score, bool replace,
                                      struct ank_error *err);

/* Marks the domain as a priority or takes the mark away, in the same manner. */
ANK_CHECKED bool ank_questions_mark(struct ank_questions *questions, size_t at,
                                    bool priority, struct ank_error *err);

/* Notices, when no list was named, the other lists that the project rates. */
void ank_questions_end(const struct ank_questions *questions);

#endif
