/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sealing.h - the passphrase that seals names and free text, and the names themselves
 */
#ifndef ANK_APP_SEALING_H
#define ANK_APP_SEALING_H

#include <ankerpunt/app/context.h>

/* Whether the registry has a passphrase. All of these want ANK_IDENTITY. */
ANK_CHECKED bool ank_passphrase_is_set(struct ank_work_context *work, bool *set,
                                       struct ank_error *err);

/* Opens the seal until the registry is closed. ANK_INVALID when there is no passphrase
 * yet, ANK_DENIED for the wrong one. */
ANK_CHECKED bool ank_passphrase_use(struct ank_work_context *work,
                                    const char *passphrase, struct ank_error *err);

/* Sets a passphrase, or another one (the seal is open then). */
ANK_CHECKED bool ank_passphrase_change(struct ank_work_context *work,
                                       const char *passphrase, struct ank_error *err);

/* Refuses (ANK_INVALID) when there is none to take away. */
ANK_CHECKED bool ank_passphrase_removable(struct ank_work_context *work,
                                          struct ank_error *err);
/* Takes it away. ANK_INVALID while anything is sealed, unless `lose`: then every name
 * and text is removed for good. */
ANK_CHECKED bool ank_passphrase_remove(struct ank_work_context *work, bool lose,
                                       struct ank_error *err);

/* Names and contact ---------------------------------------------------------- */

enum { ANK_IDENTITY_FIELDS = 5 };
extern const struct ank_field ank_identity_fields[ANK_IDENTITY_FIELDS];

/* Whose names these are: of a family, or of this person of it (NULL: the family). */
struct ank_identity_whom {
    const char *family, *person;
};

/* Fails with ANK_NOT_FOUND; for who wants to know before anything is asked. */
ANK_CHECKED bool ank_identity_whom(struct ank_work_context *work,
                                   const struct ank_identity_whom *whom,
                                   struct ank_error *err);

/* Keeps what was said, a value for each field: NULL leaves it as it was, "" removes
 * it. */
ANK_CHECKED bool ank_identity_keep(struct ank_work_context *work,
                                   const struct ank_identity_whom *whom,
                                   const char *const said[static ANK_IDENTITY_FIELDS],
                                   struct ank_error *err);

/* Removes all of it for good. */
ANK_CHECKED bool ank_identity_clear(struct ank_work_context *work,
                                    const struct ank_identity_whom *whom,
                                    struct ank_error *err);

struct ank_identity_row {
    const char *person;                      /* code; NULL: the family */
    const char *values[ANK_IDENTITY_FIELDS]; /* NULL: not kept */
};

/* Of the family first, then of its persons; of one person alone when `whom` says. */
ANK_CHECKED bool ank_identity_rows(struct ank_work_context *work,
                                   const struct ank_identity_whom *whom,
                                   struct ank_identity_row **rows, size_t *count,
                                   struct ank_error *err);

#endif
