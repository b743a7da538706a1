/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON from outside, read with jansson and checked; see json_check.h. */
#include "json_check.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool check_load(const char *name, const char *text, size_t length, json_t **root,
                struct ank_error *err)
{
    char shown_name[256], shown[256];
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) { /* editors add it */
        text += 3;
        length -= 3;
    }
    json_error_t error;
    *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (*root)
        return true;
    if (json_error_code(&error) == json_error_out_of_memory)
        ank_must(NULL);
    return ank_fail(err, ANK_INVALID, "%s:%d: this is not valid JSON: %s",
                    ank_shown(name, shown_name), error.line > 0 ? error.line : 1,
                    ank_shown(error.text, shown));
}

/* "code, version, title" */
static char *list_keys(const char *const *keys, struct ank_arena *mem)
{
    char *list = ank_strdup(mem, *keys);
    while (*++keys)
        list = ank_format(mem, "%s, %s", list, *keys);
    return list;
}

static bool is_among(const char *const *keys, const char *key)
{
    for (; *keys; keys++)
        if (strcmp(*keys, key) == 0)
            return true;
    return false;
}

bool check_keys(const json_t *object, const char *const *keys, struct ank_error *err)
{
    if (!json_is_object(object))
        return ank_fail(err, ANK_INVALID, "here must stand an object: { ... }");

    const char *key;
    json_t *value;
    json_object_foreach((json_t *)(uintptr_t)object, key, value)
    {
        if (is_among(keys, key))
            continue;
        char shown[256];
        struct ank_arena mem = {0};
        ank_fail(err, ANK_INVALID, "there is no \"%s\" here; known are %s",
                 ank_shown(key, shown), list_keys(keys, &mem));
        ank_arena_free(&mem);
        return false;
    }
    return true;
}

char *check_shown_code(const json_t *object, char shown[static 256])
{
    const char *code = json_string_value(json_object_get(object, "code"));
    return ank_shown(code && *code ? code : "?", shown);
}

/* The member, or NULL when it is missing, which `need` may forbid. */
static bool find_member(const json_t *object, const char *key, enum check_need need,
                        const json_t **member, struct ank_error *err)
{
    *member = json_object_get(object, key);
    if (json_is_null(*member))
        *member = NULL;
    if (!*member && need == CHECK_REQUIRED)
        return ank_fail(err, ANK_INVALID, "\"%s\" is missing", key);
    return true;
}

/* One line of clean text that says something. */
static bool take_text(const json_t *value, const char *key, size_t longest,
                      struct ank_arena *mem, const char **text, struct ank_error *err)
{
    const char *found = json_string_value(value);
    if (!found)
        return ank_fail(err, ANK_INVALID, "\"%s\" must be text in quotes", key);
    if (strlen(found) > longest)
        return ank_fail(err, ANK_INVALID, "\"%s\" is longer than %zu bytes; shorten it",
                        key, longest);
    char *kept = ank_text_nfc(mem, found);
    if (!kept || strpbrk(kept, "\n\t"))
        return ank_fail(err, ANK_INVALID,
                        "\"%s\" has control characters; write it on one line", key);
    if (strspn(kept, " ") == strlen(kept))
        return ank_fail(err, ANK_INVALID, "\"%s\" is empty; fill it in or leave it out",
                        key);
    *text = kept;
    return true;
}

bool check_text(const json_t *object, const char *key, enum check_need need,
                size_t longest, struct ank_arena *mem, const char **text,
                struct ank_error *err)
{
    const json_t *member;
    return find_member(object, key, need, &member, err) &&
           (!member || take_text(member, key, longest, mem, text, err));
}

static bool is_name(const char *key, const char *name, struct ank_error *err)
{
    char shown[256];
    return ank_name_valid(name) ||
           ank_fail(err, ANK_INVALID,
                    "\"%s\": %s is no code; a code has a-z, 0-9 and -, begins with a "
                    "letter and has at most 40 characters",
                    key, ank_shown(name, shown));
}

bool check_name(const json_t *object, const char *key, enum check_need need,
                struct ank_arena *mem, const char **name, struct ank_error *err)
{
    const char *found = NULL;
    if (!check_text(object, key, need, CHECK_LONGEST_TEXT, mem, &found, err))
        return false;
    if (!found)
        return true;
    *name = found;
    return is_name(key, found, err);
}

bool check_label(const json_t *object, struct ank_arena *mem, struct ank_label *label,
                 struct ank_error *err)
{
    const size_t longest = CHECK_LONGEST_LABEL;
    if (!check_text(object, "nl", CHECK_OPTIONAL, longest, mem, &label->nl, err) ||
        !check_text(object, "fr", CHECK_OPTIONAL, longest, mem, &label->fr, err) ||
        !check_text(object, "en", CHECK_OPTIONAL, longest, mem, &label->en, err))
        return false;
    return label->nl || label->fr || label->en ||
           ank_fail(err, ANK_INVALID,
                    "there is no name; give \"nl\", \"fr\" or \"en\", best all three");
}

bool check_bool(const json_t *object, const char *key, bool *value,
                struct ank_error *err)
{
    const json_t *member;
    if (!find_member(object, key, CHECK_OPTIONAL, &member, err) || !member)
        return err->code == ANK_OK;
    if (!json_is_boolean(member))
        return ank_fail(err, ANK_INVALID, "\"%s\" must be true or false", key);
    *value = json_is_true(member);
    return true;
}

bool check_integer(const json_t *object, const char *key, int low, int high, int *value,
                   struct ank_error *err)
{
    const json_t *member;
    if (!find_member(object, key, CHECK_REQUIRED, &member, err))
        return false;
    json_int_t found = json_integer_value(member);
    if (!json_is_integer(member) || found < low || found > high)
        return ank_fail(err, ANK_INVALID, "\"%s\" must be a whole number from %d to %d",
                        key, low, high);
    *value = (int)found;
    return true;
}

bool check_number(const json_t *object, const char *key, enum check_need need,
                  double low, double high, double *value, struct ank_error *err)
{
    const json_t *member;
    if (!find_member(object, key, need, &member, err))
        return false;
    if (!member)
        return true;
    double found = json_number_value(member);
    if (!json_is_number(member) || !(found >= low && found <= high))
        return ank_fail(err, ANK_INVALID, "\"%s\" must be a number from %g to %g", key,
                        low, high);
    *value = found;
    return true;
}

bool check_digits(const json_t *object, const char *key, char text[static 32],
                  struct ank_error *err)
{
    const json_t *member;
    if (!find_member(object, key, CHECK_REQUIRED, &member, err))
        return false;
    if (json_is_integer(member))
        snprintf(text, 32, "%" PRId64, (int64_t)json_integer_value(member));
    else if (json_is_real(member))
        ank_double_format(json_real_value(member), text);
    else
        return ank_fail(err, ANK_INVALID, "\"%s\" must be a number", key);
    return true;
}

bool check_array(const json_t *object, const char *key, size_t most,
                 const json_t **array, struct ank_error *err)
{
    if (!find_member(object, key, CHECK_REQUIRED, array, err))
        return false;
    size_t count = json_array_size(*array);
    if (!json_is_array(*array) || count == 0)
        return ank_fail(err, ANK_INVALID,
                        "\"%s\" must be a list with something in it: "
                        "[ ... ]",
                        key);
    return count <= most ||
           ank_fail(err, ANK_INVALID, "\"%s\" has %zu elements, more than %zu", key,
                    count, most);
}

bool check_names(const json_t *object, const char *key, size_t most,
                 struct ank_arena *mem, const char ***names, size_t *count,
                 struct ank_error *err)
{
    const json_t *array;
    if (!check_array(object, key, most, &array, err))
        return false;
    *count = json_array_size(array);
    *names = ank_alloc(mem, *count * sizeof **names);
    for (size_t i = 0; i < *count; i++)
        if (!take_text(json_array_get(array, i), key, CHECK_LONGEST_TEXT, mem,
                       &(*names)[i], err) ||
            !is_name(key, (*names)[i], err))
            return false;
    return true;
}
