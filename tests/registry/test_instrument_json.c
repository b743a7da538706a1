/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of ours in JSON: read strictly, written so that they read back. */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ankerpunt/model/instrument.h>
#include "io/json_read.h"

static struct ank_arena mem;
static struct ank_error err;

static int begin(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    return 0;
}

static int end(void **state)
{
    (void)state;
    ank_arena_free(&mem);
    return 0;
}

static const char example[] =
    "{ \"code\": \"example\", \"version\": 2,\n"
    "  \"title\": {\"nl\": \"Voorbeeld\", \"en\": \"Example\"},\n"
    "  \"scale\": {\"low\": 1, \"high\": 5, \"step\": 0.5, \"better\": \"lower\",\n"
    "    \"anchors\": [{\"at\": 1, \"nl\": \"goed\"}, {\"at\": 4.5, \"fr\": "
    "\"mal\"}],\n"
    "    \"retest_reliability\": 0.8, \"retest_sd\": 2.1, \"reliability_source\": \"Us "
    "2020\",\n"
    "    \"min_change\": 1},\n"
    "  \"domains\": [\n"
    "    {\"code\": \"wonen\", \"theme\": \"housing\", \"nl\": \"Wonen\", "
    "\"min_change\": 1.5},\n"
    "    {\"code\": \"schulden\", \"nl\": \"Schulden\", \"fr\": \"Dettes\", \"en\": "
    "\"Debts\"}],\n"
    "  \"complete\": true, \"faces\": true }\n";

static struct ank_instrument read_example(const char *text)
{
    struct ank_instrument found;
    assert_ok(instrument_read("example.json", text, strlen(text), &mem, &found, &err),
              err);
    return found;
}

static void reads_an_instrument(void **state)
{
    (void)state;
    struct ank_instrument found = read_example(example);
    assert_string_equal(found.code, "example");
    assert_int_equal(found.version, 2);
    assert_string_equal(found.title.en, "Example");
    assert_null(found.title.fr);
    assert_int_equal(found.scale.decimals, 1);
    assert_int_equal(found.scale.low, 10);
    assert_int_equal(found.scale.high, 50);
    assert_int_equal(found.scale.step, 5);
    assert_int_equal(found.scale.better, -1);
    assert_int_equal(found.anchor_count, 2);
    assert_int_equal(found.anchors[1].at, 7);
    assert_string_equal(found.anchors[1].label.fr, "mal");
    assert_string_equal(found.reliability_source, "Us 2020");
    assert_true(found.complete && found.faces);
    assert_int_equal(found.domain_count, 2);
    assert_string_equal(found.domains[0].theme, "housing");
    assert_null(found.domains[1].theme);
    assert_near(found.domains[0].rule.min_change, 1.5, 0);
    assert_near(found.domains[1].rule.min_change, 1, 0);
    assert_near(found.domains[1].rule.retest_reliability, 0.8, 0);
    assert_true(isnan(found.domains[0].rule.internal_consistency));
}

static char *write_out(const struct ank_instrument *instrument)
{
    char *text;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    assert_ok(instrument_write(out, instrument, &err), err);
    fclose(out);
    char *kept = ank_strdup(&mem, text);
    free(text);
    return kept;
}

static void writes_what_it_reads(void **state)
{
    (void)state;
    struct ank_instrument first = read_example(example);
    char *once = write_out(&first);
    assert_string_equal(
        once,
        "{\n"
        "  \"code\": \"example\",\n"
        "  \"version\": 2,\n"
        "  \"title\": {\"nl\": \"Voorbeeld\", \"en\": \"Example\"},\n"
        "  \"scale\": {\"low\": 1, \"high\": 5, \"step\": 0.5, \"better\": \"lower\", "
        "\"anchors\": [{\"at\": 1, \"nl\": \"goed\"}, {\"at\": 4.5, \"fr\": \"mal\"}], "
        "\"retest_reliability\": 0.8, \"retest_sd\": 2.1, "
        "\"reliability_source\": \"Us 2020\"},\n"
        "  \"domains\": [\n"
        "    {\"code\": \"wonen\", \"theme\": \"housing\", \"nl\": \"Wonen\", "
        "\"min_change\": 1.5},\n"
        "    {\"code\": \"schulden\", \"nl\": \"Schulden\", \"fr\": \"Dettes\", "
        "\"en\": \"Debts\", \"min_change\": 1}\n"
        "  ],\n"
        "  \"complete\": true,\n"
        "  \"faces\": true\n"
        "}\n");
    struct ank_instrument second = read_example(once);
    assert_string_equal(write_out(&second), once);
}

static void decimals_are_exact(void **state)
{
    (void)state;
    const struct {
        const char *low, *high, *step;
        int decimals;
        int64_t low_units, step_units;
    } cases[] = {
        {"0", "10", "1", 0, 0, 1},
        {"0", "1", "0.1", 1, 0, 1},
        {"-2.5", "2.5", "0.25", 2, -250, 25},
        {"0.001", "0.3", "0.001", 3, 1, 1},
        {"0.0", "63.00", "1.0", 0, 0, 1},
        {"1e1", "2e1", "5", 0, 10, 5},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *text =
            ank_format(&mem,
                       "{\"code\": \"c\", \"version\": 1, \"title\": {\"nl\": \"t\"}, "
                       "\"scale\": {\"low\": %s, \"high\": %s, \"step\": %s, "
                       "\"better\": \"higher\"}, "
                       "\"domains\": [{\"code\": \"d\", \"nl\": \"d\"}]}",
                       cases[i].low, cases[i].high, cases[i].step);
        struct ank_instrument found = read_example(text);
        assert_int_equal(found.scale.decimals, cases[i].decimals);
        assert_int_equal(found.scale.low, cases[i].low_units);
        assert_int_equal(found.scale.step, cases[i].step_units);
        char *once = write_out(&found);
        struct ank_instrument again = read_example(once);
        assert_memory_equal(&again.scale, &found.scale, sizeof found.scale);
    }
}

/* The example with one piece replaced. */
static char *replace(const char *piece, const char *by)
{
    const char *at = strstr(example, piece);
    if (!at)
        fail_msg("no %s in the example", piece);
    return ank_format(&mem, "%.*s%s%s", (int)(at - example), example, by,
                      at + strlen(piece));
}

static void refuses_what_breaks_a_rule(void **state)
{
    (void)state;
    const struct {
        const char *piece, *by, *says;
    } cases[] = {
        {"{ \"code\"", "[ \"code\"", "e.json:1: this is not valid JSON"},
        {"\"version\": 2,", "\"version\": 2", "e.json:2: this is not valid JSON"},
        {"\"version\": 2,", "\"version\": 2, \"version\": 3,",
         "e.json:1: this is not valid"},
        {"Voorbeeld", "\\u0000", "e.json:2: this is not valid JSON"},
        {"Voorbeeld", "\xff", "e.json:2: this is not valid JSON"},
        {"Voorbeeld", "a\\u001b[31m", "e.json: title: \"nl\" has control characters"},
        {"Voorbeeld", "a\\nb", "e.json: title: \"nl\" has control characters"},
        {"Voorbeeld", " ", "e.json: title: \"nl\" is empty"},
        {"\"nl\": \"Voorbeeld\", \"en\": \"Example\"", "",
         "e.json: title: there is no name"},
        {"\"nl\": \"Voorbeeld\"", "\"nl\": 7", "e.json: title: \"nl\" must be text"},
        {"\"version\": 2", "\"version\": 0",
         "e.json: \"version\" must be a whole number"},
        {"\"version\": 2", "\"version\": 2.5",
         "e.json: \"version\" must be a whole number"},
        {"\"code\": \"example\"", "\"code\": \"Ex\"",
         "e.json: \"code\": Ex is no code"},
        {"\"code\": \"example\"", "\"code\": \"../x\"",
         "e.json: \"code\": ../x is no code"},
        {"\"code\": \"example\"", "\"name\": \"x\"",
         "e.json: there is no \"name\" here; known"},
        {"\"code\": \"example\", ", "", "e.json: \"code\" is missing"},
        {"\"complete\": true", "\"complete\": 1",
         "e.json: \"complete\" must be true or false"},
        {"\"low\": 1", "\"low\": \"1\"", "e.json: scale: \"low\" must be a number"},
        {"\"low\": 1", "\"low\": 1.2345",
         "e.json: scale: \"low\" has more than 3 decimals"},
        {"\"low\": 1", "\"low\": 5",
         "e.json: scale: \"low\" must be less than \"high\""},
        {"\"high\": 5", "\"high\": 5.2",
         "e.json: scale: from \"low\" to \"high\" must be a"},
        {"\"high\": 5", "\"high\": 1e15", "e.json: scale: \"high\" is too large"},
        {"\"high\": 5", "\"high\": 1e300", "e.json: scale: \"high\" is too large"},
        {"\"high\": 5", "\"high\": 9223372036854775807",
         "e.json: scale: \"high\" is too large"},
        {"\"high\": 5", "\"high\": 1e999", "e.json:3: this is not valid JSON"},
        {"\"high\": 5", "\"high\": 6001",
         "e.json: scale: the scale has more than 10000 steps"},
        {"\"step\": 0.5", "\"step\": 0", "e.json: scale: \"step\" must be more than 0"},
        {"\"step\": 0.5", "\"step\": -1",
         "e.json: scale: \"step\" must be more than 0"},
        {"\"lower\"", "\"down\"",
         "e.json: scale: \"better\" must be \"higher\" or \"lower\""},
        {"\"at\": 4.5", "\"at\": 4.2",
         "e.json: scale: anchor 2: 4.2 is no point of the scale"},
        {"\"at\": 4.5", "\"at\": 1.0",
         "e.json: scale: anchor 2: 1 has a label already"},
        {"\"at\": 4.5", "\"ad\": 4.5",
         "e.json: scale: anchor 2: there is no \"ad\" here"},
        {"0.8", "1.8",
         "e.json: scale: \"retest_reliability\" must be a number from 0 to 1"},
        {"\"min_change\": 1.5", "\"min_change\": 9",
         "e.json: domain 1 (wonen): \"min_change\" must be a number from 0 to 4"},
        {"\"schulden\"", "\"wonen\"",
         "e.json: domain 2 (wonen): domain 1 has this code already"},
        {"\"schulden\"", "\"Sch\"", "e.json: domain 2 (Sch): \"code\": Sch is no code"},
        {"{\"code\": \"schulden\",", "{", "e.json: domain 2 (?): \"code\" is missing"},
        {"\"nl\": \"Wonen\"", "\"de\": \"Wohnen\"",
         "e.json: domain 1 (wonen): there is no \"de\""},
        {"\"theme\": \"housing\"", "\"theme\": \"H\"",
         "e.json: domain 1 (wonen): \"theme\": H is no code"},
        {"\"title\"", "\"complete\": [], \"title\"", "e.json:"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *text = replace(cases[i].piece, cases[i].by);
        struct ank_instrument found;
        bool read = instrument_read("e.json", text, strlen(text), &mem, &found, &err);
        if (read || strncmp(err.text, cases[i].says, strlen(cases[i].says)) != 0)
            fail_msg("case %zu says \"%s\", not \"%s\"", i, err.text, cases[i].says);
        assert_fails(read, err, ANK_INVALID);
    }
}

static void refuses_what_is_no_file_of_ours(void **state)
{
    (void)state;
    char *deep = ank_alloc(&mem, 100001);
    memset(deep, '[', 100000);
    const char *texts[] = {
        "",   " ", "[]",   "7",  "null",   "\"x\"",
        "{}", "{", "{}{}", deep, "PK\3\4", "{\"code\": \"a\", \"domains\": []}"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        size_t length = strlen(texts[i]);
        struct ank_instrument instrument;
        struct rights rights;
        struct programmes programmes;
        struct themes themes;
        assert_fails(instrument_read("x", texts[i], length, &mem, &instrument, &err),
                     err, ANK_INVALID);
        assert_fails(rights_read("x", texts[i], length, &mem, &rights, &err), err,
                     ANK_INVALID);
        assert_fails(programmes_read("x", texts[i], length, &mem, &programmes, &err),
                     err, ANK_INVALID);
        assert_fails(themes_read("x", texts[i], length, &mem, &themes, &err), err,
                     ANK_INVALID);
    }
}

static void refuses_more_domains_than_fit(void **state)
{
    (void)state;
    for (int count = 200; count <= 201; count++) {
        char *list = ank_strdup(&mem, "");
        for (int i = 0; i < count; i++)
            list = ank_format(&mem, "%s%s{\"code\": \"d%d\", \"nl\": \"d\"}", list,
                              i ? ", " : "", i);
        char *text =
            ank_format(&mem,
                       "\xef\xbb\xbf{\"code\": \"c\", \"version\": 1, "
                       "\"title\": {\"nl\": \"t\"}, \"scale\": {\"low\": 0, "
                       "\"high\": 10000, \"step\": 1, \"better\": \"higher\"}, "
                       "\"domains\": [%s]}",
                       list);
        struct ank_instrument found;
        bool read = instrument_read("x", text, strlen(text), &mem, &found, &err);
        assert_true(read == (count == 200));
    }
    assert_string_equal(err.text, "x: \"domains\" has 201 elements, more than 200");
}

static void every_cut_of_a_file_is_refused(void **state)
{
    (void)state;
    for (size_t length = 0; length < strlen(example) - 2; length++) {
        struct ank_instrument found;
        assert_fails(instrument_read("x", example, length, &mem, &found, &err), err,
                     ANK_INVALID);
    }
}

/* The rest of ours ----------------------------------------------------- */

static const char rights_example[] =
    "{\n"
    "  \"code\": \"belgium\",\n"
    "  \"version\": 1,\n"
    "  \"rights\": [\n"
    "    {\"code\": \"leefloon\", \"right\": \"income\", \"level\": \"federal\", "
    "\"url\": \"https://example.org/a\", \"nl\": \"Leefloon\", \"fr\": \"Revenu\", "
    "\"en\": \"Income\"},\n"
    "    {\"code\": \"oud\", \"right\": \"mobility\", \"level\": \"local\", \"nl\": "
    "\"Oud\", "
    "\"retired\": true}\n"
    "  ]\n"
    "}\n";

static void reads_and_writes_rights(void **state)
{
    (void)state;
    struct rights found;
    assert_ok(rights_read("r.json", rights_example, strlen(rights_example), &mem,
                          &found, &err),
              err);
    assert_int_equal(found.count, 2);
    assert_string_equal(found.right[0].group, "income");
    assert_string_equal(found.right[0].level, "federal");
    assert_null(found.right[1].url);
    assert_true(found.right[1].retired);

    char *text;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    assert_ok(rights_write(out, &found, &err), err);
    fclose(out);
    assert_string_equal(text, rights_example);
    free(text);
}

static void refuses_rights_that_break_a_rule(void **state)
{
    (void)state;
    const struct {
        const char *entry, *says;
    } cases[] = {
        {"\"right\": \"money\", \"level\": \"local\", \"nl\": \"A\"",
         "r: right 1 (a): \"right\" must be one of income, health"},
        {"\"right\": \"work\", \"level\": \"europe\", \"nl\": \"A\"",
         "r: right 1 (a): \"level\" must be one of federal, flemish"},
        {"\"right\": \"work\", \"level\": \"local\"",
         "r: right 1 (a): there is no name"},
        {"\"right\": \"work\", \"level\": \"local\", \"nl\": \"A\", \"url\": "
         "\"javascript:x\"",
         "r: right 1 (a): \"url\" must begin with https://"},
        {"\"right\": \"work\", \"level\": \"local\", \"nl\": \"A\"}, {\"code\": \"a\", "
         "\"right\": \"work\", \"level\": \"local\", \"nl\": \"A\"",
         "r: right 2 (a): right 1 has this code already"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *text = ank_format(&mem,
                                "{\"code\": \"c\", \"version\": 1, \"rights\": "
                                "[{\"code\": \"a\", %s}]}",
                                cases[i].entry);
        struct rights found;
        assert_false(rights_read("r", text, strlen(text), &mem, &found, &err));
        if (strncmp(err.text, cases[i].says, strlen(cases[i].says)) != 0)
            fail_msg("case %zu says \"%s\", not \"%s\"", i, err.text, cases[i].says);
        err = (struct ank_error){0};
    }
}

static void reads_programmes(void **state)
{
    (void)state;
    const char text[] = "{\"programmes\": ["
                        "{\"code\": \"gezinscoaching\", \"nl\": \"Gezinscoaching\", "
                        "\"instruments\": [\"gezinscoaching\", \"x\"], "
                        "\"waves\": [\"closing\", \"3\", \"12\"], \"complete\": true, "
                        "\"duration_months\": [6, 6.5]}, "
                        "{\"code\": \"b\", \"en\": \"B\", \"instruments\": [\"x\"], "
                        "\"waves\": [\"0\"]}]}";
    struct programmes found;
    assert_ok(programmes_read("p", text, strlen(text), &mem, &found, &err), err);
    assert_int_equal(found.count, 2);
    const struct programme *first = &found.programme[0];
    assert_int_equal(first->instrument_count, 2);
    assert_string_equal(first->instruments[1], "x");
    assert_true(first->complete);
    assert_near(first->longest, 6.5, 0);
    assert_int_equal(first->waves.count, 4); /* intake is always there */
    assert_string_equal(first->waves.wave[0].name, "0");
    assert_string_equal(first->waves.wave[3].name, "closing");
    assert_false(found.programme[1].complete);
    assert_true(isnan(found.programme[1].shortest));
}

static void refuses_programmes_that_break_a_rule(void **state)
{
    (void)state;
    const struct {
        const char *more, *says;
    } cases[] = {
        {"\"waves\": [3]", "p: programme 1 (a): wave 1, ?, must be text"},
        {"\"waves\": [\"0\", \"later\"]",
         "p: programme 1 (a): wave 2, later, must be text"},
        {"\"waves\": []", "p: programme 1 (a): \"waves\" must be a list"},
        {"\"waves\": [\"0\"], \"duration_months\": [7, 6]",
         "p: programme 1 (a): \"duration_months\" must be"},
        {"\"waves\": [\"0\"], \"duration_months\": \"6\"",
         "p: programme 1 (a): \"duration_months\" must be"},
        {"\"waves\": [\"0\"], \"months\": 6",
         "p: programme 1 (a): there is no \"months\""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char *text = ank_format(&mem,
                                "{\"programmes\": [{\"code\": \"a\", \"nl\": \"A\", "
                                "\"instruments\": [\"i\"], %s}]}",
                                cases[i].more);
        struct programmes found;
        assert_false(programmes_read("p", text, strlen(text), &mem, &found, &err));
        if (strncmp(err.text, cases[i].says, strlen(cases[i].says)) != 0)
            fail_msg("case %zu says \"%s\", not \"%s\"", i, err.text, cases[i].says);
        err = (struct ank_error){0};
    }
}

static void reads_themes(void **state)
{
    (void)state;
    const char text[] =
        "{\"themes\": [{\"code\": \"housing\", \"nl\": \"Wonen\"}, "
        "{\"code\": \"work\", \"nl\": \"Werk\", \"fr\": \"e\xcc\x81\"}]}";
    struct themes found;
    assert_ok(themes_read("t", text, strlen(text), &mem, &found, &err), err);
    assert_int_equal(found.count, 2);
    assert_string_equal(found.theme[1].code, "work");
    assert_string_equal(found.theme[1].label.fr, "\xc3\xa9"); /* kept as NFC */
}

static void reads_a_file_as_a_whole(void **state)
{
    (void)state;
    char path[] = "/tmp/ankerpunt-test-XXXXXX", *text;
    size_t length;
    int fd = mkstemp(path);
    assert_int_equal(write(fd, "{}\n", 3), 3);
    assert_ok(input_read(path, &mem, &text, &length, &err), err);
    assert_int_equal(length, 3);
    assert_string_equal(text, "{}\n");
    assert_int_equal(ftruncate(fd, JSON_MOST_BYTES + 1), 0);
    assert_fails(input_read(path, &mem, &text, &length, &err), err, ANK_INVALID);
    close(fd);
    unlink(path);
    assert_fails(input_read(path, &mem, &text, &length, &err), err, ANK_IO);
    assert_fails(input_read("/", &mem, &text, &length, &err), err, ANK_IO);
    assert_fails(input_read("/dev/zero", &mem, &text, &length, &err), err, ANK_INVALID);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(reads_an_instrument),
        TEST(writes_what_it_reads),
        TEST(decimals_are_exact),
        TEST(refuses_what_breaks_a_rule),
        TEST(refuses_what_is_no_file_of_ours),
        TEST(refuses_more_domains_than_fit),
        TEST(every_cut_of_a_file_is_refused),
        TEST(reads_and_writes_rights),
        TEST(refuses_rights_that_break_a_rule),
        TEST(reads_programmes),
        TEST(refuses_programmes_that_break_a_rule),
        TEST(reads_themes),
        TEST(reads_a_file_as_a_whole),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
