/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments with a family, or for it; see process_kept.h. */
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/registry/contact.h>
#include <ankerpunt/registry/family.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

static bool check_values(const struct ank_contact_entry *entry, struct ank_error *err)
{
    if (!entry->channel)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--channel");
    if (entry->minutes != ANK_NOT_GIVEN &&
        (entry->minutes < 1 || entry->minutes > 1440))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a contact lasts 1 to 1440 minutes, not %lld"),
                        (long long)entry->minutes);
    return ank_check_choice("--channel", entry->channel, ank_channel_codes, err) &&
           ank_check_choice("--initiative", entry->initiative, ank_doer_codes, err);
}

bool ank_contact_note(struct ank_work_context *work, struct ank_contact_entry *entry,
                      struct ank_error *err)
{
    struct ank_family family;
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_contact contact = {
        .day = entry->day,
        .channel = entry->channel,
        .initiative = entry->initiative,
        .minutes = entry->minutes == ANK_NOT_GIVEN ? 0 : entry->minutes,
    };
    if (!check_values(entry, err) ||
        !ank_family_find(work->registry, entry->family, work->mem, &family, err) ||
        !ank_contact_add(work->registry, family.id, &contact, err))
        return false;
    entry->number = contact.number;
    return true;
}

bool ank_contact_rows(struct ank_work_context *work, const char *family,
                      struct ank_contact_rows *rows, struct ank_error *err)
{
    struct ank_family found;
    *rows = (struct ank_contact_rows){0};
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_contact_list(work->registry, found.id, work->mem, &rows->contacts,
                          &rows->count, err))
        return false;
    for (size_t i = 0; i < rows->count; i++)
        rows->minutes += rows->contacts[i].minutes;
    return true;
}

bool ank_contact_delete(struct ank_work_context *work, struct ank_numbered *contact,
                        struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, contact, &family, err) &&
           ank_contact_remove(work->registry, family, contact->number, err);
}
