/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores brought together into sittings; see sitting_entry.h. */
#include "sitting_entry.h"

#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include "sitting_start.h"

bool sitting_entry_open(struct sitting_entry *entry, struct ank_work_context *work,
                        struct ank_error *err)
{
    *entry = (struct sitting_entry){.work = work,
                                    .registry = work->registry,
                                    .mem = work->mem,
                                    .entered = work->today};
    return ank_sitting_newest(work->registry, &entry->newest, err) &&
           ank_instrument_list(work->registry, work->mem, &entry->instruments,
                               &entry->instrument_count, err) &&
           ank_project_list(work->registry, work->mem, &entry->projects,
                            &entry->project_count, err);
}

/* A talk that is there already keeps the version with which it was filled in. What
 * cannot be read is told by who reads it next. */
static const struct ank_instrument *kept_version(const struct sitting_entry *entry,
                                                 const char *code)
{
    const struct ank_instrument *kept = NULL;
    const struct ank_project *project = entry->project;
    struct ank_sitting_list there;
    struct ank_error ignored = {0};
    struct ank_sitting_key key = entry->key;
    key.instrument = 0;
    if (!ank_sitting_list(entry->registry, &key, entry->mem, &there, &ignored))
        return NULL;
    for (size_t i = 0; i < there.count; i++)
        for (size_t k = 0; k < project->asked_count; k++)
            if (project->asked[k].instrument->id == there.row[i].instrument &&
                strcmp(project->asked[k].instrument->code, code) == 0)
                kept = project->asked[k].instrument;
    return kept;
}

/* Which version of each list is filled in, where the project did not always ask it. */
static void find_versions(struct sitting_entry *entry)
{
    const struct ank_project *project = entry->project;
    bool changed = false;
    entry->versions = NULL;
    for (size_t i = 0; project && i < project->instrument_count; i++)
        changed = changed || project->instruments[i]->span_count > 0;
    if (!changed)
        return;
    entry->versions =
        ank_alloc(entry->mem, project->instrument_count * sizeof *entry->versions);
    for (size_t i = 0; i < project->instrument_count; i++) {
        const char *code = project->instruments[i]->code;
        const struct ank_instrument *kept = kept_version(entry, code);
        entry->versions[i] =
            kept ? kept : ank_project_asks(project, code, entry->key.day);
    }
}

/* The version of the project's list at that place that is filled in; NULL: none. */
static const struct ank_instrument *version_at(const struct sitting_entry *entry,
                                               size_t at)
{
    return entry->versions ? entry->versions[at] : entry->project->instruments[at];
}

static void find_project(struct sitting_entry *entry, int64_t project)
{
    entry->project = NULL;
    for (size_t i = 0; i < entry->project_count; i++)
        if (entry->projects[i].id == project)
            entry->project = &entry->projects[i];
}

void sitting_entry_begin(struct sitting_entry *entry, const char *family,
                         const struct ank_sitting_key *key, int64_t project,
                         const char *mode)
{
    entry->family = family;
    entry->key = *key;
    entry->mode = mode;
    entry->sheet_count = 0;
    if (!entry->project || entry->project->id != project)
        find_project(entry, project);
    find_versions(entry);
}

static bool domain_in(const struct ank_instrument *instrument, const char *code,
                      size_t *position)
{
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (strcmp(instrument->domains[i].code, code) == 0) {
            *position = i;
            return true;
        }
    return false;
}

/* The latest version comes last in the list; the project's own version first. */
static const struct ank_instrument *instrument_named(const struct sitting_entry *entry,
                                                     const char *code)
{
    const struct ank_instrument *found = NULL;
    for (size_t i = 0; entry->project && i < entry->project->instrument_count; i++)
        if (strcmp(entry->project->instruments[i]->code, code) == 0)
            return version_at(entry, i);
    for (size_t i = 0; i < entry->instrument_count; i++)
        if (strcmp(entry->instruments[i]->code, code) == 0)
            found = entry->instruments[i];
    return found;
}

/* Of an instrument the project does not use nobody would ever see the scores. */
static bool check_used(const struct sitting_entry *entry,
                       const struct ank_instrument *instrument, struct ank_error *err)
{
    for (size_t i = 0; entry->project && i < entry->project->instrument_count; i++)
        if (strcmp(entry->project->instruments[i]->code, instrument->code) == 0)
            return true;
    return !entry->project ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "project %s does not use instrument %s; \"ankerpunt project set %s "
                   "--instrument %s\" adds it"),
               entry->project->code, instrument->code, entry->project->code,
               instrument->code);
}

/* The list was taken off, or comes later. */
static bool refuse_day(const struct sitting_entry *entry, const char *code,
                       struct ank_error *err)
{
    char day[12];
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("project %s does not ask list %s on %s; give a day on which it does, or "
              "\"ankerpunt project set %s --instrument %s --from DATE\" asks it again"),
        entry->project->code, code, ank_day_words(entry->key.day, day),
        entry->project->code, code);
}

bool sitting_entry_instrument(const struct sitting_entry *entry, const char *code,
                              const struct ank_instrument **instrument,
                              struct ank_error *err)
{
    char shown[256];
    *instrument = instrument_named(entry, code);
    if (!*instrument && entry->project && ank_project_list_of(entry->project, code))
        return refuse_day(entry, code, err);
    if (!*instrument)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N(
                "there is no instrument %s; \"ankerpunt instrument list\" shows them"),
            ank_shown(code, shown));
    return check_used(entry, *instrument, err);
}

bool sitting_entry_coded(const struct sitting_entry *entry, const char *instrument,
                         const char *domain)
{
    size_t position;
    const struct ank_instrument *named =
        instrument ? instrument_named(entry, instrument) : NULL;
    bool coded = named && domain_in(named, domain, &position);
    for (size_t i = 0; !instrument && !coded && entry->project &&
                       i < entry->project->instrument_count;
         i++)
        coded =
            version_at(entry, i) && domain_in(version_at(entry, i), domain, &position);
    return coded;
}

static void add_domains(struct ank_choices *among,
                        const struct ank_instrument *instrument, struct ank_arena *mem)
{
    for (size_t i = 0; instrument && i < instrument->domain_count; i++)
        ank_choice_add(among,
                       &(struct ank_choice){.code = instrument->domains[i].code,
                                            .label = instrument->domains[i].label},
                       mem);
}

struct ank_choices sitting_entry_choices(const struct sitting_entry *entry,
                                         const char *instrument, struct ank_arena *mem)
{
    struct ank_choices among = {0};
    if (instrument)
        add_domains(&among, instrument_named(entry, instrument), mem);
    for (size_t i = 0;
         !instrument && entry->project && i < entry->project->instrument_count; i++)
        add_domains(&among, version_at(entry, i), mem);
    return among;
}

static bool in_named(const struct sitting_entry *entry, const char *code,
                     const char *domain, const struct ank_instrument **instrument,
                     size_t *position, struct ank_error *err)
{
    char shown[256], shown_code[256];
    return sitting_entry_instrument(entry, code, instrument, err) &&
           (domain_in(*instrument, domain, position) ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N(
                    "there is no domain %s in instrument %s; \"ankerpunt instrument show %s\" "
                    "lists them"),
                ank_shown(domain, shown), ank_shown(code, shown_code), shown_code));
}

/* Of a domain that the project asks on other days that is said; always false. */
static bool refuse_other_day(const struct sitting_entry *entry, const char *domain,
                             struct ank_error *err)
{
    size_t at;
    char day[12];
    for (size_t i = 0; entry->versions && i < entry->project->asked_count; i++) {
        const struct ank_instrument *other = entry->project->asked[i].instrument;
        const struct ank_instrument *now = instrument_named(entry, other->code);
        if (!now || now == other || !domain_in(other, domain, &at))
            continue;
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("%s is not asked on %s: list %s is in version %d then, and "
                  "version %d has that domain"),
            domain, ank_day_words(entry->key.day, day), now->code, now->version,
            other->version);
    }
    return false;
}

static bool in_project(struct sitting_entry *entry, const char *domain,
                       const struct ank_instrument **instrument, size_t *position,
                       struct ank_error *err)
{
    char shown[256];
    size_t at;
    *instrument = NULL;
    for (size_t i = 0; entry->project && i < entry->project->instrument_count; i++) {
        const struct ank_instrument *candidate = version_at(entry, i);
        if (!candidate || !domain_in(candidate, domain, &at))
            continue;
        if (*instrument)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N(
                    "domain %s is in instrument %s and in %s; say which with instrument"),
                domain, (*instrument)->code, candidate->code);
        *instrument = candidate;
        *position = at;
    }
    return *instrument || refuse_other_day(entry, domain, err) ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N(
                   "project %s has no domain %s; \"ankerpunt instrument show %s\" lists them"),
               entry->project ? entry->project->code : "?", ank_shown(domain, shown),
               entry->project && entry->project->instrument_count
                   ? entry->project->instruments[0]->code
                   : "CODE");
}

/* Files stand in order of date: what is later than all that the family has is new,
 * and needs no looking up. A file is read while nobody else writes; between two answers
 * at a keyboard another program may. */
static bool find_sitting(struct sitting_entry *entry, const struct ank_sitting_key *key,
                         struct ank_sitting_row *row, struct ank_error *err)
{
    if (!entry->many || entry->last_family != key->family) {
        if (!ank_sitting_last(entry->registry, key->family, &entry->last_day, err))
            return false;
        entry->last_family = key->family;
    }
    if (key->day <= entry->last_day)
        return ank_sitting_find(entry->registry, key, row, err);
    row->id = 0;
    row->mode = NULL;
    row->faces = false;
    for (size_t i = 0; i < row->count; i++)
        row->scores[i] = ANK_NOT_ASKED;
    return true;
}

static bool sheet_for(struct sitting_entry *entry,
                      const struct ank_instrument *instrument,
                      struct sitting_part **sheet, struct ank_error *err)
{
    for (size_t i = 0; i < entry->sheet_count; i++)
        if (entry->sheets[i].instrument == instrument) {
            *sheet = &entry->sheets[i];
            return true;
        }
    if (entry->sheet_count == SITTING_MOST_PARTS)
        return ank_fail(err, ANK_INVALID, ANK_N("more than %d instruments on one day"),
                        SITTING_MOST_PARTS);
    *sheet = &entry->sheets[entry->sheet_count++];
    (*sheet)->instrument = instrument;
    (*sheet)->changed = false;
    (*sheet)->row.count = instrument->domain_count;
    struct ank_sitting_key key = entry->key;
    key.instrument = instrument->id;
    if (!find_sitting(entry, &key, &(*sheet)->row, err))
        return false;
    (*sheet)->there = (*sheet)->row.id != 0;
    (*sheet)->open = 0;
    for (size_t d = 0; d < (*sheet)->row.count; d++)
        (*sheet)->open += (*sheet)->row.scores[d] == ANK_NOT_ASKED;
    if (entry->faces && !(*sheet)->row.faces) {
        (*sheet)->row.faces = true;
        (*sheet)->changed = true;
    }
    if (!entry->mode ||
        ((*sheet)->row.mode && strcmp((*sheet)->row.mode, entry->mode) == 0))
        return true;
    if ((*sheet)->row.mode && !entry->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("this sitting was noted as %s, not %s; --correct replaces it"),
            (*sheet)->row.mode, entry->mode);
    (*sheet)->row.mode = entry->mode;
    (*sheet)->changed = true;
    return true;
}

bool sitting_entry_domain(struct sitting_entry *entry, const char *instrument,
                          const char *domain, struct sitting_part **sheet,
                          size_t *position, struct ank_error *err)
{
    const struct ank_instrument *found;
    /* Files list domains in order: look first where the next one should be. */
    const struct ank_instrument *last = entry->last_instrument;
    size_t next = last ? (entry->last_domain + 1) % last->domain_count : 0;
    bool one = entry->project && entry->project->instrument_count == 1 &&
               version_at(entry, 0) == last;
    if (one && !instrument && strcmp(last->domains[next].code, domain) == 0) {
        found = last;
        *position = next;
    } else if (!(instrument ? in_named(entry, instrument, domain, &found, position, err)
                            : in_project(entry, domain, &found, position, err)))
        return false;
    entry->last_instrument = found;
    entry->last_domain = *position;
    return sheet_for(entry, found, sheet, err);
}

/* A score as who reads the error types it: a number or a status word. */
static const char *score_words(const struct ank_error *err,
                               const struct ank_scale *scale, ank_score score,
                               char text[static 32])
{
    return score < 0 ? ank_status_name(score)
                     : ank_number_words(err->lang, ank_scale_points(scale, score),
                                        scale->decimals, text);
}

/* A status by its code, or by what it is called in any language. */
static ank_score read_status(const char *text)
{
    struct ank_arena mem = {0};
    struct ank_choices among, found;
    ank_score status = ank_status_find(text);
    if (status == ANK_NOT_ASKED) {
        among = ank_code_choices(ank_score_codes, &mem);
        if (ank_choice_find(&among, text, true, &mem, &found) == ANK_CHOICE_ONE)
            status = ank_status_find(found.choice[0].code);
    }
    ank_arena_free(&mem);
    return status;
}

bool sitting_entry_read(const struct sitting_part *sheet, const char *text,
                        ank_score *score, struct ank_error *err)
{
    char shown[256], low[32], high[32];
    const struct ank_scale *scale = &sheet->instrument->scale;
    if (ank_scale_read(scale, text, score))
        return true;
    *score = read_status(text);
    if (*score != ANK_NOT_ASKED)
        return true;
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("%s is not on the scale from %s to %s; give a step of it, or parked, "
              "unknown, na or refused"),
        ank_shown(text, shown), score_words(err, scale, 0, low),
        score_words(err, scale, ank_scale_top(scale), high));
}

bool sitting_entry_put(struct sitting_entry *entry, struct sitting_part *sheet,
                       size_t position, ank_score score, enum ank_put *put,
                       struct ank_error *err)
{
    char day[12], old[32], new[32];
    const struct ank_scale *scale = &sheet->instrument->scale;
    ank_score there = sheet->row.scores[position];
    *put = there == score           ? ANK_PUT_SAME
           : there == ANK_NOT_ASKED ? ANK_PUT_ADDED
                                    : ANK_PUT_REPLACED;
    if (*put == ANK_PUT_SAME)
        return true;
    if (*put == ANK_PUT_REPLACED && !entry->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("%s on %s is %s already, not %s; --correct replaces it, and the old "
                  "value stays in the history"),
            sheet->instrument->domains[position].code,
            ank_day_words(entry->key.day, day), score_words(err, scale, there, old),
            score_words(err, scale, score, new));
    if (!sitting_start_check(entry, sheet, position, score, err))
        return false;
    sheet->row.scores[position] = score;
    sheet->changed = true;
    return true;
}

/* What a bulk import commits to: the key and the scores. */
static void commit_row(struct sitting_entry *entry, const struct ank_sitting_key *key,
                       const struct sitting_part *sheet)
{
    int64_t numbers[] = {key->family, key->instrument, key->person, key->day,
                         key->then + 2 * key->retest};
    ank_registry_bulk_row(entry->registry, numbers, sizeof numbers);
    ank_registry_bulk_row(entry->registry, sheet->row.scores,
                          sheet->row.count * sizeof *sheet->row.scores);
}

/* A retest that repeats nothing tells nothing. */
static bool check_retest(struct sitting_entry *entry, const struct ank_sitting_key *key,
                         struct ank_error *err)
{
    bool repeats = true;
    char day[12];
    if (key->retest && !ank_sitting_repeats(entry->registry, key, &repeats, err))
        return false;
    return repeats ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("nothing of this voice and list stands in the two weeks "
                          "before %s, so there is nothing to repeat; note the first "
                          "sitting, or leave --retest out"),
                    ank_day_words(key->day, day));
}

/* A sitting of which a file tells in two places is counted once. */
static bool count_unfinished(struct sitting_entry *entry,
                             const struct sitting_part *sheet, struct ank_error *err)
{
    size_t open;
    if (!sitting_entry_unfinished(entry, sheet, &open, err))
        return false;
    bool counted = entry->unfinished > 0 && sheet->there && sheet->open > 0 &&
                   sheet->row.id > entry->newest;
    if (open > 0 && !counted)
        entry->unfinished++;
    else if (open == 0 && counted)
        entry->unfinished--;
    return true;
}

bool sitting_entry_keep(struct sitting_entry *entry, struct ank_error *err)
{
    for (size_t i = 0; i < entry->sheet_count; i++) {
        struct sitting_part *sheet = &entry->sheets[i];
        if (!sheet->changed)
            continue;
        struct ank_sitting_key key = entry->key;
        key.instrument = sheet->instrument->id;
        if (!check_retest(entry, &key, err))
            return false;
        bool put = entry->many && !sheet->there
                       ? ank_sitting_put_later(entry->registry, &key, &sheet->row,
                                               entry->entered, err)
                       : ank_sitting_put(entry->registry, &key, &sheet->row,
                                         entry->entered, err);
        if (!put || !count_unfinished(entry, sheet, err))
            return false;
        commit_row(entry, &key, sheet);
        sheet->changed = false;
        if (key.family == entry->last_family && key.day > entry->last_day)
            entry->last_day = key.day;
    }
    return true;
}
