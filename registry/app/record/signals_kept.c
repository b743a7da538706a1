/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What families run into again and again, told to who can change it; see signals.h. */
#include <string.h>

#include <ankerpunt/app/signals.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/instrument.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/signal.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/subject.h"
#include "../work.h"

enum { title_most = 60, line_most = 200 };

/* Common names of instruments; another word is kept, and told of. */
static bool tell_theme(struct ank_work_context *work, const char *theme,
                       struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    if (!theme)
        return true;
    if (!ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    struct ank_code_row *known = ank_alloc(work->mem, (count + 1) * sizeof *known);
    for (size_t i = 0; i < count; i++)
        known[i].code = themes[i].code;
    return check_word(work, "--theme", theme, known, err);
}

/* The title is a line that everybody may read. */
static bool check_title(struct ank_work_context *work, const char *title,
                        const char **clean, struct ank_error *err)
{
    if (!check_line("--title", title, title_most, clean, work->mem, err))
        return false;
    return strspn(*clean, " ") < strlen(*clean) ||
           ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"));
}

/* The other lines that everybody may read; what is not said stays as it was. */
static bool check_lines(struct ank_work_context *work,
                        const struct ank_signal_entry *entry, struct ank_signal *signal,
                        struct ank_error *err)
{
    const struct {
        const char *option, *said;
        const char **place;
    } lines[] = {{"--proposal", entry->proposal, &signal->proposal},
                 {"--answerer", entry->answerer, &signal->answerer},
                 {"--answer", entry->answer, &signal->answer}};
    for (size_t i = 0; i < ANK_COUNT(lines); i++)
        if (lines[i].said && !check_line(lines[i].option, lines[i].said, line_most,
                                         lines[i].place, work->mem, err))
            return false;
    return true;
}

/* The right it is about is one of the catalogue. */
static bool check_right(struct ank_work_context *work, const char *right,
                        struct ank_error *err)
{
    struct ank_right found;
    return !right || ank_right_find(work->registry, right, work->mem, &found, err);
}

/* An answer came on a day, which is past. */
static bool take_answer(struct ank_work_context *work,
                        const struct ank_signal_entry *entry, struct ank_signal *signal,
                        struct ank_error *err)
{
    if (!entry->answer)
        return true;
    signal->answered = entry->answered;
    return entry_day(work, &signal->answered, err);
}

/* What is said, but for the title and the families. */
static bool check_values(struct ank_work_context *work,
                         const struct ank_signal_entry *entry, struct ank_error *err)
{
    return (!entry->owner || ank_check_code("--owner", entry->owner, err)) &&
           (!entry->theme || check_word(work, "--theme", entry->theme, NULL, err)) &&
           check_right(work, entry->right, err) &&
           ank_check_choice("--level", entry->level, ank_level_codes, err) &&
           ank_check_choice("--barrier", entry->barrier, ank_barrier_codes, err) &&
           ank_check_choice("--status", entry->state, ank_signal_codes, err);
}

/* A family is counted where it was supported. */
static bool find_family(struct ank_work_context *work, const char *code,
                        const char *project, int64_t *family, struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    struct ank_project found;
    if (!ank_project_find(work->registry, project, work->mem, &found, err) ||
        !ank_family_find_places(work->registry, code, work->mem, family, &places,
                                &count, err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (places[i].project == found.id)
            return true;
    return ank_fail(err, ANK_INVALID, ANK_N("%s was never with %s"), code, project);
}

static bool link_families(struct ank_work_context *work,
                          const struct ank_texts *families,
                          const struct ank_signal *signal, struct ank_error *err)
{
    int64_t family;
    for (size_t i = 0; i < families->count; i++)
        if (!find_family(work, families->text[i], signal->project, &family, err) ||
            !ank_signal_link(work->registry, signal->number, family, err))
            return false;
    return true;
}

/* The same as ank_signal_check(), and the title as it is kept. */
static bool check_new(struct ank_work_context *work,
                      const struct ank_signal_entry *entry, const char **title,
                      struct ank_error *err)
{
    struct ank_project project;
    int64_t family;
    if (!entry->title || !entry->level)
        return ank_fail(err, ANK_USAGE, ANK_N("something is missing: %s"),
                        entry->title ? "--level" : "--title");
    if (!check_title(work, entry->title, title, err) ||
        !check_values(work, entry, err) ||
        !ank_project_find(work->registry, entry->project, work->mem, &project, err))
        return false;
    for (size_t i = 0; i < entry->families.count; i++)
        if (!find_family(work, entry->families.text[i], project.code, &family, err))
            return false;
    return true;
}

bool ank_signal_check(struct ank_work_context *work,
                      const struct ank_signal_entry *entry, struct ank_error *err)
{
    const char *title;
    return check_new(work, entry, &title, err);
}

bool ank_signal_note(struct ank_work_context *work,
                     const struct ank_signal_entry *entry, struct ank_signal *noted,
                     struct ank_error *err)
{
    const char *title;
    ank_day on = entry->day;
    if (!entry_day(work, &on, err) || !check_new(work, entry, &title, err) ||
        !tell_theme(work, entry->theme, err))
        return false;
    *noted = (struct ank_signal){
        .right = entry->right,
        .project = entry->project,
        .day = on,
        .feedback = ANK_NO_DAY,
        .title = title,
        .level = entry->level,
        .theme = entry->theme,
        .barrier = entry->barrier,
        .owner = entry->owner,
        .state = entry->state ? entry->state : ank_signal_codes[0].code,
        .text = entry->text,
    };
    return check_lines(work, entry, noted, err) &&
           take_answer(work, entry, noted, err) &&
           ank_signal_add(work->registry, noted, err) &&
           link_families(work, &entry->families, noted, err);
}

/* What was said takes the place of what was there. */
static bool change_values(struct ank_work_context *work,
                          const struct ank_signal_entry *entry,
                          struct ank_signal *signal, struct ank_error *err)
{
    if ((entry->title && !check_title(work, entry->title, &signal->title, err)) ||
        !check_values(work, entry, err) || !tell_theme(work, entry->theme, err))
        return false;
    if (entry->level)
        signal->level = entry->level;
    if (entry->theme)
        signal->theme = entry->theme;
    if (entry->barrier)
        signal->barrier = entry->barrier;
    if (entry->owner)
        signal->owner = entry->owner;
    if (entry->right)
        signal->right = entry->right;
    if (entry->state)
        signal->state = entry->state;
    if (entry->feedback != ANK_NO_DAY)
        signal->feedback = entry->feedback;
    if (entry->day != ANK_NO_DAY)
        signal->day = entry->day;
    return entry_day(work, &signal->day, err) &&
           check_lines(work, entry, signal, err) &&
           take_answer(work, entry, signal, err) &&
           ank_signal_set(work->registry, signal, err);
}

static bool unlink_families(struct ank_work_context *work,
                            const struct ank_texts *without,
                            const struct ank_signal *signal, struct ank_error *err)
{
    struct ank_family family;
    bool was_linked;
    for (size_t i = 0; i < without->count; i++) {
        if (!ank_family_find(work->registry, without->text[i], work->mem, &family,
                             err) ||
            !ank_signal_unlink(work->registry, signal->number, family.id, &was_linked,
                               err))
            return false;
        if (!was_linked)
            return ank_fail(err, ANK_NOT_FOUND, ANK_N("signal %lld does not count %s"),
                            (long long)signal->number, family.code);
    }
    return true;
}

static bool says_nothing(const struct ank_signal_entry *entry)
{
    return !entry->title && !entry->level && !entry->theme && !entry->barrier &&
           !entry->owner && !entry->state && !entry->right && !entry->proposal &&
           !entry->answerer && !entry->answer && entry->feedback == ANK_NO_DAY &&
           entry->day == ANK_NO_DAY &&
           entry->families.count + entry->without.count == 0;
}

static bool find(struct ank_work_context *work, const char *typed,
                 struct ank_signal *signal, struct ank_error *err)
{
    int64_t number;
    return subject_number(typed, &number, err) &&
           ank_signal_find(work->registry, number, work->mem, signal, err);
}

bool ank_signal_change(struct ank_work_context *work,
                       const struct ank_signal_entry *entry, struct ank_signal *changed,
                       struct ank_error *err)
{
    if (says_nothing(entry))
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to change: give --status or another option"));
    return find(work, entry->typed, changed, err) &&
           change_values(work, entry, changed, err) &&
           link_families(work, &entry->families, changed, err) &&
           unlink_families(work, &entry->without, changed, err);
}

bool ank_signal_delete(struct ank_work_context *work, const char *typed,
                       struct ank_signal *deleted, struct ank_error *err)
{
    return find(work, typed, deleted, err) &&
           ank_signal_erase(work->registry, deleted->number, err);
}

bool ank_signal_number(const char *typed, int64_t *number, struct ank_error *err)
{
    return subject_number(typed, number, err);
}

bool ank_signal_read(struct ank_work_context *work, const char *typed,
                     struct ank_signal_row *row, struct ank_error *err)
{
    struct ank_theme *themes;
    size_t count;
    if (!find(work, typed, &row->signal, err) ||
        !ank_theme_list(work->registry, work->mem, &themes, &count, err))
        return false;
    row->theme = ank_theme_label(themes, count, row->signal.theme);
    return true;
}

static bool is_open(const struct ank_signal *signal)
{
    return strcmp(signal->state, "solved") != 0 && strcmp(signal->state, "closed") != 0;
}

/* There is something to tell, and nobody did. */
static bool owes_feedback(const struct ank_signal *signal)
{
    return signal->feedback == ANK_NO_DAY && strcmp(signal->state, "open") != 0 &&
           strcmp(signal->state, "raised") != 0;
}

static bool is_wanted(const struct ank_signal_wish *wish,
                      const struct ank_signal *signal)
{
    return (!wish->open || is_open(signal)) &&
           (!wish->owes_feedback || owes_feedback(signal)) &&
           (!wish->project || ank_code_same(wish->project, signal->project));
}

/* Those of the coach, or of the project. */
static bool list_signals(struct ank_work_context *work,
                         const struct ank_signal_wish *wish, struct ank_signal **all,
                         size_t *count, struct ank_error *err)
{
    struct ank_coach_signals theirs = {.coach = wish->coach, .day = work->today};
    if (!wish->coach)
        return ank_signal_list(work->registry, wish->project, work->mem, all, count,
                               err);
    if (!ank_signal_of_coach(work->registry, &theirs, work->mem, err))
        return false;
    *all = theirs.rows;
    *count = theirs.count;
    return true;
}

bool ank_signal_rows(struct ank_work_context *work, const struct ank_signal_wish *wish,
                     struct ank_signal_row **rows, size_t *count, struct ank_error *err)
{
    struct ank_project project;
    struct ank_signal *all;
    struct ank_theme *themes;
    size_t all_count, theme_count;
    if ((wish->project &&
         !ank_project_find(work->registry, wish->project, work->mem, &project, err)) ||
        !list_signals(work, wish, &all, &all_count, err) ||
        !ank_theme_list(work->registry, work->mem, &themes, &theme_count, err))
        return false;
    *count = 0;
    *rows = ank_alloc(work->mem, all_count * sizeof **rows);
    for (size_t i = 0; i < all_count; i++)
        if (is_wanted(wish, &all[i]))
            (*rows)[(*count)++] = (struct ank_signal_row){
                all[i], ank_theme_label(themes, theme_count, all[i].theme)};
    return true;
}
