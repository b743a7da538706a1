/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knowing a Belgian national register number when one sees it. */
#include <string.h>

#include <ankerpunt/text.h>

enum { length_of_number = 11, most_digits = 64, most_between = 3 };

/* Digits of a text with only separators between them; `starts` marks the first
 * of each group. */
struct run {
    size_t count;
    char digits[most_digits];
    bool starts[most_digits + 1];
};

/* Signs that people, word processors and web pages put between the digits. */
static bool is_separator(uint32_t c)
{
    static const uint32_t others[] = {
        0xa0, 0xad, 0xb7, 0x200b, 0x2022, 0x202f, 0x2060, 0x2212, 0xfeff,
    };
    for (size_t i = 0; i < ANK_COUNT(others); i++)
        if (c == others[i])
            return true;
    return (c > 0 && c < 0x80 && strchr(" \t.-/_", (int)c)) ||
           (c >= 0x2000 && c <= 0x200a) || (c >= 0x2010 && c <= 0x2015);
}

/* The digit at the head of the text, in ordinary or full width, and its length; -1
 * when another character stands there. */
static int digit_at(const char *text, size_t *length)
{
    uint32_t c;
    *length = ank_text_next(text, &c);
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    return c >= 0xff10 && c <= 0xff19 ? (int)(c - 0xff10) : -1;
}

/* Where the next digit of the run stands, after a few separators at most; NULL when
 * the run ends. */
static const char *next_digit(const char *text)
{
    for (int between = 0; between <= most_between; between++) {
        uint32_t c;
        size_t length;
        if (digit_at(text, &length) >= 0)
            return text;
        length = ank_text_next(text, &c);
        if (!is_separator(c))
            return NULL;
        text += length;
    }
    return NULL;
}

/* Reads a run that begins with a digit and returns where it ends. */
static const char *read_run(const char *text, struct run *run)
{
    const char *next = text;
    bool starts = true;
    size_t length;
    for (run->count = 0; next && run->count < most_digits; starts = next != text) {
        run->starts[run->count] = starts;
        run->digits[run->count++] = (char)('0' + digit_at(next, &length));
        text = next + length;
        next = next_digit(text);
    }
    run->starts[run->count] = true;
    return text;
}

/* 97 less the rest of the first nine digits by 97; of who was born from 2000 on
 * with a 2 in front. */
static bool checks(const char *digits)
{
    int64_t number = 0, check = (digits[9] - '0') * 10 + digits[10] - '0';
    for (int i = 0; i < 9; i++)
        number = number * 10 + (digits[i] - '0');
    return check == 97 - number % 97 || check == 97 - (2000000000 + number) % 97;
}

/* An international telephone number has eleven digits too, after a plus. */
bool ank_register_number(const char *text)
{
    struct run run;
    size_t length;
    while (*text) {
        bool telephone = *text == '+';
        text += telephone;
        if (digit_at(text, &length) < 0) {
            text += telephone ? 0 : length;
            continue;
        }
        text = read_run(text, &run);
        for (size_t i = 0; !telephone && i + length_of_number <= run.count; i++)
            if (run.starts[i] && run.starts[i + length_of_number] &&
                checks(run.digits + i))
                return true;
    }
    return false;
}
