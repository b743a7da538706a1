/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects, their waves and their instruments. */
#include <ankerpunt/model/wave.h>
#include <ankerpunt/registry/project.h>
#include "fixture.h"

static struct ank_waves waves_of(const char *const *names, size_t count)
{
    struct ank_waves waves = {count, ank_alloc(&mem, count * sizeof *waves.wave)};
    for (size_t i = 0; i < count; i++)
        assert_true(ank_wave_parse(names[i], &waves.wave[i]));
    return waves;
}

static void is_read_back_with_waves_and_instruments(void **state)
{
    (void)state;
    struct ank_instrument *instrument = add_instrument();
    struct ank_project found,
        put = {
            .code = "zonnedorp",
            .name = "Zonnedorp (été)",
            .preset = "buddy",
            .language = "fr",
            .start = day("2026-01-05"),
            .instrument_count = 1,
            .instruments = &instrument,
            .waves = waves_of((const char *[]){"followup-12", "12", "3", "closing"}, 4),
        };
    put.waves.wave[1].own_window = true;
    put.waves.wave[1].from = 350;
    put.waves.wave[1].to = 400;
    assert_ok(ank_project_add(registry, &put, &err), err);
    assert_ok(ank_project_find(registry, "zonnedorp", &mem, &found, &err), err);

    static const char *const names[] = {"0", "3", "12", "closing", "followup-12"};
    assert_int_equal(found.id, put.id);
    assert_string_equal(found.name, "Zonnedorp (été)");
    assert_string_equal(found.preset, "buddy");
    assert_string_equal(found.language, "fr");
    assert_int_equal(found.start, day("2026-01-05"));
    assert_int_equal(found.waves.count, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        assert_string_equal(found.waves.wave[i].name, names[i]);
    assert_true(found.waves.wave[2].own_window);
    assert_int_equal(found.waves.wave[2].from, 350);
    assert_int_equal(found.waves.wave[2].to, 400);
    assert_false(found.waves.wave[1].own_window);
    assert_int_equal(found.instrument_count, 1);
    assert_int_equal(found.instruments[0]->id, instrument->id);
    assert_int_equal(found.instruments[0]->domain_count, 3);
}

static void projects_are_listed_by_code(void **state)
{
    (void)state;
    struct ank_instrument *instrument = add_instrument();
    struct ank_project *projects;
    size_t count;
    add_project("zonnedorp", instrument);
    add_project("bosrand", NULL);
    assert_ok(ank_project_list(registry, &mem, &projects, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(projects[0].code, "bosrand");
    assert_int_equal(projects[0].instrument_count, 0);
    assert_int_equal(projects[0].waves.count, 1);
    assert_int_equal(projects[0].start, ANK_NO_DAY);
    assert_int_equal(projects[1].instrument_count, 1);
}

static void a_code_is_given_once(void **state)
{
    (void)state;
    struct ank_project again = {.code = "bosrand",
                                .name = "x",
                                .preset = "x",
                                .language = "nl",
                                .start = ANK_NO_DAY};
    struct ank_project found;
    add_project("bosrand", NULL);
    assert_fails(ank_project_add(registry, &again, &err), err, ANK_EXISTS);
    assert_fails(ank_project_find(registry, "zonnedorp", &mem, &found, &err), err,
                 ANK_NOT_FOUND);
}

static void waves_are_there_once_and_end_after_they_open(void **state)
{
    (void)state;
    struct ank_project put = {.code = "p1",
                              .name = "x",
                              .preset = "x",
                              .language = "nl",
                              .start = ANK_NO_DAY,
                              .waves = waves_of((const char *[]){"3", "3"}, 2)};
    assert_fails(ank_project_add(registry, &put, &err), err, ANK_EXISTS);
    put.code = "p2";
    put.waves = waves_of((const char *[]){"3"}, 1);
    put.waves.wave[0].own_window = true;
    put.waves.wave[0].from = 100;
    put.waves.wave[0].to = 99;
    bool added = ank_project_add(registry, &put, &err);
    assert_string_equal(err.text,
                        "wave 3: a window must end on or after the day it opens");
    assert_fails(added, err, ANK_INVALID);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, kept_open, kept_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(is_read_back_with_waves_and_instruments),
        TEST(projects_are_listed_by_code),
        TEST(a_code_is_given_once),
        TEST(waves_are_there_once_and_end_after_they_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
