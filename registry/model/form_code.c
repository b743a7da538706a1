/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code that a blank form carries, and its check digits; see
 * <ankerpunt/model/form_code.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/form_code.h>
#include <ankerpunt/model/wave.h>

enum { modulus = 97, check_length = 3, most_length = 160, most_version_digits = 6 };

static const char values[] =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_/+";

/* S of the header, modulo 97; -1 when a character has no value. */
static int sum_of(const char *text, size_t length)
{
    int sum = 0;
    for (size_t i = 0; i < length; i++) {
        const char *at = text[i] ? strchr(values, text[i]) : NULL;
        if (!at)
            return -1;
        sum = (10 * sum + (int)(at - values)) % modulus;
    }
    return sum;
}

char *ank_form_code_write(const struct ank_form_code *code, struct ank_arena *mem)
{
    char *text = ank_format(mem, "%s%s%s%s%s-%d%s%s", code->family ? code->family : "",
                            code->person ? "+" : "", code->person ? code->person : "",
                            code->family ? "/" : "", code->instrument, code->version,
                            code->wave ? "/" : "", code->wave ? code->wave : "");
    int check = modulus + 1 - 100 * sum_of(text, strlen(text)) % modulus;
    return ank_format(mem, "%s/%02d", text, check);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "/27" at its end, and nothing that no code holds; false otherwise. */
static bool has_shape(const char *text, size_t length)
{
    const char *end = text + length;
    return length > check_length && length <= most_length && end[-3] == '/' &&
           is_digit(end[-2]) && is_digit(end[-1]) && sum_of(text, length) >= 0;
}

static bool checks(const char *text, size_t length)
{
    int check = (int)strtol(text + length - 2, NULL, 10);
    return check >= 2 && check <= modulus + 1 &&
           (100 * sum_of(text, length - check_length) + check) % modulus == 1;
}

/* "gezinscoaching-1": the version stands after the last hyphen. */
static bool read_instrument(char *part, struct ank_form_code *code)
{
    char *hyphen = strrchr(part, '-');
    if (!hyphen || !is_digit(hyphen[1]) || strlen(hyphen + 1) > most_version_digits ||
        strspn(hyphen + 1, "0123456789") != strlen(hyphen + 1))
        return false;
    *hyphen = '\0';
    code->instrument = part;
    code->version = (int)strtol(hyphen + 1, NULL, 10);
    return ank_name_valid(part);
}

static bool read_family(char *part, struct ank_form_code *code)
{
    char *plus = strchr(part, '+');
    if (plus)
        *plus = '\0';
    code->family = part;
    code->person = plus ? plus + 1 : NULL;
    return ank_code_valid(part) && (!plus || ank_code_valid(plus + 1));
}

static bool read_wave(char *part, struct ank_form_code *code)
{
    struct ank_wave wave;
    code->wave = part;
    return ank_wave_parse(part, &wave);
}

/* What stands before the check digits: 1 to 3 parts with "/" between. */
static bool read_parts(char *text, struct ank_form_code *code)
{
    enum { most_parts = 3 };
    char *parts[most_parts];
    size_t count = 0;
    for (char *part = text; part; count++) {
        if (count == most_parts)
            return false;
        parts[count] = part;
        part = strchr(part, '/');
        if (part)
            *part++ = '\0';
    }
    if (count == 1)
        return read_instrument(parts[0], code);
    return read_family(parts[0], code) && read_instrument(parts[1], code) &&
           (count < most_parts || read_wave(parts[2], code));
}

bool ank_form_code_read(const char *text, struct ank_arena *mem,
                        struct ank_form_code *code, struct ank_error *err)
{
    char shown[256];
    size_t length = strlen(text);
    *code = (struct ank_form_code){0};
    if (!has_shape(text, length))
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is no code of a form; it stands at the foot of the form, such as "
                  "G-7K3QX/gezinscoaching-1/6/98"),
            ank_shown(text, shown));
    if (!checks(text, length) ||
        !read_parts(ank_strndup(mem, text, length - check_length), code))
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is mistyped somewhere: its check digits do not fit; look at the "
                  "form again"),
            ank_shown(text, shown));
    return true;
}
