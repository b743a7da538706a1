/* SPDX-License-Identifier: GPL-3.0-or-later */
/* project: sets up, lists and shows coaching services. */
#include <string.h>

#include <ankerpunt/app/projects_kept.h>
#include "command.h"

#define PLACE(member) offsetof(struct ank_project_entry, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "name", "TEXT", PLACE(name), ANK_N("its name, for on paper")},
    {OPTION_TEXT, 0, "preset", "PRESET", PLACE(preset),
     ANK_N("the form of support to set it up from; gezinscoaching when left out")},
    {OPTION_TEXTS, 0, "instrument", "INSTRUMENT", PLACE(instruments),
     ANK_N("a list of domains, instead of the preset's; may be given more than once")},
    {OPTION_TEXT, 0, "waves", "3,6,12", PLACE(waves),
     ANK_N(
         "months after the start, instead of the preset's; also closing, followup-12")},
    {OPTION_TEXT, 0, "windows", "0:-30..45,3:46..136", PLACE(windows),
     ANK_N("the days in which a sitting counts for a wave")},
    {OPTION_TEXT, 0, "language", "nl|fr|en", PLACE(language),
     ANK_N("language of its paper")},
    {OPTION_DAY, 0, "start", "DATE", PLACE(start), ANK_N("when the project began")},
    {OPTION_TEXT, 0, "keep-years", "NUMBER", PLACE(keep_years),
     ANK_N("for how many years a family is kept after it was closed, 1 to 99")},
    {OPTION_TEXT, 0, "foreseen-months", "NUMBER", PLACE(foreseen_months),
     ANK_N("how many months support takes at most, instead of the programme's")},
    {0},
};

static const struct option_spec set_options[] = {
    {OPTION_TEXT, 0, "name", "TEXT", PLACE(name), ANK_N("its name, for on paper")},
    {OPTION_TEXT, 0, "language", "nl|fr|en", PLACE(language),
     ANK_N("language of its paper")},
    {OPTION_TEXTS, 0, "instrument", "INSTRUMENT", PLACE(instruments),
     ANK_N("a list of domains to add, or to ask in its newest version with --from; may "
           "be given more than once")},
    {OPTION_TEXTS, 0, "without", "INSTRUMENT", PLACE(without),
     ANK_N("a list that is taken off; its talks are kept, and --instrument with --from "
           "puts it back")},
    {OPTION_DAY, 0, "from", "DATE", PLACE(from),
     ANK_N("the day from which a list is asked, asked anew or taken off")},
    {OPTION_TEXT, 0, "waves", "3,6,12", PLACE(waves),
     ANK_N("the waves from now on: months after the start, closing, followup-12")},
    {OPTION_TEXT, 0, "windows", "0:-30..45,3:46..136", PLACE(windows),
     ANK_N("the days in which a sitting counts for a wave")},
    {OPTION_TEXT, 0, "keep-years", "NUMBER", PLACE(keep_years),
     ANK_N("for how many years a family is kept after it was closed, 1 to 99")},
    {OPTION_TEXT, 0, "foreseen-months", "NUMBER", PLACE(foreseen_months),
     ANK_N("how many months support takes at most, instead of the programme's")},
    {0},
};

static bool tell(struct session *session, const struct ank_project *project,
                 struct ank_error *err)
{
    const struct saved kept = {
        .line = project->code,
        .said = project->name ? project->name : project->code,
    };
    return session_saved(session, &kept, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    struct ank_project_entry entry = *(const struct ank_project_entry *)settings;
    struct ank_project project;
    entry.code = operands[0];
    if (!ank_project_enter(&session->work, &entry, &project, err))
        return false;
    return tell(session, &project, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    struct ank_project_entry entry = *(const struct ank_project_entry *)settings;
    struct ank_project project;
    entry.code = operands[0];
    if (!ank_project_change(&session->work, &entry, &project, err))
        return false;
    return tell(session, &project, err);
}

/* "intake, 3, 6, 12 months, closing", for who reads it on a terminal. */
static const char *wave_words(struct session *session, const struct ank_waves *waves)
{
    struct ank_arena *mem = session->work.mem;
    const char *all = "";
    for (size_t i = 0; i < waves->count; i++) {
        const struct ank_wave *wave = &waves->wave[i];
        const struct ank_wave *next = i + 1 < waves->count ? wave + 1 : NULL;
        bool counted = wave->kind == ANK_MONTHS && wave->months > 1;
        bool more = counted && next && next->kind == ANK_MONTHS;
        const char *words =
            more ? wave->name : ank_wave_words(session->work.lang, mem, wave->name);
        all = ank_format(mem, "%s%s%s", all, i ? ", " : "", words);
    }
    return all;
}

static const char *join_waves(struct session *session, const struct ank_waves *waves)
{
    const char *all = "";
    for (size_t i = 0; i < waves->count; i++)
        all = ank_format(session->work.mem, "%s%s%s", all, i ? "," : "",
                         waves->wave[i].name);
    return all;
}

/* "version 1 until 1/09/2026, version 2 from 1/09/2026": when a list was asked, where
 * that changed. */
static const char *span_words(struct session *session,
                              const struct ank_asked_list *asked)
{
    const char *from = asked->span.from == ANK_NO_DAY
                           ? NULL
                           : ank_work_day(&session->work, asked->span.from),
               *until = asked->span.until == ANK_NO_DAY
                            ? NULL
                            : ank_work_day(&session->work, asked->span.until);
    int version = asked->instrument->version;
    return from && until
               ? SAY(ANK_N("version %d from %s until %s"), version, from, until)
           : from  ? SAY(ANK_N("version %d from %s"), version, from)
           : until ? SAY(ANK_N("version %d until %s"), version, until)
                   : SAY(ANK_N("version %d"), version);
}

static const char *asked_words(struct session *session,
                               const struct ank_project *project,
                               const struct ank_instrument *list)
{
    const char *all = "";
    for (size_t i = 0; list->span_count > 0 && i < project->asked_count; i++)
        if (strcmp(project->asked[i].instrument->code, list->code) == 0)
            all = ank_format(session->work.mem, "%s%s%s", all, *all ? ", " : "",
                             span_words(session, &project->asked[i]));
    return *all ? ank_format(session->work.mem, " (%s)", all) : "";
}

static const char *join_instruments(struct session *session,
                                    const struct ank_project *project)
{
    const char *all = "";
    struct ank_arena *mem = session->work.mem;
    bool text = session->format == TABLE_TEXT;
    for (size_t i = 0; i < project->instrument_count; i++) {
        const struct ank_instrument *list = project->instruments[i];
        bool named = text && session->work.screen;
        all = ank_format(mem, "%s%s%s%s", all,
                         !i      ? ""
                         : named ? "; "
                                 : ",",
                         named ? ank_label_plain(session->work.lang, mem, &list->title)
                               : list->code,
                         text ? asked_words(session, project, list) : "");
    }
    return all;
}

static const struct table_column columns[] = {
    {"project", ANK_N("project"), TABLE_WORDS, 0, 0},
    {"name", ANK_N("name"), TABLE_WORDS, 0, 0},
    {"preset", ANK_N("preset"), TABLE_WORDS, 0, 1},
    {"language", ANK_N("language"), TABLE_WORDS, 0, 2},
    {"start", ANK_N("start"), TABLE_DAY, 0, 3},
    {"instruments", ANK_N("instruments"), TABLE_WORDS, 0, 0},
    {"waves", ANK_N("waves"), TABLE_WORDS, 0, 0},
    {0},
};

static void write_project(struct table *table, struct session *session,
                          const struct ank_project *project)
{
    table_text(table, project->code);
    table_text(table, project->name);
    table_text(table, project->preset);
    table_text(table, project->language);
    table_day(table, project->start);
    table_text(table, join_instruments(session, project));
    table_text(table, session->work.screen && session->format == TABLE_TEXT
                          ? wave_words(session, &project->waves)
                          : join_waves(session, &project->waves));
    table_row_end(table);
}

/* All of them, or the one that is named. */
static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_project *projects;
    size_t count;
    struct table *table;
    if (!ank_project_rows(&session->work, operands[0], &projects, &count, err) ||
        !session_table(session, &table, "projects", "projects", ANK_N("Projects"),
                       columns, err))
        return false;
    for (size_t i = 0; i < count; i++)
        write_project(table, session, &projects[i]);
    return table_close(table, err);
}

const struct command cmd_project = {
    .name = "project",
    .group = GROUP_BEGIN,
    .summary = ANK_N("Set up, list or show projects"),
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "CODE",
             .summary = ANK_N("Set up a project from a preset"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct ank_project_entry),
             .least = 1,
             .most = 1,
             .example = ANK_N(
                 "project add zonnewijk --name \"Family coaching Zonnewijk\" --waves 3,6,12"),
             .run = add},
            {.name = "set",
             .operands = "PROJECT",
             .summary = ANK_N(
                 "Change name, language or waves of a project, or add an instrument"),
             .access = ANK_READ | ANK_WRITE,
             .options = set_options,
             .settings_size = sizeof(struct ank_project_entry),
             .least = 1,
             .most = 1,
             .example = ANK_N("project set zonnedorp --keep-years 5"),
             .run = set},
            {.name = "list",
             .summary = ANK_N("List the projects"),
             .access = ANK_READ,
             .example = ANK_N("project list"),
             .run = list},
            {.name = "show",
             .operands = "PROJECT",
             .summary = ANK_N("Show a project"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("project show zonnedorp"),
             .run = list},
            {0},
        },
};
