/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * free_text.h - keeping notes and the family's own words, sealed
 *
 * A text belongs to who said it: model/whose.h tells on whose paper it may stand.
 * Kept only under a passphrase (seal.h). All of these need ANK_IDENTITY; what
 * reads a text needs the seal open too.
 */
#ifndef ANK_REGISTRY_FREE_TEXT_H
#define ANK_REGISTRY_FREE_TEXT_H

#include <ankerpunt/registry.h>

/* What was written down of a family in words. */
struct ank_text {
    int64_t id;
    int64_t domain; /* 0: of none */
    int64_t person; /* who said it; 0: the family together, or it is a note */
    const char *by; /* their code, from ank_text_list(); NULL: the family together */
    ank_day day;
    const char *kind; /* note, keep, wish, record, onward */
    const char *text; /* NULL while the seal is closed */
};

/* Keeps a text and sets its id. A note is always one more; another kind takes
 * the place of what that person (or the family together) said of that domain that day,
 * "" removes it. ANK_INVALID for a person of another family. */
ANK_CHECKED bool ank_text_put(struct ank_registry *registry, int64_t family,
                              struct ank_text *text, struct ank_error *err);
/* By day, in the order they were written. */
ANK_CHECKED bool ank_text_list(struct ank_registry *registry, int64_t family,
                               struct ank_arena *mem, struct ank_text **texts,
                               size_t *count, struct ank_error *err);

/* Removes the notes of that day and tells how many there were. */
ANK_CHECKED bool ank_note_remove(struct ank_registry *registry, int64_t family,
                                 ank_day day, size_t *count, struct ank_error *err);

#endif
