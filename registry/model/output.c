/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How files of paper end. */
#include <ankerpunt/model/output.h>

const char *ank_paper_ending(enum ank_paper paper)
{
    static const char *const endings[] = {[ANK_PDF] = "pdf",
                                          [ANK_SVG] = "svg",
                                          [ANK_HTML] = "html",
                                          [ANK_LETTER] = "pdf"};
    return endings[paper];
}
