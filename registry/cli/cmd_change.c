/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change: a row per family, voice, domain and later sitting. */
#include <ankerpunt/summary.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

struct settings {
    const char *project, *family;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "CODE", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "CODE", offsetof(struct settings, family), ANK_N("only this family")},
    {0},
};

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"trajectory", ANK_N("trajectory"), TABLE_DAY, 0},
    {"by", ANK_N("by"), TABLE_WORDS, 0},
    {"mode", ANK_N("how"), TABLE_WORDS, 0},
    {"instrument", ANK_N("instrument"), TABLE_WORDS, 0},
    {"domain", ANK_N("domain"), TABLE_WORDS, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0},
    {"baseline_date", ANK_N("start on"), TABLE_DAY, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"baseline", ANK_N("start"), TABLE_NUMBER, 0},
    {"score", ANK_N("score"), TABLE_NUMBER, 0},
    {"status", ANK_N("status"), TABLE_WORDS, 0},
    {"change", ANK_N("change"), TABLE_NUMBER, 0},
    {"better", ANK_N("better"), TABLE_BOOL, 0},
    {"class", ANK_N("class"), TABLE_WORDS, 0},
    {"rule", ANK_N("rule"), TABLE_WORDS, 0},
    {"threshold", ANK_N("threshold"), TABLE_NUMBER, 2},
    {"why", ANK_N("why not"), TABLE_WORDS, 0},
    {0},
};

struct changes {
    struct session *session;
    struct table *table;
    struct ank_project *projects; /* by code */
    size_t project_count;
    size_t rules_count; /* by project, then instrument */
    struct {
        const struct ank_project *project;
        int64_t instrument;
        struct ank_change_rule *rule;
    } *rules;
    bool many;            /* of many families: who took back consent is left out */
    struct ank_arena mem; /* of one family */
};

static int compare_code(const void *code, const void *project)
{
    return strcmp(code, ((const struct ank_project *)project)->code);
}

static const struct ank_project *project_of(const struct changes *changes, const char *code)
{
    return bsearch(code, changes->projects, changes->project_count, sizeof *changes->projects,
                   compare_code);
}

/* Without test-retest figures the rule needs no data; with them, and no SD of
 * their own, it needs all baselines of the project, which a summary has. */
static struct ank_change_rule *make_rules(const struct ank_instrument *instrument,
                                          const struct ank_summary *summary,
                                          struct ank_arena *mem)
{
    struct ank_change_rule *rules = ank_alloc(mem, instrument->domain_count * sizeof *rules);
    for (size_t d = 0; d < instrument->domain_count; d++)
        rules[d] =
            ank_change_rule_of(&instrument->scale, &instrument->domains[d].rule, NAN, 0);
    for (size_t i = 0; summary && i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->instrument->id == instrument->id)
            rules[row->domain - row->instrument->domains] = row->rule;
    }
    return rules;
}

static bool summarise(struct session *session, const struct ank_project *project,
                      struct ank_panel **panel, struct ank_error *err)
{
    const struct ank_road *road;
    struct ank_summary_options today = {.today = session->today, .data_date = ANK_NO_DAY};
    *panel = ank_panel_open(project, &today);
    struct ank_walk *walk = ank_walk_open(session->registry, NULL, project->code);
    while (session_goes_on(err) && ank_walk_next(walk, &road))
        ank_panel_add(*panel, road);
    return ank_walk_close(walk, err) && err->code == ANK_OK;
}

static bool add_project_rules(struct changes *changes, const struct ank_project *project,
                              struct ank_error *err)
{
    struct session *session = changes->session;
    struct ank_panel *panel = NULL;
    bool needs = false, done = true;
    for (size_t i = 0; i < project->instrument_count; i++)
        needs = needs || ank_rule_needs_sd(project->instruments[i]);
    if (needs)
        done = summarise(session, project, &panel, err);
    const struct ank_summary *summary = panel && done ? ank_panel_summary(panel) : NULL;
    for (size_t i = 0; i < project->instrument_count; i++) {
        changes->rules = ank_grow(&session->mem, changes->rules, changes->rules_count,
                                  sizeof *changes->rules);
        changes->rules[changes->rules_count].project = project;
        changes->rules[changes->rules_count].instrument = project->instruments[i]->id;
        changes->rules[changes->rules_count++].rule =
            make_rules(project->instruments[i], summary, &session->mem);
    }
    ank_panel_close(panel);
    return done;
}

static const struct ank_change_rule *rules_for(struct changes *changes,
                                               const struct ank_project *project,
                                               const struct ank_instrument *instrument)
{
    for (size_t i = 0; i < changes->rules_count; i++)
        if (changes->rules[i].project == project &&
            changes->rules[i].instrument == instrument->id)
            return changes->rules[i].rule;
    return make_rules(instrument, NULL, &changes->mem);
}

static void write_score(struct table *table, const struct ank_scale *scale, ank_score score)
{
    if (score < 0)
        table_missing(table);
    else
        table_number(table, ank_scale_points(scale, score));
}

static void write_change(const struct changes *changes, const struct ank_change *change)
{
    struct table *table = changes->table;
    table_number(table, change->change);
    if (isnan(change->change) || change->better == 0)
        table_missing(table);
    else
        table_bool(table, change->better > 0);
    table_text(table, ank_class_name(change->class));
    table_text(table, ank_rule_name(change->rule));
    table_number(table, change->threshold);
    table_text(table, change->why ? ank_words(changes->session->lang, change->why) : NULL);
}

static void write_row(const struct changes *changes, const struct ank_road *road,
                      const struct ank_trajectory *trajectory, const char *wave,
                      const struct ank_sitting *baseline, const struct ank_sitting *sitting,
                      size_t domain, const struct ank_change_rule *rule)
{
    struct table *table = changes->table;
    const struct ank_instrument *instrument = sitting->instrument;
    ank_score first = baseline ? baseline->scores[domain] : ANK_NOT_ASKED;
    struct ank_change change =
        ank_change_of(&instrument->scale, rule, first, sitting->scores[domain]);
    table_text(table, road->family);
    table_day(table, trajectory->start);
    table_text(table, sitting->by);
    table_text(table, sitting->mode);
    table_text(table, instrument->code);
    table_text(table, instrument->domains[domain].code);
    table_text(table, wave);
    table_day(table, baseline ? baseline->day : ANK_NO_DAY);
    table_day(table, sitting->day);
    write_score(table, &instrument->scale, first);
    write_score(table, &instrument->scale, sitting->scores[domain]);
    table_text(table, ank_status_name(sitting->scores[domain]));
    write_change(changes, &change);
    table_row_end(table);
}

static void write_voice(struct changes *changes, const struct ank_road *road,
                        const struct ank_trajectory *trajectory,
                        const struct ank_project *project, const struct ank_voice *voice)
{
    const struct ank_instrument *instrument = voice->instrument;
    const struct ank_change_rule *rules = rules_for(changes, project, instrument);
    const struct ank_sitting *baselines[ANK_MOST_DOMAINS];
    ank_baselines(voice, &project->waves, trajectory, baselines);
    for (size_t i = 0; i < voice->count; i++) {
        const struct ank_sitting *sitting = voice->sittings[i];
        int at = ank_wave_of(&project->waves, trajectory, sitting->day);
        const char *wave = at < 0 ? NULL : project->waves.wave[at].name;
        for (size_t d = 0; d < instrument->domain_count; d++)
            if (sitting->scores[d] != ANK_NOT_ASKED &&
                (baselines[d] ? sitting->day > baselines[d]->day : i > 0))
                write_row(changes, road, trajectory, wave, baselines[d], sitting, d, &rules[d]);
    }
}

static void write_family(struct changes *changes, const struct ank_road *road, const char *only)
{
    for (size_t t = 0; t < road->trajectory_count; t++) {
        const struct ank_trajectory *trajectory = &road->trajectories[t];
        const struct ank_project *project = project_of(changes, trajectory->project);
        if (!project || (only && strcmp(only, project->code) != 0))
            continue;
        struct ank_voice *voices;
        size_t count = ank_voices(road, t, &changes->mem, &voices);
        for (size_t i = 0; i < count; i++)
            if (!changes->many ||
                !ank_consent_withdrawn_by(road, voices[i].by, "measure", changes->session->today))
                write_voice(changes, road, trajectory, project, &voices[i]);
    }
    ank_arena_reset(&changes->mem);
}

/* A family that took back its consent to be measured is in no list of many. */
static bool withdrew(const struct session *session, const struct ank_road *road)
{
    bool said;
    return !ank_consent_stands(road, "measure", session->today, &said) && said;
}

static bool check_who(struct session *session, const struct settings *s, struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family;
    if (s->project && s->family)
        return ank_fail(err, ANK_USAGE, ANK_N("give --project or --family, not both"));
    return (!s->project ||
            ank_project_find(session->registry, s->project, &session->mem, &project, err)) &&
           (!s->family ||
            ank_family_find(session->registry, s->family, &session->mem, &family, err));
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    const struct ank_road *road;
    struct changes changes = {.session = session, .many = !s->family};
    if (!check_who(session, s, err) ||
        !ank_project_list(session->registry, &session->mem, &changes.projects,
                          &changes.project_count, err))
        return false;
    for (size_t i = 0; i < changes.project_count; i++)
        if (!s->project || strcmp(s->project, changes.projects[i].code) == 0)
            if (!add_project_rules(&changes, &changes.projects[i], err))
                return false;
    if (!session_table(session, &changes.table, "change", "changes", ANK_N("Change"), columns, err))
        return false;
    struct ank_walk *walk =
        ank_walk_parts(session->registry, s->family, s->project,
                       ANK_WALK_SITTINGS | ANK_WALK_CONSENTS);
    while (session_goes_on(err) && ank_walk_next(walk, &road))
        if (!changes.many || !withdrew(session, road))
            write_family(&changes, road, s->project);
    bool walked = ank_walk_close(walk, err) && err->code == ANK_OK;
    ank_arena_free(&changes.mem);
    return table_close(changes.table, err) && walked;
}

const struct command cmd_change = {
    .name = "change",
    .summary = ANK_N("What changed, per family, domain and sitting"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N("List every change from the start, with its class"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .run = run},
            {0},
        },
};
