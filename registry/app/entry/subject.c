/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step or an amount is about; see subject.h. */
#include "subject.h"

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/right.h>
#include "entry_values.h"
#include "sitting_entry.h"

bool subject_domain(struct ank_work_context *work, const struct ank_about *said,
                    ank_day day, struct subject_ids *found, struct ank_error *err)
{
    size_t count, position;
    struct ank_place *places;
    struct sitting_entry entry;
    struct sitting_part *sheet;
    struct ank_sitting_key key = {.day = day};
    if (!ank_family_find_places(work->registry, said->family, work->mem, &key.family,
                                &places, &count, err) ||
        !sitting_entry_open(&entry, work, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, key.day);
    sitting_entry_begin(&entry, said->family, &key, place ? place->project : 0, NULL);
    if (!sitting_entry_domain(&entry, said->instrument, said->domain, &sheet, &position,
                              err))
        return false;
    found->family = key.family;
    found->domain = sheet->instrument->domains[position].id;
    found->label = sheet->instrument->domains[position].label;
    return true;
}

bool subject_find(struct ank_work_context *work, const struct ank_about *said,
                  ank_day day, struct subject_ids *found, struct ank_error *err)
{
    struct ank_family family;
    struct ank_right right;
    *found = (struct subject_ids){0};
    if (said->domain && said->right)
        return ank_fail(err, ANK_USAGE, ANK_N("give --domain or --right, not both"));
    if (said->instrument && !said->domain)
        return ank_fail(err, ANK_USAGE, ANK_N("--instrument goes with --domain"));
    if (!ank_family_find(work->registry, said->family, work->mem, &family, err))
        return false;
    found->family = family.id;
    if (said->domain)
        return subject_domain(work, said, day, found, err);
    if (!said->right)
        return true;
    if (!ank_right_find(work->registry, said->right, work->mem, &right, err))
        return false;
    found->right = right.id;
    return true;
}

bool subject_number(const char *text, int64_t *number, struct ank_error *err)
{
    char shown[256];
    return (ank_decimal_parse(text, 0, number) && *number > 0) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no number from the list; write 1, 2, and so on"),
                    ank_shown(text, shown));
}

bool subject_numbered(struct ank_work_context *work, struct ank_numbered *thing,
                      int64_t *family, struct ank_error *err)
{
    struct ank_family found;
    if (!entry_day(work, &thing->day, err) ||
        !ank_family_find(work->registry, thing->family, work->mem, &found, err))
        return false;
    *family = found.id;
    return subject_number(thing->typed, &thing->number, err);
}
