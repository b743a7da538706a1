/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the family said, for its sheet: of the last talk that the sheet shows, and the
 * small steps that are open or were done in this time together. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/review.h>
#include <ankerpunt/registry/small_step.h>
#include "family_sheet.h"

static const char *label_of(const struct ank_progress *progress, int64_t domain)
{
    const struct ank_instrument *instrument = progress->instrument;
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (instrument->domains[i].id == domain)
            return ank_label(progress->lang, &instrument->domains[i].label);
    return NULL;
}

bool family_sheet_review(struct ank_registry *registry, int64_t sitting,
                         struct ank_arena *mem, struct ank_progress *progress,
                         struct ank_error *err)
{
    struct ank_review *reviews;
    size_t count;
    if (!ank_review_list(registry, sitting, mem, &reviews, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char **list = strcmp(reviews[i].kind, "important") == 0
                                ? &progress->important
                                : &progress->surprising;
        const char *label = label_of(progress, reviews[i].domain);
        if (label)
            *list = *list ? ank_format(mem, "%s, %s", *list, label) : label;
    }
    return true;
}

/* Words said before the last talk were about another time. A coach's note is
 * never among them. */
bool family_sheet_words_of(struct ank_registry *registry,
                           const struct ank_record *record, struct ank_arena *mem,
                           struct ank_progress *progress, struct ank_error *err)
{
    struct ank_text *texts;
    size_t count;
    if (progress->sitting_count == 0)
        return true;
    if (!ank_text_list(registry, record->id, mem, &texts, &count, err))
        return false;
    ank_day last = progress->days[progress->sitting_count - 1];
    struct ank_progress_words *said = ank_alloc(mem, 3 * (count + 1) * sizeof *said);
    const struct {
        const char *kind;
        struct ank_progress_words *words;
        size_t *count;
    } kinds[] = {
        {"keep", said, &progress->keep_count},
        {"wish", said + count, &progress->wish_count},
        {"road", said + 2 * count, &progress->road_count},
    };
    for (size_t i = 0; i < count; i++) {
        if (texts[i].day < last || texts[i].day > progress->today || !texts[i].text)
            continue;
        const char *label = label_of(progress, texts[i].domain);
        if (strcmp(texts[i].kind, "onward") == 0)
            progress->onward = texts[i].text;
        for (size_t k = 0; label && k < ANK_COUNT(kinds); k++)
            if (strcmp(texts[i].kind, kinds[k].kind) == 0)
                kinds[k].words[(*kinds[k].count)++] =
                    (struct ank_progress_words){label, texts[i].text};
    }
    progress->keeps = kinds[0].words;
    progress->wishes = kinds[1].words;
    progress->roads = kinds[2].words;
    return true;
}

/* Its words when they are unsealed, else what it is about; NULL: neither. */
static const char *step_label(const struct ank_progress *progress,
                              const struct ank_small_step *step)
{
    if (step->text)
        return step->text;
    if (step->domain)
        return ank_label(progress->lang, &step->domain_label);
    return step->right ? ank_label(progress->lang, &step->right_label) : NULL;
}

bool family_sheet_steps(struct ank_registry *registry, const struct ank_record *record,
                        struct ank_arena *mem, struct ank_progress *progress,
                        struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    if (!ank_small_step_list(registry, record->id, mem, &steps, &count, err))
        return false;
    struct ank_progress_step *shown = ank_alloc(mem, (count + 1) * sizeof *shown);
    for (size_t i = 0; i < count; i++) {
        const char *label = step_label(progress, &steps[i]);
        bool past = steps[i].done != ANK_NO_DAY && steps[i].done < progress->start;
        if (label && !past && steps[i].day <= progress->today)
            shown[progress->step_count++] = (struct ank_progress_step){
                label, ank_code_of_family(progress->lang, ank_doer_codes, steps[i].who),
                steps[i].due, steps[i].done};
    }
    progress->steps = shown;
    return true;
}
