/* SPDX-License-Identifier: GPL-3.0-or-later */
/* review: the talk after a sitting - what matters most, what surprised, how we
 * go on. */
#include <string.h>

#include <ankerpunt/registry/free_text.h>
#include <ankerpunt/registry/review.h>
#include <ankerpunt/registry/seal.h>
#include <ankerpunt/registry/cursor.h>
#include "command.h"
#include "fields.h"
#include "prompt.h"

struct settings {
    const char *important, *surprising, *onward, *by;
    ank_day date;
    const char *said; /* how to go on; filled in by ask() */
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_TEXT, 0, "important", "DOMAIN,...", PLACE(important),
     ANK_N("the changes that matter most to the family")},
    {OPTION_TEXT, 0, "surprising", "DOMAIN,...", PLACE(surprising),
     ANK_N("the changes that nobody expected")},
    {OPTION_TEXT, 0, "onward", "FILE|-", PLACE(onward),
     ANK_N("how we go on, in the family's words: a file, or standard input")},
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("of this sitting; the last one when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("who rated; when left out the family together, else the only one who did")},
    {0},
};

/* Whose sitting is looked back on ---------------------------------------------- */

static bool same_voice(const struct ank_sitting *a, const struct ank_sitting *b)
{
    return strcmp(a->by ? a->by : "", b->by ? b->by : "") == 0;
}

/* The sittings of that day, of the last one when none is said, of that voice when one
 * is said. A then-test is none. */
static size_t sittings_of(const struct ank_record *record, const struct settings *s,
                          const struct ank_sitting **found)
{
    size_t count = 0;
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *sitting = &record->sittings[i];
        if (sitting->then || (s->date != ANK_NO_DAY && sitting->day != s->date) ||
            (s->by && (!sitting->by || strcmp(sitting->by, s->by) != 0)) ||
            (count > 0 && sitting->day < found[0]->day))
            continue;
        if (count > 0 && sitting->day > found[0]->day)
            count = 0;
        found[count++] = sitting;
    }
    return count;
}

/* "mama, papa": each voice once. */
static const char *list_voices(struct session *session,
                               const struct ank_sitting *const *found, size_t count)
{
    const char *list = "";
    for (size_t i = 0; i < count; i++) {
        bool seen = false;
        for (size_t k = 0; k < i; k++)
            seen = seen || same_voice(found[k], found[i]);
        if (!seen)
            list = ank_format(session->work.mem, "%s%s%s", list, *list ? ", " : "",
                              found[i]->by);
    }
    return list;
}

/* The family together, else the one voice there is; nobody is chosen among several.
 * How to go on is of the day, whoever rated. */
static bool choose(struct session *session, const struct ank_record *record,
                   const struct settings *s, const struct ank_sitting **sitting,
                   struct ank_error *err)
{
    char day[11];
    const struct ank_sitting **found = ank_alloc(
        session->work.mem, (record->sitting_count + 1) * sizeof(struct ank_sitting *));
    size_t count = sittings_of(record, s, found);
    if (count == 0)
        return ank_fail(
            err, ANK_NOT_FOUND,
            ANK_N(
                "there is no such sitting to look back on; \"ankerpunt show %s\" shows "
                "them"),
            record->family);
    *sitting = found[0];
    for (size_t i = 0; i < count; i++)
        if (!found[i]->by) {
            *sitting = found[i];
            return true;
        }
    bool of_voice = s->important || s->surprising || !s->onward;
    for (size_t i = 1; of_voice && i < count; i++)
        if (!same_voice(found[0], found[i]))
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("on %s several rated, each alone: %s; --by says whose it is"),
                ank_day_format(found[0]->day, day), list_voices(session, found, count));
    return true;
}

static bool find_sitting(struct session *session, const struct settings *s,
                         const char *family, struct ank_record *record,
                         const struct ank_sitting **sitting, struct ank_error *err)
{
    return ank_record_of(session->work.registry, family, session->work.mem, record,
                         err) &&
           choose(session, record, s, sitting, err);
}

/* What came out of it ---------------------------------------------------------- */

static bool nothing_said(const struct settings *s)
{
    return !s->important && !s->surprising && !s->onward;
}

static bool ask_line(struct session *session, const char *question, const char **line,
                     struct ank_error *err)
{
    char typed[field_most + 2];
    if (!prompt_line(question, typed, sizeof typed, err))
        return false;
    *line = *typed ? ank_text_nfc(session->work.mem, typed) : NULL;
    explicit_bzero(typed, sizeof typed);
    return true;
}

/* On a terminal without options everything is asked; Enter passes over it. */
static bool ask_all(struct session *session, struct settings *s, struct ank_error *err)
{
    bool set;
    if (!ask_line(session, SAY(ANK_N("Most important change (domains, with commas): ")),
                  &s->important, err) ||
        !ask_line(session,
                  SAY(ANK_N("Most surprising change (domains, with commas): ")),
                  &s->surprising, err) ||
        !ank_seal_is_set(session->work.registry, &set, err))
        return false;
    if (!set)
        return true;
    return ask_line(session, SAY(ANK_N("How do we go on? ")), &s->said, err) &&
           (!s->said || session_unseal(session, err));
}

static bool ask(struct session *session, void *settings, char **operands,
                struct ank_error *err)
{
    struct settings *s = settings;
    struct ank_record record;
    const struct ank_sitting *sitting;
    if (nothing_said(s) && !prompt_possible())
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("what came out of it? Give --important, --surprising or --onward"));
    if (!find_sitting(session, s, operands[0], &record, &sitting, err))
        return false;
    if (nothing_said(s))
        return ask_all(session, s, err);
    return !s->onward || (session_unseal(session, err) &&
                          text_ask(session, s->onward, "", &s->said, err));
}

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
            one->day == like->day && !one->then && same_voice(one, like)
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
    ank_fail(err, ANK_NOT_FOUND, ANK_N("domain %s was not rated in that sitting"),
             ank_shown(copy, shown));
    ank_arena_free(&mem);
    return false;
}

/* Notes the named domains with the sittings they belong to; the other sittings
 * of that voice and day have none of this kind any more. */
static bool put_kind(struct session *session, const struct ank_record *record,
                     const struct ank_sitting *like, const char *kind, const char *list,
                     struct ank_error *err)
{
    int64_t domains[ANK_MOST_DOMAINS];
    for (size_t i = 0; i < record->sitting_count; i++) {
        const struct ank_sitting *one = &record->sittings[i], *of;
        size_t count = 0;
        if (one->day != like->day || one->then || !same_voice(one, like))
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
        if (!ank_review_put(session->work.registry, one->id, kind, domains, count, err))
            return false;
    }
    return true;
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    char day[11];
    struct ank_record record;
    const struct ank_sitting *sitting;
    if (!find_sitting(session, s, operands[0], &record, &sitting, err))
        return false;
    struct ank_text onward = {.day = sitting->day, .kind = "onward", .text = s->said};
    if ((s->important &&
         !put_kind(session, &record, sitting, "important", s->important, err)) ||
        (s->surprising &&
         !put_kind(session, &record, sitting, "surprising", s->surprising, err)) ||
        (s->said && !ank_text_put(session->work.registry, record.id, &onward, err)))
        return false;
    fprintf(session->out, "%s review %s saved\n", record.family,
            ank_day_format(sitting->day, day));
    return true;
}

/* Words are sealed; lists of domains are not. */
static unsigned more_access(const void *settings)
{
    const struct settings *s = settings;
    return s->onward || nothing_said(s) ? ANK_IDENTITY : 0;
}

const struct command cmd_review = {
    .name = "review",
    .summary = ANK_N("The talk after a sitting"),
    .verbs =
        (const struct verb[]){
            {.operands = "FAMILY",
             .summary = ANK_N(
                 "Note which changes matter most and which surprised, and how we go on"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .least = 1,
             .most = 1,
             .more_access = more_access,
             .ask = ask,
             .run = run},
            {0},
        },
};
