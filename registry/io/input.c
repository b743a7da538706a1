/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small file as a whole; see json_read.h. */
#include <errno.h>
#include <string.h>

#include "json_read.h"

bool input_read(const char *path, struct ank_arena *mem, char **text, size_t *length,
                struct ank_error *err)
{
    char shown[256];
    bool standard = strcmp(path, "-") == 0;
    char *bytes = ank_alloc(mem, JSON_MOST_BYTES + 1);
    errno = 0;
    FILE *in = standard ? stdin : fopen(path, "re");
    size_t got = in ? fread(bytes, 1, JSON_MOST_BYTES + 1, in) : 0;
    int failure = !in || ferror(in) ? errno : 0;
    if (in && !standard)
        fclose(in);

    if (failure || !in)
        return ank_fail(err, ANK_IO, "%s cannot be read: %s", ank_shown(path, shown),
                        ank_system_words(err->lang, failure));
    if (got > JSON_MOST_BYTES)
        return ank_fail(err, ANK_INVALID,
                        "%s is larger than %d bytes; is it the right file?",
                        ank_shown(path, shown), JSON_MOST_BYTES);
    bytes[got] = '\0';
    *text = bytes;
    *length = got;
    return true;
}

/* CR LF, and a CR alone, are an end of a line as LF is. */
static size_t settle_lines(char *text, size_t length)
{
    size_t to = 0;
    for (size_t from = 0; from < length; from++) {
        if (text[from] == '\r' && from + 1 < length && text[from + 1] == '\n')
            continue;
        text[to++] = text[from] == '\r' ? '\n' : text[from];
    }
    text[to] = '\0';
    return to;
}

bool input_text(const char *path, struct ank_arena *mem, char **text, size_t *length,
                struct ank_error *err)
{
    if (!input_read(path, mem, text, length, err))
        return false;
    if (strncmp(*text, "\xef\xbb\xbf", 3) == 0) {
        *text += 3;
        *length -= 3;
    }
    *length = settle_lines(*text, *length);
    return true;
}
