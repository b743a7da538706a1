/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the coordinator's paper, walked one by one: no row of a table stands
 * alone, none is half empty, and a book counts them once. */
#include "made_project.h"

static const struct size sizes[] = {
    {1, 3, 4, 7, "Taal"},       {1, 13, 4, 5, "Taal"},      {1, 13, 4, 7, long_label},
    {1, 13, 4, 14, "Wonen"},    {1, 13, 5, 60, "Wonen"},    {1, 20, 4, 40, "Taal"},
    {1, 20, 9, 60, long_label}, {1, 20, 10, 60, long_word}, {2, 7, 3, 5, "Taal"},
    {2, 13, 9, 60, "Taal"},     {2, 13, 4, 40, long_label},
};

/* How far down the words of that page come; what stands below on every page apart. */
static double lowest(struct canvas *canvas, size_t page)
{
    size_t count;
    double lowest = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++) {
        double end = boxes[i].box.y + boxes[i].box.height;
        if (boxes[i].page == page && end < PAGE_HEIGHT - 45)
            lowest = end > lowest ? end : lowest;
    }
    return lowest;
}

/* A part of one page has as much as there is; one of several is spread over them. */
static void assert_no_page_half_empty(struct canvas *canvas)
{
    size_t pages = pages_of(canvas);
    for (size_t page = 1; pages > 1 && page <= pages; page++)
        if (lowest(canvas, page) < PAGE_HEIGHT * .46)
            fail_msg("page %zu of %zu ends at %.0f", page, pages, lowest(canvas, page));
}

static void assert_counts_pages(struct canvas *canvas)
{
    size_t count, found = 0, pages = pages_of(canvas);
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++) {
        char text[32];
        snprintf(text, sizeof text, "%zu / %zu", boxes[i].page, pages);
        found += strcmp(boxes[i].text, text) == 0 && boxes[i].box.y > PAGE_HEIGHT - 45;
    }
    assert_int_equal(found, pages);
}

static const char table_begins[] = "<g role=\"table\"",
                  row_begins[] = "<g role=\"row\"";

/* Rows from there on up to the next table. */
static size_t rows_of_table(const char *at)
{
    size_t rows = 0;
    for (at++; *at && strncmp(at, table_begins, strlen(table_begins)) != 0; at++)
        rows += strncmp(at, row_begins, strlen(row_begins)) == 0;
    return rows;
}

/* Tables of the drawing, each with its rows; one that goes on begins again, under its
 * heads. None of the made-up tables has fewer than two rows. */
static void assert_no_row_alone(const char *drawing)
{
    size_t tables = 0;
    for (const char *at = drawing; *at; at++)
        if (strncmp(at, table_begins, strlen(table_begins)) == 0) {
            tables++;
            if (rows_of_table(at) < 3)
                fail_msg("a table of %zu rows with its heads: %.300s",
                         rows_of_table(at), at);
        }
    assert_true(tables >= 5);
}

static void walk(struct canvas *canvas)
{
    size_t size;
    assert_texts_apart(canvas);
    assert_no_page_half_empty(canvas);
    assert_counts_pages(canvas);
    char *bytes = finish(canvas, &size);
    assert_no_row_alone(bytes);
    free(bytes);
}

static void keeps_rows_together_and_fills_its_pages(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(sizes); i++)
        for (size_t l = 0; l < COUNT(languages); l++) {
            struct made made;
            print_message("# size %zu in %s\n", i, languages[l]);
            make(&made, languages[l], sizes[i]);
            walk(draw(&made));
            ank_arena_free(&made.mem);
        }
}

/* Books ------------------------------------------------------------------- */

enum { book_projects = 3 };

static const char *const names[book_projects] = {
    "Gezinscoaching Zonnedorp", "Trajectbegeleiding Maanwijk en omstreken",
    "Buddywerking Sterrenberg"};

struct book {
    struct made projects[book_projects];
    const struct ank_project_paper *papers[book_projects];
    struct ank_sides_row rows[book_projects];
    struct ank_sides_theme themes[5];
};

static void make_book(struct book *book, const char *lang)
{
    static const size_t families[book_projects] = {24, 14, 3};
    static const char *const lines[] = {"About no domain can we tell yet."};
    struct ank_project_mean means[book_projects];
    for (size_t i = 0; i < book_projects; i++) {
        make(&book->projects[i], lang, (struct size){1, 13, 4, families[i], "Wonen"});
        book->projects[i].project.name = (char *)names[i];
        book->projects[i].paper.line_count = 1;
        book->projects[i].paper.lines = lines;
        book->papers[i] = &book->projects[i].paper;
        means[i] = (struct ank_project_mean){families[i], (double)i, 2};
    }
    struct ank_between between =
        ank_between(means, book_projects, &book->projects[0].mem);
    for (size_t i = 0; i < book_projects; i++)
        book->rows[i] = (struct ank_sides_row){names[i], means[i].n, means[i].mean,
                                               between.rows[i], "A project."};
    for (size_t i = 0; i < COUNT(book->themes); i++)
        book->themes[i] =
            (struct ank_sides_theme){"Housing", 1, book_projects, book->rows};
}

static void free_book(struct book *book)
{
    for (size_t i = 0; i < book_projects; i++)
        ank_arena_free(&book->projects[i].mem);
}

static struct canvas *draw_book(struct book *book, const char *lang)
{
    struct canvas *canvas;
    static const char *const brief[] = {"Of these projects we cannot tell yet."};
    const struct ank_sides_paper sides = {.lang = ank_lang_find(lang),
                                          .today = 20648,
                                          .project_count = book_projects,
                                          .theme_count = COUNT(book->themes),
                                          .brief_count = COUNT(brief),
                                          .brief = brief,
                                          .themes = book->themes};
    const struct ank_summary_papers papers = {&sides, book->papers, book_projects};
    assert_ok(canvas_open_svg(&canvas, fonts, &about, &err), err);
    sheet_summary_draw_book(canvas, &papers);
    return canvas;
}

/* The page that has this as its title. */
static size_t page_titled(struct canvas *canvas, const char *title)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++)
        if (boxes[i].box.height > 20 && strcmp(boxes[i].text, title) == 0)
            return boxes[i].page;
    fail_msg("no page is titled %s", title);
    return 0;
}

/* The number on the line of the first page that begins with this text. */
static size_t page_in_contents(struct canvas *canvas, const char *title)
{
    size_t count, page = 0;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count && boxes[i].page == 1; i++)
        for (size_t k = 0; k < count && boxes[k].page == 1; k++)
            if (strcmp(boxes[i].text, title) == 0 && boxes[k].box.x > 530 &&
                boxes[k].box.y - boxes[i].box.y < 3 &&
                boxes[i].box.y - boxes[k].box.y < 3)
                page = (size_t)atoi(boxes[k].text);
    return page;
}

static void a_book_has_a_front_contents_and_one_count(void **state)
{
    (void)state;
    for (size_t l = 0; l < COUNT(languages); l++) {
        struct book book;
        make_book(&book, languages[l]);
        struct canvas *canvas = draw_book(&book, languages[l]);
        const struct ank_lang *lang = ank_lang_find(languages[l]);
        const char *sides = ank_words(lang, "Projects side by side");
        assert_int_equal(page_titled(canvas, sides), page_in_contents(canvas, sides));
        for (size_t i = 0; i < book_projects; i++) {
            size_t page = page_in_contents(canvas, names[i]);
            assert_true(page > 2);
            assert_int_equal(page_titled(canvas, names[i]), page);
        }
        walk(canvas);
        free_book(&book);
    }
}

static int open_all(void **state)
{
    ank_analysis_start();
    return open_fonts(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_rows_together_and_fills_its_pages),
        cmocka_unit_test(a_book_has_a_front_contents_and_one_count),
    };
    return cmocka_run_group_tests(tests, open_all, close_fonts) != 0;
}
