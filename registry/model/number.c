/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and codes as text, without a locale; see <ankerpunt/base.h>. */
#include <ankerpunt/base.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t most_units = 1000000000000;

bool ank_decimal_parse(const char *text, int decimals, int64_t *units)
{
    bool negative = *text == '-';
    if (*text == '-' || *text == '+')
        text++;

    int64_t value = 0;
    int digits = 0, places = -1; /* decimals seen; -1 before the point */
    for (; *text; text++) {
        if ((*text == '.' || *text == ',') && places < 0) {
            places = 0;
            continue;
        }
        if (*text < '0' || *text > '9' || value > most_units)
            return false;
        digits++;
        if (places >= 0 && ++places > decimals) {
            if (*text != '0') /* 7.50 is 7.5; 7.51 is too precise */
                return false;
            continue;
        }
        value = value * 10 + (*text - '0');
    }
    if (digits == 0 || places == 0)
        return false;
    for (int i = places < 0 ? 0 : places; i < decimals && value <= most_units; i++)
        value *= 10;
    if (value > most_units)
        return false;
    *units = negative ? -value : value;
    return true;
}

char *ank_double_format(double value, char text[static 32])
{
    text[0] = '\0';
    if (!isfinite(value))
        return text;
    if (value == 0) /* no -0 */
        value = 0;
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, 32, "%.*g", digits, value);
        if (strtod(text, NULL) == value) /* the C locale is kept for numbers */
            break;
    }
    return text;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool ank_code_valid(const char *code)
{
    size_t length = strlen(code);
    if (length < 1 || length > 32 || (!is_letter(code[0]) && !is_digit(code[0])))
        return false;
    for (const char *c = code; *c; c++)
        if (!is_letter(*c) && !is_digit(*c) && *c != '_' && *c != '-')
            return false;
    return true;
}

bool ank_name_valid(const char *name)
{
    size_t length = strlen(name);
    if (length < 1 || length > 40 || name[0] < 'a' || name[0] > 'z')
        return false;
    for (const char *c = name; *c; c++)
        if (!(*c >= 'a' && *c <= 'z') && !is_digit(*c) && *c != '-')
            return false;
    return true;
}
