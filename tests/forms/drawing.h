/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drawing.h - opening and closing canvases for a test */
#ifndef DRAWING_H
#define DRAWING_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../forms/canvas/typeset.h"
#include "../testing.h"

static struct typeset *fonts;
static struct ank_error err;

static int open_fonts(void **state)
{
    (void)state;
    err = (struct ank_error){0};
    return !typeset_open(&fonts, NULL, &err);
}

static int close_fonts(void **state)
{
    (void)state;
    typeset_close(fonts);
    return 0;
}

/* A typeset that has DejaVu alone, which every machine that tests has and which
 * looks the same on all of them. */
static inline struct typeset *open_dejavu(void)
{
    char folder[] = "/tmp/ank-fonts-XXXXXX", link[64];
    struct typeset *opened;
    assert_non_null(mkdtemp(folder));
    snprintf(link, sizeof link, "%s/dejavu", folder);
    assert_int_equal(symlink(FONTDIR "/dejavu", link), 0);
    assert_ok(typeset_open(&opened, folder, &err), err);
    unlink(link);
    rmdir(folder);
    return opened;
}

static const struct canvas_about about = {
    .title = "F-0042", .language = "nl", .day = 20648}; /* 14 July 2026 */

static inline struct canvas *start_pdf(struct typeset *with)
{
    struct canvas *canvas;
    assert_ok(canvas_open_pdf(&canvas, with, &about, &err), err);
    canvas_page(canvas);
    return canvas;
}

static inline struct canvas *start_svg(struct typeset *with)
{
    struct canvas *canvas;
    assert_ok(canvas_open_svg(&canvas, with, &about, &err), err);
    canvas_page(canvas);
    return canvas;
}

/* What was drawn; the caller frees it. */
static inline char *finish(struct canvas *canvas, size_t *size)
{
    char *bytes;
    assert_ok(canvas_close(canvas, &bytes, size, &err), err);
    return bytes;
}

/*
 * What was drawn is, to the byte, what stands in this file beside the tests, which one
 * can open and look at. With ANK_TEST_RENEW set it is written there anew:
 *
 *     ANK_TEST_RENEW=1 meson test -C build forms/test_star; git diff tests/forms
 *
 * Draw with open_dejavu(), which is the same everywhere.
 */
static inline void assert_draws_as(struct canvas *canvas, const char *name)
{
    size_t size;
    char path[512], *drawn = finish(canvas, &size), *expected = calloc(1, size + 2);
    snprintf(path, sizeof path, "%s/%s", DRAWINGS, name);
    if (getenv("ANK_TEST_RENEW"))
        assert_ok(ank_file_put(path, drawn, size, true, &err), err);
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("there is no %s; ANK_TEST_RENEW=1 makes it", path);
    size_t length = fread(expected, 1, size + 1, file), same = 0;
    fclose(file);
    while (same < size && same < length && drawn[same] == expected[same])
        same++;
    if (length != size || same < size)
        fail_msg("the drawing is not that of %s, from byte %zu on: %.120s", path, same,
                 drawn + same);
    free(expected);
    free(drawn);
}

static inline bool texts_cross(const struct box *a, const struct box *b)
{
    static const double touch = 0.6; /* letters have air above and below */
    return a->x + touch < b->x + b->width && b->x + touch < a->x + a->width &&
           a->y + touch < b->y + b->height && b->y + touch < a->y + a->height;
}

/* No two lines of text cross, and none leaves the page. */
static inline void assert_texts_apart(struct canvas *canvas)
{
    size_t count;
    const struct text_box *boxes = canvas_text_boxes(canvas, &count);
    assert_true(count > 3);
    for (size_t i = 0; i < count; i++) {
        const struct box *box = &boxes[i].box;
        if (box->x < 40 || box->y < 20 || box->x + box->width > PAGE_WIDTH - 30 ||
            box->y + box->height > PAGE_HEIGHT - 20)
            fail_msg("\"%s\" leaves the page: %.0f %.0f", boxes[i].text,
                     box->x + box->width, box->y + box->height);
        for (size_t j = 0; j < i; j++)
            if (boxes[j].page == boxes[i].page && texts_cross(box, &boxes[j].box))
                fail_msg("page %zu: \"%s\" crosses \"%s\"", boxes[i].page,
                         boxes[i].text, boxes[j].text);
    }
}

#endif
