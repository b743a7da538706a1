/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a family's record to what its sheet shows; see family_sheet.h. */
#include "family_sheet.h"

#include <math.h>
#include <stdlib.h>
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

static ank_score *scores_of(const struct ank_voice *voice, size_t domain,
                            struct ank_arena *mem)
{
    ank_score *scores = ank_alloc(mem, voice->count * sizeof *scores);
    for (size_t i = 0; i < voice->count; i++)
        scores[i] = voice->sittings[i]->scores[domain];
    return scores;
}

/* The talk a domain is compared from: that of its start; without one, of its first
 * number, which no class is told from. What the last of several talks says is neither.
 * `voice->count` when there is none. */
static size_t first_of(const struct ank_voice *voice, const struct ank_sitting *start,
                       const ank_score *scores)
{
    size_t last = voice->count - 1, ends = last == 0 ? 1 : last;
    for (size_t i = 0; i < ends; i++)
        if (start ? voice->sittings[i] == start : scores[i] >= 0)
            return i;
    for (size_t i = 0; i < ends; i++) /* the start is of the last talk */
        if (scores[i] >= 0)
            return i;
    return voice->count;
}

/* The first answer, for a domain without a number to compare from. */
static ank_score first_answer(const struct ank_voice *voice, const ank_score *scores)
{
    for (size_t i = 0; i + 1 < voice->count; i++)
        if (scores[i] != ANK_NOT_ASKED)
            return scores[i];
    return ANK_NOT_ASKED;
}

/* The last number, and the last answer, of the talks from that one on. */
static void fill_last(struct ank_progress_row *row, const struct ank_voice *voice,
                      size_t from)
{
    row->now = row->last = ANK_NOT_ASKED;
    for (size_t i = from; i < voice->count; i++) {
        if (row->scores[i] == ANK_NOT_ASKED)
            continue;
        row->last = row->scores[i];
        if (row->scores[i] >= 0) {
            row->now = row->scores[i];
            row->now_day = voice->sittings[i]->day;
        }
    }
    if (row->now < 0)
        row->now = row->last;
}

static void fill_row(struct ank_progress_row *row, const struct ank_voice *voice,
                     const struct ank_sitting *start, size_t domain,
                     struct ank_arena *mem)
{
    const struct ank_instrument *instrument = voice->instrument;
    const ank_score *scores = scores_of(voice, domain, mem);
    size_t first = first_of(voice, start, scores);
    bool found = first<voice->count, several = voice->count> 1;
    row->scores = scores;
    row->then = found ? scores[first] : first_answer(voice, scores);
    row->then_day = found ? voice->sittings[first]->day : ANK_NO_DAY;
    row->now_day = ANK_NO_DAY;
    row->early = found && several && voice->sittings[first] != start;
    fill_last(row, voice, found && several ? first + 1 : 0);
    struct ank_change_rule rule = ank_change_rule_of(
        &instrument->scale, &instrument->domains[domain].rule, NAN, 0);
    struct ank_change change = ank_change_of(
        &instrument->scale, &rule, row->early ? ANK_NOT_ASKED : row->then, row->now);
    row->class = change.class;
    row->rule = change.rule;
}

static bool mark_priorities(struct ank_registry *registry,
                            const struct ank_voice *voice,
                            struct ank_progress_row *rows, struct ank_arena *mem,
                            struct ank_error *err)
{
    int64_t *domains;
    size_t count;
    const struct ank_sitting *last = voice->sittings[voice->count - 1];
    if (!ank_priority_list(registry, last->id, mem, &domains, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < voice->instrument->domain_count; d++)
            if (voice->instrument->domains[d].id == domains[i])
                rows[d].priority = true;
    return true;
}

/* One number for the foot: the change that matters, when all domains share it
 * and it is what decides. */
static double common_min_change(const struct ank_instrument *instrument)
{
    double common =
        instrument->domain_count ? instrument->domains[0].rule.min_change : NAN;
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (instrument->domains[i].rule.min_change != common ||
            !isnan(instrument->domains[i].rule.retest_reliability))
            return NAN;
    return common;
}

/* A domain nobody ever touched is left off the sheet of who has others. `domains`
 * tells which are left. */
static size_t drop_untouched(struct ank_progress_row *rows, size_t count,
                             size_t sittings, size_t *domains)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool touched = false;
        for (size_t s = 0; s < sittings; s++)
            touched = touched || rows[i].scores[s] != ANK_NOT_ASKED;
        if (touched) {
            domains[kept] = i;
            rows[kept++] = rows[i];
        }
    }
    return kept;
}

/* The voice on the sheet, and for each domain the sitting with its start. */
struct shown {
    const struct ank_voice *voice;
    const struct ank_sitting *starts[ANK_MOST_DOMAINS];
};

static bool fill_rows(struct ank_registry *registry, const struct shown *shown,
                      size_t *domains, struct ank_arena *mem,
                      struct ank_progress *progress, struct ank_error *err)
{
    const struct ank_voice *voice = shown->voice;
    size_t count = voice->instrument->domain_count;
    struct ank_progress_row *rows = ank_alloc(mem, count * sizeof *rows);
    ank_day *days = ank_alloc(mem, voice->count * sizeof *days);
    for (size_t i = 0; i < voice->count; i++)
        days[i] = voice->sittings[i]->day;
    for (size_t d = 0; d < count; d++) {
        rows[d].label = ank_label(progress->lang, &voice->instrument->domains[d].label);
        fill_row(&rows[d], voice, shown->starts[d], d, mem);
    }
    if (!mark_priorities(registry, voice, rows, mem, err))
        return false;
    const struct ank_sitting *last = voice->sittings[voice->count - 1];
    progress->instrument = voice->instrument;
    progress->min_change = common_min_change(voice->instrument);
    progress->by = voice->by;
    progress->mode = last->mode;
    progress->sitting_count = voice->count;
    progress->days = days;
    progress->rows = rows;
    progress->row_count = drop_untouched(rows, count, voice->count, domains);
    return family_sheet_review(registry, last->id, mem, progress, err);
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

static bool fill_list(const struct choice *choice, const struct ank_voice *voice,
                      struct ank_arena *mem, struct ank_progress *list,
                      struct ank_error *err)
{
    struct shown shown = {.voice = voice};
    size_t *domains = ank_alloc(mem, voice->instrument->domain_count * sizeof *domains);
    ank_baselines(voice, &choice->project->waves, choice->trajectory, shown.starts);
    list->list = ank_label(list->lang, &voice->instrument->title);
    if (!fill_rows(choice->source->registry, &shown, domains, mem, list, err))
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

static const struct ank_label *right_label(const struct family_sheet_source *source,
                                           const char *code)
{
    static const struct ank_label none = {0};
    for (size_t i = 0; i < source->right_count; i++)
        if (strcmp(source->rights[i].code, code) == 0)
            return &source->rights[i].label;
    return &none;
}

static int compare_rights(const void *left, const void *right)
{
    const struct ank_progress_right *a = left, *b = right;
    int order = (a->day > b->day) - (a->day < b->day);
    return order ? order : strcmp(a->label, b->label);
}

/* Whether a right stays in order although a later claim to it began: its renewal is
 * under way, and the answer was not no. */
static bool renews(const struct ank_progress_right *former, int stage)
{
    return ank_stage_realised(former->stage) && !ank_stage_realised(stage) &&
           stage != ANK_STAGE_REFUSED && stage != ANK_LOST;
}

/* The last claim to each right that had begun; a former one that ended is past, one
 * that is being renewed still runs. */
static void fill_rights(const struct family_sheet_source *source,
                        const struct ank_record *record, struct ank_arena *mem,
                        struct ank_progress *progress)
{
    struct ank_claim *claims;
    ank_day today = progress->today;
    size_t count = ank_claims(record, mem, &claims), kept = 0;
    struct ank_progress_right *rights = ank_alloc(mem, (count + 1) * sizeof *rights);
    const char *last = "";
    for (size_t i = 0; i < count; i++) {
        size_t known = ank_claim_known(record, &claims[i], today);
        if (known == 0)
            continue;
        const struct ank_step *latest = &record->steps[claims[i].first + known - 1];
        bool same = strcmp(last, claims[i].right) == 0;
        last = claims[i].right;
        if (same && renews(&rights[kept - 1], latest->stage)) {
            if (latest->stage >= ANK_APPLIED)
                rights[kept - 1].asked = record->steps[claims[i].first].day;
            continue;
        }
        rights[kept - same] = (struct ank_progress_right){
            .label = ank_label(progress->lang, right_label(source, claims[i].right)),
            .stage = latest->stage,
            .day = latest->day,
            .reason = latest->reason,
            .renewal = ank_claim_renewal(record, &claims[i], today),
            .asked = ANK_NO_DAY};
        kept += !same;
    }
    qsort(rights, kept, sizeof *rights, compare_rights);
    progress->rights = rights;
    progress->right_count = kept;
}

/* What every sheet has: whose it is, of which trajectory (-1: none). */
static struct ank_progress begin(const struct ank_record *record,
                                 const struct ank_lang *lang, ank_day today, int at)
{
    return (struct ank_progress){
        .lang = lang ? lang : ank_lang_find(record->language),
        .code = record->family,
        .name = record->alias ? record->alias : record->family,
        .start = at < 0 ? today : record->trajectories[at].start,
        .today = today,
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
    *progress = begin(record, source->lang, source->today, at);
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
        struct shown shown = {.voice = voice};
        ank_baselines(voice, &project->waves, choice.trajectory, shown.starts);
        if (!fill_rows(registry, &shown, domains, mem, progress, err))
            return false;
        if (!source->by &&
            !family_sheet_voices(source, record,
                                 &(struct family_sheet_voices){voices, count, voice},
                                 domains, mem, progress, err))
            return false;
        if (!fill_lists(&choice, voice, mem, progress, err))
            return false;
    }
    fill_rights(source, record, mem, progress);
    if (!family_sheet_spare_young(registry, record, mem, progress, err))
        return false;
    if (!source->by && !family_sheet_steps(registry, record, mem, progress, err))
        return false;
    return ank_explored_last(registry, record->id, &progress->explored, err);
}
