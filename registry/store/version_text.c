/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions as text, and back; see version_text.h. */
#include "version_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *literal_end(const char *literal, const char *ends)
{
    const char *quote = *literal == 'X' ? literal + 1 : literal;
    if (*quote != '\'')
        return literal + strcspn(literal, ends);
    for (const char *p = quote + 1; *p; p++)
        if (*p == '\'' && *++p != '\'')
            return p;
    return literal + strlen(literal);
}

bool row_next(struct ank_arena *mem, const char **text, const char **name,
              const char **value)
{
    const char *begin = *text, *equals = strchr(begin, '=');
    if (!equals)
        return false;
    const char *end = literal_end(equals + 1, ",");
    *name = ank_strndup(mem, begin, (size_t)(equals - begin));
    *value = ank_strndup(mem, equals + 1, (size_t)(end - equals - 1));
    *text = end + strspn(end, ", ");
    return true;
}

/* Scores -------------------------------------------------------------------------- */

size_t scores_apart(struct ank_arena *mem, const char *literal,
                    struct ank_version_field *fields, size_t count)
{
    size_t place = 0;
    if (!literal || strncmp(literal, "'[", 2) != 0)
        return count;
    for (const char *p = literal + 2; *p && *p != ']' && place < SCORES_MOST; place++) {
        size_t length = strcspn(p, ",]");
        if (length != 4 || strncmp(p, "null", 4) != 0) {
            struct ank_said *said = ank_alloc(mem, sizeof *said);
            said->value = ank_strndup(mem, p, length);
            fields[count++] = (struct ank_version_field){
                ank_format(mem, SCORE "%03zu", place), said, 1};
        }
        p += length;
        p += *p == ',';
    }
    return count;
}

bool score_place(const char *name, size_t *place)
{
    if (strncmp(name, SCORE, strlen(SCORE)) != 0)
        return false;
    *place = strtoul(name + strlen(SCORE), NULL, 10);
    return *place < SCORES_MOST;
}

const char *scores_together(struct ank_arena *mem, const char *const *elements,
                            size_t count)
{
    const char *text = "";
    while (count > 0 && !elements[count - 1])
        count--;
    for (size_t i = 0; i < count; i++)
        text = ank_format(mem, "%s%s%s", text, i ? "," : "",
                          elements[i] ? elements[i] : "null");
    return ank_format(mem, "'[%s]'", text);
}

/* What was seen ------------------------------------------------------------------- */

struct ank_seen seen_read(struct ank_arena *mem, const char *text)
{
    struct ank_seen seen = {0};
    char *end;
    while (*text) {
        struct ank_stamp stamp = {strtoll(text, &end, 10), 0};
        if (end == text || *end != ':')
            break;
        stamp.n = strtoll(end + 1, &end, 10);
        seen.at = ank_grow(mem, seen.at, seen.count, sizeof *seen.at);
        seen.at[seen.count++] = stamp;
        text = end + strspn(end, " ");
    }
    return seen;
}

char *seen_write(struct ank_arena *mem, const struct ank_seen *seen)
{
    char *text = ank_alloc(mem, seen->count * 42 + 1), *to = text;
    for (size_t i = 0; i < seen->count; i++)
        to += sprintf(to, "%s%lld:%lld", i ? " " : "", (long long)seen->at[i].site,
                      (long long)seen->at[i].n);
    return text;
}

/* Fields -------------------------------------------------------------------------- */

static const char *line_end(const char *line)
{
    const char *p = line + strcspn(line, " \n");
    while (*p == ' ') {
        p += strcspn(p + 1, "= \n") + 1;
        if (*p == '=')
            p = literal_end(p + 1, " \n");
    }
    return p;
}

const char *fields_line(const char *fields, const char *name, size_t *length)
{
    size_t size = strlen(name);
    for (const char *line = fields; line && *line;) {
        const char *end = line_end(line);
        if (strncmp(line, name, size) == 0 && line[size] == ' ') {
            *length = (size_t)(end - line);
            return line;
        }
        line = *end ? end + 1 : end;
    }
    return NULL;
}

bool said_next(struct ank_arena *mem, const char **line, struct ank_stamp *stamp,
               const char **value)
{
    char *end;
    const char *p = *line;
    *value = NULL;
    if (*p != ' ')
        return false;
    stamp->site = strtoll(p + 1, &end, 10);
    stamp->n = *end == ':' ? strtoll(end + 1, &end, 10) : 0;
    p = end;
    if (*p == '=') {
        const char *after = literal_end(p + 1, " \n");
        *value = ank_strndup(mem, p + 1, (size_t)(after - p - 1));
        p = after;
    }
    *line = p;
    return true;
}

char *line_write(struct ank_arena *mem, const struct ank_version_field *field)
{
    char *line = ank_strdup(mem, field->name);
    for (size_t i = 0; i < field->count; i++) {
        const struct ank_said *said = &field->said[i];
        line = ank_format(mem, "%s %lld:%lld", line, (long long)said->stamp.site,
                          (long long)said->stamp.n);
        if (field->count > 1)
            line = ank_format(mem, "%s=%s", line, said->value ? said->value : "NULL");
    }
    return line;
}
