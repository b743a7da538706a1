/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Themes in a family's own words; see themes.h. */
#include <string.h>

#include <ankerpunt/app/text_entry.h>
#include <ankerpunt/app/themes.h>
#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/own_theme.h>
#include <ankerpunt/registry/project.h>
#include "../entry/entry_check.h"
#include "../entry/entry_values.h"
#include "../entry/sitting_entry.h"
#include "../entry/subject.h"
#include "../work.h"

/* What an entry comes down to. */
struct found {
    int64_t family;
    struct ank_own_theme theme;
};

/* The list beside which a domain stands: that of the name, else the first that the
 * project asks on that day. */
static bool find_list(struct ank_work_context *work,
                      const struct ank_own_theme_entry *entry, struct found *found,
                      struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    struct sitting_entry lists;
    struct ank_sitting_key key = {.family = found->family, .day = entry->day};
    if (!ank_family_find_places(work->registry, entry->family, work->mem, &key.family,
                                &places, &count, err) ||
        !sitting_entry_open(&lists, work, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, entry->day);
    const struct ank_instrument *list = NULL;
    sitting_entry_begin(&lists, entry->family, &key, place ? place->project : 0, NULL);
    const struct ank_project *project = lists.project;
    if (entry->instrument &&
        !sitting_entry_instrument(&lists, entry->instrument, &list, err))
        return false;
    for (size_t i = 0; !list && project && i < project->instrument_count; i++)
        list = ank_project_asks(project, project->instruments[i]->code, entry->day);
    if (!list)
        return ank_fail(
            err, ANK_INVALID,
            ANK_N("%s is in no project on that day; say which list, with --instrument"),
            entry->family);
    found->theme.instrument = list->id;
    return true;
}

static bool find_goal(struct ank_work_context *work,
                      const struct ank_own_theme_entry *entry, struct found *found,
                      struct ank_error *err)
{
    struct subject_ids about;
    const struct ank_about said = {.family = entry->family,
                                   .domain = entry->domain,
                                   .instrument = entry->instrument};
    if (!subject_find(work, &said, entry->day, &about, err))
        return false;
    found->theme.domain = about.domain;
    return true;
}

/* Nobody in particular is the family together. */
static bool find_voice(struct ank_work_context *work, int64_t family, const char *by,
                       struct ank_person *person, struct ank_error *err)
{
    *person = (struct ank_person){.id = 0};
    return !by || entry_person(work, family, by, person, err);
}

/* A sheet has room for so many. */
static bool check_room(struct ank_work_context *work, const struct found *found,
                       struct ank_error *err)
{
    struct ank_own_themes list;
    size_t open = 0;
    if (!ank_own_theme_list(work->registry, found->family, work->mem, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++)
        open += ank_own_theme_asked(&list.theme[i], work->today);
    return open < ANK_OWN_THEMES ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("there are %d themes already; let one go first (drop)"),
                    ANK_OWN_THEMES);
}

static bool find_all(struct ank_work_context *work, struct ank_own_theme_entry *entry,
                     struct found *found, struct ank_error *err)
{
    struct ank_person person;
    *found = (struct found){.theme = {.goal = entry->goal}};
    if (!entry->goal && entry->domain)
        return ank_fail(err, ANK_USAGE, ANK_N("--domain goes with --goal"));
    if (!entry_day(work, &entry->day, err) ||
        !entry_family(work, entry->family, &found->family, err) ||
        !find_voice(work, found->family, entry->by, &person, err))
        return false;
    entry->by = person.code;
    found->theme.person = person.id;
    found->theme.day = entry->day;
    return (entry->goal ? find_goal : find_list)(work, entry, found, err) &&
           check_room(work, found, err);
}

bool ank_own_theme_check(struct ank_work_context *work,
                         struct ank_own_theme_entry *entry, struct ank_error *err)
{
    struct found found;
    return find_all(work, entry, &found, err);
}

bool ank_own_theme_line(struct ank_work_context *work, const char *typed,
                        const char **text, struct ank_error *err)
{
    return ank_text_settle(work, typed ? typed : "", ANK_TEXT_MOST, text, err) &&
           (**text ||
            ank_fail(err, ANK_INVALID, ANK_N("that is empty; nothing was changed"))) &&
           check_line(SAY(ANK_N("the theme")), *text, ANK_OWN_THEME_WORDS, text,
                      work->mem, err);
}

static bool refuse_number(int64_t number, struct ank_error *err)
{
    return ank_fail(
        err, ANK_NOT_FOUND,
        ANK_N("there is no theme %lld; \"ankerpunt theme FAMILY list --all\" "
              "shows them"),
        (long long)number);
}

/* The theme of that number; ANK_NOT_FOUND. */
static bool find_theme(struct ank_work_context *work, int64_t family, int64_t number,
                       struct ank_own_theme *theme, struct ank_error *err)
{
    struct ank_own_themes list;
    if (!ank_own_theme_list(work->registry, family, work->mem, &list, err))
        return false;
    for (size_t i = 0; i < list.count; i++)
        if (list.theme[i].number == number) {
            *theme = list.theme[i];
            return true;
        }
    return refuse_number(number, err);
}

static bool reword(struct ank_work_context *work,
                   const struct ank_own_theme_entry *entry, struct ank_error *err)
{
    int64_t family;
    struct ank_own_theme theme;
    return entry_family(work, entry->family, &family, err) &&
           find_theme(work, family, entry->number, &theme, err) &&
           ank_own_theme_line(work, entry->text, &theme.text, err) &&
           ank_own_theme_reword(work->registry, family, &theme, err);
}

bool ank_own_theme_note(struct ank_work_context *work,
                        struct ank_own_theme_entry *entry, struct ank_error *err)
{
    struct found found;
    if (entry->number)
        return reword(work, entry, err);
    if (!find_all(work, entry, &found, err) ||
        !ank_own_theme_line(work, entry->text, &found.theme.text, err) ||
        !ank_own_theme_add(work->registry, found.family, &found.theme, err))
        return false;
    entry->number = found.theme.number;
    return true;
}

bool ank_own_theme_rows(struct ank_work_context *work, const char *family, bool all,
                        struct ank_own_themes *list, struct ank_error *err)
{
    int64_t id;
    size_t kept = 0;
    if (!entry_family(work, family, &id, err) ||
        !ank_own_theme_list(work->registry, id, work->mem, list, err))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (all || ank_own_theme_asked(&list->theme[i], work->today))
            list->theme[kept++] = list->theme[i];
    list->count = kept;
    return true;
}

/* What becomes of it -----------------------------------------------------------------
 */

static bool find_numbered(struct ank_work_context *work, struct ank_numbered *said,
                          int64_t *family, struct ank_own_theme *theme,
                          struct ank_error *err)
{
    char day[12];
    if (!subject_numbered(work, said, family, err) ||
        !find_theme(work, *family, said->number, theme, err))
        return false;
    return said->day >= theme->day ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("the theme was named on %s; give that day or a later one"),
                    ank_day_words(theme->day, day));
}

bool ank_own_theme_reached(struct ank_work_context *work, struct ank_numbered *said,
                           struct ank_error *err)
{
    int64_t family;
    struct ank_own_theme theme;
    if (!find_numbered(work, said, &family, &theme, err))
        return false;
    if (!theme.goal)
        return ank_fail(err, ANK_INVALID,
                        ANK_N("theme %lld is no goal: it is rated, and let go (drop)"),
                        (long long)theme.number);
    theme.reached = said->day;
    theme.ended = ANK_NO_DAY;
    return ank_own_theme_set(work->registry, family, &theme, err);
}

bool ank_own_theme_let_go(struct ank_work_context *work, struct ank_numbered *said,
                          struct ank_error *err)
{
    int64_t family;
    struct ank_own_theme theme;
    if (!find_numbered(work, said, &family, &theme, err))
        return false;
    theme.reached = ANK_NO_DAY;
    theme.ended = said->day;
    return ank_own_theme_set(work->registry, family, &theme, err);
}

bool ank_own_theme_reopen(struct ank_work_context *work, struct ank_numbered *said,
                          struct ank_error *err)
{
    int64_t family;
    if (!subject_numbered(work, said, &family, err))
        return false;
    const struct ank_own_theme theme = {
        .number = said->number, .reached = ANK_NO_DAY, .ended = ANK_NO_DAY};
    return ank_own_theme_set(work->registry, family, &theme, err);
}

bool ank_own_theme_delete(struct ank_work_context *work, struct ank_numbered *said,
                          struct ank_error *err)
{
    int64_t family;
    return subject_numbered(work, said, &family, err) &&
           ank_own_theme_remove(work->registry, family, said->number, err);
}

/* Scores --------------------------------------------------------------------------- */

/* What is being rated. */
struct rating {
    struct ank_work_context *work;
    const struct ank_own_rating *said;
    int64_t family;
    struct ank_own_score score; /* of the voice and the day */
    struct ank_own_themes list;
};

static bool find_rated(const struct rating *r, const char *typed,
                       const struct ank_own_theme **theme, struct ank_error *err)
{
    int64_t number;
    char day[12];
    size_t at = 0;
    if (!subject_number(typed, &number, err))
        return false;
    while (at < r->list.count && r->list.theme[at].number != number)
        at++;
    if (at == r->list.count)
        return refuse_number(number, err);
    *theme = &r->list.theme[at];
    return ank_own_theme_asked(*theme, r->score.day) ||
           ank_fail(err, ANK_INVALID,
                    ANK_N("theme %lld is not asked on %s; \"ankerpunt theme %s list "
                          "--all\" tells from when until when"),
                    (long long)number, ank_day_words(r->score.day, day),
                    r->said->family);
}

static bool read_answer(const struct rating *r, const struct ank_own_theme *theme,
                        const char *typed, ank_score *answer, struct ank_error *err)
{
    const struct ank_instrument scale = {.scale = theme->scale};
    const struct sitting_part part = {.instrument = &scale};
    *answer = ANK_NOT_ASKED;
    if (*typed)
        return sitting_entry_read(&part, typed, answer, err);
    return r->said->correct ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N("with no score it becomes not asked again; --correct does so, "
                     "and the old value stays in the history"));
}

static const char *answer_words(const struct rating *r,
                                const struct ank_own_theme *theme, ank_score answer)
{
    return ank_score_words(r->work->lang, &theme->scale, answer, r->work->mem);
}

static bool put_answer(struct rating *r, const struct ank_own_answer *said,
                       struct ank_error *err)
{
    char day[12];
    const struct ank_own_theme *theme = NULL;
    if (!find_rated(r, said->theme, &theme, err) ||
        !read_answer(r, theme, said->score, &r->score.answer, err))
        return false;
    ank_score there = ank_own_theme_answer(theme, r->score.by, r->score.day);
    if (there == r->score.answer)
        return true;
    if (there != ANK_NOT_ASKED && !r->said->correct)
        return ank_fail(
            err, ANK_EXISTS,
            ANK_N("theme %lld on %s is %s already, not %s; --correct replaces it, and "
                  "the old value stays in the history"),
            (long long)theme->number, ank_day_words(r->score.day, day),
            answer_words(r, theme, there), answer_words(r, theme, r->score.answer));
    return ank_own_score_put(r->work->registry, r->family, theme->number, &r->score,
                             err);
}

bool ank_own_theme_rate(struct ank_work_context *work, struct ank_own_rating *rating,
                        const struct ank_own_answer *answers, size_t *count,
                        struct ank_error *err)
{
    struct rating r = {.work = work, .said = rating};
    struct ank_person person;
    *count = 0;
    if (!entry_day(work, &rating->day, err) ||
        !entry_family(work, rating->family, &r.family, err) ||
        !find_voice(work, r.family, rating->by, &person, err))
        return false;
    rating->by = person.code;
    r.score = (struct ank_own_score){rating->day, person.id, person.code, 0};
    const struct entry_voice voice = {rating->family, r.family, rating->by,
                                      r.score.person};
    if (!entry_admit(work, &voice, err) ||
        !ank_own_theme_list(work->registry, r.family, work->mem, &r.list, err))
        return false;
    for (; answers[*count].theme; ++*count)
        if (!put_answer(&r, &answers[*count], err))
            return false;
    return true;
}
