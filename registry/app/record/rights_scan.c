/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look for rights, and which rights wait most; see <ankerpunt/app/rights_scan.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_scan.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/instrument.h>
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

/* What a family will look into waits too; it was counted where there is a step. */
static bool count_chosen(struct ank_work_context *work, const char *project,
                         struct ank_right_tally *tallies, size_t count,
                         struct ank_error *err)
{
    const struct ank_claims_wish wish = {.project = project,
                                         .renew_within = ANK_NOT_GIVEN};
    struct ank_chosen_rows chosen;
    if (!ank_chosen_list(work, &wish, &chosen, err))
        return false;
    for (size_t i = 0; i < chosen.count; i++)
        for (size_t t = 0; chosen.row[i].explore && t < count; t++)
            if (strcmp(tallies[t].right, chosen.row[i].right.code) == 0) {
                tallies[t].families += !chosen.row[i].again;
                tallies[t].waiting += !chosen.row[i].again;
            }
    return true;
}

/* The catalogue, with how often each of it came up. */
static bool read_tallies(struct ank_work_context *work, const char *project,
                         struct ank_right_list *rights,
                         struct ank_right_tally **tallies, struct ank_error *err)
{
    if (!ank_catalogue_list(work, &rights->right, &rights->count, err))
        return false;
    *tallies = ank_alloc(work->mem, (rights->count + 1) * sizeof **tallies);
    for (size_t i = 0; i < rights->count; i++)
        (*tallies)[i] = (struct ank_right_tally){.right = rights->right[i].code};
    return count_claims(work, project, *tallies, rights->count, err) &&
           count_chosen(work, project, *tallies, rights->count, err);
}

/* What is known of a family: its steps, and what was said of rights without one. */
struct known {
    struct ank_record record;
    struct ank_texts not_for;
    struct ank_chosen_rows chosen;
    ank_day today;
};

static bool is_said(const struct known *known, const char *right)
{
    for (size_t i = 0; i < known->not_for.count; i++)
        if (strcmp(known->not_for.text[i], right) == 0)
            return true;
    for (size_t i = 0; i < known->chosen.count; i++)
        if (strcmp(known->chosen.row[i].right.code, right) == 0)
            return known->chosen.row[i].explore ||
                   known->chosen.row[i].since == known->today;
    return false;
}

static bool answered(const struct known *known, const char *right)
{
    for (size_t i = 0; i < known->record.step_count; i++)
        if (strcmp(known->record.steps[i].right, right) == 0)
            return true;
    return is_said(known, right);
}

/* Each side of life as the family's own list calls it, else as the theme is called. */
static const char *side_words(struct ank_work_context *work,
                              const struct ank_record *record,
                              const struct ank_theme *themes, size_t theme_count,
                              const struct ank_right *right)
{
    const char *side = ank_right_side(right, work->mem);
    const struct ank_instrument *list =
        record->sitting_count > 0 ? record->sittings[0].instrument : NULL;
    for (size_t d = 0; list && d < list->domain_count; d++)
        if (list->domains[d].theme && strcmp(list->domains[d].theme, side) == 0)
            return ank_label_plain(work->lang, work->mem, &list->domains[d].label);
    const struct ank_label *label = ank_theme_label(themes, theme_count, side);
    return label ? ank_label_plain(work->lang, work->mem, label) : side;
}

static bool name_sides(struct ank_work_context *work, const struct ank_record *record,
                       struct ank_scan *scan, struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    if (!ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    scan->side = ank_alloc(work->mem, (scan->count + 1) * sizeof *scan->side);
    for (size_t i = 0; i < scan->count; i++)
        scan->side[i] = side_words(work, record, themes, count, &scan->right[i]);
    return true;
}

/* Of nobody, nothing. */
static bool read_known(struct ank_work_context *work, const char *family,
                       struct known *known, struct ank_error *err)
{
    const struct ank_claims_wish own = {.family = family,
                                        .renew_within = ANK_NOT_GIVEN};
    *known = (struct known){.today = work->today};
    return !family ||
           (ank_record_of(work->registry, family, work->mem, &known->record, err) &&
            ank_not_entitled_rows(work, family, &known->not_for, err) &&
            ank_chosen_list(work, &own, &known->chosen, err));
}

bool ank_scan_read(struct ank_work_context *work, const struct ank_scan_wish *wish,
                   struct ank_scan *scan, struct ank_error *err)
{
    struct known known;
    struct ank_right_list rights;
    struct ank_right_tally *tallies;
    *scan = (struct ank_scan){0};
    if (!read_known(work, wish->family, &known, err) ||
        !read_tallies(work, NULL, &rights, &tallies, err))
        return false;
    size_t asked = ank_scan_order(rights.right, rights.count, tallies,
                                  ank_region_of_record(&known.record), wish->brief);
    scan->right = rights.right;
    for (size_t i = 0; i < asked; i++) {
        if (wish->theme && !ank_right_serves(&rights.right[i], wish->theme))
            continue;
        if (answered(&known, rights.right[i].code))
            scan->answered++;
        else
            scan->right[scan->count++] = rights.right[i];
    }
    return name_sides(work, &known.record, scan, err);
}

bool ank_domain_theme(struct ank_work_context *work, const char *domain,
                      const char **theme, struct ank_error *err)
{
    struct ank_instrument **all;
    size_t count;
    char shown[256];
    *theme = NULL;
    if (!ank_instrument_list(work->registry, work->mem, &all, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < all[i]->domain_count; d++)
            if (strcmp(all[i]->domains[d].code, domain) == 0)
                *theme = all[i]->domains[d].theme;
    return *theme ||
           ank_fail(
               err, ANK_NOT_FOUND,
               ANK_N("no list has a domain %s by which rights are kept; \"ankerpunt "
                     "instrument show LIST\" shows the domains"),
               ank_shown(domain, shown));
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
    struct ank_right_list rights;
    struct ank_right_tally *tallies;
    *count = 0;
    if (!read_tallies(work, project, &rights, &tallies, err))
        return false;
    *rows = ank_alloc(work->mem, (rights.count + 1) * sizeof **rows);
    for (size_t i = 0; i < rights.count; i++)
        if (tallies[i].families > 0)
            (*rows)[(*count)++] = (struct ank_right_waiting){
                rights.right[i], tallies[i].families, tallies[i].waiting};
    qsort(*rows, *count, sizeof **rows, by_waiting);
    return true;
}
