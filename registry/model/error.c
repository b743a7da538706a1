/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors: the first one wins, in the reader's language; see <ankerpunt/base.h>. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <ankerpunt/text.h>

const char *ank_system_words(const struct ank_lang *lang, int number)
{
    switch (number) {
    case ENOENT:
        return ank_words(lang, ANK_N("No such file or directory"));
    case EACCES:
    case EPERM:
        return ank_words(lang, ANK_N("Permission denied"));
    case EISDIR:
        return ank_words(lang, ANK_N("Is a directory"));
    case ENOTDIR:
        return ank_words(lang, ANK_N("Not a directory"));
    case ENOSPC:
        return ank_words(lang, ANK_N("No space left on device"));
    case EROFS:
        return ank_words(lang, ANK_N("Read-only file system"));
    default:
        return strerror(number);
    }
}

bool ank_fail(struct ank_error *err, enum ank_code code, const char *format, ...)
{
    if (err->code != ANK_OK)
        return false;

    va_list args;
    va_start(args, format);
    err->code = code;
    vsnprintf(err->text, sizeof err->text, ank_words(err->lang, format), args);
    va_end(args);
    return false;
}

bool ank_fail_also(struct ank_error *err, const struct ank_error *more)
{
    size_t used = strlen(err->text);
    if (more->code == ANK_OK)
        return err->code == ANK_OK;
    if (err->code == ANK_OK)
        return ank_fail(err, more->code, "%s", more->text);
    if (used + strlen(more->text) + 2 < sizeof err->text) { /* a whole line, or none */
        err->text[used] = '\n';
        strcpy(err->text + used + 1, more->text);
    }
    return false;
}

bool ank_fail_in(struct ank_error *err, const char *format, ...)
{
    char text[sizeof err->text], where[512];
    char *rest = memcpy(text, err->text, sizeof text);
    size_t used = 0;

    va_list args;
    va_start(args, format);
    vsnprintf(where, sizeof where, ank_words(err->lang, format), args);
    va_end(args);
    for (const char *line; (line = strsep(&rest, "\n")) && used < sizeof err->text;) {
        int length = snprintf(err->text + used, sizeof err->text - used, "%s%s: %s",
                              used ? "\n" : "", where, line);
        used += length < 0 ? 0 : (size_t)length; /* as much as there is room for */
    }
    return false;
}

void ank_heard(const struct ank_listener *listener, size_t done, size_t total)
{
    if (listener)
        listener->heard(listener->whom, done, total);
}
