/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Alternating cycles: a hidden cell is seen to be wide without a program.
 *
 * From a table that obeys all, one cell is moved; each sum that this breaks is mended
 * by moving another of its cells, and so on until no sum is broken. In a table of rows
 * and columns that walk is a cycle of hidden cells that go up and down in turn, and a
 * cell is protected when it lies on one on which there is room enough (Gusfield 1988,
 * SIAM Journal on Computing 17:552; Cox 1995, Journal of the American Statistical
 * Association 90:1453). The table where it ends obeys all as well: two tables so far
 * apart prove that the cell is wide. That none is found proves nothing.
 *
 * A cycle holds for whoever knows none of the cells on it, whatever else they know of
 * the table it began from.
 */
#include <math.h>

#include "bounds_cycles.h"

static double lack(const struct ank_cycles *cycles, size_t sum)
{
    return cycles_lack(cycles, sum, cycles->rest[sum]);
}

/* A sum is on the list of those that are broken, or off. */
static void list_sum(struct ank_cycles *cycles, size_t sum, bool broken)
{
    size_t at = cycles->place[sum];
    if (broken && at == 0) {
        cycles->broken[cycles->broken_count++] = sum;
        cycles->place[sum] = cycles->broken_count;
    } else if (!broken && at > 0) {
        size_t last = cycles->broken[--cycles->broken_count];
        cycles->broken[at - 1] = last;
        cycles->place[last] = at;
        cycles->place[sum] = 0;
    }
}

static void move(struct ank_cycles *cycles, size_t cell, double by)
{
    cycles->now[cell] += by;
    for (size_t k = cycles->first_of_cell[cell]; k < cycles->first_of_cell[cell + 1];
         k++) {
        const struct tie *tie = &cycles->of_cell[k];
        cycles->rest[tie->sum] += tie->factor * by;
        list_sum(cycles, tie->sum, lack(cycles, tie->sum) != 0);
    }
}

static void undo(struct ank_cycles *cycles, size_t to)
{
    while (cycles->move_count > to) {
        const struct move *last = &cycles->moves[--cycles->move_count];
        move(cycles, last->cell, -last->by);
        cycles->still[last->cell] = false;
    }
}

static bool can_move(const struct ank_cycles *cycles, size_t cell, double by)
{
    double to = cycles->now[cell] + by;
    return !cycles->still[cell] && to >= cycles->low[cell] - cycles_slack &&
           to <= cycles->high[cell] + cycles_slack &&
           (cycles->without < 0 || cycles->owners[cell] != cycles->without);
}

/* How many more sums are broken when the cell moves. */
static int breaks(const struct ank_cycles *cycles, size_t cell, double by)
{
    int more = 0;
    for (size_t k = cycles->first_of_cell[cell]; k < cycles->first_of_cell[cell + 1];
         k++) {
        const struct tie *tie = &cycles->of_cell[k];
        double rest = cycles->rest[tie->sum] + tie->factor * by;
        more +=
            (cycles_lack(cycles, tie->sum, rest) != 0) - (lack(cycles, tie->sum) != 0);
    }
    return more;
}

static size_t size_of(const struct ank_cycles *cycles, size_t sum)
{
    return cycles->first_of_sum[sum + 1] - cycles->first_of_sum[sum];
}

/* The smallest: what mends a site's own sum often mends its total too. */
static size_t next_broken(const struct ank_cycles *cycles)
{
    size_t next = cycles->broken[0];
    for (size_t i = 1; i < cycles->broken_count; i++)
        if (size_of(cycles, cycles->broken[i]) < size_of(cycles, next))
            next = cycles->broken[i];
    return next;
}

static bool mend(struct ank_cycles *cycles);

/* The cell goes on the cycle, and with it what mends all sums; or nothing does. */
static bool go(struct ank_cycles *cycles, size_t cell, double by)
{
    size_t before = cycles->move_count;
    if (cycles->steps == 0 || before >= cycles->most_moves)
        return false;
    cycles->steps--;
    cycles->still[cell] = true;
    cycles->moves[cycles->move_count++] = (struct move){cell, by};
    move(cycles, cell, by);
    if (mend(cycles))
        return true;
    undo(cycles, before);
    return false;
}

/* The next broken sum: by a cell that leaves fewer broken, else by any. */
static bool mend(struct ank_cycles *cycles)
{
    if (cycles->broken_count == 0)
        return true;
    size_t sum = next_broken(cycles);
    double lacks = lack(cycles, sum);
    bool mended = false;
    for (int pass = 0; pass < 2; pass++)
        for (size_t k = cycles->first_of_sum[sum];
             !mended && k < cycles->first_of_sum[sum + 1]; k++) {
            const struct tie *tie = &cycles->of_sum[k];
            double by = tie->factor == 0 ? 0 : lacks / tie->factor;
            if (by != 0 && can_move(cycles, tie->cell, by) &&
                (breaks(cycles, tie->cell, by) < 0) == (pass == 0))
                mended = go(cycles, tie->cell, by);
        }
    return mended;
}

/* Owners of the cells that moved since; these are free for a next cycle. */
static void leave_cycle(struct ank_cycles *cycles, size_t since)
{
    for (size_t i = since; i < cycles->move_count; i++) {
        size_t cell = cycles->moves[i].cell, k = 0;
        int owner = cycles->owners ? cycles->owners[cell] : -1;
        cycles->still[cell] = false;
        while (k < cycles->crossed_count && cycles->crossed[k] != owner)
            k++;
        if (owner >= 0 && k == cycles->crossed_count)
            cycles->crossed[cycles->crossed_count++] = owner;
    }
}

/* A short cycle before a long one: a search that goes astray comes back sooner. */
static bool find_cycle(struct ank_cycles *cycles, size_t cell, double by)
{
    static const size_t lengths[] = {MOST_LENGTH};
    bool found = false;
    for (size_t i = 0; i < ANK_COUNT(lengths) && !found; i++) {
        cycles->steps = MOST_STEPS;
        cycles->most_moves = cycles->move_count + lengths[i];
        found = can_move(cycles, cell, by) && go(cycles, cell, by);
    }
    return found;
}

/* How far the cell goes that way: at once, else by one cycle after another, each as far
 * as half of the last that there was none for. */
static double reach(struct ank_cycles *cycles, size_t cell, double by)
{
    double gone = 0;
    for (double step = by; fabs(step) >= 1 - cycles_slack;) {
        size_t before = cycles->move_count;
        if (fabs(gone + step) <= fabs(by) + cycles_slack &&
            find_cycle(cycles, cell, step)) {
            leave_cycle(cycles, before);
            gone += step;
        } else
            step = trunc(step / 2);
        if (fabs(gone) >= fabs(by) - cycles_slack)
            break;
    }
    undo(cycles, 0);
    return gone;
}

bool ank_cycles_wide(struct ank_cycles *cycles, size_t cell, int without)
{
    const struct ank_cell *wanted = &cycles->program->cells[cell];
    double now = cycles->now[cell], far = ANK_NARROWEST;
    double least = wanted->difference ? -INFINITY : ANK_SMALL;
    cycles->without = without;
    cycles->crossed_count = 0;
    double up = reach(cycles, cell, fmax(far, least - now));
    return now + up >= least - cycles_slack &&
           (up >= far - cycles_slack ||
            up - reach(cycles, cell, up - far) >= far - cycles_slack);
}

size_t ank_cycles_crossed(const struct ank_cycles *cycles, const int **owners)
{
    *owners = cycles->crossed;
    return cycles->crossed_count;
}
