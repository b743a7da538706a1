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

/* Whether a new passphrase is long enough; ANK_INVALID says how long that is. */
ANK_CHECKED bool ank_passphrase_good(const char *passphrase, struct ank_error *err);

/* Sets a passphrase, or another one (the seal is open then). ANK_INVALID for one that
 * is too short. */
ANK_CHECKED bool ank_passphrase_change(struct ank_work_context *work,
                                       const char *passphrase, struct ank_error *err);

/*
 * Open for a while: ank_unlock() keeps the key that is open in the kernel's keyring,
 * for this user's login and so many minutes, ank_lock() takes it away (`was_open`:
 * there was one). ANK_DENIED where the system has no keyring. ank_unlocked() opens the
 * seal with a key that is there, else `opened` is false. ANK_INVALID without a
 * passphrase. ank_unlock_span() reads "60m" or "2h", at most 12 hours; ANK_INVALID.
 */
ANK_CHECKED bool ank_unlock(struct ank_work_context *work, unsigned minutes,
                            struct ank_error *err);
ANK_CHECKED bool ank_unlock_span(const char *span, int64_t *minutes,
                                 struct ank_error *err);
ANK_CHECKED bool ank_lock(struct ank_work_context *work, bool *was_open,
                          struct ank_error *err);
ANK_CHECKED bool ank_unlocked(struct ank_work_context *work, bool *opened,
                              struct ank_error *err);

/* Where the system has no keyring: the key that is open, for a door that keeps it in
 * its own memory and nowhere else; and the seal opened with one, else `opened` is
 * false. */
enum { ANK_UNLOCK_KEY = 32 };
void ank_unlock_key(struct ank_work_context *work,
                    unsigned char key[static ANK_UNLOCK_KEY]);
ANK_CHECKED bool ank_unlock_with(struct ank_work_context *work,
                                 const unsigned char key[static ANK_UNLOCK_KEY],
                                 bool *opened, struct ank_error *err);

/* A passphrase nobody used, to propose, in the reader's language. ANK_STORE when the
 * system gives no random numbers. */
ANK_CHECKED bool ank_passphrase_propose(struct ank_work_context *work,
                                        const char **phrase, struct ank_error *err);

/* Of how many families names or texts would be lost with the passphrase. */
ANK_CHECKED bool ank_passphrase_holds(struct ank_work_context *work, size_t *families,
                                      struct ank_error *err);

/* Refuses (ANK_INVALID) when there is none to take away. */
ANK_CHECKED bool ank_passphrase_removable(struct ank_work_context *work,
                                          struct ank_error *err);
/* Takes it away. ANK_INVALID while anything is sealed, unless `lose` says of how many
 * families names and texts are lost (ANK_NOT_GIVEN: of none): then all of them are
 * removed for good. ANK_INVALID when it is another number. */
ANK_CHECKED bool ank_passphrase_remove(struct ank_work_context *work, int64_t lose,
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
