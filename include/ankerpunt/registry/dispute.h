/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * dispute.h - what several registries say of one thing, until somebody chooses
 */
#ifndef ANK_REGISTRY_DISPUTE_H
#define ANK_REGISTRY_DISPUTE_H

#include <ankerpunt/registry.h>

enum ank_dispute_kind {
    ANK_DISPUTE_VALUE, /* a field was written twice */
    ANK_DISPUTE_WAITS, /* a record for which the tables have no place */
};

/* What one of them wrote. */
struct ank_dispute_word {
    const char *who;
    const char *value; /* a text or a number as people know it; NULL: nothing */
    const char *literal;
};

struct ank_dispute {
    enum ank_dispute_kind kind;
    int64_t family_id;
    const char *family; /* its code; "" of projects and signals */
    const char *table;
    unsigned char record[16];
    const char *field;  /* a column; of a sitting also "score.003" */
    const char *domain; /* code of the domain of a score; NULL: another field */
    int64_t instrument; /* of the score; 0 */
    ank_day day;        /* of the record; ANK_NO_DAY */
    const char *what;   /* who rated, which right, which purpose ...; NULL: nothing */
    struct ank_dispute_word *word;
    size_t words;
    struct ank_dispute_word shown; /* what the table shows until somebody chooses */
};

struct ank_dispute_list {
    struct ank_dispute *row;
    size_t count;
};

/* All that wait for a choice, by family; of one family when `family` is not 0. Their
 * places in the list are their numbers, from 1. */
ANK_CHECKED bool ank_dispute_list(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem, struct ank_dispute_list *list,
                                  struct ank_error *err);

/* How many scores of the families of a project (NULL: of all) are in dispute. */
ANK_CHECKED bool ank_dispute_scores(struct ank_registry *registry, const char *project,
                                    size_t *count, struct ank_error *err);

/* Chooses that word, within a command that has begun: an ordinary command that saw
 * both, so that it travels and is not asked again. */
ANK_CHECKED bool ank_dispute_take(struct ank_registry *registry,
                                  const struct ank_dispute *dispute,
                                  const struct ank_dispute_word *word,
                                  struct ank_error *err);

/* Tries to give a place to a record that waits. ANK_INVALID when there is still none.
 */
ANK_CHECKED bool ank_dispute_place(struct ank_registry *registry,
                                   const struct ank_dispute *dispute,
                                   struct ank_error *err);

/* Removes the record. */
ANK_CHECKED bool ank_dispute_remove(struct ank_registry *registry,
                                    const struct ank_dispute *dispute,
                                    struct ank_error *err);

#endif
