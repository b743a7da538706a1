/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rights on a sheet: of each the claim that runs, or ran last; on that of a child
 * or a young person no refusals. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/right.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/right.h>
#include "family_sheet.h"

static const struct ank_label *right_label(const struct family_sheet_source *source,
                                           const char *code)
{
    static const struct ank_label none = {0};
    for (size_t i = 0; i < source->right_count; i++)
        if (strcmp(source->rights[i].code, code) == 0)
            return &source->rights[i].label;
    return &none;
}

static int compare_rights(const void *left, const void *right)
{
    const struct ank_progress_right *a = left, *b = right;
    int order = (a->day > b->day) - (a->day < b->day);
    return order ? order : strcmp(a->label, b->label);
}

/* Whether a right stays in order although a later claim to it began: its renewal is
 * under way, and the answer was not no. */
static bool renews(const struct ank_progress_right *former, int stage)
{
    return ank_stage_realised(former->stage) && !ank_stage_realised(stage) &&
           stage != ANK_STAGE_REFUSED && stage != ANK_LOST;
}

/* The last claim to each right that had begun; a former one that ended is past, one
 * that is being renewed still runs. */
void family_sheet_rights(const struct family_sheet_source *source,
                         const struct ank_record *record, struct ank_arena *mem,
                         struct ank_progress *progress)
{
    struct ank_claim *claims;
    ank_day today = progress->today;
    size_t count = ank_claims(record, mem, &claims), kept = 0;
    struct ank_progress_right *rights = ank_alloc(mem, (count + 1) * sizeof *rights);
    const char *last = "";
    for (size_t i = 0; i < count; i++) {
        size_t known = ank_claim_known(record, &claims[i], today);
        if (known == 0)
            continue;
        const struct ank_step *latest = &record->steps[claims[i].first + known - 1];
        bool same = strcmp(last, claims[i].right) == 0;
        last = claims[i].right;
        if (same && renews(&rights[kept - 1], latest->stage)) {
            if (latest->stage >= ANK_APPLIED)
                rights[kept - 1].asked = record->steps[claims[i].first].day;
            continue;
        }
        rights[kept - same] = (struct ank_progress_right){
            .label = ank_label(progress->lang, right_label(source, claims[i].right)),
            .code = claims[i].right,
            .stage = latest->stage,
            .day = latest->day,
            .reason = latest->reason,
            .renewal = ank_claim_renewal(record, &claims[i], today),
            .asked = ANK_NO_DAY};
        kept += !same;
    }
    qsort(rights, kept, sizeof *rights, compare_rights);
    progress->rights = rights;
    progress->right_count = kept;
}

static struct ank_progress_chosen chosen_of(const struct ank_right *right,
                                            const struct ank_lang *lang)
{
    const char *step = ank_label(lang, &right->step);
    return (struct ank_progress_chosen){
        .label = ank_label(lang, &right->label),
        .office = ank_code_words(lang, ank_office_codes, right->office),
        .step = step && *step ? step : NULL,
        .url = right->url,
    };
}

bool family_sheet_chosen(const struct family_sheet_source *source,
                         const struct ank_record *record, struct ank_arena *mem,
                         struct ank_progress *progress, struct ank_error *err)
{
    struct ank_scan_answers answers;
    if (!ank_scan_answer_list(source->registry, record->id, mem, &answers, err))
        return false;
    struct ank_progress_chosen *chosen =
        ank_alloc(mem, (answers.count + 1) * sizeof *chosen);
    for (size_t i = 0; i < answers.count; i++)
        for (size_t r = 0; answers.row[i].explore && r < source->right_count; r++)
            if (strcmp(source->rights[r].code, answers.row[i].right) == 0 &&
                answers.row[i].day <= progress->today)
                chosen[progress->chosen_count++] =
                    chosen_of(&source->rights[r], progress->lang);
    progress->chosen = chosen;
    return true;
}

bool family_sheet_spare_young(struct ank_registry *registry,
                              const struct ank_record *record, struct ank_arena *mem,
                              struct ank_progress *progress, struct ank_error *err)
{
    struct ank_person *persons;
    size_t count, kept = 0;
    if (!progress->by || progress->apart)
        return true;
    if (!ank_person_list(registry, record->id, mem, &persons, &count, err))
        return false;
    if (!family_sheet_young(persons, count, progress->by))
        return true;
    struct ank_progress_right *rights =
        ank_alloc(mem, (progress->right_count + 1) * sizeof *rights);
    for (size_t i = 0; i < progress->right_count; i++)
        if (progress->rights[i].stage != ANK_STAGE_REFUSED &&
            progress->rights[i].stage != ANK_LOST) {
            rights[kept] = progress->rights[i];
            rights[kept++].reason = NULL;
        }
    progress->rights = rights;
    progress->right_count = kept;
    return true;
}
