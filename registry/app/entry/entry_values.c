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
                    ANK_N("nothing like that was noted on %s, so nothing was changed; "
                          "\"ankerpunt history FAMILY\" tells what was noted when"),
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

static const struct ank_person *find_person(const struct ank_person *persons,
                                            size_t count, int64_t id)
{
    for (size_t i = 0; i < count; i++)
        if (persons[i].id == id)
            return &persons[i];
    return NULL;
}

/* "mama, papa" */
static const char *name_all(struct ank_work_context *work,
                            const struct ank_person *persons, size_t count)
{
    const char *list = persons[0].code;
    for (size_t i = 1; i < count; i++)
        list = ank_format(work->mem, "%s, %s", list, persons[i].code);
    return list;
}

bool entry_person(struct ank_work_context *work, int64_t family, const char *code,
                  struct ank_person *person, struct ank_error *err)
{
    char shown[256];
    struct ank_person *persons;
    size_t count;
    int64_t id; /* also by the code that was the person's before two were linked */
    if (!ank_person_list(work->registry, family, work->mem, &persons, &count, err) ||
        !ank_person_id(work->registry, family, code, &id, err))
        return false;
    const struct ank_person *found = find_person(persons, count, id);
    if (found)
        *person = *found;
    if (found)
        return true;
    return count > 0
               ? ank_fail(err, ANK_NOT_FOUND,
                          ANK_N("there is no person %s in this family; known here: %s; "
                                "\"ankerpunt person FAMILY add %s --role ...\" adds "
                                "them"),
                          ank_shown(code, shown), name_all(work, persons, count), shown)
               : ank_fail(err, ANK_NOT_FOUND,
                          ANK_N("there is no person %s in this family; \"ankerpunt "
                                "person FAMILY add %s --role ...\" adds them"),
                          ank_shown(code, shown), shown);
}

/* What is asked of a step beside its day and stage, in words. */
static const char *step_value(struct ank_work_context *work,
                              const struct ank_step *step, int field)
{
    char number[32];
    const char *none = ank_words(work->lang, ANK_N("nothing"));
    switch (field) {
    case 0:
        return step->reason ? step->reason : none;
    case 1:
        return step->cents < 0
                   ? none
                   : SAY(ANK_N("%s euro a year"),
                         ank_number_words(work->lang, (double)step->cents / 100, 2,
                                          number));
    default:
        return step->renewal == ANK_NO_DAY ? none : ank_work_day(work, step->renewal);
    }
}

static const struct ank_step *same_step(const struct ank_record *record,
                                        const struct ank_step *given)
{
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *one = &record->steps[i];
        if (one->day == given->day && one->stage == given->stage &&
            strcmp(one->right, given->right) == 0)
            return one;
    }
    return NULL;
}

bool entry_step_differs(struct ank_work_context *work, const struct ank_record *record,
                        const struct ank_step *given, struct ank_error *err)
{
    const struct ank_step *there = same_step(record, given);
    static const char *const fields[] = {ANK_N("reason"), ANK_N("value"),
                                         ANK_N("renewal")};
    for (int i = 0; there && i < 3; i++) {
        const char *old = step_value(work, there, i), *new = step_value(work, given, i);
        struct ank_error one = {.lang = err->lang};
        if (strcmp(old, new) == 0)
            continue;
        ank_fail(&one, ANK_EXISTS,
                 ANK_N("%s stands there, and %s was given; --correct replaces it"), old,
                 new);
        ank_fail_in(&one, "%s", ank_words(work->lang, fields[i]));
        ank_fail_also(err, &one);
    }
    return false;
}
