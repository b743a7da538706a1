/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Claims by fundamental right, and those that are stuck. */
#include <stdlib.h>
#include <string.h>

#include "panel.h"

static const struct ank_right *entry_of(const struct ank_panel *panel,
                                        const char *right)
{
    for (size_t i = 0; i < panel->options.right_count; i++)
        if (strcmp(panel->options.rights[i].code, right) == 0)
            return &panel->options.rights[i];
    return NULL;
}

const char *panel_group_of(const struct ank_right *rights, size_t count,
                           const char *right)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rights[i].code, right) == 0)
            return rights[i].group;
    return NULL;
}

/* Which group, a new one when there is none of that name. */
static size_t group_at(struct ank_panel *panel, const char *group)
{
    struct ank_rights_result *rights = &panel->summary.rights;
    for (size_t i = 0; i < rights->group_count; i++)
        if (strcmp(rights->groups[i].group, group) == 0)
            return i;
    rights->groups = ank_grow(&panel->mem, rights->groups, rights->group_count,
                              sizeof *rights->groups);
    panel->groups = ank_grow(&panel->mem, panel->groups, rights->group_count,
                             sizeof *panel->groups);
    rights->groups[rights->group_count] = (struct ank_group_row){.group = group};
    panel->groups[rights->group_count] = (struct panel_tally){0};
    return rights->group_count++;
}

static void tally_pair(struct panel_tally *tally, bool new_pair, bool before,
                       bool after)
{
    tally->explored += new_pair;
    tally->realised = tally->realised + after - before;
}

void panel_add_group(struct ank_panel *panel, const char *right, bool new_pair,
                     bool before, bool after)
{
    const struct ank_right *entry = entry_of(panel, right);
    tally_pair(&panel->tally, new_pair, before, after);
    if (!entry)
        return;
    size_t at = group_at(panel, entry->group);
    panel->summary.rights.groups[at].claims++;
    tally_pair(&panel->groups[at], new_pair, before, after);
}

static void end_tally(struct panel_tally *tally)
{
    ank_family_share_add(&tally->all, tally->realised, tally->explored);
    tally->explored = tally->realised = 0;
}

void panel_end_family(struct ank_panel *panel)
{
    end_tally(&panel->tally);
    for (size_t i = 0; i < panel->summary.rights.group_count; i++)
        end_tally(&panel->groups[i]);
}

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static bool same_place(const struct ank_stuck_row *row, const struct ank_step *step)
{
    return row->stage == step->stage && strcmp(row->right, step->right) == 0 &&
           strcmp(or_empty(row->reason), or_empty(step->reason)) == 0;
}

void panel_add_stuck(struct ank_panel *panel, const struct ank_step *latest)
{
    struct ank_rights_result *rights = &panel->summary.rights;
    for (size_t i = 0; i < rights->stuck_count; i++)
        if (same_place(&rights->stuck[i], latest)) {
            rights->stuck[i].n++;
            return;
        }
    const struct ank_right *entry = entry_of(panel, latest->right);
    rights->stuck = ank_grow(&panel->mem, rights->stuck, rights->stuck_count,
                             sizeof *rights->stuck);
    rights->stuck[rights->stuck_count++] = (struct ank_stuck_row){
        .right = ank_strdup(&panel->mem, latest->right),
        .label = entry ? &entry->label : NULL,
        .stage = latest->stage,
        .reason = ank_strdup(&panel->mem, latest->reason),
        .n = 1,
    };
}

static int compare_stuck(const void *left, const void *right)
{
    const struct ank_stuck_row *a = left, *b = right;
    int order = strcmp(a->right, b->right);
    if (order == 0)
        order = a->stage - b->stage;
    return order ? order : strcmp(or_empty(a->reason), or_empty(b->reason));
}

static int compare_groups(const void *left, const void *right)
{
    const struct ank_group_row *a = left, *b = right;
    return strcmp(a->group, b->group);
}

static bool is_theme(const struct ank_project *project, const char *group)
{
    for (size_t i = 0; i < project->instrument_count; i++)
        for (size_t d = 0; d < project->instruments[i]->domain_count; d++)
            if (strcmp(project->instruments[i]->domains[d].theme, group) == 0)
                return true;
    return false;
}

/* The order in which families came must not show. */
void panel_count_groups(struct ank_panel *panel)
{
    struct ank_rights_result *rights = &panel->summary.rights;
    for (size_t i = 0; i < rights->group_count; i++) {
        struct ank_group_row *row = &rights->groups[i];
        const struct ank_family_share *all = &panel->groups[i].all;
        row->explored = all->n;
        row->realised = all->successes;
        row->share = (double)row->realised / (double)row->explored;
        ank_wilson_families(all, &row->low, &row->high);
        row->theme = is_theme(panel->project, row->group);
    }
    if (rights->group_count > 1)
        qsort(rights->groups, rights->group_count, sizeof *rights->groups,
              compare_groups);
    if (rights->stuck_count > 1)
        qsort(rights->stuck, rights->stuck_count, sizeof *rights->stuck, compare_stuck);
}
