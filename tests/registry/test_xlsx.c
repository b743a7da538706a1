/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks: taken apart again with Python's zipfile (meson needs Python too). */
#include "testing.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "io/table.h"
#include "io/table_code.h"
#include "io/xlsx_text.h"

static const struct table_column columns[] = {
    {"family", "family", TABLE_WORDS, 0, 0},
    {"since", "since", TABLE_DAY, 0, 0},
    {"change", "change", TABLE_NUMBER, 1, 0},
    {"better", "better", TABLE_BOOL, 0, 0},
    {0},
};

static const struct table_about about = {
    .document = "change", .array = "changes", .title = "Change", .generated = 20514};

struct bytes {
    char *text;
    size_t length;
};

static struct ank_error err;

static void fill(struct table *table, size_t rows)
{
    for (size_t i = 0; i < rows; i++) {
        table_text(table, i == 1 ? "=1+1 <&>" : "Zo\xc3\xab");
        table_day(table, 20514);
        table_number(table, i == 1 ? NAN : 7.5);
        table_bool(table, true);
        table_row_end(table);
    }
}

static struct bytes make_table(const struct table_about *like, size_t rows)
{
    struct bytes made;
    FILE *out = open_memstream(&made.text, &made.length);
    struct table *table;
    assert_ok(table_open(&table, TABLE_XLSX, out, like, columns, &err), err);
    fill(table, rows);
    assert_ok(table_close(table, &err), err);
    fclose(out);
    return made;
}

/* One part of the workbook, such as "xl/worksheets/sheet1.xml". */
static char *unpack(const struct bytes *book, const char *part)
{
    char path[] = "/tmp/ankerpunt-test-XXXXXX", command[512];
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, book->text, book->length), book->length);
    close(fd);
    snprintf(command, sizeof command,
             "python3 -c 'import sys, zipfile; "
             "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' "
             "%s %s",
             path, part);
    FILE *in = popen(command, "r");
    assert_non_null(in);
    static char text[1 << 16];
    size_t length = fread(text, 1, sizeof text - 1, in);
    text[length] = '\0';
    assert_int_equal(pclose(in), 0);
    unlink(path);
    return text;
}

#define assert_has(text, piece)                                                        \
    do {                                                                               \
        if (!strstr((text), (piece)))                                                  \
            fail_msg("no %s in %s", (piece), (text));                                  \
    } while (0)

static void makes_a_sheet_with_real_numbers_and_dates(void **state)
{
    (void)state;
    struct bytes book = make_table(&about, 2);
    const char *sheet = unpack(&book, "xl/worksheets/sheet1.xml");
    assert_has(sheet, "<pane ySplit=\"1\" topLeftCell=\"A2\"");
    assert_has(sheet, "<autoFilter ref=\"A1:D3\"/>");
    assert_has(sheet, "<t>Zo\xc3\xab</t>");
    assert_has(sheet, "<t>=1+1 &lt;&amp;&gt;</t>"); /* text, no formula */
    assert_has(sheet, "<v>46083</v>");              /* 2 March 2026 */
    assert_has(sheet, "<v>7.5</v>");
    assert_has(sheet, "t=\"b\"><v>1</v>");
    assert_null(strstr(sheet, "<f>"));
    assert_has(unpack(&book, "xl/workbook.xml"), "<sheet name=\"Change\"");
    assert_has(unpack(&book, "docProps/core.xml"), "2026-03-02T00:00:00Z");
    free(book.text);
}

/* A change of nothing has no sign, not even as a number of a sheet. */
static void there_is_no_negative_zero(void **state)
{
    (void)state;
    struct bytes book;
    FILE *out = open_memstream(&book.text, &book.length);
    struct table *table;
    assert_ok(table_open(&table, TABLE_XLSX, out, &about, columns, &err), err);
    table_text(table, "G1");
    table_day(table, 20514);
    table_number(table, -0.0);
    table_bool(table, true);
    table_row_end(table);
    assert_ok(table_close(table, &err), err);
    fclose(out);
    const char *sheet = unpack(&book, "xl/worksheets/sheet1.xml");
    assert_has(sheet, "<v>0</v>");
    assert_null(strstr(sheet, "<v>-0</v>"));
    free(book.text);
}

static void text_cannot_break_a_sheet(void **state)
{
    (void)state;
    const struct {
        const char *text, *expected;
    } cases[] = {
        {"plain \xc3\xa9\n\t", "plain \xc3\xa9\n\t"},
        {"\x1b[31m\x7f", " [31m "},
        {"a\xef\xbf\xbf"
         "b\xef\xbf\xbe",
         "a\xef\xbf\xbd"
         "b\xef\xbf\xbd"},
        {"\xef\xbf", "??"},
        {"\xc3\xa9\xff", "???"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[64];
        strcpy(text, cases[i].text);
        xlsx_text_clean(text);
        assert_string_equal(text, cases[i].expected);
    }
}

/* Programs and pivot tables look for the headings in the first row. */
static void carries_a_notice_above_no_heading(void **state)
{
    (void)state;
    struct table_about noticed = about;
    noticed.notice = "Do not share";
    struct bytes book = make_table(&noticed, 1);
    const char *sheet = unpack(&book, "xl/worksheets/sheet1.xml");
    assert_has(sheet, "prompt=\"Do not share\" sqref=\"A1\"");
    assert_has(sheet, "Bold\"Do not share</oddHeader>");
    assert_has(sheet, "<tabColor");
    assert_has(sheet, "<pane ySplit=\"1\"");
    assert_has(sheet, "<autoFilter ref=\"A1:D2\"/>");
    free(book.text);
}

static void is_printed_as_wide_as_a_page(void **state)
{
    (void)state;
    struct bytes book = make_table(&about, 2);
    const char *sheet = unpack(&book, "xl/worksheets/sheet1.xml");
    assert_has(sheet, "<pageSetUpPr fitToPage=\"1\"/>");
    assert_has(sheet, "paperSize=\"9\"");
    assert_has(sheet, "fitToHeight=\"0\"");
    assert_has(sheet, "orientation=\"landscape\"");
    assert_has(unpack(&book, "xl/workbook.xml"), "Change!$1:$1</definedName>");
    free(book.text);
}

/* Twelve months come after three, and a number shows the decimals it has. */
static void waves_are_numbers_and_scores_have_their_decimals(void **state)
{
    (void)state;
    static const struct table_column some[] = {{"wave", "wave", TABLE_WORDS, 0, 0},
                                               {"score", "score", TABLE_NUMBER, 0, 0},
                                               {0}};
    struct bytes made;
    FILE *out = open_memstream(&made.text, &made.length);
    struct ank_arena mem = {0};
    struct table *table;
    assert_ok(table_open(&table, TABLE_XLSX, out, &about, some, &err), err);
    const char *waves[] = {"12", "closing"};
    for (size_t i = 0; i < COUNT(waves); i++) {
        table_wave(table, NULL, &mem, waves[i]);
        table_decimal(table, 0.75, 2);
        table_row_end(table);
    }
    assert_ok(table_close(table, &err), err);
    fclose(out);
    const char *sheet = unpack(&made, "xl/worksheets/sheet1.xml");
    assert_has(sheet, "<c r=\"A2\" s=\"2\"><v>12</v>");
    assert_has(sheet, "<t>closing</t>");
    assert_has(sheet, "<c r=\"B2\" s=\"3\"><v>0.75</v>"); /* 0.00 */
    ank_arena_free(&mem);
    free(made.text);
}

static void gives_the_same_bytes_twice(void **state)
{
    (void)state;
    struct bytes first = make_table(&about, 300);
    sleep(2); /* a ZIP counts in steps of two seconds */
    struct bytes second = make_table(&about, 300);
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.text, second.text, first.length);
    free(first.text);
    free(second.text);
}

static void an_empty_table_is_a_sheet_with_headings(void **state)
{
    (void)state;
    struct bytes book = make_table(&about, 0);
    assert_has(unpack(&book, "xl/worksheets/sheet1.xml"), "<t>family</t>");
    free(book.text);
}

static void puts_several_tables_in_a_book(void **state)
{
    (void)state;
    const char *titles[] = {"Change", "Change",
                            "a/b [c] which is longer than 31 characters"};
    struct bytes made;
    FILE *out = open_memstream(&made.text, &made.length);
    struct book *book;
    assert_ok(book_open(&book, out, 20514, &err), err);
    for (size_t i = 0; i < COUNT(titles); i++) {
        struct table_about sheet = about;
        struct table *table;
        sheet.title = titles[i];
        assert_ok(book_table(book, &table, &sheet, columns, &err), err);
        fill(table, i + 1);
        assert_ok(table_close(table, &err), err);
    }
    assert_ok(book_close(book, &err), err);
    fclose(out);

    const char *workbook = unpack(&made, "xl/workbook.xml");
    assert_has(workbook, "<sheet name=\"Change\"");
    assert_has(workbook, "<sheet name=\"Change 2\"");
    assert_has(workbook, "<sheet name=\"a b  c  which is longer than 31\"");
    assert_has(unpack(&made, "xl/worksheets/sheet3.xml"),
               "<autoFilter ref=\"A1:D4\"/>");
    free(made.text);
}

/* A book with a sheet of charts in front, and charts of some rows of its second table.
 */
static struct bytes make_charts(const char *title)
{
    static const struct table_column shares[] = {
        {"name", "name", TABLE_WORDS, 0, 0},
        {"middle", "middle", TABLE_NUMBER, 1, 0},
        {"low", "low", TABLE_NUMBER, 1, 0},
        {"high", "high", TABLE_NUMBER, 1, 0},
        {0}};
    struct bytes made;
    struct book *book;
    struct table *table;
    FILE *out = open_memstream(&made.text, &made.length);
    struct table_about charts = about, sheet = about;
    charts.title = "Charts";
    charts.array = "charts";
    sheet.title = title;
    sheet.array = "shares";
    sheet.notice = "Do not share";
    assert_ok(book_open(&book, out, 20514, &err), err);
    assert_ok(book_charts(book, &charts, &err), err);
    assert_ok(book_table(book, &table, &about, columns, &err), err);
    fill(table, 3);
    assert_ok(table_close(table, &err), err);
    assert_ok(book_table(book, &table, &sheet, shares, &err), err);
    for (int i = 0; i < 6; i++) {
        table_text(table, "Wonen");
        table_number(table, i);
        table_number(table, i - 1.5);
        table_number(table, i + 1.5);
        table_row_end(table);
    }
    assert_ok(table_close(table, &err), err);
    struct book_chart chart = {.kind = BOOK_INTERVALS,
                               .title = "Mean <change>",
                               .across = "domain",
                               .up = "points",
                               .alt = "Means of \xc3\xa9"
                                      "ach domain.",
                               .table = "shares",
                               .first = 2,
                               .count = 4,
                               .labels = "name",
                               .series_count = 3,
                               .series = {"middle", "low", "high"}};
    book_chart(book, &chart);
    chart.kind = BOOK_STACKED;
    book_chart(book, &chart);
    chart.kind = BOOK_STEPS;
    chart.labels = "low";
    chart.series_count = 1;
    chart.begins = true;
    book_chart(book, &chart);
    assert_ok(book_close(book, &err), err);
    fclose(out);
    return made;
}

static void charts_draw_from_the_cells(void **state)
{
    (void)state;
    struct bytes made = make_charts("It's here");
    assert_has(unpack(&made, "xl/workbook.xml"),
               "<sheet name=\"Charts\" sheetId=\"1\"");
    const char *chart = unpack(&made, "xl/charts/chart1.xml");
    assert_has(chart, "<c:lineChart>");
    assert_has(chart, "<c:hiLowLines>");
    assert_has(chart, "Mean &lt;change&gt;");
    assert_has(chart, "$A$4:$A$7</c:f>"); /* headings, two rows before */
    assert_has(chart, "$B$4:$B$7</c:f>");
    assert_has(chart, "$C$4:$C$7</c:f>");
    assert_has(chart, "$D$4:$D$7</c:f>");
    assert_has(chart, "$B$1</c:f>");     /* the name of a series is its heading */
    assert_null(strstr(chart, "<c:v>")); /* and no figure of its own */
    assert_has(unpack(&made, "xl/charts/chart2.xml"), "<c:grouping val=\"stacked\"/>");
    chart = unpack(&made, "xl/charts/chart3.xml");
    assert_has(chart, "<c:scatterChart>");
    assert_has(chart, "$C$4:$C$7</c:f>");
    assert_null(strstr(chart, "$A$4"));
    const char *drawing = unpack(&made, "xl/drawings/drawing1.xml");
    assert_has(drawing, "descr=\"Means of \xc3\xa9"
                        "ach domain.\"");
    free(made.text);
}

/* The category axis of bars carries the names, and its first row stands on top. */
static void bars_stand_in_the_order_of_the_rows(void **state)
{
    (void)state;
    struct bytes made = make_charts("Shares");
    const char *chart = unpack(&made, "xl/charts/chart2.xml");
    const char *names = strstr(chart, "<c:catAx>"),
               *values = strstr(chart, "<c:valAx>");
    assert_non_null(names);
    assert_non_null(values);
    assert_true(names < values);
    assert_has(names, "orientation val=\"maxMin\"");
    assert_true(strstr(names, ">domain<") && strstr(names, ">domain<") < values);
    assert_has(values, ">points<");
    free(made.text);
}

static void charts_are_the_same_bytes_twice(void **state)
{
    (void)state;
    struct bytes first = make_charts("Shares");
    sleep(2);
    struct bytes second = make_charts("Shares");
    assert_int_equal(first.length, second.length);
    assert_memory_equal(first.text, second.text, first.length);
    free(first.text);
    free(second.text);
}

static void refuses_more_rows_than_a_sheet_holds(void **state)
{
    (void)state;
    static const struct table_column one[] = {{"n", "n", TABLE_INTEGER, 0, 0}, {0}};
    FILE *out = fopen("/dev/null", "w");
    struct table *table;
    assert_ok(table_open(&table, TABLE_XLSX, out, &about, one, &err), err);
    for (int i = 0; i < (1 << 20); i++) {
        table_integer(table, i);
        table_row_end(table);
    }
    assert_fails(table_close(table, &err), err, ANK_INVALID);
    fclose(out);
}

/* The library itself would make a broken workbook and be content. */
static void says_when_there_is_no_room_for_rows(void **state)
{
    (void)state;
    const struct rlimit small = {1 << 16, RLIM_INFINITY};
    struct rlimit before;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    signal(SIGXFSZ, SIG_IGN);
    for (size_t rows = 10; rows <= 10000; rows *= 1000) {
        FILE *out = fopen("/dev/null", "w");
        struct table *table;
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
        assert_ok(table_open(&table, TABLE_XLSX, out, &about, columns, &err), err);
        fill(table, rows);
        bool closed = table_close(table, &err);
        assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
        assert_fails(closed, err, ANK_IO);
        fclose(out);
    }
}

/* A process that hides its memory owns no /proc/self any more. */
static void works_in_a_process_that_cannot_be_dumped(void **state)
{
    (void)state;
    assert_int_equal(prctl(PR_SET_DUMPABLE, 0), 0);
    struct bytes book = make_table(&about, 2);
    assert_int_equal(prctl(PR_SET_DUMPABLE, 1), 0);
    assert_memory_equal(book.text, "PK\3\4", 4);
    free(book.text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_a_sheet_with_real_numbers_and_dates),
        cmocka_unit_test(there_is_no_negative_zero),
        cmocka_unit_test(text_cannot_break_a_sheet),
        cmocka_unit_test(carries_a_notice_above_no_heading),
        cmocka_unit_test(is_printed_as_wide_as_a_page),
        cmocka_unit_test(waves_are_numbers_and_scores_have_their_decimals),
        cmocka_unit_test(gives_the_same_bytes_twice),
        cmocka_unit_test(an_empty_table_is_a_sheet_with_headings),
        cmocka_unit_test(puts_several_tables_in_a_book),
        cmocka_unit_test(charts_draw_from_the_cells),
        cmocka_unit_test(bars_stand_in_the_order_of_the_rows),
        cmocka_unit_test(charts_are_the_same_bytes_twice),
        cmocka_unit_test(refuses_more_rows_than_a_sheet_holds),
        cmocka_unit_test(says_when_there_is_no_room_for_rows),
        cmocka_unit_test(works_in_a_process_that_cannot_be_dumped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
