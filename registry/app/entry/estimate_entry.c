/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a coach expects; see <ankerpunt/app/estimate_entry.h>. */
#include <ankerpunt/app/estimate_entry.h>
#include <ankerpunt/registry/estimate.h>
#include <ankerpunt/registry/family.h>
#include "entry_values.h"
#include "sitting_entry.h"

/* "+1", "-2", "0": points that are a whole number of steps of the scale. */
static bool read_change(const struct ank_scale *scale, const char *text, int *change)
{
    int64_t units;
    if (!ank_decimal_parse(text, scale->decimals, &units) || units % scale->step != 0 ||
        units > scale->high - scale->low || units < scale->low - scale->high)
        return false;
    *change = (int)(units / scale->step);
    return true;
}

/* Nothing behind the sign is an estimate that was noted by mistake. */
static bool drop_one(struct ank_work_context *work, int64_t family,
                     const struct ank_estimate_entry *entry,
                     const struct ank_estimate *estimate, struct ank_error *err)
{
    bool was;
    if (!entry->correct)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("with no change behind it an estimate goes; --correct does "
                  "so, and the old value stays in the history"));
    return ank_estimate_remove(work->registry, family, estimate, &was, err) &&
           entry_was_there(was, entry->day, err);
}

/* "+1", as points of the scale. */
static const char *change_words(struct ank_work_context *work,
                                const struct ank_scale *scale, int change)
{
    char number[32];
    int64_t one = 1;
    for (int i = 0; i < scale->decimals; i++)
        one *= 10;
    ank_number_words(work->lang, (double)(change * scale->step) / (double)one,
                     scale->decimals, number);
    return ank_format(work->mem, "%s%s", change > 0 ? "+" : "", number);
}

/* What stands there and what was given. */
static bool refuse_other(struct ank_work_context *work,
                         const struct sitting_part *sheet, size_t position,
                         const struct ank_estimate *given, struct ank_error *err)
{
    const struct ank_scale *scale = &sheet->instrument->scale;
    char day[12];
    struct ank_estimates list = {.family = given->family};
    if (!ank_estimate_list(work->registry, work->mem, &list, err))
        return false;
    const struct ank_estimate *all = list.rows;
    for (size_t i = 0; i < list.count; i++)
        if (all[i].domain == given->domain && all[i].day == given->day &&
            ank_code_same(all[i].family, given->family))
            return ank_fail(
                err, ANK_EXISTS,
                ANK_N(
                    "%s on %s was estimated at %s already, not %s; --correct replaces "
                    "it, and the old value stays in the history"),
                sheet->instrument->domains[position].code,
                ank_day_words(given->day, day),
                change_words(work, scale, all[i].change),
                change_words(work, scale, given->change));
    return true;
}

static bool put_one(struct ank_work_context *work, struct sitting_entry *found,
                    const struct ank_estimate_entry *entry,
                    const struct ank_expected *expected, struct ank_error *err)
{
    char shown[256];
    struct sitting_part *sheet;
    size_t position;
    enum ank_put put;
    if (!sitting_entry_domain(found, entry->instrument, expected->domain, &sheet,
                              &position, err))
        return false;
    struct ank_estimate estimate = {
        .family = entry->family,
        .domain = sheet->instrument->domains[position].id,
        .day = entry->day,
        .who = work->who,
    };
    if (!*expected->change)
        return drop_one(work, found->key.family, entry, &estimate, err) ||
               ank_fail_in(err, "%s", expected->domain);
    if (!read_change(&sheet->instrument->scale, expected->change, &estimate.change))
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s: %s is no change on this scale; give whole steps such as +1, -2 "
                  "or 0"),
            expected->domain, ank_shown(expected->change, shown));
    if (!ank_estimate_put(work->registry, found->key.family, &estimate, entry->correct,
                          &put, err))
        return false;
    return put != ANK_PUT_DIFFERS ||
           refuse_other(work, sheet, position, &estimate, err);
}

/* An estimate is worth most before anybody has seen the new scores. */
static bool notice_late(struct ank_work_context *work,
                        const struct ank_sitting_key *key, struct ank_error *err)
{
    ank_day last;
    if (!ank_sitting_last(work->registry, key->family, &last, err))
        return false;
    if (last >= key->day)
        work_notice(work, SAY(ANK_N("note: scores of %s are there already; an estimate "
                                    "belongs before the new scores"),
                              ank_work_day(work, last)));
    return true;
}

bool ank_estimate_note(struct ank_work_context *work, struct ank_estimate_entry *entry,
                       struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    struct sitting_entry found;
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_sitting_key key = {.day = entry->day};
    if (!ank_family_find_places(work->registry, entry->family, work->mem, &key.family,
                                &places, &count, err) ||
        !sitting_entry_open(&found, work, err))
        return false;
    const struct entry_voice voice = {.family = entry->family, .family_id = key.family};
    if (!entry_admit(work, &voice, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, key.day);
    sitting_entry_begin(&found, entry->family, &key, place ? place->project : 0, NULL);
    for (const struct ank_expected *one = entry->expected; one->domain; one++)
        if (!put_one(work, &found, entry, one, err))
            return false;
    return notice_late(work, &key, err);
}
