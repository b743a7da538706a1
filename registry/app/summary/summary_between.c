/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects side by side, by theme and wave; see summary_set.h. */
#include <string.h>

#include <ankerpunt/analysis/words.h>
#include "../../io/table_code.h"
#include "summary_set.h"

struct summary_side summary_side_of(const struct ank_summary *summary,
                                    struct ank_arena *mem)
{
    struct summary_side side = {.project = summary->project,
                                .count = summary->domain_count};
    side.moments = ank_alloc(mem, (side.count + 1) * sizeof *side.moments);
    for (size_t i = 0; i < side.count; i++) {
        const struct ank_domain_row *row = &summary->domains[i];
        side.moments[i] = (struct summary_moment){row->instrument,
                                                  row->domain,
                                                  row->wave,
                                                  {row->figures.n,
                                                   row->figures.value[ANK_MEAN_CHANGE],
                                                   row->figures.value[ANK_SD_CHANGE]}};
    }
    return side;
}

static const struct summary_moment *first_of_theme(const struct summary_side *side,
                                                   const char *theme, const char *wave)
{
    for (size_t i = 0; i < side->count; i++) {
        const struct summary_moment *row = &side->moments[i];
        if (strcmp(row->domain->theme, theme) == 0 &&
            strcmp(row->wave->name, wave) == 0)
            return row;
    }
    return NULL;
}

static bool same_scale(const struct ank_scale *a, const struct ank_scale *b)
{
    return a->decimals == b->decimals && a->low == b->low && a->high == b->high &&
           a->step == b->step && a->better == b->better;
}

/* Adds the rows of one theme at one wave. */
static size_t add_theme(const struct summary_set *set,
                        const struct summary_moment *like, struct ank_arena *mem,
                        struct between_row **rows, size_t row_count)
{
    const struct summary_side *sides = set->sides;
    size_t count = set->count;
    struct between_row *found = ank_alloc(mem, count * sizeof *found);
    struct ank_project_mean *means = ank_alloc(mem, count * sizeof *means);
    size_t projects = 0;
    for (size_t p = 0; p < count; p++) {
        const struct summary_moment *row =
            first_of_theme(&sides[p], like->domain->theme, like->wave->name);
        if (!row || row->mean.n == 0 ||
            !same_scale(&row->instrument->scale, &like->instrument->scale))
            continue;
        means[projects] = row->mean;
        found[projects] = (struct between_row){
            .theme = like->domain->theme,
            .wave = like->wave,
            .project = sides[p].project->code,
            .mean = means[projects],
        };
        projects++;
    }
    if (projects < 2)
        return row_count;
    struct ank_between between = ank_between(means, projects, mem);
    for (size_t i = 0; i < projects; i++) {
        found[i].found = between.rows[i];
        *rows = ank_grow(mem, *rows, row_count, sizeof **rows);
        (*rows)[row_count++] = found[i];
    }
    return row_count;
}

static bool seen(const struct between_row *rows, size_t count,
                 const struct summary_moment *row)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].theme, row->domain->theme) == 0 &&
            strcmp(rows[i].wave->name, row->wave->name) == 0)
            return true;
    return false;
}

size_t summary_between(const struct summary_set *set, struct ank_arena *mem,
                       struct between_row **rows)
{
    size_t row_count = 0;
    *rows = NULL;
    for (size_t p = 0; p < set->count; p++)
        for (size_t i = 0; i < set->sides[p].count; i++) {
            const struct summary_moment *row = &set->sides[p].moments[i];
            if (!seen(*rows, row_count, row))
                row_count = add_theme(set, row, mem, rows, row_count);
        }
    return row_count;
}

/* What is left out ------------------------------------------------------------ */

struct leaving {
    const struct summary_set *set;
    struct ank_arena *mem;
    struct between_left *rows;
    size_t count;
};

static bool same_moment(const struct summary_moment *a, const struct summary_moment *b)
{
    return strcmp(a->domain->theme, b->domain->theme) == 0 &&
           strcmp(a->wave->name, b->wave->name) == 0;
}

static void leave(struct leaving *to, const struct summary_moment *like, size_t project,
                  const struct summary_moment *row, const char *reason)
{
    to->rows = ank_grow(to->mem, to->rows, to->count, sizeof *to->rows);
    to->rows[to->count++] = (struct between_left){like->domain->theme, like->wave,
                                                  to->set->sides[project].project->code,
                                                  row ? row->domain : NULL, reason};
}

/* Of one project at one moment: its first domain of the theme when that cannot be set
 * beside the others, and every further one. */
static void leave_of(struct leaving *to, const struct summary_moment *like,
                     size_t project, bool alone)
{
    const struct summary_side *side = &to->set->sides[project];
    const struct summary_moment *first =
        first_of_theme(side, like->domain->theme, like->wave->name);
    if (!first || first->mean.n == 0)
        leave(to, like, project, first, ANK_N("nobody was rated again there"));
    else if (!same_scale(&first->instrument->scale, &like->instrument->scale))
        leave(to, like, project, first, ANK_N("it has another scale than the first"));
    else if (alone)
        leave(to, like, project, first, ANK_N("no other project can stand beside it"));
    for (size_t i = 0; i < side->count; i++) {
        const struct summary_moment *row = &side->moments[i];
        if (row != first && row->mean.n > 0 && same_moment(row, like))
            leave(to, like, project, row,
                  ANK_N("only the first domain of a theme is compared"));
    }
}

/* Whether anybody was rated again, and how many projects can stand side by side. */
static bool rated_again(const struct summary_set *set,
                        const struct summary_moment *like, size_t *comparable)
{
    bool any = false;
    *comparable = 0;
    for (size_t p = 0; p < set->count; p++) {
        const struct summary_moment *row =
            first_of_theme(&set->sides[p], like->domain->theme, like->wave->name);
        if (!row || row->mean.n == 0)
            continue;
        any = true;
        *comparable += same_scale(&row->instrument->scale, &like->instrument->scale);
    }
    return any;
}

/* The row of that theme and moment that the first project to have one speaks by. */
static bool leads(const struct summary_set *set, size_t project,
                  const struct summary_moment *row)
{
    for (size_t p = 0; p < project; p++)
        if (first_of_theme(&set->sides[p], row->domain->theme, row->wave->name))
            return false;
    return row ==
           first_of_theme(&set->sides[project], row->domain->theme, row->wave->name);
}

size_t summary_between_left(const struct summary_set *set, struct ank_arena *mem,
                            struct between_left **left)
{
    struct leaving to = {.set = set, .mem = mem};
    for (size_t p = 0; p < set->count; p++)
        for (size_t i = 0; i < set->sides[p].count; i++) {
            const struct summary_moment *row = &set->sides[p].moments[i];
            size_t comparable;
            if (!leads(set, p, row) || !rated_again(set, row, &comparable))
                continue;
            for (size_t q = 0; q < set->count; q++)
                leave_of(&to, row, q, comparable < 2);
        }
    *left = to.rows;
    return to.count;
}

const char *summary_theme_name(struct ank_work_context *work,
                               const struct summary_set *set, const char *theme)
{
    for (size_t i = 0; i < set->theme_count; i++)
        if (strcmp(set->themes[i].code, theme) == 0)
            return ank_label_plain(work->lang, work->mem, &set->themes[i].label);
    return theme;
}

const char *summary_theme_words(struct ank_work_context *work,
                                const struct summary_set *set,
                                const struct between_row *row)
{
    return ank_format(work->mem, "%s %s", summary_theme_name(work, set, row->theme),
                      summary_wave_words(work, row->wave));
}

bool summary_last_wave(const struct between_row *rows, size_t count, size_t at)
{
    for (size_t i = at + 1; i < count; i++)
        if (strcmp(rows[i].theme, rows[at].theme) == 0 &&
            strcmp(rows[i].wave->name, rows[at].wave->name) != 0)
            return false;
    return true;
}

const char *summary_between_words(struct ank_work_context *work,
                                  const struct summary_set *set,
                                  const struct between_row *row)
{
    return ank_sentence_of_between(
        work->lang, work->mem, summary_theme_words(work, set, row),
        row->found.named ? row->project : NULL, &row->mean, &row->found);
}

static const struct table_column columns[] = {
    {"theme", ANK_N("theme"), TABLE_WORDS, 0, 0},
    {"wave", ANK_N("wave"), TABLE_WORDS, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"n", ANK_N("n"), TABLE_INTEGER, 0, 4},
    {"mean_change", ANK_N("change"), TABLE_NUMBER, 2, 0},
    {"shrunken", ANK_N("drawn to the others"), TABLE_NUMBER, 2, 3},
    {"low", ANK_N("low"), TABLE_NUMBER, 2, 2},
    {"high", ANK_N("high"), TABLE_NUMBER, 2, 2},
    {"funnel_low", ANK_N("by chance from"), TABLE_NUMBER, 2, 1},
    {"funnel_high", ANK_N("to"), TABLE_NUMBER, 2, 1},
    {"words", ANK_N("in words"), TABLE_WORDS, 0, 0},
    {0},
};

static void fill_all(struct table *table, struct ank_work_context *work,
                     const struct summary_set *set)
{
    struct between_row *rows;
    size_t count = summary_between(set, work->mem, &rows);
    for (size_t i = 0; i < count; i++) {
        const struct ank_between_row *found = &rows[i].found;
        table_label(table, work->lang, work->mem, rows[i].theme,
                    ank_theme_label(set->themes, set->theme_count, rows[i].theme));
        table_wave(table, work->lang, work->mem, rows[i].wave->name);
        table_text(table, found->named ? rows[i].project : NULL);
        table_integer(table, (int64_t)rows[i].mean.n);
        table_number(table, rows[i].mean.mean);
        table_number(table, found->shrunken);
        table_number(table, found->low);
        table_number(table, found->high);
        table_number(table, found->funnel_low);
        table_number(table, found->funnel_high);
        table_text(table, summary_between_words(work, set, &rows[i]));
        table_row_end(table);
    }
}

const struct summary_kind summary_sides = {.name = "between",
                                           .title = ANK_N("Projects side by side"),
                                           .columns = columns,
                                           .fill_all = fill_all};
