/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * instrument.h - keeping instruments, and the themes they have in common
 */
#ifndef ANK_REGISTRY_INSTRUMENT_H
#define ANK_REGISTRY_INSTRUMENT_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/registry.h>

/* Keeps a theme, or its new words when the code is there; lists all in the order in
 * which they came, in the arena. */
ANK_CHECKED bool ank_theme_put(struct ank_registry *registry,
                               const struct ank_theme *theme, struct ank_error *err);
ANK_CHECKED bool ank_theme_list(struct ank_registry *registry, struct ank_arena *mem,
                                struct ank_theme **themes, size_t *count,
                                struct ank_error *err);

/*
 * Adds an instrument and sets its ids. The same code and version again is
 * ANK_EXISTS, unless only names differ: of the title, of anchors, of domains. Those
 * are mended, in this version and in older ones that ask the same on the same scale,
 * so that running projects speak the mended words.
 */
ANK_CHECKED bool ank_instrument_add(struct ank_registry *registry,
                                    struct ank_instrument *instrument,
                                    struct ank_instrument_added *added,
                                    struct ank_error *err);

/* The latest version of that code. ANK_NOT_FOUND. */
ANK_CHECKED bool ank_instrument_find(struct ank_registry *registry, const char *code,
                                     struct ank_arena *mem,
                                     struct ank_instrument **instrument,
                                     struct ank_error *err);

/* All versions, by code and version. */
ANK_CHECKED bool ank_instrument_list(struct ank_registry *registry,
                                     struct ank_arena *mem,
                                     struct ank_instrument ***instruments,
                                     size_t *count, struct ank_error *err);

#endif
