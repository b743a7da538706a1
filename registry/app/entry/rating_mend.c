/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole talk that stands on the wrong day, with the wrong family or in the wrong
 * voice; see <ankerpunt/app/rating.h>. */
#include <string.h>

#include <ankerpunt/app/rating.h>
#include <ankerpunt/registry/family.h>
#include "entry_values.h"
#include "sitting_entry.h"
#include "starts_told.h"

/* Where it stands, where it should, and what it is of. */
struct mending {
    struct ank_work_context *work;
    const struct ank_rating *rating;
    struct ank_sitting_key from, to; /* but for the instrument */
    const char *to_family, *to_voice;
    struct ank_sitting_list sittings;
    struct sitting_entry entry; /* of the other family */
};

static bool find_voice(struct ank_work_context *work, int64_t family, const char *code,
                       int64_t *person, struct ank_error *err)
{
    struct ank_person found = {.id = 0};
    if (code && !entry_person(work, family, code, &found, err))
        return false;
    *person = found.id;
    return true;
}

static const struct ank_instrument *instrument_of(const struct mending *m, int64_t id)
{
    for (size_t i = 0; i < m->entry.instrument_count; i++)
        if (m->entry.instruments[i]->id == id)
            return m->entry.instruments[i];
    return NULL;
}

/* Of one list of domains, when it is named. */
static bool keep_named(struct mending *m, struct ank_error *err)
{
    const struct ank_instrument *named;
    size_t kept = 0;
    if (!m->rating->instrument)
        return true;
    if (!sitting_entry_instrument(&m->entry, m->rating->instrument, &named, err))
        return false;
    for (size_t i = 0; i < m->sittings.count; i++) {
        const struct ank_instrument *list =
            instrument_of(m, m->sittings.row[i].instrument);
        if (list && strcmp(list->code, named->code) == 0)
            m->sittings.row[kept++] = m->sittings.row[i];
    }
    m->sittings.count = kept;
    return true;
}

static bool find_talk(struct mending *m, struct ank_error *err)
{
    char day[12];
    struct ank_work_context *work = m->work;
    const struct ank_rating *said = m->rating;
    m->from = (struct ank_sitting_key){
        .day = said->day, .then = said->then, .retest = said->retest};
    if (!entry_family(work, said->family, &m->from.family, err) ||
        !find_voice(work, m->from.family, said->by, &m->from.person, err) ||
        !ank_sitting_list(work->registry, &m->from, work->mem, &m->sittings, err) ||
        !sitting_entry_open(&m->entry, work, err) || !keep_named(m, err))
        return false;
    return m->sittings.count > 0 ||
           ank_fail(err, ANK_NOT_FOUND,
                    ANK_N("%s: there is no talk of %s by %s; \"ankerpunt show %s\" "
                          "shows them"),
                    said->family, ank_day_words(said->day, day),
                    said->by ? said->by
                             : ank_words(err->lang, ANK_N("the family together")),
                    said->family);
}

/* The voice goes along to the other family when it is known there. */
static bool find_place(struct mending *m, const struct ank_rating_mending *mending,
                       struct ank_error *err)
{
    m->to = m->from;
    m->to_family = mending->give_to ? mending->give_to : m->rating->family;
    m->to_voice = mending->voice ? mending->voice : m->rating->by;
    if (m->to_voice && strcmp(m->to_voice, "together") == 0)
        m->to_voice = NULL;
    if (mending->move_to != ANK_NO_DAY)
        m->to.day = mending->move_to;
    return entry_day(m->work, &m->to.day, err) &&
           entry_family(m->work, m->to_family, &m->to.family, err) &&
           find_voice(m->work, m->to.family, m->to_voice, &m->to.person, err);
}

/* There is a project that uses the list, and no other talk in that place. */
static bool check_free(struct mending *m, int64_t instrument, struct ank_error *err)
{
    char day[12];
    struct ank_sitting_key key = m->to;
    struct ank_sitting_list there;
    const struct ank_instrument *list = instrument_of(m, instrument), *used;
    key.instrument = instrument;
    if ((list && !sitting_entry_instrument(&m->entry, list->code, &used, err)) ||
        !ank_sitting_list(m->work->registry, &key, m->work->mem, &there, err))
        return false;
    return there.count == 0 ||
           ank_fail(err, ANK_EXISTS,
                    ANK_N("%s has a talk of %s in that voice already; put that one "
                          "right first"),
                    m->to_family, ank_day_words(key.day, day));
}

static bool begin_place(struct mending *m, struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    if (!ank_family_find_places(m->work->registry, m->to_family, m->work->mem,
                                &m->to.family, &places, &count, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, m->to.day);
    sitting_entry_begin(&m->entry, m->to_family, &m->to, place ? place->project : 0,
                        NULL);
    return true;
}

/* Another family, or another voice, may have said no to being rated. */
static bool check_allowed(const struct mending *m, struct ank_error *err)
{
    const struct entry_voice voice = {.family = m->to_family,
                                      .family_id = m->to.family,
                                      .person = m->to_voice,
                                      .person_id = m->to.person};
    bool same = m->to.family == m->from.family && m->to.person == m->from.person;
    return same || entry_allowed(m->work, &voice, err);
}

static bool place_all(struct mending *m, struct ank_error *err)
{
    if (!check_allowed(m, err) || !begin_place(m, err))
        return false;
    struct ank_registry *registry = m->work->registry;
    bool done = true;
    for (size_t i = 0; done && i < m->sittings.count; i++) {
        int64_t id = m->sittings.row[i].id;
        done = check_free(m, m->sittings.row[i].instrument, err) &&
               (m->to.family == m->from.family
                    ? ank_sitting_place(registry, id, &m->to, err)
                    : ank_sitting_give(registry, id, &m->to, err));
    }
    return done;
}

static bool remove_all(struct mending *m, struct ank_error *err)
{
    for (size_t i = 0; i < m->sittings.count; i++)
        if (!ank_sitting_remove(m->work->registry, m->sittings.row[i].id, err))
            return false;
    return true;
}

bool ank_rating_mend(struct ank_work_context *work, const struct ank_rating *rating,
                     const struct ank_rating_mending *mending, const char **family,
                     struct ank_error *err)
{
    struct mending *m = ank_alloc(work->mem, sizeof *m);
    struct starts_told here, there = {0};
    m->work = work;
    m->rating = rating;
    if (!find_talk(m, err) || !find_place(m, mending, err))
        return false;
    bool goes = m->to.family != m->from.family;
    *family = m->to_family;
    return starts_read(work, rating->family, &here, err) &&
           (!goes || starts_read(work, m->to_family, &there, err)) &&
           (mending->remove ? remove_all(m, err) : place_all(m, err)) &&
           starts_compare(work, rating->family, &here, err) &&
           (!goes || starts_compare(work, m->to_family, &there, err));
}
