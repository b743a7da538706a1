/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of people, read as they are kept; see <ankerpunt/app/text_entry.h>. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>
#include "../../io/json_read.h"
#include "../work.h"

static bool unreadable(struct ank_error *err)
{
    return ank_fail(err, ANK_INVALID, ANK_N("that is no readable text (UTF-8)"));
}

bool ank_text_settle(struct ank_work_context *work, const char *typed, size_t most,
                     const char **text, struct ank_error *err)
{
    typed += strspn(typed, " \t\r\n");
    size_t length = strlen(typed);
    while (length > 0 && strchr(" \t\r\n", typed[length - 1]))
        length--;
    if (length > most)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("that is longer than %zu bytes; make it shorter"), most);
    *text = ank_text_nfc(work->mem, ank_strndup(work->mem, typed, length));
    return *text || unreadable(err);
}

/* A text of a file, without a byte 0 in it. */
static bool read_bytes(struct ank_work_context *work, const char *path, char **bytes,
                       struct ank_error *err)
{
    size_t length;
    return input_text(path, work->mem, bytes, &length, err) &&
           (strlen(*bytes) == length || unreadable(err));
}

bool ank_text_check(struct ank_work_context *work, const char *typed, const char **text,
                    struct ank_error *err)
{
    return ank_text_settle(work, typed, ANK_TEXT_MOST, text, err) &&
           (!ank_register_number(*text) ||
            ank_fail(err, ANK_INVALID,
                     ANK_N("that holds a national register number, which is never kept "
                           "here; leave it out")));
}

bool ank_text_read(struct ank_work_context *work, const char *path, const char **text,
                   struct ank_error *err)
{
    char *bytes;
    return read_bytes(work, path, &bytes, err) &&
           ank_text_check(work, bytes, text, err) &&
           (**text ||
            ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed")));
}

static const char *list_keys(struct ank_work_context *work,
                             const struct ank_fields *fields)
{
    const char *list = "";
    for (size_t i = 0; i < fields->count; i++)
        list =
            ank_format(work->mem, "%s%s%s", list, i ? ", " : "", fields->field[i].key);
    return list;
}

/* The line itself is never shown in a message: it may hold a name. */
static bool read_line(struct ank_work_context *work, const char *line, size_t number,
                      const struct ank_fields *fields, struct ank_error *err)
{
    const char *colon = strchr(line, ':');
    size_t key = colon ? strcspn(line, " \t:") : 0;
    for (size_t i = 0; i < fields->count; i++) {
        const char *known = fields->field[i].key;
        if (!key || strlen(known) != key || strncmp(known, line, key) != 0)
            continue;
        if (fields->values[i])
            return ank_fail(err, ANK_INVALID, ANK_N("line %zu: %s is said twice"),
                            number, known);
        return ank_text_settle(work, colon + 1, ANK_FIELD_MOST, &fields->values[i],
                               err) ||
               ank_fail_in(err, ANK_N("line %zu"), number);
    }
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("line %zu: write \"field: words\", with one of these fields: %s"), number,
        list_keys(work, fields));
}

bool ank_fields_read(struct ank_work_context *work, const struct ank_fields *fields,
                     struct ank_error *err)
{
    char *rest, *line;
    size_t number = 0;
    if (!read_bytes(work, "-", &rest, err))
        return false;
    while ((line = strsep(&rest, "\n"))) {
        number++;
        line += strspn(line, " \t\r");
        if (*line && !read_line(work, line, number, fields, err))
            return false;
    }
    return true;
}

bool ank_fields_check(struct ank_work_context *work, const struct ank_fields *fields,
                      struct ank_error *err)
{
    for (size_t i = 0; i < fields->count; i++)
        if (fields->values[i])
            return true;
    return ank_fail(err, ANK_INVALID,
                    ANK_N("nothing was said, so nothing was changed; the fields "
                          "are %s"),
                    list_keys(work, fields));
}
