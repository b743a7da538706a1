/* SPDX-License-Identifier: GPL-3.0-or-later */
/* disclosure.h - the steps of ank_disclose(), shared by disclosure*.c */
#ifndef DISCLOSURE_H
#define DISCLOSURE_H

#include <ankerpunt/analysis/disclosure.h>

/* An item while it is decided on. */
struct disclosed {
    struct ank_release_item *item;
    struct ank_shown *shown;
    struct ank_set set; /* of the item, or of the former row that is repeated */
};

/* All items of one measure, and what went out of it before. */
struct disclosed_group {
    size_t count, former_count, unseen_count, least;
    struct disclosed *rows;
    const struct ank_former **formers; /* that were shown, by release */
    const struct ank_former **unseen;  /* that were not */
    struct ank_safety *safety;
    struct ank_arena *mem; /* lives on: families that are left out change items */
    struct ank_error *err;
};

/* The families of a former row; and how many its figures needed. */
struct ank_set disclosed_set(const struct ank_former *former);
size_t disclosed_least(const struct ank_former *former);

/* The total of a group that is shown; NULL: none. */
struct disclosed *disclosed_total(const struct disclosed_group *group);

/* Hides a row for this reason. */
void disclosed_hide(struct disclosed *row, enum ank_withheld why);

/* disclosure_sites.c: thresholds and insiders. */
void disclosed_few(struct disclosed_group *group);
void disclosed_sites(struct disclosed_group *group);
/* Hides sites until those that are hidden cannot be found from the total. */
void disclosed_rest(struct disclosed_group *group);
/* Hides the total; sites that were hidden because of it are shown again. */
void disclosed_hide_total(struct disclosed_group *group, enum ank_withheld why);
/* Whether a former row was a total; whether a total is, or was, shown. */
bool disclosed_former_total(const struct disclosed_group *group,
                            const struct ank_former *former);
bool disclosed_any_total(const struct disclosed_group *group);
/* Beside a total few families and a site that goes along have the same reason. */
void disclosed_mingle(struct disclosed_group *group);
/* The smallest site that is shown and new; NULL: none. */
struct disclosed *disclosed_smallest(const struct disclosed_group *group);

/* disclosure_leave.c: where a few left and enough came, leaves out others with them. */
void disclosed_leave(struct disclosed_group *group, struct ank_arena *mem);

/* disclosure_past.c: what went out before. First of all rows are repeated of which too
 * few families came or left, or none: they are as safe as they were. */
void disclosed_repeat(struct disclosed_group *group);
void disclosed_past(struct disclosed_group *group);
/* As that row was told; or as the latest of its cell, false: there is none, or it is so
 * already. */
void disclosed_tell_again(struct disclosed *row, const struct ank_former *former);
bool disclosed_freeze(const struct disclosed_group *group, struct disclosed *row);

/* disclosure_day.c: sites and their total that were told of this day already are told
 * as they were. */
void disclosed_stand_still(struct disclosed_group *group);
/* Hides a total that contradicts its sites, told of the same day in other releases. */
void disclosed_add_up(struct disclosed_group *group);

/* disclosure_figures.c: rounded figures of a row that is shown and not repeated. */
void disclosed_figures(const struct disclosed_group *group, struct disclosed *row);

/* disclosure_bounds.c: hides more until no hidden cell is narrow. */
ANK_CHECKED bool disclosed_bounds(struct disclosed_group *group);

#endif
