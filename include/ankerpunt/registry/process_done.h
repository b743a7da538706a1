/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * process_done.h - what was done with every family, counted where it is kept
 */
#ifndef ANK_REGISTRY_PROCESS_DONE_H
#define ANK_REGISTRY_PROCESS_DONE_H

#include <ankerpunt/model/process.h>
#include <ankerpunt/registry.h>

/* A row for every trajectory, also where nothing was done, by family and start; up to
 * and with `until`. An amount belongs to the trajectory that was the last to begin by
 * its day. */
ANK_CHECKED bool ank_process_done_list(struct ank_registry *registry, ank_day until,
                                       struct ank_arena *mem,
                                       struct ank_process_done **rows, size_t *count,
                                       struct ank_error *err);

#endif
