/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decision: what a team decides, by whom, by when, and what comes of it. */
#include <ankerpunt/app/decisions_kept.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    struct ank_decision_entry entry;
    bool open;
};

#define PLACE(member) offsetof(struct settings, member)

#define DETAILS                                                                        \
    {OPTION_WORD,                                                                      \
     0,                                                                                \
     "question",                                                                       \
     "question",                                                                       \
     PLACE(entry.question),                                                            \
     ANK_N("which question it answers")},                                              \
        {OPTION_TEXT,                                                                  \
         0,                                                                            \
         "what",                                                                       \
         "WORDS",                                                                      \
         PLACE(entry.what),                                                            \
         ANK_N("what is decided, in a line; not sealed: no names of families")},       \
        {OPTION_TEXT,                                                                  \
         0,                                                                            \
         "who",                                                                        \
         "WHO",                                                                        \
         PLACE(entry.who),                                                             \
         ANK_N("who does it: a coach's code, or a role")},                             \
        {OPTION_AHEAD, 0, "due", "DATE", PLACE(entry.due), ANK_N("the day by which")}, \
    {                                                                                  \
        OPTION_PAST, 0, "date", "DATE", PLACE(entry.day),                              \
            ANK_N("the day it was decided; today when left out")                       \
    }

static const struct option_spec add_options[] = {DETAILS, {0}};

static const struct option_spec update_options[] = {
    DETAILS,
    {OPTION_CODE, 0, "outcome", "decided", PLACE(entry.outcome),
     ANK_N("what came of it, in a word")},
    {OPTION_TEXT, 0, "came", "WORDS", PLACE(entry.came),
     ANK_N("what came of it, in a line; not sealed: no names of families")},
    {OPTION_PAST, 0, "on", "DATE", PLACE(entry.outcome_day),
     ANK_N("the day of what came of it; today when left out")},
    {0},
};

static const struct option_spec list_options[] = {
    {OPTION_FLAG, 0, "open", NULL, PLACE(open),
     ANK_N("those of which nothing came yet alone")},
    {0},
};

static bool tell(struct session *session, const struct ank_decision *decision,
                 const char *what, struct ank_error *err)
{
    const struct saved kept = {
        .line = ank_format(session->work.mem, "%s decision %lld%s", decision->project,
                           (long long)decision->number, what),
        .said = *what ? SAY(ANK_N("decision %lld is taken away"),
                            (long long)decision->number)
                      : SAY(ANK_N("%s · decision %lld: %s"), decision->project,
                            (long long)decision->number, decision->what),
        .gone = *what != '\0',
    };
    return session_saved(session, &kept, err);
}

static bool add(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    struct ank_decision noted;
    struct ank_decision_entry entry = ((const struct settings *)settings)->entry;
    entry.project = operands[0];
    return ank_decision_note(&session->work, &entry, &noted, err) &&
           tell(session, &noted, "", err);
}

static bool update(struct session *session, const void *settings, char **operands,
                   struct ank_error *err)
{
    struct ank_decision changed;
    struct ank_decision_entry entry = ((const struct settings *)settings)->entry;
    entry.typed = operands[0];
    return ank_decision_change(&session->work, &entry, &changed, err) &&
           tell(session, &changed, "", err);
}

static bool remove_decision(struct session *session, const void *settings,
                            char **operands, struct ank_error *err)
{
    (void)settings;
    struct ank_decision deleted;
    return ank_decision_delete(&session->work, operands[0], &deleted, err) &&
           tell(session, &deleted, " removed", err);
}

static const struct table_column columns[] = {
    {"number", ANK_N("number"), TABLE_INTEGER, 0, 0},
    {"project", ANK_N("project"), TABLE_WORDS, 0, 4},
    {"date", ANK_N("date"), TABLE_DAY, 0, 3},
    {"question", ANK_N("question"), TABLE_WORDS, 0, 2},
    {"what", ANK_N("what"), TABLE_WORDS, 0, 0},
    {"who", ANK_N("by whom"), TABLE_WORDS, 0, 0},
    {"due", ANK_N("by when"), TABLE_DAY, 0, 0},
    {"outcome", ANK_N("what came of it"), TABLE_WORDS, 0, 0},
    {"outcome_date", ANK_N("ended on"), TABLE_DAY, 0, 5},
    {"came", ANK_N("in words"), TABLE_WORDS, 0, 1},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    const struct ank_lang *lang = session->work.lang;
    struct ank_decisions all;
    struct table *table;
    if (!ank_decision_rows(&session->work, operands[0], s->open, &all, err) ||
        !session_table(session, &table, "decisions", "decisions", ANK_N("Decisions"),
                       columns, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        const struct ank_decision *row = &all.rows[i];
        table_integer(table, row->number);
        table_text(table, row->project);
        table_day(table, row->day);
        table_code(table, lang, ank_question_codes, row->question);
        table_text(table, row->what);
        table_text(table, row->who);
        table_day(table, row->due);
        table_code(table, lang, ank_decided_codes, row->outcome);
        table_day(table, row->outcome_day);
        table_text(table, row->came);
        table_row_end(table);
    }
    return table_close(table, err);
}

const struct command cmd_decision = {
    .name = "decision",
    .group = GROUP_LOOK,
    .summary = ANK_N("What a team decides, by whom, by when, and what came of it"),
    .verb_place = 0,
    .verbs =
        (const struct verb[]){
            {.name = "add",
             .operands = "PROJECT",
             .summary = ANK_N("Note what was decided; the next report tells it back"),
             .access = ANK_READ | ANK_WRITE,
             .options = add_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("decision add zonnedorp --question drop-out --what "
                              "\"We call a week after the intake\" --who an --due "
                              "2027-03-01"),
             .run = add},
            {.name = "list",
             .operands = "[PROJECT]",
             .summary = ANK_N("List what was decided and what came of it"),
             .access = ANK_READ,
             .options = list_options,
             .settings_size = sizeof(struct settings),
             .least = 0,
             .most = 1,
             .example = ANK_N("decision list zonnedorp --open"),
             .run = list},
            {.name = "update",
             .operands = "NUMBER",
             .summary = ANK_N("Note what came of it, or put it right"),
             .access = ANK_READ | ANK_WRITE,
             .options = update_options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .example = ANK_N("decision update 1 --outcome done"),
             .run = update},
            {.name = "remove",
             .operands = "NUMBER",
             .summary = ANK_N("Remove a decision that was a mistake"),
             .access = ANK_READ | ANK_WRITE,
             .least = 1,
             .most = 1,
             .example = ANK_N("decision remove 1"),
             .run = remove_decision},
            {0},
        },
};
