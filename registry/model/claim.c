/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stages of a claim to a right, claims among the steps of a record, and how each
 * stands. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/wave.h>

const char *ank_stage_name(int stage)
{
    return ank_stage_codes[stage].code;
}

const char *ank_stage_words(int stage)
{
    return ank_stage_codes[stage].words;
}

int ank_stage_find(const char *name)
{
    for (int i = 0; i < ANK_STAGES; i++)
        if (strcmp(ank_stage_codes[i].code, name) == 0)
            return i;
    return -1;
}

bool ank_codes_have(const char *list, const char *code)
{
    size_t length = strlen(code);
    for (const char *at = list; at && *at; at += strspn(at, " ")) {
        size_t word = strcspn(at, " ");
        if (word == length && memcmp(at, code, length) == 0)
            return true;
        at += word;
    }
    return false;
}

bool ank_is_precondition(const char *reason)
{
    return reason && (strcmp(reason, "precondition") == 0 ||
                      ank_code_find(ank_precondition_codes, reason));
}

const char *ank_way_round(const char *reason)
{
    static const struct {
        const char *code, *way;
    } ways[] = {
        {"no-address", ANK_N("Ask the OCMW (public welfare centre) for a reference "
                             "address: post and papers can arrive there.")},
        {"no-bank-account",
         ANK_N("Ask a bank in writing for the basic banking service: "
               "every bank must offer it.")},
        {"no-digital-access",
         ANK_N("Go to the counter or call: it can be done on paper, and a digital help "
               "point does it together with you.")},
        {"no-identity-card", ANK_N("Make an appointment at the municipality for an "
                                   "identity card; with haste there is a quick one.")},
        {"no-residence-right",
         ANK_N(
             "Ask free legal advice about the papers first; urgent medical help, school "
             "for the children and a lawyer stay possible.")},
        {"no-sickness-fund",
         ANK_N("Join a sickness fund, or the public auxiliary fund, "
               "which asks no membership fee.")},
        {"no-income-proof",
         ANK_N(
             "Ask the tax office for the last tax assessment; without one the OCMW can "
             "confirm what comes in.")},
        {"no-deposit",
         ANK_N("Ask for help with the rent deposit: a loan, or a guarantee "
               "of the OCMW.")},
        {"no-partner-consent",
         ANK_N("Ask free legal advice, or the office whether it can be done without "
               "the other's signature.")},
    };
    for (size_t i = 0; reason && i < ANK_COUNT(ways); i++)
        if (strcmp(ways[i].code, reason) == 0)
            return ways[i].way;
    return NULL;
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

size_t ank_claim_known(const struct ank_record *record, const struct ank_claim *claim,
                       ank_day day)
{
    size_t count = 0;
    while (count < claim->count && record->steps[claim->first + count].day <= day)
        count++;
    return count;
}

bool ank_steps_in_order(bool before, const struct ank_step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ank_stage_realised(steps[i].stage))
            before = true;
        else if (steps[i].stage == ANK_LOST)
            before = false;
    return before;
}

/* Whether another claim to the same right began by that day. */
static bool followed(const struct ank_record *record, const struct ank_claim *claims,
                     size_t count, size_t at, ank_day day)
{
    return at + 1 < count && strcmp(claims[at].right, claims[at + 1].right) == 0 &&
           record->steps[claims[at + 1].first].day <= day;
}

/* Whether a trajectory of the family runs on that day. */
static bool runs(const struct ank_record *record, ank_day day)
{
    for (size_t i = 0; i < record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record->trajectories[i];
        if (trajectory->start <= day &&
            (trajectory->end == ANK_NO_DAY || trajectory->end > day))
            return true;
    }
    return false;
}

enum ank_claim_state ank_claim_state(const struct ank_record *record,
                                     const struct ank_claim *claims, size_t count,
                                     size_t at, ank_day day)
{
    const struct ank_step *steps = &record->steps[claims[at].first];
    size_t known = ank_claim_known(record, &claims[at], day);
    int latest = known > 0 ? steps[known - 1].stage : ANK_DETECTED;
    if (latest == ANK_LOST)
        return ANK_CLAIM_LOST;
    if (latest == ANK_BLOCKED || latest == ANK_STAGE_REFUSED || latest == ANK_APPEALED)
        return followed(record, claims, count, at, day) ? ANK_CLAIM_FOLLOWED
                                                        : ANK_CLAIM_STUCK;
    if (ank_steps_in_order(false, steps, known))
        return ANK_CLAIM_IN_ORDER;
    bool still = known > 0 && day - steps[known - 1].day >= ANK_CLAIM_STILL_DAYS;
    return still && runs(record, day) /* nobody follows a right up after the end */
               ? ANK_CLAIM_STUCK
               : ANK_CLAIM_OPEN;
}

/* Whether the family had the right when the claim began: all steps to it before the
 * start left it in order, and no later step before this claim says that it was lost. */
static bool had_before(const struct ank_record *record, const struct ank_claim *claim,
                       ank_day start)
{
    const struct ank_step *steps = record->steps;
    size_t first = claim->first;
    while (first > 0 && strcmp(steps[first - 1].right, claim->right) == 0)
        first--;
    size_t early = first;
    while (early < record->step_count && steps[early].day < start &&
           strcmp(steps[early].right, claim->right) == 0)
        early++;
    bool had = ank_steps_in_order(false, &steps[first], early - first);
    for (size_t i = early; i < claim->first; i++)
        had = had && steps[i].stage != ANK_LOST;
    return had;
}

enum ank_claim_place ank_claim_place(const struct ank_record *record,
                                     const struct ank_claim *claims, size_t at,
                                     size_t trajectory)
{
    const struct ank_trajectory *here = &record->trajectories[trajectory];
    ank_day began = record->steps[claims[at].first].day;
    if (had_before(record, &claims[at], here->start))
        return ANK_CLAIM_HAD;
    if (ank_trajectory_at(record, began) != (int)trajectory)
        return ANK_CLAIM_ELSEWHERE;
    if (began < here->start - ANK_BEFORE_INTAKE ||
        (here->end != ANK_NO_DAY && began > here->end))
        return ANK_CLAIM_APART;
    return ANK_CLAIM_HERE;
}

ank_day ank_first_in_order(const struct ank_record *record,
                           const struct ank_claim *claims, size_t count,
                           size_t trajectory, ank_day last)
{
    ank_day first = ANK_NO_DAY;
    for (size_t c = 0; c < count; c++) {
        const struct ank_step *steps = &record->steps[claims[c].first];
        if (ank_claim_place(record, claims, c, trajectory) != ANK_CLAIM_HERE)
            continue;
        for (size_t i = 0; i < ank_claim_known(record, &claims[c], last); i++)
            if (ank_stage_realised(steps[i].stage) &&
                (first == ANK_NO_DAY || steps[i].day < first))
                first = steps[i].day;
    }
    return first;
}

ank_day ank_claim_renewal(const struct ank_record *record,
                          const struct ank_claim *claim, ank_day day)
{
    const struct ank_step *steps = &record->steps[claim->first];
    size_t known = ank_claim_known(record, claim, day);
    ank_day renewal = ANK_NO_DAY;
    int latest = known > 0 ? steps[known - 1].stage : ANK_LOST;
    for (size_t i = 0; i < known; i++)
        if (steps[i].renewal != ANK_NO_DAY)
            renewal = steps[i].renewal;
    return latest == ANK_LOST || latest == ANK_STAGE_REFUSED ? ANK_NO_DAY : renewal;
}
