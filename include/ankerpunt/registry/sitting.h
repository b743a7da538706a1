/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * sitting.h - keeping sittings, their scores and priorities
 *
 * Scores stand in the order of the instrument's domains; what was not asked is
 * ANK_NOT_ASKED.
 */
#ifndef ANK_REGISTRY_SITTING_H
#define ANK_REGISTRY_SITTING_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/registry.h>

/* What makes a sitting that one and no other. */
struct ank_sitting_key {
    int64_t family, instrument;
    int64_t person; /* 0: the family together */
    ank_day day;
    bool then, retest; /* at most one of them */
};

/* What is kept of a sitting: `scores` has `count` elements. */
struct ank_sitting_row {
    int64_t id; /* 0: not there */
    const char *mode;
    bool faces; /* only faces were shown, no numbers */
    ank_score scores[ANK_MOST_DOMAINS];
    size_t count;
};

/* Reads a sitting; row->id is 0 when there is none. `mode` is good until the
 * next statement. */
ANK_CHECKED bool ank_sitting_find(struct ank_registry *registry,
                                  const struct ank_sitting_key *key,
                                  struct ank_sitting_row *row, struct ank_error *err);

/* The family's last day with a sitting of any kind; ANK_NO_DAY: none. */
ANK_CHECKED bool ank_sitting_last(struct ank_registry *registry, int64_t family,
                                  ank_day *day, struct ank_error *err);

/* The id of the sitting that was entered last; 0: there is none. What is entered later
 * has a higher one. */
ANK_CHECKED bool ank_sitting_newest(struct ank_registry *registry, int64_t *id,
                                    struct ank_error *err);

/* Adds it (row->id 0, set afterwards) or replaces mode and scores. */
ANK_CHECKED bool ank_sitting_put(struct ank_registry *registry,
                                 const struct ank_sitting_key *key,
                                 struct ank_sitting_row *row, ank_day entered,
                                 struct ank_error *err);

/*
 * The same for a sitting that is new and within all rules: it is written together
 * with others, which is faster, and a failure may come with a later one.
 * ank_sitting_find() and ank_sitting_last() know it at once, all others from
 * ank_registry_end() on.
 */
ANK_CHECKED bool ank_sitting_put_later(struct ank_registry *registry,
                                       const struct ank_sitting_key *key,
                                       const struct ank_sitting_row *row,
                                       ank_day entered, struct ank_error *err);

/* Whether there is an ordinary sitting of that voice and instrument 1 to
 * 14 days before the key's day. */
ANK_CHECKED bool ank_sitting_repeats(struct ank_registry *registry,
                                     const struct ank_sitting_key *key, bool *repeats,
                                     struct ank_error *err);

/* Whether there is any retest. */
ANK_CHECKED bool ank_sitting_any_retest(struct ank_registry *registry, bool *any,
                                        struct ank_error *err);

/* Whether any was rated on faces alone. */
ANK_CHECKED bool ank_sitting_any_faces(struct ank_registry *registry, bool *any,
                                       struct ank_error *err);

/* Whether there is any then-test. */
ANK_CHECKED bool ank_sitting_any_then(struct ank_registry *registry, bool *any,
                                      struct ank_error *err);

/* The sittings of a voice on a day, one for each instrument; of one instrument alone
 * when the key names it. */
struct ank_sitting_id {
    int64_t id, instrument;
};
struct ank_sitting_list {
    struct ank_sitting_id *row;
    size_t count;
};
ANK_CHECKED bool ank_sitting_list(struct ank_registry *registry,
                                  const struct ank_sitting_key *key,
                                  struct ank_arena *mem, struct ank_sitting_list *list,
                                  struct ank_error *err);

/* Gives a sitting the day and person of the key. ANK_EXISTS when they have a sitting.
 */
ANK_CHECKED bool ank_sitting_place(struct ank_registry *registry, int64_t id,
                                   const struct ank_sitting_key *key,
                                   struct ank_error *err);

/* The same for another family: it becomes a sitting of theirs, and goes here, so that
 * the history of each family tells of its own alone. */
ANK_CHECKED bool ank_sitting_give(struct ank_registry *registry, int64_t id,
                                  const struct ank_sitting_key *key,
                                  struct ank_error *err);

/* Removes a sitting, with its priorities and what mattered in it. */
ANK_CHECKED bool ank_sitting_remove(struct ank_registry *registry, int64_t id,
                                    struct ank_error *err);

/* Marks a domain (its id) as priority in a sitting. */
ANK_CHECKED bool ank_priority_put(struct ank_registry *registry, int64_t sitting,
                                  int64_t domain, struct ank_error *err);

/* The domains (ids) marked as priority in a sitting. */
ANK_CHECKED bool ank_priority_list(struct ank_registry *registry, int64_t sitting,
                                   struct ank_arena *mem, int64_t **domains,
                                   size_t *count, struct ank_error *err);

/* The domain is no priority in that sitting any more. */
ANK_CHECKED bool ank_priority_drop(struct ank_registry *registry, int64_t sitting,
                                   int64_t domain, struct ank_error *err);

#endif
