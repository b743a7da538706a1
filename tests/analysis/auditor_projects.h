/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * auditor_projects.h - three to six made-up projects, and what is released of them
 *
 * Families are records, as the registry has them, and go the whole way of a release:
 * counted on a cut-off day, asked in every table, decided on beside the ledger. Over
 * three half-years families join, leave, are erased, take their word back, move to
 * another project, and answers are corrected; some projects are left out of a release,
 * some releases ask for more families, two may fall in one half-year.
 */
#ifndef AUDITOR_PROJECTS_H
#define AUDITOR_PROJECTS_H

#include <ankerpunt/analysis/cohort.h>

enum { FOLDERS = 3, MOST_PROJECTS = 6, MOST_PROJECT_FAMILIES = 60 };

/* How a set of projects is made. Equal plans make equal projects. */
struct projects_plan {
    uint64_t seed;
    uint64_t people; /* another number: other families in the same projects and days */
    size_t domains;  /* of each list, at most 6 */
    size_t most;     /* families in a project */
    bool insight;    /* who attacks knows the program too */
    bool small;      /* fewer moments, and half of the tables, by lot: a quick look */
    bool undecided;  /* rows as they are asked: what is told of them is not decided */
    uint64_t work_limit; /* of the proof; 0: that of every release */
    bool without[1024];  /* families that are left out, to make a case small */
    struct ank_rules_left_out rules;
};

/* A line of a folder: what stands there, and what is true of it. The truth serves to
 * judge an attack, and tells which sets hold which; the numbers in it are never used to
 * find one. */
struct folder_row {
    int folder;
    const struct ank_asked *asked;
    struct ank_shown shown;
    ank_day as_of; /* the cut-off day that stands beside it */
    size_t least;  /* families that a figure needed when it was decided */
    struct ank_release_item item; /* the families of that day, in their parts */
};

struct folder {
    ank_day today, cut_off;
    bool totals_first;
    size_t least, project_count;
    size_t projects[MOST_PROJECTS];
    struct ank_cohorts *cohorts;
};

struct projects {
    struct ank_arena mem;
    const struct projects_plan *plan;
    uint64_t lots;
    size_t project_count, family_count, former_count, row_count;
    struct ank_project *projects[MOST_PROJECTS];
    struct family_facts *families;
    struct ank_former *formers;
    struct folder folders[FOLDERS];
    struct folder_row *rows; /* of all folders */
    bool refused;            /* a release was refused: its folder has no rows */
    bool process;            /* of a small set of projects: the half that is told */
};

/* Makes the projects and their releases. */
void projects_release(struct projects *projects, const struct projects_plan *plan);
void projects_free(struct projects *projects);

/* A number from 0 to below `end`; whether something of that probability happens. */
size_t projects_lot(struct projects *projects, size_t end);
bool projects_chance(struct projects *projects, double probability);

/* auditor_families.c: the facts of all families, and the record of one as the registry
 * has it when that folder is made; NULL: it is not there (any more). */
void families_make(struct projects *projects);
struct ank_record *family_record(struct projects *projects, size_t family, int folder);
/* The project a family is in then; what was done with it up to a day. */
size_t family_project(const struct projects *projects, size_t family, int folder);
struct ank_process_done family_done(struct projects *projects, size_t family,
                                    int folder);

extern const struct ank_right auditor_rights[];
enum { AUDITOR_RIGHTS = 7 };

#endif
