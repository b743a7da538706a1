/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rating together, domain by domain; see rate_ask.h. */
#include "rate_ask.h"

#include <string.h>
#include <unistd.h>

#include <ankerpunt/app/consent_entry.h>
#include "prompt.h"
#include "rate_say.h"

/* What is typed through a pipe is not on the screen yet. */
static bool read_answer(char *line, size_t size)
{
    struct ank_error stopped = {0};
    fflush(stderr);
    if (!session_goes_on(&stopped) || !prompt_read(STDIN_FILENO, line, size) ||
        !session_goes_on(&stopped)) {
        fputc('\n', stderr);
        return false;
    }
    if (!isatty(STDIN_FILENO))
        fprintf(stderr, "%s\n", line);
    char *end = line + strlen(line);
    while (end > line && strchr(" \t\r", end[-1]))
        *--end = '\0';
    memmove(line, line + strspn(line, " \t"), strlen(line + strspn(line, " \t")) + 1);
    return true;
}

/* On to the next one; beyond where we were, to the next that is open. */
static void go_on(struct asking *asking)
{
    asking->at++;
    if (asking->at > asking->furthest)
        asking->at = asking->furthest =
            ank_questions_next(asking->questions, asking->at);
}

static void go_back(struct asking *asking)
{
    if (asking->at > 0)
        asking->at--;
}

/* A number or one of the four statuses; else says what can be typed. */
static bool read_score(const struct asking *asking, const char *line, ank_score *score)
{
    static const struct {
        const char *key;
        ank_score score;
    } keys[] = {
        {"p", ANK_PARKED}, {"?", ANK_UNKNOWN}, {"-", ANK_NA}, {"x", ANK_REFUSED}};
    for (size_t i = 0; i < ANK_COUNT(keys); i++)
        if (strcmp(line, keys[i].key) == 0) {
            *score = keys[i].score;
            return true;
        }
    struct ank_error wrong = {.lang = asking->session->work.lang};
    if (ank_questions_read(asking->questions, line, score, &wrong))
        return true;
    fprintf(stderr, "  %s\n", wrong.text);
    return false;
}

/* "3 -> 5?"; anything but a yes leaves it as it was. */
static bool confirm(const struct asking *asking, ank_score score, bool *stop)
{
    char line[64];
    const struct ank_questions *questions = asking->questions;
    fprintf(
        stderr,
        ank_words(asking->session->work.lang, ANK_N("  %s -> %s? y: yes, Enter: no: ")),
        ank_questions_words(questions, questions->answered[asking->at]),
        ank_questions_words(questions, score));
    *stop = !read_answer(line, sizeof line);
    return !*stop && *line && strchr("yYjJoO", *line) != NULL;
}

static bool take_score(struct asking *asking, const char *line, bool *stop,
                       struct ank_error *err)
{
    struct ank_questions *questions = asking->questions;
    ank_score score, there = questions->answered[asking->at];
    if (!read_score(asking, line, &score))
        return true;
    if (there != ANK_NOT_ASKED && there != score && !confirm(asking, score, stop))
        return true;
    if (there != score && !ank_questions_answer(questions, asking->at, score,
                                                there != ANK_NOT_ASKED, err))
        return false;
    go_on(asking);
    return true;
}

static bool take(struct asking *asking, const char *line, bool *stop,
                 struct ank_error *err)
{
    struct ank_questions *questions = asking->questions;
    bool all_asked = asking->at == questions->instrument->domain_count;
    bool marked = !all_asked && questions->priority[asking->at];
    if (strcmp(line, "q") == 0 || (all_asked && !*line))
        *stop = true;
    else if (strcmp(line, "<") == 0)
        go_back(asking);
    else if (all_asked)
        return true;
    else if (!*line)
        go_on(asking);
    else if (strcmp(line, "!") == 0)
        return ank_questions_mark(questions, asking->at, !marked, err);
    else if (line[0] == '!') /* "!4": a priority, and its score */
        return (marked || ank_questions_mark(questions, asking->at, true, err)) &&
               take_score(asking, line + 1 + strspn(line + 1, " "), stop, err);
    else
        return take_score(asking, line, stop, err);
    return true;
}

static bool ask_all(struct asking *asking, struct ank_error *err)
{
    char line[64];
    bool stop = false, done = true;
    while (done && !stop) {
        rate_question(asking);
        stop = !read_answer(line, sizeof line);
        if (!stop)
            done = take(asking, line, &stop, err);
    }
    return done;
}

/* Notes what was said, in its own transaction. */
static bool note_consent(struct session *session, struct ank_consent_entry *entry,
                         struct ank_error *err)
{
    return session_begin(session, err) &&
           session_end(session, ank_consent_note(&session->work, entry, err), err);
}

/* A yes, a no, the code of who says yes, or nothing yet; asked again after a slip. */
static bool ask_consent(struct session *session, const char *question,
                        struct ank_consent_entry *entry, bool whom,
                        struct ank_error *err)
{
    char line[64];
    for (;;) {
        struct ank_error wrong = {.lang = err->lang};
        fputs(question, stderr);
        if (!read_answer(line, sizeof line) || !*line)
            return true;
        bool yes = !line[1] && strchr("yYjJoO", *line) != NULL;
        bool no = !line[1] && strchr("nN", *line) != NULL;
        entry->given = !no;
        if (whom && !yes && !no)
            entry->person = ank_strdup(&session->mem, line);
        if ((yes || no || whom) && note_consent(session, entry, &wrong))
            return true;
        if (wrong.code != ANK_OK)
            fprintf(stderr, "  %s\n", wrong.text);
        if (wrong.code != ANK_OK && wrong.code != ANK_INVALID &&
            wrong.code != ANK_NOT_FOUND)
            return ank_fail(err, wrong.code, "%s", wrong.text);
    }
}

/* Before the first talk: may it be kept, and a young person is asked where theirs may
 * stand. Enter asks again another time. */
static bool ask_consents(struct session *session, const struct ank_rating *rating,
                         struct ank_error *err)
{
    struct ank_consent_open open = {
        .family = rating->family, .person = rating->by, .day = rating->day};
    if (!ank_consent_asks(&session->work, &open, err))
        return false;
    struct ank_consent_entry measure = {
        .family = rating->family, .purpose = "measure", .day = rating->day};
    struct ank_consent_entry share = {.family = rating->family,
                                      .purpose = "share:family",
                                      .person = open.young,
                                      .day = rating->day};
    return (!open.measure ||
            ask_consent(
                session,
                SAY(ANK_N("May it be kept how it goes (measure)? Nothing was said "
                          "yet. y: yes, the family; a code: yes, that person; n: "
                          "no; Enter: ask later: ")),
                &measure, true, err)) &&
           (!open.young ||
            ask_consent(
                session,
                SAY(ANK_N("%s is 12 or more: may this talk stand on the family's "
                          "sheet too (share:family)? y: yes; n: no; Enter: ask "
                          "later: "),
                    open.young),
                &share, false, err));
}

bool rate_ask(struct session *session, const struct ank_rating *rating,
              bool show_previous, size_t *count, struct ank_error *err)
{
    struct asking asking = {.session = session, .show_previous = show_previous};
    *count = 0;
    if (prompt_possible() && !ask_consents(session, rating, err))
        return false;
    if (!ank_questions_open(&session->work, rating, &asking.questions, err))
        return false;
    rate_labels(&asking);
    rate_head(&asking);
    asking.at = asking.furthest = ank_questions_next(asking.questions, 0);
    bool done = ask_all(&asking, err);
    *count = asking.questions->kept;
    if (done)
        ank_questions_end(asking.questions);
    else if (*count > 0)
        fputs(SAY(ANK_N("note: %zu answers were kept before that\n"), *count),
              session->notices);
    return done;
}
