/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written for SPSS and Stata, read back by libreadstat. */
#include "io/dataset.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <readstat.h>
#include <unistd.h>

#include "testing.h"

enum { VARIABLES = 4, ROWS = 7, WORDS = 16 };

static const struct dataset_value anchors[] = {{0, "heel moeilijk"}, {10, "heel goed"}};
static const struct dataset_variable variables[VARIABLES] = {
    {.name = "family", .label = "Gezin", .kind = DATASET_TEXT},
    {.name = "date_0", .label = "Dag van het gesprek", .kind = DATASET_DAY},
    {.name = "wonen_0",
     .label = "Wonen · bij de start",
     .kind = DATASET_NUMBER,
     .statuses = true,
     .value_count = 2,
     .values = anchors},
    {.name = "wonen_3",
     .label = "Wonen · na 3 maanden",
     .kind = DATASET_NUMBER,
     .statuses = true,
     .value_count = 2,
     .values = anchors},
};

#define NUMBER(value)                                                                  \
    {                                                                                  \
        .number = value                                                                \
    }
#define STATUS(value)                                                                  \
    {                                                                                  \
        .number = NAN, .status = value                                                 \
    }
#define ROW(code, on, first, second) {.text = code}, {.day = on}, first, second

static const struct dataset_cell cells[] = {
    ROW("G-ÉÉN", 20000, NUMBER(0), NUMBER(10)),
    ROW("007", ANK_NO_DAY, NUMBER(6.5), NUMBER(NAN)),
    ROW("1E5", -1, STATUS(ANK_PARKED), STATUS(ANK_PARKED)),
    ROW("G-4", 0, STATUS(ANK_UNKNOWN), NUMBER(1)),
    ROW("G-5", 0, STATUS(ANK_NA), NUMBER(1)),
    ROW("G-6", 0, STATUS(ANK_REFUSED), NUMBER(1)),
    ROW(NULL, 0, NUMBER(NAN), NUMBER(NAN)),
};

static const struct dataset data = {
    .label = "scores",
    .status_words = {"even opzij", "weet het nog niet", "geldt niet", "liever niet"},
    .generated = 20500,
    .variable_count = VARIABLES,
    .row_count = ROWS,
    .variables = variables,
    .cells = cells,
};

/* What was read. */
struct found {
    int rows, columns;
    char names[VARIABLES][40], labels[VARIABLES][80], text[ROWS][WORDS];
    double numbers[ROWS][VARIABLES];
    char tags[ROWS][VARIABLES]; /* of Stata; of SPSS 'u': user missing; '.': system */
    size_t value_count;
    char values[WORDS][40];
};

static int on_metadata(readstat_metadata_t *metadata, void *context)
{
    struct found *found = context;
    found->rows = readstat_get_row_count(metadata);
    found->columns = readstat_get_var_count(metadata);
    assert_int_equal(found->columns, VARIABLES);
    return READSTAT_HANDLER_OK;
}

static int on_variable(int index, readstat_variable_t *variable, const char *labels,
                       void *context)
{
    (void)labels;
    struct found *found = context;
    strcpy(found->names[index], readstat_variable_get_name(variable));
    strcpy(found->labels[index], readstat_variable_get_label(variable));
    return READSTAT_HANDLER_OK;
}

static int on_value(int row, readstat_variable_t *variable, readstat_value_t value,
                    void *context)
{
    struct found *found = context;
    int column = readstat_variable_get_index(variable);
    if (readstat_value_type(value) == READSTAT_TYPE_STRING) {
        const char *text = readstat_string_value(value);
        strcpy(found->text[row], text ? text : "");
        return READSTAT_HANDLER_OK;
    }
    found->numbers[row][column] = readstat_double_value(value);
    if (readstat_value_is_tagged_missing(value))
        found->tags[row][column] = readstat_value_tag(value);
    else if (readstat_value_is_system_missing(value))
        found->tags[row][column] = '.';
    else if (readstat_value_is_defined_missing(value, variable))
        found->tags[row][column] = 'u';
    return READSTAT_HANDLER_OK;
}

static int on_label(const char *set, readstat_value_t value, const char *label,
                    void *context)
{
    (void)set;
    (void)value;
    struct found *found = context;
    assert_true(found->value_count < WORDS);
    strcpy(found->values[found->value_count++], label);
    return READSTAT_HANDLER_OK;
}

/* Written, put into a file, and read. */
static void read_back(enum dataset_form form, struct found *found)
{
    char *bytes, path[] = "/tmp/ankerpunt-dataset-XXXXXX";
    size_t size;
    struct ank_error err = {0};
    *found = (struct found){0};
    assert_ok(dataset_write(&data, form, &bytes, &size, &err), err);
    int fd = mkstemp(path);
    assert_true(fd >= 0 && write(fd, bytes, size) == (ssize_t)size);
    close(fd);
    free(bytes);
    readstat_parser_t *parser = readstat_parser_init();
    readstat_set_metadata_handler(parser, on_metadata);
    readstat_set_variable_handler(parser, on_variable);
    readstat_set_value_handler(parser, on_value);
    readstat_set_value_label_handler(parser, on_label);
    readstat_error_t failed = form == DATASET_SPSS
                                  ? readstat_parse_sav(parser, path, found)
                                  : readstat_parse_dta(parser, path, found);
    readstat_parser_free(parser);
    unlink(path);
    assert_int_equal(failed, READSTAT_OK);
}

static void keeps_names_labels_and_texts(void **state)
{
    (void)state;
    for (enum dataset_form form = DATASET_SPSS; form <= DATASET_STATA; form++) {
        struct found found;
        read_back(form, &found);
        assert_int_equal(found.rows, ROWS);
        for (size_t i = 0; i < VARIABLES; i++) {
            assert_string_equal(found.names[i], variables[i].name);
            assert_string_equal(found.labels[i], variables[i].label);
        }
        assert_string_equal(found.text[0], "G-ÉÉN");
        assert_string_equal(found.text[1], "007");
        assert_string_equal(found.text[2], "1E5");
        assert_string_equal(found.text[ROWS - 1], "");
        assert_int_equal(found.value_count, COUNT(anchors) + 4);
    }
}

/* 20000 is 4 October 2024: day 23653 of Stata, and 13947379200 seconds of SPSS, as R's
 * as.numeric(as.Date("2024-10-04") - as.Date("1582-10-14")) * 86400 gives it. */
static void keeps_days(void **state)
{
    (void)state;
    struct found found;
    read_back(DATASET_STATA, &found);
    assert_true(found.numbers[0][1] == 23653);
    assert_true(found.numbers[2][1] == 3652);
    assert_int_equal(found.tags[1][1], '.');
    read_back(DATASET_SPSS, &found);
    assert_true(found.numbers[0][1] == 13947379200);
    assert_int_equal(found.tags[1][1], '.');
}

static void keeps_four_kinds_of_missing_apart(void **state)
{
    (void)state;
    struct found found;
    read_back(DATASET_STATA, &found);
    static const char tags[ROWS] = {0, 0, 'a', 'b', 'c', 'd', '.'};
    for (size_t row = 0; row < ROWS; row++)
        assert_int_equal(found.tags[row][2], tags[row]);
    read_back(DATASET_SPSS, &found);
    static const double numbers[ROWS] = {0, 6.5, -91, -92, -93, -94, 0};
    for (size_t row = 0; row < ROWS - 1; row++) {
        assert_true(found.numbers[row][2] == numbers[row]);
        assert_int_equal(found.tags[row][2], row < 2 ? 0 : 'u');
    }
    assert_int_equal(found.tags[ROWS - 1][2], '.');
}

static void moves_missing_codes_off_the_scale(void **state)
{
    (void)state;
    assert_int_equal(dataset_status_number(ANK_PARKED, 0), -91);
    assert_int_equal(dataset_status_number(ANK_REFUSED, -90), -94);
    assert_int_equal(dataset_status_number(ANK_PARKED, -91), -991);
    assert_int_equal(dataset_status_number(ANK_REFUSED, -100), -994);
    assert_int_equal(dataset_status_number(ANK_NA, -1000), -9993);
}

static void gives_the_same_bytes_wherever_it_is_made(void **state)
{
    (void)state;
    static const char *const zones[] = {"UTC", "Pacific/Auckland", "America/Lima"};
    for (enum dataset_form form = DATASET_SPSS; form <= DATASET_STATA; form++) {
        char *first = NULL, *bytes;
        size_t first_size = 0, size;
        for (size_t i = 0; i < COUNT(zones); i++) {
            struct ank_error err = {0};
            setenv("TZ", zones[i], 1);
            assert_ok(dataset_write(&data, form, &bytes, &size, &err), err);
            if (!first) {
                first = bytes;
                first_size = size;
                continue;
            }
            assert_int_equal(size, first_size);
            assert_memory_equal(bytes, first, size);
            free(bytes);
        }
        free(first);
    }
    unsetenv("TZ");
}

static void assert_refused(const char *a, const char *b, const char *why)
{
    struct ank_error err = {0};
    struct dataset_variable two[] = {{.name = a, .label = ""},
                                     {.name = b, .label = ""}};
    struct dataset wrong = data;
    char *bytes;
    size_t size;
    wrong.variables = two;
    wrong.variable_count = COUNT(two);
    wrong.row_count = 0;
    assert_false(dataset_write(&wrong, DATASET_SPSS, &bytes, &size, &err));
    assert_int_equal(err.code, ANK_INVALID);
    assert_non_null(strstr(err.text, why));
    assert_null(bytes);
}

static void refuses_names_that_no_program_takes(void **state)
{
    (void)state;
    struct ank_arena mem = {0};
    assert_string_equal(dataset_name("vrije-tijd", &mem), "vrije_tijd");
    ank_arena_free(&mem);
    assert_refused("vrije_tijd", "Vrije_Tijd", "two variables");
    assert_refused("x", "By", "SPSS itself");
    assert_refused("x", "abcdefghijabcdefghijabcdefghijabc", "too long");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_names_labels_and_texts),
        cmocka_unit_test(keeps_days),
        cmocka_unit_test(keeps_four_kinds_of_missing_apart),
        cmocka_unit_test(moves_missing_codes_off_the_scale),
        cmocka_unit_test(gives_the_same_bytes_wherever_it_is_made),
        cmocka_unit_test(refuses_names_that_no_program_takes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
