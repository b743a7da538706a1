/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossiers.h - everything that is kept about a family, for the family */
#ifndef ANK_APP_DOSSIERS_H
#define ANK_APP_DOSSIERS_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/output.h>

/* Finds the family, and tells whether names and texts are sealed, so that a passphrase
 * would show more of them. ANK_NOT_FOUND; ANK_INVALID when `to` (may be NULL) is no
 * code of whom it can be given to. */
ANK_CHECKED bool ank_dossier_sealed(struct ank_work_context *work, const char *family,
                                    const char *to, bool *sealed,
                                    struct ank_error *err);

struct ank_dossier_request {
    const char *family; /* code */
    const char
        *person;     /* code of whose dossier it is; NULL: everything on the family */
    const char *to;  /* whom it is given to; NULL: not noted */
    bool with_notes; /* what the coach's notes say; else that they are there */
    struct ank_output_kind kind; /* paper, JSON, else text */
};

/* Whose contact details are kept, as "mama, papa", so that who asks for everything sees
 * whose it is; "" when there are none. ANK_NOT_FOUND. Wants ANK_IDENTITY. */
ANK_CHECKED bool ank_dossier_contacts(struct ank_work_context *work, const char *family,
                                      const char **whose, struct ank_error *err);

/*
 * With a person it holds what is kept on them and on the family as a whole, and nothing
 * that another gave or that is another's: no contact details, scores or words, also
 * with that person's yes (GDPR article 15(4)). ANK_NOT_FOUND when there is no such
 * person; ANK_USAGE with the coach's notes, which may tell of others.
 *
 * Writes it to `out`, in the language of the paper, else the family's. With `to` it is
 * noted in the share log first, so that it stands in the dossier itself: ANK_DENIED
 * when the family, or somebody whose scores are in it, did not agree to that. Names
 * and texts are there when the seal is open.
 */
ANK_CHECKED bool ank_dossier_write(struct ank_work_context *work,
                                   const struct ank_dossier_request *request, FILE *out,
                                   struct ank_error *err);

#endif
