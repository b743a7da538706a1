/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number in a cell stands for; see spreadsheet_value.h. */
#include "spreadsheet_value.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    SECONDS = 86400, /* of a day */
    DAYS_1900 = 25569,
    DAYS_1904 = 24107,
    LAST_SERIAL = 2958465, /* 9999-12-31, from 1900 */
    NEVER_WAS = 60,        /* the serial of 29 February 1900 */
};

/* Numbers --------------------------------------------------------------- */

/* Fifteen digits and a power of ten up to 22 are exact, and so is their quotient to the
 * last bit: W. D. Clinger, How to Read Floating Point Numbers Accurately, 1990. */
static bool short_number(const char *text, double *number)
{
    static const double tens[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                  1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    bool minus = *text == '-';
    int64_t digits = 0;
    size_t count = 0, behind = 0;
    bool point = false;
    for (text += minus; *text; text++) {
        if (*text == '.' && !point) {
            point = true;
            continue;
        }
        if (*text < '0' || *text > '9' || ++count > 15)
            return false;
        digits = digits * 10 + (*text - '0');
        behind += point;
    }
    double value = (double)digits / tens[behind];
    *number = minus ? -value : value;
    return count > 0;
}

bool spreadsheet_number(const struct spreadsheet_reading *reading, const char *text,
                        double *number)
{
    if (short_number(text, number))
        return true;
    char *end;
    if (!*text || text[strspn(text, "+-.0123456789eE")])
        return false;
    *number = strtod_l(text, &end, reading->plain);
    return end != text && *end == '\0' && isfinite(*number);
}

/* Formats --------------------------------------------------------------- */

struct letters {
    bool day, month, clock, elapsed;
};

/* Behind what stands at `code` and is shown as it is, or is a colour or a language;
 * NULL at the end of the code. [h] and [mm] are hours and minutes that go on counting.
 */
static const char *past_literal(const char *code, struct letters *letters)
{
    if (*code == '"') {
        const char *end = strchr(code + 1, '"');
        return end ? end + 1 : NULL;
    }
    if (*code == '\\' || *code == '_' || *code == '*')
        return code[1] ? code + 2 : NULL;
    const char *end = strchr(code, ']');
    size_t inside = strspn(code + 1, "hHmMsS");
    letters->elapsed |= inside > 0 && code + 1 + inside == end;
    return end ? end + 1 : NULL;
}

enum number_format number_format_of(const char *code)
{
    struct letters letters = {false};
    if (strncasecmp(code, "General", 7) == 0)
        return FORMAT_NUMBER;
    while (code && *code && *code != ';') {
        if (strchr("\"\\_*[", *code)) {
            code = past_literal(code, &letters);
            continue;
        }
        letters.day |= strchr("yYdD", *code) != NULL;
        letters.clock |= strchr("hHsS", *code) != NULL;
        letters.month |= strchr("mM", *code) != NULL;
        code++;
    }
    if (letters.elapsed)
        return FORMAT_ELAPSED;
    if (letters.day || (letters.month && !letters.clock))
        return FORMAT_DAY;
    return letters.clock ? FORMAT_CLOCK : FORMAT_NUMBER;
}

enum number_format number_format_known(size_t number)
{
    if ((number >= 14 && number <= 17) || number == 22 ||
        (number >= 27 && number <= 36) || (number >= 50 && number <= 58))
        return FORMAT_DAY;
    if (number == 46)
        return FORMAT_ELAPSED;
    if ((number >= 18 && number <= 21) || number == 45 || number == 47)
        return FORMAT_CLOCK;
    return FORMAT_NUMBER;
}

/* Days ------------------------------------------------------------------ */

/* A day since 1970 with a part: to the second, as people write it. */
static void set_moment(struct spreadsheet_cell *cell, double days)
{
    double seconds = round(days * SECONDS), day = floor(seconds / SECONDS);
    bool whole = seconds == day * SECONDS;
    cell->kind = whole ? CELL_DAY : CELL_MOMENT;
    cell->number = whole ? day : days;
    cell->day = (ank_day)day;
}

void spreadsheet_serial(struct spreadsheet_cell *cell, double number,
                        enum number_format format, bool from_1904)
{
    bool below_a_day =
        number < 1 && (format == FORMAT_CLOCK || (number >= 0 && !from_1904));
    int last = LAST_SERIAL - (from_1904 ? DAYS_1900 - DAYS_1904 : 0);
    cell->number = number;
    if (format == FORMAT_NUMBER)
        cell->kind = CELL_NUMBER;
    else if (format == FORMAT_ELAPSED || below_a_day)
        cell->kind = CELL_DURATION;
    else if (number < 0 || number >= last + 1)
        cell->kind = CELL_NUMBER;
    else if (from_1904)
        set_moment(cell, number - DAYS_1904);
    else
        set_moment(cell, number - (number < NEVER_WAS ? DAYS_1900 - 1 : DAYS_1900));
}

/* Exactly `count` digits. */
static bool digits(const char **text, size_t count, int *number)
{
    *number = 0;
    for (; count > 0; count--, (*text)++) {
        if (**text < '0' || **text > '9')
            return false;
        *number = *number * 10 + (**text - '0');
    }
    return true;
}

static bool mark(const char **text, char expected)
{
    bool there = **text == expected;
    *text += there;
    return there;
}

/* 14:05, 14:05:30.25, with or without a zone, which is passed over. */
static bool read_clock(const char *text, double *days)
{
    int hour, minute, second = 0;
    double part = 0, unit = 1;
    if (!digits(&text, 2, &hour) || !mark(&text, ':') || !digits(&text, 2, &minute) ||
        hour > 24 || minute > 59)
        return false;
    if (mark(&text, ':') && (!digits(&text, 2, &second) || second > 60))
        return false;
    if (mark(&text, '.') || mark(&text, ','))
        for (; *text >= '0' && *text <= '9'; text++)
            part += (*text - '0') * (unit /= 10);
    *days = (hour * 3600 + minute * 60 + second + part) / SECONDS;
    return *text == '\0' || strchr("Z+-", *text) != NULL;
}

bool spreadsheet_iso(struct spreadsheet_cell *cell, const char *text)
{
    int year, month, date;
    double clock = 0;
    if (read_clock(text, &clock)) {
        cell->kind = CELL_DURATION;
        cell->number = clock;
        return true;
    }
    if (!digits(&text, 4, &year) || !mark(&text, '-') || !digits(&text, 2, &month) ||
        !mark(&text, '-') || !digits(&text, 2, &date) || year < 1 || month < 1 ||
        month > 12 || date < 1 || date > ank_days_in_month(year, month))
        return false;
    bool timed = mark(&text, 'T') || mark(&text, ' ');
    if (timed ? !read_clock(text, &clock) : *text != '\0')
        return false;
    set_moment(cell, ank_day_from_civil(year, month, date) + clock);
    return true;
}

/* The factor of a unit; false when it stands on the wrong side of the T. */
static bool unit_of(char unit, bool clock, double *seconds)
{
    *seconds = unit == 'H' ? 3600 : unit == 'M' ? 60 : unit == 'S' ? 1 : SECONDS;
    return clock ? unit == 'H' || unit == 'M' || unit == 'S' : unit == 'D';
}

bool spreadsheet_iso_duration(const char *text, double *days)
{
    bool minus = mark(&text, '-'), clock = false, any = false;
    double seconds = 0;
    if (!mark(&text, 'P'))
        return false;
    while (*text) {
        clock |= mark(&text, 'T');
        double number = 0, unit = 1, factor;
        const char *begun = text;
        for (; *text >= '0' && *text <= '9'; text++)
            number = number * 10 + (*text - '0');
        if (mark(&text, '.') || mark(&text, ','))
            for (; *text >= '0' && *text <= '9'; text++)
                number += (*text - '0') * (unit /= 10);
        if (text == begun || !unit_of(*text, clock, &factor))
            return false;
        text++;
        any = true;
        seconds += number * factor;
    }
    *days = (minus ? -seconds : seconds) / SECONDS;
    return any && isfinite(seconds);
}
