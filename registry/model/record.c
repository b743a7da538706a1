/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be said of a scale, a family's record or a claim without a registry. */
#include <string.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/model/record.h>
#include <ankerpunt/model/score.h>
#include <ankerpunt/model/wave.h>

static const char *const status_names[] = {"parked", "unknown", "na", "refused"};

const char *ank_status_name(ank_score score)
{
    return score <= ANK_PARKED && score >= ANK_REFUSED
               ? status_names[ANK_PARKED - score]
               : NULL;
}

ank_score ank_status_find(const char *name)
{
    for (size_t i = 0; i < ANK_COUNT(status_names); i++)
        if (strcmp(status_names[i], name) == 0)
            return (ank_score)(ANK_PARKED - (int)i);
    return ANK_NOT_ASKED;
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

static const struct {
    const char *name, *words;
} stages[ANK_STAGES] = {
    [ANK_DETECTED] = {"detected", ANK_N("detected")},
    [ANK_KNOWN] = {"known", ANK_N("known")},
    [ANK_APPLIED] = {"applied", ANK_N("applied for")},
    [ANK_PLEADED] = {"pleaded", ANK_N("coach speaks for it")},
    [ANK_GRANTED] = {"granted", ANK_N("granted")},
    [ANK_REALISED] = {"realised", ANK_N("in order")},
    [ANK_KEPT] = {"kept", ANK_N("renewed")},
    [ANK_CLAIMS_ALONE] = {"claims-alone", ANK_N("claims it alone")},
    [ANK_STAGE_REFUSED] = {"refused", ANK_N("refused")},
    [ANK_APPEALED] = {"appealed", ANK_N("in appeal")},
    [ANK_LOST] = {"lost", ANK_N("lost")},
    [ANK_BLOCKED] = {"blocked", ANK_N("stuck")},
};

const char *ank_stage_name(int stage)
{
    return stages[stage].name;
}

const char *ank_right_group_words(const char *group)
{
    static const struct {
        const char *code, *words;
    } known[] = {
        {"income", ANK_N("income and social security")},
        {"health", ANK_N("health")},
        {"housing", ANK_N("home")},
        {"energy", ANK_N("energy and water")},
        {"education", ANK_N("school")},
        {"childcare", ANK_N("childcare")},
        {"work", ANK_N("work")},
        {"justice", ANK_N("law and justice")},
        {"status", ANK_N("papers and residence status")},
        {"culture", ANK_N("culture and leisure")},
        {"mobility", ANK_N("getting around")},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].code, group) == 0)
            return known[i].words;
    return group;
}

const char *ank_stage_words(int stage)
{
    return stages[stage].words;
}

int ank_stage_find(const char *name)
{
    for (int i = 0; i < ANK_STAGES; i++)
        if (strcmp(stages[i].name, name) == 0)
            return i;
    return -1;
}

bool ank_stage_realised(int stage)
{
    return stage == ANK_REALISED || stage == ANK_KEPT || stage == ANK_CLAIMS_ALONE;
}

static bool begins_anew(const struct ank_step *before, const struct ank_step *step)
{
    bool ended = ank_stage_realised(before->stage) ||
                 before->stage == ANK_STAGE_REFUSED || before->stage == ANK_LOST;
    return ended && step->stage <= ANK_APPLIED && step->day > before->day;
}

size_t ank_claims(const struct ank_record *record, struct ank_arena *mem,
                  struct ank_claim **claims)
{
    size_t count = 0;
    *claims = NULL;
    for (size_t i = 0; i < record->step_count; i++) {
        const struct ank_step *step = &record->steps[i];
        if (i == 0 || strcmp(record->steps[i - 1].right, step->right) != 0 ||
            begins_anew(&record->steps[i - 1], step)) {
            *claims = ank_grow(mem, *claims, count, sizeof **claims);
            (*claims)[count++] = (struct ank_claim){.right = step->right, .first = i};
        }
        (*claims)[count - 1].count++;
    }
    return count;
}
