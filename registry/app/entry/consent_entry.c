/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family allows; see <ankerpunt/app/consent_entry.h>. */
#include <string.h>

#include <ankerpunt/app/consent_entry.h>
#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/person.h>
#include "entry_check.h"
#include "entry_values.h"

/* From 12 years on a minor is deemed able to judge. */
enum { own_word_from = 12 };

struct persons {
    struct ank_person *person;
    size_t count;
};

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

static bool check_speaker(struct ank_work_context *work, int64_t family,
                          struct ank_consent_entry *entry, struct ank_error *err)
{
    struct ank_person person;
    if (!entry->person)
        return true;
    if (!entry_person(work, family, entry->person, &person, err))
        return false;
    entry->person = person.code;
    return !person.born || age_in(person.born, entry->day) >= own_word_from ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("%s was not yet 12 that year: the family speaks for them; leave "
                     "--person out"),
               person.code);
}

/* The family speaks, but somebody in it is old enough to do so themselves. */
static void notice_young(struct ank_work_context *work, const struct persons *persons,
                         const struct ank_consent_entry *entry)
{
    for (size_t i = 0; i < persons->count; i++)
        if (is_minor(&persons->person[i]) &&
            age_in(persons->person[i].born, entry->day) >= own_word_from)
            work_notice(
                work,
                SAY(ANK_N(
                        "note: %s is 12 or more and speaks for themselves: consent %s %s %s "
                        "--person %s"),
                    persons->person[i].code, entry->family,
                    entry->given ? "give" : "withdraw", entry->purpose,
                    persons->person[i].code));
}

bool ank_consent_note(struct ank_work_context *work, struct ank_consent_entry *entry,
                      struct ank_error *err)
{
    int64_t family;
    bool changed;
    struct persons persons;
    if (!entry_day(work, &entry->day, err) || !check_purpose(entry->purpose, err) ||
        !entry_family(work, entry->family, &family, err) ||
        !check_speaker(work, family, entry, err))
        return false;
    struct ank_consent consent = {entry->purpose, entry->day, entry->given,
                                  entry->person};
    if (!ank_person_list(work->registry, family, work->mem, &persons.person,
                         &persons.count, err) ||
        !ank_consent_put(work->registry, family, &consent, &changed, err))
        return false;
    if (!entry->person)
        notice_young(work, &persons, entry);
    return true;
}

bool ank_consent_unnote(struct ank_work_context *work, struct ank_consent_entry *entry,
                        struct ank_error *err)
{
    int64_t family;
    bool was;
    struct ank_person person;
    if (!entry_day(work, &entry->day, err) || !check_purpose(entry->purpose, err) ||
        !entry_family(work, entry->family, &family, err) ||
        (entry->person && !entry_person(work, family, entry->person, &person, err)))
        return false;
    if (entry->person)
        entry->person = person.code;
    struct ank_consent consent = {entry->purpose, entry->day, false, entry->person};
    return ank_consent_remove(work->registry, family, &consent, &was, err) &&
           entry_was_there(was, entry->day, err);
}

static bool find_young(struct ank_work_context *work, int64_t family,
                       struct ank_consent_open *open, struct ank_error *err)
{
    struct ank_person person;
    struct ank_consent_last last;
    if (!entry_person(work, family, open->person, &person, err))
        return false;
    const struct ank_consent_key key = {family, person.id, "share:family", work->today};
    if (!ank_consent_find(work->registry, &key, &last, err))
        return false;
    if (!last.said && is_minor(&person) &&
        age_in(person.born, open->day) >= own_word_from)
        open->young = person.code;
    return true;
}

bool ank_consent_asks(struct ank_work_context *work, struct ank_consent_open *open,
                      struct ank_error *err)
{
    int64_t id;
    bool any;
    open->young = NULL;
    if (!entry_family(work, open->family, &id, err) ||
        !ank_consent_any(work->registry, id, "measure", &any, err))
        return false;
    open->measure = !any;
    return !open->person || find_young(work, id, open, err);
}

/* "measure: to keep how it goes": the code is typed to take it back. */
static const char *purpose_said(struct ank_work_context *work, const char *purpose)
{
    const char *words = ank_code_words(work->lang, ank_purpose_codes, purpose);
    return words == purpose ? purpose : SAY(ANK_N("%s: %s"), purpose, words);
}

/* The last word of this voice on this purpose up to today. */
static bool is_last(const struct ank_record *record, size_t at, ank_day today)
{
    const struct ank_consent *word = &record->consents[at];
    for (size_t i = 0; i < record->consent_count; i++) {
        const struct ank_consent *other = &record->consents[i];
        if (other->day > word->day && other->day <= today &&
            ank_code_same(other->purpose, word->purpose) &&
            strcmp(other->by ? other->by : "", word->by ? word->by : "") == 0)
            return false;
    }
    return word->day <= today;
}

bool ank_consent_list(struct ank_work_context *work, const char *family,
                      struct ank_consent_word **words, size_t *count,
                      struct ank_error *err)
{
    struct ank_record record;
    if (!ank_record_parts(work->registry, family, ANK_RECORD_CONSENTS, work->mem,
                          &record, err))
        return false;
    *count = record.consent_count;
    *words = ank_alloc(work->mem, *count * sizeof **words);
    for (size_t i = 0; i < *count; i++) {
        const struct ank_consent *word = &record.consents[i];
        (*words)[i] = (struct ank_consent_word){
            .by = word->by,
            .purpose = word->purpose,
            .purpose_words = purpose_said(work, word->purpose),
            .day = word->day,
            .given = word->given,
            .stands = word->given && is_last(&record, i, work->today),
        };
    }
    return true;
}
