/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that were typed into a spreadsheet as text; see grid_days.h. */
#include "grid_days.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>

/* Months as they begin in the three languages, folded; the longest of a beginning
 * first: "juil" before "jui". */
static const struct {
    const char *beginning;
    int month;
} months[] = {{"jan", 1},  {"feb", 2},  {"fev", 2},  {"maart", 3}, {"mrt", 3},
              {"mars", 3}, {"mar", 3},  {"apr", 4},  {"avr", 4},   {"mei", 5},
              {"mai", 5},  {"may", 5},  {"juin", 6}, {"jun", 6},   {"juil", 7},
              {"jul", 7},  {"aug", 8},  {"aout", 8}, {"sep", 9},   {"okt", 10},
              {"oct", 10}, {"nov", 11}, {"dec", 12}};

static int month_of(const char *word)
{
    for (size_t i = 0; i < ANK_COUNT(months); i++)
        if (strncmp(word, months[i].beginning, strlen(months[i].beginning)) == 0)
            return months[i].month;
    return 0;
}

/* A number of a date, or the name of a month. */
struct part {
    int value;
    size_t digits; /* 0: a name */
};

enum { MOST_PARTS = 3 };

/* A time behind a date: "T10:11:00.000+02:00", " 10:11". */
static bool is_time(const char *text)
{
    bool blank = *text == ' ' || *text == 't';
    return blank && isdigit((unsigned char)text[1]) && strchr(text, ':') &&
           strspn(text + 1, "0123456789:.+-z ") == strlen(text + 1);
}

static size_t cut(const char *text, struct part parts[static MOST_PARTS])
{
    size_t count = 0;
    while (*text && !(count > 1 && is_time(text))) {
        size_t digits = strspn(text, "0123456789"), letters = 0;
        while (isalpha((unsigned char)text[letters]))
            letters++;
        if (digits > 0 || letters > 0) {
            int value = digits ? atoi(text) : month_of(text);
            if (count == MOST_PARTS || digits > 4 || (letters && !value))
                return 0;
            parts[count++] = (struct part){value, digits};
            text += digits ? digits : letters;
        } else if (strchr("/-. ,", *text))
            text++;
        else
            return 0;
    }
    return count;
}

static int full_year(const struct part *part, struct grid_date *date)
{
    date->short_year = part->digits == 2;
    return part->value;
}

/* "2025-09", "9/2025", "september 2025". */
static bool read_month(const struct part *parts, struct grid_date *date)
{
    size_t year = parts[0].digits == 4 ? 0 : 1;
    date->second = parts[1 - year].value;
    date->year = parts[year].value;
    date->named = true;
    return parts[year].digits == 4 && date->second >= 1 && date->second <= 12;
}

bool grid_date_read(const char *text, struct grid_date *date)
{
    struct ank_arena mem = {0};
    struct part parts[MOST_PARTS];
    size_t count = cut(ank_text_fold(&mem, text), parts);
    ank_arena_free(&mem);
    *date = (struct grid_date){0};
    if (count == 2)
        return read_month(parts, date);
    if (count != MOST_PARTS)
        return false;
    bool year_first = parts[0].digits == 4;
    const struct part *year = &parts[year_first ? 0 : 2],
                      *one = &parts[year_first ? 2 : 0];
    date->named = year_first || !parts[1].digits || !one->digits;
    bool name_first = !year_first && !one->digits; /* "May 6, 2025" */
    date->first = name_first ? parts[1].value : one->value;
    date->second = name_first ? one->value : parts[1].value;
    date->year = full_year(year, date);
    return (year->digits == 4 || year->digits == 2) && date->first > 0 &&
           date->second > 0 && date->first <= 31 && date->second <= 31;
}

bool grid_date_day(const struct grid_date *date, bool month_first, ank_day *day)
{
    bool turned = month_first && !date->named;
    int month = turned ? date->first : date->second,
        number = turned ? date->second : date->first;
    if (date->year < 1900 || date->year > 2199 || month < 1 || month > 12 ||
        number < 1 || number > ank_days_in_month(date->year, month))
        return false;
    *day = ank_day_from_civil(date->year, month, number);
    return true;
}
