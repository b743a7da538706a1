/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days can be meant; see <ankerpunt/model/day_rule.h>. */
#include <ankerpunt/model/day_rule.h>
#include <ankerpunt/text.h>

enum { likely_months = 60 };

enum ank_day_standing ank_day_standing(ank_day day, ank_day today)
{
    return day > today                                       ? ANK_DAY_TO_COME
           : day < ank_day_add_months(today, -likely_months) ? ANK_DAY_LONG_AGO
                                                             : ANK_DAY_LIKELY;
}

bool ank_day_happened(ank_day day, ank_day today, struct ank_error *err)
{
    char words[12];
    return ank_day_standing(day, today) != ANK_DAY_TO_COME ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("%s is still to come; give the day on which it happened, "
                          "today or earlier"),
                    ank_day_words(day, words));
}
