/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is counted, what is asked of them, and what of that may be shown. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/ledger.h>
#include <ankerpunt/registry/process_done.h>
#include <ankerpunt/registry/right.h>
#include <ankerpunt/registry/cursor.h>
#include "../merge/waiting.h"
#include "release.h"

/* Tokens: random numbers under which the ledger keeps families ------------------- */

static int compare_families(const void *key, const void *token)
{
    int64_t id = *(const int64_t *)key,
            other = ((const struct ank_ledger_token *)token)->family;
    return (id > other) - (id < other);
}

int64_t release_token(const struct release_tokens *tokens, int64_t family)
{
    const struct ank_ledger_token *found =
        bsearch(&family, tokens->tokens, tokens->count, sizeof *tokens->tokens,
                compare_families);
    return found->token; /* every family has one */
}

static void count_family(struct release *release, size_t project,
                         const struct ank_record *record, int64_t token)
{
    if (!ank_cohorts_add(release->cohorts, project, record, token))
        return;
    release->families = ank_grow(release->work->mem, release->families,
                                 release->family_count, sizeof *release->families);
    release->families[release->family_count++] = record->id;
}

static bool count_project(struct release *release, size_t project,
                          const struct release_tokens *tokens, struct ank_error *err)
{
    struct ank_registry *registry = release->work->registry;
    const struct ank_record *record;
    bool said;
    struct ank_cursor *cursor =
        ank_cursor_open(registry, NULL, release->projects[project]->code);
    work_progress(release->work, ANK_N("counting projects"), project + 1,
                  release->project_count);
    while (release->work->goes_on(err) && ank_cursor_next(cursor, &record))
        if (!ank_consent_stands(record, "evaluation", release->work->today, &said))
            *(said ? &release->took_back : &release->left_out) += 1;
        else
            count_family(release, project, record, release_token(tokens, record->id));
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

/* The ledger -------------------------------------------------------------- */

static bool read_ledger(struct release *release, struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    struct ank_ledger_row *rows;
    size_t count;
    if (!ank_ledger_list(work->registry, work->mem, &rows, &count, err))
        return false;
    release->formers = ank_alloc(work->mem, (count + 1) * sizeof *release->formers);
    for (size_t i = 0; i < count; i++) {
        struct ank_former *former = &release->formers[release->former_count++];
        *former = (struct ank_former){.release = (int)rows[i].release,
                                      .least = rows[i].least,
                                      .measure = rows[i].measure,
                                      .site = rows[i].site,
                                      .n = rows[i].n,
                                      .members = rows[i].members};
        if (!release_shown_read(rows[i].shown, &former->shown))
            return ank_fail(
                err, ANK_STORE,
                ANK_N("the ledger of releases cannot be read; restore a backup"));
        former->shown.cut_off = rows[i].cut_off;
    }
    return true;
}

bool release_repeated(const struct release *release, const struct ank_shown *shown)
{
    return ank_shown_repeats(shown, release->cut_off);
}

bool release_has_totals(const struct release *release)
{
    for (size_t i = 0; i < release->count && release->project_count > 1; i++)
        if (release->asked[i].item.total && release->shown[i].why == ANK_SHOWN)
            return true;
    return false;
}

static bool read_done(struct release *release, struct ank_release_options *how,
                      struct ank_error *err)
{
    struct ank_process_done *done;
    if (!ank_process_done_list(release->work->registry, release->cut_off,
                               release->work->mem, &done, &how->done_count, err))
        return false;
    how->done = done;
    return true;
}

struct ank_disclosure release_disclosure(const struct release *release)
{
    return (struct ank_disclosure){.count = release->count,
                                   .formers = release->formers,
                                   .former_count = release->former_count,
                                   .least = release->least,
                                   .totals_first = release->totals_first,
                                   .cut_off = release->cut_off,
                                   .keep = release->work->mem,
                                   .goes_on = release->work->goes_on,
                                   .shown = release->shown};
}

static bool decide(struct release *release, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    const struct ank_asked *rows = ank_cohorts_asked(release->cohorts, &release->count);
    struct ank_asked *asked = ank_alloc(mem, (release->count + 1) * sizeof *asked);
    struct ank_release_item *items =
        ank_alloc(mem, (release->count + 1) * sizeof *items);
    for (size_t i = 0; i < release->count; i++) {
        asked[i] = rows[i];
        items[i] = rows[i].item;
    }
    release->asked = asked;
    release->shown = ank_alloc(mem, (release->count + 1) * sizeof *release->shown);
    struct ank_disclosure disclosure = release_disclosure(release);
    const struct ank_listener listener = work_listener(release->work);
    disclosure.items = items;
    disclosure.listener = &listener;
    work_progress(release->work, ANK_N("proving that what is hidden stays hidden"), 0,
                  0);
    if (!ank_disclose(&disclosure, err))
        return false;
    release->safety = disclosure.safety;
    for (size_t i = 0; i < release->count; i++)
        asked[i].item = items[i];
    enum ank_published_change *changes =
        ank_alloc(mem, (release->count + 1) * sizeof *changes);
    ank_published_changes(asked, release->shown, release->count, changes);
    release->changes = changes;
    return release_prove(release, err);
}

static struct release_order count_told(const struct ank_asked *asked,
                                       const struct ank_shown *shown, size_t count)
{
    struct release_order told = {0};
    for (size_t i = 0; i < count; i++)
        if (shown[i].why == ANK_SHOWN)
            *(asked[i].item.total ? &told.totals : &told.own) += 1;
    return told;
}

bool release_other_order(const struct release *release, struct release_order *now,
                         struct release_order *other, struct ank_error *err)
{
    struct ank_arena *mem = release->work->mem;
    size_t count = release->count;
    const struct ank_asked *rows = ank_cohorts_asked(release->cohorts, &count);
    struct ank_release_item *items = ank_alloc(mem, (count + 1) * sizeof *items);
    struct ank_disclosure disclosure = release_disclosure(release);
    for (size_t i = 0; i < count; i++)
        items[i] = rows[i].item;
    const struct ank_listener listener = work_listener(release->work);
    disclosure.items = items;
    disclosure.listener = &listener;
    work_progress(release->work, ANK_N("proving the other order"), 0, 0);
    disclosure.totals_first = !release->totals_first;
    disclosure.shown = ank_alloc(mem, (count + 1) * sizeof *disclosure.shown);
    if (!ank_disclose(&disclosure, err))
        return false;
    *now = count_told(rows, release->shown, count);
    *other = count_told(rows, disclosure.shown, count);
    return true;
}

/* The ledger travels with a backup, not with files of families. */
static bool note_unknown(struct release *release, struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    bool unknown;
    if (!ank_ledger_unknown(work->registry, &unknown, err))
        return false;
    if (unknown)
        work_notice(
            work,
            SAY(ANK_N(
                "note: families came from a file, so former releases of them are unknown "
                "here; if figures of them went out before, release them from the "
                "registry that made those, or from a backup of it")));
    return true;
}

bool release_begin(struct release *release, char *const *projects,
                   struct release_tokens *tokens, struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    if (!work_projects(work, projects, &release->projects, &release->project_count,
                       err) ||
        !ank_right_list(work->registry, work->mem, &release->rights,
                        &release->right_count, err) ||
        !ank_theme_list(work->registry, work->mem, &release->themes,
                        &release->theme_count, err) ||
        !ank_ledger_tokens(work->registry, work->mem, &tokens->tokens, &tokens->count,
                           err) ||
        !read_ledger(release, err))
        return false;
    release->lang = work_paper_lang(work, release->projects[0]);
    for (size_t i = 0; i < release->project_count; i++)
        if (!waiting_refuse(work, release->projects[i]->code, err))
            return false;
    return release_check_names(release, err);
}

bool release_prepare(struct release *release, char *const *projects,
                     struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    struct release_tokens tokens;
    release->cut_off = ank_cut_off(work->today);
    if (!release_begin(release, projects, &tokens, err))
        return false;
    struct ank_release_options how = {.today = work->today,
                                      .cut_off = release->cut_off,
                                      .least = release->least,
                                      .rights = release->rights,
                                      .right_count = release->right_count};
    struct ank_explored_day *explored;
    if (!read_done(release, &how, err) ||
        !ank_explored_list(work->registry, release->cut_off, work->mem, &explored,
                           &how.explored_count, err))
        return false;
    how.explored = explored;
    release->cohorts =
        ank_cohorts_open(release->projects, release->project_count, &how);
    for (size_t i = 0; i < release->project_count; i++)
        if (!count_project(release, i, &tokens, err))
            return false;
    if (release->family_count == 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N("no family that started by %s agrees to be counted; there is nothing "
                  "to release"),
            ank_work_day(work, release->cut_off));
    return note_unknown(release, err) && decide(release, err);
}

void release_close(struct release *release)
{
    ank_cohorts_close(release->cohorts);
}

/* Keeping ----------------------------------------------------------------- */

static bool write_ledger(struct release *release, struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    struct ank_ledger_row *rows =
        ank_alloc(work->mem, (release->count + 1) * sizeof *rows);
    size_t count = 0;
    const char *codes = "";
    struct ank_disclosure disclosure = release_disclosure(release);
    for (size_t i = 0; i < release->project_count; i++)
        codes = ank_format(work->mem, "%s%s%s", codes, *codes ? " " : "",
                           release->projects[i]->code);
    for (size_t i = 0; i < release->count; i++) {
        const struct ank_release_item *item = &release->asked[i].item;
        if (release->shown[i].repeated)
            continue;
        if (ank_former_same(&disclosure, item, &release->shown[i]))
            continue;
        rows[count++] = (struct ank_ledger_row){
            .measure = item->measure,
            .site = item->site,
            .shown = release_shown_write(work->mem, &release->shown[i]),
            .n = item->n,
            .members = item->members};
    }
    struct ank_ledger_release about = {work->today,   release->cut_off, codes,
                                       release->whom, release->purpose, release->least};
    return ank_ledger_add(work->registry, &about, rows, count, err);
}

bool release_note(struct release *release, struct ank_error *err)
{
    struct ank_work_context *work = release->work;
    if (!write_ledger(release, err))
        return false;
    for (size_t i = 0; i < release->family_count; i++)
        if (!ank_share_add(work->registry, release->families[i], work->today, "release",
                           release->whom, err))
            return false;
    return true;
}
