/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What spreadsheet.h promises a taker; what is read of each kind of file is in
 * spreadsheets.py. */
#include "testing.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>
#include "io/spreadsheet.h"

static const char two_sheets[] =
    "<?xml version=\"1.0\"?><office:document "
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
    "<office:body><office:spreadsheet>"
    "<table:table table:name=\"Een\"><table:table-row>"
    "<table:table-cell office:value-type=\"float\" office:value=\"6.5\"/>"
    "<table:table-cell table:number-columns-repeated=\"2\"/>"
    "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>"
    "</table:table-row><table:table-row table:number-rows-repeated=\"3\">"
    "<table:table-cell office:value-type=\"float\" office:value=\"8\"/>"
    "</table:table-row></table:table>"
    "<table:table table:name=\"Twee\"><table:table-row>"
    "<table:table-cell office:value-type=\"float\" office:value=\"9\"/>"
    "</table:table-row></table:table>"
    "</office:spreadsheet></office:body></office:document>";

/* A taker that writes down what it is called for, and says when it is enough. */
struct notes {
    char calls[512];
    const char *enough_at, *pass, *fail_at;
    struct ank_error err;
};

static bool note(struct notes *notes, const char *call)
{
    size_t used = strlen(notes->calls);
    snprintf(notes->calls + used, sizeof notes->calls - used, "%s ", call);
    if (notes->fail_at && strcmp(call, notes->fail_at) == 0)
        return ank_fail(&notes->err, ANK_NOT_FOUND, "the taker's own words");
    return !notes->enough_at || strcmp(call, notes->enough_at) != 0;
}

static bool on_opened(void *self, const struct spreadsheet_about *about)
{
    return note(self, about->form == SPREADSHEET_CSV ? "csv" : "opened");
}

static bool on_sheet(void *self, const struct spreadsheet_sheet *sheet, bool *passed)
{
    struct notes *notes = self;
    *passed = notes->pass && strcmp(sheet->name, notes->pass) == 0;
    return note(notes, sheet->name);
}

static bool on_row(void *self, const struct spreadsheet_row *row)
{
    char call[64];
    snprintf(call, sizeof call, "%zu:%zu", row->number, row->count);
    return note(self, call);
}

static bool on_ended(void *self, const struct spreadsheet_end *end)
{
    (void)end;
    return note(self, "ended");
}

static bool read_noted(const char *bytes, struct notes *notes)
{
    const struct spreadsheet_taker taker = {.self = notes,
                                            .opened = on_opened,
                                            .sheet = on_sheet,
                                            .row = on_row,
                                            .ended = on_ended};
    FILE *in = fmemopen((void *)(uintptr_t)bytes, strlen(bytes), "rb");
    bool fine = spreadsheet_read_stream(in, "folder/Gezinnen.csv", &taker, &notes->err);
    fclose(in);
    return fine;
}

static void calls_a_taker_in_order(void **state)
{
    (void)state;
    struct notes notes = {.calls = ""};
    assert_ok(read_noted(two_sheets, &notes), notes.err);
    assert_string_equal(notes.calls,
                        "opened Een 1:2 2:1 3:1 4:1 ended Twee 1:1 ended ");
}

static void passes_over_a_sheet(void **state)
{
    (void)state;
    struct notes notes = {.pass = "Een"};
    assert_ok(read_noted(two_sheets, &notes), notes.err);
    assert_string_equal(notes.calls, "opened Een Twee 1:1 ended ");
}

static void stops_when_it_is_enough(void **state)
{
    (void)state;
    const struct {
        const char *at, *calls;
    } cases[] = {
        {"opened", "opened "},
        {"Een", "opened Een "},
        {"2:1", "opened Een 1:2 2:1 "},
        {"ended", "opened Een 1:2 2:1 3:1 4:1 ended "},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct notes notes = {.enough_at = cases[i].at};
        assert_ok(read_noted(two_sheets, &notes), notes.err);
        assert_string_equal(notes.calls, cases[i].calls);
    }
}

/* A row given before the damage stays given; what is behind it is not looked at. */
static void does_not_read_on_to_what_is_damaged(void **state)
{
    (void)state;
    char broken[sizeof two_sheets];
    memcpy(broken, two_sheets, sizeof broken);
    memcpy(strstr(broken, "Twee") - 12, "<<", 2);
    struct notes enough = {.enough_at = "1:2"}, all = {.calls = ""};
    assert_ok(read_noted(broken, &enough), enough.err);
    assert_fails(read_noted(broken, &all), all.err, ANK_INVALID);
}

static void keeps_the_words_of_a_taker(void **state)
{
    (void)state;
    struct notes notes = {.fail_at = "2:1"};
    assert_false(read_noted(two_sheets, &notes));
    assert_int_equal(notes.err.code, ANK_NOT_FOUND);
    assert_string_equal(notes.err.text, "the taker's own words");
}

static void names_a_sheet_of_csv_after_its_file(void **state)
{
    (void)state;
    struct notes notes = {.calls = ""};
    assert_ok(read_noted("a;b\n1;2\n", &notes), notes.err);
    assert_string_equal(notes.calls, "csv Gezinnen 1:2 2:2 ended ");
}

static void says_which_file_and_what_to_do(void **state)
{
    (void)state;
    struct notes notes = {.calls = ""};
    assert_false(read_noted("<html>", &notes));
    assert_non_null(strstr(notes.err.text, "folder/Gezinnen.csv: this is a web page"));

    struct notes dutch = {.err = {.lang = ank_lang_find("nl")}};
    assert_false(read_noted("%PDF-1.7", &dutch));
    assert_non_null(strstr(dutch.err.text, "Gezinnen.csv: dit is een pdf"));
    assert_string_equal(dutch.calls, "");

    struct ank_error err = {0};
    const struct spreadsheet_taker none = {0};
    assert_fails(spreadsheet_read("/nowhere/a.xlsx", &none, &err), err, ANK_IO);
    assert_fails(spreadsheet_read("/", &none, &err), err, ANK_IO);
}

static void needs_no_function_of_a_taker(void **state)
{
    (void)state;
    struct ank_error err = {0};
    const struct spreadsheet_taker none = {0};
    FILE *in = fmemopen((void *)(uintptr_t)two_sheets, strlen(two_sheets), "rb");
    assert_ok(spreadsheet_read_stream(in, "a.fods", &none, &err), err);
    fclose(in);
}

/* The numbers of the first row of a sheet. */
static bool on_numbers(void *self, const struct spreadsheet_row *row)
{
    double *numbers = self;
    for (size_t column = 1; column <= 4; column++)
        numbers[column - 1] = spreadsheet_cell_at(row, column)->number;
    return false;
}

/* Where a comma stands in numbers, a point is still what the file has. */
static void reads_numbers_whatever_the_locale(void **state)
{
    (void)state;
    const char *locales[] = {"C", "nl_BE.UTF-8", "fr_BE.UTF-8", "de_DE.UTF-8"};
    for (size_t i = 0; i < COUNT(locales); i++) {
        double numbers[4] = {0};
        const struct spreadsheet_taker taker = {.self = numbers, .row = on_numbers};
        struct ank_error err = {0};
        setlocale(LC_NUMERIC, locales[i]); /* where it is installed */
        FILE *in = fmemopen((void *)(uintptr_t)two_sheets, strlen(two_sheets), "rb");
        assert_ok(spreadsheet_read_stream(in, "a.fods", &taker, &err), err);
        fclose(in);
        setlocale(LC_NUMERIC, "C");
        assert_near(numbers[0], 6.5, 0);
        assert_true(isnan(numbers[1]) && isnan(numbers[2]));
        assert_near(numbers[3], 7, 0);
    }
}

static void writes_addresses(void **state)
{
    (void)state;
    const struct {
        size_t column, row;
        const char *address;
    } cases[] = {
        {1, 1, "A1"},     {26, 9, "Z9"},
        {27, 10, "AA10"}, {52, 1, "AZ1"},
        {53, 1, "BA1"},   {702, 1, "ZZ1"},
        {703, 1, "AAA1"}, {16384, 1048576, "XFD1048576"},
        {10, 0, "J"},     {0, 14, "14"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[32];
        assert_string_equal(spreadsheet_address(cases[i].column, cases[i].row, text),
                            cases[i].address);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls_a_taker_in_order),
        cmocka_unit_test(passes_over_a_sheet),
        cmocka_unit_test(stops_when_it_is_enough),
        cmocka_unit_test(does_not_read_on_to_what_is_damaged),
        cmocka_unit_test(keeps_the_words_of_a_taker),
        cmocka_unit_test(names_a_sheet_of_csv_after_its_file),
        cmocka_unit_test(says_which_file_and_what_to_do),
        cmocka_unit_test(needs_no_function_of_a_taker),
        cmocka_unit_test(reads_numbers_whatever_the_locale),
        cmocka_unit_test(writes_addresses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
