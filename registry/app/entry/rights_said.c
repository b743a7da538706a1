/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family says of a right in a look for rights; see
 * <ankerpunt/app/rights_said.h>. */
#include <string.h>

#include <ankerpunt/app/claim_entry.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/model/code.h>
#include <ankerpunt/registry/right.h>
#include "../work.h"
#include "entry_check.h"
#include "entry_values.h"

static bool is(const char *said, const char *code)
{
    return strcmp(said, code) == 0;
}

static bool is_choice(const char *said)
{
    return is(said, "explore") || is(said, "later");
}

static struct ank_claim_entry step_of(const struct ank_scan_reply *reply,
                                      const char *stage)
{
    return (struct ank_claim_entry){.family = reply->family,
                                    .right = reply->right,
                                    .stage = stage,
                                    .day = reply->day,
                                    .renewal = ANK_NO_DAY};
}

/* A choice, or none any more where `said` is NULL. */
static bool put_choice(struct ank_work_context *work,
                       const struct ank_scan_reply *reply, const char *said,
                       struct ank_error *err)
{
    int64_t family;
    struct ank_right right;
    bool changed;
    if (!entry_family(work, reply->family, &family, err) ||
        !ank_right_find(work->registry, reply->right, work->mem, &right, err))
        return false;
    const struct ank_not_entitled of = {family, right.id, reply->day};
    return ank_scan_answer_put(work->registry, &of, said, &changed, err);
}

static bool take_back(struct ank_work_context *work, const struct ank_scan_reply *reply,
                      struct ank_error *err)
{
    if (!reply->was)
        return true;
    if (is_choice(reply->was))
        return put_choice(work, reply, NULL, err);
    struct ank_claim_entry step = step_of(reply, reply->was);
    struct ank_entitlement again = {reply->family, reply->right, reply->day, false};
    return is(reply->was, "not-for") ? ank_entitlement_note(work, &again, err)
                                     : ank_claim_mend(work, &step, ANK_NO_DAY, err);
}

/* A choice that was made on another day gives way to what is said now. */
static bool keep(struct ank_work_context *work, const struct ank_scan_reply *reply,
                 struct ank_error *err)
{
    if (is_choice(reply->said))
        return put_choice(work, reply, reply->said, err);
    struct ank_claim_entry step = step_of(reply, reply->said);
    struct ank_entitlement none = {reply->family, reply->right, reply->day, true};
    return put_choice(work, reply, NULL, err) &&
           (is(reply->said, "not-for") ? ank_entitlement_note(work, &none, err)
                                       : ank_claim_note(work, &step, err));
}

/* ank_explored_note() asks whether something may be kept of the family; what is only
 * taken back may be, always. */
bool ank_scan_note(struct ank_work_context *work, struct ank_scan_reply *reply,
                   struct ank_error *err)
{
    return entry_day(work, &reply->day, err) && take_back(work, reply, err) &&
           (!reply->said || (ank_explored_note(work, reply->family, &reply->day, err) &&
                             keep(work, reply, err)));
}

/* What was chosen ---------------------------------------------------------- */

static void add_chosen(struct ank_work_context *work, struct ank_chosen_rows *chosen,
                       const struct ank_chosen *one)
{
    chosen->row = ank_grow(work->mem, chosen->row, chosen->count, sizeof *chosen->row);
    chosen->row[chosen->count++] = *one;
}

/* The rights that this family chose. */
static void add_family(struct ank_work_context *work, const struct ank_explored *family,
                       const struct ank_scan_answers *answers,
                       const struct ank_right_list *rights,
                       struct ank_chosen_rows *chosen)
{
    struct ank_chosen one = {0};
    for (size_t i = 0; i < answers->count; i++) {
        const struct ank_scan_answer *answer = &answers->row[i];
        if (strcmp(answer->family, family->family) != 0)
            continue;
        if (!one.family) {
            one.family = ank_strdup(work->mem, family->family);
            one.alias = ank_strdup(work->mem, family->alias);
        }
        one.since = answer->day;
        one.explore = answer->explore;
        one.again = answer->again;
        for (size_t r = 0; r < rights->count; r++)
            if (strcmp(rights->right[r].code, answer->right) == 0) {
                one.right = rights->right[r];
                add_chosen(work, chosen, &one);
            }
    }
}

/* Families are those of the claims that are asked for; nobody is read where nothing was
 * chosen. */
bool ank_chosen_list(struct ank_work_context *work, const struct ank_claims_wish *wish,
                     struct ank_chosen_rows *chosen, struct ank_error *err)
{
    int64_t id = 0;
    struct ank_scan_answers answers;
    struct ank_right_list rights;
    struct ank_claim_list *families;
    struct ank_explored family;
    bool more = true, done = true;
    *chosen = (struct ank_chosen_rows){0};
    if ((wish->family && !entry_family(work, wish->family, &id, err)) ||
        !ank_scan_answer_list(work->registry, id, work->mem, &answers, err))
        return false;
    if (answers.count == 0)
        return true;
    if (!ank_right_list(work->registry, work->mem, &rights.right, &rights.count, err) ||
        !ank_claim_list_open(work, wish, &families, err))
        return false;
    while (done && (done = ank_explored_next(families, &family, &more, err)) && more)
        add_family(work, &family, &answers, &rights, chosen);
    return ank_claim_list_close(families, err) && done;
}

/* Ways round --------------------------------------------------------------- */

bool ank_rights_opening(struct ank_work_context *work, const char *precondition,
                        struct ank_right_list *rights, struct ank_error *err)
{
    struct ank_right *all;
    size_t count;
    *rights = (struct ank_right_list){0};
    if (!ank_catalogue_list(work, &all, &count, err))
        return false;
    rights->right = ank_alloc(work->mem, (count + 1) * sizeof *all);
    for (size_t i = 0; i < count; i++)
        if (ank_codes_have(all[i].opens, precondition))
            rights->right[rights->count++] = all[i];
    return true;
}

bool ank_way_round_words(struct ank_work_context *work, const char *reason,
                         const char **words, struct ank_error *err)
{
    const char *way = ank_way_round(reason), *names = "";
    struct ank_right_list rights;
    *words = NULL;
    if (!way)
        return true;
    if (!ank_rights_opening(work, reason, &rights, err))
        return false;
    for (size_t i = 0; i < rights.count; i++)
        names =
            ank_format(work->mem, "%s%s%s", names, i ? "; " : "",
                       ank_label_plain(work->lang, work->mem, &rights.right[i].label));
    *words = ank_words(work->lang, way);
    if (*names)
        *words = SAY(ANK_N("%s What can help: %s."), *words, names);
    return true;
}
