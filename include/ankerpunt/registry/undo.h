/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * undo.h - taking back what the last command wrote
 *
 * Every command is recorded as it writes; the recording is kept until the next one
 * writes, or until another day. Some things stay: what was erased, a passphrase, what
 * was given away, a release.
 */
#ifndef ANK_REGISTRY_UNDO_H
#define ANK_REGISTRY_UNDO_H

#include <ankerpunt/model/written.h>
#include <ankerpunt/registry.h>

/* The last command that wrote. */
struct ank_undo {
    int64_t n; /* 0: there is none */
    const char *at, *who, *command;
    bool back;           /* it was taken back: taking back puts it back */
    bool stays;          /* it cannot be taken back */
    bool bulk;           /* an import, told as counts */
    ank_day day;         /* on which it was done */
    int64_t first, last; /* rows of the history that tell of it */
    const char *backup;  /* the copy that was made before it; NULL: none */
};

/* Finds it. */
ANK_CHECKED bool ank_undo_find(struct ank_registry *registry, struct ank_arena *mem,
                               struct ank_undo *undo, struct ank_error *err);

/* What it wrote, as people see it: a row for each record, or for each kind of record
 * when it was an import. Wants ANK_IDENTITY, as taking back does. */
struct ank_undo_rows {
    struct ank_written *row;
    size_t count;
};
ANK_CHECKED bool ank_undo_rows(struct ank_registry *registry,
                               const struct ank_undo *undo, struct ank_arena *mem,
                               struct ank_undo_rows *rows, struct ank_error *err);

/* The first command that wrote since: at, who and command are NULL when there is none.
 */
struct ank_undo_since {
    const char *at, *who, *command;
};
ANK_CHECKED bool ank_undo_find_since(struct ank_registry *registry,
                                     const struct ank_undo *undo, struct ank_arena *mem,
                                     struct ank_undo_since *since,
                                     struct ank_error *err);

/* Takes it back, between a begin and an end. Only when nothing was written since and
 * it does not stay. */
ANK_CHECKED bool ank_undo_apply(struct ank_registry *registry,
                                const struct ank_undo *undo, struct ank_error *err);

/* Forgets what could be taken back, between a begin and an end. */
ANK_CHECKED bool ank_undo_forget(struct ank_registry *registry, struct ank_error *err);

/* What the command that has begun writes is not to be taken back; `backup` names the
 * copy that was made before it (NULL: none). */
ANK_CHECKED bool ank_undo_not(struct ank_registry *registry, const char *backup,
                              struct ank_error *err);

/* A copy was made before the command that has begun: it may write more than can be
 * taken back, and `backup` is named only then. NULL: the copy is gone. */
void ank_undo_backed(struct ank_registry *registry, const char *backup);

/* Whether the command that has begun wrote more than can be taken back; whether what it
 * writes stays, for that or another reason, or may. */
bool ank_undo_too_much(const struct ank_registry *registry);
bool ank_undo_stays(const struct ank_registry *registry);

/* Makes a copy beside the registry, PATH.before-import-2026-03-31, when no command has
 * begun; `backup` names it, in the arena. */
ANK_CHECKED bool ank_undo_back_up(struct ank_registry *registry, ank_day today,
                                  struct ank_arena *mem, const char **backup,
                                  struct ank_error *err);

#endif
