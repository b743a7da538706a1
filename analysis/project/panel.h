/* SPDX-License-Identifier: GPL-3.0-or-later */
/* panel.h - a project's families as rows, shared by panel*.c and results*.c */
#ifndef PANEL_H
#define PANEL_H

#include <ankerpunt/analysis/results.h>

/* One family on one instrument. */
struct panel_row {
    ank_score *cells;     /* [wave * domains + domain], the headline voice */
    ank_day *days;        /* of the cells with a number, from the start of support */
    bool *own;            /* domains the family marked at the start */
    unsigned char *state; /* enum ank_state, by wave; ANK_STATES: before the period */
    bool *due;            /* the window has closed in the period, by wave */
    ank_day *closes;      /* the last day of the window, by wave */
};

/* A sitting of the headline voice, for the trend. */
struct panel_dated {
    size_t family; /* index of the row */
    double months;
    const ank_score *scores;
};

/* All families on one instrument. */
struct panel_sheet {
    const struct ank_instrument *instrument;
    size_t row_count, dated_count;
    struct panel_row *rows;
    struct panel_dated *dated;
};

/* Rights realised of those explored: of the family that is being added, and of all. */
struct panel_tally {
    size_t explored, realised;
    struct ank_family_share all;
};

/* What is kept of the families of a project between being added and being summed up.
 */
struct ank_panel {
    const struct ank_project *project;
    struct ank_summary_options options;
    struct ank_period period;
    struct ank_arena mem, kept; /* kept: of the families, until they are summed up */
    struct panel_sheet *sheets; /* one for each instrument of the project */
    size_t family_count;
    int counted; /* which trajectory of the last family counted; -1: it was not added */

    size_t spell_count, spell_family_count, exposure_count;
    struct ank_spell *spells;
    size_t *spell_families; /* of each spell, the number of its family */
    struct ank_exposure *exposures;
    size_t length_count;
    double *lengths; /* of support that ended in the period, in months */
    struct panel_tally tally, *groups; /* groups: as in summary.rights.groups */
    size_t withdrawn, waiting, unmeasured, coach_only;
    struct ank_summary summary;
};

static inline ank_score panel_cell(const struct panel_sheet *sheet, size_t row,
                                   size_t wave, size_t domain)
{
    return sheet->rows[row].cells[wave * sheet->instrument->domain_count + domain];
}

/* summary.c: of the baselines of a domain, in points, and of how many; NAN below two.
 */
double panel_baseline_sd(const struct panel_sheet *sheet, size_t domain, size_t *n);

/* panel_flow.c */
void panel_count_flow(struct ank_panel *panel);

/* panel_rows.c: adds the family's row, by its voices in that trajectory; true when it
 * has a baseline on this instrument. */
bool panel_add_row(struct ank_panel *panel, struct panel_sheet *sheet,
                   const struct ank_record *record, size_t counted,
                   const struct ank_voice *voices, size_t count);

/* panel_process.c: of a family that counts. */
void panel_add_process(struct ank_panel *panel, const struct ank_record *record);
void panel_count_process(struct ank_panel *panel);

/* panel_came.c: who came, and how long support took that ended. */
void panel_add_came(struct ank_panel *panel, const struct ank_record *record);
void panel_count_came(struct ank_panel *panel);

/* panel_rights.c */
/* The kind of right; NULL: it is not in the catalogue. */
const char *panel_group_of(const struct ank_right *rights, size_t count,
                           const char *right);
void panel_add_rights(struct ank_panel *panel, const struct ank_record *record,
                      size_t trajectory);
void panel_count_rights(struct ank_panel *panel);

/* panel_groups.c: one claim of a pair of family and right, which was realised or not
 * before it and after it. */
void panel_add_group(struct ank_panel *panel, const char *right, bool new_pair,
                     bool before, bool after);
/* The claims of a family are added. */
void panel_end_family(struct ank_panel *panel);
/* The latest step of a claim that is stuck. */
void panel_add_stuck(struct ank_panel *panel, const struct ank_step *latest);
void panel_count_groups(struct ank_panel *panel);

/* panel_priorities.c */
void panel_count_priorities(struct ank_panel *panel);

/* panel_answers.c: how a list stands at each moment, when its answers are about the
 * time since the last talk. */
void panel_add_answers(struct ank_panel *panel, const struct panel_sheet *sheet);

/* panel_models.c: the mixed model of each domain of a sheet, in the rows of its waves
 * from `first` on. */
void panel_add_models(struct ank_panel *panel, const struct panel_sheet *sheet,
                      size_t first);

/* evidence.c: after everything else is known. */
void panel_find_evidence(struct ank_panel *panel);

#endif
