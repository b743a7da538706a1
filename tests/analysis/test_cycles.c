/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cycles show to be wide, against the whole linear program of the same tables. */
#include "testing.h"

#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/bounds.h>

enum { SITES = 4, PARTS = 3, TABLES = 2, INNER = SITES * PARTS * TABLES };
enum { ROWS = SITES * TABLES, CELLS = INNER + ROWS + PARTS * TABLES, SUMS = 64 };

/* Two tables of sites by parts with their margins; a site's row of the second is among
 * that of the first. */
struct system {
    struct ank_cell cells[CELLS];
    double truth[CELLS];
    int owners[CELLS];
    struct ank_sum sums[SUMS];
    size_t parts[SUMS][SITES];
    struct ank_linear_program program;
};

static uint64_t state_of_lots = 11;

static size_t lot(size_t end)
{
    state_of_lots = state_of_lots * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(state_of_lots >> 33) % end;
}

static size_t inner(size_t table, size_t site, size_t part)
{
    return (table * SITES + site) * PARTS + part;
}

static size_t row(size_t table, size_t site)
{
    return INNER + table * SITES + site;
}

static size_t total(size_t table, size_t part)
{
    return INNER + ROWS + table * PARTS + part;
}

static void add_sum(struct system *system, size_t whole, size_t count,
                    enum ank_relation relation)
{
    size_t *parts = system->parts[system->program.sum_count];
    system->sums[system->program.sum_count++] =
        (struct ank_sum){whole, count, parts, relation};
    if (relation != ANK_EQUAL)
        return;
    system->truth[whole] = 0;
    for (size_t i = 0; i < count; i++)
        system->truth[whole] += system->truth[parts[i]];
}

static void add_table(struct system *system, size_t table)
{
    for (size_t s = 0; s < SITES; s++) {
        for (size_t p = 0; p < PARTS; p++) {
            size_t cell = inner(table, s, p);
            system->parts[system->program.sum_count][p] = cell;
            system->owners[cell] = (int)s;
            system->truth[cell] =
                table == 0 ? (double)lot(14)
                           : (double)lot(1 + (size_t)system->truth[inner(0, s, p)]);
        }
        add_sum(system, row(table, s), PARTS, ANK_EQUAL);
    }
    for (size_t p = 0; p < PARTS; p++) {
        for (size_t s = 0; s < SITES; s++)
            system->parts[system->program.sum_count][s] = inner(table, s, p);
        add_sum(system, total(table, p), SITES, ANK_EQUAL);
    }
}

/* Some cells are told, to two families on either side; the others are wanted. */
static void make_system(struct system *system)
{
    *system = (struct system){
        .program = {.cells = system->cells, .cell_count = CELLS, .sums = system->sums}};
    for (size_t i = 0; i < CELLS; i++)
        system->owners[i] = -1;
    add_table(system, 0);
    add_table(system, 1);
    for (size_t s = 0; s < SITES; s++) {
        system->parts[system->program.sum_count][0] = row(1, s);
        add_sum(system, row(0, s), 1, ANK_AT_LEAST);
    }
    for (size_t i = 0; i < CELLS; i++) {
        bool told = i < INNER ? lot(3) == 0 : lot(4) > 0;
        double low = system->truth[i] - (double)lot(5), high = low + 4;
        system->cells[i] = (struct ank_cell){.low = told ? fmax(0, low) : 0,
                                             .high = told ? fmax(high, system->truth[i])
                                                          : (double)INFINITY,
                                             .wanted = !told};
    }
}

/* What the coach of that site knows is fixed. */
static void solve_for(const struct system *system, int site, struct ank_cell *cells)
{
    memcpy(cells, system->cells, sizeof system->cells);
    struct ank_linear_program program = system->program;
    program.cells = cells;
    for (size_t i = 0; i < CELLS; i++)
        if (site >= 0 && system->owners[i] == site)
            cells[i].low = cells[i].high = system->truth[i];
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
}

/* Whatever cycles show is wide in the whole program too: for a reader, and for each
 * coach whose cells were not crossed. */
static void check_system(struct system *system, double *table, size_t *wide,
                         size_t *shown)
{
    struct ank_arena mem = {0};
    struct ank_cell solved[SITES + 1][CELLS];
    for (int s = -1; s < SITES; s++)
        solve_for(system, s, solved[s + 1]);
    struct ank_cycles *cycles =
        ank_cycles_make(&system->program, table, system->owners, &mem);
    assert_non_null(cycles);
    for (size_t i = 0; i < CELLS; i++) {
        const int *crossed;
        if (!system->cells[i].wanted)
            continue;
        *wide += ank_cell_is_wide(&solved[0][i]);
        if (!ank_cycles_wide(cycles, i, -1))
            continue;
        *shown += 1;
        assert_true(ank_cell_is_wide(&solved[0][i]));
        bool by[SITES] = {false};
        for (size_t k = 0, count = ank_cycles_crossed(cycles, &crossed); k < count; k++)
            by[crossed[k]] = true;
        for (int s = 0; s < SITES; s++)
            if (!by[s] || (s != system->owners[i] && ank_cycles_wide(cycles, i, s)))
                assert_true(ank_cell_is_wide(&solved[s + 1][i]));
    }
    ank_arena_free(&mem);
}

static void shows_only_what_the_program_finds(void **state)
{
    (void)state;
    size_t wide = 0, shown = 0, sought = 0, none = 0;
    for (int turn = 0; turn < 60; turn++) {
        struct system system;
        double table[CELLS];
        make_system(&system);
        memcpy(table, system.truth, sizeof table);
        check_system(&system, table, &wide, &shown);
    }
    for (int turn = 0; turn < 20; turn++) { /* nothing is known: a table is sought */
        struct system system;
        double table[CELLS];
        make_system(&system);
        for (size_t i = 0; i < CELLS; i++) { /* nor what a coach knows in it */
            table[i] = NAN;
            system.owners[i] = -1;
        }
        check_system(&system, table, &none, &sought);
    }
    print_message("# %zu of %zu wide cells are shown, %zu of %zu without the table\n",
                  shown, wide, sought, none);
    assert_true(shown > wide * 8 / 10 && shown <= wide && sought > none / 2);
}

/* Two parts of which only the sum is known, and one that is fixed. */
static void moves_as_far_as_there_are_families(void **state)
{
    (void)state;
    const size_t parts[] = {0, 1};
    struct ank_cell cells[] = {{.low = 0, .high = INFINITY, .wanted = true},
                               {.low = 0, .high = INFINITY, .wanted = true},
                               {.low = 8, .high = 8}};
    const struct ank_sum sum = {2, 2, parts, ANK_EQUAL};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 3, .sums = &sum, .sum_count = 1};
    struct ank_arena mem = {0};
    double table[] = {3, NAN, 8};
    const int owners[] = {0, 1, -1};
    struct ank_cycles *cycles = ank_cycles_make(&program, table, owners, &mem);
    assert_non_null(cycles);
    assert_near(table[1], 5, 1e-9);
    assert_true(ank_cycles_wide(cycles, 0, -1)); /* to 8 */
    assert_false(ank_cycles_wide(cycles, 0, 1)); /* who knows the other knows this */
    cells[2].low = cells[2].high = 7;
    table[1] = NAN;
    table[2] = 7;
    cycles = ank_cycles_make(&program, table, owners, &mem);
    assert_false(ank_cycles_wide(cycles, 0, -1)); /* at most 7 */
    table[0] = 9;
    table[1] = NAN;
    cycles = ank_cycles_make(&program, table, NULL, &mem); /* contradicts 7: another */
    assert_near(table[0] + table[1], 7, 1e-6);
    ank_arena_free(&mem);
}

/* Blocks in which nothing is wanted are solved too when that is asked. */
static void finds_that_no_numbers_obey_though_nothing_is_wanted(void **state)
{
    (void)state;
    const size_t parts[][2] = {{0, 1}, {1, 2}, {0, 2}};
    struct ank_cell cells[6];
    struct ank_sum sums[3];
    for (size_t i = 0; i < 6; i++)
        cells[i] = (struct ank_cell){.low = i < 3 ? 0 : 10, .high = i < 3 ? 30 : 10};
    for (size_t s = 0; s < 3; s++)
        sums[s] = (struct ank_sum){3 + s, 2, parts[s], ANK_EQUAL};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 6, .sums = sums, .sum_count = 3, .all = true};
    assert_int_equal(ank_bounds_wide(&program), ANK_SOLVED);
    cells[5].low = cells[5].high = 21; /* a + b = b + c = 10, a + c = 21: b = -1/2 */
    assert_int_equal(ank_bounds(&program), ANK_INFEASIBLE);
    assert_int_equal(ank_bounds_wide(&program), ANK_INFEASIBLE);
    double table[] = {NAN, NAN, NAN, NAN, NAN, NAN};
    assert_int_equal(ank_bounds_table(&program, table), ANK_INFEASIBLE);
}

/* a = b, b = c and a + d = 12: each of the three is within the bounds of all. */
static void cells_that_are_the_same_have_the_same_bounds(void **state)
{
    (void)state;
    const size_t parts[][2] = {{1}, {2}, {0, 3}};
    const double low[] = {0, 2, 0, 0, 12}, high[] = {10, 30, 8, 30, 12};
    struct ank_cell cells[5];
    struct ank_sum sums[] = {{0, 1, parts[0], ANK_EQUAL},
                             {1, 1, parts[1], ANK_EQUAL},
                             {4, 2, parts[2], ANK_EQUAL}};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 5, .sums = sums, .sum_count = 3};
    for (int wide = 0; wide < 2; wide++) {
        for (size_t i = 0; i < 5; i++)
            cells[i] =
                (struct ank_cell){.low = low[i], .high = high[i], .wanted = true};
        assert_int_equal(wide ? ank_bounds_wide(&program) : ank_bounds(&program),
                         ANK_SOLVED);
        for (size_t i = 0; i < 3; i++) {
            assert_near(cells[i].least, 2, 1e-6);
            assert_near(cells[i].largest, 8, 1e-6);
        }
        assert_near(cells[3].least, 4, 1e-6);
        assert_near(cells[3].largest, 10, 1e-6);
    }
}

/* Numbers that obey all stand for a program; others are no witness. */
static void only_a_table_that_obeys_is_a_witness(void **state)
{
    (void)state;
    const size_t parts[] = {0, 1};
    struct ank_cell cells[3];
    struct ank_sum sum = {2, 2, parts, ANK_EQUAL};
    struct ank_linear_program program = {
        .cells = cells, .cell_count = 3, .sums = &sum, .sum_count = 1, .roughly = true};
    const double right[] = {1, 9, 10}, wrong[] = {5, 9, 10}, outside[] = {-1, 11, 10};
    for (size_t i = 0; i < 3; i++)
        cells[i] = (struct ank_cell){.low = 0,
                                     .high = i < 2 ? 30 : 10,
                                     .least = 1,
                                     .largest = 2,
                                     .wanted = i < 2};
    cells[2].low = 10;
    assert_false(ank_bounds_witness(&program, wrong));
    assert_false(ank_bounds_witness(&program, outside));
    assert_false(program.witnessed);
    assert_true(cells[0].largest == 2);
    assert_true(ank_bounds_witness(&program, right));
    assert_true(program.witnessed && cells[0].least == 1 && cells[1].largest == 9);
    assert_int_equal(ank_bounds_wide(&program), ANK_SOLVED);
    assert_int_equal(program.solved, 1); /* at most of one, the least of the other */
    assert_true(ank_cell_is_wide(&cells[0]) && ank_cell_is_wide(&cells[1]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_only_what_the_program_finds),
        cmocka_unit_test(moves_as_far_as_there_are_families),
        cmocka_unit_test(finds_that_no_numbers_obey_though_nothing_is_wanted),
        cmocka_unit_test(cells_that_are_the_same_have_the_same_bounds),
        cmocka_unit_test(only_a_table_that_obeys_is_a_witness),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
