/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * project.h - keeping projects
 */
#ifndef ANK_REGISTRY_PROJECT_H
#define ANK_REGISTRY_PROJECT_H

#include <ankerpunt/model/project.h>
#include <ankerpunt/registry.h>

/* Adds a project with its waves and instruments (which exist already) and sets
 * project->id. ANK_EXISTS. */
ANK_CHECKED bool ank_project_add(struct ank_registry *registry,
                                 struct ank_project *project, struct ank_error *err);
ANK_CHECKED bool ank_project_find(struct ank_registry *registry, const char *code,
                                  struct ank_arena *mem, struct ank_project *project,
                                  struct ank_error *err);
/* By code. */
ANK_CHECKED bool ank_project_list(struct ank_registry *registry, struct ank_arena *mem,
                                  struct ank_project **projects, size_t *count,
                                  struct ank_error *err);

/* Name, language, waves and instruments of a project that is there (by id and
 * code) become these. An instrument keeps its place: new ones come at the end. */
ANK_CHECKED bool ank_project_set(struct ank_registry *registry,
                                 const struct ank_project *project,
                                 struct ank_error *err);

/* From that day on the project asks this version and no other of its code: new, put
 * back, or in the place of an older one. What was planned for later goes. Talks keep
 * the version with which they were filled in. */
ANK_CHECKED bool ank_project_ask(struct ank_registry *registry,
                                 const struct ank_project *project,
                                 const struct ank_instrument *instrument, ank_day from,
                                 struct ank_error *err);

/* From that day on it asks no list of that code; talks are kept. */
ANK_CHECKED bool ank_project_ask_until(struct ank_registry *registry,
                                       const struct ank_project *project,
                                       const char *code, ank_day until,
                                       struct ank_error *err);

#endif
