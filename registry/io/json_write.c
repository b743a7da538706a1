/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON written as a stream, with the shortest exact numbers; see json.h. */
#include "json.h"

#include <assert.h>
#include <math.h>
#include <string.h>

void json_begin(struct json_writer *json, FILE *out)
{
    *json = (struct json_writer){.out = out};
}

bool json_finish(struct json_writer *json, struct ank_error *err)
{
    assert(json->depth == 0);
    putc('\n', json->out);
    if (fflush(json->out) != 0 || ferror(json->out))
        return ank_fail(err, ANK_IO,
                        "the JSON could not be written; is the disk full?");
    return true;
}

void json_document_begin(struct json_writer *json, FILE *out, const char *name,
                         ank_day generated)
{
    json_begin(json, out);
    json_write_object(json, NULL);
    json_write_text(json, "ankerpunt", ANK_VERSION);
    json_write_text(json, "document", name);
    json_write_day(json, "generated", generated);
}

bool json_document_end(struct json_writer *json, struct ank_error *err)
{
    json_write_end(json);
    return json_finish(json, err);
}

/* The length of the clean character at `text`; 0 when it is broken. */
static size_t character_length(const char *text)
{
    unsigned char first = (unsigned char)*text;
    size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 1 ||
        (strnlen(text, length) == length && ank_text_clean(text, length)))
        return length;
    return 0;
}

/* How many bytes from here on stand for themselves. */
static size_t plain_length(const char *text)
{
    size_t length = 0;
    while (text[length] >= 0x20 && text[length] < 0x7f && text[length] != '"' &&
           text[length] != '\\')
        length++;
    return length;
}

static void write_string(FILE *out, const char *text)
{
    putc('"', out);
    for (size_t length; *text; text += length > 0 ? length : 1) {
        length = plain_length(text);
        if (length > 0) {
            fwrite(text, 1, length, out);
            continue;
        }
        length = character_length(text);
        if (length == 0)
            fputs("\\ufffd", out);
        else if (*text == '"' || *text == '\\')
            fprintf(out, "\\%c", *text);
        else if (*text == '\n')
            fputs("\\n", out);
        else if ((unsigned char)*text < 0x20 || *text == 0x7f)
            fprintf(out, "\\u%04x", (unsigned)*text);
        else
            fwrite(text, 1, length, out);
    }
    putc('"', out);
}

/* Elements of the document, and of arrays directly in it, have own lines. */
static bool on_own_line(const struct json_writer *json)
{
    return json->depth == 1 || (json->depth == 2 && json->is_array[1]);
}

static void indent(const struct json_writer *json)
{
    putc('\n', json->out);
    for (int i = 0; i < json->depth; i++)
        fputs("  ", json->out);
}

/* What stands before a value: comma, line, key. */
static void begin_value(struct json_writer *json, const char *key)
{
    if (json->depth > 0) {
        int level = json->depth - 1;
        assert(json->is_array[level] == (key == NULL));
        if (json->has_elements[level])
            fputs(on_own_line(json) ? "," : ", ", json->out);
        json->has_elements[level] = true;
        if (on_own_line(json))
            indent(json);
    }
    if (key) {
        write_string(json->out, key);
        fputs(": ", json->out);
    }
}

static void begin_container(struct json_writer *json, const char *key, bool is_array)
{
    begin_value(json, key);
    assert(json->depth < JSON_DEEPEST);
    json->is_array[json->depth] = is_array;
    json->has_elements[json->depth] = false;
    json->depth++;
    putc(is_array ? '[' : '{', json->out);
}

void json_write_object(struct json_writer *json, const char *key)
{
    begin_container(json, key, false);
}

void json_write_array(struct json_writer *json, const char *key)
{
    begin_container(json, key, true);
}

void json_write_end(struct json_writer *json)
{
    assert(json->depth > 0);
    bool own_line = on_own_line(json);
    json->depth--;
    if (own_line && json->has_elements[json->depth])
        indent(json);
    putc(json->is_array[json->depth] ? ']' : '}', json->out);
}

void json_write_text(struct json_writer *json, const char *key, const char *text)
{
    begin_value(json, key);
    if (text)
        write_string(json->out, text);
    else
        fputs("null", json->out);
}

void json_write_integer(struct json_writer *json, const char *key, int64_t value)
{
    begin_value(json, key);
    fprintf(json->out, "%lld", (long long)value);
}

void json_write_number(struct json_writer *json, const char *key, double value)
{
    char text[32];
    begin_value(json, key);
    fputs(isfinite(value) ? ank_double_format(value, text) : "null", json->out);
}

void json_write_day(struct json_writer *json, const char *key, ank_day day)
{
    char text[11];
    json_write_text(json, key, day == ANK_NO_DAY ? NULL : ank_day_format(day, text));
}

void json_write_bool(struct json_writer *json, const char *key, bool value)
{
    begin_value(json, key);
    fputs(value ? "true" : "false", json->out);
}

void json_write_null(struct json_writer *json, const char *key)
{
    json_write_text(json, key, NULL);
}

void json_write_label(struct json_writer *json, const struct ank_label *label)
{
    const struct {
        const char *key, *text;
    } members[] = {{"nl", label->nl}, {"fr", label->fr}, {"en", label->en}};
    for (size_t i = 0; i < ANK_COUNT(members); i++)
        if (members[i].text)
            json_write_text(json, members[i].key, members[i].text);
}
