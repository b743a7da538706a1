/* SPDX-License-Identifier: GPL-3.0-or-later */
/* change: what changed for each family; see change_out.h. */
#include <string.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/json.h"
#include "../app/change/changes.h"

struct settings {
    const char *project, *family, *table;
};

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "project", "CODE", offsetof(struct settings, project),
     ANK_N("only families of this project")},
    {OPTION_TEXT, 0, "family", "CODE", offsetof(struct settings, family),
     ANK_N("only this family")},
    {OPTION_TEXT, 0, "table", "NAME", offsetof(struct settings, table),
     ANK_N("one table: changes, trends, looking_back or estimates")},
    {0},
};

/* In the order of the document. */
static const struct change_section *const sections[] = {
    &change_rows, &change_trends, &change_looking_back, &change_estimates};

static bool check_who(struct session *session, const struct settings *s,
                      struct ank_error *err)
{
    struct ank_project project;
    struct ank_family family;
    if (s->project && s->family)
        return ank_fail(err, ANK_USAGE, ANK_N("give --project or --family, not both"));
    return (!s->project || ank_project_find(session->work.registry, s->project,
                                            session->work.mem, &project, err)) &&
           (!s->family || ank_family_find(session->work.registry, s->family,
                                          session->work.mem, &family, err));
}

/* A family that took back its consent to be measured is in no list of many. */
static bool withdrew(const struct session *session, const struct ank_record *record)
{
    bool said;
    return !ank_consent_stands(record, "measure", session->work.today, &said) && said;
}

/* Walks the families once for one section. */
static bool write_section(struct session *session, struct changes *changes,
                          const struct change_section *section,
                          const struct settings *s, struct json_writer *json,
                          struct ank_error *err)
{
    const struct ank_record *record;
    struct table_about about = {
        .document = "change",
        .array = section->name,
        .title = section->title,
        .notice = ANK_N("DO NOT SHARE: personal data"),
        .lang = session->work.lang,
        .generated = session->work.today,
        .json = json,
    };
    bool any = true, walked = true;
    if ((section->any && !section->any(changes, &any, err)) ||
        !table_open(&changes->table, session->format, session->out, &about,
                    section->columns, err))
        return false;
    if (any) {
        struct ank_cursor *cursor =
            ank_cursor_parts(session->work.registry, s->family, s->project,
                             ANK_RECORD_SITTINGS | ANK_RECORD_CONSENTS);
        while (session_goes_on(err) && ank_cursor_next(cursor, &record)) {
            if (!changes->many || !withdrew(session, record))
                section->write(changes, record);
            ank_arena_reset(&changes->mem);
        }
        walked = ank_cursor_close(cursor, err) && err->code == ANK_OK;
    }
    return table_close(changes->table, err) && walked;
}

/* Every section of the document. */
static bool write_document(struct session *session, struct changes *changes,
                           const struct settings *s, struct ank_error *err)
{
    struct json_writer json;
    bool done = true;
    json_document_begin(&json, session->out, "change", changes->work->today);
    for (size_t i = 0; done && i < ANK_COUNT(sections); i++)
        done = write_section(session, changes, sections[i], s, &json, err);
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

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    (void)operands;
    const struct settings *s = settings;
    struct changes changes = {
        .work = &session->work, .only = s->project, .many = !s->family};
    const struct change_section *section =
        s->table ? section_named(s->table, err) : sections[0];
    if (!section || !check_who(session, s, err) ||
        !ank_project_list(session->work.registry, session->work.mem, &changes.projects,
                          &changes.project_count, err))
        return false;
    for (size_t i = 0; i < changes.project_count; i++)
        if (!s->project || strcmp(s->project, changes.projects[i].code) == 0)
            if (!change_add_rules(&changes, &changes.projects[i], err))
                return false;
    bool whole = session->format == TABLE_JSON && !s->table;
    bool done = whole ? write_document(session, &changes, s, err)
                      : write_section(session, &changes, section, s, NULL, err);
    ank_arena_free(&changes.mem);
    return done;
}

const struct command cmd_change = {
    .name = "change",
    .summary = ANK_N("What changed, per family, domain and sitting"),
    .verbs =
        (const struct verb[]){
            {.summary = ANK_N("List every change from the start, with its class"),
             .access = ANK_READ,
             .options = options,
             .settings_size = sizeof(struct settings),
             .run = run},
            {0},
        },
};
