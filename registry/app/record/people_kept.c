/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who can rate in a family, and who goes along with it: alone, in tandem, or handing
 * over; see families.h. */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/registry/coach.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/starts_told.h"
#include "../work.h"

static bool check_born(int64_t born, struct ank_error *err)
{
    return born == ANK_NOT_GIVEN || (born >= 1900 && born <= 2199) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%lld is no year of birth; give one from 1900 to 2199"),
                    (long long)born);
}

bool ank_person_enter(struct ank_work_context *work,
                      const struct ank_person_entry *entry, struct ank_error *err)
{
    struct ank_family family;
    bool said = entry->born != ANK_NOT_GIVEN;
    struct ank_person person = {.code = entry->code, .role = entry->role};
    if (!entry->role)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"), "--role");
    if (!check_born(entry->born, err))
        return false;
    person.born = said ? (int)entry->born : 0;
    return ank_check_choice("--role", entry->role, ank_role_codes, err) &&
           ank_check_code("person", person.code, err) &&
           ank_family_find(work->registry, entry->family, work->mem, &family, err) &&
           ank_person_add(work->registry, family.id, &person, err);
}

static bool find_person(struct ank_work_context *work,
                        const struct ank_person_entry *entry, struct ank_person *person,
                        struct ank_error *err)
{
    int64_t family;
    return entry_family(work, entry->family, &family, err) &&
           entry_person(work, family, entry->code, person, err);
}

bool ank_person_change(struct ank_work_context *work,
                       const struct ank_person_entry *entry, struct ank_error *err)
{
    struct ank_person person;
    struct starts_told before;
    if (!entry->role && entry->born == ANK_NOT_GIVEN)
        return ank_fail(err, ANK_USAGE, ANK_N("nothing to set: give --role or --born"));
    if (!check_born(entry->born, err) ||
        (entry->role &&
         !ank_check_choice("--role", entry->role, ank_role_codes, err)) ||
        !find_person(work, entry, &person, err) ||
        !starts_read(work, entry->family, &before, err))
        return false;
    if (entry->role)
        person.role = entry->role;
    if (entry->born != ANK_NOT_GIVEN)
        person.born = (int)entry->born;
    return ank_person_set(work->registry, &person, err) &&
           starts_compare(work, entry->family, &before, err);
}

bool ank_person_forget(struct ank_work_context *work,
                       const struct ank_person_entry *entry, struct ank_error *err)
{
    struct ank_person person;
    int64_t sittings;
    if (!find_person(work, entry, &person, err) ||
        !ank_person_sittings(work->registry, person.id, &sittings, err))
        return false;
    return sittings == 0
               ? ank_person_remove(work->registry, person.id, err)
               : ank_fail(err, ANK_INVALID,
                          ANK_N("%s rated (talks: %lld); \"rate --change-by\" or "
                                "\"--remove\" puts those right first"),
                          person.code, (long long)sittings);
}

bool ank_person_rows(struct ank_work_context *work, const char *family,
                     struct ank_person **persons, size_t *count, struct ank_error *err)
{
    struct ank_family found;
    return ank_family_find(work->registry, family, work->mem, &found, err) &&
           ank_person_list(work->registry, found.id, work->mem, persons, count, err);
}

/* All coaches that a family ever had. */
struct coaches {
    struct ank_coach *coach;
    size_t count;
};

/* This coach's time with the family that began on `from`, or that still lasts when
 * no day was said. */
static const struct ank_coach *find_time(const struct coaches *all, const char *code,
                                         ank_day from)
{
    for (size_t i = 0; i < all->count; i++)
        if (strcmp(all->coach[i].code, code) == 0 &&
            (from == ANK_NO_DAY ? all->coach[i].to == ANK_NO_DAY
                                : all->coach[i].from == from))
            return &all->coach[i];
    return NULL;
}

static ank_day last_day(ank_day to)
{
    return to == ANK_NO_DAY ? INT32_MAX : to;
}

/* Coaches may overlap; one coach does not overlap with themselves. */
static bool check_alone(const struct coaches *all, const struct ank_coach *put,
                        struct ank_error *err)
{
    char from[12];
    for (size_t i = 0; i < all->count; i++) {
        const struct ank_coach *other = &all->coach[i];
        if (strcmp(other->code, put->code) == 0 && other->from != put->from &&
            other->from <= last_day(put->to) && put->from <= last_day(other->to))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s is this family's coach from %s already; end that first, with "
                      "--from %s --to DATE"),
                put->code, ank_day_words(other->from, from), from);
    }
    return true;
}

/* What was said beside what is there already; a day to end it wants one to begin. */
static bool complete(struct ank_work_context *work, const struct coaches *all,
                     const struct ank_coach *said, struct ank_coach *put,
                     struct ank_error *err)
{
    char from[12], to[12];
    const struct ank_coach *there = find_time(all, said->code, said->from);
    if (!there && said->from == ANK_NO_DAY && said->to != ANK_NO_DAY)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is not this family's coach now; say since when, with --from"),
            said->code);
    put->code = said->code;
    put->from = there                      ? there->from
                : said->from == ANK_NO_DAY ? work->today
                                           : said->from;
    put->to = there && said->to == ANK_NO_DAY ? there->to : said->to;
    return last_day(put->to) >= put->from ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("it began on %s and cannot end on %s; give --to on that day or "
                     "later"),
               ank_day_words(put->from, from), ank_day_words(put->to, to));
}

bool ank_coach_note(struct ank_work_context *work, const struct ank_coach *said,
                    struct ank_coach *noted, struct ank_error *err)
{
    struct ank_family family;
    struct coaches all;
    struct ank_coach typed = *said;
    if (!ank_check_code("coach", said->code, err) ||
        !ank_coach_code(work->registry, said->code, work->mem, &typed.code, err) ||
        !ank_family_find(work->registry, said->family, work->mem, &family, err) ||
        !ank_coach_list(work->registry, family.id, work->mem, &all.coach, &all.count,
                        err))
        return false;
    noted->family = family.code;
    return complete(work, &all, &typed, noted, err) && check_alone(&all, noted, err) &&
           ank_coach_put(work->registry, family.id, noted->code, noted->from, noted->to,
                         err);
}

bool ank_coach_unnote(struct ank_work_context *work, const struct ank_coach *said,
                      struct ank_coach *noted, struct ank_error *err)
{
    struct ank_family family;
    struct coaches all;
    struct ank_coach typed = *said;
    bool was = true;
    if (!ank_coach_code(work->registry, said->code, work->mem, &typed.code, err) ||
        !ank_family_find(work->registry, said->family, work->mem, &family, err) ||
        !ank_coach_list(work->registry, family.id, work->mem, &all.coach, &all.count,
                        err))
        return false;
    const struct ank_coach *there = find_time(&all, typed.code, said->from);
    if (!there)
        return entry_was_there(
            false, said->from == ANK_NO_DAY ? work->today : said->from, err);
    *noted = *there;
    return ank_coach_remove(work->registry, family.id, there, &was, err);
}
