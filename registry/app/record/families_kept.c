/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families are entered, changed, listed and forgotten; see families.h. */
#include <string.h>

#include <ankerpunt/app/families.h>
#include <ankerpunt/registry/backup.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include "../entry/entry_check.h"
#include "../work.h"

static bool give_consents(struct ank_work_context *work, int64_t family,
                          const struct ank_family_entry *entry, struct ank_error *err)
{
    char *rest = ank_strdup(work->mem, entry->consents);
    for (char *purpose; (purpose = strsep(&rest, ","));) {
        /* A start may be planned; what is said is said today. */
        ank_day day = entry->start < work->today ? entry->start : work->today;
        struct ank_consent consent = {purpose, day, true, NULL};
        bool changed;
        if (!check_purpose(purpose, err) ||
            !ank_consent_put(work->registry, family, &consent, &changed, err))
            return false;
    }
    return true;
}

static bool check_said(struct ank_work_context *work, const char *alias,
                       const char *language, const char **clean, struct ank_error *err)
{
    *clean = NULL;
    return (!alias || check_line("--alias", alias, 60, clean, work->mem, err)) &&
           (!language || check_form_language(language, err));
}

static bool choose_code(struct ank_work_context *work, struct ank_family_entry *entry,
                        struct ank_error *err)
{
    char random[8];
    if (entry->code)
        return true;
    if (!ank_family_code(work->registry, random, err))
        return false;
    entry->code = ank_strdup(work->mem, random);
    return true;
}

static bool add_family(struct ank_work_context *work,
                       const struct ank_family_entry *entry, struct ank_family *family,
                       struct ank_error *err)
{
    struct ank_trajectory trajectory = {
        .start = entry->start, .end = ANK_NO_DAY, .children = -1, .birth_year = -1};
    family->code = entry->code;
    return ank_check_code("--code", family->code, err) &&
           ank_family_add(work->registry, family, err) &&
           ank_trajectory_add(work->registry, family->id, entry->project, &trajectory,
                              err) &&
           (!entry->consents || give_consents(work, family->id, entry, err));
}

bool ank_family_typed(struct ank_work_context *work, char **typed,
                      struct ank_error *err)
{
    struct ank_error none = {.lang = err->lang};
    struct ank_family found;
    if (ank_family_find(work->registry, *typed, work->mem, &found, &none))
        *typed = ank_strdup(work->mem, found.code);
    return none.code == ANK_OK || none.code == ANK_NOT_FOUND ||
           ank_fail(err, none.code, "%s", none.text);
}

bool ank_family_name(struct ank_work_context *work, const char *code, const char **name,
                     struct ank_error *err)
{
    struct ank_family found;
    if (!ank_family_find(work->registry, code, work->mem, &found, err))
        return false;
    *name = found.alias ? found.alias : found.code;
    return true;
}

bool ank_family_enter(struct ank_work_context *work, struct ank_family_entry *entry,
                      struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family = {.language = entry->language};
    if (!ank_project_find(work->registry, entry->project, work->mem, &project, err) ||
        !check_said(work, entry->alias, entry->language, &family.alias, err) ||
        !choose_code(work, entry, err))
        return false;
    if (!family.language)
        family.language = project.language;
    if (entry->start == ANK_NO_DAY)
        entry->start = work->today;
    return add_family(work, entry, &family, err);
}

bool ank_family_change(struct ank_work_context *work, const char *family,
                       const char *alias, const char *language, struct ank_error *err)
{
    const char *clean;
    struct ank_family found;
    if (!alias && !language)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to set: give --alias or --language"));
    return check_said(work, alias, language, &clean, err) &&
           ank_family_find(work->registry, family, work->mem, &found, err) &&
           ank_family_set(work->registry, found.id, clean, language, err);
}

bool ank_family_record(struct ank_work_context *work, const char *family,
                       struct ank_record *record, struct ank_error *err)
{
    return ank_record_of(work->registry, family, work->mem, record, err);
}

struct ank_family_list {
    struct ank_cursor *cursor;
    struct ank_family_row row;
};

bool ank_family_list_open(struct ank_work_context *work, const char *project,
                          struct ank_family_list **list, struct ank_error *err)
{
    struct ank_project found;
    if (project && !ank_project_find(work->registry, project, work->mem, &found, err))
        return false;
    *list = ank_alloc(work->mem, sizeof **list);
    (*list)->cursor =
        ank_cursor_parts(work->registry, NULL, project, ANK_RECORD_SITTINGS);
    return true;
}

bool ank_family_list_next(struct ank_family_list *list,
                          const struct ank_family_row **row)
{
    const struct ank_record *record;
    if (!ank_cursor_next(list->cursor, &record))
        return false;
    list->row = (struct ank_family_row){
        record->family,      record->alias,     record->language,
        .start = ANK_NO_DAY, .end = ANK_NO_DAY, .sittings = record->sitting_count,
        .last = ANK_NO_DAY};
    for (size_t i = 0; i < record->sitting_count; i++)
        if (record->sittings[i].day > list->row.last)
            list->row.last = record->sittings[i].day;
    if (record->trajectory_count > 0) {
        const struct ank_trajectory *now =
            &record->trajectories[record->trajectory_count - 1];
        list->row.project = now->project;
        list->row.start = now->start;
        list->row.end = now->end;
    }
    *row = &list->row;
    return true;
}

bool ank_family_list_close(struct ank_family_list *list, struct ank_error *err)
{
    return ank_cursor_close(list->cursor, err);
}

bool ank_share_rows(struct ank_work_context *work, const char *family,
                    struct ank_share **shares, size_t *count, struct ank_error *err)
{
    struct ank_family found;
    return ank_family_find(work->registry, family, work->mem, &found, err) &&
           ank_share_list(work->registry, found.id, work->mem, shares, count, err);
}

static void add_outside(struct ank_work_context *work, struct ank_outside_list *list,
                        const struct ank_outside *row)
{
    list->rows = ank_grow(work->mem, list->rows, list->count, sizeof *list->rows);
    list->rows[list->count++] = *row;
}

bool ank_family_outside(struct ank_work_context *work, const char *family,
                        struct ank_outside_list *outside, struct ank_error *err)
{
    struct ank_family found;
    struct ank_share *shares;
    ank_day *days;
    size_t share_count, day_count;
    *outside = (struct ank_outside_list){.backups_until = ANK_NO_DAY};
    if (!ank_family_find(work->registry, family, work->mem, &found, err) ||
        !ank_share_list(work->registry, found.id, work->mem, &shares, &share_count,
                        err) ||
        !ank_backup_days(work->registry, work->today, work->mem, &days, &day_count,
                         err))
        return false;
    outside->family = found.code;
    for (size_t i = 0; i < share_count; i++)
        if (strcmp(shares[i].what, "release") != 0) /* holds nobody */
            add_outside(work, outside,
                        &(struct ank_outside){shares[i].what, shares[i].whom,
                                              shares[i].day, ANK_NO_DAY});
    outside->given = outside->count;
    for (size_t i = 0; i < day_count; i++) {
        outside->backups_until = days[i] + ANK_BACKUP_DAYS;
        add_outside(
            work, outside,
            &(struct ank_outside){"backup", NULL, days[i], outside->backups_until});
    }
    return true;
}

bool ank_family_forget(struct ank_work_context *work, const char *family,
                       const char *confirmed, struct ank_error *err)
{
    struct ank_family found;
    if (!ank_family_find(work->registry, family, work->mem, &found, err))
        return false;
    if (strcmp(confirmed, found.code) != 0)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("that is not the code; nothing was erased"));
    return ank_family_erase(work->registry, &found, err);
}

bool ank_families_more(struct ank_work_context *work, size_t most, bool *more,
                       struct ank_error *err)
{
    return ank_family_more(work->registry, most, more, err);
}
