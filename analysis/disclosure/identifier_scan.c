/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What looks like the code of a family, or like a day in its life; see
 * identifier_scan.h. */
#include <string.h>
#include <strings.h>

#include <ankerpunt/analysis/identifier_scan.h>
#include <ankerpunt/text.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool goes_on(char c)
{
    return is_digit(c) || is_letter(c);
}

/* Codes ---------------------------------------------------------------------- */

/* G-7K3QX, in whatever case: what the program gives when nobody chose another code. A
 * word has no digits; but its own codes, in capitals, may have none either. */
static size_t code_at(const char *text, size_t length)
{
    static const char ours[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    bool digit = false, letter = false, drawn = text[0] == 'G';
    if (length < 7 || !is_letter(text[0]) || text[1] != '-' ||
        (length > 7 && goes_on(text[7])))
        return 0;
    for (int i = 2; i < 7; i++) {
        if (!goes_on(text[i]))
            return 0;
        digit = digit || is_digit(text[i]);
        letter = letter || is_letter(text[i]);
        drawn = drawn && strchr(ours, text[i]);
    }
    return drawn || (digit && letter) ? 7 : 0;
}

/* Days ----------------------------------------------------------------------- */

/* Digits at *at, which moves past them: -1 when they are too few or too many. */
static int number_at(const char *text, size_t length, size_t *at, size_t least,
                     size_t most)
{
    int number = 0;
    size_t from = *at;
    while (*at < length && is_digit(text[*at]) && *at - from < most)
        number = number * 10 + (text[(*at)++] - '0');
    return *at - from < least || (*at < length && is_digit(text[*at])) ? -1 : number;
}

/* A day that is no half-year's end: counting on those says nothing of anybody. */
static bool is_day(int year, int month, int day)
{
    bool end = (month == 6 && day == 30) || (month == 12 && day == 31);
    return year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 &&
           day <= 31 && !end;
}

/* 2025-04-03, 3/04/2025, 03.04.2025, 3-4-2025. */
static size_t day_at(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && at < 5 && is_digit(text[at]))
        at++;
    bool year_first = at == 4;
    char between = at < length ? text[at] : '\0';
    if (between != '-' && between != '/' && between != '.')
        return 0;
    at = 0;
    int first = number_at(text, length, &at, year_first ? 4 : 1, year_first ? 4 : 2);
    if (first < 0 || at >= length || text[at++] != between)
        return 0;
    int month = number_at(text, length, &at, 1, 2);
    if (month < 0 || at >= length || text[at++] != between)
        return 0;
    int last = number_at(text, length, &at, year_first ? 1 : 4, year_first ? 2 : 4);
    bool more =
        at < length && text[at] == between && at + 1 < length && goes_on(text[at + 1]);
    if (last < 0 || more)
        return 0;
    return is_day(year_first ? first : last, month, year_first ? last : first) ? at : 0;
}

/* ----------------------------------------------------------------------------- */

enum ank_identifier ank_identifier_scan(const char *text, size_t length, size_t *at,
                                        size_t *size)
{
    for (; *at < length; (*at)++) {
        char before = *at > 0 ? text[*at - 1] : ' ';
        const char *here = text + *at;
        if (!goes_on(*here) || goes_on(before) || before == '-')
            continue;
        if ((*size = code_at(here, length - *at)) > 0)
            return ANK_IDENTIFIER_CODE;
        bool joined =
            (before == '.' || before == '/') && *at > 1 && goes_on(text[*at - 2]);
        if (!joined && (*size = day_at(here, length - *at)) > 0)
            return ANK_IDENTIFIER_DAY;
    }
    return ANK_IDENTIFIER_NONE;
}

bool ank_identifier_refuse(const char *what, const char *words, struct ank_error *err)
{
    size_t at = 0, size;
    switch (ank_identifier_scan(words, strlen(words), &at, &size)) {
    case ANK_IDENTIFIER_CODE:
        return ank_fail(
            err, ANK_INVALID,
            ANK_N(
                "%s: %.*s looks like the code of a family, which no release may hold; "
                "choose other words"),
            what, (int)size, words + at);
    case ANK_IDENTIFIER_DAY:
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s: %.*s looks like a day in a family's life, which no release may "
                  "hold; choose other words"),
            what, (int)size, words + at);
    default:
        return true;
    }
}

bool ank_identifier_refuse_project(const char *code, struct ank_error *err)
{
    if (strcasecmp(code, "all") == 0)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("project: %s is what a release calls the total over projects; take "
                  "another code"),
            code);
    return ank_identifier_refuse("project", code, err);
}
