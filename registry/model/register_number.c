/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Knowing a Belgian national register number when one sees it. */
#include <string.h>

#include <ankerpunt/base.h>

enum { length_of_number = 11, most_digits = 64 };

/* Digits of a text with only separators between them; `starts` marks the first
 * of each group. */
struct run {
    size_t count;
    char digits[most_digits];
    bool starts[most_digits + 1];
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads a run and returns where it ends. */
static const char *read_run(const char *text, struct run *run)
{
    run->count = 0;
    bool starts = true;
    while (is_digit(*text) && run->count < most_digits) {
        run->starts[run->count] = starts;
        run->digits[run->count++] = *text++;
        size_t between = strspn(text, " .-/");
        starts = between > 0;
        if (between <= 3 && is_digit(text[between]))
            text += between;
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
    while (*text) {
        bool telephone = *text == '+';
        text += telephone;
        if (!is_digit(*text)) {
            text += !telephone;
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
