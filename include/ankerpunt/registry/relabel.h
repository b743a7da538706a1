/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * relabel.h - names of the lists that come with the program, as a newer program has
 * them
 *
 * Only names change: of themes, of titles, anchors and domains of a list that asks the
 * same on the same scale, and of rights; rights that are new join the catalogue, and
 * what is told of one (office, first step, link) is told better or where it was not. A
 * name that was changed here is the project's own and stays: the history knows which
 * those are, for what the program brought along itself is in no row of it.
 */
#ifndef ANK_REGISTRY_RELABEL_H
#define ANK_REGISTRY_RELABEL_H

#include <ankerpunt/model/instrument.h>
#include <ankerpunt/model/registry_file.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/registry.h>

/* Begins: which names were noted or changed here, but by an upgrade, is read once from
 * the whole history. In the arena. */
struct ank_relabelling;
ANK_CHECKED bool ank_relabel_begin(struct ank_registry *registry, struct ank_arena *mem,
                                   struct ank_relabelling **begun,
                                   struct ank_error *err);

/* What is there under that code gets those names. What is not there stays away, but for
 * a right: it is added, as no right ever leaves a catalogue. */
ANK_CHECKED bool ank_theme_relabel(struct ank_relabelling *names,
                                   const struct ank_theme *now, struct ank_error *err);
ANK_CHECKED bool ank_instrument_relabel(struct ank_relabelling *names,
                                        const struct ank_instrument *now,
                                        struct ank_error *err);
ANK_CHECKED bool ank_right_relabel(struct ank_relabelling *names,
                                   const struct ank_right *now, struct ank_error *err);

/* How many got others so far, and how many stayed. */
struct ank_relabelled ank_relabel_counts(const struct ank_relabelling *names);

#endif
