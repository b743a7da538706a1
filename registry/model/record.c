/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a scale or a family's record without a registry. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>
#include <ankerpunt/model/whose.h>

const char *ank_status_name(ank_score score)
{
    return score <= ANK_PARKED && score >= ANK_REFUSED
               ? ank_score_codes[ANK_PARKED - score].code
               : NULL;
}

ank_score ank_status_find(const char *name)
{
    const struct ank_code_row *row = ank_code_find(ank_score_codes, name);
    return row ? (ank_score)(ANK_PARKED - (row - ank_score_codes)) : ANK_NOT_ASKED;
}

static double unit(const struct ank_scale *scale)
{
    static const double powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    return powers[scale->decimals];
}

ank_score ank_scale_top(const struct ank_scale *scale)
{
    return (ank_score)((scale->high - scale->low) / scale->step);
}

ank_score ank_scale_face(const struct ank_scale *scale, int face)
{
    return (ank_score)((ank_scale_top(scale) * face + 2) / (ANK_FACES - 1));
}

double ank_scale_points(const struct ank_scale *scale, ank_score steps)
{
    return (double)(scale->low + steps * scale->step) / unit(scale);
}

double ank_scale_difference(const struct ank_scale *scale, int steps)
{
    return (double)(steps * scale->step) / unit(scale);
}

bool ank_scale_read(const struct ank_scale *scale, const char *text, ank_score *score)
{
    int64_t units;
    if (!ank_decimal_parse(text, scale->decimals, &units) || units < scale->low ||
        units > scale->high || (units - scale->low) % scale->step != 0)
        return false;
    *score = (ank_score)((units - scale->low) / scale->step);
    return true;
}

char *ank_scale_write(const struct ank_scale *scale, ank_score score,
                      char text[static 32])
{
    return ank_double_format(ank_scale_points(scale, score), text);
}

char *ank_score_words(const struct ank_lang *lang, const struct ank_scale *scale,
                      ank_score score, struct ank_arena *mem)
{
    char text[32];
    if (score == ANK_NOT_ASKED)
        return ank_strdup(mem, ".");
    if (score < 0)
        return ank_strdup(
            mem, ank_code_words(lang, ank_score_codes, ank_status_name(score)));
    return ank_strdup(mem, ank_number_words(lang, ank_scale_points(scale, score),
                                            scale->decimals, text));
}

const struct ank_label *ank_theme_label(const struct ank_theme *themes, size_t count,
                                        const char *code)
{
    for (size_t i = 0; code && i < count; i++)
        if (strcmp(themes[i].code, code) == 0)
            return &themes[i].label;
    return NULL;
}

int ank_trajectory_at(const struct ank_record *record, ank_day day)
{
    int found = record->trajectory_count > 0 ? 0 : -1;
    for (size_t i = 1; i < record->trajectory_count; i++)
        if (record->trajectories[i].start - ANK_BEFORE_INTAKE <= day)
            found = (int)i;
    return found;
}

bool ank_trajectory_open(const struct ank_trajectory *trajectory, ank_day day)
{
    return trajectory->start <= day &&
           (trajectory->end == ANK_NO_DAY || trajectory->end > day);
}

bool ank_trajectory_waits(const struct ank_trajectory *trajectory, ank_day day)
{
    ank_day waiting = ANK_NO_DAY, working = ANK_NO_DAY;
    for (size_t i = 0; i < trajectory->status_count; i++) {
        const struct ank_status_row *said = &trajectory->statuses[i];
        if (said->day > day || strcmp(said->status, "closed") == 0 ||
            strcmp(said->status, "reachable") == 0)
            continue;
        if (strcmp(said->status, "referred") == 0 ||
            strcmp(said->status, "not-started") == 0)
            waiting = said->day;
        else
            working = said->day;
    }
    return waiting != ANK_NO_DAY && (working == ANK_NO_DAY || working < waiting);
}

static void copy_trajectories(const struct ank_record *record, ank_day day,
                              struct ank_arena *mem, struct ank_record *standing)
{
    standing->trajectories =
        ank_alloc(mem, (record->trajectory_count + 1) * sizeof *standing->trajectories);
    for (size_t i = 0; i < record->trajectory_count; i++) {
        struct ank_trajectory *kept =
            &standing->trajectories[standing->trajectory_count];
        *kept = record->trajectories[i];
        if (kept->end != ANK_NO_DAY && kept->end > day) {
            kept->end = ANK_NO_DAY;
            kept->closed_reason = kept->closed_by = NULL;
        }
        standing->trajectory_count += kept->start <= day;
    }
}

struct ank_record ank_record_until(const struct ank_record *record, ank_day day,
                                   struct ank_arena *mem)
{
    struct ank_record standing = *record;
    standing.trajectory_count = standing.sitting_count = standing.step_count = 0;
    copy_trajectories(record, day, mem, &standing);
    standing.sittings =
        ank_alloc(mem, (record->sitting_count + 1) * sizeof *standing.sittings);
    standing.steps = ank_alloc(mem, (record->step_count + 1) * sizeof *standing.steps);
    for (size_t i = 0; i < record->sitting_count; i++)
        if (record->sittings[i].day <= day)
            standing.sittings[standing.sitting_count++] = record->sittings[i];
    for (size_t i = 0; i < record->step_count; i++)
        if (record->steps[i].day <= day)
            standing.steps[standing.step_count++] = record->steps[i];
    return standing;
}

static bool last_word(const struct ank_record *record, const char *person,
                      const char *purpose, ank_day day, bool *said)
{
    bool stands = false, any = false;
    ank_day last = ANK_NO_DAY;
    for (size_t i = 0; i < record->consent_count; i++) {
        const struct ank_consent *word = &record->consents[i];
        bool same =
            word->by && person ? ank_code_same(word->by, person) : word->by == person;
        if (!same || !ank_code_same(word->purpose, purpose) || word->day > day ||
            word->day < last)
            continue;
        stands = word->given && (stands || word->day != last);
        any = true;
        last = word->day;
    }
    if (said)
        *said = any;
    return stands;
}

bool ank_consent_stands(const struct ank_record *record, const char *purpose,
                        ank_day day, bool *said)
{
    return last_word(record, NULL, purpose, day, said);
}

bool ank_consent_given_by(const struct ank_record *record, const char *person,
                          const char *purpose, ank_day day)
{
    return person && last_word(record, person, purpose, day, NULL);
}

bool ank_consent_withdrawn_by(const struct ank_record *record, const char *person,
                              const char *purpose, ank_day day)
{
    bool said;
    return person && !last_word(record, person, purpose, day, &said) && said;
}

ank_score ank_score_before(const struct ank_record *record,
                           const struct ank_sitting *sitting, size_t domain)
{
    const struct ank_sitting *last = NULL;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i];
        if (!ank_sitting_apart(one) && one->instrument->id == sitting->instrument->id &&
            ank_same_voice(one->by, sitting->by) && one->day < sitting->day &&
            one->scores[domain] >= 0 && (!last || one->day > last->day))
            last = one;
    }
    return last ? last->scores[domain] : ANK_NOT_ASKED;
}
