/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and disjoint sets of the proof; see disclosure_proof.h. */
#include "disclosure_proof.h"

#include <stdlib.h>
#include <string.h>

/* Rows ------------------------------------------------------------------- */

bool proof_same_set(const struct ank_set *a, const struct ank_set *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->members, b->members,
                                                a->n * sizeof *a->members) == 0);
}

static void add_row(struct proof *proof, struct proof_row row)
{
    proof->rows =
        ank_grow(&proof->mem, proof->rows, proof->row_count, sizeof *proof->rows);
    proof->rows[proof->row_count++] = row;
}

static void add_former(struct proof *proof, const struct ank_former *former)
{
    add_row(proof,
            (struct proof_row){.shown = &former->shown,
                               .set = disclosed_set(former),
                               .least = disclosed_least(former),
                               .total = disclosed_former_total(proof->group, former)});
}

/* Its index; a new one when it was not there. */
static int site_of(struct proof *proof, const char *code)
{
    for (size_t i = 0; i < proof->site_count; i++)
        if (strcmp(proof->sites[i], code) == 0)
            return (int)i;
    proof->sites =
        ank_grow(&proof->mem, proof->sites, proof->site_count, sizeof *proof->sites);
    proof->sites[proof->site_count] = code;
    return (int)proof->site_count++;
}

/* Repeated rows went out more than once. */
static bool known_former(const struct disclosed_group *group, size_t at)
{
    const struct ank_former *former = group->formers[at];
    struct ank_set set = disclosed_set(former);
    for (size_t i = 0; i < at; i++) {
        struct ank_set other = disclosed_set(group->formers[i]);
        if (strcmp(former->site, group->formers[i]->site) == 0 &&
            former->shown.cut_off == group->formers[i]->shown.cut_off &&
            proof_same_set(&set, &other))
            return true;
    }
    return false;
}

static void find_rows(struct proof *proof, bool formers)
{
    struct disclosed_group *group = proof->group;
    for (size_t i = 0; i < group->count; i++) {
        struct disclosed *row = &group->rows[i];
        if (!row->item->total)
            site_of(proof, row->item->site);
        if (!row->shown->repeated)
            add_row(proof, (struct proof_row){row, row->shown, row->set, group->least,
                                              row->item->total});
    }
    for (size_t i = 0; formers && i < group->former_count; i++) {
        const struct ank_former *former = group->formers[i];
        if (!known_former(group, i))
            add_former(proof, former);
    }
}

static void find_unseen(struct proof *proof)
{
    const struct disclosed_group *group = proof->group;
    for (size_t i = 0; i < group->unseen_count; i++) {
        const struct ank_former *former = group->unseen[i];
        add_former(proof, former);
    }
}

/* Disjoint sets ------------------------------------------------------------------ */

/* A family in a row; or its part and site (row: MOST). */
struct membership {
    int64_t family;
    uint32_t row;
    int site;
    int part;
};

struct family {
    const struct membership *memberships; /* one a row */
    size_t count;
    int site, part;
};

static int compare_memberships(const void *left, const void *right)
{
    const struct membership *a = left, *b = right;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static int compare_families(const void *left, const void *right)
{
    const struct family *a = left, *b = right;
    if (a->site != b->site)
        return a->site < b->site ? -1 : 1;
    if ((a->part < 0) != (b->part < 0))
        return a->part < 0 ? -1 : 1;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (size_t i = 0; i < a->count; i++)
        if (a->memberships[i].row != b->memberships[i].row)
            return a->memberships[i].row < b->memberships[i].row ? -1 : 1;
    return 0;
}

static const uint32_t no_row = UINT32_MAX;

/* A site without families is hidden like others: a phantom family, counted as none,
 * gives the site a cell. */
static const int64_t no_family = INT64_MIN;

static size_t add_phantoms(struct proof *proof, struct membership *memberships,
                           size_t count)
{
    for (size_t r = 0; r < proof->row_count; r++) {
        const struct proof_row *row = &proof->rows[r];
        if (!row->row || row->total || row->set.n > 0)
            continue;
        int64_t family = no_family + (int64_t)r;
        memberships[count++] = (struct membership){family, (uint32_t)r, -1, -1};
        memberships[count++] = (struct membership){
            family, no_row, site_of(proof, row->row->item->site), -1};
        for (size_t k = 0; k < proof->row_count; k++)
            if (proof->rows[k].row && proof->rows[k].total)
                memberships[count++] = (struct membership){family, (uint32_t)k, -1, -1};
    }
    return count;
}

/* All memberships of families: the rows they are in, their site and their part. */
static size_t list_memberships(struct proof *proof, struct membership **memberships)
{
    const struct disclosed_group *group = proof->group;
    size_t most = 1, count = 0;
    for (size_t r = 0; r < proof->row_count; r++)
        most += 3 + proof->rows[r].set.n;
    for (size_t i = 0; i < group->count; i++)
        most += group->rows[i].item->n;
    for (size_t i = 0; i < group->former_count; i++)
        most += group->formers[i]->n;
    for (size_t i = 0; i < group->unseen_count; i++)
        most += group->unseen[i]->n;
    *memberships = ank_alloc(&proof->mem, most * sizeof **memberships);
    for (size_t r = 0; r < proof->row_count; r++)
        for (size_t i = 0; i < proof->rows[r].set.n; i++)
            (*memberships)[count++] =
                (struct membership){proof->rows[r].set.members[i], (uint32_t)r, -1, -1};
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        int site = item->total ? -1 : site_of(proof, item->site);
        for (size_t k = 0; k < item->n; k++)
            (*memberships)[count++] = (struct membership){
                item->members[k], no_row, site, item->parts ? item->parts[k] : 0};
    }
    for (size_t i = 0; i < group->former_count + group->unseen_count; i++) {
        const struct ank_former *former = i < group->former_count
                                              ? group->formers[i]
                                              : group->unseen[i - group->former_count];
        if (disclosed_former_total(group, former))
            continue;
        int site = site_of(proof, former->site);
        for (size_t k = 0; k < former->n; k++)
            (*memberships)[count++] =
                (struct membership){former->members[k], no_row, site, -1};
    }
    count = add_phantoms(proof, *memberships, count);
    qsort(*memberships, count, sizeof **memberships, compare_memberships);
    return count;
}

static size_t list_families(struct membership *memberships, size_t count,
                            struct family *families)
{
    size_t found = 0;
    for (size_t from = 0, to; from < count; from = to) {
        struct family family = {
            .memberships = &memberships[from], .site = -1, .part = -1};
        for (to = from;
             to < count && memberships[to].family == memberships[from].family; to++) {
            family.count += memberships[to].row != no_row;
            family.site =
                memberships[to].site > family.site ? memberships[to].site : family.site;
            family.part =
                memberships[to].part > family.part ? memberships[to].part : family.part;
        }
        if (family.count > 0)
            families[found++] = family;
    }
    return found;
}

static void find_disjoint_sets(struct proof *proof)
{
    struct membership *memberships;
    size_t count = list_memberships(proof, &memberships);
    struct family *families = ank_alloc(&proof->mem, (count + 1) * sizeof *families);
    size_t family_count = list_families(memberships, count, families);
    if (family_count > 0)
        qsort(families, family_count, sizeof *families, compare_families);
    proof->disjoint =
        ank_alloc(&proof->mem, (family_count + 1) * sizeof *proof->disjoint);
    proof->memberships =
        ank_alloc(&proof->mem, (count + 1) * sizeof *proof->memberships);
    for (size_t i = 0; i < family_count; i++) {
        const struct family *family = &families[i];
        if (i == 0 || compare_families(&families[i - 1], family) != 0) {
            proof->disjoint[proof->disjoint_count++] =
                (struct proof_disjoint_set){.rows = proof->membership_count,
                                            .row_count = family->count,
                                            .site = family->site,
                                            .divided = family->part >= 0};
            for (size_t k = 0; k < family->count; k++)
                proof->memberships[proof->membership_count++] =
                    family->memberships[k].row;
        }
        struct proof_disjoint_set *set = &proof->disjoint[proof->disjoint_count - 1];
        set->n +=
            family->memberships[0].family >= no_family + (int64_t)proof->row_count;
        if (family->part >= 0)
            set->parts[family->part]++;
    }
}

void proof_open(struct proof *proof, struct disclosed_group *group, bool formers)
{
    *proof = (struct proof){.group = group, .parts = 1, .former_parts = true};
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].item->part_count > proof->parts)
            proof->parts = group->rows[i].item->part_count;
    find_rows(proof, formers);
    if (formers)
        find_unseen(proof);
    find_disjoint_sets(proof);
}
