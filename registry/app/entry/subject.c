/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step or an amount is about; see subject.h. */
#include "subject.h"

#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/right.h>
#include "sitting_entry.h"

bool about_domain(struct ank_work_context *work, const char *family, ank_day day,
                  const char *instrument, const char *domain, int64_t *family_id,
                  int64_t *domain_id, struct ank_error *err)
{
    size_t count, position;
    struct ank_place *places;
    struct sitting_entry entry;
    struct sitting_part *sheet;
    struct ank_sitting_key key = {.day = day};
    if (!ank_family_find_places(work->registry, family, work->mem, &key.family, &places,
                                &count, err) ||
        !sitting_entry_open(&entry, work, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, key.day);
    sitting_entry_begin(&entry, &key, place ? place->project : 0, NULL);
    if (!sitting_entry_domain(&entry, instrument, domain, &sheet, &position, err))
        return false;
    *family_id = key.family;
    *domain_id = sheet->instrument->domains[position].id;
    return true;
}

bool about_find(struct ank_work_context *work, const char *family, ank_day day,
                struct about *about, struct ank_error *err)
{
    struct ank_family found;
    struct ank_right right;
    if (about->domain && about->right)
        return ank_fail(err, ANK_USAGE, ANK_N("give --domain or --right, not both"));
    if (about->instrument && !about->domain)
        return ank_fail(err, ANK_USAGE, ANK_N("--instrument goes with --domain"));
    if (!ank_family_find(work->registry, family, work->mem, &found, err))
        return false;
    about->family_id = found.id;
    if (about->domain)
        return about_domain(work, family, day, about->instrument, about->domain,
                            &about->family_id, &about->domain_id, err);
    if (!about->right)
        return true;
    if (!ank_right_find(work->registry, about->right, work->mem, &right, err))
        return false;
    about->right_id = right.id;
    return true;
}

bool about_names_read(struct ank_work_context *work, struct about_names *names,
                      struct ank_error *err)
{
    return ank_instrument_list(work->registry, work->mem, &names->instruments,
                               &names->instrument_count, err) &&
           ank_right_list(work->registry, work->mem, &names->rights,
                          &names->right_count, err);
}

const struct ank_label *about_domain_label(const struct about_names *names,
                                           int64_t domain)
{
    for (size_t i = 0; domain && i < names->instrument_count; i++)
        for (size_t d = 0; d < names->instruments[i]->domain_count; d++)
            if (names->instruments[i]->domains[d].id == domain)
                return &names->instruments[i]->domains[d].label;
    return NULL;
}

const struct ank_label *about_right_label(const struct about_names *names,
                                          const char *right)
{
    for (size_t i = 0; right && i < names->right_count; i++)
        if (strcmp(names->rights[i].code, right) == 0)
            return &names->rights[i].label;
    return NULL;
}

bool about_number(const char *text, int64_t *number, struct ank_error *err)
{
    char shown[256];
    return (ank_decimal_parse(text, 0, number) && *number > 0) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no number from the list; write 1, 2, and so on"),
                    ank_shown(text, shown));
}

void about_tell_day(struct ank_work_context *work, ank_day day)
{
    if (day > work->today)
        work_notice(work, SAY(ANK_N("note: that day is still to come")));
}
