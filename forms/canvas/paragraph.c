/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Long texts in pieces; see paragraph.h. */
#include "paragraph.h"

#include <string.h>

enum { most_bytes = 700 }; /* about ten lines */

/* Where a line is cut: at a blank, else between letters. */
static size_t cut_line(const char *line, size_t length)
{
    if (length <= most_bytes)
        return length;
    size_t cut = most_bytes;
    while (cut > most_bytes / 2 && line[cut] != ' ')
        cut--;
    if (line[cut] == ' ')
        return cut;
    for (cut = most_bytes; ((unsigned char)line[cut] & 0xc0) == 0x80; cut--)
        continue;
    return cut;
}

char *paragraph_next(struct ank_arena *mem, const char **text)
{
    *text += strspn(*text, "\n");
    if (!**text)
        return NULL;
    size_t length = cut_line(*text, strcspn(*text, "\n"));
    char *piece = ank_strndup(mem, *text, length);
    *text += length + ((*text)[length] == ' ');
    return piece;
}
