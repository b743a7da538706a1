/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disclosure_steps.h - the steps of ank_disclose(), shared by disclosure*.c */
#ifndef DISCLOSURE_STEPS_H
#define DISCLOSURE_STEPS_H

#include <ankerpunt/analysis/disclosure.h>

/* An item while the steps decide on it. */
struct disclosed {
    struct ank_release_item *item;
    struct ank_shown *shown;
    struct ank_set
        set;     /* families of the item, or of the former row that is repeated */
    ank_day day; /* the families are those of that day */
};

/* All items of one measure, and all former rows of that measure. */
struct disclosed_group {
    size_t count, former_count, unseen_count, least;
    struct disclosed *rows;
    const struct ank_former **formers; /* published, by release */
    const struct ank_former **unseen;  /* hidden in their release */
    ank_day cut_off;                   /* of this release */
    bool several;                      /* projects are in it */
    bool neutral;   /* what is hidden carries one and the same reason: several projects
                       are   in it, or were in a former release of this one */
    int step_limit; /* of linear programs; 0: none */
    uint64_t work_limit; /* of the whole programs; 0: ANK_PROOF_WORK */
    struct ank_rules_left_out without;
    const struct ank_listener *listener;    /* hears each proof; NULL: nobody */
    bool (*goes_on)(struct ank_error *err); /* asked within the proof; NULL: always */
    bool totals_first;
    size_t
        drawn_count; /* sites that are hidden in every measure for the totals' sake */
    const char **drawn;
    bool hidden_is_small;   /* some site is told, so that a hidden one is a small one */
    const char *only_large; /* of sites that are all drawn; NULL: there is none */
    struct ank_safety *safety;
    struct ank_arena *mem; /* outlives the steps: items that are sampled live in it */
};

/* The steps, in the order in which disclosure.c runs them ---------------------- */

/* disclosure_sample_out.c: where fewer than `least` families left a cell and enough
 * came, samples others out with the leavers. */
void sample_out_leavers(struct disclosed_group *group);

/* disclosure_repeat.c: repeats the former row of a cell whose families are the same, or
 * changed by fewer than `least`: a repeated row is as safe as it was. */
void repeat_unchanged(struct disclosed_group *group);

/* disclosure_cutoff.c: repeats sites and total of a cut-off day together. */
void align_same_cutoff(struct disclosed_group *group);

/* disclosure_suppression.c: primary suppression; dominance. */
void suppress_below_threshold(struct disclosed_group *group);
void suppress_dominated_total(struct disclosed_group *group);

/* disclosure_sites.c: complementary suppression of whole sites. Draws them, one lot for
 * each site in a release; hides them in a measure. */
void draw_sites(struct disclosed_group *groups, size_t count);
void suppress_drawn_sites(struct disclosed_group *group);

/* disclosure_differencing.c: no combination of published sums is one over fewer than
 * `least` families. */
void suppress_differencing(struct disclosed_group *group);

/* disclosure_cutoff.c: hides a total that the sites of its cut-off day contradict. */
void suppress_contradicting_total(struct disclosed_group *group);

/* disclosure_audit.c, over all measures together: solves the bounds of all hidden
 * cells, and hides more until none is narrow. */
ANK_CHECKED bool audit_bounds(struct disclosed_group *groups, size_t count,
                              struct ank_error *err);

/* disclosure_suppression.c: beside several projects, of this release or of a former
 * one, all that is hidden carries one and the same reason: a reason is a number too. */
void mask_reasons(struct disclosed_group *group);

/* disclosure_floors.c, over all measures of the release: publishes less of repeated
 * rows where more families are asked for now; dates rows that came out as before. */
void raise_floors(struct ank_disclosure *disclosure, bool neutral);
void date_unchanged(struct ank_disclosure *disclosure);

/* What the steps share --------------------------------------------------------- */

/* The families of a former row; and how many families its figures needed. */
struct ank_set disclosed_set(const struct ank_former *former);
size_t disclosed_least(const struct ank_former *former);

/* The published total of a group; NULL: none. */
struct disclosed *disclosed_total(const struct disclosed_group *group);

/* Hides a row for this reason. */
void disclosed_hide(struct disclosed *row, enum ank_withheld why);

/* disclosure_suppression.c. Whether a former row was a total; whether a total is
 * published, or was. */
bool disclosed_former_total(const struct disclosed_group *group,
                            const struct ank_former *former);
bool disclosed_has_total(const struct disclosed_group *group);
/* The smallest site that is published and not repeated; NULL: none. */
struct disclosed *disclosed_smallest(const struct disclosed_group *group);

/* disclosure_repeat.c: repeats that former row; or the latest of the cell, false: there
 * is none, or the row repeats one already. */
void disclosed_repeat(struct disclosed *row, const struct ank_former *former);
bool disclosed_repeat_latest(const struct disclosed_group *group,
                             struct disclosed *row);

/* disclosure_figures.c: the rounded figures of a row; of all that are published and not
 * repeated. */
void disclosed_figures(const struct disclosed_group *group, struct disclosed *row);
void disclosed_all_figures(const struct disclosed_group *group);

/* disclosure_means.c: the mean of an item whose number is shown already, and its
 * interval. */
void disclosed_mean(const struct disclosed_group *group,
                    const struct ank_release_item *item, struct ank_shown *shown);

#endif
