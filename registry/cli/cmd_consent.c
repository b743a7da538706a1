/* SPDX-License-Identifier: GPL-3.0-or-later */
/* consent: what a family allows, given and withdrawn. */
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "../io/table_code.h"

struct settings {
    ank_day date;
    const char *person;
};

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", offsetof(struct settings, date),
     ANK_N("the day it was said; today when left out")},
    {OPTION_TEXT, 0, "person", "CODE", offsetof(struct settings, person),
     ANK_N("who speaks for themselves, from 12 years on; the family when left out")},
    {0},
};

/* From 12 years on a minor is deemed able to judge. */
enum { own_word_from = 12 };

static int age_in(int born, ank_day day)
{
    int year, month, date;
    ank_day_civil(day, &year, &month, &date);
    return born ? year - born : 0;
}

static bool is_minor(const struct ank_person *person)
{
    return person->role &&
           (strcmp(person->role, "child") == 0 || strcmp(person->role, "young") == 0);
}

static bool find_speaker(const struct ank_person *persons, size_t count,
                         const char *code, ank_day day, struct ank_error *err)
{
    char shown[256];
    for (size_t i = 0; i < count; i++) {
        if (strcmp(persons[i].code, code) != 0)
            continue;
        if (persons[i].born && age_in(persons[i].born, day) < own_word_from)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s was not yet 12 that year: the family speaks for them; leave "
                      "--person out"),
                code);
        return true;
    }
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("there is no person %s in this family; \"ankerpunt person FAMILY add %s "
              "--role ...\" adds them"),
        ank_shown(code, shown), shown);
}

/* The family speaks, but somebody in it is old enough to do so themselves. */
static void tell_of_young(struct session *session, const char *family,
                          const struct ank_person *persons, size_t count,
                          const struct ank_consent *consent)
{
    for (size_t i = 0; i < count; i++)
        if (is_minor(&persons[i]) &&
            age_in(persons[i].born, consent->day) >= own_word_from)
            work_notice(
                &session->work,
                SAY(ANK_N(
                        "note: %s is 12 or more and speaks for themselves: consent %s %s %s "
                        "--person %s"),
                    persons[i].code, family, consent->given ? "give" : "withdraw",
                    consent->purpose, persons[i].code));
}

static bool put(struct session *session, const void *settings, char **operands,
                bool given, struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    bool changed;
    struct ank_family family;
    struct ank_person *persons;
    size_t count;
    struct ank_consent consent = {operands[1],
                                  s->date == ANK_NO_DAY ? session->work.today : s->date,
                                  given, s->person};
    if (!check_purpose(consent.purpose, err) ||
        !ank_family_find(session->work.registry, operands[0], session->work.mem,
                         &family, err) ||
        !ank_person_list(session->work.registry, family.id, session->work.mem, &persons,
                         &count, err) ||
        (s->person && !find_speaker(persons, count, s->person, consent.day, err)) ||
        !ank_consent_put(session->work.registry, family.id, &consent, &changed, err))
        return false;
    if (!s->person)
        tell_of_young(session, family.code, persons, count, &consent);
    fprintf(session->out, "%s %s%s%s %s %s saved\n", family.code,
            s->person ? s->person : "", s->person ? " " : "", consent.purpose,
            given ? "given" : "withdrawn", ank_day_format(consent.day, day));
    return true;
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

static const struct table_column columns[] = {
    {"person", ANK_N("person"), TABLE_WORDS, 0},
    {"purpose", ANK_N("purpose"), TABLE_WORDS, 0},
    {"date", ANK_N("date"), TABLE_DAY, 0},
    {"said", ANK_N("said"), TABLE_WORDS, 0},
    {"stands", ANK_N("stands now"), TABLE_BOOL, 0},
    {0},
};

/* "measure: to keep how it goes": the code is typed to take it back. */
static const char *purpose_said(struct session *session, const char *purpose)
{
    const char *words = ank_code_words(session->work.lang, ank_purpose_codes, purpose);
    return words == purpose ? purpose : SAY(ANK_N("%s: %s"), purpose, words);
}

/* The last word of this voice on this purpose up to today. */
static bool is_last(const struct ank_record *record, size_t at, ank_day today)
{
    const struct ank_consent *word = &record->consents[at], *next = word + 1;
    return word->day <= today &&
           (at + 1 == record->consent_count || next->day > today ||
            strcmp(next->purpose, word->purpose) != 0 ||
            strcmp(next->by ? next->by : "", word->by ? word->by : "") != 0);
}

static bool list(struct session *session, const void *settings, char **operands,
                 struct ank_error *err)
{
    (void)settings;
    struct ank_record record;
    struct table *table;
    if (!ank_record_of(session->work.registry, operands[0], session->work.mem, &record,
                       err) ||
        !session_table(session, &table, "consent", "consents",
                       ANK_N("What the family allows"), columns, err))
        return false;
    for (size_t i = 0; i < record.consent_count; i++) {
        const struct ank_consent *word = &record.consents[i];
        table_text(table, word->by);
        table_named(table, word->purpose, purpose_said(session, word->purpose));
        table_day(table, word->day);
        table_code(table, session->work.lang, ank_said_codes,
                   word->given ? "given" : "withdrawn");
        table_bool(table, word->given && is_last(&record, i, session->work.today));
        table_row_end(table);
    }
    return table_close(table, err);
}

const struct command cmd_consent = {
    .name = "consent",
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
             .least = 2,
             .most = 2,
             .run = give},
            {.name = "withdraw",
             .operands = "FAMILY PURPOSE",
             .summary = ANK_N("The family takes it back, from that day on"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 2,
             .most = 2,
             .run = withdraw},
            {.name = "list",
             .operands = "FAMILY",
             .summary = ANK_N("List every word on every purpose, and what stands now"),
             .access = ANK_READ,
             .least = 1,
             .most = 1,
             .run = list},
            {0},
        },
};
