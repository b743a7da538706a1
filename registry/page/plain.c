/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>

#include "plain.h"

/* "--date" at the head of a word. */
static bool is_option(const char *text, const char *at)
{
    return strncmp(at, "--", 2) == 0 && islower((unsigned char)at[2]) &&
           (at == text || strchr(" \"(", at[-1]));
}

static bool is_technical(const char *part)
{
    if (strstr(part, "\"ankerpunt "))
        return true;
    for (const char *at = part; *at; at++)
        if (is_option(part, at))
            return true;
    return false;
}

/* The name of an option is a word without its dashes. */
static char *without_dashes(struct ank_arena *mem, const char *text)
{
    char *bare = ank_strdup(mem, text), *to = bare;
    for (const char *from = text; *from; *to++ = *from++)
        from += is_option(text, from) ? 2 : 0;
    *to = '\0';
    return bare;
}

/* What a sentence says stands in parts between semicolons, the help behind. */
const char *plain_words(struct ank_arena *mem, const char *sentence)
{
    const char *said = NULL;
    for (const char *at = sentence; at;) {
        const char *end = strstr(at, "; ");
        const char *part =
            end ? ank_strndup(mem, at, (size_t)(end - at)) : ank_strdup(mem, at);
        if (!is_technical(part))
            said = said ? ank_format(mem, "%s; %s", said, part) : part;
        at = end ? end + 2 : NULL;
    }
    return said ? said : without_dashes(mem, sentence);
}
