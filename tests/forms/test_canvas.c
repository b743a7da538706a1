/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What both kinds of canvas promise, seen in the SVG. */
#include "drawing.h"

static const struct style plain = {FACE_PLAIN, 10, 0x102030, ALIGN_LEFT};

/* The drawing without its head and tail. */
static char *body_of(struct canvas *canvas)
{
    size_t size;
    char *svg;
    assert_ok(canvas_close(canvas, &svg, &size, &err), err);
    static const char head[] = "height=\"841.89\">\n", tail[] = "</svg>\n</svg>\n";
    assert_non_null(strstr(svg, head));
    size_t from = (size_t)(strstr(svg, head) - svg) + strlen(head);
    char *body = strndup(svg + from, size - from - strlen(tail));
    free(svg);
    return body;
}

static void assert_draws(struct canvas *canvas, const char *expected)
{
    char *body = body_of(canvas);
    assert_string_equal(body, expected);
    free(body);
}

static void draws_shapes(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    struct point corners[] = {{1, 2}, {3.333, 4}, {5, 6.006}};
    struct ink both = {0xFFEEDD, 0x445566, 0.5, false};
    struct ink dashes = {NO_COLOUR, 0x445566, 1, true};

    canvas_line(canvas, corners[0], corners[1], dashes);
    canvas_polyline(canvas, corners, 3, both);
    canvas_shape(canvas, corners, 3, both);
    canvas_circle(canvas, (struct point){10, 20}, 4, ink_fill(0));
    canvas_box(canvas, (struct box){1, 2, 30, 8}, 100, ink_fill(0xFFFFFF));
    canvas_arc(canvas, (struct point){0, 0}, 10, 0, 90, ink_stroke(0x1, 2));
    canvas_circle(canvas, (struct point){10, 20}, 4,
                  ink_stroke(NO_COLOUR, 1)); /* nothing */
    canvas_dots(canvas, (struct point){10, 20}, (struct point){30, 20}, 5, 1.1,
                0x445566);
    canvas_dots(canvas, (struct point){10, 20}, (struct point){30, 20}, 1, 1.1,
                0); /* nothing */
    assert_draws(
        canvas,
        "<polyline points=\"1,2 3.33,4\" fill=\"none\" stroke=\"#445566\""
        " stroke-width=\"1\" stroke-dasharray=\"4 3\" stroke-linecap=\"butt\"/>\n"
        "<polyline points=\"1,2 3.33,4 5,6.01\" fill=\"none\" stroke=\"#445566\""
        " stroke-width=\"0.5\"/>\n"
        "<polygon points=\"1,2 3.33,4 5,6.01\" fill=\"#ffeedd\""
        " stroke=\"#445566\" stroke-width=\"0.5\"/>\n"
        "<circle cx=\"10\" cy=\"20\" r=\"4\" fill=\"#000000\"/>\n"
        "<rect x=\"1\" y=\"2\" width=\"30\" height=\"8\" rx=\"4\""
        " fill=\"#ffffff\"/>\n"
        "<path d=\"M 10 0 A 10 10 0 0 1 0 10\" fill=\"none\""
        " stroke=\"#000001\" stroke-width=\"2\"/>\n"
        "<line x1=\"10\" y1=\"20\" x2=\"31.5\" y2=\"20\" stroke-dasharray=\"0 5\""
        " fill=\"none\" stroke=\"#445566\" stroke-width=\"2.2\"/>\n");
}

static void draws_words(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    struct style bold = {FACE_REPORT_BOLD, 8, 0, ALIGN_LEFT};
    canvas_text(canvas, (struct point){10, 20}, plain, "Košice & <co>");
    canvas_text(canvas, (struct point){10, 30}, bold, "שרה");
    canvas_text(canvas, (struct point){10, 30}, bold, NULL);
    canvas_text(canvas, (struct point){10, 30}, bold, "");
    assert_draws(canvas,
                 "<text x=\"10\" y=\"20\" font-family=\"Andika\" font-size=\"10\""
                 " fill=\"#102030\">Košice &#38; &#60;co&#62;</text>\n"
                 "<text x=\"10\" y=\"30\" direction=\"rtl\" text-anchor=\"end\""
                 " font-family=\"Noto Sans\" font-weight=\"bold\" font-size=\"8\""
                 " fill=\"#000000\">שרה</text>\n");
}

static void says_what_things_mean(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    canvas_begin(canvas, TAG_H1, NULL);
    canvas_end(canvas);
    canvas_begin(canvas, TAG_FIGURE, "A \"star\"");
    canvas_begin(canvas, TAG_P, NULL);
    canvas_end(canvas);
    canvas_end(canvas);
    assert_draws(canvas, "<g role=\"heading\" aria-level=\"1\">\n</g>\n"
                         "<g role=\"img\" aria-label=\"A &#34;star&#34;\">\n"
                         "<g role=\"paragraph\">\n</g>\n</g>\n");
}

static void aligns_by_measuring(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    struct style style = plain;
    double width = canvas_text_width(canvas, style, "Wonen");
    for (int align = ALIGN_LEFT; align <= ALIGN_RIGHT; align++) {
        style.align = (enum align)align;
        canvas_text(canvas, (struct point){100, 50 + 20 * align}, style, "Wonen");
    }
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    assert_int_equal(count, 3);
    assert_near(boxes[0].box.x, 100, 0.01);
    assert_near(boxes[1].box.x, 100 - width / 2, 0.01);
    assert_near(boxes[2].box.x, 100 - width, 0.01);
    assert_near(boxes[2].box.width, width, 0.01);
    assert_string_equal(boxes[2].text, "Wonen");
    assert_int_equal(boxes[2].page, 1);
    canvas_drop(canvas);
}

static void wraps_a_paragraph_within_its_box(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    static const char *const texts[] = {
        "Mama gaf deze cijfers zelf, samen met de coach. Dit blad is van jullie gezin.",
        "هذه الورقة ملك لعائلتكم. أنتم تختارون من يراها وماذا يحدث بها لاحقا.",
        "Hottentottententententoonstellingsmakersbekwaamheidsexamenreglementering",
    };
    struct box box = {50, 100, 120, 0};
    for (size_t i = 0; i < COUNT(texts); i++) {
        double height = canvas_words_height(canvas, box.width, plain, 14, texts[i]);
        assert_near(canvas_words(canvas, box, plain, 14, texts[i]), height, 0);
        assert_true(height > 14);
        box.y += height;
    }
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++) {
        assert_true(boxes[i].box.x >= 49.99);
        assert_true(boxes[i].box.x + boxes[i].box.width <= 170.02);
        assert_true(boxes[i].box.y + boxes[i].box.height <= box.y + 0.01);
        bool arabic = (unsigned char)boxes[i].text[0] >= 0xD8;
        if (arabic)
            assert_near(boxes[i].box.x + boxes[i].box.width, 170, 0.001);
        for (size_t k = 0; k < i; k++)
            assert_true(boxes[k].box.y + boxes[k].box.height <= boxes[i].box.y);
    }
    canvas_drop(canvas);
}

static void measures_alike_in_both_kinds(void **state)
{
    (void)state;
    struct canvas *both[] = {start_svg(fonts), start_pdf(fonts)};
    size_t counts[2];
    const struct text_box *boxes[2];
    for (int i = 0; i < 2; i++) {
        canvas_words(both[i], (struct box){50, 50, 90, 0}, plain, 13,
                     "De kinderen gaan graag naar school en Nguyễn Thị Ánh ook");
        boxes[i] = canvas_text_boxes(both[i], &counts[i]);
    }
    assert_int_equal(counts[0], counts[1]);
    for (size_t i = 0; i < counts[0]; i++) {
        assert_string_equal(boxes[0][i].text, boxes[1][i].text);
        assert_memory_equal(&boxes[0][i].box, &boxes[1][i].box, sizeof(struct box));
    }
    canvas_drop(both[0]);
    canvas_drop(both[1]);
}

static void refuses_what_cannot_be_drawn(void **state)
{
    (void)state;
    for (int what = 0; what < 8; what++) {
        struct canvas *canvas = what % 2 ? start_pdf(fonts) : start_svg(fonts);
        double bad = what / 2 == 0 ? NAN : what / 2 == 1 ? INFINITY : 14401;
        struct style huge = plain;
        huge.size = bad;
        if (what < 6)
            canvas_line(canvas, (struct point){1, 1}, (struct point){1, bad},
                        ink_stroke(0, 1));
        else
            canvas_text(canvas, (struct point){1, 1}, huge, "a");
        canvas_line(canvas, (struct point){1, 1}, (struct point){2, 2},
                    ink_stroke(0, 1));
        char *bytes;
        size_t size;
        assert_fails(canvas_close(canvas, &bytes, &size, &err), err, ANK_INVALID);
        assert_null(bytes);
    }
    struct canvas *empty;
    char *bytes;
    size_t size;
    assert_ok(canvas_open_pdf(&empty, fonts, &about, &err), err);
    assert_fails(canvas_close(empty, &bytes, &size, &err), err, ANK_INVALID);
}

static void remembers_the_first_failure(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    char *bytes;
    size_t size;
    canvas_fail(canvas, ANK_NOT_FOUND, "no %s", "room");
    canvas_fail(canvas, ANK_IO, "later");
    assert_false(canvas_close(canvas, &bytes, &size, &err));
    assert_string_equal(err.text, "no room");
    assert_int_equal(err.code, ANK_NOT_FOUND);
    err = (struct ank_error){0};
    canvas_drop(NULL);
}

static void puts_pages_below_each_other(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    canvas_page(canvas);
    canvas_text(canvas, (struct point){1, 2}, plain, "b");
    size_t size, count;
    assert_int_equal(canvas_text_boxes(canvas, &count)[0].page, 2);
    char *svg = finish(canvas, &size);
    assert_non_null(strstr(svg, "<svg y=\"841.89\""));
    assert_non_null(strstr(svg, "viewBox=\"0 0 595.28 1683.78\""));
    assert_int_equal(size, strlen(svg));
    free(svg);
}

static void blends_colours(void **state)
{
    (void)state;
    assert_int_equal(colour_blend(0x000000, 0xFFFFFF, 0.5), 0x808080);
    assert_int_equal(colour_blend(0x123456, 0xFFFFFF, 1), 0x123456);
    assert_int_equal(colour_blend(0x123456, 0xABCDEF, 0), 0xABCDEF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(draws_shapes),
        cmocka_unit_test(draws_words),
        cmocka_unit_test(says_what_things_mean),
        cmocka_unit_test(aligns_by_measuring),
        cmocka_unit_test(wraps_a_paragraph_within_its_box),
        cmocka_unit_test(measures_alike_in_both_kinds),
        cmocka_unit_test(refuses_what_cannot_be_drawn),
        cmocka_unit_test(remembers_the_first_failure),
        cmocka_unit_test(puts_pages_below_each_other),
        cmocka_unit_test(blends_colours),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
