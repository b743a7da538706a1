/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A no to `measure` is heard at every door; see entry_values.h. */
#include <ankerpunt/registry/consent.h>
#include "entry_values.h"

static bool refuse_family(const struct entry_voice *voice, ank_day since,
                          struct ank_error *err)
{
    char day[12];
    return ank_fail(
        err, ANK_INVALID,
        ANK_N(
            "%s: since %s the family does not allow any more that it is kept how it "
            "goes (measure); nothing was noted; \"ankerpunt consent %s give measure\" "
            "notes a new yes"),
        voice->family, ank_day_words(since, day), voice->family);
}

static bool refuse_person(const struct entry_voice *voice, ank_day since,
                          struct ank_error *err)
{
    char day[12];
    return ank_fail(
        err, ANK_INVALID,
        ANK_N("%s: since %s %s does not allow any more that it is kept how it goes "
              "(measure); nothing was noted; \"ankerpunt consent %s give measure "
              "--person %s\" notes a new yes"),
        voice->family, ank_day_words(since, day), voice->person, voice->family,
        voice->person);
}

/* What is said today holds for whatever day is noted: nothing new comes in after a no.
 */
bool entry_allowed(struct ank_work_context *work, const struct entry_voice *voice,
                   struct ank_error *err)
{
    struct ank_consent_last family, person = {0};
    const struct ank_consent_key of_family = {voice->family_id, 0, "measure",
                                              work->today};
    const struct ank_consent_key of_person = {voice->family_id, voice->person_id,
                                              "measure", work->today};
    if (!ank_consent_find(work->registry, &of_family, &family, err) ||
        (voice->person_id &&
         !ank_consent_find(work->registry, &of_person, &person, err)))
        return false;
    if (family.said && !family.given)
        return refuse_family(voice, family.day, err);
    return !person.said || person.given || refuse_person(voice, person.day, err);
}

static bool notice_start(struct ank_work_context *work, const struct entry_voice *voice,
                         struct ank_error *err)
{
    struct ank_consent_last start;
    const struct ank_consent_key key = {voice->family_id, 0, "start", work->today};
    if (!ank_consent_find(work->registry, &key, &start, err))
        return false;
    if (start.said && !start.given)
        work_notice(work,
                    SAY(ANK_N("note: since %s %s does not allow the support itself "
                              "any more (start)"),
                        ank_work_day(work, start.day), voice->family));
    return true;
}

bool entry_admit(struct ank_work_context *work, const struct entry_voice *voice,
                 struct ank_error *err)
{
    bool any;
    if (!entry_allowed(work, voice, err) || !notice_start(work, voice, err) ||
        !ank_consent_any(work->registry, voice->family_id, "measure", &any, err))
        return false;
    if (!any)
        work_notice(work, SAY(ANK_N("note: nothing was said yet on keeping how it goes "
                                    "(measure); \"ankerpunt consent %s give measure\" "
                                    "notes a yes"),
                              voice->family));
    return true;
}
