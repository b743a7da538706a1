/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * json_check.h - JSON from outside, taken apart with suspicion
 *
 * Every function says in one sentence what is wrong and returns false; callers
 * put in front where, with ank_fail_in(). null is the same as not being there.
 */
#ifndef IO_JSON_CHECK_H
#define IO_JSON_CHECK_H

#include <jansson.h>

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

enum { CHECK_LONGEST_LABEL = 500, CHECK_LONGEST_TEXT = 2000 };

/* The document; ends in json_decref(). `name` stands in front of a complaint. */
ANK_CHECKED bool check_load(const char *name, const char *text, size_t length,
                            json_t **root, struct ank_error *err);

/* It is an object and has no other keys than these, which end with NULL. */
ANK_CHECKED bool check_keys(const json_t *object, const char *const *keys,
                            struct ank_error *err);

/* What a member is called in a message: the code of an element, or "?". */
char *check_shown_code(const json_t *object, char shown[static 256]);

/* Members of an object. What is optional and not there leaves the value alone. */

/* Whether a member must be there. */
enum check_need { CHECK_OPTIONAL, CHECK_REQUIRED };

/* A text of 1 to `longest` bytes, in the arena. ANK_INVALID names the key. */
ANK_CHECKED bool check_text(const json_t *object, const char *key, enum check_need need,
                            size_t longest, struct ank_arena *mem, const char **text,
                            struct ank_error *err);
/* A text that ank_name_valid() accepts. */
ANK_CHECKED bool check_name(const json_t *object, const char *key, enum check_need need,
                            struct ank_arena *mem, const char **name,
                            struct ank_error *err);
/* "nl", "fr", "en": at least one of them. */
ANK_CHECKED bool check_label(const json_t *object, struct ank_arena *mem,
                             struct ank_label *label, struct ank_error *err);
ANK_CHECKED bool check_bool(const json_t *object, const char *key, bool *value,
                            struct ank_error *err);
ANK_CHECKED bool check_integer(const json_t *object, const char *key, int low, int high,
                               int *value, struct ank_error *err);
ANK_CHECKED bool check_number(const json_t *object, const char *key,
                              enum check_need need, double low, double high,
                              double *value, struct ank_error *err);
/* A number as its shortest digits, to be read exactly. */
ANK_CHECKED bool check_digits(const json_t *object, const char *key,
                              char text[static 32], struct ank_error *err);
/* An array of 1 to `most` elements. */
ANK_CHECKED bool check_array(const json_t *object, const char *key, size_t most,
                             const json_t **array, struct ank_error *err);
/* An array of texts that ank_name_valid() accepts. */
ANK_CHECKED bool check_names(const json_t *object, const char *key, size_t most,
                             struct ank_arena *mem, const char ***names, size_t *count,
                             struct ank_error *err);

#endif
