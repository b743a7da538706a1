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

#endif
