/* SPDX-License-Identifier: GPL-3.0-or-later */
/* about.h - what a step or an amount is about, and the words these commands take */
#ifndef ABOUT_H
#define ABOUT_H

#include "../work.h"

/* The family and the domain of its project on that day; `instrument` (a code) may be
 * NULL. ANK_NOT_FOUND; ANK_INVALID when two instruments have the domain. */
ANK_CHECKED bool about_domain(struct ank_work_context *work, const char *family,
                              ank_day day, const char *instrument, const char *domain,
                              int64_t *family_id, int64_t *domain_id,
                              struct ank_error *err);

/* What --domain, --instrument and --right say; 0 where they are NULL. */
struct about {
    const char *domain, *instrument, *right;
    int64_t family_id, domain_id, right_id; /* filled in */
};
ANK_CHECKED bool about_find(struct ank_work_context *work, const char *family,
                            ank_day day, struct about *about, struct ank_error *err);

/* The names of what steps and amounts are about, in the arena. */
struct about_names {
    struct ank_instrument **instruments;
    struct ank_right *rights;
    size_t instrument_count, right_count;
};
ANK_CHECKED bool about_names_read(struct ank_work_context *work,
                                  struct about_names *names, struct ank_error *err);
/* By the domain's id, and the right's code; NULL when there is none. */
const struct ank_label *about_domain_label(const struct about_names *names,
                                           int64_t domain);
const struct ank_label *about_right_label(const struct about_names *names,
                                          const char *right);

/* The number of a step, contact, amount or signal, as its list shows it. */
ANK_CHECKED bool about_number(const char *text, int64_t *number, struct ank_error *err);

/* What has happened has a day that has come: another may be a slip, and is told of. */
void about_tell_day(struct ank_work_context *work, ank_day day);

#endif
