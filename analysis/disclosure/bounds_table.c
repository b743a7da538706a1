/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table that alternating cycles begin from, and what ties its cells. */
#include <math.h>

#include "bounds_cycles.h"

/* The ties -------------------------------------------------------------------- */

static size_t count_ties(const struct ank_linear_program *program)
{
    size_t count = 0;
    for (size_t i = 0; i < program->sum_count; i++)
        count += program->sums[i].part_count + 1;
    return count;
}

/* Rows of the same families share a cell, which a sum then counts twice. */
static size_t add_tie(struct tie *ties, size_t first, size_t count, struct tie tie)
{
    for (size_t k = first; k < count; k++)
        if (ties[k].cell == tie.cell) {
            ties[k].factor += tie.factor;
            return count;
        }
    ties[count] = tie;
    return count + 1;
}

static void tie_sums(struct ank_cycles *cycles, struct ank_arena *mem)
{
    const struct ank_linear_program *program = cycles->program;
    size_t count = 0, most = count_ties(program);
    cycles->of_sum = ank_alloc(mem, (most + 1) * sizeof *cycles->of_sum);
    cycles->first_of_sum =
        ank_alloc(mem, (program->sum_count + 1) * sizeof *cycles->first_of_sum);
    for (size_t s = 0; s < program->sum_count; s++) {
        const struct ank_sum *sum = &program->sums[s];
        cycles->first_of_sum[s] = count;
        cycles->relation[s] = (unsigned char)sum->relation;
        for (size_t i = 0; i < sum->part_count; i++)
            count = add_tie(cycles->of_sum, cycles->first_of_sum[s], count,
                            (struct tie){sum->parts[i], s, -1});
        count = add_tie(cycles->of_sum, cycles->first_of_sum[s], count,
                        (struct tie){sum->whole, s, 1});
    }
    cycles->first_of_sum[program->sum_count] = count;
}

/* The same ties by cell. */
static void tie_cells(struct ank_cycles *cycles, struct ank_arena *mem)
{
    size_t cells = cycles->program->cell_count,
           count = cycles->first_of_sum[cycles->program->sum_count];
    size_t *first = ank_alloc(mem, (cells + 2) * sizeof *first);
    cycles->of_cell = ank_alloc(mem, (count + 1) * sizeof *cycles->of_cell);
    for (size_t k = 0; k < count; k++)
        first[cycles->of_sum[k].cell + 2]++;
    for (size_t i = 2; i < cells + 2; i++)
        first[i] += first[i - 1];
    for (size_t k = 0; k < count; k++)
        cycles->of_cell[first[cycles->of_sum[k].cell + 1]++] = cycles->of_sum[k];
    cycles->first_of_cell = first;
}

/* The table ------------------------------------------------------------------- */

/* A cell that is the only one of its sum without a number. */
static bool complete_sum(const struct ank_cycles *cycles, size_t s, double *table)
{
    size_t unknown = SIZE_MAX;
    double rest = 0;
    for (size_t k = cycles->first_of_sum[s]; k < cycles->first_of_sum[s + 1]; k++) {
        const struct tie *tie = &cycles->of_sum[k];
        if (!isnan(table[tie->cell]))
            rest += tie->factor * table[tie->cell];
        else if (unknown == SIZE_MAX)
            unknown = k;
        else
            return false;
    }
    if (unknown == SIZE_MAX || cycles->program->sums[s].relation != ANK_EQUAL)
        return false;
    const struct tie *tie = &cycles->of_sum[unknown];
    table[tie->cell] = -rest / tie->factor;
    return true;
}

static void complete(const struct ank_cycles *cycles, double *table)
{
    bool more = true;
    while (more) {
        more = false;
        for (size_t s = 0; s < cycles->program->sum_count; s++)
            more |= complete_sum(cycles, s, table);
    }
}

/* A block of which the table obeys not all cannot be moved from it. */
static bool obeys(const struct ank_cycles *cycles, const struct block *block)
{
    for (size_t i = 0; i < block->cell_count; i++) {
        size_t cell = block->cells[i];
        if (!(cycles->now[cell] >= cycles->low[cell] - cycles_slack &&
              cycles->now[cell] <= cycles->high[cell] + cycles_slack))
            return false;
    }
    for (size_t i = 0; i < block->sum_count; i++)
        if (cycles_lack(cycles, block->sums[i], cycles->rest[block->sums[i]]) != 0)
            return false;
    return true;
}

static void begin(struct ank_cycles *cycles, const struct blocks *blocks)
{
    for (size_t s = 0; s < cycles->program->sum_count; s++)
        for (size_t k = cycles->first_of_sum[s]; k < cycles->first_of_sum[s + 1]; k++)
            cycles->rest[s] +=
                cycles->of_sum[k].factor * cycles->now[cycles->of_sum[k].cell];
    for (size_t i = 0; i < cycles->program->cell_count; i++)
        cycles->still[i] = true; /* what is in no block is known */
    for (size_t b = 0; b < blocks->count; b++) {
        const struct block *block = &blocks->blocks[b];
        bool there = obeys(cycles, block);
        for (size_t i = 0; i < block->cell_count; i++) {
            size_t cell = block->cells[i];
            cycles->still[cell] =
                !there ||
                (cycles->owners && cycles->owners[cell] == ANK_OWNED_BY_MANY) ||
                cycles->high[cell] - cycles->low[cell] < cycles_slack;
        }
    }
}

/* Numbers that are known and contradict the others help nobody: then any others. */
static bool find_table(struct ank_cycles *cycles, struct ank_linear_program *program)
{
    bool whole = true;
    complete(cycles, cycles->now);
    for (size_t i = 0; i < program->cell_count; i++)
        whole &= !isnan(cycles->now[i]);
    if (whole || ank_bounds_table(program, cycles->now) == ANK_SOLVED)
        return true;
    for (size_t i = 0; i < program->cell_count; i++)
        cycles->now[i] = NAN;
    return ank_bounds_table(program, cycles->now) == ANK_SOLVED;
}

struct ank_cycles *ank_cycles_make(struct ank_linear_program *program, double *table,
                                   const int *owners, struct ank_arena *mem)
{
    size_t cells = program->cell_count + 1;
    struct ank_cycles *cycles = ank_alloc(mem, sizeof *cycles);
    struct blocks blocks;
    *cycles = (struct ank_cycles){
        .program = program,
        .owners = owners,
        .relation = ank_alloc(mem, program->sum_count + 1),
        .now = table,
        .rest = ank_alloc(mem, (program->sum_count + 1) * sizeof(double)),
        .broken = ank_alloc(mem, (program->sum_count + 1) * sizeof(size_t)),
        .place = ank_alloc(mem, (program->sum_count + 1) * sizeof(size_t)),
        .still = ank_alloc(mem, cells * sizeof(bool)),
        .moves = ank_alloc(mem, (MOST_CYCLES + 1) * MOST_LENGTH * sizeof(struct move)),
        .crossed = ank_alloc(mem, cells * sizeof(int))};
    tie_sums(cycles, mem);
    tie_cells(cycles, mem);
    if (!blocks_find(program, mem, &blocks) || !find_table(cycles, program))
        return NULL;
    cycles->low = blocks.low;
    cycles->high = blocks.high;
    begin(cycles, &blocks);
    return cycles;
}
