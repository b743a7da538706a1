/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the place of a value in help, in the reader's language; see command.h.
 */
#include <string.h>

#include "command.h"

static const char *const names[] = {
    ANK_N("FAMILY"),     ANK_N("PROJECT"), ANK_N("PERSON"),    ANK_N("RIGHT"),
    ANK_N("STAGE"),      ANK_N("DOMAIN"),  ANK_N("SCORE"),     ANK_N("CHANGE"),
    ANK_N("NUMBER"),     ANK_N("FILE"),    ANK_N("DIR"),       ANK_N("CODE"),
    ANK_N("DATE"),       ANK_N("DAYS"),    ANK_N("YEAR"),      ANK_N("PURPOSE"),
    ANK_N("STATUS"),     ANK_N("WAVE"),    ANK_N("TEXT"),      ANK_N("WORDS"),
    ANK_N("WORD"),       ANK_N("WHO"),     ANK_N("WHY"),       ANK_N("NAME"),
    ANK_N("INSTRUMENT"), ANK_N("COACH"),   ANK_N("PRESET"),    ANK_N("THEME"),
    ANK_N("KIND"),       ANK_N("LANG"),    ANK_N("COMMAND"),   ANK_N("OPTION"),
    ANK_N("PHASE"),      ANK_N("OTHER"),   ANK_N("COLLEAGUE"),
};

static const char *name_of(const char *text, size_t length)
{
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        if (strlen(names[i]) == length && strncmp(names[i], text, length) == 0)
            return names[i];
    return NULL;
}

const char *operand_words(const struct ank_lang *lang, const char *text,
                          struct ank_arena *mem)
{
    const char *said = "";
    while (*text) {
        size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        const char *name = name_of(text, length);
        if (length == 0)
            length = 1;
        said = name ? ank_format(mem, "%s%s", said, ank_words(lang, name))
                    : ank_format(mem, "%s%.*s", said, (int)length, text);
        text += length;
    }
    return said;
}
