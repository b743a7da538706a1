/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of paper and how their files end; see paper.h. */
#include "paper.h"

#include <string.h>

static const char *const endings[] = {[ANK_PDF] = "pdf", [ANK_SVG] = "svg", [ANK_HTML] = "html"};

bool paper_named(const char *word, enum ank_paper *paper)
{
    for (size_t i = 0; i < ANK_COUNT(endings); i++)
        if (strcmp(word, endings[i]) == 0) {
            *paper = (enum ank_paper)i;
            return true;
        }
    return false;
}

const char *paper_ending(enum ank_paper paper)
{
    return endings[paper];
}

bool paper_of(const char *path, enum ank_paper *paper)
{
    const char *dot = path ? strrchr(path, '.') : NULL;
    return dot && paper_named(dot + 1, paper);
}
