/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures stand beside each other, and what they say together. */
#include <math.h>
#include <string.h>

#include "../entry/presets.h"
#include "pool_room.h"

/* Of which an organisation speaks as a whole: its one project, or all together. */
static bool is_whole(const struct pool_folder *folder, size_t row)
{
    return folder->project_count == 1 ||
           strcmp(verify_cell(&folder->change, row, "project"), "all") == 0;
}

static bool is_at(const struct pool_folder *folder, size_t row,
                  const struct pool_moment *moment)
{
    return strcmp(verify_cell(&folder->change, row, "domain"), moment->theme) == 0 &&
           strcmp(verify_cell(&folder->change, row, "wave"), moment->wave) == 0;
}

static void read_figures(const struct pool_folder *folder, size_t at,
                         struct pool_row *row)
{
    const struct verify_sheet *sheet = &folder->change;
    const struct ank_published_mean mean = {
        verify_number(sheet, at, "families"), verify_number(sheet, at, "mean_change"),
        verify_number(sheet, at, "sd"), verify_number(sheet, at, "low"),
        verify_number(sheet, at, "high")};
    row->families = mean.families;
    row->mean = mean.mean;
    row->low = mean.low;
    row->high = mean.high;
    row->sd = ank_published_spread(&mean);
    row->verdict = verify_cell(sheet, at, "verdict");
    row->as_of = verify_cell(sheet, at, "as_of");
    row->left = isnan(row->mean)                     ? ANK_N("no mean is told")
                : isnan(row->sd) || !(row->sd > 0.0) ? ANK_N("it is not told how sure "
                                                             "the mean is")
                                                     : NULL;
}

static struct pool_row row_of(const struct pool_folder *folder,
                              const struct pool_moment *moment)
{
    struct pool_row row = {.folder = folder,
                           .families = (double)NAN,
                           .mean = (double)NAN,
                           .low = (double)NAN,
                           .high = (double)NAN,
                           .sd = (double)NAN,
                           .verdict = "",
                           .as_of = "",
                           .left = ANK_N("it does not ask this, or not then")};
    bool asked = false, whole = false;
    for (size_t i = 0; i < folder->change.count; i++) {
        bool here = is_at(folder, i, moment);
        asked = asked || here;
        if (here && is_whole(folder, i)) {
            whole = true;
            read_figures(folder, i, &row);
        }
    }
    if (asked && !whole)
        row.left = ANK_N("its projects are not told together");
    return row;
}

/* The organisation whose question most others share; the first of those that are
 * shared as often. */
static const struct pool_folder *reference_of(const struct pool_moment *moment)
{
    const struct pool_folder *found = NULL;
    size_t most = 0;
    for (size_t i = 0; i < moment->count; i++) {
        size_t like = 0;
        for (size_t k = 0; k < moment->count; k++)
            like += !moment->rows[i].left && !moment->rows[k].left &&
                    !pool_other(moment->rows[i].folder, moment->rows[k].folder,
                                moment->theme);
        if (like > most) {
            most = like;
            found = moment->rows[i].folder;
        }
    }
    return found;
}

static int better_of(const struct pool_folder *folder, const char *theme)
{
    for (size_t i = 0; i < folder->question_count; i++)
        if (strcmp(folder->questions[i].theme, theme) == 0)
            return folder->questions[i].better;
    return 0;
}

/* Of the projects of one organisation, what is said of each. */
static void count_said(const struct pool_folder *folder, struct pool_moment *moment)
{
    for (size_t i = 0; i < folder->change.count; i++) {
        const char *verdict = verify_cell(&folder->change, i, "verdict");
        if (!is_at(folder, i, moment) ||
            strcmp(verify_cell(&folder->change, i, "project"), "all") == 0)
            continue;
        moment->improved += strcmp(verdict, "better") == 0;
        moment->harder += strcmp(verdict, "harder") == 0;
        moment->unsure += strcmp(verdict, "unsure") == 0;
    }
}

static void compare_rows(struct ank_arena *mem, struct pool_moment *moment)
{
    struct ank_project_mean *means =
        ank_alloc(mem, (moment->count + 1) * sizeof *means);
    for (size_t i = 0; i < moment->count; i++)
        if (!moment->rows[i].left) {
            const struct pool_row *row = &moment->rows[i];
            means[moment->compared++] =
                (struct ank_project_mean){(size_t)row->families, row->mean, row->sd};
            count_said(row->folder, moment);
        }
    moment->between = ank_between(means, moment->compared, mem);
    for (size_t i = 0, at = 0; i < moment->count; i++)
        if (!moment->rows[i].left)
            moment->rows[i].found = moment->between.rows[at++];
    ank_pool_next(&moment->between.pool, &moment->next_low, &moment->next_high);
}

static bool set_moment(const struct pool *pool, struct pool_moment *moment)
{
    bool told = false;
    moment->rows =
        ank_alloc(pool->work->mem, (pool->folder_count + 1) * sizeof *moment->rows);
    for (size_t f = 0; f < pool->folder_count; f++) {
        struct pool_row row = row_of(&pool->folders[f], moment);
        told = told || !isnan(row.mean);
        moment->rows[moment->count++] = row;
    }
    const struct pool_folder *like = reference_of(moment);
    for (size_t i = 0; like && i < moment->count; i++)
        if (!moment->rows[i].left)
            moment->rows[i].left =
                pool_other(like, moment->rows[i].folder, moment->theme);
    moment->better = like ? better_of(like, moment->theme) : 0;
    compare_rows(pool->work->mem, moment);
    return told;
}

static bool is_new(const struct pool *pool, size_t folder, size_t row)
{
    for (size_t f = 0; f <= folder; f++) {
        const struct pool_folder *one = &pool->folders[f];
        const struct verify_sheet *sheet = &pool->folders[folder].change;
        const struct pool_moment moment = {.theme = verify_cell(sheet, row, "domain"),
                                           .wave = verify_cell(sheet, row, "wave")};
        for (size_t i = 0; i < (f < folder ? one->change.count : row); i++)
            if (is_at(one, i, &moment))
                return false;
    }
    return true;
}

void pool_compare(struct pool *pool)
{
    for (size_t f = 0; f < pool->folder_count; f++) {
        const struct verify_sheet *sheet = &pool->folders[f].change;
        for (size_t i = 0; i < sheet->count; i++) {
            struct pool_moment moment = {.theme = verify_cell(sheet, i, "domain"),
                                         .label = verify_cell(sheet, i, "label"),
                                         .wave = verify_cell(sheet, i, "wave")};
            if (!is_new(pool, f, i))
                continue;
            if (!set_moment(pool, &moment)) {
                pool->silent++;
                continue;
            }
            pool->moments = ank_grow(pool->work->mem, pool->moments, pool->moment_count,
                                     sizeof moment);
            pool->moments[pool->moment_count++] = moment;
        }
    }
}

/* Whether the folder says the common name, in whatever language it was written. */
static bool is_common(const struct ank_label *label, const char *said)
{
    const char *const names[] = {label->nl, label->fr, label->en};
    for (size_t i = 0; i < ANK_COUNT(names); i++)
        if (names[i] && strcmp(names[i], said) == 0)
            return true;
    return false;
}

bool pool_label(struct pool *pool, struct ank_error *err)
{
    struct themes themes;
    struct ank_arena *mem = pool->work->mem;
    if (!presets_themes(mem, &themes, err))
        return false;
    for (size_t i = 0; i < pool->moment_count; i++)
        for (size_t k = 0; k < themes.count; k++) {
            struct pool_moment *moment = &pool->moments[i];
            const struct ank_label *label = &themes.theme[k].label;
            if (strcmp(themes.theme[k].code, moment->theme) == 0 &&
                is_common(label, moment->label))
                moment->label = ank_label_plain(pool->lang, mem, label);
        }
    return true;
}
