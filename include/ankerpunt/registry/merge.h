/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * merge.h - what other registries know of families comes in
 *
 * Family by family, by the rule of <ankerpunt/model/versions.h>: what nobody disputes
 * is there at once, what two coaches wrote without knowing of each other is kept both
 * ways until somebody chooses. The other registry is only read.
 */
#ifndef ANK_REGISTRY_MERGE_H
#define ANK_REGISTRY_MERGE_H

#include <ankerpunt/registry.h>

/* What is told of a merge, a row each. */
enum ank_merge_told {
    ANK_MERGE_CODE_TAKEN, /* `family` was called `what` there, which is another here */
    ANK_MERGE_KEPT,      /* removed by one, changed by `who`, who did not know: stays */
    ANK_MERGE_NO_STANDS, /* the yes of `day` does not count: it did not know of a no */
    ANK_MERGE_ERASED,    /* `family` was erased there, and is now here */
    ANK_MERGE_ERASED_HERE,  /* `what` was erased here under that code: not taken in */
    ANK_MERGE_TWO_FILES,    /* two files were one site: `family` was left as it is */
    ANK_MERGE_LINKED,       /* `what` is one family with `family` now */
    ANK_MERGE_LIST_DIFFERS, /* instrument `what` has other domains or another scale */
};

struct ank_merge_row {
    enum ank_merge_told told;
    const char *family, *what, *who;
    ank_day day;
};

struct ank_merge {
    const char *only; /* wanted: the code there of the one family to take; NULL: all */
    size_t added, changed, same; /* families */
    size_t erased;
    size_t releases;
    bool house; /* projects, waves or signals changed */
    bool news;  /* something was seen that was not, also when no row is another */
    struct ank_merge_row *row;
    size_t count;
};

/*
 * What stands at `path`, opened to be taken into the registry: a registry, a backup or
 * a bundle (`passphrase` of one that is sealed; NULL: none was given). It is a
 * stranger's until it is proved to be ours to the letter: ANK_STORE when it is not,
 * ANK_INVALID for the registry itself, ANK_DENIED for a wrong passphrase. It is only
 * read.
 */
struct ank_other;
ANK_CHECKED bool ank_other_open(struct ank_registry *registry, const char *path,
                                const char *passphrase, struct ank_other **other,
                                struct ank_error *err);
void ank_other_close(struct ank_other *other);

/* What it holds, as a registry that answers questions and nothing else. */
struct ank_registry *ank_other_registry(const struct ank_other *other);

/* Whether opening it wants a passphrase. */
ANK_CHECKED bool ank_other_asks(struct ank_registry *registry, const char *path,
                                bool *asks, struct ank_error *err);

/* Makes a copy beside the registry, PATH.before-merge-2026-03-31, when no command has
 * begun; `backup` names it, in the arena. */
ANK_CHECKED bool ank_merge_back_up(struct ank_registry *registry, ank_day today,
                                   struct ank_arena *mem, const char **backup,
                                   struct ank_error *err);

/* How many families a merge erases at most before a person is asked. */
enum { ANK_MERGE_ERASES = 3 };

/* How many families of this registry the other one erased. */
ANK_CHECKED bool ank_merge_erases(struct ank_registry *registry,
                                  struct ank_registry *other, size_t *count,
                                  struct ank_error *err);

/*
 * Takes everything of `other` in, within a command that has begun; it cannot be taken
 * back. `other` is of this version, proved to be a registry and opened for reading
 * only. What is told lives in the arena.
 */
ANK_CHECKED bool ank_merge_take(struct ank_registry *registry,
                                struct ank_registry *other, struct ank_arena *mem,
                                struct ank_merge *merge, struct ank_error *err);

#endif
