/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A linear program in independent blocks.
 *
 * Along a sum each cell is bounded by the ends of the others (bounds propagation); what
 * follows from intervals alone needs no program. Blocks are the connected components of
 * cells that are not known, joined by the sums that are left.
 */
#include <math.h>

#include "bounds_blocks.h"

static const double slack = 1e-7;
enum { ROUNDS = 12 };

/* Bounds propagation ------------------------------------------------------------ */

/* Ends of a sum: those that are finite, and how many are not. */
struct ends {
    double low, high;
    size_t no_low, no_high;
};

static struct ends ends_of(const struct blocks *blocks, const struct ank_sum *sum)
{
    struct ends ends = {0};
    for (size_t i = 0; i < sum->part_count; i++) {
        double low = blocks->low[sum->parts[i]], high = blocks->high[sum->parts[i]];
        ends.no_low += isinf(low) ? 1 : 0;
        ends.no_high += isinf(high) ? 1 : 0;
        ends.low += isinf(low) ? 0 : low;
        ends.high += isinf(high) ? 0 : high;
    }
    return ends;
}

static bool raise(double *low, double to)
{
    bool higher = to > *low + slack;
    if (higher)
        *low = to;
    return higher;
}

static bool lower(double *high, double to)
{
    bool less = to < *high - slack;
    if (less)
        *high = to;
    return less;
}

/* The sum of all parts but one has an end when each of them has. */
static double without(double sum, size_t none, double own)
{
    return isinf(own) ? (none == 1 ? sum : (double)NAN)
                      : (none == 0 ? sum - own : (double)NAN);
}

static bool tighten(struct blocks *blocks, const struct ank_sum *sum)
{
    double *low = blocks->low, *high = blocks->high;
    struct ends ends = ends_of(blocks, sum);
    bool moved = false;
    if (sum->relation != ANK_AT_MOST && ends.no_low == 0)
        moved |= raise(&low[sum->whole], ends.low);
    if (sum->relation != ANK_AT_LEAST && ends.no_high == 0)
        moved |= lower(&high[sum->whole], ends.high);
    for (size_t i = 0; i < sum->part_count; i++) {
        size_t part = sum->parts[i];
        double others_low = without(ends.low, ends.no_low, low[part]),
               others_high = without(ends.high, ends.no_high, high[part]);
        if (sum->relation != ANK_AT_MOST && !isnan(others_low))
            moved |= lower(&high[part], high[sum->whole] - others_low);
        if (sum->relation != ANK_AT_LEAST && !isnan(others_high))
            moved |= raise(&low[part], low[sum->whole] - others_high);
        if (moved)
            ends = ends_of(blocks, sum);
    }
    return moved;
}

/* What a marked cell tightens is known from it. */
static void pass_mark(struct blocks *blocks, const struct ank_sum *sum)
{
    bool marked = blocks->marked[sum->whole];
    for (size_t i = 0; i < sum->part_count; i++)
        marked |= blocks->marked[sum->parts[i]];
    blocks->marked[sum->whole] = marked;
    for (size_t i = 0; i < sum->part_count; i++)
        blocks->marked[sum->parts[i]] = marked;
}

static bool is_known(const struct blocks *blocks, size_t cell)
{
    return blocks->high[cell] - blocks->low[cell] < slack;
}

/* Leaves sums of which some cell is not known: the others were obeyed or not. */
static size_t leave_open(const struct ank_linear_program *program,
                         const struct blocks *blocks, size_t *sums, size_t count)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        const struct ank_sum *sum = &program->sums[sums[i]];
        bool open = !is_known(blocks, sum->whole);
        for (size_t k = 0; k < sum->part_count && !open; k++)
            open = !is_known(blocks, sum->parts[k]);
        if (open)
            sums[left++] = sums[i];
    }
    return left;
}

/* Leaves in `sums` those that say something still, `*count` of them. */
static bool propagate(const struct ank_linear_program *program, struct blocks *blocks,
                      size_t *sums, size_t *count)
{
    bool moved = true;
    for (size_t i = 0; i < program->cell_count; i++) {
        blocks->low[i] = program->cells[i].low;
        blocks->high[i] = program->cells[i].high;
        blocks->marked[i] = program->cells[i].marked;
    }
    *count = program->sum_count;
    for (size_t i = 0; i < *count; i++)
        sums[i] = i;
    for (int round = 0; moved && round < ROUNDS; round++) {
        moved = false;
        for (size_t i = 0; i < *count; i++)
            if (tighten(blocks, &program->sums[sums[i]])) {
                pass_mark(blocks, &program->sums[sums[i]]);
                moved = true;
            }
        *count = leave_open(program, blocks, sums, *count);
    }
    for (size_t i = 0; i < program->cell_count; i++)
        if (blocks->low[i] > blocks->high[i] + slack)
            return false;
    return true;
}

/* Components -------------------------------------------------------------------- */

/* What the intervals of its cells imply. */
static bool says_nothing(const struct blocks *blocks, const struct ank_sum *sum)
{
    struct ends ends = ends_of(blocks, sum);
    if (sum->relation == ANK_AT_LEAST)
        return ends.no_high == 0 && blocks->low[sum->whole] >= ends.high - slack;
    if (sum->relation == ANK_AT_MOST)
        return ends.no_low == 0 && blocks->high[sum->whole] <= ends.low + slack;
    return is_known(blocks, sum->whole) && ends.no_low + ends.no_high == 0 &&
           ends.high - ends.low < slack;
}

/* Union and find, with halved paths. */
static size_t root_of(size_t *parent, size_t cell)
{
    while (parent[cell] != cell)
        cell = parent[cell] = parent[parent[cell]];
    return cell;
}

static void join(const struct blocks *blocks, size_t *parent, const struct ank_sum *sum)
{
    size_t first = SIZE_MAX;
    for (size_t i = 0; i <= sum->part_count; i++) {
        size_t cell = i < sum->part_count ? sum->parts[i] : sum->whole;
        if (is_known(blocks, cell))
            continue;
        if (first == SIZE_MAX)
            first = root_of(parent, cell);
        else
            parent[root_of(parent, cell)] = first;
    }
}

/* A cell of the sum that is not known; all are: any. */
static size_t cell_of(const struct blocks *blocks, const struct ank_sum *sum)
{
    for (size_t i = 0; i < sum->part_count; i++)
        if (!is_known(blocks, sum->parts[i]))
            return sum->parts[i];
    return sum->whole;
}

/* What is known and not wanted is in no block, unless all numbers are sought. */
static bool is_sought(const struct ank_linear_program *program,
                      const struct blocks *blocks, size_t cell)
{
    return program->all || program->cells[cell].wanted || !is_known(blocks, cell);
}

static void put(struct ank_arena *mem, size_t **list, size_t *count, size_t item)
{
    *list = ank_grow(mem, *list, *count, sizeof **list);
    (*list)[(*count)++] = item;
}

/* Numbers the blocks of cells that are sought, from 1 on, by the root of their cells.
 */
static void number_blocks(const struct ank_linear_program *program,
                          struct blocks *blocks, size_t *parent, size_t *at)
{
    blocks->count = 0;
    for (size_t i = 0; i < program->cell_count; i++)
        if (is_sought(program, blocks, i)) {
            size_t root = root_of(parent, i);
            at[root] = at[root] ? at[root] : ++blocks->count;
        }
}

static void put_cells(const struct ank_linear_program *program, struct ank_arena *mem,
                      struct blocks *blocks, size_t *parent, const size_t *at)
{
    for (size_t i = 0; i < program->cell_count; i++) {
        if (!is_sought(program, blocks, i))
            continue;
        struct block *block = &blocks->blocks[at[root_of(parent, i)] - 1];
        put(mem, &block->cells, &block->cell_count, i);
        block->wanted |= program->cells[i].wanted;
        block->marked |= blocks->marked[i];
    }
}

bool blocks_find(const struct ank_linear_program *program, struct ank_arena *mem,
                 struct blocks *blocks)
{
    size_t cells = program->cell_count, count = 0;
    size_t *parent = ank_alloc(mem, (cells + 1) * sizeof *parent),
           *at = ank_alloc(mem, (cells + 1) * sizeof *at),
           *sums = ank_alloc(mem, (program->sum_count + 1) * sizeof *sums);
    blocks->low = ank_alloc(mem, (cells + 1) * sizeof *blocks->low);
    blocks->high = ank_alloc(mem, (cells + 1) * sizeof *blocks->high);
    blocks->marked = ank_alloc(mem, (cells + 1) * sizeof *blocks->marked);
    if (!propagate(program, blocks, sums, &count))
        return false;
    for (size_t i = 0; i < cells; i++)
        parent[i] = i;
    for (size_t i = 0; i < count; i++)
        if (!says_nothing(blocks, &program->sums[sums[i]]))
            join(blocks, parent, &program->sums[sums[i]]);
    number_blocks(program, blocks, parent, at);
    blocks->blocks = ank_alloc(mem, (blocks->count + 1) * sizeof *blocks->blocks);
    put_cells(program, mem, blocks, parent, at);
    for (size_t i = 0; i < count; i++) {
        const struct ank_sum *sum = &program->sums[sums[i]];
        size_t block = at[root_of(parent, cell_of(blocks, sum))];
        if (block > 0 && !says_nothing(blocks, sum))
            put(mem, &blocks->blocks[block - 1].sums,
                &blocks->blocks[block - 1].sum_count, sums[i]);
    }
    return true;
}
