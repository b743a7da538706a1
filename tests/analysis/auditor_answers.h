/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auditor_answers.h - figures, sets of families, rows and reasons, folder by folder
 *
 * What the joint system does not see: answers that mean and spread leave too few sets
 * of, sums that one family makes, sums over few families that can be reckoned from what
 * was published of a measure, rows that are there because of who is, reasons that
 * differ.
 */
#ifndef AUDITOR_ANSWERS_H
#define AUDITOR_ANSWERS_H

#include "auditor_projects.h"

enum other_finding {
    OTHER_SMALL,    /* a number under 10 stands there */
    OTHER_ANSWERS,  /* fewer than 50 sets of answers fit a mean, or it and its spread */
    OTHER_SUM,      /* one family makes more than half of a sum that has no end */
    OTHER_FEW,      /* a sum over 1 to 9 families can be reckoned */
    OTHER_MOVED,    /* the same cell, 1 to 9 families apart */
    OTHER_ONE,      /* the answer of one family that came or went */
    OTHER_REASON,   /* beside several projects hidden rows have different reasons */
    OTHER_PRESENCE, /* a row is there, or not, because of who the families are */
    OTHER_FINDINGS,
};

const char *other_name(enum other_finding finding);

struct other_found {
    size_t found[OTHER_FINDINGS];
    size_t means, spreads, impossible;
    /* Called for each finding in a row; may be NULL. */
    void (*tell)(void *context, enum other_finding finding,
                 const struct folder_row *row);
    void *context;
};

/* All but OTHER_PRESENCE. */
void attack_others(const struct projects *projects, struct other_found *found);

/* Rows of the same folders with other families; `other` was made with the same plan but
 * `people`. */
void compare_presence(const struct projects *projects, const struct projects *other,
                      struct other_found *found);

/*
 * How many sets of answers fit, at most `enough`: whole steps from 0 to `range`
 * (INFINITY: no end), `n` of them, with a mean within `half` of what is told and a
 * spread (high NAN: nothing is known of it) between two others. `known` others, which
 * are known, count in both; they add up to `sum`, their squares to `squares`.
 */
struct answer_lattice {
    size_t n, known;
    double range, mean, half, sd_low, sd_high, sum, squares;
};
size_t count_answers(const struct answer_lattice *lattice, size_t enough);

#endif
