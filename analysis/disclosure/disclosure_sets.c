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

/* Whether each site came first in a former release: some site was told, and none of
 * enough families was hidden. Who knows the rules knows then that what was hidden
 * beside it was small. */
static bool came_first(const struct proof *proof, int release)
{
    bool told = false;
    for (size_t i = 0; i < proof->group_count; i++) {
        const struct disclosed_group *group = &proof->groups[i];
        for (size_t k = 0; k < group->former_count && !told; k++)
            told = group->formers[k]->release == release &&
                   !disclosed_former_total(group, group->formers[k]);
        for (size_t k = 0; k < group->unseen_count; k++)
            if (group->unseen[k]->release == release &&
                group->unseen[k]->n >= disclosed_least(group->unseen[k]) &&
                !disclosed_former_total(group, group->unseen[k]))
                return false;
    }
    return told;
}

static void add_former(struct proof *proof, const struct disclosed_group *group,
                       const struct ank_former *former)
{
    bool total = disclosed_former_total(group, former);
    add_row(proof,
            (struct proof_row){.measure = former->measure,
                               .site = former->site,
                               .shown = &former->shown,
                               .set = disclosed_set(former),
                               .least = disclosed_least(former),
                               .release = 1 + former->release,
                               .day = former->shown.cut_off,
                               .total = total,
                               .small = former->shown.why == ANK_NEUTRAL && !total &&
                                        former->n < disclosed_least(former) &&
                                        came_first(proof, former->release)});
}

static void add_current(struct proof *proof, const struct disclosed_group *group,
                        struct disclosed *row)
{
    add_row(proof,
            (struct proof_row){.row = row,
                               .measure = row->item->measure,
                               .site = row->item->site,
                               .shown = row->shown,
                               .set = row->set,
                               .parts = row->item->parts,
                               .part_count = row->item->part_count,
                               .least = group->least,
                               .release = THIS_RELEASE,
                               .day = row->day,
                               .total = row->item->total,
                               .neutral = group->neutral && !group->hidden_is_small});
}

static void find_rows(struct proof *proof, struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++) {
        if (!group->rows[i].item->total)
            site_of(proof, group->rows[i].item->site);
        if (!group->rows[i].shown->repeated)
            add_current(proof, group, &group->rows[i]);
    }
    for (size_t i = 0; i < group->former_count; i++)
        if (!known_former(group, i))
            add_former(proof, group, group->formers[i]);
    for (size_t i = 0; i < group->unseen_count; i++)
        add_former(proof, group, group->unseen[i]);
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
    size_t other_count;
    int *others;
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
    if (a->other_count != b->other_count)
        return a->other_count < b->other_count ? -1 : 1;
    for (size_t i = 0; i < a->other_count; i++)
        if (a->others[i] != b->others[i])
            return a->others[i] < b->others[i] ? -1 : 1;
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

static size_t add_phantoms(struct proof *proof, const struct proof_measure *measure,
                           struct membership *memberships, size_t count)
{
    const struct proof_row *rows = &proof->rows[measure->first];
    for (size_t r = 0; r < measure->row_count; r++) {
        if (rows[r].total || rows[r].set.n > 0)
            continue;
        int64_t family = no_family + (int64_t)r;
        memberships[count++] = (struct membership){family, (uint32_t)r, -1, -1};
        memberships[count++] =
            (struct membership){family, no_row, site_of(proof, rows[r].site), -1};
        for (size_t k = 0; k < measure->row_count; k++)
            if (rows[k].total && rows[k].release == rows[r].release)
                memberships[count++] = (struct membership){family, (uint32_t)k, -1, -1};
    }
    return count;
}

static size_t most_memberships(const struct proof *proof,
                               const struct proof_measure *measure)
{
    const struct disclosed_group *group = measure->group;
    size_t most = 1;
    for (size_t r = 0; r < measure->row_count; r++)
        most += 2 + measure->row_count + proof->rows[measure->first + r].set.n;
    for (size_t i = 0; i < group->count; i++)
        most += group->rows[i].item->n;
    for (size_t i = 0; i < group->former_count; i++)
        most += group->formers[i]->n;
    for (size_t i = 0; i < group->unseen_count; i++)
        most += group->unseen[i]->n;
    return most;
}

/* All memberships of families: the rows they are in, their site and their part. */
static size_t list_memberships(struct proof *proof, const struct proof_measure *measure,
                               struct membership **memberships)
{
    const struct disclosed_group *group = measure->group;
    size_t count = 0;
    *memberships =
        ank_alloc(&proof->mem, most_memberships(proof, measure) * sizeof **memberships);
    for (size_t r = 0; r < measure->row_count; r++) {
        const struct ank_set *set = &proof->rows[measure->first + r].set;
        for (size_t i = 0; i < set->n; i++)
            (*memberships)[count++] =
                (struct membership){set->members[i], (uint32_t)r, -1, -1};
    }
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
    count = add_phantoms(proof, measure, *memberships, count);
    if (count > 1)
        qsort(*memberships, count, sizeof **memberships, compare_memberships);
    return count;
}

/* One more site where the family was, in order. */
static void put_other(struct proof *proof, struct family *family, int site)
{
    size_t at = family->other_count;
    for (size_t i = 0; i < family->other_count; i++)
        if (family->others[i] == site)
            return;
    family->others = ank_grow(&proof->mem, family->others, at, sizeof *family->others);
    for (; at > 0 && family->others[at - 1] > site; at--)
        family->others[at] = family->others[at - 1];
    family->others[at] = site;
    family->other_count++;
}

/* The site where it is now; of who is not in this release, the last by index. */
static void find_site(const struct membership *memberships, size_t count,
                      struct family *family)
{
    bool now = false;
    for (size_t i = 0; i < count; i++) {
        int site = memberships[i].site;
        bool here = memberships[i].part >= 0;
        if (site >= 0 && (here >= now) && (here > now || site > family->site)) {
            family->site = site;
            now = here;
        }
    }
}

static size_t list_families(struct proof *proof, struct membership *memberships,
                            size_t count, struct family *families)
{
    size_t found = 0;
    for (size_t from = 0, to; from < count; from = to) {
        struct family family = {
            .memberships = &memberships[from], .site = -1, .part = -1};
        for (to = from;
             to < count && memberships[to].family == memberships[from].family; to++) {
            family.count += memberships[to].row != no_row;
            family.part =
                memberships[to].part > family.part ? memberships[to].part : family.part;
        }
        find_site(&memberships[from], to - from, &family);
        for (size_t i = from; i < to; i++)
            if (memberships[i].site >= 0 && memberships[i].site != family.site)
                put_other(proof, &family, memberships[i].site);
        if (family.count > 0)
            families[found++] = family;
    }
    return found;
}

/* A new disjoint set, of families like this one. */
static void begin_set(struct proof_measure *measure, const struct family *family,
                      size_t *membership_count)
{
    measure->disjoint[measure->disjoint_count++] =
        (struct proof_disjoint_set){.rows = *membership_count,
                                    .row_count = family->count,
                                    .site = family->site,
                                    .others = family->others,
                                    .other_count = family->other_count,
                                    .divided = family->part >= 0};
    for (size_t k = 0; k < family->count; k++)
        measure->memberships[(*membership_count)++] = family->memberships[k].row;
}

static void find_disjoint_sets(struct proof *proof, struct proof_measure *measure)
{
    struct membership *memberships;
    size_t count = list_memberships(proof, measure, &memberships), kept = 0;
    struct family *families = ank_alloc(&proof->mem, (count + 1) * sizeof *families);
    size_t family_count = list_families(proof, memberships, count, families);
    if (family_count > 1)
        qsort(families, family_count, sizeof *families, compare_families);
    measure->disjoint =
        ank_alloc(&proof->mem, (family_count + 1) * sizeof *measure->disjoint);
    measure->memberships =
        ank_alloc(&proof->mem, (count + 1) * sizeof *measure->memberships);
    for (size_t i = 0; i < family_count; i++) {
        const struct family *family = &families[i];
        if (i == 0 || compare_families(&families[i - 1], family) != 0)
            begin_set(measure, family, &kept);
        struct proof_disjoint_set *set =
            &measure->disjoint[measure->disjoint_count - 1];
        set->n +=
            family->memberships[0].family >= no_family + (int64_t)measure->row_count;
        if (family->part >= 0)
            set->parts[family->part]++;
    }
}

/* Of a measure that evolves each release has parts of its own. */
static void find_epochs(struct proof *proof, struct proof_measure *measure)
{
    int *epochs = ank_alloc(&proof->mem, (measure->row_count + 1) * sizeof *epochs);
    measure->epoch_count = 1;
    measure->epochs = epochs;
    epochs[0] = THIS_RELEASE;
    if (measure->parts == 1 || !measure->group->rows[0].item->evolves)
        return;
    for (size_t r = 0; r < measure->row_count; r++) {
        int release = proof->rows[measure->first + r].release;
        size_t epoch = 0;
        while (epoch < measure->epoch_count && epochs[epoch] != release)
            epoch++;
        if (epoch == measure->epoch_count)
            epochs[measure->epoch_count++] = release;
    }
}

/* Which sites ask ------------------------------------------------------------------ */

/* That a family of the set is at no other site. */
static bool is_at_one_site(const struct proof *proof,
                           const struct proof_measure *measure,
                           const struct proof_disjoint_set *set)
{
    for (size_t k = 0; k < set->row_count; k++) {
        int site =
            proof->rows[measure->first + measure->memberships[set->rows + k]].site_at;
        if (site >= 0 && site != set->site)
            return false;
    }
    return true;
}

static bool are_apart(const struct proof *proof)
{
    for (size_t i = 0; i < proof->measure_count; i++) {
        const struct proof_measure *measure = &proof->measures[i];
        if (measure->group->former_count + measure->group->unseen_count > 0)
            return false;
        for (size_t a = 0; a < measure->disjoint_count; a++)
            if (!is_at_one_site(proof, measure, &measure->disjoint[a]))
                return false;
    }
    return true;
}

static bool any_open_number(const struct proof_row *row, enum proof_wide whom)
{
    for (int number = 0; number < NUMBERS; number++)
        if (proof_hides(row, number) && !(row->wide[number] & whom))
            return true;
    return false;
}

void proof_ask(struct proof *proof, enum proof_wide whom)
{
    proof->asked = NULL;
    if (proof->totals || !proof->apart)
        return;
    proof->asked = ank_alloc(&proof->mem, proof->site_count + 1);
    for (size_t r = 0; r < proof->row_count; r++)
        if (proof->rows[r].site_at >= 0 && any_open_number(&proof->rows[r], whom))
            proof->asked[proof->rows[r].site_at] = true;
}

void proof_open(struct proof *proof, struct disclosed_group *groups, size_t count)
{
    proof->groups = groups;
    proof->group_count = count;
    proof->measures = ank_alloc(&proof->mem, (count + 1) * sizeof *proof->measures);
    for (size_t i = 0; i < count; i++) {
        struct proof_measure *measure = &proof->measures[proof->measure_count++];
        *measure = (struct proof_measure){
            .group = &groups[i], .first = proof->row_count, .parts = 1};
        for (size_t k = 0; k < groups[i].count; k++)
            if (groups[i].rows[k].item->part_count > measure->parts)
                measure->parts = groups[i].rows[k].item->part_count;
        find_rows(proof, &groups[i]);
        measure->row_count = proof->row_count - measure->first;
        find_disjoint_sets(proof, measure);
        find_epochs(proof, measure);
    }
    for (size_t i = 0; i < proof->measure_count; i++)
        for (size_t r = 0; r < proof->measures[i].row_count; r++)
            proof->rows[proof->measures[i].first + r].part_count =
                proof->measures[i].parts;
    for (size_t r = 0; r < proof->row_count; r++)
        proof->rows[r].site_at =
            proof->rows[r].total ? -1 : site_of(proof, proof->rows[r].site);
    proof->apart = are_apart(proof);
    proof_find_relations(proof);
}

void proof_close(struct proof *proof)
{
    ank_arena_free(&proof->scratch);
    ank_arena_free(&proof->mem);
}
