/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * right.h - keeping the catalogue of rights, and a family's steps to them
 */
#ifndef ANK_REGISTRY_RIGHT_H
#define ANK_REGISTRY_RIGHT_H

#include <ankerpunt/model/right.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/registry.h>

/* Adds the right, or renews what is said of it. */
ANK_CHECKED bool ank_right_put(struct ank_registry *registry,
                               const struct ank_right *right, struct ank_error *err);
ANK_CHECKED bool ank_right_find(struct ank_registry *registry, const char *code,
                                struct ank_arena *mem, struct ank_right *right,
                                struct ank_error *err);
/* By group, then code. */
ANK_CHECKED bool ank_right_list(struct ank_registry *registry, struct ank_arena *mem,
                                struct ank_right **rights, size_t *count,
                                struct ank_error *err);

/*
 * Notes a step. The same step (family, right, day, stage) again changes
 * nothing; with another reason, value or renewal it is ANK_PUT_DIFFERS and kept as
 * it was, unless `correct`.
 */
ANK_CHECKED bool ank_step_put(struct ank_registry *registry, int64_t family,
                              int64_t right, const struct ank_step *step, bool correct,
                              enum ank_put *put, struct ank_error *err);

/* Notes that the family's rights were explored that day; `added` is false when it was
 * noted already. */
ANK_CHECKED bool ank_explored_put(struct ank_registry *registry, int64_t family,
                                  ank_day day, bool *added, struct ank_error *err);

/* Rights that were said not to be for a family; their codes in order. `changed` is
 * false when it stood so already. */
struct ank_not_entitled {
    int64_t family, right;
    ank_day day;
};
struct ank_right_codes {
    const char **code;
    size_t count;
};
ANK_CHECKED bool ank_not_entitled_put(struct ank_registry *registry,
                                      const struct ank_not_entitled *said, bool is_not,
                                      bool *changed, struct ank_error *err);
ANK_CHECKED bool ank_not_entitled_list(struct ank_registry *registry, int64_t family,
                                       struct ank_arena *mem,
                                       struct ank_right_codes *rights,
                                       struct ank_error *err);

/* What a family chose in a look for rights: "explore" or "later"; NULL takes it back.
 * `changed` is false when it stood so already. */
ANK_CHECKED bool ank_scan_answer_put(struct ank_registry *registry,
                                     const struct ank_not_entitled *said,
                                     const char *answer, bool *changed,
                                     struct ank_error *err);
/* Those that still hold, by family and day: a step to the right on that day or later,
 * or that it is not for them, says more. `family` 0: of every family. */
ANK_CHECKED bool ank_scan_answer_list(struct ank_registry *registry, int64_t family,
                                      struct ank_arena *mem,
                                      struct ank_scan_answers *answers,
                                      struct ank_error *err);

/* The last day rights were explored; ANK_NO_DAY: never said. */
ANK_CHECKED bool ank_explored_last(struct ank_registry *registry, int64_t family,
                                   ank_day *day, struct ank_error *err);
/* Every day up to and with `until` on which rights were explored, by family and day. */
ANK_CHECKED bool ank_explored_list(struct ank_registry *registry, ank_day until,
                                   struct ank_arena *mem,
                                   struct ank_explored_day **days, size_t *count,
                                   struct ank_error *err);

/* What was noted by mistake. `was_there` is false, and nothing changes, when nothing
 * was noted so; a step cannot move to a day that has the same (ANK_EXISTS). */
struct ank_step_at {
    int64_t family, right;
    int stage;
    ank_day day;
};
ANK_CHECKED bool ank_step_remove(struct ank_registry *registry,
                                 const struct ank_step_at *at, bool *was_there,
                                 struct ank_error *err);
ANK_CHECKED bool ank_step_move(struct ank_registry *registry,
                               const struct ank_step_at *at, ank_day to,
                               bool *was_there, struct ank_error *err);
ANK_CHECKED bool ank_explored_remove(struct ank_registry *registry, int64_t family,
                                     ank_day day, bool *was_there,
                                     struct ank_error *err);

#endif
