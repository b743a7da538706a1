/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * referral.h - keeping how families came, and the phases of their support
 */
#ifndef ANK_REGISTRY_REFERRAL_H
#define ANK_REGISTRY_REFERRAL_H

#include <ankerpunt/model/period.h>
#include <ankerpunt/model/support.h>
#include <ankerpunt/registry.h>

/* Replaces what is kept of the referral to a trajectory; its road stands there. */
ANK_CHECKED bool ank_referral_put(struct ank_registry *registry,
                                  const struct ank_referral *referral,
                                  struct ank_error *err);
/* `was_there` is false, and nothing changes, when nothing was kept. */
ANK_CHECKED bool ank_referral_remove(struct ank_registry *registry, int64_t trajectory,
                                     bool *was_there, struct ank_error *err);

/* Of a project, of trajectories that were referred (else: started) in the period, of
 * families that may be counted; by day, then family. `period` NULL: of all times, all
 * families. */
struct ank_referrals {
    const char *project; /* NULL: of all */
    const struct ank_period *period;
    struct ank_referral *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_referral_list(struct ank_registry *registry,
                                   struct ank_referrals *referrals,
                                   struct ank_arena *mem, struct ank_error *err);
/* Of a family, by start; one for each trajectory, also without a row. */
ANK_CHECKED bool ank_referral_of(struct ank_registry *registry, int64_t family,
                                 struct ank_referrals *referrals, struct ank_arena *mem,
                                 struct ank_error *err);

/* Support that is under way on a day: it began, did not end, and does not wait to
 * begin; with the last day on which it is or was looked at. By family and start. */
struct ank_course {
    const char *family, *alias, *project; /* codes */
    ank_day start, review;                /* review: ANK_NO_DAY: none */
};
struct ank_courses {
    const char *project, *coach; /* NULL: of all */
    ank_day day;
    struct ank_course *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_course_list(struct ank_registry *registry,
                                 struct ank_courses *courses, struct ank_arena *mem,
                                 struct ank_error *err);

/* From that day on support is in this phase; again: in another. */
ANK_CHECKED bool ank_phase_put(struct ank_registry *registry,
                               const struct ank_phase *phase, struct ank_error *err);
ANK_CHECKED bool ank_phase_remove(struct ank_registry *registry, int64_t trajectory,
                                  ank_day day, bool *was_there, struct ank_error *err);
/* Of a family, by trajectory and day. */
ANK_CHECKED bool ank_phase_list(struct ank_registry *registry, int64_t family,
                                struct ank_arena *mem, struct ank_family_phases *list,
                                struct ank_error *err);

/* Of a project's families that may be counted, by trajectory and day, with the end of
 * each trajectory. */
struct ank_phase_of {
    struct ank_phase phase;
    ank_day start, end; /* of the trajectory */
};
struct ank_phases {
    const char *project;
    struct ank_phase_of *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_phase_of_project(struct ank_registry *registry,
                                      struct ank_phases *phases, struct ank_arena *mem,
                                      struct ank_error *err);

#endif
