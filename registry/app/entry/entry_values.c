/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed values that the keyboard and files read alike; see entry_values.h. */
#include "entry_values.h"

#include <string.h>

#include <ankerpunt/model/day_rule.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>

bool entry_day(const struct ank_work_context *work, ank_day *day, struct ank_error *err)
{
    if (*day == ANK_NO_DAY)
        *day = work->today;
    return ank_day_happened(*day, work->today, err);
}

bool entry_was_there(bool was, ank_day day, struct ank_error *err)
{
    char words[12];
    return was ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("nothing like that was noted on %s; nothing was changed"),
                    ank_day_words(day, words));
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

/* As it was typed, else in any case. */
static const struct ank_person *find_person(const struct ank_person *persons,
                                            size_t count, const char *code)
{
    const struct ank_person *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (strcmp(persons[i].code, code) == 0 ||
            (!found && ank_code_same(persons[i].code, code)))
            found = &persons[i];
    return found;
}

bool entry_person(struct ank_work_context *work, int64_t family, const char *code,
                  struct ank_person *person, struct ank_error *err)
{
    char shown[256];
    struct ank_person *persons;
    size_t count;
    if (!ank_person_list(work->registry, family, work->mem, &persons, &count, err))
        return false;
    const struct ank_person *found = find_person(persons, count, code);
    if (found)
        *person = *found;
    return found || ank_fail(err, ANK_NOT_FOUND,
                             ANK_N("there is no person %s in this family; \"ankerpunt "
                                   "person FAMILY add %s --role ...\" adds them"),
                             ank_shown(code, shown), shown);
}
