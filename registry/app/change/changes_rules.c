/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a change counts in each project, and what rows have in common; see
 * change_sections.h.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/whose.h>
#include "change_sections.h"
#include "../../io/table_code.h"

/* Without test-retest figures the rule needs no data; with them, and no SD of
 * their own, it needs all baselines of the project, which a summary has. */
static struct ank_change_rule *make_rules(const struct ank_instrument *instrument,
                                          const struct ank_summary *summary,
                                          struct ank_arena *mem)
{
    struct ank_change_rule *rules =
        ank_alloc(mem, instrument->domain_count * sizeof *rules);
    for (size_t d = 0; d < instrument->domain_count; d++)
        rules[d] = ank_change_rule_of(&instrument->scale, &instrument->domains[d].rule,
                                      NAN, 0);
    for (size_t i = 0; summary && i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (row->instrument->id == instrument->id)
            rules[row->domain - row->instrument->domains] = row->rule;
    }
    return rules;
}

bool change_add_rules(struct changes *changes, const struct ank_project *project,
                      struct ank_error *err)
{
    struct ank_work_context *work = changes->work;
    struct ank_panel *panel = NULL;
    bool needs = false, done = true;
    for (size_t i = 0; i < project->instrument_count; i++)
        needs = needs || ank_rule_needs_sd(project->instruments[i]);
    if (needs) {
        struct ank_summary_options today = {.today = work->today,
                                            .data_date = ANK_NO_DAY};
        panel = ank_panel_open(project, &today);
        done = work_fill_panel(work, panel, project->code, err);
    }
    const struct ank_summary *summary = panel && done ? ank_panel_summary(panel) : NULL;
    for (size_t i = 0; i < project->instrument_count; i++) {
        changes->rules = ank_grow(work->mem, changes->rules, changes->rules_count,
                                  sizeof *changes->rules);
        changes->rules[changes->rules_count++] = (struct change_rules){
            project, project->instruments[i]->id,
            make_rules(project->instruments[i], summary, work->mem)};
    }
    ank_panel_close(panel);
    return done;
}

const struct ank_change_rule *change_rules_for(struct changes *changes,
                                               const struct ank_project *project,
                                               const struct ank_instrument *instrument)
{
    for (size_t i = 0; i < changes->rules_count; i++)
        if (changes->rules[i].project == project &&
            changes->rules[i].instrument == instrument->id)
            return changes->rules[i].rule;
    return make_rules(instrument, NULL, &changes->mem);
}

static int compare_code(const void *code, const void *project)
{
    return strcmp(code, ((const struct ank_project *)project)->code);
}

const struct ank_project *change_project(const struct changes *changes,
                                         const struct ank_trajectory *trajectory)
{
    if (changes->only && !ank_code_same(changes->only, trajectory->project))
        return NULL;
    return bsearch(trajectory->project, changes->projects, changes->project_count,
                   sizeof *changes->projects, compare_code);
}

size_t change_voices(struct changes *changes, const struct ank_record *record,
                     size_t trajectory, struct ank_voice **voices)
{
    size_t count = ank_voices(record, trajectory, &changes->mem, voices), kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!ank_kept_back(record, (*voices)[i].by, NULL, changes->work->today))
            (*voices)[kept++] = (*voices)[i];
    return kept;
}

void change_score(struct table *table, const struct ank_scale *scale, ank_score score)
{
    if (score < 0)
        table_missing(table);
    else
        table_decimal(table, ank_scale_points(scale, score), scale->decimals);
}

void change_words(const struct changes *changes, const char *english)
{
    table_coded(changes->table, english,
                english ? ank_words(changes->work->lang, english) : NULL);
}

void change_begin(struct changes *changes, const struct ank_record *record,
                  const struct ank_trajectory *trajectory, const char *by,
                  const struct ank_instrument *instrument, size_t domain)
{
    table_text(changes->table, record->family);
    table_day(changes->table, trajectory->start);
    table_text(changes->table, by);
    table_text(changes->table, instrument->code);
    table_label(changes->table, changes->work->lang, &changes->mem,
                instrument->domains[domain].code, &instrument->domains[domain].label);
}
