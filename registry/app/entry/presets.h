/* SPDX-License-Identifier: GPL-3.0-or-later */
/* presets.h - what is compiled in: themes, instruments, rights, programmes */
#ifndef PRESETS_H
#define PRESETS_H

#include <ankerpunt/model/choice.h>
#include "../../io/json_read.h"

struct ank_registry;
struct ank_relabelled;

/* Puts themes, instruments and the rights catalogue into a new registry. */
ANK_CHECKED bool presets_fill(struct ank_registry *registry, struct ank_error *err);

/* What is there of them gets the names that this program has, but for names that were
 * changed here. */
ANK_CHECKED bool presets_relabel(struct ank_registry *registry,
                                 struct ank_relabelled *counts, struct ank_error *err);

/* The common names of domains that this program knows, in the arena. */
ANK_CHECKED bool presets_themes(struct ank_arena *mem, struct themes *themes,
                                struct ank_error *err);

/* All programmes, in the order of their file; read once, and there until the end. */
ANK_CHECKED bool presets_programmes(struct programmes *all, struct ank_error *err);

/* The programme of that code. ANK_NOT_FOUND names those there are. */
ANK_CHECKED bool presets_programme(const char *code, struct ank_arena *mem,
                                   struct programme *programme, struct ank_error *err);

/* How many months support takes at most in that project: as it says itself, else as its
 * programme foresees; NAN when neither does, and for a programme of another version. */
struct ank_project;
double presets_foreseen(const struct ank_project *project, struct ank_arena *mem);

/* The same of one phase of its programme. */
double presets_phase(const struct ank_project *project, const char *phase,
                     struct ank_arena *mem);

/* All of them, as what somebody may choose. */
ANK_CHECKED bool presets_choices(struct ank_arena *mem, struct ank_choices *choices,
                                 struct ank_error *err);

#endif
