/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the claims of each family stand; see claims.h. */
#include <string.h>

#include <ankerpunt/app/claims.h>
#include <ankerpunt/model/right_scan.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include "../entry/entry_check.h"
#include "../work.h"

struct ank_claim_list {
    struct ank_work_context *work;
    struct ank_claims_wish wish;
    struct ank_cursor *cursor;
    struct ank_right *rights;
    size_t right_count;
    const struct ank_record *record; /* the family that is read now */
    struct ank_arena mem;            /* of that family */
    struct ank_claim *claims;        /* of that family */
    size_t count, next;
    struct ank_claim_row row;
};

static const struct ank_label *label_of(const struct ank_claim_list *list,
                                        const char *code)
{
    for (size_t i = 0; i < list->right_count; i++)
        if (strcmp(list->rights[i].code, code) == 0)
            return &list->rights[i].label;
    return NULL;
}

/* Whether that right serves the side of life that is asked for. */
static bool serves(const struct ank_claim_list *list, const char *code)
{
    for (size_t i = 0; i < list->right_count; i++)
        if (strcmp(list->rights[i].code, code) == 0)
            return ank_right_serves(&list->rights[i], list->wish.theme);
    return false;
}

static const struct ank_step *last_step(const struct ank_record *record,
                                        const struct ank_claim *claim)
{
    return &record->steps[claim->first + claim->count - 1];
}

/* The last value that was said of a claim still counts. */
static int64_t cents_of(const struct ank_record *record, const struct ank_claim *claim)
{
    int64_t cents = -1;
    for (size_t i = 0; i < claim->count; i++)
        if (record->steps[claim->first + i].cents >= 0)
            cents = record->steps[claim->first + i].cents;
    return cents;
}

static enum ank_claim_state state_of(const struct ank_claim_list *list, size_t at)
{
    return ank_claim_state(list->record, list->claims, list->count, at,
                           list->work->today);
}

static ank_day renewal_of(const struct ank_claim_list *list, size_t at)
{
    return ank_claim_renewal(list->record, &list->claims[at], list->work->today);
}

static bool is_asked(const struct ank_claim_list *list, size_t at)
{
    const struct ank_claims_wish *wish = &list->wish;
    ank_day renewal = renewal_of(list, at);
    return (!wish->theme || serves(list, list->claims[at].right)) &&
           (!wish->stuck || state_of(list, at) == ANK_CLAIM_STUCK) &&
           (wish->renew_within == ANK_NOT_GIVEN ||
            (renewal != ANK_NO_DAY &&
             renewal <= list->work->today + wish->renew_within));
}

static bool check_wish(struct ank_work_context *work,
                       const struct ank_claims_wish *wish, struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family;
    return (!wish->project || ank_project_find(work->registry, wish->project, work->mem,
                                               &project, err)) &&
           (!wish->family ||
            ank_family_find(work->registry, wish->family, work->mem, &family, err)) &&
           check_days("renew-within", wish->renew_within, err);
}

bool ank_claim_list_open(struct ank_work_context *work,
                         const struct ank_claims_wish *wish,
                         struct ank_claim_list **opened, struct ank_error *err)
{
    struct ank_claim_list *list = ank_alloc(work->mem, sizeof *list);
    list->work = work;
    list->wish = *wish;
    if (!check_wish(work, wish, err) ||
        !ank_right_list(work->registry, work->mem, &list->rights, &list->right_count,
                        err))
        return false;
    const struct ank_cursor_wish read = {
        .family = wish->family,
        .project = wish->coach ? NULL : wish->project,
        .coach = wish->coach,
        .day = work->today,
        .since = wish->supported ? work->today : 0,
        .parts = ANK_RECORD_STEPS,
    };
    list->cursor = ank_cursor_of(work->registry, &read);
    *opened = list;
    return true;
}

/* Supported today, where that is asked; of a coach only the project that is asked. */
static bool is_wanted(const struct ank_claim_list *list)
{
    const struct ank_claims_wish *wish = &list->wish;
    if (!wish->supported && !(wish->coach && wish->project))
        return true;
    for (size_t i = 0; i < list->record->trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &list->record->trajectories[i];
        if ((!wish->project || ank_code_same(wish->project, trajectory->project)) &&
            (!wish->supported || ank_trajectory_open(trajectory, list->work->today)))
            return true;
    }
    return false;
}

/* The next family with its claims; false when there is none. */
static bool next_family(struct ank_claim_list *list)
{
    ank_arena_reset(&list->mem);
    list->next = list->count = 0;
    do {
        if (!ank_cursor_next(list->cursor, &list->record))
            return false;
    } while (!is_wanted(list));
    list->count = ank_claims(list->record, &list->mem, &list->claims);
    return true;
}

bool ank_claim_list_next(struct ank_claim_list *list, const struct ank_claim_row **row)
{
    do {
        while (list->next == list->count)
            if (!next_family(list))
                return false;
    } while (!is_asked(list, list->next++));
    const struct ank_claim *claim = &list->claims[list->next - 1];
    const struct ank_step *last = last_step(list->record, claim);
    list->row = (struct ank_claim_row){
        .family = list->record->family,
        .alias = list->record->alias,
        .right = claim->right,
        .label = label_of(list, claim->right),
        .state = state_of(list, list->next - 1),
        .stage = last->stage,
        .since = last->day,
        .first = list->record->steps[claim->first].day,
        .reason = last->reason,
        .cents = cents_of(list->record, claim),
        .renewal = renewal_of(list, list->next - 1),
    };
    *row = &list->row;
    return true;
}

bool ank_claim_list_close(struct ank_claim_list *list, struct ank_error *err)
{
    ank_arena_free(&list->mem);
    return ank_cursor_close(list->cursor, err);
}

/* To find a right is to explore too: the last day that was said, or on which a claim
 * began. */
static ank_day explored_on(const struct ank_claim_list *list, ank_day said)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->record->steps[list->claims[i].first].day > said)
            said = list->record->steps[list->claims[i].first].day;
    return said;
}

static void count_claims(const struct ank_claim_list *list,
                         struct ank_explored *explored)
{
    size_t states[ANK_CLAIM_LOST + 1] = {0};
    for (size_t i = 0; i < list->count; i++) {
        ank_day renewal = renewal_of(list, i);
        states[state_of(list, i)]++;
        if (renewal != ANK_NO_DAY &&
            (explored->renewal == ANK_NO_DAY || renewal < explored->renewal))
            explored->renewal = renewal;
    }
    explored->claims = list->count;
    explored->realised = states[ANK_CLAIM_IN_ORDER];
    explored->stuck = states[ANK_CLAIM_STUCK];
    explored->under_way = states[ANK_CLAIM_OPEN];
}

bool ank_explored_next(struct ank_claim_list *list, struct ank_explored *explored,
                       bool *more, struct ank_error *err)
{
    ank_day said;
    *more = next_family(list);
    if (!*more)
        return true;
    *explored = (struct ank_explored){.family = list->record->family,
                                      .alias = list->record->alias,
                                      .renewal = ANK_NO_DAY};
    if (!ank_explored_last(list->work->registry, list->record->id, &said, err))
        return false;
    explored->day = explored_on(list, said);
    count_claims(list, explored);
    return true;
}
