/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates as a count of days; see <ankerpunt/base.h>. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <ankerpunt/base.h>

/* Days from 1970-01-01 in the proleptic Gregorian calendar, counting years
 * from 1 March; see Howard Hinnant, "chrono-compatible low-level date
 * algorithms". */
ank_day ank_day_from_civil(int year, int month, int date)
{
    year -= month <= 2;
    int era = (year >= 0 ? year : year - 399) / 400;
    int year_of_era = year - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1;
    int day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

void ank_day_civil(ank_day day, int *year, int *month, int *date)
{
    int z = day + 719468;
    int era = (z >= 0 ? z : z - 146096) / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) /
        365;
    int day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int shifted = (5 * day_of_year + 2) / 153; /* month, March is 0 */
    *month = shifted < 10 ? shifted + 3 : shifted - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
    *date = day_of_year - (153 * shifted + 2) / 5 + 1;
}

int ank_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

ank_day ank_day_add_months(ank_day day, int months)
{
    int year, month, date;
    ank_day_civil(day, &year, &month, &date);

    int count = year * 12 + month - 1 + months;
    year = count / 12;
    month = count % 12 + 1;
    int last = ank_days_in_month(year, month);
    return ank_day_from_civil(year, month, date < last ? date : last);
}

static void write_two(int value, char *text)
{
    text[0] = (char)('0' + value / 10);
    text[1] = (char)('0' + value % 10);
}

char *ank_day_format(ank_day day, char text[static 11])
{
    int year, month, date;
    ank_day_civil(day, &year, &month, &date);
    memcpy(text, "0000-00-00", 11);
    write_two(year / 100 % 100, text);
    write_two(year % 100, text + 2);
    write_two(month, text + 5);
    write_two(date, text + 8);
    return text;
}

/* Reads 1 to `most` digits; -1 when there are none or more. */
static int read_digits(const char **text, int least, int most)
{
    int value = 0, count = 0;
    while (**text >= '0' && **text <= '9' && count < most) {
        value = value * 10 + (**text - '0');
        count++;
        (*text)++;
    }
    return count < least ? -1 : value;
}

static bool expect(const char **text, char c)
{
    return **text == c && *(*text)++;
}

bool ank_day_parse(const char *text, ank_day *day)
{
    const char *p = text;
    int year, month, date;

    if (strspn(text, "0123456789") == 4) {
        year = read_digits(&p, 4, 4);
        if (!expect(&p, '-'))
            return false;
        month = read_digits(&p, 2, 2);
        if (!expect(&p, '-'))
            return false;
        date = read_digits(&p, 2, 2);
    } else {
        date = read_digits(&p, 1, 2);
        char between = *p;
        if (!between || !strchr("/-.", between) || !expect(&p, between))
            return false;
        month = read_digits(&p, 1, 2);
        if (!expect(&p, between))
            return false;
        year = read_digits(&p, 4, 4);
    }
    if (*p || year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 ||
        date > ank_days_in_month(year, month))
        return false;
    *day = ank_day_from_civil(year, month, date);
    return true;
}

ank_day ank_day_today(void)
{
    time_t now = time(NULL);
    struct tm local;
    localtime_r(&now, &local);
    return ank_day_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}
