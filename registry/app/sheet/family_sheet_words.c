/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the family said, for its sheet: of the last talk that the sheet shows, and the
 * small steps that are open or were done in this time together. */
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/review.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/small_step.h>
#include "family_sheet.h"

static const char *label_of(const struct ank_progress *progress, int64_t domain)
{
    const struct ank_instrument *instrument = progress->instrument;
    for (size_t i = 0; i < instrument->domain_count; i++)
        if (ank_domain_is(&instrument->domains[i], domain))
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

/* What words are chosen for a sheet by. */
struct reading {
    const struct family_sheet_source *source;
    const struct ank_record *record;
    const struct ank_progress *progress;
    const struct ank_text *texts;
    size_t count;
};

static bool may_be_read(const struct reading *reading, const char *by)
{
    const struct ank_progress *progress = reading->progress;
    const struct ank_reader reader = {.person = progress->by,
                                      .alone = reading->source->by != NULL,
                                      .outside = reading->source->shared};
    return ank_may_stand(reading->record, by, &reader, progress->today) &&
           (!by || ank_same_voice(by, progress->by) ||
            family_sheet_asked(reading->source, by));
}

/* How to go on is what each said last. */
static bool said_again(const struct reading *reading, size_t at)
{
    const struct ank_text *text = &reading->texts[at];
    for (size_t i = at + 1; i < reading->count; i++)
        if (reading->texts[i].person == text->person &&
            reading->texts[i].day <= reading->progress->today &&
            strcmp(reading->texts[i].kind, "onward") == 0)
            return true;
    return false;
}

/* Whether a text is of that kind and of the last talk or after, open, and may be read;
 * words said before the last talk were about another time. */
static bool is_shown(const struct reading *reading, size_t at, const char *kind)
{
    const struct ank_progress *progress = reading->progress;
    const struct ank_text *text = &reading->texts[at];
    ank_day last = progress->days[progress->sitting_count - 1];
    return strcmp(text->kind, kind) == 0 && text->day >= last &&
           text->day <= progress->today && text->text && may_be_read(reading, text->by);
}

/* "Housing · mama": what it is about, and who said it where that is not whose sheet it
 * is; NULL: neither. */
static const char *words_label(const struct reading *reading, size_t at,
                               struct ank_arena *mem)
{
    const struct ank_progress *progress = reading->progress;
    const char *by = reading->texts[at].by;
    const char *label = label_of(progress, reading->texts[at].domain);
    if (!by || (!progress->apart && ank_same_voice(by, progress->by)))
        return label;
    return label ? ank_format(mem, "%s · %s", label, by) : by;
}

static const struct ank_progress_words *domain_words(const struct reading *reading,
                                                     const char *kind, size_t *count,
                                                     struct ank_arena *mem)
{
    struct ank_progress_words *words =
        ank_alloc(mem, (reading->count + 1) * sizeof *words);
    for (size_t i = 0; i < reading->count; i++)
        if (is_shown(reading, i, kind) &&
            label_of(reading->progress, reading->texts[i].domain))
            words[(*count)++] = (struct ank_progress_words){
                words_label(reading, i, mem), reading->texts[i].text};
    return words;
}

static const struct ank_progress_words *
onward_words(const struct reading *reading, size_t *count, struct ank_arena *mem)
{
    struct ank_progress_words *words =
        ank_alloc(mem, (reading->count + 1) * sizeof *words);
    for (size_t i = 0; i < reading->count; i++)
        if (is_shown(reading, i, "onward") && !said_again(reading, i))
            words[(*count)++] = (struct ank_progress_words){
                words_label(reading, i, mem), reading->texts[i].text};
    return words;
}

/* A coach's note is never among them. */
bool family_sheet_words_of(const struct family_sheet_source *source,
                           const struct ank_record *record, struct ank_arena *mem,
                           struct ank_progress *progress, struct ank_error *err)
{
    struct ank_text *texts;
    size_t count;
    if (progress->sitting_count == 0)
        return true;
    if (!ank_text_list(source->registry, record->id, mem, &texts, &count, err))
        return false;
    const struct reading reading = {source, record, progress, texts, count};
    progress->keeps = domain_words(&reading, "keep", &progress->keep_count, mem);
    progress->wishes = domain_words(&reading, "wish", &progress->wish_count, mem);
    progress->roads = domain_words(&reading, "road", &progress->road_count, mem);
    progress->onwards = onward_words(&reading, &progress->onward_count, mem);
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

/* Of the first list's; a step about another one has no pictogram of its own. */
static const char *step_theme(const struct ank_progress *progress,
                              const struct ank_small_step *step)
{
    const struct ank_instrument *instrument = progress->instrument;
    for (size_t d = 0; instrument && d < instrument->domain_count; d++)
        if (ank_domain_is(&instrument->domains[d], step->domain))
            return instrument->domains[d].theme;
    return NULL;
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
                steps[i].due, steps[i].done, step_theme(progress, &steps[i])};
    }
    progress->steps = shown;
    return true;
}

/* "school, to 30/06/2027" */
static const char *around_label(const struct ank_progress *progress,
                                const struct ank_arrangement *row,
                                struct ank_arena *mem)
{
    char day[12];
    const char *role = ank_code_of_family(
        progress->lang, row->role ? ank_around_codes : ank_arrangement_codes,
        row->role ? row->role : row->kind);
    return row->until == ANK_NO_DAY ? role
                                    : ank_say(progress->lang, mem, ANK_N("%s, to %s"),
                                              role, ank_day_words(row->until, day));
}

bool family_sheet_around(const struct family_sheet_source *source,
                         const struct ank_record *record, struct ank_arena *mem,
                         struct ank_progress *progress, struct ank_error *err)
{
    struct ank_arrangements all;
    if (source->shared)
        return true;
    if (!ank_arrangement_list(source->registry, record->id, mem, &all, err))
        return false;
    struct ank_progress_words *shown = ank_alloc(mem, (all.count + 1) * sizeof *shown);
    for (size_t i = 0; i < all.count; i++) {
        const struct ank_arrangement *row = &all.rows[i];
        bool own = !row->by || (source->by && ank_code_same(row->by, source->by));
        if (row->shown && own && ank_arrangement_holds(row, progress->today))
            shown[progress->around_count++] = (struct ank_progress_words){
                .label = around_label(progress, row, mem),
                .text = row->text
                            ? row->text
                            : ank_code_of_family(progress->lang, ank_arrangement_codes,
                                                 row->kind)};
    }
    progress->around = shown;
    return true;
}
