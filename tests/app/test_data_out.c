/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a statistics program gets, read back by libreadstat. */
#include "small_project.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <readstat.h>
#include <unistd.h>

#include <ankerpunt/app/data_out.h>

enum { MOST_ROWS = 8, MOST_VARIABLES = 40, LONGEST = 40 };

/* A file as it was read: texts as they are, numbers as written, "." for what is not
 * there. */
static struct {
    size_t rows, variables;
    char names[MOST_VARIABLES][LONGEST], cells[MOST_ROWS][MOST_VARIABLES][LONGEST];
} file;

static int on_variable(int index, readstat_variable_t *variable, const char *labels,
                       void *context)
{
    (void)labels;
    (void)context;
    assert_true(index < MOST_VARIABLES);
    strcpy(file.names[index], readstat_variable_get_name(variable));
    file.variables = (size_t)index + 1;
    return READSTAT_HANDLER_OK;
}

static int on_value(int row, readstat_variable_t *variable, readstat_value_t value,
                    void *context)
{
    (void)context;
    assert_true(row < MOST_ROWS);
    char *cell = file.cells[row][readstat_variable_get_index(variable)];
    file.rows = (size_t)row + 1;
    if (readstat_value_type(value) == READSTAT_TYPE_STRING)
        snprintf(cell, LONGEST, "%s", readstat_string_value(value));
    else if (readstat_value_is_system_missing(value))
        strcpy(cell, ".");
    else
        snprintf(cell, LONGEST, "%g", readstat_double_value(value));
    return READSTAT_HANDLER_OK;
}

static void read_file(const struct ank_data_file *made)
{
    char path[] = "/tmp/ankerpunt-data-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0 && write(fd, made->bytes, made->size) == (ssize_t)made->size);
    close(fd);
    memset(&file, 0, sizeof file);
    readstat_parser_t *parser = readstat_parser_init();
    readstat_set_variable_handler(parser, on_variable);
    readstat_set_value_handler(parser, on_value);
    assert_int_equal(readstat_parse_sav(parser, path, NULL), READSTAT_OK);
    readstat_parser_free(parser);
    unlink(path);
}

/* The cell of that variable in the row whose first cell is that family. */
static const char *cell_of(const char *family, const char *name)
{
    size_t row = 0, variable = 0;
    while (row < file.rows && strcmp(file.cells[row][0], family) != 0)
        row++;
    while (variable < file.variables && strcmp(file.names[variable], name) != 0)
        variable++;
    assert_true(row < file.rows && variable < file.variables);
    return file.cells[row][variable];
}

static void make(struct ank_data_wish wish, struct ank_data_files *files)
{
    assert_ok(ank_data_make(&door, &wish, files, &err), err);
}

static void has_a_column_for_each_moment(void **state)
{
    (void)state;
    struct ank_data_files files;
    make((struct ank_data_wish){.kind = ANK_EXPORT_SCORES}, &files);
    assert_int_equal(files.count, 3);
    assert_string_equal(files.file[1].path, "scores-wide.sav");
    read_file(&files.file[1]);
    assert_int_equal(file.rows, 3);
    assert_string_equal(cell_of("G-AAAA2", "wonen_0"), "3");
    assert_string_equal(cell_of("G-AAAA2", "wonen_6"), "7");
    assert_string_equal(cell_of("G-AAAA2", "rust_6"), "4");
    assert_string_equal(cell_of("G-BBBB3", "geld_0"), ".");
    assert_string_equal(cell_of("G-CCCC4", "wonen_6"), ".");
    assert_string_equal(cell_of("G-CCCC4", "headline"), "1");
    assert_string_equal(cell_of("G-AAAA2", "project"), "zonnedorp");
    ank_data_free(&files);
}

static void has_a_row_for_each_talk(void **state)
{
    (void)state;
    struct ank_data_files files;
    make((struct ank_data_wish){.kind = ANK_EXPORT_SCORES, .path = "x/y.sav"}, &files);
    assert_string_equal(files.file[0].path, "x/y.sav");
    assert_string_equal(files.file[2].path, "x/y-codebook-spss.md");
    read_file(&files.file[0]);
    assert_int_equal(file.rows, 5);
    assert_string_equal(cell_of("G-AAAA2", "wave"), "0");
    assert_string_equal(cell_of("G-AAAA2", "wonen"), "3");
    assert_string_equal(cell_of("G-AAAA2", "list"), "leven");
    ank_data_free(&files);
}

static void leaves_out_who_took_back_consent(void **state)
{
    (void)state;
    struct ank_data_files files;
    say_consent(family_id("G-BBBB3"), "measure", NULL, false);
    make((struct ank_data_wish){.kind = ANK_EXPORT_SCORES}, &files);
    read_file(&files.file[1]);
    assert_int_equal(file.rows, 2);
    ank_data_free(&files);
}

static void holds_who_agreed_alone(void **state)
{
    (void)state;
    struct ank_data_files files;
    say_consent(family_id("G-CCCC4"), "share:stad", NULL, true);
    make((struct ank_data_wish){.kind = ANK_EXPORT_FAMILIES, .to = "stad"}, &files);
    read_file(&files.file[0]);
    assert_int_equal(file.rows, 1);
    assert_string_equal(cell_of("G-CCCC4", "project"), "zonnedorp");
    ank_data_free(&files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(has_a_column_for_each_moment,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(has_a_row_for_each_talk, small_project_open,
                                        door_close),
        cmocka_unit_test_setup_teardown(leaves_out_who_took_back_consent,
                                        small_project_open, door_close),
        cmocka_unit_test_setup_teardown(holds_who_agreed_alone, small_project_open,
                                        door_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
