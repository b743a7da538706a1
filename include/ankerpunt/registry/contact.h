/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * contact.h - keeping moments together with a family
 *
 * A contact has a number in its family: 1, 2, ...
 */
#ifndef ANK_REGISTRY_CONTACT_H
#define ANK_REGISTRY_CONTACT_H

#include <ankerpunt/model/period.h>
#include <ankerpunt/model/process.h>
#include <ankerpunt/registry.h>

/* Adds a contact and sets its number. */
ANK_CHECKED bool ank_contact_add(struct ank_registry *registry, int64_t family,
                                 struct ank_contact *contact, struct ank_error *err);
ANK_CHECKED bool ank_contact_remove(struct ank_registry *registry, int64_t family,
                                    int64_t number, struct ank_error *err);
/* By day. */
ANK_CHECKED bool ank_contact_list(struct ank_registry *registry, int64_t family,
                                  struct ank_arena *mem, struct ank_contact **contacts,
                                  size_t *count, struct ank_error *err);

/* The contacts of a period by kind, of families in that project (a code) on the day of
 * the contact; without families that took back their consent to be measured. */
ANK_CHECKED bool ank_contact_kinds(struct ank_registry *registry, const char *project,
                                   const struct ank_period *period,
                                   struct ank_arena *mem,
                                   struct ank_contact_kind **kinds, size_t *count,
                                   struct ank_error *err);

#endif
