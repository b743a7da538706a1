/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * published.h - what somebody can set up who has a released folder and nothing else
 *
 * The rows of one folder, as they are published, are all that counts here: no ledger,
 * no families. The same look is taken before a release is written and by whoever
 * verifies the folder afterwards.
 */
#ifndef ANK_PUBLISHED_H
#define ANK_PUBLISHED_H

#include "disclosure.h"

/* One row as it is published; a number that is hidden or not there is NAN. */
struct ank_published_row {
    const char *site;    /* "all": the total */
    const char *measure; /* as in ank_asked, "change/housing/6": equal: the same of
                            other sites; tells which tables are among which */
    const char *thing;   /* for people: "housing 6" */
    double families, parts[ANK_MOST_PARTS];
    size_t part_count; /* folded: three, and the last two together as the fourth */
    int majority;      /* the part with half or more; -1: none */
    bool published, folded;
    enum ank_withheld why; /* of a row that is not published */
    const char *as_of; /* sites and total add up when these are equal; "": not told */
};

/* The row that an item becomes. `as_of` is made in `mem`. */
struct ank_published_row ank_published_row(const struct ank_release_item *item,
                                           const struct ank_shown *shown,
                                           ank_day cut_off, struct ank_arena *mem);

enum ank_published_fault {
    ANK_FAULT_KNOWN,       /* a hidden number is known too well */
    ANK_FAULT_CONTRADICTS, /* the numbers contradict each other */
    ANK_FAULT_ABSENT,      /* a row is not there that each such release has */
    ANK_FAULT_REASON,      /* a reason that tells of one project beside others */
};

/* What is wrong, with which thing of which site; `least` and `largest` of a number. */
struct ank_published_finding {
    enum ank_published_fault fault;
    const char *site, *thing;
    double least, largest;
};

struct ank_published {
    struct ank_published_row *rows; /* of all tables; are put in order of measures */
    size_t count;
    size_t least;   /* families that a figure needs; 0: ANK_RELEASE_LEAST */
    int step_limit; /* of linear programs, as in bounds.h; 0: none */
    void (*fault)(void *context, const struct ank_published_finding *finding);
    void *context;
    size_t hidden;    /* numbers */
    double narrowest; /* between what one can be, or what stood there; NAN: none */
    bool at_least;    /* of very many numbers it is only known to be no less */
};

/*
 * The bounds of all hidden numbers, from all tables together, by the proof of
 * ank_disclose() without any family. ANK_INVALID when the solver gave up, so that
 * nothing is known of them.
 */
ANK_CHECKED bool ank_published_audit(struct ank_published *published,
                                     struct ank_error *err);

/*
 * Presence and reasons: whether each project has every row that follows from its plan,
 * as far as the folder shows the plan (moments of its "reached" rows, domains, kinds of
 * rights), and whether beside several projects all that is hidden carries one reason.
 */
void ank_published_rules(struct ank_published *published);

/* Figures ---------------------------------------------------------------------- */

/* A number of families that is rounded as ank_round_count() does; that can be one of
 * `least` families and more. */
bool ank_published_is_rounded(double families);
bool ank_published_is_enough(double families, double least);

/* To the nearest 10 percent, of the rounded numbers: these are up to two families off
 * each, so that a percent more would be no truth. At most 100. */
double ank_published_percent(double part, double families);

struct ank_published_mean {
    double families, mean, sd, low, high; /* NAN: not there */
};

enum ank_interval {
    ANK_INTERVAL_FITS,    /* or there is none */
    ANK_INTERVAL_ALONE,   /* one end, no mean, or a spread without an interval */
    ANK_INTERVAL_OUTSIDE, /* the mean lies outside */
    ANK_INTERVAL_DIFFERS, /* not that of the rounded mean, spread and families */
};

/* Student's 95 % interval, as a release computes it from the rounded figures. Without a
 * spread, of which there is only a bound, the mean has to be in its middle. */
enum ank_interval ank_published_interval(const struct ank_published_mean *mean);

/* The spread as it is published, else the one that Student's interval comes from, which
 * is then a bound: no less than that of the families. NAN when there is neither. */
double ank_published_spread(const struct ank_published_mean *mean);

#endif
