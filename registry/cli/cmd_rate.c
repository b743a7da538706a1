/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rate: one sitting, as DOMAIN=SCORE or asked domain by domain. */
#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/rating.h>
#include "command.h"
#include "meaning.h"
#include "rate_ask.h"

struct settings {
    ank_day date;
    const char *by, *mode, *instrument, *form;
    bool then, retest, correct, ask, show_previous;
    struct ank_rating_mending mending;
};

#define PLACE(member) offsetof(struct settings, member)

static const struct option_spec options[] = {
    {OPTION_PAST, 0, "date", "DATE", PLACE(date),
     ANK_N("the day you sat together; today when left out")},
    {OPTION_TEXT, 0, "by", "PERSON", PLACE(by),
     ANK_N("who rated; the family together when left out")},
    {OPTION_CODE, 0, "mode", "mode", PLACE(mode), ANK_N("how it was done")},
    {OPTION_TEXT, 0, "instrument", "INSTRUMENT", PLACE(instrument),
     ANK_N("which list of domains")},
    {OPTION_TEXT, 0, "form", "CODE", PLACE(form),
     ANK_N(
         "the code at the foot of a paper form: it names the family, who it is of and the list")},
    {OPTION_FLAG, 0, "then", NULL, PLACE(then),
     ANK_N("looking back: how was it at the start? Kept apart")},
    {OPTION_FLAG, 0, "retest", NULL, PLACE(retest),
     ANK_N(
         "asked again within two weeks, only to learn how far an answer varies; in no "
         "figure of change")},
    {OPTION_FLAG, 0, "correct", NULL, PLACE(correct),
     ANK_N("replace what was noted; the old value stays in the history")},
    {OPTION_FLAG, 0, "remove", NULL, PLACE(mending.remove),
     ANK_N("remove what was noted of that day, in that voice")},
    {OPTION_PAST, 0, "move-to", "DATE", PLACE(mending.move_to),
     ANK_N("put it on another day")},
    {OPTION_TEXT, 0, "give-to", "FAMILY", PLACE(mending.give_to),
     ANK_N("give it to another family")},
    {OPTION_TEXT, 0, "change-by", "PERSON", PLACE(mending.voice),
     ANK_N("who rated after all: a person, or together")},
    {OPTION_FLAG, 0, "ask", NULL, PLACE(ask),
     ANK_N("ask domain by domain; so it does on a terminal without scores")},
    {OPTION_FLAG, 0, "show-previous", NULL, PLACE(show_previous),
     ANK_N("when asking, show the last score between brackets")},
    {0},
};

/* "huisvesting=6" or "huisvesting!": no code of a family looks like that. */
static bool is_pair(const char *operand)
{
    size_t length = strlen(operand);
    return strchr(operand, '=') || (length > 1 && operand[length - 1] == '!');
}

/* "wonen=3", "wonen!=3" (and a priority) or "wonen!" (only a priority). */
static bool read_pair(struct session *session, const char *text,
                      struct ank_answer *answer, struct ank_error *err)
{
    char shown[256];
    char *copy = ank_strdup(&session->mem, text), *equals = strchr(copy, '=');
    *answer = (struct ank_answer){.domain = copy, .score = equals ? equals + 1 : NULL};
    if (equals)
        *equals = '\0';
    size_t length = strlen(copy);
    answer->priority = length > 1 && copy[length - 1] == '!';
    if (answer->priority)
        copy[length - 1] = '\0';
    return (*copy && (answer->score || answer->priority)) ||
           ank_fail(
               err, ANK_INVALID,
               ANK_N(
                   "%s is no score; write DOMAIN=SCORE such as huisvesting=6, or DOMAIN! for a "
                   "priority"),
               ank_shown(text, shown));
}

static bool note(struct session *session, const struct ank_rating *rating, char **pairs,
                 size_t *count, struct ank_error *err)
{
    struct ank_answer *answers = NULL;
    size_t read = 0;
    do
        answers = ank_grow(&session->mem, answers, read, sizeof *answers);
    while (pairs[read] && read_pair(session, pairs[read], &answers[read], err) &&
           ++read);
    if (pairs[read])
        return false;
    answers[read] = (struct ank_answer){0};
    return session_begin(session, err) &&
           session_end(session,
                       ank_rating_note(&session->work, rating, answers, count, err),
                       err);
}

/* Whether a talk is to have another place: day, family, voice, or several of them. */
static bool places(const struct ank_rating_mending *mending)
{
    return mending->move_to != ANK_NO_DAY || mending->give_to || mending->voice;
}

/* For a program: "G1 2026-03-02 removed", "G1 2026-03-02 mama moved to 2026-03-03". */
static const char *mended_line(struct session *session, const struct ank_rating *rating,
                               const struct ank_rating_mending *mending,
                               const char *family)
{
    char day[11], to[11];
    bool moved = mending->move_to != ANK_NO_DAY;
    return ank_format(session->work.mem, "%s %s%s%s%s%s%s", family,
                      ank_day_format(rating->day, day),
                      mending->remove ? " removed" : "", mending->voice ? " " : "",
                      mending->voice ? mending->voice : "", moved ? " moved to " : "",
                      moved ? ank_day_format(mending->move_to, to) : "");
}

static const char *mended_words(struct session *session,
                                const struct ank_rating *rating,
                                const struct ank_rating_mending *mending)
{
    const char *day = ank_work_day(&session->work, rating->day);
    if (mending->remove)
        return SAY(ANK_N("scores of %s are taken away"), day);
    const char *said = mending->move_to != ANK_NO_DAY
                           ? SAY(ANK_N("scores of %s, now on %s"), day,
                                 ank_work_day(&session->work, mending->move_to))
                           : SAY(ANK_N("scores of %s"), day);
    return mending->voice
               ? ank_format(session->work.mem, "%s, %s", said, mending->voice)
               : said;
}

static bool mend(struct session *session, const struct ank_rating *rating,
                 const struct ank_rating_mending *mending, struct ank_error *err)
{
    const char *family;
    if (!session_begin(session, err) ||
        !session_end(session,
                     ank_rating_mend(&session->work, rating, mending, &family, err),
                     err))
        return false;
    const struct saved kept = {
        .family = family,
        .line = mended_line(session, rating, mending, family),
        .said = mended_words(session, rating, mending),
        .gone = mending->remove,
    };
    return session_saved(session, &kept, err);
}

static bool tell(struct session *session, const struct ank_rating *rating, size_t count,
                 struct ank_error *err)
{
    char day[11];
    const char *what = ank_say_n(session->work.lang, session->work.mem, "%zu score",
                                 "%zu scores", count);
    const struct saved kept = {
        .family = rating->family,
        .line = ank_format(session->work.mem, "%s %zu scores %s", rating->family, count,
                           ank_day_format(rating->day, day)),
        .said = ank_format(session->work.mem, "%s, %s", what,
                           ank_work_day(&session->work, rating->day)),
    };
    return session_saved(session, &kept, err);
}

/* A form says whose they are. */
static bool settle_pairs(struct session *session, const struct ank_rating *rating,
                         char **pairs, struct ank_error *err)
{
    const struct ank_typed_beside beside = {
        .family = rating->family, .instrument = rating->instrument, .day = rating->day};
    return !rating->form || meaning_pairs(session, &beside, pairs, err);
}

static bool run(struct session *session, const void *settings, char **operands,
                struct ank_error *err)
{
    const struct settings *s = settings;
    size_t count = 0;
    bool named = operands[0] && !is_pair(operands[0]);
    char **pairs = operands + named;
    struct ank_rating rating = {
        .family = named ? operands[0] : NULL,
        .by = s->by,
        .instrument = s->instrument,
        .mode = s->mode,
        .form = s->form,
        .day = s->date,
        .then = s->then,
        .retest = s->retest,
        .correct = s->correct,
    };
    if (s->then && s->retest)
        return ank_fail(err, ANK_USAGE, ANK_N("give --then or --retest, not both"));
    if (!ank_rating_settle(&session->work, &rating, err) ||
        !settle_pairs(session, &rating, pairs, err))
        return false;
    if (s->mending.remove || places(&s->mending)) {
        if ((s->mending.remove && places(&s->mending)) || pairs[0] || s->ask)
            return ank_fail(err, ANK_USAGE,
                            ANK_N("--remove, or --move-to, --give-to and --change-by, "
                                  "go without scores"));
        return mend(session, &rating, &s->mending, err);
    }
    bool asks = !pairs[0] && (s->ask || isatty(STDIN_FILENO));
    if (!pairs[0] && !asks)
        return ank_fail(
            err, ANK_USAGE,
            ANK_N("which scores? Give pairs such as huisvesting=6 financieel=parked"));
    if (pairs[0] && s->ask)
        return ank_fail(err, ANK_USAGE, ANK_N("give scores, or --ask, not both"));
    const struct rate_wish wish = {s->show_previous, s->date == ANK_NO_DAY};
    return (asks ? rate_ask(session, &rating, &wish, &count, err)
                 : note(session, &rating, pairs, &count, err)) &&
           tell(session, &rating, count, err);
}

const struct command cmd_rate = {
    .name = "rate",
    .group = GROUP_TALK,
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
             .example = ANK_N(
                 "rate G-7K3QX --date 2026-11-12 huisvesting=6 financieel=5 taal=parked"),
             .run = run},
            {0},
        },
};
