/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each reason for which an organisation is not set beside the others is told, and of
 * the one it is true of. */
#include "testing.h"

#include <math.h>
#include <string.h>

#include "../../registry/app/pool/pool_room.h"

enum { organisations = 4, other = 2 }; /* other: the one that differs */

static struct ank_arena mem;

static int forget(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const struct csv_column columns[] = {
    {"project", true},  {"domain", true},      {"label", true}, {"wave", true},
    {"families", true}, {"mean_change", true}, {"sd", true},    {"low", true},
    {"high", true},     {"verdict", true},     {"as_of", true}};

/* What the organisations tell of housing after six months: all the same. */
struct world {
    struct ank_work_context work;
    struct pool pool;
    struct pool_folder folders[organisations];
    struct pool_question questions[organisations];
    struct verify_row rows[organisations];
};

static void set_cell(struct world *world, size_t folder, const char *name,
                     const char *value)
{
    for (size_t i = 0; i < ANK_COUNT(columns); i++)
        if (strcmp(columns[i].name, name) == 0)
            world->rows[folder].cells[i] = value;
}

static struct world *make(void)
{
    static const char *const cells[] = {"zon", "housing", "Wonen",  "6",
                                        "30",  "1.2",     "2.0",    "0.5",
                                        "1.9", "better",  "2026-Q2"};
    struct world *world = ank_alloc(&mem, sizeof *world);
    *world = (struct world){.work = {.mem = &mem, .lang = ank_lang_find("fr")}};
    world->pool = (struct pool){.work = &world->work,
                                .lang = ank_lang_find("fr"),
                                .folder_count = organisations,
                                .folders = world->folders};
    for (size_t i = 0; i < organisations; i++) {
        world->questions[i] = (struct pool_question){
            "gezinscoaching", "1", "huisvesting", "housing", 0, 10, 1, 1,
            "min-change",     2};
        world->rows[i].cells = ank_alloc(&mem, sizeof cells);
        memcpy(world->rows[i].cells, cells, sizeof cells);
        world->folders[i] = (struct pool_folder){
            .name = "an organisation",
            .project_count = 1,
            .change = {NULL, columns, ANK_COUNT(columns), 1, &world->rows[i]},
            .question_count = 1,
            .questions = &world->questions[i]};
    }
    return world;
}

/* Only the other is left out, and for that reason. */
static void assert_left(struct world *world, const char *reason)
{
    struct ank_error err = {0};
    pool_compare(&world->pool);
    assert_true(pool_label(&world->pool, &err));
    assert_int_equal(world->pool.moment_count, 1);
    const struct pool_moment *moment = &world->pool.moments[0];
    for (size_t i = 0; i < organisations; i++) {
        const char *left = moment->rows[i].left;
        if (i != other || !reason)
            assert_null(left);
        else if (!left || strcmp(left, reason) != 0)
            fail_msg("not \"%s\" but: %s", reason, left ? left : "nothing");
    }
    assert_int_equal(moment->compared, organisations - (reason != NULL));
}

static void all_that_ask_the_same_are_compared(void **state)
{
    (void)state;
    assert_left(make(), NULL);
}

static void who_tells_no_mean_is_left_out(void **state)
{
    (void)state;
    struct world *world = make();
    set_cell(world, other, "mean_change", "*");
    assert_left(world, "no mean is told");
    world = make();
    set_cell(world, other, "sd", "*");
    set_cell(world, other, "low", "*");
    set_cell(world, other, "high", "*");
    assert_left(world, "it is not told how sure the mean is");
}

static void who_does_not_ask_it_is_left_out(void **state)
{
    (void)state;
    struct world *world = make();
    world->folders[other].change.count = 0;
    assert_left(world, "it does not ask this, or not then");
    world = make();
    world->folders[other].project_count = 2;
    assert_left(world, "its projects are not told together");
}

static void another_question_is_not_compared(void **state)
{
    (void)state;
    const struct {
        const char *reason;
        struct pool_question question;
    } cases[] = {
        {"it asks another question, or by another list",
         {"buddy", "1", "huisvesting", "housing", 0, 10, 1, 1, "min-change", 2}},
        {"it asks another question, or by another list",
         {"gezinscoaching", "1", "wonen", "housing", 0, 10, 1, 1, "min-change", 2}},
        {"it has another version of the list",
         {"gezinscoaching", "2", "huisvesting", "housing", 0, 10, 1, 1, "min-change",
          2}},
        {"on its scale another direction is better",
         {"gezinscoaching", "1", "huisvesting", "housing", 0, 10, 1, -1, "min-change",
          2}},
        {"it has another scale",
         {"gezinscoaching", "1", "huisvesting", "housing", 1, 5, 1, 1, "min-change",
          2}},
        {"families count there as better or harder by another rule",
         {"gezinscoaching", "1", "huisvesting", "housing", 0, 10, 1, 1, "min-change",
          3}},
        {"families count there as better or harder by another rule",
         {"gezinscoaching", "1", "huisvesting", "housing", 0, 10, 1, 1, "",
          (double)NAN}},
    };
    for (size_t i = 0; i < ANK_COUNT(cases); i++) {
        struct world *world = make();
        world->questions[other] = cases[i].question;
        print_message("# %s\n", cases[i].reason);
        assert_left(world, cases[i].reason);
    }
}

static void a_domain_is_named_in_the_reader_s_language(void **state)
{
    (void)state;
    struct world *world = make();
    assert_left(world, NULL);
    assert_string_equal(world->pool.moments[0].label, "Logement");
    world = make();
    set_cell(world, 0, "label", "Een eigen dak");
    assert_left(world, NULL);
    assert_string_equal(world->pool.moments[0].label, "Een eigen dak");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(all_that_ask_the_same_are_compared, forget),
        cmocka_unit_test_teardown(who_tells_no_mean_is_left_out, forget),
        cmocka_unit_test_teardown(who_does_not_ask_it_is_left_out, forget),
        cmocka_unit_test_teardown(another_question_is_not_compared, forget),
        cmocka_unit_test_teardown(a_domain_is_named_in_the_reader_s_language, forget),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
