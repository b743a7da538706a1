/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is public of how tables hang together, as rows of the auditor's system. */
#include "auditor_joint.h"

#include <math.h>
#include <string.h>

#include "auditor_solver.h"

enum { FIRST_PART = 1, ANY_WAVE = 0, SAME_WAVE, AT_START };

/* Families of the first table are families of the second. */
static const struct {
    enum ank_asked_kind few;
    unsigned few_parts;
    enum ank_asked_kind many;
    unsigned many_parts;
    int wave; /* of the second beside the first */
} nested[] = {
    {ANK_ASKED_REFERRAL, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_DUE, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_DUE, ALL_PARTS, ANK_ASKED_DUE, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_DUE, ALL_PARTS, ANK_ASKED_CLOSED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_REACHED, ALL_PARTS, ANK_ASKED_DUE, ALL_PARTS, SAME_WAVE},
    {ANK_ASKED_REACHED, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_CLOSED, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_DURATION, ALL_PARTS, ANK_ASKED_CLOSED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_CONTACTS, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_HOURS, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_BUDGET, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_SIGNALS, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_CHANGE, ALL_PARTS, ANK_ASKED_REACHED, ALL_PARTS, SAME_WAVE},
    {ANK_ASKED_CHANGE, ALL_PARTS, ANK_ASKED_REACHED, ALL_PARTS, AT_START},
    {ANK_ASKED_EXPLORED, ALL_PARTS, ANK_ASKED_STARTED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_STAGE, ALL_PARTS, ANK_ASKED_EXPLORED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_FOUND, ALL_PARTS, ANK_ASKED_EXPLORED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_REALISED, ALL_PARTS, ANK_ASKED_EXPLORED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_TIME, ALL_PARTS, ANK_ASKED_EXPLORED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_TIME, 7, ANK_ASKED_STAGE, FIRST_PART, ANY_WAVE},
    {ANK_ASKED_GROUP, ALL_PARTS, ANK_ASKED_EXPLORED, ALL_PARTS, ANY_WAVE},
    {ANK_ASKED_GROUP, FIRST_PART, ANK_ASKED_STAGE, FIRST_PART, ANY_WAVE},
};

/* Columns of a cell's number, or of some of its parts. */
static size_t put_terms(const struct joint_cell *cell, unsigned parts, double factor,
                        struct solver_term *terms)
{
    size_t count = 0;
    if (parts == ALL_PARTS) {
        terms[0] = (struct solver_term){cell->column, factor};
        return 1;
    }
    for (size_t p = 0; p < cell->row->item.part_count; p++)
        if (parts >> p & 1)
            terms[count++] = (struct solver_term){cell->parts[p], factor};
    return count;
}

static bool has_parts(const struct joint_cell *cell, unsigned parts)
{
    return parts == ALL_PARTS || cell->row->item.part_count > 0;
}

/* Sites that have a row of the total's table in its folder. */
static size_t count_sites(const struct joint_system *system,
                          const struct folder_row *total)
{
    const struct projects *projects = system->projects;
    size_t count = 0;
    for (size_t i = 0; i < projects->row_count; i++)
        count += projects->rows[i].folder == total->folder &&
                 strcmp(projects->rows[i].item.measure, total->item.measure) == 0;
    return count;
}

/* A project's row of the table and folder that the total is of. */
static bool is_site_of(const struct folder_row *row, const struct folder_row *total)
{
    return row->folder == total->folder && !row->item.total &&
           strcmp(row->item.measure, total->item.measure) == 0;
}

/* Whether each project has the same families in both. */
static bool same_projects(const struct joint_system *system, const struct folder_row *a,
                          const struct folder_row *b)
{
    const struct projects *projects = system->projects;
    bool same = true;
    for (size_t i = 0; i < projects->row_count && same; i++) {
        const struct folder_row *was = &projects->rows[i];
        for (size_t k = 0; k < projects->row_count && is_site_of(was, a) && same; k++) {
            const struct folder_row *is = &projects->rows[k];
            same = !is_site_of(is, b) || strcmp(was->item.site, is->item.site) != 0 ||
                   same_families(&was->item, &is->item);
        }
    }
    return same;
}

bool joint_may_be_equal(const struct joint_system *system, const struct folder_row *a,
                        const struct folder_row *b)
{
    bool hidden = a->shown.why != ANK_SHOWN && b->shown.why != ANK_SHOWN;
    return !a->item.total || (count_sites(system, a) == count_sites(system, b) &&
                              (!hidden || same_projects(system, a, b)));
}

/* few <= many, and equal when they are the same families; of parts that is not public:
 * who is in order in all is no table's definition. */
static void add_within(struct joint_system *system, const struct joint_cell *few,
                       unsigned few_parts, const struct joint_cell *many,
                       unsigned many_parts)
{
    struct solver_term terms[2 * ANK_MOST_PARTS];
    struct family_set a = families_in(few->row, few_parts, &system->mem);
    struct family_set b = families_in(many->row, many_parts, &system->mem);
    if (!set_within(&a, &b))
        return;
    size_t count = put_terms(many, many_parts, 1, terms);
    count += put_terms(few, few_parts, -1, &terms[count]);
    bool whole = few_parts == ALL_PARTS && many_parts == ALL_PARTS;
    bool equal = whole && a.n == b.n && joint_may_be_equal(system, few->row, many->row);
    solver_row(system->solver, terms, count, 0, equal ? 0 : INFINITY);
}

/* Whether families may be in other parts than then: of a table that goes on in time
 * each half-year has its own, and how many moved is one of the secrets. */
static bool may_have_moved(const struct joint_cell *a, const struct joint_cell *b)
{
    return a->row->item.evolves && a->row->as_of != b->row->as_of;
}

static bool same_site(const struct joint_cell *a, const struct joint_cell *b)
{
    return strcmp(a->row->item.site, b->row->item.site) == 0;
}

static bool fits_wave(const struct ank_asked *few, const struct ank_asked *many,
                      int wave)
{
    if (!many->wave || wave == ANY_WAVE)
        return true;
    return strcmp(many->wave->name, wave == AT_START ? "0" : few->wave->name) == 0;
}

/* Tables of one day, or the many of a later one. */
static void add_nested(struct joint_system *system, size_t few, size_t many)
{
    const struct joint_cell *a = &system->cells[few], *b = &system->cells[many];
    if (few == many || !same_site(a, b) || a->row->as_of > b->row->as_of)
        return;
    for (size_t i = 0; i < ANK_COUNT(nested); i++)
        if (nested[i].few == a->row->asked->kind &&
            nested[i].many == b->row->asked->kind &&
            has_parts(a, nested[i].few_parts) && has_parts(b, nested[i].many_parts) &&
            (nested[i].few_parts == ALL_PARTS || !may_have_moved(a, b)) &&
            fits_wave(a->row->asked, b->row->asked, nested[i].wave))
            add_within(system, a, nested[i].few_parts, b, nested[i].many_parts);
}

static bool none_changed_part(struct joint_system *system, const struct joint_cell *a,
                              const struct joint_cell *b)
{
    bool none = a->row->item.part_count == b->row->item.part_count &&
                a->row->item.n < b->row->item.n;
    for (unsigned p = 0; p < a->row->item.part_count && none; p++) {
        struct family_set was = families_in(a->row, 1u << p, &system->mem);
        struct family_set is = families_in(b->row, 1u << p, &system->mem);
        none = set_within(&was, &is);
    }
    return none;
}

/* The same cell on a later day, when nobody left it: families are no fewer; nor those
 * of any part, when others came and nobody went to another part. */
static void add_growth(struct joint_system *system, size_t before, size_t after)
{
    const struct joint_cell *a = &system->cells[before], *b = &system->cells[after];
    if (before == after || !same_site(a, b) || a->row->folder > b->row->folder ||
        strcmp(a->row->item.measure, b->row->item.measure) != 0)
        return;
    add_within(system, a, ALL_PARTS, b, ALL_PARTS);
    if (may_have_moved(a, b) || !none_changed_part(system, a, b))
        return;
    for (unsigned p = 0; p < a->row->item.part_count; p++)
        add_within(system, a, 1u << p, b, 1u << p);
}

/* The first folder that has a cell. */
static unsigned lowest_bit(unsigned folders)
{
    return folders & -folders;
}

/* Families of the whole, the sites' together: all of them when they are all there; of a
 * part too, since that who else is there is in no such part is not known. */
static void add_total_of(struct joint_system *system, const struct joint_cell *total,
                         unsigned parts)
{
    struct solver_term terms[MOST_PROJECTS * ANK_MOST_PARTS + ANK_MOST_PARTS];
    struct family_set whole = families_in(total->row, parts, &system->mem);
    size_t count = put_terms(total, parts, 1, terms), n = 0, all = 0, sites = 0;
    bool inside = true;
    for (size_t i = 0; i < system->cell_count; i++) {
        const struct joint_cell *site = &system->cells[i];
        const struct ank_release_item *item = &site->row->item;
        if (item->total || !(site->folders & lowest_bit(total->folders)) ||
            strcmp(item->measure, total->row->item.measure) != 0 ||
            !strstr(total->row->item.site, item->site) || !has_parts(site, parts))
            continue;
        struct family_set own = families_in(site->row, parts, &system->mem);
        inside = inside && set_within(&own, &whole) &&
                 (parts == ALL_PARTS || !may_have_moved(site, total));
        n += own.n;
        all += item->n;
        count += put_terms(site, parts, -1, &terms[count]);
        if (++sites > MOST_PROJECTS)
            return;
    }
    bool equal = n == whole.n && all == total->row->item.n;
    if (inside && n <= whole.n)
        solver_row(system->solver, terms, count, 0, equal ? 0 : INFINITY);
}

static bool is_hidden_in(const struct joint_cell *site, const struct joint_cell *total)
{
    const struct ank_release_item *item = &site->row->item;
    return !item->total && site->row->shown.why != ANK_SHOWN &&
           site->row->folder == total->row->folder &&
           strcmp(item->measure, total->row->item.measure) == 0;
}

/* A total that is told tells that its hidden projects without any one of them have
 * enough families. */
static void add_rest_of(struct joint_system *system, const struct joint_cell *total,
                        size_t without)
{
    struct solver_term terms[MOST_PROJECTS];
    size_t count = 0, n = 0;
    for (size_t i = 0; i < system->cell_count; i++)
        if (i != without && is_hidden_in(&system->cells[i], total)) {
            terms[count++] = (struct solver_term){system->cells[i].column, 1};
            n += system->cells[i].row->item.n;
        }
    if (n >= total->row->least)
        solver_row(system->solver, terms, count, (double)total->row->least, INFINITY);
}

static void add_rests(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++) {
        const struct joint_cell *total = &system->cells[i];
        if (!total->row->item.total || !total->shown || total->row->shown.repeated)
            continue;
        for (size_t k = 0; k < system->cell_count; k++)
            if (is_hidden_in(&system->cells[k], total))
                add_rest_of(system, total, k);
    }
}

static void add_totals(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++) {
        const struct joint_cell *total = &system->cells[i];
        if (!total->row->item.total)
            continue;
        add_total_of(system, total, ALL_PARTS);
        for (unsigned p = 0; p < total->row->item.part_count; p++)
            add_total_of(system, total, 1u << p);
    }
}

/* Who had any right explored had a right of some kind: kinds together are no fewer. */
static void add_kinds_of(struct joint_system *system, const struct joint_cell *whole,
                         unsigned parts)
{
    struct solver_term terms[32];
    size_t count = put_terms(whole, parts, -1, terms), found = 0;
    struct family_set all = families_in(whole->row, parts, &system->mem);
    for (size_t i = 0; i < system->cell_count && count < ANK_COUNT(terms); i++) {
        const struct joint_cell *kind = &system->cells[i];
        if (kind->row->asked->kind != ANK_ASKED_GROUP || !same_site(kind, whole) ||
            !(kind->folders & lowest_bit(whole->folders)) || !has_parts(kind, parts))
            continue;
        struct family_set own = families_in(kind->row, parts, &system->mem);
        count += put_terms(kind, parts, 1, &terms[count]);
        for (size_t k = 0, at = 0; k < own.n; k++) { /* take them out of `all` */
            while (at < all.n && all.members[at] < own.members[k])
                at++;
            if (at == all.n || all.members[at] != own.members[k])
                continue;
            memmove(&all.members[at], &all.members[at + 1],
                    (--all.n - at) * sizeof *all.members);
        }
        found++;
    }
    if (found > 0 && all.n == 0)
        solver_row(system->solver, terms, count, 0, INFINITY);
}

void joint_relations(struct joint_system *system)
{
    for (size_t i = 0; i < system->cell_count; i++)
        for (size_t k = 0; k < system->cell_count; k++) {
            add_nested(system, i, k);
            add_growth(system, i, k);
        }
    add_totals(system);
    if (system->projects->plan->insight)
        add_rests(system);
    for (size_t i = 0; i < system->cell_count; i++) {
        enum ank_asked_kind kind = system->cells[i].row->asked->kind;
        if (kind == ANK_ASKED_EXPLORED)
            add_kinds_of(system, &system->cells[i], ALL_PARTS);
        if (kind == ANK_ASKED_STAGE && system->cells[i].row->item.part_count > 0)
            add_kinds_of(system, &system->cells[i], FIRST_PART);
    }
}
