/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may have a letter, and what can stand in it; see letter_parts.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include <ankerpunt/app/share.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/model/right.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/identity.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/referral.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/small_step.h>
#include "../entry/entry_check.h"
#include "../entry/identity_entry.h"
#include "letter_parts.h"

void letter_add(struct letter *letter, struct letter_item item)
{
    letter->items =
        ank_grow(letter->work->mem, letter->items, letter->count, sizeof item);
    letter->items[letter->count++] = item;
}

const char *letter_key(struct letter *letter, const struct letter_item *item)
{
    return item->what ? ank_format(letter->work->mem, "%s=%s", item->kind, item->what)
                      : item->kind;
}

/* Who may ---------------------------------------------------------------------------
 */

/* The letter of one person wants their own yes beside the family's: from twelve on a
 * child has a word of its own, and parents are two voices. */
static bool check_own(struct letter *letter, const char *purpose, struct ank_error *err)
{
    const struct ank_letter_request *request = letter->request;
    struct ank_person *persons;
    size_t count, at = 0;
    if (!request->by)
        return true;
    if (!ank_person_list(letter->work->registry, letter->record.id, letter->work->mem,
                         &persons, &count, err))
        return false;
    while (at < count && !ank_code_same(persons[at].code, request->by))
        at++;
    if (at == count)
        return ank_fail(err, ANK_NOT_FOUND, ANK_N("%s has no person %s"),
                        letter->record.family, request->by);
    return ank_consent_given_by(&letter->record, request->by, purpose,
                                letter->work->today) ||
           ank_fail(
               err, ANK_DENIED,
               ANK_N("%s: %s did not say yes to share with %s; \"ankerpunt consent "
                     "%s give share:%s --person %s\" notes that they do"),
               letter->record.family, request->by, request->to, letter->record.family,
               request->to, request->by);
}

/* Of the others who said no, nothing stands in it anyhow; who makes the letter hears
 * that there is somebody to talk to first. */
static void notice_others(struct letter *letter, const char *purpose)
{
    struct ank_work_context *work = letter->work;
    const struct ank_record *record = &letter->record;
    for (size_t i = 0; i < record->consent_count; i++) {
        const char *by = record->consents[i].by;
        bool heard = i > 0 && ank_same_voice(record->consents[i - 1].by, by);
        if (by && !heard && !ank_same_voice(by, letter->request->by) &&
            ank_consent_withdrawn_by(record, by, purpose, work->today))
            work_notice(work, SAY(ANK_N("note: %s does not want to share with %s; talk "
                                        "about this letter first"),
                                  by, letter->request->to));
    }
}

static bool check_may(struct letter *letter, struct ank_error *err)
{
    const struct ank_letter_request *request = letter->request;
    const char *purpose = ank_format(letter->work->mem, "share:%s", request->to);
    const struct ank_share share = {
        .what = "letter", .whom = request->to, .by = request->by};
    if (strcmp(request->to, "family") == 0)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("a letter goes to somebody else; \"ankerpunt sheet %s\" is "
                  "for the family itself"),
            letter->record.family);
    if (!ank_share_check(letter->work, &letter->record, &share, err) ||
        !check_own(letter, purpose, err))
        return false;
    notice_others(letter, purpose);
    ank_drop_kept_back(&letter->record, purpose, letter->work->today);
    return true;
}

/* How it goes ---------------------------------------------------------------------- */

static const char *status_now(const struct letter *letter)
{
    const struct ank_trajectory *trajectory = letter->trajectory;
    const char *status = NULL;
    for (size_t i = 0; i < trajectory->status_count; i++)
        if (trajectory->statuses[i].day <= letter->work->today)
            status = trajectory->statuses[i].status;
    return status;
}

static const char *support_words(struct letter *letter)
{
    const struct ank_trajectory *trajectory = letter->trajectory;
    const char *reason = trajectory->closed_reason;
    if (!ank_trajectory_open(trajectory, letter->work->today)) {
        const char *day = ank_work_day(letter->work, trajectory->end);
        return reason ? LETTER_SAY(
                            ANK_N("Support ended on %s: %s."), day,
                            ank_code_of_family(letter->lang, ank_closed_codes, reason))
                      : LETTER_SAY(ANK_N("Support ended on %s."), day);
    }
    const char *status = status_now(letter);
    return status ? LETTER_SAY(
                        ANK_N("Support goes on: %s."),
                        ank_code_to_family(letter->lang, ank_trajectory_codes, status))
                  : LETTER_SAY(ANK_N("Support goes on."));
}

/* What became of the referral to this time together, where it is no support that began.
 */
static bool read_outcome(struct letter *letter, const char **line,
                         struct ank_error *err)
{
    struct ank_referrals all = {0};
    if (!ank_referral_of(letter->work->registry, letter->record.id, &all,
                         letter->work->mem, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        const struct ank_referral *row = &all.rows[i];
        if (row->trajectory == letter->trajectory->id && row->outcome &&
            strcmp(row->outcome, "started") != 0)
            *line = LETTER_SAY(
                ANK_N("What became of it on %s: %s."),
                ank_work_day(letter->work, row->outcome_day),
                ank_code_words(letter->lang, ank_referred_codes, row->outcome));
    }
    return true;
}

static bool add_support(struct letter *letter, struct ank_error *err)
{
    const char *line;
    if (!letter->trajectory)
        return true;
    bool waits = ank_trajectory_waits(letter->trajectory, letter->work->today);
    line = waits
               ? LETTER_SAY(ANK_N("The referral arrived. Support has still to begin."))
               : LETTER_SAY(ANK_N("After the referral support began on %s."),
                            ank_work_day(letter->work, letter->trajectory->start));
    if (!read_outcome(letter, &line, err))
        return false;
    letter_add(letter, (struct letter_item){.kind = "referral", .line = line});
    if (!waits)
        letter_add(letter, (struct letter_item){.kind = "status",
                                                .line = support_words(letter)});
    return true;
}

/* Rights and steps ----------------------------------------------------------------- */

static struct ank_label right_label(const struct letter *letter, const char *code)
{
    for (size_t i = 0; i < letter->source.right_count; i++)
        if (strcmp(letter->source.rights[i].code, code) == 0)
            return letter->source.rights[i].label;
    return (struct ank_label){0};
}

/* As on the sheet of whose letter it is: a young person's has no refusals. */
static bool add_rights(struct letter *letter, struct ank_error *err)
{
    struct ank_progress progress = {
        .lang = letter->lang, .by = letter->request->by, .today = letter->work->today};
    family_sheet_rights(&letter->source, &letter->record, letter->work->mem, &progress);
    if (!family_sheet_spare_young(letter->work->registry, &letter->record,
                                  letter->work->mem, &progress, err))
        return false;
    for (size_t i = 0; i < progress.right_count; i++) {
        const struct ank_progress_right *right = &progress.rights[i];
        letter_add(letter,
                   (struct letter_item){
                       .kind = "right",
                       .what = right->code,
                       .label = right_label(letter, right->code),
                       .line = LETTER_SAY(
                           ANK_N("%s: %s (%s)"), right->label,
                           ank_words(letter->lang, ank_stage_words(right->stage)),
                           ank_work_day(letter->work, right->day))});
    }
    return true;
}

static const char *step_line(struct letter *letter, const struct ank_small_step *step)
{
    const char *who = ank_code_words(letter->lang, ank_doer_codes, step->who),
               *line = step->text;
    if (line && who)
        line = ank_format(letter->work->mem, "%s · %s", line, who);
    if (!line)
        return NULL;
    if (step->done != ANK_NO_DAY)
        return LETTER_SAY(ANK_N("%s, done on %s"), line,
                          ank_work_day(letter->work, step->done));
    return step->due == ANK_NO_DAY ? line
                                   : LETTER_SAY(ANK_N("%s, by %s"), line,
                                                ank_work_day(letter->work, step->due));
}

/* Steps are of the family together. */
static bool add_steps(struct letter *letter, struct ank_error *err)
{
    struct ank_small_step *steps;
    size_t count;
    if (letter->request->by)
        return true;
    if (!ank_small_step_list(letter->work->registry, letter->record.id,
                             letter->work->mem, &steps, &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (steps[i].day <= letter->work->today)
            letter_add(letter, (struct letter_item){
                                   .kind = "step",
                                   .what = ank_format(letter->work->mem, "%lld",
                                                      (long long)steps[i].number),
                                   .line = step_line(letter, &steps[i]),
                                   .sealed = true});
    return true;
}

/* Its words with who it is with; where the role says it all, that. */
static const char *agreement_line(struct letter *letter,
                                  const struct ank_arrangement *row)
{
    const char *role = ank_code_words(letter->lang, ank_around_codes, row->role);
    if (!row->text)
        return ank_seal_is_open(letter->work->registry) ? role : NULL;
    return role ? ank_format(letter->work->mem, "%s · %s", row->text, role) : row->text;
}

/* What was agreed and still holds, by whose letter it is. Who is trusted and who stands
 * around a family are other people, and not for a letter. */
static bool add_agreements(struct letter *letter, struct ank_error *err)
{
    struct ank_arrangements all;
    if (!ank_arrangement_list(letter->work->registry, letter->record.id,
                              letter->work->mem, &all, err))
        return false;
    for (size_t i = 0; i < all.count; i++)
        if (strcmp(all.rows[i].kind, "agreement") == 0 &&
            ank_same_voice(all.rows[i].by, letter->request->by) &&
            ank_arrangement_holds(&all.rows[i], letter->work->today))
            letter_add(letter, (struct letter_item){
                                   .kind = "agreement",
                                   .what = ank_format(letter->work->mem, "%lld",
                                                      (long long)all.rows[i].number),
                                   .line = agreement_line(letter, &all.rows[i]),
                                   .sealed = true});
    return true;
}

/* The name that is kept of whose letter it is. */
static bool add_name(struct letter *letter, struct ank_error *err)
{
    struct ank_identity *list;
    const char *values[IDENTITY_FIELDS] = {0};
    size_t count;
    if (!ank_identity_list(letter->work->registry, letter->record.id, letter->work->mem,
                           &list, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!ank_same_voice(list[i].code, letter->request->by))
            continue;
        if (list[i].text &&
            !identity_read(list[i].text, letter->work->mem, values, err))
            return false;
        if (!list[i].text || values[0])
            letter_add(letter, (struct letter_item){
                                   .kind = "name", .line = values[0], .sealed = true});
    }
    return true;
}

/* All ------------------------------------------------------------------------------ */

static bool find_family(struct letter *letter, struct ank_error *err)
{
    struct ank_work_context *work = letter->work;
    if (!ank_record_of(work->registry, letter->request->family, work->mem,
                       &letter->record, err) ||
        !check_may(letter, err))
        return false;
    int at = ank_trajectory_at(&letter->record, work->today);
    letter->trajectory = at < 0 ? NULL : &letter->record.trajectories[at];
    letter->source =
        (struct family_sheet_source){.registry = work->registry, .today = work->today};
    if (!family_sheet_open(&letter->source, work->mem, err))
        return false;
    for (size_t i = 0; letter->trajectory && i < letter->source.project_count; i++)
        if (strcmp(letter->source.projects[i].code, letter->trajectory->project) == 0)
            letter->project = &letter->source.projects[i];
    letter->lang = work->paper_lang
                       ? work->paper_lang
                       : ank_lang_of_family(letter->record.language, work->lang);
    return true;
}

bool letter_open(struct letter *letter, struct ank_error *err)
{
    const struct ank_letter_request *request = letter->request;
    if (!request->to)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("to whom? --to names who gets the letter"));
    if (!ank_check_code("--to", request->to, err) ||
        (request->by && !ank_check_code("--by", request->by, err)) ||
        !find_family(letter, err) || !add_name(letter, err))
        return false;
    return add_support(letter, err) && add_rights(letter, err) &&
           add_agreements(letter, err) && add_steps(letter, err) &&
           letter_add_scores(letter, err) && letter_add_words(letter, err);
}
