/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json.h - JSON written as a stream
 *
 * Each element of a document, and each element of an array directly in it,
 * stands on a line of its own; what is deeper stays on that line. Within an
 * object every call is given its key, within an array NULL:
 *
 *     json_document_begin(&json, out, "waves", today);
 *     json_write_array(&json, "waves");
 *     json_write_object(&json, NULL);
 *     json_write_text(&json, "wave", "closing");
 *     json_write_integer(&json, "done", 12);
 *     json_write_end(&json);
 *     json_write_end(&json);
 *     return json_document_end(&json, err);
 *
 * jansson has json_object() and json_array() too: ours must never be called
 * that, or jansson would find them in the place of its own.
 */
#ifndef IO_JSON_H
#define IO_JSON_H

#include <stdio.h>

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

enum { JSON_DEEPEST = 32 };

/* A document that is being written; callers read nothing of it. */
struct json_writer {
    FILE *out;
    int depth;
    bool is_array[JSON_DEEPEST], has_elements[JSON_DEEPEST];
};

/* A document of ours: {"ankerpunt": VERSION, "document": name, "generated":
 * day, ... and its end, which reports a stream that could not be written
 * (ANK_IO). The stream stays open. */
void json_document_begin(struct json_writer *json, FILE *out, const char *name,
                         ank_day generated);
ANK_CHECKED bool json_document_end(struct json_writer *json, struct ank_error *err);

/* Any other value, such as a file that is read again. */
void json_begin(struct json_writer *json, FILE *out);
ANK_CHECKED bool json_finish(struct json_writer *json, struct ank_error *err);

/* Opens an object or array under `key` (NULL in an array), and closes the last one. */
void json_write_object(struct json_writer *json, const char *key);
void json_write_array(struct json_writer *json, const char *key);
void json_write_end(struct json_writer *json); /* of the innermost object or array */

/* A text that is NULL, a number that is not finite and ANK_NO_DAY become null. */
void json_write_text(struct json_writer *json, const char *key, const char *text);
void json_write_integer(struct json_writer *json, const char *key, int64_t value);
void json_write_number(struct json_writer *json, const char *key, double value);
void json_write_day(struct json_writer *json, const char *key, ank_day day);
void json_write_bool(struct json_writer *json, const char *key, bool value);
void json_write_null(struct json_writer *json, const char *key);

/* The members "nl", "fr", "en" of the object at hand, those there are. */
void json_write_label(struct json_writer *json, const struct ank_label *label);

#endif
