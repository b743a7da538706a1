/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report on paper and as text: nothing crosses whatever the lengths, a table is told
 * as one, and words of people stand where their place is. */
#include "../../forms/report/sheet_report_parts.h"
#include "drawing.h"

#define LONG                                                                           \
    "Arbeidsongeschiktheidsverzekeringsmaatschappij en ad\u00admi\u00adni\u00adstra\u00adtie"

enum { MOST_BLOCKS = 60, MOST_CELLS = 60 };

static const char *const heads[] = {"rechten en wat daarbij hoort", "gezinnen", "uren"};

/* A report with a table of so many rows, of so long cells, and a place after it. */
struct made {
    const char *cells[MOST_CELLS * 3];
    struct ank_report_block blocks[MOST_BLOCKS];
    struct ank_report report;
};

static void add(struct made *made, struct ank_report_block block)
{
    made->blocks[made->report.block_count++] = block;
}

static void make(struct made *made, size_t rows, const char *cell, const char *words)
{
    *made = (struct made){.report = {.lang = ank_lang_find("nl"),
                                     .code = "zonnedorp-2026",
                                     .title = "Jaarverslag · Zonnedorp",
                                     .subtitle = "Van 1/01/2026 tot 31/12/2026",
                                     .notice = "Voor wie hier werkt",
                                     .today = 20600,
                                     .blocks = made->blocks}};
    for (size_t i = 0; i < rows * 3; i++)
        made->cells[i] = i % 3 ? "12,5" : cell;
    for (size_t section = 0; section < 4; section++) {
        add(made, (struct ank_report_block){.kind = ANK_REPORT_HEADING, .text = cell});
        add(made,
            (struct ank_report_block){.kind = ANK_REPORT_TEXT, .text = LONG " " LONG});
        add(made, (struct ank_report_block){
                      .kind = ANK_REPORT_TABLE,
                      .table = {3, rows, heads, made->cells, 0.6, section % 2 == 1}});
        add(made, (struct ank_report_block){.kind = ANK_REPORT_ITEM, .text = LONG});
        add(made, (struct ank_report_block){.kind = ANK_REPORT_ITEM, .text = "kort"});
        add(made, (struct ank_report_block){.kind = ANK_REPORT_PLACE,
                                            .text = "Wat denken we?",
                                            .place = "p",
                                            .words = words});
    }
}

static void lets_nothing_cross_or_leave_the_page(void **state)
{
    (void)state;
    static const size_t rows[] = {0, 1, 2, 8, 9, 30, 60};
    static const char *const cells[] = {"kort", LONG};
    static const char *const words[] = {NULL, "Ja.\n\n" LONG "\n"};
    for (size_t r = 0; r < COUNT(rows); r++)
        for (size_t c = 0; c < COUNT(cells); c++)
            for (size_t w = 0; w < COUNT(words); w++) {
                struct made made;
                struct canvas *canvas;
                make(&made, rows[r], cells[c], words[w]);
                assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
                sheet_report_draw(canvas, &made.report);
                assert_texts_apart(canvas);
                canvas_drop(canvas);
            }
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;
    for (; (text = strstr(text, part)) != NULL; text++)
        count++;
    return count;
}

/* Heads come again where a table goes over pages; a screen reader hears tables, lists
 * and headings. */
static void says_what_is_drawn(void **state)
{
    (void)state;
    struct made made;
    struct ank_document html;
    struct ank_fonts *open;
    make(&made, 9, "kort", "Woorden van het team.\n");
    assert_ok(ank_fonts_open(&open, &err), err);
    assert_ok(ank_report_sheet(open, ANK_HTML, &made.report, &html, &err), err);
    ank_fonts_close(open);
    char *text = strndup(html.bytes, html.size);
    assert_int_equal(count_of(text, "<h1"), 1);
    assert_int_equal(count_of(text, "<h2"), 4);
    assert_true(count_of(text, "<table") >= 4);
    assert_true(count_of(text, "Woorden van het team.") >= 4);
    free(text);
    free(html.bytes);
}

/* Between the two lines of a place stands what people wrote, to the letter. */
static void keeps_places_in_text(void **state)
{
    (void)state;
    struct made made;
    char *text;
    size_t size;
    make(&made, 2, "a|b", "Eén.\n\n- twee\n");
    FILE *out = open_memstream(&text, &size);
    ank_report_text(out, &made.report);
    fclose(out);
    assert_non_null(
        strstr(text, "\n<!-- words: p -->\nEén.\n\n- twee\n<!-- end -->\n"));
    assert_non_null(strstr(text, "| a/b | 12,5 | 12,5 |\n"));
    assert_int_equal(count_of(text, "|---:"), 2 * 2);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lets_nothing_cross_or_leave_the_page),
        cmocka_unit_test(says_what_is_drawn),
        cmocka_unit_test(keeps_places_in_text),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
