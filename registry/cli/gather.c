/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores brought together into sittings; see gather.h. */
#include "gather.h"

#include <string.h>

#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>

bool gather_open(struct gather *gather, struct ank_registry *registry,
                 struct ank_arena *mem, struct ank_error *err)
{
    *gather = (struct gather){.registry = registry};
    return ank_instrument_list(registry, mem, &gather->instruments,
                               &gather->instrument_count, err) &&
           ank_project_list(registry, mem, &gather->projects, &gather->project_count,
                            err);
}

void gather_begin(struct gather *gather, const struct ank_sitting_key *key,
                  int64_t project, const char *mode)
{
    gather->key = *key;
    gather->mode = mode;
    gather->sheet_count = 0;
    if (gather->project && gather->project->id == project)
        return;
    gather->project = NULL;
    for (size_t i = 0; i < gather->project_count; i++)
        if (gather->projects[i].id == project)
            gather->project = &gather->projects[i];
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
static const struct ank_instrument *instrument_named(const struct gather *gather,
                                                     const char *code)
{
    const struct ank_instrument *found = NULL;
    for (size_t i = 0; gather->project && i < gather->project->instrument_count; i++)
        if (strcmp(gather->project->instruments[i]->code, code) == 0)
            return gather->project->instruments[i];
    for (size_t i = 0; i < gather->instrument_count; i++)
        if (strcmp(gather->instruments[i]->code, code) == 0)
            found = gather->instruments[i];
    return found;
}

/* Of an instrument the project does not use nobody would ever see the scores. */
static bool check_used(const struct gather *gather,
                       const struct ank_instrument *instrument, struct ank_error *err)
{
    for (size_t i = 0; gather->project && i < gather->project->instrument_count; i++)
        if (strcmp(gather->project->instruments[i]->code, instrument->code) == 0)
            return true;
    return !gather->project ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "project %s does not use instrument %s; \"ankerpunt project set %s "
                   "--instrument %s\" adds it"),
               gather->project->code, instrument->code, gather->project->code,
               instrument->code);
}

bool gather_instrument(const struct gather *gather, const char *code,
                       const struct ank_instrument **instrument, struct ank_error *err)
{
    char shown[256];
    *instrument = instrument_named(gather, code);
    if (!*instrument)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N(
                "there is no instrument %s; \"ankerpunt instrument list\" shows them"),
            ank_shown(code, shown));
    return check_used(gather, *instrument, err);
}

static bool in_named(const struct gather *gather, const char *code, const char *domain,
                     const struct ank_instrument **instrument, size_t *position,
                     struct ank_error *err)
{
    char shown[256], shown_code[256];
    return gather_instrument(gather, code, instrument, err) &&
           (domain_in(*instrument, domain, position) ||
            ank_fail(
                err, ANK_NOT_FOUND,
                ANK_N(
                    "there is no domain %s in instrument %s; \"ankerpunt instrument show %s\" "
                    "lists them"),
                ank_shown(domain, shown), ank_shown(code, shown_code), shown_code));
}

static bool in_project(struct gather *gather, const char *domain,
                       const struct ank_instrument **instrument, size_t *position,
                       struct ank_error *err)
{
    char shown[256];
    size_t at;
    *instrument = NULL;
    for (size_t i = 0; gather->project && i < gather->project->instrument_count; i++) {
        const struct ank_instrument *candidate = gather->project->instruments[i];
        if (!domain_in(candidate, domain, &at))
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
    return *instrument ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N(
                   "project %s has no domain %s; \"ankerpunt instrument show %s\" lists them"),
               gather->project ? gather->project->code : "?", ank_shown(domain, shown),
               gather->project && gather->project->instrument_count
                   ? gather->project->instruments[0]->code
                   : "CODE");
}

/* Files stand in order of date: what is later than all that the family has is new,
 * and needs no looking up. */
static bool find_sitting(struct gather *gather, const struct ank_sitting_key *key,
                         struct ank_sitting_row *row, struct ank_error *err)
{
    if (gather->last_family != key->family) {
        if (!ank_sitting_last(gather->registry, key->family, &gather->last_day, err))
            return false;
        gather->last_family = key->family;
    }
    if (key->day <= gather->last_day)
        return ank_sitting_find(gather->registry, key, row, err);
    row->id = 0;
    row->mode = NULL;
    for (size_t i = 0; i < row->count; i++)
        row->scores[i] = ANK_NOT_ASKED;
    return true;
}

static bool sheet_for(struct gather *gather, const struct ank_instrument *instrument,
                      struct gather_sheet **sheet, struct ank_error *err)
{
    for (size_t i = 0; i < gather->sheet_count; i++)
        if (gather->sheets[i].instrument == instrument) {
            *sheet = &gather->sheets[i];
            return true;
        }
    if (gather->sheet_count == GATHER_MOST_SHEETS)
        return ank_fail(err, ANK_INVALID, ANK_N("more than %d instruments on one day"),
                        GATHER_MOST_SHEETS);
    *sheet = &gather->sheets[gather->sheet_count++];
    (*sheet)->instrument = instrument;
    (*sheet)->changed = false;
    (*sheet)->row.count = instrument->domain_count;
    struct ank_sitting_key key = gather->key;
    key.instrument = instrument->id;
    if (!find_sitting(gather, &key, &(*sheet)->row, err))
        return false;
    (*sheet)->there = (*sheet)->row.id != 0;
    if (!gather->mode ||
        ((*sheet)->row.mode && strcmp((*sheet)->row.mode, gather->mode) == 0))
        return true;
    if ((*sheet)->row.mode && !gather->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("this sitting was noted as %s, not %s; --correct replaces it"),
            (*sheet)->row.mode, gather->mode);
    (*sheet)->row.mode = gather->mode;
    (*sheet)->changed = true;
    return true;
}

bool gather_domain(struct gather *gather, const char *instrument, const char *domain,
                   struct gather_sheet **sheet, size_t *position, struct ank_error *err)
{
    const struct ank_instrument *found;
    /* Files list domains in order: look first where the next one should be. */
    const struct ank_instrument *last = gather->last_instrument;
    size_t next = last ? (gather->last_domain + 1) % last->domain_count : 0;
    bool one = gather->project && gather->project->instrument_count == 1 &&
               gather->project->instruments[0] == last;
    if (one && !instrument && strcmp(last->domains[next].code, domain) == 0) {
        found = last;
        *position = next;
    } else if (!(instrument
                     ? in_named(gather, instrument, domain, &found, position, err)
                     : in_project(gather, domain, &found, position, err)))
        return false;
    gather->last_instrument = found;
    gather->last_domain = *position;
    return sheet_for(gather, found, sheet, err);
}

bool gather_read(const struct gather_sheet *sheet, const char *text, ank_score *score,
                 struct ank_error *err)
{
    char shown[256], low[32], high[32];
    const struct ank_scale *scale = &sheet->instrument->scale;
    if (ank_scale_read(scale, text, score))
        return true;
    *score = ank_status_find(text);
    if (*score != ANK_NOT_ASKED)
        return true;
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("%s is not on the scale from %s to %s; give a step of it, or parked, "
              "unknown, na or refused"),
        ank_shown(text, shown), ank_scale_write(scale, 0, low),
        ank_scale_write(scale, ank_scale_top(scale), high));
}

/* A score as people type it: a number or a status word. */
static const char *score_words(const struct ank_scale *scale, ank_score score,
                               char text[static 32])
{
    return score < 0 ? ank_status_name(score) : ank_scale_write(scale, score, text);
}

bool gather_put(struct gather *gather, struct gather_sheet *sheet, size_t position,
                ank_score score, enum ank_put *put, struct ank_error *err)
{
    char day[11], old[32], new[32];
    const struct ank_scale *scale = &sheet->instrument->scale;
    ank_score there = sheet->row.scores[position];
    *put = there == ANK_NOT_ASKED ? ANK_PUT_ADDED
           : there == score       ? ANK_PUT_SAME
                                  : ANK_PUT_REPLACED;
    if (*put == ANK_PUT_SAME)
        return true;
    if (*put == ANK_PUT_REPLACED && !gather->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("%s on %s is %s already, not %s; --correct replaces it, and the old "
                  "value stays in the history"),
            sheet->instrument->domains[position].code,
            ank_day_format(gather->key.day, day), score_words(scale, there, old),
            score_words(scale, score, new));
    sheet->row.scores[position] = score;
    sheet->changed = true;
    return true;
}

/* What a bulk import commits to: the key and the scores. */
static void commit_row(struct gather *gather, const struct ank_sitting_key *key,
                       const struct gather_sheet *sheet)
{
    int64_t numbers[] = {key->family, key->instrument, key->person, key->day,
                         key->then};
    ank_registry_bulk_row(gather->registry, numbers, sizeof numbers);
    ank_registry_bulk_row(gather->registry, sheet->row.scores,
                          sheet->row.count * sizeof *sheet->row.scores);
}

bool gather_keep(struct gather *gather, struct ank_error *err)
{
    for (size_t i = 0; i < gather->sheet_count; i++) {
        struct gather_sheet *sheet = &gather->sheets[i];
        if (!sheet->changed)
            continue;
        struct ank_sitting_key key = gather->key;
        key.instrument = sheet->instrument->id;
        bool put = gather->many && !sheet->there
                       ? ank_sitting_put_later(gather->registry, &key, &sheet->row,
                                               gather->entered, err)
                       : ank_sitting_put(gather->registry, &key, &sheet->row,
                                         gather->entered, err);
        if (!put)
            return false;
        commit_row(gather, &key, sheet);
        sheet->changed = false;
        if (key.family == gather->last_family && key.day > gather->last_day)
            gather->last_day = key.day;
    }
    return true;
}
