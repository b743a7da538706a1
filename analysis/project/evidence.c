/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What studies of coaching projects looked for, and whether it is found here.
 *
 * A study counts projects in which families on the whole moved forward. A project
 * can be set beside that in the same words, found or not found, when its figures can
 * tell; the share of its families that moved is another figure and is never compared
 * with it.
 */
#include <math.h>
#include <string.h>

#include "panel.h"

static const char most[] = ANK_N("About three quarters or more of the projects "
                                 "studied found this; that is a share of projects, "
                                 "never of families.");
static const char half[] = ANK_N("About half of the projects studied found this; "
                                 "that is a share of projects, never of families.");

/* An outcome, and the theme that speaks of it; NULL: rights. */
static const struct {
    const char *outcome, *label, *theme, *benchmark;
} outcomes[ANK_EVIDENCE_ROWS] = {
    {"rights", ANK_N("rights known and granted"), NULL, most},
    {"financial", ANK_N("financial situation"), "income", most},
    {"housing", ANK_N("housing"), "housing", half},
    {"administration", ANK_N("administration"), "administration", half},
    {"work", ANK_N("chances of work"), "work", half},
    {"material-needs", ANK_N("basic material needs"), "material-needs", half},
    {"personal-functioning", ANK_N("personal functioning"), "personal-functioning",
     half},
};

/* A right in order here and there is no finding about a project. */
static void count_rights(const struct ank_rights_result *rights,
                         struct ank_evidence_row *found)
{
    found->families = rights->families;
    found->in_order = rights->in_order;
    if (rights->families < ANK_EVIDENCE_FAMILIES)
        found->why = ANK_N("rights were explored with fewer than 5 families");
    else {
        found->found = ANK_NO_VERDICT;
        found->why = ANK_N("one right in order is no finding about a project");
    }
}

/* Waves stand in order, so the last that is found is the latest; of the domains of a
 * theme the first speaks, as between projects. */
static const struct ank_domain_row *latest_of(const struct ank_summary *summary,
                                              const char *theme, bool *asked)
{
    const struct ank_domain_row *latest = NULL;
    *asked = false;
    for (size_t i = 0; i < summary->domain_count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        if (strcmp(row->domain->theme, theme) != 0)
            continue;
        *asked = true;
        if (row->figures.n >= ANK_EVIDENCE_FAMILIES &&
            (!latest || row->wave > latest->wave))
            latest = row;
    }
    return latest;
}

static enum ank_finding finding_of(const struct ank_domain_row *row)
{
    static const double half_a_point = 0.5;
    const struct ank_scale *scale = &row->instrument->scale;
    const double *value = row->figures.value;
    double high = scale->better > 0 ? value[ANK_CI_HIGH] : -value[ANK_CI_LOW];
    if (ank_verdict_side(ank_verdict_of(scale, &row->rule, &row->figures)) > 0)
        return ANK_FOUND;
    return high < half_a_point ? ANK_NOT_FOUND_HERE : ANK_FOUND_UNKNOWN;
}

static void find_theme(const struct ank_summary *summary, const char *theme,
                       struct ank_evidence_row *found)
{
    bool asked;
    found->row = latest_of(summary, theme, &asked);
    if (!found->row) {
        found->why = asked ? ANK_N("fewer than 5 families have both ratings")
                           : ANK_N("this project did not measure it, or not again yet");
        return;
    }
    found->found = finding_of(found->row);
    const char *no_interval = found->row->figures.why[ANK_CI_LOW];
    if (found->found == ANK_FOUND_UNKNOWN)
        found->why = no_interval ? no_interval
                                 : ANK_N("the change may be nothing, or half a point "
                                         "and more");
}

void panel_find_evidence(struct ank_panel *panel)
{
    struct ank_summary *summary = &panel->summary;
    for (size_t i = 0; i < ANK_EVIDENCE_ROWS; i++) {
        struct ank_evidence_row *found = &summary->evidence[i];
        *found = (struct ank_evidence_row){.outcome = outcomes[i].outcome,
                                           .label = outcomes[i].label,
                                           .benchmark = outcomes[i].benchmark};
        if (outcomes[i].theme)
            find_theme(summary, outcomes[i].theme, found);
        else
            count_rights(&summary->rights, found);
    }
}
