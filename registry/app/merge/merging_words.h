/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merging_words.h - what a merge did, and what waits, in sentences */
#ifndef MERGING_WORDS_H
#define MERGING_WORDS_H

#include <ankerpunt/app/merging.h>
#include <ankerpunt/registry/dispute.h>
#include <ankerpunt/registry/merge.h>

/* "2 families came in, 3 changed." */
const char *merge_summary_words(struct ank_work_context *work,
                                const struct ank_merge *merge);

/* The sentence of one thing that is told. */
const char *merge_told_words(struct ank_work_context *work,
                             const struct ank_merge_row *row);

/* What is in dispute, "Gezin Linde: the talk of 14/01/2026, Wonen", and the whole
 * sentence with its number and what to type. */
ANK_CHECKED bool merge_dispute_words(struct ank_work_context *work,
                                     const struct ank_dispute *dispute, size_t number,
                                     const char **sentence, struct ank_error *err);
ANK_CHECKED bool merge_subject_words(struct ank_work_context *work,
                                     const struct ank_dispute *dispute,
                                     const char **words, struct ank_error *err);

/* A value as people know it. */
ANK_CHECKED bool merge_value_words(struct ank_work_context *work,
                                   const struct ank_dispute *dispute,
                                   const struct ank_dispute_word *word,
                                   const char **words, struct ank_error *err);

#endif
