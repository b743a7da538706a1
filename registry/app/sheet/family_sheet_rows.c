/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of one voice on a list: from which talk each domain is compared, what it was
 * and what it is, and the class of the change. */
#include <math.h>

#include <ankerpunt/model/joined_list.h>
#include <ankerpunt/registry/sitting.h>
#include "family_sheet.h"

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
            if (ank_domain_is(&voice->instrument->domains[d], domains[i]))
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

static const struct ank_instrument *version_of(const struct ank_sitting *sitting)
{
    return sitting->version ? sitting->version : sitting->instrument;
}

static const char *labels(const struct ank_progress *progress,
                          const struct ank_domain *const *domains, size_t count,
                          struct ank_arena *mem)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++)
        list = ank_format(mem, "%s%s%s", list, i ? ", " : "",
                          ank_label(progress->lang, &domains[i]->label));
    return list;
}

/* When talks of the family were filled in with two versions of the list: what is new
 * since the last, and what is not asked any more. */
static const char *turned_words(const struct ank_progress *progress,
                                const struct ank_voice *voice, struct ank_arena *mem)
{
    char day[12];
    size_t at = voice->count - 1;
    const struct ank_lang *lang = progress->lang;
    const struct ank_instrument *now = version_of(voice->sittings[at]);
    while (at > 0 && version_of(voice->sittings[at - 1])->id == now->id)
        at--;
    if (at == 0)
        return NULL;
    const struct ank_list_changes changes =
        ank_list_compare(version_of(voice->sittings[at - 1]), now, mem);
    if (changes.added_count + changes.retired_count == 0)
        return NULL;
    const char *words = ank_say(lang, mem, ANK_N("From %s on the list is another one."),
                                ank_day_words(voice->sittings[at]->day, day));
    if (changes.added_count > 0)
        words = ank_format(
            mem, "%s %s", words,
            ank_say(lang, mem, ANK_N("New: %s."),
                    labels(progress, changes.added, changes.added_count, mem)));
    if (changes.retired_count > 0)
        words = ank_format(
            mem, "%s %s", words,
            ank_say(lang, mem, ANK_N("Not asked any more: %s."),
                    labels(progress, changes.retired, changes.retired_count, mem)));
    return ank_format(mem, "%s %s", words,
                      ank_words(lang, ANK_N("Only what stayed the same is compared.")));
}

bool family_sheet_rows(struct ank_registry *registry,
                       const struct family_sheet_shown *shown, size_t *domains,
                       struct ank_arena *mem, struct ank_progress *progress,
                       struct ank_error *err)
{
    const struct ank_voice *voice = shown->voice;
    size_t count = voice->instrument->domain_count;
    struct ank_progress_row *rows = ank_alloc(mem, count * sizeof *rows);
    ank_day *days = ank_alloc(mem, voice->count * sizeof *days);
    for (size_t i = 0; i < voice->count; i++)
        days[i] = voice->sittings[i]->day;
    for (size_t d = 0; d < count; d++) {
        rows[d].theme = voice->instrument->domains[d].theme;
        rows[d].label = ank_label(progress->lang, &voice->instrument->domains[d].label);
        fill_row(&rows[d], voice, shown->starts[d], d, mem);
    }
    if (!mark_priorities(registry, voice, rows, mem, err))
        return false;
    const struct ank_sitting *last = voice->sittings[voice->count - 1];
    progress->instrument = voice->instrument;
    progress->min_change = common_min_change(voice->instrument);
    progress->turned = turned_words(progress, voice, mem);
    progress->by = voice->by;
    progress->mode = last->mode;
    progress->sitting_count = voice->count;
    progress->days = days;
    progress->rows = rows;
    progress->row_count = drop_untouched(rows, count, voice->count, domains);
    return family_sheet_review(registry, last->id, mem, progress, err);
}
