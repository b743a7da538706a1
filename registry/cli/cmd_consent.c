/* SPDX-License-Identifier: GPL-3.0-or-later */
/* consent: what a family allows, given and withdrawn. */
#include <ankerpunt/app/consent_entry.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    ank_day date;
    const char *person;
};

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it was said; today when left out")},
    {OPTION_TEXT, 0, "person", "PERSON", offsetof(struct settings, person),
     ANK_N("who speaks for themselves, from 12 years on; the family when left out")},
    {0},
};

/* "to keep how it goes", of the family or of one: "to keep how it goes (mama)" */
static const char *purpose_words(struct session *session,
                                 const struct ank_consent_entry *entry)
{
    const char *words =
        ank_code_words(session->work.lang, ank_purpose_codes, entry->purpose);
    return entry->person
               ? ank_format(session->work.mem, "%s (%s)", words, entry->person)
               : words;
}

static bool put(struct session *session, const struct settings *s, char **operands,
                bool given, struct ank_error *err)
{
    char day[11];
    struct ank_consent_entry entry = {.family = operands[0],
                                      .purpose = operands[1],
                                      .person = s->person,
                                      .day = s->date,
                                      .given = given};
    if (!ank_consent_note(&session->work, &entry, err))
        return false;
    const char *purpose = purpose_words(session, &entry);
    const struct saved kept = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s%s%s %s %s", entry.family,
                           entry.person ? entry.person : "", entry.person ? " " : "",
                           entry.purpose, given ? "given" : "withdrawn",
                           ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("%s: %s, %s"),
                    ank_code_words(session->work.lang, ank_said_codes,
                                   given ? "given" : "withdrawn"),
                    purpose, ank_work_day(&session->work, entry.day)),
    };
    return session_saved(session, &kept, err);
}

static bool give(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    return put(session, settings, operands, true, err);
}

static bool withdraw(struct session *session, const void *settings, char **operands,
                     struct ank_error *err)
{
    return put(session, settings, operands, false, err);
}

static bool drop(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_consent_entry entry = {.family = operands[0],
                                      .purpose = operands[1],
                                      .person = s->person,
                                      .day = s->date};
    if (!ank_consent_unnote(&session->work, &entry, err))
        return false;
    const char *purpose = purpose_words(session, &entry);
    const struct saved gone = {
        .family = entry.family,
        .line = ank_format(session->work.mem, "%s %s%s%s %s removed", entry.family,
                           entry.person ? entry.person : "", entry.person ? " " : "",
                           entry.purpose, ank_day_format(entry.day, day)),
        .said = SAY(ANK_N("taken away: %s, %s"), purpose,
                    ank_work_day(&session->work, entry.day)),
        .gone = true,
    };
    return session_saved(session, &gone, err);
}

static const struct table_column columns[] = {
    {"person", ANK_N("person"), TABLE_WORDS, 0, 0},
    {"purpose", ANK_N("purpose"), TABLE_WORDS, 0, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0, 0},
    {"said", ANK_N("said"), TABLE_WORDS, 0, 0},
    {"stands", ANK_N("stands now"), TABLE_BOOL, 0, 0},
    {0},
};

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_consent_word *words;
    size_t count;
    struct table *table;
    if (!ank_consent_list(&session->work, operands[0], &words, &count, err) ||
        !session_table(session, &table, "consent", "consents",
                       ANK_N("What the family allows"), columns, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        table_text(table, words[i].by);
        table_named(table, words[i].purpose, words[i].purpose_words);
        table_day(table, words[i].day);
        table_code(table, session->work.lang, ank_said_codes,
                   words[i].given ? "given" : "withdrawn");
        table_bool(table, words[i].stands);
        table_row_end(table);
    }
    return table_close(table, err);
}

const struct command cmd_consent = {
    .name = "consent",
    .group = GROUP_ALONG,
    .summary = ANK_N("What a family allows"),
    .verb_place = 1,
    .verbs =
        (const struct verb[]){
            {.name = "give",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N(
                 "The family agrees: start, measure, evaluation, followup, share:WHO"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ,
             .least = 2,
             .most = 2,
             .example = ANK_N("consent G-7K3QX give share:ocmw"),
             .run = give},
            {.name = "withdraw",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N("The family takes it back, from that day on"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ,
             .least = 2,
             .most = 2,
             .example = ANK_N("consent G-7K3QX withdraw evaluation --date 2026-11-12"),
             .run = withdraw},
            {.name = "remove",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N("Remove a word of that day that was noted by mistake"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .asks = ANK_READ,
             .least = 2,
             .most = 2,
             .example = ANK_N("consent G-7K3QX remove followup --date 2026-11-02"),
             .run = drop},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List every word on every purpose, and what stands now"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .example = ANK_N("consent G-7K3QX list"),
             .run = list},
            {0},
        },
};
