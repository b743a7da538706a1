/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * merging.h - the registry of a colleague is taken in
 *
 * What nobody disputes comes in at once. What two people wrote without knowing of each
 * other stays both ways until somebody chooses.
 */
#ifndef ANK_APP_MERGING_H
#define ANK_APP_MERGING_H

#include <ankerpunt/app/context.h>

/* What to take in, and how. */
struct ank_merging {
    const char *path;       /* a registry, a backup or a bundle */
    const char *passphrase; /* of one that is sealed; NULL: none */
    bool dry_run;           /* nothing is kept */
    const char *only;       /* the code there of the one family to take; NULL: all */
    int64_t erase;          /* how many families it may erase; ANK_NOT_GIVEN: a few */
};

/* What came of it, in the reader's language. */
struct ank_merging_told {
    const char *summary;    /* one line: what came in */
    struct ank_texts lines; /* what is worth knowing, a line each */
    const char *backup;     /* the copy that was made beside the registry; NULL: none */
    size_t disputes;        /* how many wait for a choice now */
    bool changed;
};

/*
 * Takes it in; begins and ends by itself. Nothing is written, no backup is made, when
 * there is nothing new. ANK_INVALID when it erased more than a few families and `erase`
 * does not say how many; ANK_STORE when the file is not a registry of this version.
 */
ANK_CHECKED bool ank_merging_take(struct ank_work_context *work,
                                  const struct ank_merging *merging,
                                  struct ank_merging_told *told, struct ank_error *err);

/* Whether taking that file in wants a passphrase. */
ANK_CHECKED bool ank_merging_asks(struct ank_work_context *work, const char *path,
                                  bool *asks, struct ank_error *err);

/* What waits for a choice: a line each, numbered from 1. */
ANK_CHECKED bool ank_disputes_told(struct ank_work_context *work,
                                   struct ank_texts *lines, struct ank_error *err);

/* How somebody chooses. */
struct ank_choosing {
    int64_t number;    /* in the list */
    const char *who;   /* whose word stands; NULL: */
    bool remove, keep; /* the record goes; what is shown stays */
};

/* Chooses, between a begin and an end; `line` tells what stands now. ANK_NOT_FOUND when
 * there is no such number, ANK_INVALID when nobody of that name wrote it. */
ANK_CHECKED bool ank_dispute_choose(struct ank_work_context *work,
                                    const struct ank_choosing *choosing,
                                    const char **line, struct ank_error *err);

#endif
