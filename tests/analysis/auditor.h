/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auditor.h - who attacks releases
 *
 * An auditor has what was published of one measure over all releases, knows the rules,
 * and who is in which set (more than any reader); as an insider also all there is to
 * know of one site's families. The truth in the items serves to judge whether an attack
 * found something, never to find it. Nothing here comes from disclosure*.c.
 */
#ifndef AUDITOR_H
#define AUDITOR_H

#include <ankerpunt/analysis/disclosure.h>

/* What the spread of a row is: the one that is told, which is off by `half` at most; or
 * that of the interval, or less. False: nothing is known of it. */
bool audit_spread(const struct ank_shown *shown, double half, double *low,
                  double *high);
/* The largest that is never told of so many families, in steps of a scale. */
double audit_never_told(int n);

/* A row of a release: what was true of it, and what was shown. */
struct audit_row {
    int release;
    struct ank_release_item item;
    struct ank_shown shown;
    size_t least; /* families that a figure needed; 0: ANK_RELEASE_LEAST */
};

/* All rows of one measure. */
struct audit {
    const struct audit_row *rows;
    size_t count;
    bool naive;       /* numbers are exact, and what is hidden is 1 to 4 */
    const char *site; /* of the insider; NULL: a reader */
};

enum audit_finding {
    AUDIT_EXACT,  /* a hidden number is known */
    AUDIT_NARROW, /* ... to within less than 5, and may be under 10 */
    AUDIT_SMALL,  /* ... to be under 8 */
    AUDIT_FEW,    /* a sum over 1 to 9 families can be reckoned */
    AUDIT_MOVED,  /* the same cell, 1 to 9 families apart */
    AUDIT_SCORES, /* figures that only one list of scores has */
    AUDIT_ONE,    /* the score of one family that came or went */
    AUDIT_SPREAD, /* the spread over fewer than 10 that are left without one site */
    AUDIT_FINDINGS,
};

struct audit_found {
    size_t found[AUDIT_FINDINGS];
    size_t cells, programs; /* hidden cells attacked; linear programs solved */
    size_t large;       /* narrow, but of 10 families or more: as if it were shown */
    size_t large_exact; /* of these, known to the family */
    size_t impossible;  /* the truth does not obey what the auditor believes: a fault */
};

/* What each finding is, for messages. */
const char *audit_name(enum audit_finding finding);

/* Bounds of all hidden cells. auditor.c */
void attack_bounds(const struct audit *audit, struct audit_found *found);

/* Sums of up to four published sets. auditor_sets.c */
void attack_sets(const struct audit *audit, struct audit_found *found);

/* Scores from means and spreads. auditor_means.c */
void attack_means(const struct audit *audit, struct audit_found *found);

/* Spreads that an insider can take a site out of. auditor_means.c */
void attack_spread(const struct audit *audit, struct audit_found *found);

#endif
