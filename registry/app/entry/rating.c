/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sitting whose answers come all at once; see <ankerpunt/app/rating.h>. */
#include <string.h>

#include <ankerpunt/app/rating.h>
#include <ankerpunt/registry/family.h>
#include "entry_check.h"
#include "entry_values.h"
#include "rating_found.h"

/* Whose sitting it is ------------------------------------------------------------ */

/* Settles who rates; the family together when nobody was said. */
static bool find_voice(struct ank_work_context *work, struct rating_found *found,
                       struct ank_error *err)
{
    struct ank_person person;
    if (!found->said.by)
        return true;
    if (!entry_person(work, found->key.family, found->said.by, &person, err))
        return false;
    found->said.by = person.code;
    found->key.person = person.id;
    return true;
}

static bool admit(struct ank_work_context *work, const struct rating_found *found,
                  struct ank_error *err)
{
    const struct entry_voice voice = {found->said.family, found->key.family,
                                      found->said.by, found->key.person};
    return entry_admit(work, &voice, err);
}

/* A date that may be a slip of the pen is told, not refused. */
static void notice_odd_day(struct ank_work_context *work,
                           const struct ank_place *places, size_t count, ank_day day)
{
    if (count && day < places[0].start - ANK_BEFORE_INTAKE)
        work_notice(work, SAY(ANK_N("note: that day is before the family started")));
}

bool rating_find(struct ank_work_context *work, const struct ank_rating *rating,
                 struct rating_found *found, struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    struct ank_rating *said = &found->said;
    *said = *rating;
    if (!rating_form_read(work, said, &found->form, err) ||
        !entry_day(work, &said->day, err))
        return false;
    if (!ank_check_choice("--mode", said->mode, ank_mode_codes, err))
        return false;
    found->key = (struct ank_sitting_key){
        .day = said->day, .then = said->then, .retest = said->retest};
    if (!ank_family_find_places(work->registry, said->family, work->mem,
                                &found->key.family, &places, &count, err))
        return false;
    notice_odd_day(work, places, count, said->day);
    if (!find_voice(work, found, err) || !admit(work, found, err) ||
        !sitting_entry_open(&found->entry, work, err))
        return false;
    found->entry.correct = found->entry.moves = said->correct;
    found->entry.faces = said->faces;
    const struct ank_place *place = ank_place_at(places, count, said->day);
    sitting_entry_begin(&found->entry, said->family, &found->key,
                        place ? place->project : 0, said->mode);
    return rating_form_check(work, found, err);
}

/* The answers -------------------------------------------------------------------- */

/* Which of the two was meant? */
static bool refuse_twice(const struct ank_answer *answers, size_t at,
                         struct ank_error *err)
{
    char one[256], other[256];
    for (size_t i = 0; i < at; i++)
        if (strcmp(answers[i].domain, answers[at].domain) == 0)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("domain %s is named twice, with %s and with %s; leave "
                      "one out"),
                answers[at].domain, ank_shown(answers[i].score, one),
                ank_shown(answers[at].score, other));
    return true;
}

/* Nothing behind the sign is a score that was not asked after all. */
static bool read_score(const struct rating_found *found,
                       const struct sitting_part *sheet,
                       const struct ank_answer *answer, ank_score *score,
                       struct ank_error *err)
{
    const char *word = answer->score;
    const struct ank_code_wanted status = {"", ank_score_codes, true};
    *score = ANK_NOT_ASKED;
    if (*word)
        return (strchr("0123456789-+.,", *word) ||
                ank_code_typed(&status, &word, found->entry.mem, err)) &&
               sitting_entry_read(sheet, word, score, err);
    return found->said.correct ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("with no score it becomes not asked again; --correct does so, "
                     "and the old value stays in the history"));
}

static bool put_score(struct rating_found *found, const struct ank_answer *answers,
                      size_t at, size_t *scores, struct ank_error *err)
{
    struct sitting_part *sheet;
    size_t position;
    ank_score score;
    enum ank_put put;
    const struct ank_answer *answer = &answers[at];
    struct ank_error fault = {.lang = err->lang};
    if (!sitting_entry_domain(&found->entry, found->said.instrument, answer->domain,
                              &sheet, &position, err) ||
        !refuse_twice(answers, at, err))
        return false;
    if (!answer->score)
        return true;
    if (!read_score(found, sheet, answer, &score, &fault))
        return ank_fail(err, fault.code, ANK_N("%s: %s"), answer->domain, fault.text);
    *scores += 1;
    return sitting_entry_put(&found->entry, sheet, position, score, &put, err);
}

/* What is wrong with several answers is said of each. */
static bool put_scores(struct rating_found *found, const struct ank_answer *answers,
                       size_t *scores, struct ank_error *err)
{
    struct ank_error faults = {.lang = err->lang};
    *scores = 0;
    for (size_t i = 0; answers[i].domain && faults.code != ANK_STORE; i++) {
        struct ank_error fault = {.lang = err->lang};
        if (!put_score(found, answers, i, scores, &fault))
            ank_fail_also(&faults, &fault);
    }
    return faults.code == ANK_OK || ank_fail(err, faults.code, "%s", faults.text);
}

/* Priorities need the sitting's id, so they come after the scores are kept. */
static bool mark_priorities(struct ank_work_context *work, struct rating_found *found,
                            const struct ank_answer *answers, struct ank_error *err)
{
    for (; answers->domain; answers++) {
        struct sitting_part *sheet;
        size_t position;
        if (!answers->priority)
            continue;
        if (!sitting_entry_domain(&found->entry, found->said.instrument,
                                  answers->domain, &sheet, &position, err))
            return false;
        if (!sheet->row.id)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s: a priority belongs to a sitting; give a score too"),
                answers->domain);
        if (!ank_priority_put(work->registry, sheet->row.id,
                              sheet->instrument->domains[position].id, err))
            return false;
    }
    return true;
}

/* A domain that was not asked is no priority, and a talk in which nothing was asked is
 * none. */
static bool drop_empty(struct ank_work_context *work, const struct sitting_part *sheet,
                       struct ank_error *err)
{
    size_t asked = 0;
    for (size_t d = 0; d < sheet->row.count; d++) {
        bool not_asked = sheet->row.scores[d] == ANK_NOT_ASKED;
        asked += !not_asked;
        if (not_asked && !ank_priority_drop(work->registry, sheet->row.id,
                                            sheet->instrument->domains[d].id, err))
            return false;
    }
    return asked > 0 || ank_sitting_remove(work->registry, sheet->row.id, err);
}

static bool drop_not_asked(struct ank_work_context *work,
                           const struct rating_found *found,
                           const struct ank_answer *answers, struct ank_error *err)
{
    bool any = false;
    for (; answers->domain; answers++)
        any = any || (answers->score && !*answers->score);
    for (size_t i = 0; any && i < found->entry.sheet_count; i++)
        if (found->entry.sheets[i].row.id &&
            !drop_empty(work, &found->entry.sheets[i], err))
            return false;
    return true;
}

static const char *open_domains(struct ank_work_context *work,
                                const struct sitting_part *sheet)
{
    const char *names = "";
    for (size_t d = 0; d < sheet->row.count; d++)
        if (sheet->row.scores[d] == ANK_NOT_ASKED)
            names = ank_format(work->mem, "%s%s%s", names, *names ? ", " : "",
                               ank_label_plain(work->lang, work->mem,
                                               &sheet->instrument->domains[d].label));
    return names;
}

/* Told, and never in the way: what a family does not want to say it need not say. */
static bool notice_open(struct ank_work_context *work, struct sitting_entry *entry,
                        struct ank_error *err)
{
    for (size_t i = 0; i < entry->sheet_count; i++) {
        const struct sitting_part *sheet = &entry->sheets[i];
        size_t open;
        if (!sitting_entry_unfinished(entry, sheet, &open, err))
            return false;
        if (open > 0)
            work_notice(
                work,
                SAY(ANK_N("note: %s asks for every domain; still open (%zu): %s"),
                    ank_label_plain(work->lang, work->mem, &sheet->instrument->title),
                    open, open_domains(work, sheet)));
    }
    return true;
}

bool ank_rating_note(struct ank_work_context *work, const struct ank_rating *rating,
                     const struct ank_answer *answers, size_t *scores,
                     struct ank_error *err)
{
    struct rating_found *found = ank_alloc(work->mem, sizeof *found);
    if (!rating_find(work, rating, found, err) ||
        !put_scores(found, answers, scores, err) ||
        !sitting_entry_keep(&found->entry, err) ||
        !mark_priorities(work, found, answers, err) ||
        !drop_not_asked(work, found, answers, err))
        return false;
    return notice_open(work, &found->entry, err);
}
