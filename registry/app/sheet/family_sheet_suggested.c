/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rights that may help with what is hard now; see family_sheet.h. */
#include <string.h>

#include <ankerpunt/model/right_scan.h>
#include <ankerpunt/registry/right.h>
#include "family_sheet.h"

/* What was said of rights already. */
struct spoken {
    const struct ank_record *record;
    struct ank_scan_answers answers;
    struct ank_right_codes not_for;
};

static bool is_spoken_of(const struct spoken *spoken, const char *right)
{
    for (size_t i = 0; i < spoken->record->step_count; i++)
        if (strcmp(spoken->record->steps[i].right, right) == 0)
            return true;
    for (size_t i = 0; i < spoken->answers.count; i++)
        if (strcmp(spoken->answers.row[i].right, right) == 0)
            return true;
    for (size_t i = 0; i < spoken->not_for.count; i++)
        if (strcmp(spoken->not_for.code[i], right) == 0)
            return true;
    return false;
}

/* In the lower two fifths of the scale, by its better side. */
static bool is_hard(const struct ank_progress *progress,
                    const struct ank_progress_row *row)
{
    const struct ank_scale *scale = &progress->instrument->scale;
    double top = ank_scale_top(scale), now = row->last;
    if (now < 0)
        return false;
    return (scale->better > 0 ? now : top - now) <= 0.4 * top;
}

/* The two that most households can have, of those that serve this side of life first.
 */
static const char *list_rights(const struct family_sheet_source *source,
                               const struct spoken *spoken, const char *theme,
                               const struct ank_lang *lang, struct ank_arena *mem)
{
    enum { most = 2 };
    const char *list = NULL;
    size_t count = 0;
    struct ank_right *rights =
        ank_alloc(mem, (source->right_count + 1) * sizeof *rights);
    for (size_t i = 0; i < source->right_count; i++)
        if (!source->rights[i].retired &&
            strcmp(ank_right_side(&source->rights[i], mem), theme) == 0 &&
            !is_spoken_of(spoken, source->rights[i].code))
            rights[count++] = source->rights[i];
    struct ank_right_tally *none = ank_alloc(mem, (count + 1) * sizeof *none);
    for (size_t i = 0; i < count; i++)
        none[i] = (struct ank_right_tally){.right = rights[i].code};
    size_t asked =
        ank_scan_order(rights, count, none, ank_region_of_record(spoken->record), true);
    for (size_t i = 0; i < asked && i < most; i++)
        list = ank_format(mem, "%s%s%s", list ? list : "", list ? "; " : "",
                          ank_label(lang, &rights[i].label));
    return list;
}

bool family_sheet_suggested(const struct family_sheet_source *source,
                            const struct ank_record *record, struct ank_arena *mem,
                            struct ank_progress *progress, struct ank_error *err)
{
    struct spoken spoken = {.record = record};
    if (!source->suggest || !progress->instrument)
        return true;
    if (!ank_scan_answer_list(source->registry, record->id, mem, &spoken.answers,
                              err) ||
        !ank_not_entitled_list(source->registry, record->id, mem, &spoken.not_for, err))
        return false;
    struct ank_progress_words *rows =
        ank_alloc(mem, (progress->row_count + 1) * sizeof *rows);
    for (size_t i = 0; i < progress->row_count; i++) {
        const struct ank_progress_row *row = &progress->rows[i];
        const char *list =
            row->theme && is_hard(progress, row)
                ? list_rights(source, &spoken, row->theme, progress->lang, mem)
                : NULL;
        if (list)
            rows[progress->suggested_count++] =
                (struct ank_progress_words){row->label, list};
    }
    progress->suggested = rows;
    return true;
}
