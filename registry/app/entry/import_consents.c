/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a family agreed to, in a cell of a file; see import_merge.h. */
#include "import_merge.h"

#include <stdio.h>
#include <string.h>

#include <ankerpunt/registry/consent.h>
#include <ankerpunt/registry/person.h>
#include "entry_check.h"

/* "=2026-06-01" behind a word: the day it was said, when that is not the start. */
static bool read_day(char *word, struct ank_consent *consent, struct ank_error *err)
{
    char shown[256], *equals = strchr(word, '=');
    if (!equals)
        return true;
    *equals = '\0';
    return ank_day_parse(equals + 1, &consent->day) ||
           ank_fail(err, ANK_INVALID, ANK_N("%s: %s is not a date"), word,
                    ank_shown(equals + 1, shown));
}

/* "withdrawn:share:ocmw@jan": a no of jan, who is made when nobody has that code yet.
 * The words live in `word`. */
static bool read_consent(struct import *import, int64_t family, char *word,
                         struct ank_consent *consent, struct ank_error *err)
{
    static const char withdrawn[] = "withdrawn:";
    struct ank_registry *registry = import->work->registry;
    int64_t id;
    char *at = strchr(word, '@');
    consent->given = strncmp(word, withdrawn, sizeof withdrawn - 1) != 0;
    consent->purpose = consent->given ? word : word + sizeof withdrawn - 1;
    consent->by = at ? at + 1 : NULL;
    if (at)
        *at = '\0';
    if (!check_purpose(consent->purpose, err))
        return false;
    if (!at)
        return true;
    struct ank_person person = {.code = consent->by};
    return ank_check_code("consent", person.code, err) &&
           ank_person_id(registry, family, person.code, &id, err) &&
           (id || ank_person_add(registry, family, &person, err));
}

/* Whether that was the last word already. */
static bool is_known(const struct ank_record *record, const struct ank_consent *consent)
{
    bool said, stands;
    if (!consent->by) {
        stands = ank_consent_stands(record, consent->purpose, consent->day, &said);
        return said && stands == consent->given;
    }
    return consent->given ? ank_consent_given_by(record, consent->by, consent->purpose,
                                                 consent->day)
                          : ank_consent_withdrawn_by(record, consent->by,
                                                     consent->purpose, consent->day);
}

bool import_consents(struct import *import, const struct ank_record *record,
                     const char *list, ank_day day, enum ank_put *put,
                     struct ank_error *err)
{
    ank_day today = import->work->today;
    char word[128];
    for (const char *p = list; *(p += strspn(p, " "));) {
        size_t length = strcspn(p, " ");
        struct ank_consent consent = {.day = day < today ? day : today};
        bool changed;
        snprintf(word, sizeof word, "%.*s", (int)(length < 120 ? length : 120), p);
        p += length;
        if (!read_day(word, &consent, err) ||
            !read_consent(import, record->id, word, &consent, err))
            return false;
        if (is_known(record, &consent))
            continue;
        if (!ank_consent_put(import->work->registry, record->id, &consent, &changed,
                             err))
            return false;
        if (changed && *put == ANK_PUT_SAME)
            *put = ANK_PUT_REPLACED;
    }
    return true;
}
