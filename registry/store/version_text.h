/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * version_text.h - versions as the tables `version`, `aside`, `stamp` keep them
 *
 *     what was seen   1:7 2:3
 *     a row           day='2026-01-14', mode=NULL, scores='[5,null,"parked"]'
 *     fields          a line for each field that another stamp wrote:
 *                     mode 1:4
 *                     score.002 1:4=5 2:3=7        in dispute: the values too
 *
 * Sites are numbers of this file. Within a version a sitting has a field for each
 * domain, score.000 ..., by its place.
 */
#ifndef VERSION_TEXT_H
#define VERSION_TEXT_H

#include <ankerpunt/model/versions.h>

#define SCORES "scores"
#define SCORE "score."

/* The end of a value: 'it''s', X'00', 3, NULL, "parked"; one of `ends` or the end of
 * the text otherwise. */
const char *literal_end(const char *literal, const char *ends);

/* Reads the next name=value of a row and moves on past it; false at the end. */
bool row_next(struct ank_arena *mem, const char **text, const char **name,
              const char **value);

/* '[5,null]' as fields score.000 ... in the list, and back. */
size_t scores_apart(struct ank_arena *mem, const char *literal,
                    struct ank_version_field *fields, size_t count);
enum { SCORES_MOST = 200 };
/* Whether a field is a score, and of which place. */
bool score_place(const char *name, size_t *place);
const char *scores_together(struct ank_arena *mem, const char *const *elements,
                            size_t count);

/* 1:7 2:3 */
struct ank_seen seen_read(struct ank_arena *mem, const char *text);
char *seen_write(struct ank_arena *mem, const struct ank_seen *seen);

/* The line of a field, from its begin to its end; NULL when there is none. */
const char *fields_line(const char *fields, const char *name, size_t *length);

/* What a line says after the name: moves on past one stamp and its value (NULL when it
 * has none); false at the end. */
bool said_next(struct ank_arena *mem, const char **line, struct ank_stamp *stamp,
               const char **value);

/* A line of said values; the values are written when there is more than one. */
char *line_write(struct ank_arena *mem, const struct ank_version_field *field);

#endif
