/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * own_theme.h - keeping themes in a family's own words, and what was answered to them
 *
 * A theme has a number in its family: 1, 2, ... Its words are sealed: who writes them
 * wants ANK_IDENTITY and the seal open.
 */
#ifndef ANK_REGISTRY_OWN_THEME_H
#define ANK_REGISTRY_OWN_THEME_H

#include <ankerpunt/model/own_theme.h>
#include <ankerpunt/registry.h>

/* Adds a theme with its words and sets its number. ANK_INVALID for a person of another
 * family. */
ANK_CHECKED bool ank_own_theme_add(struct ank_registry *registry, int64_t family,
                                   struct ank_own_theme *theme, struct ank_error *err);

/* All themes of the family with what was answered, also those that were let go; with
 * their words when the seal is open. */
ANK_CHECKED bool ank_own_theme_list(struct ank_registry *registry, int64_t family,
                                    struct ank_arena *mem, struct ank_own_themes *list,
                                    struct ank_error *err);

/* Reached or let go on a day; open again when both are ANK_NO_DAY. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_own_theme_set(struct ank_registry *registry, int64_t family,
                                   const struct ank_own_theme *theme,
                                   struct ank_error *err);

/* Other words for a theme that is there. */
ANK_CHECKED bool ank_own_theme_reword(struct ank_registry *registry, int64_t family,
                                      const struct ank_own_theme *theme,
                                      struct ank_error *err);

/* With its words and scores. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_own_theme_remove(struct ank_registry *registry, int64_t family,
                                      int64_t number, struct ank_error *err);

/* Keeps an answer of that voice and day in the place of the one that is there. */
ANK_CHECKED bool ank_own_score_put(struct ank_registry *registry, int64_t family,
                                   int64_t number, const struct ank_own_score *score,
                                   struct ank_error *err);

#endif
