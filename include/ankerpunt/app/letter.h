/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * letter.h - a letter to who sent a family on, made together with the family
 *
 * Nothing stands in it that was not chosen, thing by thing: what became of the
 * referral, how support goes, a right, a small step, a score with its change, own
 * words. It is the letter of the family together, or of one person alone; what another
 * person gave or said is never offered. No note, no estimate, no code of anybody stands
 * in it.
 */
#ifndef ANK_APP_LETTER_H
#define ANK_APP_LETTER_H

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* Something that can be chosen. */
struct ank_letter_item {
    const char *key;   /* "right=leefloon", "score=huisvesting", "status" */
    const char *about; /* "right: Leefloon", in the reader's language */
    const char *line;  /* as it would stand in the letter, in that of the paper; NULL:
                        * sealed */
    bool sealed;       /* words of people: they need the seal open */
};

struct ank_letter_request {
    const char *family, *to;
    const char *by;          /* whose letter; NULL: of the family together */
    struct ank_texts chosen; /* keys, or words for them: "right=Leefloon" */
    const char *words; /* a text made before, with words in its places; NULL: none */
    bool text;         /* text to work on, which is given to nobody; else paper */
    enum ank_paper paper;
};

/*
 * What can stand in such a letter, whatever was chosen. ANK_DENIED when the family did
 * not agree to share with `to`, took that back, or when the person whose letter it is
 * did not say yes themselves; ANK_NOT_FOUND for a family or person; ANK_USAGE without
 * `to`.
 */
ANK_CHECKED bool ank_letter_items(struct ank_work_context *work,
                                  const struct ank_letter_request *request,
                                  struct ank_letter_item **items, size_t *count,
                                  struct ank_error *err);

/* Whether what was chosen needs the seal open. */
bool ank_letter_is_sealed(const struct ank_letter_request *request);

/*
 * Makes it; the caller frees the bytes. Paper is noted in the share log, with what it
 * holds. Fails as ank_letter_items(); ANK_NOT_FOUND for what cannot be chosen,
 * ANK_USAGE when nothing is chosen, ANK_DENIED for words while the seal is closed.
 */
ANK_CHECKED bool ank_letter_make(struct ank_work_context *work,
                                 const struct ank_letter_request *request,
                                 struct ank_document *made, struct ank_error *err);

/* What a letter held, in the reader's language: "right: Leefloon, score: Wonen"; NULL
 * for NULL. */
ANK_CHECKED bool ank_letter_held(struct ank_work_context *work, const char *held,
                                 const char **words, struct ank_error *err);

#endif
