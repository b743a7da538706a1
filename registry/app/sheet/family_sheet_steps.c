/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small steps of a family, for its sheet: those that are open, and those that
 * were done in this time together. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/small_step.h>
#include "family_sheet.h"

/* Its words when they are unsealed, else what it is about; NULL: neither. */
static const char *label_of(const struct ank_progress *progress,
                            const struct ank_small_step *step)
{
    if (step->text)
        return step->text;
    if (step->domain)
        return ank_label(progress->lang, &step->domain_label);
    return step->right ? ank_label(progress->lang, &step->right_label) : NULL;
}

bool progress_steps(struct ank_registry *registry, const struct ank_record *record,
                    struct ank_arena *mem, struct ank_progress *progress,
                    struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    if (!ank_small_step_list(registry, record->id, mem, &steps, &count, err))
        return false;
    struct ank_progress_step *shown = ank_alloc(mem, (count + 1) * sizeof *shown);
    for (size_t i = 0; i < count; i++) {
        const char *label = label_of(progress, &steps[i]);
        bool past = steps[i].done != ANK_NO_DAY && steps[i].done < progress->start;
        if (label && !past && steps[i].day <= progress->today)
            shown[progress->step_count++] = (struct ank_progress_step){
                label, ank_code_of_family(progress->lang, ank_doer_codes, steps[i].who),
                steps[i].due, steps[i].done};
    }
    progress->steps = shown;
    return true;
}
