/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed values that the keyboard and files read alike; see entry_values.h. */
#include "entry_values.h"

#include <ankerpunt/registry/family.h>

ank_day entry_day(const struct ank_work_context *work, ank_day said)
{
    return said == ANK_NO_DAY ? work->today : said;
}

bool entry_family(struct ank_work_context *work, const char *code, int64_t *id,
                  struct ank_error *err)
{
    struct ank_family family;
    if (!ank_family_find(work->registry, code, work->mem, &family, err))
        return false;
    *id = family.id;
    return true;
}
