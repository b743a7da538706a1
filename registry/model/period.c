/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years and school years. */
#include <string.h>
#include <strings.h>

#include <ankerpunt/model/period.h>

static bool read_year(const char *text, int *year)
{
    *year = 0;
    for (int i = 0; i < 4; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *year = 10 * *year + text[i] - '0';
    }
    return *year >= 1900 && *year <= 2198;
}

const char *ank_period_number(const char *text)
{
    static const char *const words[] = {
        "schooljaar ", "school year ", "année scolaire ", "annee scolaire ", "jaar ",
        "l’année ",    "l'année ",     "année ",          "year ",           "annee "};
    for (size_t i = 0; i < ANK_COUNT(words); i++)
        if (strncasecmp(text, words[i], strlen(words[i])) == 0)
            return text + strlen(words[i]);
    return text;
}

bool ank_period_parse(const char *typed, struct ank_period *period)
{
    int first, second;
    const char *text = ank_period_number(typed);
    if (!read_year(text, &first))
        return false;
    if (text[4] == '\0') {
        *period = (struct ank_period){ank_day_from_civil(first, 1, 1),
                                      ank_day_from_civil(first, 12, 31)};
        return true;
    }
    if (text[4] != '-' || !read_year(text + 5, &second) || text[9] != '\0' ||
        second != first + 1)
        return false;
    *period = (struct ank_period){ank_day_from_civil(first, 9, 1),
                                  ank_day_from_civil(second, 8, 31)};
    return true;
}

void ank_period_clamp(struct ank_period *period, ank_day today)
{
    if (period->until > today && period->from <= today)
        period->until = today;
}

bool ank_period_holds(const struct ank_period *period, ank_day day)
{
    return day != ANK_NO_DAY && day <= period->until &&
           (period->from == ANK_NO_DAY || day >= period->from);
}
