/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot stand beside other projects, in words. */
#include <string.h>

#include "summary_set.h"

const char *summary_project_name(const struct summary_set *set, const char *code)
{
    for (size_t i = 0; i < set->count; i++)
        if (strcmp(set->sides[i].project->code, code) == 0)
            return set->sides[i].project->name;
    return code;
}

/* Where a theme stands side by side: at the last moment of its rows; NULL: nowhere. */
static const char *shown_at(const struct between_row *rows, size_t count,
                            const char *theme)
{
    const char *wave = NULL;
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].theme, theme) == 0)
            wave = rows[i].wave->name;
    return wave;
}

/* No later moment of that theme is left out of the same project. */
static bool is_last(const struct between_left *left, size_t count, size_t at)
{
    for (size_t i = at + 1; i < count; i++)
        if (strcmp(left[i].theme, left[at].theme) == 0 &&
            strcmp(left[i].project, left[at].project) == 0 &&
            strcmp(left[i].wave->name, left[at].wave->name) != 0)
            return false;
    return true;
}

/* Words are of the moments that stand side by side; the JSON has every other. */
static size_t keep_told(const struct summary_set *set, struct ank_arena *mem,
                        struct between_left *left, size_t count)
{
    struct between_row *rows;
    size_t row_count = summary_between(set, mem, &rows), kept = 0;
    bool *told = ank_alloc(mem, (count + 1) * sizeof *told);
    for (size_t i = 0; i < count; i++) {
        const char *shown = shown_at(rows, row_count, left[i].theme);
        told[i] =
            shown ? strcmp(shown, left[i].wave->name) == 0 : is_last(left, count, i);
    }
    for (size_t i = 0; i < count; i++)
        if (told[i])
            left[kept++] = left[i];
    return kept;
}

static bool same_lack(const struct between_left *a, const struct between_left *b)
{
    return a->reason == b->reason && strcmp(a->project, b->project) == 0;
}

/* What a project lacks at the moment of `at` for its reason: "after 3 months: Home". */
static const char *left_then(struct ank_work_context *work,
                             const struct summary_set *set, struct between_left *left,
                             size_t count, size_t at)
{
    const char *names = NULL;
    const struct between_left first = left[at];
    for (size_t i = at; i < count; i++) {
        if (!same_lack(&left[i], &first) ||
            strcmp(left[i].wave->name, first.wave->name) != 0)
            continue;
        const char *name =
            left[i].domain
                ? ank_label_plain(work->lang, work->mem, &left[i].domain->label)
                : summary_theme_name(work, set, left[i].theme);
        names = names ? ank_format(work->mem, "%s \u00b7 %s", names, name) : name;
        left[i].reason = NULL; /* is said */
    }
    return SAY(ANK_N("%s: %s"), summary_wave_words(work, first.wave), names);
}

/* The same of all moments. */
static const char *left_at_all(struct ank_work_context *work,
                               const struct summary_set *set, struct between_left *left,
                               size_t count, size_t at)
{
    const struct between_left first = left[at];
    const char *list = NULL;
    for (size_t i = at; i < count; i++) {
        if (!left[i].reason || !same_lack(&left[i], &first))
            continue;
        const char *then = left_then(work, set, left, count, i);
        list = list ? ank_format(work->mem, "%s; %s", list, then) : then;
    }
    return list;
}

size_t summary_left_words(struct ank_work_context *work, const struct summary_set *set,
                          const char *const **sentences)
{
    struct between_left *left;
    size_t count = summary_between_left(set, work->mem, &left), said = 0;
    const char **list = ank_alloc(work->mem, (count + 1) * sizeof *list);
    count = keep_told(set, work->mem, left, count);
    for (size_t i = 0; i < count; i++) {
        const char *reason = left[i].reason;
        if (reason)
            list[said++] = SAY(ANK_N("Left out of this, %s (%s): %s."),
                               summary_project_name(set, left[i].project),
                               ank_words(work->lang, reason),
                               left_at_all(work, set, left, count, i));
    }
    *sentences = list;
    return said;
}
