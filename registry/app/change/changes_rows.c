/* SPDX-License-Identifier: GPL-3.0-or-later */
/* changes: a row per family, voice, domain and later sitting. */
#include <math.h>
#include <string.h>

#include <ankerpunt/model/wave.h>
#include "change_sections.h"
#include "../../io/table_code.h"

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0, 0},
    {"trajectory", ANK_N("trajectory"), TABLE_DAY, 0, 1},
    {"by", ANK_N("by"), TABLE_WORDS, 0, 7},
    {"mode", ANK_N("how"), TABLE_WORDS, 0, 4},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0, 2},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 9},
    {"baseline_date", ANK_N("start on"), TABLE_DAY, 0, 6},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"baseline", ANK_N("start"), TABLE_NUMBER, 0, 0},
    {"score", ANK_N("score"), TABLE_NUMBER, 0, 0},
    {"status", ANK_N("status"), TABLE_WORDS, 0, 5},
    {"change", ANK_N("change"), TABLE_NUMBER, 0, 10},
    {"better", ANK_N("better"), TABLE_BOOL, 0, 8},
    {"class", ANK_N("class"), TABLE_WORDS, 0, 0},
    {"rule", ANK_N("rule"), TABLE_WORDS, 0, 2},
    {"threshold", ANK_N("threshold"), TABLE_NUMBER, 2, 1},
    {"why", ANK_N("why not"), TABLE_CODED, 0, 2},
    {"caution", ANK_N("mind"), TABLE_CODED, 0, 3},
    {0},
};

static void write_change(const struct changes *changes, const struct ank_change *change,
                         const struct ank_scale *scale)
{
    struct table *table = changes->table;
    const struct ank_lang *lang = changes->work->lang;
    table_decimal(table, change->change, scale->decimals);
    if (isnan(change->change) || change->better == 0)
        table_missing(table);
    else
        table_bool(table, change->better > 0);
    const char *class = ank_class_words(change->class, change->rule);
    table_named(table, ank_class_name(change->class),
                class && table_shows_words(table) ? ank_words(lang, class) : NULL);
    table_code(table, lang, ank_rule_codes, ank_rule_name(change->rule));
    table_decimal(table, change->threshold, scale->decimals > 2 ? scale->decimals : 2);
    change_words(changes, change->why);
    change_words(changes, change->caution);
}

/* A score of a later sitting, beside the start of its domain. */
struct later_score {
    const struct ank_record *record;
    const struct ank_trajectory *trajectory;
    const char *wave;                   /* NULL: the sitting is in no window */
    const struct ank_sitting *baseline; /* NULL: the domain has no start */
    const struct ank_sitting *sitting;
    size_t domain;
};

static void write_row(struct changes *changes, const struct later_score *score,
                      const struct ank_change_rule *rule)
{
    const struct ank_sitting *baseline = score->baseline, *sitting = score->sitting;
    size_t domain = score->domain;
    struct table *table = changes->table;
    const struct ank_lang *lang = changes->work->lang;
    const struct ank_instrument *instrument = sitting->instrument;
    ank_score first = baseline ? baseline->scores[domain] : ANK_NOT_ASKED;
    struct ank_change change =
        ank_change_of(&instrument->scale, rule, first, sitting->scores[domain]);
    table_text(table, score->record->family);
    table_day(table, score->trajectory->start);
    table_text(table, sitting->by);
    table_code(table, lang, ank_mode_codes, sitting->mode);
    table_text(table, instrument->code);
    table_label(table, lang, &changes->mem, instrument->domains[domain].code,
                &instrument->domains[domain].label);
    table_wave(table, lang, &changes->mem, score->wave);
    table_day(table, baseline ? baseline->day : ANK_NO_DAY);
    table_day(table, sitting->day);
    change_score(table, &instrument->scale, first);
    change_score(table, &instrument->scale, sitting->scores[domain]);
    table_code(table, lang, ank_score_codes, ank_status_name(sitting->scores[domain]));
    write_change(changes, &change, &instrument->scale);
    table_row_end(table);
}

/* The same person's own voice, beside what a coach rated alone for them. */
static const struct ank_voice *own_voice(const struct ank_voice *voices, size_t count,
                                         const struct ank_voice *coach)
{
    for (size_t i = 0; coach->coach_only && i < count; i++)
        if (!voices[i].coach_only && voices[i].instrument == coach->instrument &&
            strcmp(voices[i].by ? voices[i].by : "", coach->by ? coach->by : "") == 0)
            return &voices[i];
    return NULL;
}

/* A coach's rating counts from the family's own start where there is one. */
static void find_baselines(const struct ank_project *project,
                           const struct ank_trajectory *trajectory,
                           const struct ank_voice *voices, size_t count,
                           const struct ank_voice *voice,
                           const struct ank_sitting *baselines[static ANK_MOST_DOMAINS])
{
    const struct ank_sitting *own[ANK_MOST_DOMAINS];
    const struct ank_voice *family = own_voice(voices, count, voice);
    ank_baselines(voice, &project->waves, trajectory, baselines);
    if (!family)
        return;
    ank_baselines(family, &project->waves, trajectory, own);
    for (size_t d = 0; d < voice->instrument->domain_count; d++)
        if (own[d])
            baselines[d] = own[d];
}

static void write_voice(struct changes *changes, const struct ank_record *record,
                        const struct ank_trajectory *trajectory,
                        const struct ank_project *project,
                        const struct ank_voice *voice,
                        const struct ank_sitting *const *baselines)
{
    const struct ank_instrument *instrument = voice->instrument;
    const struct ank_change_rule *rules =
        change_rules_for(changes, project, instrument);
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        int at = ank_wave_of(&project->waves, trajectory, sitting->day);
        const char *wave = at < 0 ? NULL : project->waves.wave[at].name;
        bool later = i > 0 && at != 0; /* than the start, of what had no number then */
        for (size_t d = 0; d < instrument->domain_count; d++)
            if (sitting->scores[d] != ANK_NOT_ASKED &&
                (baselines[d] ? sitting->day > baselines[d]->day : later))
                write_row(changes,
                          &(struct later_score){record, trajectory, wave, baselines[d],
                                                sitting, d},
                          &rules[d]);
    }
}

static void write_family(struct changes *changes, const struct ank_record *record)
{
    for (size_t t = 0; t < record->trajectory_count; t++) {
        const struct ank_trajectory *trajectory = &record->trajectories[t];
        const struct ank_project *project = change_project(changes, trajectory);
        struct ank_voice *voices;
        size_t count = project ? change_voices(changes, record, t, &voices) : 0;
        for (size_t i = 0; i < count; i++) {
            const struct ank_sitting *baselines[ANK_MOST_DOMAINS];
            if (voices[i].instrument->each_time) /* of which no change is told */
                continue;
            find_baselines(project, trajectory, voices, count, &voices[i], baselines);
            write_voice(changes, record, trajectory, project, &voices[i], baselines);
        }
    }
}

const struct change_section change_rows = {.name = "changes",
                                           .title = ANK_N("Change"),
                                           .columns = columns,
                                           .write = write_family};
