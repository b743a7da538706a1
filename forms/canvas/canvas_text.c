/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words on a canvas: lines and paragraphs, placed and remembered. */
#include "canvas_kind.h"

#include <assert.h>
#include <math.h>
#include <string.h>

const char *canvas_clean(struct canvas *canvas, const char *text)
{
    return typeset_clean(&canvas->mem, text, strlen(text));
}

static void remember(struct canvas *canvas, struct box box, const char *text)
{
    canvas->texts = ank_grow(&canvas->mem, canvas->texts, canvas->text_count,
                             sizeof *canvas->texts);
    canvas->texts[canvas->text_count++] = (struct text_box){
        .page = canvas->page,
        .box = box,
        .text = ank_strdup(&canvas->mem, text),
    };
}

/* Whether these numbers can be used at all; the first that cannot fails. */
static bool sound(struct canvas *canvas, struct point at, double size)
{
    const double furthest = 14400;
    if (fabs(at.x) <= furthest && fabs(at.y) <= furthest && size > 0 && size <= 1000)
        return canvas->failure.code == ANK_OK;
    canvas_fail(canvas, ANK_INVALID,
                "page %zu: a line of text cannot be placed at %g, %g with size %g",
                canvas->page, at.x, at.y, size);
    return false;
}

static double rounded(double value)
{
    return round(value * 100) / 100 + 0.0;
}

/* `hanging` is how much of the line, in em, is a space at its end, which stands
 * outside: at the right, or at the left of a line from right to left. */
static void draw_line(struct canvas *canvas, struct point at, struct style style,
                      const struct shaped *shaped, double hanging)
{
    assert(canvas->page > 0);
    double width = (shaped->width - hanging) * style.size;
    if (style.align == ALIGN_CENTRE)
        at.x -= width / 2;
    if (style.align == ALIGN_RIGHT)
        at.x -= width;
    at = (struct point){rounded(at.x), rounded(at.y)};
    if (shaped->count == 0 || !sound(canvas, at, style.size))
        return;
    remember(canvas,
             (struct box){at.x, at.y - 0.8 * style.size, width, 1.05 * style.size},
             shaped->text);
    if (shaped->rtl)
        at.x = rounded(at.x - hanging * style.size);
    canvas->kind->text(canvas, at, style, shaped);
}

static enum align turned_align(const struct canvas *canvas, enum align align)
{
    if (!canvas->mirrored || align == ALIGN_CENTRE)
        return align;
    return align == ALIGN_LEFT ? ALIGN_RIGHT : ALIGN_LEFT;
}

static enum direction direction_of(const struct canvas *canvas)
{
    return canvas->rtl ? DIRECTION_RTL : DIRECTION_AUTO;
}

void canvas_text(struct canvas *canvas, struct point at, struct style style,
                 const char *text)
{
    at.x = canvas_turned(canvas, at.x);
    style.align = turned_align(canvas, style.align);
    if (!text || !sound(canvas, at, style.size))
        return;
    style.size = rounded(style.size);
    draw_line(canvas, at, style,
              typeset_shape(canvas->fonts, style.face, direction_of(canvas), text,
                            strlen(text)),
              0);
}

double canvas_text_width(struct canvas *canvas, struct style style, const char *text)
{
    if (!text)
        return 0;
    return rounded(style.size) * typeset_shape(canvas->fonts, style.face,
                                               direction_of(canvas), text, strlen(text))
                                     ->width;
}

bool canvas_shows(const struct canvas *canvas, enum face face, const char *text)
{
    return typeset_shows(canvas->fonts, face, text, strlen(text));
}

/* Paragraphs ----------------------------------------------------------- */

static size_t break_lines(struct canvas *canvas, double width, struct style style,
                          const char *text, struct ank_arena *mem,
                          struct words_line **lines)
{
    bool good = sound(canvas, (struct point){width, 0}, style.size);
    if (!text || !good)
        return 0;
    return words_break(canvas->fonts, style.face, width / rounded(style.size), text,
                       mem, lines);
}

/* The end of the box where the line starts, and which end of it that is: of a mirrored
 * canvas it is known for all lines. */
static double start_of(const struct canvas *canvas, struct box box, struct style *style,
                       enum direction direction)
{
    if (canvas->mirrored)
        style->align = turned_align(canvas, style->align);
    else if (style->align == ALIGN_LEFT && direction == DIRECTION_RTL)
        style->align = ALIGN_RIGHT;
    return style->align == ALIGN_LEFT     ? box.x
           : style->align == ALIGN_CENTRE ? box.x + box.width / 2
                                          : box.x + box.width;
}

static void draw_words_line(struct canvas *canvas, struct box box, double y,
                            struct style style, const struct words_line *line)
{
    double x = start_of(canvas, box, &style, line->direction), space = 0;
    if (!sound(canvas, (struct point){x, y}, style.size))
        return;
    if (line->spaced)
        space = typeset_shape(canvas->fonts, style.face, DIRECTION_LTR, " ", 1)->width;
    draw_line(canvas, (struct point){x, y}, style,
              typeset_shape(canvas->fonts, style.face, line->direction, line->text,
                            strlen(line->text)),
              space);
}

double canvas_words(struct canvas *canvas, struct box box, struct style style,
                    double leading, const char *text)
{
    struct ank_arena mem = {0};
    struct words_line *lines = NULL;
    size_t count = break_lines(canvas, box.width, style, text, &mem, &lines);
    /* The middle of the small letters, about 0.27 of the size above the
     * baseline, stands in the middle of the line. */
    double y = box.y + leading / 2 + 0.27 * style.size;

    style.size = rounded(style.size);
    box = canvas_turned_box(canvas, box);
    for (size_t i = 0; i < count; i++, y += leading) {
        canvas->goes_on = !lines[i].starts;
        if (canvas->rtl)
            lines[i].direction = DIRECTION_RTL;
        draw_words_line(canvas, box, y, style, &lines[i]);
    }
    canvas->goes_on = false;
    ank_arena_free(&mem);
    return (double)count * leading;
}

double canvas_words_height(struct canvas *canvas, double width, struct style style,
                           double leading, const char *text)
{
    struct ank_arena mem = {0};
    struct words_line *lines = NULL;
    size_t count = break_lines(canvas, width, style, text, &mem, &lines);
    ank_arena_free(&mem);
    return (double)count * leading;
}

double canvas_words_widest(struct canvas *canvas, struct style style, const char *text)
{
    if (!text)
        return 0;
    return rounded(style.size) * words_widest(canvas->fonts, style.face, text);
}
