/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Repeats of a survey, joined to the talk that they belong to. */
#include <string.h>

#include <ankerpunt/model/sheet_join.h>
#include "sheet_text.h"
#include "testing.h"

static struct ank_arena mem;

static int start_again(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char talks[] =
    "start|end|Algemeen/Gezinscode|Datum gesprek|_id|_uuid|_index\n"
    "2026|2026|Z-01|@2026-01-12|901|aa|1\n"
    "2026|2026|Z-02|@2026-02-12|902|bb|2\n"
    "2026|2026|Z-03|@2026-03-12|903|cc|3\n";
static const char persons[] =
    "Wie|Wonen|Geld|School|_index|_parent_table_name|_parent_index|_submission__id\n"
    "moeder|6|5|7|1|Gesprekken|3|903\n"
    "vader|5|5|6|2|Gesprekken|3|903\n"
    "moeder|8|7|9|3|Gesprekken|1|901\n"
    "oma|8|7|9|4|Gesprekken|17|917\n";

static struct ank_grid *two(const char *first, const char *name, const char *second)
{
    struct ank_grid *grids = ank_alloc(&mem, 2 * sizeof *grids);
    grids[0] = *sheet_text(name, first, &mem);
    grids[1] = *sheet_text("personen", second, &mem);
    ank_sheet_join(grids, 2, sheet_known(&mem), &mem);
    return grids;
}

static const char *text_at(const struct ank_grid *grid, size_t row, size_t column)
{
    return ank_grid_text(ank_grid_at(grid, row, column), &mem);
}

static void a_repeat_has_the_family_and_day_of_its_talk(void **state)
{
    (void)state;
    const struct ank_grid *grid = &two(talks, "Gesprekken", persons)[1];
    assert_string_equal(text_at(grid, 1, 9), "Algemeen/Gezinscode");
    assert_string_equal(text_at(grid, 1, 10), "Datum gesprek");
    assert_string_equal(text_at(grid, 2, 9), "Z-03");
    assert_string_equal(text_at(grid, 3, 9), "Z-03");
    assert_string_equal(text_at(grid, 4, 9), "Z-01");
    assert_string_equal(text_at(grid, 4, 10), "2026-01-12");
    assert_string_equal(text_at(grid, 5, 9), ""); /* it points to nobody */
}

static void its_scores_are_proposed_then(void **state)
{
    (void)state;
    struct ank_sheet_guess guess;
    ank_sheet_guess(&two(talks, "Gesprekken", persons)[1], sheet_known(&mem), &mem,
                    &guess);
    assert_int_equal(guess.why, ANK_SHEET_PROPOSED);
    assert_int_equal(guess.sheet.rows, ANK_MAP_SITTING);
    assert_string_equal(guess.sheet.family.text, "Algemeen/Gezinscode");
    assert_string_equal(guess.sheet.date.column.text, "Datum gesprek");
    assert_string_equal(guess.sheet.by.text, "Wie");
}

/* The sheet of the talks stays as it was. */
static void nothing_is_put_into_the_parent(void **state)
{
    (void)state;
    assert_int_equal(ank_grid_width(&two(talks, "Gesprekken", persons)[0]), 7);
}

static void a_submission_is_found_by_its_number_too(void **state)
{
    (void)state;
    const struct ank_grid *grid = &two(talks, "Gesprekken",
                                       "Wie|Wonen|Geld|School|_submission__id\n"
                                       "moeder|6|5|7|902\nvader|5|5|6|901\n")[1];
    assert_string_equal(text_at(grid, 2, 6), "Z-02");
    assert_string_equal(text_at(grid, 3, 6), "Z-01");
}

static void sheets_that_point_nowhere_stay(void **state)
{
    (void)state;
    const char *plain = "Wie|Wonen|Geld|School\nmoeder|6|5|7\n";
    assert_int_equal(ank_grid_width(&two(talks, "Gesprekken", plain)[1]), 4);
    assert_int_equal(ank_grid_width(&two(talks, "Iets anders", persons)[1]), 10);
    assert_int_equal(ank_grid_width(&two(plain, "Gesprekken", persons)[1]), 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_repeat_has_the_family_and_day_of_its_talk,
                               start_again),
        cmocka_unit_test_setup(its_scores_are_proposed_then, start_again),
        cmocka_unit_test_setup(nothing_is_put_into_the_parent, start_again),
        cmocka_unit_test_setup(a_submission_is_found_by_its_number_too, start_again),
        cmocka_unit_test_setup(sheets_that_point_nowhere_stay, start_again),
    };
    return cmocka_run_group_tests(tests, NULL, start_again);
}
