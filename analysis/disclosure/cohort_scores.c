/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project asks of scores: who were due and rated, change, and experience. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/model/score.h>
#include "cohort_parts.h"

/* Who was rated is told, early or not: those whose window has closed, and they. */
static bool is_due(const struct panel_row *row, size_t wave)
{
    return row->due[wave] || row->state[wave] == ANK_DONE;
}

/* Who were due at a wave, or who of them were rated. */
static void ask_wave(const struct asking *asking, enum ank_asked_kind kind, size_t wave)
{
    const struct panel_sheet *sheet = &asking->cohort->panel->sheets[0];
    const struct ank_wave *planned = &asking->cohort->project->waves.wave[wave];
    struct row row = row_begin(asking, kind, false, false);
    row.asked.wave = planned;
    for (size_t i = 0; i < asking->cohort->count; i++) {
        const struct panel_row *of = &sheet->rows[asking->order[i]];
        if (is_due(of, wave) && (kind == ANK_ASKED_DUE || of->state[wave] == ANK_DONE))
            row_put(&row, asking_family(asking, i)->token, 0, 0);
    }
    row_end(asking, &row,
            ank_format(&asking->cohorts->mem, "%s/%s", ank_asked_name(kind),
                       planned->name));
}

static bool is_experience(const struct ank_instrument *instrument)
{
    for (size_t d = 0; d < instrument->domain_count; d++)
        if (strcmp(instrument->domains[d].theme, ANK_EXPERIENCE) != 0)
            return false;
    return true;
}

/* A statement goes by its code; a second list of the project that has it too adds its
 * own. */
static const char *name_of_statement(const struct asking *asking,
                                     const struct ank_instrument *instrument,
                                     const struct ank_domain *here)
{
    const struct ank_project *project = asking->cohort->project;
    for (size_t i = 0;
         i < project->instrument_count && project->instruments[i] != instrument; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++)
            if (strcmp(project->instruments[i]->domains[d].code, here->code) == 0 &&
                strcmp(project->instruments[i]->domains[d].theme, ANK_EXPERIENCE) == 0)
                return ank_format(&asking->cohorts->mem, "%s.%s", here->code,
                                  instrument->code);
    return here->code;
}

/* What is the same in other projects and years: the first domain of a theme goes by
 * the theme alone, on the usual scale; all others say which they are. */
static const char *name_of(const struct asking *asking,
                           const struct ank_instrument *instrument, size_t domain)
{
    const struct ank_project *project = asking->cohort->project;
    const struct ank_domain *here = &instrument->domains[domain];
    const struct ank_scale *scale = &instrument->scale;
    struct ank_arena *mem = &asking->cohorts->mem;
    if (strcmp(here->theme, ANK_EXPERIENCE) == 0)
        return name_of_statement(asking, instrument, here);
    bool usual = scale->decimals == 0 && scale->low == 0 && scale->high == 10 &&
                 scale->better > 0;
    for (size_t i = 0; i < project->instrument_count; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++) {
            const struct ank_domain *other = &project->instruments[i]->domains[d];
            if (other == here)
                return usual ? here->theme
                             : ank_format(mem, "%s.%s", here->theme, instrument->code);
            if (strcmp(other->theme, here->theme) == 0)
                return ank_format(mem, "%s.%s.%s", here->theme, instrument->code,
                                  here->code);
        }
    return here->code;
}

static struct row begin_domain(const struct asking *asking, enum ank_asked_kind kind,
                               const struct ank_instrument *instrument, size_t wave,
                               size_t domain, bool parts)
{
    struct row row = row_begin(asking, kind, true, parts);
    row.asked.wave = &asking->cohort->project->waves.wave[wave];
    row.asked.instrument = instrument;
    row.asked.domain = &instrument->domains[domain];
    row.asked.item.step = ank_scale_difference(&instrument->scale, 1);
    row.asked.item.fold = true;
    return row;
}

static void end_domain(const struct asking *asking, struct row *row, size_t domain)
{
    row_end(asking, row,
            ank_format(
                &asking->cohorts->mem, "%s/%s/%s", ank_asked_name(row->asked.kind),
                name_of(asking, row->asked.instrument, domain), row->asked.wave->name));
}

static void ask_change(const struct asking *asking, const struct panel_sheet *sheet,
                       size_t wave, size_t domain)
{
    const struct ank_instrument *instrument = sheet->instrument;
    const struct ank_scale *scale = &instrument->scale;
    size_t baselines;
    double sd = panel_baseline_sd(sheet, domain, &baselines);
    struct ank_change_rule rule =
        ank_change_rule_of(scale, &instrument->domains[domain].rule, sd, baselines);
    struct row row = begin_domain(asking, ANK_ASKED_CHANGE, instrument, wave, domain,
                                  rule.rule != ANK_NO_RULE);
    row.asked.rule = rule.rule;
    for (size_t i = 0; i < asking->cohort->count; i++) {
        size_t at = asking->order[i];
        ank_score before = panel_cell(sheet, at, 0, domain);
        ank_score after = panel_cell(sheet, at, wave, domain);
        if (before < 0 || after < 0 || !is_due(&sheet->rows[at], wave))
            continue;
        struct ank_change change = ank_change_of(scale, &rule, before, after);
        row_put(&row, asking_family(asking, i)->token, change.change,
                change.class == ANK_IMPROVED ? 0
                : change.class == ANK_SAME   ? 1
                                             : 2);
    }
    double range = ank_scale_difference(scale, ank_scale_top(scale));
    row.asked.item.low = -range;
    row.asked.item.high = range;
    end_domain(asking, &row, domain);
}

static void ask_level(const struct asking *asking, const struct panel_sheet *sheet,
                      size_t wave, size_t domain)
{
    const struct ank_scale *scale = &sheet->instrument->scale;
    struct row row = begin_domain(asking, ANK_ASKED_EXPERIENCE, sheet->instrument, wave,
                                  domain, false);
    for (size_t i = 0; i < asking->cohort->count; i++) {
        ank_score score = panel_cell(sheet, asking->order[i], wave, domain);
        if (score >= 0)
            row_put(&row, asking_family(asking, i)->token,
                    ank_scale_points(scale, score), 0);
    }
    row.asked.item.low = ank_scale_points(scale, 0);
    row.asked.item.high = ank_scale_points(scale, ank_scale_top(scale));
    end_domain(asking, &row, domain);
}

/* Presence is a figure: which moments a release has follows from the plan of the
 * project and the calendar alone, whoever was rated. A moment counted from the start
 * comes once its window can have opened for who started on the project's first day; one
 * of which the first day is not said, always. Closing can come on any day. */
static bool is_planned(const struct asking *asking, size_t wave)
{
    const struct ank_project *project = asking->cohort->project;
    const struct ank_wave *planned = &project->waves.wave[wave];
    if (project->start == ANK_NO_DAY || planned->kind == ANK_CLOSING)
        return true;
    ank_day end = planned->kind == ANK_FOLLOWUP ? project->start : ANK_NO_DAY;
    return ank_wave_window(&project->waves, wave, project->start, end).from <=
           asking->cohorts->options.cut_off;
}

static void ask_scores(const struct asking *asking, const struct panel_sheet *sheet)
{
    bool experience = is_experience(sheet->instrument);
    const struct ank_waves *waves = &asking->cohort->project->waves;
    for (size_t wave = 0; wave < waves->count; wave++)
        for (size_t d = 0;
             is_planned(asking, wave) && d < sheet->instrument->domain_count; d++)
            if (experience)
                ask_level(asking, sheet, wave, d);
            else if (wave > 0)
                ask_change(asking, sheet, wave, d);
}

void ask_waves(const struct asking *asking)
{
    const struct ank_project *project = asking->cohort->project;
    for (size_t wave = 0; wave < project->waves.count; wave++)
        if (project->instrument_count > 0 && is_planned(asking, wave)) {
            if (wave > 0) /* at the start it is all who started */
                ask_wave(asking, ANK_ASKED_DUE, wave);
            ask_wave(asking, ANK_ASKED_REACHED, wave);
        }
}

void ask_lists(const struct asking *asking)
{
    for (size_t i = 0; i < asking->cohort->project->instrument_count; i++)
        ask_scores(asking, &asking->cohort->panel->sheets[i]);
}
