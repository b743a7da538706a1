/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that come in: families, rights and a catalogue; whole, or not at all. */
#include "door.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/checks.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/import.h>

static size_t fault_count;
static char first_fault[512];

static void take_fault(struct ank_work_context *who, const char *sentence)
{
    (void)who;
    if (fault_count++ == 0)
        snprintf(first_fault, sizeof first_fault, "%s", sentence);
}

typedef bool importer(struct ank_work_context *who,
                      const struct ank_import_settings *settings,
                      struct ank_import_counts *counts, struct ank_error *err);

static struct ank_import_counts counts;

static bool import(importer *kind, const char *text, bool create)
{
    struct ank_import_settings settings = {
        .path = kept_path("rows.csv"), .create_projects = create, .fault = take_fault};
    fault_count = 0;
    *first_fault = '\0';
    assert_ok(ank_file_put(settings.path, text, strlen(text), true, &err), err);
    return kind(&door, &settings, &counts, &err);
}

static const char families[] = "family,project,start,consent\n"
                               "G-1,zon,2026-01-12,start measure\n"
                               "G-2,zon,2026-02-02,\n";

static void families_come_in_with_their_project(void **state)
{
    (void)state;
    assert_ok(import(ank_import_families, families, true), err);
    assert_int_equal(counts.rows, 2);
    assert_int_equal(counts.added, 2);
    assert_int_equal(kept_number("SELECT count(*) FROM trajectory"), 2);
    assert_int_equal(kept_number("SELECT count(*) FROM consent"), 2);
    assert_ok(import(ank_import_families, families, false), err);
    assert_int_equal(counts.added, 0);
    assert_int_equal(counts.same, 2);
    assert_int_equal(kept_number("SELECT count(*) FROM trajectory"), 2);
}

static void a_project_that_is_not_there_is_named_with_its_line(void **state)
{
    (void)state;
    assert_refused(import(ank_import_families, families, false), ANK_INVALID,
                   "nothing was imported");
    assert_int_equal(fault_count, 1); /* of two rows, told once */
    assert_non_null(strstr(first_fault, "2 x project:"));
    assert_non_null(strstr(first_fault, "(rows 2, 3)"));
}

static void one_wrong_row_keeps_all_out(void **state)
{
    (void)state;
    assert_refused(import(ank_import_families,
                          "family,project,start\nG-1,zon,2026-01-12\nG-2,zon,soon\n",
                          true),
                   ANK_INVALID, "nothing was imported; faults: 1");
    assert_non_null(strstr(first_fault, "rows.csv:3: start: soon is no date"));
}

static void rights_come_in_step_by_step(void **state)
{
    (void)state;
    static const char rights[] = "family,right,stage,date,value\n"
                                 "G-1,leefloon,detected,2026-01-20,\n"
                                 "G-1,leefloon,realised,2026-03-02,1200\n";
    assert_ok(import(ank_import_families, families, true), err);
    assert_ok(import(ank_import_rights, rights, false), err);
    assert_int_equal(counts.added, 2);
    assert_int_equal(kept_number("SELECT count(*) FROM claim_step"), 2);
    assert_ok(import(ank_import_rights, rights, false), err);
    assert_int_equal(counts.same, 2);
    assert_refused(import(ank_import_rights,
                          "family,right,stage,date\nG-1,leefloon,given,2026-03-02\n",
                          false),
                   ANK_INVALID, "nothing was imported");
    assert_non_null(strstr(first_fault, "rows.csv:2: stage:"));
    assert_int_equal(kept_number("SELECT count(*) FROM claim_step"), 2);
}

/* Two files of one command are two rows, each with its commitment. */
static void each_file_has_its_row_of_history(void **state)
{
    (void)state;
    assert_ok(import(ank_import_families, families, true), err);
    assert_ok(import(ank_import_rights,
                     "family,right,stage,date\nG-1,leefloon,known,2026-02-02\n", false),
              err);
    kept_commit();
    assert_int_equal(
        kept_number(
            "SELECT count(*) FROM history WHERE row = '*' AND tbl LIKE 'import %'"),
        2);
}

static void a_catalogue_that_goes_out_comes_in_again(void **state)
{
    (void)state;
    struct ank_right *rights;
    const char *code;
    char *bytes;
    size_t before, size, count;
    assert_ok(ank_catalogue_list(&door, &rights, &before, &err), err);
    FILE *out = open_memstream(&bytes, &size);
    assert_ok(ank_catalogue_export(&door, out, &err), err);
    fclose(out);
    assert_ok(ank_file_put(kept_path("c.json"), bytes, size, true, &err), err);
    assert_ok(ank_catalogue_import(&door, kept_path("c.json"), &code, &count, &err),
              err);
    assert_string_equal(code, "belgium");
    assert_int_equal(count, before);
    assert_ok(ank_catalogue_list(&door, &rights, &count, &err), err);
    assert_int_equal(count, before);
    free(bytes);
}

static void codes_and_choices_are_refused_with_what_is_allowed(void **state)
{
    (void)state;
    assert_ok(ank_check_code("project", "zon", &err), err);
    assert_refused(ank_check_code("project", "zon dorp", &err), ANK_INVALID,
                   "zon dorp is no code");
    assert_ok(ank_check_choice("--role", NULL, ank_role_codes, &err), err);
    assert_ok(ank_check_choice("--role", "parent", ank_role_codes, &err), err);
    assert_refused(ank_check_choice("--role", "vader", ank_role_codes, &err),
                   ANK_INVALID, "--role wants one of parent");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, door_open, door_close)
    const struct CMUnitTest tests[] = {
        TEST(families_come_in_with_their_project),
        TEST(a_project_that_is_not_there_is_named_with_its_line),
        TEST(one_wrong_row_keeps_all_out),
        TEST(rights_come_in_step_by_step),
        TEST(each_file_has_its_row_of_history),
        TEST(a_catalogue_that_goes_out_comes_in_again),
        TEST(codes_and_choices_are_refused_with_what_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
