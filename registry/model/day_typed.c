/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people type them; see <ankerpunt/model/day_rule.h>. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/day_rule.h>
#include <ankerpunt/text.h>

/* Months by number, in the languages that people type; folded. */
static const struct {
    const char *name;
    int month;
} months[] = {
    {"januari", 1},   {"janvier", 1},   {"january", 1},   {"februari", 2},
    {"fevrier", 2},   {"february", 2},  {"maart", 3},     {"mars", 3},
    {"march", 3},     {"mrt", 3},       {"april", 4},     {"avril", 4},
    {"mei", 5},       {"mai", 5},       {"may", 5},       {"juni", 6},
    {"juin", 6},      {"june", 6},      {"juli", 7},      {"juillet", 7},
    {"july", 7},      {"augustus", 8},  {"aout", 8},      {"august", 8},
    {"september", 9}, {"septembre", 9}, {"oktober", 10},  {"octobre", 10},
    {"october", 10},  {"november", 11}, {"novembre", 11}, {"december", 12},
    {"decembre", 12},
};

/* Days by how far they are from today. */
static const struct {
    const char *word;
    int days;
} near_days[] = {
    {"eergisteren", -2}, {"avant-hier", -2}, {"gisteren", -1},   {"hier", -1},
    {"yesterday", -1},   {"vandaag", 0},     {"aujourd'hui", 0}, {"today", 0},
    {"morgen", 1},       {"demain", 1},      {"tomorrow", 1},    {"overmorgen", 2},
    {"apres-demain", 2},
};

/* A date that is named, whole or in part: 0 is not said. */
struct said {
    int date, month, year;
    bool short_year; /* "26": which century? */
};

/* A beginning of three letters or more, of one month alone: "jui" is June and July. */
static int month_of(const char *word, size_t length)
{
    int found = 0;
    for (size_t i = 0; length >= 3 && i < ANK_COUNT(months); i++)
        if (strncmp(months[i].name, word, length) == 0) {
            if (found && found != months[i].month)
                return 0;
            found = months[i].month;
        }
    return found;
}

/* What stands behind a number: "1er", "2e", "3de", "4th". */
static bool is_ordinal(const char *word, size_t length)
{
    static const char *const ends[] = {"e", "er", "de", "ste", "st", "nd", "rd", "th"};
    for (size_t i = 0; i < ANK_COUNT(ends); i++)
        if (strlen(ends[i]) == length && strncmp(ends[i], word, length) == 0)
            return true;
    return false;
}

static bool read_number(const char *text, size_t length, struct said *said)
{
    int number = atoi(text);
    if (length <= 2 && said->date == 0)
        said->date = number;
    else if (said->date && said->month && said->year == 0 && length == 4)
        said->year = number;
    else if (said->date && said->month && said->year == 0 && length == 2)
        said->short_year = true, said->year = number;
    else
        return false;
    return number > 0 || said->short_year;
}

/* "2 december", "2-dec-2026", "le 1er avril", "December 2, 2026". */
static bool read_words(const char *text, struct said *said)
{
    static const char between[] = " -/.,";
    bool after_number = false;
    while (*(text += strspn(text, between))) {
        size_t digits = strspn(text, "0123456789");
        size_t length = digits ? digits : strcspn(text, " -/.,0123456789");
        int month = digits ? 0 : month_of(text, length);
        if (month && said->month == 0)
            said->month = month;
        else if (digits ? !read_number(text, length, said)
                        : !(after_number && is_ordinal(text, length)) &&
                              !(length == 2 && strncmp(text, "le", 2) == 0))
            return false;
        text += length;
        after_number = digits > 0 && *text && !strchr(between, *text);
    }
    return said->date && said->month;
}

static int digits_at(const char **text)
{
    int number = atoi(*text);
    size_t digits = strspn(*text, "0123456789");
    *text += digits;
    return digits == 1 || digits == 2 ? number : -1;
}

/* "26-11", "26/11", "26.11", and "26/11/26", whose year is too short. */
static bool read_figures(const char *text, struct said *said)
{
    said->date = digits_at(&text);
    char mark = *text;
    if (said->date < 1 || !mark || !strchr("-/.", mark))
        return false;
    text++;
    said->month = digits_at(&text);
    if (said->month < 1)
        return false;
    if (*text == mark && text[1]) {
        text++;
        said->short_year = true;
        said->year = digits_at(&text);
    }
    return !*text && said->year >= 0;
}

/* "2026-02-30", "31/4/2026": right in form, and no day. */
static bool read_whole(const char *text, struct said *said)
{
    char copy[16];
    ank_day day;
    if (strlen(text) >= sizeof copy)
        return false;
    strcpy(copy, text);
    bool iso = strspn(copy, "0123456789") == 4;
    char *end = copy + strlen(copy);
    char *date = iso ? end - 2 : copy;
    size_t length = iso ? 2 : strspn(copy, "0123456789");
    if (end - copy < 8 || (length != 1 && length != 2) ||
        strspn(date, "0123456789") != length)
        return false;
    said->date = atoi(date);
    date[0] = length == 2 ? '0' : '1'; /* the first of that month, as it was typed */
    date[length - 1] = '1';
    int ignored;
    if (said->date < 1 || !ank_day_parse(copy, &day))
        return false;
    ank_day_civil(day, &said->year, &said->month, &ignored);
    return true;
}

static bool exists(int year, const struct said *said)
{
    return said->date <= ank_days_in_month(year, said->month);
}

/* The last one passed, or the first to come; 29 February is not in every year. */
static ank_day without_year(const struct said *said, ank_day today,
                            enum ank_day_side side)
{
    int year, month, date, step = side == ANK_DAY_AHEAD ? 1 : -1;
    ank_day_civil(today, &year, &month, &date);
    for (int tries = 0; tries <= 8; tries++, year += step) {
        if (!exists(year, said))
            continue;
        ank_day day = ank_day_from_civil(year, said->month, said->date);
        if (side == ANK_DAY_AHEAD ? day >= today : day <= today)
            return day;
    }
    return ANK_NO_DAY;
}

static bool refuse_date(const struct ank_typed_day *typed, const struct said *said,
                        struct ank_error *err)
{
    char shown[256];
    int year = said->year ? said->year : 2000; /* some February has 29 days */
    return ank_fail(err, ANK_INVALID,
                    ANK_N("%s: %s does not exist; that month has %d days"), typed->what,
                    ank_shown(typed->text, shown),
                    ank_days_in_month(year, said->month));
}

static bool take(const struct ank_typed_day *typed, const struct said *said,
                 ank_day *day, struct ank_error *err)
{
    char shown[256];
    if (said->short_year)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s: %s; write the year with four figures"), typed->what,
                        ank_shown(typed->text, shown));
    if (!exists(said->year ? said->year : 2000, said))
        return refuse_date(typed, said, err);
    *day = said->year ? ank_day_from_civil(said->year, said->month, said->date)
                      : without_year(said, typed->today, typed->side);
    return true;
}

static bool is_near_day(const char *folded, ank_day today, ank_day *day)
{
    for (size_t i = 0; i < ANK_COUNT(near_days); i++)
        if (strcmp(near_days[i].word, folded) == 0) {
            *day = today + near_days[i].days;
            return true;
        }
    return false;
}

static bool read_said(const struct ank_typed_day *typed, const char *folded,
                      ank_day *day, struct ank_error *err)
{
    char shown[256];
    struct said figures = {0}, words = {0}, whole = {0};
    if (read_figures(folded, &figures) && figures.month <= 12)
        return take(typed, &figures, day, err);
    if (read_whole(folded, &whole))
        return take(typed, &whole, day, err);
    if (read_words(folded, &words) && (words.year == 0 || words.short_year ||
                                       (words.year >= 1900 && words.year <= 2199)))
        return take(typed, &words, day, err);
    return ank_fail(err, ANK_INVALID,
                    ANK_N("%s wants a date such as 31/3/2026, 26-11 or yesterday, not "
                          "%s"),
                    typed->what, ank_shown(typed->text, shown));
}

bool ank_day_typed(const struct ank_typed_day *typed, ank_day *day,
                   struct ank_error *err)
{
    struct ank_arena mem = {0};
    const char *folded = ank_text_fold(&mem, typed->text);
    bool read = ank_day_parse(folded, day) || is_near_day(folded, typed->today, day) ||
                read_said(typed, folded, day, err);
    ank_arena_free(&mem);
    return read;
}
