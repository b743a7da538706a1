/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registry of a colleague is taken in; see <ankerpunt/app/merging.h>. */
#include <string.h>

#include <ankerpunt/app/merging.h>
#include <ankerpunt/registry/undo.h>
#include "../work.h"
#include "merging_words.h"

static void add_line(struct ank_work_context *work, struct ank_texts *lines,
                     const char *line)
{
    lines->text = ank_grow(work->mem, lines->text, lines->count, sizeof *lines->text);
    lines->text[lines->count++] = line;
}

/* Erasures win; but one slip of the other must not empty this registry unasked. */
static bool allow_erasures(struct ank_work_context *work, struct ank_registry *other,
                           const struct ank_merging *merging, struct ank_error *err)
{
    size_t count;
    if (!ank_merge_erases(work->registry, other, &count, err))
        return false;
    if (merging->erase != ANK_NOT_GIVEN && (size_t)merging->erase != count)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("that registry erased %zu of the families here, not %lld; "
                  "nothing was changed"),
            count, (long long)merging->erase);
    return count <= ANK_MERGE_ERASES || merging->erase != ANK_NOT_GIVEN ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("that registry erased %zu of the families here. Is that right? "
                     "Nothing was erased or taken in; --erase %zu does"),
               count, count);
}

/* `backup` names the copy that was made before; NULL: none was. */
static bool take(struct ank_work_context *work, struct ank_registry *other,
                 const char *backup, struct ank_merge *merge, struct ank_error *err)
{
    return ank_work_begin(work, err) &&
           ank_work_end(work,
                        ank_merge_take(work->registry, other, work->mem, merge, err) &&
                            ank_undo_not(work->registry, backup, err),
                        err);
}

/* What it would bring; nothing is kept. */
static bool try_it(struct ank_work_context *work, struct ank_registry *other,
                   struct ank_merge *merge, struct ank_error *err)
{
    struct ank_error ignored = {0};
    if (!ank_work_begin(work, err))
        return false;
    bool done = ank_merge_take(work->registry, other, work->mem, merge, err);
    (void)!ank_work_end(work, false, &ignored);
    return done;
}

static bool tell(struct ank_work_context *work, const struct ank_merge *merge,
                 struct ank_merging_told *told, struct ank_error *err)
{
    struct ank_dispute_list disputes;
    told->summary = merge_summary_words(work, merge);
    for (size_t i = 0; i < merge->count; i++)
        add_line(work, &told->lines, merge_told_words(work, &merge->row[i]));
    if (!ank_dispute_list(work->registry, 0, work->mem, &disputes, err))
        return false;
    told->disputes = disputes.count;
    return true;
}

static bool take_opened(struct ank_work_context *work, struct ank_registry *other,
                        const struct ank_merging *merging,
                        struct ank_merging_told *told, struct ank_error *err)
{
    struct ank_merge merge = {.only = merging->only};
    if (!allow_erasures(work, other, merging, err) || !try_it(work, other, &merge, err))
        return false;
    told->changed =
        merge.added || merge.changed || merge.erased || merge.house || merge.releases;
    if (!merging->dry_run && told->changed &&
        !ank_merge_back_up(work->registry, work->today, work->mem, &told->backup, err))
        return false;
    if (!merging->dry_run && (told->changed || merge.news) &&
        !take(work, other, told->backup, &merge, err))
        return false;
    const char *folder = told->backup ? strrchr(told->backup, '/') : NULL;
    told->backup = folder ? folder + 1 : told->backup;
    return tell(work, &merge, told, err);
}

bool ank_merging_take(struct ank_work_context *work, const struct ank_merging *merging,
                      struct ank_merging_told *told, struct ank_error *err)
{
    struct ank_other *other;
    *told = (struct ank_merging_told){0};
    work_progress(work, ANK_N("taking the registry in"), 0, 0);
    if (!ank_other_open(work->registry, merging->path, merging->passphrase, &other,
                        err))
        return false;
    bool done = take_opened(work, ank_other_registry(other), merging, told, err);
    ank_other_close(other);
    return done;
}

bool ank_merging_asks(struct ank_work_context *work, const char *path, bool *asks,
                      struct ank_error *err)
{
    return ank_other_asks(work->registry, path, asks, err);
}

bool ank_disputes_told(struct ank_work_context *work, struct ank_texts *lines,
                       struct ank_error *err)
{
    struct ank_dispute_list disputes;
    *lines = (struct ank_texts){0};
    if (!ank_dispute_list(work->registry, 0, work->mem, &disputes, err))
        return false;
    for (size_t i = 0; i < disputes.count; i++) {
        const char *sentence;
        if (!merge_dispute_words(work, &disputes.row[i], i + 1, &sentence, err))
            return false;
        add_line(work, lines, sentence);
    }
    return true;
}

/* Choosing ------------------------------------------------------------------------ */

/* By who wrote it; by the value itself where one name stands behind two. */
static const struct ank_dispute_word *word_of(struct ank_work_context *work,
                                              const struct ank_dispute *dispute,
                                              const char *who)
{
    const struct ank_dispute_word *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < dispute->words; i++) {
        const char *value = "";
        struct ank_error ignored = {0};
        (void)!merge_value_words(work, dispute, &dispute->word[i], &value, &ignored);
        if (strcmp(value, who) == 0)
            return &dispute->word[i];
        if (strcmp(dispute->word[i].who, who) == 0) {
            found = &dispute->word[i];
            count++;
        }
    }
    return count == 1 ? found : NULL;
}

static bool choose_word(struct ank_work_context *work,
                        const struct ank_dispute *dispute,
                        const struct ank_dispute_word *word, const char **line,
                        struct ank_error *err)
{
    const char *subject, *value;
    if (!merge_subject_words(work, dispute, &subject, err) ||
        !merge_value_words(work, dispute, word, &value, err) ||
        !ank_dispute_take(work->registry, dispute, word, err))
        return false;
    *line = SAY(ANK_N("%s: %s stands"), subject, value);
    return true;
}

static bool choose_removal(struct ank_work_context *work,
                           const struct ank_dispute *dispute, const char **line,
                           struct ank_error *err)
{
    const char *subject;
    struct ank_dispute record = *dispute;
    record.field = "";
    record.domain = NULL;
    if (!merge_subject_words(work, &record, &subject, err) ||
        !ank_dispute_remove(work->registry, dispute, err))
        return false;
    *line = SAY(ANK_N("%s is removed"), subject);
    return true;
}

static bool choose_kept(struct ank_work_context *work,
                        const struct ank_dispute *dispute, const char **line,
                        struct ank_error *err)
{
    if (dispute->kind == ANK_DISPUTE_VALUE)
        return choose_word(work, dispute, &dispute->shown, line, err);
    if (!ank_dispute_place(work->registry, dispute, err))
        return false;
    const char *subject;
    if (!merge_subject_words(work, dispute, &subject, err))
        return false;
    *line = SAY(ANK_N("%s found its place"), subject);
    return true;
}

bool ank_dispute_choose(struct ank_work_context *work,
                        const struct ank_choosing *choosing, const char **line,
                        struct ank_error *err)
{
    struct ank_dispute_list disputes;
    if (!ank_dispute_list(work->registry, 0, work->mem, &disputes, err))
        return false;
    if (choosing->number < 1 || choosing->number > (int64_t)disputes.count)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("nothing waits under number %lld; \"ankerpunt merge list\" "
                  "shows what waits"),
            (long long)choosing->number);
    const struct ank_dispute *dispute = &disputes.row[choosing->number - 1];
    if (choosing->remove)
        return choose_removal(work, dispute, line, err);
    if (choosing->keep)
        return choose_kept(work, dispute, line, err);
    const struct ank_dispute_word *word = word_of(work, dispute, choosing->who);
    if (!word || dispute->kind != ANK_DISPUTE_VALUE)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("%s is not one of those who wrote there, or of what they "
                              "wrote; \"ankerpunt merge list\" tells them"),
                        choosing->who);
    return choose_word(work, dispute, word, line, err);
}
