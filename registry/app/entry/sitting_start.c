/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The start of a domain before and after an entry; see sitting_start.h.
 *
 * The record is read and the start asked of it twice: as it was, and with the entry in
 * it. So this file knows of no rule for a start.
 */
#include "sitting_start.h"

#include <string.h>

#include <ankerpunt/analysis/results.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/person.h>
#include "starts_told.h"

/* The sittings with the start of one domain: of the family, and of the voice that
 * rates. NULL: there is none. */
struct told {
    const struct ank_sitting *family, *voice;
};

/* An earlier number, another voice or a correction can move a start; of a registry that
 * was empty nothing was told. */
static bool may_matter(const struct sitting_entry *entry,
                       const struct sitting_part *part, size_t position,
                       ank_score score)
{
    ank_score there = part->row.scores[position];
    bool earlier = there < 0 && score >= 0 && entry->key.day < entry->last_day,
         /* another voice may speak from now on: asked where one talk comes in */
        speaks = there < 0 && score >= 0 && !entry->many;
    return entry->project && entry->newest > 0 && !entry->key.then &&
           !entry->key.retest && entry->last_day != ANK_NO_DAY &&
           (earlier || speaks || (entry->moves && there != ANK_NOT_ASKED));
}

/* Who rates, as a sitting of a record says it. */
static bool find_voice(const struct sitting_entry *entry,
                       const struct sitting_part *part, struct ank_sitting *sitting,
                       struct ank_error *err)
{
    struct ank_person *persons = NULL;
    size_t count = 0;
    const char *mode = part->row.mode;
    if (entry->key.person && !ank_person_list(entry->registry, entry->key.family,
                                              entry->mem, &persons, &count, err))
        return false;
    const struct ank_instrument *list =
        ank_project_list_of(entry->project, part->instrument->code);
    *sitting = (struct ank_sitting){.instrument = list ? list : part->instrument,
                                    .day = entry->key.day,
                                    .mode = mode,
                                    .coach_only = mode && strcmp(mode, "coach") == 0};
    for (size_t i = 0; i < count; i++)
        if (persons[i].id == entry->key.person) {
            const char *role = persons[i].role;
            sitting->by = persons[i].code;
            sitting->coach_only =
                sitting->coach_only || (role && strcmp(role, "supporter") == 0);
        }
    return true;
}

static bool same_voice(const struct ank_sitting *a, const struct ank_sitting *b)
{
    return a->instrument->id == b->instrument->id &&
           strcmp(a->by ? a->by : "", b->by ? b->by : "") == 0;
}

/* What was there before the entry was opened. */
static void drop_newer(struct ank_record *record, int64_t newest)
{
    size_t kept = 0;
    for (size_t i = 0; i < record->sitting_count; i++)
        if (record->sittings[i].id <= newest)
            record->sittings[kept++] = record->sittings[i];
    record->sitting_count = kept;
}

/* Sittings of a voice stand together, by date: where this one is, or belongs. */
static size_t place_of(const struct ank_sitting *sittings, size_t count,
                       const struct ank_sitting *entered)
{
    size_t place = count;
    for (size_t i = 0; i < count; i++) {
        if (!same_voice(&sittings[i], entered))
            continue;
        if (sittings[i].day >= entered->day)
            return i;
        place = i + 1;
    }
    return place;
}

/* The record with that score in it: in the sitting of that day, else in a new one. */
static struct ank_record with_score(const struct ank_record *record,
                                    const struct ank_sitting *entered, size_t position,
                                    ank_score score, struct ank_arena *mem)
{
    struct ank_record made = *record;
    const struct ank_sitting *old = record->sittings;
    size_t count = record->sitting_count, at = place_of(old, count, entered),
           domains = entered->instrument->domain_count;
    struct ank_sitting *sittings = ank_alloc(mem, (count + 1) * sizeof *sittings);
    ank_score *scores = ank_alloc(mem, domains * sizeof *scores);
    bool there = at < count && old[at].day == entered->day &&
                 same_voice(&old[at], entered) && !ank_sitting_apart(&old[at]);
    for (size_t d = 0; d < domains; d++)
        scores[d] = there ? old[at].scores[d] : ANK_NOT_ASKED;
    scores[position] = score;
    for (size_t i = 0; i < count; i++)
        sittings[i < at ? i : i + !there] = old[i];
    sittings[at] = *entered;
    sittings[at].scores = scores;
    for (size_t i = 0; i < count; i++) /* a voice is known by the record's own list */
        if (old[i].instrument->id == entered->instrument->id)
            sittings[at].instrument = old[i].instrument;
    made.sittings = sittings;
    made.sitting_count = count + !there;
    return made;
}

static struct told starts_of(const struct sitting_entry *entry,
                             const struct ank_record *record,
                             const struct ank_sitting *entered, size_t position)
{
    struct told told = {0};
    struct ank_voice *voices;
    const struct ank_sitting *starts[ANK_MOST_DOMAINS];
    const struct ank_waves *waves = &entry->project->waves;
    int at = ank_trajectory_at(record, entered->day);
    if (at < 0)
        return told;
    const struct ank_trajectory *trajectory = &record->trajectories[at];
    size_t count = ank_voices(record, (size_t)at, entry->mem, &voices);
    const struct ank_voice *family =
        ank_speaking_voice(voices, count, entered->instrument, waves, trajectory);
    if (family) {
        ank_baselines(family, waves, trajectory, starts);
        told.family = starts[position];
    }
    for (size_t i = 0; i < count; i++)
        if (same_voice(voices[i].sittings[0], entered) &&
            voices[i].coach_only == entered->coach_only) {
            ank_baselines(&voices[i], waves, trajectory, starts);
            told.voice = starts[position];
        }
    return told;
}

/* As who works reads it. */
static const char *start_words(const struct sitting_entry *entry,
                               const struct ank_sitting *start, size_t position)
{
    return starts_words(entry->work, entry->mem, start, position);
}

/* While the window of intake is open the start is still being asked for: nothing was
 * measured from it, and what moves is told. */
static bool intake_goes_on(const struct sitting_entry *entry,
                           const struct ank_record *record)
{
    int at = ank_trajectory_at(record, entry->key.day);
    return at >= 0 &&
           ank_window_of(&entry->project->waves, 0, &record->trajectories[at]).to >=
               entry->work->today;
}

static bool refuse(const struct sitting_entry *entry, size_t position,
                   const struct ank_sitting *was, const struct ank_sitting *comes,
                   struct ank_error *err)
{
    return !comes || comes->day >= was->day ||
           ank_fail(err, ANK_EXISTS,
                    ANK_N("the start of %s is %s, and with this entry it would become "
                          "%s; --correct moves it"),
                    was->instrument->domains[position].code,
                    start_words(entry, was, position),
                    start_words(entry, comes, position));
}

/* A file may move many, and says how many at its end. */
static void tell(struct sitting_entry *entry, size_t position,
                 const struct ank_sitting *was, const struct ank_sitting *comes)
{
    entry->moved++;
    if (!entry->many)
        starts_notice(entry->work, position, was, comes);
}

bool sitting_start_check(struct sitting_entry *entry, const struct sitting_part *part,
                         size_t position, ank_score score, struct ank_error *err)
{
    struct ank_record record;
    struct ank_sitting entered;
    if (!may_matter(entry, part, position, score))
        return true;
    if (!ank_record_parts(entry->registry, entry->family, ANK_RECORD_SITTINGS,
                          entry->mem, &record, err) ||
        !find_voice(entry, part, &entered, err))
        return false;
    drop_newer(&record, entry->newest);
    position =
        ank_list_place(entered.instrument, part->instrument->domains[position].id);
    if (position == entered.instrument->domain_count)
        return true;
    struct ank_record after =
        with_score(&record, &entered, position, score, entry->mem);
    struct told was = starts_of(entry, &record, &entered, position),
                comes = starts_of(entry, &after, &entered, position);
    bool family = starts_differ(was.family, comes.family, position);
    const struct ank_sitting *from = family ? was.family : was.voice,
                             *to = family ? comes.family : comes.voice;
    if (!starts_differ(from, to, position))
        return true;
    if (!entry->moves && !intake_goes_on(entry, &record) &&
        !refuse(entry, position, from, to, err))
        return false;
    tell(entry, position, from, to);
    return true;
}
