/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * check.h - whether the file is sound
 */
#ifndef ANK_REGISTRY_CHECK_H
#define ANK_REGISTRY_CHECK_H

#include <ankerpunt/model/registry_file.h>
#include <ankerpunt/registry.h>

/* Pages, keys, tables, rules: everything but the history. At most 100. */
ANK_CHECKED bool ank_check(struct ank_registry *registry, struct ank_arena *mem,
                           struct ank_fault **faults, size_t *count,
                           struct ank_error *err);

#endif
