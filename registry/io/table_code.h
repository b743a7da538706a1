/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_code.h - cells that hold a code: text shows its words, the other formats the
 * code. A code of NULL is missing. */
#ifndef IO_TABLE_CODE_H
#define IO_TABLE_CODE_H

#include <ankerpunt/model/code.h>
#include "table.h"

/* A code of that list; one that is not on it stands as it is. */
void table_code(struct table *table, const struct ank_lang *lang,
                const struct ank_code_row *list, const char *code);

/* A wave: "3" is "3 months"; months are numbers in a workbook. */
void table_wave(struct table *table, const struct ank_lang *lang, struct ank_arena *mem,
                const char *wave);

/* What has a name of its own: a domain, a right, a theme. `label` may be NULL. */
void table_label(struct table *table, const struct ank_lang *lang,
                 struct ank_arena *mem, const char *code,
                 const struct ank_label *label);

#endif
