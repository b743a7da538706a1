/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables laid beside each other. Who reads a release knows that what is told of closed
 * families is told of those who closed, that a change was found in families that were
 * rated, and that who has one kind of right in order has some right in order. With all
 * of that in one system of sums no hidden number may become narrow.
 */
#include <math.h>
#include <string.h>

#include <ankerpunt/analysis/cohort.h>

#include "records.h"
#include "testing.h"

enum { PROJECTS = 300, MOST_CELLS = 200, MOST_SUMS = 200 };

static const struct ank_right catalogue[] = {
    {.code = "leefloon", .group = "income"},
    {.code = "huursubsidie", .group = "housing"}};

/* Whole numbers that look like drawn by lot (splitmix64). */
static uint64_t state_of_lots;

static size_t lot(size_t end)
{
    uint64_t z = state_of_lots += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return (size_t)((z ^ z >> 31) >> 11) % end;
}

/* Families ----------------------------------------------------------------- */

struct shares {
    size_t closed, rated, explored, in_order; /* of hundred */
};

static void take_steps(struct ank_arena *mem, struct ank_record *record,
                       const struct shares *shares, ank_day start)
{
    for (size_t i = 0; i < ANK_COUNT(catalogue); i++) {
        ank_day day = start + 2 + (ank_day)lot(40);
        if (i > 0 && lot(3) == 0)
            continue;
        records_step(mem, record, catalogue[i].code, ANK_DETECTED, day, NULL);
        if (lot(100) < shares->in_order)
            records_step(mem, record, catalogue[i].code, ANK_REALISED,
                         day + 10 + (ank_day)lot(400), NULL);
    }
}

static struct ank_record *family(struct ank_arena *mem,
                                 const struct ank_instrument *instrument,
                                 const struct shares *shares, ank_day start)
{
    static const char *const referrals[] = {"partner", "coach", "family", ""};
    struct ank_record *record = records_family(mem, "G-1", "a", start);
    struct ank_trajectory *here = record->trajectories;
    here->referral = referrals[lot(4)];
    if (lot(100) < shares->closed)
        here->end = start + 250 + (ank_day)lot(150);
    records_sitting(mem, record, instrument, NULL, start + 2,
                    (const ank_score[]){(ank_score)lot(6)});
    if (lot(100) < shares->rated)
        records_sitting(mem, record, instrument, NULL, start + 182,
                        (const ank_score[]){(ank_score)lot(11)});
    if (lot(100) < shares->explored)
        take_steps(mem, record, shares, start);
    record->consents = ank_grow(mem, record->consents, record->consent_count,
                                sizeof *record->consents);
    record->consents[record->consent_count++] =
        (struct ank_consent){"evaluation", start, true, NULL};
    return record;
}

/* What a reader knows -------------------------------------------------------- */

struct reading {
    const struct ank_asked *asked;
    const struct ank_shown *shown;
    size_t count, cell_count, sum_count;
    bool parts; /* who are not rated, closed or explored are hidden numbers as well */
    struct ank_cell cells[MOST_CELLS];
    struct ank_sum sums[MOST_SUMS];
    size_t first[MOST_CELLS]; /* of each row its cell, then those of its parts */
};

static size_t add_cell(struct reading *reading, double low, double high, bool wanted)
{
    assert_true(reading->cell_count < MOST_CELLS);
    reading->cells[reading->cell_count] =
        (struct ank_cell){.low = low, .high = high, .wanted = wanted};
    return reading->cell_count++;
}

static void add_sum(struct reading *reading, struct ank_arena *mem, size_t whole,
                    size_t count, const size_t *parts)
{
    size_t *copy = ank_alloc(mem, count * sizeof *copy);
    memcpy(copy, parts, count * sizeof *copy);
    assert_true(reading->sum_count < MOST_SUMS);
    reading->sums[reading->sum_count++] =
        (struct ank_sum){whole, count, copy, ANK_EQUAL};
}

static double shown_least(int n)
{
    return fmax(ANK_RELEASE_LEAST, n - 2);
}

static void read_row(struct reading *reading, struct ank_arena *mem, size_t at)
{
    const struct ank_shown *shown = &reading->shown[at];
    size_t parts = shown->why == ANK_SHOWN ? (size_t)shown->part_count : 0;
    size_t ids[ANK_MOST_PARTS];
    double low = shown->why == ANK_SHOWN ? shown_least(shown->n) : 0;
    double high = shown->why == ANK_SHOWN ? shown->n + 2 : ANK_RELEASE_LEAST - 1;
    bool large = false;
    for (size_t p = 0; p < parts; p++)
        large |= shown->parts[p] >= 0;
    if (large)
        low = fmax(low, 2 * ANK_RELEASE_LEAST);
    size_t whole = reading->first[at] =
        add_cell(reading, low, high, shown->why != ANK_SHOWN);
    for (size_t p = 0; p < parts; p++) {
        bool told = shown->parts[p] >= 0;
        ids[p] = add_cell(reading, told ? shown_least(shown->parts[p]) : 0,
                          told ? (double)shown->parts[p] + 2 : (double)INFINITY, !told);
    }
    if (parts > 0)
        add_sum(reading, mem, whole, parts, ids);
    if (shown->majority >= 0) { /* half or more: the others and something beside */
        size_t other = 0, others[ANK_MOST_PARTS];
        for (size_t p = 0; p < parts; p++)
            if ((int)p != shown->majority)
                others[other++] = ids[p];
        others[other++] = add_cell(reading, 0, INFINITY, false);
        add_sum(reading, mem, ids[shown->majority], other, others);
    }
}

static size_t find(const struct reading *reading, const char *measure)
{
    size_t length = strlen(measure);
    for (size_t i = 0; i < reading->count; i++)
        if (strcmp(reading->asked[i].item.measure, measure) == 0 ||
            (measure[length - 1] == '/' &&
             strncmp(reading->asked[i].item.measure, measure, length) == 0))
            return i;
    return reading->count;
}

/* All of one are in the other; `part`: 0 the row, 1 its first part, when it has parts.
 */
static void is_within(struct reading *reading, struct ank_arena *mem, const char *few,
                      const char *many, size_t part, bool equal)
{
    size_t a = find(reading, few), b = find(reading, many);
    if (a == reading->count || b == reading->count ||
        (part > 0 &&
         (reading->shown[a].part_count == 0 || reading->shown[b].part_count == 0 ||
          reading->shown[a].why != ANK_SHOWN || reading->shown[b].why != ANK_SHOWN)))
        return;
    size_t parts[] = {reading->first[a] + part, 0};
    if (!equal)
        parts[1] = add_cell(reading, 0, INFINITY, reading->parts);
    add_sum(reading, mem, reading->first[b] + part, equal ? 1 : 2, parts);
}

static void read_all(struct reading *reading, struct ank_arena *mem)
{
    static const struct {
        const char *few, *many;
        size_t part;
        bool equal;
    } known[] = {
        {"referral", "started", 0, true},       {"closed", "started", 0, false},
        {"duration", "closed", 0, true},        {"due/6", "started", 0, false},
        {"reached/0", "started", 0, false},     {"reached/6", "due/6", 0, false},
        {"change/", "reached/6", 0, false},     {"change/", "reached/0", 0, false},
        {"explored", "started", 0, false},      {"stage", "explored", 0, true},
        {"realised", "explored", 0, true},      {"time", "explored", 0, false},
        {"group/income", "explored", 0, false}, {"group/housing", "explored", 0, false},
        {"contacts", "started", 0, true},       {"hours", "started", 0, true},
        {"budget", "started", 0, true},         {"signals", "started", 0, false},
        {"found", "explored", 0, true},         {"group/other", "explored", 0, false},
        {"group/income", "stage", 1, false},    {"group/housing", "stage", 1, false},
        {"group/other", "stage", 1, false},
    };
    for (size_t i = 0; i < reading->count; i++)
        read_row(reading, mem, i);
    for (size_t i = 0; i < COUNT(known); i++)
        is_within(reading, mem, known[i].few, known[i].many, known[i].part,
                  known[i].equal);
}

/* ------------------------------------------------------------------------------ */

static size_t narrow_cells(uint64_t seed, bool parts, const struct ank_project *project,
                           const struct ank_instrument *instrument, size_t *hidden)
{
    struct ank_arena mem = {0};
    struct ank_error err = {0};
    struct reading reading = {.parts = parts};
    const struct ank_project *projects[] = {project};
    struct ank_release_options options = {.cut_off = ank_day_from_civil(2026, 6, 30),
                                          .least = ANK_RELEASE_LEAST,
                                          .rights = catalogue,
                                          .right_count = COUNT(catalogue)};
    state_of_lots = seed;
    options.today = options.cut_off;
    struct shares shares = {lot(101), 40 + lot(61), 40 + lot(61), lot(101)};
    struct ank_cohorts *cohorts = ank_cohorts_open(projects, 1, &options);
    size_t families = 10 + lot(55), narrow = 0;
    for (size_t i = 0; i < families; i++)
        (void)ank_cohorts_add(
            cohorts, 0,
            family(&mem, instrument, &shares, options.cut_off - 430 - (ank_day)lot(30)),
            (int64_t)i + 1);
    reading.asked = ank_cohorts_asked(cohorts, &reading.count);
    struct ank_release_item *items = ank_alloc(&mem, reading.count * sizeof *items);
    struct ank_shown *shown = ank_alloc(&mem, reading.count * sizeof *shown);
    for (size_t i = 0; i < reading.count; i++)
        items[i] = reading.asked[i].item;
    struct ank_disclosure disclosure = {.items = items,
                                        .count = reading.count,
                                        .least = options.least,
                                        .cut_off = options.cut_off,
                                        .keep = &mem,
                                        .shown = shown};
    assert_ok(ank_disclose(&disclosure, &err), err);
    reading.shown = shown;
    read_all(&reading, &mem);
    struct ank_linear_program program = {.cells = reading.cells,
                                         .cell_count = reading.cell_count,
                                         .sums = reading.sums,
                                         .sum_count = reading.sum_count};
    assert_int_equal(ank_bounds(&program), ANK_SOLVED);
    for (size_t i = 0; i < reading.cell_count; i++) {
        *hidden += reading.cells[i].wanted;
        narrow += reading.cells[i].wanted && !ank_cell_is_wide(&reading.cells[i]);
    }
    if (narrow > 0 && !parts)
        print_message("# seed %d: %zu families, %zu narrow\n", (int)seed, families,
                      narrow);
    for (size_t i = 0; i < reading.count && narrow > 0 && !parts; i++)
        for (size_t p = 0; p <= (size_t)shown[i].part_count; p++) {
            const struct ank_cell *cell = &reading.cells[reading.first[i] + p];
            print_message("#   %s %zu: %g to %g%s\n", items[i].measure, p, cell->low,
                          cell->high,
                          cell->wanted && !ank_cell_is_wide(cell) ? " narrow" : "");
        }
    ank_cohorts_close(cohorts);
    ank_arena_free(&mem);
    return narrow;
}

static void no_table_tells_what_another_hides(void **state)
{
    (void)state;
    static const char *const themes[] = {"housing"};
    static const int months[] = {0, 6, -1};
    struct ank_arena mem = {0};
    struct ank_instrument *instrument = records_instrument(&mem, "leven", themes, 1);
    struct ank_project *project = records_project(&mem, "a", instrument, months);
    size_t narrow = 0, hidden = 0, found = 0, more = 0;
    for (uint64_t seed = 1; seed <= PROJECTS; seed++) {
        narrow += narrow_cells(seed, false, project, instrument, &hidden) > 0;
        found += narrow_cells(seed, true, project, instrument, &more) > 0;
    }
    print_message(
        "# %d projects, %zu hidden numbers; projects with narrow ones: %zu; were the "
        "rest of a whole hidden too: %zu\n",
        PROJECTS, hidden, narrow, found);
    assert_true(hidden > PROJECTS);
    assert_int_equal(narrow, 0);
    /* Who finds nothing anywhere would prove nothing: as parts of a whole they are
     * found. */
    assert_true(2 * found > PROJECTS);
    ank_arena_free(&mem);
}

int main(void)
{
    ank_analysis_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_table_tells_what_another_hides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
