/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The talk after a sitting: what matters most, what surprised, how we go on; see
 * <ankerpunt/app/text_entry.h>. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/review.h>
#include "entry_values.h"
#include "rated_words.h"

/* Whose sitting is looked back on ---------------------------------------------- */

static bool same_voice(const struct ank_sitting *a, const struct ank_sitting *b)
{
    return ank_same_voice(a->by, b->by);
}

/* The sittings of that day, of the last one when none is said, of that voice when one
 * is said. A then-test is none. */
static size_t sittings_of(const struct ank_record *record,
                          const struct ank_review_entry *entry,
                          const struct ank_sitting **found)
{
    size_t count = 0;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (ank_sitting_apart(sitting) ||
            (entry->day != ANK_NO_DAY && sitting->day != entry->day) ||
            (entry->by && (!sitting->by || !ank_code_same(sitting->by, entry->by))) ||
            (count > 0 && sitting->day < found[0]->day))
            continue;
        if (count > 0 && sitting->day > found[0]->day)
            count = 0;
        found[count++] = sitting;
    }
    return count;
}

/* "mama, papa": each voice once. */
static const char *list_voices(struct ank_work_context *work,
                               const struct ank_sitting *const *found, size_t count)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++) {
        bool seen = false;
        for (size_t k = 0; k < i; k++)
            seen = seen || same_voice(found[k], found[i]);
        if (!seen)
            list =
                ank_format(work->mem, "%s%s%s", list, *list ? ", " : "", found[i]->by);
    }
    return list;
}

/* A talk that is looked back on. */
struct review_talk {
    struct ank_record record;
    const struct ank_sitting *sitting;
    bool of_day; /* of all who rated that day, each alone */
    struct entry_voice voice;
};

/* The family together, else the one voice there is; nobody is chosen among several.
 * How to go on is of the day then, and said together. */
static bool choose(struct ank_work_context *work, const struct ank_review_entry *entry,
                   struct review_talk *talk, struct ank_error *err)
{
    const struct ank_record *record = &talk->record;
    char day[12];
    const struct ank_sitting **found = ank_alloc(
        work->mem, (record->sitting_count + 1) * sizeof(struct ank_sitting *));
    size_t count = sittings_of(record, entry, found);
    if (count == 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N(
                "there is no such sitting to look back on; \"ankerpunt show %s\" shows "
                "them"),
            record->family);
    talk->sitting = found[0];
    for (size_t i = 0; i < count; i++)
        if (!found[i]->by) {
            talk->sitting = found[i];
            return true;
        }
    for (size_t i = 1; i < count && !talk->of_day; i++)
        if (!same_voice(found[0], found[i]) && entry->of_day)
            talk->of_day = true;
        else if (!same_voice(found[0], found[i]))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("on %s several rated, each alone: %s; --by says whose it is"),
                ank_day_words(found[0]->day, day), list_voices(work, found, count));
    return true;
}

/* Of whom the talk is. */
static bool find_voice(struct ank_work_context *work, struct review_talk *talk,
                       struct ank_error *err)
{
    const struct ank_record *record = &talk->record;
    const char *by = talk->of_day ? NULL : talk->sitting->by;
    talk->voice = (struct entry_voice){
        .family = record->family, .family_id = record->id, .person = by};
    return !by ||
           ank_person_id(work->registry, record->id, by, &talk->voice.person_id, err);
}

static bool find_talk(struct ank_work_context *work, struct ank_review_entry *entry,
                      struct review_talk *talk, struct ank_error *err)
{
    *talk = (struct review_talk){0};
    if (!ank_record_parts(work->registry, entry->family, ANK_RECORD_SITTINGS, work->mem,
                          &talk->record, err) ||
        !choose(work, entry, talk, err))
        return false;
    entry->day = talk->sitting->day;
    return find_voice(work, talk, err);
}

bool ank_review_find(struct ank_work_context *work, struct ank_review_entry *entry,
                     struct ank_error *err)
{
    struct review_talk talk;
    if (!find_talk(work, entry, &talk, err) || !entry_admit(work, &talk.voice, err))
        return false;
    if (talk.of_day)
        work_notice(work,
                    SAY(ANK_N("note: this is kept as the words of the family together; "
                              "of one person alone they are with --by PERSON")));
    return true;
}

/* All lists of that voice on that day. */
bool ank_review_about(struct ank_work_context *work,
                      const struct ank_review_entry *entry, const char **about,
                      struct ank_error *err)
{
    struct review_talk talk;
    struct ank_review_entry of = *entry;
    if (!find_talk(work, &of, &talk, err))
        return false;
    const char *list = "", *by = talk.sitting->by;
    for (size_t i = 0; i < talk.record.sitting_count; i++) {
        const struct ank_sitting *one = &talk.record.sittings[i];
        bool here = one->day == talk.sitting->day && !ank_sitting_apart(one) &&
                    same_voice(one, talk.sitting);
        for (size_t d = 0; here && d < one->instrument->domain_count; d++)
            if (one->scores[d] != ANK_NOT_ASKED)
                list = ank_format(work->mem, "%s%s%s", list, *list ? "; " : "",
                                  rated_words(work, &talk.record, one, d, true));
    }
    *about = ank_format(work->mem, "%s · %s · %s", ank_work_day(work, of.day),
                        by ? by : SAY(ANK_N("the family together")), list);
    return true;
}

/* What came out of it ---------------------------------------------------------- */

/* The domain of that code, when it was rated in the sitting. */
static const struct ank_domain *domain_of(const struct ank_sitting *sitting,
                                          const char *code, size_t length)
{
    for (size_t i = 0; i < sitting->instrument->domain_count; i++) {
        const char *known = sitting->instrument->domains[i].code;
        if (strlen(known) == length && strncmp(known, code, length) == 0 &&
            sitting->scores[i] != ANK_NOT_ASKED)
            return &sitting->instrument->domains[i];
    }
    return NULL;
}

/* "taal, werk": of all instruments of that voice and day. */
static const char *list_rated(const struct ank_record *record,
                              const struct ank_sitting *like, struct ank_arena *mem)
{
    const char *list = "";
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i];
        bool there =
            one->day == like->day && !ank_sitting_apart(one) && same_voice(one, like);
        for (size_t d = 0; there && d < one->instrument->domain_count; d++)
            if (one->scores[d] != ANK_NOT_ASKED)
                list = ank_format(mem, "%s%s%s", list, *list ? ", " : "",
                                  one->instrument->domains[d].code);
    }
    return list;
}

/* Of all instruments of that voice and day, those that have the domain. */
static bool find_domain(const struct ank_record *record, const struct ank_sitting *like,
                        const char *code, size_t length,
                        const struct ank_sitting **sitting, int64_t *domain,
                        struct ank_error *err)
{
    char shown[256], *copy;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i];
        const struct ank_domain *found =
            one->day == like->day && !ank_sitting_apart(one) && same_voice(one, like)
                ? domain_of(one, code, length)
                : NULL;
        if (found) {
            *sitting = one;
            *domain = found->id;
            return true;
        }
    }
    struct ank_arena mem = {0};
    copy = ank_strndup(&mem, code, length);
    ank_fail(err, ANK_NOT_FOUND,
             ANK_N("domain %s was not rated in that sitting; rated were %s"),
             ank_shown(copy, shown), list_rated(record, like, &mem));
    ank_arena_free(&mem);
    return false;
}

bool ank_review_labels(struct ank_work_context *work,
                       const struct ank_review_entry *entry, const char *list,
                       const char **labels, struct ank_error *err)
{
    struct review_talk talk;
    struct ank_review_entry of = *entry;
    if (!find_talk(work, &of, &talk, err))
        return false;
    *labels = "";
    while (*(list += strspn(list, ", "))) {
        size_t length = strcspn(list, ", ");
        const struct ank_domain *domain = NULL;
        for (size_t i = 0; i < talk.record.sitting_count && !domain; i++)
            domain = domain_of(&talk.record.sittings[i], list, length);
        *labels = ank_format(work->mem, "%s%s%s", *labels, **labels ? "; " : "",
                             domain ? rated_label(work, &talk.record, domain)
                                    : ank_strndup(work->mem, list, length));
        list += length;
    }
    return true;
}

/* Notes the named domains with the sittings they belong to; the other sittings
 * of that voice and day have none of this kind any more. */
static bool put_kind(struct ank_work_context *work, const struct ank_record *record,
                     const struct ank_sitting *like, const char *kind, const char *list,
                     struct ank_error *err)
{
    int64_t domains[ANK_MOST_DOMAINS];
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i], *of;
        size_t count = 0;
        if (one->day != like->day || ank_sitting_apart(one) || !same_voice(one, like))
            continue;
        for (const char *p = list; *p;) {
            p += strspn(p, ", ");
            size_t length = strcspn(p, ", ");
            if (length &&
                !find_domain(record, like, p, length, &of, &domains[count], err))
                return false;
            if (length && of == one && count + 1 < ANK_MOST_DOMAINS)
                count++;
            p += length;
        }
        if (!ank_review_put(work->registry, one->id, kind, domains, count, err))
            return false;
    }
    return true;
}

bool ank_review_note(struct ank_work_context *work, struct ank_review_entry *entry,
                     struct ank_error *err)
{
    struct review_talk talk;
    if (!find_talk(work, entry, &talk, err) || !entry_allowed(work, &talk.voice, err))
        return false;
    const struct ank_record *record = &talk.record;
    struct ank_text onward = {.person = talk.voice.person_id,
                              .day = entry->day,
                              .kind = "onward",
                              .text = entry->onward};
    return (!entry->important ||
            put_kind(work, record, talk.sitting, "important", entry->important, err)) &&
           (!entry->surprising || put_kind(work, record, talk.sitting, "surprising",
                                           entry->surprising, err)) &&
           (!entry->onward || ank_text_put(work->registry, record->id, &onward, err));
}

/* "huisvesting, werk": the domains of that kind in a sitting, behind what is there. */
static bool list_kind(struct ank_work_context *work, const struct ank_sitting *sitting,
                      const char *kind, const char **list, struct ank_error *err)
{
    struct ank_review *reviews;
    size_t count;
    if (!ank_review_list(work->registry, sitting->id, work->mem, &reviews, &count, err))
        return false;
    const struct ank_instrument *instrument = sitting->instrument;
    for (size_t i = 0; i < count; i++)
        for (size_t d = 0; d < instrument->domain_count; d++)
            if (ank_domain_is(&instrument->domains[d], reviews[i].domain) &&
                strcmp(reviews[i].kind, kind) == 0)
                *list = ank_format(work->mem, "%s%s%s", *list ? *list : "",
                                   *list ? ", " : "", instrument->domains[d].code);
    return true;
}

static bool find_onward(struct ank_work_context *work, const struct entry_voice *voice,
                        struct ank_review_entry *entry, struct ank_error *err)
{
    struct ank_text *texts;
    size_t count;
    if (!ank_text_list(work->registry, voice->family_id, work->mem, &texts, &count,
                       err))
        return false;
    for (size_t i = 0; i < count; i++)
        if (texts[i].day == entry->day && texts[i].person == voice->person_id &&
            strcmp(texts[i].kind, "onward") == 0)
            entry->onward = texts[i].text;
    return true;
}

bool ank_review_there(struct ank_work_context *work, struct ank_review_entry *entry,
                      struct ank_error *err)
{
    struct review_talk talk;
    if (!find_talk(work, entry, &talk, err))
        return false;
    entry->important = entry->surprising = entry->onward = NULL;
    for (size_t i = 0; i < talk.record.sitting_count; i++) {
        const struct ank_sitting *one = &talk.record.sittings[i];
        if (one->day == talk.sitting->day && !one->then &&
            same_voice(one, talk.sitting) &&
            (!list_kind(work, one, "important", &entry->important, err) ||
             !list_kind(work, one, "surprising", &entry->surprising, err)))
            return false;
    }
    return find_onward(work, &talk.voice, entry, err);
}
