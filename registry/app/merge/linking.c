/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody says that two are one; see <ankerpunt/app/linking.h>. */
#include <string.h>

#include <ankerpunt/app/linking.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/dispute.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/link.h>
#include <ankerpunt/registry/person.h>
#include "../entry/entry_values.h"
#include "../work.h"

/* Who is meant, as the registry has them. */
struct found {
    struct ank_family family, other;
    struct ank_persons persons;
    const char *keep, *person; /* codes */
};

static void add_line(struct ank_work_context *work, struct ank_texts *lines,
                     const char *line)
{
    lines->text = ank_grow(work->mem, lines->text, lines->count, sizeof *lines->text);
    lines->text[lines->count++] = line;
}

static bool find_persons(struct ank_work_context *work,
                         const struct ank_linking *linking, struct found *found,
                         struct ank_error *err)
{
    struct ank_persons *persons = &found->persons;
    *persons = (struct ank_persons){.family = found->family.id};
    struct ank_person keep, other;
    if (!entry_person(work, persons->family, linking->keep, &keep, err) ||
        !entry_person(work, persons->family, linking->person, &other, err))
        return false;
    found->keep = keep.code;
    found->person = other.code;
    persons->keep = keep.id;
    persons->other = other.id;
    return persons->keep != persons->other ||
           ank_fail(err, ANK_INVALID, ANK_N("that is one person already"));
}

static bool find(struct ank_work_context *work, const struct ank_linking *linking,
                 struct found *found, struct ank_error *err)
{
    *found = (struct found){0};
    if (!ank_family_find(work->registry, linking->family, work->mem, &found->family,
                         err))
        return false;
    if (!linking->other)
        return find_persons(work, linking, found, err);
    return ank_family_find(work->registry, linking->other, work->mem, &found->other,
                           err) &&
           (found->other.id != found->family.id ||
            ank_fail(err, ANK_INVALID, ANK_N("that is one family already")));
}

/* Both roads --------------------------------------------------------------------------
 */

static size_t talks_of(const struct ank_record *record, const char *person,
                       ank_day *last)
{
    size_t talks = 0;
    *last = ANK_NO_DAY;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (person && (!sitting->by || strcmp(sitting->by, person) != 0))
            continue;
        talks++;
        *last = *last == ANK_NO_DAY || sitting->day > *last ? sitting->day : *last;
    }
    return talks;
}

/* "2 talks, the last on 14/04/2026" */
static const char *talks_words(struct ank_work_context *work,
                               const struct ank_record *record, const char *person)
{
    ank_day last;
    size_t talks = talks_of(record, person, &last);
    if (talks == 0)
        return ank_words(work->lang, ANK_N("no talk yet"));
    return SAY(ANK_N("%s, the last on %s"),
               ank_say_n(work->lang, work->mem, "%zu talk", "%zu talks", talks),
               ank_work_day(work, last));
}

static bool add_family(struct ank_work_context *work, const struct ank_family *family,
                       struct ank_texts *lines, struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_of(work->registry, family->code, work->mem, &record, err))
        return false;
    const char *name =
        family->alias ? ank_format(work->mem, "%s (%s)", family->code, family->alias)
                      : family->code;
    const char *talks = talks_words(work, &record, NULL);
    const struct ank_trajectory *first =
        record.trajectory_count ? &record.trajectories[0] : NULL;
    add_line(work, lines,
             first ? SAY(ANK_N("%s: in %s since %s; %s"), name, first->project,
                         ank_work_day(work, first->start), talks)
                   : ank_format(work->mem, "%s: %s", name, talks));
    return true;
}

static bool add_persons(struct ank_work_context *work, const struct found *found,
                        struct ank_texts *lines, struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_of(work->registry, found->family.code, work->mem, &record, err))
        return false;
    const char *codes[] = {found->keep, found->person};
    for (size_t i = 0; i < ANK_COUNT(codes); i++)
        add_line(work, lines,
                 ank_format(work->mem, "%s: %s", codes[i],
                            talks_words(work, &record, codes[i])));
    return true;
}

bool ank_linking_look(struct ank_work_context *work, const struct ank_linking *linking,
                      struct ank_texts *lines, struct ank_error *err)
{
    struct found found;
    *lines = (struct ank_texts){0};
    if (!find(work, linking, &found, err))
        return false;
    return linking->other ? add_family(work, &found.family, lines, err) &&
                                add_family(work, &found.other, lines, err)
                          : add_persons(work, &found, lines, err);
}

/* Saying it ---------------------------------------------------------------------------
 */

static bool tell_waiting(struct ank_work_context *work, int64_t family,
                         struct ank_texts *lines, struct ank_error *err)
{
    struct ank_dispute_list list;
    if (!ank_dispute_list(work->registry, family, work->mem, &list, err))
        return false;
    if (list.count)
        add_line(work, lines,
                 ank_say_n(work->lang, work->mem,
                           "%zu thing waits for a choice; \"ankerpunt merge list\" "
                           "shows it",
                           "%zu things wait for a choice; \"ankerpunt merge list\" "
                           "shows them",
                           list.count));
    return true;
}

bool ank_linking_take(struct ank_work_context *work, const struct ank_linking *linking,
                      struct ank_texts *lines, struct ank_error *err)
{
    struct found found;
    *lines = (struct ank_texts){0};
    if (!find(work, linking, &found, err))
        return false;
    bool done = linking->other ? ank_family_link(work->registry, found.family.id,
                                                 found.other.id, err)
                               : ank_person_link(work->registry, &found.persons, err);
    if (!done)
        return false;
    add_line(work, lines,
             linking->other
                 ? SAY(ANK_N("%s and %s are one family from now on: %s. The other code "
                             "stays a name for it, on paper forms too."),
                       found.family.code, found.other.code, found.family.code)
                 : SAY(ANK_N("%s and %s are one person from now on: %s. The other code "
                             "stays a name for the same person."),
                       found.keep, found.person, found.keep));
    return tell_waiting(work, found.family.id, lines, err);
}

bool ank_linking_names(struct ank_work_context *work, const char *family,
                       const char **words, struct ank_error *err)
{
    struct ank_family found;
    struct ank_known known;
    const char *codes = NULL;
    *words = "";
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_known_as(work->registry, found.id, work->mem, &known, err))
        return false;
    for (size_t i = 0; i < known.count; i++)
        codes = codes ? ank_format(work->mem, "%s, %s", codes, known.code[i])
                      : known.code[i];
    if (codes)
        *words = SAY(ANK_N("also called %s"), codes);
    return true;
}
