/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be told about few families: the steps in order, measure by measure. */
#include "disclosure_steps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/text.h>

static const struct {
    const char *name, *words;
} reasons[ANK_WITHHELD] = {
    [ANK_SHOWN] = {"shown", ANK_N("shown")},
    [ANK_BELOW_THRESHOLD] = {"few", ANK_N("fewer families than the least number")},
    [ANK_TOO_FEW_SITES] = {"few-sites", ANK_N("a total needs at least three projects")},
    [ANK_DOMINANCE] = {"one-site", ANK_N("one project holds nearly the whole total")},
    [ANK_COMPLEMENTARY] = {"rest", ANK_N("the rest would be too small a group")},
    [ANK_DIFFERENCING] = {"moved",
                          ANK_N(
                              "too few families came or left since a former release")},
    [ANK_BOUNDS] = {"bounds", ANK_N("something hidden could be worked out from it")},
    [ANK_END] =
        {"end",
         ANK_N("nearly all families gave the same answer, at an end of the scale")},
    [ANK_ALIKE] = {"alike", ANK_N("nearly all families changed by the same amount")},
    [ANK_SUM] = {"sum", ANK_N("too few families make up most of the sum")},
    [ANK_ANSWERS] = {"answers",
                     ANK_N("the answers of families could be worked out from it")},
    [ANK_NEUTRAL] = {"withheld", ANK_N("so that no project can be told from another")},
    [ANK_PARTS] = {"parts", ANK_N("the parts are too small")},
};

const char *ank_withheld_words(enum ank_withheld why)
{
    return reasons[why].words;
}

const char *ank_withheld_name(enum ank_withheld why)
{
    return reasons[why].name;
}

enum ank_withheld ank_withheld_of(const char *name, size_t length)
{
    enum ank_withheld why = ANK_SHOWN;
    while (why < ANK_WITHHELD && (strlen(reasons[why].name) != length ||
                                  strncmp(reasons[why].name, name, length) != 0))
        why++;
    return why;
}

int ank_round_count(size_t n)
{
    return (int)((n + 2) / 5 * 5);
}

/* The first that rounds to another number than the one before it: 13, 18, 23. */
static size_t where_rounding_changes(size_t n)
{
    return (n + 1) / 5 * 5 + 3;
}

size_t ank_release_least(size_t asked)
{
    return asked <= ANK_RELEASE_LEAST ? ANK_RELEASE_LEAST
                                      : where_rounding_changes(asked);
}

size_t ank_release_twice(size_t least)
{
    return least <= ANK_RELEASE_LEAST ? 2 * ANK_RELEASE_LEAST
                                      : where_rounding_changes(2 * least);
}

struct ank_set disclosed_set(const struct ank_former *former)
{
    return (struct ank_set){former->n, former->members};
}

size_t disclosed_least(const struct ank_former *former)
{
    return former->least > 0 ? former->least : ANK_RELEASE_LEAST;
}

struct disclosed *disclosed_total(const struct disclosed_group *group)
{
    for (size_t i = 0; i < group->count; i++)
        if (group->rows[i].item->total && group->rows[i].shown->why == ANK_SHOWN)
            return &group->rows[i];
    return NULL;
}

void disclosed_hide(struct disclosed *row, enum ank_withheld why)
{
    row->shown->why = why;
}

static void clear(struct ank_shown *shown)
{
    *shown = (struct ank_shown){.cut_off = ANK_NO_DAY,
                                .n = -1,
                                .mean = NAN,
                                .sd = NAN,
                                .low = NAN,
                                .high = NAN,
                                .majority = -1};
    for (int i = 0; i < ANK_MOST_PARTS; i++)
        shown->parts[i] = -1;
}

static void run_step(struct disclosed_group *group,
                     void (*step)(struct disclosed_group *group), bool left_out)
{
    if (!left_out)
        step(group);
}

/* The method, a step on each line: first measure by measure. Alignment comes first
 * where rows are repeated, and once more after suppress_differencing(), which may
 * repeat a further row of this cut-off day. */
static void suppress(struct disclosed_group *group)
{
    const struct ank_rules_left_out *without = &group->without;
    run_step(group, sample_out_leavers, without->differencing);
    run_step(group, repeat_unchanged, without->differencing);
    run_step(group, align_same_cutoff, without->differencing);
    run_step(group, suppress_below_threshold, without->threshold);
    run_step(group, suppress_dominated_total, without->dominance);
    run_step(group, suppress_drawn_sites, without->complementary);
    run_step(group, suppress_differencing, without->differencing);
    run_step(group, align_same_cutoff, without->differencing);
    run_step(group, suppress_contradicting_total, without->differencing);
    disclosed_all_figures(group);
}

/* ... then over all measures together. Reasons are masked last: until then they tell
 * the proof what a reader of a single project is told. */
static bool decide(struct disclosed_group *groups, size_t count, struct ank_error *err)
{
    if (count == 0)
        return true;
    const struct ank_rules_left_out *without = &groups[0].without;
    draw_sites(groups, count);
    for (size_t i = 0; i < count; i++)
        suppress(&groups[i]);
    if (!without->bounds && !audit_bounds(groups, count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        run_step(&groups[i], mask_reasons, without->reasons);
    return true;
}

/* What is hidden shows nothing, whatever was reckoned before. */
static void finish(struct disclosed *row, struct ank_safety *safety)
{
    enum ank_withheld why = row->shown->why;
    if (why != ANK_SHOWN) {
        clear(row->shown);
        row->shown->why = why;
    }
    safety->items++;
    safety->shown += why == ANK_SHOWN;
    safety->repeated += row->shown->repeated;
    safety->withheld[why]++;
}

static int compare_rows(const void *left, const void *right)
{
    const struct disclosed *a = left, *b = right;
    int order = strcmp(a->item->measure, b->item->measure);
    return order ? order : strcmp(a->item->site, b->item->site);
}

static int compare_formers(const void *left, const void *right)
{
    const struct ank_former *a = *(const struct ank_former *const *)left;
    const struct ank_former *b = *(const struct ank_former *const *)right;
    int order = strcmp(a->measure, b->measure);
    return order ? order : a->release - b->release;
}

/* The run of one measure, from `*from` on, which moves past it. */
static size_t run_of(const struct ank_former **formers, size_t count,
                     const char *measure, size_t *from)
{
    while (*from < count && strcmp(formers[*from]->measure, measure) < 0)
        (*from)++;
    size_t first = *from;
    while (*from < count && strcmp(formers[*from]->measure, measure) == 0)
        (*from)++;
    return *from - first;
}

struct former_rows {
    const struct ank_former **all; /* the published first, then the hidden */
    size_t count, published;
};

/* Formers and items both stand by measure: a group is a run of each. */
static size_t find_groups(struct disclosed *rows, size_t count,
                          const struct former_rows *formers,
                          const struct disclosed_group *like,
                          struct disclosed_group *groups)
{
    const struct ank_former **unseen = formers->all + formers->published;
    size_t past = 0, past_unseen = 0, found = 0;
    for (size_t from = 0, to; from < count; from = to) {
        const char *measure = rows[from].item->measure;
        for (to = from; to < count && strcmp(rows[to].item->measure, measure) == 0;)
            to++;
        struct disclosed_group *group = &groups[found++];
        *group = *like;
        group->rows = &rows[from];
        group->count = to - from;
        group->former_count = run_of(formers->all, formers->published, measure, &past);
        group->formers = &formers->all[past - group->former_count];
        group->unseen_count =
            run_of(unseen, formers->count - formers->published, measure, &past_unseen);
        group->unseen = &unseen[past_unseen - group->unseen_count];
    }
    return found;
}

/* Published rows first, then hidden ones; each kind by measure and release. */
static size_t sort_formers(const struct ank_disclosure *disclosure,
                           const struct ank_former **sorted)
{
    size_t published = 0, count = disclosure->former_count, hidden = count;
    for (size_t i = 0; i < count; i++) {
        const struct ank_former *former = &disclosure->formers[i];
        sorted[former->shown.why == ANK_SHOWN ? published++ : --hidden] = former;
    }
    qsort(sorted, published, sizeof(struct ank_former *), compare_formers);
    qsort(sorted + published, count - published, sizeof(struct ank_former *),
          compare_formers);
    return published;
}

static struct disclosed *sort_items(struct ank_disclosure *disclosure,
                                    struct ank_arena *mem)
{
    size_t count = disclosure->count;
    struct disclosed *rows = ank_alloc(mem, (count + 1) * sizeof *rows);
    for (size_t i = 0; i < count; i++) {
        struct ank_release_item *item = &disclosure->items[i];
        clear(&disclosure->shown[i]);
        rows[i] = (struct disclosed){.item = item,
                                     .shown = &disclosure->shown[i],
                                     .set = {item->n, item->members},
                                     .day = disclosure->cut_off};
    }
    qsort(rows, count, sizeof *rows, compare_rows);
    return rows;
}

/* Whether it is a release of several projects. */
static bool are_several(const struct disclosed *rows, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (strcmp(rows[i].item->site, rows[0].item->site) != 0)
            return true;
    return false;
}

/* Whether the only project was released together with others before: a reason that says
 * how few families it has would be laid beside their total. */
static bool was_among_others(const struct ank_disclosure *disclosure, const char *site)
{
    struct ank_arena mem = {0};
    int last = 0;
    for (size_t i = 0; i < disclosure->former_count; i++)
        if (disclosure->formers[i].release > last)
            last = disclosure->formers[i].release;
    bool *own = ank_alloc(&mem, ((size_t)last + 1) * sizeof *own), among = false;
    for (size_t i = 0; i < disclosure->former_count; i++)
        own[disclosure->formers[i].release] |=
            strcmp(disclosure->formers[i].site, site) == 0;
    for (size_t i = 0; i < disclosure->former_count && !among; i++)
        among = own[disclosure->formers[i].release] &&
                strcmp(disclosure->formers[i].site, site) != 0;
    ank_arena_free(&mem);
    return among;
}

bool ank_disclose(struct ank_disclosure *disclosure, struct ank_error *err)
{
    struct ank_arena mem = {0};
    size_t count = disclosure->count;
    struct former_rows formers = {
        .all = ank_alloc(&mem, (disclosure->former_count + 1) * sizeof *formers.all),
        .count = disclosure->former_count};
    struct disclosed_group *groups = ank_alloc(&mem, (count + 1) * sizeof *groups);
    disclosure->safety = (struct ank_safety){.items = 0};
    struct disclosed *rows = sort_items(disclosure, &mem);
    formers.published = sort_formers(disclosure, formers.all);
    bool several = are_several(rows, count);
    const struct disclosed_group like = {
        .least = ank_release_least(disclosure->least),
        .cut_off = disclosure->cut_off,
        .several = several,
        .neutral =
            several || (count > 0 && was_among_others(disclosure, rows[0].item->site)),
        .totals_first = disclosure->totals_first,
        .step_limit = disclosure->step_limit,
        .work_limit = disclosure->work_limit,
        .listener = disclosure->listener,
        .goes_on = disclosure->goes_on,
        .without = disclosure->without,
        .safety = &disclosure->safety,
        .mem = disclosure->keep};
    size_t group_count = find_groups(rows, count, &formers, &like, groups);
    bool done = decide(groups, group_count, err);
    for (size_t i = 0; i < count && done; i++)
        finish(&rows[i], &disclosure->safety);
    ank_arena_free(&mem);
    if (!done)
        return false;
    date_unchanged(disclosure);
    raise_floors(disclosure, like.neutral);
    return true;
}
