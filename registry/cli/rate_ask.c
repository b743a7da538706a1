/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rating together, domain by domain; see rate_ask.h. */
#include "rate_ask.h"

#include <string.h>

#include <ankerpunt/app/families.h>
#include "prompt.h"
#include "rate_before.h"
#include "rate_say.h"

/* Enter begins a row. */
static bool read_typed(struct asking *asking, char *line, size_t size)
{
    asking->rows++;
    return rate_read(line, size);
}

/* The overview, from which "<" goes back to where we are. */
static void look_over(struct asking *asking, size_t back)
{
    asking->back = back;
    asking->returning = false;
    asking->at = asking->questions->instrument->domain_count;
}

/* On to the next one; beyond where we were, to the next that is open. One answer that
 * was changed goes back to the overview. */
static void go_on(struct asking *asking)
{
    size_t last = asking->questions->instrument->domain_count - 1;
    if (asking->returning) {
        look_over(asking, asking->back);
        return;
    }
    asking->at++;
    if (asking->at > asking->furthest)
        asking->at = asking->furthest =
            ank_questions_next(asking->questions, asking->at);
    if (asking->at > last)
        look_over(asking, last);
}

static void go_back(struct asking *asking)
{
    if (asking->at == asking->questions->instrument->domain_count)
        asking->at = asking->back;
    else if (asking->returning)
        look_over(asking, asking->back);
    else if (asking->at > 0)
        asking->at--;
}

static void complain(struct asking *asking, const struct ank_error *wrong)
{
    rate_say(asking, ank_format(&asking->session->mem, "  %s\n", wrong->text));
}

/* A number or one of the four statuses; else says what can be typed. */
static bool read_score(struct asking *asking, const char *line, ank_score *score)
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
    complain(asking, &wrong);
    return false;
}

/* "3 -> 5?"; anything but a yes leaves it as it was. */
static bool confirm(struct asking *asking, ank_score score, bool *stop)
{
    char line[64];
    struct session *session = asking->session;
    const struct ank_questions *questions = asking->questions;
    rate_say(asking,
             SAY(ANK_N("  %s -> %s? y: yes, Enter: no: "),
                 ank_questions_words(questions, questions->answered[asking->at]),
                 ank_questions_words(questions, score)));
    *stop = !read_typed(asking, line, sizeof line);
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

/* "3!" and "! 3": a priority, and its score. */
static char *without_mark(char *line, bool *marked)
{
    char *end = line + strlen(line);
    *marked = *line == '!' || (end > line && end[-1] == '!');
    if (*line == '!')
        line += 1 + strspn(line + 1, " ");
    else if (*marked)
        end[-1] = '\0';
    for (end = line + strlen(line); end > line && end[-1] == ' ';)
        *--end = '\0';
    return line;
}

/* Enter, or an answer. A mark alone comes and goes. */
static bool take_answer(struct asking *asking, char *line, bool *stop,
                        struct ank_error *err)
{
    struct ank_questions *questions = asking->questions;
    bool there = questions->priority[asking->at], mark;
    line = without_mark(line, &mark);
    if (mark && !*line)
        return ank_questions_mark(questions, asking->at, !there, err);
    if (!*line) {
        go_on(asking);
        return true;
    }
    return (!mark || there || ank_questions_mark(questions, asking->at, true, err)) &&
           take_score(asking, line, stop, err);
}

/* Goes to the domain that is named; false, and says so, when it is none. */
static bool go_to(struct asking *asking, const char *name, struct ank_error *wrong)
{
    size_t at;
    if (!ank_questions_domain(asking->questions, name, &at, wrong))
        return false;
    asking->returning = true;
    asking->at = at;
    return true;
}

/* At the overview: "money", or "money 5" with its new answer. */
static bool take_change(struct asking *asking, char *line, bool *stop,
                        struct ank_error *err)
{
    struct ank_error wrong = {.lang = err->lang}, other = {.lang = err->lang};
    char *score = line + strlen(line);
    if (go_to(asking, line, &wrong)) {
        rate_keys(asking);
        return true;
    }
    while (score > line && !strchr(" =", score[-1]))
        score--;
    if (score > line) {
        score[-1] = '\0';
        if (go_to(asking, line, &other))
            return take_answer(asking, score, stop, err);
    }
    complain(asking, &wrong);
    return true;
}

static bool take(struct asking *asking, char *line, bool *stop, struct ank_error *err)
{
    bool over = asking->at == asking->questions->instrument->domain_count,
         stops = strcmp(line, "q") == 0;
    if ((over && (stops || !*line)) || (stops && asking->questions->kept == 0))
        *stop = true;
    else if (stops)
        look_over(asking, asking->at);
    else if (strcmp(line, "<") == 0)
        go_back(asking);
    else
        return (over ? take_change : take_answer)(asking, line, stop, err);
    return true;
}

static bool ask_all(struct asking *asking, struct ank_error *err)
{
    char line[64];
    bool stop = false, done = true;
    while (done && !stop) {
        rate_question(asking);
        stop = !read_typed(asking, line, sizeof line);
        if (!stop)
            done = take(asking, line, &stop, err);
    }
    return done;
}

bool rate_ask(struct session *session, struct ank_rating *rating,
              const struct rate_wish *wish, size_t *count, struct ank_error *err)
{
    struct asking asking = {.session = session, .show_previous = wish->show_previous};
    bool stop = false;
    *count = 0;
    if (prompt_possible() &&
        (!rate_consents(session, rating, err) ||
         (wish->any_day && !rate_begun(session, rating, &stop, err))))
        return false;
    if (stop)
        return true;
    if (!ank_questions_open(&session->work, rating, &asking.questions, err) ||
        !ank_family_name(&session->work, rating->family, &asking.name, err))
        return false;
    rate_labels(&asking);
    rate_head(&asking);
    asking.furthest = ank_questions_next(asking.questions, 0);
    asking.at = asking.furthest;
    asking.back = asking.questions->instrument->domain_count - 1;
    bool done = ask_all(&asking, err);
    *count = asking.questions->kept;
    if (done)
        ank_questions_end(asking.questions);
    else if (*count > 0)
        fputs(SAY(ANK_N("note: %zu answers were kept before that\n"), *count),
              session->notices);
    return done;
}
