/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether sums over sets of families can be combined into one over a few.
 *
 * Families that are in the same sets are an atom. A set is then a row of zeros
 * and ones over the atoms, and a combination of sums is a combination of rows.
 * Some combination touches only small atoms exactly when the rows lose rank
 * once the columns of the small atoms are gone. Ranks are taken modulo a prime,
 * so that nothing is rounded.
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

/* Atoms ---------------------------------------------------------------- */

/* A family and one set it is in. */
struct place {
    int64_t family;
    uint32_t set;
};

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    if (a->family != b->family)
        return a->family < b->family ? -1 : 1;
    return (a->set > b->set) - (a->set < b->set);
}

struct atom {
    size_t n, set_count;
    const struct place *places; /* of one of its families */
};

static int compare_patterns(const struct place *a, size_t a_count,
                            const struct place *b, size_t b_count)
{
    if (a_count != b_count)
        return a_count < b_count ? -1 : 1;
    for (size_t i = 0; i < a_count; i++)
        if (a[i].set != b[i].set)
            return a[i].set < b[i].set ? -1 : 1;
    return 0;
}

static int compare_atoms(const void *left, const void *right)
{
    const struct atom *a = left, *b = right;
    return compare_patterns(a->places, a->set_count, b->places, b->set_count);
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

/* A family each first; then those with the same pattern are one. */
static size_t find_atoms(const struct ank_set *sets, size_t count,
                         const struct ank_set *without, struct ank_arena *mem,
                         struct atom **atoms)
{
    size_t places = 0, families = 0, kept = 0;
    for (size_t i = 0; i < count; i++)
        places += sets[i].n;
    struct place *place = ank_alloc(mem, (places + 1) * sizeof *place);
    *atoms = ank_alloc(mem, (places + 1) * sizeof **atoms);
    places = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < sets[i].n; k++)
            if (!has(without, sets[i].members[k]))
                place[places++] = (struct place){sets[i].members[k], (uint32_t)i};
    if (places == 0)
        return 0;
    qsort(place, places, sizeof *place, compare_places);
    for (size_t from = 0, to; from < places; from = to) {
        for (to = from; to < places && place[to].family == place[from].family;)
            to++;
        (*atoms)[families++] = (struct atom){1, to - from, &place[from]};
    }
    qsort(*atoms, families, sizeof **atoms, compare_atoms);
    for (size_t i = 0; i < families; i++)
        if (kept > 0 && compare_atoms(&(*atoms)[kept - 1], &(*atoms)[i]) == 0)
            (*atoms)[kept - 1].n++;
        else
            (*atoms)[kept++] = (*atoms)[i];
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

/* The rank of the sets over the atoms of at least that size. */
static size_t rank_over(const struct atom *atoms, size_t atom_count, size_t sets,
                        size_t least, struct ank_arena *mem)
{
    size_t columns = 0, at = 0;
    for (size_t i = 0; i < atom_count; i++)
        columns += atoms[i].n >= least;
    if (columns == 0)
        return 0;
    uint64_t *matrix = ank_alloc(mem, sets * columns * sizeof *matrix);
    for (size_t i = 0; i < atom_count; i++) {
        if (atoms[i].n < least)
            continue;
        for (size_t k = 0; k < atoms[i].set_count; k++)
            matrix[atoms[i].places[k].set * columns + at] = 1;
        at++;
    }
    return rank_of(matrix, sets, columns);
}

bool ank_sets_differ_by_few(const struct ank_set *sets, size_t count,
                            const struct ank_set *without, size_t least)
{
    struct ank_arena mem = {0};
    struct atom *atoms;
    size_t atom_count = find_atoms(sets, count, without, &mem, &atoms), small = 0;
    for (size_t i = 0; i < atom_count; i++)
        small += atoms[i].n < least;
    bool few = small > 0 && rank_over(atoms, atom_count, count, least, &mem) <
                                rank_over(atoms, atom_count, count, 1, &mem);
    ank_arena_free(&mem);
    return few;
}
