/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All attacks together, and their tally in words. */
#include "auditor_run.h"

#include <math.h>
#include <string.h>

void audit_world(const struct projects_plan *plan, bool joint,
                 struct audit_tally *tally)
{
    struct projects projects, other;
    struct projects_plan changed = *plan;
    size_t before = audit_disclosures(tally);
    changed.people++;
    changed.undecided = true;
    projects_release(&projects, plan);
    projects_release(&other, &changed);
    tally->worlds++;
    tally->refused += projects.refused;
    tally->rows += projects.row_count;
    for (size_t i = 0; i < projects.row_count; i++)
        tally->shown += projects.rows[i].shown.why == ANK_SHOWN;
    if (!projects.refused && !other.refused)
        compare_presence(&projects, &other, &tally->other);
    attack_others(&projects, &tally->other);
    if (joint)
        attack_joint(&projects, &tally->joint);
    tally->disclosing += audit_disclosures(tally) > before;
    projects_free(&projects);
    projects_free(&other);
}

size_t audit_disclosures(const struct audit_tally *tally)
{
    size_t all = 0;
    for (int k = 0; k < KNOWERS; k++)
        for (int f = 0; f < JOINT_FINDINGS; f++)
            all += tally->joint.found[k][f];
    for (int f = 0; f < OTHER_FINDINGS; f++)
        all += tally->other.found[f];
    return all;
}

size_t audit_faults(const struct audit_tally *tally)
{
    return tally->joint.impossible + tally->other.impossible;
}

void audit_print(const struct audit_tally *tally, const char *before, FILE *out)
{
    fprintf(out, "%s%zu worlds, %zu with disclosures, %zu with a refused release\n",
            before, tally->worlds, tally->disclosing, tally->refused);
    fprintf(out, "%s%zu rows, %zu shown; %zu programs; large %zu, impossible %zu\n",
            before, tally->rows, tally->shown, tally->joint.programs,
            tally->joint.large, audit_faults(tally));
    for (int k = 0; k < KNOWERS; k++) {
        fprintf(out, "%s%-7s %8zu cells:", before, knower_name((enum knower)k),
                tally->joint.cells[k]);
        for (int f = 0; f < JOINT_FINDINGS; f++)
            fprintf(out, " %s %zu", joint_name((enum joint_finding)f),
                    tally->joint.found[k][f]);
        fprintf(out, "\n");
    }
    fprintf(out, "%s%zu means, %zu spreads:", before, tally->other.means,
            tally->other.spreads);
    for (int f = 0; f < OTHER_FINDINGS; f++)
        fprintf(out, " %s %zu", other_name((enum other_finding)f),
                tally->other.found[f]);
    fprintf(out, "\n");
}

/* Rows ---------------------------------------------------------------------------- */

void audit_print_case(const struct joint_case *found, FILE *out)
{
    const struct folder_row *row = found->row;
    bool change = found->part >= ANK_MOST_PARTS;
    fprintf(out, "%s %s: %s, %s of %s in folder %d", knower_name(found->knower),
            found->site,
            found->finding == JOINT_FINDINGS ? "impossible"
                                             : joint_name(found->finding),
            row->item.measure, row->item.site, row->folder + 1);
    if (found->part >= 0)
        fprintf(out, ", %spart %d", change ? "change of " : "",
                change ? found->part - ANK_MOST_PARTS : found->part);
    fprintf(out, ": %g to %g, it is %g\n", found->least, found->largest, found->truth);
}

static void print_row(const struct folder_row *row, FILE *out)
{
    const struct ank_shown *shown = &row->shown;
    fprintf(out, "%d %-22s %-9s", row->folder + 1, row->item.measure, row->item.site);
    if (shown->why != ANK_SHOWN)
        fprintf(out, " hidden (%s)", ank_withheld_name(shown->why));
    else
        fprintf(out, " %3d%s", shown->n, shown->repeated ? " repeated" : "");
    for (int p = 0; p < shown->part_count && shown->why == ANK_SHOWN; p++)
        fprintf(out, shown->parts[p] < 0 ? " *" : " %d", shown->parts[p]);
    if (shown->why == ANK_SHOWN && shown->majority >= 0)
        fprintf(out, " half or more: part %d", shown->majority);
    if (shown->why == ANK_SHOWN && isfinite(shown->mean))
        fprintf(out, " mean %.1f", shown->mean);
    if (shown->why == ANK_SHOWN && isfinite(shown->sd))
        fprintf(out, " sd %.1f", shown->sd);
    fprintf(out, "  [%zu", row->item.n);
    for (size_t p = 0; p < row->item.part_count; p++) {
        size_t n = 0;
        for (size_t i = 0; i < row->item.n; i++)
            n += row->item.parts[i] == p;
        fprintf(out, "%s%zu", p == 0 ? ": " : " ", n);
    }
    fprintf(out, "]\n");
}

void audit_print_folders(const struct projects *projects, FILE *out)
{
    for (int f = 0; f < FOLDERS; f++) {
        const struct folder *folder = &projects->folders[f];
        fprintf(out, "folder %d: cut-off %d, least %zu, projects", f + 1,
                (int)folder->cut_off, folder->least);
        for (size_t p = 0; p < folder->project_count; p++)
            fprintf(out, " %s", projects->projects[folder->projects[p]]->code);
        fprintf(out, "\n");
    }
    for (size_t i = 0; i < projects->row_count; i++)
        print_row(&projects->rows[i], out);
}
