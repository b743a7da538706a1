/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look for rights, and which rights wait most; see <ankerpunt/app/rights_scan.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/registry/cursor.h>
#include "../work.h"

/* Every claim of the project is counted with its right. */
static bool count_claims(struct ank_work_context *work, const char *project,
                         struct ank_right_tally *tallies, size_t count,
                         struct ank_error *err)
{
    const struct ank_claims_wish wish = {.project = project,
                                         .renew_within = ANK_NOT_GIVEN};
    struct ank_claim_list *claims;
    const struct ank_claim_row *row;
    if (!ank_claim_list_open(work, &wish, &claims, err))
        return false;
    const char *family = NULL;
    while (ank_claim_list_next(claims, &row)) {
        if (!family || strcmp(family, row->family) != 0)
            family = ank_strdup(work->mem, row->family);
        ank_tally_claim(tallies, count, family, row->right, row->stage);
    }
    return ank_claim_list_close(claims, err);
}

/* The catalogue, with how often each of it came up. */
static bool read_tallies(struct ank_work_context *work, const char *project,
                         struct ank_right **rights, struct ank_right_tally **tallies,
                         size_t *count, struct ank_error *err)
{
    if (!ank_catalogue_list(work, rights, count, err))
        return false;
    *tallies = ank_alloc(work->mem, (*count + 1) * sizeof **tallies);
    for (size_t i = 0; i < *count; i++)
        (*tallies)[i] = (struct ank_right_tally){.right = (*rights)[i].code};
    return count_claims(work, project, *tallies, *count, err);
}

static bool answered(const struct ank_record *record, const struct ank_texts *not_for,
                     const char *right)
{
    for (size_t i = 0; i < record->step_count; i++)
        if (strcmp(record->steps[i].right, right) == 0)
            return true;
    for (size_t i = 0; i < not_for->count; i++)
        if (strcmp(not_for->text[i], right) == 0)
            return true;
    return false;
}

/* Where it lived when it came last. */
static enum ank_region region_of(const struct ank_record *record)
{
    for (size_t i = record->trajectory_count; i-- > 0;)
        if (record->trajectories[i].postcode)
            return ank_region_of(record->trajectories[i].postcode);
    return ank_region_of(NULL);
}

bool ank_scan_read(struct ank_work_context *work, const char *family, bool short_form,
                   struct ank_scan *scan, struct ank_error *err)
{
    struct ank_record record;
    struct ank_texts not_for;
    struct ank_right_tally *tallies;
    size_t count;
    *scan = (struct ank_scan){0};
    if (!ank_record_of(work->registry, family, work->mem, &record, err) ||
        !ank_not_entitled_rows(work, family, &not_for, err) ||
        !read_tallies(work, NULL, &scan->right, &tallies, &count, err))
        return false;
    size_t asked =
        ank_scan_order(scan->right, count, tallies, region_of(&record), short_form);
    for (size_t i = 0; i < asked; i++)
        if (answered(&record, &not_for, scan->right[i].code))
            scan->answered++;
        else
            scan->right[scan->count++] = scan->right[i];
    return true;
}

static int by_waiting(const void *one, const void *other)
{
    const struct ank_right_waiting *a = one, *b = other;
    if (a->waiting != b->waiting)
        return a->waiting < b->waiting ? 1 : -1;
    if (a->families != b->families)
        return a->families < b->families ? 1 : -1;
    return strcmp(a->right.code, b->right.code);
}

bool ank_rights_waiting(struct ank_work_context *work, const char *project,
                        struct ank_right_waiting **rows, size_t *count,
                        struct ank_error *err)
{
    struct ank_right *rights;
    struct ank_right_tally *tallies;
    size_t all;
    *count = 0;
    if (!read_tallies(work, project, &rights, &tallies, &all, err))
        return false;
    *rows = ank_alloc(work->mem, (all + 1) * sizeof **rows);
    for (size_t i = 0; i < all; i++)
        if (tallies[i].families > 0)
            (*rows)[(*count)++] = (struct ank_right_waiting){
                rights[i], tallies[i].families, tallies[i].waiting};
    qsort(*rows, *count, sizeof **rows, by_waiting);
    return true;
}
