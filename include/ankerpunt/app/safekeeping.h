/* SPDX-License-Identifier: GPL-3.0-or-later */
/* safekeeping.h - a registry is copied, brought back, upgraded, checked and looked back
 * on */
#ifndef ANK_APP_SAFEKEEPING_H
#define ANK_APP_SAFEKEEPING_H

#include <stdio.h>

#include <ankerpunt/app/context.h>
#include <ankerpunt/model/registry_file.h>

/* Whether a backup of this registry is sealed, and wants its passphrase. */
ANK_CHECKED bool ank_backup_is_sealed(struct ank_work_context *work, bool *sealed,
                                      struct ank_error *err);

struct ank_backing_up {
    const char *path;
    const char *passphrase; /* NULL: it is not sealed */
    bool force;             /* a file that is there is overwritten */
};

/* Writes a copy and reads it back; this ends what was begun. ANK_DENIED for the wrong
 * passphrase, ANK_EXISTS for a file that is there. `head` is the last row of the
 * history in it. */
ANK_CHECKED bool ank_backup_make(struct ank_work_context *work,
                                 const struct ank_backing_up *backup,
                                 struct ank_head *head, struct ank_error *err);

/* Whether that backup wants a passphrase. */
ANK_CHECKED bool ank_backup_asks(const char *backup, bool *sealed,
                                 struct ank_error *err);

/* Brings a backup back; no registry is open. ANK_EXISTS when one is there and not
 * `force`, ANK_DENIED for the wrong passphrase. */
ANK_CHECKED bool ank_backup_bring(struct ank_work_context *work,
                                  const struct ank_restoring *restoring,
                                  struct ank_restored *restored, struct ank_error *err);

/* What is worth knowing of it beside that it was brought back, in the reader's
 * language: what is kept aside, who was erased again, what is to be done next. */
struct ank_texts ank_restored_words(struct ank_work_context *work,
                                    const struct ank_restored *restored);

/* Upgrades the registry at that path, which is not open, after a backup beside it. */
ANK_CHECKED bool ank_registry_renew(struct ank_work_context *work, const char *path,
                                    struct ank_upgraded *upgraded,
                                    struct ank_error *err);

/* What is wrong with a registry, in the reader's language; nothing when count is 0. */
struct ank_inspected {
    struct ank_fault *faults;
    size_t count;
    struct ank_head head;
};

/*
 * Checks pages, keys, rules and the chain of the history. `known` (may be NULL) is a
 * head that was noted earlier, "12:9f86..." as it was printed: it must be met on the
 * way. ANK_INVALID when it is none.
 */
ANK_CHECKED bool ank_registry_inspect(struct ank_work_context *work, const char *known,
                                      struct ank_inspected *inspected,
                                      struct ank_error *err);

/* Fails with ANK_STORE when something is wrong, and says what to do. */
ANK_CHECKED bool ank_inspected_sound(const struct ank_inspected *inspected,
                                     struct ank_error *err);

/*
 * The history by row, of everybody or of one family (a code; ANK_NOT_FOUND). What was
 * erased has "erased" as its old and new value. Strings are good until the next row.
 */
struct ank_past;
ANK_CHECKED bool ank_past_open(struct ank_work_context *work, const char *family,
                               struct ank_past **past, struct ank_error *err);
bool ank_past_next(struct ank_past *past, const struct ank_history_row **row);
ANK_CHECKED bool ank_past_close(struct ank_past *past, struct ank_error *err);

/*
 * The same in people's words, in the reader's language, as a family's dossier tells it:
 * a line for each record that came, changed or went, with when, who, whose and what
 * became what. `told` is how many lines were written.
 */
ANK_CHECKED bool ank_past_write(struct ank_work_context *work, const char *family,
                                FILE *out, size_t *told, struct ank_error *err);

#endif
