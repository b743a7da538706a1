/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * person.h - keeping the persons of a family who have a voice of their own
 */
#ifndef ANK_REGISTRY_PERSON_H
#define ANK_REGISTRY_PERSON_H

#include <ankerpunt/model/people.h>
#include <ankerpunt/registry.h>

/* Adds a person and sets their id. ANK_EXISTS. */
ANK_CHECKED bool ank_person_add(struct ank_registry *registry, int64_t family,
                                struct ank_person *person, struct ank_error *err);

/* id is 0 when there is none. */
ANK_CHECKED bool ank_person_id(struct ank_registry *registry, int64_t family,
                               const char *code, int64_t *id, struct ank_error *err);
ANK_CHECKED bool ank_person_list(struct ank_registry *registry, int64_t family,
                                 struct ank_arena *mem, struct ank_person **persons,
                                 size_t *count, struct ank_error *err);

/* Replaces role and year of birth of the person with that id. */
ANK_CHECKED bool ank_person_set(struct ank_registry *registry,
                                const struct ank_person *person, struct ank_error *err);

/* In how many sittings they rated, and on how many days themes of their family's own.
 */
ANK_CHECKED bool ank_person_sittings(struct ank_registry *registry, int64_t person,
                                     int64_t *count, struct ank_error *err);

/* Removes somebody who never rated, with what they allowed and their names. Wants
 * ANK_IDENTITY. */
ANK_CHECKED bool ank_person_remove(struct ank_registry *registry, int64_t person,
                                   struct ank_error *err);

#endif
