/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a scale or a family's record without a registry. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>

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

static bool last_word(const struct ank_record *record, const char *person,
                      const char *purpose, ank_day day, bool *said)
{
    bool stands = false, any = false;
    for (size_t i = 0; i < record->consent_count; i++) {
        const struct ank_consent *word = &record->consents[i];
        bool same =
            word->by && person ? strcmp(word->by, person) == 0 : word->by == person;
        if (!same || strcmp(word->purpose, purpose) != 0 || word->day > day)
            continue;
        any = true;
        stands = word->given;
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

bool ank_consent_withdrawn_by(const struct ank_record *record, const char *person,
                              const char *purpose, ank_day day)
{
    bool said;
    return person && !last_word(record, person, purpose, day, &said) && said;
}
