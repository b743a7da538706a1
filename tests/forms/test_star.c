/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The star: labels that have room, lines that break where a score is missing. */
#include "../../forms/charts/chart.h"
#include "drawing.h"

static const char *const labels[] = {
    "Wonen & energie",
    "Geld",
    "Papieren en recht",
    "Lichamelijke gezondheid",
    "Opvoeding",
    "Santé mentale – mentaal welzijn",
    "Familie en vrienden",
    "Onderwijs van de kinderen",
    "Werk en dagbesteding",
    "Kinderopvang – crèche",
    "Vrije tijd & cultuur",
    "Mobiliteit & vervoer",
    "Administratie & rechten",
    "Taal – Nederlands oefenen",
    "Digitale vaardigheden",
    "Sociaal netwerk – réseau",
    "Relatie",
    "Veiligheid",
    "Hoe ik me voel",
    "Toekomst",
};

static const char *const words[] = {"Wonen", "Geld", "Recht", "Zorg", "Taal",  "Werk",
                                    "Vrij",  "Gaan", "Thuis", "Kind", "Leren", "Samen"};

static struct chart_data data_of(const char *const *names, size_t count,
                                 const struct chart_series *series, size_t series_count)
{
    return (struct chart_data){
        .low = 0,
        .high = 10,
        .step = 2,
        .label_count = count,
        .labels = names,
        .label_style = {FACE_PLAIN, 9, 0, ALIGN_LEFT},
        .series_count = series_count,
        .series = series,
    };
}

static bool inside(const struct box *outer, const struct box *inner)
{
    const double hair = 0.1;
    return inner->x >= outer->x - hair && inner->y >= outer->y - hair &&
           inner->x + inner->width <= outer->x + outer->width + hair &&
           inner->y + inner->height <= outer->y + outer->height + hair;
}

static bool cross(const struct box *one, const struct box *other)
{
    return one->x < other->x + other->width && other->x < one->x + one->width &&
           one->y < other->y + other->height && other->y < one->y + one->height;
}

static void assert_labels_have_room(struct canvas *canvas, struct box box)
{
    size_t count;
    const struct text_box *texts = canvas_text_boxes(canvas, &count);
    for (size_t i = 0; i < count; i++) {
        if (!inside(&box, &texts[i].box))
            fail_msg("%s leaves the box", texts[i].text);
        for (size_t k = 0; k < i; k++)
            if (cross(&texts[i].box, &texts[k].box))
                fail_msg("%s and %s meet", texts[k].text, texts[i].text);
    }
}

static void keeps_labels_apart(void **state)
{
    (void)state;
    static const struct box boxes[] = {
        {50, 100, 250, 215},
        {50, 100, 495, 300},
        {40, 40, 180, 180},
        {50, 50, 200, 320},
    };
    for (size_t count = 3; count <= COUNT(labels); count++)
        for (size_t i = 0; i < COUNT(boxes); i++) {
            struct canvas *canvas = start_svg(fonts);
            struct chart_data data = data_of(labels, count, NULL, 0);
            chart_find("star")->draw(canvas, boxes[i], &data);
            assert_labels_have_room(canvas, boxes[i]);
            size_t size;
            free(finish(canvas, &size));
        }
}

static void makes_a_large_circle_of_short_labels(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    struct chart_data data = data_of(words, 8, NULL, 0);
    struct box box = {0, 0, 300, 300};
    chart_find("star")->draw(canvas, box, &data);

    size_t count;
    const struct text_box *texts = canvas_text_boxes(canvas, &count);
    double highest = 300;
    for (size_t i = 0; i < count; i++)
        highest = fmin(highest, texts[i].box.y);
    assert_true(highest < 20);
    canvas_drop(canvas);
}

static void says_when_there_is_no_room(void **state)
{
    (void)state;
    struct canvas *canvas = start_svg(fonts);
    struct chart_data data = data_of(labels, 20, NULL, 0);
    char *bytes;
    size_t size;
    chart_find("star")->draw(canvas, (struct box){0, 0, 30, 30}, &data);
    assert_fails(canvas_close(canvas, &bytes, &size, &err), err, ANK_INVALID);
}

static size_t times(const char *text, const char *part)
{
    size_t count = 0;
    for (; (text = strstr(text, part)); text++)
        count++;
    return count;
}

/* How many lines, areas and dots a series of six scores gives. */
static void assert_parts(const double *values, size_t lines, size_t closed,
                         size_t areas, size_t dots)
{
    struct chart_series series = {values, {0xAABBCC, 0x112233, 1.5, false}, 2};
    struct chart_data data = data_of(words, 6, &series, 1);
    struct canvas *canvas = start_svg(fonts);
    chart_find("star")->draw(canvas, (struct box){0, 0, 300, 300}, &data);
    size_t size;
    char *svg = finish(canvas, &size);
    /* Outlines end in the stroke, areas and dots in the fill. */
    assert_int_equal(times(svg, "fill=\"none\" stroke=\"#112233\""), lines + closed);
    assert_int_equal(times(svg, "fill=\"#aabbcc\"/>"), areas);
    assert_int_equal(times(svg, "fill=\"#112233\"/>"), dots);
    free(svg);
}

static void breaks_the_line_where_a_score_is_missing(void **state)
{
    (void)state;
    assert_parts((double[]){2, 3, 1, 4, 2, 3}, 0, 1, 1, 6);
    assert_parts((double[]){2, 3, NAN, 4, 2, 3}, 1, 0, 1, 5); /* around the top */
    assert_parts((double[]){2, 3, NAN, 4, 2, NAN}, 2, 0, 2, 4);
    assert_parts((double[]){2, NAN, 3, NAN, 4, NAN}, 0, 0, 0, 3);
    assert_parts((double[]){NAN, NAN, NAN, NAN, NAN, NAN}, 0, 0, 0, 0);
    assert_parts((double[]){0, 0, 0, 0, 0, 0}, 0, 1, 1, 6);
    assert_parts((double[]){NAN, NAN, NAN, 5, NAN, NAN}, 0, 0, 0, 1);
}

static void draws_the_same_every_time(void **state)
{
    (void)state;
    struct typeset *dejavu = open_dejavu();
    double then[] = {2, 3, 1, 4, 2}, now[] = {6, 5, NAN, 9, 10};
    struct chart_series series[] = {
        {then, {NO_COLOUR, 0xB9722B, 1.3, true}, 1.7},
        {now, {0xC9E3E1, 0x1B7F76, 1.8, false}, 2.4},
    };
    struct chart_data data = data_of(words, 5, series, 2);
    struct canvas *canvas = start_svg(dejavu);
    chart_find("star")->draw(canvas, (struct box){50, 50, 200, 200}, &data);
    assert_draws_as(canvas, "star.svg");
    typeset_close(dejavu);
}

static void is_in_the_list(void **state)
{
    (void)state;
    assert_non_null(chart_find("star"));
    assert_int_equal(chart_find("star")->min_labels, 3);
    assert_null(chart_find("pie"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_labels_apart),
        cmocka_unit_test(makes_a_large_circle_of_short_labels),
        cmocka_unit_test(says_when_there_is_no_room),
        cmocka_unit_test(breaks_the_line_where_a_score_is_missing),
        cmocka_unit_test(draws_the_same_every_time),
        cmocka_unit_test(is_in_the_list),
    };
    return cmocka_run_group_tests(tests, open_fonts, close_fonts) != 0;
}
