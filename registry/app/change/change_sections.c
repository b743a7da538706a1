/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change: the families that were asked for, read once for each section. */
#include <string.h>

#include <ankerpunt/app/changes.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include "change_sections.h"
#include "../../io/json.h"

/* In the order of the document. */
static const struct change_section *const sections[] = {
    &change_rows, &change_trends, &change_looking_back, &change_estimates};

/* What is written, of whom, and where to. */
struct writing {
    const struct ank_changes_request *request;
    struct changes *changes;
    FILE *out;
    struct json_writer *json; /* an open document; NULL: each table is one */
};

static bool check_whom(struct ank_work_context *work,
                       const struct ank_changes_request *request, struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family;
    if (request->project && request->family)
        return ank_fail(err, ANK_USAGE, ANK_N("give --project or --family, not both"));
    return (!request->project || ank_project_find(work->registry, request->project,
                                                  work->mem, &project, err)) &&
           (!request->family ||
            ank_family_find(work->registry, request->family, work->mem, &family, err));
}

/* A family that took back its consent to be measured is in no list. */
static bool withdrew(const struct changes *changes, const struct ank_record *record)
{
    bool said;
    return !ank_consent_stands(record, "measure", changes->work->today, &said) && said;
}

/* The rows of every family, one section long. */
static bool write_families(const struct writing *writing,
                           const struct change_section *section, struct ank_error *err)
{
    struct changes *changes = writing->changes;
    struct ank_work_context *work = changes->work;
    const struct ank_record *record;
    struct ank_cursor *cursor = ank_cursor_parts(
        work->registry, writing->request->family, writing->request->project,
        ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
    while (work->goes_on(err) && ank_cursor_next(cursor, &record)) {
        if (!withdrew(changes, record))
            section->write(changes, record);
        ank_arena_reset(&changes->mem);
    }
    return ank_cursor_close(cursor, err) && err->code == ANK_OK;
}

static bool write_section(const struct writing *writing,
                          const struct change_section *section, struct ank_error *err)
{
    struct changes *changes = writing->changes;
    struct table_about about = {
        .document = "change",
        .array = section->name,
        .title = section->title,
        .notice = ANK_N("DO NOT SHARE: personal data"),
        .lang = changes->work->lang,
        .generated = changes->work->today,
        .screen = changes->work->screen,
        .json = writing->json,
    };
    bool any = true;
    if ((section->any && !section->any(changes, &any, err)) ||
        !table_open(&changes->table, writing->request->format, writing->out, &about,
                    section->columns, err))
        return false;
    bool done = !any || write_families(writing, section, err);
    return table_close(changes->table, err) && done;
}

/* Every section of the document. */
static bool write_document(struct writing *writing, struct ank_error *err)
{
    struct json_writer json;
    bool done = true;
    json_document_begin(&json, writing->out, "change", writing->changes->work->today);
    writing->json = &json;
    for (size_t i = 0; done && i < ANK_COUNT(sections); i++)
        done = write_section(writing, sections[i], err);
    writing->json = NULL; /* lives here only */
    return done && json_document_end(&json, err);
}

static const struct change_section *section_named(const char *name,
                                                  struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; i < ANK_COUNT(sections); i++)
        if (strcmp(sections[i]->name, name) == 0)
            return sections[i];
    ank_fail(
        err, ANK_INVALID,
        ANK_N(
            "there is no table %s; there are changes, trends, looking_back and estimates"),
        ank_shown(name, shown));
    return NULL;
}

/* The projects, and the rules of those that were asked for. */
static bool read_projects(struct changes *changes, struct ank_error *err)
{
    struct ank_work_context *work = changes->work;
    if (!ank_project_list(work->registry, work->mem, &changes->projects,
                          &changes->project_count, err))
        return false;
    for (size_t i = 0; i < changes->project_count; i++)
        if (!changes->only || ank_code_same(changes->only, changes->projects[i].code))
            if (!change_add_rules(changes, &changes->projects[i], err))
                return false;
    return true;
}

bool ank_changes_write(struct ank_work_context *work,
                       const struct ank_changes_request *request, FILE *out,
                       struct ank_error *err)
{
    struct changes changes = {.work = work, .only = request->project};
    struct writing writing = {request, &changes, out, NULL};
    const struct change_section *section =
        request->table ? section_named(request->table, err) : sections[0];
    if (!section || !check_whom(work, request, err) || !read_projects(&changes, err))
        return false;
    bool whole = request->format == TABLE_JSON && !request->table;
    bool done =
        whole ? write_document(&writing, err) : write_section(&writing, section, err);
    ank_arena_free(&changes.mem);
    return done;
}
