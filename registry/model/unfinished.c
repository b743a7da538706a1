/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk that can be gone on with; see <ankerpunt/model/unfinished.h>. */
#include <string.h>

#include <ankerpunt/model/unfinished.h>
#include <ankerpunt/model/whose.h>

size_t ank_sitting_answered(const struct ank_sitting *sitting)
{
    size_t answered = 0;
    for (size_t d = 0; d < sitting->instrument->domain_count; d++)
        answered += sitting->scores[d] != ANK_NOT_ASKED;
    return answered;
}

/* The last sitting of that voice and list up to the day; NULL: there is none. */
static const struct ank_sitting *last_of(const struct ank_record *record,
                                         const struct ank_going_on *who)
{
    const struct ank_sitting *last = NULL;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i];
        if (!ank_sitting_apart(one) && one->instrument->id == who->instrument &&
            ank_same_voice(one->by, who->by) && one->day <= who->day &&
            (!last || one->day > last->day))
            last = one;
    }
    return last;
}

/* Somebody said that what was asked in that wave is enough. */
static bool is_enough(const struct ank_trajectory *trajectory, const char *wave)
{
    for (size_t i = 0; i < trajectory->enough_count; i++)
        if (strcmp(trajectory->enough[i].wave, wave) == 0)
            return true;
    return false;
}

static bool same_moment(const struct ank_record *record, const struct ank_waves *waves,
                        ank_day first, ank_day day)
{
    int at = ank_trajectory_at(record, first);
    if (at < 0 || at != ank_trajectory_at(record, day))
        return false;
    const struct ank_trajectory *trajectory = &record->trajectories[at];
    int wave = ank_wave_of(waves, trajectory, first);
    return wave == ank_wave_of(waves, trajectory, day) &&
           (wave < 0 || !is_enough(trajectory, waves->wave[wave].name));
}

const struct ank_sitting *ank_sitting_unfinished(const struct ank_record *record,
                                                 const struct ank_waves *waves,
                                                 const struct ank_going_on *who)
{
    const struct ank_sitting *last = last_of(record, who);
    if (!last || last->day == who->day || who->day - last->day > ANK_UNFINISHED_DAYS)
        return NULL;
    size_t answered = ank_sitting_answered(last);
    bool as_then = !who->mode || !last->mode || strcmp(who->mode, last->mode) == 0;
    return answered > 0 && answered < ank_sitting_asked(last) && as_then &&
                   same_moment(record, waves, last->day, who->day)
               ? last
               : NULL;
}
