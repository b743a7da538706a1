/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same table in the formats that are text. XLSX is in test_xlsx.c. */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/json.h"
#include "io/table.h"

static const struct table_column columns[] = {
    {"family", "family", TABLE_WORDS, 0, 0},   {"since", "since", TABLE_DAY, 0, 0},
    {"visits", "visits", TABLE_INTEGER, 0, 0}, {"change", "change", TABLE_NUMBER, 1, 0},
    {"better", "better", TABLE_BOOL, 0, 0},    {0},
};

static char *text;
static size_t length, screen;
static struct ank_error err;

static void fill(struct table *table)
{
    table_text(table, "F-1");
    table_day(table, 20514);
    table_integer(table, 12);
    table_number(table, -2.25);
    table_bool(table, true);
    table_row_end(table);
    table_text(table, "Zo\xc3\xab; \"\xe4\xbd\x8f\xe5\xae\x85\"");
    table_day(table, 20524);
    table_integer(table, -3);
    table_number(table, 1.0 / 3);
    table_bool(table, false);
    table_row_end(table);
    table_text(table, NULL);
    table_day(table, ANK_NO_DAY);
    table_missing(table);
    table_number(table, NAN);
    table_row_end(table); /* the last cell was not given */
    table_text(table, "=1+1\n\tx");
    table_missing(table);
    table_integer(table, 1234567);
    table_text(table, "parked"); /* a word among numbers */
    table_missing(table);
    table_row_end(table);
}

static const char *make_of(const struct table_column *some, enum table_format format,
                           const char *lang, const char *title,
                           void (*rows)(struct table *))
{
    free(text);
    struct table_about about = {.document = "changes",
                                .array = "rows",
                                .title = title,
                                .lang = ank_lang_find(lang),
                                .generated = 20514,
                                .screen = screen};
    FILE *out = open_memstream(&text, &length);
    struct table *table;
    err = (struct ank_error){0};
    assert_ok(table_open(&table, format, out, &about, some, &err), err);
    if (rows)
        rows(table);
    assert_ok(table_close(table, &err), err);
    fclose(out);
    return text;
}

static const char *make(enum table_format format, const char *lang, const char *title,
                        void (*rows)(struct table *))
{
    return make_of(columns, format, lang, title, rows);
}

static void aligns_text_for_people(void **state)
{
    (void)state;
    assert_string_equal(
        make(TABLE_TEXT, "en", "Changes", fill),
        "Changes\n"
        "\n"
        "family            since   visits  change  better\n"
        "-----------  ----------  -------  ------  ------\n"
        "F-1           2/03/2026       12    -2.2  yes\n"
        "Zo\xc3\xab; \"\xe4\xbd\x8f\xe5\xae\x85\"  12/03/2026       -3     0.3  no\n"
        "-                     -        -       -  -\n"
        "=1+1  x               -  1234567  parked  -\n");
}

static void fill_half(struct table *table)
{
    table_text(table, "a word of twenty-five-letters-and-more");
    table_missing(table);
    table_row_end(table);
}

static void fill_wide(struct table *table)
{
    table_text(table, "\xd8\xb9\xd8\xa7\xd8\xa6\xd9\x84\xd8\xa9"); /* five letters */
    table_day(table, 20514);
    table_text(table, "\xe6\x98\x8e\xe5\xbe\xb7\xe5\xae\xb6\xe6\x97\x8f a-b");
    table_integer(table, 12);
    table_text(table, "x");
    table_row_end(table);
    table_text(table, "Nguye\xcc\x82\xcc\x83n");
    table_missing(table);
    table_text(table, "to wrap, for it is long");
    table_integer(table, 1234567);
    table_missing(table);
    table_row_end(table);
}

/* On 34 columns two go, then words wrap; a heading wraps above its numbers. */
static void fits_a_screen(void **state)
{
    (void)state;
    static const struct table_column wide[] = {
        {"family", "family", TABLE_WORDS, 0, 0},
        {"day", "day", TABLE_DAY, 0, 1},
        {"words", "words", TABLE_WORDS, 0, 0},
        {"n", "number of them", TABLE_INTEGER, 0, 0},
        {"other", "other", TABLE_WORDS, 0, 2},
        {0}};
    screen = 34;
    assert_string_equal(make_of(wide, TABLE_TEXT, "en", NULL, fill_wide),
                        "family  words               number\n"
                        "                           of them\n"
                        "------  -----------------  -------\n"
                        "\xd8\xb9\xd8\xa7\xd8\xa6\xd9\x84\xd8\xa9   "
                        "\xe6\x98\x8e\xe5\xbe\xb7\xe5\xae\xb6\xe6\x97\x8f a-b"
                        "            12\n"
                        "Nguye\xcc\x82\xcc\x83n  to wrap, for it    1234567\n"
                        "        is long\n"
                        "(not shown, for want of room: day,\n"
                        "other; --wide shows all)\n");
    screen = 0;
    assert_null(strstr(make_of(wide, TABLE_TEXT, "en", NULL, fill_wide), "not shown"));
    assert_non_null(strstr(text, "to wrap, for it is long  "));
}

/* What holds nothing goes first, and is not told; a column that stays may break. */
static void leaves_out_what_is_empty_first(void **state)
{
    (void)state;
    static const struct table_column some[] = {
        {"a", "a", TABLE_WORDS, 0, 0}, {"b", "b", TABLE_WORDS, 0, 2}, {0}};
    screen = 20;
    assert_string_equal(make_of(some, TABLE_TEXT, "en", NULL, fill_half),
                        "a\n"
                        "--------------------\n"
                        "a word of\n"
                        "twenty-five-letters-\n"
                        "and-more\n");
    screen = 0;
}

static void writes_numbers_as_the_language_does(void **state)
{
    (void)state;
    assert_non_null(strstr(make(TABLE_TEXT, "nl", NULL, fill), " -2,2  "));
    assert_non_null(strstr(make(TABLE_TEXT, "en", NULL, fill), " -2.2  "));
}

static void fill_code(struct table *table)
{
    table_named(table, "home", "at home, \xc3\xa9t\xc3\xa9");
    table_row_end(table);
    table_named(table, NULL, "nothing");
    table_row_end(table);
}

static void says_words_to_people_and_codes_to_programs(void **state)
{
    (void)state;
    assert_non_null(
        strstr(make(TABLE_TEXT, "en", NULL, fill_code), "at home, \xc3\xa9t\xc3\xa9 "));
    assert_null(strstr(text, "nothing"));
    assert_string_equal(make(TABLE_CSV, "en", NULL, fill_code),
                        "family,since,visits,change,better\nhome,,,,\n,,,,\n");
    assert_non_null(strstr(make(TABLE_EXCEL, "en", NULL, fill_code), "home;;"));
    assert_non_null(
        strstr(make(TABLE_JSON, "en", NULL, fill_code), "\"family\": \"home\""));
}

static void fill_reason(struct table *table)
{
    table_coded(table, "too few", "te weinig");
    table_text(table, "school\xc2\xad"
                      "toelage");
    table_row_end(table);
    table_coded(table, NULL, NULL);
    table_row_end(table);
}

/* A program compares the reason whatever the reader speaks; the words stand beside. */
static void gives_programs_a_reason_in_every_language(void **state)
{
    (void)state;
    static const struct table_column reasons[] = {{"why", "why not", TABLE_CODED, 0, 0},
                                                  {"label", "name", TABLE_WORDS, 0, 0},
                                                  {0}};
    assert_string_equal(make_of(reasons, TABLE_CSV, "nl", NULL, fill_reason),
                        "why,why_words,label\n"
                        "too few,te weinig,schooltoelage\n"
                        ",,\n");
    assert_string_equal(make_of(reasons, TABLE_TEXT, "en", NULL, fill_reason),
                        "why not    name\n"
                        "---------  -------------\n"
                        "te weinig  schooltoelage\n"
                        "-          -\n");
    assert_non_null(strstr(make_of(reasons, TABLE_JSON, "nl", NULL, fill_reason),
                           "{\"why\": \"too few\", \"why_words\": \"te weinig\", "
                           "\"label\": \"schooltoelage\"},\n"));
    assert_non_null(strstr(text, "{\"why\": null, \"why_words\": null, "
                                 "\"label\": null}"));
}

static void says_when_there_is_nothing(void **state)
{
    (void)state;
    assert_string_equal(make(TABLE_TEXT, "en", "Changes", NULL), "nothing to show\n");
    assert_string_equal(make(TABLE_CSV, "en", "Changes", NULL),
                        "family,since,visits,change,better\n");
    assert_string_equal(make(TABLE_JSON, "en", "Changes", NULL),
                        "{\n"
                        "  \"ankerpunt\": \"" ANK_VERSION "\",\n"
                        "  \"document\": \"changes\",\n"
                        "  \"generated\": \"2026-03-02\",\n"
                        "  \"rows\": []\n"
                        "}\n");
}

static void writes_csv_for_programs(void **state)
{
    (void)state;
    assert_string_equal(
        make(TABLE_CSV, "nl", "Changes", fill),
        "family,since,visits,change,better\n"
        "F-1,2026-03-02,12,-2.25,true\n"
        "\"Zo\xc3\xab; \"\"\xe4\xbd\x8f\xe5\xae\x85\"\"\",2026-03-12,-3,"
        "0.3333333333333333,false\n"
        ",,,,\n"
        "\"'=1+1\n\tx\",,1234567,parked,\n");
}

static void writes_csv_for_excel(void **state)
{
    (void)state;
    assert_string_equal(
        make(TABLE_EXCEL, "nl", "Changes", fill),
        "\xef\xbb\xbf"
        "family;since;visits;change;better\r\n"
        "F-1;2026-03-02;12;-2,25;true\r\n"
        "\"Zo\xc3\xab; \"\"\xe4\xbd\x8f\xe5\xae\x85\"\"\";2026-03-12;-3;"
        "0,3333333333333333;false\r\n"
        ";;;;\r\n"
        "\"'=1+1\n\tx\";;1234567;parked;\r\n");
}

static void writes_json(void **state)
{
    (void)state;
    assert_string_equal(
        make(TABLE_JSON, "nl", "Changes", fill),
        "{\n"
        "  \"ankerpunt\": \"" ANK_VERSION "\",\n"
        "  \"document\": \"changes\",\n"
        "  \"generated\": \"2026-03-02\",\n"
        "  \"rows\": [\n"
        "    {\"family\": \"F-1\", \"since\": \"2026-03-02\", \"visits\": 12, "
        "\"change\": -2.25, \"better\": true},\n"
        "    {\"family\": \"Zo\xc3\xab; \\\"\xe4\xbd\x8f\xe5\xae\x85\\\"\", "
        "\"since\": \"2026-03-12\", \"visits\": -3, \"change\": 0.3333333333333333, "
        "\"better\": false},\n"
        "    {\"family\": null, \"since\": null, \"visits\": null, \"change\": null, "
        "\"better\": null},\n"
        "    {\"family\": \"=1+1\\n\\u0009x\", \"since\": null, \"visits\": 1234567, "
        "\"change\": \"parked\", \"better\": null}\n"
        "  ]\n"
        "}\n");
}

static void fill_long(struct table *table)
{
    for (int i = 0; i < 2500; i++) {
        table_text(table, i == 2400 ? "far too long for the column" : "F");
        table_missing(table);
        table_integer(table, i);
        table_row_end(table);
    }
}

/* Several tables in one document. */
static void adds_its_rows_to_an_open_document(void **state)
{
    (void)state;
    static const struct table_column one[] = {{"n", "n", TABLE_INTEGER, 0, 0}, {0}};
    const char *const arrays[] = {"first", "second"};
    struct json_writer json;
    free(text);
    FILE *out = open_memstream(&text, &length);
    err = (struct ank_error){0};
    json_document_begin(&json, out, "d", 20514);
    for (int i = 0; i < 2; i++) {
        struct table_about about = {
            .array = arrays[i], .generated = 20514, .json = &json};
        struct table *table;
        assert_ok(table_open(&table, TABLE_JSON, out, &about, one, &err), err);
        for (int n = 0; n < i; n++) {
            table_integer(table, 7);
            table_row_end(table);
        }
        assert_ok(table_close(table, &err), err);
    }
    assert_ok(json_document_end(&json, &err), err);
    fclose(out);
    const char *rows = strstr(text, "\"first\"");
    assert_non_null(rows);
    assert_string_equal(rows,
                        "\"first\": [],\n  \"second\": [\n    {\"n\": 7}\n  ]\n}\n");
}

static void long_text_goes_on_with_the_first_widths(void **state)
{
    (void)state;
    make(TABLE_TEXT, "en", NULL, fill_long);
    assert_non_null(strstr(text, "\nF           -       0       -  -\n"));
    assert_non_null(strstr(text, "\nF           -    2499       -  -\n"));
    assert_non_null(strstr(text, "\nfar too long for the column      -    2400"));
    size_t lines = 0;
    for (const char *c = text; *c; c++)
        lines += *c == '\n';
    assert_int_equal(lines, 2502);
}

static void knows_its_formats(void **state)
{
    (void)state;
    enum table_format format;
    assert_true(table_format_find("json", &format));
    assert_int_equal(format, TABLE_JSON);
    assert_true(table_format_find("xlsx", &format));
    assert_false(table_format_find("pdf", &format));
}

static void says_when_the_disk_is_full(void **state)
{
    (void)state;
    const enum table_format formats[] = {TABLE_TEXT, TABLE_CSV, TABLE_EXCEL, TABLE_JSON,
                                         TABLE_XLSX};
    struct table_about about = {.document = "d", .array = "a", .generated = 20514};
    for (size_t i = 0; i < COUNT(formats); i++) {
        FILE *full = fopen("/dev/full", "w");
        assert_non_null(full);
        struct table *table;
        assert_ok(table_open(&table, formats[i], full, &about, columns, &err), err);
        fill(table);
        assert_fails(table_close(table, &err), err, ANK_IO);
        fclose(full);
    }
}

static int release(void **state)
{
    (void)state;
    free(text);
    text = NULL;
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(aligns_text_for_people),
        cmocka_unit_test(fits_a_screen),
        cmocka_unit_test(leaves_out_what_is_empty_first),
        cmocka_unit_test(writes_numbers_as_the_language_does),
        cmocka_unit_test(says_words_to_people_and_codes_to_programs),
        cmocka_unit_test(gives_programs_a_reason_in_every_language),
        cmocka_unit_test(says_when_there_is_nothing),
        cmocka_unit_test(writes_csv_for_programs),
        cmocka_unit_test(writes_csv_for_excel),
        cmocka_unit_test(writes_json),
        cmocka_unit_test(adds_its_rows_to_an_open_document),
        cmocka_unit_test(long_text_goes_on_with_the_first_widths),
        cmocka_unit_test(knows_its_formats),
        cmocka_unit_test(says_when_the_disk_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, release) != 0;
}
