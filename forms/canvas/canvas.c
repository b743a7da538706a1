/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all kinds of canvas share: the gate for numbers, tags, shapes. */
#include "canvas_kind.h"

#include <assert.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>

/* Failing -------------------------------------------------------------- */

void canvas_fail(struct canvas *canvas, enum ank_code code, const char *format, ...)
{
    char text[sizeof canvas->failure.text];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, ank_words(canvas->failure.lang, format), args);
    va_end(args);
    ank_fail(&canvas->failure, code, "%s", text);
}

static bool failed(const struct canvas *canvas)
{
    return canvas->failure.code != ANK_OK;
}

/* The one gate for numbers: finite, on any sheet of paper there is, and
 * rounded, so that all that follows is the same everywhere. */
static bool let_in(struct canvas *canvas, double *const numbers[], size_t count)
{
    assert(canvas->page > 0);
    const double furthest = 14400;
    for (size_t i = 0; i < count; i++) {
        if (!(fabs(*numbers[i]) <= furthest)) {
            canvas_fail(canvas, ANK_INVALID,
                        "page %zu: a place or a size on the page cannot be drawn (%g)",
                        canvas->page, *numbers[i]);
            return false;
        }
        *numbers[i] = round(*numbers[i] * 100) / 100 + 0.0; /* + 0.0: no minus zero */
    }
    return !failed(canvas);
}

#define LET_IN(canvas, ...)                                                            \
    let_in(canvas, (double *const[]){__VA_ARGS__},                                     \
           sizeof((double *const[]){__VA_ARGS__}) / sizeof(double *))

static bool shows(struct ink ink)
{
    return ink.fill != NO_COLOUR || (ink.stroke != NO_COLOUR && ink.width > 0);
}

/* Opening and closing -------------------------------------------------- */

static bool is_rtl(const char *language)
{
    return ank_lang_is_rtl(ank_lang_of_form(language));
}

void canvas_init(struct canvas *canvas, const struct canvas_kind *kind,
                 struct typeset *fonts, const struct canvas_about *about,
                 const struct ank_lang *lang)
{
    *canvas = (struct canvas){
        .kind = kind, .fonts = fonts, .day = about->day, .letter = about->letter};
    canvas->failure.lang = lang;
    canvas->title = canvas_clean(canvas, about->title ? about->title : "");
    canvas->language = canvas_clean(canvas, about->language ? about->language : "nl");
    canvas->rtl = is_rtl(canvas->language);
}

double canvas_height(const struct canvas *canvas)
{
    return canvas->letter ? LETTER_HEIGHT : PAGE_HEIGHT;
}

void canvas_page(struct canvas *canvas)
{
    assert(canvas->depth == 0);
    if (canvas->page == MOST_PAGES)
        canvas_fail(canvas, ANK_INVALID,
                    "a book holds at most %d pages; make several smaller ones",
                    MOST_PAGES);
    if (failed(canvas))
        return;
    canvas->page++;
    canvas->kind->page(canvas);
}

bool canvas_close(struct canvas *canvas, char **bytes, size_t *size,
                  struct ank_error *err)
{
    *bytes = NULL;
    *size = 0;
    assert(failed(canvas) || canvas->depth == 0);
    if (canvas->page == 0)
        canvas_fail(canvas, ANK_INVALID, "there is no page to write");
    canvas->kind->close(canvas, bytes, size);

    struct ank_error failure = canvas->failure;
    ank_arena_free(&canvas->mem);
    free(canvas);
    if (failure.code == ANK_OK)
        return true;
    free(*bytes);
    *bytes = NULL;
    *size = 0;
    return ank_fail(err, failure.code, "%s", failure.text);
}

void canvas_drop(struct canvas *canvas)
{
    if (!canvas)
        return;
    char *bytes;
    size_t size;
    struct ank_error unused = {0};
    canvas_fail(canvas, ANK_INVALID, "dropped");
    if (!canvas_close(canvas, &bytes, &size, &unused))
        return;
    free(bytes);
}

/* Mirrored ------------------------------------------------------------- */

void canvas_mirror(struct canvas *canvas, bool mirrored)
{
    canvas->mirrored = mirrored;
}

bool canvas_is_mirrored(const struct canvas *canvas)
{
    return canvas->mirrored;
}

double canvas_turned(const struct canvas *canvas, double x)
{
    return canvas->mirrored ? PAGE_WIDTH - x : x;
}

struct box canvas_turned_box(const struct canvas *canvas, struct box box)
{
    if (canvas->mirrored)
        box.x = PAGE_WIDTH - box.x - box.width;
    return box;
}

/* Shapes --------------------------------------------------------------- */

colour colour_blend(colour over, colour under, double share)
{
    colour blended = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        double upper = over >> shift & 0xFF, lower = under >> shift & 0xFF;
        blended |= (colour)lround(share * upper + (1 - share) * lower) << shift;
    }
    return blended;
}

static void draw_points(struct canvas *canvas, const struct point *points, size_t count,
                        bool closed, struct ink ink)
{
    if (count == 0 || !shows(ink) || !LET_IN(canvas, &ink.width))
        return;
    struct point *rounded = ank_must(malloc(count * sizeof *rounded));
    bool good = true;
    for (size_t i = 0; i < count && good; i++) {
        rounded[i] = (struct point){canvas_turned(canvas, points[i].x), points[i].y};
        good = LET_IN(canvas, &rounded[i].x, &rounded[i].y);
    }
    if (good)
        canvas->kind->points(canvas, rounded, count, closed, ink);
    free(rounded);
}

void canvas_line(struct canvas *canvas, struct point from, struct point to,
                 struct ink ink)
{
    canvas_polyline(canvas, (struct point[]){from, to}, 2, ink);
}

void canvas_polyline(struct canvas *canvas, const struct point *points, size_t count,
                     struct ink ink)
{
    ink.fill = NO_COLOUR;
    draw_points(canvas, points, count, false, ink);
}

void canvas_shape(struct canvas *canvas, const struct point *points, size_t count,
                  struct ink ink)
{
    draw_points(canvas, points, count, true, ink);
}

void canvas_circle(struct canvas *canvas, struct point centre, double radius,
                   struct ink ink)
{
    centre.x = canvas_turned(canvas, centre.x);
    if (LET_IN(canvas, &centre.x, &centre.y, &radius, &ink.width) && shows(ink) &&
        radius > 0)
        canvas->kind->circle(canvas, centre, radius, ink);
}

void canvas_dots(struct canvas *canvas, struct point from, struct point to,
                 size_t count, double radius, colour paint)
{
    struct ink ink = ink_stroke(paint, 2 * radius);
    double length = hypot(to.x - from.x, to.y - from.y);
    if (count < 2 || !(length > 0))
        return;
    from.x = canvas_turned(canvas, from.x);
    to.x = canvas_turned(canvas, to.x);
    double gap = length / (double)(count - 1), over = 0.3 * gap / length;
    to = (struct point){to.x + over * (to.x - from.x), to.y + over * (to.y - from.y)};
    if (LET_IN(canvas, &from.x, &from.y, &to.x, &to.y, &ink.width) && shows(ink))
        canvas->kind->dots(canvas, from, to, gap, ink);
}

void canvas_box(struct canvas *canvas, struct box box, double radius, struct ink ink)
{
    box = canvas_turned_box(canvas, box);
    if (!LET_IN(canvas, &box.x, &box.y, &box.width, &box.height, &radius, &ink.width) ||
        !shows(ink) || box.width < 0 || box.height < 0)
        return;
    double most = fmin(box.width, box.height) / 2;
    canvas->kind->box(canvas, box, fmax(0, fmin(radius, most)), ink);
}

void canvas_arc(struct canvas *canvas, struct point centre, double radius, double from,
                double to, struct ink ink)
{
    ink.fill = NO_COLOUR;
    centre.x = canvas_turned(canvas, centre.x);
    if (canvas->mirrored) {
        double end = 180 - from;
        from = 180 - to;
        to = end;
    }
    if (LET_IN(canvas, &centre.x, &centre.y, &radius, &from, &to, &ink.width) &&
        shows(ink) && radius > 0 && from < to)
        canvas->kind->arc(canvas, centre, radius, from, fmin(to, from + 360), ink);
}

/* Meaning -------------------------------------------------------------- */

void canvas_begin(struct canvas *canvas, enum tag tag, const char *alt)
{
    assert(canvas->depth < MOST_DEPTH);
    assert((tag == TAG_FIGURE) == (alt != NULL));
    canvas->tags[canvas->depth++] = tag;
    if (!failed(canvas))
        canvas->kind->begin(canvas, tag, alt ? canvas_clean(canvas, alt) : NULL);
}

void canvas_end(struct canvas *canvas)
{
    assert(canvas->depth > 0);
    if (!failed(canvas))
        canvas->kind->end(canvas);
    canvas->depth--;
}

bool canvas_in_figure(const struct canvas *canvas)
{
    for (size_t i = 0; i < canvas->depth; i++)
        if (canvas->tags[i] == TAG_FIGURE)
            return true;
    return false;
}

void canvas_language(struct canvas *canvas, const char *language)
{
    bool same = !language || strcmp(language, canvas->language) == 0;
    canvas->spoken = same ? NULL : canvas_clean(canvas, language);
    canvas->rtl = is_rtl(same ? canvas->language : language);
}

void canvas_room(struct canvas *canvas, struct box box)
{
    box = canvas_turned_box(canvas, box);
    if (canvas->kind->room && LET_IN(canvas, &box.x, &box.y, &box.width, &box.height))
        canvas->kind->room(canvas, box);
}

void canvas_bookmark(struct canvas *canvas, const char *title)
{
    assert(canvas->page > 0);
    if (!failed(canvas))
        canvas->kind->bookmark(canvas, canvas_clean(canvas, title));
}

void canvas_outline(struct canvas *canvas, const char *title)
{
    assert(canvas->page > 0);
    if (!failed(canvas) && canvas->kind->outline)
        canvas->kind->outline(canvas, canvas_clean(canvas, title));
}

const struct text_box *canvas_text_boxes(struct canvas *canvas, size_t *count)
{
    *count = canvas->text_count;
    return canvas->texts;
}
