/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who else of the family spoke: on the same instrument, side by side and never
 * averaged. A person's scores stand on a sheet of others only with that person's own
 * yes to share:family; what a coach rated alone never does, nor who took back their own
 * word.
 */
#include <string.h>

#include <ankerpunt/model/score.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/person.h>
#include "family_sheet.h"

/* The sheet of the family: of everybody who said yes. */
static struct ank_reader everybody(const struct family_sheet_source *source)
{
    return (struct ank_reader){.outside = source->shared};
}

bool family_sheet_asked(const struct family_sheet_source *source, const char *by)
{
    if (!source->voices)
        return true;
    for (char *const *name = source->voices; by && *name; name++)
        if (ank_code_same(*name, by))
            return true;
    return false;
}

const char *family_sheet_first_voice(const struct family_sheet_source *source)
{
    return source->voices ? source->voices[0] : NULL;
}

/* Gave numbers on the list of the sheet, and is no coach. */
static bool speaks_beside(const struct ank_voice *voice, const struct ank_voice *shown)
{
    bool numbered = false;
    for (size_t i = 0; i < voice->count; i++)
        numbered = numbered || ank_sitting_numbered(voice->sittings[i]);
    return voice != shown && !voice->coach_only && numbered &&
           voice->instrument->id == shown->instrument->id;
}

/* What somebody is in the family; "" when that was not said. */
static const char *role_of(const struct ank_person *persons, size_t count,
                           const char *by)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(persons[i].code, by) == 0 && persons[i].role)
            return persons[i].role;
    return "";
}

bool family_sheet_young(const struct ank_person *persons, size_t count, const char *by)
{
    const char *role = role_of(persons, count, by);
    return strcmp(role, "child") == 0 || strcmp(role, "young") == 0;
}

static bool speaks_of(const struct ank_voice *voice, size_t domain)
{
    for (size_t i = 0; i < voice->count; i++)
        if (voice->sittings[i]->scores[domain] != ANK_NOT_ASKED)
            return true;
    return false;
}

/* Domains that only these voices spoke of, after those of the sheet. */
static void add_rows(struct ank_progress *progress, size_t *domains,
                     const struct ank_voice *const *voices, size_t count,
                     struct ank_arena *mem)
{
    const struct ank_instrument *instrument = progress->instrument;
    size_t most = instrument->domain_count, rows = progress->row_count;
    struct ank_progress_row *all = ank_alloc(mem, most * sizeof *all);
    if (rows > 0)
        memcpy(all, progress->rows, rows * sizeof *all);
    for (size_t d = 0; d < most; d++) {
        bool there = false, spoken = false;
        for (size_t i = 0; i < rows; i++)
            there = there || domains[i] == d;
        for (size_t v = 0; v < count; v++)
            spoken = spoken || speaks_of(voices[v], d);
        if (there || !spoken)
            continue;
        domains[rows] = d;
        all[rows++] = (struct ank_progress_row){
            .label = ank_label(progress->lang, &instrument->domains[d].label),
            .then = ANK_NOT_ASKED,
            .now = ANK_NOT_ASKED,
            .last = ANK_NOT_ASKED,
            .then_day = ANK_NO_DAY,
            .now_day = ANK_NO_DAY};
    }
    progress->rows = all;
    progress->voice_row_count = rows - progress->row_count;
}

static struct ank_progress_voice voice_of(const struct ank_voice *voice,
                                          const size_t *domains, size_t rows,
                                          struct ank_arena *mem)
{
    ank_day *days = ank_alloc(mem, voice->count * sizeof *days);
    const ank_score **scores = ank_alloc(mem, rows * sizeof *scores);
    for (size_t i = 0; i < voice->count; i++)
        days[i] = voice->sittings[i]->day;
    for (size_t r = 0; r < rows; r++) {
        ank_score *row = ank_alloc(mem, voice->count * sizeof *row);
        for (size_t i = 0; i < voice->count; i++)
            row[i] = voice->sittings[i]->scores[domains[r]];
        scores[r] = row;
    }
    return (struct ank_progress_voice){
        .by = voice->by, .sitting_count = voice->count, .days = days, .scores = scores};
}

/* Whether somebody that stands beside rates apart from who the sheet is of: both
 * grown up, or both young, and nobody speaks for the family together. */
static bool rate_apart(const struct ank_person *persons, size_t count,
                       const struct ank_voice *shown, const struct ank_voice *voice)
{
    return shown->by && voice->by &&
           family_sheet_young(persons, count, shown->by) ==
               family_sheet_young(persons, count, voice->by);
}

static bool fail_apart(const struct ank_record *record, const struct ank_voice *shown,
                       const struct ank_voice *voice, struct ank_error *err)
{
    return ank_fail(
        err, ANK_DENIED,
        ANK_N("%s: %s and %s give scores apart, and not both said yes to share:family; "
              "make a sheet of each with --by %s and --by %s"),
        record->family, shown->by, voice->by, shown->by, voice->by);
}

/* Everybody whom --voices names must be there, with a yes. */
static bool check_asked(const struct family_sheet_source *source,
                        const struct ank_record *record,
                        const struct family_sheet_voices *voices, ank_day today,
                        struct ank_error *err)
{
    for (char *const *name = source->voices; name && *name; name++) {
        bool there = false;
        for (size_t i = 0; i < voices->count; i++)
            there =
                there || (voices->all[i].by && ank_code_same(voices->all[i].by, *name));
        if (!there)
            return ank_fail(err, ANK_NOT_FOUND,
                            ANK_N("%s: %s gave no scores in this time together"),
                            record->family, *name);
        if (!ank_consent_given_by(record, *name, "share:family", today))
            return ank_fail(
                err, ANK_DENIED,
                ANK_N("%s: %s did not say yes to share:family; make a sheet "
                      "of their own with --by %s"),
                record->family, *name, *name);
    }
    return true;
}

bool family_sheet_may_show(const struct family_sheet_source *source,
                           const struct ank_record *record,
                           const struct ank_voice *voice, ank_day today)
{
    const struct ank_reader reader = everybody(source);
    return !voice->coach_only && family_sheet_asked(source, voice->by) &&
           ank_may_stand(record, voice->by, &reader, today);
}

/* Chooses who stands beside; returns whether anybody does. */
static bool choose_beside(const struct family_sheet_source *source,
                          const struct ank_record *record,
                          const struct family_sheet_voices *voices,
                          const struct ank_voice **beside, size_t *found,
                          struct ank_progress *progress)
{
    const struct ank_voice *shown = voices->shown;
    for (size_t i = 0; i < voices->count; i++) {
        const struct ank_voice *voice = &voices->all[i];
        if (speaks_beside(voice, shown) &&
            family_sheet_may_show(source, record, voice, progress->today))
            beside[(*found)++] = voice;
    }
    return *found > 0;
}

/* Who rate apart: side by side when all of them said yes, else not on one sheet. Where
 * nobody said what they are to each other it is the sheet of who was first, alone. */
static bool settle_apart(const struct family_sheet_source *source,
                         struct ank_registry *registry, const struct ank_record *record,
                         const struct family_sheet_voices *voices,
                         struct ank_arena *mem, struct ank_progress *progress,
                         struct ank_error *err)
{
    const struct ank_voice *shown = voices->shown;
    const struct ank_reader reader = everybody(source);
    struct ank_person *persons;
    size_t count;
    if (!ank_person_list(registry, record->id, mem, &persons, &count, err))
        return false;
    for (size_t i = 0; i < voices->count; i++) {
        const struct ank_voice *voice = &voices->all[i];
        if (!speaks_beside(voice, shown) || !family_sheet_asked(source, voice->by) ||
            !rate_apart(persons, count, shown, voice) ||
            ank_kept_back(record, voice->by, source->shared, progress->today))
            continue;
        bool both = ank_may_stand(record, shown->by, &reader, progress->today) &&
                    ank_may_stand(record, voice->by, &reader, progress->today);
        if (!both && !source->each && *role_of(persons, count, shown->by) &&
            *role_of(persons, count, voice->by))
            return fail_apart(record, shown, voice, err);
        progress->apart = progress->apart || both;
    }
    return true;
}

void family_sheet_beside(const struct family_sheet_source *source,
                         const struct ank_record *record,
                         const struct family_sheet_voices *voices, size_t *domains,
                         struct ank_arena *mem, struct ank_progress *progress)
{
    const struct ank_voice **beside = ank_alloc(mem, voices->count * sizeof *beside);
    size_t found = 0;
    if (!choose_beside(source, record, voices, beside, &found, progress))
        return;
    add_rows(progress, domains, beside, found, mem);
    struct ank_progress_voice *made = ank_alloc(mem, found * sizeof *made);
    for (size_t i = 0; i < found; i++)
        made[i] = voice_of(beside[i], domains,
                           progress->row_count + progress->voice_row_count, mem);
    progress->voices = made;
    progress->voice_count = found;
}

bool family_sheet_voices(const struct family_sheet_source *source,
                         const struct ank_record *record,
                         const struct family_sheet_voices *voices, size_t *domains,
                         struct ank_arena *mem, struct ank_progress *progress,
                         struct ank_error *err)
{
    if (!check_asked(source, record, voices, progress->today, err) ||
        !settle_apart(source, source->registry, record, voices, mem, progress, err))
        return false;
    family_sheet_beside(source, record, voices, domains, mem, progress);
    if (progress->apart) /* of one of them, and nobody comes first */
        progress->important = progress->surprising = NULL;
    return true;
}
