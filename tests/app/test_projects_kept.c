/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects are set up and changed; lists of domains are taken in and written. */
#include "door.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/projects_kept.h>

static void enter(const char *code)
{
    struct ank_project added;
    struct ank_project_entry entry = {.code = code, .start = ANK_NO_DAY};
    assert_ok(ank_project_enter(&door, &entry, &added, &err), err);
}

static const struct ank_project *find(const char *code)
{
    struct ank_project *found;
    size_t count;
    assert_ok(ank_project_rows(&door, code, &found, &count, &err), err);
    assert_int_equal(count, 1);
    return found;
}

static void sets_a_project_up_from_its_preset(void **state)
{
    (void)state;
    enter("zon");
    const struct ank_project *project = find("zon");
    assert_string_equal(project->name, "zon");
    assert_string_equal(project->preset, "gezinscoaching");
    assert_string_equal(project->language, "nl");
    assert_int_equal(project->start, ANK_NO_DAY);
    assert_int_equal(project->instrument_count, 1);
    assert_string_equal(project->instruments[0]->code, "gezinscoaching");
    assert_true(project->waves.count > 1);
}

static void takes_what_is_said_before_the_preset(void **state)
{
    (void)state;
    const char *list = "leven";
    struct ank_project added;
    struct ank_project_entry entry = {
        .code = "zon",
        .name = "Gezinnen Zonnedorp",
        .waves = "0,6",
        .windows = "6:100..200",
        .language = "fr",
        .instruments = {1, &list},
        .start = door.today,
    };
    add_instrument();
    assert_ok(ank_project_enter(&door, &entry, &added, &err), err);
    const struct ank_project *project = find("zon");
    assert_string_equal(project->name, "Gezinnen Zonnedorp");
    assert_string_equal(project->language, "fr");
    assert_string_equal(project->instruments[0]->code, "leven");
    assert_int_equal(project->start, door.today);
    assert_int_equal(project->waves.count, 2);
    assert_int_equal(project->waves.wave[1].from, 100);
    assert_int_equal(project->waves.wave[1].to, 200);
}

static void refuses_to_set_up_what_is_wrong(void **state)
{
    (void)state;
    const char *missing = "maan";
    const struct {
        struct ank_project_entry entry;
        enum ank_code code;
        const char *words;
    } cases[] = {
        {{.code = "z on"}, ANK_INVALID, "z on is no code"},
        {{.code = "zon"}, ANK_EXISTS, "zon"},
        {{.code = "ster", .preset = "maan"}, ANK_NOT_FOUND, "maan"},
        {{.code = "ster", .instruments = {1, &missing}}, ANK_NOT_FOUND, "maan"},
        {{.code = "ster", .language = "de"}, ANK_INVALID, "nl, fr or en, not de"},
        {{.code = "ster", .waves = "ooit"}, ANK_INVALID, "--waves: ooit is no wave"},
        {{.code = "ster", .windows = "99:1..2"}, ANK_INVALID, "--windows: 99:1..2"},
        {{.code = "ster", .name = "a\nb"}, ANK_INVALID, "--name"},
    };
    enter("zon");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_project added;
        struct ank_project_entry entry = cases[i].entry;
        entry.start = ANK_NO_DAY;
        assert_refused_unchanged(ank_project_enter(&door, &entry, &added, &err),
                                 cases[i].code, cases[i].words);
    }
}

static void changes_what_is_said_and_no_more(void **state)
{
    (void)state;
    const char *list = "leven";
    struct ank_project changed;
    struct ank_project_entry entry = {
        .code = "zon", .language = "en", .instruments = {1, &list}, .from = ANK_NO_DAY};
    enter("zon");
    add_instrument();
    size_t waves = find("zon")->waves.count;
    assert_ok(ank_project_change(&door, &entry, &changed, &err), err);
    const struct ank_project *project = find("zon");
    assert_string_equal(project->name, "zon");
    assert_string_equal(project->language, "en");
    assert_int_equal(project->instrument_count, 2);
    assert_string_equal(project->instruments[1]->code, "leven");
    assert_int_equal(project->waves.count, waves);
}

/* Windows are of the waves that are said with them. */
static void gives_new_waves_their_windows(void **state)
{
    (void)state;
    struct ank_project changed;
    struct ank_project_entry entry = {
        .code = "zon", .waves = "0,5", .windows = "5:140..170", .from = ANK_NO_DAY};
    enter("zon");
    assert_ok(ank_project_change(&door, &entry, &changed, &err), err);
    const struct ank_project *project = find("zon");
    assert_int_equal(project->waves.count, 2);
    assert_string_equal(project->waves.wave[1].name, "5");
    assert_int_equal(project->waves.wave[1].from, 140);
}

static void refuses_a_change_that_is_none(void **state)
{
    (void)state;
    static const char *no_list = "nooit";
    const struct {
        struct ank_project_entry entry;
        enum ank_code code;
        const char *words;
    } cases[] = {
        {{.code = "zon"}, ANK_USAGE, "set what?"},
        {{.code = "ster", .language = "fr"}, ANK_NOT_FOUND, "ster"},
        {{.code = "zon", .language = "de"}, ANK_INVALID, "nl, fr or en, not de"},
        {{.code = "zon", .name = "G-7K3QX"}, ANK_INVALID, "--name"},
        {{.code = "zon", .windows = "3"}, ANK_INVALID, "--windows: 3 is no window"},
        {{.code = "zon", .without = {1, &no_list}}, ANK_NOT_FOUND, "does not ask list"},
    };
    enter("zon");
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct ank_project changed;
        struct ank_project_entry entry = cases[i].entry;
        entry.from = ANK_NO_DAY;
        assert_refused_unchanged(ank_project_change(&door, &entry, &changed, &err),
                                 cases[i].code, cases[i].words);
    }
}

static void lists_projects_by_code(void **state)
{
    (void)state;
    struct ank_project *all;
    size_t count;
    enter("zon");
    enter("maan");
    assert_ok(ank_project_rows(&door, NULL, &all, &count, &err), err);
    assert_int_equal(count, 2);
    assert_string_equal(all[0].code, "maan");
    assert_refused_unchanged(ank_project_rows(&door, "ster", &all, &count, &err),
                             ANK_NOT_FOUND, "ster");
}

static void finds_the_theme_of_each_domain(void **state)
{
    (void)state;
    struct ank_instrument_seen seen;
    struct ank_instrument **all;
    size_t before, after;
    assert_ok(ank_instrument_rows(&door, &all, &before, &err), err);
    add_instrument();
    assert_ok(ank_instrument_rows(&door, &all, &after, &err), err);
    assert_int_equal(after, before + 1);
    assert_ok(ank_instrument_read(&door, "gezinscoaching", &seen, &err), err);
    for (size_t i = 0; i < seen.instrument->domain_count; i++)
        assert_non_null(seen.themes[i]);
    assert_ok(ank_instrument_read(&door, "leven", &seen, &err), err);
    assert_null(seen.themes[0]);
    assert_refused_unchanged(ank_instrument_read(&door, "maan", &seen, &err),
                             ANK_NOT_FOUND, "maan");
}

/* What the export of an instrument writes, in a file of the folder. */
static const char *export_to_file(const char *code)
{
    const char *path = kept_path("leven.json");
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    assert_ok(ank_instrument_export(&door, code, out, &err), err);
    assert_int_equal(fclose(out), 0);
    return path;
}

static void takes_in_what_it_wrote(void **state)
{
    (void)state;
    struct ank_instrument_added added;
    struct ank_instrument taken;
    const char *path;
    add_instrument();
    path = export_to_file("leven");
    assert_ok(ank_instrument_import(&door, path, &taken, &added, &err), err);
    assert_false(added.whole || added.names_mended);
    assert_string_equal(taken.code, "leven");
    assert_string_equal(
        door_notices(),
        "theme wonen of domain wonen is not on the list; kept as it is\n"
        "theme geld of domain geld is not on the list; kept as it is\n"
        "theme rust of domain rust is not on the list; kept as it is");
}

static void refuses_a_file_that_is_no_instrument(void **state)
{
    (void)state;
    struct ank_instrument_added added;
    struct ank_instrument taken;
    const char *path = kept_path("wrong.json");
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs("{}", out);
    assert_int_equal(fclose(out), 0);
    assert_refused_unchanged(ank_instrument_import(&door, path, &taken, &added, &err),
                             ANK_INVALID, "wrong.json");
    assert_refused_unchanged(
        ank_instrument_import(&door, kept_path("no.json"), &taken, &added, &err),
        ANK_IO, "no.json");
    assert_refused_unchanged(ank_instrument_export(&door, "maan", stderr, &err),
                             ANK_NOT_FOUND, "maan");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, door_open, door_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(sets_a_project_up_from_its_preset),
        TEST(takes_what_is_said_before_the_preset),
        TEST(refuses_to_set_up_what_is_wrong),
        TEST(changes_what_is_said_and_no_more),
        TEST(gives_new_waves_their_windows),
        TEST(refuses_a_change_that_is_none),
        TEST(lists_projects_by_code),
        TEST(finds_the_theme_of_each_domain),
        TEST(takes_in_what_it_wrote),
        TEST(refuses_a_file_that_is_no_instrument),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
