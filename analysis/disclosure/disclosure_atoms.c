/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and atoms of the proof; see disclosure_proof.h. */
#include "disclosure_proof.h"

#include <stdlib.h>
#include <string.h>

/* Rows ------------------------------------------------------------------- */

bool proof_same_set(const struct ank_set *a, const struct ank_set *b)
{
    return a->n == b->n && (a->n == 0 || memcmp(a->members, b->members,
                                                a->n * sizeof *a->members) == 0);
}

static void add_row(struct proof *proof, struct disclosed *row,
                    const struct ank_shown *shown, struct ank_set set, size_t least,
                    bool total)
{
    proof->rows =
        ank_grow(&proof->mem, proof->rows, proof->row_count, sizeof *proof->rows);
    proof->rows[proof->row_count++] = (struct proof_row){row, shown, set, least, total};
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
        if (!row->shown->frozen)
            add_row(proof, row, row->shown, row->set, group->least, row->item->total);
    }
    for (size_t i = 0; formers && i < group->former_count; i++) {
        const struct ank_former *former = group->formers[i];
        if (!known_former(group, i))
            add_row(proof, NULL, &former->shown, disclosed_set(former),
                    disclosed_least(former), disclosed_former_total(group, former));
    }
}

static void find_unseen(struct proof *proof)
{
    const struct disclosed_group *group = proof->group;
    for (size_t i = 0; i < group->unseen_count; i++) {
        const struct ank_former *former = group->unseen[i];
        add_row(proof, NULL, &former->shown, disclosed_set(former),
                disclosed_least(former), disclosed_former_total(group, former));
    }
}

/* Atoms ------------------------------------------------------------------ */

/* A family in a row; or its part and site (row: MOST). */
struct place {
    int64_t family;
    uint32_t row;
    int site;
    int part;
};

struct family {
    const struct place *places; /* one a row */
    size_t count;
    int site, part;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
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
        if (a->places[i].row != b->places[i].row)
            return a->places[i].row < b->places[i].row ? -1 : 1;
    return 0;
}

static const uint32_t no_row = UINT32_MAX;

/* That a site has no families at all is hidden as well: it gets one that is none. */
static const int64_t no_family = INT64_MIN;

static size_t add_phantoms(struct proof *proof, struct place *places, size_t count)
{
    for (size_t r = 0; r < proof->row_count; r++) {
        const struct proof_row *row = &proof->rows[r];
        if (!row->row || row->total || row->set.n > 0)
            continue;
        int64_t family = no_family + (int64_t)r;
        places[count++] = (struct place){family, (uint32_t)r, -1, -1};
        places[count++] =
            (struct place){family, no_row, site_of(proof, row->row->item->site), -1};
        for (size_t k = 0; k < proof->row_count; k++)
            if (proof->rows[k].row && proof->rows[k].total)
                places[count++] = (struct place){family, (uint32_t)k, -1, -1};
    }
    return count;
}

/* All that is known of families: the rows they are in, their site and part. */
static size_t list_places(struct proof *proof, struct place **places)
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
    *places = ank_alloc(&proof->mem, most * sizeof **places);
    for (size_t r = 0; r < proof->row_count; r++)
        for (size_t i = 0; i < proof->rows[r].set.n; i++)
            (*places)[count++] =
                (struct place){proof->rows[r].set.members[i], (uint32_t)r, -1, -1};
    for (size_t i = 0; i < group->count; i++) {
        const struct ank_release_item *item = group->rows[i].item;
        int site = item->total ? -1 : site_of(proof, item->site);
        for (size_t k = 0; k < item->n; k++)
            (*places)[count++] = (struct place){item->members[k], no_row, site,
                                                item->parts ? item->parts[k] : 0};
    }
    for (size_t i = 0; i < group->former_count + group->unseen_count; i++) {
        const struct ank_former *former = i < group->former_count
                                              ? group->formers[i]
                                              : group->unseen[i - group->former_count];
        if (disclosed_former_total(group, former))
            continue;
        int site = site_of(proof, former->site);
        for (size_t k = 0; k < former->n; k++)
            (*places)[count++] = (struct place){former->members[k], no_row, site, -1};
    }
    count = add_phantoms(proof, *places, count);
    qsort(*places, count, sizeof **places, compare_places);
    return count;
}

static size_t list_families(struct place *places, size_t count, struct family *families)
{
    size_t found = 0;
    for (size_t from = 0, to; from < count; from = to) {
        struct family family = {.places = &places[from], .site = -1, .part = -1};
        for (to = from; to < count && places[to].family == places[from].family; to++) {
            family.count += places[to].row != no_row;
            family.site = places[to].site > family.site ? places[to].site : family.site;
            family.part = places[to].part > family.part ? places[to].part : family.part;
        }
        if (family.count > 0)
            families[found++] = family;
    }
    return found;
}

static void find_atoms(struct proof *proof)
{
    struct place *places;
    size_t count = list_places(proof, &places);
    struct family *families = ank_alloc(&proof->mem, (count + 1) * sizeof *families);
    size_t family_count = list_families(places, count, families);
    if (family_count > 0)
        qsort(families, family_count, sizeof *families, compare_families);
    proof->atoms = ank_alloc(&proof->mem, (family_count + 1) * sizeof *proof->atoms);
    proof->places = ank_alloc(&proof->mem, (count + 1) * sizeof *proof->places);
    for (size_t i = 0; i < family_count; i++) {
        const struct family *family = &families[i];
        if (i == 0 || compare_families(&families[i - 1], family) != 0) {
            proof->atoms[proof->atom_count++] =
                (struct proof_atom){.rows = proof->place_count,
                                    .row_count = family->count,
                                    .site = family->site,
                                    .divided = family->part >= 0};
            for (size_t k = 0; k < family->count; k++)
                proof->places[proof->place_count++] = family->places[k].row;
        }
        struct proof_atom *atom = &proof->atoms[proof->atom_count - 1];
        atom->n += family->places[0].family >= no_family + (int64_t)proof->row_count;
        if (family->part >= 0)
            atom->parts[family->part]++;
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
    find_atoms(proof);
}
