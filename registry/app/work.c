/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every part of the room needs of who works; see work.h. */
#include <string.h>
#include <time.h>

#include <ankerpunt/app/share.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/analysis/results.h>
#include "work.h"

static const struct ank_project *project_coded(const struct ank_project *all,
                                               size_t count, const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (ank_code_same(all[i].code, code))
            return &all[i];
    return NULL;
}

bool work_projects(struct ank_work_context *work, char *const *codes,
                   const struct ank_project ***projects, size_t *count,
                   struct ank_error *err)
{
    struct ank_project *all, none;
    size_t all_count;
    *projects = NULL;
    if (!ank_project_list(work->registry, work->mem, &all, &all_count, err))
        return false;
    for (*count = 0; codes[*count]; (*count)++) {
        const char *code = codes[*count];
        const struct ank_project *project = project_coded(all, all_count, code);
        for (size_t i = 0; i < *count; i++)
            if (ank_code_same(code, codes[i]))
                return ank_fail(err, ANK_INVALID, ANK_N("project %s is there twice"),
                                code);
        if (!project) /* the store has the sentence */
            return ank_project_find(work->registry, code, work->mem, &none, err);
        *projects = ank_grow(work->mem, *projects, *count, sizeof **projects);
        (*projects)[*count] = project;
    }
    return true;
}

bool work_fill_panel(struct ank_work_context *work, struct ank_panel *panel,
                     const char *project, struct ank_error *err)
{
    const struct ank_record *record;
    size_t read = 0;
    struct ank_cursor *cursor = ank_cursor_open(work->registry, NULL, project);
    while (work->goes_on(err) && ank_cursor_next(cursor, &record)) {
        ank_panel_add(panel, record);
        work_progress(work, ANK_N("reading families"), ++read, 0);
    }
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

const char *ank_work_day(struct ank_work_context *work, ank_day day)
{
    char text[12];
    return day == ANK_NO_DAY ? "" : ank_strdup(work->mem, ank_day_words(day, text));
}

const struct ank_lang *work_paper_lang(const struct ank_work_context *work,
                                       const struct ank_project *project)
{
    return work->paper_lang ? work->paper_lang : ank_lang_find(project->language);
}

struct ank_work work_noted(const struct ank_work_context *work, char clock[static 32])
{
    time_t now = time(NULL);
    struct tm utc;
    strftime(clock, 32, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&now, &utc));
    return (struct ank_work){.who = work->who,
                             .command = work->command,
                             .at = work->moment ? work->moment : clock,
                             .today = work->today};
}

bool work_goes_on(const struct ank_work_context *work, struct ank_error *err)
{
    return !work->goes_on || work->goes_on(err);
}

bool ank_work_begin(struct ank_work_context *work, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    return ank_registry_begin(work->registry, &noted, err);
}

bool work_begin_more(struct ank_work_context *work, struct ank_error *err)
{
    char clock[32];
    struct ank_work noted = work_noted(work, clock);
    noted.more = true;
    return ank_registry_begin(work->registry, &noted, err);
}

bool ank_work_end(struct ank_work_context *work, bool done, struct ank_error *err)
{
    done = done && work_goes_on(work, err);
    return ank_registry_end(work->registry, done, err) && done;
}

void work_progress(struct ank_work_context *work, const char *what, size_t done,
                   size_t total)
{
    if (work->progress)
        work->progress(work, ank_words(work->lang, what), done, total);
}

static void pass_on(void *whom, size_t done, size_t total)
{
    struct ank_work_context *work = whom;
    if (work->progress)
        work->progress(work, NULL, done, total);
}

struct ank_listener work_listener(struct ank_work_context *work)
{
    return (struct ank_listener){pass_on, work};
}

void work_notice(struct ank_work_context *work, const char *sentence)
{
    if (work->notice)
        work->notice(work, sentence);
}

bool ank_share_check(struct ank_work_context *work, const struct ank_record *record,
                     const struct ank_share *share, struct ank_error *err)
{
    const char *to = share->whom, *by = share->by;
    const char *purpose = ank_format(work->mem, "share:%s", to);
    bool to_themselves = strcmp(to, "family") == 0;
    if (!to_themselves && !ank_consent_stands(record, purpose, work->today, NULL))
        return ank_fail(
            err, ANK_DENIED,
            ANK_N("%s did not agree to share with %s; \"ankerpunt consent %s give "
                  "share:%s\" notes that they do"),
            record->family, to, record->family, to);
    if (!to_themselves && ank_consent_withdrawn_by(record, by, purpose, work->today))
        return ank_fail(err, ANK_DENIED,
                        ANK_N("%s: %s does not want to share their own scores with %s"),
                        record->family, by, to);
    return true;
}

bool ank_share_note(struct ank_work_context *work, const struct ank_record *record,
                    const struct ank_share *share, struct ank_error *err)
{
    struct ank_share noted = *share;
    noted.day = work->today;
    return ank_share_check(work, record, share, err) &&
           ank_share_put(work->registry, record->id, &noted, err);
}
