/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and codes as text, without a locale; see <ankerpunt/base.h>. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/base.h>
#include <ankerpunt/text.h>

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

bool ank_cents_parse(const char *text, int64_t *cents, struct ank_error *err)
{
    char shown[256];
    const char *mark = strpbrk(text, ".,");
    if (mark && strlen(mark + 1) == 3 && strspn(mark + 1, "0123456789") == 3)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s can be read in two ways, as thousands or with "
                              "decimals; write it like 1500 or 1,50"),
                        ank_shown(text, shown));
    return (ank_decimal_parse(text, 2, cents) && *cents >= 0) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is no amount; write it like 250 or 250.50"),
                    ank_shown(text, shown));
}

static char *write_digits(uint64_t value, int least, char *text)
{
    char digits[20];
    int count = 0;
    for (; value > 0 || count < least; value /= 10)
        digits[count++] = (char)('0' + value % 10);
    while (count > 0)
        *text++ = digits[--count];
    return text;
}

/* Scores are whole or have few decimals, and need no printf: a double that is
 * n / 1000 rounded once is what the decimal n / 1000 is read as. */
static bool format_thousandths(double value, char *text)
{
    static const double most = 1e9;
    if (!(fabs(value) < most))
        return false;
    int64_t units = llrint(value * 1000);
    if ((double)units / 1000 != value)
        return false;
    if (units < 0)
        *text++ = '-';
    uint64_t size = (uint64_t)(units < 0 ? -units : units);
    text = write_digits(size / 1000, 1, text);
    if (size % 1000 > 0) {
        *text++ = '.';
        text = write_digits(size % 1000, 3, text);
        while (text[-1] == '0')
            text--;
    }
    *text = '\0';
    return true;
}

char *ank_double_format(double value, char text[static 32])
{
    text[0] = '\0';
    if (!isfinite(value) || format_thousandths(value, text))
        return text;
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

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool ank_code_same(const char *a, const char *b)
{
    while (*a && small(*a) == small(*b))
        a++, b++;
    return small(*a) == small(*b);
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
