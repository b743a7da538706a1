/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON as it is written, byte by byte. */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/json.h"

static char *text;
static size_t length;
static struct json_writer json;
static struct ank_error err;

static int open_memory(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    json_begin(&json, open_memstream(&text, &length));
    return 0;
}

static int close_memory(void **state)
{
    (void)state;
    fclose(json.out);
    free(text);
    return 0;
}

static const char *written(void)
{
    fflush(json.out);
    return text;
}

static void writes_a_document_one_line_for_each_element(void **state)
{
    (void)state;
    json_document_begin(&json, json.out, "waves", 20514);
    json_write_array(&json, "waves");
    for (int i = 0; i < 2; i++) {
        json_write_object(&json, NULL);
        json_write_text(&json, "wave", i ? "closing" : "0");
        json_write_array(&json, "states");
        json_write_integer(&json, NULL, 12);
        json_write_null(&json, NULL);
        json_write_end(&json);
        json_write_end(&json);
    }
    json_write_end(&json);
    json_write_array(&json, "notes");
    json_write_end(&json);
    json_write_object(&json, "total");
    json_write_number(&json, "share", 0.1);
    json_write_bool(&json, "all", false);
    json_write_day(&json, "since", ANK_NO_DAY);
    json_write_end(&json);
    assert_ok(json_document_end(&json, &err), err);
    assert_string_equal(written(),
                        "{\n"
                        "  \"ankerpunt\": \"" ANK_VERSION "\",\n"
                        "  \"document\": \"waves\",\n"
                        "  \"generated\": \"2026-03-02\",\n"
                        "  \"waves\": [\n"
                        "    {\"wave\": \"0\", \"states\": [12, null]},\n"
                        "    {\"wave\": \"closing\", \"states\": [12, null]}\n"
                        "  ],\n"
                        "  \"notes\": [],\n"
                        "  \"total\": {\"share\": 0.1, \"all\": false, "
                        "\"since\": null}\n"
                        "}\n");
}

static void numbers_are_the_shortest_that_read_back(void **state)
{
    (void)state;
    const struct {
        double value;
        const char *expected;
    } cases[] = {
        {7, "7\n"},
        {-7.5, "-7.5\n"},
        {0.1, "0.1\n"},
        {-0.0, "0\n"},
        {NAN, "null\n"},
        {INFINITY, "null\n"},
        {1e300, "1e+300\n"},
        {0.1 + 0.2, "0.30000000000000004\n"},
        {1.0 / 3, "0.3333333333333333\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        rewind(json.out);
        json_write_number(&json, NULL, cases[i].value);
        assert_ok(json_finish(&json, &err), err);
        assert_memory_equal(written(), cases[i].expected, strlen(cases[i].expected));
        assert_int_equal(length, strlen(cases[i].expected));
    }
}

static void strings_are_escaped(void **state)
{
    (void)state;
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"", "\"\""},
        {"a \"b\" \\ /", "\"a \\\"b\\\" \\\\ /\""},
        {"two\nlines\tand\x1b[0m\x7f", "\"two\\nlines\\u0009and\\u001b[0m\\u007f\""},
        {"caf\xc3\xa9 \xf0\x9f\x8f\xa0", "\"caf\xc3\xa9 \xf0\x9f\x8f\xa0\""},
        {"\xe9t\xe9", "\"\\ufffdt\\ufffd\""},
        {"cut \xf0\x9f", "\"cut \\ufffd\\ufffd\""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        rewind(json.out);
        json_write_text(&json, NULL, cases[i].text);
        assert_memory_equal(written(), cases[i].expected, strlen(cases[i].expected));
        assert_int_equal(length, strlen(cases[i].expected));
    }
}

static void labels_have_the_languages_there_are(void **state)
{
    (void)state;
    json_write_object(&json, NULL);
    json_write_label(&json, &(struct ank_label){.nl = "Wonen", .en = "Housing"});
    json_write_end(&json);
    assert_string_equal(written(), "{\n  \"nl\": \"Wonen\",\n  \"en\": \"Housing\"\n}");
}

static void says_when_it_could_not_be_written(void **state)
{
    (void)state;
    struct json_writer other;
    FILE *full = fopen("/dev/full", "w");
    assert_non_null(full);
    json_document_begin(&other, full, "waves", 20514);
    assert_fails(json_document_end(&other, &err), err, ANK_IO);
    fclose(full);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_memory, close_memory)
    const struct CMUnitTest tests[] = {
        TEST(writes_a_document_one_line_for_each_element),
        TEST(numbers_are_the_shortest_that_read_back),
        TEST(strings_are_escaped),
        TEST(labels_have_the_languages_there_are),
        TEST(says_when_it_could_not_be_written),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
