/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Complementary suppression beside what the proof found narrow: what is hidden more. */
#include "disclosure_audit.h"

static bool is_new(const struct disclosed *row)
{
    return row && row->shown->why == ANK_SHOWN && !row->shown->repeated;
}

static bool hide_parts(struct disclosed *row)
{
    if (!is_new(row) || row->shown->why_parts != ANK_SHOWN ||
        row->item->part_count == 0)
        return false;
    row->shown->why_parts = ANK_BOUNDS;
    row->shown->majority = -1;
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        row->shown->parts[i] = -1;
    return true;
}

/* Some new row that still shows parts: of the total, else of the smallest site. */
static bool hide_any_parts(struct disclosed_group *group)
{
    struct disclosed *smallest = NULL;
    if (hide_parts(disclosed_total(group)))
        return true;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (is_new(row) && row->item->part_count > 0 &&
            row->shown->why_parts == ANK_SHOWN &&
            (!smallest || row->item->n < smallest->item->n))
            smallest = row;
    }
    return hide_parts(smallest);
}

static bool hide_row(struct disclosed *row)
{
    if (!is_new(row))
        return false;
    disclosed_hide(row, ANK_BOUNDS);
    return true;
}

/* Of rows that are bound to this one by a relation the one of fewest families: that is
 * least lost. */
static struct disclosed *related(const struct proof *proof, size_t row)
{
    struct disclosed *least = NULL;
    for (size_t i = 0; i < proof->relation_count; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        bool here = relation->whole == row;
        for (size_t k = 0; k < relation->count; k++)
            here |= relation->rows[k] == row;
        for (size_t k = 0; here && k <= relation->count; k++) {
            struct disclosed *other =
                proof->rows[k < relation->count ? relation->rows[k] : relation->whole]
                    .row;
            if (is_new(other) && (proof->totals || !other->item->total) &&
                (!least || other->item->n < least->item->n))
                least = other;
        }
    }
    return least;
}

static struct disclosed_group *group_of(const struct proof *proof, size_t row)
{
    size_t i = 0;
    while (row >= proof->measures[i].first + proof->measures[i].row_count)
        i++;
    return proof->measures[i].group;
}

/* Of every measure: the smallest total that is told; NULL: there is none. */
static struct disclosed *smallest_total(const struct proof *proof)
{
    struct disclosed *smallest = NULL;
    for (size_t i = 0; i < proof->group_count; i++) {
        struct disclosed *total = disclosed_total(&proof->groups[i]);
        if (is_new(total) && (!smallest || total->item->n < smallest->item->n))
            smallest = total;
    }
    return smallest;
}

/* The total of a measure that is tied to this row's by a relation. */
static struct disclosed *related_total(const struct proof *proof, size_t row)
{
    for (size_t i = 0; i < proof->relation_count; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        bool here = relation->whole == row;
        for (size_t k = 0; k < relation->count; k++)
            here |= relation->rows[k] == row;
        for (size_t k = 0; here && k <= relation->count; k++) {
            size_t other = k < relation->count ? relation->rows[k] : relation->whole;
            struct disclosed *total = disclosed_total(group_of(proof, other));
            if (is_new(total))
                return total;
        }
    }
    return NULL;
}

/* Sites were proved without totals: it is totals that tell too much. */
static bool hide_totals(const struct proof *proof, const struct proof_cell *narrow)
{
    struct disclosed *total = disclosed_total(group_of(proof, narrow->row));
    return (narrow->part && hide_parts(total)) || hide_row(total) ||
           hide_row(related_total(proof, narrow->row)) ||
           hide_row(smallest_total(proof));
}

/* Complementary suppression beside a narrow cell, from what is lost least to what is
 * lost most: parts of the row or of the measure; a row of the same site that is tied to
 * it; the row itself, or the measure's smallest. */
static bool hide_beside(struct audit *audit, const struct proof_cell *narrow)
{
    const struct proof *proof = &audit->proof;
    struct disclosed_group *group = group_of(proof, narrow->row);
    struct disclosed *own = proof->rows[narrow->row].row;
    if (proof->totals && hide_totals(proof, narrow))
        return true;
    if (narrow->part && (hide_parts(own) || hide_any_parts(group)))
        return true;
    return hide_row(related(proof, narrow->row)) || hide_row(own) ||
           hide_row(disclosed_smallest(group));
}

/* Whether something was hidden already beside another cell of the same row or, where
 * totals tell too much, of the same measure. */
static bool was_served(const struct audit *audit, const bool *served, size_t at)
{
    const struct proof *proof = &audit->proof;
    size_t row = audit->narrow[at].row;
    for (size_t i = 0; i < at; i++)
        if (served[i] && (audit->narrow[i].row == row ||
                          (proof->totals && group_of(proof, audit->narrow[i].row) ==
                                                group_of(proof, row))))
            return true;
    return false;
}

bool audit_hide_more(struct audit *audit)
{
    struct ank_arena mem = {0};
    bool hidden = false, *served = ank_alloc(&mem, audit->narrow_count + 1);
    for (size_t i = 0; i < audit->narrow_count; i++) {
        if (was_served(audit, served, i) || !hide_beside(audit, &audit->narrow[i]))
            continue;
        audit->safety->extra++;
        audit->safety->unproved += audit->work.exceeded;
        served[i] = hidden = true;
    }
    ank_arena_free(&mem);
    return hidden;
}
