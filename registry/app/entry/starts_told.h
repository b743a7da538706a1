/* SPDX-License-Identifier: GPL-3.0-or-later */
/* starts_told.h - the starts of a family before and after something is put right */
#ifndef STARTS_TOLD_H
#define STARTS_TOLD_H

#include "../work.h"

/* The starts of a family, as the voice that speaks for it gave them. */
struct start_told {
    size_t trajectory, position; /* which one; the domain */
    const struct ank_sitting *start;
};
struct starts_told {
    struct start_told *start;
    size_t count;
};

/* Those of that family (its code), as the registry has it now. */
ANK_CHECKED bool starts_read(struct ank_work_context *work, const char *family,
                             struct starts_told *starts, struct ank_error *err);

/* Notices which of them became another number: each, or how many. */
ANK_CHECKED bool starts_compare(struct ank_work_context *work, const char *family,
                                const struct starts_told *before,
                                struct ank_error *err);

/* Whether a start that was told is another number now, or none; the same number on
 * another day tells nothing else. */
bool starts_differ(const struct ank_sitting *was, const struct ank_sitting *comes,
                   size_t position);

/* "5 (5/01/2026)", "5 (mama, 5/01/2026)", in the arena. */
const char *starts_words(struct ank_work_context *work, struct ank_arena *mem,
                         const struct ank_sitting *start, size_t position);

/* Notices one that became another number, or none (`comes` NULL). */
void starts_notice(struct ank_work_context *work, size_t position,
                   const struct ank_sitting *was, const struct ank_sitting *comes);

#endif
