/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bounds and differences against brute force, on hundreds of small tables by lot. */
#include "testing.h"

#include <string.h>

#include <ankerpunt/analysis/estimate.h>
#include <ankerpunt/analysis/disclosure.h>

static uint64_t state_of_lots = 7;

static size_t lot(size_t end)
{
    state_of_lots = state_of_lots * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(state_of_lots >> 33) % end;
}

/* Bounds ----------------------------------------------------------------- */

enum { SIDE = 3, INNER = SIDE * SIDE, CELLS = INNER + 2 * SIDE, MOST = 5 };

/* A table of 3 by 3 with its margins: all whole tables within the intervals, by trying
 * each; over such tables the reals go no further than whole numbers. */
static bool try_all(const struct ank_cell *cells, double *least, double *largest)
{
    int v[INNER];
    bool any = false;
    for (long code = 0, end = 10077696; code < end; code++) { /* 6 ^ 9 */
        long rest = code;
        bool obeys = true;
        double all[CELLS] = {0};
        int i = 0;
        for (; i < INNER && obeys; i++, rest /= MOST + 1) {
            v[i] = (int)(rest % (MOST + 1));
            all[i] = v[i];
            all[INNER + i / SIDE] += v[i];
            all[INNER + SIDE + i % SIDE] += v[i];
            obeys = v[i] >= cells[i].low && v[i] <= cells[i].high;
        }
        if (!obeys) { /* no other last numbers help */
            long skip = 1;
            for (int k = 1; k < i; k++)
                skip *= MOST + 1;
            code += skip - 1 - code % skip;
            continue;
        }
        for (int k = INNER; k < CELLS && obeys; k++)
            obeys = all[k] >= cells[k].low && all[k] <= cells[k].high;
        for (int k = 0; k < CELLS && obeys; k++) {
            least[k] = !any || all[k] < least[k] ? all[k] : least[k];
            largest[k] = !any || all[k] > largest[k] ? all[k] : largest[k];
        }
        any |= obeys;
    }
    return any;
}

static void make_table(struct ank_cell *cells)
{
    double truth[CELLS] = {0};
    for (size_t i = 0; i < INNER; i++) {
        truth[i] = (double)lot(MOST + 1);
        truth[INNER + i / SIDE] += truth[i];
        truth[INNER + SIDE + i % SIDE] += truth[i];
    }
    for (size_t i = 0; i < CELLS; i++) {
        bool known = i < INNER ? lot(2) > 0 : lot(4) > 0;
        double slack = (double)lot(3);
        cells[i] = (struct ank_cell){
            .low = 0, .high = i < INNER ? MOST : INFINITY, .wanted = true};
        if (known) {
            cells[i].low = fmax(0, truth[i] - slack);
            cells[i].high = i < INNER ? fmin(MOST, truth[i] + slack) : truth[i] + slack;
        }
    }
    if (lot(8) == 0) /* now and then nothing obeys */
        cells[INNER].low = cells[INNER].high = 3 * MOST + 1;
}

static void bounds_are_those_of_brute_force(void **state)
{
    (void)state;
    size_t parts[2 * SIDE][SIDE], tables = 0, none = 0;
    struct ank_sum sums[2 * SIDE];
    for (size_t s = 0; s < SIDE; s++) {
        for (size_t k = 0; k < SIDE; k++) {
            parts[s][k] = s * SIDE + k;
            parts[SIDE + s][k] = k * SIDE + s;
        }
        sums[s] = (struct ank_sum){INNER + s, SIDE, parts[s], ANK_EQUAL};
        sums[SIDE + s] =
            (struct ank_sum){INNER + SIDE + s, SIDE, parts[SIDE + s], ANK_EQUAL};
    }
    for (int turn = 0; turn < 200; turn++) {
        struct ank_cell cells[CELLS], wide[CELLS];
        double least[CELLS], largest[CELLS];
        make_table(cells);
        memcpy(wide, cells, sizeof cells);
        bool any = try_all(cells, least, largest);
        struct ank_linear_program program = {
            .cells = cells, .cell_count = CELLS, .sum_count = 2 * SIDE, .sums = sums};
        enum ank_solution solution = any ? ANK_SOLVED : ANK_INFEASIBLE;
        assert_int_equal(ank_bounds(&program), solution);
        program.cells = wide;
        assert_int_equal(ank_bounds_wide(&program), solution);
        tables += any;
        none += !any;
        for (size_t i = 0; i < CELLS && any; i++) {
            bool is_wide =
                largest[i] - least[i] >= ANK_NARROWEST && largest[i] >= ANK_SMALL;
            assert_near(cells[i].least, least[i], 1e-6);
            assert_near(cells[i].largest, largest[i], 1e-6);
            assert_int_equal(ank_cell_is_wide(&wide[i]), is_wide);
            assert_true(wide[i].least >= least[i] - 1e-6 &&
                        wide[i].largest <= largest[i] + 1e-6);
        }
    }
    print_message("# %zu tables, %zu that cannot be\n", tables, none);
    assert_true(tables > 150 && none > 10);
}

/* One step is not enough for a table of this size; then it is not said that no numbers
 * obey, nor that there are any. */
static void gives_up_after_the_steps_it_may_take(void **state)
{
    (void)state;
    const size_t parts[][SIDE] = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8},
                                  {0, 3, 6}, {1, 4, 7}, {2, 5, 8}};
    struct ank_cell cells[CELLS];
    struct ank_sum sums[2 * SIDE];
    for (size_t i = 0; i < CELLS; i++)
        cells[i] = (struct ank_cell){.low = i < INNER ? 0 : 12,
                                     .high = i < INNER ? (double)INFINITY : 12,
                                     .wanted = true};
    for (size_t s = 0; s < 2 * SIDE; s++)
        sums[s] = (struct ank_sum){INNER + s, SIDE, parts[s], ANK_EQUAL};
    struct ank_linear_program program = {.cells = cells,
                                         .cell_count = CELLS,
                                         .sum_count = 2 * SIDE,
                                         .sums = sums,
                                         .step_limit = 1};
    assert_int_equal(ank_bounds(&program), ANK_UNSOLVED);
    assert_int_equal(ank_bounds_wide(&program), ANK_UNSOLVED);
    program.step_limit = 0;
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    assert_near(cells[0].largest, 12, 1e-9);
    assert_int_equal(ank_bounds_wide(&program), ANK_SOLVED);
}

/* Differences ------------------------------------------------------------ */

enum { SETS = 4, BLOCKS = 6, FAMILIES = 120, FACTOR = 3 };

/* How many families are in the same sets. */
static void count_alike(bool in[SETS][FAMILIES], const bool *without, size_t *alike)
{
    for (size_t f = 0; f < FAMILIES; f++) {
        alike[f] = 0;
        for (size_t g = 0; g < FAMILIES; g++) {
            bool same = !without[g];
            for (int s = 0; s < SETS; s++)
                same &= in[s][f] == in[s][g];
            alike[f] += same;
        }
    }
}

/* All combinations with factors -3 to 3 of four sets: `some` is true when one is about
 * 1 to 9 families. One about several groups of families, each of which is few, counts
 * too: that is what is forbidden. */
static bool try_combinations(bool in[SETS][FAMILIES], const bool *without, size_t least,
                             bool *some)
{
    int factor[SETS];
    size_t alike[FAMILIES];
    bool only_few = false;
    count_alike(in, without, alike);
    *some = false;
    for (int code = 0; code < 7 * 7 * 7 * 7; code++) {
        size_t about = 0, large = 0;
        for (int s = 0, rest = code; s < SETS; s++, rest /= 2 * FACTOR + 1)
            factor[s] = rest % (2 * FACTOR + 1) - FACTOR;
        for (size_t f = 0; f < FAMILIES; f++) {
            int sum = 0;
            for (int s = 0; s < SETS; s++)
                sum += in[s][f] ? factor[s] : 0;
            about += sum != 0 && !without[f];
            large += sum != 0 && !without[f] && alike[f] >= least;
        }
        *some |= about > 0 && about < least;
        only_few |= about > 0 && large == 0;
    }
    return only_few;
}

static void differences_are_those_of_brute_force(void **state)
{
    (void)state;
    size_t found = 0, turns = 200;
    for (size_t turn = 0; turn < turns; turn++) {
        bool in[SETS][FAMILIES] = {{false}}, without[FAMILIES] = {false};
        int64_t members[SETS + 1][FAMILIES];
        struct ank_set sets[SETS + 1];
        size_t at = 0;
        for (size_t b = 0; b < BLOCKS; b++) {
            size_t n = lot(3) == 0 ? 1 + lot(9) : 10 + lot(9), pattern = 1 + lot(15);
            bool known = lot(8) == 0;
            for (size_t i = 0; i < n && at < FAMILIES; i++, at++) {
                without[at] = known;
                for (size_t s = 0; s < SETS; s++)
                    in[s][at] = pattern >> s & 1;
            }
        }
        for (size_t s = 0; s <= SETS; s++) {
            sets[s] = (struct ank_set){0, members[s]};
            for (size_t f = 0; f < FAMILIES; f++)
                if (s < SETS ? in[s][f] : without[f])
                    members[s][sets[s].n++] = (int64_t)f;
        }
        bool some, few = try_combinations(in, without, 10, &some);
        assert_true(few || !some);
        assert_int_equal(ank_sets_differ_by_few(sets, SETS, &sets[SETS], 10), few);
        found += few;
    }
    print_message("# %zu of %zu differ by few\n", found, turns);
    assert_true(found > turns / 10 && found < turns * 9 / 10);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_are_those_of_brute_force),
        cmocka_unit_test(gives_up_after_the_steps_it_may_take),
        cmocka_unit_test(differences_are_those_of_brute_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
