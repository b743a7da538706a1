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

static bool has(const struct ank_set *set, int64_t family)
{
    size_t low = 0, high = set ? set->n : 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (set->members[middle] < family)
            low = middle + 1;
        else
            high = middle;
    }
    return set && low < set->n && set->members[low] == family;
}

/* At first a set for each family; then families with the same pattern are joined. */
static size_t find_disjoint_sets(const struct ank_set *sets, size_t count,
                                 const struct ank_set *without, struct ank_arena *mem,
                                 struct disjoint_set **disjoint)
{
    size_t memberships = 0, families = 0, kept = 0;
    for (size_t i = 0; i < count; i++)
        memberships += sets[i].n;
    struct membership *membership =
        ank_alloc(mem, (memberships + 1) * sizeof *membership);
    *disjoint = ank_alloc(mem, (memberships + 1) * sizeof **disjoint);
    memberships = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sets[i].n; k++)
            if (!has(without, sets[i].members[k]))
                membership[memberships++] =
                    (struct membership){sets[i].members[k], (uint32_t)i};
    if (memberships == 0)
        return 0;
    qsort(membership, memberships, sizeof *membership, compare_memberships);
    for (size_t from = 0, to; from < memberships; from = to) {
        for (to = from;
             to < memberships && membership[to].family == membership[from].family;)
            to++;
        (*disjoint)[families++] =
            (struct disjoint_set){1, to - from, &membership[from]};
    }
    qsort(*disjoint, families, sizeof **disjoint, compare_disjoint_sets);
    for (size_t i = 0; i < families; i++)
        if (kept > 0 &&
            compare_disjoint_sets(&(*disjoint)[kept - 1], &(*disjoint)[i]) == 0)
            (*disjoint)[kept - 1].n++;
        else
            (*disjoint)[kept++] = (*disjoint)[i];
    return kept;
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
static size_t rank_over(const struct disjoint_set *disjoint, size_t disjoint_count,
                        size_t sets, size_t least, struct ank_arena *mem)
{
    size_t columns = 0, at = 0;
    for (size_t i = 0; i < disjoint_count; i++)
        columns += disjoint[i].n >= least;
    if (columns == 0)
        return 0;
    uint64_t *matrix = ank_alloc(mem, sets * columns * sizeof *matrix);
    for (size_t i = 0; i < disjoint_count; i++) {
        if (disjoint[i].n < least)
            continue;
        for (size_t k = 0; k < disjoint[i].set_count; k++)
            matrix[disjoint[i].memberships[k].set * columns + at] = 1;
        at++;
    }
    return rank_of(matrix, sets, columns);
}

bool ank_sets_differ_by_few(const struct ank_set *sets, size_t count,
                            const struct ank_set *without, size_t least)
{
    struct ank_arena mem = {0};
    struct disjoint_set *disjoint;
    size_t disjoint_count = find_disjoint_sets(sets, count, without, &mem, &disjoint),
           small = 0;
    for (size_t i = 0; i < disjoint_count; i++)
        small += disjoint[i].n < least;
    bool few = small > 0 && rank_over(disjoint, disjoint_count, count, least, &mem) <
                                rank_over(disjoint, disjoint_count, count, 1, &mem);
    ank_arena_free(&mem);
    return few;
}
