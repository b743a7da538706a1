/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * score.h - what was answered, and on which scale
 *
 * A score is a number of whole steps above the low end of its scale, so that
 * differences, ties and zeros are exact. What is no number is below zero and
 * never takes part in arithmetic.
 */
#ifndef ANK_MODEL_SCORE_H
#define ANK_MODEL_SCORE_H

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

typedef int16_t ank_score;

enum {
    ANK_NOT_ASKED = -1, /* the absence of an answer */
    ANK_PARKED = -2,    /* set aside without worry */
    ANK_UNKNOWN = -3,   /* they do not know */
    ANK_NA = -4,        /* does not apply */
    ANK_REFUSED = -5,
};

/* "parked", "unknown", "na", "refused"; NULL for a number or not asked. */
const char *ank_status_name(ank_score score);

/* The status of that name; ANK_NOT_ASKED when there is none. */
ank_score ank_status_find(const char *name);

/* A scale in units of 10^-decimals: 0 to 10 by 1, 1 to 5 by 1, 0 to 63 ... */
struct ank_scale {
    int decimals;
    int64_t low, high, step;
    int better; /* +1: higher is better, -1: lower is */
};

enum { ANK_MOST_STEPS = 10000 };

/* How many steps above the low end the high end is. */
ank_score ank_scale_top(const struct ank_scale *scale);

/* Five faces stand for points of a scale, from its low end to its high end: the step of
 * each, counted from 0. */
enum { ANK_FACES = 5 };
ank_score ank_scale_face(const struct ank_scale *scale, int face);

/* Steps as points on the scale, and a difference in steps as points. */
double ank_scale_points(const struct ank_scale *scale, ank_score steps);
double ank_scale_difference(const struct ank_scale *scale, int steps);

/* Reads a number on the scale; false when it is not one of its points. */
bool ank_scale_read(const struct ank_scale *scale, const char *text, ank_score *score);

/* The number as programs and files write it, with a decimal point: "7", "7.5". */
char *ank_scale_write(const struct ank_scale *scale, ank_score score,
                      char text[static 32]);

/* What was answered, for people, in the arena: a number with the decimals of its scale
 * ("7", "0,75"), the words of a status ("even opzij"), "." when it was not asked. */
char *ank_score_words(const struct ank_lang *lang, const struct ank_scale *scale,
                      ank_score score, struct ank_arena *mem);

#endif
