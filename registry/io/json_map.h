/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_map.h - the map of somebody's spreadsheet, as a file
 *
 * A person can read it and answer what is open in it: each "ask" is a question. A
 * column is the text of its header, ["group", "text"] where two rows name it, or
 * {"at": either, "nth": 2} where several are called so.
 */
#ifndef IO_JSON_MAP_H
#define IO_JSON_MAP_H

#include <stdio.h>

#include <ankerpunt/model/sheet_map.h>

/* Into the arena. ANK_INVALID with what, where and what to do; `name` is what the text
 * is called in it. Unknown keys are refused. */
ANK_CHECKED bool map_read(const char *name, const char *text, struct ank_arena *mem,
                          struct ank_map *map, struct ank_error *err);

/* What map_read() reads, in the arena; the same map gives the same bytes. */
char *map_write(const struct ank_map *map, struct ank_arena *mem);

#endif
