/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes in a family's own words; see <ankerpunt/model/own_theme.h>. */
#include <string.h>

#include <ankerpunt/model/own_theme.h>

const struct ank_scale ank_goal_scale = {
    .decimals = 0, .low = 0, .high = 10, .step = 1, .better = 1};

bool ank_own_theme_asked(const struct ank_own_theme *theme, ank_day day)
{
    return theme->day <= day &&
           (theme->reached == ANK_NO_DAY || theme->reached >= day) &&
           (theme->ended == ANK_NO_DAY || theme->ended > day);
}

static bool is_voice(const struct ank_own_score *score, const char *by)
{
    return by && score->by ? strcmp(by, score->by) == 0 : !by && !score->by;
}

ank_score ank_own_theme_answer(const struct ank_own_theme *theme, const char *by,
                               ank_day day)
{
    for (size_t i = 0; i < theme->score_count; i++)
        if (theme->scores[i].day == day && is_voice(&theme->scores[i], by))
            return theme->scores[i].answer;
    return ANK_NOT_ASKED;
}

struct ank_own_course ank_own_theme_course(const struct ank_own_theme *theme,
                                           const char *by, ank_day until)
{
    struct ank_own_course course = {0};
    for (size_t i = 0; i < theme->score_count; i++) {
        const struct ank_own_score *score = &theme->scores[i];
        if (score->answer < 0 || score->day > until || !is_voice(score, by))
            continue;
        if (!course.first)
            course.first = score;
        course.last = score;
        course.count++;
    }
    return course;
}
