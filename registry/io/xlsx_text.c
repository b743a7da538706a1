/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that a workbook can hold; see xlsx_text.h. */
#include "xlsx_text.h"

#include <string.h>

#include <ankerpunt/base.h>

static bool is_control(char c)
{
    return ((unsigned char)c < 0x20 && c != '\t' && c != '\n') || c == 0x7f;
}

void xlsx_name_clean(const char *text, size_t most, char name[static XLSX_NAME_BYTES])
{
    size_t used = 0;
    for (const char *c = text; *c && used < XLSX_NAME_BYTES - 1; c++) {
        bool begins = ((unsigned char)*c & 0xc0) != 0x80;
        if (begins && most-- == 0)
            break;
        name[used++] = strchr("[]:*?/\\'\t\n", *c) || is_control(*c) ? ' ' : *c;
    }
    name[used] = '\0';
}

void xlsx_text_clean(char *text)
{
    for (char *c = text; *c; c++)
        if (is_control(*c))
            *c = ' ';
    for (char *c = text; (c = strstr(c, "\xef\xbf")); c += 2)
        if (c[2] == '\xbe' || c[2] == '\xbf')
            c[2] = '\xbd'; /* the replacement character */
    if (ank_text_clean(text, strlen(text)))
        return;
    for (char *c = text; *c; c++)
        if ((unsigned char)*c >= 0x80)
            *c = '?';
}
