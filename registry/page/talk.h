/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * talk.h - a family rates its own domains on the laptop that the coach gave it
 *
 * Which talk it is stands in the gate, so that it outlives a crash; no address names
 * it. A tap is "this domain is this": the same again writes nothing.
 */
#ifndef TALK_H
#define TALK_H

#include <ankerpunt/app/rating.h>

#include "screen.h"

enum { TALK_FACES = 5 };

/* The talk that is at the table, as it is kept now. */
ANK_CHECKED bool talk_open(struct visit *visit, struct ank_questions **questions,
                           struct ank_error *err);

/* Keeps an answer as a form sends it: a number, the name of a status, "" for not
 * asked; and what was there, for the way back. */
ANK_CHECKED bool talk_answer(struct visit *visit, struct ank_questions *questions,
                             size_t at, const char *typed, struct ank_error *err);
ANK_CHECKED bool talk_mark(struct visit *visit, struct ank_questions *questions,
                           size_t at, bool priority, struct ank_error *err);

/* What stood before takes the place of what stands; once more puts it back. */
ANK_CHECKED bool talk_back(struct visit *visit, struct ank_questions *questions,
                           size_t at, struct ank_error *err);

/* The place of a domain; domain_count when it is not in the list. */
size_t talk_find(const struct ank_questions *questions, const char *domain);

/* The step of the scale that a face stands for: on 0 to 10 they are 0, 3, 5, 8, 10. */
ank_score talk_face(const struct ank_scale *scale, int face);

/* As a form sends it back: "7", "parked", "" for not asked. */
const char *talk_value(struct visit *visit, const struct ank_questions *questions,
                       ank_score score);

/* Draws face 0 (very hard) to 4 (very well). */
void talk_draw_face(struct visit *visit, int face);

#endif
