/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate: one sitting, as DOMAIN=SCORE or asked domain by domain. */
#include <string.h>
#include <unistd.h>

#include <ankerpunt/registry/family.h>
#include <ankerpunt/registry/person.h>
#include <ankerpunt/registry/project.h>
#include "command.h"
#include "../app/entry/sitting_entry.h"
#include "rate_ask.h"
#include "rate_form.h"

struct settings {
    ank_day date;
    const char *by, *mode, *instrument, *form;
    bool then, correct, ask, show_previous;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_DAY, 0, "date", "DATE", PLACE(date),
     ANK_N("the day you sat together; today when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("who rated; the family together when left out")},
    {OPTION_TEXT, 0, "mode", "alone|together|space|paper|coach", PLACE(mode),
     ANK_N("how it was done")},
    {OPTION_TEXT, 0, "instrument", "CODE", PLACE(instrument),
     ANK_N("which list of domains")},
    {OPTION_TEXT, 0, "form", "CODE", PLACE(form),
     ANK_N(
         "the code at the foot of a paper form: it names the family, who it is of and the list")},
    {OPTION_FLAG, 0, "then", NULL, PLACE(then),
     ANK_N("looking back: how was it at the start? Kept apart")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted; the old value stays in the history")},
    {OPTION_FLAG, 0, "ask", NULL, PLACE(ask),
     ANK_N("ask domain by domain; so it does on a terminal without scores")},
    {OPTION_FLAG, 0, "show-previous", NULL, PLACE(show_previous),
     ANK_N("when asking, show the last score between brackets")},
    {0},
};

/* "wonen=3", "wonen!=3" (and a priority) or "wonen!" (only a priority). */
struct pair {
    const char *domain, *score; /* score NULL: only a priority */
    bool priority;
};

static bool read_pair(struct session *session, const char *text, struct pair *pair,
                      struct ank_error *err)
{
    char shown[256];
    char *copy = ank_strdup(session->work.mem, text), *equals = strchr(copy, '=');
    *pair = (struct pair){.domain = copy, .score = equals ? equals + 1 : NULL};
    if (equals)
        *equals = '\0';
    size_t length = strlen(copy);
    pair->priority = length > 1 && copy[length - 1] == '!';
    if (pair->priority)
        copy[length - 1] = '\0';
    return (*copy && (pair->score ? *pair->score != '\0' : pair->priority)) ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "%s is no score; write DOMAIN=SCORE such as huisvesting=6, or DOMAIN! for a "
                   "priority"),
               ank_shown(text, shown));
}

static bool find_person(struct session *session, int64_t family, const char *code,
                        int64_t *person, struct ank_error *err)
{
    char shown[256];
    *person = 0;
    return !code ||
           (ank_person_id(session->work.registry, family, code, person, err) &&
            (*person ||
             ank_fail(err, ANK_NOT_FOUND,
                      ANK_N("there is no person %s in this family; \"ankerpunt "
                            "person FAMILY add %s --role ...\" adds them"),
                      ank_shown(code, shown), shown)));
}

/* Which of the two was meant? */
static bool refuse_twice(struct session *session, char *const *texts, size_t at,
                         const char *domain, struct ank_error *err)
{
    struct pair earlier;
    for (size_t i = 0; i < at; i++) {
        if (!read_pair(session, texts[i], &earlier, err))
            return false;
        if (strcmp(earlier.domain, domain) == 0)
            return ank_fail(err, ANK_INVALID, ANK_N("domain %s is named twice"),
                            domain);
    }
    return true;
}

static bool rate_pairs(struct session *session, struct sitting_entry *sitting_entry,
                       const char *instrument, char **texts, size_t *count,
                       struct ank_error *err)
{
    for (size_t i = 0; texts[i]; i++) {
        struct pair pair;
        struct sitting_part *sheet;
        size_t position;
        ank_score score;
        enum ank_put put;
        if (!read_pair(session, texts[i], &pair, err) ||
            !sitting_entry_domain(sitting_entry, instrument, pair.domain, &sheet,
                                  &position, err) ||
            !refuse_twice(session, texts, i, pair.domain, err))
            return false;
        if (pair.score) {
            if (!sitting_entry_read(sheet, pair.score, &score, err))
                return ank_fail_in(err, "%s", pair.domain);
            if (!sitting_entry_put(sitting_entry, sheet, position, score, &put, err))
                return false;
            *count += 1;
        }
    }
    return true;
}

/* Priorities need the sitting's id, so they come after the scores are kept. */
static bool mark_priorities(struct session *session,
                            struct sitting_entry *sitting_entry, const char *instrument,
                            char **texts, struct ank_error *err)
{
    for (; *texts; texts++) {
        struct pair pair;
        struct sitting_part *sheet;
        size_t position;
        if (!read_pair(session, *texts, &pair, err))
            return false;
        if (!pair.priority)
            continue;
        if (!sitting_entry_domain(sitting_entry, instrument, pair.domain, &sheet,
                                  &position, err))
            return false;
        if (!sheet->row.id)
            return ank_fail(
                err, ANK_INVALID,
                ANK_N("%s: a priority belongs to a sitting; give a score too"),
                pair.domain);
        if (!ank_priority_put(session->work.registry, sheet->row.id,
                              sheet->instrument->domains[position].id, err))
            return false;
    }
    return true;
}

/* A date that may be a slip of the pen is told, not refused. */
static void tell_odd_date(struct session *session, const struct ank_place *places,
                          size_t count, ank_day day)
{
    if (session->quiet)
        return;
    if (day > session->work.today)
        work_notice(&session->work, SAY(ANK_N("note: that day is still to come")));
    else if (day < ank_day_add_months(session->work.today, -60))
        fputs(SAY(ANK_N("note: that day is over five years back\n")), session->notices);
    else if (count && day < places[0].start - ANK_BEFORE_INTAKE)
        fputs(SAY(ANK_N("note: that day is before the family started\n")),
              session->notices);
}

static void tell_incomplete(struct session *session,
                            const struct sitting_entry *sitting_entry)
{
    for (size_t i = 0; i < sitting_entry->sheet_count && !session->quiet; i++) {
        const struct sitting_part *sheet = &sitting_entry->sheets[i];
        size_t open = 0;
        for (size_t d = 0; d < sheet->row.count; d++)
            open += sheet->row.scores[d] == ANK_NOT_ASKED;
        if (sheet->instrument->complete && open > 0)
            fputs(SAY(ANK_N("note: %s asks for every domain; %zu are still open\n"),
                      sheet->instrument->code, open),
                  session->notices);
    }
}

/* The other lists of domains that the project rates. */
static void tell_of_others(struct session *session, const struct ank_project *projects,
                           size_t count, const struct rating *rating)
{
    for (size_t i = 0; i < count && !rating->instrument && !session->quiet; i++)
        for (size_t k = 1;
             projects[i].id == rating->project && k < projects[i].instrument_count; k++)
            fputs(
                SAY(ANK_N(
                        "note: this project also rates %s: rate %s --instrument %s\n"),
                    projects[i].instruments[k]->code, rating->family,
                    projects[i].instruments[k]->code),
                session->notices);
}

static bool ask(struct session *session, const struct rating *rating, size_t *count,
                struct ank_error *err)
{
    struct ank_project *projects;
    size_t project_count;
    if (!rate_ask(session, rating, count, err)) {
        if (*count > 0)
            fputs(SAY(ANK_N("note: %zu answers were kept before that\n"), *count),
                  session->notices);
        return false;
    }
    if (!ank_project_list(session->work.registry, session->work.mem, &projects,
                          &project_count, err))
        return false;
    tell_of_others(session, projects, project_count, rating);
    return true;
}

static bool note(struct session *session, const struct settings *s,
                 const struct rating *rating, char **texts, size_t *count,
                 struct ank_error *err)
{
    struct sitting_entry sitting_entry;
    if (!sitting_entry_open(&sitting_entry, session->work.registry, session->work.mem,
                            err))
        return false;
    sitting_entry.correct = s->correct;
    sitting_entry.entered = session->work.today;
    sitting_entry_begin(&sitting_entry, &rating->key, rating->project, s->mode);
    if (!rate_pairs(session, &sitting_entry, s->instrument, texts, count, err) ||
        !sitting_entry_keep(&sitting_entry, err) ||
        !mark_priorities(session, &sitting_entry, s->instrument, texts, err))
        return false;
    tell_incomplete(session, &sitting_entry);
    return true;
}

static bool find_rating(struct session *session, const struct settings *s,
                        const char *family, struct rating *rating,
                        struct ank_error *err)
{
    size_t count;
    struct ank_place *places;
    *rating = (struct rating){
        .family = family,
        .key = {.day = s->date == ANK_NO_DAY ? session->work.today : s->date,
                .then = s->then},
        .mode = s->mode,
        .instrument = s->instrument,
        .show_previous = s->show_previous,
        .correct = s->correct};
    if (s->mode && !word_known(modes, s->mode))
        return ank_fail(err, ANK_INVALID,
                        ANK_N("a mode is alone, together, space, paper or coach"));
    if (!ank_family_find_places(session->work.registry, family, session->work.mem,
                                &rating->key.family, &places, &count, err))
        return false;
    const struct ank_place *place = ank_place_at(places, count, rating->key.day);
    rating->project = place ? place->project : 0;
    tell_odd_date(session, places, count, rating->key.day);
    return find_person(session, rating->key.family, s->by, &rating->key.person, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    struct settings own = *(const struct settings *)settings;
    const struct settings *s = &own;
    struct rate_form form = {.by = own.by, .instrument = own.instrument};
    char text[11];
    size_t count = 0;
    struct rating rating;
    if (!rate_form_read(session, own.form, operands, &form, err))
        return false;
    own.by = form.by;
    own.instrument = form.instrument;
    bool asks = !form.pairs[0] && (s->ask || isatty(STDIN_FILENO));
    if (!form.pairs[0] && !asks)
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("which scores? Give pairs such as huisvesting=6 financieel=parked"));
    if (form.pairs[0] && s->ask)
        return ank_fail(err, ANK_USAGE, ANK_N("give scores, or --ask, not both"));
    if (!find_rating(session, s, form.family, &rating, err) ||
        !rate_form_check(session, &form, &rating, err))
        return false;
    bool done =
        asks ? ask(session, &rating, &count, err)
             : session_begin(session, err) &&
                   session_end(session,
                               note(session, s, &rating, form.pairs, &count, err), err);
    if (done)
        fprintf(session->out, "%s %zu scores %s saved\n", form.family, count,
                ank_day_format(rating.key.day, text));
    return done;
}

const struct command cmd_rate = {
    .name = "rate",
    .summary = ANK_N("Note the scores of a sitting"),
    .verbs =
        (const struct verb[]){
            {.operands = "[FAMILY] [DOMAIN=SCORE...]",
             .summary = ANK_N(
                 "Note scores, or have them asked one by one; also DOMAIN=parked, unknown, na or refused, and DOMAIN! "
                 "for a priority"),
             .access = ANK_READ | ANK_WRITE,
             .options = options,
             .settings_size = sizeof(struct settings),
             .own_transactions = true,
             .run = run},
            {0},
        },
};
