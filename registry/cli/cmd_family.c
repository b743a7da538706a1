/* SPDX-License-Identifier: GPL-3.0-or-later */
/* family: enters, lists, shows and renames families. */
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/project.h>
#include <ankerpunt/registry/trajectory.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    const char *code, *alias, *language, *consent;
    ank_day start;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec add_options[] = {
    {OPTION_TEXT, 0, "code", "CODE", PLACE(code),
     ANK_N("its code; a random one when left out")},
    {OPTION_DAY, 0, "start", "DATE", PLACE(start),
     ANK_N("the day the support started; today when left out")},
    {OPTION_TEXT, 0, "alias", "TEXT", PLACE(alias),
     ANK_N("a name that says nothing to outsiders: \"Gezin Zon\"")},
    {OPTION_TEXT, 0, "language", "nl|fr|en", PLACE(language),
     ANK_N("language of their paper")},
    {OPTION_TEXT, 0, "consent", "PURPOSE,...", PLACE(consent),
     ANK_N("what they agree to: start, measure, evaluation, followup, share:WHO")},
    {0},
};

static const struct option_spec set_options[] = {
    {OPTION_TEXT, 0, "alias", "TEXT", PLACE(alias),
     ANK_N("a name that says nothing to outsiders; \"\" takes it away")},
    {OPTION_TEXT, 0, "language", "nl|fr|en", PLACE(language),
     ANK_N("language of their paper")},
    {0},
};

static bool give_consents(struct session *session, int64_t family, const char *list,
                          ank_day day, struct ank_error *err)
{
    char *rest = ank_strdup(session->work.mem, list);
    for (char *purpose; (purpose = strsep(&rest, ","));) {
        struct ank_consent consent = {purpose, day, true, NULL};
        bool changed;
        if (!check_purpose(purpose, err) ||
            !ank_consent_put(session->work.registry, family, &consent, &changed, err))
            return false;
    }
    return true;
}

static bool check_settings(struct session *session, const struct settings *s,
                           const char **alias, struct ank_error *err)
{
    *alias = NULL;
    return (!s->alias ||
            check_line("--alias", s->alias, 60, alias, session->work.mem, err)) &&
           (!s->language || check_language(s->language, err));
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char random[8], day[11];
    struct ank_project project;
    struct ank_family family = {.code = s->code, .language = s->language};
    if (!ank_project_find(session->work.registry, operands[0], session->work.mem,
                          &project, err) ||
        !check_settings(session, s, &family.alias, err))
        return false;
    if (!family.code && !ank_family_code(session->work.registry, random, err))
        return false;
    if (!family.code)
        family.code = random;
    if (!family.language)
        family.language = project.language;

    struct ank_trajectory trajectory = {
        .start = s->start == ANK_NO_DAY ? session->work.today : s->start,
        .end = ANK_NO_DAY,
        .children = -1,
        .birth_year = -1};
    if (!check_code("--code", family.code, err) ||
        !ank_family_add(session->work.registry, &family, err) ||
        !ank_trajectory_add(session->work.registry, family.id, project.code,
                            &trajectory, err) ||
        (s->consent &&
         !give_consents(session, family.id, s->consent, trajectory.start, err)))
        return false;
    fprintf(session->out, "%s %s saved\n", family.code,
            ank_day_format(trajectory.start, day));
    return true;
}

static const struct table_column columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"language", ANK_N("language"), TABLE_WORDS, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0},
    {"sittings", ANK_N("sittings"), TABLE_INTEGER, 0},
    {"last", ANK_N("last sitting"), TABLE_DAY, 0},
    {0},
};

static void write_family(struct table *table, const struct ank_record *record)
{
    ank_day last = ANK_NO_DAY;
    for (size_t i = 0; i < record->sitting_count; i++)
        if (record->sittings[i].day > last)
            last = record->sittings[i].day;
    const struct ank_trajectory *now =
        record->trajectory_count ? &record->trajectories[record->trajectory_count - 1]
                                 : NULL;
    table_text(table, record->family);
    table_text(table, record->alias);
    table_text(table, now ? now->project : NULL);
    table_text(table, record->language);
    table_day(table, now ? now->start : ANK_NO_DAY);
    table_day(table, now ? now->end : ANK_NO_DAY);
    table_integer(table, (int64_t)record->sitting_count);
    table_day(table, last);
    table_row_end(table);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_project project;
    struct table *table;
    const struct ank_record *record;
    if (operands[0] && !ank_project_find(session->work.registry, operands[0],
                                         session->work.mem, &project, err))
        return false;
    if (!session_table(session, &table, "families", "families", ANK_N("Families"),
                       columns, err))
        return false;
    struct ank_cursor *cursor =
        ank_cursor_open(session->work.registry, NULL, operands[0]);
    while (ank_cursor_next(cursor, &record))
        write_family(table, record);
    bool walked = ank_cursor_close(cursor, err);
    return table_close(table, err) && walked;
}

static const struct table_column trajectory_columns[] = {
    {"family", ANK_N("family"), TABLE_WORDS, 0},
    {"alias", ANK_N("alias"), TABLE_WORDS, 0},
    {"language", ANK_N("language"), TABLE_WORDS, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0},
    {"start", ANK_N("start"), TABLE_DAY, 0},
    {"end", ANK_N("end"), TABLE_DAY, 0},
    {"closed_reason", ANK_N("why it closed"), TABLE_WORDS, 0},
    {"household", ANK_N("household"), TABLE_WORDS, 0},
    {"children", ANK_N("children"), TABLE_INTEGER, 0},
    {"referral", ANK_N("came through"), TABLE_WORDS, 0},
    {0},
};

static bool show(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_record record;
    struct table *table;
    if (!ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err) ||
        !session_table(session, &table, "family", "trajectories", ANK_N("Family"),
                       trajectory_columns, err))
        return false;
    for (size_t i = 0; i < record.trajectory_count; i++) {
        const struct ank_trajectory *trajectory = &record.trajectories[i];
        table_text(table, record.family);
        table_text(table, record.alias);
        table_text(table, record.language);
        table_text(table, trajectory->project);
        table_day(table, trajectory->start);
        table_day(table, trajectory->end);
        table_code(table, session->work.lang, ank_closed_codes,
                   trajectory->closed_reason);
        table_code(table, session->work.lang, ank_household_codes,
                   trajectory->household);
        if (trajectory->children < 0)
            table_missing(table);
        else
            table_integer(table, trajectory->children);
        table_code(table, session->work.lang, ank_referral_codes, trajectory->referral);
        table_row_end(table);
    }
    return table_close(table, err);
}

static bool set(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    const char *alias;
    struct ank_family family;
    if (!s->alias && !s->language)
        return ank_fail(err, ANK_USAGE,
                        ANK_N("nothing to set: give --alias or --language"));
    if (!check_settings(session, s, &alias, err) ||
        !ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_family_set(session->work.registry, family.id, alias, s->language, err))
        return false;
    fprintf(session->out, "%s saved\n", family.code);
    return true;
}

const struct command cmd_family = {
    .name = "family",
    .summary = ANK_N("Enter, list, show or change families"),
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "PROJECT",
             .summary = ANK_N("Enter a family that starts; prints its code"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List the families"),
             .access = ANK_READ,
             .most = 1,
             .run = list},
            {.name = "show",
             .operands = "FAMILY",
             .summary = ANK_N("Show a family and its trajectories"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .run = show},
            {.name = "set",
             .operands = "FAMILY",
             .summary = ANK_N("Change a family's alias or language"),
             .access = ANK_READ | ANK_WRITE,
             .options = set_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .run = set},
            {0},
        },
};
