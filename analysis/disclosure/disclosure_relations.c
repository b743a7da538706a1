/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Relations between the measures of a site: nested and equal tables.
 *
 * That families of one table are among those of another follows from what the tables
 * are and is public. It may fail where families were sampled out of one and not of the
 * other; so with the families at hand a relation is looked up in them, and a reader is
 * taken to know it exactly where it is true, equality included.
 */
#include "disclosure_proof.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALL = -1, ANY = -2 }; /* parts: the whole row; any but the last */

/* Names as in measures: a slash at the end stands for whatever follows, one with "="
 * for the same moment. */
static const struct {
    const char *few, *many;
    int few_part, many_part;
    bool equal;     /* by definition */
    bool looked_up; /* does not hold by name: only where families show it */
} nested[] = {
    {"referral", "started", ALL, ALL, true, false},
    {"contacts", "started", ALL, ALL, true, false},
    {"hours", "started", ALL, ALL, true, false},
    {"budget", "started", ALL, ALL, true, false},
    {"signals", "started", ALL, ALL, false, false},
    {"due/", "started", ALL, ALL, false, false},
    {"due/", "due/", ALL, ALL, false, true},
    {"due/", "closed", ALL, ALL, false, true},
    {"due/closing", "closed", ALL, ALL, false, false},
    {"reached/", "due/=", ALL, ALL, false, false},
    {"reached/", "started", ALL, ALL, false, false},
    {"closed", "started", ALL, ALL, false, false},
    {"duration", "closed", ALL, ALL, true, false},
    {"change/", "reached/=", ALL, ALL, false, false},
    {"change/", "reached/0", ALL, ALL, false, false},
    {"change/", "started", ALL, ALL, false, false},
    {"experience/", "reached/=", ALL, ALL, false, true},
    {"experience/", "started", ALL, ALL, false, false},
    {"explored", "started", ALL, ALL, false, false},
    {"found", "explored", ALL, ALL, true, false},
    {"realised", "explored", ALL, ALL, true, false},
    {"stage", "explored", ALL, ALL, false, false},
    {"time", "stage", ALL, ALL, false, false},
    {"time", "stage", ANY, 0, false, false},
    {"group/", "stage", ALL, ALL, false, false},
    {"group/", "stage", 0, 0, false, false},
    {"outcome/", "came/=", ALL, ALL, true, false},
    {"partner/", "came/=", ALL, ALL, false, false},
    {"partner/", "came/=", ALL, 0, false, false},
};

/* Rows by site and measure --------------------------------------------------------- */

struct place {
    const struct proof_row *row;
};

static int compare_places(const void *left, const void *right)
{
    const struct proof_row *a = ((const struct place *)left)->row,
                           *b = ((const struct place *)right)->row;
    int order = strcmp(a->site, b->site);
    order = order ? order : strcmp(a->measure, b->measure);
    return order ? order : (a->day > b->day) - (a->day < b->day);
}

/* Rows of one site, in order of measure. */
struct site_rows {
    const struct place *places;
    size_t count;
};

static const char *moment_of(const char *measure)
{
    const char *slash = strrchr(measure, '/');
    return slash ? slash + 1 : "";
}

/* Whether the name is of that kind; `few` is the measure beside which "=" stands. */
static bool is_of(const char *measure, const char *kind, const char *few)
{
    size_t length = strlen(kind);
    if (kind[length - 1] == '/')
        return strncmp(measure, kind, length) == 0;
    if (kind[length - 1] == '=')
        return strncmp(measure, kind, length - 1) == 0 &&
               strcmp(measure + length - 1, moment_of(few)) == 0;
    return strcmp(measure, kind) == 0;
}

/* The rows of a site whose measure is of that kind: from here on, as long as they are.
 */
static size_t first_of(const struct site_rows *site, const char *kind, const char *few)
{
    char name[160];
    size_t length = strlen(kind), low = 0, high = site->count;
    bool moment = kind[length - 1] == '=';
    snprintf(name, sizeof name, "%.*s%s", (int)(length - moment), kind,
             moment ? moment_of(few) : "");
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(site->places[middle].row->measure, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Nested rows ------------------------------------------------------------------------
 */

static void add_relation(struct proof *proof, struct proof_relation relation)
{
    proof->relations =
        ank_grow(&proof->mem, proof->relations, proof->relation_count, sizeof relation);
    proof->relations[proof->relation_count++] = relation;
}

static bool is_within(const struct proof_row *few, const struct proof_row *many)
{
    return few->set.n <= many->set.n && ank_set_beyond(&few->set, &many->set) == 0;
}

/* Numbers that are told contradict that one is among the other. */
static bool contradict(const struct proof_row *few, const struct proof_row *many)
{
    return few->shown->why == ANK_SHOWN && many->shown->why == ANK_SHOWN &&
           few->shown->n - 2 > many->shown->n + 2;
}

/* Who were rated are those of a project's first list: a name that says its list may be
 * of another one. */
static bool holds_by_name(const struct proof_row *few, const struct proof_row *many,
                          size_t which)
{
    bool rated = strncmp(nested[which].many, "reached/", strlen("reached/")) == 0;
    return !nested[which].looked_up && few->day == many->day &&
           !(rated && strchr(few->measure, '.')) && !contradict(few, many);
}

static void relate(struct proof *proof, const struct proof_row *few,
                   const struct proof_row *many, size_t which)
{
    int part = nested[which].few_part;
    bool equal = proof->by_name ? nested[which].equal : few->set.n == many->set.n;
    if (strcmp(many->measure, few->measure) == 0 || few->day > many->day ||
        (part != ALL && few->release != many->release) ||
        !(proof->by_name ? holds_by_name(few, many, which) : is_within(few, many)))
        return;
    size_t *row = ank_alloc(&proof->mem, sizeof *row);
    *row = (size_t)(few - proof->rows);
    add_relation(proof, (struct proof_relation){
                            .relation = equal && part == ALL ? ANK_EQUAL : ANK_AT_LEAST,
                            .whole = (size_t)(many - proof->rows),
                            .whole_part = nested[which].many_part,
                            .rows = row,
                            .count = 1,
                            .part = part});
}

static void relate_row(struct proof *proof, const struct site_rows *site,
                       const struct proof_row *few)
{
    for (size_t which = 0; which < ANK_COUNT(nested); which++) {
        const char *many = nested[which].many;
        if (!is_of(few->measure, nested[which].few, few->measure))
            continue;
        for (size_t k = first_of(site, many, few->measure);
             k < site->count && is_of(site->places[k].row->measure, many, few->measure);
             k++)
            relate(proof, few, site->places[k].row, which);
    }
}

/* Kinds of rights
 * ---------------------------------------------------------------------- */

static int compare_families(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

/* Whether each family of the whole has one of these. */
static bool cover(const struct ank_set *whole, int64_t *all, size_t count)
{
    if (count > 1)
        qsort(all, count, sizeof *all, compare_families);
    size_t k = 0;
    for (size_t i = 0; i < whole->n; i++) {
        while (k < count && all[k] < whole->members[i])
            k++;
        if (k == count || all[k] != whole->members[i])
            return false;
    }
    return true;
}

static struct ank_set families_in(const struct proof_row *row, int part,
                                  struct ank_arena *mem)
{
    int64_t *members = ank_alloc(mem, (row->set.n + 1) * sizeof *members);
    size_t n = 0;
    for (size_t i = 0; i < row->set.n; i++)
        if (part == ALL || !row->parts || row->parts[i] == part)
            members[n++] = row->set.members[i];
    return (struct ank_set){n, members};
}

/* Who has some right has one of some kind: the kinds together are no fewer. Also of
 * those in order. */
static void relate_kinds(struct proof *proof, const struct site_rows *site,
                         const struct proof_row *whole, int part)
{
    struct ank_arena mem = {0};
    size_t *kinds = ank_alloc(&proof->mem, (site->count + 1) * sizeof *kinds);
    size_t count = 0, families = 0, most = 1;
    for (size_t i = 0; i < site->count; i++)
        most += site->places[i].row->set.n;
    int64_t *all = ank_alloc(&mem, most * sizeof *all);
    for (size_t i = first_of(site, "group/", "");
         i < site->count && is_of(site->places[i].row->measure, "group/", ""); i++) {
        const struct proof_row *kind = site->places[i].row;
        struct ank_set set = families_in(kind, part, &mem);
        if (kind->release != whole->release)
            continue;
        if (set.n > 0)
            memcpy(&all[families], set.members, set.n * sizeof *all);
        families += set.n;
        kinds[count++] = (size_t)(kind - proof->rows);
    }
    struct ank_set wanted = families_in(whole, part, &mem);
    if (count > 0 && (proof->by_name ? part == ALL : cover(&wanted, all, families)))
        add_relation(proof,
                     (struct proof_relation){.relation = ANK_AT_MOST,
                                             .whole = (size_t)(whole - proof->rows),
                                             .whole_part = part,
                                             .rows = kinds,
                                             .count = count,
                                             .part = part});
    ank_arena_free(&mem);
}

static void relate_site(struct proof *proof, const struct site_rows *site)
{
    for (size_t i = 0; i < site->count; i++) {
        const struct proof_row *row = site->places[i].row;
        bool stage = is_of(row->measure, "stage", "");
        relate_row(proof, site, row);
        if (stage || (is_of(row->measure, "explored", "") && !proof->by_name))
            relate_kinds(proof, site, row, ALL);
        if (stage)
            relate_kinds(proof, site, row, 0);
    }
}

void proof_find_relations(struct proof *proof)
{
    struct place *places =
        ank_alloc(&proof->mem, (proof->row_count + 1) * sizeof *places);
    size_t count = proof->row_count;
    for (size_t i = 0; i < count; i++)
        places[i].row = &proof->rows[i];
    if (count > 1)
        qsort(places, count, sizeof *places, compare_places);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from;
             to < count && strcmp(places[to].row->site, places[from].row->site) == 0;)
            to++;
        struct site_rows site = {&places[from], to - from};
        relate_site(proof, &site);
    }
}

/* Sums
 * ---------------------------------------------------------------------------------- */

static bool has_cells(const struct proof *proof, size_t row, int part)
{
    return proof->rows[row].families != SIZE_MAX &&
           (part == ALL || proof->rows[row].divided);
}

/* Cells of these parts of a row. */
static size_t put_cells(const struct proof_row *row, int part, size_t *cells)
{
    size_t count = 0;
    if (part == ALL)
        cells[count++] = row->families;
    for (size_t p = 0; part != ALL && p < row->part_count; p++)
        if (part == ANY ? p + 1 < row->part_count : (int)p == part)
            cells[count++] = row->part[p];
    return count;
}

void proof_relate(struct proof *proof)
{
    bool *left_out = ank_alloc(&proof->scratch, proof->relation_count + 1);
    proof_find_implied(proof, left_out);
    for (size_t i = 0; i < proof->relation_count; i++) {
        const struct proof_relation *relation = &proof->relations[i];
        bool there = has_cells(proof, relation->whole, relation->whole_part);
        size_t *cells =
                   ank_alloc(&proof->scratch,
                             (relation->count * ANK_MOST_PARTS + 1) * sizeof *cells),
               count = 0, whole = 0;
        for (size_t k = 0; k < relation->count && there; k++) {
            there = has_cells(proof, relation->rows[k], relation->part);
            if (there)
                count += put_cells(&proof->rows[relation->rows[k]], relation->part,
                                   &cells[count]);
        }
        if (!there || left_out[i])
            continue;
        put_cells(&proof->rows[relation->whole], relation->whole_part, &whole);
        proof_add_sum(proof, relation->relation, whole, cells, count);
    }
}
