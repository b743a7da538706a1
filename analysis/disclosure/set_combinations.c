/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether sums over sets of families can be combined into one over a few.
 *
 * Families that are in the same sets form one of the disjoint sets (the atoms of the
 * algebra of sets). A set is then a row of zeros and ones over the disjoint sets, and a
 * combination of sums is a combination of rows. Some combination touches only small
 * disjoint sets exactly when the rows lose rank once the columns of the small ones are
 * gone. Ranks are taken modulo a prime, so that nothing is rounded.
 */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/disclosure.h>

static const uint64_t prime = 2147483629;

size_t ank_set_beyond(const struct ank_set *a, const struct ank_set *b)
{
    size_t beyond = 0;
    for (size_t i = 0, k = 0; i < a->n; i++) {
        while (k < b->n && b->members[k] < a->members[i])
            k++;
        beyond += k == b->n || b->members[k] != a->members[i];
    }
    return beyond;
}

/* Disjoint sets ---------------------------------------------------------------- */

/* A family and one set it is in. */
struct membership {
    int64_t family;
    uint32_t set;
};

static int compare_memberships(const void *left, const void *right)
{
    const struct membership *a = left, *b = right;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return (a->set > b->set) - (a->set < b->set);
}

struct disjoint_set {
    size_t n, set_count;
    const struct membership *memberships; /* of one of its families */
};

static int compare_patterns(const struct membership *a, size_t a_count,
                            const struct membership *b, size_t b_count)
{
    if (a_count != b_count)
        return a_count < b_count ? -1 : 1;
    for (size_t i = 0; i < a_count; i++)
        if (a[i].set != b[i].set)
            return a[i].set < b[i].set ? -1 : 1;
    return 0;
}

static int compare_disjoint_sets(const void *left, const void *right)
{
    const struct disjoint_set *a = left, *b = right;
    return compare_patterns(a->memberships, a->set_count, b->memberships, b->set_count);
}

/* A family and the disjoint set it is in. */
struct member {
    int64_t family;
    size_t disjoint;
};

static int compare_members(const void *left, const void *right)
{
    const struct member *a = left, *b = right;
    return (a->family > b->family) - (a->family < b->family);
}

/* Sets of which combinations are sought, and their disjoint sets. */
struct ank_combinations {
    size_t set_count, disjoint_count, member_count;
    struct disjoint_set *disjoint;
    struct member *members; /* by family */
};

static size_t list_memberships(const struct ank_set *sets, size_t count,
                               struct ank_arena *mem, struct membership **list)
{
    size_t most = 1, memberships = 0;
    for (size_t i = 0; i < count; i++)
        most += sets[i].n;
    *list = ank_alloc(mem, most * sizeof **list);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sets[i].n; k++)
            (*list)[memberships++] =
                (struct membership){sets[i].members[k], (uint32_t)i};
    if (memberships > 0)
        qsort(*list, memberships, sizeof **list, compare_memberships);
    return memberships;
}

/* A disjoint set for each family. */
static void part_families(struct ank_combinations *found,
                          const struct membership *memberships, size_t count)
{
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from;
             to < count && memberships[to].family == memberships[from].family;)
            to++;
        found->disjoint[found->member_count++] =
            (struct disjoint_set){1, to - from, &memberships[from]};
    }
}

/* Families with the same pattern are joined. */
static void join_families(struct ank_combinations *found)
{
    struct disjoint_set *disjoint = found->disjoint;
    size_t kept = 0;
    qsort(disjoint, found->member_count, sizeof *disjoint, compare_disjoint_sets);
    for (size_t i = 0; i < found->member_count; i++) {
        int64_t family = disjoint[i].memberships->family;
        if (kept > 0 && compare_disjoint_sets(&disjoint[kept - 1], &disjoint[i]) == 0)
            disjoint[kept - 1].n++;
        else
            disjoint[kept++] = disjoint[i];
        found->members[i] = (struct member){family, kept - 1};
    }
    qsort(found->members, found->member_count, sizeof *found->members, compare_members);
    found->disjoint_count = kept;
}

struct ank_combinations *ank_combinations_find(const struct ank_set *sets, size_t count,
                                               struct ank_arena *mem)
{
    struct ank_combinations *found = ank_alloc(mem, sizeof *found);
    struct membership *memberships;
    size_t membership_count = list_memberships(sets, count, mem, &memberships);
    *found = (struct ank_combinations){
        .set_count = count,
        .disjoint = ank_alloc(mem, (membership_count + 1) * sizeof *found->disjoint),
        .members = ank_alloc(mem, (membership_count + 1) * sizeof *found->members)};
    if (membership_count > 0) {
        part_families(found, memberships, membership_count);
        join_families(found);
    }
    return found;
}

/* Families of each disjoint set that are not among these. */
static size_t *count_others(const struct ank_combinations *combinations,
                            const struct ank_set *without, struct ank_arena *mem)
{
    size_t *others =
        ank_alloc(mem, (combinations->disjoint_count + 1) * sizeof *others);
    for (size_t i = 0; i < combinations->disjoint_count; i++)
        others[i] = combinations->disjoint[i].n;
    for (size_t i = 0, k = 0; without && i < without->n; i++) {
        if (i > 0 && without->members[i] == without->members[i - 1])
            continue;
        while (k < combinations->member_count &&
               combinations->members[k].family < without->members[i])
            k++;
        if (k < combinations->member_count &&
            combinations->members[k].family == without->members[i])
            others[combinations->members[k].disjoint]--;
    }
    return others;
}

/* Rank ----------------------------------------------------------------- */

static uint64_t inverse(uint64_t value)
{
    uint64_t result = 1;
    for (uint64_t power = prime - 2; power > 0; power /= 2) {
        if (power % 2)
            result = result * value % prime;
        value = value * value % prime;
    }
    return result;
}

static void swap_rows(uint64_t *a, uint64_t *b, size_t columns)
{
    for (size_t i = 0; i < columns; i++) {
        uint64_t kept = a[i];
        a[i] = b[i];
        b[i] = kept;
    }
}

/* Gauss; the matrix is spent. */
static size_t rank_of(uint64_t *matrix, size_t rows, size_t columns)
{
    size_t rank = 0;
    for (size_t c = 0; c < columns && rank < rows; c++) {
        size_t pivot = rank;
        while (pivot < rows && matrix[pivot * columns + c] == 0)
            pivot++;
        if (pivot == rows)
            continue;
        uint64_t *top = &matrix[rank * columns];
        swap_rows(top, &matrix[pivot * columns], columns);
        uint64_t turn = inverse(top[c]);
        for (size_t r = rank + 1; r < rows; r++) {
            uint64_t *row = &matrix[r * columns];
            uint64_t factor = row[c] * turn % prime;
            for (size_t k = c; factor && k < columns; k++)
                row[k] = (row[k] + (prime - factor) * top[k]) % prime;
        }
        rank++;
    }
    return rank;
}

/* The rank of the sets over the disjoint sets of `least` families and more. */
static size_t rank_over(const struct ank_combinations *combinations,
                        const size_t *families, size_t least, struct ank_arena *mem)
{
    size_t columns = 0, at = 0, sets = combinations->set_count;
    for (size_t i = 0; i < combinations->disjoint_count; i++)
        columns += families[i] >= least;
    if (columns == 0)
        return 0;
    uint64_t *matrix = ank_alloc(mem, sets * columns * sizeof *matrix);
    for (size_t i = 0; i < combinations->disjoint_count; i++) {
        const struct disjoint_set *disjoint = &combinations->disjoint[i];
        if (families[i] < least)
            continue;
        for (size_t k = 0; k < disjoint->set_count; k++)
            matrix[disjoint->memberships[k].set * columns + at] = 1;
        at++;
    }
    return rank_of(matrix, sets, columns);
}

bool ank_combinations_few(const struct ank_combinations *combinations,
                          const struct ank_set *without, size_t least)
{
    struct ank_arena mem = {0};
    const size_t *families = count_others(combinations, without, &mem);
    size_t small = 0;
    for (size_t i = 0; i < combinations->disjoint_count; i++)
        small += families[i] > 0 && families[i] < least;
    bool few = small > 0 && rank_over(combinations, families, least, &mem) <
                                rank_over(combinations, families, 1, &mem);
    ank_arena_free(&mem);
    return few;
}

bool ank_sets_differ_by_few(const struct ank_set *sets, size_t count,
                            const struct ank_set *without, size_t least)
{
    struct ank_arena mem = {0};
    bool few =
        ank_combinations_few(ank_combinations_find(sets, count, &mem), without, least);
    ank_arena_free(&mem);
    return few;
}
