/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drawing.h - opening and closing canvases for a test */
#ifndef DRAWING_H
#define DRAWING_H

#include "../../forms/typeset.h"
#include "../testing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static const struct canvas_about about = {"F-0042", "nl", 20648}; /* 14 July 2026 */

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

#endif
