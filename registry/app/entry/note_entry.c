/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family's words on a domain, and a coach's notes; see
 * <ankerpunt/app/text_entry.h>. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/model/whose.h>
#include <ankerpunt/registry/cursor.h>
#include <ankerpunt/registry/free_text.h>
#include "entry_values.h"
#include "rated_words.h"
#include "subject.h"

const struct ank_field ank_words_fields[ANK_WORDS_KINDS] = {
    {"keep", ANK_N("Goes well, we keep it")},
    {"wish", ANK_N("We wish")},
    {"road", ANK_N("Road works")},
};

/* Whose words they are, and of which domain. */
static bool find(struct ank_work_context *work, struct ank_words_entry *entry,
                 struct entry_voice *voice, struct subject_ids *found,
                 struct ank_error *err)
{
    struct ank_person person = {0};
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_about said = {.family = entry->family,
                             .domain = entry->domain,
                             .instrument = entry->instrument};
    if (!subject_domain(work, &said, entry->day, found, err) ||
        (entry->by && !entry_person(work, found->family, entry->by, &person, err)))
        return false;
    *voice = (struct entry_voice){entry->family, found->family, person.code, person.id};
    return true;
}

bool ank_words_find(struct ank_work_context *work, struct ank_words_entry *entry,
                    struct ank_error *err)
{
    struct subject_ids subject;
    struct entry_voice voice;
    return find(work, entry, &voice, &subject, err) && entry_admit(work, &voice, err);
}

bool ank_words_note(struct ank_work_context *work, struct ank_words_entry *entry,
                    struct ank_error *err)
{
    struct subject_ids subject;
    struct entry_voice voice;
    if (!find(work, entry, &voice, &subject, err) || !entry_allowed(work, &voice, err))
        return false;
    for (size_t i = 0; i < ANK_WORDS_KINDS; i++) {
        struct ank_text text = {.domain = subject.domain,
                                .person = voice.person_id,
                                .day = entry->day,
                                .kind = ank_words_fields[i].key,
                                .text = entry->said[i]};
        if (text.text && !ank_text_put(work->registry, voice.family_id, &text, err))
            return ank_fail_in(err, "%s", ank_words_fields[i].key);
    }
    return true;
}

bool ank_words_label(struct ank_work_context *work, const struct ank_words_entry *entry,
                     const char **label, struct ank_error *err)
{
    struct ank_words_entry of = *entry;
    struct subject_ids subject;
    struct entry_voice voice;
    struct ank_record record;
    if (!find(work, &of, &voice, &subject, err) ||
        !ank_record_parts(work->registry, entry->family, 0, work->mem, &record, err))
        return false;
    *label = ank_label_plain(ank_lang_find(record.language), work->mem, &subject.label);
    return true;
}

/* Where that voice answered a domain (its id) last, up to that day. */
struct words_answered {
    const struct ank_sitting *sitting; /* NULL: nowhere */
    size_t at;
};

static struct words_answered answered_by(const struct ank_record *record,
                                         const struct entry_voice *voice,
                                         int64_t domain, ank_day day)
{
    struct words_answered found = {0};
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i];
        for (size_t d = 0; d < one->instrument->domain_count; d++)
            if (ank_domain_is(&one->instrument->domains[d], domain) &&
                !ank_sitting_apart(one) && ank_same_voice(one->by, voice->person) &&
                one->day <= day && one->scores[d] != ANK_NOT_ASKED &&
                (!found.sitting || one->day > found.sitting->day))
                found = (struct words_answered){one, d};
    }
    return found;
}

bool ank_words_about(struct ank_work_context *work, struct ank_words_entry *entry,
                     const char **about, struct ank_error *err)
{
    struct subject_ids subject;
    struct entry_voice voice;
    struct ank_record record;
    if (!find(work, entry, &voice, &subject, err) ||
        !ank_record_parts(work->registry, entry->family, ANK_RECORD_SITTINGS, work->mem,
                          &record, err))
        return false;
    struct words_answered found =
        answered_by(&record, &voice, subject.domain, entry->day);
    *about = found.sitting ? rated_words(work, &record, found.sitting, found.at, false)
                           : ank_label_plain(ank_lang_find(record.language), work->mem,
                                             &subject.label);
    return true;
}

bool ank_words_there(struct ank_work_context *work, struct ank_words_entry *entry,
                     const char *there[static ANK_WORDS_KINDS], struct ank_error *err)
{
    struct subject_ids subject;
    struct entry_voice voice;
    struct ank_text *texts;
    size_t count;
    for (size_t i = 0; i < ANK_WORDS_KINDS; i++)
        there[i] = NULL;
    if (!find(work, entry, &voice, &subject, err) ||
        !ank_text_list(work->registry, voice.family_id, work->mem, &texts, &count, err))
        return false;
    for (size_t t = 0; t < count; t++)
        for (size_t i = 0; i < ANK_WORDS_KINDS; i++)
            if (texts[t].domain == subject.domain && texts[t].day == entry->day &&
                texts[t].person == voice.person_id &&
                strcmp(texts[t].kind, ank_words_fields[i].key) == 0)
                there[i] = texts[t].text;
    return true;
}

bool ank_note_find(struct ank_work_context *work, const char *family,
                   struct ank_error *err)
{
    int64_t id;
    return entry_family(work, family, &id, err);
}

bool ank_note_add(struct ank_work_context *work, const char *family,
                  struct ank_note *note, struct ank_error *err)
{
    int64_t id;
    if (!entry_day(work, &note->day, err))
        return false;
    struct ank_text text = {.day = note->day, .kind = "note", .text = note->text};
    return entry_family(work, family, &id, err) &&
           ank_text_put(work->registry, id, &text, err);
}

bool ank_note_list(struct ank_work_context *work, const char *family,
                   struct ank_note **notes, size_t *count, struct ank_error *err)
{
    int64_t id;
    struct ank_text *texts;
    size_t text_count;
    *count = 0;
    if (!entry_family(work, family, &id, err) ||
        !ank_text_list(work->registry, id, work->mem, &texts, &text_count, err))
        return false;
    *notes = ank_alloc(work->mem, text_count * sizeof **notes);
    for (size_t i = 0; i < text_count; i++)
        if (strcmp(texts[i].kind, "note") == 0)
            (*notes)[(*count)++] = (struct ank_note){texts[i].day, texts[i].text};
    return true;
}

bool ank_note_drop(struct ank_work_context *work, const char *family, ank_day day,
                   struct ank_error *err)
{
    char text[12];
    int64_t id;
    size_t count;
    if (!entry_family(work, family, &id, err) ||
        !ank_note_remove(work->registry, id, day, &count, err))
        return false;
    return count > 0 || ank_fail(err, ANK_NOT_FOUND,
                                 ANK_N("%s has no note of %s; \"ankerpunt note %s "
                                       "--list\" shows them"),
                                 family, ank_day_words(day, text), family);
}
