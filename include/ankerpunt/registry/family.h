/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * family.h - keeping families: their codes, where they belong, and erasing them
 */
#ifndef ANK_REGISTRY_FAMILY_H
#define ANK_REGISTRY_FAMILY_H

#include <ankerpunt/model/people.h>
#include <ankerpunt/registry.h>

/* A random code that is not in use: "G-7K3QX", letters that are not mistaken. */
ANK_CHECKED bool ank_family_code(struct ank_registry *registry, char code[static 8],
                                 struct ank_error *err);

/* Adds a family and sets its id. ANK_EXISTS; an erased code is ANK_INVALID. */
ANK_CHECKED bool ank_family_add(struct ank_registry *registry,
                                struct ank_family *family, struct ank_error *err);
/* ANK_NOT_FOUND. */
ANK_CHECKED bool ank_family_find(struct ank_registry *registry, const char *code,
                                 struct ank_arena *mem, struct ank_family *family,
                                 struct ank_error *err);

/* The same with no error: the id is 0 when there is none. For bulk imports. */
ANK_CHECKED bool ank_family_id(struct ank_registry *registry, const char *code,
                               int64_t *id, struct ank_error *err);

/* The random number of the family of this code, as hexadecimal digits: it never leaves
 * the registry, and goes with the family. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_family_mark(struct ank_registry *registry, const char *code,
                                 struct ank_arena *mem, const char **mark,
                                 struct ank_error *err);

/* Whether the family was ever supported in the project; both are codes. */
ANK_CHECKED bool ank_family_is_in(struct ank_registry *registry, const char *family,
                                  const char *project, bool *there,
                                  struct ank_error *err);

/* Families that a search found, by `most` how many at most. */
struct ank_families {
    struct ank_family *family;
    size_t count, most;
};

/*
 * Families whose alias is `word`; when there are none those whose alias begins so, else
 * those of whom a later word of it does ("linde" of Gezin Linde). Capitals and accents
 * do not matter. By alias, in the arena. Indexes find them.
 */
ANK_CHECKED bool ank_family_called(struct ank_registry *registry, const char *word,
                                   struct ank_families *found, struct ank_arena *mem,
                                   struct ank_error *err);

/* Whether there is any family, whenever it was; and whether more than `most` are
 * supported now. */
ANK_CHECKED bool ank_family_any(struct ank_registry *registry, bool *any,
                                struct ank_error *err);
ANK_CHECKED bool ank_family_more(struct ank_registry *registry, size_t most, bool *more,
                                 struct ank_error *err);

/* Families whose code begins so, in any case, by code. */
ANK_CHECKED bool ank_family_coded(struct ank_registry *registry, const char *beginning,
                                  struct ank_families *found, struct ank_arena *mem,
                                  struct ank_error *err);

/* Families whose code or alias a slip of the finger would make of `word`: every one is
 * looked at, so this is for a word that named none. */
ANK_CHECKED bool ank_family_near(struct ank_registry *registry, const char *word,
                                 struct ank_families *found, struct ank_arena *mem,
                                 struct ank_error *err);

/* Replaces alias and language where they are not NULL; "" clears the alias. */
ANK_CHECKED bool ank_family_set(struct ank_registry *registry, int64_t family,
                                const char *alias, const char *language,
                                struct ank_error *err);

/* A period of a family and where it was: what a date is matched by. */
struct ank_place {
    int64_t project;
    ank_day start;
};

/* The family's id (0: there is none) and its places by start. */
ANK_CHECKED bool ank_family_places(struct ank_registry *registry, const char *code,
                                   struct ank_arena *mem, int64_t *id,
                                   struct ank_place **places, size_t *count,
                                   struct ank_error *err);

/* The same; ANK_NOT_FOUND when there is no such family. */
ANK_CHECKED bool ank_family_find_places(struct ank_registry *registry, const char *code,
                                        struct ank_arena *mem, int64_t *id,
                                        struct ank_place **places, size_t *count,
                                        struct ank_error *err);

/* The place that a date belongs to, as ank_trajectory_at(); NULL: none. */
const struct ank_place *ank_place_at(const struct ank_place *places, size_t count,
                                     ank_day day);

/*
 * Erases a family for good: its rows everywhere, its values in the history and
 * those of imports, which cannot be told apart. Its code is a tombstone from
 * then on. Wants ANK_IDENTITY. The file is written anew when the command ends.
 */
ANK_CHECKED bool ank_family_erase(struct ank_registry *registry,
                                  const struct ank_family *family,
                                  struct ank_error *err);

#endif
