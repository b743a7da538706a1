/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits today, gathered from the lists that answer each kind; see today.h. */
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/app/agenda.h>
#include <ankerpunt/app/claims.h>
#include <ankerpunt/app/rights_said.h>
#include <ankerpunt/app/process_kept.h>
#include <ankerpunt/app/retention.h>
#include <ankerpunt/app/signals.h>
#include <ankerpunt/app/today.h>
#include <ankerpunt/registry/arrangement.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/referral.h>
#include "../entry/entry_check.h"
#include "../entry/presets.h"
#include "../work.h"

/* The list that is being made. */
struct today {
    struct ank_work_context *work;
    struct ank_today_wish wish; /* its days settled */
    struct ank_today_list *list;
};

static struct ank_today_item *add_item(struct today *today, enum ank_today_kind kind)
{
    struct ank_today_list *list = today->list;
    list->rows =
        ank_grow(today->work->mem, list->rows, list->count, sizeof *list->rows);
    struct ank_today_item *item = &list->rows[list->count++];
    *item = (struct ank_today_item){.kind = kind, .day = ANK_NO_DAY};
    return item;
}

static void name_family(struct today *today, struct ank_today_item *item,
                        const char *family, const char *alias)
{
    item->family = ank_strdup(today->work->mem, family);
    item->alias = alias ? ank_strdup(today->work->mem, alias) : NULL;
}

/* Waves ---------------------------------------------------------------------- */

static enum ank_today_kind kind_of(const struct today *today, const struct ank_due *due)
{
    struct ank_wave wave;
    if (due->person)
        return ANK_TODAY_PERSON;
    if (ank_wave_parse(due->wave, &wave) && wave.kind == ANK_FOLLOWUP)
        return ANK_TODAY_FOLLOWUP;
    bool later = due->window.nominal > today->work->today + today->wish.within;
    return due->postponed && later && !due->begun ? ANK_TODAY_PUT_OFF : ANK_TODAY_TALK;
}

static void add_due(struct today *today, const struct ank_due *due)
{
    struct ank_arena *mem = today->work->mem;
    struct ank_today_item *item = add_item(today, kind_of(today, due));
    name_family(today, item, due->family, due->alias);
    item->project = ank_strdup(mem, due->project);
    item->day = due->window.nominal;
    item->late = due->state == ANK_LATE && !due->begun;
    item->person = due->person ? ank_strdup(mem, due->person) : NULL;
    item->wave = ank_strdup(mem, due->wave);
    item->instrument = ank_strdup(mem, due->instrument);
    item->put_off = due->postponed;
    item->begun = due->begun;
    item->answered = due->answered;
    item->domains = due->begun ? due->domains : 0;
}

static bool add_waves(struct today *today, struct ank_error *err)
{
    const struct ank_due_wish wish = {.project = today->wish.project,
                                      .coach = today->wish.coach,
                                      .ahead = today->wish.within,
                                      .put_off = true,
                                      .persons = true};
    struct ank_due_list *list;
    const struct ank_due *due;
    if (!ank_due_open(today->work, &wish, &list, err))
        return false;
    while (ank_due_next(list, &due))
        add_due(today, due);
    return ank_due_close(list, err);
}

/* Steps and rights ----------------------------------------------------------- */

static bool add_steps(struct today *today, struct ank_error *err)
{
    const struct ank_small_step_wish wish = {.coming = true,
                                             .within = today->wish.within,
                                             .project = today->wish.project,
                                             .coach = today->wish.coach};
    struct ank_small_step *steps;
    size_t count;
    if (!ank_small_step_rows(today->work, &wish, &steps, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct ank_today_item *item = add_item(today, ANK_TODAY_STEP);
        name_family(today, item, steps[i].family, steps[i].alias);
        item->day = steps[i].due;
        item->late = steps[i].due < today->work->today;
        item->number = steps[i].number;
        item->about = steps[i].domain ? steps[i].domain_code : steps[i].right_code;
        if (item->about)
            item->label =
                steps[i].domain ? &steps[i].domain_label : &steps[i].right_label;
        item->text = steps[i].text;
    }
    return true;
}

/* Looking again -------------------------------------------------------------- */

static bool add_reviews(struct today *today, struct ank_error *err)
{
    struct ank_work_context *work = today->work;
    struct ank_reviews_to_come come = {
        .project = today->wish.coach ? NULL : today->wish.project,
        .coach = today->wish.coach,
        .day = work->today,
        .until = (ank_day)(work->today + today->wish.within)};
    if (!ank_support_review_to_come(work->registry, &come, work->mem, err))
        return false;
    for (size_t i = 0; i < come.count; i++) {
        struct ank_today_item *item = add_item(today, ANK_TODAY_REVIEW);
        name_family(today, item, come.rows[i].family, come.rows[i].alias);
        item->day = come.rows[i].day;
        item->late = come.rows[i].day < work->today;
    }
    return true;
}

/* The end of what was foreseen is near or over, and nobody looked at the support since
 * a month before it. No family is late: a plan is. */
static void add_plan(struct today *today, const struct ank_course *course,
                     const struct ank_project *project)
{
    enum { month_before = 30 };
    double months = presets_foreseen(project, today->work->mem);
    if (!(months >= 1))
        return;
    ank_day end = ank_day_add_months(course->start, (int)months);
    if (end > today->work->today + today->wish.within ||
        (course->review != ANK_NO_DAY && course->review >= end - month_before))
        return;
    struct ank_today_item *item = add_item(today, ANK_TODAY_PLAN);
    name_family(today, item, course->family, course->alias);
    item->project = project->code;
    item->day = end;
    item->months = (int)months;
}

static bool add_plans(struct today *today, struct ank_error *err)
{
    struct ank_work_context *work = today->work;
    struct ank_courses all = {.project = today->wish.coach ? NULL : today->wish.project,
                              .coach = today->wish.coach,
                              .day = work->today};
    struct ank_project *projects;
    size_t count;
    if (!ank_course_list(work->registry, &all, work->mem, err) ||
        !ank_project_list(work->registry, work->mem, &projects, &count, err))
        return false;
    for (size_t i = 0; i < all.count; i++)
        for (size_t p = 0; p < count; p++)
            if (strcmp(projects[p].code, all.rows[i].project) == 0)
                add_plan(today, &all.rows[i], &projects[p]);
    return true;
}

static void add_claim(struct today *today, enum ank_today_kind kind,
                      const struct ank_claim_row *row)
{
    struct ank_arena *mem = today->work->mem;
    struct ank_today_item *item = add_item(today, kind);
    bool stuck = kind == ANK_TODAY_STUCK;
    name_family(today, item, row->family, row->alias);
    item->day = stuck ? row->since : row->renewal;
    item->late = !stuck && row->renewal < today->work->today;
    item->about = ank_strdup(mem, row->right);
    item->label = row->label;
    if (!stuck)
        return;
    item->stage = ank_stage_name(row->stage);
    item->reason = row->reason ? ank_strdup(mem, row->reason) : NULL;
}

/* A right may have to be renewed and be stuck too. */
static void add_either(struct today *today, const struct ank_claim_row *row)
{
    int64_t within = today->wish.within < ANK_TODAY_RENEWAL_DAYS
                         ? ANK_TODAY_RENEWAL_DAYS
                         : today->wish.within;
    if (row->renewal != ANK_NO_DAY && row->renewal <= today->work->today + within)
        add_claim(today, ANK_TODAY_RENEWAL, row);
    if (row->state == ANK_CLAIM_STUCK)
        add_claim(today, ANK_TODAY_STUCK, row);
}

/* One row for a family, since the first choice: the names of the first three. */
static void add_chosen_family(struct today *today, const struct ank_chosen_rows *chosen,
                              size_t first)
{
    enum { named = 3 };
    struct ank_work_context *work = today->work;
    struct ank_today_item *item = add_item(today, ANK_TODAY_EXPLORE);
    const char *names = "";
    size_t count = 0;
    name_family(today, item, chosen->row[first].family, chosen->row[first].alias);
    item->day = chosen->row[first].since;
    for (size_t i = first; i < chosen->count; i++) {
        if (!chosen->row[i].explore ||
            strcmp(chosen->row[i].family, chosen->row[first].family) != 0)
            continue;
        if (count < named)
            names = ank_format(
                work->mem, "%s%s%s", names, count ? "; " : "",
                ank_label_plain(work->lang, work->mem, &chosen->row[i].right.label));
        count++;
    }
    item->text = count > named ? ank_format(work->mem, "%s; ...", names) : names;
}

/* By family: those that one chose stand together. */
static bool add_chosen(struct today *today, const struct ank_claims_wish *wish,
                       struct ank_error *err)
{
    struct ank_chosen_rows chosen;
    const char *family = "";
    if (!ank_chosen_list(today->work, wish, &chosen, err))
        return false;
    for (size_t i = 0; i < chosen.count; i++)
        if (chosen.row[i].explore && strcmp(chosen.row[i].family, family) != 0) {
            family = chosen.row[i].family;
            add_chosen_family(today, &chosen, i);
        }
    return true;
}

static bool add_claims(struct today *today, struct ank_error *err)
{
    const struct ank_claims_wish wish = {.project = today->wish.project,
                                         .coach = today->wish.coach,
                                         .renew_within = ANK_NOT_GIVEN,
                                         .supported = true};
    struct ank_claim_list *list;
    const struct ank_claim_row *row;
    if (!ank_claim_list_open(today->work, &wish, &list, err))
        return false;
    while (ank_claim_list_next(list, &row))
        add_either(today, row);
    return ank_claim_list_close(list, err) && add_chosen(today, &wish, err);
}

/* Signals and terms ---------------------------------------------------------- */

static bool add_signals(struct today *today, struct ank_error *err)
{
    const struct ank_signal_wish wish = {.project = today->wish.project,
                                         .coach = today->wish.coach,
                                         .owes_feedback = true};
    struct ank_signal_row *rows;
    size_t count;
    if (!ank_signal_rows(today->work, &wish, &rows, &count, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct ank_today_item *item = add_item(today, ANK_TODAY_FEEDBACK);
        item->project = rows[i].signal.project;
        item->day = rows[i].signal.day;
        item->number = rows[i].signal.number;
        item->text = rows[i].signal.title;
    }
    return true;
}

static bool add_retained(struct today *today, struct ank_error *err)
{
    struct ank_retained_list families;
    if (!ank_retention_of(today->work, today->wish.project, today->wish.coach,
                          &families, err))
        return false;
    for (size_t i = 0; i < families.count; i++) {
        const struct ank_retained *family = &families.rows[i];
        struct ank_today_item *item = add_item(today, ANK_TODAY_RETENTION);
        name_family(today, item, family->family, family->alias);
        item->project = family->project;
        item->day = family->until;
        item->years = family->years;
    }
    return true;
}

/* The whole ------------------------------------------------------------------ */

static int compare_texts(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

static const char *called(const struct ank_today_item *item)
{
    return item->alias ? item->alias : item->family;
}

static int compare_items(const void *left, const void *right)
{
    const struct ank_today_item *a = left, *b = right;
    int order = (int)a->kind - (int)b->kind;
    if (order == 0)
        order = (a->day > b->day) - (a->day < b->day);
    if (order == 0)
        order = compare_texts(called(a), called(b));
    if (order == 0)
        order = compare_texts(a->family, b->family);
    if (order == 0)
        order = compare_texts(a->wave, b->wave);
    if (order == 0)
        order = compare_texts(a->person, b->person);
    if (order == 0)
        order = (a->number > b->number) - (a->number < b->number);
    if (order == 0)
        order = compare_texts(a->about, b->about);
    return order ? order : compare_texts(a->instrument, b->instrument);
}

static bool same_talk(const struct ank_today_item *a, const struct ank_today_item *b)
{
    return a->wave && b->wave && a->kind == b->kind && a->day == b->day && !a->begun &&
           !b->begun && strcmp(a->family, b->family) == 0 &&
           strcmp(a->wave, b->wave) == 0 && compare_texts(a->person, b->person) == 0;
}

/* Several lists of one wave are asked in one talk. */
static void join_talks(struct ank_today_list *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (kept > 0 && same_talk(&list->rows[kept - 1], &list->rows[i]))
            list->rows[kept - 1].instrument = NULL;
        else
            list->rows[kept++] = list->rows[i];
    list->count = kept;
}

static int compare_codes(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    return strcmp(*a, *b);
}

static void count_families(struct today *today)
{
    struct ank_today_list *list = today->list;
    size_t count = 0;
    const char **codes =
        ank_alloc(today->work->mem, (list->count + 1) * sizeof(const char *));
    for (size_t i = 0; i < list->count; i++)
        if (list->rows[i].family)
            codes[count++] = list->rows[i].family;
    qsort(codes, count, sizeof *codes, compare_codes);
    for (size_t i = 0; i < count; i++)
        list->families += i == 0 || strcmp(codes[i - 1], codes[i]) != 0;
}

bool ank_today_read(struct ank_work_context *work, const struct ank_today_wish *wish,
                    struct ank_today_list *list, struct ank_error *err)
{
    struct today today = {work, *wish, list};
    *list = (struct ank_today_list){0};
    if (today.wish.within == ANK_NOT_GIVEN)
        today.wish.within = ANK_TODAY_DAYS;
    if (!add_waves(&today, err) || !add_steps(&today, err) ||
        !add_reviews(&today, err) || !add_plans(&today, err) ||
        !add_claims(&today, err) || !add_signals(&today, err) ||
        !add_retained(&today, err))
        return false;
    if (list->count > 1)
        qsort(list->rows, list->count, sizeof *list->rows, compare_items);
    join_talks(list);
    count_families(&today);
    return true;
}
