/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pictogram for each theme; see pictogram.h.
 *
 * Each is a few shapes on a grid of 24 by 24, as text: a letter, then its numbers.
 *
 *     L x y x y ...      a line                 C x y radius       a circle
 *     P x y x y ...      a closed shape         K x y radius       a white circle
 *     F x y x y ...      a dark shape           D x y radius       a dark dot
 *     B x y w h corner   a box                  W x y w h corner   a white box
 *     A x y radius from to                      an arc, in degrees
 */
#include "pictogram.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "marks.h"

enum { MOST_NUMBERS = 40 };
static const double grid = 24, pen = 1.5;
static const colour pale = 0xdcebe9;

static const struct {
    const char *theme, *shapes;
} pictograms[] = {
    {"housing", "P 1.5 12 12 2.5 22.5 12 W 5 12 14 9.5 0 B 10 15 4 6.5 0"},
    {"income", "C 12 12 9.5 A 13.6 12 4.6 50 310 L 6.6 10.6 13 10.6 L 6.6 "
               "13.4 13 13.4"},
    {"debts", "W 3 2 12.5 20 1 L 6 6.5 12.5 6.5 L 6 10 12.5 10 L 6 13.5 9.5 "
              "13.5 C 17 17 5.8 L 14.2 17 19.8 17"},
    {"material-needs", "P 14.6 2.5 11 5.2 12.3 8.6 13.8 7.9 13.8 15 20.8 15 20.8 7.9 "
                       "22.3 8.6 23.5 5.2 20 2.5 17.3 4 C 6 16.8 5 L 6 12 6.6 8.8 L "
                       "6.4 10.6 9 9.4"},
    {"administration", "W 3 2 13 20 1 L 6 6.5 13 6.5 L 6 10 13 10 L 6 13.5 9.5 13.5 "
                       "P 11.5 20 12.3 16.6 19.6 8.6 22.2 11 14.9 19"},
    {"justice", "L 12 2.5 12 20.5 L 7 20.5 17 20.5 L 4 6 20 6 L 4 6 1 13 L 4 "
                "6 7 13 P 1 13 7 13 5.8 15.2 2.2 15.2 L 20 6 17 13 L 20 6 23 "
                "13 P 17 13 23 13 21.8 15.2 18.2 15.2"},
    {"residence-status", "B 1.5 4.5 21 15 2 W 4 7.5 7 9 .8 D 7.5 10.6 1.6 F 5 15.6 5.4 "
                         "13.6 6.5 12.8 8.5 12.8 9.6 13.6 10 15.6 L 14 9.5 19.5 9.5 L "
                         "14 13.5 19.5 13.5"},
    {"health", "P 8.7 2.5 15.3 2.5 15.3 8.7 21.5 8.7 21.5 15.3 15.3 15.3 "
               "15.3 21.5 8.7 21.5 8.7 15.3 2.5 15.3 2.5 8.7 8.7 8.7"},
    {"personal-functioning",
     "C 12 6.2 4.4 P 3 22 4 15.6 7 12.9 17 12.9 20 15.6 21 22 F 12 "
     "20.6 8.7 17.4 8.7 15.8 10 14.8 11.3 15 12 16 12.7 15 14 14.8 "
     "15.3 15.8 15.3 17.4"},
    {"upbringing", "C 8 4.8 3.1 P 3.8 20.5 5 9.6 11 9.6 12.2 20.5 C 17.8 10.6 "
                   "2.5 P 14.6 20.5 15.4 14.4 20.2 14.4 21 20.5 L 11.2 11.5 15.3 "
                   "15.6"},
    {"family-relations",
     "C 5.6 9.4 2.9 P 1.4 21 2.6 14 8.6 14 9.8 21 C 18.4 9.4 2.9 P "
     "14.2 21 15.4 14 21.4 14 22.6 21 F 12 6.6 9.6 4.3 9.6 3.1 "
     "10.6 2.3 11.5 2.5 12 3.2 12.5 2.5 13.4 2.3 14.4 3.1 14.4 4.3"},
    {"social-network", "C 4.8 9.4 2.5 P 1 20.5 2 13.6 7.6 13.6 8.6 20.5 C 19.2 9.4 "
                       "2.5 P 15.4 20.5 16.4 13.6 22 13.6 23 20.5 C 12 5.6 3 P 7.6 "
                       "21.5 8.8 10.6 15.2 10.6 16.4 21.5"},
    {"school", "P 12 5.6 2 3.6 2 18 12 20.5 P 12 5.6 22 3.6 22 18 12 20.5 L "
               "4.8 8 9.4 9 L 4.8 11.6 9.4 12.6 L 14.6 9 19.2 8 L 14.6 12.6 "
               "19.2 11.6"},
    {"work", "L 8 7.5 8 4 16 4 16 7.5 B 2 7.5 20 13 1.5 L 2 13 22 13 W 10 "
             "11.3 4 3.4 .6"},
    {"leisure", "C 12 12 9.7 F 12 7.6 16.2 10.7 14.6 15.6 9.4 15.6 7.8 10.7 L "
                "12 7.6 12 2.5 L 16.2 10.7 21 9 L 14.6 15.6 17.6 19.8 L 9.4 "
                "15.6 6.4 19.8 L 7.8 10.7 3 9"},
    {"childcare", "P 2.6 11.5 21.4 11.5 20.6 14.6 18.2 17 14.6 18.2 9.4 18.2 "
                  "5.8 17 3.4 14.6 P 11.4 11.5 11.4 2.6 15.4 3.3 18.8 5.4 20.8 "
                  "8.4 21.4 11.5 L 2.6 11.5 .8 7 K 7.2 20.6 2 K 16.8 20.6 2"},
    {"mobility", "B 1.5 3.5 21 15 2.4 W 4 6.4 4.4 4.4 .5 W 9.8 6.4 4.4 4.4 .5 "
                 "W 15.6 6.4 4.4 4.4 .5 L 1.5 14 22.5 14 K 6.8 18.6 2.5 K 17.2 "
                 "18.6 2.5"},
    {"language", "B 1 2.5 14 9.5 2.4 F 4 12 4 16 8.4 12 L 4.2 6 11.8 6 L 4.2 "
                 "8.8 9 8.8 W 9.5 9.5 13.5 9 2.4 F 20.2 18.5 20.2 22.5 15.8 "
                 "18.5 L 12.8 12.8 19.8 12.8 L 12.8 15.4 17 15.4"},
    {"neighbourhood", "L .8 20.5 23.2 20.5 P 1 12 5 7.6 9 12 W 2 12 6 8.5 0 P 7.6 "
                      "9.4 12.4 4 17.2 9.4 W 8.8 9.4 7.2 11.1 0 B 11 15 2.8 5.5 0 C "
                      "20.2 11.4 2.9 L 20.2 14.3 20.2 20.5"},
    {"household", "L 1.6 13 4 13 L 20 13 22.4 13 B 4 9.8 16 11.2 2.4 L 3.2 9.8 "
                  "20.8 9.8 L 12 9.8 12 7.4 L 8.2 5.4 8.2 2.6 L 15.8 5.4 15.8 "
                  "2.6"},
    {"faith", "L 5 21.5 19 21.5 W 9 11.5 6 10 .6 L 12 11.5 12 9.6 P 12 1.8 "
              "14.4 5.2 14.4 7.6 12 9.6 9.6 7.6 9.6 5.2"},
    {"support-experience",
     "C 12 4.4 2.4 L 12 6.8 12 21.2 L 7.6 10 16.4 10 A 12 12.6 8.6 "
     "15 165 L 2.2 17.6 3.6 14.6 6.6 16 L 17.4 16 20.4 14.6 21.8 "
     "17.6"},
};

static const char three_dots[] = "C 12 12 9.5 D 7.6 12 1.5 D 12 12 1.5 D 16.4 12 1.5";

static const char *shapes_of(const char *theme)
{
    for (size_t i = 0; theme && i < ANK_COUNT(pictograms); i++)
        if (strcmp(pictograms[i].theme, theme) == 0)
            return pictograms[i].shapes;
    return three_dots;
}

/* Where the pictogram stands, and how large a step of its grid is. */
struct place {
    struct canvas *canvas;
    struct point corner;
    double step;
};

static struct point at(const struct place *place, double x, double y)
{
    return (struct point){place->corner.x + x * place->step,
                          place->corner.y + y * place->step};
}

/* Round ends and corners are the canvas's. */
static struct ink ink_of(const struct place *place, char shape)
{
    struct ink ink = ink_stroke(INK_NAVY, pen * place->step);
    ink.fill = strchr("PCB", shape)  ? pale
               : strchr("KW", shape) ? INK_WHITE
               : strchr("FD", shape) ? INK_NAVY
                                     : NO_COLOUR;
    return ink;
}

static void draw_points(const struct place *place, char shape, const double *numbers,
                        size_t count)
{
    struct point points[MOST_NUMBERS / 2];
    for (size_t i = 0; i < count / 2; i++)
        points[i] = at(place, numbers[2 * i], numbers[2 * i + 1]);
    if (shape == 'L')
        canvas_polyline(place->canvas, points, count / 2, ink_of(place, shape));
    else
        canvas_shape(place->canvas, points, count / 2, ink_of(place, shape));
}

static void draw_shape(const struct place *place, char shape, const double *n,
                       size_t count)
{
    struct ink ink = ink_of(place, shape);
    struct point first = at(place, n[0], n[1]);
    if (strchr("LPF", shape))
        draw_points(place, shape, n, count);
    else if (shape == 'A')
        canvas_arc(place->canvas, first, n[2] * place->step, n[3], n[4], ink);
    else if (strchr("BW", shape))
        canvas_box(
            place->canvas,
            (struct box){first.x, first.y, n[2] * place->step, n[3] * place->step},
            n[4] * place->step, ink);
    else
        canvas_circle(place->canvas, first, n[2] * place->step, ink);
}

/* The numbers up to the next letter; `text` moves on to it. */
static size_t read_numbers(const char **text, double numbers[static MOST_NUMBERS])
{
    size_t count = 0;
    while (**text && !isalpha((unsigned char)**text) && count < MOST_NUMBERS) {
        char *end;
        numbers[count++] = strtod(*text, &end);
        *text = end + strspn(end, " ");
    }
    return count;
}

void pictogram_draw(struct canvas *canvas, struct point corner, double side,
                    const char *theme)
{
    bool mirrored = canvas_is_mirrored(canvas);
    if (mirrored)
        corner.x = PAGE_WIDTH - corner.x - side;
    const struct place place = {canvas, corner, side / grid};
    canvas_mirror(canvas, false);
    for (const char *text = shapes_of(theme); *text;) {
        double numbers[MOST_NUMBERS] = {0};
        char shape = *text++;
        size_t count = read_numbers(&text, numbers);
        draw_shape(&place, shape, numbers, count);
    }
    canvas_mirror(canvas, mirrored);
}

bool pictogram_is_there(const char *theme)
{
    return shapes_of(theme) != three_dots;
}
