/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV as people's spreadsheets make it, and as nobody should. */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/csv.h"

static const struct csv_column columns[] = {
    {"family", true}, {"date", true}, {"score", false}, {"by", false}, {0},
};
enum { FAMILY, DATE, SCORE, BY, COLUMNS };

/* What a file says: "LINE:family|date|score|by\n" for each row; "~" is NULL. */
struct found {
    char rows[4096];
    struct ank_error err;
    bool fine;
};

static struct found read_bytes(const char *bytes, size_t length,
                               const char *const *ignored)
{
    struct found found = {.fine = false};
    FILE *in = length > 0 ? fmemopen((void *)(uintptr_t)bytes, length, "r")
                          : fopen("/dev/null", "r");
    assert_non_null(in);
    struct csv_reader *reader;
    if (csv_open_stream(&reader, in, "f.csv", columns, ignored, &found.err)) {
        const char *values[COLUMNS];
        size_t used = 0;
        while (csv_next(reader, values)) {
            used += (size_t)snprintf(found.rows + used, sizeof found.rows - used,
                                     "%zu:", csv_line(reader));
            assert_true((csv_fault(reader) != NULL) == (values[FAMILY] == NULL));
            for (size_t i = 0; i < COLUMNS; i++)
                used += (size_t)snprintf(found.rows + used, sizeof found.rows - used,
                                         "%s%s", values[i] ? values[i] : "~",
                                         i + 1 < COLUMNS ? "|" : "\n");
            if (used > sizeof found.rows - 200)
                used = 0;
        }
        assert_false(csv_next(reader, values)); /* the end stays the end */
        found.fine = csv_close(reader, &found.err);
    } else {
        assert_null(reader);
    }
    fclose(in);
    return found;
}

static struct found read_text(const char *text)
{
    return read_bytes(text, strlen(text), NULL);
}

static void reads_every_decent_dialect(void **state)
{
    (void)state;
    const char *same[] = {
        "family,date,score\nF1,2026-01-02,7\nF2,2026-01-03,\n",
        "family;date;score\nF1;2026-01-02;7\nF2;2026-01-03;\n",
        "\xef\xbb\xbf"
        "family;date;score\r\nF1;2026-01-02;7\r\nF2;2026-01-03;\r\n",
        "Family, DATE ,\"Score\"\nF1,2026-01-02,7\nF2,2026-01-03,",
        "family,date,score\nF1,\xc2\xa0"
        "2026-01-02\xe2\x80\xaf ,\xc2\xa0"
        "7\nF2,\"2026-01-03\xc2\xa0\",\xc2\xa0\n",
        "\"family\",\"date\",\"score\"\n\"F1\",\" 2026-01-02 \",\"7\"\n F2 "
        ",2026-01-03,\"\"",
    };
    for (size_t i = 0; i < COUNT(same); i++) {
        print_message("# %zu\n", i);
        struct found found = read_text(same[i]);
        assert_ok(found.fine, found.err);
        assert_string_equal(found.rows, "2:F1|2026-01-02|7|~\n3:F2|2026-01-03||~\n");
    }
}

static void takes_columns_in_any_order(void **state)
{
    (void)state;
    struct found found = read_text("by;score;family;date\nma;7,5;F1;2/1/2026\n");
    assert_ok(found.fine, found.err);
    assert_string_equal(found.rows, "2:F1|2/1/2026|7,5|ma\n");
}

static void knows_the_line_on_which_a_row_begins(void **state)
{
    (void)state;
    struct found found =
        read_text("\nfamily,date,by\n\n F1,d,\"two\r\nlines, \"\"so\"\"\"\n"
                  " \t\nF2,e,x\n,,\nF3,f,\xc3\xa9\n");
    assert_ok(found.fine, found.err);
    assert_string_equal(found.rows,
                        "4:F1|d|~|two\nlines, \"so\"\n7:F2|e|~|x\n9:F3|f|~|\xc3\xa9\n");
}

static void finds_the_delimiter_after_blank_lines(void **state)
{
    (void)state;
    struct found found = read_text("\r\n \n\nfamily;date\nF1;d\n");
    assert_ok(found.fine, found.err);
    assert_string_equal(found.rows, "5:F1|d|~|~\n");
}

/* Excel opens a file with it as its maker meant, and people leave it there. */
static void heeds_the_line_that_names_the_delimiter(void **state)
{
    (void)state;
    const char *same[] = {
        "sep=;\nfamily;date\nF1,F2;d\n",
        "\xef\xbb\xbfSEP=;\r\nfamily;date\r\nF1,F2;d\r\n",
        "\"sep=;\"\nfamily;date\n\"F1,F2\";d\n",
    };
    for (size_t i = 0; i < COUNT(same); i++) {
        struct found found = read_text(same[i]);
        assert_ok(found.fine, found.err);
        assert_string_equal(found.rows, "3:F1,F2|d|~|~\n");
    }
}

static void leaves_out_what_it_is_told_to(void **state)
{
    (void)state;
    const char *ignored[] = {"note", "colour", NULL};
    const char *text = "family,Note,date\nF1,something,d\n";
    struct found found = read_bytes(text, strlen(text), ignored);
    assert_ok(found.fine, found.err);
    assert_string_equal(found.rows, "2:F1|d|~|~\n");
}

static void goes_on_after_a_row_with_a_fault(void **state)
{
    (void)state;
    struct found found = read_text("family,date,score\nF1,d,7,5\nF2,d,6\nF3,d\n"
                                   "F4,d,\"a\"b\nF5,d,\xff\nF6,d,5\n");
    assert_string_equal(found.rows, "2:~|~|~|~\n3:F2|d|6|~\n4:~|~|~|~\n5:~|~|~|~\n"
                                    "6:~|~|~|~\n7:F6|d|5|~\n");
    assert_fails(found.fine, found.err, ANK_INVALID);
}

static void says_what_is_wrong_and_where(void **state)
{
    (void)state;
    const struct {
        const char *bytes;
        size_t length;
        const char *says;
    } cases[] = {
#define CASE(bytes, says) {bytes, sizeof bytes - 1, says}
        CASE("", "f.csv is empty"),
        CASE("\n\r\n  \n", "f.csv is empty"),
        CASE("\xef\xbb\xbf", "f.csv is empty"),
        CASE("family,date,colour\n",
             "f.csv:1: there is no column colour; known are family"),
        CASE("family,,date\nG1,9,2026-01-05\n", "f.csv:2: column 2 has no name"),
        CASE("family,score\n", "f.csv:1: columns are missing: date;"),
        CASE("family,date,Family\n", "f.csv:1: two columns are called family"),
        CASE("F1,2026-01-01,7\n", "f.csv:1: the first line must name the columns"),
        CASE("family\tdate\nF1\td\n", "f.csv:1: the first line must name the columns"),
        CASE("PK\3\4xxxxxxx", "f.csv:1: this is a workbook"),
        CASE("\xd0\xcf\x11\xe0xxxxxxx", "f.csv:1: this is a workbook"),
        CASE("%PDF-1.4\n", "f.csv:1: this is no text"),
        CASE("\xff\xfe"
             "f\0a\0m\0",
             "f.csv:1: this is UTF-16"),
        CASE("\xfe\xff\0f\0a\0m", "f.csv:1: this is UTF-16"),
        CASE("f\0a\0m\0i\0l\0y\0", "f.csv:1: this is UTF-16 or no text"),
        CASE("family,date\nF1,d\xe9j\xe0\n", "f.csv:2: this row is Windows-1252"),
        CASE("family,date\nF1,\xc0\xaf\n", "f.csv:2: this row is Windows-1252"),
        CASE("family,date\nF1,\xed\xa0\x80\n", "f.csv:2: this row is Windows-1252"),
        CASE("family,date\nF1,\x81\n", "f.csv:2: this row is not UTF-8 or has control"),
        CASE("sep=;\nfamily,date\nF1,d\n", "f.csv:2: the first line must name"),
        CASE("sep=x\nfamily,date\nF1,d\n", "f.csv:1: "),
        CASE("family,date\nF1,\x1b[31m\n",
             "f.csv:2: this row is not UTF-8 or has control"),
        CASE("family,date\rF1,d\r", "f.csv:1: this row is not UTF-8 or has control"),
        CASE("family,date\nF1,d\nF2,\x7f\n", "f.csv:3: this row is not UTF-8 or has"),
        CASE("family,date\nF1,d,x\n", "f.csv:2: this row has 3 cells and the header 2"),
        CASE("family,date\nF1\n", "f.csv:2: this row has 1 cells and the header 2"),
        CASE("family,date\nF1,d\nF2,\"open\nF3,d\n",
             "f.csv:3: the quote that opens here"),
        CASE("family,date\nF1,d\"e\n", "f.csv:2: a quote stands inside a cell"),
        CASE("family,date\nF1,\"d\"e\n", "f.csv:2: a quote stands inside a cell"),
        CASE("\"family,date\nF1,d\n", "f.csv:1: the quote that opens here"),
#undef CASE
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct found found = read_bytes(cases[i].bytes, cases[i].length, NULL);
        if (found.fine ||
            strncmp(found.err.text, cases[i].says, strlen(cases[i].says)) != 0)
            fail_msg("case %zu says \"%s\", not \"%s\"", i, found.err.text,
                     cases[i].says);
        assert_int_equal(found.err.code, ANK_INVALID);
    }
}

static void refuses_nul_deep_in_a_file(void **state)
{
    (void)state;
    char text[3000];
    size_t used = (size_t)sprintf(text, "family,date\n");
    while (used < 2000)
        used += (size_t)sprintf(text + used, "F1,d\n");
    memcpy(text + used, "F2\0,d\n", 6);
    struct found found = read_bytes(text, used + 6, NULL);
    assert_fails(found.fine, found.err, ANK_INVALID);
}

/* `count` times `piece`, after `head`. */
static struct found read_many(const char *head, const char *piece, size_t count)
{
    size_t length = strlen(head), size = strlen(piece);
    char *bytes = malloc(length + count * size + 1);
    memcpy(bytes, head, length);
    for (size_t i = 0; i < count; i++, length += size)
        memcpy(bytes + length, piece, size);
    struct found found = read_bytes(bytes, length, NULL);
    free(bytes);
    return found;
}

static void keeps_within_its_limits(void **state)
{
    (void)state;
    const struct {
        const char *head, *piece;
        size_t count;
        const char *says;
    } cases[] = {
        {"family,date\nF1,", "x", 5000, "f.csv:2: this line is longer than 4096 bytes"},
        {"family,date\nF1,", "x", 5000000,
         "f.csv:2: this line is longer than 4096 bytes"},
        {"", "x", 3000000, "f.csv:1: this line is longer than 1048576 bytes"},
        {"family,date", ",x", 10000,
         "f.csv:1: there are 10002 columns, more than 1000"},
        {"family,date\nF1,d", ",", 4000, "f.csv:2: this row has 4002 cells"},
        {"family,date\nF1,\"", "line after line\n", 100000,
         "f.csv:2: this row is longer than 1048576 bytes"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        print_message("# %s\n", cases[i].says);
        struct found found = read_many(cases[i].head, cases[i].piece, cases[i].count);
        assert_false(found.fine);
        assert_memory_equal(found.err.text, cases[i].says, strlen(cases[i].says));
    }
}

static void lines_may_cross_blocks(void **state)
{
    (void)state;
    struct found found =
        read_many("family,date\n", "\"F\xc3\xa9\",2026-01-01\r\n", 20000);
    assert_ok(found.fine, found.err);
    assert_non_null(strstr(found.rows, "20001:F\xc3\xa9|2026-01-01|~|~\n"));
}

static void cannot_read_what_is_not_there(void **state)
{
    (void)state;
    struct ank_error err = {0};
    struct csv_reader *reader;
    assert_fails(csv_open(&reader, "/nowhere/f.csv", columns, NULL, &err), err, ANK_IO);
    assert_null(reader);
    assert_fails(csv_open(&reader, "/", columns, NULL, &err), err, ANK_IO);
    assert_null(reader);
}

/* Writing -------------------------------------------------------------- */

static const char *write_cells(bool excel)
{
    static char *text;
    free(text);
    size_t length;
    FILE *out = open_memstream(&text, &length);
    struct csv_writer writer;
    csv_writer_begin(&writer, out, excel);
    csv_write_text(&writer, "a \"b\"; c, d");
    csv_write_text(&writer, NULL);
    csv_write_text(&writer, "=1+1");
    csv_write_text(&writer, "\uff1dA1");
    csv_write_integer(&writer, -3);
    csv_write_number(&writer, -0.1);
    csv_write_number(&writer, NAN);
    csv_write_number(&writer, 7);
    csv_write_day(&writer, 20514);
    csv_write_day(&writer, ANK_NO_DAY);
    csv_write_row_end(&writer);
    csv_write_text(&writer, "two\nlines");
    csv_write_text(&writer, "@x");
    csv_write_row_end(&writer);
    fclose(out);
    return text;
}

static void writes_both_dialects(void **state)
{
    (void)state;
    assert_string_equal(
        write_cells(false),
        "\"a \"\"b\"\"; c, d\",,'=1+1,'\uff1dA1,-3,-0.1,,7,2026-03-02,\n"
        "\"two\nlines\",'@x\n");
    assert_string_equal(write_cells(true),
                        "\xef\xbb\xbf\"a \"\"b\"\"; c, d\";;'=1+1;'\uff1dA1;-3;-0,1;;7;"
                        "2026-03-02;\r\n\"two\nlines\";'@x\r\n");
}

static void guards_against_formulas(void **state)
{
    (void)state;
    const char *dangerous[] = {"=A1", "+1",      "-1",      "@SUM",    "\tx",
                               "\rx", "\uff1dx", "\uff0bx", "\uff0dx", "\uff20x"};
    const char *harmless[] = {"", "F-1", "a=b", "7", " x", "'=", "\uff0cx"};
    for (size_t i = 0; i < COUNT(dangerous); i++)
        assert_true(csv_starts_formula(dangerous[i]));
    for (size_t i = 0; i < COUNT(harmless); i++)
        assert_false(csv_starts_formula(harmless[i]));
}

static void reads_what_it_wrote(void **state)
{
    (void)state;
    for (int excel = 0; excel <= 1; excel++) {
        char *text;
        size_t length;
        FILE *out = open_memstream(&text, &length);
        struct csv_writer writer;
        csv_writer_begin(&writer, out, excel);
        for (size_t i = 0; i < COLUMNS; i++)
            csv_write_text(&writer, columns[i].name);
        csv_write_row_end(&writer);
        csv_write_text(&writer, "F-1");
        csv_write_day(&writer, 20514);
        csv_write_number(&writer, 7.5);
        csv_write_text(&writer, "ma \"en\" pa;, \xc3\xa9");
        csv_write_row_end(&writer);
        fclose(out);

        struct found found = read_bytes(text, length, NULL);
        assert_ok(found.fine, found.err);
        assert_string_equal(found.rows,
                            excel ? "2:F-1|2026-03-02|7,5|ma \"en\" pa;, \xc3\xa9\n"
                                  : "2:F-1|2026-03-02|7.5|ma \"en\" pa;, \xc3\xa9\n");
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_decent_dialect),
        cmocka_unit_test(takes_columns_in_any_order),
        cmocka_unit_test(knows_the_line_on_which_a_row_begins),
        cmocka_unit_test(finds_the_delimiter_after_blank_lines),
        cmocka_unit_test(heeds_the_line_that_names_the_delimiter),
        cmocka_unit_test(leaves_out_what_it_is_told_to),
        cmocka_unit_test(goes_on_after_a_row_with_a_fault),
        cmocka_unit_test(says_what_is_wrong_and_where),
        cmocka_unit_test(refuses_nul_deep_in_a_file),
        cmocka_unit_test(keeps_within_its_limits),
        cmocka_unit_test(lines_may_cross_blocks),
        cmocka_unit_test(cannot_read_what_is_not_there),
        cmocka_unit_test(writes_both_dialects),
        cmocka_unit_test(guards_against_formulas),
        cmocka_unit_test(reads_what_it_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
