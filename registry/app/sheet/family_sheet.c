/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a family's record to what its sheet shows; see family_sheet.h. */
#include "family_sheet.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/sitting.h>

bool family_sheet_open(struct family_sheet_source *source, struct ank_arena *mem,
                       struct ank_error *err)
{
    return ank_project_list(source->registry, mem, &source->projects,
                            &source->project_count, err) &&
           ank_right_list(source->registry, mem, &source->rights, &source->right_count,
                          err);
}

static const struct ank_project *project_of(const struct family_sheet_source *source,
                                            const char *code)
{
    for (size_t i = 0; i < source->project_count; i++)
        if (strcmp(source->projects[i].code, code) == 0)
            return &source->projects[i];
    return NULL;
}

/* Of two voices where nobody gave a number at intake: a coach alone only when there is
 * nobody else; else who was first. */
static bool speaks_before(const struct ank_voice *a, const struct ank_voice *b)
{
    if (a->coach_only != b->coach_only)
        return b->coach_only;
    return a->sittings[0]->day < b->sittings[0]->day;
}

static bool speaks_of_instrument(const struct ank_voice *voice,
                                 const struct ank_instrument *instrument,
                                 const char *by)
{
    return voice->instrument->id == instrument->id &&
           (!by || (voice->by && ank_code_same(voice->by, by)));
}

/* Among whom the voice of a sheet is chosen, and for which sheet. */
struct choice {
    const struct family_sheet_source *source;
    const struct ank_record *record;
    const struct ank_project *project;
    const struct ank_trajectory *trajectory;
    const struct ank_voice *voices;
    size_t count;
};

/* The voice on the sheet: of the project's first instrument that was rated, who speaks
 * for the family there; of that person when one was named. */
static const struct ank_voice *choose_voice(const struct ank_project *project,
                                            const struct ank_trajectory *trajectory,
                                            const struct ank_voice *voices,
                                            size_t count, const char *by)
{
    const struct ank_voice *best = NULL;
    for (size_t n = 0; !best && project && n < project->instrument_count; n++) {
        const struct ank_instrument *instrument = project->instruments[n];
        if (!by)
            best = ank_speaking_voice(voices, count, instrument, &project->waves,
                                      trajectory);
        bool spoken = best != NULL;
        for (size_t i = 0; !spoken && i < count; i++)
            if (speaks_of_instrument(&voices[i], instrument, by) &&
                (!best || speaks_before(&voices[i], best)))
                best = &voices[i];
    }
    return best;
}

/* The latest trajectory with a sitting; else the latest. */
static int choose_trajectory(const struct ank_record *record, struct ank_arena *mem,
                             struct ank_voice **voices, size_t *count)
{
    for (size_t t = record->trajectory_count; t-- > 0;) {
        *count = ank_voices(record, t, mem, voices);
        if (*count > 0)
            return (int)t;
    }
    return (int)record->trajectory_count - 1;
}

/* Who speaks on a list after the first: the same person, or whoever speaks for the
 * family there together; numbers of one person are on nobody else's sheet. */
static const struct ank_voice *voice_on_list(const struct choice *choice,
                                             const struct ank_instrument *instrument,
                                             const char *by)
{
    const struct ank_voice *best = NULL;
    for (size_t i = 0; i < choice->count; i++) {
        const struct ank_voice *voice = &choice->voices[i];
        bool same = by ? voice->by && strcmp(voice->by, by) == 0 : !voice->by;
        if (same && voice->instrument->id == instrument->id &&
            (!best || speaks_before(voice, best)))
            best = voice;
    }
    return best;
}

/* The first of those who may be seen by the others, where that voice said nothing. */
static const struct ank_voice *other_on_list(const struct choice *choice,
                                             const struct ank_instrument *instrument)
{
    const struct ank_voice *best = NULL;
    const struct family_sheet_source *source = choice->source;
    for (size_t i = 0; !source->by && i < choice->count; i++) {
        const struct ank_voice *voice = &choice->voices[i];
        if (voice->instrument->id == instrument->id &&
            family_sheet_may_show(source, choice->record, voice, source->today) &&
            (!best || speaks_before(voice, best)))
            best = voice;
    }
    return best;
}

/* Of a list whose answers are about the time since the last talk only that is told. */
static const struct ank_voice *last_talk(const struct ank_voice *voice,
                                         struct ank_arena *mem)
{
    struct ank_voice *last = ank_alloc(mem, sizeof *last);
    *last = *voice;
    last->sittings = &voice->sittings[voice->count - 1];
    last->count = 1;
    return last;
}

static bool fill_list(const struct choice *choice, const struct ank_voice *voice,
                      struct ank_arena *mem, struct ank_progress *list,
                      struct ank_error *err)
{
    struct family_sheet_shown shown = {
        .voice = voice->instrument->each_time ? last_talk(voice, mem) : voice};
    size_t *domains = ank_alloc(mem, voice->instrument->domain_count * sizeof *domains);
    ank_baselines(shown.voice, &choice->project->waves, choice->trajectory,
                  shown.starts);
    list->list = ank_label(list->lang, &voice->instrument->title);
    if (!family_sheet_rows(choice->source->registry, &shown, domains, mem, list, err))
        return false;
    if (!choice->source->by)
        family_sheet_beside(
            choice->source, choice->record,
            &(struct family_sheet_voices){choice->voices, choice->count, voice},
            domains, mem, list);
    return true;
}

/* Every other list of the project, with who may be seen on this sheet. */
static bool fill_lists(const struct choice *choice, const struct ank_voice *shown,
                       struct ank_arena *mem, struct ank_progress *progress,
                       struct ank_error *err)
{
    size_t most = choice->project->instrument_count;
    const struct ank_progress **lists = ank_alloc(mem, (most + 1) * sizeof *lists);
    for (size_t n = 0; n < most; n++) {
        const struct ank_instrument *instrument = choice->project->instruments[n];
        const struct ank_voice *voice = voice_on_list(choice, instrument, shown->by);
        bool own = voice != NULL;
        if (!own)
            voice = other_on_list(choice, instrument);
        if (!voice || instrument->id == shown->instrument->id)
            continue;
        struct ank_progress *list = ank_alloc(mem, sizeof *list);
        *list = (struct ank_progress){.lang = progress->lang,
                                      .code = progress->code,
                                      .name = progress->name,
                                      .start = progress->start,
                                      .today = progress->today,
                                      .apart = progress->apart || !own};
        if (!fill_list(choice, voice, mem, list, err))
            return false;
        lists[progress->list_count++] = list;
    }
    progress->lists = lists;
    return true;
}

/* What every sheet has: whose it is, of which trajectory (-1: none). */
static struct ank_progress begin(const struct family_sheet_source *source,
                                 const struct ank_record *record, int at)
{
    return (struct ank_progress){
        .lang = source->lang ? source->lang
                             : ank_lang_of_family(record->language, source->coach),
        .code = record->family,
        .name = record->alias ? record->alias : record->family,
        .start = at < 0 ? source->today : record->trajectories[at].start,
        .today = source->today,
        .min_change = NAN,
    };
}

bool family_sheet_of(const struct family_sheet_source *source,
                     const struct ank_record *record, struct ank_arena *mem,
                     struct ank_progress *progress, struct ank_error *err)
{
    struct ank_registry *registry = source->registry;
    struct ank_voice *voices = NULL;
    size_t count = 0;
    int at = choose_trajectory(record, mem, &voices, &count);
    *progress = begin(source, record, at);
    const struct ank_project *project =
        at < 0 ? NULL : project_of(source, record->trajectories[at].project);
    struct choice choice = {source,  record,
                            project, at < 0 ? NULL : &record->trajectories[at],
                            voices,  count};
    const char *by = source->by ? source->by : family_sheet_first_voice(source);
    const struct ank_voice *voice =
        at < 0 ? NULL
               : choose_voice(project, choice.trajectory, voices, count, source->by);
    if (voice && voice->by && by && !source->by)
        voice = choose_voice(project, choice.trajectory, voices, count, by);
    if (by && !voice)
        return ank_fail(err, ANK_NOT_FOUND,
                        ANK_N("%s: %s gave no scores in this time together"),
                        record->family, by);
    if (voice) {
        size_t *domains =
            ank_alloc(mem, voice->instrument->domain_count * sizeof *domains);
        struct family_sheet_shown shown = {.voice = voice};
        ank_baselines(voice, &project->waves, choice.trajectory, shown.starts);
        if (!family_sheet_rows(registry, &shown, domains, mem, progress, err))
            return false;
        if (!source->by &&
            !family_sheet_voices(source, record,
                                 &(struct family_sheet_voices){voices, count, voice},
                                 domains, mem, progress, err))
            return false;
        if (!fill_lists(&choice, voice, mem, progress, err))
            return false;
    }
    family_sheet_rights(source, record, mem, progress);
    if (!family_sheet_spare_young(registry, record, mem, progress, err))
        return false;
    if (!source->by && (!family_sheet_steps(registry, record, mem, progress, err) ||
                        !family_sheet_chosen(source, record, mem, progress, err) ||
                        !family_sheet_suggested(source, record, mem, progress, err)))
        return false;
    return family_sheet_own(source, record, mem, progress, err) &&
           family_sheet_around(source, record, mem, progress, err) &&
           ank_explored_last(registry, record->id, &progress->explored, err);
}
