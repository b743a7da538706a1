/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A family's words on a domain, and a coach's notes; see
 * <ankerpunt/app/text_entry.h>. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/registry/free_text.h>
#include "entry_values.h"
#include "subject.h"

const struct ank_field ank_words_fields[ANK_WORDS_KINDS] = {
    {"keep", ANK_N("Goes well, we keep it")},
    {"wish", ANK_N("We wish")},
    {"road", ANK_N("Road works")},
};

/* Whose words they are, and of which domain. */
static bool find(struct ank_work_context *work, struct ank_words_entry *entry,
                 struct entry_voice *voice, int64_t *domain, struct ank_error *err)
{
    struct ank_person person = {0};
    if (!entry_day(work, &entry->day, err))
        return false;
    struct ank_about said = {.family = entry->family,
                             .domain = entry->domain,
                             .instrument = entry->instrument};
    struct subject_ids found;
    if (!subject_domain(work, &said, entry->day, &found, err) ||
        (entry->by && !entry_person(work, found.family, entry->by, &person, err)))
        return false;
    *voice = (struct entry_voice){entry->family, found.family, person.code, person.id};
    *domain = found.domain;
    return true;
}

bool ank_words_find(struct ank_work_context *work, struct ank_words_entry *entry,
                    struct ank_error *err)
{
    int64_t domain;
    struct entry_voice voice;
    return find(work, entry, &voice, &domain, err) && entry_admit(work, &voice, err);
}

bool ank_words_note(struct ank_work_context *work, struct ank_words_entry *entry,
                    struct ank_error *err)
{
    int64_t domain;
    struct entry_voice voice;
    if (!find(work, entry, &voice, &domain, err) || !entry_allowed(work, &voice, err))
        return false;
    for (size_t i = 0; i < ANK_WORDS_KINDS; i++) {
        struct ank_text text = {.domain = domain,
                                .person = voice.person_id,
                                .day = entry->day,
                                .kind = ank_words_fields[i].key,
                                .text = entry->said[i]};
        if (text.text && !ank_text_put(work->registry, voice.family_id, &text, err))
            return ank_fail_in(err, "%s", ank_words_fields[i].key);
    }
    return true;
}

bool ank_words_there(struct ank_work_context *work, struct ank_words_entry *entry,
                     const char *there[static ANK_WORDS_KINDS], struct ank_error *err)
{
    int64_t domain;
    struct entry_voice voice;
    struct ank_text *texts;
    size_t count;
    for (size_t i = 0; i < ANK_WORDS_KINDS; i++)
        there[i] = NULL;
    if (!find(work, entry, &voice, &domain, err) ||
        !ank_text_list(work->registry, voice.family_id, work->mem, &texts, &count, err))
        return false;
    for (size_t t = 0; t < count; t++)
        for (size_t i = 0; i < ANK_WORDS_KINDS; i++)
            if (texts[t].domain == domain && texts[t].day == entry->day &&
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
    return count > 0 || ank_fail(err, ANK_NOT_FOUND, ANK_N("%s has no note of %s"),
                                 family, ank_day_words(day, text));
}
