/* SPDX-License-Identifier: GPL-3.0-or-later */
/* paper.h - which kind of paper a file is, by how its name ends */
#ifndef CLI_PAPER_H
#define CLI_PAPER_H

#include <ankerpunt/forms.h>

/* "pdf", "html" or "svg"; false for another word. */
bool paper_named(const char *word, enum ank_paper *paper);

/* "pdf", "html" or "svg". */
const char *paper_ending(enum ank_paper paper);

/* By the name of a file that ends in one of these; false for another, and for NULL. */
bool paper_of(const char *path, enum ank_paper *paper);

#endif
