/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * signal.h - keeping signals: what families run into again and again
 */
#ifndef ANK_REGISTRY_SIGNAL_H
#define ANK_REGISTRY_SIGNAL_H

#include <ankerpunt/model/process.h>
#include <ankerpunt/registry.h>

/* Adds a signal and sets its number; a text is sealed (ANK_IDENTITY). */
ANK_CHECKED bool ank_signal_add(struct ank_registry *registry,
                                struct ank_signal *signal, struct ank_error *err);
/* ANK_NOT_FOUND. */
ANK_CHECKED bool ank_signal_find(struct ank_registry *registry, int64_t number,
                                 struct ank_arena *mem, struct ank_signal *signal,
                                 struct ank_error *err);
/* Replaces everything but number, project, families and description. */
ANK_CHECKED bool ank_signal_set(struct ank_registry *registry,
                                const struct ank_signal *signal, struct ank_error *err);
/* The family runs into it too; saying it again changes nothing. */
ANK_CHECKED bool ank_signal_link(struct ank_registry *registry, int64_t number,
                                 int64_t family, struct ank_error *err);
ANK_CHECKED bool ank_signal_unlink(struct ank_registry *registry, int64_t number,
                                   int64_t family, bool *was_linked,
                                   struct ank_error *err);
/* For good, with its words in the history: for what names somebody after all. Wants
 * ANK_IDENTITY, and is all that its command does. */
ANK_CHECKED bool ank_signal_erase(struct ank_registry *registry, int64_t number,
                                  struct ank_error *err);

/* Those of a project (a code; NULL: all), by number, without their descriptions. */
ANK_CHECKED bool ank_signal_list(struct ank_registry *registry, const char *project,
                                 struct ank_arena *mem, struct ank_signal **signals,
                                 size_t *count, struct ank_error *err);
/* Those that a coach (code) takes further, or in which a family is counted that they go
 * along with on that day. */
struct ank_coach_signals {
    const char *coach;
    ank_day day;
    struct ank_signal *rows; /* set, with count */
    size_t count;
};
ANK_CHECKED bool ank_signal_of_coach(struct ank_registry *registry,
                                     struct ank_coach_signals *signals,
                                     struct ank_arena *mem, struct ank_error *err);
/* Which families run into which signals, by signal and family. */
struct ank_signal_link {
    int64_t signal, family;
};
ANK_CHECKED bool ank_signal_links(struct ank_registry *registry, struct ank_arena *mem,
                                  struct ank_signal_link **links, size_t *count,
                                  struct ank_error *err);
/* Those that a family is counted in. */
ANK_CHECKED bool ank_signal_of_family(struct ank_registry *registry, int64_t family,
                                      struct ank_arena *mem,
                                      struct ank_signal **signals, size_t *count,
                                      struct ank_error *err);

#endif
