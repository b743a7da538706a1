/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a merge did, and what waits for a choice, in sentences. */
#include "merging_words.h"

#include <stdlib.h>
#include <string.h>

#include <ankerpunt/model/code.h>
#include <ankerpunt/model/written.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include "../work.h"

static void add_part(struct ank_work_context *work, const char **text, const char *part)
{
    *text = *text ? ank_format(work->mem, "%s, %s", *text, part) : part;
}

const char *merge_summary_words(struct ank_work_context *work,
                                const struct ank_merge *merge)
{
    const char *text = NULL;
    if (merge->added)
        add_part(work, &text,
                 ank_say_n(work->lang, work->mem, "%zu family came in",
                           "%zu families came in", merge->added));
    if (merge->changed)
        add_part(work, &text,
                 ank_say_n(work->lang, work->mem, "%zu family brought up to date",
                           "%zu families brought up to date", merge->changed));
    if (merge->erased)
        add_part(work, &text,
                 ank_say_n(work->lang, work->mem, "%zu family erased",
                           "%zu families erased", merge->erased));
    if (merge->house)
        add_part(work, &text,
                 ank_words(work->lang, ANK_N("projects and signals taken "
                                             "over")));
    if (merge->releases)
        add_part(work, &text,
                 ank_say_n(work->lang, work->mem, "%zu release added to the ledger",
                           "%zu releases added to the ledger", merge->releases));
    return text ? text : ank_words(work->lang, ANK_N("nothing new"));
}

static const char *told_english(enum ank_merge_told told)
{
    static const char *const sentences[] = {
        [ANK_MERGE_CODE_TAKEN] = ANK_N(
            "%s: another family here is called %s, so that this one got a code of "
            "its own. Mind paper forms with the old code on them."),
        [ANK_MERGE_ERASED] =
            ANK_N("%s was erased there and is now erased here too, with what was "
                  "written since."),
        [ANK_MERGE_ERASED_HERE] =
            ANK_N("%s was erased here before; it was not taken in again."),
        [ANK_MERGE_TWO_FILES] = ANK_N(
            "%s was left as it is: two copies of one file were both written to, and "
            "from now on this one counts as another."),
        [ANK_MERGE_LINKED] = ANK_N(
            "%s and %s are one family: somebody linked them. All that was written "
            "of both stands under the first code; the other stays a name for it."),
        [ANK_MERGE_LIST_DIFFERS] =
            ANK_N("List %s has other domains or another scale there. Its talks wait "
                  "until one of both lists gets another version number."),
    };
    return sentences[told];
}

static const char *kept_words(struct ank_work_context *work,
                              const struct ank_merge_row *row)
{
    const struct ank_written written = {
        .table = row->what, .family = row->family, .day = row->day};
    return SAY(ANK_N("%s: one removed this, and %s changed it without knowing. It is "
                     "still there."),
               ank_written_words(work->lang, work->mem, &written), row->who);
}

static const char *no_words(struct ank_work_context *work,
                            const struct ank_merge_row *row)
{
    return SAY(ANK_N("%s took back its consent for “%s”. The yes of %s did not know of "
                     "that, and counts only when it is given again."),
               row->family, ank_code_words(work->lang, ank_purpose_codes, row->what),
               ank_work_day(work, row->day));
}

const char *merge_told_words(struct ank_work_context *work,
                             const struct ank_merge_row *row)
{
    switch (row->told) {
    case ANK_MERGE_KEPT:
        return kept_words(work, row);
    case ANK_MERGE_NO_STANDS:
        return no_words(work, row);
    case ANK_MERGE_CODE_TAKEN:
    case ANK_MERGE_LINKED:
        return SAY(told_english(row->told), row->family, row->what);
    case ANK_MERGE_LIST_DIFFERS:
        return SAY(told_english(row->told), row->what);
    case ANK_MERGE_ERASED:
    case ANK_MERGE_ERASED_HERE:
    case ANK_MERGE_TWO_FILES:
        break;
    }
    return SAY(told_english(row->told), row->family);
}

/* Disputes ------------------------------------------------------------------------ */

static bool find_instrument(struct ank_work_context *work, int64_t id,
                            const struct ank_instrument **found, struct ank_error *err)
{
    struct ank_instrument **all;
    size_t count;
    *found = NULL;
    if (!ank_instrument_list(work->registry, work->mem, &all, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (all[i]->id == id)
            *found = all[i];
    return true;
}

static const char *domain_label(struct ank_work_context *work,
                                const struct ank_instrument *instrument,
                                const char *code)
{
    for (size_t i = 0; instrument && i < instrument->domain_count; i++)
        if (strcmp(instrument->domains[i].code, code) == 0)
            return ank_label(work->lang, &instrument->domains[i].label);
    return code;
}

static const char *field_words(struct ank_work_context *work, const char *field)
{
    static const struct {
        const char *field, *words;
    } known[] = {
        {"alias", ANK_N("alias")},
        {"language", ANK_N("language")},
        {"ended", ANK_N("closed on")},
        {"closed_reason", ANK_N("why it closed")},
        {"postcode", ANK_N("postcode")},
        {"due_day", ANK_N("due by")},
        {"done_day", ANK_N("done on")},
        {"dropped_day", ANK_N("let go")},
        {"sealed", ANK_N("the words")},
        {"mode", ANK_N("how it was done")},
        {"day", ANK_N("the day")},
        {"person", ANK_N("who")},
        {"role", ANK_N("role")},
        {"born", ANK_N("year of birth")},
        {"minutes", ANK_N("minutes")},
        {"cents", ANK_N("amount in cents")},
        {"renewal", ANK_N("to be renewed")},
        {"reason", ANK_N("reason")},
        {"start", ANK_N("start")},
        {"code", ANK_N("code")},
        {"faces", ANK_N("rated on faces")},
        {"first", ANK_N("which code leads")},
    };
    for (size_t i = 0; i < ANK_COUNT(known); i++)
        if (strcmp(known[i].field, field) == 0)
            return ank_words(work->lang, known[i].words);
    return field;
}

/* By its alias, else by its code. */
static const char *family_words(struct ank_work_context *work, const char *code,
                                struct ank_error *err)
{
    struct ank_family family;
    if (!code || !*code ||
        !ank_family_find(work->registry, code, work->mem, &family, err))
        return NULL;
    return family.alias ? family.alias : family.code;
}

bool merge_subject_words(struct ank_work_context *work,
                         const struct ank_dispute *dispute, const char **words,
                         struct ank_error *err)
{
    const struct ank_instrument *instrument = NULL;
    const struct ank_written written = {.table = dispute->table,
                                        .family =
                                            family_words(work, dispute->family, err),
                                        .item = dispute->what,
                                        .day = dispute->day};
    if (err->code != ANK_OK ||
        (dispute->domain &&
         !find_instrument(work, dispute->instrument, &instrument, err)))
        return false;
    const char *record = ank_written_words(work->lang, work->mem, &written);
    const char *field = dispute->domain
                            ? domain_label(work, instrument, dispute->domain)
                            : field_words(work, dispute->field);
    *words = *dispute->field ? ank_format(work->mem, "%s, %s", record, field) : record;
    return true;
}

bool merge_value_words(struct ank_work_context *work, const struct ank_dispute *dispute,
                       const struct ank_dispute_word *word, const char **words,
                       struct ank_error *err)
{
    const struct ank_instrument *instrument = NULL;
    ank_day day;
    *words = word->value ? word->value : ank_words(work->lang, ANK_N("nothing"));
    if (!word->value)
        return true;
    if (dispute->domain) {
        const struct ank_scale *scale;
        char *end;
        long steps = strtol(word->value, &end, 10);
        ank_score score = *end ? ank_status_find(word->value) : (ank_score)steps;
        if (!find_instrument(work, dispute->instrument, &instrument, err))
            return false;
        scale = instrument ? &instrument->scale : NULL;
        *words =
            scale ? ank_score_words(work->lang, scale, score, work->mem) : word->value;
    } else if (ank_day_parse(word->value, &day))
        *words = ank_work_day(work, day);
    else if (strcmp(word->value, "*") == 0)
        *words = ank_words(work->lang, ANK_N("something sealed"));
    return true;
}

/* "els noted 5, omar noted 7" */
static bool noted_words(struct ank_work_context *work,
                        const struct ank_dispute *dispute, const char **text,
                        struct ank_error *err)
{
    *text = NULL;
    for (size_t i = 0; i < dispute->words; i++) {
        const char *value;
        if (!merge_value_words(work, dispute, &dispute->word[i], &value, err))
            return false;
        add_part(work, text, SAY(ANK_N("%s noted %s"), dispute->word[i].who, value));
    }
    return true;
}

static bool value_sentence(struct ank_work_context *work,
                           const struct ank_dispute *dispute, size_t number,
                           const char **sentence, struct ank_error *err)
{
    const char *subject, *noted, *chooses = dispute->word[0].who;
    if (!merge_subject_words(work, dispute, &subject, err) ||
        !noted_words(work, dispute, &noted, err))
        return false;
    if (dispute->words > 1 && strcmp(chooses, dispute->word[1].who) == 0 &&
        !merge_value_words(work, dispute, &dispute->word[0], &chooses, err))
        return false; /* one name stands behind two: by what was noted */
    *sentence =
        SAY(ANK_N("%zu. %s: %s. Which is right? \"ankerpunt merge take %zu %s\""),
            number, subject, noted, number, chooses);
    return true;
}

bool merge_dispute_words(struct ank_work_context *work,
                         const struct ank_dispute *dispute, size_t number,
                         const char **sentence, struct ank_error *err)
{
    const char *subject;
    if (dispute->kind == ANK_DISPUTE_VALUE)
        return value_sentence(work, dispute, number, sentence, err);
    if (!merge_subject_words(work, dispute, &subject, err))
        return false;
    *sentence =
        SAY(ANK_N("%zu. %s: there is no place for what %s wrote. It waits; "
                  "\"ankerpunt merge take %zu --remove\" drops it, --keep tries "
                  "again"),
            number, subject, dispute->words ? dispute->word[0].who : "?", number);
    return true;
}
