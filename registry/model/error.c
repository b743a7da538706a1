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

bool ank_fail_in(struct ank_error *err, const char *format, ...)
{
    char text[sizeof err->text];
    memcpy(text, err->text, sizeof text);

    va_list args;
    va_start(args, format);
    int length =
        vsnprintf(err->text, sizeof err->text, ank_words(err->lang, format), args);
    va_end(args);
    size_t used = length < 0 ? 0 : (size_t)length;
    if (used + 3 < sizeof err->text) /* as much of the reason as there is room for */
        snprintf(err->text + used, sizeof err->text - used, ": %.*s",
                 (int)(sizeof err->text - used - 3), text);
    return false;
}

void ank_heard(const struct ank_listener *listener, size_t done, size_t total)
{
    if (listener)
        listener->heard(listener->whom, done, total);
}
