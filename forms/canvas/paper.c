/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every sheet begins with: fonts, and a canvas. */
#include "paper.h"

bool paper_open(struct canvas **canvas, enum ank_paper paper, struct ank_fonts *fonts,
                const struct canvas_about *about, struct ank_error *err)
{
    struct typeset *typeset = (struct typeset *)fonts;
    struct canvas_about on = *about;
    on.letter = paper == ANK_LETTER;
    switch (paper) {
    case ANK_SVG:
        return canvas_open_svg(canvas, typeset, about, err);
    case ANK_HTML:
        return canvas_open_html(canvas, typeset, about, err);
    default:
        return canvas_open_pdf(canvas, typeset, &on, err);
    }
}

bool ank_fonts_open(struct ank_fonts **fonts, struct ank_error *err)
{
    struct typeset *typeset;
    if (!typeset_open(&typeset, NULL, err))
        return false;
    *fonts = (struct ank_fonts *)typeset;
    return true;
}

void ank_fonts_close(struct ank_fonts *fonts)
{
    typeset_close((struct typeset *)fonts);
}
